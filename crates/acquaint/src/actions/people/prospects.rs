//! How everybody stands before an exploration, as it was worked out last: only those whose entries changed since are read again.

use std::collections::HashSet;

use acquaint_domain::{
    Kind, Record, RecordId as _,
    aim::Exploration,
    insights::Covered,
    people::{Circle, Employment, EmploymentId, History, Organization, OrganizationId, Person, PersonId, Prospects},
};
use acquaint_store::{Changed, ContentNumber, Store};
use jiff::civil::Date;

use crate::actions::Result;

/// Of how many people one reads the entries again, one by one. Where more have changed, everybody is read.
const READ_AGAIN: usize = 200;

/// The prospects of one account that were worked out last.
#[derive(Debug, Default)]
pub(super) struct KnownProspects {
    /// They, and the number of what the account held then.
    last: Option<(ContentNumber, Prospects)>,
    /// How often everybody was read so far.
    pub(super) readings: usize,
}

impl KnownProspects {
    /// How everybody stands now.
    pub(super) async fn find(&mut self, store: &Store, today: Date, exploration: &Exploration, learning: &[Covered]) -> Result<&Prospects> {
        // Asked for before anything is read: what changes in between is read again the next time.
        let number = store.content_number().await?;
        let known = match self.last.take().filter(|(_, known)| known.are_of(today, exploration, learning)) {
            Some((before, known)) if before == number && !number.is_of_nothing() => Some((number, known)),
            Some((before, known)) => brought_up_to_date(store, known, before).await?,
            None => None,
        };
        let known = match known {
            Some(known) => known,
            None => {
                self.readings += 1;
                (number, Prospects::of(today, exploration, learning, &everybody(store).await?))
            }
        };
        Ok(&self.last.insert(known).1)
    }

    /// How many people are kept.
    pub(super) fn len(&self) -> usize {
        self.last.as_ref().map_or(0, |(_, known)| known.len())
    }
}

async fn everybody(store: &Store) -> Result<Circle> {
    let (people, work, organizations) = tokio::try_join!(store.list_all(), store.list_all(), store.list_all())?;
    Ok(Circle::new(people, work, organizations, History::default(), Vec::new()))
}

/// What is known, with everybody looked at again whose entry changed since. Nothing where one can't say who they are.
async fn brought_up_to_date(store: &Store, mut known: Prospects, before: ContentNumber) -> Result<Option<(ContentNumber, Prospects)>> {
    let Some((now, changed)) = store.changed_since(before).await? else { return Ok(None) };
    let people = whose(store, &changed).await?;
    if people.len() > READ_AGAIN {
        return Ok(None);
    }
    if !people.is_empty() {
        known.renew(&people, &these(store, &people).await?);
    }
    Ok(Some((now, known)))
}

/// Whose entries some changed records belong to, now and before.
async fn whose(store: &Store, changed: &[Changed]) -> Result<HashSet<PersonId>> {
    let of_kind = |kind: Kind| changed.iter().filter(move |changed| changed.kind == kind);
    let mut people: HashSet<PersonId> = of_kind(Kind::Person).map(|changed| PersonId::from_uuid(changed.id)).collect();
    people.extend(of_kind(Kind::Employment).filter_map(|changed| match &changed.before {
        Some(Record::Employment(work)) => Some(work.person_id),
        _ => None,
    }));
    let work: Vec<EmploymentId> = of_kind(Kind::Employment).map(|changed| EmploymentId::from_uuid(changed.id)).collect();
    people.extend(store.find_some(&work).await?.iter().map(|work: &Employment| work.person_id));
    // Where nobody worked before it was added, the work that was added with it names everybody.
    let renamed: Vec<_> = of_kind(Kind::Organization).filter(|changed| changed.before.is_some()).map(|changed| changed.id).collect();
    people.extend(store.list_referring(Kind::Organization, &renamed).await?.iter().map(|work: &Employment| work.person_id));
    Ok(people)
}

/// Some people with their work, as they are now.
async fn these(store: &Store, people: &HashSet<PersonId>) -> Result<Circle> {
    let ids: Vec<PersonId> = people.iter().copied().collect();
    let uuids: Vec<_> = ids.iter().map(|id| id.uuid()).collect();
    let people: Vec<Person> = store.find_some(&ids).await?;
    let work: Vec<Employment> = store.list_referring(Kind::Person, &uuids).await?;
    let organizations: Vec<OrganizationId> = work.iter().filter_map(|work| work.organization_id).collect();
    let organizations: Vec<Organization> = store.find_some(&organizations).await?;
    Ok(Circle::new(people, work, organizations, History::default(), Vec::new()))
}
