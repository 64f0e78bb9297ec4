//! What there is to say to somebody one has met: without that, being in touch is only a duty, and nobody is asked to write.
//!
//! Computed from what happened since the last contact. Ideas for giving back count at any time, until they are given.

use jiff::civil::Date;

use super::Side;
use crate::{Context, insights::Decision, people::PersonId, today::Situation, word::words};

words! {
    /// What there is to say, the warmest first.
    SayKind {
        /// There is something to give: an article, an introduction, a hand.
        Idea = "idea",
        /// Their work is another now.
        TheirMove = "their-move",
        /// Something came of knowing them.
        CameOf = "came-of",
        /// One has talked with somebody whom they named.
        MetNamed = "met-named",
        /// They kept a promise: they may hear what it was good for.
        TheyKept = "they-kept",
        /// A decision was made, and they had a part in it.
        Decided = "decided",
    }
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Saying {
    /// What it is.
    pub kind: SayKind,
    /// In words that are stored.
    pub about: String,
}

/// What there is to say to somebody with whom one was in contact last on a day, the warmest first.
#[must_use]
pub fn to_say(ctx: &Context, situation: &Situation, person: PersonId, last: Date) -> Vec<Saying> {
    let day = |at: jiff::Timestamp| ctx.local(at).date();
    let history = &situation.history;
    let saying = |kind: SayKind, about: &str| Saying { kind, about: about.to_owned() };
    let of = situation.promises.iter().filter(|promise| promise.person_id == person);
    let mut sayings: Vec<Saying> = of
        .filter_map(|promise| match (promise.side, promise.kept_at) {
            (Side::Idea, None) => Some(saying(SayKind::Idea, &promise.text)),
            (Side::Theirs, Some(kept)) if day(kept) > last => Some(saying(SayKind::TheyKept, &promise.text)),
            _ => None,
        })
        .collect();
    let moves = situation.moves.iter().filter(|job_move| job_move.person_id == person && job_move.on > last);
    sayings.extend(moves.map(|job_move| saying(SayKind::TheirMove, &job_move.work())));
    let outcomes =
        situation.outcomes.iter().filter(|outcome| outcome.person_id == person && outcome.on > last && !outcome.words.is_empty());
    sayings.extend(outcomes.map(|outcome| saying(SayKind::CameOf, &outcome.words)));
    let named = situation.referrals.iter().filter(|referral| referral.referrer_id == person);
    let met = named.filter(|referral| {
        let mut held = history.interviews.iter().filter(|interview| interview.person_id == referral.person_id);
        held.any(|interview| interview.held_at().is_some_and(|held| day(held) > last))
    });
    sayings.extend(met.map(|referral| saying(SayKind::MetNamed, &situation.name_of(referral.person_id))));
    let talked = history.interviews.iter().filter(|interview| interview.person_id == person && interview.held());
    let explored: Vec<_> = talked.map(|interview| interview.exploration_id).collect();
    // Only with whom one talked about it had a part in a decision. A talk may belong to no exploration in particular.
    let had_a_part = |decision: &&Decision| explored.iter().any(|of| of.is_none_or(|of| of == decision.exploration_id));
    let decided = situation.decisions.iter().filter(|decision| decision.on > last).filter(had_a_part);
    sayings.extend(decided.map(|decision| saying(SayKind::Decided, &decision.chosen)));
    sayings.sort();
    sayings.dedup();
    sayings
}

#[cfg(test)]
mod tests;
