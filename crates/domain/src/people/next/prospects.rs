//! Everybody as they stand before an exploration: what they would add, as far as one can guess, and how one knows them. What
//! happened with them is no part of it. So it is worked out once, and only those whose entries change are looked at again.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::{
    Word as _,
    aim::{Exploration, LearningQuestion},
    insights::Covered,
    people::{
        Aimed, Circle, OrganizationId, PersonId, Tie, Viewpoint, ViewpointKind, current_employment,
        viewpoint::{Closeness, Read, guesses_given},
    },
};

/// How many learning questions are weighed: a bit for each stands beside those of the viewpoints.
pub(super) const QUESTIONS_AT_MOST: usize = 64 - ViewpointKind::ALL.len();

/// Everybody on the list as they stand on a day before an exploration with its learning questions.
#[derive(Debug, Clone)]
pub struct Prospects {
    today: Date,
    exploration: Exploration,
    questions: Vec<LearningQuestion>,
    aim: Aimed,
    /// In the order of their ids.
    all: Vec<Prospect>,
    organizations: Organizations,
}

/// Somebody as they stand, in small numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Prospect {
    pub(super) id: PersonId,
    /// Where they work now, as a number among the organizations.
    pub(super) organization: Option<u32>,
    /// The viewpoints that the facts speak for, one bit for each.
    guessed: u64,
    /// The learning questions of which their work or their interests speak, one bit for each.
    questions: u64,
    /// How close their title is to what one is curious about.
    pub(super) closeness: Closeness,
    pub(super) has_address: bool,
    pub(super) has_reason: bool,
    pub(super) tie: Option<Tie>,
}

impl Prospect {
    /// The viewpoints and the learning questions that they cover, where so much was said about them and there are so many questions.
    /// Whoever is in the role may know about all questions, others about those of which their work or their interests speak.
    pub(super) fn covers(&self, said: &[Viewpoint], questions: usize) -> u64 {
        let viewpoints = said.iter().fold(self.guessed, |held, said| match said.holds {
            true => held | bit(said.kind),
            false => held & !bit(said.kind),
        });
        let known = if viewpoints & bit(ViewpointKind::InRole) == 0 { self.questions } else { (1 << questions) - 1 };
        viewpoints | known << ViewpointKind::ALL.len()
    }

    /// How close their title is to what one is curious about; not at all if it names the work and the person said that it is
    /// another.
    pub(super) fn closeness(&self, covers: u64) -> Closeness {
        let role = bit(ViewpointKind::InRole);
        if self.guessed & role & !covers == 0 { self.closeness } else { Closeness::Not }
    }
}

impl Prospects {
    /// Looks at everybody.
    #[must_use]
    pub fn of(today: Date, exploration: &Exploration, learning: &[Covered], everybody: &Circle) -> Self {
        let questions: Vec<LearningQuestion> = questions_of(learning).cloned().collect();
        let aim = Aimed::of(exploration, &questions);
        let (all, organizations) = (Vec::new(), Organizations::default());
        let mut prospects = Self { today, exploration: exploration.clone(), questions, aim, all, organizations };
        prospects.all = prospects.look_at(everybody);
        prospects
    }

    /// Whether these are those of a day, an exploration and its learning questions.
    #[must_use]
    pub fn are_of(&self, today: Date, exploration: &Exploration, learning: &[Covered]) -> bool {
        self.today == today && self.exploration == *exploration && questions_of(learning).eq(&self.questions)
    }

    /// Looks again at those whose entries changed, as they are now: whoever is not among these is gone.
    pub fn renew(&mut self, changed: &HashSet<PersonId>, now: &Circle) {
        let anew = self.look_at(now);
        self.all.retain(|prospect| !changed.contains(&prospect.id));
        self.all.extend(anew);
        self.all.sort_unstable_by_key(|prospect| prospect.id);
    }

    /// How many people these are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether nobody is on the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn all(&self) -> &[Prospect] {
        &self.all
    }

    pub(super) fn get(&self, person: PersonId) -> Option<&Prospect> {
        self.all.get(self.place_of(person)?)
    }

    fn place_of(&self, person: PersonId) -> Option<usize> {
        self.all.binary_search_by_key(&person, |prospect| prospect.id).ok()
    }

    /// Whether each of all is one of some people, in their order.
    pub(super) fn are_among<'a>(&self, people: impl IntoIterator<Item = &'a PersonId>) -> Vec<bool> {
        let mut among = vec![false; self.all.len()];
        people.into_iter().filter_map(|person| self.place_of(*person)).for_each(|place| among[place] = true);
        among
    }

    /// So many numbers name organizations.
    pub(super) fn organizations(&self) -> usize {
        self.organizations.0.len()
    }

    pub(super) fn exploration(&self) -> &Exploration {
        &self.exploration
    }

    /// How many learning questions are weighed.
    pub(super) fn questions(&self) -> usize {
        self.questions.len()
    }

    fn look_at(&mut self, circle: &Circle) -> Vec<Prospect> {
        // Many people have the same title.
        let mut titles: HashMap<&str, Read> = HashMap::new();
        let mut seen = Vec::with_capacity(circle.people().len());
        for (place, person) in circle.people().iter().enumerate() {
            let work = circle.work_at(place);
            let title = current_employment(work).map_or("", |work| work.title.as_str());
            let Read { is_role, closeness, questions } = *titles.entry(title).or_insert_with(|| self.aim.read(title));
            let workplace = circle.workplace_at(place).map(|place| &circle.organizations()[place]);
            let organization = workplace.map_or("", |organization| organization.name.as_str());
            let guesses = guesses_given(is_role, (person, work, organization), &self.aim, self.today);
            seen.push(Prospect {
                id: person.id,
                organization: workplace.map(|organization| self.organizations.number(organization.id)),
                guessed: guesses.iter().fold(0, |guessed, guess| guessed | bit(guess.kind)),
                questions: questions | self.aim.questions_in(&person.interests),
                closeness,
                has_address: [&person.email, &person.phone, &person.linkedin].iter().any(|way| !way.is_empty()),
                has_reason: !person.reason.is_empty(),
                tie: person.tie,
            });
        }
        seen
    }
}

fn questions_of(learning: &[Covered]) -> impl Iterator<Item = &LearningQuestion> {
    learning.iter().take(QUESTIONS_AT_MOST).map(|covered| &covered.question)
}

fn bit(kind: ViewpointKind) -> u64 {
    ViewpointKind::ALL.iter().position(|known| *known == kind).map_or(0, |place| 1 << place)
}

/// A number for each organization where somebody works.
#[derive(Debug, Clone, Default)]
struct Organizations(HashMap<OrganizationId, u32>);

impl Organizations {
    fn number(&mut self, organization: OrganizationId) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(organization).or_insert(next)
    }
}
