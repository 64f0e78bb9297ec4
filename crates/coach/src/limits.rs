//! Numbers that age, with their dates and sources: limits of services and lengths the field advises.
//!
//! No rule states a number of its own; all of them are here.

use crate::Tier;

/// A limit of a service as we wrote it down on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteLimit {
    /// The account it holds for.
    pub tier: Tier,
    /// The most characters a note may have.
    pub characters: usize,
    /// The day we wrote it down, as year-month-day; LinkedIn may have changed it since.
    pub noted: &'static str,
}

/// LinkedIn's limits on the note of an invitation, newest first.
const NOTE_LIMITS: &[NoteLimit] = &[
    NoteLimit { tier: Tier::Basic, characters: 200, noted: "2026-11-22" },
    NoteLimit { tier: Tier::Premium, characters: 300, noted: "2026-11-22" },
];

/// The limit that holds for a LinkedIn note now.
pub fn note_limit(tier: Tier) -> NoteLimit {
    let newest = NOTE_LIMITS.iter().find(|limit| limit.tier == tier);
    newest.copied().unwrap_or(NoteLimit { tier, characters: 200, noted: "2026-11-22" })
}

/// A first message does well under this many words (SFU Career Services, after Dalton's five points).
pub(crate) const MESSAGE_WORDS: usize = 100;

/// Above this many words a message is long; up to it, nobody needs to be told (our own rule).
pub(crate) const MESSAGE_WORDS_LONG: usize = 160;

/// Above this many words, a first e-mail is rarely read to its end (our own rule).
pub(crate) const MESSAGE_WORDS_AT_MOST: usize = 200;

/// A script for a call that takes longer than about a minute and a half to say (our own rule).
pub(crate) const SCRIPT_WORDS: usize = 200;

/// A note of thanks under this many words that names only the topic was written too fast (our own rule).
pub(crate) const SHORT_THANKS: usize = 45;

/// A note of thanks stays under this many words (our own rule).
pub(crate) const THANKS_WORDS: usize = 180;

/// A question that can be kept in mind while it is asked (our own rule).
pub(crate) const QUESTION_WORDS: usize = 26;

/// The same with a sentence or two that lead to it (our own rule).
pub(crate) const QUESTION_WITH_LEAD: usize = 40;

/// The longest first conversation to ask for, in minutes (Northeastern: "no more than 30").
pub(crate) const MINUTES: u32 = 30;

/// The length to suggest, in minutes (Berkeley: "typically about 20 minutes").
pub(crate) const USUAL_MINUTES: u32 = 20;

/// A block of more words than this is long to read on a phone (our own rule).
pub(crate) const BLOCK_WORDS: usize = 110;
/// A block of more words than this in a first message is read to its end by few (our own rule).
pub(crate) const BLOCK_WORDS_AT_MOST: usize = 170;

/// A subject of more characters than this is cut off by most mail programs (our own rule).
pub(crate) const SUBJECT_CHARACTERS: usize = 70;
