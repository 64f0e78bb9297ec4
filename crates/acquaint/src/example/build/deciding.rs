//! The part of the world in which many conversations come to a decision: themes, what is weighed, the plan, what came of it.

use acquaint_domain::{
    Change, Word as _,
    context::Ids,
    follow_ups::{Outcome, OutcomeKind},
    insights::{
        Alternative, Attribution, Criterion, Decision, Evidence, EvidenceSide, Passage, PlanStep, Rating, RatingId, Stance, Tagging,
        TaggingId, Theme,
    },
};

use super::{World, days_of};
use crate::example::read::Entry;

/// What has been told of it so far.
#[derive(Default)]
pub(super) struct Weighed {
    pub(super) passages: Vec<Passage>,
    themes: Vec<Theme>,
    ways: Vec<Alternative>,
    criteria: Vec<Criterion>,
}

impl Weighed {
    /// The passage that holds some words.
    fn passage(&self, words: &str) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.words.contains(words))
    }

    fn way(&self, name: &str) -> Option<&Alternative> {
        self.ways.iter().find(|way| way.name == name)
    }

    fn criterion(&self, name: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.name == name)
    }
}

impl World {
    /// Puts an entry of this part into its change.
    pub(super) fn decide(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        match entry.action.as_str() {
            "insights.sort" => self.sort(change, ids, entry),
            "insights.weigh" => self.weigh(change, ids, entry),
            "insights.evidence" => self.evidence(change, ids, entry),
            "insights.decide" => self.decision(change, ids, entry),
            "insights.plan" => self.step(change, ids, entry),
            "follow-ups.outcome" => self.outcome(change, ids, entry),
            _ => None,
        }
    }

    fn sort(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let passage = self.told.weighed.passage(&entry.text("words"))?.clone();
        change.subject.clone_from(&passage.words);
        if let Some(attribution) = Attribution::from_word(&entry.text("attribution")) {
            change.replace(passage.clone(), Passage { attribution, ..passage.clone() });
        }
        for (stance, name) in entry.iter().filter_map(|(key, name)| Some((Stance::from_word(key)?, name))) {
            let known = self.told.weighed.themes.iter().find(|theme| theme.name == name).cloned();
            let theme = known.unwrap_or_else(|| {
                let theme = Theme { id: ids.draw(), name: name.to_owned(), added_at: change.at };
                change.add(theme.clone());
                self.told.weighed.themes.push(theme.clone());
                theme
            });
            let id = TaggingId::of(passage.id, theme.id);
            change.add(Tagging { id, passage_id: passage.id, theme_id: theme.id, stance, tagged_at: change.at });
        }
        Some(())
    }

    /// "way: name", "criterion: weight name", "rating: value way | criterion".
    fn weigh(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let exploration_id = self.told.exploration?;
        for name in entry.all("way") {
            let way = Alternative { id: ids.draw(), exploration_id, name: name.to_owned(), added_at: change.at };
            change.add(way.clone());
            self.told.weighed.ways.push(way);
        }
        for line in entry.all("criterion") {
            let (weight, name) = line.split_once(' ')?;
            let weight = weight.parse().ok()?;
            let criterion = Criterion { id: ids.draw(), exploration_id, name: name.to_owned(), weight, added_at: change.at };
            change.add(criterion.clone());
            self.told.weighed.criteria.push(criterion);
        }
        for line in entry.all("rating") {
            let (value, cell) = line.split_once(' ')?;
            let (way, criterion) = cell.split_once(" | ")?;
            let (way, criterion) = (self.told.weighed.way(way)?, self.told.weighed.criterion(criterion)?);
            let (alternative_id, criterion_id) = (way.id, criterion.id);
            let id = RatingId::of(alternative_id, criterion_id);
            change.add(Rating { id, alternative_id, criterion_id, value: value.parse().ok()?, rated_at: change.at });
        }
        change.subject = entry.text("curious");
        Some(())
    }

    fn evidence(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (way, criterion) = (self.told.weighed.way(&entry.text("way"))?, self.told.weighed.criterion(&entry.text("criterion"))?);
        for (side, words) in entry.iter().filter_map(|(key, words)| Some((EvidenceSide::from_word(key)?, words))) {
            change.add(Evidence {
                id: ids.draw(),
                alternative_id: way.id,
                criterion_id: criterion.id,
                passage_id: self.told.weighed.passage(words)?.id,
                side,
                chosen_at: change.at,
            });
        }
        change.subject.clone_from(&way.name);
        Some(())
    }

    fn decision(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        change.subject = entry.text("chosen");
        change.add(Decision {
            id: ids.draw(),
            exploration_id: self.told.exploration?,
            chosen: entry.text("chosen"),
            reasons: entry.text("reasons"),
            sure: entry.text("sure").parse().ok(),
            change_mind: entry.text("change_mind"),
            on: self.day(entry.days),
            decided_at: change.at,
        });
        Some(())
    }

    fn step(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        change.subject = entry.text("text");
        let due = days_of(&entry.text("due")).map(|days| self.day(days));
        let text = entry.text("text");
        change.add(PlanStep { id: ids.draw(), exploration_id: self.told.exploration, text, due, made_at: change.at, done_at: None });
        Some(())
    }

    fn outcome(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person = self.told.people.get(&entry.who)?;
        change.add(Outcome {
            id: ids.draw(),
            person_id: person.id,
            interview_id: self.told.talks.get(&entry.who).map(|(interview, _, _)| interview.id),
            kind: OutcomeKind::from_word(&entry.text("kind"))?,
            words: entry.text("words"),
            on: self.day(entry.days),
            written_at: change.at,
        });
        Some(())
    }
}
