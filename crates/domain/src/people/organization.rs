//! Organizations: their names, and what is said or guessed about their size and kind.
//!
//! The size is only ever said: nothing that is kept tells it. The kind is guessed from the name until somebody says it.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::OrganizationId;
use crate::word::words;

words! {
    /// How many people work at an organization, about.
    OrganizationSize {
        /// So few that everybody knows everybody.
        UpTo50 = "up-to-50",
        /// Some floors of people.
        UpTo1000 = "up-to-1000",
        /// More.
        Over1000 = "over-1000",
    }
}

words! {
    /// What kind of organization it is.
    OrganizationKind {
        /// A school or a university.
        School = "school",
        /// A hospital or a practice.
        Care = "care",
        /// A city, a ministry, an office.
        Public = "public",
        /// A charity, a cooperative, a foundation.
        Social = "social",
        /// A company.
        Company = "company",
    }
}

/// A company, a school, a hospital, an office: where people work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// Other names under which it is known, one on each line.
    pub aliases: String,
    /// About how many people work there, if it was said.
    #[serde(default)]
    pub size: Option<OrganizationSize>,
    /// What kind of organization it is, if it was said.
    #[serde(default)]
    pub kind: Option<OrganizationKind>,
    /// Anything worth keeping about it.
    pub notes: String,
    /// When it was added.
    pub added_at: Timestamp,
}

impl Organization {
    /// An organization of which only the name is known.
    #[must_use]
    pub fn named(id: OrganizationId, name: impl Into<String>, added_at: Timestamp) -> Self {
        Self { id, name: name.into(), aliases: String::new(), size: None, kind: None, notes: String::new(), added_at }
    }

    /// Its other names, one by one.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        self.aliases.lines().map(str::trim).filter(|name| !name.is_empty())
    }

    /// What kind it is: as it was said, or else as its name speaks of it.
    #[must_use]
    pub fn likely_kind(&self) -> Option<OrganizationKind> {
        self.kind.or_else(|| self.kind_by_name())
    }

    /// The kind of which its name speaks; nothing where it doesn't.
    #[must_use]
    pub fn kind_by_name(&self) -> Option<OrganizationKind> {
        let lower = self.name.to_lowercase();
        let has = |words: &[&str]| {
            lower
                .split(|letter: char| !letter.is_alphanumeric())
                .any(|word| words.iter().any(|known| word.strip_suffix('s').unwrap_or(word) == *known))
        };
        Some(match () {
            () if has(&["school", "university", "college", "academy", "institute"]) => OrganizationKind::School,
            () if has(&["hospital", "clinic", "practice", "care"]) => OrganizationKind::Care,
            () if has(&["city", "council", "ministry", "government", "department", "office", "municipality"]) => OrganizationKind::Public,
            () if has(&["charity", "foundation", "cooperative", "association", "trust"]) => OrganizationKind::Social,
            () if has(&["ltd", "inc", "gmbh", "llc", "plc", "company", "ag", "studio", "agency", "group"]) => OrganizationKind::Company,
            () => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::Word as _;

    fn named(name: &str) -> Organization {
        Organization::named(OrganizationId(Uuid::nil()), name, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn names_speak_of_a_kind_or_of_nothing() {
        let kinds = ["Millbrook Schools", "Mercy Hospital", "City of Porto", "Hearth Cooperative", "Reyes Ltd"];
        let kinds = kinds.map(|name| named(name).likely_kind());
        assert_eq!(kinds, OrganizationKind::ALL.iter().copied().map(Some).collect::<Vec<_>>()[..]);
        assert_eq!(named("WSP").likely_kind(), None);
    }

    #[test]
    fn pe6_what_was_said_counts_more_than_the_name() {
        let said = Organization { kind: Some(OrganizationKind::Social), ..named("Hope Hospital") };
        assert_eq!((said.likely_kind(), said.kind_by_name()), (Some(OrganizationKind::Social), Some(OrganizationKind::Care)));
    }

    #[test]
    fn a_record_of_an_earlier_form_says_neither() {
        let earlier =
            r#"{"id":"00000000-0000-0000-0000-000000000000","name":"WSP","aliases":"","notes":"","added_at":"1970-01-01T00:00:00Z"}"#;
        assert_eq!(serde_json::from_str::<Organization>(earlier).unwrap(), named("WSP"));
    }
}
