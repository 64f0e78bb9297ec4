//! Erasing one person for good: their records, what the history remembers of them, and their words in the search index.
//!
//! Unlike a removal it leaves nothing to bring back. The one line that stays in the history names nobody. What other people's
//! records say about them is not touched: whose they are decides the person who wrote them. Copies are not touched either.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{Change, Edit, Kind, Record, RecordId as _, people::PersonId};
use serde_json::Value as Json;
use uuid::Uuid;

use super::MERGE;
use crate::{
    ArchivedChange, ArchivedImage, Committed, Result, Store,
    commit::{TRIES, enter, pause, write_records},
    engine::{Tx, Value},
    field::Field,
    search,
    statement::statements,
    tables,
    undo::key,
};

/// A record, by its kind and its id.
type Key = (Kind, Uuid);

/// What stands in the history in place of a name.
const NOBODY: &str = "…";
/// The action under which two entries became one person.
const MERGED: &str = "people.merge";
/// How long an id is in a text.
const ID_LENGTH: usize = 36;

statements! {
    /// One image.
    DROP_IMAGE = "DELETE FROM image WHERE account_id = $1 AND change_id = $2 AND position = $3";
    /// A line of the history of which nothing is left.
    DROP_CHANGE = "DELETE FROM change WHERE account_id = $1 AND id = $2";
    /// A line of the history that named somebody.
    NAME_NOBODY = "UPDATE change SET subject = $3 WHERE account_id = $1 AND id = $2";
    /// A message that waits to be sent.
    DROP_OUTGOING = "DELETE FROM outbox WHERE account_id = $1 AND message_id = $2";
}

impl Store {
    /// Every record there is, by kind and then by id.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_records(&self) -> Result<Vec<Record>> {
        let mut tx = self.db().begin_reading().await?;
        let records = self.all_records(&mut tx).await?;
        tx.give_up().await?;
        Ok(records)
    }

    /// Erases a person with all that belongs to them, now and in the history. `line` stays in the history; it touches nothing.
    /// It cannot be taken back. Nothing if there is no such person.
    ///
    /// What this leaves on the disk is cleared by [`crate::Db::leave_no_trace`].
    ///
    /// # Errors
    /// If the database does not answer; then nothing was erased.
    pub async fn erase_person(&self, line: &Change, person: PersonId) -> Result<Option<Committed>> {
        let mut tries = 1;
        loop {
            match self.try_erase(line, person).await {
                Err(error) if error.is_passing() && tries < TRIES => {
                    tokio::time::sleep(pause(line, tries)).await;
                    tries += 1;
                }
                result => return result,
            }
        }
    }

    async fn try_erase(&self, line: &Change, person: PersonId) -> Result<Option<Committed>> {
        let account = self.account().value();
        let mut tx = self.db().begin().await?;
        if !enter(&mut tx, &account, line).await? {
            tx.give_up().await?;
            return Ok(Some(Committed::Before));
        }
        // A name that was typed and taken out again may still stand in the index.
        search::due::catch_up_within(&mut tx, Some(self.account())).await?;
        let records = self.all_records(&mut tx).await?;
        let theirs = belonging(&records, (Kind::Person, person.uuid()));
        if theirs.is_empty() {
            tx.give_up().await?;
            return Ok(None);
        }
        let edits: Vec<Edit> = theirs.iter().map(|record| Edit { before: Some((*record).clone()), after: None }).collect();
        write_records(&mut tx, &account, &edits).await?;
        search::renew(&mut tx, self.account(), &edits).await?;
        let there: HashSet<Key> = records.iter().map(key).collect();
        let changes = self.all_changes(&mut tx).await?;
        let past = Past::of(&theirs, &there, &changes);
        forget(&mut tx, &account, &past, &changes).await?;
        for (_, id) in past.gone.iter().filter(|(kind, _)| *kind == Kind::Message) {
            tx.execute(&DROP_OUTGOING, vec![account.clone(), id.value()]).await?;
        }
        if tx.is_sqlite() {
            tx.execute(&MERGE, Vec::new()).await?;
        }
        tx.commit().await?;
        Ok(Some(Committed::Now))
    }
}

/// A record and all that points to it, directly or by way of others; cards of Today that were put off, too.
fn belonging(records: &[Record], root: Key) -> Vec<&Record> {
    let mut pointing: HashMap<Key, Vec<&Record>> = HashMap::new();
    for record in records {
        for to in tables::references(record) {
            pointing.entry(to).or_default().push(record);
        }
    }
    let mut theirs: Vec<&Record> = records.iter().filter(|record| key(record) == root).collect();
    let mut seen: HashSet<Key> = HashSet::from([root]);
    let mut next = 0;
    while let Some(record) = theirs.get(next).copied() {
        let found = pointing.get(&key(record)).into_iter().flatten().copied();
        theirs.extend(found.filter(|record| seen.insert(key(record))));
        next += 1;
    }
    let ids: HashSet<Uuid> = theirs.iter().map(|record| record.uuid()).collect();
    let put_off = |record: &&Record| matches!(record, Record::Postponement(it) if ids_in(&it.card).any(|id| ids.contains(&id)));
    theirs.extend(records.iter().filter(put_off));
    theirs
}

/// What the history remembers of a person.
struct Past {
    /// Their records, those that are still there and those that were.
    gone: HashSet<Key>,
    /// The names under which they stood here.
    names: HashSet<String>,
    /// All that their records say, as it was kept.
    texts: Vec<String>,
}

