//! Blanks of a template that nobody filled: `[name]`, `{company}`, `<role>`, `___`, "Dear Name".
//!
//! Footnotes such as `[1]`, web links and addresses in angle brackets are no blanks.

use std::ops::Range;

use acquaint_text::words;

/// The places of all blanks, in bytes and in order.
pub(crate) fn blanks(text: &str) -> Vec<Range<usize>> {
    let mut found = bracketed(text);
    found.extend(lines_to_fill(text));
    found.extend(stand_ins(text));
    found.sort_by_key(|span| (span.start, usize::MAX - span.end));
    let mut end = 0;
    found.retain(|span| {
        let apart = span.start >= end;
        end = end.max(span.end);
        apart
    });
    found
}

/// A blank is no longer than this, in characters.
const LONGEST: usize = 80;

fn bracketed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, open) in text.char_indices() {
        let close = match open {
            '[' => ']',
            '{' => '}',
            '<' => '>',
            '«' => '»',
            '(' => ')',
            _ => continue,
        };
        let rest = text.get(start + open.len_utf8()..).unwrap_or_default();
        let length = rest.char_indices().take(LONGEST + 1).find(|(_, c)| *c == close).map(|(at, _)| at);
        let Some(inside) = length.and_then(|length| rest.get(..length)) else {
            continue;
        };
        let end = start + open.len_utf8() + inside.len() + close.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        if is_blank(open, inside, rest) {
            let doubled = rest.starts_with(close) && open == '{';
            found.push(start..end + usize::from(doubled));
        }
    }
    found
}

/// Whether what stands in brackets is a blank.
fn is_blank(open: char, inside: &str, rest: &str) -> bool {
    let short = !inside.contains('\n');
    let letters = inside.chars().any(char::is_alphabetic);
    let address = inside.contains("://") || inside.contains('@') || inside.starts_with("www.") || inside.starts_with("mailto:");
    match open {
        '[' if inside.trim().is_empty() => !inside.is_empty() || !rest.starts_with('('),
        '[' => short && letters && !address && !rest.starts_with('(') && !is_stage_direction(inside),
        '{' => short && letters,
        '<' => {
            short
                && letters
                && !inside.starts_with(' ')
                && !address
                && !inside.starts_with('/')
                && !rest.starts_with('/')
                && !is_html(inside)
        }
        '«' => short && letters && is_label(inside),
        _ => short && is_label(inside),
    }
}

/// What a script for a call says about the call, and editors' marks.
fn is_stage_direction(inside: &str) -> bool {
    let lower = inside.trim().to_lowercase();
    let opens = ["voicemail", "pause", "beep", "wait", "ring", "smile", "laugh", "…", "..."].iter().any(|word| lower.starts_with(word));
    opens || matches!(lower.as_str(), "sic" | "x")
}

fn is_html(inside: &str) -> bool {
    matches!(inside.trim_end_matches(['/', ' ']), "b" | "i" | "p" | "br" | "em" | "strong" | "u" | "div" | "span" | "a")
        || inside.contains("=\"")
}

/// What stands in round brackets only when it is a blank.
fn is_label(inside: &str) -> bool {
    const LABELS: &[&str] = &[
        "name",
        "your name",
        "company",
        "company name",
        "first name",
        "last name",
        "role",
        "title",
        "job title",
        "date",
        "position",
        "topic",
        "industry",
        "field",
        "school",
        "organization",
        "organisation",
        "insert name",
        "firstname",
        "their name",
        "recipient",
        "recipient name",
        "phone",
        "phone number",
        "your phone number",
        "contact name",
        "day",
        "time",
        "university",
    ];
    let lower = inside.trim().to_lowercase();
    let mut words = lower.split(' ');
    let first = words.next().unwrap_or_default();
    let named =
        words.any(|word| LABELS.contains(&word) || matches!(word, "connection" | "major" | "person" | "talk" | "project" | "article"));
    let told = matches!(
        first,
        "insert" | "fill" | "add" | "mention" | "describe" | "specific" | "relevant" | "recipient" | "your" | "their" | "mutual"
    );
    LABELS.contains(&lower.as_str()) || matches!(first, "insert" | "fill") || told && named && lower.split(' ').count() <= 6
}

