//! What rules see in one word: its value, whether it is a name, and what stands before it.

use std::{ops::Range, sync::LazyLock};

use acquaint_text::{Word, stem, stem_folded};

use super::{Mark, Sieve, Token, as_stem, key};
use crate::keys::{KeyMap, KeySet};

pub(super) fn token(part: String, span: Range<usize>, name: bool, after: Mark) -> Token {
    let part = if part.contains("isation") { part.replace("isation", "ization") } else { part };
    let number = number(&part);
    let word = key(&part);
    let stem = STEMS.get(&word).copied().unwrap_or_else(|| key(&stem_folded(&part)));
    let denies = matches!(part.as_str(), "not" | "never" | "no" | "nor" | "without");
    let places = [Sieve::place(word), Sieve::place(as_stem(stem))];
    Token { word, stem, places, span, name, number, after, denies, folded: part }
}

/// "20min" as "20" and "min".
pub(super) fn split_number(part: &str) -> impl Iterator<Item = &str> {
    let at = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (first, unit) = match part.split_at_checked(at) {
        Some((digits, "min" | "mins" | "m" | "minutes" | "minute")) if !digits.is_empty() => (digits, Some("minutes")),
        Some((digits, "h" | "hr" | "hrs" | "hour")) if !digits.is_empty() => (digits, Some("hour")),
        _ => (part, None),
    };
    [Some(first), unit].into_iter().flatten()
}

/// The value of a number in digits or as a word.
fn number(word: &str) -> Option<u32> {
    let value = match word {
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "fifteen" => 15,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "ninety" => 90,
        _ => return word.parse().ok(),
    };
    Some(value)
}

/// Words with a capital that name no person and no place of work.
static NEVER_NAMES: LazyLock<KeySet> = LazyLock::new(|| {
    let words = "i ok okay cv hr pm am hi hello dear linkedin zoom monday tuesday wednesday thursday friday saturday sunday \
                 english january february march april may june july august september october november december sir madam mr mrs \
                 ms dr easter christmas";
    words.split_whitespace().map(key).collect()
});

pub(super) fn is_name(word: &Word<'_>, first: bool, folded: &str) -> bool {
    if !word.text.starts_with(char::is_uppercase) {
        return false;
    }
    let acronym = || word.text.chars().count() > 1 && word.text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&');
    let bare = folded.split('\'').next().unwrap_or_default();
    (!first || acronym()) && !NEVER_NAMES.contains(&key(bare))
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

/// The stems of the commonest words, so that most words of a letter need not be stemmed each time.
static STEMS: LazyLock<KeyMap<u64>> = LazyLock::new(|| COMMON.split_whitespace().map(|word| (key(word), key(&stem(word)))).collect());

const COMMON: &str = include_str!("common.txt");
