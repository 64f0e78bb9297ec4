//! What is weighed of everybody who may be asked: the viewpoints they would add, the learning questions they may know
//! about, and how easy they are to reach. The points are rules of the house.

use std::collections::HashMap;

use super::{
    Candidate, NextFacts, Reach, Suggestion,
    choose::worth,
    prospects::{Prospect, Prospects, QUESTIONS_AT_MOST},
    resting::Resting,
};
use crate::{
    Context, Word as _,
    people::{PersonId, Tie, Viewpoint, ViewpointKind, viewpoint::Closeness},
};

/// What all learning questions together are worth. They share it, so that a long list doesn't drown the rest.
const ALL_QUESTIONS: u32 = 120;
/// What an organization is worth of which nobody was heard.
const NEW_ORGANIZATION: u32 = 20;
/// What a title is worth that speaks of what one is curious about, beside the viewpoint of who does it.
const CLOSE: u32 = 30;
/// What a title is worth that leaves open whether it does: no more than an address.
const WEAKLY_CLOSE: u32 = 8;
/// What an address is worth.
const ADDRESS: u32 = 8;

/// What the first voice of a viewpoint is worth.
fn points(kind: ViewpointKind) -> u32 {
    match kind {
        ViewpointKind::InRole => 80,
        ViewpointKind::Leaver => 48,
        ViewpointKind::Veteran | ViewpointKind::UnusualPath | ViewpointKind::Newcomer => 40,
        ViewpointKind::Target => 32,
        ViewpointKind::Alumnus => 24,
    }
}

/// What a way to somebody is worth.
fn reach_points(reach: Reach) -> u32 {
    match reach {
        Reach::Named => 40,
        Reach::Close => 32,
        Reach::Met => 28,
        Reach::NamedQuietly => 24,
        Reach::Shared => 16,
        Reach::Colleague => 12,
        Reach::Reason => 10,
    }
}

fn closeness_points(closeness: Closeness) -> u32 {
    match closeness {
        Closeness::Close => CLOSE,
        Closeness::Weak => WEAKLY_CLOSE,
        Closeness::Not => 0,
    }
}

/// Everybody who may be asked, as numbers, and what was heard so far.
pub(super) struct Weighed {
    pub(super) candidates: Vec<Candidate>,
    pub(super) weights: Vec<u32>,
    pub(super) heard: Vec<u32>,
    ways: Ways,
}

impl Weighed {
    pub(super) fn of(ctx: &Context, facts: NextFacts<'_>) -> Self {
        let prospects = facts.prospects;
        let resting = Resting::of(ctx, facts);
        let said = SaidOf::new(facts);
        let covers = |prospect: &Prospect| prospect.covers(said.of(prospect.id), prospects.questions());
        let there = There::of(prospects, &resting);
        let ways = Ways::of(facts, &resting);
        let (rests, was_named) = (prospects.are_among(&resting.people), prospects.are_among(ways.named.keys()));
        let mut candidates = Vec::with_capacity(prospects.len());
        for (place, prospect) in (0..).zip(prospects.all()) {
            let (index, organization) = (place as usize, prospect.organization);
            if rests[index] || organization.is_some_and(|place| there.waits[place as usize]) {
                continue;
            }
            let new = organization.map_or(0, |place| worth(NEW_ORGANIZATION, there.heard[place as usize]));
            let reach = ways.to(prospect, was_named[index]).map_or(0, |(reach, _)| reach_points(reach));
            let address = if prospect.has_address { ADDRESS } else { 0 };
            let covers = covers(prospect);
            let near = closeness_points(prospect.closeness(covers));
            candidates.push(Candidate { person: place, organization, covers, points: new + reach + address + near });
        }
        let of_question = ALL_QUESTIONS / u32::try_from(prospects.questions().max(3)).unwrap_or(3);
        let of_questions = (0..prospects.questions()).map(|_| of_question);
        let weights = ViewpointKind::ALL.iter().map(|kind| points(*kind)).chain(of_questions).collect();
        let heard_so_far = heard(facts, resting.heard.iter().filter_map(|person| prospects.get(*person)).map(covers));
        Self { candidates, weights, heard: heard_so_far, ways }
    }

    /// Why somebody was chosen, after those before them.
    pub(super) fn explain(&self, facts: NextFacts<'_>, candidate: &Candidate, heard: &[u32]) -> Suggestion {
        let prospect = &facts.prospects.all()[candidate.person as usize];
        let adds = |kind: &usize| (worth(self.weights[*kind], heard[*kind]), std::cmp::Reverse(*kind));
        let most = candidate.kinds().filter(|kind| worth(self.weights[*kind], heard[*kind]) > 0).max_by_key(adds);
        let viewpoint = most.and_then(|kind| ViewpointKind::ALL.get(kind)).copied();
        let question = most.and_then(|kind| kind.checked_sub(ViewpointKind::ALL.len())).and_then(|place| facts.learning.get(place));
        let way = self.ways.to(prospect, true);
        Suggestion {
            person_id: prospect.id,
            viewpoint,
            near: viewpoint.is_none() && prospect.closeness(candidate.covers) == Closeness::Close,
            heard: most.map_or(0, |kind| heard[kind] as usize),
            question: question.map(|covered| covered.question.id),
            reach: way.map(|(reach, _)| reach),
            through: way.and_then(|(_, through)| through),
        }
    }
}

