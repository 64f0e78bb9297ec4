//! Invitations: what somebody was sent about a conversation, and what they still have to be told. Only what was sent is
//! kept; that they still have the old date follows from it.

use jiff::{Timestamp, Zoned, civil::DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Interview, InterviewId, InvitationId, agreed::moment_of};
use crate::{outreach::Purpose, word::words};

words! {
    /// What the other one's calendar was asked to do (RFC 5546).
    InvitationMethod {
        /// To show the conversation, or its new date.
        Request = "request",
        /// To take it off.
        Cancel = "cancel",
    }
}

/// An invitation that went out, or word that a conversation is off, with the date as it stood in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The conversation.
    pub interview_id: InterviewId,
    /// What the other one's calendar was asked to do.
    pub method: InvitationMethod,
    /// Which version it was for calendars (RFC 5545, SEQUENCE).
    pub sequence: i64,
    /// The date and time in it, on the clock of its zone.
    pub starts: DateTime,
    /// The zone of that clock.
    pub zone: String,
    /// How long it was to take, in minutes.
    pub minutes: i64,
    /// The place in it.
    pub place: String,
    /// The address to which it went.
    pub recipient: String,
    /// When it went out, or when the person said that they sent it.
    pub sent_at: Timestamp,
}

impl Invitation {
    /// When the conversation begins according to it.
    #[must_use]
    pub fn start(&self) -> Zoned {
        moment_of(self.starts, &self.zone)
    }

    /// Whether it says what was agreed on.
    fn says(&self, interview: &Interview) -> bool {
        self.start().timestamp() == interview.start().timestamp()
            && self.minutes == interview.minutes
            && self.place.trim() == interview.place.trim()
    }
}

/// The latest of some invitations to one conversation: calendars go by the highest version.
#[must_use]
pub fn latest_invitation(sent: &[Invitation]) -> Option<&Invitation> {
    sent.iter().max_by_key(|invitation| (invitation.sequence, invitation.sent_at))
}

impl Interview {
    /// Its name in every calendar, for good: random, and nothing about anybody.
    #[must_use]
    pub fn calendar_id(&self) -> String {
        format!("{}@acquaint", self.id)
    }

    /// What the other one is still to be told, as the purpose of the message that tells it; nothing once it began, or is
    /// past. `sent` are the invitations to this conversation.
    #[must_use]
    pub fn to_tell(&self, sent: &[Invitation], now: Timestamp) -> Option<Purpose> {
        if self.began_at.is_some() || self.held() || self.end() <= now {
            return None;
        }
        let latest = latest_invitation(sent).filter(|latest| latest.method == InvitationMethod::Request);
        match (self.cancelled_at.is_some(), latest) {
            (false, None) => Some(Purpose::Invite),
            (false, Some(latest)) => (!latest.says(self)).then_some(Purpose::NewDate),
            (true, latest) => latest.map(|_| Purpose::CallOff),
        }
    }

    /// The version under which it goes to calendars now. It never goes down, also when a change was undone: what differs from
    /// the latest invitation is a version higher (RFC 5546, section 2.1.4), what says the same is the same version.
    #[must_use]
    pub fn version(&self, sent: &[Invitation]) -> i64 {
        let off = self.cancelled_at.is_some();
        match latest_invitation(sent) {
            None => self.sequence,
            Some(latest) if off == (latest.method == InvitationMethod::Cancel) && (off || latest.says(self)) => latest.sequence,
            Some(latest) => self.sequence.max(latest.sequence.saturating_add(1)),
        }
    }
}

impl Purpose {
    /// What a message for this purpose asks the other one's calendar to do; nothing if it brings no invitation.
    #[must_use]
    pub fn invites(self) -> Option<InvitationMethod> {
        match self {
            Self::Invite | Self::NewDate => Some(InvitationMethod::Request),
            Self::CallOff => Some(InvitationMethod::Cancel),
            _ => None,
        }
    }
}

