//! LinkedIn's "Get a copy of your data": Connections.csv of every year and language, messages, invitations, one's own profile,
//! and where one has worked and learned oneself.
//!
//! The other files of the export are recognised and named; there is nobody in them to bring in.

mod adapt;
mod columns;
mod invitations;
mod messages;
mod named;
mod profile;
mod shape;
mod sniff;
mod stations;

pub(crate) use sniff::find_unread;

use crate::Format;

/// The people that one is connected with.
pub(crate) const CONNECTIONS: Format = Format {
    id: "linkedin-connections",
    name: "LinkedIn connections",
    how_to_get: "On LinkedIn open Settings, Data privacy, “Get a copy of your data”, and ask for Connections. \
                 Drop the zip that you get, or the Connections.csv in it.",
    is_list: true,
    sniff: |head| sniff::find_header(head).is_some(),
    fill: shape::fill,
};

/// What one wrote with whom.
pub(crate) const MESSAGES: Format = Format {
    id: "linkedin-messages",
    name: "LinkedIn messages",
    how_to_get: "Ask LinkedIn for Messages as well. Threads of two come onto the timeline; those of groups are left out.",
    is_list: false,
    sniff: messages::is_messages,
    fill: messages::fill,
};

/// Whom one asked to connect, and who asked.
pub(crate) const INVITATIONS: Format = Format {
    id: "linkedin-invitations",
    name: "LinkedIn invitations",
    how_to_get: "They come in the same zip when you ask LinkedIn for Invitations.",
    is_list: false,
    sniff: invitations::is_invitations,
    fill: invitations::fill,
};

/// Where one has worked.
pub(crate) const POSITIONS: Format = Format {
    id: "linkedin-positions",
    name: "your positions on LinkedIn",
    how_to_get: "They come in the same zip when you ask LinkedIn for Profile.",
    is_list: false,
    sniff: stations::are_positions,
    fill: stations::fill_positions,
};

/// Where one has learned.
pub(crate) const EDUCATION: Format = Format {
    id: "linkedin-education",
    name: "your schools on LinkedIn",
    how_to_get: "They come in the same zip when you ask LinkedIn for Profile.",
    is_list: false,
    sniff: stations::is_education,
    fill: stations::fill_education,
};

/// Oneself.
pub(crate) const PROFILE: Format = Format {
    id: "linkedin-profile",
    name: "your profile on LinkedIn",
    how_to_get: "It comes in the same zip when you ask LinkedIn for Profile.",
    is_list: false,
    sniff: profile::is_profile,
    fill: profile::fill,
};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod threads;
