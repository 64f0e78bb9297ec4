//! Why a whole file could not be read, in words for the person, each with what to do next.

use std::io;

use crate::{FORMATS, Format, Reading, Reason, Sample, Why};

/// Why a dropped file gave nothing at all. Nothing of it was taken over.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("This file is empty.")]
    Empty,
    /// It is larger than 100 MB.
    #[error("This file is larger than 100 MB.")]
    TooBig,
    /// It has more than 200,000 rows.
    #[error("This file has more than 200,000 rows.")]
    TooManyRows,
    /// It has more than 50,000 address cards.
    #[error("This file has more than 50,000 entries.")]
    TooManyCards,
    /// It is an Excel, Numbers or OpenDocument file.
    #[error("This is a spreadsheet document, not a CSV file.")]
    Workbook,
    /// It is a zip with a password.
    #[error("This zip is locked with a password.")]
    Locked,
    /// It is a zip that breaks off or contradicts itself.
    #[error("This zip is damaged, or packed in an unusual way.")]
    Damaged,
    /// It is a zip that could do harm.
    #[error("This zip was not opened, because {0}.")]
    Unsafe(Danger),
    /// It is nothing that Acquaint knows.
    #[error("Acquaint does not know this kind of file.")]
    NotRecognised,
    /// It is everything that Acquaint keeps, saved as a file.
    #[error("This is everything from Acquaint, saved as a file.")]
    OwnArchive,
    /// It is known, and there is nobody in it to bring in.
    #[error("This file holds {0}. There is nobody in it to bring in.")]
    Other(&'static str),
    /// It is a list, and it must be said what its columns mean.
    #[error("This is a list. Please say what its columns mean.")]
    Unmapped(Box<Sample>),
    /// It was recognised, and there is nobody in it.
    #[error("This looks like {}, but there is nobody in it.{}", .format.name, .first.as_ref().map_or(String::new(), |first| format!(" {first}")))]
    Nobody {
        /// What it was recognised as.
        format: &'static Format,
        /// How many rows there were, all skipped.
        rows: usize,
        /// Why the first of them was skipped.
        first: Option<Reason>,
    },
    /// The computer could not read the file.
    #[error("This file could not be read from the disk.")]
    Io(#[from] io::Error),
}

/// What makes a zip unsafe to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Danger {
    /// More than 10,000 entries, or a table of contents of absurd size.
    #[error("it holds more than 10,000 files")]
    TooManyFiles,
    /// More than 500 MB when unpacked.
    #[error("it would unpack to more than 500 MB")]
    TooMuch,
    /// One part of it unpacks to more than a hundred times its size.
    #[error("it would unpack to more than a hundred times its size")]
    TooTight,
    /// Several files share the same bytes.
    #[error("files in it overlap each other")]
    Overlap,
    /// An absolute name or one with `..`.
    #[error("the name of a file in it points outside of it")]
    Outside,
    /// A symbolic link.
    #[error("it holds a link instead of a file")]
    Link,
    /// A zip inside the zip.
    #[error("there is another zip inside it")]
    ZipInside,
}

impl Unreadable {
    /// What the person can do next.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty | Self::Damaged | Self::Unsafe(_) => {
                "Download it once more. Or unpack it yourself, and drop the CSV files that are in it.".to_owned()
            }
            Self::TooManyCards => "Export the people in two parts, and drop one after the other.".to_owned(),
            Self::TooBig | Self::TooManyRows => "Drop only the file with the people in it, such as Connections.csv.".to_owned(),
            Self::Workbook => "Open it, choose “Save as”, and pick CSV (UTF-8). Then drop that file.".to_owned(),
            Self::Locked => "Unpack it yourself with the password. Then drop the CSV files that are in it.".to_owned(),
            Self::NotRecognised | Self::Other(_) => expected(),
            Self::OwnArchive => "You can go back to it: open the settings, then “Copies”, and choose it there.".to_owned(),
            Self::Unmapped(_) => {
                "Name one column with the names of the people, and one with where they work or how to reach them.".to_owned()
            }
            Self::Nobody { format, .. } => format.how_to_get.to_owned(),
            Self::Io(_) => "Close it in other programs, or copy it somewhere else. Then try again.".to_owned(),
        }
    }
}

/// The error for a reading without anybody in it: the most that is known about the file.
pub(crate) fn nobody(reading: &Reading) -> Unreadable {
    if let Some(file) = reading.files.iter().max_by_key(|file| file.rows) {
        let first = file.skipped.first().map(|skipped| skipped.reason.clone());
        return Unreadable::Nobody { format: file.format, rows: file.rows, first };
    }
    let reasons = || reading.unread.iter().map(|file| &file.why);
    let known = reasons().find_map(|why| match why {
        Why::Other(what) => Some(Unreadable::Other(what)),
        Why::Unmapped(sample) => Some(Unreadable::Unmapped(sample.clone())),
        Why::OwnArchive => Some(Unreadable::OwnArchive),
        _ => None,
    });
    let broken = reasons().find_map(|why| match why {
        Why::ZipInside => Some(Unreadable::Unsafe(Danger::ZipInside)),
        Why::Damaged => Some(Unreadable::Damaged),
        Why::Other(_) | Why::Unmapped(_) | Why::OwnArchive | Why::NotRecognised => None,
    });
    known.or(broken).unwrap_or(Unreadable::NotRecognised)
}

fn expected() -> String {
    let lists = FORMATS.iter().filter(|format| format.is_list).map(|format| format.name).collect::<Vec<_>>().join(", ");
    format!("Acquaint reads {lists}, and any list as CSV with one row for each person.")
}
