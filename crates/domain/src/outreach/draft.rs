//! A first draft made of stored facts only. Every blank that no fact fills stays visibly blank, in square brackets.
//!
//! The shape follows what advisers agree on: who I am, why this person, a small time-boxed ask to learn, thanks
//! whatever the answer, under 100 words (Simon Fraser University, after Dalton's five points).

mod tone;

pub use tone::{BLANKS, Tone, draft_in};

use super::{Channel, Purpose};

/// What is known for a draft. An empty text means that it is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftFacts {
    /// The writer's name.
    pub my_name: String,
    /// Who the writer is, completing "I am …".
    pub introduction: String,
    /// What the writer is curious about.
    pub topic: String,
    /// The name by which to greet the person.
    pub given_name: String,
    /// The person's full name.
    pub full_name: String,
    /// As what they work.
    pub title: String,
    /// Where they work.
    pub organization: String,
    /// How the two met or what connects them.
    pub how_met: String,
    /// Why this person, completing "because …".
    pub reason: String,
    /// Who named them.
    pub referrer: String,
    /// A passage of what they said, for a thank-you note.
    pub said: String,
}

/// A draft to go on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The subject line; empty where the channel has none.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// Writes a draft for a channel and a purpose.
#[must_use]
pub fn draft(channel: Channel, purpose: Purpose, facts: &DraftFacts) -> Draft {
    let words = Words(facts);
    let body = match (purpose, channel) {
        (Purpose::ThankYou, _) => words.thank_you(),
        (Purpose::FollowUp, _) => words.follow_up(),
        (Purpose::Other, _) => words.bare(),
        (Purpose::Ask, Channel::Email | Channel::LinkedinMessage) => words.ask(),
        (Purpose::Ask, Channel::LinkedinNote) => words.note(),
        (Purpose::Ask, Channel::Phone) => words.call(),
        (Purpose::Ask, Channel::Introduction) => words.introduction_request(),
    };
    let subject = if channel == Channel::Email { words.subject(purpose) } else { String::new() };
    Draft { subject, body }
}

struct Words<'a>(&'a DraftFacts);