impl Past {
    /// A record that is still there and not theirs stays, whomever it once belonged to. Whoever was made one with them is they.
    fn of(theirs: &[&Record], there: &HashSet<Key>, changes: &[ArchivedChange]) -> Self {
        let mut gone: HashSet<Key> = theirs.iter().map(|record| key(record)).collect();
        let images: Vec<(&ArchivedChange, Key, Vec<Uuid>)> = changes
            .iter()
            .flat_map(|change| change.images.iter().map(move |image| (change, (image.kind, image.record), pointed(image))))
            .filter(|(_, of, _)| !there.contains(of))
            .collect();
        let mut ids: HashSet<Uuid> = gone.iter().map(|(_, id)| *id).collect();
        loop {
            let merged: HashSet<Uuid> = changes
                .iter()
                .filter(|change| change.action == MERGED)
                .filter(|change| change.images.iter().any(|image| image.kind == Kind::Person && gone.contains(&(image.kind, image.record))))
                .map(|change| change.id.uuid())
                .collect();
            let belongs = |change: &ArchivedChange, (kind, _): Key, to: &[Uuid]| {
                to.iter().any(|id| ids.contains(id)) || (kind == Kind::Person && merged.contains(&change.id.uuid()))
            };
            let found: Vec<Key> =
                images.iter().filter(|(change, of, to)| !gone.contains(of) && belongs(change, *of, to)).map(|(_, of, _)| *of).collect();
            if found.is_empty() {
                break;
            }
            ids.extend(found.iter().map(|(_, id)| *id));
            gone.extend(found);
        }
        let mut texts: Vec<String> = theirs.iter().filter_map(|record| serde_json::to_string(record).ok()).collect();
        let mut names: HashSet<String> = HashSet::new();
        for image in changes.iter().flat_map(|change| &change.images).filter(|image| gone.contains(&(image.kind, image.record))) {
            texts.extend(states(image).map(str::to_owned));
        }
        names.extend(texts.iter().filter_map(|text| name_of_person(text)));
        Self { gone, names, texts }
    }

    /// Whether a line of the history says something about them. `touched`: whether it is about a record of theirs.
    fn is_told_by(&self, subject: &str, touched: bool) -> bool {
        let quoted = Json::from(subject).to_string();
        let quoted = quoted.trim_matches('"');
        let said = touched && !subject.trim().is_empty() && self.texts.iter().any(|text| text.contains(quoted));
        said || self.names.iter().any(|name| holds_name(subject, name))
    }
}

/// Takes a person out of the history. Lines of which nothing is left go; others stay and name nobody.
async fn forget(tx: &mut Tx, account: &Value, past: &Past, changes: &[ArchivedChange]) -> Result<()> {
    for change in changes {
        let theirs: Vec<&ArchivedImage> = change.images.iter().filter(|image| past.gone.contains(&(image.kind, image.record))).collect();
        let line = vec![account.clone(), change.id.value()];
        if !theirs.is_empty() && theirs.len() == change.images.len() {
            tx.execute(&DROP_CHANGE, line.clone()).await?;
        } else if past.is_told_by(&change.subject, !theirs.is_empty()) {
            name_nobody(tx, account, change.id.uuid()).await?;
        }
        for image in theirs {
            tx.execute(&DROP_IMAGE, [line.clone(), vec![image.position.value()]].concat()).await?;
        }
    }
    Ok(())
}

/// Takes the name out of a line of the history.
pub(crate) async fn name_nobody(tx: &mut Tx, account: &Value, change: Uuid) -> Result<()> {
    tx.execute(&NAME_NOBODY, vec![account.clone(), change.value(), NOBODY.to_owned().value()]).await.map(drop)
}

/// The name in what was kept of a person; nothing if it is another record.
pub(crate) fn name_of_person(state: &str) -> Option<String> {
    let record = serde_json::from_str::<Json>(state).ok()?;
    let name = record["name"].as_str().map(str::trim).filter(|name| record["record"] == "person" && !name.is_empty());
    name.map(str::to_owned)
}

/// A record before and after, as far as it was kept.
fn states(image: &ArchivedImage) -> impl Iterator<Item = &str> {
    [&image.before, &image.after].into_iter().flatten().map(|state| state.get())
}

/// The ids to which an image points, before or after. Only fields that point count: a text may hold an id by chance.
fn pointed(image: &ArchivedImage) -> Vec<Uuid> {
    let mut ids = Vec::new();
    for state in states(image) {
        let Ok(Json::Object(fields)) = serde_json::from_str(state) else { continue };
        for (name, value) in &fields {
            let Json::String(text) = value else { continue };
            if name.ends_with("_id") {
                ids.extend(Uuid::try_parse(text));
            } else if image.kind == Kind::Postponement && name == "card" {
                ids.extend(ids_in(text));
            }
        }
    }
    ids
}

/// The ids that stand in a text.
fn ids_in(text: &str) -> impl Iterator<Item = Uuid> {
    (0..text.len()).filter_map(|at| Uuid::try_parse(text.get(at..at + ID_LENGTH)?).ok())
}

/// Whether a name stands in a text as words of its own.
pub(crate) fn holds_name(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let alone = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
        alone(text[..at].chars().next_back()) && alone(text[at + name.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_words_and_not_in_the_middle_of_others() {
        assert!(holds_name("Ana Silva, Kofi", "Ana Silva") && holds_name("(Ana)", "Ana") && holds_name("金敏, 俊", "俊"));
        assert!(!holds_name("Analysis", "Ana") && !holds_name("Diana", "ana") && !holds_name("Ana", "Ana Silva"));
    }

    #[test]
    fn ids_are_found_inside_the_key_of_a_card() {
        let id = Uuid::from_u128(7);
        assert_eq!(ids_in(&format!("thank-{id}:2")).collect::<Vec<_>>(), [id]);
        assert_eq!(ids_in("héron").count(), 0);
    }
}
