//! The list of organizations one would like to work for: putting names on it, saying how motivated one is and what openings
//! one saw, and reading it in its order with who is there. Who could speak for one is computed each time and never kept.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context,
    aim::{Advocacy, MotivationScale, OPENINGS_MOST, Target, TargetId, TargetWay, ranked, split_lines},
    people::{Organization, OrganizationId, There, advocacy},
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;
use acquaint_text::fold;

use crate::{
    Failure,
    actions::{
        Result, check_seen, get, keep,
        people::{OrganizationNames, Whereabouts},
    },
};

/// How many names stand in the history where many were put on the list at once.
const NAMED: usize = 3;

/// An organization on the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its place on the list.
    pub target: Target,
    /// The organization.
    pub organization: Organization,
    /// Who is or was there.
    pub there: Vec<There>,
    /// How good a start one has.
    pub advocacy: Advocacy,
}

/// The list in its order: motivation, then openings, then who is there.
///
/// # Errors
/// If the store does not answer.
pub async fn list_organizations_aimed_at(store: &Store, whereabouts: &Whereabouts) -> Result<Vec<Listed>> {
    let targets: Vec<Target> = store.list_all().await?;
    let weighed: Vec<(Target, Advocacy)> =
        targets.into_iter().map(|target| (target.clone(), advocacy(whereabouts.at(target.organization_id)))).collect();
    let organizations = whereabouts.circle.organizations();
    let listed = |place: usize| {
        let (target, advocacy) = weighed.get(place)?.clone();
        let organization = organizations.get(whereabouts.circle.organization_place(target.organization_id)?)?.clone();
        let there = whereabouts.at(organization.id).to_vec();
        Some(Listed { target, organization, there, advocacy })
    };
    Ok(ranked(&weighed).into_iter().filter_map(listed).collect())
}

/// Organizations that are not on the list and where somebody could speak for one, with everybody there: where one knows people
/// best first. Of a long list, only those are read who could speak for one, and then who else is at the places that are given.
///
/// # Errors
/// If the store does not answer.
pub async fn organizations_with_advocates(store: &Store, at_most: usize) -> Result<(Vec<Organization>, Whereabouts)> {
    let whereabouts = Whereabouts::known(store).await?;
    let listed: HashSet<OrganizationId> = store.list_all::<Target>().await?.into_iter().map(|target| target.organization_id).collect();
    let mut found: Vec<(&Organization, &[There])> = whereabouts
        .circle
        .organizations()
        .iter()
        .filter(|organization| !listed.contains(&organization.id))
        .map(|organization| (organization, whereabouts.at(organization.id)))
        .filter(|(_, there)| advocacy(there) == Advocacy::Advocate)
        .collect();
    let advocates = |there: &[There]| there.iter().filter(|there| there.is_advocate()).count();
    let best = |there: &[There]| there.iter().filter(|there| there.is_advocate()).map(|there| there.closeness).max();
    found.sort_by_cached_key(|(organization, there)| {
        (std::cmp::Reverse((best(there), advocates(there))), fold(&organization.name), organization.id)
    });
    let found: Vec<Organization> = found.into_iter().take(at_most).map(|(organization, _)| organization.clone()).collect();
    let ids: Vec<OrganizationId> = found.iter().map(|organization| organization.id).collect();
    Ok((found, Whereabouts::at_all(store, &ids).await?))
}

/// Puts names on the list, one on each line, and organizations that are known already. A name that is known under any of
/// its names is that organization; what stands on the list already stays as it is.
///
/// # Errors
/// If one of the organizations is gone.
pub async fn add_organizations_aimed_at(
    store: &Store,
    ctx: &Context,
    way: TargetWay,
    lines: &str,
    chosen: &[OrganizationId],
) -> Result<()> {
    let mut names = OrganizationNames::of(&store.list_all().await?);
    let mut listed: HashSet<OrganizationId> = store.list_all::<Target>().await?.into_iter().map(|target| target.organization_id).collect();
    let mut ids = ctx.ids();
    let (mut new, mut targets, mut called) = (Vec::new(), Vec::new(), Vec::new());
    for id in chosen {
        let organization: Organization = get(store, *id).await?;
        if listed.insert(organization.id) {
            targets.push(Target::of(organization.id, way, ctx.now));
            called.push(organization.name);
        }
    }
    for name in split_lines(lines) {
        let id = names.find(&name).unwrap_or_else(|| {
            let organization = Organization::named(ids.draw(), &name, ctx.now);
            names.add(&organization);
            let id = organization.id;
            new.push(organization);
            id
        });
        if listed.insert(id) {
            targets.push(Target::of(id, way, ctx.now));
            called.push(name);
        }
    }
    called.truncate(NAMED);
    let mut change = Change::new(ctx, "aim.add-organizations", called.join(", "));
    new.into_iter().for_each(|organization| _ = change.add(organization));
    targets.into_iter().for_each(|target| _ = change.add(target));
    keep(store, &change).await
}

