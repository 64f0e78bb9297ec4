//! Reading a calendar: when somebody is busy, and nothing else.
//!
//! It has two steps. [`keep_calendar`] takes a file apart and keeps what says when somebody is busy: no title, no place, no
//! guest, no name. [`expand`] makes stretches of time of that, for some days. So a rule can be expanded anew when time has
//! gone on, and what is kept tells nobody with whom one was. What is kept is iCalendar text again (RFC 5545).
//!
//! Every appointment is read by itself: a broken one is counted and left out, and never stops the rest. Left out on purpose:
//! tasks, journals, and an exception that moves all later occurrences (no known program writes one); there, both stay busy.

mod appointment;
mod blocks;
mod expand;
mod kept;
mod rule;
mod series;
mod when;
mod zones;

#[cfg(test)]
mod tests;

use jiff::{Timestamp, tz::TimeZone};

pub use expand::{Expanded, expand};

use crate::decode;
use blocks::Block;
use zones::Zones;

/// The largest calendar that is read, in bytes (S10).
pub const CALENDAR_AT_MOST: usize = 5 * 1024 * 1024;
/// The most appointments of one calendar that are kept (S12).
pub const APPOINTMENTS_AT_MOST: usize = 50_000;

/// What is kept of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// When somebody is busy, as iCalendar text.
    pub text: String,
    /// How many appointments that is; one that comes again and again counts once.
    pub appointments: usize,
    /// How many could not be read, or were too many, and were left out.
    pub left_out: usize,
}

/// Why nothing can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCalendar {
    /// It is larger than [`CALENDAR_AT_MOST`].
    #[error("This calendar is too large.")]
    TooLarge,
    /// It is something else.
    #[error("This is no calendar.")]
    Other,
}

/// Takes from a file what says when somebody is busy, from a moment on. `own` is the zone for times that name none.
///
/// # Errors
/// If it is too large or no calendar at all. Single appointments never make it fail.
pub fn keep_calendar(bytes: &[u8], own: &TimeZone, since: Timestamp) -> Result<Kept, NoCalendar> {
    if bytes.len() > CALENDAR_AT_MOST {
        return Err(NoCalendar::TooLarge);
    }
    let text = decode::text(bytes.to_vec());
    if !blocks::is_calendar(&text) {
        return Err(NoCalendar::Other);
    }
    let mut zones = Zones::new(own.clone());
    let (mut read, mut left_out) = (Vec::new(), 0);
    for block in blocks::of(&text) {
        match block {
            Block::Zone(text) => zones.learn(text),
            Block::Event(_) | Block::Busy(_) if read.len() >= APPOINTMENTS_AT_MOST => left_out += 1,
            Block::Event(text) => match appointment::read(text, &zones) {
                Some(appointment) => read.push(appointment),
                None => left_out += 1,
            },
            Block::Busy(text) => read.extend(appointment::read_free_busy(text)),
            Block::Broken => left_out += 1,
        }
    }
    let series = series::put_together(read, &zones, since);
    left_out += series.left_out;
    Ok(Kept { text: kept::write(&series.kept), appointments: series.kept.len(), left_out })
}
