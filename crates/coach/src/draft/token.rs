//! What rules see in one word: its value, whether it is a name, and what stands before it.

use std::ops::Range;

use acquaint_text::{Word, stem};

use super::{Mark, Token, key};

pub(super) fn token(part: &str, span: Range<usize>, name: bool, after: Mark) -> Token {
    let part = part.replace("isation", "ization");
    let number = number(&part);
    let stem = key(&stem(&part));
    let denies = matches!(part.as_str(), "not" | "never" | "no" | "nor" | "without");
    Token { word: key(&part), stem, span, name, number, after, denies, folded: part }
}

/// "20min" as "20" and "min".
pub(super) fn split_number(part: &str) -> Vec<&str> {
    let at = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    match part.split_at_checked(at) {
        Some((digits, "min" | "mins" | "m" | "minutes" | "minute")) if !digits.is_empty() => vec![digits, "minutes"],
        Some((digits, "h" | "hr" | "hrs" | "hour")) if !digits.is_empty() => vec![digits, "hour"],
        _ => vec![part],
    }
}

/// The value of a number in digits or as a word.
fn number(word: &str) -> Option<u32> {
    const SMALL: &[(&str, u32)] = &[
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("forty five", 45),
        ("fifty", 50),
        ("sixty", 60),
        ("ninety", 90),
    ];
    word.parse().ok().or_else(|| SMALL.iter().find(|(name, _)| *name == word).map(|(_, value)| *value))
}

/// Words with a capital that name no person and no place of work.
const NEVER_NAMES: &str = "i ok okay cv hr pm am hi hello dear linkedin zoom monday tuesday wednesday thursday friday saturday sunday \
    english january february march april may june july august september october november december sir madam mr mrs \
    ms dr easter christmas";

pub(super) fn is_name(word: &Word<'_>, first: bool, folded: &str) -> bool {
    let capital = word.text.starts_with(char::is_uppercase);
    let acronym = word.text.chars().count() > 1 && word.text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&');
    let bare = folded.split('\'').next().unwrap_or_default();
    capital && (!first || acronym) && NEVER_NAMES.split(' ').all(|word| word != bare)
}

pub(super) fn mark_in(gap: &str) -> Mark {
    if gap.contains([':', ';', '–', '—', '(', ')']) || gap.contains(" -") || gap.contains("--") {
        Mark::Colon
    } else if gap.contains(',') {
        Mark::Comma
    } else {
        Mark::Space
    }
}
