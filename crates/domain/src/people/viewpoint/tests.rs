//! What is guessed of whom, and that what the person said counts more.

mod closeness;

use jiff::{Timestamp, civil::date};
use uuid::Uuid;

use super::*;
use crate::{
    aim::{Exploration, LearningQuestion, LearningQuestionId},
    people::{Employment, EmploymentId, Person},
};

fn aimed(curious_about: &str, questions: &[&str]) -> Aimed {
    let exploration = Exploration {
        id: ExplorationId(Uuid::nil()),
        curious_about: curious_about.to_owned(),
        known: String::new(),
        target: 10,
        started_at: Timestamp::UNIX_EPOCH,
    };
    let learning: Vec<LearningQuestion> = questions
        .iter()
        .map(|text| LearningQuestion {
            id: LearningQuestionId(Uuid::nil()),
            exploration_id: exploration.id,
            text: (*text).to_owned(),
            written_at: Timestamp::UNIX_EPOCH,
        })
        .collect();
    Aimed::of(&exploration, &learning)
}

#[track_caller]
fn check_role(curious_about: &str, title: &str, expected: bool) {
    assert_eq!(aimed(curious_about, &[]).is_role(title), expected, "{title} / {curious_about}");
}

#[test]
fn a_title_is_the_role_across_endings_ranks_and_synonyms() {
    check_role("Nursing", "Senior nurse", true);
    check_role("How nurses work in hospitals", "Registered Nurse", true);
    check_role("Transport planning", "Head of transport planning", true);
    check_role("Transport planning", "Transport Planner, City of Porto", true);
    check_role("Becoming a software developer", "Junior software programmer", true);
    check_role("Career counselling", "Career advisor", true);
    check_role("Journalism", "Reporter", true);
}

#[test]
fn a_word_in_common_is_not_yet_the_role() {
    check_role("Transport planning", "Wedding planner", false);
    check_role("Nursing", "Manager", false);
    check_role("Nursing", "", false);
    check_role("", "Nurse", false);
}

#[test]
fn what_one_wants_to_find_out_names_the_role_too() {
    let aim = aimed("Helping homes to stay warm", &["What does a week of an energy adviser look like?"]);
    assert!(aim.is_role("Senior energy adviser"));
    assert!(!aim.is_role("Estates manager"));
}

#[test]
fn a_title_may_be_near_the_work_without_naming_it() {
    let aim = aimed("Consulting and data work in Montréal", &[]);
    for (title, is_role, is_near) in [
        ("Consultant", true, true),
        ("Senior consultant", true, true),
        ("Data analyst", false, true),
        ("Head of data", true, true),
        ("Teacher", false, false),
        ("", false, false),
    ] {
        let read = aim.read(title);
        assert_eq!((read.is_role, read.closeness == Closeness::Close), (is_role, is_near), "{title}");
    }
}

fn work(title: &str, since: Option<i16>, until: Option<i16>) -> Employment {
    Employment {
        id: EmploymentId(Uuid::nil()),
        person_id: PersonId(Uuid::nil()),
        organization_id: None,
        title: title.to_owned(),
        since: since.map(|year| date(year, 1, 1)),
        until: until.map(|year| date(year, 1, 1)),
        learned_at: Timestamp::UNIX_EPOCH,
    }
}

#[track_caller]
fn check(how_met: &str, work: &[Employment], organization: &str, expected: &[(ViewpointKind, GuessFact, &str)]) {
    let person = Person { how_met: how_met.to_owned(), ..Person::named(PersonId(Uuid::nil()), "Ana", Timestamp::UNIX_EPOCH) };
    let aim = aimed("Nursing at Harbour Clinic", &[]);
    let found = guesses(&person, work, organization, &aim, date(2027, 3, 26));
    let found: Vec<(ViewpointKind, GuessFact, &str)> = found.iter().map(|guess| (guess.kind, guess.fact, guess.words.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn nothing_is_guessed_where_no_fact_speaks() {
    check("", &[], "", &[]);
    check("at the fair", &[work("Accountant", None, None)], "WSP", &[]);
}

#[test]
fn every_guess_names_its_fact() {
    let (role, fact) = (ViewpointKind::InRole, GuessFact::Title);
    check("", &[work("Senior nurse", None, None)], "", &[(role, fact, "Senior nurse")]);
    let long = work("Nurse", Some(2001), None);
    check("", &[long], "", &[(role, fact, "Nurse"), (ViewpointKind::Veteran, GuessFact::Since, "2001")]);
    let school = "We studied in Porto";
    check(school, &[], "", &[(ViewpointKind::Alumnus, GuessFact::School, school)]);
    check("", &[], "Harbour Clinic", &[(ViewpointKind::Target, GuessFact::Organization, "Harbour Clinic")]);
}

#[test]
fn whoever_did_it_and_does_something_else_has_left() {
    let work = [work("Nurse", Some(2010), Some(2020)), work("Baker", Some(2020), None)];
    check("", &work, "", &[(ViewpointKind::Leaver, GuessFact::EarlierTitle, "Nurse")]);
}

#[test]
fn whoever_came_from_another_field_took_an_unusual_path() {
    let work = [work("Software developer", Some(2012), Some(2020)), work("Nurse", Some(2020), None)];
    let path = (ViewpointKind::UnusualPath, GuessFact::EarlierTitle, "Software developer");
    check("", &work, "", &[(ViewpointKind::InRole, GuessFact::Title, "Nurse"), path]);
}

#[test]
fn what_the_person_said_counts_more_than_a_guess() {
    let (person_id, exploration_id) = (PersonId(Uuid::from_u128(1)), ExplorationId(Uuid::from_u128(2)));
    let said = |kind, holds| Viewpoint {
        id: ViewpointId::of(person_id, exploration_id, kind),
        person_id,
        exploration_id,
        kind,
        holds,
        said_at: Timestamp::UNIX_EPOCH,
    };
    let guess = Guess { kind: ViewpointKind::InRole, fact: GuessFact::Title, words: "Nurse".to_owned() };
    let said = [said(ViewpointKind::InRole, false), said(ViewpointKind::Veteran, true)];
    let stand: Vec<(ViewpointKind, bool, bool)> =
        standings(vec![guess], &said).iter().map(|stand| (stand.kind, stand.holds, stand.said)).collect();
    assert_eq!(stand, [(ViewpointKind::InRole, false, true), (ViewpointKind::Veteran, true, true)]);
}

#[test]
fn each_viewpoint_of_each_person_in_each_exploration_has_its_own_id() {
    let mut seen = std::collections::HashSet::new();
    for person in 1..20_u128 {
        for exploration in 1..20_u128 {
            for kind in ViewpointKind::ALL {
                assert!(seen.insert(ViewpointId::of(
                    PersonId(Uuid::from_u128(person)),
                    ExplorationId(Uuid::from_u128(exploration)),
                    *kind
                )));
            }
        }
    }
}
