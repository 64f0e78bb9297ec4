//! Inputs that say what they accept, so that a program learns it from the description and not by trying.

use std::ops::Deref;

use acquaint_domain::{ChangeId, Word};
use jiff::civil::DateTime;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::Failure;

/// A text in which something stands. The space around it is taken off.
#[derive(Debug, Clone)]
pub(super) struct Text(String);

impl Text {
    pub(super) fn into_inner(self) -> String {
        self.0
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let shows = |char: char| char > '\u{1f}' && !char.is_whitespace();
        if text.contains(shows) {
            Ok(Self(text.trim().to_owned()))
        } else {
            Err(D::Error::custom("a text with at least one letter is missing"))
        }
    }
}

impl JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "pattern": r"[^\s\u0000-\u001f]", "description": "A text with at least one letter." })
    }
}

/// A whole number within bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Within<const LEAST: i64, const MOST: i64>(pub(super) i64);

impl<'de, const LEAST: i64, const MOST: i64> Deserialize<'de> for Within<LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        if (LEAST..=MOST).contains(&number) {
            Ok(Self(number))
        } else {
            Err(D::Error::custom(format!("{number} is not between {LEAST} and {MOST}")))
        }
    }
}

impl<const LEAST: i64, const MOST: i64> JsonSchema for Within<LEAST, MOST> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("From{LEAST}To{MOST}").into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": LEAST, "maximum": MOST })
    }
}

/// One of a set of fixed words, or an empty text for none of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct OrNothing<W>(pub(super) Option<W>);

impl<'de, W: Word> Deserialize<'de> for OrNothing<W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let unknown = || {
            let known: Vec<&str> = W::ALL.iter().map(|value| value.word()).collect();
            D::Error::custom(format!("“{word}” is not known here; it is empty or one of: {}", known.join(", ")))
        };
        if word.is_empty() { Ok(Self(None)) } else { W::from_word(&word).map(|word| Self(Some(word))).ok_or_else(unknown) }
    }
}

impl<W: Word> JsonSchema for OrNothing<W> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OrNothing".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = std::iter::once("").chain(W::ALL.iter().map(|value| value.word())).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

/// A date and a time on some clock, such as 2027-03-26T15:00. Whether there is such a day shows when it is read.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[schemars(inline)]
pub(super) struct WallTime(#[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"))] String);

impl WallTime {
    /// The moment on the clock.
    pub(super) fn read(&self) -> Result<DateTime, Failure> {
        self.0.parse().map_err(|_| Failure::refused(format!("“{}” is no date and time.", self.0), "It looks like 2027-03-26T15:00."))
    }
}

/// No input.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// Declares an input that names one record by its id: `Which { field: Id }`.
macro_rules! named {
    ($($name:ident { $(#[$doc:meta])* $field:ident: $id:ty })+) => {$(
        #[doc = concat!("Names one record by `", stringify!($field), "`.")]
        #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $(#[$doc])* pub(super) $field: $id }
    )+};
}

pub(super) use named;

named! {
    OfChange { /// The change.
        change: ChangeId }
}
