//! How well two texts agree, as a level between "the same" and "different". What a level is worth is learned later.

mod contact;
mod dates;
pub(crate) mod names;
mod strings;
mod words;

use crate::spec::Kind;
use crate::table::BESIDE;

/// How many levels there are.
pub(crate) const LEVELS: usize = 8;
/// One side says nothing.
pub(crate) const MISSING: u8 = 0;
/// Both are the same in plain form.
pub(crate) const SAME: u8 = 1;
/// One holds the other, or is another way to write it.
pub(crate) const PART: u8 = 2;
/// Another word for the same: a short form, the same year with a typing error, a code of the same district.
pub(crate) const OTHER_WORD: u8 = 3;
/// An initial, a year without its day.
pub(crate) const ROUGH: u8 = 4;
/// A typing error apart.
pub(crate) const CLOSE: u8 = 5;
/// Something in common.
pub(crate) const SIMILAR: u8 = 6;
/// Nothing in common.
pub(crate) const DIFFERENT: u8 = 7;

/// The level at which two texts of a kind agree. The order of the two makes no difference.
pub(crate) fn level(kind: Kind, one: &str, other: &str) -> u8 {
    if one.is_empty() || other.is_empty() {
        return MISSING;
    }
    if one == other {
        return SAME;
    }
    let (one, other) = if one < other { (one, other) } else { (other, one) };
    if !one.contains(BESIDE) && !other.contains(BESIDE) {
        return single(kind, one, other);
    }
    let pairs = one.split(BESIDE).flat_map(|one| other.split(BESIDE).map(move |other| (one, other)));
    pairs.map(|(one, other)| if one == other { SAME } else { single(kind, one, other) }).min().unwrap_or(MISSING)
}

/// Whether two texts share so few pairs of neighbouring letters that a closer look finds nothing in common.
pub(crate) fn is_hopeless(kind: Kind, (one, marks): (&str, u128), (other, other_marks): (&str, u128)) -> bool {
    let short = match kind {
        Kind::FamilyName => 4,
        Kind::Street | Kind::Place | Kind::Region | Kind::Organization | Kind::Title | Kind::Text => 8,
        _ => return false,
    };
    let common = marks & other_marks;
    let fewer = || marks.count_ones().min(other_marks.count_ones());
    one.len().min(other.len()) >= short && (common == 0 || common.count_ones() * 4 < fewer())
}

fn single(kind: Kind, one: &str, other: &str) -> u8 {
    match kind {
        Kind::GivenName => names::given(one, other),
        Kind::FamilyName => names::family(one, other),
        Kind::Date => dates::date(one, other),
        Kind::Year | Kind::Month | Kind::Day => dates::number(one, other),
        Kind::Email => contact::email(one, other),
        Kind::Phone => contact::phone(one, other),
        Kind::Url => contact::url(one, other),
        Kind::HouseNumber => words::house_number(one, other),
        Kind::PostalCode => words::postal_code(one, other),
        Kind::Identifier => words::identifier(one, other),
        _ => words::phrase(one, other),
    }
}
