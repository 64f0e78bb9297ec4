//! Who may be on the list twice, and why: found anew each time, because nothing of it is stored but what was decided.

use std::collections::{HashMap, HashSet};

use acquaint_dedupe::{
    Agreement, Kind, Reason,
    people::{Certain, Person as Compared, duplicates},
};
use acquaint_domain::{
    Change, Context,
    people::{Distinct, DistinctId, Employment, Organization, OrganizationId, Person, PersonId},
};
use acquaint_store::Store;

use crate::{
    Failure,
    actions::{Result, get, keep},
};

/// Two entries of the list that may be one person.
#[derive(Debug, Clone)]
pub struct Twice {
    /// The one that was added first.
    pub one: Person,
    /// The other one.
    pub other: Person,
    /// How likely they are one person, from 0 to 1.
    pub probability: f64,
    /// Why it is certain, if it is.
    pub certain: Option<Certain>,
    /// What speaks for and against it, in bits. See `docs/decisions/0011-duplicates-by-what-agreement-is-worth.md`.
    pub reasons: Vec<Reason>,
}

/// All pairs that may be one person, the likeliest first. What was said to be two people is left out.
///
/// # Errors
/// If the store does not answer.
pub async fn find_duplicates(store: &Store) -> Result<Vec<Twice>> {
    let people: Vec<Person> = store.list_all().await?;
    let employments: Vec<Employment> = store.list_all().await?;
    let organizations: Vec<Organization> = store.list_all().await?;
    let apart: HashSet<DistinctId> = store.list_all::<Distinct>().await?.into_iter().map(|distinct| distinct.id).collect();
    // A list of thirty thousand takes most of a second, during which others are served.
    let search = move || search(people, &employments, &organizations, &apart);
    tokio::task::spawn_blocking(search).await.map_err(|_| Failure::refused("The list could not be compared.".to_owned(), "Try again."))
}

fn search(people: Vec<Person>, employments: &[Employment], organizations: &[Organization], apart: &HashSet<DistinctId>) -> Vec<Twice> {
    let names: HashMap<OrganizationId, &str> = organizations.iter().map(|one| (one.id, one.name.as_str())).collect();
    let mut work: HashMap<PersonId, Vec<&Employment>> = HashMap::new();
    for employment in employments {
        work.entry(employment.person_id).or_default().push(employment);
    }
    let compared: Vec<Compared> =
        people.iter().map(|person| as_compared(person, work.get(&person.id).map_or(&[], Vec::as_slice), &names)).collect();
    let mut found: Vec<Twice> = duplicates(&compared)
        .into_iter()
        .filter(|pair| !apart.contains(&DistinctId::of(people[pair.one].id, people[pair.other].id)))
        .map(|pair| {
            let (one, other) = (&people[pair.one], &people[pair.other]);
            let (one, other) = if one.id < other.id { (one, other) } else { (other, one) };
            Twice { one: one.clone(), other: other.clone(), probability: pair.probability, certain: pair.certain, reasons: pair.reasons }
        })
        .collect();
    found.sort_by(|one, other| {
        let best = other.certain.is_some().cmp(&one.certain.is_some()).then(other.probability.total_cmp(&one.probability));
        best.then_with(|| (one.one.id, one.other.id).cmp(&(other.one.id, other.other.id)))
    });
    found
}

fn as_compared<'a>(person: &'a Person, work: &[&'a Employment], names: &HashMap<OrganizationId, &'a str>) -> Compared<'a> {
    let known = |text: &'a str| -> Vec<&'a str> { if text.trim().is_empty() { Vec::new() } else { vec![text] } };
    let place = |employment: &&Employment| employment.organization_id.and_then(|id| names.get(&id)).copied();
    Compared {
        name: &person.name,
        emails: known(&person.email),
        phones: known(&person.phone),
        urls: known(&person.linkedin),
        organizations: work.iter().filter_map(place).collect(),
        titles: work.iter().map(|employment| employment.title.as_str()).filter(|title| !title.is_empty()).collect(),
        place: &person.place,
        ..Compared::default()
    }
}

/// A step by fixed words: what was looked at, and how well both agree; that is empty for what is no field.
#[must_use]
pub fn step_words(reason: &Reason) -> (&'static str, &'static str) {
    let Reason::Field { kind, agreement, .. } = reason else {
        let of = match reason {
            Reason::Prior { .. } => "prior",
            Reason::Exchanged { .. } => "exchanged",
            Reason::BelongTogether { .. } => "belong-together",
            _ => "others",
        };
        return (of, "");
    };
    let of = match kind {
        Kind::FullName | Kind::GivenName => "given-name",
        Kind::FamilyName => "family-name",
        Kind::Organization => "organization",
        Kind::Title => "title",
        Kind::Email => "email",
        Kind::Phone => "phone",
        Kind::Url => "linkedin",
        _ => "place",
    };
    let how = match agreement {
        Agreement::Same => "same",
        Agreement::Part => "part",
        Agreement::OtherWord => "other-word",
        Agreement::Rough => "rough",
        Agreement::Close => "close",
        Agreement::Similar => "similar",
        Agreement::Different => "different",
    };
    (of, how)
}

/// Keeps that two entries are two people, so that nobody asks again.
///
/// # Errors
/// If one of them is gone, or if they are the same entry.
pub async fn keep_apart(store: &Store, ctx: &Context, one: PersonId, other: PersonId) -> Result<()> {
    let (first, second): (Person, Person) = (get(store, one).await?, get(store, other).await?);
    super::check_two(one, other)?;
    if store.find::<Distinct>(DistinctId::of(one, other)).await?.is_some() {
        return Ok(());
    }
    let mut change = Change::new(ctx, "people.keep-apart", format!("{}, {}", first.name, second.name));
    change.add(Distinct::between(one, other, ctx.now));
    keep(store, &change).await
}
