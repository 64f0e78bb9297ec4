//! A calendar file that was brought in: only what says when somebody is busy.
//!
//! Calendars that are read from an address are no records: their address is a secret, and lies with the mail account.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::record::id;

id! {
    /// A calendar.
    CalendarId;
}

/// A calendar that came as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Calendar {
    /// Its id.
    pub id: CalendarId,
    /// What the person calls it.
    pub name: String,
    /// When one is busy, as iCalendar text without titles, places and guests.
    pub kept: String,
    /// How many appointments it holds; one that comes again and again counts once.
    pub appointments: i64,
    /// How many could not be read and were left out.
    pub left_out: i64,
    /// When it was brought in.
    pub read_at: Timestamp,
}
