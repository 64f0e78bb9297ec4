//! What came out of a file: people by row, rows that were skipped, problems, and files that are not read.
//!
//! Rows are counted as a spreadsheet shows them: the first line of the file is row 1, a line left empty is a row,
//! and a cell that goes over several lines is still one row. The rows of a preamble and the header are counted too.
//! Where a quotation mark was left open, the rows it had swallowed are counted by line.

use acquaint_domain::people::{ImportedContact, ImportedPerson, ImportedProfile, ImportedStation};

use crate::{Mapping, Sample, Unreadable};

/// The most rows that one file may have; LinkedIn allows 30,000 connections.
pub(crate) const ROW_LIMIT: usize = 200_000;

/// A kind of file that Acquaint reads.
pub struct Format {
    /// The short name for programs, such as `linkedin-connections`.
    pub id: &'static str,
    /// The name for people, such as "LinkedIn connections".
    pub name: &'static str,
    /// How a person gets such a file, in one or two sentences.
    pub how_to_get: &'static str,
    /// Whether it is a list of people, and not something that goes with one.
    pub is_list: bool,
    pub(crate) sniff: fn(&str) -> bool,
    pub(crate) fill: fn(&str, &mut FileReading) -> Result<(), Unreadable>,
}

impl Format {
    pub(crate) fn recognises(&self, head: &str) -> bool {
        (self.sniff)(head)
    }

    pub(crate) fn read(&'static self, path: String, text: &str) -> Result<FileReading, Unreadable> {
        let mut reading = FileReading { path, ..FileReading::empty(self) };
        (self.fill)(text, &mut reading)?;
        Ok(reading)
    }
}

impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Everything that one dropped file or zip held.
#[derive(Debug, Default, PartialEq)]
pub struct Reading {
    /// The files that were read.
    pub files: Vec<FileReading>,
    /// The files in a zip that were left alone, each with why.
    pub unread: Vec<Unread>,
}

impl Reading {
    /// How many people were found in all files together; somebody in two files counts twice.
    pub fn people(&self) -> usize {
        self.files.iter().map(|file| file.people.len()).sum()
    }

    /// Whether anything was found that can be taken over.
    pub(crate) fn holds_something(&self) -> bool {
        self.files
            .iter()
            .any(|file| !(file.people.is_empty() && file.contacts.is_empty() && file.stations.is_empty() && file.profiles.is_empty()))
    }
}

/// What one file held. `rows` is always the number of people, stations, profiles, skipped rows, and rows that contacts tell of.
#[derive(Debug, PartialEq)]
pub struct FileReading {
    /// The name of the file, or its path inside the zip.
    pub path: String,
    /// What it was recognised as.
    pub format: &'static Format,
    /// The number of rows below the header, without lines left empty.
    pub rows: usize,
    /// The people, in the order of the file.
    pub people: Vec<Row<ImportedPerson>>,
    /// Moments of contact, in the order of the file.
    pub contacts: Vec<Row<ImportedContact>>,
    /// One's own schools and employers.
    pub stations: Vec<Row<ImportedStation>>,
    /// Oneself: one row, if the file is about that.
    pub profiles: Vec<Row<ImportedProfile>>,
    /// The rows that yield nobody.
    pub skipped: Vec<Skipped>,
    /// What its columns mean, if that was said and not recognised.
    pub mapping: Option<Mapping>,
    /// What could not be understood in rows that were kept.
    pub problems: Vec<Problem>,
}

impl FileReading {
    pub(crate) fn empty(format: &'static Format) -> Self {
        Self {
            path: String::new(),
            format,
            rows: 0,
            people: Vec::new(),
            contacts: Vec::new(),
            stations: Vec::new(),
            profiles: Vec::new(),
            skipped: Vec::new(),
            mapping: None,
            problems: Vec::new(),
        }
    }
}

/// A value with the number of its row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<T> {
    /// The row as a spreadsheet numbers it.
    pub row: usize,
    /// What the row holds.
    pub value: T,
}

/// A row that yields nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    /// The row as a spreadsheet numbers it.
    pub row: usize,
    /// What it begins with, as it was read, so that it is known again; empty if it holds nothing.
    pub begins: String,
    /// Why it was skipped, to be shown to the person.
    pub reason: Reason,
}

