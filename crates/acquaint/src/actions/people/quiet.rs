//! People with whom nothing happened for long. Whoever keeps what others said should not keep it without need (GDPR, 5(1)(e)).

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Change, Context, Record,
    people::{Person, PersonId},
};
use acquaint_store::Store;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};

use crate::{
    Failure,
    actions::{Result, keep},
};

/// After how many months without anything somebody is named as quiet. House rule (S24).
pub const QUIET_AFTER_MONTHS: i64 = 24;

/// Everybody with whom nothing happened for long, with the last time that something did; the longest ago first.
///
/// # Errors
/// If the store does not answer.
pub async fn quiet_people(store: &Store, ctx: &Context) -> Result<Vec<(Person, Timestamp)>> {
    let records = store.list_records().await?;
    let mut last: HashMap<PersonId, Timestamp> = HashMap::new();
    for (person, at) in records.iter().filter_map(|record| happened(record, &ctx.zone)) {
        let latest = last.entry(person).or_insert(at);
        *latest = at.max(*latest);
    }
    let since = ctx.local(ctx.now).checked_sub(QUIET_AFTER_MONTHS.months()).map_or(Timestamp::MIN, |then| then.timestamp());
    let people = records.into_iter().filter_map(|record| if let Record::Person(person) = record { Some(*person) } else { None });
    let mut quiet: Vec<(Person, Timestamp)> =
        people.map(|person| (last.get(&person.id).copied().unwrap_or(person.added_at), person)).map(|(at, person)| (person, at)).collect();
    quiet.retain(|(_, at)| *at < since);
    quiet.sort_by_key(|(person, at)| (*at, person.id));
    Ok(quiet)
}

/// With whom something happened, and when. What is ahead counts, too.
fn happened(record: &Record, zone: &TimeZone) -> Option<(PersonId, Timestamp)> {
    let on = |date: jiff::civil::Date| date.to_zoned(zone.clone()).map_or(Timestamp::MIN, |day| day.timestamp());
    Some(match record {
        Record::Person(it) => (it.id, it.added_at),
        Record::Message(it) => (it.person_id, it.sent_at.unwrap_or(it.drafted_at)),
        Record::Reply(it) => (it.person_id, it.came_at),
        Record::Call(it) => (it.person_id, it.tried_at),
        Record::Contact(it) => (it.person_id, on(it.on).max(it.written_at)),
        Record::Interview(it) => (it.person_id, it.start().timestamp().max(it.agreed_at)),
        Record::Promise(it) => (it.person_id, it.kept_at.unwrap_or(it.made_at)),
        Record::Outcome(it) => (it.person_id, it.written_at),
        Record::Passage(it) => (it.person_id, it.marked_at),
        Record::Referral(it) => (it.person_id, it.reported_at.unwrap_or(it.named_at)),
        Record::Finding(it) => (it.person_id?, it.found_at),
        Record::Gap(it) => (it.person_id, it.noted_at),
        Record::Employment(it) => (it.person_id, it.learned_at),
        Record::Viewpoint(it) => (it.person_id, it.said_at),
        _ => return None,
    })
}

/// Takes several people off the list in one change, with everything that hangs on them. It can be taken back for 30 days.
///
/// # Errors
/// If none of them is there.
pub async fn remove_people(store: &Store, ctx: &Context, ids: &[PersonId]) -> Result<()> {
    // Something may have happened since the list was shown.
    let quiet: HashSet<PersonId> = quiet_people(store, ctx).await?.into_iter().map(|(person, _)| person.id).collect();
    let ids: Vec<PersonId> = ids.iter().copied().filter(|id| quiet.contains(id)).collect();
    let people: Vec<Person> = store.people_in_order(&ids).await?;
    if people.is_empty() {
        return Err(Failure::not_found());
    }
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let mut change = Change::new(ctx, "people.remove", names.join(", "));
    let mut seen = HashSet::new();
    for person in &people {
        for record in store.with_dependents(person.clone().into()).await? {
            if seen.insert((record.kind(), record.uuid())) {
                change.remove(record);
            }
        }
    }
    keep(store, &change).await
}
