//! A change as data: what an action decided, with every record before and after.
//!
//! An action loads, decides and hands one `Change` to the store, which checks the before-images, writes the
//! records and keeps the change in the journal. Undo is the same change turned round.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ChangeId, Context, Record};

/// One record before and after. Nothing before is an addition, nothing after a removal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The record as it was when the decision was made.
    pub before: Option<Record>,
    /// The record as it shall be.
    pub after: Option<Record>,
}

/// All that one action of the person changes, kept or dropped as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The change's id: the same id is applied once, however often it arrives.
    pub id: ChangeId,
    /// When it was decided.
    pub at: Timestamp,
    /// What was done, as a fixed word such as `people.add`.
    pub action: String,
    /// What it was done to, in the person's own words, such as a name.
    pub subject: String,
    /// The change that this one takes back.
    pub undoes: Option<ChangeId>,
    /// Whether it goes on from the change before it, as typing does: such changes are kept as one in the journal.
    pub continues: bool,
    /// The records it touches, each at most once.
    pub edits: Vec<Edit>,
}

impl Change {
    /// An empty change.
    #[must_use]
    pub fn new(ctx: &Context, action: &str, subject: impl Into<String>) -> Self {
        Self {
            id: ctx.change,
            at: ctx.now,
            action: action.to_owned(),
            subject: subject.into(),
            undoes: None,
            continues: false,
            edits: Vec::new(),
        }
    }

    /// Takes the change for typing that goes on, unless a text was written anew: then what stood there stays a version of its own.
    pub fn type_on(&mut self) -> &mut Self {
        self.continues = self.edits.iter().all(is_typed_on);
        self
    }

    /// Adds a record.
    pub fn add(&mut self, record: impl Into<Record>) -> &mut Self {
        self.edits.push(Edit { before: None, after: Some(record.into()) });
        self
    }

    /// Replaces a record by its new form; leaves it out when nothing differs.
    pub fn replace(&mut self, before: impl Into<Record>, after: impl Into<Record>) -> &mut Self {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.edits.push(Edit { before: Some(before), after: Some(after) });
        }
        self
    }

    /// Adds a record, or replaces the one there was.
    pub fn put(&mut self, before: Option<impl Into<Record>>, after: impl Into<Record>) -> &mut Self {
        match before {
            Some(before) => self.replace(before, after),
            None => self.add(after),
        }
    }

    /// Removes a record.
    pub fn remove(&mut self, record: impl Into<Record>) -> &mut Self {
        self.edits.push(Edit { before: Some(record.into()), after: None });
        self
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }
}

/// How many letters of a text are so few that nobody misses them.
const FEW_LETTERS: usize = 24;

/// Whether most of what stood in a text stands there still.
fn is_typed_on(edit: &Edit) -> bool {
    let before = edit.before.as_ref().map_or("", typed_text);
    let after = edit.after.as_ref().map_or("", typed_text);
    let letters = before.chars().count();
    let left = same_letters(before.chars(), after.chars());
    // What is the same at the end of both is counted once only.
    let behind = same_letters(before.chars().rev(), after.chars().rev()).min(letters - left);
    letters < FEW_LETTERS || (left + behind) * 2 >= letters
}

fn same_letters(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

/// The text that somebody types in a record; empty if that is another kind.
fn typed_text(record: &Record) -> &str {
    match record {
        Record::Note(note) => &note.text,
        Record::Message(message) => &message.body,
        Record::AboutMe(me) => &me.motivation,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, tz::TimeZone};
    use uuid::Uuid;

    use super::*;
    use crate::{AccountId, aim::AboutMe};

    #[track_caller]
    fn check(before: &str, after: &str, typed_on: bool) {
        let me = |text: &str| AboutMe { motivation: text.to_owned(), ..AboutMe::default() };
        let ctx = Context::new(AccountId(Uuid::nil()), Timestamp::UNIX_EPOCH, TimeZone::UTC, ChangeId(Uuid::nil()));
        let mut change = Change::new(&ctx, "start.practise", "");
        change.replace(me(before), me(after)).type_on();
        assert_eq!(change.continues, typed_on, "{before:?} and {after:?}");
    }

    #[test]
    fn whoever_types_on_or_mends_something_goes_on_and_whoever_writes_anew_does_not() {
        let said = "She inspects bridges by rope twice a year.";
        check("", said, true);
        check(said, &format!("{said} The pay is low."), true);
        check(said, &format!("The pay is low. {said}"), true);
        check(said, "She inspects bridges by boat twice a year.", true);
        check(said, "She inspects bridges by rope", true);
        check(said, "S", false);
        check(said, "", false);
        check(said, "The pay is low at first, and rises.", false);
        check("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", true);
        check("of few letters", "another", true);
    }
}