/// What somebody says about an organization on the list. Nothing means not said yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Which organization.
    pub organization: OrganizationId,
    /// How motivated they are, as a number of the chosen scale.
    pub motivation: Option<i64>,
    /// The openings they saw, from 1 to 3.
    pub openings: Option<i64>,
}

/// Keeps what was said about organizations. What was left as it stood is not touched, whatever the scale.
///
/// # Errors
/// If one is no longer on the list or was changed elsewhere, or if a number is not one of the scale.
pub async fn rate_organizations(store: &Store, ctx: &Context, marks: &str, said: &[Said]) -> Result<()> {
    let scale = motivation_scale(store).await?;
    let mut changed = Vec::new();
    for said in said {
        let before: Target = get(store, TargetId::of(said.organization)).await?;
        let motivation = match said.motivation {
            same if same == before.motivation.map(|kept| scale.shown(kept)) => before.motivation,
            Some(number) => Some(scale.kept(number).ok_or_else(|| not_of(*scale.numbers().start(), *scale.numbers().end()))?),
            None => None,
        };
        if said.openings.is_some_and(|openings| !(1..=OPENINGS_MOST).contains(&openings)) {
            return Err(not_of(1, OPENINGS_MOST));
        }
        let after = Target { motivation, openings: said.openings, ..before.clone() };
        if after != before {
            check_seen(before.clone(), marks)?;
            changed.push((before, after));
        }
    }
    let ids: Vec<OrganizationId> = changed.iter().map(|(target, _)| target.organization_id).collect();
    let rated: Vec<Organization> = store.find_some(&ids).await?;
    let names = ids.iter().filter_map(|id| rated.iter().find(|organization| organization.id == *id));
    let subject = names.map(|organization| organization.name.as_str()).collect::<Vec<_>>().join(", ");
    let mut change = Change::new(ctx, "aim.rate-organizations", subject);
    changed.into_iter().for_each(|(before, after)| _ = change.replace(before, after));
    keep(store, &change).await
}

fn not_of(least: i64, most: i64) -> Failure {
    Failure::refused(format!("This is no number from {least} to {most}."), "Choose one of the numbers, or none.")
}

/// Takes an organization off the list. The organization itself and everybody there stay.
///
/// # Errors
/// If it is not on the list.
pub async fn remove_organization_aimed_at(store: &Store, ctx: &Context, id: OrganizationId) -> Result<()> {
    let target: Target = get(store, TargetId::of(id)).await?;
    let organization: Organization = get(store, id).await?;
    let mut change = Change::new(ctx, "aim.remove-organization", organization.name);
    change.remove(target);
    keep(store, &change).await
}

/// The numbers that say how motivated one is.
///
/// # Errors
/// If the store does not answer.
pub async fn motivation_scale(store: &Store) -> Result<MotivationScale> {
    Ok(store.find::<Preferences>(PreferencesId::ONLY).await?.unwrap_or_default().motivation)
}

/// Chooses the numbers that say how motivated one is. What was said keeps its place on the way from the least to the most.
///
/// # Errors
/// If the store does not answer.
pub async fn choose_motivation_scale(store: &Store, ctx: &Context, motivation: MotivationScale) -> Result<()> {
    let before: Option<Preferences> = store.find(PreferencesId::ONLY).await?;
    let after = Preferences { motivation, ..before.clone().unwrap_or_default() };
    let mut change = Change::new(ctx, "aim.motivation-scale", "");
    change.put(before, after);
    keep(store, &change).await
}

#[cfg(test)]
mod tests;
