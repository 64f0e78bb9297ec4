//! What one writes about an organization; and two entries that are one under two names: which they may be, and making one of them in
//! one change.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    aim::{Target, TargetId},
    people::{Employment, Organization, OrganizationId, OrganizationKind, OrganizationSize, may_be_one},
};
use acquaint_store::Store;
use acquaint_text::fold;
use uuid::Uuid;

use super::merge::{fill_dates, is_same_job, move_one};
use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// What somebody writes about an organization.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OrganizationFields {
    /// Its name.
    pub name: String,
    /// Its other names, one on each line.
    pub aliases: String,
    /// About how many people work there.
    pub size: Option<OrganizationSize>,
    /// What kind of organization it is.
    pub kind: Option<OrganizationKind>,
    /// Anything worth keeping about it.
    pub notes: String,
}

/// Keeps what one writes about an organization. A name that it had stays among its other names, so that it is found again.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_organization(store: &Store, ctx: &Context, id: OrganizationId, mark: &str, fields: OrganizationFields) -> Result<()> {
    let before: Organization = get(store, id).await?;
    check_seen(before.clone(), mark)?;
    let OrganizationFields { name, aliases, size, kind, notes } = fields;
    let mut change = Change::new(ctx, "people.edit-organization", &name);
    let mut after = Organization { name, aliases, size, kind, notes, ..before.clone() };
    after.aliases = other_names(&after, &before.name);
    change.replace(before, after);
    keep(store, &change).await
}

/// The other names of an organization with one that it had before, each of them once and none of them its name.
fn other_names(organization: &Organization, before: &str) -> String {
    let mut seen = vec![fold(&organization.name)];
    let mut names = Vec::new();
    for name in organization.other_names().chain([before]) {
        let key = fold(name);
        if !seen.contains(&key) {
            seen.push(key);
            names.push(name);
        }
    }
    names.join("\n")
}

/// Organizations that may be this one under another name, in the order of their names.
///
/// # Errors
/// If the store does not answer.
pub async fn organizations_like(store: &Store, organization: &Organization, at_most: usize) -> Result<Vec<Organization>> {
    let mut alike: Vec<Organization> = store.list_all().await?;
    alike.retain(|other| other.id != organization.id && may_be_one(organization, other, fold));
    alike.sort_by_cached_key(|other| (fold(&other.name), other.id));
    alike.truncate(at_most);
    Ok(alike)
}

/// Makes one organization of two: everybody there, what was found out and its place on the list go along. It keeps the
/// name of the one that stays, or takes the other's; each name that is not shown is among its other names.
///
/// # Errors
/// If one of them is gone or was changed elsewhere, or if both are the same.
pub async fn merge_organizations(
    store: &Store,
    ctx: &Context,
    (kept, other): (OrganizationId, OrganizationId),
    marks: &str,
    take_name: bool,
) -> Result<()> {
    if kept == other {
        return Err(Failure::refused("This is one and the same entry.".to_owned(), "Name two entries."));
    }
    let (kept, gone): (Organization, Organization) = (get(store, kept).await?, get(store, other).await?);
    check_seen(kept.clone(), marks)?;
    check_seen(gone.clone(), marks)?;
    let after = merged(&kept, &gone, take_name);
    let mut change = Change::new(ctx, "people.merge-organizations", &after.name);
    move_all(store, &mut change, kept.id, gone.id).await?;
    change.replace(kept, after);
    change.remove(gone);
    keep(store, &change).await
}

/// The one organization of two. Size and kind are those said of the one that stays, or else those said of the other.
fn merged(kept: &Organization, gone: &Organization, take_name: bool) -> Organization {
    let (name, before) = if take_name { (&gone.name, &kept.name) } else { (&kept.name, &gone.name) };
    let aliases = [kept.aliases.as_str(), gone.aliases.as_str()].join("\n");
    let notes = match (kept.notes.trim(), gone.notes.trim()) {
        (one, other) if other.is_empty() || one.contains(other) => kept.notes.clone(),
        ("", _) => gone.notes.clone(),
        _ => format!("{}\n\n{}", kept.notes, gone.notes),
    };
    let (size, kind) = (kept.size.or(gone.size), kept.kind.or(gone.kind));
    let added_at = kept.added_at.min(gone.added_at);
    let mut after = Organization { id: kept.id, name: name.clone(), aliases, size, kind, notes, added_at };
    after.aliases = other_names(&after, before);
    after
}

/// Everything that points to the one points to the other. A job that somebody has at both is one job then.
async fn move_all(store: &Store, change: &mut Change, kept: OrganizationId, gone: OrganizationId) -> Result<()> {
    let own = store.list_turned(Kind::Organization, kept.uuid(), kept.uuid()).await?;
    let mut there: HashSet<(Kind, Uuid)> = own.iter().map(|(record, _)| (record.kind(), record.uuid())).collect();
    let of_job = |(record, _)| if let Record::Employment(job) = record { Some(*job) } else { None };
    let mut jobs: Vec<Employment> = own.into_iter().filter_map(of_job).collect();
    let mut filled: Vec<(Employment, Employment)> = Vec::new();
    for (before, after) in store.list_turned(Kind::Organization, gone.uuid(), kept.uuid()).await? {
        let after = match after {
            Record::Employment(job) => match jobs.iter_mut().find(|known| known.person_id == job.person_id && is_same_job(known, &job)) {
                Some(known) => {
                    fill_dates(known, &job, &mut filled);
                    None
                }
                None => Some(Record::Employment(job)),
            },
            Record::Target(target) => {
                fill_target(store, change, kept, &target).await?;
                Some(Record::Target(target))
            }
            other => Some(other),
        };
        move_one(change, &mut there, before, after);
    }
    for (before, after) in filled {
        change.replace(before, after);
    }
    Ok(())
}

/// What was said only of the one that goes counts for the one that stays.
async fn fill_target(store: &Store, change: &mut Change, kept: OrganizationId, gone: &Target) -> Result<()> {
    if let Some(before) = store.find::<Target>(TargetId::of(kept)).await? {
        let (motivation, openings) = (before.motivation.or(gone.motivation), before.openings.or(gone.openings));
        change.replace(before.clone(), Target { motivation, openings, ..before });
    }
    Ok(())
}
