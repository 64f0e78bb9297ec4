//! Rule `too-long`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Profile, Tier, Topic,
    limits::{self, note_limit},
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "too-long",
    summary: "The text is longer than people like to read, or than the channel allows.",
    why: "A message that fits on one screen of a phone gets read; a long one is kept for later.",
    page: include_str!("too-long.md"),
    topic: Topic::Reading,
    weight: Weight::Either,
    kinds: Kind::ALL,
    stage: Stage::Stable,
    check,
};

/// Each kind of text has its own measure; the numbers are in `limits.rs`. The letter itself is measured, without greeting and name; what is
/// said is the number of all words, because that is what stands beside every text.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let words = case.draft.body_words();
    let found = match case.profile {
        Profile::Outreach { channel: Channel::LinkedinNote, tier } => note(case, tier),
        Profile::ThankYou => advice(case, words, limits::THANKS_WORDS, limits::THANKS_WORDS),
        Profile::Question => question(case),
        _ => message(case, words),
    };
    found.into_iter().collect()
}

/// In an e-mail, great length alone is a reason to revise; elsewhere it is advice.
fn message(case: &Case<'_>, words: usize) -> Option<Finding> {
    match case.channel()? {
        Channel::Phone => advice(case, words, limits::SCRIPT_WORDS, limits::SCRIPT_WORDS),
        Channel::Email if words > limits::MESSAGE_WORDS_AT_MOST => Some(Finding::problem(
            case.draft.body_span(),
            format!("{} words are more than most people read from somebody new.", case.draft.words),
            format!("Keep who you are, why this person, and the ask: under {} words.", limits::MESSAGE_WORDS),
        )),
        _ => advice(case, words, limits::MESSAGE_WORDS_LONG, limits::MESSAGE_WORDS),
    }
}

/// What is asked must be kept in mind; what leads to it may take a sentence.
fn question(case: &Case<'_>) -> Option<Finding> {
    let all = case.draft.words;
    let asked: usize = case.draft.lines.iter().filter(|line| line.question).map(|line| line.words).sum();
    let long = asked == 0 || asked > limits::QUESTION_WORDS || all > limits::QUESTION_WITH_LEAD;
    advice(case, all, limits::QUESTION_WORDS, limits::QUESTION_WORDS).filter(|_| long)
}

/// LinkedIn cuts a note off at its limit.
fn note(case: &Case<'_>, tier: Tier) -> Option<Finding> {
    let text = case.draft.text.trim();
    let limit = note_limit(tier).characters;
    let count = text.chars().count();
    let lead = case.draft.text.len() - case.draft.text.trim_start().len();
    let cut = text.char_indices().nth(limit).map(|(at, _)| lead + at..lead + text.len())?;
    let message = format!("The note has {count} characters; LinkedIn takes {limit}.");
    Some(Finding::problem(cut, message, format!("Take out {} characters.", count - limit)))
}

fn advice(case: &Case<'_>, words: usize, limit: usize, aim: usize) -> Option<Finding> {
    let message = format!("{} words; shorter is easier to answer.", case.draft.words);
    (words > limit).then(|| Finding::advice(case.draft.body_span(), message, format!("Try to say it in under {aim} words.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Facts, review};

    #[test]
    fn the_number_that_is_said_is_the_one_that_stands_beside_the_text() {
        let text = format!("Dear Ana,\n\n{}\n\nBest wishes,\nMira", "I walk along the river and look at bridges. ".repeat(25));
        for profile in [Profile::ThankYou, Profile::Outreach { channel: Channel::Email, tier: Tier::Basic }] {
            let review = review(&text, &profile, &Facts::default());
            let remark = review.remarks.iter().find(|remark| remark.rule == RULE.name).unwrap();
            assert!(remark.message.starts_with(&format!("{} words", review.words)), "{} {}", review.words, remark.message);
        }
    }
}
