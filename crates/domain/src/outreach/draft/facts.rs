//! The facts that a draft can be made of, and the form in which it says them.

use crate::word::words;

words! {
    /// A stored fact, as drafts name it.
    Fact {
        /// The writer's name.
        MyName = "my-name",
        /// Who the writer is.
        Introduction = "introduction",
        /// What the writer is curious about.
        Topic = "topic",
        /// The name by which to greet the person.
        GivenName = "given-name",
        /// The person's full name.
        FullName = "full-name",
        /// As what they work.
        Title = "title",
        /// Where they work.
        Organization = "organization",
        /// How the two met or what connects them.
        HowMet = "how-met",
        /// Why this person.
        Reason = "reason",
        /// Who named them.
        Referrer = "referrer",
        /// A passage of what they said.
        Said = "said",
        /// Who could introduce the two.
        Introducer = "introducer",
        /// The times that are offered.
        Times = "times",
        /// The day and the time, or the day on which to write again.
        When = "when",
        /// The time zone.
        Zone = "zone",
        /// The place, the link or the number of the conversation.
        Place = "place",
        /// The number under which the writer can be reached.
        MyNumber = "my-number",
        /// Whom the one who is written to had named.
        Named = "named",
        /// What came of it.
        Outcome = "outcome",
    }
}

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
    /// Whether that passage is in their own words. Otherwise it is the writer's note of it.
    pub is_quote: bool,
    /// The name by which to greet the one who could introduce the two.
    pub introducer: String,
    /// The times that are offered, one on each line.
    pub times: String,
    /// The day and the time in the person's words, such as "on Tuesday, 1 December at 10:00".
    pub when: String,
    /// The time zone in words, such as "Berlin time".
    pub zone: String,
    /// The place, the link or the number of the conversation.
    pub place: String,
    /// The number under which the writer can be reached.
    pub my_number: String,
    /// Whom the one who is written to had named, for a report to them.
    pub named: String,
    /// What came of it, as a sentence.
    pub outcome: String,
}

impl DraftFacts {
    /// A fact in the form in which drafts say it: in one line, but for the times, without the full stop that the draft
    /// sets itself and without the beginning that it says itself. Empty where it is not known.
    #[must_use]
    pub fn said_as(&self, fact: Fact) -> String {
        match fact {
            Fact::Introduction => completing(&self.introduction),
            Fact::Reason => completing(&self.reason),
            Fact::HowMet => as_known(&self.how_met),
            Fact::Times => self.times.lines().map(one_line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
            Fact::MyName => sentence(&self.my_name),
            Fact::Topic => within_a_sentence(&sentence(&self.topic)),
            Fact::GivenName => sentence(&self.given_name),
            Fact::FullName => sentence(&self.full_name),
            Fact::Title => sentence(&self.title),
            Fact::Organization => sentence(&self.organization),
            Fact::Referrer => sentence(&self.referrer),
            Fact::Said => sentence(&self.said),
            Fact::Introducer => sentence(&self.introducer),
            Fact::When => sentence(&self.when),
            Fact::Zone => sentence(&self.zone),
            Fact::Place => sentence(&self.place),
            Fact::MyNumber => sentence(&self.my_number),
            Fact::Named => sentence(&self.named),
            Fact::Outcome => sentence(&self.outcome),
        }
    }

    pub(super) fn knows(&self, fact: Fact) -> bool {
        !self.said_as(fact).is_empty()
    }

    /// Whether what they said is noted as something about them, such as "She began as a technician".
    pub(super) fn said_speaks_of_them(&self) -> bool {
        const THEM: [&str; 5] = ["she", "he", "her", "his", "him"];
        let said = self.said_as(Fact::Said).to_lowercase();
        !self.is_quote && said.split(|c: char| !c.is_alphanumeric()).any(|word| THEM.contains(&word))
    }

    /// Whether the topic is open yet, such as "finding out what suits me".
    pub(super) fn topic_is_open(&self) -> bool {
        self.said_as(Fact::Topic).to_lowercase().starts_with("finding out ")
    }
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

/// Words as they stand in the middle of a sentence: "How nurses work" becomes "how nurses work", and "Berlin" stays.
fn within_a_sentence(words: &str) -> String {
    const SMALL: [&str; 13] = ["How", "What", "Why", "Which", "Whether", "Where", "When", "Who", "The", "A", "An", "My", "Being"];
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let small = SMALL.contains(&first) || (first.ends_with("ing") && first.len() > 5 && !rest.is_empty());
    match words.chars().next() {
        Some(letter) if small => format!("{}{}", letter.to_lowercase(), &words[letter.len_utf8()..]),
        _ => words.to_owned(),
    }
}

/// How the two know each other, so that it stands in a sentence: "met at the fair" after "We", or a whole sentence that
/// begins with "We" or "I". Empty where the words make neither.
fn as_known(how_met: &str) -> String {
    let words = sentence(how_met);
    let lower = words.to_lowercase();
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if lower.starts_with("met ") => first.to_lowercase().chain(letters).collect(),
        Some(first) if lower.starts_with("we ") || lower.starts_with("i ") => first.to_uppercase().chain(letters).collect(),
        _ => String::new(),
    }
}

/// The words in one line, without the stop at their end that the draft sets itself.
fn sentence(words: &str) -> String {
    one_line(words).trim_end_matches(['.', ',', ';', ' ']).to_owned()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
