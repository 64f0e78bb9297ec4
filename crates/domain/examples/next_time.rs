//! How long it takes to choose 50 of 30,000 people to write to next, how long to count the words of their titles, and how long
//! to choose where it is known how everybody stands: prints the medians of many runs in milliseconds.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a measurement prints what the computer's clock says"
)]

use std::{
    collections::{HashMap, HashSet},
    time::Instant,
};

use acquaint_domain::{
    AccountId, ChangeId, Context,
    aim::{Exploration, ExplorationId, LearningQuestion, LearningQuestionId},
    follow_ups::{Referral, ReferralId},
    insights::Covered,
    outreach::FollowUpRules,
    people::{
        Circle, Employment, EmploymentId, History, NextFacts, Organization, OrganizationId, Person, PersonId, Prospects, Tie, suggest_next,
    },
};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

/// How many people there are.
const PEOPLE: u128 = 30_000;
/// How many organizations.
const ORGANIZATIONS: u128 = 8_000;
/// How many are chosen.
const CHOSEN: usize = 50;
/// How often it is measured.
const RUNS: usize = 21;

fn main() {
    let now = Timestamp::UNIX_EPOCH;
    let exploration = Exploration {
        id: ExplorationId(Uuid::nil()),
        curious_about: "Transport planning in cities".to_owned(),
        known: String::new(),
        target: 10,
        started_at: now,
    };
    let questions = ["What does a week look like?", "Which software do planners use?", "How do engineers and planners share the work?"];
    let learning: Vec<Covered> = (1..).zip(questions).map(|(number, text)| covered(number, text)).collect();
    let circle = circle(now);
    let titles: Vec<String> = (0..circle.people().len()).flat_map(|place| circle.work_at(place)).map(|work| work.title.clone()).collect();
    let ctx = Context::new(AccountId(Uuid::nil()), now, TimeZone::UTC, ChangeId(Uuid::nil()));
    let facts = NextFacts {
        prospects: &Prospects::of(ctx.today(), &exploration, &learning, &circle),
        history: &circle.history,
        referrals: &circle.referrals,
        named: &[],
        new_work: &[],
        learning: &learning,
        said: &[],
        postponements: &[],
        promises: &[],
        namesakes: &HashSet::new(),
        back_on: &HashMap::new(),
        rules: &FollowUpRules::default(),
        country: None,
    };
    let choosing = median(|| {
        let prospects = Prospects::of(ctx.today(), &exploration, &learning, std::hint::black_box(&circle));
        choose(&ctx, NextFacts { prospects: &prospects, ..facts });
    });
    let choosing_again = median(|| choose(&ctx, std::hint::black_box(facts)));
    let counting = median(|| assert!(titles.iter().map(|title| title.split_whitespace().count()).sum::<usize>() > 0));
    println!("{choosing} {counting} {choosing_again}");
}

fn choose(ctx: &Context, facts: NextFacts<'_>) {
    assert_eq!(suggest_next(ctx, facts, CHOSEN).len(), CHOSEN);
}

fn covered(number: u128, text: &str) -> Covered {
    let question = LearningQuestion {
        id: LearningQuestionId(Uuid::from_u128(number)),
        exploration_id: ExplorationId(Uuid::nil()),
        text: text.to_owned(),
        written_at: Timestamp::UNIX_EPOCH,
    };
    Covered { question, voices: Vec::new(), independent: 0 }
}

/// People as they come from a file: a title and an organization, and of every tenth how one met.
fn circle(now: Timestamp) -> Circle {
    const TITLES: [&str; 8] = [
        "Senior transport planner",
        "Software engineer",
        "Head of Marketing",
        "Project manager, rail",
        "Nurse",
        "Consultant for public space and streets",
        "Planning officer",
        "Teacher of physics",
    ];
    let spread = |number: u128, of: u128| number * 7919 % of;
    let person = |number: u128| Person {
        tie: [None, Some(Tie::Met), Some(Tie::Shared), None][(number % 4) as usize],
        how_met: if number.is_multiple_of(10) { "We studied together at the university".to_owned() } else { String::new() },
        email: if number.is_multiple_of(3) { format!("person{number}@example.org") } else { String::new() },
        ..Person::named(PersonId(Uuid::from_u128(number)), format!("Given{number} Family{number}"), now)
    };
    let work = |number: u128| Employment {
        id: EmploymentId(Uuid::from_u128(number)),
        person_id: PersonId(Uuid::from_u128(number)),
        organization_id: Some(OrganizationId(Uuid::from_u128(spread(number, ORGANIZATIONS)))),
        title: TITLES[spread(number, 8) as usize].to_owned(),
        since: None,
        until: None,
        learned_at: now,
    };
    let referral = |number: u128| Referral {
        id: ReferralId(Uuid::from_u128(number)),
        referrer_id: PersonId(Uuid::from_u128(number)),
        person_id: PersonId(Uuid::from_u128(spread(number, PEOPLE))),
        interview_id: None,
        may_mention: true,
        named_at: now,
        reported_at: None,
    };
    let organization = |number: u128| Organization::named(OrganizationId(Uuid::from_u128(number)), format!("House {number}"), now);
    Circle::new(
        (0..PEOPLE).map(person).collect(),
        (0..PEOPLE).map(work).collect(),
        (0..ORGANIZATIONS).map(organization).collect(),
        History::default(),
        (0..500).map(referral).collect(),
    )
}

fn median(mut turn: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            turn();
            begin.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[RUNS / 2]
}
