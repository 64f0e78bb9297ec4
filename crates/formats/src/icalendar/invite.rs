//! Inviting somebody, moving what they were invited to, and calling it off (iTIP, RFC 5546).
//!
//! One organizer and one guest. Leaves out answers, counter-proposals and handing over to others.

use super::{Event, begin, end, write_event};
use crate::{Sender, email_as_sent};

/// What the guest's calendar shall do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Show the event, or its new time, and ask for an answer.
    Request,
    /// Take it off.
    Cancel,
}

impl Method {
    /// The word for it in the text and in the mail around it, which must be the same (Outlook refuses others).
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Who is in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parties<'a> {
    /// Who invites. Their address must be the one that the mail comes from.
    pub organizer: &'a Sender,
    /// The guest's name.
    pub guest_name: &'a str,
    /// The guest's address.
    pub guest: &'a str,
}

/// The text of an invitation, or `None` unless organizer and guest have exactly one address each.
///
/// It holds no reminders: when the guest is reminded is up to the guest.
#[must_use]
pub fn invite(event: &Event, method: Method, parties: Parties<'_>) -> Option<String> {
    let organizer = email_as_sent(&parties.organizer.address)?;
    let guest = email_as_sent(parties.guest)?;
    let event = Event { cancelled: method == Method::Cancel, alarms: Vec::new(), ..event.clone() };
    let answer = match method {
        Method::Request => ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
        Method::Cancel => ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT",
    };
    let mut lines = begin();
    lines.plain("METHOD", method.word());
    write_event(&mut lines, &event, |lines| {
        lines.person("ORGANIZER", "", &parties.organizer.name, &organizer);
        lines.person("ATTENDEE", answer, parties.guest_name, &guest);
    });
    Some(end(lines))
}
