//! A note about a third person, read as if it were written to them.

use super::{Draft, holds, token::token};

impl Draft<'_> {
    /// The same text with "she works" read as "you work", for a note about a third person.
    pub(crate) fn about_third_person(&self) -> Self {
        let mut turned = self.clone();
        let mut subject = false;
        let next: Vec<String> = self.tokens.iter().skip(1).map(|token| token.folded.clone()).chain([String::new()]).collect();
        for (turning, next) in turned.tokens.iter_mut().zip(&next) {
            let doing =
                matches!(next.as_str(), "used" | "who" | "went" | "left" | "moved" | "works" | "runs" | "is" | "was" | "has" | "worked");
            let word = match turning.folded.as_str() {
                "she" | "he" | "they" | "him" | "them" => "you",
                "her" | "his" | "their" => "your",
                "is" if subject => "are",
                "was" if subject => "were",
                "has" if subject => "have",
                other if subject => other.strip_suffix('s').unwrap_or(other),
                _ if turning.name && doing => "you",
                _ => {
                    subject = turning.name;
                    continue;
                }
            };
            subject = word == "you";
            *turning = token(word.to_owned(), turning.span.clone(), turning.name, turning.after);
        }
        for line in &mut turned.lines {
            line.holds = holds(turned.tokens.get(line.tokens.clone()).unwrap_or_default());
        }
        turned
    }
}
