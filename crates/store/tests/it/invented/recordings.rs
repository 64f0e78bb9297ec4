//! Invented records of what was recorded: transcripts, and which part of them answers which question.

use acquaint_domain::{Kind, Record, interviews};

use super::{Chance, There};

/// A record of a kind; nothing if what it belongs to is not there.
pub(super) fn invented(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    if kind == Kind::Transcript {
        let turn = |chance: &mut Chance| interviews::Turn {
            speaker: chance.name(),
            start: chance.maybe(Chance::number),
            end: chance.maybe(Chance::number),
            text: chance.text(),
        };
        let turns = (0..chance.below(4)).map(|_| turn(chance)).collect();
        let interview_id = there.any(chance, Kind::Interview)?;
        let (id, name, me, added_at) = (chance.id(), chance.name(), chance.name(), chance.moment());
        return Some(interviews::Transcript { id, interview_id, name, me, turns, added_at }.into());
    }
    let transcript_id = there.any(chance, Kind::Transcript)?;
    let turn = chance.number();
    let question_id = chance.maybe(|chance| there.any(chance, Kind::Question)).flatten();
    let id = interviews::PlacementId::of(transcript_id, turn);
    Some(interviews::Placement { id, transcript_id, turn, question_id, placed_at: chance.moment() }.into())
}
