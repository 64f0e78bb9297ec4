//! What is kept of lists that were brought in, beside the people themselves.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Column, PersonId};
use crate::{RecordId as _, Word as _, record::id};

id! {
    /// What an address book says of a person beyond our fields.
    AddressCardId;
    /// A shape of list.
    ListShapeId;
    /// A school or an employer of one's own.
    StationId;
}

/// What an address book says of a person beyond our fields, to be given back with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AddressCard {
    /// Its id: the person's own, because there is one of each.
    pub id: AddressCardId,
    /// Whose.
    pub person_id: PersonId,
    /// Lines of an address card (RFC 6350), unfolded.
    pub lines: String,
    /// When it was read.
    pub read_at: Timestamp,
}

impl AddressCardId {
    /// The card of a person.
    #[must_use]
    pub fn of(person: PersonId) -> Self {
        Self(person.uuid())
    }
}

impl AddressCard {
    /// The same with some more lines; those that stand there already are not repeated.
    #[must_use]
    pub fn with_lines<'a>(self, more: impl IntoIterator<Item = &'a str>) -> Self {
        let mut lines: Vec<&str> = self.lines.lines().collect();
        for line in more {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        Self { lines: lines.join("\n"), ..self }
    }
}

/// What the columns of one shape of list mean, as one has said, so that the next such list needs no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ListShape {
    /// Its id.
    pub id: ListShapeId,
    /// The names of the columns as one text.
    pub shape: String,
    /// The fixed words of [`super::Column`], one for each column, separated by commas.
    pub columns: String,
    /// When it was said.
    pub said_at: Timestamp,
}

impl ListShape {
    /// What each column means. A word of a later version means nothing.
    #[must_use]
    pub fn meanings(&self) -> Vec<Column> {
        self.columns.split(',').map(|word| Column::from_word(word).unwrap_or(Column::Nothing)).collect()
    }

    /// Meanings as they are stored.
    #[must_use]
    pub fn written(columns: &[Column]) -> String {
        columns.iter().map(|column| column.word()).collect::<Vec<_>>().join(",")
    }
}

/// A school or an employer of one's own: who was there as well shares something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Station {
    /// Its id.
    pub id: StationId,
    /// Its name.
    pub name: String,
    /// Whether one learned there; else one worked there.
    pub school: bool,
    /// What one was or learned there.
    pub title: String,
    /// When it was read.
    pub read_at: Timestamp,
}
