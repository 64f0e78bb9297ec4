//! Another tone for a text that was drafted: what the draft said gives way, and what the writer said stays.
//!
//! A letter changes paragraph by paragraph. A first message is another text in every tone, so only the draft itself changes.

use std::collections::HashSet;

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
    let typed = paragraphs(body);
    let every: Vec<Part> = Tone::ALL.iter().flat_map(|tone| parts(purpose, *tone, facts)).collect();
    let is_said = |tone: &Tone| {
        let parts = parts(purpose, *tone, facts);
        let last = parts.len().saturating_sub(1);
        let stands = |(index, part): (usize, &Part)| {
            part.shared || part.place(&typed).is_some() || index < last && is_replaced(index, &parts, &typed, &every)
        };
        // The greeting alone stands in any letter.
        parts.iter().enumerate().all(stands) && parts.iter().skip(1).any(|part| part.shared && part.place(&typed).is_some())
    };
    [Tone::Warmer, Tone::Formal, Tone::Plain, Tone::Shorter].into_iter().find(is_said)
}

/// Whether words of the writer's own stand where a paragraph of ours would.
fn is_replaced(index: usize, parts: &[Part], typed: &[Paragraph], every: &[Part]) -> bool {
    let place = |part: &Part| part.place(typed);
    // Before everything there is a greeting, be it ours or not.
    let from = parts.iter().take(index).rev().find_map(place).map_or(1, |before| before + 1);
    let to = parts.iter().skip(index + 1).find_map(place).unwrap_or(typed.len());
    let between = typed.get(from..to).unwrap_or_default();
    between.iter().any(|paragraph| !every.iter().any(|part| part.is(&paragraph.text)))
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
    let mut kept: Vec<Paragraph> = Vec::new();
    for paragraph in paragraphs(body) {
        if paragraph.text == end_before.text {
            kept.push(paragraph.saying(&end_after.text));
        } else if !goes(&paragraph.text) {
            kept.push(paragraph);
        }
    }
    // What should stand there and does not was replaced by the writer, whose words are not doubled.
    let is_new = |part: &&Part| !before.iter().any(|known| known.text == part.text);
    for (index, part) in after.iter().enumerate().filter(|(_, part)| is_new(part)) {
        if !part.shared && part.place(&kept).is_none() && !is_rewritten(part, &kept, &after) {
            kept.insert(place_for(index, &after, &kept), Paragraph::new(&part.text));
        }
    }
    Some(kept.into_iter().map(|paragraph| paragraph.typed).collect::<Vec<_>>().join("\n\n"))
}

/// Whether the writer put a paragraph of ours in other words: half of our words still stand in one of theirs.
fn is_rewritten(part: &Part, kept: &[Paragraph], after: &[Part]) -> bool {
    let ours = words_of(&part.text);
    let meets = |paragraph: &Paragraph| {
        let theirs = words_of(&paragraph.text);
        let same = ours.iter().filter(|word| theirs.contains(*word)).count();
        same * 2 >= ours.len() && !after.iter().any(|known| known.is(&paragraph.text))
    };
    // The end is a greeting and a name, which stand in many words of one's own.
    ours.len() > 2 && kept.iter().any(meets)
}

/// The words of a text in small letters, each once.
fn words_of(text: &str) -> HashSet<String> {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric() && c != '’').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A paragraph of a text, with the empty lines and spaces around it as they were typed.
struct Paragraph {
    text: String,
    typed: String,
}

impl Paragraph {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned(), typed: text.to_owned() }
    }

    fn saying(&self, text: &str) -> Self {
        Self { text: text.to_owned(), typed: self.typed.replacen(&self.text, text, 1) }
    }
}

/// A paragraph of a letter.
struct Part {
    text: String,
    /// Whether it stands in every tone.
    shared: bool,
}

/// Of a paragraph that the writer completes, so many letters before its blank tell which one it is.
const ENOUGH_BEFORE_BLANK: usize = 10;

impl Part {
    /// Where it stands.
    fn place(&self, typed: &[Paragraph]) -> Option<usize> {
        typed.iter().position(|paragraph| self.is(&paragraph.text))
    }

    /// Whether a paragraph is this one. One that all tones share may have been completed or written on after its beginning.
    fn is(&self, text: &str) -> bool {
        let sentence = self.text.find(". ").map_or(self.text.as_str(), |stop| &self.text[..=stop]);
        let begins = sentence.find('[').filter(|blank| *blank >= ENOUGH_BEFORE_BLANK).map_or(sentence, |blank| &sentence[..blank]);
        if self.shared { text.starts_with(begins) } else { text == self.text }
    }
}

