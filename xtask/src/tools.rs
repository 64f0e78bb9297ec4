//! The programs beside Rust that the checks use: what each is for, where it is looked for, how to get it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node that the browser tests run on.
const NODE_MAJOR: u32 = 18;

/// The packages of the calendar programs.
const CALENDARS: [&str; 5] = ["python3-icalendar", "python3-vobject", "python3-caldav", "khal", "radicale"];

/// The programs of Debian that packages are made and judged with.
const PACKAGING: [&str; 5] = ["desktop-file-validate", "dpkg-deb", "dpkg-shlibdeps", "lintian", "systemd-analyze"];

/// A program that a part of the gate cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    Calendars,
    Chromium,
    MailServer,
    Node,
    Npm,
    Packaging,
    Paper,
    PostgreSql,
    Strace,
}

impl Tool {
    /// What the browser tests need.
    pub(crate) const BROWSER: [Self; 3] = [Self::Chromium, Self::Node, Self::Npm];
    /// What the tests without a browser can use; without it they leave something out.
    pub(crate) const QUICK: [Self; 5] = [Self::Calendars, Self::MailServer, Self::Paper, Self::PostgreSql, Self::Strace];
    /// What the whole gate needs.
    pub(crate) const ALL: [Self; 8] =
        [Self::Calendars, Self::Chromium, Self::MailServer, Self::Node, Self::Npm, Self::Paper, Self::PostgreSql, Self::Strace];

    /// What making and trying packages needs.
    pub(crate) const PACKAGE: [Self; 1] = [Self::Packaging];

    /// What it is for, as the end of the sentence "NAME: ...".
    pub(crate) fn purpose(self) -> &'static str {
        match self {
            Self::Calendars => "calendar programs and a calendar server that read our invitations, on this computer alone",
            Self::Chromium => "the browser in which the pages are tried",
            Self::MailServer => "a mail server to which messages are sent, on this computer alone, and the certificate for it",
            Self::Node => "runs the browser tests (Node 18 or later)",
            Self::Npm => "fetches what the browser tests use",
            Self::Packaging => "makes Debian packages, and says what is wrong with one, with its menu entry and its service",
            Self::Paper => "reads the PDFs of sheets, their words and their pages",
            Self::Strace => "writes down what the program writes and syncs, and makes syncs fail",
            Self::PostgreSql => "every database statement is tried on it, in a temporary cluster of our own",
        }
    }

    /// The packages that Debian has for it.
    pub(crate) fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Calendars => &CALENDARS,
            Self::Chromium => &["chromium", "chromium-sandbox", "fonts-liberation"],
            Self::MailServer => &["python3-aiosmtpd", "openssl"],
            Self::Node => &["nodejs"],
            Self::Npm => &["npm"],
            Self::Packaging => &["desktop-file-utils", "dpkg-dev", "lintian", "systemd"],
            Self::Paper => &["poppler-utils"],
            Self::PostgreSql => &["postgresql"],
            Self::Strace => &["strace"],
        }
    }

    /// How to get it where we do not install it ourselves.
    pub(crate) fn advice(self) -> &'static str {
        match self {
            Self::Calendars => "install Python 3 with the packages icalendar, vobject, caldav and radicale, and khal",
            Self::Chromium => "install Chromium or Chrome, and set CHROMIUM to its path if it is in an unusual place",
            Self::MailServer => "install Python 3 with the package aiosmtpd, and openssl",
            Self::Node | Self::Npm => "install Node 18 or later with npm",
            Self::Packaging => "install dpkg-dev, lintian, desktop-file-utils and systemd, on Debian or a system made of it",
            Self::Paper => "install poppler, so that pdfinfo and pdftotext are on the PATH",
            Self::Strace => "install strace 5.2 or later, on Linux; without it power cuts and failing syncs are not tried",
            Self::PostgreSql => "install PostgreSQL 15 or later, and have the folder of its initdb and postgres on the PATH",
        }
    }

    pub(crate) fn is_there(self) -> bool {
        match self {
            Self::Calendars => calendars() && on_path("khal").is_some(),
            Self::Chromium => chromium().is_some(),
            Self::MailServer => mail_server() && on_path("openssl").is_some(),
            Self::Node => node_is_new_enough(),
            Self::Npm => on_path("npm").is_some(),
            Self::Packaging => PACKAGING.iter().all(|name| on_path(name).is_some()),
            Self::Paper => ["pdfinfo", "pdftotext"].iter().all(|name| on_path(name).is_some()),
            Self::PostgreSql => postgres().is_some(),
            Self::Strace => on_path("strace").is_some(),
        }
    }
}

/// The browser: CHROMIUM if that is set, else the first of the usual names and places.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(told) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(told)).filter(|path| path.is_file());
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let places = ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    let named = names.iter().find_map(|name| on_path(name));
    named.or_else(|| places.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// The folder of PostgreSQL's server programs, where Debian keeps it or on the PATH; the store's tests look alike.
fn postgres() -> Option<PathBuf> {
    let versions = Path::new("/usr/lib/postgresql").read_dir().into_iter().flatten().flatten();
    let debian = versions.map(|version| version.path().join("bin"));
    let path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let program = |folder: &Path, name: &str| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)).is_file();
    debian.chain(path.unwrap_or_default()).find(|folder| program(folder, "initdb") && program(folder, "postgres"))
}

/// Whether Debian's own Python has the calendar programs; the tests look alike.
fn calendars() -> bool {
    let known = ["-c", "import caldav, icalendar, khal, radicale, vobject"];
    Command::new("/usr/bin/python3").args(known).output().is_ok_and(|answer| answer.status.success())
}

/// Whether there is a Python with aiosmtpd: Debian's own, or the one on the PATH; the tests look alike.
fn mail_server() -> bool {
    let has = |python: &str| Command::new(python).args(["-c", "import aiosmtpd"]).output().is_ok_and(|answer| answer.status.success());
    ["/usr/bin/python3", "python3"].into_iter().any(has)
}

/// Looks a program up in the folders of PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// Looks up what Cargo was given beside itself: on the PATH, or where Cargo puts it.
pub(crate) fn cargo_tool(name: &str) -> Option<PathBuf> {
    let told = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = told.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    on_path(name).or_else(|| Some(home.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))).filter(|path| path.is_file()))
}

fn node_is_new_enough() -> bool {
    let answer = Command::new("node").arg("--version").output();
    answer.is_ok_and(|answer| major(&String::from_utf8_lossy(&answer.stdout)) >= Some(NODE_MAJOR))
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(major("v18.20.4\n"), Some(18));
        assert_eq!(major(""), None);
        assert!(major("v16.0.0") < Some(NODE_MAJOR));
        assert!(None < Some(NODE_MAJOR));
    }

    #[test]
    fn a_program_is_found_only_if_it_exists() {
        assert!(on_path("cargo").is_some());
        assert!(on_path("no-program-has-this-name").is_none());
    }
}
