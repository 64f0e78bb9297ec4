//! Who is there: now before earlier, the best known first, and what is shared only where it is stored.

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::people::{EmploymentId, History, StationId};

const WSP: OrganizationId = OrganizationId(Uuid::from_u128(1));
const PORTO: OrganizationId = OrganizationId(Uuid::from_u128(2));

fn person(number: u128, name: &str, tie: Option<Tie>, how_met: &str) -> Person {
    let person = Person::named(PersonId(Uuid::from_u128(number)), name, Timestamp::UNIX_EPOCH);
    Person { tie, how_met: how_met.to_owned(), ..person }
}

fn job(number: u128, person: u128, at: OrganizationId, until: Option<&str>) -> Employment {
    Employment {
        id: EmploymentId(Uuid::from_u128(number)),
        person_id: PersonId(Uuid::from_u128(person)),
        organization_id: Some(at),
        title: format!("job {number}"),
        since: None,
        until: until.map(|day| day.parse().unwrap()),
        learned_at: Timestamp::UNIX_EPOCH,
    }
}

fn station(name: &str) -> Station {
    let (id, title) = (StationId(Uuid::from_u128(9)), String::new());
    Station { id, name: name.to_owned(), school: true, title, read_at: Timestamp::UNIX_EPOCH }
}

fn there(people: Vec<Person>, work: Vec<Employment>, stations: &[Station]) -> HashMap<OrganizationId, Vec<There>> {
    let organizations = vec![
        Organization::named(WSP, "WSP", Timestamp::UNIX_EPOCH),
        Organization { aliases: "University of Porto".to_owned(), ..Organization::named(PORTO, "UP", Timestamp::UNIX_EPOCH) },
    ];
    let circle = Circle::new(people, work, organizations, History::default(), Vec::new());
    who_is_there(&circle, stations, str::to_lowercase)
}

#[track_caller]
fn check(found: &[There], expected: &[(u128, bool, Closeness, &[&str])]) {
    let found: Vec<_> = found.iter().map(|one| (one.person_id.0.as_u128(), one.now, one.closeness, one.shared.clone())).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(person, now, closeness, shared)| {
            (*person, *now, *closeness, shared.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn pe8_those_there_now_come_first_and_the_best_known_of_them() {
    let people = vec![
        person(1, "Zoe", None, ""),
        person(2, "Ana", Some(Tie::Close), ""),
        person(3, "Kofi", Some(Tie::Met), ""),
        person(4, "Mei", Some(Tie::Stranger), ""),
    ];
    let work = vec![job(1, 1, WSP, None), job(2, 2, WSP, Some("2026-01-01")), job(3, 3, WSP, None), job(4, 4, WSP, None)];
    let found = there(people, work, &[]);
    let expected: [(u128, bool, Closeness, &[&str]); 4] = [
        (3, true, Closeness::Met, &[]),
        (4, true, Closeness::Listed, &[]),
        (1, true, Closeness::Listed, &[]),
        (2, false, Closeness::Close, &[]),
    ];
    check(&found[&WSP], &expected);
    assert_eq!(advocacy(&found[&WSP]), Advocacy::Advocate);
}

#[test]
fn ai3_who_was_at_ones_own_school_shares_it_under_any_of_its_names() {
    let people = vec![person(1, "Ana", None, ""), person(2, "Kofi", Some(Tie::Stranger), "also at University of Porto, 2019")];
    let work = vec![job(1, 1, PORTO, Some("2020-01-01")), job(2, 1, WSP, None), job(3, 2, WSP, None)];
    let found = there(people, work, &[station("University of Porto")]);
    let shared: &[&str] = &["University of Porto"];
    check(&found[&WSP], &[(1, true, Closeness::Shared, shared), (2, true, Closeness::Shared, shared)]);
}

#[test]
fn ai3_a_short_name_within_another_word_is_nothing_shared() {
    let people = vec![person(1, "Ana", None, "wrote for the newsprint UPdate")];
    let found = there(people, vec![job(1, 1, WSP, None)], &[station("UP")]);
    check(&found[&WSP], &[(1, true, Closeness::Listed, &[])]);
    assert_eq!(advocacy(&found[&WSP]), Advocacy::Somebody);
    assert_eq!(advocacy(&[]), Advocacy::Nobody);
}

#[test]
fn pe8_two_jobs_at_one_place_are_one_person_there() {
    let people = vec![person(1, "Ana", None, "")];
    let found = there(people, vec![job(1, 1, WSP, Some("2020-01-01")), job(2, 1, WSP, None)], &[]);
    check(&found[&WSP], &[(1, true, Closeness::Listed, &[])]);
    assert_eq!(found[&WSP][0].title, "job 2");
}
