//! What a rule looks after, as a question that a writer may have: the groups of the catalogue.

/// The group of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Why this person, and who writes.
    Reason,
    /// What is asked for, and for how long.
    Ask,
    /// Whether it is for learning, and for nothing else.
    Learning,
    /// Whether it is kind, and leaves them free.
    Kind,
    /// Whether it is meant for this one person.
    Meant,
    /// Whether it is easy to read.
    Reading,
    /// Whether thanks name what they are for.
    Thanks,
    /// Whether a question opens a conversation.
    Questions,
}

impl Topic {
    /// Every group, in the order in which a letter is thought about.
    pub const ALL: &'static [Self] =
        &[Self::Reason, Self::Ask, Self::Learning, Self::Kind, Self::Meant, Self::Reading, Self::Thanks, Self::Questions];

    /// Its word at the border.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Ask => "ask",
            Self::Learning => "learning",
            Self::Kind => "kind",
            Self::Meant => "meant",
            Self::Reading => "reading",
            Self::Thanks => "thanks",
            Self::Questions => "questions",
        }
    }
}
