//! Who may look: sessions, the links that make one, and tokens for programs. Only hashes of the secrets are kept.
//!
//! These are not records: they stand in no journal and in no archive.

use acquaint_domain::AccountId;
use jiff::Timestamp;

use crate::{Db, Result, field::Field, statement::statements};

/// The SHA-256 of a secret.
pub type TokenHash = [u8; 32];

/// A session that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub account: AccountId,
    /// When it began.
    pub began_at: Timestamp,
}

statements! {
    /// A link that works once.
    ADD_LAUNCH = "INSERT INTO launch (token_hash, account_id, expires_at) VALUES ($1, $2, $3)";
    /// Uses a link up.
    USE_LAUNCH = "DELETE FROM launch WHERE token_hash = $1 RETURNING account_id, expires_at";
    /// Forgets links that were never used.
    FORGET_LAUNCHES = "DELETE FROM launch WHERE expires_at < $1";
    /// Begins a session.
    ADD_SESSION = "INSERT INTO session (token_hash, account_id, began_at) VALUES ($1, $2, $3)";
    /// The session of a cookie.
    FIND_SESSION = "SELECT account_id, began_at FROM session WHERE token_hash = $1";
    /// Shows a session another account.
    MOVE_SESSION = "UPDATE session SET account_id = $2 WHERE token_hash = $1";
    /// Shows all sessions of an account another one.
    MOVE_SESSIONS = "UPDATE session SET account_id = $2 WHERE account_id = $1";
    /// Ends a session.
    END_SESSION = "DELETE FROM session WHERE token_hash = $1";
    /// Keeps a token for programs.
    ADD_TOKEN = "INSERT INTO token (token_hash, account_id, made_at) VALUES ($1, $2, $3)";
    /// Whose a token is.
    FIND_TOKEN = "SELECT account_id FROM token WHERE token_hash = $1";
    /// How many tokens an account has.
    COUNT_TOKENS = "SELECT COUNT(*) FROM token WHERE account_id = $1";
    /// Ends all tokens of an account.
    END_TOKENS = "DELETE FROM token WHERE account_id = $1";
}

impl Db {
    /// Keeps a launch link that works once, until a moment.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn add_launch(&self, token: TokenHash, account: AccountId, now: Timestamp, expires_at: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.execute(&FORGET_LAUNCHES, vec![now.value()]).await?;
        tx.execute(&ADD_LAUNCH, vec![token.to_vec().value(), account.value(), expires_at.value()]).await?;
        tx.commit().await
    }

    /// Turns a launch link into a session. Nothing if the link is unknown, used up or too old.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn launch(&self, token: TokenHash, session: TokenHash, now: Timestamp) -> Result<Option<AccountId>> {
        let mut tx = self.begin().await?;
        let Some(row) = tx.rows(&USE_LAUNCH, vec![token.to_vec().value()]).await?.pop() else { return Ok(None) };
        let (account, expires_at): (AccountId, Timestamp) = (Field::get(&row, 0)?, Field::get(&row, 1)?);
        let valid = now <= expires_at;
        if valid {
            tx.execute(&ADD_SESSION, vec![session.to_vec().value(), account.value(), now.value()]).await?;
        }
        tx.commit().await?;
        Ok(valid.then_some(account))
    }

    /// The session of a secret, if there is one.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_session(&self, token: TokenHash) -> Result<Option<Session>> {
        let rows = self.row_by_key(&FIND_SESSION, vec![token.to_vec().value()]).await?;
        let read = |row| Ok(Session { account: Field::get(row, 0)?, began_at: Field::get(row, 1)? });
        rows.first().map(read).transpose()
    }

    /// Shows a session another account from now on.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn move_session(&self, token: TokenHash, account: AccountId) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.execute(&MOVE_SESSION, vec![token.to_vec().value(), account.value()]).await?;
        tx.commit().await
    }

    /// Shows every session of an account another one from now on.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn move_sessions(&self, from: AccountId, to: AccountId) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.execute(&MOVE_SESSIONS, vec![from.value(), to.value()]).await?;
        tx.commit().await
    }

    /// Ends a session.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn end_session(&self, token: TokenHash) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.execute(&END_SESSION, vec![token.to_vec().value()]).await?;
        tx.commit().await
    }

    /// Keeps a token with which programs may ask.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn add_token(&self, token: TokenHash, account: AccountId, now: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.execute(&ADD_TOKEN, vec![token.to_vec().value(), account.value(), now.value()]).await?;
        tx.commit().await
    }

    /// Whose a token is, if it is known.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_token(&self, token: TokenHash) -> Result<Option<AccountId>> {
        let rows = self.rows(&FIND_TOKEN, vec![token.to_vec().value()]).await?;
        rows.first().map(|row| Field::get(row, 0)).transpose()
    }

    /// How many tokens an account has.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn count_tokens(&self, account: AccountId) -> Result<i64> {
        let rows = self.rows(&COUNT_TOKENS, vec![account.value()]).await?;
        rows.first().map_or(Ok(0), |row| i64::get(row, 0))
    }

    /// Ends all tokens of an account.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn end_tokens(&self, account: AccountId) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.execute(&END_TOKENS, vec![account.value()]).await?;
        tx.commit().await
    }
}
