//! Which words of a record can be searched for. A person is found by where they work, too.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    AccountId, Edit, Kind, Record, RecordId,
    people::{self, Employment, Organization, Person},
};
use acquaint_text::Tokens;
use uuid::Uuid;

use crate::{
    Result,
    engine::Tx,
    field::Field,
    table::{BATCH, READ_WHOLE, Stored, batch_arguments, find_in, statements_of},
    tables,
};

/// The words of one record for the index.
pub(crate) struct Document<'a> {
    pub(crate) kind: Kind,
    pub(crate) record_id: Uuid,
    /// Whether an older document of the record may stand in the index.
    pub(crate) replaces: bool,
    /// Whose words they are; nothing if the record is gone.
    source: Source<'a>,
}

enum Source<'a> {
    Gone,
    Record(&'a Record),
    Person(&'a Person, Vec<Work<'a>>),
}

/// An employment and where it is.
type Work<'a> = (&'a Employment, Option<&'a Organization>);

impl Document<'_> {
    /// Folded and stemmed words, with spaces between them; empty if the record has none or is gone.
    pub(crate) fn tokens(&self, tokens: &mut Tokens) -> String {
        match &self.source {
            Source::Gone => String::new(),
            Source::Record(record) => tokens.of(&text_of(record).unwrap_or_default()),
            Source::Person(person, work) => tokens.of(&text_of_person(person, work)),
        }
    }
}

/// Whether a record has a document of its own, which is made of its words alone.
pub(crate) fn stands_alone(record: &Record) -> bool {
    text_of(record).is_some()
}

/// The words of a record that stands for itself; nothing for records that are not searched.
fn text_of(record: &Record) -> Option<String> {
    Some(match record {
        Record::Exploration(it) => join(&[&it.curious_about, &it.known]),
        Record::LearningQuestion(it) => it.text.clone(),
        Record::Organization(it) => join(&[&it.name, &it.aliases, &it.notes]),
        Record::Contact(it) => it.words.clone(),
        Record::Message(it) => join(&[&it.subject, &it.body]),
        Record::Template(it) => join(&[&it.name, &it.subject, &it.body]),
        Record::Reply(it) => it.words.clone(),
        Record::Call(it) => it.words.clone(),
        Record::Question(it) => it.text.clone(),
        Record::EarlyQuestion(it) => it.text.clone(),
        Record::Note(it) => it.text.clone(),
        Record::Transcript(it) => join(&it.turns.iter().map(|turn| turn.text.as_str()).collect::<Vec<_>>()),
        Record::Debrief(it) => join(&[&it.learned, &it.fit, &it.open, &it.better]),
        Record::Promise(it) => join(&[&it.text, &it.happened]),
        Record::Passage(it) => it.words.clone(),
        Record::Theme(it) => it.name.clone(),
        Record::Decision(it) => join(&[&it.chosen, &it.reasons, &it.change_mind]),
        Record::PlanStep(it) => it.text.clone(),
        Record::Outcome(it) => it.words.clone(),
        Record::Finding(it) => join(&[&it.text, &it.source]),
        _ => return None,
    })
}

fn join(texts: &[&str]) -> String {
    texts.join("\n")
}

/// What the documents of a change need, and the change itself does not say.
#[derive(Default)]
pub(crate) struct Read {
    /// The people whose documents are touched, by id.
    touched: Vec<Uuid>,
    /// Those among them whom the change does not write.
    people: Vec<Person>,
    /// Where those among them work whom the change does not add, but for what it writes.
    employments: Vec<Employment>,
    organizations: Vec<Organization>,
}

impl Read {
    /// Reads it. Whether the change is written already or is written afterwards comes to the same.
    pub(crate) async fn of(tx: &mut Tx, account: AccountId, edits: &[Edit]) -> Result<Self> {
        let mut touched: Vec<Uuid> = edits.iter().flat_map(|edit| [&edit.before, &edit.after]).flatten().filter_map(whose).collect();
        let renamed: Vec<Uuid> = edits
            .iter()
            .filter(|edit| edit.before.is_some())
            .filter_map(|edit| edit.after.as_ref())
            .filter(|record| record.kind() == Kind::Organization)
            .map(Record::uuid)
            .collect();
        touched
            .extend(find_referring(tx, account, Kind::Organization, &renamed).await?.iter().map(|employment| employment.person_id.uuid()));
        // Of a large import they are two lists in order, which this joins in one go.
        touched.sort();
        touched.dedup();
        let new = new_people(edits);
        let stored: Vec<Uuid> = touched.iter().filter(|id| !new.contains(id)).copied().collect();
        let written = touched_of(edits, Kind::Person);
        let others: Vec<Uuid> = stored.iter().filter(|id| !written.contains(id)).copied().collect();
        let people = find_in(tx, &account.value(), Kind::Person, &others).await?.into_values().filter_map(Person::from_record).collect();
        let mut employments = find_referring(tx, account, Kind::Person, &stored).await?;
        let written = touched_of(edits, Kind::Employment);
        employments.retain(|employment| !written.contains(&employment.id.uuid()));
        let known: HashSet<Uuid> = written_organizations(edits).map(|organization| organization.id.uuid()).collect();
        let work = employments.iter().chain(written_employments(edits)).filter_map(|employment| employment.organization_id);
        let mut missing: Vec<Uuid> = work.map(RecordId::uuid).filter(|id| !known.contains(id)).collect();
        missing.sort_unstable();
        missing.dedup();
        let organizations = find_in(tx, &account.value(), Kind::Organization, &missing).await?;
        let organizations = organizations.into_values().filter_map(Organization::from_record).collect();
        Ok(Self { touched, people, employments, organizations })
    }

