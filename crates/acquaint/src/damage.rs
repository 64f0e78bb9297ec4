//! Damage in the data file, as far as the running program knows of it: what it is, which copy is good, and who may still look.
//!
//! Whatever is known to be damaged is only read from then on. Sessions are kept in memory meanwhile, because the database can
//! take none. Looking for damage stands in the store, the files in `folder/damage.rs`, the page in `web/settings/damage.rs`.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError, RwLock},
};

use acquaint_domain::AccountId;
use acquaint_store::{Copy, Db, TokenHash};
use tokio::sync::watch;

use crate::{Failure, FailureKind, serve::App};

/// What is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The data file itself.
    File,
    /// The log of the latest changes alone: the file is whole, but the last saves before a crash may be missing in it.
    Log,
    /// The file is whole as far as the database can tell, but it changed while nobody had it open.
    Rot,
}

impl What {
    /// The word under which it is remembered.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Log => "log",
            Self::Rot => "rot",
        }
    }
}

/// Damage that was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// What is damaged.
    pub(crate) what: What,
    /// The latest copy that is whole, if there is any.
    pub(crate) copy: Option<Copy>,
}

/// What the person chose to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// Put a copy in the place of the damaged file, and keep that beside.
    Back(Copy),
    /// Go on with the file as it is.
    On,
}

/// What all requests share about damage.
#[derive(Debug)]
pub(crate) struct Damage {
    found: RwLock<Option<Found>>,
    guests: Mutex<HashMap<TokenHash, AccountId>>,
    way: watch::Sender<Option<Way>>,
    /// Why the way that was chosen last could not be gone.
    pub(crate) refused: Option<Failure>,
}

impl Damage {
    /// What is known at the start, those who may look since before, and why going back did not work just now.
    pub(crate) fn new(found: Option<Found>, guests: HashMap<TokenHash, AccountId>, refused: Option<Failure>) -> Self {
        Self { found: RwLock::new(found), guests: Mutex::new(guests), way: watch::Sender::new(None), refused }
    }

    /// What is damaged, if anything is known to be.
    pub(crate) fn found(&self) -> Option<Found> {
        self.found.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whose session this is, if it is one of those that the database could not take.
    pub(crate) fn guest(&self, session: &TokenHash) -> Option<AccountId> {
        self.guests.lock().unwrap_or_else(PoisonError::into_inner).get(session).copied()
    }

    /// Lets somebody look who came through a link.
    pub(crate) fn let_in(&self, session: TokenHash, account: AccountId) {
        self.guests.lock().unwrap_or_else(PoisonError::into_inner).insert(session, account);
    }

    /// Ends a session.
    pub(crate) fn let_out(&self, session: &TokenHash) {
        self.guests.lock().unwrap_or_else(PoisonError::into_inner).remove(session);
    }

    /// Everybody who may look.
    pub(crate) fn guests(&self) -> HashMap<TokenHash, AccountId> {
        self.guests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Has the server finish what is under way, and go this way.
    pub(crate) fn go(&self, way: Way) {
        self.way.send_replace(Some(way));
    }

    /// The way that was chosen, if one was.
    pub(crate) fn way(&self) -> Option<Way> {
        self.way.borrow().clone()
    }

    /// Waits until one is chosen.
    pub(crate) async fn chosen(&self) {
        let mut way = self.way.subscribe();
        let _ = way.wait_for(Option::is_some).await;
    }
}

impl App {
    /// Looks at a failure on its way out: one that speaks of damage is remembered, and from then on nothing is written. A
    /// PostgreSQL database is looked after by its keeper.
    pub(crate) async fn notice(&self, failure: &Failure) {
        if failure.kind == FailureKind::Damaged && matches!(self.db, Db::Sqlite { .. }) && !self.db.is_held() {
            self.note_damage(What::File).await;
        }
    }

    /// Remembers damage, stops writing, and looks for the latest copy that is whole.
    pub(crate) async fn note_damage(&self, what: What) {
        self.db.hold();
        tracing::error!(what = what.word(), "the data file is damaged");
        if self.folder.note_damage(what, self.seam.now()).is_err() {
            tracing::warn!("the damage could not be noted");
        }
        let copy = self.folder.last_good_copy().await;
        *self.damage.found.write().unwrap_or_else(PoisonError::into_inner) = Some(Found { what, copy });
    }
}
