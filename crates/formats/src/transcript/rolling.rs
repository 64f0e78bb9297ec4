//! Subtitles that roll: each repeats the end of the one before and adds a few words. Every word was said once.
//!
//! Only where many neighbours do so: in other files, somebody who says the same again has said it again.

use super::Piece;

/// Neighbours that must repeat each other, in tenths. House rule.
const TENTHS: usize = 3;
/// Words that must be the same where a subtitle does not begin with all of the one before.
const WORDS: usize = 3;
/// How many words back a subtitle can repeat.
const BACK: usize = 60;

/// The pieces with every word once.
pub(super) fn unrolled(pieces: Vec<Piece>) -> Vec<Piece> {
    let words: Vec<Vec<String>> = pieces.iter().map(|piece| piece.text.split_whitespace().map(bare).collect()).collect();
    let shared = |at: usize| match (words.get(at.wrapping_sub(1)), words.get(at), pieces.get(at.wrapping_sub(1)), pieces.get(at)) {
        (Some(before), Some(here), Some(one), Some(other)) if one.speaker == other.speaker => overlap(before, here),
        _ => 0,
    };
    let overlaps: Vec<usize> = (0..pieces.len()).map(shared).collect();
    let repeats = overlaps.iter().filter(|overlap| **overlap > 0).count();
    if repeats < 2 || repeats * 10 < pieces.len().saturating_sub(1) * TENTHS {
        return pieces;
    }
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (piece, overlap) in pieces.into_iter().zip(overlaps) {
        let text = piece.text.split_whitespace().skip(overlap).collect::<Vec<_>>().join(" ");
        match kept.last_mut() {
            Some(last) if text.is_empty() => last.end = piece.end.or(last.end),
            _ => kept.push(Piece { text, ..piece }),
        }
    }
    kept
}

/// How many words at the beginning of a piece are those at the end of the one before.
fn overlap(before: &[String], here: &[String]) -> usize {
    let most = before.len().min(here.len()).min(BACK);
    let repeats = |count: &usize| before[before.len() - count..] == here[..*count];
    (1..=most).rev().filter(|count| *count >= WORDS || *count == before.len() || *count == here.len()).find(repeats).unwrap_or(0)
}

/// A word as it is compared: while a program listens on, it changes capitals and stops.
fn bare(word: &str) -> String {
    let letters: String = word.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() { word.to_owned() } else { letters }
}
