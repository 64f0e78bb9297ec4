//! Courage in small steps: the smallest next one, and one's own evidence that it gets easier.
//!
//! After Daniel Porot's PIE (in Bolles, "What Color Is Your Parachute?"): first talk for pleasure, with nothing at stake,
//! then for information. Nothing here counts days without a step, and no step is taken back.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::word::words;

/// Pairs of before and after below which nothing is said about them. House rule.
pub const PAIRS_TO_TELL: usize = 3;
/// Talks below which nothing is said about how they change over time: three early ones against three late ones. House rule.
pub const TALKS_TO_TELL: usize = 6;
/// How far two means on the scale from 1 to 5 must be apart to be called different. House rule.
pub const CLEAR_CHANGE: f64 = 0.5;

words! {
    /// A step on the ladder, the smallest first.
    CourageStep {
        /// Write down one person whom one likes to talk with.
        AddOnePerson = "add-one-person",
        /// Write a message that nobody sees.
        WriteADraft = "write-a-draft",
        /// Talk with anybody about something both like, and want nothing.
        TalkForPleasure = "talk-for-pleasure",
        /// Send one message, to the person who feels easiest.
        SendOne = "send-one",
        /// Send one more, to somebody else.
        SendAnother = "send-another",
        /// Hold the conversation that is agreed on.
        TalkAsAgreed = "talk-as-agreed",
        /// Ask somebody one has talked with for a name.
        AskForAName = "ask-for-a-name",
        /// Ask somebody whom nobody named.
        AskAStranger = "ask-a-stranger",
    }
}

words! {
    /// Why this step.
    StepReason {
        /// There is nobody on the list yet.
        NobodyYet = "nobody-yet",
        /// Nothing is written yet, and a draft binds to nothing.
        NothingWritten = "nothing-written",
        /// Nobody was talked with for pleasure yet, which makes all else lighter.
        PleasureFirst = "pleasure-first",
        /// A draft is there.
        DraftWaits = "draft-waits",
        /// Messages are out, and it takes more than one.
        WaitingForAnswers = "waiting-for-answers",
        /// A conversation is agreed on.
        DateIsSet = "date-is-set",
        /// The last conversation, or the thought of it, felt hard: a lighter step first.
        FeltHard = "felt-hard",
        /// Some conversations are behind one, and a name opens the next door.
        NamesOpenDoors = "names-open-doors",
        /// One's own numbers say that it gets easier.
        GetsEasier = "gets-easier",
    }
}

/// How confident somebody felt around a conversation, from 1 to 5. Other numbers count as not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Felt {
    /// The day of the conversation.
    pub on: Date,
    /// Before it.
    pub before: Option<i64>,
    /// After it.
    pub after: Option<i64>,
}

/// What somebody has done so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SoFar {
    /// How many people are on the list.
    pub people: usize,
    /// How many messages wait as drafts.
    pub drafts: usize,
    /// How many were sent.
    pub sent: usize,
    /// How many conversations are agreed on and ahead.
    pub ahead: usize,
    /// How many were held.
    pub talked: usize,
    /// Whether one has talked for pleasure, or practised aloud, since the last conversation that was held.
    pub practised: bool,
    /// How confident one felt, in any order.
    pub felt: Vec<Felt>,
}

/// The smallest next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextStep {
    /// The step.
    pub step: CourageStep,
    /// Why this one.
    pub reason: StepReason,
}

/// The smallest step that leads on from what happened so far.
#[must_use]
pub fn next_step(so_far: &SoFar) -> NextStep {
    let (step, reason) = match so_far {
        SoFar { people: 0, talked: 0, .. } => (CourageStep::AddOnePerson, StepReason::NobodyYet),
        SoFar { ahead: 1.., .. } => (CourageStep::TalkAsAgreed, StepReason::DateIsSet),
        SoFar { felt, practised: false, .. } if felt_hard(felt) => (CourageStep::TalkForPleasure, StepReason::FeltHard),
        SoFar { talked: 0, sent: 0, drafts: 0, .. } => (CourageStep::WriteADraft, StepReason::NothingWritten),
        SoFar { talked: 0, sent: 0, practised: false, .. } => (CourageStep::TalkForPleasure, StepReason::PleasureFirst),
        SoFar { talked: 0, sent: 0, .. } => (CourageStep::SendOne, StepReason::DraftWaits),
        SoFar { drafts: 1.., .. } => (CourageStep::SendAnother, StepReason::DraftWaits),
        SoFar { talked: 0, .. } => (CourageStep::SendAnother, StepReason::WaitingForAnswers),
        SoFar { felt, .. } if evidence(felt).says_easier() => (CourageStep::AskAStranger, StepReason::GetsEasier),
        _ => (CourageStep::AskForAName, StepReason::NamesOpenDoors),
    };
    NextStep { step, reason }
}

