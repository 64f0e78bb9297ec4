//! Another tone for a text that was drafted: what the draft said gives way, and what the writer said stays.
//!
//! A letter changes paragraph by paragraph. A first message is another text in every tone, so only the draft itself changes.

use super::{DraftFacts, Tone, answer, draft_in, fill::fill};
use crate::{
    Word as _,
    outreach::{Channel, Purpose},
};

/// The tones in which a text can be said otherwise than it is now; none where its use has one tone only, and where its words are
/// the writer's own.
#[must_use]
pub fn other_tones(body: &str, used: (Channel, Purpose), facts: &DraftFacts) -> Vec<Tone> {
    let Some(now) = tone_of(body, used, facts) else { return Vec::new() };
    let plain = retold(body, Tone::Plain, used, facts);
    let differs = |tone: &Tone| *tone == now || retold(body, *tone, used, facts) != plain;
    Tone::ALL.iter().copied().filter(|tone| *tone != Tone::Plain).filter(differs).collect()
}

/// The tone in which a text is said, as far as it is a draft of ours.
#[must_use]
pub fn tone_of(body: &str, (channel, purpose): (Channel, Purpose), facts: &DraftFacts) -> Option<Tone> {
    if !matches!(channel, Channel::Email | Channel::LinkedinMessage) || purpose == Purpose::Other {
        return None;
    }
    let exact = Tone::ALL.iter().copied().find(|tone| draft_in(*tone, channel, purpose, facts).body == body);
    if exact.is_some() || purpose == Purpose::Ask {
        return exact;
    }
    let typed: Vec<&str> = paragraphs(body).collect();
    let is_said = |tone: &Tone| {
        let parts = parts(purpose, *tone, facts);
        let all = parts.iter().filter(|part| !part.shared).all(|part| typed.contains(&part.text.as_str()));
        // The greeting alone stands in any letter.
        all && parts.iter().skip(1).any(|part| part.shared && part.place(&typed).is_some())
    };
    [Tone::Warmer, Tone::Formal, Tone::Plain, Tone::Shorter].into_iter().find(is_said)
}

/// A text in another tone; nothing if its words are the writer's own.
#[must_use]
pub fn retold(body: &str, tone: Tone, used: (Channel, Purpose), facts: &DraftFacts) -> Option<String> {
    let (channel, purpose) = used;
    let now = tone_of(body, used, facts)?;
    if purpose == Purpose::Ask {
        return Some(draft_in(tone, channel, purpose, facts).body);
    }
    let (before, after) = (parts(purpose, now, facts), parts(purpose, tone, facts));
    let (Some(end_before), Some(end_after)) = (before.last(), after.last()) else { return None };
    let goes = |text: &str| before.iter().any(|part| !part.shared && part.text == text) && !after.iter().any(|part| part.text == text);
    let mut kept: Vec<String> = Vec::new();
    for text in paragraphs(body) {
        if text == end_before.text {
            kept.push(end_after.text.clone());
        } else if !goes(text) {
            kept.push(text.to_owned());
        }
    }
    for (index, part) in after.iter().enumerate() {
        if !part.shared && part.place(&kept).is_none() {
            kept.insert(place_for(index, &after, &kept), part.text.clone());
        }
    }
    Some(kept.join("\n\n"))
}

/// A paragraph of a letter.
struct Part {
    text: String,
    /// Whether it stands in every tone.
    shared: bool,
}

impl Part {
    /// Where it stands. One that all tones share may have been written on after its first sentence.
    fn place(&self, typed: &[impl AsRef<str>]) -> Option<usize> {
        let begins = self.text.find(". ").map_or(self.text.as_str(), |stop| &self.text[..=stop]);
        typed.iter().position(|text| if self.shared { text.as_ref().starts_with(begins) } else { text.as_ref() == self.text })
    }
}

fn parts(purpose: Purpose, tone: Tone, facts: &DraftFacts) -> Vec<Part> {
    answer::parts(purpose, tone).into_iter().map(|(text, shared)| Part { text: fill(text, facts).text, shared }).collect()
}

fn paragraphs(body: &str) -> impl Iterator<Item = &str> {
    body.split("\n\n").map(str::trim).filter(|text| !text.is_empty())
}

