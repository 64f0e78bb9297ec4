//! A text of separated cells as rows, numbered as a spreadsheet numbers them, and mended where a quotation mark was left open.
//!
//! The csv crate does the splitting; it does not count empty lines, and one open quotation mark makes it swallow the rows below.
//! Leaves out what the columns mean.

use std::{sync::mpsc, thread};

use csv::{Reader, ReaderBuilder, StringRecord};

/// The separators that exports use, the likeliest first.
pub(crate) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Bytes for which a row has room at first; one that grows is copied each time.
const ROOM: usize = 256;

/// How many bytes make a text long: a thread has begun before it is split.
const LONG: usize = 64 * 1024;
/// How many rows are handed over at a time, and how many times so many wait at most.
const HANDFUL: usize = 512;
const HANDFULS: usize = 4;

/// How many letters of a row say which one it is.
const BEGINNING: usize = 60;

/// One row of a table.
#[derive(Debug)]
pub(crate) struct Line {
    /// The row as a spreadsheet numbers it.
    pub(crate) row: usize,
    /// The cells as written, without quotation marks around them.
    pub(crate) cells: StringRecord,
    /// Whether an open quotation mark had to be worked around.
    pub(crate) mended: bool,
    /// Whether a quotation mark in it stays open, or closes a cell that goes on behind it.
    pub(crate) broken: bool,
}

impl Line {
    /// What it begins with, as it was written, on one line.
    pub(crate) fn beginning(&self) -> String {
        beginning(self.cells.iter())
    }

    /// Whether a cell that should hold a name holds several cells, or rows, that ran together behind an open quotation mark.
    pub(crate) fn ran_together(&self, cell: &str, delimiter: u8) -> bool {
        self.broken && cell.contains(char::from(delimiter)) && (cell.contains(['\r', '\n', '@']) || cell.contains("://"))
    }
}

/// What some texts begin with, on one line.
pub(crate) fn beginning<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let words = texts.into_iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let all = words.filter(|text| !text.is_empty()).take(BEGINNING).collect::<Vec<_>>().join(", ");
    match all.char_indices().nth(BEGINNING) {
        Some((end, _)) => format!("{} …", all[..end].trim_end()),
        None => all,
    }
}

/// The rows of a text, without empty lines.
pub(crate) struct Rows<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    delimiter: u8,
    width: usize,
    row: usize,
    end: usize,
    swallowed: &'t str,
}

impl<'t> Rows<'t> {
    /// The rows of `text`, which follow row `above`; `width` is the number of columns, by which a swallowed row is known.
    pub(crate) fn new(text: &'t str, delimiter: u8, width: usize, above: usize) -> Self {
        Self { text, reader: reader(text, delimiter), delimiter, width, row: above, end: 0, swallowed: "" }
    }

    /// Hands the rows over to whoever takes them. Those of a long text are split into cells on a thread beside the one that
    /// takes them, so that both halves of the work go on at once.
    pub(crate) fn hand<T>(mut self, take: impl FnOnce(&mut dyn Iterator<Item = Line>) -> T) -> T {
        if self.text.len() < LONG {
            return take(&mut self);
        }
        thread::scope(|threads| {
            let (split, ready) = mpsc::sync_channel(HANDFULS);
            threads.spawn(move || {
                loop {
                    let some: Vec<Line> = self.by_ref().take(HANDFUL).collect();
                    // Once nobody takes them any more, because there are too many, no more are split.
                    if some.is_empty() || split.send(some).is_err() {
                        return;
                    }
                }
            });
            take(&mut ready.into_iter().flatten())
        })
    }

    /// Whether a record swallowed whole rows: one of its later lines is a row by itself. Ordinary line breaks in a cell are not.
    fn has_swallowed(&self, raw: &str) -> bool {
        self.width >= 3 && self.holds_rows(raw)
    }

