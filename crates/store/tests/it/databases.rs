//! Throwaway databases for tests: a new SQLite file, and a new database in a PostgreSQL of our own.

use std::time::Duration;

use acquaint_domain::{AccountId, ChangeId, Context};
use acquaint_store::{Db, SCHEMA_VERSION, Store};
use jiff::{Timestamp, tz::TimeZone};
use tempfile::TempDir;
use uuid::Uuid;

use crate::cluster::new_database;

/// A store in a new database, for as long as this lives.
pub(crate) struct Fresh {
    pub engine: &'static str,
    pub store: Store,
    _folder: TempDir,
}

/// A new, empty, migrated database of every engine there is.
pub(crate) async fn fresh() -> Vec<Fresh> {
    let mut all = vec![sqlite().await];
    all.extend(postgres().await);
    all
}

/// The same of one engine, if it is there.
pub(crate) async fn fresh_one(engine: &str) -> Option<Fresh> {
    if engine == "sqlite" { Some(sqlite().await) } else { postgres().await }
}

/// A new database of every engine there is, with nothing in it, not even tables.
#[allow(dead_code, reason = "only the tests of the store ask for it")]
pub(crate) async fn bare() -> Vec<(&'static str, Db, TempDir)> {
    let folder = tempfile::tempdir().unwrap();
    let mut all = vec![("sqlite", Db::open_sqlite(&folder.path().join("acquaint.sqlite"), true).await.unwrap(), folder)];
    if let Some(db) = bare_postgres().await {
        all.push(("postgres", db, tempfile::tempdir().unwrap()));
    }
    all
}

pub(crate) async fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.sqlite"), true).await.unwrap();
    ready("sqlite", db, folder).await
}

async fn postgres() -> Option<Fresh> {
    Some(ready("postgres", bare_postgres().await?, tempfile::tempdir().unwrap()).await)
}

async fn bare_postgres() -> Option<Db> {
    Some(Db::open_postgres(&new_database()?).await.unwrap())
}

async fn ready(engine: &'static str, db: Db, folder: TempDir) -> Fresh {
    db.migrate_to(SCHEMA_VERSION).await.unwrap();
    Fresh { engine, store: Store::new(db, AccountId(Uuid::from_u128(1))), _folder: folder }
}

/// The circumstances of the change with a number, that many minutes into the year.
pub(crate) fn context(number: u128) -> Context {
    let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    let now = start + Duration::from_secs(60 * u64::try_from(number).unwrap());
    Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(number << 64 | number)))
}
