//! LinkedIn's "Get a copy of your data": Connections.csv of every year and language.
//!
//! The other files of the export (messages, invitations, profile and so on) are recognised and named, not read yet.

mod adapt;
mod columns;
mod shape;
mod sniff;

pub(crate) use sniff::find_unread;

use crate::Format;

/// The people that one is connected with.
pub(crate) const CONNECTIONS: Format = Format {
    id: "linkedin-connections",
    name: "LinkedIn connections",
    how_to_get: "On LinkedIn open Settings, Data privacy, “Get a copy of your data”, and ask for Connections. \
                 Drop the zip that you get, or the Connections.csv in it.",
    sniff: |head| sniff::find_header(head).is_some(),
    fill: shape::fill,
};

#[cfg(test)]
mod tests;
