//! What rules see in one word: its value, whether it is a name, and what stands before it.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use acquaint_text::{Word, stem};

use super::{Mark, Token, key};

pub(super) fn token(part: &str, span: Range<usize>, name: bool, after: Mark) -> Token {
    let part = if part.contains("isation") { part.replace("isation", "ization") } else { part.to_owned() };
    let number = number(&part);
    let word = key(&part);
    let stem = STEMS.get(&word).copied().unwrap_or_else(|| key(&stem(&part)));
    let denies = matches!(part.as_str(), "not" | "never" | "no" | "nor" | "without");
    Token { word, stem, span, name, number, after, denies, folded: part }
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

/// The stems of the commonest words, so that most words of a letter need not be stemmed each time.
static STEMS: LazyLock<HashMap<u64, u64>> = LazyLock::new(|| COMMON.split_whitespace().map(|word| (key(word), key(&stem(word)))).collect());

const COMMON: &str = "the and i you to of a is in your for my at with that would have it be on are this from about could if as was we how been \
    not can has will thank thanks please am do did what when who where an by but they there their more some me so one or up out all just \
    like time work know who get got had her his she he its our us than then them into over also after before now new first last year years \
    day days week month minutes hour call talk chat phone email name dear hi hello best regards kind sincerely learn hear read saw see ask \
    question questions want love hope help take make made much many very really only other any still own through two three for twenty \
    fifteen school university college company team field career job path role student teacher nurse engineer people person experience \
    were being because while which these those here no never even back down way well good great think thought said told may might should \
    must each both few most such why does doing done come came go going went give gave look looking find found use used write wrote next";
