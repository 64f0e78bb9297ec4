//! Whom to write to next, as it was chosen last: kept in memory as long as it is true, so that every page names the same people,
//! and no page reads the whole list for it. Nothing of it is stored.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use acquaint_domain::{AccountId, Context, aim::ExplorationId, people::NEXT_USUALLY};
use acquaint_store::{ContentNumber, Store};
use jiff::{civil::Date, tz::TimeZone};

use super::{
    next::{Suggested, choose_for, in_view},
    prospects::KnownProspects,
};
use crate::actions::Result;

/// For how many accounts it is kept, of those that many people of one office have.
const ACCOUNTS: usize = 256;
/// How many people all their lists may hold together before they are forgotten; each takes about 60 bytes.
const PEOPLE: usize = 200_000;
/// For how many explorations of one account it is kept how everybody stands: for those that one looks at in turn.
const IN_TURN: usize = 2;

/// What was chosen last, for each account. It is used again on the same day as long as nothing of the account was changed.
#[derive(Debug, Default)]
pub struct ChosenNext {
    /// What is kept for each, and for how many people.
    accounts: Mutex<HashMap<AccountId, (Kept, usize)>>,
    choices: AtomicUsize,
    readings: AtomicUsize,
}

/// Held while one chooses: others of the same account who ask meanwhile wait for the same answer.
type Kept = Arc<tokio::sync::Mutex<Last>>;

/// What was chosen for each exploration: how many were asked for, and who came of it; all that the choices depend on; and how
/// everybody stood then before those that were looked at last, the latest at the end.
#[derive(Debug, Default)]
struct Last {
    of: Option<(ContentNumber, Date, TimeZone)>,
    chosen: HashMap<ExplorationId, (usize, Arc<Vec<Suggested>>)>,
    known: Vec<(ExplorationId, KnownProspects)>,
}

impl Last {
    /// How everybody stands before an exploration, which is the latest now.
    fn known_of(&mut self, exploration: ExplorationId) -> &mut KnownProspects {
        let known = self.known.iter().position(|(of, _)| *of == exploration).map(|at| self.known.remove(at));
        if known.is_none() && self.known.len() == IN_TURN {
            self.known.remove(0);
        }
        let at = self.known.len();
        self.known.push(known.unwrap_or((exploration, KnownProspects::default())));
        &mut self.known[at].1
    }

    fn people(&self) -> usize {
        self.known.iter().map(|(_, known)| known.len()).sum()
    }
}

impl ChosenNext {
    /// The same as [`whom_next`](super::whom_next).
    ///
    /// # Errors
    /// If the exploration is gone.
    pub async fn find(&self, store: &Store, ctx: &Context, named: Option<ExplorationId>, at_most: usize) -> Result<Vec<Suggested>> {
        // Asked for before anything is read: what changes in between is noticed the next time.
        let of = Some((store.content_number().await?, ctx.today(), ctx.zone.clone()));
        let exploration = in_view(store, named).await?;
        let kept = self.kept_for(store.account());
        let mut last = kept.lock().await;
        if last.of != of || of.as_ref().is_some_and(|(number, ..)| number.is_of_nothing()) {
            last.of = of;
            last.chosen.clear();
        }
        let chosen = match last.chosen.get(&exploration.id).filter(|(asked, _)| *asked >= at_most) {
            Some((_, chosen)) => Arc::clone(chosen),
            None => {
                let asked = at_most.max(NEXT_USUALLY);
                let known = last.known_of(exploration.id);
                let read = known.readings;
                let chosen = choose_for(store, ctx, &exploration, known, asked).await;
                let readings = known.readings - read;
                self.note_size(store.account(), last.people());
                let chosen = Arc::new(chosen?);
                self.choices.fetch_add(1, Ordering::Relaxed);
                self.readings.fetch_add(readings, Ordering::Relaxed);
                last.chosen.insert(exploration.id, (asked, Arc::clone(&chosen)));
                chosen
            }
        };
        // The first few of many are the few: each is chosen after those before.
        Ok(chosen.iter().take(at_most).cloned().collect())
    }

    fn kept_for(&self, account: AccountId) -> Kept {
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        if accounts.len() >= ACCOUNTS && !accounts.contains_key(&account) {
            accounts.clear();
        }
        Arc::clone(&accounts.entry(account).or_default().0)
    }

    /// Notes how many people are kept for an account, and forgets the other accounts where all together are too many.
    fn note_size(&self, account: AccountId, people: usize) {
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, size)) = accounts.get_mut(&account) {
            *size = people;
        }
        if accounts.values().map(|(_, size)| size).sum::<usize>() > PEOPLE {
            accounts.retain(|other, _| *other == account);
        }
    }

    /// How often it was chosen among everybody so far.
    #[must_use]
    pub fn choices(&self) -> usize {
        self.choices.load(Ordering::Relaxed)
    }

    /// How often everybody was read for it, and not only those whose entries had changed.
    #[must_use]
    pub fn readings(&self) -> usize {
        self.readings.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests;