fn parts(purpose: Purpose, tone: Tone, facts: &DraftFacts) -> Vec<Part> {
    answer::parts(purpose, tone).into_iter().map(|(text, shared)| Part { text: fill(text, facts).text, shared }).collect()
}

fn paragraphs(body: &str) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut empty = String::new();
    for piece in body.split("\n\n") {
        if piece.trim().is_empty() {
            empty.push_str(piece);
            empty.push_str("\n\n");
        } else {
            found.push(Paragraph { text: piece.trim().to_owned(), typed: format!("{}{piece}", std::mem::take(&mut empty)) });
        }
    }
    found
}

/// Beside the nearest paragraph of its letter that is there; of two, after the one before it.
fn place_for(index: usize, parts: &[Part], kept: &[Paragraph]) -> usize {
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
    fn a_longer_paragraph_in_words_of_ones_own_is_not_doubled() {
        let used = (Channel::Email, Purpose::ThankYou);
        let longer = "I will let you know how it goes on. And if there is something I can do for you, I would be glad to.";
        let own = draft(used.0, used.1, &facts()).body.replace(longer, "I will tell you\nin spring.");
        assert_eq!(tone_of(&own, used, &facts()), Some(Tone::Plain), "it is not shorter");
        for (tone, end) in [(Tone::Warmer, "Warmly,\nMira"), (Tone::Formal, "Yours sincerely,\nMira"), (Tone::Shorter, "\n\nMira")] {
            let said = retold(&own, tone, used, &facts()).unwrap();
            assert!(
                !said.contains("let you know") && said.contains("\n\nI will tell you\nin spring.\n\n") && said.ends_with(end),
                "{said}"
            );
            assert_eq!(retold(&said, Tone::Plain, used, &facts()), Some(own.clone()), "{tone}");
        }
        assert_eq!(other_tones(&own, used, &facts()), [Tone::Warmer, Tone::Formal]);
        let used = (Channel::Email, Purpose::FollowUp);
        let own =
            draft(used.0, used.1, &facts()).body.replace("I wrote to you before, and I know how full a week can be.", "It is me again.");
        let formal = retold(&own, Tone::Formal, used, &facts()).unwrap();
        assert!(formal.starts_with("Dear Ana,\n\nIt is me again.\n\nI am still curious"), "{formal}");
    }

    #[test]
    fn a_warm_paragraph_in_other_words_is_not_doubled_on_the_way_back() {
        let used = (Channel::Email, Purpose::ThankYou);
        let warmer = draft_in(Tone::Warmer, used.0, used.1, &facts()).body;
        for own in [
            "It was a real pleasure to meet and talk with you.",
            "What a pleasure it was to talk with you, Ana!",
            "It was a joy to talk to you.",
        ] {
            let mine = warmer.replace("It was a pleasure to talk with you.", own);
            let formal = retold(&mine, Tone::Formal, used, &facts()).unwrap();
            assert!(formal.contains(own), "{formal}");
            assert_eq!(retold(&formal, Tone::Warmer, used, &facts()), Some(mine.clone()), "ours does not come beside it");
            let plain = retold(&mine, Tone::Plain, used, &facts()).unwrap();
            assert_eq!(retold(&plain, Tone::Warmer, used, &facts()), Some(mine), "nor by way of the plain one");
        }
    }

    #[test]
    fn a_shorter_letter_with_its_blanks_filled_becomes_longer_again() {
        let used = (Channel::Email, Purpose::Confirm);
        let shorter = draft_in(Tone::Shorter, used.0, used.1, &facts()).body.replace("[the place, the link or the number]", "Café Lisboa");
        assert_eq!(tone_of(&shorter, used, &facts()), Some(Tone::Shorter));
        assert!(retold(&shorter, Tone::Plain, used, &facts()).unwrap().contains("There is nothing for you to prepare."));
        let greeted = shorter.replace("Dear Ana", "Hi Ana");
        assert_eq!(tone_of(&greeted, used, &facts()), Some(Tone::Shorter), "a greeting of ones own is no paragraph of it");
    }

    #[test]
    fn the_spacing_of_ones_own_paragraphs_stays() {
        let used = (Channel::Email, Purpose::ThankYou);
        let own = draft(used.0, used.1, &facts()).body.replace("\n\nMira", "\n\n\n\n  - maps\n  - books\n\n\nMira");
        let formal = retold(&own, Tone::Formal, used, &facts()).unwrap();
        assert!(formal.ends_with("\n\n\n\n  - maps\n  - books\n\n\nYours sincerely,\nMira"), "{formal}");
        assert_eq!(retold(&formal, Tone::Plain, used, &facts()), Some(own));
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
