//! Files that are being looked at: read and compared with the list, before anything is decided. It goes on beside the page that
//! asked for it, which says how far it is. What was found is kept in memory until it was shown once.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use acquaint_store::{HowFar, Progress};
use tokio::{runtime::Handle, sync::watch, time::timeout};

use super::{Found, under_way::Key};
use crate::{Failure, actions::import::FilePlan};

/// How long a page is waited for before another one says how far it is.
const PATIENCE: Duration = Duration::from_millis(500);

/// What files hold, and what bringing them in would do.
#[derive(Debug, Default)]
pub(super) struct Looked {
    pub(super) found: Found,
    /// What would happen, file by file; nothing while it must be said first what the columns of a list mean.
    pub(super) files: Vec<FilePlan>,
    /// Whether bringing them in would change nothing.
    pub(super) nothing_new: bool,
}

type Outcome = Option<Arc<Result<Looked, Failure>>>;

/// All files that are being looked at.
#[derive(Debug, Default)]
pub(super) struct Looks(Mutex<HashMap<Key, Look>>);

#[derive(Debug, Clone)]
struct Look {
    progress: Arc<Progress>,
    outcome: watch::Receiver<Outcome>,
}

impl Looks {
    /// Looks at files, unless that is under way, and gives what was found if that takes no more than a moment.
    pub(super) async fn look<W>(&self, key: Key, work: impl FnOnce(Arc<Progress>) -> W) -> Option<Arc<Result<Looked, Failure>>>
    where
        W: Future<Output = Result<Looked, Failure>> + Send + 'static,
    {
        let mut look = self.under_way(key).unwrap_or_else(|| self.begin(key, work));
        let outcome = timeout(PATIENCE, look.outcome.wait_for(Option::is_some)).await.ok()?.ok().and_then(|outcome| outcome.clone());
        self.all().remove(&key);
        Some(outcome.unwrap_or_else(|| Arc::new(Err(stopped()))))
    }

    /// How far it is; nothing if it is over or nobody looks at these files.
    pub(super) fn how_far(&self, key: Key) -> Option<HowFar> {
        let look = self.under_way(key)?;
        let over = look.outcome.borrow().is_some() || look.outcome.has_changed().is_err();
        (!over).then(|| look.progress.now())
    }

    fn under_way(&self, key: Key) -> Option<Look> {
        self.all().get(&key).cloned()
    }

    /// It has a thread of its own, so that others are served meanwhile. Of an account, only what it looked at last is kept.
    fn begin<W>(&self, key: Key, work: impl FnOnce(Arc<Progress>) -> W) -> Look
    where
        W: Future<Output = Result<Looked, Failure>> + Send + 'static,
    {
        let (tell, outcome) = watch::channel(None);
        let look = Look { progress: Arc::default(), outcome };
        let (runtime, work) = (Handle::current(), work(Arc::clone(&look.progress)));
        tokio::task::spawn_blocking(move || {
            let found = runtime.block_on(work);
            let _ = tell.send(Some(Arc::new(found)));
        });
        let mut all = self.all();
        all.retain(|(account, _), _| *account != key.0);
        all.insert(key, look.clone());
        look
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Key, Look>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn stopped() -> Failure {
    Failure::refused("The files could not be looked at.".to_owned(), "Try again.")
}

#[cfg(test)]
mod tests {
    use acquaint_domain::AccountId;
    use acquaint_store::Doing;
    use tokio::sync::oneshot;
    use uuid::Uuid;

    use super::*;

    const KEY: Key = (AccountId(Uuid::from_u128(1)), Uuid::from_u128(2));

    #[tokio::test(flavor = "multi_thread")]
    async fn what_takes_longer_says_how_far_it_is_and_is_shown_once() {
        let looks = Looks::default();
        assert_eq!(looks.how_far(KEY), None);
        let (go_on, told) = oneshot::channel::<()>();
        let work = |progress: Arc<Progress>| async move {
            progress.begin(Doing::Preparing, 5);
            progress.add(3);
            let _ = told.await;
            Ok(Looked { nothing_new: true, ..Looked::default() })
        };
        assert!(looks.look(KEY, work).await.is_none(), "it takes longer than a moment");
        assert_eq!(looks.how_far(KEY), Some(HowFar { doing: Doing::Preparing, done: 3, of: 5 }));
        assert_eq!(looks.how_far((AccountId(Uuid::from_u128(9)), KEY.1)), None, "of another account it says nothing");
        go_on.send(()).unwrap();
        let again = |_| async { panic!("it is under way") };
        let found = looks.look(KEY, again).await.unwrap();
        assert!(found.as_ref().as_ref().unwrap().nothing_new);
        assert_eq!(looks.how_far(KEY), None);
        assert_eq!(looks.all().len(), 0, "nothing is left behind");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_look_that_breaks_off_is_said_and_can_be_tried_again() {
        let looks = Looks::default();
        let broken = looks.look(KEY, |_| async { panic!("in the middle of it") }).await.unwrap();
        assert!(broken.is_err());
        assert!(looks.look(KEY, |_| async { Ok(Looked::default()) }).await.unwrap().is_ok());
    }
}
