//! Two entries of the list become one person: everything that hangs on the one hangs on the other then, in one change.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    follow_ups::Referral,
    people::{Distinct, Employment, Person, PersonField, PersonId, Viewpoint, merged},
    today::Postponement,
};
use acquaint_store::Store;
use acquaint_text::fold;
use uuid::Uuid;

use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// Makes one person of two entries. Where both say something, the kept one's counts, unless the other's is taken; what was
/// not chosen stays in the notes.
///
/// # Errors
/// If one of them is gone or was changed elsewhere, or if both are the same entry.
pub async fn merge_people(
    store: &Store,
    ctx: &Context,
    (kept, other): (PersonId, PersonId),
    marks: &str,
    taken: &[PersonField],
) -> Result<()> {
    let (kept, gone): (Person, Person) = (get(store, kept).await?, get(store, other).await?);
    check_two(kept.id, gone.id)?;
    check_seen(kept.clone(), marks)?;
    check_seen(gone.clone(), marks)?;
    let after = merged(&kept, &gone, taken);
    let mut change = Change::new(ctx, "people.merge", &after.name);
    move_all(store, &mut change, kept.id, gone.id).await?;
    move_put_away(store, &mut change, kept.id, gone.id).await?;
    change.replace(kept, after);
    change.remove(gone);
    keep(store, &change).await
}

/// Refuses an entry that is named twice.
pub(super) fn check_two(one: PersonId, other: PersonId) -> Result<()> {
    if one == other {
        return Err(Failure::refused("This is one and the same entry of your list.".to_owned(), "Name two entries."));
    }
    Ok(())
}

/// Everything that points to the one points to the other. What there may be only once stays as the kept one has it.
async fn move_all(store: &Store, change: &mut Change, kept: PersonId, gone: PersonId) -> Result<()> {
    let own = store.list_turned(Kind::Person, kept.uuid(), kept.uuid()).await?;
    let mut there: HashSet<(Kind, Uuid)> = own.iter().map(|(record, _)| (record.kind(), record.uuid())).collect();
    let mut jobs: Vec<Employment> = own.into_iter().filter_map(|(record, _)| employment(record)).collect();
    let mut filled: Vec<(Employment, Employment)> = Vec::new();
    for (before, after) in store.list_turned(Kind::Person, gone.uuid(), kept.uuid()).await? {
        let after = match after {
            Record::Distinct(two) if two.one_id == two.other_id => None,
            Record::Distinct(two) => Some(Distinct::between(two.one_id, two.other_id, two.said_at).into()),
            Record::Viewpoint(said) => {
                Some(Viewpoint::said(said.person_id, said.exploration_id, said.kind, said.holds, said.said_at).into())
            }
            Record::Referral(named) if names_oneself(&named) => None,
            Record::Employment(job) => match jobs.iter_mut().find(|known| is_same_job(known, &job)) {
                Some(known) => {
                    fill_dates(known, &job, &mut filled);
                    None
                }
                None => Some(Record::Employment(job)),
            },
            other => Some(other),
        };
        move_one(change, &mut there, before, after);
    }
    for (before, after) in filled {
        change.replace(before, after);
    }
    Ok(())
}

/// A record that keeps its id is changed. One with an id of its person's own is another one then, if there is none yet.
pub(super) fn move_one(change: &mut Change, there: &mut HashSet<(Kind, Uuid)>, before: Record, after: Option<Record>) {
    match after {
        // What both point to, such as "these are two people", is not among what only the kept one has.
        Some(after) if after.uuid() == before.uuid() => _ = change.replace(before, after),
        Some(after) => {
            change.remove(before);
            if there.insert((after.kind(), after.uuid())) {
                change.add(after);
            }
        }
        None => _ = change.remove(before),
    }
}

fn employment(record: Record) -> Option<Employment> {
    match record {
        Record::Employment(job) => Some(*job),
        _ => None,
    }
}

/// Nobody names themselves: this only says that the two entries are one.
fn names_oneself(referral: &Referral) -> bool {
    referral.referrer_id == referral.person_id
}

/// Whether two employments are one: the same place and title, and no dates that tell them apart.
pub(super) fn is_same_job(one: &Employment, other: &Employment) -> bool {
    let fits = |one: Option<jiff::civil::Date>, other: Option<jiff::civil::Date>| one.is_none() || other.is_none() || one == other;
    one.organization_id == other.organization_id
        && fold(&one.title) == fold(&other.title)
        && fits(one.since, other.since)
        && fits(one.until, other.until)
        // Two jobs, one after the other, are not one that ends before it begins.
        && one.since.or(other.since).zip(one.until.or(other.until)).is_none_or(|(since, until)| since <= until)
}

/// Dates that only the other entry knows go over to the employment that stays.
pub(super) fn fill_dates(known: &mut Employment, other: &Employment, filled: &mut Vec<(Employment, Employment)>) {
    let after = Employment { since: known.since.or(other.since), until: known.until.or(other.until), ..known.clone() };
    match filled.iter_mut().find(|(before, _)| before.id == known.id) {
        Some((_, last)) => *last = after.clone(),
        None => filled.push((known.clone(), after.clone())),
    }
    *known = after;
}

/// A card or a reminder that was put away for the one is put away for the other.
async fn move_put_away(store: &Store, change: &mut Change, kept: PersonId, gone: PersonId) -> Result<()> {
    let (kept, gone) = (kept.to_string(), gone.to_string());
    for before in store.list_all::<Postponement>().await? {
        let card = before.card.replace(&gone, &kept);
        change.replace(before.clone(), Postponement { card, ..before });
    }
    Ok(())
}
