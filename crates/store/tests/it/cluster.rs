//! A PostgreSQL of our own for tests. The integration tests of the program use this file too.
//!
//! It runs once for all tests of a run, in a temporary folder, on a socket only, and ends with them: its shell holds the
//! other end of a pipe that closes when the tests end, however they end.

use std::{
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

struct Cluster {
    folder: PathBuf,
    binaries: PathBuf,
    _shell: Child,
}

/// The address of a new, empty database. Nothing where there is no PostgreSQL.
pub(crate) fn new_database() -> Option<String> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let Cluster { folder, binaries, .. } = cluster()?;
    let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    run(Command::new(binaries.join("createdb")).args(["-U", "acquaint", "-h"]).arg(folder).arg(&name));
    Some(format!("postgres://acquaint@localhost/{name}?host={}", folder.display()))
}

/// Puts a table into a database that is none of ours.
#[allow(dead_code, reason = "only the tests of the program ask for it")]
pub(crate) fn fill(database: &str) {
    let Some(cluster) = cluster() else { return };
    run(Command::new(cluster.binaries.join("psql")).args(["-q", "-c", "CREATE TABLE cat (name TEXT)", database]));
}

fn cluster() -> Option<&'static Cluster> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    CLUSTER.get_or_init(start).as_ref()
}

fn start() -> Option<Cluster> {
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
    let shell = shell.args(["-c", &script]).current_dir("/").stdin(Stdio::piped()).spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while !folder.join(".s.PGSQL.5432").exists() {
        assert!(Instant::now() < deadline, "PostgreSQL did not start: see {}", folder.display());
        std::thread::sleep(Duration::from_millis(50));
    }
    std::thread::sleep(Duration::from_millis(300));
    Some(Cluster { folder, binaries, _shell: shell })
}

fn find_binaries() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    debian.chain(path).find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

fn run(command: &mut Command) {
    assert!(command.status().unwrap().success(), "{command:?}");
}
