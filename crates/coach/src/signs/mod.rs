//! Signs: what a message says, as far as several rules need to know it.
//!
//! A sign is evidence with its place, never a judgement. Each kind of sign is one file of phrases.

use crate::{
    draft::{Draft, Line, Part},
    phrase::{Hit, Phrases, is_negated},
};

pub(crate) mod ask;
pub(crate) mod blanks;
pub(crate) mod introduction;
pub(crate) mod job;
pub(crate) mod length;
pub(crate) mod many;
pub(crate) mod need;
pub(crate) mod reason;
pub(crate) mod request;
pub(crate) mod specific;
pub(crate) mod thanks;
pub(crate) mod weighing;

/// The first hit of some phrases in the lines of a letter that may carry its meaning.
pub(crate) fn first(phrases: &Phrases, draft: &Draft<'_>) -> Option<Hit> {
    telling(draft).find_map(|line| phrases.find(draft, line))
}

/// The first hit of some phrases that is meant: "I'm not asking for a job" asks for none.
pub(crate) fn first_meant(phrases: &Phrases, draft: &Draft<'_>) -> Option<Hit> {
    telling(draft).find_map(|line| meant(phrases, draft, line))
}

/// The same in one line.
pub(crate) fn meant(phrases: &Phrases, draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    phrases.all(draft, line).into_iter().find(|hit| !is_negated(draft, line, hit))
}

/// The lines that may carry the meaning of a letter: all but greeting and signature.
pub(crate) fn telling<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = &'d Line> {
    draft.lines.iter().filter(|line| matches!(line.part, Part::Body | Part::Subject | Part::Postscript))
}
