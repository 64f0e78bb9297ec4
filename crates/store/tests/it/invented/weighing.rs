//! Invented records of themes, weighing and deciding, that two people are two, and who somebody is.

use acquaint_domain::{Kind, Record, follow_ups, insights, people};

use super::{Chance, There};

/// A record of a kind; nothing if what it belongs to is not there.
pub(super) fn invented(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    Some(match kind {
        Kind::Distinct => {
            let (one, other) = (there.any(chance, Kind::Person)?, there.any(chance, Kind::Person)?);
            people::Distinct::between(one, other, chance.moment()).into()
        }
        Kind::Viewpoint => {
            let (person, exploration) = (there.any(chance, Kind::Person)?, there.any(chance, Kind::Exploration)?);
            people::Viewpoint::said(person, exploration, chance.word(), chance.below(2) == 0, chance.moment()).into()
        }
        Kind::Theme => insights::Theme { id: chance.id(), name: chance.text(), added_at: chance.moment() }.into(),
        Kind::Tagging => {
            let (passage_id, theme_id) = (there.any(chance, Kind::Passage)?, there.any(chance, Kind::Theme)?);
            let id = insights::TaggingId::of(passage_id, theme_id);
            insights::Tagging { id, passage_id, theme_id, stance: chance.word(), tagged_at: chance.moment() }.into()
        }
        Kind::Alternative => insights::Alternative {
            id: chance.id(),
            exploration_id: there.any(chance, Kind::Exploration)?,
            name: chance.text(),
            added_at: chance.moment(),
        }
        .into(),
        Kind::Criterion => insights::Criterion {
            id: chance.id(),
            exploration_id: there.any(chance, Kind::Exploration)?,
            name: chance.text(),
            weight: chance.number(),
            added_at: chance.moment(),
        }
        .into(),
        Kind::Rating => {
            let (alternative_id, criterion_id) = (there.any(chance, Kind::Alternative)?, there.any(chance, Kind::Criterion)?);
            let id = insights::RatingId::of(alternative_id, criterion_id);
            insights::Rating { id, alternative_id, criterion_id, value: chance.number(), rated_at: chance.moment() }.into()
        }
        Kind::Evidence => insights::Evidence {
            id: chance.id(),
            alternative_id: there.any(chance, Kind::Alternative)?,
            criterion_id: there.any(chance, Kind::Criterion)?,
            passage_id: there.any(chance, Kind::Passage)?,
            side: chance.word(),
            chosen_at: chance.moment(),
        }
        .into(),
        Kind::Decision => insights::Decision {
            id: chance.id(),
            exploration_id: there.any(chance, Kind::Exploration)?,
            chosen: chance.text(),
            reasons: chance.text(),
            sure: chance.maybe(Chance::number),
            change_mind: chance.text(),
            on: chance.date(),
            decided_at: chance.moment(),
        }
        .into(),
        Kind::Outcome => follow_ups::Outcome {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            interview_id: chance.maybe(|chance| there.any(chance, Kind::Interview)).flatten(),
            kind: chance.word(),
            words: chance.text(),
            on: chance.date(),
            written_at: chance.moment(),
        }
        .into(),
        _ => insights::PlanStep {
            id: chance.id(),
            exploration_id: chance.maybe(|chance| there.any(chance, Kind::Exploration)).flatten(),
            text: chance.text(),
            due: chance.maybe(Chance::date),
            made_at: chance.moment(),
            done_at: chance.maybe(Chance::moment),
        }
        .into(),
    })
}
