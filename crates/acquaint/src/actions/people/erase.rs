//! Erasing somebody for good: what would go, what stays because it is about others, and doing it.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context, Kind, Record, Word as _,
    people::{Person, PersonId},
};
use acquaint_store::Store;
use acquaint_text::fold;
use serde_json::Value;

use crate::{
    Failure,
    actions::{Result, get, leave_out_confided},
};

/// What erasing somebody means.
#[derive(Debug)]
pub struct Leaving {
    /// Who.
    pub person: Person,
    /// All that is about them, they themselves among it.
    pub theirs: Vec<Record>,
    /// What has their name in it but is about others, or about oneself.
    pub mentions: Vec<Record>,
}

impl Leaving {
    /// How many records of which kind go, in the order of the kinds.
    #[must_use]
    pub fn counts(&self) -> Vec<(Kind, i64)> {
        let count = |kind: Kind| self.theirs.iter().filter(|record| record.kind() == kind).count();
        let all = Kind::ALL.iter().map(|kind| (*kind, i64::try_from(count(*kind)).unwrap_or(i64::MAX)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// What mentions them, as far as they may have it: without what others said in confidence and how others are reached, without
    /// calendars, and of a transcript only the turns that name them. `all` are all records, `instead` stands for what is left out.
    #[must_use]
    pub fn mentions_for_them(&self, all: Vec<Record>, instead: &str) -> Vec<Record> {
        let keys: HashSet<_> = self.mentions.iter().map(|record| (record.kind(), record.uuid())).collect();
        let open = leave_out_confided(all, instead).into_iter().filter(|record| keys.contains(&(record.kind(), record.uuid())));
        let name = fold(&self.person.name);
        open.filter_map(|record| for_them(record, &name)).collect()
    }
}

/// A record about others as far as it names somebody; nothing if it does not, or is a calendar.
fn for_them(record: Record, name: &str) -> Option<Record> {
    let record = match record {
        Record::Calendar(_) => return None,
        Record::Transcript(mut transcript) => {
            transcript.turns.retain(|turn| holds(&fold(&turn.text), name));
            Record::Transcript(transcript)
        }
        Record::Person(mut person) => {
            for text in [&mut person.email, &mut person.phone, &mut person.linkedin] {
                text.clear();
            }
            Record::Person(person)
        }
        other => other,
    };
    mentions(&record, name).then_some(record)
}

/// All that is about somebody, and where else their whole name stands.
///
/// # Errors
/// If they are gone.
pub async fn all_about(store: &Store, id: PersonId) -> Result<Leaving> {
    let person: Person = get(store, id).await?;
    let mut theirs = store.with_dependents(person.clone().into()).await?;
    theirs.reverse();
    let keys: HashSet<_> = theirs.iter().map(|record| (record.kind(), record.uuid())).collect();
    let name = fold(&person.name);
    let others = store.list_records().await?.into_iter().filter(|record| !keys.contains(&(record.kind(), record.uuid())));
    let mentions = others.filter(|record| mentions(record, &name)).collect();
    Ok(Leaving { person, theirs, mentions })
}

/// Erases somebody with all that is about them, now and in the history. It cannot be taken back; the line that stays in the
/// history names nobody. What is left on the disk is cleared by [`acquaint_store::Db::leave_no_trace`].
///
/// # Errors
/// If they are gone.
pub async fn erase_person(store: &Store, ctx: &Context, id: PersonId) -> Result<()> {
    let line = Change::new(ctx, "people.erase", "");
    store.erase_person(&line, id).await?.map(drop).ok_or_else(Failure::not_found)
}

/// Whether a folded name stands in what a record says. Somebody else of the same name is no mention.
fn mentions(record: &Record, name: &str) -> bool {
    let mut json = serde_json::to_value(record).unwrap_or_default();
    if record.kind() == Kind::Person
        && let Some(fields) = json.as_object_mut()
    {
        fields.remove("name");
    }
    says(&json, name)
}

fn says(json: &Value, name: &str) -> bool {
    match json {
        Value::String(text) => holds(&fold(text), name),
        Value::Array(values) => values.iter().any(|value| says(value, name)),
        Value::Object(fields) => fields.values().any(|value| says(value, name)),
        _ => false,
    }
}

fn holds(text: &str, name: &str) -> bool {
    !name.is_empty()
        && text.match_indices(name).any(|(at, _)| {
            let alone = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
            alone(text[..at].chars().next_back()) && alone(text[at + name.len()..].chars().next())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole_and_in_any_capitals() {
        assert!(holds(&fold("I asked ANA SILVA about it."), &fold("Ana Silva")));
        assert!(!holds(&fold("Anastasia"), &fold("Ana")) && !holds("anything", ""));
    }

    #[test]
    fn what_they_may_have_names_them_and_tells_nobody_elses_address() {
        let at = jiff::Timestamp::UNIX_EPOCH;
        let mut ben = Person::named(PersonId(uuid::Uuid::from_u128(2)), "Ben", at);
        ben.notes = "Works with Ana Silva.\nOff the record: she is his cousin.".to_owned();
        ben.phone = "555 0100".to_owned();
        let ana = Person::named(PersonId(uuid::Uuid::from_u128(1)), "Ana Silva", at);
        let about = Leaving { person: ana, theirs: Vec::new(), mentions: vec![ben.clone().into()] };
        let left = about.mentions_for_them(vec![ben.clone().into()], "");
        let [Record::Person(told)] = left.as_slice() else { panic!("Ben mentions her: {left:?}") };
        assert_eq!((told.notes.as_str(), told.phone.as_str()), ("Works with Ana Silva.", ""));
        ben.notes = "Off the record: Ana Silva is his cousin.".to_owned();
        let left = about.mentions_for_them(vec![ben.into()], "");
        assert_eq!(left, [], "what is left does not name her");
    }
}
