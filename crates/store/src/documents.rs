//! Which words of a record can be searched for. A person is found by where they work, too.

use std::collections::{BTreeSet, HashMap, HashSet};

use acquaint_domain::{
    AccountId, Edit, Kind, Record, RecordId,
    people::{Employment, Organization, Person},
};
use acquaint_text::search_tokens;
use uuid::Uuid;

use crate::{
    Result,
    engine::Tx,
    field::Field,
    table::{BATCH, Stored, batch_arguments, find_in, statements_of},
    tables,
};

/// The words of one record for the index.
pub(crate) struct Document {
    pub(crate) kind: Kind,
    pub(crate) record_id: Uuid,
    /// Whether an older document of the record may stand in the index.
    pub(crate) replaces: bool,
    /// Folded and stemmed words; empty if the record has none or is gone.
    pub(crate) tokens: String,
}

/// The documents that a change touches. The records are already written when this is called.
pub(crate) async fn documents(tx: &mut Tx, account: AccountId, edits: &[Edit]) -> Result<Vec<Document>> {
    let mut documents = Vec::new();
    for edit in edits {
        let Some(record) = edit.after.as_ref().or(edit.before.as_ref()) else { continue };
        if record.kind() != Kind::Person && text_of(record).is_some() {
            let text = edit.after.as_ref().and_then(text_of).unwrap_or_default();
            documents.push(Document::new(record.kind(), record.uuid(), edit.before.is_some(), &text));
        }
    }
    documents.extend(people(tx, account, edits).await?);
    Ok(documents)
}

impl Document {
    fn new(kind: Kind, record_id: Uuid, replaces: bool, text: &str) -> Self {
        Self { kind, record_id, replaces, tokens: search_tokens(text).join(" ") }
    }
}

/// The words of a record that stands for itself; nothing for records that are not searched.
fn text_of(record: &Record) -> Option<String> {
    Some(match record {
        Record::Exploration(it) => join(&[&it.curious_about, &it.known]),
        Record::LearningQuestion(it) => it.text.clone(),
        Record::Organization(it) => join(&[&it.name, &it.aliases, &it.notes]),
        Record::Contact(it) => it.words.clone(),
        Record::Message(it) => join(&[&it.subject, &it.body]),
        Record::Reply(it) => it.words.clone(),
        Record::Question(it) => it.text.clone(),
        Record::EarlyQuestion(it) => it.text.clone(),
        Record::Note(it) => it.text.clone(),
        Record::Debrief(it) => join(&[&it.learned, &it.fit, &it.open, &it.better]),
        Record::Promise(it) => it.text.clone(),
        Record::Passage(it) => it.words.clone(),
        _ => return None,
    })
}

fn join(texts: &[&str]) -> String {
    texts.join("\n")
}

/// What the index must know of people: who is touched, and what of it the change itself does not say.
#[derive(Default)]
struct Touched {
    people: BTreeSet<Uuid>,
    /// People whom the change adds: all there is about them stands in the change.
    new: HashMap<Uuid, Person>,
    employments: HashMap<Uuid, Vec<Employment>>,
    organizations: HashMap<Uuid, Organization>,
    renamed: Vec<Uuid>,
}

async fn people(tx: &mut Tx, account: AccountId, edits: &[Edit]) -> Result<Vec<Document>> {
    let mut touched = Touched::of(edits);
    let renamed = std::mem::take(&mut touched.renamed);
    for employment in find_referring(tx, account, Kind::Organization, &renamed).await? {
        touched.people.insert(employment.person_id.uuid());
    }
    let stored: Vec<Uuid> = touched.people.iter().filter(|id| !touched.new.contains_key(id)).copied().collect();
    let mut people: HashMap<Uuid, Person> =
        find_in(tx, &account.value(), Kind::Person, &stored).await?.into_iter().filter_map(person).collect();
    for id in &stored {
        touched.employments.remove(id);
    }
    for employment in find_referring(tx, account, Kind::Person, &stored).await? {
        touched.employments.entry(employment.person_id.uuid()).or_default().push(employment);
    }
    complete_organizations(tx, account, &mut touched).await?;
    let new: HashSet<Uuid> = touched.new.keys().copied().collect();
    people.extend(std::mem::take(&mut touched.new));
    let document = |id: &Uuid| {
        let text = people.get(id).map(|person| touched.text_of(person)).unwrap_or_default();
        Document::new(Kind::Person, *id, !new.contains(id), &text)
    };
    Ok(touched.people.iter().map(document).collect())
}

impl Touched {
    fn of(edits: &[Edit]) -> Self {
        let mut touched = Self::default();
        for edit in edits {
            for record in [edit.before.as_ref(), edit.after.as_ref()].into_iter().flatten() {
                match record {
                    Record::Person(person) => touched.people.insert(person.id.uuid()),
                    Record::Employment(employment) => touched.people.insert(employment.person_id.uuid()),
                    _ => false,
                };
            }
            touched.take_note(edit);
        }
        touched
    }

    fn take_note(&mut self, edit: &Edit) {
        match (&edit.before, &edit.after) {
            (None, Some(Record::Person(person))) => {
                self.new.insert(person.id.uuid(), person.clone());
            }
            (_, Some(Record::Employment(employment))) => {
                self.employments.entry(employment.person_id.uuid()).or_default().push(employment.clone());
            }
            (before, Some(Record::Organization(organization))) => {
                self.organizations.insert(organization.id.uuid(), organization.clone());
                self.renamed.extend(before.as_ref().map(Record::uuid));
            }
            _ => {}
        }
    }

    fn text_of(&self, person: &Person) -> String {
        let mut texts =
            vec![person.name.as_str(), &person.how_met, &person.email, &person.place, &person.interests, &person.reason, &person.notes];
        for employment in self.employments.get(&person.id.uuid()).into_iter().flatten() {
            texts.push(&employment.title);
            let organization = employment.organization_id.and_then(|id| self.organizations.get(&id.uuid()));
            texts.extend(organization.iter().flat_map(|organization| [organization.name.as_str(), &organization.aliases]));
        }
        join(&texts)
    }
}

/// Finds the organizations that the change does not hold itself.
async fn complete_organizations(tx: &mut Tx, account: AccountId, touched: &mut Touched) -> Result<()> {
    let named = touched.employments.values().flatten().filter_map(|employment| employment.organization_id);
    let missing: BTreeSet<Uuid> = named.map(RecordId::uuid).filter(|id| !touched.organizations.contains_key(id)).collect();
    let missing: Vec<Uuid> = missing.into_iter().collect();
    for (id, record) in find_in(tx, &account.value(), Kind::Organization, &missing).await? {
        if let Record::Organization(organization) = record {
            touched.organizations.insert(id, organization);
        }
    }
    Ok(())
}

/// The employments that point to some people or organizations.
async fn find_referring(tx: &mut Tx, account: AccountId, to: Kind, ids: &[Uuid]) -> Result<Vec<Employment>> {
    let mut found = Vec::new();
    for (_, statement) in statements_of(Kind::Employment).referrers.iter().filter(|(kind, _)| *kind == to) {
        for chunk in ids.chunks(BATCH) {
            for row in tx.rows(statement, batch_arguments(account.value(), chunk)).await? {
                found.extend(Employment::from_record(tables::read(Kind::Employment, &row)?));
            }
        }
    }
    Ok(found)
}

fn person((id, record): (Uuid, Record)) -> Option<(Uuid, Person)> {
    if let Record::Person(person) = record { Some((id, person)) } else { None }
}
