//! Settings: the little that cannot be found out.

mod calendar;

pub use calendar::{Calendar, CalendarId};

use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    aim::MotivationScale,
    outreach::{Country, FollowUpRules, Tier},
    record::id,
};

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
    /// The country whose holidays count; none means the one that the time zone suggests.
    #[serde(default)]
    pub country: Option<Country>,
    /// Business days after which to write to another person at the same organization.
    #[serde(default = "usual::another_person_after")]
    pub another_person_after: i64,
    /// Business days after which to write to the same person once more.
    #[serde(default = "usual::follow_up_after")]
    pub follow_up_after: i64,
    /// How often to write once more at the most.
    #[serde(default = "usual::follow_ups_at_most")]
    pub follow_ups_at_most: i64,
    /// Whether their LinkedIn membership allows longer notes.
    #[serde(default)]
    pub premium: bool,
    /// The numbers that say how motivated one is about an organization.
    #[serde(default)]
    pub motivation: MotivationScale,
}

/// What holds where nothing was chosen, also in what an earlier program kept.
mod usual {
    use super::FollowUpRules;

    pub(super) fn another_person_after() -> i64 {
        i64::from(FollowUpRules::default().another_person_after)
    }

    pub(super) fn follow_up_after() -> i64 {
        i64::from(FollowUpRules::default().follow_up_after)
    }

    pub(super) fn follow_ups_at_most() -> i64 {
        i64::try_from(FollowUpRules::default().at_most).unwrap_or_default()
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            id: PreferencesId::ONLY,
            zone: String::new(),
            country: None,
            another_person_after: usual::another_person_after(),
            follow_up_after: usual::follow_up_after(),
            follow_ups_at_most: usual::follow_ups_at_most(),
            premium: false,
            motivation: MotivationScale::default(),
        }
    }
}

impl Preferences {
    /// When to write again, and how often, within the bounds that hold for everybody.
    #[must_use]
    pub fn follow_up_rules(&self) -> FollowUpRules {
        FollowUpRules {
            another_person_after: u32::try_from(self.another_person_after).unwrap_or_default(),
            follow_up_after: u32::try_from(self.follow_up_after).unwrap_or_default(),
            at_most: usize::try_from(self.follow_ups_at_most).unwrap_or_default(),
        }
        .bounded()
    }

    /// The same with other rules.
    #[must_use]
    pub fn with_follow_up_rules(self, rules: FollowUpRules) -> Self {
        let FollowUpRules { another_person_after, follow_up_after, at_most } = rules.bounded();
        Self {
            another_person_after: another_person_after.into(),
            follow_up_after: follow_up_after.into(),
            follow_ups_at_most: i64::try_from(at_most).unwrap_or_default(),
            ..self
        }
    }

    /// The country whose holidays count, in the time zone in which somebody is.
    #[must_use]
    pub fn country_in(&self, zone: &TimeZone) -> Option<Country> {
        self.country.or_else(|| Country::of_zone(zone.iana_name()?))
    }

    /// The LinkedIn membership.
    #[must_use]
    pub fn tier(&self) -> Tier {
        if self.premium { Tier::Premium } else { Tier::Basic }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_earlier_program_kept_is_filled_with_what_is_usual() {
        let kept = r#"{"id":"00000000-0000-0000-0000-000000000000","zone":"Europe/Berlin"}"#;
        let read: Preferences = serde_json::from_str(kept).unwrap();
        assert_eq!(read, Preferences { zone: "Europe/Berlin".to_owned(), ..Preferences::default() });
        assert_eq!(read.follow_up_rules(), FollowUpRules::default());
    }

    #[test]
    fn the_time_zone_suggests_the_country_until_one_is_chosen() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(Preferences::default().country_in(&berlin), Some(Country::De));
        assert_eq!(Preferences { country: Some(Country::Ca), ..Preferences::default() }.country_in(&berlin), Some(Country::Ca));
        assert_eq!(Preferences::default().country_in(&TimeZone::UTC), None);
    }

    #[test]
    fn rules_keep_within_their_bounds_whatever_was_kept() {
        let wild = Preferences { another_person_after: -3, follow_up_after: 10_000, follow_ups_at_most: 99, ..Preferences::default() };
        let rules = wild.follow_up_rules();
        assert_eq!(Preferences::default().with_follow_up_rules(rules).follow_up_rules(), rules);
        assert!(rules.checked().is_ok(), "{rules:?}");
    }
}