/// Runs of underscores, and of dots that wait for words.
fn lines_to_fill(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c == '_', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if at - from >= 3 {
                    found.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Words that stand for something else: "Dear Name", "FIRSTNAME", "Your Name".
fn stand_ins(text: &str) -> Vec<Range<usize>> {
    if !may_stand_in(text) {
        return Vec::new();
    }
    let found = words(text);
    let mut spans = Vec::new();
    for (index, word) in found.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| found.get(before)).map_or("", |before| before.text);
        let next = found.get(index + 1);
        let after = next.map_or("", |next| next.text);
        let all_x = word.text.len() >= 2 && word.text.chars().all(|c| c == 'X') && !matches!(before, "Super" | "Generation");
        let roman = word.text == "XX" && !matches!(before, "at" | "with" | "Dear" | "Hi" | "Hello" | "in" | "from" | "of");
        let greeted = matches!(before, "Dear" | "Hi" | "Hello" | "Hey") && matches!(word.text, "Name" | "NAME" | "FirstName" | "Firstname");
        let nobody =
            matches!(word.text, "Dear" | "Hi" | "Hello" | "Hey") && text.get(word.span.end..).is_some_and(|rest| rest.starts_with(" ,"));
        let label = matches!(word.text, "FIRSTNAME" | "LASTNAME" | "FIRST_NAME" | "COMPANY_NAME" | "COMPANYNAME" | "FNAME" | "TBD" | "TBC");
        let small = word.text == "xxx" && matches!(before, "at" | "Dear" | "Hi" | "Hello" | "in" | "from") && !after.is_empty();
        if all_x && !roman || nobody || greeted || label || small {
            spans.push(word.span.clone());
        }
        let pair = matches!(
            (word.text, after),
            ("Your" | "YOUR", "Name" | "NAME") | ("Company" | "COMPANY", "Name" | "NAME") | ("FIRST" | "First", "NAME" | "Name")
        );
        if let Some(next) = next.filter(|_| pair) {
            spans.push(word.span.start..next.span.end);
        }
    }
    spans
}

/// Whether a part of such a word stands in the text at all; most texts hold none, and need not be taken apart for it.
fn may_stand_in(text: &str) -> bool {
    let mut pairs = text.as_bytes().windows(2);
    pairs.any(|pair| matches!(pair, b"XX" | b"xx" | b" ," | b"TB" | b"Na" | b"NA")) || text.contains("Firstname")
}

#[cfg(test)]
mod tests {
    use super::blanks;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = blanks(text).into_iter().filter_map(|span| text.get(span)).collect();
        assert_eq!(found, expect, "blanks of {text:?}");
    }

    #[test]
    fn brackets_with_words_are_blanks() {
        check("Hi [name], your {{role}} at <Company> and (insert topic)", &["[name]", "{{role}}", "<Company>", "(insert topic)"]);
        check("I write because [what connects us].", &["[what connects us]"]);
    }

    #[test]
    fn underscores_and_crosses_are_blanks() {
        check("Dear ____, I saw XXX at XX", &["____", "XXX", "XX"]);
        check("Dear Name, FIRSTNAME. Your Name", &["Name", "FIRSTNAME", "Your Name"]);
    }

    #[test]
    fn footnotes_links_and_addresses_are_none() {
        check("As in [1], see [my page](https://a.b) or <ana@x.org> or <https://x.org>.", &[]);
        check("I live (for now) in Leeds. Love, Jo xxx", &[]);
        check("a < b > c, snake_case, Malcolm X", &[]);
    }
}