/// The title of a conversation in the calendars of both: it says the same to each of them.
#[must_use]
pub fn invitation_title(own_name: &str, their_name: &str) -> String {
    let names: Vec<&str> = [their_name.trim(), own_name.trim()].into_iter().filter(|name| !name.is_empty()).collect();
    if names.is_empty() { "Conversation".to_owned() } else { format!("Conversation: {}", names.join(" and ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RecordId as _, interviews::Setting, people::PersonId};

    const NOW: &str = "2027-03-22T09:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn talk() -> Interview {
        Interview {
            id: InterviewId::from_uuid(uuid::Uuid::nil()),
            person_id: PersonId::from_uuid(uuid::Uuid::nil()),
            exploration_id: None,
            starts: "2027-03-26T10:00".parse().unwrap(),
            zone: "Europe/Berlin".to_owned(),
            minutes: 20,
            setting: Setting::Phone,
            place: "+49 30 123456".to_owned(),
            sequence: 0,
            agreed_at: at("2027-03-20T09:00:00Z"),
            began_at: None,
            ended_at: None,
            cancelled_at: None,
        }
    }

    fn moved() -> Interview {
        Interview { starts: "2027-03-27T10:00".parse().unwrap(), sequence: 1, ..talk() }
    }

    fn off(talk: &Interview) -> Interview {
        Interview { cancelled_at: Some(at(NOW)), sequence: talk.sequence + 1, ..talk.clone() }
    }

    /// What went out when the conversation stood as given.
    fn sent(talk: &Interview, before: &[Invitation]) -> Vec<Invitation> {
        let method = if talk.cancelled_at.is_some() { InvitationMethod::Cancel } else { InvitationMethod::Request };
        let mut all = before.to_vec();
        all.push(Invitation {
            id: InvitationId::from_uuid(uuid::Uuid::nil()),
            interview_id: talk.id,
            method,
            sequence: talk.version(before),
            starts: talk.starts,
            zone: talk.zone.clone(),
            minutes: talk.minutes,
            place: talk.place.clone(),
            recipient: "ana@wsp.example".to_owned(),
            sent_at: at(NOW),
        });
        all
    }

    #[track_caller]
    fn check(talk: &Interview, sent: &[Invitation], tell: Option<Purpose>, version: i64) {
        assert_eq!((talk.to_tell(sent, at(NOW)), talk.version(sent)), (tell, version));
    }

    #[test]
    fn first_they_are_invited_then_told_a_new_date_then_that_it_is_off() {
        check(&talk(), &[], Some(Purpose::Invite), 0);
        let first = sent(&talk(), &[]);
        check(&talk(), &first, None, 0);
        check(&moved(), &first, Some(Purpose::NewDate), 1);
        let second = sent(&moved(), &first);
        check(&moved(), &second, None, 1);
        check(&off(&moved()), &second, Some(Purpose::CallOff), 2);
        check(&off(&moved()), &sent(&off(&moved()), &second), None, 2);
    }

    #[test]
    fn whoever_was_never_invited_need_not_be_told_that_it_is_off() {
        check(&off(&talk()), &[], None, 1);
    }

    #[test]
    fn a_version_never_goes_down_also_when_a_change_was_undone() {
        let second = sent(&moved(), &sent(&talk(), &[]));
        check(&talk(), &second, Some(Purpose::NewDate), 2);
        let third = sent(&off(&talk()), &second);
        check(&talk(), &third, Some(Purpose::Invite), 3);
    }

    #[test]
    fn the_same_moment_on_another_clock_is_no_new_date() {
        let elsewhere = Interview { starts: "2027-03-26T09:00".parse().unwrap(), zone: "Europe/London".to_owned(), ..talk() };
        check(&elsewhere, &sent(&talk(), &[]), None, 0);
        let longer = Interview { minutes: 30, sequence: 1, ..talk() };
        check(&longer, &sent(&talk(), &[]), Some(Purpose::NewDate), 1);
        let nearer = Interview { place: "Café Lindt".to_owned(), sequence: 1, ..talk() };
        check(&nearer, &sent(&talk(), &[]), Some(Purpose::NewDate), 1);
    }

    #[test]
    fn nobody_is_told_anything_about_what_is_past_or_under_way() {
        let under_way = Interview { began_at: Some(at(NOW)), ..talk() };
        assert_eq!(under_way.to_tell(&[], at(NOW)), None);
        assert_eq!(talk().to_tell(&[], at("2027-03-26T09:20:00Z")), None);
        assert_eq!(talk().to_tell(&[], at("2027-03-26T09:19:59Z")), Some(Purpose::Invite));
        assert_eq!(moved().to_tell(&sent(&talk(), &[]), at("2028-01-01T00:00:00Z")), None);
    }

    #[test]
    fn the_title_says_the_same_to_both() {
        assert_eq!(invitation_title("Mira Chen", "Ana Silva"), "Conversation: Ana Silva and Mira Chen");
        assert_eq!(invitation_title(" ", "Ana Silva"), "Conversation: Ana Silva");
        assert_eq!(invitation_title("", ""), "Conversation");
    }
}
