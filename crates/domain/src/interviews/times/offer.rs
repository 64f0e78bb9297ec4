//! Times that were offered: each holds its place in one's day until the two agreed, or it has passed.

use jiff::{Timestamp, Zoned, civil::DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Busy, Taking, zone_of};
use crate::{
    interviews::{Interview, Setting},
    outreach::{MessageId, ReplyKind},
    people::{History, PersonId},
    record::id,
};

id! {
    /// A time that was offered.
    OfferedTimeId;
}

/// One time that was offered to somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OfferedTime {
    /// Its id.
    pub id: OfferedTimeId,
    /// To whom.
    pub person_id: PersonId,
    /// The message in which it stands.
    pub message_id: Option<MessageId>,
    /// The date and time on the clock of its zone, as with a conversation that is agreed on.
    pub starts: DateTime,
    /// The zone of that clock, such as `Europe/Berlin`.
    pub zone: String,
    /// How long the conversation shall take, in minutes.
    pub minutes: i64,
    /// What kind of place.
    pub setting: Setting,
    /// Minutes for one way there.
    pub travel: i64,
    /// When it was offered.
    pub offered_at: Timestamp,
}

impl OfferedTime {
    /// The moment at which it would start. A time that a clock change skips moves forward, one that comes twice is the first.
    #[must_use]
    pub fn start(&self) -> Zoned {
        let zone = zone_of(&self.zone);
        zone.to_ambiguous_zoned(self.starts).compatible().unwrap_or_else(|_| Timestamp::MIN.to_zoned(zone))
    }

    /// What it takes of one's day.
    #[must_use]
    pub fn taking(&self) -> Taking {
        Taking { minutes: self.minutes, setting: self.setting, travel: self.travel }
    }

    /// The stretch that it holds free.
    #[must_use]
    pub fn held(&self) -> Busy {
        self.taking().around(self.start().timestamp())
    }

    /// Whether it can still be chosen: it lies ahead, its message was not thrown away, and since then the two neither agreed
    /// on a time nor did the person say no or later. `history` is theirs.
    #[must_use]
    pub fn open(&self, now: Timestamp, history: &History) -> bool {
        let there = self.message_id.is_none_or(|id| history.messages.iter().any(|message| message.id == id));
        let agreed = history.interviews.iter().any(|interview| {
            interview.person_id == self.person_id && interview.agreed_at >= self.offered_at && interview.cancelled_at.is_none()
        });
        let declined = history
            .replies
            .iter()
            .any(|reply| reply.person_id == self.person_id && reply.came_at > self.offered_at && reply.kind != ReplyKind::Yes);
        self.start().timestamp() > now && there && !agreed && !declined
    }
}

/// Minutes for the way to a conversation that is agreed on: what was said when its time was offered, else the usual.
#[must_use]
pub fn travel_to(interview: &Interview, offered: &[OfferedTime]) -> i64 {
    let start = interview.start().timestamp();
    let same = offered.iter().filter(|offer| offer.person_id == interview.person_id && offer.start().timestamp() == start);
    let said = same.filter(|offer| offer.setting.is_a_way_off()).max_by_key(|offer| offer.offered_at).map(|offer| offer.travel);
    if interview.setting.is_a_way_off() { said.unwrap_or(super::USUAL_TRAVEL_MINUTES) } else { 0 }
}
