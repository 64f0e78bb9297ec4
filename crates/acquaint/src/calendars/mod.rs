//! Calendars that are read from an address: the addresses, reading them safely, and reading them again.
//!
//! An address like this is a secret: whoever has it sees the calendar. So it lies beside the mail account, in a file of its
//! own, and never in the database, a copy or the history. A calendar is read when its owner presses a button, and again when
//! they look for times and it is older than an hour; never by itself.

mod fetch;
mod nearby;
mod reading;
mod subscription;

pub(crate) use fetch::FetchFault;
#[cfg(test)]
pub(crate) use fetch::plain_address;
pub(crate) use reading::{Calendars, keep_reading, read_address, read_now};
pub(crate) use subscription::{Subscription, Subscriptions};
