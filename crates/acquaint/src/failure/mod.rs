//! What went wrong, as it is said to a person: what happened, and what they can do now.
//!
//! One failure, rendered by every face in its own way. Nothing of paths inside the program, SQL or traces is ever shown.

use std::{fmt, path::Path};

use acquaint_domain::Record;
use acquaint_store::{Error, Unreadable};
use axum::http::StatusCode;

/// Which kind of failure, so that every face can choose its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// There is no such thing.
    NotFound,
    /// What was asked for is not possible or not allowed as it stands.
    Refused,
    /// A program sent something that does not have the form that is described.
    Misfit,
    /// There is no session.
    SignedOut,
    /// The request did not come from one of our own pages.
    NotOurs,
    /// It was changed elsewhere in the meantime.
    Conflict,
    /// The file or text is larger than can be taken.
    TooLarge,
    /// The disk is full.
    NoRoom,
    /// The database does not answer at the moment.
    Unavailable,
    /// Something in the data file is damaged.
    Damaged,
}

impl FailureKind {
    /// The family under which pages and programs know it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignedOut => "signed-out",
            Self::NoRoom => "no-room",
            Self::Conflict => "conflict",
            Self::Refused | Self::Misfit | Self::NotOurs | Self::TooLarge => "refused",
            Self::Unavailable => "unavailable",
            Self::Damaged => "damaged",
        }
    }

    /// Its HTTP status.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Refused | Self::Misfit => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::NotOurs => StatusCode::FORBIDDEN,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoRoom => StatusCode::INSUFFICIENT_STORAGE,
            Self::Unavailable | Self::Damaged => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// A failure with its message and its hint.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// Which kind.
    pub kind: FailureKind,
    /// What happened.
    pub message: String,
    /// What to do now.
    pub hint: String,
    /// What is stored now, if somebody else was faster.
    pub stored: Option<Box<Record>>,
}

impl Failure {
    /// A failure of a kind.
    pub fn new(kind: FailureKind, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hint: hint.into(), stored: None }
    }

    /// Something that cannot be done as it stands.
    pub fn refused(message: String, hint: &str) -> Self {
        Self::new(FailureKind::Refused, message, hint)
    }

    /// There is nothing at this address.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(
            FailureKind::NotFound,
            "There is nothing here.",
            "It may have been removed, or belong to the example that you left. The history in the settings brings back what was removed.",
        )
    }

    /// The answer to more than can be taken.
    #[must_use]
    pub fn too_large() -> Self {
        Self::new(FailureKind::TooLarge, "That is more than Acquaint can take at once.", "Try a smaller file or a shorter text.")
    }

    /// A file or folder outside the database cannot be used.
    #[must_use]
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::StorageFull {
            return Error::NoRoom.into();
        }
        let message = format!("{} cannot be used: {}.", path.display(), error.kind());
        Self::refused(message, "Check that you may read and write there.")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.message, self.hint)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        use FailureKind::{Conflict, Damaged, NoRoom, Refused, Unavailable};
        let (kind, message, hint) = match &error {
            Error::Conflict(_) => (
                Conflict,
                "This was changed in another place while you were writing.",
                "Both versions are here. Compare them, then save the one you want.",
            ),
            Error::NoRoom => (
                NoRoom,
                "Your disk is full, so this could not be saved.",
                "Make some room, then press “Try again”. Your words are still here.",
            ),
            Error::Busy => (Unavailable, "Another program is using the data just now.", "Wait a moment and try again."),
            Error::Version { .. } => {
                (Refused, "Your data was written by a newer version of Acquaint.", "Install the newer version again. Nothing was changed.")
            }
            Error::Unreadable(Unreadable::Foreign) => (
                Refused,
                "This file was not made by Acquaint.",
                "Choose a file that you saved from the settings, or a copy out of the folder “copies”. Nothing was changed.",
            ),
            Error::Unreadable(Unreadable::Newer) => (
                Refused,
                "This file was made by a newer version of Acquaint.",
                "Install the newer version, then bring the file in there. Nothing was changed.",
            ),
            Error::Unreadable(Unreadable::Damaged(_)) => (
                Refused,
                "This file is damaged, so nothing was taken from it.",
                "Choose another copy. Perhaps the file was not copied to its end. Nothing was changed.",
            ),
            Error::BadCopy(_) => (
                Unavailable,
                "The copy that is made first did not turn out whole.",
                "Nothing was changed. Check that the disk has room, then start again.",
            ),
            Error::File(io) if io.kind() == std::io::ErrorKind::StorageFull => {
                (NoRoom, "Your disk is full, so this could not be saved.", "Make some room, then try again.")
            }
            Error::Damaged(_) => (
                Damaged,
                "Something in your data file is damaged, so this cannot be shown.",
                "Nothing is lost that is in your last copy. You can go back to it.",
            ),
            Error::Held => (
                Damaged,
                "Something in your data file is damaged, so this was not saved.",
                "Go back to your last copy first. Then send this again.",
            ),
            Error::Disk => (
                Unavailable,
                "The disk did not take this, so it was not saved.",
                "Try again. If it stays like this, the disk may be failing: save everything elsewhere.",
            ),
            Error::OldSqlite(_) | Error::Database(_) | Error::File(_) => (
                Unavailable,
                "Acquaint cannot reach its data just now.",
                "Wait a moment and try again. If it stays like this, start Acquaint again.",
            ),
        };
        if matches!(kind, Unavailable | Damaged) {
            tracing::error!(kind = error_word(&error), "the store failed");
        }
        let stored = if let Error::Conflict(stored) = error { stored } else { None };
        Self { kind, message: message.to_owned(), hint: hint.to_owned(), stored }
    }
}

/// A word for the log that holds nothing of anybody's.
fn error_word(error: &Error) -> &'static str {
    match error {
        Error::Busy => "busy",
        Error::Damaged(_) => "damaged",
        Error::Held => "held",
        Error::Disk => "disk",
        Error::OldSqlite(_) => "old-sqlite",
        Error::BadCopy(_) => "bad-copy",
        Error::File(_) => "file",
        _ => "database",
    }
}
