//! What comes next in one conversation. It follows from what happened and is never stored.

use jiff::{SignedDuration, Timestamp};

use super::Interview;
use crate::word::words;

/// How long after its agreed end a conversation counts as over: until then somebody may only be late. House rule.
const OVER_AFTER: SignedDuration = SignedDuration::from_hours(1);

words! {
    /// The next step of one conversation.
    Next {
        /// There are no questions yet.
        Prepare = "prepare",
        /// Everything is ready for the day.
        Talk = "talk",
        /// The time has passed, and nobody has said whether they talked.
        DidYouTalk = "did-you-talk",
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
    /// Whether the time agreed on lies well behind, though nobody began, ended or called it off.
    #[must_use]
    pub fn passed(&self, now: Timestamp) -> bool {
        self.open() && self.began_at.is_none() && now.duration_since(self.end()) > OVER_AFTER
    }

    /// What comes next in this conversation at a moment.
    #[must_use]
    pub fn next(&self, now: Timestamp, around: Around) -> Next {
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
        } else if self.passed(now) {
            Next::DidYouTalk
        } else if around.prepared {
            Next::Talk
        } else {
            Next::Prepare
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interviews::agreed::tests::starting;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn when_the_time_has_passed_one_is_asked_whether_they_talked() {
        let talk = starting("2027-03-26T15:00", "Europe/Berlin");
        let prepared = Around { prepared: true, ..Around::default() };
        assert_eq!(talk.next(at("2027-03-26T15:20:00Z"), prepared), Next::Talk, "somebody may be late");
        assert_eq!(talk.next(at("2027-03-26T15:20:01Z"), prepared), Next::DidYouTalk);
        assert_eq!(talk.next(at("2027-03-26T15:20:01Z"), Around::default()), Next::DidYouTalk, "also without questions");
        let begun = Interview { began_at: Some(at("2027-03-26T14:01:00Z")), ..talk.clone() };
        assert_eq!(begun.next(at("2027-03-27T14:00:00Z"), prepared), Next::GoOn);
        let ended = Interview { ended_at: Some(at("2027-03-26T14:20:00Z")), ..begun };
        assert_eq!(ended.next(at("2027-03-27T14:00:00Z"), prepared), Next::LookBack);
    }
}
