//! Organizations one would like to work for, and in which order to turn to them.
//!
//! In the manner of the LAMP list (Dalton, "The 2-Hour Job Search"): some forty names, found in four ways of about ten
//! minutes each; whether an advocate or an alumnus is there, how motivated one is, and what openings one saw; then the first
//! five are worked on. There is one list for everything one explores: an organization is one place, however many reasons lead to it,
//! and a name that stood on two lists would be rated and written to twice.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{people::OrganizationId, record::id, word::words};

id! {
    /// A target organization.
    TargetId;
}

/// How many names such a list has as a rule: "40 target employers in 40 minutes" (Dalton). No duty, only a measure.
pub const TARGETS_USUALLY: usize = 40;
/// How many of them are worked on at a time: the top five (Dalton).
pub const TARGETS_FIRST: usize = 5;
/// Minutes that one way to find names takes: four ways for forty minutes (Dalton).
pub const MINUTES_EACH_WAY: i64 = 10;
/// The highest number for openings. Notes on the book have 1 to 3; nothing means that one has not looked.
pub const OPENINGS_MOST: i64 = 3;

words! {
    /// One of the four ways in which names are found.
    TargetWay {
        /// Where one has always wanted to work.
        Dream = "dream",
        /// Where people one knows work, or people of one's school.
        Known = "known",
        /// Where there are openings of a kind that one likes.
        Openings = "openings",
        /// Where something grows that one follows.
        Trends = "trends",
    }
}

words! {
    /// The numbers that say how motivated one is. The two editions of the method differ, so one may choose.
    MotivationScale {
        /// From 0 to 3, as in the second edition.
        ToThree = "to-three",
        /// From 1 to 5, as in notes on the first edition.
        ToFive = "to-five",
    }
}

impl Default for MotivationScale {
    /// The second edition's.
    fn default() -> Self {
        Self::ToThree
    }
}

impl MotivationScale {
    /// The numbers of this scale, the least first.
    #[must_use]
    pub fn numbers(self) -> std::ops::RangeInclusive<i64> {
        match self {
            Self::ToThree => 0..=3,
            Self::ToFive => 1..=5,
        }
    }

    /// A number of this scale as it is kept: in twelfths of the way from the least to the most, which both scales divide.
    /// Nothing if the scale has no such number.
    #[must_use]
    pub fn kept(self, number: i64) -> Option<i64> {
        let numbers = self.numbers();
        numbers.contains(&number).then(|| (number - numbers.start()) * self.twelfths())
    }

    /// What is kept as the nearest number of this scale; in the middle between two, the higher one.
    #[must_use]
    pub fn shown(self, twelfths: i64) -> i64 {
        let numbers = self.numbers();
        let step = self.twelfths();
        numbers.start() + (twelfths.clamp(0, 12) + step / 2) / step
    }

    /// How many twelfths one step is.
    fn twelfths(self) -> i64 {
        12 / (self.numbers().end() - self.numbers().start())
    }
}

/// An organization that one would like to work for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    /// Its id: the organization's own, because it stands on the list once.
    pub id: TargetId,
    /// Which organization.
    pub organization_id: OrganizationId,
    /// In which way one came to it.
    pub way: TargetWay,
    /// How motivated one is, in twelfths of the scale; see [`MotivationScale::kept`]. Nothing means not said yet.
    pub motivation: Option<i64>,
    /// The openings one saw: 1 none, 2 some of another kind, 3 one of the kind one looks for. Nothing means not looked yet.
    pub openings: Option<i64>,
    /// When it was put on the list.
    pub added_at: Timestamp,
}

impl TargetId {
    /// The place of an organization on the list.
    #[must_use]
    pub fn of(organization: OrganizationId) -> Self {
        Self(organization.0)
    }
}

impl Target {
    /// An organization of which nothing has been said yet.
    #[must_use]
    pub fn of(organization_id: OrganizationId, way: TargetWay, added_at: Timestamp) -> Self {
        Self { id: TargetId::of(organization_id), organization_id, way, motivation: None, openings: None, added_at }
    }
}

