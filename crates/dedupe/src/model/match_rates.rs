//! How often two records of one person agree, as is expected before anything is known. Experience with lists of people, not
//! with any one of them; what the records say soon outweighs it.

use super::Rates;
use crate::compare::DIFFERENT;
use crate::spec::Kind;

/// How often what belongs to a person alone may differ in two records of one. Without a limit, a list of families would teach
/// that a person is a family.
const MOST_DIFFERENT: f64 = 0.3;

/// Whether a field tells the persons of one family or office from each other.
pub(super) fn is_ones_own(kind: Kind) -> bool {
    matches!(kind, Kind::GivenName | Kind::Date | Kind::Year | Kind::Month | Kind::Day | Kind::Identifier)
}

/// Whether those who belong together share a field more often than strangers do.
pub(super) fn is_shared(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::FamilyName
            | Kind::Organization
            | Kind::Phone
            | Kind::Email
            | Kind::Street
            | Kind::HouseNumber
            | Kind::Place
            | Kind::Region
            | Kind::PostalCode
    )
}

/// Rates within the limit for what belongs to one person.
pub(super) fn limited(kind: Kind, rates: Rates) -> Rates {
    let different = rates[usize::from(DIFFERENT)];
    if !is_ones_own(kind) || different <= MOST_DIFFERENT {
        return rates;
    }
    let others = (1.0 - MOST_DIFFERENT) / (1.0 - different).max(1e-9);
    let mut limited = rates.map(|rate| rate * others);
    limited[usize::from(DIFFERENT)] = MOST_DIFFERENT;
    limited
}

/// How often two persons are expected to agree by chance, if a list is too short to say.
pub(super) fn coincidence(kind: Kind) -> f64 {
    match kind {
        Kind::Email | Kind::Phone | Kind::Url | Kind::Identifier => 1e-5,
        Kind::Date => 1e-4,
        Kind::Street => 1e-3,
        Kind::FamilyName | Kind::Organization | Kind::PostalCode => 3e-3,
        Kind::GivenName => 8e-3,
        Kind::Title | Kind::Place | Kind::HouseNumber => 2e-2,
        _ => 0.1,
    }
}

/// The rates of the levels, from missing (which says nothing) to different.
pub(super) fn expected(kind: Kind) -> Rates {
    let rates = match kind {
        Kind::GivenName => [0.0, 0.74, 0.05, 0.03, 0.03, 0.06, 0.03, 0.06],
        Kind::FamilyName => [0.0, 0.78, 0.02, 0.03, 0.01, 0.07, 0.03, 0.06],
        Kind::Date => [0.0, 0.74, 0.07, 0.04, 0.04, 0.03, 0.03, 0.05],
        Kind::Year | Kind::Month | Kind::Day => [0.0, 0.80, 0.01, 0.01, 0.01, 0.06, 0.04, 0.07],
        Kind::Email => [0.0, 0.62, 0.03, 0.07, 0.04, 0.06, 0.04, 0.14],
        Kind::Phone => [0.0, 0.65, 0.08, 0.01, 0.01, 0.06, 0.03, 0.16],
        Kind::Url => [0.0, 0.80, 0.01, 0.01, 0.03, 0.04, 0.03, 0.08],
        Kind::Organization => [0.0, 0.58, 0.10, 0.03, 0.01, 0.05, 0.05, 0.18],
        Kind::Title => [0.0, 0.45, 0.12, 0.02, 0.01, 0.05, 0.10, 0.25],
        Kind::Street => [0.0, 0.62, 0.05, 0.02, 0.01, 0.08, 0.05, 0.17],
        Kind::HouseNumber => [0.0, 0.72, 0.03, 0.02, 0.01, 0.06, 0.01, 0.15],
        Kind::Place | Kind::Region => [0.0, 0.70, 0.04, 0.02, 0.01, 0.06, 0.03, 0.14],
        Kind::PostalCode => [0.0, 0.68, 0.02, 0.06, 0.01, 0.05, 0.05, 0.13],
        Kind::Identifier => [0.0, 0.85, 0.01, 0.01, 0.01, 0.06, 0.02, 0.04],
        _ => [0.0, 0.65, 0.05, 0.02, 0.01, 0.06, 0.05, 0.16],
    };
    let sum: f64 = rates.iter().sum();
    rates.map(|rate| rate / sum)
}