impl Words<'_> {
    fn subject(&self, purpose: Purpose) -> String {
        match purpose {
            Purpose::ThankYou => "Thank you for the conversation".to_owned(),
            Purpose::Other => String::new(),
            Purpose::Ask | Purpose::FollowUp => format!("A short conversation about {}?", self.work_or_topic()),
        }
    }

    fn ask(&self) -> String {
        format!(
            "{}\n\n{}I am {}. {}\n\nI am {}, and I would love to hear how you see it. Would you have 20 minutes for me in the next two \
             weeks, by phone or over a coffee?\n\nIf it doesn't suit you, I quite understand. Thank you for reading this.\n\n{}",
            self.greeting(),
            self.known(),
            self.who(),
            self.why(),
            self.finding_out(),
            self.my_name(),
        )
    }

    fn note(&self) -> String {
        format!(
            "Hi {}, I'm {}. I thought of you because {}. May I ask you a few questions about your work? {}",
            self.given_name(),
            blank(&completing(&self.0.introduction), "who you are"),
            self.reason("why this person"),
            self.my_name(),
        )
    }

    fn call(&self) -> String {
        format!(
            "Hello {}, this is {}. {}I am {}. {}\n\nI am {}, and I would love to hear how you see it. Would you have 20 minutes one day in \
             the next two weeks? By phone is fine, and so is a coffee near you.\n\n(If now is a bad moment: when may I try \
             again?)\n\nThank you for your time.",
            self.given_name(),
            self.my_name(),
            self.known(),
            self.who(),
            self.why(),
            self.finding_out(),
        )
    }

    fn introduction_request(&self) -> String {
        format!(
            "Dear [the person who could introduce you],\n\nyou know {}{}, and I would love to learn from them: {}. Would you be willing to \
             pass this on?\n\nI am {}, and I am {}. I would be glad of 20 minutes, by phone or over a coffee, and I quite understand if it \
             doesn't suit.\n\nThank you,\n{}",
            blank(&self.0.full_name, "their name"),
            self.position(),
            self.reason("why this person"),
            self.who(),
            self.finding_out(),
            self.my_name(),
        )
    }

    fn follow_up(&self) -> String {
        format!(
            "{}\n\nI wrote to you before, and I know how full a week can be. I am still curious about {}: {}. If 20 minutes are \
             possible in the next weeks, I would be glad. If not, that is quite all right, and thank you all the same.\n\n{}",
            self.greeting(),
            self.work_or_topic(),
            self.reason("what you would most like to hear from them"),
            self.my_name(),
        )
    }

    fn thank_you(&self) -> String {
        let said = match sentence(&self.0.said) {
            said if said.is_empty() => "[something they said that stayed with you]".to_owned(),
            said => format!("“{said}”"),
        };
        format!(
            "{}\n\nthank you for your time and for speaking so openly. What stayed with me is {said}. [what you will do with it]\n\nI will \
             let you know how it goes on. And if there is something I can do for you, I would be glad to.\n\n{}",
            self.greeting(),
            self.my_name(),
        )
    }

    fn bare(&self) -> String {
        format!("{}\n\n\n\n{}", self.greeting(), self.my_name())
    }

    fn greeting(&self) -> String {
        format!("Dear {},", self.given_name())
    }

    fn given_name(&self) -> String {
        blank(&self.0.given_name, "their name")
    }

    fn my_name(&self) -> String {
        blank(&self.0.my_name, MY_NAME)
    }

    fn who(&self) -> String {
        blank(&completing(&self.0.introduction), WHO)
    }

    fn topic(&self) -> String {
        blank(&self.0.topic, "what you are curious about")
    }

    /// Completes "I am …". Whoever is not sure yet is "finding out what suits me", and nothing about that.
    fn finding_out(&self) -> String {
        if is_open(&self.0.topic) { sentence(&self.0.topic) } else { format!("finding out about {}", self.topic()) }
    }

    fn work_or_topic(&self) -> String {
        match (self.0.title.is_empty(), is_open(&self.0.topic)) {
            (false, _) => format!("your work as {}", self.0.title),
            (true, true) => "your work".to_owned(),
            (true, false) => self.topic(),
        }
    }

    /// "as bridge engineer at WSP", as far as it is known.
    fn position(&self) -> String {
        let mut position = String::new();
        if !self.0.title.is_empty() {
            position.push_str(", ");
            position.push_str(&self.0.title);
        }
        if !self.0.organization.is_empty() {
            position.push_str(" at ");
            position.push_str(&self.0.organization);
        }
        position
    }

    /// A sentence on how they know each other, where the stored words make one.
    fn known(&self) -> String {
        let how_met = sentence(&self.0.how_met);
        let lower = how_met.to_lowercase();
        if !self.0.referrer.is_empty() {
            format!("{} suggested that I write to you. ", self.0.referrer)
        } else if lower.starts_with("met ") {
            format!("We {}{}. ", "met ", &how_met["met ".len()..])
        } else if lower.starts_with("we ") || lower.starts_with("i ") {
            format!("{how_met}. ")
        } else {
            String::new()
        }
    }

    fn why(&self) -> String {
        format!("I am writing to you because {}.", self.reason(REASON))
    }

    fn reason(&self, otherwise: &str) -> String {
        blank(&completing(&self.0.reason), otherwise)
    }
}

/// The blanks that only the writer can fill.
const WHO: &str = "who you are, in half a sentence";
const REASON: &str = "why this person: something they did, said or wrote";
const MY_NAME: &str = "your name";

/// Whether a topic is open yet, such as "finding out what suits me".
fn is_open(topic: &str) -> bool {
    sentence(topic).to_lowercase().starts_with("finding out ")
}

/// Beginnings that the draft says itself: people often write the whole sentence that they were asked to finish.
const BEGINNINGS: [&str; 10] = [
    "i am writing to you because ",
    "i'm writing to you because ",
    "i would like to talk with you because ",
    "i would like to talk to you because ",
    "i thought of you because ",
    "because ",
    "i am ",
    "i'm ",
    "i’m ",
    "my name is ",
];

