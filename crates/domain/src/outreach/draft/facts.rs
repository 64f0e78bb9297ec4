//! The facts that a draft can be made of, and the form in which it says them.

use super::wording::{as_known, completing, one_line, sentence, small_at_first, topic, who_one_is};
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
            Fact::Introduction => who_one_is(&self.introduction),
            Fact::Reason => small_at_first(&completing(&self.reason)),
            Fact::HowMet => as_known(&self.how_met),
            Fact::Times => self.times.lines().map(one_line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
            Fact::MyName => sentence(&self.my_name),
            Fact::Topic => topic(&self.topic),
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
