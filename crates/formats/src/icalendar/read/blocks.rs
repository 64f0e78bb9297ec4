//! The components of a calendar as pieces of its text, so that each can be read by itself.

/// One component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// An appointment.
    Event(&'a str),
    /// A list of busy times, as servers give away that say no more.
    Busy(&'a str),
    /// A time zone.
    Zone(&'a str),
    /// An appointment without an end, or too long to be one.
    Broken,
}

/// The longest appointment that is read, in bytes (S12: a line has at most 1 MB).
const BLOCK_AT_MOST: usize = 1024 * 1024;

/// Whether a text begins as a calendar does, white space and a byte order mark aside.
pub(super) fn is_calendar(text: &str) -> bool {
    let head = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    head.get(..15).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// The components of a text, zones first, because appointments name them.
pub(super) fn of(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let (start, end) = (at, at + line.len());
        at = end;
        let line = line.trim_end();
        if let Some(name) = after(line, "BEGIN:").and_then(known) {
            // What is still open has no end.
            found.extend(open.filter(|(of, _)| *of != ZONE).map(|_| Block::Broken));
            open = Some((name, start));
        } else if let (Some((name, from)), Some(ended)) = (open, after(line, "END:").and_then(known))
            && name == ended
        {
            found.push(block(name, &text[from..end]));
            open = None;
        }
    }
    found.extend(open.filter(|(of, _)| *of != ZONE).map(|_| Block::Broken));
    found.sort_by_key(|block| !matches!(block, Block::Zone(_)));
    found
}

const EVENT: &str = "VEVENT";
const BUSY: &str = "VFREEBUSY";
const ZONE: &str = "VTIMEZONE";

fn after<'a>(line: &'a str, begin: &str) -> Option<&'a str> {
    line.get(..begin.len()).filter(|head| head.eq_ignore_ascii_case(begin)).map(|_| line[begin.len()..].trim())
}

fn known(name: &str) -> Option<&'static str> {
    [EVENT, BUSY, ZONE].into_iter().find(|known| name.eq_ignore_ascii_case(known))
}

fn block<'a>(name: &str, text: &'a str) -> Block<'a> {
    match name {
        _ if text.len() > BLOCK_AT_MOST => Block::Broken,
        EVENT => Block::Event(text),
        BUSY => Block::Busy(text),
        _ => Block::Zone(text),
    }
}
