//! The calendar feed: under which link calendar programs read it, and whether it says names. It is no record: it stands in
//! no journal and no archive.

use acquaint_domain::AccountId;
use jiff::Timestamp;

use crate::{Db, Result, Store, field::Field, statement::statements};

statements! {
    /// The feed of an account.
    FIND = "SELECT token, names FROM calendar_feed WHERE account_id = $1";
    /// Whose a link is, and whether it says names.
    FIND_BY_TOKEN = "SELECT account_id, names FROM calendar_feed WHERE token = $1";
    /// Gives an account a new link; the one it had leads nowhere from then on.
    PUT = "INSERT INTO calendar_feed (account_id, token, names, made_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (account_id) DO UPDATE SET token = excluded.token, made_at = excluded.made_at";
    /// Says names, or no names any more.
    SAY_NAMES = "UPDATE calendar_feed SET names = $2 WHERE account_id = $1";
    /// Ends the feed.
    END = "DELETE FROM calendar_feed WHERE account_id = $1";
}

/// A calendar feed that is open.
#[derive(Clone, PartialEq, Eq)]
pub struct CalendarFeed {
    /// The secret part of its address.
    pub token: String,
    /// Whether it says with whom one talks, and where.
    pub names: bool,
}

/// Without the link, so that no log can hold it (S21).
impl std::fmt::Debug for CalendarFeed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CalendarFeed").field("names", &self.names).finish_non_exhaustive()
    }
}

impl Store {
    /// The feed of this account, if there is one.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_feed(&self) -> Result<Option<CalendarFeed>> {
        let rows = self.db().rows(&FIND, vec![self.account().value()]).await?;
        rows.first().map(|row| Ok(CalendarFeed { token: Field::get(row, 0)?, names: Field::get(row, 1)? })).transpose()
    }

    /// Opens the feed under a new link, without names at first. A link there was before leads nowhere any more; whether names
    /// are said stays as it was.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn open_feed(&self, token: &str, now: Timestamp) -> Result<()> {
        let mut tx = self.db().begin().await?;
        tx.execute(&PUT, vec![self.account().value(), token.to_owned().value(), false.value(), now.value()]).await?;
        tx.commit().await
    }

    /// Says names in the feed, or not any more.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn say_names_in_feed(&self, names: bool) -> Result<()> {
        let mut tx = self.db().begin().await?;
        tx.execute(&SAY_NAMES, vec![self.account().value(), names.value()]).await?;
        tx.commit().await
    }

    /// Ends the feed. Its link leads nowhere any more.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn end_feed(&self) -> Result<()> {
        let mut tx = self.db().begin().await?;
        tx.execute(&END, vec![self.account().value()]).await?;
        tx.commit().await
    }
}

impl Db {
    /// Whose feed a link is, and whether it says names; nothing for a link that leads nowhere.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_feed(&self, token: &str) -> Result<Option<(AccountId, bool)>> {
        let rows = self.rows(&FIND_BY_TOKEN, vec![token.to_owned().value()]).await?;
        rows.first().map(|row| Ok((Field::get(row, 0)?, Field::get(row, 1)?))).transpose()
    }
}
