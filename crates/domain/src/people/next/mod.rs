//! Whom to write to next: a few people whose views are still missing, who can be reached, and to whom it is fair.
//!
//! Nothing is stored. Who asked not to be asked again is never named here, whatever else is known of them.

mod candidates;
mod choose;
mod prospects;
mod resting;
#[cfg(test)]
mod tests;

pub use choose::{Candidate, choose};
pub use prospects::Prospects;
pub use resting::{ASKED_RESTS_DAYS, NOT_NOW_DAYS, jobs_put_off, next_key};

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Employment, History, Person, PersonId, Viewpoint, ViewpointKind};
use crate::{
    Context,
    aim::LearningQuestionId,
    follow_ups::{Promise, Referral},
    insights::Covered,
    outreach::{Country, FollowUpRules},
    today::Postponement,
    word::words,
};
use candidates::Weighed;

/// How many people are suggested at once. House rule: a page that can be finished.
pub const NEXT_USUALLY: usize = 5;

words! {
    /// What makes somebody easy to reach, easiest first.
    Reach {
        /// Somebody named them, and one may say who.
        Named = "named",
        /// They are close.
        Close = "close",
        /// They have met or written before.
        Met = "met",
        /// Somebody named them, and one may not say who.
        NamedQuietly = "named-quietly",
        /// A school, an employer, a town or a friend is shared.
        Shared = "shared",
        /// Somebody one knows works at the same place.
        Colleague = "colleague",
        /// One has written down why one would like to talk with them.
        Reason = "reason",
    }
}

/// Somebody to write to next, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Suggestion {
    /// Who.
    pub person_id: PersonId,
    /// The viewpoint that they would add, if that is what counts most.
    pub viewpoint: Option<ViewpointKind>,
    /// Whether their title speaks of what one is curious about, where no viewpoint counts more. A guess.
    pub near: bool,
    /// How many have been heard from that viewpoint so far.
    pub heard: usize,
    /// The learning question that they may know about, if that counts most.
    pub question: Option<LearningQuestionId>,
    /// What makes them easy to reach.
    pub reach: Option<Reach>,
    /// Through whom: who named them, or who works at the same place.
    pub through: Option<PersonId>,
}

impl Suggestion {
    /// Whether anything is known that they would add, or that makes them easy to reach.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.viewpoint.is_some() || self.near || self.question.is_some() || self.reach.is_some()
    }
}

/// What the suggestions depend on.
#[derive(Debug, Clone, Copy)]
pub struct NextFacts<'a> {
    /// Everybody, as they stand before what one is curious about.
    pub prospects: &'a Prospects,
    /// What happened with them. Contacts may be left out.
    pub history: &'a History,
    /// Who named whom.
    pub referrals: &'a [Referral],
    /// Those who were named.
    pub named: &'a [Person],
    /// New work whose card of Today was put off.
    pub new_work: &'a [Employment],
    /// What one wants to find out, with the answers so far.
    pub learning: &'a [Covered],
    /// What was said about viewpoints, of this exploration or others.
    pub said: &'a [Viewpoint],
    /// What was put off: here, or as a card of Today.
    pub postponements: &'a [Postponement],
    /// What was promised, an introduction among it.
    pub promises: &'a [Promise],
    /// Those who share their name with somebody who was written to, and may be the same person.
    pub namesakes: &'a HashSet<PersonId>,
    /// On which day those are back who said that they are away.
    pub back_on: &'a HashMap<PersonId, Date>,
    /// After how many days another person of an organization may be asked.
    pub rules: &'a FollowUpRules,
    /// Whose holidays count.
    pub country: Option<Country>,
}

/// Whom to write to next, the best first, never two of one organization. Of `ctx` only the day and the zone count: it is the same
/// from morning to night, unless something happens.
#[must_use]
pub fn suggest_next(ctx: &Context, facts: NextFacts<'_>, at_most: usize) -> Vec<Suggestion> {
    let weighed = Weighed::of(ctx, facts);
    let chosen = choose(&weighed.candidates, &weighed.weights, &weighed.heard, at_most);
    let mut heard = weighed.heard.clone();
    let explain = |place: usize| {
        let candidate = &weighed.candidates[place];
        let suggestion = weighed.explain(facts, candidate, &heard);
        candidate.kinds().for_each(|kind| heard[kind] += 1);
        suggestion
    };
    chosen.into_iter().map(explain).collect()
}
