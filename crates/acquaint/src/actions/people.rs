//! People: adding, changing and removing somebody, and noting a contact.

mod chosen;
mod duplicates;
mod erase;
mod introductions;
mod jobs;
mod merge;
mod names;
mod namesakes;
mod network;
mod next;
mod organizations;
mod peace;
mod prospects;
mod quiet;
mod research;
mod tags;
mod variety;
mod viewpoints;
mod whereabouts;
mod zone;

pub use chosen::ChosenNext;
pub use duplicates::{FoundTwice, Twice, find_duplicates, keep_apart, step_words};
pub use erase::{Leaving, all_about, erase_person};
pub use introductions::{Introducer, introducers_to};
pub use jobs::{JobFields, add_job, edit_job, remove_job};
pub use merge::{differing_work, is_different, merge_people, says_the_same, work_of_two};
pub(in crate::actions) use names::OrganizationNames;
pub use namesakes::{Namesake, OF_A_PART, find_sharing_a_name, namesakes, same_name};
pub use network::{InNetwork, network_of};
pub use next::{Suggested, load_circle, not_now, whom_next};
pub use organizations::{OrganizationFields, edit_organization, merge_organizations, organizations_like};
pub(in crate::actions) use peace::list_in_peace;
pub use peace::perhaps_in_peace;
pub use quiet::{QUIET_AFTER_MONTHS, quiet_people, remove_people};
pub use research::{About, Research, edit_finding, finding_is_about, note_gap, remove_finding, remove_gap, research_on, write_finding};
pub use tags::{FilterFields, TagDeed, check_tags, remove_filter, rename_filter, save_filter, saved_filters, tag_people};
pub use variety::variety_of;
pub use viewpoints::{say_viewpoints, viewpoints_on};
pub use whereabouts::Whereabouts;
pub use zone::choose_person_zone;

use merge::check_two;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    context::Ids,
    people::{
        Contact, ContactKind, Employment, OneLine, Organization, OrganizationId, Person, PersonId, Tie, canonical_linkedin,
        current_employment, parse_tags,
    },
};
use acquaint_store::Store;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Result, check_seen, get, keep};

/// What somebody knows about a person, as a form or a line says it. An empty text means nothing known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PersonFields {
    /// Their name; the one field that must be there.
    pub name: String,
    /// As what they work.
    pub title: String,
    /// Where they work.
    pub organization: String,
    /// How one knows them.
    pub tie: Option<Tie>,
    /// How one met.
    pub how_met: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
    /// LinkedIn page.
    pub linkedin: String,
    /// Where they live or work.
    pub place: String,
    /// What they care about.
    pub interests: String,
    /// Why this person.
    pub reason: String,
    /// Anything else.
    pub notes: String,
    /// Their tags, with commas or line breaks between them.
    pub tags: String,
}

impl From<OneLine> for PersonFields {
    fn from(line: OneLine) -> Self {
        Self {
            name: line.name,
            title: line.title,
            organization: line.organization,
            how_met: line.how_met,
            email: line.email,
            phone: line.phone,
            linkedin: line.linkedin,
            ..Self::default()
        }
    }
}

impl PersonFields {
    /// What is known of a stored person.
    #[must_use]
    pub fn of(person: &Person, title: &str, organization: &str) -> Self {
        let Person { name, tie, how_met, email, phone, linkedin, place, interests, reason, notes, tags, .. } = person.clone();
        Self {
            name,
            title: title.to_owned(),
            organization: organization.to_owned(),
            tie,
            how_met,
            email,
            phone,
            linkedin,
            place,
            interests,
            reason,
            notes,
            tags: tags.replace('\n', ", "),
        }
    }

    fn fill(self, person: Person) -> Person {
        let linkedin = canonical_linkedin(&self.linkedin).unwrap_or(self.linkedin);
        Person {
            name: self.name,
            tie: self.tie,
            how_met: self.how_met,
            email: self.email,
            phone: self.phone,
            linkedin,
            place: self.place,
            interests: self.interests,
            reason: self.reason,
            notes: self.notes,
            tags: parse_tags(&self.tags).join("\n"),
            ..person
        }
    }
}

/// Adds somebody.
///
/// # Errors
/// If the store does not answer.
pub async fn add_person(store: &Store, ctx: &Context, fields: PersonFields) -> Result<PersonId> {
    let mut change = Change::new(ctx, "people.add", &fields.name);
    let mut ids = ctx.ids();
    let id = put_new_person(store, ctx, &mut change, &mut ids, fields).await?;
    keep(store, &change).await?;
    Ok(id)
}

/// Who is added by a change that adds somebody: the same form twice leads to the same person.
#[must_use]
pub fn added_by(ctx: &Context) -> PersonId {
    ctx.ids().draw()
}

/// Puts a new person with their work into a change.
pub(super) async fn put_new_person(
    store: &Store,
    ctx: &Context,
    change: &mut Change,
    ids: &mut Ids,
    fields: PersonFields,
) -> Result<PersonId> {
    let id: PersonId = ids.draw();
    let (title, organization) = (fields.title.clone(), fields.organization.clone());
    change.add(fields.fill(Person::named(id, "", ctx.now)));
    put_employment(store, ctx, change, ids, id, (&title, &organization)).await?;
    Ok(id)
}

