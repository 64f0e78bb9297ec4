//! Two entries of the list become one person: everything that hangs on the one hangs on the other then, in one change.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    follow_ups::Referral,
    people::{
        AddressCard, Distinct, Employment, EmploymentId, Person, PersonField, PersonId, Viewpoint, current_employment, is_other_work,
        merged, says_more_of_work, says_one_half_each,
    },
    today::Postponement,
};
use acquaint_store::{NamedEmployment, Store};
use acquaint_text::fold;
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// Makes one person of two entries. Where both say something, the kept one's counts, unless the other's is taken; what was
/// not chosen stays in the notes, and work that was not chosen in the history of their work.
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
    let work = work_that_counts(store, ctx, (kept.id, gone.id), taken.contains(&PersonField::Work)).await?;
    move_all(store, &mut change, (kept.id, gone.id), work).await?;
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

/// What two people do now, each with where; nothing for whom no work is known that goes on.
///
/// # Errors
/// If the store does not answer.
pub async fn work_of_two(store: &Store, one: PersonId, other: PersonId) -> Result<[Option<NamedEmployment>; 2]> {
    let all = store.employments_of(&[one, other]).await?;
    let current = |person: PersonId| {
        let own = all.iter().map(|named| &named.employment).filter(|work| work.person_id == person);
        let now = current_employment(own)?.id;
        all.iter().find(|named| named.employment.id == now).cloned()
    };
    Ok([current(one), current(other)])
}

/// The same, if both do something and not the same.
///
/// # Errors
/// If the store does not answer.
pub async fn differing_work(store: &Store, one: PersonId, other: PersonId) -> Result<Option<[NamedEmployment; 2]>> {
    let work = work_of_two(store, one, other).await?;
    let differs = is_different(&work);
    let [Some(one), Some(other)] = work else { return Ok(None) };
    Ok(differs.then_some([one, other]))
}

/// Whether both are known and not the same.
#[must_use]
pub fn is_different(work: &[Option<NamedEmployment>; 2]) -> bool {
    matches!(work, [Some(one), Some(other)] if is_other_work(in_words(one), in_words(other), says_the_same))
}

/// Whether two titles or two names of organizations say the same.
#[must_use]
pub fn says_the_same(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

fn in_words(named: &NamedEmployment) -> (&str, &str) {
    (&named.employment.title, &named.organization)
}

/// Which of two employments shows from now on, and since when one knows that it does.
#[derive(Debug, Clone)]
struct Counts {
    id: EmploymentId,
    learned_at: Timestamp,
    /// The other one, where each says one half: as what, or where.
    half: Option<Employment>,
}

impl Counts {
    /// The employment that counts, as it is from now on.
    fn counting(&self, job: &Employment) -> Employment {
        let job = self.half.as_ref().map_or_else(|| job.clone(), |half| filled_from(job, half));
        Employment { learned_at: self.learned_at, ..job }
    }

    /// Whether an employment is the other half of the one that counts, and no dates tell them apart.
    fn completes(&self, known: &Employment, job: &Employment) -> bool {
        let is_half = self.half.as_ref().is_some_and(|half| half.id == job.id);
        is_half && known.id == self.id && is_same_job(known, &filled_from(job, known))
    }
}

/// As what and where it is, from another employment where this one does not say it.
fn filled_from(job: &Employment, other: &Employment) -> Employment {
    let title = if job.title.trim().is_empty() { &other.title } else { &job.title };
    Employment { title: title.clone(), organization_id: job.organization_id.or(other.organization_id), ..job.clone() }
}

/// The work that counts where both entries say what they do now: the kept one's unless the other's is taken, or says more of the same.
/// Where each says one half, both count together. The other one stays among their work, and nobody invents when it ended.
async fn work_that_counts(store: &Store, ctx: &Context, (kept, gone): (PersonId, PersonId), taken: bool) -> Result<Option<Counts>> {
    let [Some(one), Some(other)] = work_of_two(store, kept, gone).await? else { return Ok(None) };
    if is_same_job(&one.employment, &other.employment) {
        return Ok(None);
    }
    let differs = is_other_work(in_words(&one), in_words(&other), says_the_same);
    let other_counts = if differs { taken } else { says_more_of_work(in_words(&one), in_words(&other)) };
    let halves = !differs && says_one_half_each(in_words(&one), in_words(&other));
    let (counts, rest) = if other_counts { (other, one) } else { (one, other) };
    let (counts, rest) = (counts.employment, rest.employment);
    let stands = (counts.learned_at, counts.id) > (rest.learned_at, rest.id);
    let later = ctx.now.max(rest.learned_at.saturating_add(1.milliseconds()).unwrap_or(Timestamp::MAX));
    let learned_at = if stands { counts.learned_at } else { later };
    Ok(Some(Counts { id: counts.id, learned_at, half: halves.then_some(rest) }))
}

/// Everything that points to the one points to the other. What there may be only once stays as the kept one has it.
async fn move_all(store: &Store, change: &mut Change, (kept, gone): (PersonId, PersonId), work: Option<Counts>) -> Result<()> {
    let own = store.list_turned(Kind::Person, kept.uuid(), kept.uuid()).await?;
    let mut there: HashSet<(Kind, Uuid)> = own.iter().map(|(record, _)| (record.kind(), record.uuid())).collect();
    let mut cards: Vec<AddressCard> = own.iter().filter_map(|(record, _)| address_card(record)).collect();
    let mut jobs: Vec<Employment> = own.into_iter().filter_map(|(record, _)| employment(record)).collect();
    let mut filled: Vec<(Employment, Employment)> = Vec::new();
    let counted = |job: &Employment| work.as_ref().filter(|work| work.id == job.id);
    let counts = |job: &Employment| counted(job).is_some();
    let completes = |known: &Employment, job: &Employment| work.as_ref().is_some_and(|work| work.completes(known, job));
    for job in &mut jobs {
        let Some(after) = counted(job).map(|work| work.counting(job)) else { continue };
        filled.push((std::mem::replace(job, after.clone()), after));
    }
    for (before, after) in store.list_turned(Kind::Person, gone.uuid(), kept.uuid()).await? {
        let after = match after {
            Record::Distinct(two) if two.one_id == two.other_id => None,
            Record::Distinct(two) => Some(Distinct::between(two.one_id, two.other_id, two.said_at).into()),
            Record::Viewpoint(said) => {
                Some(Viewpoint::said(said.person_id, said.exploration_id, said.kind, said.holds, said.said_at).into())
            }
            Record::Referral(named) if names_oneself(&named) => None,
            Record::Employment(job) => {
                let one = |known: &Employment| completes(known, &job) || is_same_job(known, &job) && !ends(known, &job, counts);
                match jobs.iter_mut().find(|known| one(known)) {
                    Some(known) => {
                        fill_dates(known, &job, &mut filled);
                        None
                    }
                    None => Some(counted(&job).map(|work| work.counting(&job)).unwrap_or(*job).into()),
                }
            }
            Record::AddressCard(card) => match cards.pop() {
                Some(known) => {
                    change.replace(known.clone(), known.with_lines(card.lines.lines()));
                    None
                }
                None => Some(Record::AddressCard(card)),
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

/// Whether one of two employments that may be the same shows from now on, and the other one has ended: then they are two.
fn ends(known: &Employment, job: &Employment, counts: impl Fn(&Employment) -> bool) -> bool {
    (counts(known) && job.until.is_some()) || (counts(job) && known.until.is_some())
}

fn address_card(record: &Record) -> Option<AddressCard> {
    if let Record::AddressCard(card) = record { Some(AddressCard::clone(card)) } else { None }
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
