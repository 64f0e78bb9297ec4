//! The files of the corpus.
#![allow(dead_code, reason = "each reader of the corpus uses its part")]

use crate::examples::{Example, read};

/// A corpus file: its name and its text.
pub(crate) const CORPUS: &[(&str, &str)] = &[
    ("outreach/good-emails", include_str!("../../corpus/outreach/good-emails.md")),
    ("outreach/good-linkedin", include_str!("../../corpus/outreach/good-linkedin.md")),
    ("outreach/good-calls-and-introductions", include_str!("../../corpus/outreach/good-calls-and-introductions.md")),
    ("outreach/good-follow-ups", include_str!("../../corpus/outreach/good-follow-ups.md")),
    ("outreach/good-plain", include_str!("../../corpus/outreach/good-plain.md")),
    ("outreach/good-written-blind", include_str!("../../corpus/outreach/good-written-blind.md")),
    ("outreach/bad-emails", include_str!("../../corpus/outreach/bad-emails.md")),
    ("outreach/bad-linkedin", include_str!("../../corpus/outreach/bad-linkedin.md")),
    ("outreach/bad-calls-and-introductions", include_str!("../../corpus/outreach/bad-calls-and-introductions.md")),
    ("outreach/bad-of-many-kinds", include_str!("../../corpus/outreach/bad-of-many-kinds.md")),
    ("outreach/bad-written-blind", include_str!("../../corpus/outreach/bad-written-blind.md")),
    ("thanks/good", include_str!("../../corpus/thanks/good.md")),
    ("thanks/good-written-blind", include_str!("../../corpus/thanks/good-written-blind.md")),
    ("thanks/bad", include_str!("../../corpus/thanks/bad.md")),
    ("thanks/bad-written-blind", include_str!("../../corpus/thanks/bad-written-blind.md")),
    ("questions/good", include_str!("../../corpus/questions/good.md")),
    ("questions/good-written-blind", include_str!("../../corpus/questions/good-written-blind.md")),
    ("questions/bad", include_str!("../../corpus/questions/bad.md")),
    ("questions/bad-written-blind", include_str!("../../corpus/questions/bad-written-blind.md")),
];

/// All examples of the files whose names begin so.
pub(crate) fn texts(start: &str) -> Vec<Example> {
    CORPUS.iter().filter(|(name, _)| name.starts_with(start)).flat_map(|(_, markdown)| read(markdown)).collect()
}
