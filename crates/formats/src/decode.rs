//! Bytes to text: byte order marks, UTF-8, UTF-16, the encoding that an old address card names, and otherwise Windows-1252.
//!
//! Leaves out guessing at other encodings: they are read only where the file names them.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text in the bytes, without a byte order mark. What cannot be decoded becomes U+FFFD.
pub(crate) fn text(bytes: Vec<u8>) -> String {
    let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or_else(|| (guess(&bytes), 0));
    if encoding == UTF_8 && mark == 0 {
        return String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    }
    let body = bytes.get(mark..).unwrap_or_default();
    encoding.decode_without_bom_handling(body).0.into_owned()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    if let Some(wide) = find_wide(head) {
        return wide;
    }
    if is_mostly_utf8(bytes) { UTF_8 } else { find_named(bytes).unwrap_or(WINDOWS_1252) }
}

/// The encoding that an address card of version 2.1 names beside a value, as in `N;CHARSET=Shift_JIS:`.
fn find_named(bytes: &[u8]) -> Option<&'static Encoding> {
    const NAME: &[u8] = b"CHARSET=";
    let at = bytes.windows(NAME.len()).position(|window| window.eq_ignore_ascii_case(NAME))?;
    let label = bytes.get(at + NAME.len()..)?.split(|byte| b":;\r\n".contains(byte)).next()?;
    Encoding::for_label(label).filter(|encoding| *encoding != UTF_8)
}

/// UTF-16 without a mark shows in Western text as a zero in every other byte.
fn find_wide(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match half {
        0 | 1 => None,
        _ if odd * 10 > half * 7 && even * 10 < half => Some(UTF_16LE),
        _ if even * 10 > half * 7 && odd * 10 < half => Some(UTF_16BE),
        _ => None,
    }
}

/// One broken character, or a text cut off in the middle of one, does not make the other accents wrong.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(bytes: &[u8], expect: &str) {
        assert_eq!(text(bytes.to_vec()), expect);
    }

    fn wide(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_usual_encoding_becomes_the_same_text() {
        check("Žofie Müller".as_bytes(), "Žofie Müller");
        check(b"\xef\xbb\xbfZo\xc3\xa9", "Zoé");
        check(b"Zo\xe9 \x80", "Zoé €");
        check(b"\xff\xfeZ\0\xe9\0", "Zé");
        check(b"\xfe\xff\0Z\0\xe9", "Zé");
    }

    #[test]
    fn utf_16_without_a_mark_is_seen() {
        check(&wide("First Name,Zoé", u16::to_le_bytes), "First Name,Zoé");
        check(&wide("First Name,Zoé", u16::to_be_bytes), "First Name,Zoé");
    }

    #[test]
    fn one_broken_character_leaves_the_other_accents_right() {
        check(b"Zo\xc3\xa9, Andr\xc3\xa9, Ren\xc3", "Zoé, André, Ren\u{fffd}");
    }

    #[test]
    fn the_encoding_that_a_card_names_is_used() {
        check(b"N;CHARSET=ISO-8859-2:\xae", "N;CHARSET=ISO-8859-2:\u{17d}");
        check(b"N;charset=shift_jis:\x83\x65;", "N;charset=shift_jis:\u{30c6};");
        check(b"N;CHARSET=UTF-8:Zo\xe9", "N;CHARSET=UTF-8:Zo\u{e9}");
    }

    #[test]
    fn nothing_becomes_nothing() {
        check(b"", "");
        check(b"\xef\xbb\xbf", "");
        check(b"\xff\xfe", "");
    }

    proptest! {
        #[test]
        fn text_in_utf_8_or_utf_16_with_a_mark_survives(written in "[^\u{feff}\0]\\PC{1,60}") {
            prop_assert_eq!(text(written.clone().into_bytes()), written.clone());
            let marked = format!("\u{feff}{written}");
            prop_assert_eq!(text(wide(&marked, u16::to_le_bytes)), written.clone());
            prop_assert_eq!(text(wide(&marked, u16::to_be_bytes)), written);
        }

        #[test]
        fn no_bytes_break_it(bytes in any::<Vec<u8>>()) {
            let _ = text(bytes);
        }
    }
}
