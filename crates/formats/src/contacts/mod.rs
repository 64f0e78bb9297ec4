//! Lists of people as separated cells: Google Contacts of both generations, Outlook in seven languages, and any other list.
//!
//! A list of unknown shape is read by a mapping: what each column means. One is guessed, shown to the person with some
//! rows, and remembered for the next list of that shape.

mod adapt;
mod guess;
mod header;
mod own;
mod shape;
mod words;

use acquaint_domain::people::Column;

use crate::{FileReading, Format, Unreadable, table::Rows};
use header::{Header, find_header};

pub(crate) use own::ACQUAINT;
pub use own::write_people;

/// How many rows the page for the mapping shows.
const SAMPLES: usize = 3;

/// Google's address book.
pub(crate) const GOOGLE: Format = Format {
    id: "google-contacts",
    name: "Google Contacts",
    how_to_get: "Open contacts.google.com, choose Export, then Google CSV or vCard.",
    is_list: true,
    sniff: |head| find_header(head).is_some_and(|header| is_google(&header)),
    fill,
};

/// Outlook's address book, of the program and of the web.
pub(crate) const OUTLOOK: Format = Format {
    id: "outlook",
    name: "Outlook contacts",
    how_to_get: "In Outlook open People, Manage contacts, Export contacts. In the older program: File, Open & Export, Export to a file, CSV.",
    is_list: true,
    sniff: |head| find_header(head).is_some_and(|header| is_outlook(&header)),
    fill,
};

/// Any other list, read by a mapping.
pub(crate) static LIST: Format = Format {
    id: "list",
    name: "a list",
    how_to_get: "Any list as CSV: one row for each person, and a name for each column.",
    is_list: true,
    sniff: |_| false,
    fill,
};

/// What the columns of one shape of list mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The names of the columns as one text, by which lists of the same shape are known.
    pub shape: String,
    /// What each column means.
    pub columns: Vec<Column>,
}

/// The beginning of a list, to choose by what its columns mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The names of the columns, empty where there are none.
    pub names: Vec<String>,
    /// Some rows.
    pub rows: Vec<Vec<String>>,
    /// What the columns mean, as far as can be guessed.
    pub guess: Mapping,
}

impl Sample {
    /// Whether the guess is enough to read the list: a name, and something that tells people of one name apart.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        let has = |columns: &[Column]| columns.iter().any(|column| self.guess.columns.contains(column));
        has(&[Column::Name, Column::FirstName])
            && has(&[Column::Email, Column::Phone, Column::LinkedIn, Column::Organization, Column::Title])
    }
}

/// The beginning of a text, if it is a list of at least two columns and one row.
pub(crate) fn find_sample(head: &str) -> Option<Sample> {
    let header = find_header(head)?;
    let below = head.get(header.end..).unwrap_or_default();
    let rows = Rows::new(below, header.delimiter, header.columns.len(), header.row).take(SAMPLES);
    let rows: Vec<Vec<String>> = rows.map(|line| line.cells.iter().map(crate::cells::tidy).collect()).collect();
    let understood = header.columns.iter().any(|column| *column != Column::Nothing);
    let even = rows.iter().all(|row| row.len() == header.columns.len());
    if rows.is_empty() || !(understood || even) {
        return None;
    }
    let guess = Mapping { shape: header.shape(), columns: header.columns };
    Some(Sample { names: header.names, rows, guess })
}

/// Reads a list by a mapping of its shape.
pub(crate) fn read_mapped(path: String, text: &str, mapping: &Mapping) -> Result<FileReading, Unreadable> {
    let mut reading = LIST.read(path, "")?;
    if let Some(mut header) = find_header(text) {
        header.columns.clone_from(&mapping.columns);
        header.columns.resize(header.names.len(), Column::Nothing);
        shape::fill(text, &header, &mut reading)?;
    }
    reading.mapping = Some(mapping.clone());
    Ok(reading)
}

fn fill(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    find_header(text).map_or(Ok(()), |header| shape::fill(text, &header, reading))
}

fn is_google(header: &Header) -> bool {
    let old = header.named(&["givenname", "familyname", "groupmembership"]);
    let new = header.named(&["firstname", "lastname", "labels"]) || header.named(&["firstname", "lastname", "fileas", "phoneticlastname"]);
    old || new || (header.named(&["email1value"]) && header.names_people())
}

/// Outlook names twenty columns and more; in other languages it is known by having several of each kind.
fn is_outlook(header: &Header) -> bool {
    let count = |column: Column| header.columns.iter().filter(|other| **other == column).count();
    let english = header.named(&["firstname", "lastname", "emailaddress"]) && header.names.len() >= 10;
    let parts = count(Column::FirstName) > 0 && count(Column::LastName) > 0;
    let many = header.names.len() >= 15 && parts && count(Column::Email) > 0 && count(Column::Phone) > 1;
    (english && count(Column::Phone) > 0) || many
}

#[cfg(test)]
mod tests;
