//! Where somebody works and has worked, for programs.

use acquaint_domain::people::{Employment, EmploymentId, PersonId, parse_since, since_in_short};
use acquaint_store::{NamedEmployment, Store};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::{
    Failure,
    actions::{self, Result, people::JobFields},
    operations::{
        inputs::named,
        operation::{Call, operations},
    },
};

operations! {
    /// Adds a job of somebody. A year is enough for since and until; without until they are still there.
    Post "/people/{person}/jobs" "people.add-job" writes "people.add-job": add, Add => Vec<Employment>;
    /// Sets a job right. What is left out stays as it is.
    Patch "/people/jobs/{job}" "people.edit-job" writes "people.edit-job": edit, Edit => Vec<Employment>;
    /// Takes a job out.
    Delete "/people/jobs/{job}" "people.remove-job" writes "people.remove-job": remove, OfJob => ();
}

named! {
    OfJob { /// The job.
        job: EmploymentId }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Add {
    person: PersonId,
    #[serde(default)]
    title: String,
    #[serde(default)]
    organization: String,
    /// Such as 2019, 2019-05 or 2019-05-14.
    #[serde(default)]
    since: String,
    #[serde(default)]
    until: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Edit {
    job: EmploymentId,
    title: Option<String>,
    organization: Option<String>,
    /// Such as 2019, 2019-05 or 2019-05-14; empty if it is not known.
    since: Option<String>,
    /// Empty if they are still there.
    until: Option<String>,
}

/// What was typed, as a job.
fn read(title: String, organization: String, since: &str, until: &str) -> Result<JobFields> {
    let date = |text: &str| -> Result<Option<Date>> {
        match (text.trim(), parse_since(text)) {
            ("", _) => Ok(None),
            (_, Some(date)) => Ok(Some(date)),
            (wrong, None) => Err(Failure::refused(format!("“{wrong}” is no date."), "Write a year such as 2019, or 2019-05.")),
        }
    };
    let job = JobFields { title, organization, since: date(since)?, until: date(until)? };
    if job.title.trim().is_empty() && job.organization.trim().is_empty() {
        return Err(Failure::refused("A job without title and place says nothing.".to_owned(), "Give one of the two."));
    }
    if job.since.zip(job.until).is_some_and(|(since, until)| until < since) {
        return Err(Failure::refused("It ends before it begins.".to_owned(), "Look at both dates."));
    }
    Ok(job)
}

async fn jobs_of(store: &Store, person: PersonId) -> Result<Vec<Employment>> {
    Ok(store.employments_of(&[person]).await?.into_iter().map(|named| named.employment).collect())
}

async fn add(Call { store, ctx, .. }: &Call, Add { person, title, organization, since, until }: Add) -> Result<Vec<Employment>> {
    actions::people::add_job(store, ctx, person, read(title, organization, &since, &until)?).await?;
    jobs_of(store, person).await
}

async fn edit(Call { store, ctx, .. }: &Call, Edit { job, title, organization, since, until }: Edit) -> Result<Vec<Employment>> {
    let before: Employment = actions::get(store, job).await?;
    let named = store.employments_of(&[before.person_id]).await?;
    let place = named.into_iter().find(|named| named.employment.id == job).map(|NamedEmployment { organization, .. }| organization);
    let short = |date: Option<Date>| date.map(since_in_short).unwrap_or_default();
    let (since, until) = (since.unwrap_or_else(|| short(before.since)), until.unwrap_or_else(|| short(before.until)));
    let organization = organization.or(place).unwrap_or_default();
    let fields = read(title.unwrap_or(before.title), organization, &since, &until)?;
    actions::people::edit_job(store, ctx, job, "", fields).await?;
    jobs_of(store, before.person_id).await
}

async fn remove(Call { store, ctx, .. }: &Call, OfJob { job }: OfJob) -> Result<()> {
    actions::people::remove_job(store, ctx, job).await.map(drop)
}
