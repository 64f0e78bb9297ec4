//! The bank of good questions, in our own words. The questions stand in `bank.md`; this file only reads it.

use std::sync::LazyLock;

use super::QuestionKind;
use crate::Word;

/// A question of the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankQuestion {
    /// Its lasting name.
    pub slug: &'static str,
    /// What it is about.
    pub kind: QuestionKind,
    /// The question.
    pub text: &'static str,
    /// Whether it is a candidate for the three must-asks.
    pub must: bool,
}

/// All questions of the bank, kind by kind.
#[must_use]
pub fn bank() -> &'static [BankQuestion] {
    static BANK: LazyLock<Vec<BankQuestion>> = LazyLock::new(|| parse_bank(include_str!("bank.md")));
    &BANK
}

fn parse_bank(page: &'static str) -> Vec<BankQuestion> {
    let mut kind = None;
    let mut questions = Vec::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            kind = QuestionKind::from_word(heading.trim());
        } else if let (Some(kind), Some((slug, text))) = (kind, line.strip_prefix("- ").and_then(|rest| rest.split_once(": "))) {
            let (text, tags) = text.split_once(" {").unwrap_or((text, ""));
            questions.push(BankQuestion { slug, kind, text: text.trim(), must: tags.contains("must") });
        }
    }
    questions
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn there_are_at_least_sixty_questions_and_every_line_of_the_page_is_read() {
        let lines = include_str!("bank.md").lines().filter(|line| line.starts_with("- ")).count();
        assert!(lines >= 60, "{lines}");
        assert_eq!(bank().len(), lines);
    }

    #[test]
    fn every_name_and_every_question_stands_once() {
        let names: HashSet<_> = bank().iter().map(|question| question.slug).collect();
        let texts: HashSet<_> = bank().iter().map(|question| question.text.to_lowercase()).collect();
        assert_eq!((names.len(), texts.len()), (bank().len(), bank().len()));
    }

    #[test]
    fn a_question_ends_with_its_mark_and_can_be_said_in_one_breath() {
        for question in bank() {
            assert!(question.text.ends_with('?') && !question.text.contains(['{', '}']), "{}", question.text);
            assert!(question.text.split_whitespace().count() <= 22, "{}", question.text);
        }
    }
}
