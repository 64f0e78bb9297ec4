//! The order of a conversation, and which part of it fits into the time.
//!
//! It warms up with the way the person came, goes on with the work, the house and the field, comes to the hard things when
//! rapport is there, and ends with advice and the closing. What stands in reserve waits behind what fits, before the closing.

use std::collections::VecDeque;

use super::{CLOSING, Candidate, Place, Question, QuestionKind, Suggested, estimate, talking_minutes};

/// How long a question of a plan takes, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// The estimate, in minutes.
    pub minutes: i64,
    /// Where it stands.
    pub place: Place,
}

/// The parts of a conversation, in their order. One's own questions and the learning questions come with the work.
const PARTS: [QuestionKind; 16] = [
    QuestionKind::Path,
    QuestionKind::Role,
    QuestionKind::Learning,
    QuestionKind::Own,
    QuestionKind::Organization,
    QuestionKind::Culture,
    QuestionKind::Skills,
    QuestionKind::Industry,
    QuestionKind::Trends,
    QuestionKind::PainPoints,
    QuestionKind::NittyGritty,
    QuestionKind::Pay,
    QuestionKind::GettingIn,
    QuestionKind::Person,
    QuestionKind::Advice,
    QuestionKind::Closing,
];

fn part(kind: QuestionKind) -> usize {
    PARTS.iter().position(|part| *part == kind).unwrap_or(PARTS.len())
}

/// What of a plan fits into the minutes, in the order of the plan.
///
/// The must-asks and three closing questions always count as in time. Then come the others in their order, up to the first
/// that does not fit; from there on all is reserve. So moving a question up or down decides.
#[must_use]
pub fn time_plan(plan: &[Question], minutes: i64) -> Vec<Timing> {
    let estimates = plan.iter().map(|question| estimate(question.kind, &question.text));
    let musts: i64 = plan.iter().filter(|question| question.must_ask).map(|question| estimate(question.kind, &question.text)).sum();
    let mut left = talking_minutes(minutes) - musts;
    let (mut fits, mut closing) = (true, CLOSING.len());
    let place = |(question, minutes): (&Question, i64)| {
        let place = match question {
            Question { must_ask: true, .. } => Place::Must,
            Question { kind: QuestionKind::Closing, .. } => {
                let place = if closing > 0 { Place::InTime } else { Place::Reserve };
                closing = closing.saturating_sub(1);
                place
            }
            Question { .. } => {
                fits &= minutes <= left;
                left -= if fits { minutes } else { 0 };
                if fits { Place::InTime } else { Place::Reserve }
            }
        };
        Timing { minutes, place }
    };
    plan.iter().zip(estimates).map(place).collect()
}

/// Something in the order to come: what stood in the plan, or what is new.
enum Entry<'a> {
    Kept(&'a Question),
    New(Candidate, bool),
}

impl Entry<'_> {
    fn kind(&self) -> QuestionKind {
        match self {
            Self::Kept(question) => question.kind,
            Self::New(candidate, _) => candidate.kind,
        }
    }
}

/// Puts what was chosen between the questions of the plan, whose own order stays.
pub(super) fn arrange(minutes: i64, kept: &[Question], mut chosen: Vec<(Candidate, Place)>, closing: Vec<Candidate>) -> Vec<Suggested> {
    let end = kept.len() - kept.iter().rev().take_while(|question| question.kind == QuestionKind::Closing).count();
    let timings = time_plan(kept, minutes);
    let full = timings[..end].iter().position(|timing| timing.place == Place::Reserve).unwrap_or(end);
    chosen.sort_by_key(|(candidate, _)| part(candidate.kind));
    let (reserve, in_time): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|(_, place)| *place == Place::Reserve);
    let order = merge(&kept[..full], in_time).into_iter().chain(merge(&kept[full..end], reserve));
    let order = order.chain(kept[end..].iter().map(Entry::Kept)).chain(closing.into_iter().map(|candidate| Entry::New(candidate, false)));
    let new = order.enumerate().filter_map(|(position, entry)| match entry {
        Entry::New(Candidate { text, kind, .. }, must_ask) => Some(Suggested { text, kind, must_ask, position }),
        Entry::Kept(_) => None,
    });
    new.collect()
}

/// Two rows become one: a new question stands before the first kept one whose part of the conversation comes later.
fn merge<'a>(kept: &'a [Question], new: Vec<(Candidate, Place)>) -> Vec<Entry<'a>> {
    let mut new: VecDeque<_> = new.into_iter().map(|(candidate, place)| Entry::New(candidate, place == Place::Must)).collect();
    let mut order = Vec::with_capacity(kept.len() + new.len());
    for question in kept {
        while let Some(entry) = new.pop_front_if(|entry| part(entry.kind()) < part(question.kind)) {
            order.push(entry);
        }
        order.push(Entry::Kept(question));
    }
    order.extend(new);
    order
}
