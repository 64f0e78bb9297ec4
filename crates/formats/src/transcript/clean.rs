//! What stands in a file and was not said: marks of style, signs of the web, signs that nobody sees.

/// How long a mark in angle brackets can be; further away is no mark.
const MARK_AT_MOST: usize = 200;

/// The words of a subtitle without its marks: `<i>`, `<c.yellow>`, `<00:00:01.200>`, `{\an8}`.
pub(super) fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = mark_end(from);
        let skipped = end.unwrap_or(1);
        if end.is_none() {
            out.push_str(&from[..1]);
        }
        rest = &from[skipped..];
    }
    out.push_str(rest);
    entities(&out)
}

/// Where a mark ends, in bytes; nothing if it is none, as in "a < b".
fn mark_end(from: &str) -> Option<usize> {
    let close = if from.starts_with('{') { '}' } else { '>' };
    let second = from.chars().nth(1)?;
    let opens = if close == '}' { second == '\\' } else { second == '/' || second.is_ascii_alphanumeric() };
    let end = from.bytes().take(MARK_AT_MOST).position(|byte| matches!(byte, b'\n') || char::from(byte) == close)?;
    (opens && from.get(end..)?.starts_with(close)).then_some(end + 1)
}

/// The signs that WebVTT and the web write in words.
pub(super) fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let named = from.bytes().take(11).position(|byte| byte == b';').and_then(|end| Some((entity(from.get(1..end)?)?, end + 1)));
        let (sign, skipped) = named.unwrap_or(('&', 1));
        out.push(sign);
        rest = &from[skipped..];
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "lrm" => '\u{200e}',
        "rlm" => '\u{200f}',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
        }
    })
}

/// One space where there was any, and none of the signs that nobody sees. What belongs into an emoji stays.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|sign: char| sign.is_whitespace() || sign.is_control()) {
        let word = word.trim_matches(|sign: char| matches!(sign, '\u{feff}' | '\u{200b}'));
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend(word.chars().filter(|sign| *sign != '\u{feff}'));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(tidy(&without_marks(text)), expected);
    }

    #[test]
    fn marks_go_and_words_stay() {
        check("<i>Well</i>, <c.yellow.bg_blue>yes</c>", "Well, yes");
        check("so<00:00:01.200><c> we</c><00:00:01.500><c> began</c>", "so we began");
        check("{\\an8}Up here", "Up here");
    }

    #[test]
    fn what_only_looks_like_a_mark_was_said() {
        check("a < b and c > d", "a < b and c > d");
        check("{braces} <", "{braces} <");
        check("I <3 it", "I <3 it");
    }

    #[test]
    fn signs_in_words_become_signs() {
        check("R&amp;D &lt;3 &#8220;yes&#x201D; AT&T &unknown;", "R&D <3 “yes” AT&T &unknown;");
    }

    #[test]
    fn signs_that_nobody_sees_go() {
        check("\u{feff}a\u{0}b\u{7}  c\u{200b} 👩🏽‍🔬", "a b c 👩🏽‍🔬");
    }
}