/// Whether the last conversation left less confidence than there was before, or hardly any.
fn felt_hard(felt: &[Felt]) -> bool {
    let last = felt.iter().max_by_key(|felt| felt.on);
    last.is_some_and(|felt| match (known(felt.before), known(felt.after)) {
        (Some(before), Some(after)) => after < before || after <= 2,
        (None, Some(after)) => after <= 2,
        (_, None) => false,
    })
}

words! {
    /// What the numbers say.
    Finding {
        /// Too few to tell.
        TooFew = "too-few",
        /// More confidence.
        Easier = "easier",
        /// Less confidence.
        Harder = "harder",
        /// No clear difference.
        Same = "same",
    }
}

/// A conversation of which both numbers are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pair {
    /// The day.
    pub on: Date,
    /// Confidence before, from 1 to 5.
    pub before: i64,
    /// Confidence after, from 1 to 5.
    pub after: i64,
}

/// Somebody's own evidence of how talking feels.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The conversations with both numbers, oldest first.
    pub pairs: Vec<Pair>,
    /// After how many of them confidence had grown.
    pub rose: usize,
    /// After how many it had sunk.
    pub fell: usize,
    /// What one conversation changes on average, in points; none below [`PAIRS_TO_TELL`] pairs.
    pub change: Option<f64>,
    /// What that says about a conversation.
    pub one_talk: Finding,
    /// The means of confidence before a talk in the earlier and in the later half; none below [`TALKS_TO_TELL`] talks.
    pub halves: Option<(f64, f64)>,
    /// What that says about the time.
    pub over_time: Finding,
}

impl Evidence {
    /// Whether anything here says that it gets easier, and nothing that it gets harder.
    #[must_use]
    pub fn says_easier(&self) -> bool {
        let found = [self.one_talk, self.over_time];
        found.contains(&Finding::Easier) && !found.contains(&Finding::Harder)
    }
}

/// What somebody's own numbers say, and how little where they are few. It describes; it proves nothing about the cause.
#[must_use]
pub fn evidence(felt: &[Felt]) -> Evidence {
    let mut felt = felt.to_vec();
    felt.sort_by_key(|felt| felt.on);
    let pair = |felt: &Felt| Some(Pair { on: felt.on, before: known(felt.before)?, after: known(felt.after)? });
    let pairs: Vec<Pair> = felt.iter().filter_map(pair).collect();
    let changes: Vec<i64> = pairs.iter().map(|pair| pair.after - pair.before).collect();
    let before: Vec<i64> = felt.iter().filter_map(|felt| known(felt.before)).collect();
    let half = before.len() / 2;
    // Of an odd number, the one in the middle belongs to neither half.
    let halves = (before.len() >= TALKS_TO_TELL).then(|| (mean(&before[..half]), mean(&before[before.len() - half..])));
    let change = (pairs.len() >= PAIRS_TO_TELL).then(|| mean(&changes));
    Evidence {
        rose: changes.iter().filter(|change| **change > 0).count(),
        fell: changes.iter().filter(|change| **change < 0).count(),
        change,
        one_talk: finding(change),
        halves,
        over_time: finding(halves.map(|(early, late)| late - early)),
        pairs,
    }
}

fn finding(change: Option<f64>) -> Finding {
    match change {
        None => Finding::TooFew,
        Some(change) if change >= CLEAR_CHANGE => Finding::Easier,
        Some(change) if change <= -CLEAR_CHANGE => Finding::Harder,
        Some(_) => Finding::Same,
    }
}

fn known(confidence: Option<i64>) -> Option<i64> {
    confidence.filter(|confidence| (1..=5).contains(confidence))
}

#[expect(clippy::cast_precision_loss, reason = "a handful of numbers from 1 to 5")]
fn mean(numbers: &[i64]) -> f64 {
    numbers.iter().sum::<i64>() as f64 / numbers.len().max(1) as f64
}

#[cfg(test)]
mod tests;
