//! What one found out before writing, and what one could not find. What holds for everybody at an organization is kept with the
//! organization, so that it need not be found again for the next person there.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    people::{
        Employment, Finding, FindingId, Gap, GapId, Organization, OrganizationId, Person, PersonId, ResearchPoint, current_employment,
    },
};
use acquaint_store::Store;

use crate::actions::{Result, check_seen, get, keep};

/// Whom something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// One person, and where it holds for all there, their organization.
    Person(PersonId),
    /// An organization.
    Organization(OrganizationId),
}

/// All that was found out about somebody and about where they work now.
#[derive(Debug, Clone, Default)]
pub struct Research {
    /// Where they work, if that is known.
    pub organization: Option<Organization>,
    /// What was found out, in the order in which it was written down.
    pub findings: Vec<Finding>,
    /// What could not be found.
    pub gaps: Vec<Gap>,
}

/// Reads what was found out about somebody.
///
/// # Errors
/// If the store does not answer.
pub async fn research_on(store: &Store, person: PersonId) -> Result<Research> {
    let organization = match workplace(store, person).await? {
        Some(id) => store.find::<Organization>(id).await?,
        None => None,
    };
    let mut findings: Vec<Finding> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    if let Some(organization) = &organization {
        findings.extend(store.list_referring::<Finding>(Kind::Organization, &[organization.id.uuid()]).await?);
    }
    findings.sort_by_key(|finding| (finding.found_at, finding.id));
    findings.dedup_by_key(|finding| finding.id);
    let mut gaps: Vec<Gap> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    gaps.sort_by_key(|gap| (gap.noted_at, gap.id));
    Ok(Research { organization, findings, gaps })
}

async fn workplace(store: &Store, person: PersonId) -> Result<Option<OrganizationId>> {
    let work: Vec<Employment> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    Ok(current_employment(&work).and_then(|job| job.organization_id))
}

/// Writes down something that one found out, with where it came from.
///
/// # Errors
/// If the person or the organization is gone.
pub async fn write_finding(store: &Store, ctx: &Context, about: About, point: ResearchPoint, text: &str, source: &str) -> Result<()> {
    let (name, person_id, organization_id) = match about {
        About::Organization(id) => (get::<Organization>(store, id).await?.name, None, Some(id)),
        About::Person(id) => {
            let person: Person = get(store, id).await?;
            let organization = if point.is_of_organization() { workplace(store, id).await? } else { None };
            (person.name, organization.is_none().then_some(id), organization)
        }
    };
    let (id, text, source) = (ctx.ids().draw(), text.to_owned(), source.to_owned());
    let mut change = Change::new(ctx, "people.write-finding", name);
    change.add(Finding { id, person_id, organization_id, point, text, source, found_at: ctx.now });
    keep(store, &change).await
}

/// Puts something that one found out into other words, or says where else it came from. When it was found stays.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_finding(store: &Store, ctx: &Context, id: FindingId, mark: &str, text: &str, source: &str) -> Result<()> {
    let before: Finding = get(store, id).await?;
    let after = Finding { text: text.to_owned(), source: source.to_owned(), ..before.clone() };
    if after != before {
        check_seen(before.clone(), mark)?;
    }
    let mut change = Change::new(ctx, "people.edit-finding", finding_is_about(store, &before).await?);
    change.replace(before, after);
    keep(store, &change).await
}

/// Whom or what something is about, by name. The history names it so, and not by what was found: a line of it stays for good.
///
/// # Errors
/// If they are gone.
pub async fn finding_is_about(store: &Store, finding: &Finding) -> Result<String> {
    Ok(match (finding.person_id, finding.organization_id) {
        (Some(person), _) => get::<Person>(store, person).await?.name,
        (None, Some(organization)) => get::<Organization>(store, organization).await?.name,
        (None, None) => String::new(),
    })
}

/// Takes out something that one found out.
///
/// # Errors
/// If it is gone.
pub async fn remove_finding(store: &Store, ctx: &Context, id: FindingId) -> Result<Finding> {
    let finding: Finding = get(store, id).await?;
    let mut change = Change::new(ctx, "people.remove-finding", finding_is_about(store, &finding).await?);
    change.remove(finding.clone());
    keep(store, &change).await?;
    Ok(finding)
}

/// Notes something that one could not find as a question to ask. The same question is noted once.
///
/// # Errors
/// If the person is gone.
pub async fn note_gap(store: &Store, ctx: &Context, person_id: PersonId, point: ResearchPoint, text: &str) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let noted: Vec<Gap> = store.list_referring(Kind::Person, &[person_id.uuid()]).await?;
    let mut change = Change::new(ctx, "people.note-gap", &person.name);
    if noted.iter().all(|gap| gap.text != text) {
        change.add(Gap { id: ctx.ids().draw(), person_id, point, text: text.to_owned(), noted_at: ctx.now });
    }
    keep(store, &change).await
}

/// Takes out a question that came from what one could not find.
///
/// # Errors
/// If it is gone.
pub async fn remove_gap(store: &Store, ctx: &Context, id: GapId) -> Result<Gap> {
    let gap: Gap = get(store, id).await?;
    let person: Person = get(store, gap.person_id).await?;
    let mut change = Change::new(ctx, "people.remove-gap", &person.name);
    change.remove(gap.clone());
    keep(store, &change).await?;
    Ok(gap)
}
