//! Whom to write to next, as it was chosen last: kept in memory as long as it is true, so that every page names the same people,
//! and no page reads the whole list for it. Nothing of it is stored.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use acquaint_domain::{AccountId, Context, aim::ExplorationId, people::NEXT_USUALLY};
use acquaint_store::Store;
use jiff::{civil::Date, tz::TimeZone};
use tokio::sync::Mutex;

use super::next::{Suggested, choose_for, in_view};
use crate::actions::Result;

/// What was chosen last. It is used again on the same day as long as nothing in the database is another.
#[derive(Debug, Default)]
pub struct ChosenNext {
    /// Held while one chooses: others who ask meanwhile wait for the same answer.
    last: Mutex<Option<Last>>,
    choices: AtomicUsize,
}

/// All that a choice depends on, and what was chosen for each exploration: how many were asked for, and who came of it.
#[derive(Debug)]
struct Last {
    of: (AccountId, i64, Date, TimeZone),
    chosen: HashMap<ExplorationId, (usize, Arc<Vec<Suggested>>)>,
}

impl ChosenNext {
    /// The same as [`whom_next`](super::whom_next).
    ///
    /// # Errors
    /// If the exploration is gone.
    pub async fn find(&self, store: &Store, ctx: &Context, named: Option<ExplorationId>, at_most: usize) -> Result<Vec<Suggested>> {
        // Asked for before anything is read: what changes in between is noticed the next time.
        let Some(content) = store.db().content_number().await? else {
            return super::whom_next(store, ctx, named, at_most).await;
        };
        let of = (store.account(), content, ctx.today(), ctx.zone.clone());
        let exploration = in_view(store, named).await?;
        let mut last = self.last.lock().await;
        if last.as_ref().is_none_or(|last| last.of != of) {
            *last = None;
        }
        let known = last.as_ref().and_then(|last| last.chosen.get(&exploration.id)).filter(|(asked, _)| *asked >= at_most);
        let chosen = match known {
            Some((_, chosen)) => Arc::clone(chosen),
            None => {
                let asked = at_most.max(NEXT_USUALLY);
                let chosen = Arc::new(choose_for(store, ctx, &exploration, asked).await?);
                self.choices.fetch_add(1, Ordering::Relaxed);
                let last = last.get_or_insert_with(|| Last { of, chosen: HashMap::new() });
                last.chosen.insert(exploration.id, (asked, Arc::clone(&chosen)));
                chosen
            }
        };
        // The first few of many are the few: each is chosen after those before.
        Ok(chosen.iter().take(at_most).cloned().collect())
    }

    /// How often it was chosen among everybody so far.
    #[must_use]
    pub fn choices(&self) -> usize {
        self.choices.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests;
