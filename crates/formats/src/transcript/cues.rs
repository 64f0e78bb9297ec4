//! Times with an arrow between them, and words below: WebVTT, SRT, and the text that Teams writes.
//!
//! Written for files as they are. Blank lines within words, numbers that are missing, times that cannot be read: the words stay.

use std::collections::HashMap;

use super::{Piece, TranscriptFault, TranscriptProblem, clean, names, times};

/// Blocks of WebVTT that nobody said.
const BLOCKS: [&str; 3] = ["NOTE", "STYLE", "REGION"];
/// How much of a line a problem repeats.
const REPEATED: usize = 40;

/// A time and the lines below it.
#[derive(Default)]
struct Cue<'t> {
    line: usize,
    start: Option<i64>,
    end: Option<i64>,
    lines: Vec<&'t str>,
}

/// The pieces of a text; `marked` if it begins with `WEBVTT`.
pub(super) fn pieces(text: &str, marked: bool, problems: &mut Vec<TranscriptProblem>) -> Vec<Piece> {
    let (cues, numbered) = cues(text, marked, problems);
    let named = if marked || numbered { HashMap::new() } else { names_above(&cues) };
    let mut pieces: Vec<Piece> = cues.iter().flat_map(|cue| spoken(cue, &named)).collect();
    if pieces.iter().all(|piece| piece.speaker.is_empty()) {
        pieces = labelled(pieces);
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The cues, and whether they have numbers or other ids.
fn cues<'t>(text: &'t str, marked: bool, problems: &mut Vec<TranscriptProblem>) -> (Vec<Cue<'t>>, bool) {
    let (mut cues, mut numbered): (Vec<Cue<'t>>, bool) = (Vec::new(), false);
    let mut block: Vec<&'t str> = Vec::new();
    let mut after_blank = true;
    for (number, line) in (1..).zip(crate::table::lines(text).map(|(line, _)| line.trim())) {
        if let Some((start, end)) =
            times::cue(line).filter(|(start, end)| start.is_some() || end.is_some() || line.starts_with("-->") || is_time_like(line))
        {
            if block.last().is_some_and(|last| (after_blank && block.len() == 1) || is_id(last)) {
                block.pop();
                numbered = true;
            }
            put(&mut cues, &mut block, false);
            if start.is_none() || end.is_none() {
                let said = line.chars().take(REPEATED).collect();
                problems.push(TranscriptProblem { line: number, fault: TranscriptFault::Time(said) });
            }
            cues.push(Cue { line: number, start, end, lines: Vec::new() });
            after_blank = false;
        } else if line.is_empty() {
            put(&mut cues, &mut block, marked && after_blank);
            after_blank = true;
        } else {
            block.push(line);
        }
    }
    put(&mut cues, &mut block, marked && after_blank);
    (cues, numbered)
}

/// Gives the lines of a block to the cue above them. Above the first one stands what the file says of itself.
fn put<'t>(cues: &mut [Cue<'t>], block: &mut Vec<&'t str>, may_be_named: bool) {
    let kind = block.first().and_then(|first| first.split_whitespace().next()).unwrap_or_default();
    let said = !(may_be_named && BLOCKS.contains(&kind));
    if let Some(cue) = cues.last_mut().filter(|_| said) {
        cue.lines.append(block);
    }
    block.clear();
}

fn is_time_like(line: &str) -> bool {
    line.starts_with(|sign: char| sign.is_ascii_digit()) && line.split("-->").all(|part| part.trim().len() < REPEATED)
}

/// A number, or an id such as `f8a2c1d0-5b7e-4c11-9d2a-1f0e6b3c7a55/12-0`.
fn is_id(line: &str) -> bool {
    let number = line.len() <= 9 && line.bytes().all(|byte| byte.is_ascii_digit());
    let long = line.len() >= 32 && line.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'-' | b'/' | b'_'));
    number || long && line.contains('-')
}

/// Names that stand on a line of their own above the words, as Teams writes them; with how often.
fn names_above(cues: &[Cue<'_>]) -> HashMap<String, usize> {
    let mut found: HashMap<String, usize> = HashMap::new();
    let long: Vec<&Cue<'_>> = cues.iter().filter(|cue| cue.lines.len() > 1).collect();
    for name in long.iter().filter_map(|cue| cue.lines.first()).filter(|name| names::can_be_name(name)) {
        *found.entry((*name).to_owned()).or_default() += 1;
    }
    found.retain(|name, times| *times > 1 || names::is_titled(name));
    let named: usize = found.values().sum();
    if named * 5 >= long.len() * 4 { found } else { HashMap::new() }
}

/// What is said in a cue: in WebVTT several people may speak in one.
fn spoken(cue: &Cue<'_>, named: &HashMap<String, usize>) -> Vec<Piece> {
    let piece = |speaker: &str, text: &str| Piece {
        line: cue.line,
        speaker: clean::tidy(speaker),
        start: cue.start,
        end: cue.end,
        text: clean::without_marks(text).trim().to_owned(),
        paragraph: false,
    };
    if let [name, words @ ..] = &cue.lines[..]
        && named.contains_key(*name)
    {
        return vec![piece(name, &words.join("\n"))];
    }
    let whole = cue.lines.join("\n");
    let mut pieces = Vec::new();
    let mut rest = whole.as_str();
    let mut speaker = String::new();
    while let Some((before, name, after)) = voice(rest) {
        pieces.push(piece(&speaker, before));
        speaker = clean::entities(name);
        rest = after;
    }
    pieces.push(piece(&speaker, rest));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// What stands before the next `<v Name>`, the name, and what follows.
fn voice(text: &str) -> Option<(&str, &str, &str)> {
    let opens = |at: &usize| text.get(at + 2..).is_some_and(|rest| rest.starts_with([' ', '\t', '.']));
    let at = text.match_indices("<v").map(|(at, _)| at).find(opens)?;
    let end = text.get(at..)?.find('>')?;
    let inside = text.get(at + 2..at + end)?;
    let name = inside.split_once([' ', '\t']).map_or("", |(_, name)| name);
    Some((text.get(..at)?, name.trim(), text.get(at + end + 1..)?))
}

/// Pieces whose lines begin with a name and a colon. A line without one goes on where the last one stopped.
fn labelled(pieces: Vec<Piece>) -> Vec<Piece> {
    let speakers = names::speakers(pieces.iter().filter_map(|piece| piece.text.lines().next()).map(undashed));
    if speakers.is_empty() {
        return pieces
            .into_iter()
            .map(|piece| Piece { text: piece.text.lines().map(undashed).collect::<Vec<_>>().join("\n"), ..piece })
            .collect();
    }
    let mut found: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut speaker = String::new();
    for piece in pieces {
        let mut of_cue: Vec<Piece> = Vec::new();
        for line in piece.text.lines().map(undashed) {
            let label = names::label(line).map(|(name, _, rest)| (clean::tidy(name), rest)).filter(|(name, _)| speakers.contains(name));
            let (begins, text) = label.map_or((false, line), |(name, rest)| {
                speaker = name;
                (true, rest)
            });
            match of_cue.last_mut() {
                Some(last) if !begins => {
                    last.text.push('\n');
                    last.text.push_str(text);
                }
                _ => of_cue.push(Piece { speaker: speaker.clone(), text: text.to_owned(), ..piece.clone() }),
            }
        }
        found.extend(of_cue);
    }
    found
}

/// A line without the dash that tells two speakers apart.
fn undashed(line: &str) -> &str {
    line.strip_prefix("- ").or_else(|| line.strip_prefix("– ")).or_else(|| line.strip_prefix(">> ")).unwrap_or(line)
}
