//! Transcripts as plain text: a name and a time on a line of their own, a name and a colon, times alone, or only words.

use std::collections::{HashMap, HashSet};

use super::{Piece, clean, names, times};

/// Lines that programs put around what was said, in lower case: how they begin.
const AROUND: [&str; 5] = [
    "transcription ended after",
    "this editable transcript was computer generated",
    "transcribed by http",
    "meeting ended after",
    "recording started",
];
/// How such lines end, such as "Ana Silva started transcription".
const AROUND_ENDS: [&str; 2] = [" started transcription", " stopped transcription"];

/// In how many lines a file says what it is, above the first name. House rule.
const TITLE_AT_MOST: usize = 15;

/// A line with its number.
type Numbered<'t> = (usize, &'t str);

/// The pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let lines: Vec<Numbered<'_>> = (1..).zip(crate::table::lines(text).map(|(line, _)| line.trim())).collect();
    let lines = without_heading(&lines);
    let lines: Vec<Numbered<'_>> = lines.iter().copied().filter(|(_, line)| !is_around(line)).collect();
    let headed = headings(&lines);
    let filled = || lines.iter().map(|(_, line)| *line).filter(|line| !line.is_empty());
    // Above the first name stands what the file says of itself, such as its title.
    let first = headed.keys().min().copied().filter(|first| *first <= TITLE_AT_MOST).unwrap_or_default();
    let labels = if headed.is_empty() { names::speakers(filled()) } else { HashSet::new() };
    let by_line = !lines.iter().any(|(_, line)| line.is_empty()) && mostly_whole(filled());
    let mut reader = Reader { headed, labels, by_line, ..Reader::default() };
    lines.iter().filter(|(number, _)| *number >= first).for_each(|line| reader.take(*line));
    reader.pieces.retain(|piece| !piece.text.trim().is_empty());
    reader.pieces
}

#[derive(Default)]
struct Reader {
    /// Lines that name a speaker and a time, by their number.
    headed: HashMap<usize, (String, i64)>,
    labels: HashSet<String>,
    /// Whether every line stands for itself, because none is left empty.
    by_line: bool,
    speaker: String,
    clock: Option<i64>,
    /// Whether the next words begin a piece.
    fresh: bool,
    blank: bool,
    pieces: Vec<Piece>,
}

impl Reader {
    fn take(&mut self, (number, line): Numbered<'_>) {
        if line.is_empty() {
            self.blank = true;
            return;
        }
        if let Some((name, time)) = self.headed.get(&number) {
            (self.speaker, self.clock, self.fresh) = (name.clone(), Some(*time), true);
            return;
        }
        let marked = line.trim_start_matches('#').trim();
        let line = match times::leading(marked) {
            Some((time, rest)) => {
                (self.clock, self.fresh) = (Some(time), true);
                rest
            }
            None => line,
        };
        let label =
            names::label(line).map(|(name, time, rest)| (clean::tidy(name), time, rest)).filter(|(name, _, _)| self.labels.contains(name));
        let words = label.map_or(line, |(name, time, rest)| {
            (self.speaker, self.clock, self.fresh) = (name, time.or(self.clock), true);
            rest
        });
        if !words.is_empty() {
            self.say(number, words);
        }
    }

    /// Whether nobody is named.
    fn is_bare(&self) -> bool {
        self.headed.is_empty() && self.labels.is_empty()
    }

    fn say(&mut self, number: usize, words: &str) {
        let goes_on = !self.fresh && !self.blank && !self.by_line;
        match self.pieces.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(words);
            }
            None => self.pieces.push(Piece {
                line: number,
                speaker: self.speaker.clone(),
                start: self.clock.take(),
                end: None,
                text: words.to_owned(),
                paragraph: !self.fresh && (self.blank || self.by_line && self.is_bare()),
            }),
        }
        (self.fresh, self.blank) = (false, false);
    }
}

/// Whether most lines end as sentences do, so that they were not wrapped.
fn mostly_whole<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut whole) = (0_usize, 0_usize);
    for line in lines {
        all += 1;
        whole += usize::from(line.ends_with(['.', '?', '!', '…', '"', '”', ')', '。', '？']));
    }
    whole * 2 >= all
}

/// Google Meet puts the people who came above what they said.
fn without_heading<'a, 't>(lines: &'a [Numbered<'t>]) -> &'a [Numbered<'t>] {
    let find = |word: &str, lines: &[Numbered<'_>]| lines.iter().position(|(_, line)| names::bare(line).eq_ignore_ascii_case(word));
    let begins = find("attendees", lines).and_then(|at| Some(at + find("transcript", lines.get(at..)?)?));
    begins.and_then(|at| lines.get(at + 1..)).unwrap_or(lines)
}

fn is_around(line: &str) -> bool {
    let line = line.to_lowercase();
    AROUND.iter().any(|start| line.starts_with(start)) || AROUND_ENDS.iter().any(|end| line.ends_with(end) && line.len() < 100)
}

/// Lines of a name and a time, in either order, with words below them.
fn headings(lines: &[Numbered<'_>]) -> HashMap<usize, (String, i64)> {
    let filled: Vec<Numbered<'_>> = lines.iter().copied().filter(|(_, line)| !line.is_empty()).collect();
    let mut found: Vec<(usize, String, i64)> = Vec::new();
    for (at, (number, line)) in filled.iter().enumerate() {
        let behind = times::trailing(line);
        let before = || times::leading(line).filter(|_| next_is_words(filled.get(at + 1))).map(|(time, name)| (name, time));
        if let Some((name, time)) = behind.or_else(before) {
            let name = names::bare(name);
            if names::can_be_name(name) {
                found.push((*number, clean::tidy(name), time));
            }
        }
    }
    let mut times: HashMap<&str, usize> = HashMap::new();
    found.iter().for_each(|(_, name, _)| *times.entry(name).or_default() += 1);
    let speaks = |name: &str| names::is_titled(name) || times.get(name).is_some_and(|times| *times > 1);
    found.iter().filter(|(_, name, _)| speaks(name)).map(|(number, name, time)| (*number, (name.clone(), *time))).collect()
}

/// Whether words stand on a line, without a time of their own.
fn next_is_words(line: Option<&Numbered<'_>>) -> bool {
    line.is_some_and(|(_, line)| times::leading(line).is_none() && times::trailing(line).is_none())
}