/// Changes what is known about somebody. Another title or organization is a new employment; the old one ends today.
///
/// # Errors
/// If they are gone or were changed elsewhere.
pub async fn edit_person(store: &Store, ctx: &Context, id: PersonId, mark: &str, fields: PersonFields) -> Result<()> {
    let before: Person = get(store, id).await?;
    let employments = store.employments_of(&[id]).await?;
    let history: Vec<Employment> = employments.iter().map(|named| named.employment.clone()).collect();
    let current = current_employment(&history).cloned();
    let place = current.as_ref().and_then(|current| employments.iter().find(|named| named.employment.id == current.id));
    let same = place.map_or(fields.title.is_empty() && fields.organization.is_empty(), |named| {
        named.employment.title == fields.title && named.organization == fields.organization
    });
    let mut change = Change::new(ctx, "people.edit", &fields.name);
    let mut ids = ctx.ids();
    let work = (fields.title.clone(), fields.organization.clone());
    let after = fields.fill(before.clone());
    if after != before {
        check_seen(before.clone(), mark)?;
    }
    change.replace(before, after);
    if !same {
        if let Some(ended) = current {
            check_work_seen(store, &ended, mark).await?;
            change.replace(ended.clone(), Employment { until: Some(ctx.today()), ..ended });
        }
        put_employment(store, ctx, &mut change, &mut ids, id, (&work.0, &work.1)).await?;
    }
    keep(store, &change).await
}

/// Whether somebody's work is as it was shown: as what, where, and under which name of the organization.
async fn check_work_seen(store: &Store, employment: &Employment, mark: &str) -> Result<()> {
    check_seen(employment.clone(), mark)?;
    match employment.organization_id {
        Some(organization) => check_seen(get::<Organization>(store, organization).await?, mark),
        None => Ok(()),
    }
}

/// The records that a form about somebody may change: the person, their work now, and where that is.
///
/// # Errors
/// If the store does not answer.
pub async fn records_of(store: &Store, person: &Person) -> Result<Vec<Record>> {
    let employments = store.employments_of(&[person.id]).await?;
    let mut records = vec![Record::from(person.clone())];
    if let Some(work) = current_employment(employments.iter().map(|named| &named.employment)) {
        records.push(work.clone().into());
        let organization: Option<Organization> = match work.organization_id {
            Some(id) => store.find(id).await?,
            None => None,
        };
        records.extend(organization.map(Record::from));
    }
    Ok(records)
}

async fn put_employment(
    store: &Store,
    ctx: &Context,
    change: &mut Change,
    ids: &mut Ids,
    person_id: PersonId,
    (title, organization): (&str, &str),
) -> Result<()> {
    if title.is_empty() && organization.is_empty() {
        return Ok(());
    }
    let organization_id = find_or_add_organization(store, ctx, change, ids, organization).await?;
    let id = ids.draw();
    change.add(Employment { id, person_id, organization_id, title: title.to_owned(), since: None, until: None, learned_at: ctx.now });
    Ok(())
}

async fn find_or_add_organization(
    store: &Store,
    ctx: &Context,
    change: &mut Change,
    ids: &mut Ids,
    name: &str,
) -> Result<Option<OrganizationId>> {
    if name.is_empty() {
        return Ok(None);
    }
    if let Some(known) = store.find_organization_named(name).await? {
        return Ok(Some(known.id));
    }
    let id = ids.draw();
    change.add(Organization::named(id, name, ctx.now));
    Ok(Some(id))
}

/// Takes somebody off the list, with everything that hangs on them. Undo brings it all back.
///
/// # Errors
/// If they are gone.
pub async fn remove_person(store: &Store, ctx: &Context, id: PersonId) -> Result<()> {
    let person: Person = get(store, id).await?;
    let mut change = Change::new(ctx, "people.remove", &person.name);
    for record in store.with_dependents(person.into()).await? {
        change.remove(record);
    }
    keep(store, &change).await
}

/// Notes that one was in contact.
///
/// # Errors
/// If the person is gone.
pub async fn record_contact(store: &Store, ctx: &Context, person_id: PersonId, how: ContactKind, on: Date, words: &str) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let mut change = Change::new(ctx, "people.contact", &person.name);
    change.add(Contact { id: ctx.ids().draw(), person_id, how, on, words: words.to_owned(), written_at: ctx.now });
    keep(store, &change).await
}

/// How many people are named where a name says too little.
const MEANT: i64 = 5;

/// The person of a name or an id, as the command line names them. A whole name goes before a part of one.
///
/// # Errors
/// If nobody or more than one is meant.
pub async fn find_named(store: &Store, named: &str) -> Result<Person> {
    if let Ok(id) = named.parse::<uuid::Uuid>() {
        return get(store, PersonId::from_uuid(id)).await;
    }
    let mut found = store.list_people_named(named).await?;
    if found.is_empty() {
        let filter = acquaint_store::PeopleFilter { words: named.to_owned(), limit: MEANT, ..Default::default() };
        found = store.people_page(&filter).await?.people;
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(crate::Failure::new(
            crate::FailureKind::NotFound,
            format!("Nobody called “{named}” is on the list."),
            "See everybody with “acquaint people list”.",
        )),
        several => {
            let names: Vec<String> = several.iter().map(|person| format!("{} ({})", person.name, person.id)).collect();
            Err(crate::Failure::refused(format!("Several people are meant: {}.", names.join(", ")), "Name one by the id in brackets."))
        }
    }
}

/// Everybody whom a record of a kind concerns, for pages that list records of many people.
///
/// # Errors
/// If the store does not answer.
pub async fn names_of(store: &Store, ids: impl IntoIterator<Item = PersonId>) -> Result<std::collections::HashMap<PersonId, Person>> {
    let ids: std::collections::BTreeSet<uuid::Uuid> = ids.into_iter().map(|id| id.uuid()).collect();
    let ids: Vec<uuid::Uuid> = ids.into_iter().collect();
    let records = store.find_records(Kind::Person, &ids).await?;
    let people = records.into_iter().filter_map(<Person as acquaint_store::Stored>::from_record);
    Ok(people.map(|person| (person.id, person)).collect())
}

#[cfg(test)]
mod tests;
