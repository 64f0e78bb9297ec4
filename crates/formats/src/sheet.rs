//! Tables and quotes that leave: CSV that no spreadsheet runs as a formula, and Markdown in which nothing but our own marks counts.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// A table as CSV, with its headings first, as spreadsheets of every country read it: UTF-8 with a byte order mark, lines with
/// CR LF (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe
/// (OWASP, "CSV Injection").
#[must_use]
pub fn write_csv<R: AsRef<[String]>>(headings: &[String], rows: &[R]) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(vec![0xef, 0xbb, 0xbf]);
    for row in std::iter::once(headings).chain(rows.iter().map(AsRef::as_ref)) {
        // Writing into memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell with an apostrophe before what would be a formula.
fn guarded(cell: &str) -> String {
    let runs = cell.trim_start_matches([' ', '\u{feff}']).starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

/// Text in Markdown in which no sign of its own is a mark, on one line (CommonMark 0.31, backslash escapes).
#[must_use]
pub fn in_markdown(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for sign in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if sign.is_ascii_punctuation() && !matches!(sign, '.' | ',' | '\'' | '"' | '?' | ';' | ':' | '/' | '%' | '@') {
            line.push('\\');
        }
        line.push(sign);
    }
    // "1." at the start of a line would be a list.
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with('.') {
        line.insert(digits, '\\');
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(cells: &[&str]) -> String {
        let row: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        String::from_utf8(write_csv(&["a".to_owned()], &[row])).unwrap()
    }

    #[test]
    fn nothing_that_leaves_is_a_formula() {
        for cell in ["=1+1", "+cmd", "-2", "@sum", "\t=1", "  =1", "＝1"] {
            assert_eq!(text(&[cell]).lines().nth(1).unwrap().trim_start_matches('"').chars().next(), Some('\''), "{cell}");
        }
        assert_eq!(text(&["a = b", "100 %"]), "\u{feff}a\r\na = b,100 %\r\n");
    }

    #[test]
    fn nothing_that_leaves_is_a_mark() {
        assert_eq!(in_markdown("# no *heading* <b> [x](y)"), "\\# no \\*heading\\* \\<b\\> \\[x\\]\\(y\\)");
        assert_eq!(in_markdown("1. one\n\n2. two"), "1\\. one 2. two");
        assert_eq!(in_markdown("You wait a lot, don't you?"), "You wait a lot, don't you?");
    }

    proptest! {
        #[test]
        fn every_cell_is_read_back_but_for_its_guard(cells in prop::collection::vec("\\PC{0,20}[\"\n,]?\\PC{0,9}", 1..5)) {
            let bytes = write_csv(&cells, std::slice::from_ref(&cells));
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[3..]);
            for record in reader.records() {
                let record = record.unwrap();
                prop_assert_eq!(record.len(), cells.len());
                for (read, cell) in record.iter().zip(&cells) {
                    prop_assert_eq!(read.strip_prefix('\'').filter(|_| !cell.starts_with('\'')).unwrap_or(read), cell);
                }
            }
        }
    }
}
