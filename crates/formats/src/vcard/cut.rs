//! A file cut into its cards, by the lines that begin and end one. Nothing inside a card matters here.

/// One card as it stands in the file.
#[derive(Debug)]
pub(super) struct Card<'t> {
    /// The line on which it begins.
    pub(super) row: usize,
    /// From `BEGIN:VCARD` on, with its end if it has one.
    pub(super) text: &'t str,
    /// Whether its end is there.
    pub(super) closed: bool,
}

/// The cards of a text. One inside another (an `AGENT` of version 2.1) is part of it; a card that is not ended is, by the next.
pub(super) fn cut(text: &str) -> impl Iterator<Item = Card<'_>> {
    let mut lines = Lines { text, at: 0, row: 0, previous: "" };
    let mut waiting: Option<(usize, usize)> = None;
    std::iter::from_fn(move || {
        let (row, start) = waiting.take().or_else(|| lines.find_begin())?;
        let mut depth = 1;
        loop {
            let before = lines.at;
            let agent = is_agent(lines.previous);
            let Some(line) = lines.next() else {
                return Some(Card { row, text: text.get(start..).unwrap_or_default(), closed: false });
            };
            if begins(line) {
                if agent {
                    depth += 1;
                    continue;
                }
                waiting = Some((lines.row, before));
                return Some(Card { row, text: text.get(start..before).unwrap_or_default(), closed: false });
            }
            if is_marker(line, "END") {
                depth -= 1;
                if depth == 0 {
                    return Some(Card { row, text: text.get(start..lines.at).unwrap_or_default(), closed: true });
                }
            }
        }
    })
}

/// Whether a card begins on a line.
pub(super) fn begins(line: &str) -> bool {
    is_marker(line.trim_start_matches('\u{feff}'), "BEGIN")
}

fn is_marker(line: &str, word: &str) -> bool {
    let starts = line.trim_start().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    starts
        && line
            .split_once(':')
            .is_some_and(|(name, kind)| name.trim().eq_ignore_ascii_case(word) && kind.trim().eq_ignore_ascii_case("VCARD"))
}

fn is_agent(line: &str) -> bool {
    line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("AGENT"))
}

/// Lines with where they stand. An empty line says nothing about what is above it.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    row: usize,
    previous: &'t str,
}

impl<'t> Lines<'t> {
    fn find_begin(&mut self) -> Option<(usize, usize)> {
        loop {
            let start = self.at;
            if begins(self.next()?) {
                return Some((self.row, start));
            }
        }
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = rest.get(..length)?;
        self.at += length;
        self.row += 1;
        if !line.trim().is_empty() {
            self.previous = line;
        }
        Some(line)
    }
}
