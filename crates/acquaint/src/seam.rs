//! The seam to what cannot be passed on: the clock, chance, the time zone, the person's folders, the browser.
//!
//! Everything else gets these as arguments. What differs between operating systems stands here too.

use std::path::{Path, PathBuf};

use acquaint_domain::{AccountId, ChangeId, Context};
use etcetera::BaseStrategy as _;
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use crate::digest::hex;

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The computer's clock.
    System,
    /// A file that holds a moment, so that tests can move the time. Debug builds only.
    File(PathBuf),
}

/// Clock, chance and zone, as the rest of the program asks for them.
#[derive(Debug, Clone)]
pub struct Seam {
    clock: Clock,
    zone: TimeZone,
}

/// The one account on one's own computer.
pub(crate) const LOCAL_ACCOUNT: AccountId = AccountId(Uuid::from_u128(1));

/// The account of the example people, beside one's own on the same computer. It is made and removed as a whole.
pub(crate) const EXAMPLE_ACCOUNT: AccountId = AccountId(Uuid::from_u128(2));

impl Seam {
    /// The seam of a running program.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the seam through which everything else is told the zone")]
    pub fn new(clock: Clock) -> Self {
        Self { clock, zone: TimeZone::system() }
    }

    /// The moment.
    #[expect(clippy::disallowed_methods, reason = "this is the seam through which everything else is told the time")]
    pub fn now(&self) -> Timestamp {
        match &self.clock {
            Clock::System => Timestamp::now(),
            Clock::File(file) => {
                std::fs::read_to_string(file).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_else(Timestamp::now)
            }
        }
    }

    /// The zone of this computer.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// A context for one request or command, with a new change's id.
    pub fn context(&self, account: AccountId) -> Context {
        let now = self.now();
        Context::new(account, now, self.zone.clone(), new_change(now))
    }
}

/// A new change's id: its time and chance (UUID version 7).
#[must_use]
pub(crate) fn new_change(now: Timestamp) -> ChangeId {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    let mut random = [0_u8; 10];
    fill(&mut random);
    ChangeId(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

/// A secret of 256 bits, written in letters and digits.
#[must_use]
pub(crate) fn secret() -> String {
    let mut bytes = [0_u8; 32];
    fill(&mut bytes);
    hex(&bytes)
}

/// Without chance there are no secrets, so there is nothing to do but stop.
#[expect(clippy::disallowed_methods, reason = "this is the seam through which everything else gets its chance")]
fn fill(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        std::process::abort();
    }
}

/// The folder in which this system keeps a program's data.
#[must_use]
pub(crate) fn usual_folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("acquaint"))
}

/// Opens an address in the person's browser. A computer without one is no fault: the link is printed as well.
pub(crate) fn open_browser(address: &str) {
    let _ = open::that_detached(address);
}

/// Closes a folder to other accounts on this computer.
///
/// # Errors
/// If the system refuses.
pub(crate) fn keep_private(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))?;
    }
    let _ = path;
    Ok(())
}

/// Whether a file or folder is closed to other accounts on this computer, as far as the system can tell.
#[must_use]
pub(crate) fn is_private(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 == 0)
    }
    #[cfg(not(unix))]
    {
        path.exists()
    }
}

/// Makes all files that this program creates unreadable for other accounts.
pub(crate) fn private_by_default() {
    #[cfg(unix)]
    {
        let _ = rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    }
}

/// Takes memory in small pages. Large ones are zeroed whole before the first byte of them is used, so that the program at rest
/// held half as much again, and a large import waited for it.
pub(crate) fn small_pages() {
    #[cfg(target_os = "linux")]
    {
        let _ = rustix::thread::disable_transparent_huge_pages(true);
    }
}
