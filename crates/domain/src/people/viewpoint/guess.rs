//! Guessing a viewpoint: each guess names the stored fact that it rests on. Where no fact speaks, nothing is guessed.

use jiff::{ToSpan as _, civil::Date};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Aimed, ViewpointKind};
use crate::{
    interviews::{VETERAN_YEARS, Viewpoint as ForQuestions, fields_of, viewpoints_of},
    people::{Employment, Person, current_employment},
    word::words,
};

words! {
    /// The fact that a guess rests on.
    GuessFact {
        /// What they do now.
        Title = "title",
        /// What they did before.
        EarlierTitle = "earlier-title",
        /// Since which year they have been where they are.
        Since = "since",
        /// How one met them speaks of a school.
        School = "school",
        /// What is noted about them speaks of another country.
        Elsewhere = "elsewhere",
        /// Their work has ended.
        Ended = "ended",
        /// Where they work stands in the exploration.
        Organization = "organization",
    }
}

/// A viewpoint that follows from a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Guess {
    /// Which viewpoint.
    pub kind: ViewpointKind,
    /// The fact.
    pub fact: GuessFact,
    /// The fact's own words, such as a title or a year; empty where there is nothing to quote.
    pub words: String,
}

impl Guess {
    fn new(kind: ViewpointKind, fact: GuessFact, words: impl Into<String>) -> Self {
        Self { kind, fact, words: words.into() }
    }
}

/// What can be guessed about somebody. `organization` is where they work now, empty if not known.
#[must_use]
pub fn guesses(person: &Person, work: &[Employment], organization: &str, aim: &Aimed, today: Date) -> Vec<Guess> {
    let now = current_employment(work);
    let in_role = now.is_some_and(|work| aim.is_role(&work.title));
    guesses_given(in_role, (person, work, organization), aim, today)
}

/// The same where it is known already whether their title is the role.
pub(in crate::people) fn guesses_given(
    in_role: bool,
    (person, work, organization): (&Person, &[Employment], &str),
    aim: &Aimed,
    today: Date,
) -> Vec<Guess> {
    let now = current_employment(work);
    let title = now.map_or("", |work| work.title.as_str());
    let mut found = Vec::new();
    if in_role {
        found.push(Guess::new(ViewpointKind::InRole, GuessFact::Title, title));
    }
    // Only where there is something to read: of most people from a file nothing but a title is known.
    if !(person.how_met.is_empty() && person.notes.is_empty() && person.interests.is_empty() && work.iter().all(undated)) {
        let of_role = work.iter().filter(|work| work.until.is_none() || aim.is_role(&work.title));
        found.extend(viewpoints_of(person, of_role, today).into_iter().filter_map(|known| of_known(known, person, now, today)));
    }
    if in_role && let Some(before) = other_field_before(work, title) {
        found.push(Guess::new(ViewpointKind::UnusualPath, GuessFact::EarlierTitle, &before.title));
    }
    let left = || work.iter().find(|work| work.until.is_some_and(|until| until <= today) && aim.is_role(&work.title));
    if !in_role
        && !found.iter().any(|guess| guess.kind == ViewpointKind::Leaver)
        && let Some(before) = left()
    {
        found.push(Guess::new(ViewpointKind::Leaver, GuessFact::EarlierTitle, &before.title));
    }
    if !organization.is_empty() && aim.names(organization) {
        found.push(Guess::new(ViewpointKind::Target, GuessFact::Organization, organization));
    }
    found
}

fn undated(work: &Employment) -> bool {
    work.since.is_none() && work.until.is_none()
}

/// A viewpoint that the planner of questions reads from the same facts. A veteran is one of the work that they do now.
fn of_known(known: ForQuestions, person: &Person, now: Option<&Employment>, today: Date) -> Option<Guess> {
    Some(match known {
        ForQuestions::Veteran => {
            let since = now?.since.filter(|since| *since <= today.saturating_sub(VETERAN_YEARS.years()))?;
            Guess::new(ViewpointKind::Veteran, GuessFact::Since, since.year().to_string())
        }
        ForQuestions::Leaver => Guess::new(ViewpointKind::Leaver, GuessFact::Ended, ""),
        ForQuestions::Alumni => Guess::new(ViewpointKind::Alumnus, GuessFact::School, &person.how_met),
        ForQuestions::Newcomer => Guess::new(ViewpointKind::Newcomer, GuessFact::Elsewhere, ""),
    })
}

/// An earlier employment in quite another field.
fn other_field_before<'a>(work: &'a [Employment], title: &str) -> Option<&'a Employment> {
    let ended: Vec<&Employment> = work.iter().filter(|work| work.until.is_some() && !work.title.is_empty()).collect();
    if ended.is_empty() {
        return None;
    }
    let now = fields_of([title]);
    let elsewhere = |before: &&Employment| {
        let then = fields_of([before.title.as_str()]);
        !now.is_empty() && !then.is_empty() && !then.iter().any(|field| now.contains(field))
    };
    ended.into_iter().find(elsewhere)
}
