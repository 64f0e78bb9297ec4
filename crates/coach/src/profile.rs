//! What kind of text is reviewed, for which channel, under which limits.
//!
//! The words for channels and tiers are fixed at the border: faces parse and print exactly these.

use std::{error::Error, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// What kind of text the coach is to review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// A first message that asks somebody for a conversation.
    Outreach {
        /// The way it travels.
        channel: Channel,
        /// The LinkedIn account that sends it; it binds notes only.
        tier: Tier,
    },
    /// A second note to somebody who has not answered: who writes and why was said before.
    FollowUp {
        /// The way it travels.
        channel: Channel,
    },
    /// An answer to a yes, a later or a no, and any other note to somebody one is in touch with.
    Reply {
        /// The way it travels.
        channel: Channel,
    },
    /// A note of thanks after a conversation.
    ThankYou,
    /// One question to ask in a conversation.
    Question,
}

impl Profile {
    /// A first message over a channel, with LinkedIn's basic account.
    pub fn outreach(channel: Channel) -> Self {
        Self::Outreach { channel, tier: Tier::Basic }
    }

    /// The channel of a message.
    pub fn channel(self) -> Option<Channel> {
        match self {
            Self::Outreach { channel, .. } | Self::FollowUp { channel } | Self::Reply { channel } => Some(channel),
            Self::ThankYou | Self::Question => None,
        }
    }

    /// The kind of text, whatever its channel.
    pub fn kind(self) -> Kind {
        match self {
            Self::Outreach { .. } => Kind::FirstMessage,
            Self::FollowUp { .. } => Kind::FollowUp,
            Self::Reply { .. } => Kind::Reply,
            Self::ThankYou => Kind::ThankYou,
            Self::Question => Kind::Question,
        }
    }
}

/// A kind of text, as far as a rule needs to know it to keep silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A first message that asks for a conversation.
    FirstMessage,
    /// A second note to somebody who has not answered.
    FollowUp,
    /// An answer.
    Reply,
    /// A note of thanks.
    ThankYou,
    /// A question.
    Question,
}

impl Kind {
    /// Every kind of text.
    pub const ALL: &'static [Self] = &[Self::FirstMessage, Self::FollowUp, Self::Reply, Self::ThankYou, Self::Question];
    /// Whatever is sent before the conversation.
    pub const MESSAGES: &'static [Self] = &[Self::FirstMessage, Self::FollowUp, Self::Reply];
    /// Whatever is sent at all.
    pub const LETTERS: &'static [Self] = &[Self::FirstMessage, Self::FollowUp, Self::Reply, Self::ThankYou];
    /// What asks for a conversation.
    pub const ASKING: &'static [Self] = &[Self::FirstMessage, Self::FollowUp];

    /// How a catalogue calls it.
    pub fn title(self) -> &'static str {
        match self {
            Self::FirstMessage => "first messages",
            Self::FollowUp => "follow-ups",
            Self::Reply => "replies",
            Self::ThankYou => "thank-you notes",
            Self::Question => "questions",
        }
    }
}

/// The way a first message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// An e-mail.
    #[default]
    Email,
    /// The short note that goes with a LinkedIn invitation.
    LinkedinNote,
    /// A LinkedIn message to somebody one is connected with.
    LinkedinMessage,
    /// A script for a call.
    Phone,
    /// A note that a third person can forward, or that asks them to introduce us.
    Introduction,
}

impl Channel {
    /// All channels, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Email, Self::LinkedinNote, Self::LinkedinMessage, Self::Phone, Self::Introduction];

    /// The word for this channel at the border.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::LinkedinNote => "linkedin-note",
            Self::LinkedinMessage => "linkedin-message",
            Self::Phone => "phone",
            Self::Introduction => "introduction",
        }
    }
}

/// The kind of LinkedIn account that sends a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// An account without a subscription.
    #[default]
    Basic,
    /// An account with a Premium subscription.
    Premium,
}

impl Tier {
    /// Both tiers.
    pub const ALL: [Self; 2] = [Self::Basic, Self::Premium];

    /// The word for this tier at the border.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Premium => "premium",
        }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Channel {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.as_str() == word)
            .ok_or_else(|| UnknownWord { word: word.to_owned(), known: "email, linkedin-note, linkedin-message, phone, introduction" })
    }
}

impl FromStr for Tier {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|tier| tier.as_str() == word)
            .ok_or_else(|| UnknownWord { word: word.to_owned(), known: "basic, premium" })
    }
}

/// A word that names no channel or tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    /// The word as given.
    pub word: String,
    /// The words that are known, for the hint.
    pub known: &'static str,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is none of: {}", self.word, self.known)
    }
}

impl Error for UnknownWord {}

#[cfg(test)]
mod tests {
    use super::{Channel, Tier};

    fn check(word: &str, expect: Option<Channel>) {
        assert_eq!(word.parse().ok(), expect, "{word:?}");
    }

    #[test]
    fn every_channel_and_tier_reads_back_what_it_prints() {
        for channel in Channel::ALL {
            check(&channel.to_string(), Some(channel));
            assert_eq!(serde_json::to_string(&channel).ok(), Some(format!("\"{channel}\"")));
        }
        for tier in Tier::ALL {
            assert_eq!(tier.to_string().parse(), Ok(tier));
        }
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_known_ones() {
        check("linkedin", None);
        let problem = "fax".parse::<Channel>().map_err(|problem| problem.to_string());
        assert_eq!(problem, Err("\"fax\" is none of: email, linkedin-note, linkedin-message, phone, introduction".to_owned()));
    }
}
