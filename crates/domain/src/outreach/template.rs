//! One's own templates: a text with words in it for which the facts about somebody are put in.
//!
//! Here stand the template and the words that it may hold, with the fact that each of them stands for. Reading the text and
//! filling it is a matter of its format and lies with the formats.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Channel, Draft, DraftFacts, Fact, Purpose, draft};
use crate::{Word as _, record::id};

id! {
    /// A template.
    TemplateId;
}

/// The most characters that a template may have, subject line and text each: ten pages, far more than any message.
pub const TEMPLATE_AT_MOST: usize = 20_000;

/// A text of one's own to start messages from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// What the person calls it.
    pub name: String,
    /// How messages made of it usually go.
    pub channel: Channel,
    /// What messages made of it are for.
    pub purpose: Purpose,
    /// The subject line, with words to be put in; only e-mails have one.
    pub subject: String,
    /// The text, with words to be put in.
    pub body: String,
    /// When it was begun.
    pub made_at: Timestamp,
}

/// The word under which a fact stands in a template, such as `person.first_name`.
#[must_use]
pub const fn template_word(fact: Fact) -> &'static str {
    match fact {
        Fact::GivenName => "person.first_name",
        Fact::FullName => "person.name",
        Fact::Title => "person.work",
        Fact::Organization => "person.organization",
        Fact::HowMet => "person.how_met",
        Fact::Reason => "person.reason",
        Fact::Referrer => "person.named_by",
        Fact::Said => "person.said",
        Fact::Introducer => "person.introducer",
        Fact::Named => "person.named",
        Fact::Outcome => "person.outcome",
        Fact::MyName => "me.name",
        Fact::Introduction => "me.introduction",
        Fact::Topic => "me.topic",
        Fact::MyNumber => "me.number",
        Fact::When => "talk.when",
        Fact::Zone => "talk.zone",
        Fact::Place => "talk.place",
        Fact::Times => "talk.times",
    }
}

/// The fact of a word in a template, if there is one.
#[must_use]
pub fn fact_of_word(word: &str) -> Option<Fact> {
    Fact::ALL.iter().copied().find(|fact| template_word(*fact) == word)
}

/// The facts that are of use in messages for a purpose, in the order in which they are offered. All others may stand in a
/// template as well.
#[must_use]
pub fn offered_facts(purpose: Purpose) -> Vec<Fact> {
    let of_purpose: &[Fact] = match purpose {
        Purpose::Ask | Purpose::FollowUp => {
            &[Fact::Reason, Fact::HowMet, Fact::Referrer, Fact::Introduction, Fact::Topic, Fact::Introducer]
        }
        Purpose::ThankYou => &[Fact::Said, Fact::Topic],
        Purpose::OfferTimes => &[Fact::Times, Fact::MyNumber],
        Purpose::AnswerLater => &[Fact::When],
        Purpose::AnswerNo => &[],
        Purpose::Reschedule => &[Fact::When, Fact::Times, Fact::MyNumber],
        Purpose::Confirm | Purpose::Invite | Purpose::NewDate | Purpose::CallOff => &[Fact::When, Fact::Zone, Fact::Place, Fact::MyNumber],
        Purpose::ReportBack => &[Fact::Named, Fact::Outcome],
        Purpose::Other => &[Fact::Reason, Fact::HowMet, Fact::Introduction, Fact::Topic, Fact::MyNumber],
    };
    let always = [Fact::GivenName, Fact::MyName, Fact::FullName, Fact::Title, Fact::Organization];
    always.iter().chain(of_purpose).copied().collect()
}

/// The built-in draft as a template: in the place of every fact stands its word.
#[must_use]
pub fn built_in_template(channel: Channel, purpose: Purpose) -> Draft {
    let word = |fact: Fact| format!("{{{{ {} }}}}", template_word(fact));
    draft(
        channel,
        purpose,
        &DraftFacts {
            my_name: word(Fact::MyName),
            introduction: word(Fact::Introduction),
            topic: word(Fact::Topic),
            given_name: word(Fact::GivenName),
            full_name: word(Fact::FullName),
            title: word(Fact::Title),
            organization: word(Fact::Organization),
            reason: word(Fact::Reason),
            said: word(Fact::Said),
            is_quote: false,
            introducer: word(Fact::Introducer),
            times: word(Fact::Times),
            when: word(Fact::When),
            zone: word(Fact::Zone),
            place: word(Fact::Place),
            my_number: word(Fact::MyNumber),
            named: word(Fact::Named),
            outcome: word(Fact::Outcome),
            // How two people met makes a sentence of its own or none, and few were named by somebody: the writer adds these.
            how_met: String::new(),
            referrer: String::new(),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_word_of_its_own() {
        for fact in Fact::ALL {
            assert_eq!(fact_of_word(template_word(*fact)), Some(*fact));
        }
        assert_eq!(fact_of_word("person.nothing"), None);
    }

    #[test]
    fn a_built_in_draft_becomes_a_template_with_a_word_in_the_place_of_every_fact() {
        let draft = built_in_template(Channel::Email, Purpose::Ask);
        assert!(draft.body.starts_with("Dear {{ person.first_name }},\n\nI am {{ me.introduction }}."), "{}", draft.body);
        assert!(draft.subject.ends_with("your work as {{ person.work }}?"), "{}", draft.subject);
        for (channel, purpose) in Channel::ALL.iter().flat_map(|channel| Purpose::ALL.iter().map(move |purpose| (*channel, *purpose))) {
            let Draft { subject, body, .. } = built_in_template(channel, purpose);
            for text in [subject, body] {
                let words = text.split("{{ ").skip(1).map(|rest| rest.split_once(" }}").unwrap().0);
                words.for_each(|word| assert!(fact_of_word(word).is_some(), "{word} in {text}"));
            }
        }
    }

    #[test]
    fn what_is_offered_for_a_purpose_comes_once_and_with_the_names_first() {
        for purpose in Purpose::ALL {
            let offered = offered_facts(*purpose);
            let once: std::collections::HashSet<&Fact> = offered.iter().collect();
            assert_eq!(once.len(), offered.len(), "{purpose}");
            assert_eq!(offered[..2], [Fact::GivenName, Fact::MyName], "{purpose}");
        }
        let everywhere: std::collections::HashSet<Fact> = Purpose::ALL.iter().flat_map(|purpose| offered_facts(*purpose)).collect();
        assert_eq!(everywhere.len(), Fact::ALL.len(), "each fact is offered somewhere");
    }
}
