//! Puts facts into a text and keeps where each of them went.
//!
//! A text names a fact in braces: `{reason}`, or `{reason|why them}` to say what its blank shall ask for. A few names
//! stand for a turn of phrase that depends on what is known, such as `{position}`.

use super::{
    DraftFacts, Fact, Sourced,
    wording::{article, is_sentence_of_oneself},
};
use crate::Word as _;

/// A text with its facts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filled {
    /// The text.
    pub(super) text: String,
    /// Which passages of it are facts.
    pub(super) sources: Vec<Sourced>,
    /// How many characters it has.
    pub(super) characters: usize,
}

impl Filled {
    /// Adds another text at the end.
    pub(super) fn push(&mut self, other: Self) {
        let by = self.characters;
        self.sources.extend(other.sources.iter().map(|source| Sourced { start: source.start + by, end: source.end + by, ..*source }));
        self.text.push_str(&other.text);
        self.characters += other.characters;
    }

    fn say(&mut self, words: &str) {
        self.text.push_str(words);
        self.characters += words.chars().count();
    }

    fn tell(&mut self, facts: &DraftFacts, fact: Fact, blank: Option<&str>) {
        let said = facts.said_as(fact);
        let start = self.characters;
        if said.is_empty() {
            self.say(&blank.map_or_else(|| self::blank(fact), |asked| format!("[{asked}]")));
        } else {
            self.say(&said);
            self.sources.push(Sourced { start, end: self.characters, fact });
        }
    }
}

/// Fills a text with facts. What no fact fills becomes a blank in square brackets that says what is missing.
pub(super) fn fill(text: &str, facts: &DraftFacts) -> Filled {
    let mut filled = Filled::default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.say(before);
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, blank) = inside.split_once('|').map_or((inside, None), |(name, blank)| (name, Some(blank)));
        match (Fact::from_word(name), turn(name, facts)) {
            (Some(fact), _) => filled.tell(facts, fact, blank),
            (None, Some(turn)) => filled.push(fill(turn, facts)),
            (None, None) => filled.say(&format!("[{name}]")),
        }
        rest = after;
    }
    filled.say(rest);
    filled
}

/// A turn of phrase that depends on what is known.
fn turn(name: &str, facts: &DraftFacts) -> Option<&'static str> {
    let (referred, known) = (facts.knows(Fact::Referrer), facts.knows(Fact::HowMet));
    Some(match name {
        "greeting" => "Dear {given-name},",
        // A sentence on how they know each other, where the stored words make one.
        "known" if referred => "{referrer} suggested that I write to you.",
        "known" if facts.said_as(Fact::HowMet).starts_with("met ") => "We {how-met}.",
        "known" if known => "{how-met}.",
        "known-first" if referred || known => "{known} ",
        "known-aloud" if referred => " {referrer} suggested that I talk to you.",
        "known-aloud" if known => " {known}",
        "known" | "known-first" | "known-aloud" => "",
        // Completes "I am …". Whoever is not sure yet is "finding out what suits me", and nothing about that.
        "finding-out" if facts.topic_is_open() => "{topic}",
        "finding-out" => "finding out about {topic}",
        // Whoever tells a whole sentence of themselves is not made to say "I am" before it.
        "i-am" | "i-am-short" if is_sentence_of_oneself(&facts.said_as(Fact::Introduction)) => "{introduction}",
        "i-am" => "I am {introduction}",
        "i-am-short" => "I’m {introduction|who you are}",
        "work-or-topic" if facts.knows(Fact::Title) => match article(&facts.said_as(Fact::Title)) {
            Some("an") => "your work as an {title}",
            Some(_) => "your work as a {title}",
            None => "your work as {title}",
        },
        "work-or-topic" if facts.topic_is_open() => "your work",
        "work-or-topic" => "{topic}",
        // ", bridge engineer at WSP", as far as it is known.
        "position" => match (facts.knows(Fact::Title), facts.knows(Fact::Organization)) {
            (true, true) => ", {title} at {organization}",
            (true, false) => ", {title}",
            (false, true) => " at {organization}",
            (false, false) => "",
        },
        // Times that are given may name their zone themselves; a blank for them asks for it.
        "times-zone" if facts.knows(Fact::Zone) => "\n(All times are {zone}.)",
        "times-zone" => "",
        "in-zone" if facts.knows(Fact::Zone) => " ({zone})",
        "where" if facts.knows(Fact::Place) => "\nWhere: {place}",
        "in-zone" | "where" => "",
        // Quotation marks are for their own words. A note about them is the writer's to turn into a sentence to them.
        "stayed" if facts.said_speaks_of_them() => "What stayed with me is [in your own words: {said}].",
        "stayed" if facts.knows(Fact::Said) && facts.is_quote => "What stayed with me is “{said}”.",
        "stayed" if facts.knows(Fact::Said) => "I keep thinking of what you told me: {said}.",
        "stayed" => "What stayed with me is {said}.",
        _ => return None,
    })
}

/// The visible blank in the place of a fact that is not known. A message that holds one is not sent.
#[must_use]
pub fn blank(fact: Fact) -> String {
    format!("[{}]", usual_blank(fact))
}

/// What a blank asks for, unless the text asks in its own words.
pub(super) const fn usual_blank(fact: Fact) -> &'static str {
    match fact {
        Fact::MyName => "your name",
        Fact::Introduction => "who you are, in half a sentence",
        Fact::Reason => "why this person: something they did, said or wrote",
        Fact::Topic => "what you are curious about",
        Fact::GivenName | Fact::FullName => "their name",
        Fact::Title => "what they work as",
        Fact::Organization => "where they work",
        Fact::HowMet => "how you know each other",
        Fact::Referrer => "who named them",
        Fact::Said => "something they said that stayed with you",
        Fact::Introducer => "the person who could introduce you",
        Fact::Times => "two or three times that suit you, each with the time zone",
        Fact::When => "the day and the time",
        Fact::Zone => "the time zone",
        Fact::Place => "the place, the link or the number",
        Fact::MyNumber => "your number",
        Fact::Named => "whom they named",
        Fact::Outcome => "what came of it, in a sentence",
    }
}
