//! Files that are being looked at: read and compared with the list, before anything is decided. It goes on beside the page that
//! asked for it, which says how far it is. What was found is kept in memory until it was shown once.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use acquaint_domain::AccountId;
use acquaint_store::{HowFar, Progress};
use tokio::{runtime::Handle, sync::watch, time::timeout};

use super::{Found, under_way::Key};
use crate::{
    Failure,
    actions::import::{Comes, FilePlan},
};

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
    /// How many people it is about.
    pub(super) comes: Comes,
}

type Turn = tokio::sync::Mutex<()>;

/// How a look stands.
#[derive(Debug, Clone)]
enum Stage {
    /// Other files of the same account are looked at first.
    Waits,
    Goes,
    Over(Arc<Result<Looked, Failure>>),
}

/// How far a look is that is not over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Other files of the same account are looked at first.
    Waits,
    Goes(HowFar),
}

/// All files that are being looked at.
#[derive(Debug, Default)]
pub(super) struct Looks(Mutex<HashMap<Key, Look>>);

#[derive(Debug, Clone)]
struct Look {
    /// The higher, the later it began.
    number: u64,
    /// One turn for all of an account, so that however many pages ask, one thread works for it.
    turn: Arc<Turn>,
    progress: Arc<Progress>,
    stage: watch::Receiver<Stage>,
}

impl Looks {
    /// Looks at files, unless that is under way, and gives what was found if that takes no more than a moment.
    pub(super) async fn look<W>(&self, key: Key, work: impl FnOnce(Arc<Progress>) -> W) -> Option<Arc<Result<Looked, Failure>>>
    where
        W: Future<Output = Result<Looked, Failure>> + Send + 'static,
    {
        let mut look = self.under_way(key).unwrap_or_else(|| self.begin(key, work));
        let over = |stage: &Stage| matches!(stage, Stage::Over(_));
        let stage = timeout(PATIENCE, look.stage.wait_for(over)).await.ok()?.map(|stage| stage.clone());
        let mut all = self.all();
        // Another page may have shown it already, and these files may be looked at once more.
        if all.get(&key).is_some_and(|now| Arc::ptr_eq(&now.progress, &look.progress)) {
            all.remove(&key);
        }
        Some(if let Ok(Stage::Over(outcome)) = stage { outcome } else { Arc::new(Err(stopped())) })
    }

    /// How far it is; nothing if it is over or nobody looks at these files.
    pub(super) fn how_far(&self, key: Key) -> Option<State> {
        let look = self.under_way(key)?;
        let stage = look.stage.borrow().clone();
        match stage {
            Stage::Waits => Some(State::Waits),
            Stage::Goes => Some(State::Goes(look.progress.now())),
            Stage::Over(_) => None,
        }
    }

    fn under_way(&self, key: Key) -> Option<Look> {
        self.all().get(&key).cloned()
    }

    /// Waits for the turn of its account, and then has a thread of its own, so that others are served meanwhile.
    fn begin<W>(&self, key: Key, work: impl FnOnce(Arc<Progress>) -> W) -> Look
    where
        W: Future<Output = Result<Looked, Failure>> + Send + 'static,
    {
        let mut all = self.all();
        // Two pages may have asked at the same time.
        if let Some(look) = all.get(&key) {
            return look.clone();
        }
        forget_finished(&mut all, key.0);
        let number = all.values().map(|look| look.number + 1).max().unwrap_or_default();
        let turn = all.iter().find(|((account, _), _)| *account == key.0).map(|(_, other)| Arc::clone(&other.turn)).unwrap_or_default();
        let (tell, stage) = watch::channel(Stage::Waits);
        let look = Look { number, turn, progress: Arc::default(), stage };
        all.insert(key, look.clone());
        let (work, turn) = (work(Arc::clone(&look.progress)), Arc::clone(&look.turn));
        tokio::spawn(async move {
            let held = turn.lock_owned().await;
            let _ = tell.send(Stage::Goes);
            let runtime = Handle::current();
            let found = tokio::task::spawn_blocking(move || runtime.block_on(work)).await;
            let _ = tell.send(Stage::Over(Arc::new(found.unwrap_or_else(|_| Err(stopped())))));
            drop(held);
        });
        look
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Key, Look>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets what an account looked at, but for the last: its page may just be asking for it. What still goes on stays.
fn forget_finished(all: &mut HashMap<Key, Look>, account: AccountId) {
    let finished = |key: &Key, look: &Look| key.0 == account && matches!(*look.stage.borrow(), Stage::Over(_));
    let last = all.iter().filter(|(key, look)| finished(key, look)).map(|(_, look)| look.number).max();
    all.retain(|key, look| !finished(key, look) || Some(look.number) == last);
}

fn stopped() -> Failure {
    Failure::refused("The files could not be looked at.".to_owned(), "Try again.")
}

#[cfg(test)]
mod tests {
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
        assert_eq!(looks.how_far(KEY), Some(State::Goes(HowFar { doing: Doing::Preparing, done: 3, of: 5 })));
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

    #[tokio::test(flavor = "multi_thread")]
    async fn files_of_one_account_are_looked_at_one_after_the_other_and_no_look_ends_another() {
        let looks = Looks::default();
        let (other, of_others) = ((KEY.0, Uuid::from_u128(3)), (AccountId(Uuid::from_u128(9)), KEY.1));
        let waiting_for = |told: oneshot::Receiver<()>| {
            move |_| async move {
                let _ = told.await;
                Ok(Looked::default())
            }
        };
        let again = |_| async { panic!("it is under way, or known") };
        let ((first, go_first), (second, go_second)) = (oneshot::channel(), oneshot::channel());
        assert!(looks.look(KEY, waiting_for(go_first)).await.is_none());
        assert!(looks.look(other, waiting_for(go_second)).await.is_none());
        assert_eq!(looks.how_far(KEY), Some(State::Goes(HowFar::default())), "the first goes on");
        assert_eq!(looks.how_far(other), Some(State::Waits), "the second has not begun");
        assert!(looks.look(of_others, |_| async { Ok(Looked::default()) }).await.is_some(), "another account does not wait");

        first.send(()).unwrap();
        until(|| looks.how_far(KEY).is_none() && looks.how_far(other) != Some(State::Waits)).await;
        assert!(
            looks.look((KEY.0, Uuid::from_u128(4)), waiting_for(oneshot::channel().1)).await.is_none(),
            "a third one waits behind the second"
        );
        assert!(looks.look(KEY, again).await.unwrap().is_ok(), "what the first found is still there");
        second.send(()).unwrap();
        assert!(looks.look(other, again).await.unwrap().is_ok());
    }

    async fn until(holds: impl Fn() -> bool) {
        while !holds() {
            tokio::task::yield_now().await;
        }
    }
}