/// How often each kind was heard: in conversations that were held or agreed on, and in answers to learning questions.
fn heard(facts: NextFacts<'_>, of_those_heard: impl Iterator<Item = u64>) -> Vec<u32> {
    let mut heard = vec![0; ViewpointKind::ALL.len()];
    for covers in of_those_heard {
        (0..heard.len()).filter(|kind| covers >> kind & 1 == 1).for_each(|kind| heard[kind] += 1);
    }
    let answers = facts.learning.iter().take(QUESTIONS_AT_MOST).map(|covered| u32::try_from(covered.independent).unwrap_or(u32::MAX));
    heard.extend(answers);
    heard
}

/// What is going on at organizations, by their numbers.
struct There {
    /// How many were heard there.
    heard: Vec<u32>,
    /// Whether somebody was asked there a few days ago.
    waits: Vec<bool>,
}

impl There {
    fn of(prospects: &Prospects, resting: &Resting) -> Self {
        let mut there = Self { heard: vec![0; prospects.organizations()], waits: vec![false; prospects.organizations()] };
        let workplace = |person: &PersonId| prospects.get(*person)?.organization;
        resting.heard.iter().filter_map(workplace).for_each(|place| there.heard[place as usize] += 1);
        resting.waited_for.iter().filter_map(workplace).for_each(|place| there.waits[place as usize] = true);
        there
    }
}

/// What was said about viewpoints in this exploration, by person.
struct SaidOf(Vec<Viewpoint>);

impl SaidOf {
    fn new(facts: NextFacts<'_>) -> Self {
        let mut said: Vec<Viewpoint> =
            facts.said.iter().filter(|said| said.exploration_id == facts.prospects.exploration().id).cloned().collect();
        said.sort_unstable_by_key(|said| said.person_id);
        Self(said)
    }

    fn of(&self, person: PersonId) -> &[Viewpoint] {
        let from = self.0.partition_point(|said| said.person_id < person);
        let to = self.0.partition_point(|said| said.person_id <= person);
        self.0.get(from..to).unwrap_or_default()
    }
}

/// The ways to everybody: who named whom, and whom one knows at an organization.
struct Ways {
    named: HashMap<PersonId, (bool, PersonId)>,
    /// By the numbers of organizations.
    known_at: Vec<Option<PersonId>>,
}

impl Ways {
    /// No way leads through somebody who asked not to be asked again.
    fn of(facts: NextFacts<'_>, resting: &Resting) -> Self {
        let mut named = HashMap::new();
        for referral in facts.referrals.iter().filter(|referral| !resting.never.contains(&referral.referrer_id)) {
            let known = named.entry(referral.person_id).or_insert((referral.may_mention, referral.referrer_id));
            if referral.may_mention && !known.0 {
                *known = (true, referral.referrer_id);
            }
        }
        let mut known_at = vec![None; facts.prospects.organizations()];
        let (heard, never) = (facts.prospects.are_among(&resting.heard), facts.prospects.are_among(&resting.never));
        for (place, prospect) in facts.prospects.all().iter().enumerate() {
            let knows = heard[place] || matches!(prospect.tie, Some(Tie::Close | Tie::Met));
            if knows
                && !never[place]
                && let Some(organization) = prospect.organization
            {
                known_at[organization as usize].get_or_insert(prospect.id);
            }
        }
        Self { named, known_at }
    }

    /// The easiest way to somebody, and through whom it leads. Only of those who were named it is looked up by whom.
    fn to(&self, prospect: &Prospect, was_named: bool) -> Option<(Reach, Option<PersonId>)> {
        let named = if was_named { self.named.get(&prospect.id) } else { None };
        let colleague = prospect.organization.and_then(|place| self.known_at[place as usize]).filter(|known| *known != prospect.id);
        let ways = [
            named.filter(|(may_mention, _)| *may_mention).map(|(_, referrer)| (Reach::Named, Some(*referrer))),
            (prospect.tie == Some(Tie::Close)).then_some((Reach::Close, None)),
            (prospect.tie == Some(Tie::Met)).then_some((Reach::Met, None)),
            named.map(|_| (Reach::NamedQuietly, None)),
            (prospect.tie == Some(Tie::Shared)).then_some((Reach::Shared, None)),
            colleague.map(|known| (Reach::Colleague, Some(known))),
            prospect.has_reason.then_some((Reach::Reason, None)),
        ];
        ways.into_iter().flatten().next()
    }
}
