//! The note beside an invitation on LinkedIn, which has a limit.
//!
//! It fits whatever the facts are: what is least important is left out as a whole sentence, and no word is ever cut.

use super::{
    Draft, DraftFacts,
    fill::{Filled, fill},
};
use crate::word::words;

words! {
    /// Which account on LinkedIn, because it decides on the length of a note.
    Tier {
        /// Without a subscription.
        Basic = "basic",
        /// With Premium.
        Premium = "premium",
    }
}

impl Tier {
    /// How many characters a note may have. As seen in 2026; LinkedIn changes it from time to time.
    #[must_use]
    pub fn characters(self) -> usize {
        match self {
            Self::Basic => 200,
            Self::Premium => 300,
        }
    }
}

/// A sentence of the note: its place in the text, and what to say if it is too long; for that there is always room.
struct Sentence {
    place: usize,
    text: &'static str,
    otherwise: &'static str,
}

const GREETING: usize = 0;
const NAME: usize = 6;

/// The sentences, most important first. The sender's name stands beside the note anyway, so it comes last but one.
const SENTENCES: [Sentence; 7] = [
    Sentence { place: 4, text: "May I ask you a few questions about your work?", otherwise: "" },
    Sentence { place: GREETING, text: "Hi {given-name},", otherwise: "Hello," },
    Sentence {
        place: 3,
        text: "I thought of you because {reason|why this person}.",
        otherwise: "I thought of you because [why this person, in fewer words].",
    },
    Sentence { place: 1, text: "{known}", otherwise: "" },
    Sentence { place: 2, text: "{i-am-short}.", otherwise: "" },
    Sentence { place: NAME, text: "{my-name}", otherwise: "" },
    Sentence { place: 5, text: "Thank you for reading this.", otherwise: "" },
];

/// Writes the note for an account, within its limit.
#[must_use]
pub fn draft_note(tier: Tier, facts: &DraftFacts) -> Draft {
    let mut kept: Vec<(usize, Filled)> = Vec::new();
    // Every sentence but one brings a space, so one more than the limit is there to be used.
    let mut left = tier.characters() + 1;
    for (nth, sentence) in SENTENCES.iter().enumerate() {
        let reserved: usize =
            SENTENCES[nth + 1..].iter().filter(|later| !later.otherwise.is_empty()).map(|later| later.otherwise.len() + 1).sum();
        let fits = |filled: &Filled| !filled.text.is_empty() && filled.characters + 1 + reserved <= left;
        let told = [fill(sentence.text, facts), fill(sentence.otherwise, facts)].into_iter().find(fits);
        if let Some(filled) = told {
            left -= filled.characters + 1;
            kept.push((sentence.place, filled));
        }
    }
    kept.sort_by_key(|(place, _)| *place);
    let mut note = Filled::default();
    let mut before = None;
    for (place, sentence) in kept {
        // The greeting and the name stand on lines of their own.
        match before.replace(place) {
            None => {}
            Some(GREETING) => note.push(fill("\n", facts)),
            Some(_) if place == NAME => note.push(fill("\n", facts)),
            Some(_) => note.push(fill(" ", facts)),
        }
        note.push(sentence);
    }
    Draft { body: note.text, sources: note.sources, ..Draft::default() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::outreach::Fact;

    fn mira() -> DraftFacts {
        DraftFacts {
            my_name: "Mira Kovač".to_owned(),
            introduction: "a site manager who would like to design bridges".to_owned(),
            given_name: "Ana".to_owned(),
            reason: "your talk on old bridges stayed with me".to_owned(),
            ..DraftFacts::default()
        }
    }

    #[test]
    fn a_usual_note_says_everything_but_the_thanks() {
        let body = draft_note(Tier::Basic, &mira()).body;
        assert_eq!(
            body,
            "Hi Ana,\nI’m a site manager who would like to design bridges. I thought of you because your talk on old bridges stayed with \
             me. May I ask you a few questions about your work?\nMira Kovač"
        );
    }

    #[test]
    fn premium_has_room_for_the_thanks() {
        let body = draft_note(Tier::Premium, &mira()).body;
        assert!(body.ends_with("your work? Thank you for reading this.\nMira Kovač"), "{body}");
    }

    #[test]
    fn a_long_introduction_is_left_out_before_the_reason() {
        let facts = DraftFacts { introduction: "a person with a very long story ".repeat(9), ..mira() };
        let body = draft_note(Tier::Basic, &facts).body;
        assert!(body.contains("old bridges") && !body.contains("long story"), "{body}");
    }

    #[test]
    fn a_reason_that_is_too_long_becomes_a_blank_that_asks_for_fewer_words() {
        let facts = DraftFacts { reason: "you did this and that ".repeat(20), ..mira() };
        let body = draft_note(Tier::Premium, &facts).body;
        assert!(body.contains("[why this person, in fewer words]") && body.contains("site manager"), "{body}");
    }

    #[test]
    fn a_referrer_is_named() {
        let facts = DraftFacts { referrer: "Kofi Mensah".to_owned(), ..mira() };
        assert!(draft_note(Tier::Basic, &facts).body.contains("Kofi Mensah suggested that I write to you. I"));
    }

    proptest! {
        #[test]
        fn a_note_fits_whatever_the_facts(
            texts in proptest::collection::vec("\\PC{0,400}", 6),
            tier in proptest::sample::select(<Tier as crate::Word>::ALL),
        ) {
            let facts = DraftFacts {
                my_name: texts[0].clone(),
                introduction: texts[1].clone(),
                given_name: texts[2].clone(),
                reason: texts[3].clone(),
                referrer: texts[4].clone(),
                how_met: texts[5].clone(),
                ..DraftFacts::default()
            };
            let note = draft_note(tier, &facts);
            prop_assert!(note.body.chars().count() <= tier.characters(), "{}", note.body);
            prop_assert!(note.body.contains("May I ask you a few questions about your work?"));
            for source in &note.sources {
                let said: String = note.body.chars().skip(source.start).take(source.end - source.start).collect();
                prop_assert_eq!(said, facts.said_as(source.fact));
            }
            prop_assert!(note.sources.iter().any(|source| source.fact == Fact::Reason) || note.body.contains("[why this person"));
        }
    }
}