/// How good a start one has at an organization, the better the higher: somebody who would speak for one is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Advocacy {
    /// Nobody on the list is or was there.
    #[default]
    Nobody,
    /// Somebody on the list is there whom one does not know yet, or was there.
    Somebody,
    /// Somebody is there whom one knows, or who shares a school or an employer.
    Advocate,
}

/// The order of the list, as places among the targets: motivation first, then openings, then advocacy (Dalton sorts by M, P and A).
/// What has not been said yet comes behind what has. Then the one that was added first.
#[must_use]
pub fn ranked(targets: &[(Target, Advocacy)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..targets.len()).collect();
    let key = |place: &usize| {
        let (target, advocacy) = &targets[*place];
        std::cmp::Reverse((target.motivation, target.openings, *advocacy, std::cmp::Reverse((target.added_at, target.id))))
    };
    order.sort_by_key(key);
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::Word as _;

    fn target(number: u128, motivation: Option<i64>, openings: Option<i64>) -> Target {
        let organization = OrganizationId(Uuid::from_u128(number));
        let added_at = Timestamp::from_second(i64::try_from(number).unwrap()).unwrap();
        Target { motivation, openings, ..Target::of(organization, TargetWay::Dream, added_at) }
    }

    #[track_caller]
    fn check(targets: &[(Option<i64>, Option<i64>, Advocacy)], expected: &[usize]) {
        let number = |place: usize| u128::try_from(place).unwrap();
        let targets: Vec<_> = targets
            .iter()
            .enumerate()
            .map(|(place, (motivation, openings, known))| (target(number(place), *motivation, *openings), *known))
            .collect();
        assert_eq!(ranked(&targets), expected);
    }

    #[test]
    fn ai3_motivation_goes_before_openings_and_openings_before_advocacy() {
        use Advocacy::{Advocate, Nobody};
        check(&[(Some(4), Some(3), Advocate), (Some(12), Some(1), Nobody)], &[1, 0]);
        check(&[(Some(8), Some(1), Advocate), (Some(8), Some(3), Nobody)], &[1, 0]);
        check(&[(Some(8), Some(2), Nobody), (Some(8), Some(2), Advocate)], &[1, 0]);
    }

    #[test]
    fn ai3_what_was_not_said_comes_behind_what_was_and_the_first_added_goes_first() {
        use Advocacy::{Advocate, Nobody};
        check(&[(None, Some(3), Advocate), (Some(0), None, Nobody)], &[1, 0]);
        check(&[(Some(4), None, Advocate), (Some(4), Some(1), Nobody)], &[1, 0]);
        check(&[(None, None, Nobody), (None, None, Nobody)], &[0, 1]);
    }

    #[test]
    fn ai3_a_number_of_one_scale_has_its_place_on_the_other() {
        let (three, five) = (MotivationScale::ToThree, MotivationScale::ToFive);
        let turned: Vec<i64> = three.numbers().map(|number| five.shown(three.kept(number).unwrap())).collect();
        assert_eq!(turned, [1, 2, 4, 5]);
        let turned: Vec<i64> = five.numbers().map(|number| three.shown(five.kept(number).unwrap())).collect();
        assert_eq!(turned, [0, 1, 2, 2, 3]);
        assert_eq!((three.kept(4), five.kept(0), three.kept(-1)), (None, None, None));
    }

    proptest! {
        #[test]
        fn ai3_a_scale_shows_what_was_said_on_it(number in 0_i64..=5) {
            for scale in MotivationScale::ALL {
                if let Some(kept) = scale.kept(number) {
                    prop_assert_eq!(scale.shown(kept), number);
                }
            }
        }

        #[test]
        fn ai3_every_target_has_exactly_one_place(of in prop::collection::vec((prop::option::of(0_i64..=12), prop::option::of(1_i64..=3)), 0..30)) {
            let targets: Vec<_> = of.iter().enumerate().map(|(place, (m, p))| (target(place as u128, *m, *p), Advocacy::Nobody)).collect();
            let mut order = ranked(&targets);
            order.sort_unstable();
            prop_assert_eq!(order, (0..targets.len()).collect::<Vec<_>>());
        }
    }
}
