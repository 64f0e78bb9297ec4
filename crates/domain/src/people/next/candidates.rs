//! What is weighed of everybody who may be asked: the viewpoints they would add, the learning questions they may know
//! about, and how easy they are to reach. The points are rules of the house.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::{Candidate, NextFacts, Reach, Suggestion, choose::worth, resting::Resting};
use crate::{
    Context, Word as _,
    aim::LearningQuestion,
    people::{
        Aimed, Circle, Person, PersonId, Tie, Viewpoint, ViewpointKind, current_employment, standings,
        viewpoint::{Read, guesses_given},
    },
};

/// How many learning questions are weighed: a bit for each stands beside those of the viewpoints.
const QUESTIONS_AT_MOST: usize = 64 - ViewpointKind::ALL.len();
/// What all learning questions together are worth. They share it, so that a long list doesn't drown the rest.
const ALL_QUESTIONS: u32 = 120;
/// What an organization is worth of which nobody was heard.
const NEW_ORGANIZATION: u32 = 20;
/// What a title is worth that speaks of what one is curious about without naming the work.
const NEAR: u32 = 30;
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

/// Everybody who may be asked, as numbers, and what was heard so far.
pub(super) struct Weighed {
    pub(super) candidates: Vec<Candidate>,
    pub(super) weights: Vec<u32>,
    pub(super) heard: Vec<u32>,
    ways: Ways,
}

impl Weighed {
    pub(super) fn of(ctx: &Context, facts: NextFacts<'_>) -> Self {
        let circle = facts.circle;
        let resting = Resting::of(ctx, facts);
        let said = SaidOf::new(facts);
        let learning: Vec<LearningQuestion> =
            facts.learning.iter().take(QUESTIONS_AT_MOST).map(|covered| covered.question.clone()).collect();
        let aim = Aimed::of(facts.exploration, &learning);
        let mut seen = Looking { today: ctx.today(), circle, said: &said, aim: &aim, questions: learning.len(), titles: HashMap::new() };
        let (heard_there, asked_there) = by_organization(circle, &resting);
        let ways = Ways::of(circle, &resting);
        let mut candidates = Vec::with_capacity(circle.people().len());
        for (place, person) in circle.people().iter().enumerate() {
            let organization = circle.workplace_at(place);
            if resting.people.contains(&person.id) || organization.is_some_and(|place| asked_there.contains(&place)) {
                continue;
            }
            let new = organization.map_or(0, |place| worth(NEW_ORGANIZATION, heard_there.get(&place).copied().unwrap_or(0)));
            let reach = ways.to(person, organization).map_or(0, |(reach, _)| reach_points(reach));
            let address = if [&person.email, &person.phone, &person.linkedin].iter().all(|way| way.is_empty()) { 0 } else { ADDRESS };
            candidates.push(Candidate {
                person: u32::try_from(place).unwrap_or(u32::MAX),
                organization: organization.and_then(|place| u32::try_from(place).ok()),
                covers: seen.covers(place),
                points: new + reach + address + if seen.is_near(place) { NEAR } else { 0 },
            });
        }
        let of_question = ALL_QUESTIONS / u32::try_from(learning.len().max(3)).unwrap_or(3);
        let weights = ViewpointKind::ALL.iter().map(|kind| points(*kind)).chain(learning.iter().map(|_| of_question)).collect();
        Self { candidates, weights, heard: heard(facts, &mut seen, &resting.heard), ways }
    }

    /// Why somebody was chosen, after those before them.
    pub(super) fn explain(&self, facts: NextFacts<'_>, candidate: &Candidate, heard: &[u32]) -> Suggestion {
        let place = candidate.person as usize;
        let person = &facts.circle.people()[place];
        let adds = |kind: &usize| (worth(self.weights[*kind], heard[*kind]), std::cmp::Reverse(*kind));
        let most = candidate.kinds().filter(|kind| worth(self.weights[*kind], heard[*kind]) > 0).max_by_key(adds);
        let viewpoint = most.and_then(|kind| ViewpointKind::ALL.get(kind)).copied();
        let question = most.and_then(|kind| kind.checked_sub(ViewpointKind::ALL.len())).and_then(|place| facts.learning.get(place));
        let way = self.ways.to(person, candidate.organization.map(|place| place as usize));
        let title = current_employment(facts.circle.work_at(place)).map_or("", |work| work.title.as_str());
        Suggestion {
            person_id: person.id,
            viewpoint,
            near: viewpoint.is_none() && Aimed::of(facts.exploration, &[]).read(title).is_near,
            heard: most.map_or(0, |kind| heard[kind] as usize),
            question: question.map(|covered| covered.question.id),
            reach: way.map(|(reach, _)| reach),
            through: way.and_then(|(_, through)| through),
        }
    }
}

/// How often each kind was heard: in conversations that were held or agreed on, and in answers to learning questions.
fn heard(facts: NextFacts<'_>, seen: &mut Looking<'_>, people: &BTreeSet<PersonId>) -> Vec<u32> {
    let mut heard = vec![0; ViewpointKind::ALL.len()];
    for place in people.iter().filter_map(|person| facts.circle.place_of(*person)) {
        let covers = seen.covers(place);
        (0..heard.len()).filter(|kind| covers >> kind & 1 == 1).for_each(|kind| heard[kind] += 1);
    }
    let answers = facts.learning.iter().take(QUESTIONS_AT_MOST).map(|covered| u32::try_from(covered.independent).unwrap_or(u32::MAX));
    heard.extend(answers);
    heard
}

