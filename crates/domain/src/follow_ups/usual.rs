//! How often to be in touch with a kind of people: those with a tag, those whom one knew in a certain way, or everybody one
//! has talked with. What was chosen for one person counts more than all of it.

use std::cmp::Reverse;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Word as _,
    context::scatter,
    people::{Person, Tie, tag_key},
    record::id,
};

id! {
    /// A rhythm with a kind of people.
    UsualRhythmId;
}

/// How often somebody wants to be in touch with a kind of people. With both a tag and a tie it is
/// about those for whom both hold, with neither about everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UsualRhythm {
    /// Its id: see [`UsualRhythmId::of`].
    pub id: UsualRhythmId,
    /// How one knows them; none if that makes no difference.
    pub tie: Option<Tie>,
    /// A tag that they have; empty if that makes no difference.
    pub tag: String,
    /// Days between contacts; 0 means not to be reminded.
    pub days: i64,
    /// When it was chosen.
    pub chosen_at: Timestamp,
}

impl UsualRhythmId {
    /// There is one for each kind of people, so that choosing twice at once cannot make two.
    #[must_use]
    pub fn of(tie: Option<Tie>, tag: &str) -> Self {
        let kind = format!("{}\n{}", tie.map(Tie::word).unwrap_or_default(), tag_key(tag));
        let spread = |seed: u64| kind.bytes().fold(scatter(seed), |sum, byte| scatter(sum ^ u64::from(byte)));
        let (high, low) = (spread(1), spread(2));
        Self(Uuid::from_u64_pair(high & !0xf000 | 0x8000, low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000))
    }
}

/// What is usual with somebody, if something was chosen. Where a tag and how one knows them are named, both have to hold.
/// The nearer one counts: both at once, else one of their tags, else how one knows them, else everybody. Of several that are
/// equally near, the one counts that brings the two together most often.
#[must_use]
pub fn usual_with<'a>(rhythms: &'a [UsualRhythm], person: &Person) -> Option<&'a UsualRhythm> {
    let has = |tag: &str| person.tags().any(|own| tag_key(own) == tag_key(tag));
    let holds = |rhythm: &&UsualRhythm| (rhythm.tag.is_empty() || has(&rhythm.tag)) && rhythm.tie.is_none_or(|tie| person.tie == Some(tie));
    let near = |rhythm: &UsualRhythm| (!rhythm.tag.is_empty(), rhythm.tie.is_some());
    rhythms.iter().filter(holds).min_by_key(|rhythm| (Reverse(near(rhythm)), rhythm.days <= 0, rhythm.days, rhythm.id))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::people::PersonId;

    fn rhythm(tie: Option<Tie>, tag: &str, days: i64) -> UsualRhythm {
        UsualRhythm { id: UsualRhythmId::of(tie, tag), tie, tag: tag.to_owned(), days, chosen_at: Timestamp::UNIX_EPOCH }
    }

    #[track_caller]
    fn check(tie: Option<Tie>, tags: &str, expected: Option<i64>) {
        let rhythms = [
            rhythm(None, "", 180),
            rhythm(Some(Tie::Close), "", 60),
            rhythm(None, "mentor", 30),
            rhythm(None, "Alumni", 90),
            rhythm(None, "former boss", 0),
        ];
        let ana = Person::named(PersonId(Uuid::nil()), "Ana Silva", Timestamp::UNIX_EPOCH);
        let ana = Person { tie, tags: tags.to_owned(), ..ana };
        assert_eq!(usual_with(&rhythms, &ana).map(|rhythm| rhythm.days), expected);
    }

    #[test]
    fn fu5_a_tag_counts_more_than_how_one_knows_them_and_that_more_than_everybody() {
        check(None, "", Some(180));
        check(Some(Tie::Shared), "painter", Some(180));
        check(Some(Tie::Close), "", Some(60));
        check(Some(Tie::Close), "Mentor", Some(30));
    }

    #[test]
    fn fu5_of_several_tags_the_most_frequent_counts_and_never_only_by_itself() {
        check(None, "alumni\nmentor", Some(30));
        check(None, "former boss\nalumni", Some(90));
        check(Some(Tie::Close), "former boss", Some(0));
    }

    #[test]
    fn fu5_where_a_tag_and_a_tie_are_named_both_have_to_hold_and_that_counts_more_than_either() {
        let rhythms = [rhythm(Some(Tie::Close), "mentor", 120), rhythm(None, "mentor", 30), rhythm(Some(Tie::Close), "", 60)];
        let with = |tie: Option<Tie>, tags: &str| {
            let ana = Person::named(PersonId(Uuid::nil()), "Ana Silva", Timestamp::UNIX_EPOCH);
            usual_with(&rhythms, &Person { tie, tags: tags.to_owned(), ..ana }).map(|rhythm| rhythm.days)
        };
        assert_eq!(with(Some(Tie::Close), "mentor"), Some(120));
        assert_eq!(with(Some(Tie::Met), "mentor"), Some(30), "of a mentor whom one knows in another way the tag alone is true");
        assert_eq!(with(None, "mentor"), Some(30));
        assert_eq!(with(Some(Tie::Close), "painter"), Some(60), "a friend who is no mentor");
        assert_eq!(with(Some(Tie::Met), "painter"), None);
    }

    #[test]
    fn fu5_where_nothing_was_chosen_nothing_is_said() {
        let ana = Person::named(PersonId(Uuid::nil()), "Ana Silva", Timestamp::UNIX_EPOCH);
        assert_eq!(usual_with(&[], &ana), None);
        assert_eq!(usual_with(&[rhythm(Some(Tie::Met), "", 30)], &ana), None);
    }

    #[test]
    fn every_kind_of_people_has_its_own_rhythm_whatever_its_capitals() {
        let kinds = Tie::ALL.iter().map(|tie| (Some(*tie), "")).chain([(None, ""), (None, "close"), (None, "met"), (None, "mentor")]);
        let ids: HashSet<UsualRhythmId> = kinds.map(|(tie, tag)| UsualRhythmId::of(tie, tag)).collect();
        assert_eq!(ids.len(), 8);
        assert_eq!(UsualRhythmId::of(None, " Mentor "), UsualRhythmId::of(None, "mentor"));
    }
}
