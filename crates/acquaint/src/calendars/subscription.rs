//! The calendars that are read from an address, in a private file of the data folder.

use acquaint_domain::AccountId;
use acquaint_formats::icalendar::Kept;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fetch::FetchFault;
use crate::{Failure, folder::Folder, mail::Secret, private_file, seam::LOCAL_ACCOUNT};

/// Minutes after which a calendar is read again when somebody looks for times.
const FRESH_MINUTES: i64 = 60;

/// One calendar that is read from an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Subscription {
    /// Its id.
    pub(crate) id: Uuid,
    /// What the person calls it.
    pub(crate) name: String,
    /// Where it is. Whoever knows it can read the calendar.
    pub(crate) address: Secret,
    /// Whether the person said that it is at home, so that an address that only their own network knows is no danger.
    pub(crate) at_home: bool,
    /// When one is busy, as it was read last.
    #[serde(default)]
    pub(crate) kept: String,
    /// How many appointments that is.
    #[serde(default)]
    pub(crate) appointments: usize,
    /// How many could not be read.
    #[serde(default)]
    pub(crate) left_out: usize,
    /// When it was read last.
    #[serde(default)]
    pub(crate) read_at: Option<Timestamp>,
    /// When that was tried last.
    #[serde(default)]
    pub(crate) tried_at: Option<Timestamp>,
    /// Why the last try came to nothing.
    #[serde(default)]
    pub(crate) fault: Option<FetchFault>,
}

impl Subscription {
    /// A calendar that was not read yet.
    pub(crate) fn new(id: Uuid, name: String, address: &str, at_home: bool) -> Self {
        let address = Secret::new(address);
        Self { id, name, address, at_home, kept: String::new(), appointments: 0, left_out: 0, read_at: None, tried_at: None, fault: None }
    }

    /// The host of its address, which is no secret.
    pub(crate) fn host(&self) -> String {
        let address = self.address.reveal();
        let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
    }

    /// Whether it is time to read it again.
    pub(crate) fn is_old(&self, now: Timestamp) -> bool {
        let fresh_until = |tried: Timestamp| tried.saturating_add(FRESH_MINUTES.minutes()).unwrap_or(Timestamp::MAX);
        self.tried_at.is_none_or(|tried| fresh_until(tried) <= now)
    }

    /// The calendar after a try. What was read before stays when it came to nothing.
    pub(crate) fn tried(self, outcome: Result<Kept, FetchFault>, now: Timestamp) -> Self {
        let tried_at = Some(now);
        match outcome {
            Ok(Kept { text, appointments, left_out }) => {
                Self { kept: text, appointments, left_out, read_at: Some(now), tried_at, fault: None, ..self }
            }
            Err(fault) => Self { tried_at, fault: Some(fault), ..self },
        }
    }
}

/// All of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Subscriptions(pub(crate) Vec<Subscription>);

impl Subscriptions {
    /// Those that are kept; none where many keep their records.
    ///
    /// # Errors
    /// If the file is there and cannot be read.
    pub(crate) fn find(folder: &Folder) -> Result<Self, Failure> {
        let Some(file) = folder.calendars() else { return Ok(Self::default()) };
        let Some(bytes) = private_file::read(&file)? else { return Ok(Self::default()) };
        serde_json::from_slice(&bytes).map_err(|_| {
            let message = "Your calendars cannot be read from their file.".to_owned();
            Failure::refused(message, "Move the file calendars.json out of your data folder, and add them again.")
        })
    }

    /// Those of an account: none in the example, whose people have calendars of their own.
    ///
    /// # Errors
    /// If the file is there and cannot be read.
    pub(crate) fn of_account(folder: &Folder, account: AccountId) -> Result<Self, Failure> {
        if account == LOCAL_ACCOUNT { Self::find(folder) } else { Ok(Self::default()) }
    }

    /// When one is busy by all of them, for whoever looks for times.
    pub(crate) fn kept(self) -> Vec<String> {
        self.0.into_iter().map(|one| one.kept).collect()
    }

    /// Keeps them; a file that would be empty goes.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub(super) fn keep(&self, folder: &Folder) -> Result<(), Failure> {
        let Some(file) = folder.calendars() else { return Err(Failure::not_found()) };
        if self.0.is_empty() {
            return private_file::forget(&file);
        }
        private_file::keep(&file, &serde_json::to_vec(self).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subscription() -> Subscription {
        Subscription::new(Uuid::from_u128(1), "Work".to_owned(), "https://calendar.example/secret-token/basic.ics", false)
    }

    fn folder(home: &tempfile::TempDir) -> Folder {
        let folder = Folder::find(Some(&home.path().join("acquaint")), None).unwrap();
        folder.make().unwrap();
        folder
    }

    #[test]
    fn s10_an_address_lies_in_a_private_file_is_never_printed_and_goes_without_a_trace() {
        let home = tempfile::tempdir().unwrap();
        let folder = folder(&home);
        let all = Subscriptions(vec![subscription()]);
        all.keep(&folder).unwrap();
        assert_eq!(Subscriptions::find(&folder).unwrap(), all);
        assert!(crate::seam::is_private(&folder.calendars().unwrap()));
        assert!(!format!("{all:?}").contains("secret-token"));
        assert!(serde_json::to_string(&all).unwrap().contains("secret-token"), "the control: it is kept");
        Subscriptions::default().keep(&folder).unwrap();
        assert!(!folder.calendars().unwrap().exists());
    }

    #[test]
    fn a_try_that_came_to_nothing_leaves_what_was_read_before() {
        let now: Timestamp = "2027-03-02T08:00:00Z".parse().unwrap();
        let kept = Kept { text: "x".to_owned(), appointments: 3, left_out: 1 };
        let read = subscription().tried(Ok(kept), now);
        let later = now + 61.minutes();
        assert!(subscription().is_old(now) && !read.is_old(now) && read.is_old(later));
        let failed = read.clone().tried(Err(FetchFault::Unreachable), later);
        assert_eq!((failed.kept.as_str(), failed.read_at, failed.fault), ("x", Some(now), Some(FetchFault::Unreachable)));
        // It is not tried again at once.
        assert!(!failed.is_old(later));
    }
}
