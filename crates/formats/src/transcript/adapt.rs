//! Pieces into turns: what one person says goes together until another one speaks.
//!
//! Where nobody is named, a turn ends with a question, a pause, or a sentence after some length, so that it can be looked at.

use acquaint_domain::interviews::Turn;

use super::{Piece, clean};

/// A pause after which somebody without a name begins anew, in milliseconds. House rule.
const PAUSE: i64 = 2_000;
/// Bytes after which a turn without a name ends with its sentence. House rule.
const LONG: usize = 400;

/// The turns, without those in which nothing is said.
pub(super) fn turns(pieces: Vec<Piece>) -> Vec<Turn> {
    let named = pieces.iter().any(|piece| !piece.speaker.is_empty());
    let mut turns: Vec<Turn> = Vec::new();
    for piece in pieces {
        let parts = if named { vec![piece.text.as_str()] } else { questions_apart(&piece.text) };
        for (at, part) in parts.into_iter().enumerate() {
            let text = clean::tidy(part);
            if text.is_empty() {
                continue;
            }
            let paragraph = piece.paragraph && at == 0;
            match turns.last_mut() {
                Some(last) if last.speaker == piece.speaker && (named || goes_on(last, &piece, paragraph)) => {
                    last.text.push_str(if paragraph { "\n\n" } else { " " });
                    last.text.push_str(&text);
                    last.end = piece.end.or(last.end);
                }
                _ => turns.push(Turn { speaker: piece.speaker.clone(), start: piece.start, end: piece.end, text }),
            }
        }
    }
    turns
}

fn goes_on(last: &Turn, piece: &Piece, paragraph: bool) -> bool {
    let pause = last.end.zip(piece.start).is_some_and(|(end, start)| start.saturating_sub(end) >= PAUSE);
    let long = last.text.len() >= LONG && last.text.ends_with(['.', '!', '…']);
    !paragraph && !pause && !long && !last.text.ends_with('?')
}

/// A text cut after each question.
fn questions_apart(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('?') {
        let ends = text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        if ends && let Some(part) = text.get(start..=at) {
            parts.push(part);
            start = at + 1;
        }
    }
    parts.extend(text.get(start..));
    parts
}