    fn holds_rows(&self, raw: &str) -> bool {
        let full = |line: &str| line.bytes().filter(|&byte| byte == self.delimiter).count() + 1 >= self.width;
        self.width >= 2 && raw.contains(['\r', '\n']) && lines(raw).skip(1).any(|(line, _)| full(line))
    }

    /// Whether the last record of the text has a quotation mark that nothing closes: then one more separator begins no cell.
    fn is_left_open(&self, raw: &str, cells: &StringRecord) -> bool {
        if self.end < self.text.len() || !is_open(raw) {
            return false;
        }
        let mut again = StringRecord::new();
        let text = format!("{raw}{}", char::from(self.delimiter));
        reader(&text, self.delimiter).read_record(&mut again).is_ok_and(|_| again.len() == cells.len())
    }

    /// Whether an open last record is rows that were taken for one cell. A note of several lines that breaks off is not.
    fn is_taken_for_a_cell(&self, raw: &str, cells: &StringRecord) -> bool {
        let first = lines(raw).next().map_or("", |(line, _)| line);
        let alone = first.len() == raw.len();
        cells.len() < self.width && (alone || first.bytes().filter(|&byte| byte == self.delimiter).count() + 1 >= self.width)
    }

    /// The next line of those that were swallowed, on its own.
    fn next_swallowed(&mut self) -> Option<Line> {
        let (line, end) = lines(self.swallowed).find(|(line, _)| {
            self.row += 1;
            !line.is_empty()
        })?;
        self.swallowed = self.swallowed.get(end..).unwrap_or_default();
        let mended = is_open(line);
        let broken = mended || is_stray(line, self.delimiter);
        Some(Line { row: self.row, cells: single(line, self.delimiter), mended, broken })
    }
}

impl Iterator for Rows<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if !self.swallowed.is_empty() {
            return self.next_swallowed();
        }
        let mut cells = StringRecord::with_capacity(ROOM, self.width);
        if !self.reader.read_record(&mut cells).ok()? {
            return None;
        }
        let (start, empty) = skip_empty(self.text.as_bytes(), self.end);
        self.end = usize::try_from(self.reader.position().byte()).ok()?;
        let raw = self.text.get(start..self.end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        self.row += empty;
        let stray = is_stray(raw, self.delimiter);
        let open = self.is_left_open(raw, &cells);
        let broken = stray || open;
        // Cells in proper quotation marks hold what they hold, line breaks and separators, too.
        if broken && self.has_swallowed(raw) {
            self.swallowed = raw;
            return self.next_swallowed();
        }
        if stray {
            if self.holds_rows(raw) {
                self.swallowed = raw;
                return self.next_swallowed();
            }
            // One row: the marks are ordinary characters, if that gives as many cells as there are columns.
            let plain = plain(raw, self.delimiter);
            if cells.len() < self.width && plain.len() == self.width {
                self.row += 1;
                return Some(Line { row: self.row, cells: plain, mended: true, broken });
            }
        }
        if open && self.is_taken_for_a_cell(raw, &cells) {
            self.swallowed = raw;
            return self.next_swallowed();
        }
        self.row += 1;
        Some(Line { row: self.row, cells, mended: open, broken })
    }
}

/// How many rows a spreadsheet shows for the text, empty ones included.
pub(crate) fn count_rows(text: &str, delimiter: u8) -> usize {
    let mut rows = Rows::new(text, delimiter, 0, 0);
    while rows.next().is_some() {}
    rows.row + skip_empty(text.as_bytes(), rows.end).1
}

/// Every line with the byte where the next one begins; a line ends with LF, CR or both.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let line = rest.split(['\r', '\n']).next().unwrap_or_default();
        let end = rest.get(line.len()..).unwrap_or_default();
        start += line.len() + if end.starts_with("\r\n") { 2 } else { end.len().min(1) };
        Some((line, start))
    })
}

