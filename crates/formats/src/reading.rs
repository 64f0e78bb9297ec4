//! What came out of a file: people by row, rows that were skipped, problems, and files that are not read.
//!
//! Rows are counted as a spreadsheet shows them: the first line of the file is row 1, a line left empty is a row,
//! and a cell that goes over several lines is still one row. The rows of a preamble and the header are counted too.
//! Where a quotation mark was left open, the rows it had swallowed are counted by line.

use acquaint_domain::people::ImportedPerson;

use crate::Unreadable;

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
    pub(crate) sniff: fn(&str) -> bool,
    pub(crate) fill: fn(&str, &mut FileReading) -> Result<(), Unreadable>,
}

impl Format {
    pub(crate) fn recognises(&self, head: &str) -> bool {
        (self.sniff)(head)
    }

    pub(crate) fn read(&'static self, path: String, text: &str) -> Result<FileReading, Unreadable> {
        let mut reading = FileReading { path, format: self, rows: 0, people: Vec::new(), skipped: Vec::new(), problems: Vec::new() };
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
}

/// What one file held. `rows` is always the number of people plus the number of skipped rows.
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
    /// The rows that yield nobody.
    pub skipped: Vec<Skipped>,
    /// What could not be understood in rows that were kept.
    pub problems: Vec<Problem>,
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
    /// Why it was skipped, to be shown to the person.
    pub reason: Reason,
}

/// Something in a row that could not be understood; the row itself was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The row as a spreadsheet numbers it.
    pub row: usize,
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
    /// Something stands where a LinkedIn profile should.
    #[error("“{0}” does not look like a LinkedIn profile, so it was left out.")]
    LinkedIn(String),
    /// Something stands where a date should.
    #[error("“{0}” does not look like a date, so it was left out.")]
    Date(String),
    /// There are more cells than columns.
    #[error("This row has more cells than there are columns. Please check the organization and the job title.")]
    ExtraCells,
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
    /// The file is known, and reading it is still to come.
    #[error("This file holds {0}. Acquaint does not read that yet.")]
    NotYet(&'static str),
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
