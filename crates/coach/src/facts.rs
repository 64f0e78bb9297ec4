//! Facts that a text may be compared with; all of them may be missing.

use serde::{Deserialize, Serialize};

/// What is known about the people on both sides of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The name of the person written to.
    pub name: Option<String>,
    /// Where the person written to works.
    pub organization: Option<String>,
    /// Other organizations that they belong to or once belonged to.
    pub elsewhere: Vec<String>,
    /// The name of the person who writes.
    pub own_name: Option<String>,
    /// Names of people who named the person written to and did not say that they may be named.
    pub unnamed: Vec<String>,
    /// Both time zones in words, such as "Lisbon and Toronto", when the two live in different ones.
    pub zones: Option<String>,
    /// What the person said in the conversation, as noted; one note each.
    pub said: Vec<String>,
}
