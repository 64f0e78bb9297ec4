//! A card that breaks off or that the parser refuses, put in order line by line, so that what is whole in it can be read.

use std::borrow::Cow;

/// The card with the encodings of its values named in full: old phones write only `;QUOTED-PRINTABLE:`.
pub(super) fn named(card: &str) -> Cow<'_, str> {
    let short = |word: &str| card.contains(word);
    if !short(";QUOTED-PRINTABLE") && !short(";BASE64") {
        return Cow::Borrowed(card);
    }
    Cow::Owned(card.replace(";QUOTED-PRINTABLE", ";ENCODING=QUOTED-PRINTABLE").replace(";BASE64", ";ENCODING=BASE64"))
}

/// The card with an end, without lines that say nothing, and with stray lines as part of the one above them.
pub(super) fn mend(card: &str) -> String {
    let mut mended = String::with_capacity(card.len() + 64);
    mended.push_str("BEGIN:VCARD\r\n");
    for line in card.lines().map(|line| line.trim_end_matches('\r')).filter(|line| !line.trim().is_empty()) {
        if marks(line) {
            continue;
        }
        if !is_property(line) && !line.starts_with([' ', '\t']) {
            mended.push(' ');
        }
        mended.push_str(line);
        mended.push_str("\r\n");
    }
    mended.push_str("END:VCARD\r\n");
    mended
}

fn marks(line: &str) -> bool {
    let is =
        |word: &str| line.trim_start_matches('\u{feff}').trim().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    is("BEGIN:") || is("END:")
}

/// A name of letters, digits, `-` and `.`, then parameters or a value.
fn is_property(line: &str) -> bool {
    let Some(end) = line.find([':', ';']) else { return false };
    let name = line.get(..end).unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || c == '_';
    !name.is_empty() && name.chars().all(plain) && line.contains(':')
}
