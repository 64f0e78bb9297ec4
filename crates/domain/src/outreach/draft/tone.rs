//! The first message in other tones: shorter, warmer, more formal. The same stored facts, the same blanks, other words.
//!
//! Only an e-mail or a message that asks for a conversation has tones; everything else is said in one way.

use super::{Channel, Draft, DraftFacts, MY_NAME, Purpose, REASON, WHO, Words, draft};
use crate::word::words;

words! {
    /// How a first message sounds.
    Tone {
        /// As it is drafted first.
        Plain = "plain",
        /// In fewer words.
        Shorter = "shorter",
        /// To somebody one knows or would like to.
        Warmer = "warmer",
        /// To somebody one would not call by their first name.
        Formal = "formal",
    }
}

/// The blanks that only the writer can fill, as they stand in a draft, each with the name of the fact that is missing.
pub const BLANKS: [(&str, &str); 3] = [("name", MY_NAME), ("introduction", WHO), ("reason", REASON)];

/// Writes a draft in a tone.
#[must_use]
pub fn draft_in(tone: Tone, channel: Channel, purpose: Purpose, facts: &DraftFacts) -> Draft {
    let plain = draft(channel, purpose, facts);
    let toned = purpose == Purpose::Ask && matches!(channel, Channel::Email | Channel::LinkedinMessage);
    let words = Words(facts);
    let body = match tone {
        _ if !toned => return plain,
        Tone::Plain => return plain,
        Tone::Shorter => words.shorter(),
        Tone::Warmer => words.warmer(),
        Tone::Formal => words.formal(),
    };
    Draft { body, ..plain }
}

impl Words<'_> {
    fn shorter(&self) -> String {
        format!(
            "{}\n\n{}I am {}, and I am {}. {} Would you have 20 minutes for a few questions, by phone? If not, that is quite all \
             right.\n\nThank you,\n{}",
            self.greeting(),
            self.known(),
            self.who(),
            self.finding_out(),
            self.why(),
            self.my_name(),
        )
    }

    fn warmer(&self) -> String {
        format!(
            "{}\n\n{}I am {}. I thought of you because {}.\n\nI am {}, and I would love to hear how it really is. May I ask you a \
             few questions over a coffee or by phone? 20 minutes are plenty.\n\nIf your weeks are full, I quite understand. Thank \
             you so much.\n\nWarmly,\n{}",
            self.greeting(),
            self.known(),
            self.who(),
            self.reason(REASON),
            self.finding_out(),
            self.my_name(),
        )
    }

    fn formal(&self) -> String {
        format!(
            "{}\n\n{}My name is {}, and I am {}. {}\n\nI am {}. I would be grateful for a conversation of 20 minutes in the next two \
             weeks, by phone or where it suits you.\n\nShould it not be convenient, I quite understand. Thank you for your time.\n\nYours \
             sincerely,\n{}",
            self.greeting(),
            self.known(),
            self.my_name(),
            self.who(),
            self.why(),
            self.finding_out(),
            self.my_name(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word as _;

    fn facts() -> DraftFacts {
        DraftFacts {
            my_name: "Mira Kovač".to_owned(),
            introduction: "a site manager who would like to design bridges".to_owned(),
            topic: "structural engineering".to_owned(),
            given_name: "Ana".to_owned(),
            how_met: "met at the alumni evening".to_owned(),
            reason: "your talk on old bridges stayed with me".to_owned(),
            ..DraftFacts::default()
        }
    }

    fn body(tone: Tone, facts: &DraftFacts) -> String {
        draft_in(tone, Channel::Email, Purpose::Ask, facts).body
    }

    #[test]
    fn every_tone_says_the_same_facts_in_at_most_ninety_words() {
        for tone in Tone::ALL {
            let body = body(*tone, &facts());
            assert!(body.split_whitespace().count() <= 90, "{tone}: {body}");
            for fact in ["Mira Kovač", "site manager", "structural engineering", "Ana", "alumni evening", "old bridges", "20 minutes"] {
                assert!(body.contains(fact), "{fact} in {tone}: {body}");
            }
        }
    }

    #[test]
    fn every_tone_differs_and_the_shorter_one_is_the_shortest() {
        let lengths: Vec<usize> = Tone::ALL.iter().map(|tone| body(*tone, &facts()).split_whitespace().count()).collect();
        let shortest = Tone::ALL.iter().position(|tone| *tone == Tone::Shorter).map(|place| lengths[place]);
        assert_eq!(lengths.iter().min().copied(), shortest);
        let texts: std::collections::HashSet<String> = Tone::ALL.iter().map(|tone| body(*tone, &facts())).collect();
        assert_eq!(texts.len(), Tone::ALL.len());
    }

    #[test]
    fn every_tone_marks_the_blanks_that_only_the_writer_can_fill() {
        for tone in Tone::ALL {
            let body = body(*tone, &DraftFacts::default());
            assert!(BLANKS.iter().all(|(_, blank)| body.contains(&format!("[{blank}]"))), "{tone}: {body}");
        }
    }

    #[test]
    fn what_is_not_a_first_message_has_one_tone() {
        let thanks = |tone| draft_in(tone, Channel::Email, Purpose::ThankYou, &facts());
        assert_eq!(thanks(Tone::Warmer), thanks(Tone::Plain));
    }
}
