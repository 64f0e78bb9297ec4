//! Distances between plain words.

use rapidfuzz::distance::{jaro_winkler, osa};

/// The Jaro-Winkler similarity, from 0 to 1.
pub(super) fn similarity(one: &str, other: &str) -> f64 {
    jaro_winkler::similarity(one.bytes(), other.bytes())
}

/// How many letters were left out, added, changed or exchanged with their neighbour, if not more than `most`.
pub(super) fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    osa::distance_with_args(one.bytes(), other.bytes(), &osa::Args::default().score_cutoff(most))
}

/// Whether a typing error may be between the two: one slip, or two in long words.
pub(super) fn is_close(one: &str, other: &str) -> bool {
    let shorter = one.len().min(other.len());
    match shorter {
        0..=2 => false,
        3..=8 => slips(one, other, 1).is_some(),
        _ => slips(one, other, 2).is_some(),
    }
}
