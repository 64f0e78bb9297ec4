//! Sending from one's own account: what was approved and waits, how long it can be taken back, and when it is too late
//! to send it without asking again.

use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MessageId, Purpose};
use crate::word::words;

/// How long a message can be taken back after "Send" was pressed, in seconds (A15).
pub const SECONDS_TO_TAKE_BACK: i64 = 30;
/// How long after its time a message still goes out by itself, in minutes. After that the person is asked again: the
/// program was closed or the computer asleep, and much may have happened.
pub const MINUTES_TOO_LATE: i64 = 5;

words! {
    /// Why a message did not go out.
    SendFault {
        /// The server could not be reached.
        Unreachable = "unreachable",
        /// The connection could not be made safe.
        Unsafe = "unsafe",
        /// The server did not take the user name and the password.
        Password = "password",
        /// The server did not take the sender's address.
        Sender = "sender",
        /// The server did not take the recipient's address.
        Recipient = "recipient",
        /// The server cannot carry letters that stand before the “@” of an address.
        Letters = "letters",
        /// The server refused the message.
        Refused = "refused",
        /// The text, the address or the account is another one than was approved.
        Changed = "changed",
        /// The connection broke off at a moment at which the server may have taken it.
        Unsure = "unsure",
    }
}

words! {
    /// How the connection to a mail server is kept from others.
    MailSecurity {
        /// Encrypted from the first byte, usually on port 465 (RFC 8314).
        Tls = "tls",
        /// Encrypted before anything is said, usually on port 587; never without.
        StartTls = "starttls",
        /// Not encrypted; for a server on this computer only.
        None = "none",
    }
}

/// A message that somebody approved with "Send" and that has not become a sent one yet.
///
/// It is no record: it is about this computer and the next half minute, and stands in no journal and no archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Outgoing {
    /// Which message.
    pub message_id: MessageId,
    /// The Message-ID under which it goes, at every try.
    pub mail_id: String,
    /// A digest of what was approved: sender, recipient, subject and text.
    pub approval: String,
    /// When "Send" was pressed.
    pub approved_at: Timestamp,
    /// When it goes.
    pub due_at: Timestamp,
    /// When a try began.
    pub tried_at: Option<Timestamp>,
    /// Why the last try did not come to an end.
    pub fault: Option<SendFault>,
}

/// Where an approved message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// It waits for so many more seconds, and can be taken back.
    Waits(i64),
    /// It is its time.
    Due,
    /// It is on its way at this moment.
    Goes,
    /// Its time passed while nothing could be sent; the person decides.
    TooLate,
    /// It did not go out.
    Stopped(SendFault),
}

impl Outgoing {
    /// Where it stands at a moment.
    #[must_use]
    pub fn stands(&self, now: Timestamp) -> Sending {
        if let Some(fault) = self.fault {
            return Sending::Stopped(fault);
        }
        if self.tried_at.is_some() {
            return Sending::Goes;
        }
        let left = self.due_at.duration_since(now);
        if left.is_positive() {
            return Sending::Waits(i64::try_from((left.as_millis() + 999) / 1000).unwrap_or(SECONDS_TO_TAKE_BACK));
        }
        if left < SignedDuration::from_mins(-MINUTES_TOO_LATE) { Sending::TooLate } else { Sending::Due }
    }
}

impl Purpose {
    /// Whether such a message goes on in the exchange that an earlier one began, so that mail programs show them together.
    #[must_use]
    pub fn goes_on(self) -> bool {
        matches!(self, Self::FollowUp | Self::OfferTimes | Self::AnswerLater | Self::AnswerNo | Self::Reschedule | Self::Confirm)
            || self.invites().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RecordId as _;

    fn outgoing() -> Outgoing {
        Outgoing {
            message_id: MessageId::from_uuid(uuid::Uuid::nil()),
            mail_id: "1@post.example".to_owned(),
            approval: "a".to_owned(),
            approved_at: at("09:00:00"),
            due_at: at("09:00:30"),
            tried_at: None,
            fault: None,
        }
    }

    fn at(time: &str) -> Timestamp {
        format!("2027-03-22T{time}Z").parse().unwrap()
    }

    #[track_caller]
    fn check(now: &str, expected: Sending) {
        assert_eq!(outgoing().stands(at(now)), expected);
    }

    #[test]
    fn it_waits_half_a_minute_and_then_it_is_time() {
        check("09:00:00", Sending::Waits(30));
        check("09:00:29.400", Sending::Waits(1));
        check("09:00:30", Sending::Due);
        check("09:05:30", Sending::Due);
    }

    #[test]
    fn what_is_late_waits_for_the_person() {
        check("09:05:30.001", Sending::TooLate);
        check("23:00:00", Sending::TooLate);
    }

    #[test]
    fn a_try_and_its_fault_come_before_the_clock() {
        let goes = Outgoing { tried_at: Some(at("09:00:30")), ..outgoing() };
        assert_eq!(goes.stands(at("23:00:00")), Sending::Goes);
        let stopped = Outgoing { fault: Some(SendFault::Unsure), ..goes };
        assert_eq!(stopped.stands(at("09:00:31")), Sending::Stopped(SendFault::Unsure));
    }

    #[test]
    fn a_second_note_goes_on_where_a_first_one_and_thanks_begin_anew() {
        assert!(Purpose::FollowUp.goes_on() && Purpose::Confirm.goes_on());
        assert!(!Purpose::Ask.goes_on() && !Purpose::ThankYou.goes_on() && !Purpose::ReportBack.goes_on());
    }
}
