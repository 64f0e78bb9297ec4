//! What comes next in one conversation. It follows from what happened and is never stored.

use super::Interview;
use crate::word::words;

words! {
    /// The next step of one conversation.
    Next {
        /// There are no questions yet.
        Prepare = "prepare",
        /// Everything is ready for the day.
        Talk = "talk",
        /// The two are talking.
        GoOn = "go-on",
        /// The conversation is over, and nothing was written down about it.
        LookBack = "look-back",
        /// It is time to say thank you.
        Thank = "thank",
        /// It is all done.
        Nothing = "nothing",
        /// It was called off.
        CalledOff = "called-off",
    }
}

/// What happened around one conversation, as far as the next step depends on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// Whether there are questions.
    pub prepared: bool,
    /// Whether one looked back.
    pub debriefed: bool,
    /// Whether a thank-you note was sent.
    pub thanked: bool,
}

impl Interview {
    /// What comes next in this conversation.
    #[must_use]
    pub fn next(&self, around: Around) -> Next {
        if self.cancelled_at.is_some() {
            Next::CalledOff
        } else if self.held() {
            match around {
                Around { debriefed: false, .. } => Next::LookBack,
                Around { thanked: false, .. } => Next::Thank,
                Around { .. } => Next::Nothing,
            }
        } else if self.began_at.is_some() {
            Next::GoOn
        } else if around.prepared {
            Next::Talk
        } else {
            Next::Prepare
        }
    }
}
