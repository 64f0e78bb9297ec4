//! How long a conversation the message asks for.

use std::{ops::Range, sync::LazyLock};

use super::telling;
use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases},
};

/// The length a message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Length {
    /// It names none.
    Unnamed,
    /// It says in words that it will be short.
    Short,
    /// It names minutes; of a span such as "15 to 20", the larger.
    Minutes(u32, Range<usize>),
}

/// The length of the conversation asked for; the shortest, since longer times are often of something else.
pub(crate) fn length(draft: &Draft<'_>) -> Length {
    let mut shortest = Length::Unnamed;
    for line in telling(draft) {
        for (minutes, hit) in named(draft, line) {
            if !matches!(shortest, Length::Minutes(known, _) if known <= minutes) {
                shortest = Length::Minutes(minutes, hit.span);
            }
        }
    }
    let short = || telling(draft).any(|line| SHORT.is_in(draft, line));
    match shortest {
        Length::Unnamed if short() => Length::Short,
        named => named,
    }
}

fn named(draft: &Draft<'_>, line: &Line) -> Vec<(u32, Hit)> {
    let minutes = MINUTES.all(draft, line).into_iter().filter_map(|hit| {
        let words = draft.tokens.get(hit.tokens.clone())?;
        Some((words.iter().filter_map(|token| token.number).max().unwrap_or(20), hit))
    });
    let half = HALF.all(draft, line).into_iter().map(|hit| (30, hit));
    let hours = HOURS.all(draft, line).into_iter().filter(|hit| !follows_half(draft, hit)).map(|hit| (hours(draft, &hit), hit));
    minutes.chain(half).chain(hours).collect()
}

/// The minutes of "an hour", "an hour and a half", "two hours".
fn hours(draft: &Draft<'_>, hit: &Hit) -> u32 {
    let words = draft.tokens.get(hit.tokens.clone()).unwrap_or_default();
    let has = |wanted: &[&str]| words.iter().any(|token| wanted.contains(&token.folded.as_str()));
    if has(&["two", "2"]) {
        return 120;
    }
    if has(&["half"]) { 90 } else { 60 }
}

/// Whether "an hour" belongs to "half an hour" or "quarter of an hour".
fn follows_half(draft: &Draft<'_>, hit: &Hit) -> bool {
    let before = draft.tokens.get(hit.tokens.start.saturating_sub(3)..hit.tokens.start).unwrap_or_default();
    let stretch = draft.tokens.get(hit.tokens.clone()).unwrap_or_default();
    before.iter().chain(stretch).any(|token| matches!(token.folded.as_str(), "half" | "quarter"))
}

static MINUTES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&["NUM ((to|or|and|max|maximum)? NUM)? (short|quick|spare|free|or so)? <minutes>", "quarter of an hour", "quarter hour"])
});

static HALF: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["half an hour", "half hour"]));

static HOURS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(for|of|take|have|spend|give|spare|about|share|to|within|me|around|book|borrow) ..2 (an|one|1|two|2) (full|whole)? (hour|hours)",
        "(an|one|1|two|2) hour (or two|and a half|call|meeting|chat|conversation|talk|interview|of your)",
        "(an|one|two|2|1) (hour|hours) (of your|or so|with you|to)",
    ])
});

static SHORT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(few|couple|couple of|handful of|five|ten|fifteen|twenty) (short|spare|quick|of)? (<minutes>|moments)",
        "(short|quick|brief|little) (or _)? (phone|telephone|video|virtual|coffee|informal|zoom|informational|online|and informal)? (<talk>|exchange|question|questions|word|hello|moment|time|catch up)",
        "(briefly|quickly)",
        "(coffee|tea|lunch|breakfast|pint|beer|drink|cuppa|ice cream|sandwich|break|lunchtime|smoko)",
        "(one|two|three|few|couple of) ..1 (question|questions)",
        "(bit|little) (of (your)?)? time",
        "office hours",
        "(however|as) (long|much time) (as)? you",
        "for (a|one|the|half a|an) (day|morning|afternoon|shift|evening)",
        "a (moment|minute) (of|to|for)",
        "(not|will not|would not|wont) ..3 (take|long|much) ..2 (of your)? (time|long)",
    ])
});