/// Beside the nearest paragraph of its letter that is there; of two, after the one before it.
fn place_for(index: usize, parts: &[Part], kept: &[String]) -> usize {
    let standing = |at: Option<usize>| at.and_then(|at| parts.get(at)).and_then(|part| part.place(kept));
    let beside = (1..parts.len()).find_map(|far| {
        let before = standing(index.checked_sub(far)).map(|place| place + 1);
        before.or_else(|| standing(index.checked_add(far)))
    });
    beside.unwrap_or(kept.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outreach::draft;

    fn facts() -> DraftFacts {
        let told = |text: &str| text.to_owned();
        DraftFacts {
            my_name: told("Mira"),
            given_name: told("Ana"),
            topic: told("bridges"),
            said: told("Half of it is listening."),
            named: told("Hien Tran"),
            ..DraftFacts::default()
        }
    }

    #[test]
    fn every_letter_in_every_tone_becomes_the_draft_of_any_other() {
        for purpose in Purpose::ALL.iter().filter(|purpose| **purpose != Purpose::Other) {
            let of = |tone: Tone| draft_in(tone, Channel::Email, *purpose, &facts()).body;
            for (from, to) in Tone::ALL.iter().flat_map(|from| Tone::ALL.iter().map(move |to| (*from, *to))) {
                assert_eq!(retold(&of(from), to, (Channel::Email, *purpose), &facts()), Some(of(to)), "{purpose} from {from} to {to}");
            }
        }
    }

    #[test]
    fn what_the_writer_said_stays_in_its_place() {
        let used = (Channel::Email, Purpose::ThankYou);
        let body = draft(used.0, used.1, &facts()).body;
        let own = body.replace("[what you will do with it]", "I will go and listen.").replace("\n\nMira", "\n\nGreetings to Omar.\n\nMira");
        let warmer = retold(&own, Tone::Warmer, used, &facts()).unwrap();
        assert!(warmer.contains("I will go and listen.\n\nI will let you know"), "{warmer}");
        assert!(warmer.ends_with("It was a pleasure to talk with you.\n\nGreetings to Omar.\n\nWarmly,\nMira"), "{warmer}");
        assert_eq!(tone_of(&warmer, used, &facts()), Some(Tone::Warmer));
        assert_eq!(retold(&warmer, Tone::Plain, used, &facts()), Some(own.clone()));
        let shorter = retold(&own, Tone::Shorter, used, &facts()).unwrap();
        assert!(!shorter.contains("let you know") && shorter.contains("Greetings to Omar.\n\nMira"), "{shorter}");
    }

    #[test]
    fn a_tone_is_offered_only_where_it_makes_another_text() {
        let offered =
            |channel: Channel, purpose: Purpose| other_tones(&draft(channel, purpose, &facts()).body, (channel, purpose), &facts());
        let all = [Tone::Shorter, Tone::Warmer, Tone::Formal];
        assert_eq!(offered(Channel::Email, Purpose::FollowUp), all);
        assert_eq!(offered(Channel::LinkedinMessage, Purpose::ThankYou), all);
        assert_eq!(offered(Channel::Email, Purpose::Ask), all);
        assert_eq!(offered(Channel::Email, Purpose::AnswerLater), [Tone::Warmer, Tone::Formal], "it has nothing to leave out");
        for (channel, purpose) in
            [(Channel::Phone, Purpose::Ask), (Channel::LinkedinNote, Purpose::FollowUp), (Channel::Email, Purpose::Other)]
        {
            assert_eq!(offered(channel, purpose), [], "{channel} {purpose}");
        }
    }

    #[test]
    fn words_of_ones_own_have_no_tone_of_ours() {
        for (own, purpose) in
            [("Dear Ana,\n\nHello.\n\nMira", Purpose::FollowUp), ("Dear Ana,\n\nMay I ask you?", Purpose::Ask), ("", Purpose::ThankYou)]
        {
            assert_eq!(tone_of(own, (Channel::Email, purpose), &facts()), None, "{own}");
            assert_eq!(retold(own, Tone::Warmer, (Channel::Email, purpose), &facts()), None, "{own}");
        }
        let asked = draft(Channel::Email, Purpose::Ask, &facts()).body.replace("Mira", "Mira K.");
        assert_eq!(retold(&asked, Tone::Warmer, (Channel::Email, Purpose::Ask), &facts()), None, "no word of theirs is replaced");
    }
}
