//! Gaps: where nobody has spoken about a way yet, or only one independent voice.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Alternative, AlternativeId, Criterion, CriterionId, Evidence};
use crate::{
    RecordId as _,
    aim::LearningQuestionId,
    insights::{Passage, PassageId, Sources, theme::paired},
    people::PersonId,
};

/// From how many independent voices on something is no gap. House rule: one voice is one data point, two are a comparison.
pub const VOICES_ENOUGH: usize = 2;

/// Something that matters about a way, and of which one has heard too little.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Gap {
    /// The way.
    pub alternative_id: AlternativeId,
    /// What matters.
    pub criterion_id: CriterionId,
    /// Who has spoken about it; of them at most one is independent.
    pub people: Vec<PersonId>,
}

impl Gap {
    /// The learning question that it becomes. It follows from what the gap is about, and stays the same under other names.
    #[must_use]
    pub fn question_id(&self) -> LearningQuestionId {
        LearningQuestionId(paired(self.alternative_id.uuid(), self.criterion_id.uuid()))
    }
}

/// All gaps: what weighs most comes first, and what nobody spoke about before what one voice did. What weighs nothing is none.
#[must_use]
pub fn gaps(
    alternatives: &[Alternative],
    criteria: &[Criterion],
    evidence: &[Evidence],
    passages: &[Passage],
    sources: &Sources,
) -> Vec<Gap> {
    let said_by: HashMap<PassageId, PersonId> = passages.iter().map(|passage| (passage.id, passage.person_id)).collect();
    let mut weighing: Vec<&Criterion> = criteria.iter().filter(|criterion| criterion.weight > 0).collect();
    weighing.sort_by_key(|criterion| (Reverse(criterion.weight), criterion.added_at, criterion.id));
    let mut gaps = Vec::new();
    for criterion in weighing {
        let of_this = alternatives.iter().filter_map(|way| {
            let here = evidence.iter().filter(|one| (one.alternative_id, one.criterion_id) == (way.id, criterion.id));
            let people: BTreeSet<PersonId> = here.filter_map(|one| said_by.get(&one.passage_id).copied()).collect();
            let enough = sources.independent(people.iter().copied()) >= VOICES_ENOUGH;
            (!enough).then(|| Gap { alternative_id: way.id, criterion_id: criterion.id, people: people.into_iter().collect() })
        });
        let mut of_this: Vec<Gap> = of_this.collect();
        of_this.sort_by_key(|gap| !gap.people.is_empty());
        gaps.extend(of_this);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::{
        aim::ExplorationId,
        insights::{Attribution, EvidenceId, EvidenceSide, PassageKind, sources::tests::works},
    };

    fn passage(id: u128) -> Passage {
        Passage {
            id: PassageId(Uuid::from_u128(id)),
            person_id: PersonId(Uuid::from_u128(id)),
            interview_id: None,
            note_id: None,
            kind: PassageKind::Pay,
            words: String::new(),
            marked_at: Timestamp::UNIX_EPOCH,
            transcript_id: None,
            debrief_id: None,
            attribution: Attribution::Quotable,
        }
    }

    fn way(id: u128) -> Alternative {
        Alternative {
            id: AlternativeId(Uuid::from_u128(id)),
            exploration_id: ExplorationId(Uuid::nil()),
            name: String::new(),
            added_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn matters(id: u128, weight: i64) -> Criterion {
        Criterion {
            id: CriterionId(Uuid::from_u128(id)),
            exploration_id: ExplorationId(Uuid::nil()),
            name: String::new(),
            weight,
            added_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn speaks(way: u128, criterion: u128, passage: u128) -> Evidence {
        Evidence {
            id: EvidenceId(Uuid::from_u128(passage)),
            alternative_id: AlternativeId(Uuid::from_u128(way)),
            criterion_id: CriterionId(Uuid::from_u128(criterion)),
            passage_id: PassageId(Uuid::from_u128(passage)),
            side: EvidenceSide::For,
            chosen_at: Timestamp::UNIX_EPOCH,
        }
    }

    /// Each gap by way and criterion, with how many people spoke.
    #[track_caller]
    fn check(evidence: &[Evidence], expected: &[(u128, u128, usize)]) {
        let sources = Sources::of([works(1, 1), works(2, 1)], &[]);
        let (ways, criteria) = ([way(1), way(2)], [matters(1, 2), matters(2, 9), matters(3, 0)]);
        let found = gaps(&ways, &criteria, evidence, &[passage(1), passage(2), passage(3)], &sources);
        let found: Vec<_> =
            found.iter().map(|gap| (gap.alternative_id.0.as_u128(), gap.criterion_id.0.as_u128(), gap.people.len())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_weighs_most_and_nobody_spoke_about_comes_first() {
        check(&[speaks(1, 2, 1)], &[(2, 2, 0), (1, 2, 1), (1, 1, 0), (2, 1, 0)]);
    }

    #[test]
    fn two_independent_voices_close_a_gap_and_two_of_one_house_do_not() {
        check(&[speaks(1, 2, 1), speaks(1, 2, 3)], &[(2, 2, 0), (1, 1, 0), (2, 1, 0)]);
        check(&[speaks(1, 2, 1), speaks(1, 2, 2)], &[(2, 2, 0), (1, 2, 2), (1, 1, 0), (2, 1, 0)]);
    }

    #[test]
    fn words_that_may_not_be_shown_close_nothing() {
        check(&[speaks(1, 2, 1), speaks(1, 2, 77)], &[(2, 2, 0), (1, 2, 1), (1, 1, 0), (2, 1, 0)]);
    }
}
