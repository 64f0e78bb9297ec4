//! Settings: the little that cannot be found out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::id;

id! {
    /// The one set of preferences.
    PreferencesId;
}

impl PreferencesId {
    /// There is one set of preferences in every account.
    pub const ONLY: Self = Self(Uuid::nil());
}

/// What somebody prefers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Preferences {
    /// Always [`PreferencesId::ONLY`].
    pub id: PreferencesId,
    /// The time zone they live in, such as `Europe/Berlin`; empty means the computer's own.
    pub zone: String,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { id: PreferencesId::ONLY, zone: String::new() }
    }
}