    /// The documents that a change touches. Their words are made when they are asked for.
    pub(crate) fn documents<'a>(&'a self, edits: &'a [Edit]) -> Vec<Document<'a>> {
        let alone = edits.iter().filter_map(|edit| {
            let record = edit.after.as_ref().or(edit.before.as_ref())?;
            let source = edit.after.as_ref().map_or(Source::Gone, Source::Record);
            stands_alone(record).then(|| Document {
                kind: record.kind(),
                record_id: record.uuid(),
                replaces: edit.before.is_some(),
                source,
            })
        });
        let mut documents: Vec<Document<'a>> = alone.collect();
        let new = new_people(edits);
        let people: HashMap<Uuid, &Person> =
            self.people.iter().chain(written_people(edits)).map(|person| (person.id.uuid(), person)).collect();
        let organizations: HashMap<Uuid, &Organization> = self
            .organizations
            .iter()
            .chain(written_organizations(edits))
            .map(|organization| (organization.id.uuid(), organization))
            .collect();
        let mut employments: Vec<&Employment> = self.employments.iter().chain(written_employments(edits)).collect();
        employments.sort_by_key(|employment| employment.person_id);
        documents.extend(self.touched.iter().map(|id| {
            let from = employments.partition_point(|employment| employment.person_id.uuid() < *id);
            let own = employments[from..].iter().take_while(|employment| employment.person_id.uuid() == *id);
            let work =
                own.map(|employment| (*employment, employment.organization_id.and_then(|id| organizations.get(&id.uuid()).copied())));
            let source = people.get(id).map_or(Source::Gone, |person| Source::Person(person, work.collect()));
            Document { kind: Kind::Person, record_id: *id, replaces: !new.contains(id), source }
        }));
        documents
    }
}

/// The person whose document a record belongs to.
fn whose(record: &Record) -> Option<Uuid> {
    match record {
        Record::Person(person) => Some(person.id.uuid()),
        Record::Employment(employment) => Some(employment.person_id.uuid()),
        _ => None,
    }
}

/// People whom a change adds: all there is about them stands in the change.
fn new_people(edits: &[Edit]) -> HashSet<Uuid> {
    let is_person = |record: &&Record| record.kind() == Kind::Person;
    let added = edits.iter().filter(|edit| edit.before.is_none()).filter_map(|edit| edit.after.as_ref());
    let mut new: HashSet<Uuid> = added.filter(is_person).map(Record::uuid).collect();
    // Whoever is removed and added anew in one change was there before.
    edits.iter().filter_map(|edit| edit.before.as_ref()).filter(is_person).for_each(|person| _ = new.remove(&person.uuid()));
    new
}

/// The records of a kind that a change adds, changes or removes.
fn touched_of(edits: &[Edit], kind: Kind) -> HashSet<Uuid> {
    let records = edits.iter().filter_map(|edit| edit.after.as_ref().or(edit.before.as_ref()));
    records.filter(|record| record.kind() == kind).map(Record::uuid).collect()
}

fn written_people(edits: &[Edit]) -> impl Iterator<Item = &Person> {
    edits.iter().filter_map(|edit| if let Some(Record::Person(person)) = &edit.after { Some(&**person) } else { None })
}

fn written_employments(edits: &[Edit]) -> impl Iterator<Item = &Employment> {
    edits.iter().filter_map(|edit| if let Some(Record::Employment(employment)) = &edit.after { Some(&**employment) } else { None })
}

fn written_organizations(edits: &[Edit]) -> impl Iterator<Item = &Organization> {
    edits.iter().filter_map(|edit| if let Some(Record::Organization(organization)) = &edit.after { Some(&**organization) } else { None })
}

fn text_of_person(person: &Person, work: &[Work]) -> String {
    let mut texts =
        vec![person.name.as_str(), &person.email, &person.place, &person.interests, &person.reason, &person.notes, &person.tags];
    // A line that a file made would be two fifths of all words, and a word in it finds everybody.
    if !people::is_from_linkedin(&person.how_met) {
        texts.push(&person.how_met);
    }
    for (employment, organization) in work {
        texts.push(&employment.title);
        texts.extend(organization.iter().flat_map(|organization| [organization.name.as_str(), &organization.aliases]));
    }
    join(&texts)
}

/// The employments that point to some people or organizations.
async fn find_referring(tx: &mut Tx, account: AccountId, to: Kind, ids: &[Uuid]) -> Result<Vec<Employment>> {
    let mut found = Vec::new();
    if ids.len() >= READ_WHOLE {
        let wanted: HashSet<(Kind, Uuid)> = ids.iter().map(|id| (to, *id)).collect();
        for row in tx.rows(&statements_of(Kind::Employment).all, vec![account.value()]).await? {
            let record = tables::read(Kind::Employment, &row)?;
            if tables::references(&record).iter().any(|reference| wanted.contains(reference)) {
                found.extend(Employment::from_record(record));
            }
        }
        return Ok(found);
    }
    for (_, statement) in statements_of(Kind::Employment).referrers.iter().filter(|(kind, _)| *kind == to) {
        for chunk in ids.chunks(BATCH) {
            for row in tx.rows(statement, batch_arguments(account.value(), chunk)).await? {
                found.extend(Employment::from_record(tables::read(Kind::Employment, &row)?));
            }
        }
    }
    Ok(found)
}
