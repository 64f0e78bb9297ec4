//! Throwaway databases for tests: a new SQLite file, and a new database in a PostgreSQL of our own.
//!
//! PostgreSQL runs once for all tests of a run, in a temporary folder, on a socket only, and ends with them:
//! its shell holds the other end of a pipe that closes when the tests end, however they end.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use acquaint_domain::{AccountId, ChangeId, Context};
use acquaint_store::{Db, SCHEMA_VERSION, Store};
use jiff::{Timestamp, tz::TimeZone};
use sqlx::Connection;
use tempfile::TempDir;
use uuid::Uuid;

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

/// A new database of every engine there is, with nothing in it, not even tables.
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
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let cluster = cluster()?;
    let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let mut admin = sqlx::PgConnection::connect(&url(cluster, "postgres")).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut admin).await.unwrap();
    Some(Db::open_postgres(&url(cluster, &name)).await.unwrap())
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

fn url(cluster: &Path, database: &str) -> String {
    format!("postgres://acquaint@localhost/{database}?host={}", cluster.display())
}

fn cluster() -> Option<&'static PathBuf> {
    static CLUSTER: OnceLock<Option<(PathBuf, Child)>> = OnceLock::new();
    CLUSTER.get_or_init(start).as_ref().map(|(folder, _)| folder)
}

fn start() -> Option<(PathBuf, Child)> {
    let Some(binaries) = find_binaries() else {
        assert!(!std::env::var("CI").is_ok_and(|ci| ci != "false"), "PostgreSQL's initdb was not found, and this is the gate");
        eprintln!("SKIPPED: PostgreSQL's initdb was not found, so these tests ran on SQLite alone.");
        return None;
    };
    let folder = tempfile::Builder::new().prefix("acquaint-pg-").tempdir().unwrap().keep();
    let root = Command::new("id").arg("-u").output().unwrap().stdout.trim_ascii() == b"0";
    if root {
        run(Command::new("chown").arg("postgres").arg(&folder));
    }
    let script = format!(
        "'{0}/initdb' -D '{1}/data' -U acquaint -A trust --no-sync -E UTF8 --locale=C >'{1}/initdb.log' 2>&1 || exit 1
         '{0}/postgres' -D '{1}/data' -k '{1}' -c listen_addresses= -c fsync=off >'{1}/postgres.log' 2>&1 &
         server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf '{1}'",
        binaries.display(),
        folder.display()
    );
    let mut shell = if root { Command::new("runuser") } else { Command::new("sh") };
    if root {
        shell.args(["-u", "postgres", "--", "sh"]);
    }
    let child = shell.args(["-c", &script]).current_dir("/").stdin(Stdio::piped()).spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while !folder.join(".s.PGSQL.5432").exists() {
        assert!(Instant::now() < deadline, "PostgreSQL did not start: see {}", folder.display());
        std::thread::sleep(Duration::from_millis(50));
    }
    std::thread::sleep(Duration::from_millis(300));
    Some((folder, child))
}

fn find_binaries() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    debian.chain(path).find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

fn run(command: &mut Command) {
    assert!(command.status().unwrap().success(), "{command:?}");
}