/// Something in a row that could not be understood; the row itself was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The row as a spreadsheet numbers it.
    pub row: usize,
    /// What the row begins with, as it was read, so that it is known again.
    pub begins: String,
    /// What it was, to be shown to the person.
    pub problem: Fault,
}

/// Why a row yields nobody.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// All its cells are empty.
    #[error("This row is empty.")]
    Empty,
    /// LinkedIn keeps a row without a name when an account is closed.
    #[error("There is no name in this row. The account was probably closed.")]
    NoName,
    /// Three people or more wrote with each other.
    #[error("This message is part of a group thread. Only threads of two are taken over.")]
    Group,
    /// LinkedIn itself wrote, or an account that is closed.
    #[error("It does not say with whom this was.")]
    NobodyElse,
    /// Somebody who is not on the list wrote, and one never wrote to them.
    #[error("They wrote to you, and you did not write to them. They are not on your list.")]
    OnlyTheyWrote,
    /// It was never sent.
    #[error("This message is a draft that was not sent.")]
    Draft,
    /// Something stands where a date should, or nothing.
    #[error("There is no date in this row.")]
    NoDay,
    /// An entry of an address book that says only a number or an address.
    #[error("There is no name in this entry.")]
    Nameless,
    /// An entry of an address book for a company or a list.
    #[error("This entry is an organization or a list, not a person.")]
    NotAPerson,
    /// An entry that no program could read.
    #[error("This entry is damaged, so it was left out.")]
    Broken,
    /// A line of an entry is longer than 1 MB.
    #[error("A line of this entry is longer than 1 MB, so it was left out.")]
    TooLong,
    /// Several cells or rows became one behind a quotation mark that was left open.
    #[error("A quotation mark was left open here, and several cells or rows ran together. Nobody was added from it. Close it in the file.")]
    RanTogether,
    /// Two exports were put one under the other.
    #[error("This row repeats the names of the columns.")]
    HeaderAgain,
}

/// What could not be understood in a row that was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Something stands where an e-mail address should.
    #[error("“{0}” does not look like an e-mail address, so it was left out.")]
    Email(String),
    /// Something stands where a telephone number should.
    #[error("“{0}” does not look like a telephone number, so it was left out.")]
    Phone(String),
    /// Something stands where a LinkedIn profile should.
    #[error("“{0}” does not look like a LinkedIn profile, so it was left out.")]
    LinkedIn(String),
    /// Something stands where a date should.
    #[error("“{0}” does not look like a date, so it was left out.")]
    Date(String),
    /// There are more cells than columns.
    #[error("This row has more cells than there are columns. Please check the organization and the job title.")]
    ExtraCells,
    /// An entry of an address book has no end.
    #[error("This entry breaks off. Please check what was read.")]
    BreaksOff,
    /// A quotation mark has no partner.
    #[error("A quotation mark was left open near this row. Please check what was read.")]
    OpenQuote,
    /// The file was damaged when it was converted from one encoding to another.
    #[error("Some letters in this row were already lost in the file. Please check the name.")]
    LostLetters,
}

/// A file that was left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// The path inside the zip.
    pub path: String,
    /// Why, to be shown to the person.
    pub why: Why,
}

/// Why a file was left alone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The file is known, and there is nobody in it to bring in.
    #[error("This file holds {0}. There is nobody in it to bring in.")]
    Other(&'static str),
    /// The file is a list, and it must be said what its columns mean.
    #[error("This is a list. Please say what its columns mean.")]
    Unmapped(Box<Sample>),
    /// The file is everything that Acquaint keeps.
    #[error("This is everything from Acquaint, saved as a file.")]
    OwnArchive,
    /// The file is not known.
    #[error("Acquaint does not know this kind of file.")]
    NotRecognised,
    /// The file breaks off or contradicts itself.
    #[error("This file is damaged.")]
    Damaged,
    /// The file is a zip; zips inside zips are never opened.
    #[error("This is another zip. Please unpack it and drop what is in it.")]
    ZipInside,
}