/// The cells of one line on its own; with an odd number of quotation marks they are ordinary characters.
pub(crate) fn single(line: &str, delimiter: u8) -> StringRecord {
    if is_open(line) || !line.contains('"') {
        return plain(line, delimiter);
    }
    let mut cells = StringRecord::new();
    let _ = reader(line, delimiter).read_record(&mut cells);
    cells
}

/// The cells of one line if quotation marks are ordinary characters; those around a cell are left out.
fn plain(line: &str, delimiter: u8) -> StringRecord {
    line.split(char::from(delimiter)).map(|cell| cell.trim_matches('"')).collect()
}

/// Whether a quotation mark closes a cell that goes on behind it: then another one opened that cell by mistake.
fn is_stray(raw: &str, delimiter: u8) -> bool {
    let bytes = raw.as_bytes();
    let (mut at, mut begins) = (0, true);
    while let Some(byte) = bytes.get(at).copied() {
        if !(begins && byte == b'"') {
            begins = byte == delimiter || byte == b'\r' || byte == b'\n';
            at += 1;
            continue;
        }
        at += 1;
        loop {
            match (bytes.get(at), bytes.get(at + 1)) {
                (None, _) => return false,
                (Some(b'"'), Some(b'"')) => at += 2,
                (Some(b'"'), Some(next)) if *next != delimiter && !matches!(next, b'\r' | b'\n') => return true,
                (Some(b'"'), _) => break,
                _ => at += 1,
            }
        }
        at += 1;
        begins = false;
    }
    false
}