/// In which organizations how many were heard, and in which somebody was asked a few days ago.
fn by_organization(circle: &Circle, resting: &Resting) -> (HashMap<usize, u32>, HashSet<usize>) {
    let workplace = |person: &PersonId| circle.workplace_at(circle.place_of(*person)?);
    let mut heard = HashMap::new();
    for place in resting.heard.iter().filter_map(workplace) {
        *heard.entry(place).or_insert(0) += 1;
    }
    (heard, resting.waited_for.iter().filter_map(workplace).collect())
}

/// What was said about viewpoints in this exploration, by person.
struct SaidOf(Vec<Viewpoint>);

impl SaidOf {
    fn new(facts: NextFacts<'_>) -> Self {
        let mut said: Vec<Viewpoint> = facts.said.iter().filter(|said| said.exploration_id == facts.exploration.id).cloned().collect();
        said.sort_unstable_by_key(|said| said.person_id);
        Self(said)
    }

    fn of(&self, person: PersonId) -> &[Viewpoint] {
        let from = self.0.partition_point(|said| said.person_id < person);
        let to = self.0.partition_point(|said| said.person_id <= person);
        self.0.get(from..to).unwrap_or_default()
    }
}

/// What is needed to see what somebody covers.
struct Looking<'a> {
    today: Date,
    circle: &'a Circle,
    said: &'a SaidOf,
    aim: &'a Aimed,
    questions: usize,
    /// What titles were found to say: many people have the same one.
    titles: HashMap<&'a str, Read>,
}

impl<'a> Looking<'a> {
    /// The viewpoints and the learning questions of the person at a place, one bit for each. Whoever is in the role may know
    /// about all questions, others about those of which their work or their interests speak.
    fn covers(&mut self, place: usize) -> u64 {
        let circle: &'a Circle = self.circle;
        let (person, work) = (&circle.people()[place], circle.work_at(place));
        let Read { is_role: in_role, questions: of_title, .. } = self.title_of(place);
        let organization = circle.workplace_at(place).map_or("", |place| circle.organizations()[place].name.as_str());
        let guessed = guesses_given(in_role, (person, work, organization), self.aim, self.today);
        let stand = standings(guessed, self.said.of(person.id));
        let viewpoints: u64 = stand.into_iter().filter(|stand| stand.holds).fold(0, |covers, stand| covers | 1 << bit(stand.kind));
        let questions = if viewpoints >> bit(ViewpointKind::InRole) & 1 == 1 {
            (1 << self.questions) - 1
        } else {
            of_title | self.aim.read(&person.interests).questions
        };
        viewpoints | questions << ViewpointKind::ALL.len()
    }

    /// Whether their work is near what one is curious about, as far as its title says.
    fn is_near(&mut self, place: usize) -> bool {
        let Read { is_role, is_near, .. } = self.title_of(place);
        is_near && !is_role
    }

    fn title_of(&mut self, place: usize) -> Read {
        let circle: &'a Circle = self.circle;
        let title = current_employment(circle.work_at(place)).map_or("", |work| work.title.as_str());
        *self.titles.entry(title).or_insert_with(|| self.aim.read(title))
    }
}

fn bit(kind: ViewpointKind) -> usize {
    ViewpointKind::ALL.iter().position(|known| *known == kind).unwrap_or_default()
}

/// The ways to everybody: who named whom, and whom one knows at an organization.
struct Ways {
    named: HashMap<PersonId, (bool, PersonId)>,
    known_at: HashMap<usize, PersonId>,
}

impl Ways {
    /// No way leads through somebody who asked not to be asked again.
    fn of(circle: &Circle, resting: &Resting) -> Self {
        let mut named = HashMap::new();
        for referral in circle.referrals.iter().filter(|referral| !resting.never.contains(&referral.referrer_id)) {
            let known = named.entry(referral.person_id).or_insert((referral.may_mention, referral.referrer_id));
            if referral.may_mention && !known.0 {
                *known = (true, referral.referrer_id);
            }
        }
        let mut known_at = HashMap::new();
        for (place, person) in circle.people().iter().enumerate() {
            let knows = resting.heard.contains(&person.id) || matches!(person.tie, Some(Tie::Close | Tie::Met));
            if knows
                && !resting.never.contains(&person.id)
                && let Some(organization) = circle.workplace_at(place)
            {
                known_at.entry(organization).or_insert(person.id);
            }
        }
        Self { named, known_at }
    }

    /// The easiest way to somebody, and through whom it leads.
    fn to(&self, person: &Person, organization: Option<usize>) -> Option<(Reach, Option<PersonId>)> {
        let named = self.named.get(&person.id);
        let colleague = organization.and_then(|place| self.known_at.get(&place)).filter(|known| **known != person.id);
        let ways = [
            named.filter(|(may_mention, _)| *may_mention).map(|(_, referrer)| (Reach::Named, Some(*referrer))),
            (person.tie == Some(Tie::Close)).then_some((Reach::Close, None)),
            (person.tie == Some(Tie::Met)).then_some((Reach::Met, None)),
            named.map(|_| (Reach::NamedQuietly, None)),
            (person.tie == Some(Tie::Shared)).then_some((Reach::Shared, None)),
            colleague.map(|known| (Reach::Colleague, Some(*known))),
            (!person.reason.is_empty()).then_some((Reach::Reason, None)),
        ];
        ways.into_iter().flatten().next()
    }
}