/// A fact without the beginning of the sentence that it completes.
fn completing(fact: &str) -> String {
    let mut rest = sentence(fact);
    while let Some(begin) = BEGINNINGS.iter().find(|begin| rest.to_lowercase().starts_with(*begin)) {
        rest = rest.chars().skip(begin.chars().count()).collect();
    }
    rest
}

/// A stored fact, or a blank that says what is missing.
fn blank(fact: &str, otherwise: &str) -> String {
    let fact = sentence(fact);
    if fact.is_empty() { format!("[{otherwise}]") } else { fact }
}

/// The words without the space around them and without the full stop that the draft sets itself.
fn sentence(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['.', ',', ';']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;

    fn ana() -> DraftFacts {
        DraftFacts {
            my_name: "Mira Kovač".to_owned(),
            introduction: "a site manager who would like to design bridges".to_owned(),
            topic: "structural engineering".to_owned(),
            given_name: "Ana".to_owned(),
            full_name: "Ana Silva".to_owned(),
            title: "bridge engineer".to_owned(),
            organization: "WSP".to_owned(),
            how_met: "met at the alumni evening".to_owned(),
            reason: "your talk on old bridges stayed with me".to_owned(),
            ..DraftFacts::default()
        }
    }

    #[test]
    fn a_draft_from_full_facts_has_no_blank_on_any_channel_but_the_introducer() {
        for channel in Channel::ALL.iter().filter(|channel| **channel != Channel::Introduction) {
            let draft = draft(*channel, Purpose::Ask, &ana());
            assert!(!draft.body.contains('['), "{channel}: {}", draft.body);
        }
    }

    #[test]
    fn what_no_fact_fills_stays_visibly_blank() {
        let draft = draft(Channel::Email, Purpose::Ask, &DraftFacts::default());
        for blank in
            ["[their name]", "[who you are, in half a sentence]", "[why this person", "[what you are curious about]", "[your name]"]
        {
            assert!(draft.body.contains(blank), "{blank} in {}", draft.body);
        }
    }

    #[test]
    fn a_first_message_stays_under_a_hundred_words() {
        let draft = draft(Channel::Email, Purpose::Ask, &ana());
        assert!(draft.body.split_whitespace().count() < 100, "{}", draft.body);
    }

    #[test]
    fn a_whole_sentence_is_not_said_twice() {
        let facts = DraftFacts {
            introduction: "I am a physiotherapist.".to_owned(),
            reason: "I am writing to you because you left the ward".to_owned(),
            ..ana()
        };
        let body = draft(Channel::Email, Purpose::Ask, &facts).body;
        assert!(body.contains("I am a physiotherapist. I am writing to you because you left the ward."), "{body}");
        assert!(!body.contains("I am I am") && !body.contains("because I am"), "{body}");
    }

    #[test]
    fn whoever_is_not_sure_yet_says_so_once() {
        let facts = DraftFacts { topic: "finding out what suits me".to_owned(), title: String::new(), ..ana() };
        let draft = draft(Channel::Email, Purpose::Ask, &facts);
        assert!(draft.body.contains("I am finding out what suits me, and"), "{}", draft.body);
        assert_eq!(draft.subject, "A short conversation about your work?");
    }

    #[test]
    fn a_referrer_is_named_first() {
        let facts = DraftFacts { referrer: "Kofi Mensah".to_owned(), ..ana() };
        assert!(draft(Channel::Email, Purpose::Ask, &facts).body.contains("Kofi Mensah suggested that I write to you."));
    }

    #[test]
    fn a_thank_you_note_quotes_what_was_said() {
        let facts = DraftFacts { said: "Nobody tells you how much of it is listening.".to_owned(), ..ana() };
        let body = draft(Channel::Email, Purpose::ThankYou, &facts).body;
        assert!(body.contains("“Nobody tells you how much of it is listening”"), "{body}");
    }
}
