//! Imports that are under way: how far each of them is, for the page that waits for it, and whose turn it is when one is asked for
//! twice. It is kept in memory only; what came in stands in the journal.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use acquaint_domain::AccountId;
use acquaint_store::{HowFar, Progress};
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

use super::looks::Looks;

/// Whose import it is, and the key of its files.
pub(super) type Key = (AccountId, Uuid);

/// All imports that are under way, and all files that are being looked at before.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    under_way: Mutex<HashMap<Key, Arc<UnderWay>>>,
    pub(super) looks: Looks,
}

#[derive(Debug, Default)]
struct UnderWay {
    turn: Arc<tokio::sync::Mutex<()>>,
    progress: Arc<Progress>,
}

/// The turn to do one import. Another of the same account waits until it is given up, so that it sees who came in by this one.
pub(super) struct Turn {
    imports: Arc<Imports>,
    key: Key,
    under_way: Arc<UnderWay>,
    _held: OwnedMutexGuard<()>,
}

impl Imports {
    /// Waits for the turn to do an import.
    pub(super) async fn turn(self: &Arc<Self>, key: Key) -> Turn {
        let under_way = {
            let mut all = self.all();
            let turn = all.iter().find(|((account, _), _)| *account == key.0).map(|(_, other)| Arc::clone(&other.turn));
            let begin = || Arc::new(UnderWay { turn: turn.unwrap_or_default(), progress: Arc::default() });
            Arc::clone(all.entry(key).or_insert_with(begin))
        };
        let held = Arc::clone(&under_way.turn).lock_owned().await;
        Turn { imports: Arc::clone(self), key, under_way, _held: held }
    }

    /// How far an import is; nothing if none is under way.
    pub(super) fn how_far(&self, key: Key) -> Option<HowFar> {
        self.all().get(&key).map(|under_way| under_way.progress.now())
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Key, Arc<UnderWay>>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// Where to note how far it is.
    pub(super) fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.under_way.progress)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut all = self.imports.all();
        // Besides the list and this turn, nobody waits for it.
        if Arc::strong_count(&self.under_way) == 2 {
            all.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[tokio::test]
    async fn imports_of_one_account_wait_for_their_turn_and_nothing_is_left_behind() {
        let imports = Arc::new(Imports::default());
        let (mine, other) = ((AccountId(Uuid::from_u128(1)), Uuid::from_u128(2)), (AccountId(Uuid::from_u128(2)), Uuid::from_u128(2)));
        assert_eq!(imports.how_far(mine), None);
        let first = imports.turn(mine).await;
        assert_eq!(imports.how_far(mine), Some(HowFar::default()));
        assert_eq!(imports.how_far(other), None, "somebody else's with the same key is another one");
        let mut second = Box::pin(imports.turn(mine));
        assert!(matches!(second.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Pending), "it waits");
        let mut third = Box::pin(imports.turn((mine.0, Uuid::from_u128(3))));
        assert!(
            matches!(third.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Pending),
            "other files of the same account wait, too"
        );
        drop(imports.turn(other).await);
        drop(first);
        let second = second.await;
        assert!(imports.how_far(mine).is_some());
        drop(second);
        assert_eq!(imports.how_far(mine), None);
        drop(third.await);
        assert!(imports.all().is_empty());
    }
}
