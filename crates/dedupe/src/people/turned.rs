//! Whether first and last name stand the other way round in one of two names: "Kate Bell" and "Bell Katherine".

use crate::compare::{self, CLOSE, ROUGH, SAME, Value};
use crate::normalise::names;
use crate::spec::Kind;

/// Whether one part of two names is the same and the other one agrees only if the parts of one name are exchanged.
#[must_use]
pub fn are_turned(one: &str, other: &str) -> bool {
    let (one, other) = (names::whole(one), names::whole(other));
    let known = [&one.given, &one.family, &other.given, &other.family].iter().all(|part| !part.is_empty());
    let level = |kind, one: &str, other: &str| compare::level(kind, &Value::of(kind, one), &Value::of(kind, other));
    let same = |one: &str, other: &str| level(Kind::FamilyName, one, other) == SAME;
    let agrees = |one: &str, other: &str| matches!(level(Kind::GivenName, one, other), SAME..=CLOSE if one.len().min(other.len()) > 1);
    let in_order = same(&one.family, &other.family) || level(Kind::GivenName, &one.given, &other.given) < ROUGH;
    let first = same(&one.family, &other.given) && agrees(&one.given, &other.family);
    let last = same(&one.given, &other.family) && agrees(&one.family, &other.given);
    known && !in_order && (first || last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!((are_turned(one, other), are_turned(other, one)), (expected, expected), "{one}, {other}");
    }

    #[test]
    fn a_short_form_may_stand_the_other_way_round() {
        check("Kate Bell", "Bell Katherine", true);
        check("Kate Bell", "Bell Kate", true);
    }

    #[test]
    fn what_agrees_in_order_or_only_in_part_is_not_turned() {
        check("Kate Bell", "Bell, Katherine", false);
        check("Kate Bell", "Bell Tom", false);
        check("Kate Bell", "Kate Bell", false);
        check("Bell", "Kate Bell", false);
        check("Kate Bell", "", false);
    }
}
