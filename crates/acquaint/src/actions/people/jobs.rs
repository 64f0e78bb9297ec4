//! Where somebody works and has worked, job by job: adding one, setting one right, taking one out.

use acquaint_domain::{
    Change, Context,
    people::{Employment, EmploymentId, Organization, Person, PersonId},
};
use acquaint_store::Store;
use jiff::civil::Date;

use super::find_or_add_organization;
use crate::actions::{Result, check_seen, get, keep};

/// One job, as a form says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JobFields {
    /// As what.
    pub title: String,
    /// Where; empty if not known.
    pub organization: String,
    /// Since when, if known.
    pub since: Option<Date>,
    /// Until when. Nothing means that they are still there.
    pub until: Option<Date>,
}

/// Adds a job. One without an end, learned of now, is the current one.
///
/// # Errors
/// If the person is gone.
pub async fn add_job(store: &Store, ctx: &Context, person_id: PersonId, job: JobFields) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let mut change = Change::new(ctx, "people.add-job", &person.name);
    let mut ids = ctx.ids();
    let organization_id = find_or_add_organization(store, ctx, &mut change, &mut ids, &job.organization).await?;
    let JobFields { title, since, until, .. } = job;
    change.add(Employment { id: ids.draw(), person_id, organization_id, title, since, until, learned_at: ctx.now });
    keep(store, &change).await
}

/// Sets a job right. When one learned of it stays as it is.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_job(store: &Store, ctx: &Context, id: EmploymentId, mark: &str, job: JobFields) -> Result<()> {
    let before: Employment = get(store, id).await?;
    let person: Person = get(store, before.person_id).await?;
    check_seen(before.clone(), mark)?;
    let mut change = Change::new(ctx, "people.edit-job", &person.name);
    let same = match before.organization_id {
        Some(organization) => get::<Organization>(store, organization).await?.name == job.organization,
        None => job.organization.is_empty(),
    };
    let organization_id = match same {
        true => before.organization_id,
        false => find_or_add_organization(store, ctx, &mut change, &mut ctx.ids(), &job.organization).await?,
    };
    let JobFields { title, since, until, .. } = job;
    change.replace(before.clone(), Employment { organization_id, title, since, until, ..before });
    keep(store, &change).await
}

/// Takes a job out. The organization stays.
///
/// # Errors
/// If it is gone.
pub async fn remove_job(store: &Store, ctx: &Context, id: EmploymentId) -> Result<PersonId> {
    let job: Employment = get(store, id).await?;
    let person: Person = get(store, job.person_id).await?;
    let mut change = Change::new(ctx, "people.remove-job", &person.name);
    change.remove(job);
    keep(store, &change).await?;
    Ok(person.id)
}
