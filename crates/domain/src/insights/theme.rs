//! Themes: the person's own words for what many people spoke about, and which passages belong to them.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::PassageId;
use crate::{RecordId as _, context::scatter, record::id, word::words};

id! {
    /// A theme.
    ThemeId;
    /// That a passage belongs to a theme.
    TaggingId;
}

words! {
    /// What a passage says to its theme.
    Stance {
        /// It says the same.
        Agrees = "agrees",
        /// It says otherwise.
        Otherwise = "otherwise",
    }
}

/// Something that people spoke about, in words of one's own, such as "The first two years are lean".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// What it is called.
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
}

/// That a passage belongs to a theme, and what it says to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tagging {
    /// Its id: it follows from passage and theme, because each belongs to the other once.
    pub id: TaggingId,
    /// The passage.
    pub passage_id: PassageId,
    /// The theme.
    pub theme_id: ThemeId,
    /// What it says to the theme.
    pub stance: Stance,
    /// When it was decided.
    pub tagged_at: Timestamp,
}

impl TaggingId {
    /// The one for a passage and a theme.
    #[must_use]
    pub fn of(passage: PassageId, theme: ThemeId) -> Self {
        Self(paired(passage.uuid(), theme.uuid()))
    }
}

/// The id of what belongs to two records together: it follows from theirs, and from which is the first.
pub(crate) fn paired(one: Uuid, other: Uuid) -> Uuid {
    let ((high, low), (more, less)) = (one.as_u64_pair(), other.as_u64_pair());
    let high = (high & !0xffff) | 0x7000 | (scatter(high ^ scatter(more ^ scatter(less))) & 0x0fff);
    let spread = scatter(low ^ scatter(less ^ scatter(more)));
    Uuid::from_u64_pair(high, 0x8000_0000_0000_0000 | (spread & 0x3fff_ffff_ffff_ffff))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn what_belongs_to_two_has_one_id_and_shares_it_with_no_other_pair() {
        let ids: Vec<Uuid> = (0..40).map(|id| Uuid::from_u128(id << 70 | 0x7000_8000 | id)).collect();
        let pairs = ids.iter().flat_map(|one| ids.iter().map(|other| paired(*one, *other)));
        assert_eq!(pairs.collect::<HashSet<_>>().len(), 40 * 40);
        assert_eq!(paired(ids[3], ids[4]), paired(ids[3], ids[4]));
        assert_eq!(paired(ids[3], ids[4]).get_version_num(), 7);
    }
}