fn is_open(line: &str) -> bool {
    line.bytes().filter(|&byte| byte == b'"').count() % 2 == 1
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// Where the next record begins, and how many empty lines stand before it.
fn skip_empty(bytes: &[u8], from: usize) -> (usize, usize) {
    let byte = |at: usize| bytes.get(at).copied();
    let after_return = from > 0 && byte(from - 1) == Some(b'\r') && byte(from) == Some(b'\n');
    let (mut at, mut empty) = (from + usize::from(after_return), 0);
    loop {
        at += match (byte(at), byte(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return (at, empty),
        };
        empty += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Each row as `number:cell|cell`, with `!` where it was mended.
    fn check(input: &str, expect: &[&str]) {
        let show = |line: Line| {
            let cells: Vec<&str> = line.cells.iter().collect();
            format!("{}:{}{}", line.row, cells.join("|"), if line.mended { "!" } else { "" })
        };
        let shown: Vec<String> = Rows::new(input, b',', 3, 0).map(show).collect();
        assert_eq!(shown, expect, "{input:?}");
    }

    #[test]
    fn rows_are_numbered_as_in_a_spreadsheet() {
        check("a,b,c\nd,e,f\n", &["1:a|b|c", "2:d|e|f"]);
        check("a,b,c\r\n\r\nd,e,f\r\n", &["1:a|b|c", "3:d|e|f"]);
        check("\n\na,b,c\rd,e,f", &["3:a|b|c", "4:d|e|f"]);
        check("a,\"b\nb\",c\n\nd,e,f", &["1:a|b\nb|c", "3:d|e|f"]);
        check("\"a\na\",b,c\n\"d,\nd, d\",e,f", &["1:a\na|b|c", "2:d,\nd, d|e|f"]);
    }

    #[test]
    fn rows_of_only_commas_are_rows() {
        check("a,b,c\n,,\n,,\n", &["1:a|b|c", "2:||", "3:||"]);
    }

    #[test]
    fn an_open_quotation_mark_swallows_nothing() {
        check("a,\"b,c\nd,e,f\ng,h,i", &["1:a|b|c!", "2:d|e|f", "3:g|h|i"]);
        check("\"a,b,c\nd,\"e, e\",f\r\ng,h,i", &["1:a|b|c!", "2:d|e, e|f", "3:g|h|i"]);
    }

    #[test]
    fn an_open_quotation_mark_in_the_last_row_is_named() {
        check("a,b,c\n\"d,e,f", &["1:a|b|c", "2:d|e|f!"]);
        check("a,b,c\n\"d,e,f\n", &["1:a|b|c", "2:d|e|f!"]);
        check("a,b,c\n\"d,e,f\nThe end.\n", &["1:a|b|c", "2:d|e|f!", "3:The end."]);
        check("a,b,c\nd,\"e", &["1:a|b|c", "2:d|e!"]);
        check("a,b,c\nd,e,\"one\ntwo", &["1:a|b|c", "2:d|e|one\ntwo!"]);
        check("a,b,c\nd,e,5\" pipe", &["1:a|b|c", "2:d|e|5\" pipe"]);
    }

    #[test]
    fn a_quotation_mark_that_closes_in_the_wrong_place_makes_no_cell_of_several() {
        check("a,b,c\n\"d,e,\"f\" g\nh,i,j", &["1:a|b|c", "2:d|e|f\" g!", "3:h|i|j"]);
        check("a,b,c\n\"d, x\",e,\"f\"", &["1:a|b|c", "2:d, x|e|f"]);
        check("a,b,c\n\"d \"\"x\"\", y\",e,f", &["1:a|b|c", "2:d \"x\", y|e|f"]);
        let two = |input: &str| -> Vec<String> {
            Rows::new(input, b',', 2, 0).map(|line| format!("{}:{}", line.row, line.cells.iter().collect::<Vec<_>>().join("|"))).collect()
        };
        assert_eq!(two("\"a,b\nc,d\ne \"f\",g"), ["1:a|b", "2:c|d", "3:e \"f\"|g"]);
        assert_eq!(two("a,\"one, two\nthree, four\"\nb,c"), ["1:a|one, two\nthree, four", "2:b|c"], "a note of two lines is one");
    }

    #[test]
    fn rows_above_are_counted_with_their_empty_lines() {
        let count = |text| count_rows(text, b',');
        assert_eq!(count(""), 0);
        assert_eq!(count("Notes:\n"), 1);
        assert_eq!(count("Notes:\n\"one, sentence\"\n\n"), 3);
        assert_eq!(count("Notes:\r\n\"one\r\nsentence\"\r\n\r\n"), 3);
        assert_eq!(count("\n\n"), 2);
    }

    #[test]
    fn rows_of_a_long_text_come_all_and_in_order() {
        let text: String = (1..=9_000).map(|number| format!("{number},\"Ana,\nSilva\",c\n")).collect();
        assert!(text.len() > 2 * LONG);
        let numbered = |lines: &mut dyn Iterator<Item = Line>| lines.map(|line| (line.row, line.cells[0].to_owned())).collect::<Vec<_>>();
        let handed = Rows::new(&text, b',', 3, 0).hand(numbered);
        assert_eq!(handed.len(), 9_000);
        assert_eq!(handed, numbered(&mut Rows::new(&text, b',', 3, 0)));
        // Whoever stops early is not waited for.
        assert_eq!(Rows::new(&text, b',', 3, 0).hand(|lines| lines.take(3).count()), 3);
    }

    proptest! {
        #[test]
        fn what_is_written_as_csv_is_read_back(rows in prop::collection::vec(prop::collection::vec("[a-z\",;' é]{1,6}", 4), 1..12)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row)?;
            }
            let text = String::from_utf8(writer.into_inner()?)?;
            let lines: Vec<Line> = Rows::new(&text, b',', 4, 0).collect();
            let read: Vec<Vec<String>> = lines.iter().map(|line| line.cells.iter().map(str::to_owned).collect()).collect();
            prop_assert_eq!(read, rows);
            prop_assert!(lines.iter().zip(1..).all(|(line, number)| line.row == number && !line.mended));
        }

        #[test]
        fn no_text_breaks_it_and_row_numbers_only_rise(text in "[a,;\"\r\n\t é]{0,80}", width in 0usize..5) {
            let numbers: Vec<usize> = Rows::new(&text, b',', width, 0).map(|line| line.row).collect();
            prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
            let _ = count_rows(&text, b',');
        }
    }
}
