//! Takes Rust source apart into code, comments and the contents of string literals, so that a check can look at one of them.
//!
//! It knows the shapes of literals and comments and nothing else of the language.

/// The parts of one source file. Every text keeps the number of its first line.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The code, with each literal as `""` and each comment as a space; line breaks stay.
    pub(super) code: String,
    pub(super) strings: Vec<(usize, String)>,
    pub(super) comments: Vec<(usize, String)>,
}

/// Takes a source text apart.
pub(super) fn parts(source: &str) -> Parts {
    let mut parts = Parts::default();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let token = token(rest, parts.code.chars().next_back());
        let taken = match token {
            Token::Code(length) | Token::Comment(length) | Token::Text { length, .. } => &rest[..length],
        };
        match token {
            Token::Code(_) => parts.code.push_str(taken),
            Token::Comment(_) => {
                parts.comments.push((line, taken.to_owned()));
                parts.code.push(' ');
                parts.code.extend(taken.chars().filter(|c| *c == '\n'));
            }
            Token::Text { open, close, length } => {
                parts.strings.push((line, rest[open..length - close].to_owned()));
                parts.code.push_str("\"\"");
                parts.code.extend(taken.chars().filter(|c| *c == '\n'));
            }
        }
        line += taken.matches('\n').count();
        rest = &rest[taken.len().max(first.len_utf8())..];
    }
    parts
}

enum Token {
    Code(usize),
    Comment(usize),
    Text { open: usize, close: usize, length: usize },
}

fn token(rest: &str, before: Option<char>) -> Token {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        return Token::Comment(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Token::Comment(block_comment(rest));
    }
    if rest.starts_with('"') {
        return quoted(rest);
    }
    if rest.starts_with('r') && !matches!(before, Some(c) if in_word && c != 'b' && c != 'c') {
        return raw(rest).unwrap_or(Token::Code(1));
    }
    if rest.starts_with('\'') {
        return Token::Code(character(rest));
    }
    Token::Code(rest.chars().next().map_or(1, char::len_utf8))
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest[at..];
        let step = match () {
            () if here.starts_with("/*") => {
                depth += 1;
                2
            }
            () if here.starts_with("*/") => {
                depth -= 1;
                2
            }
            () => here.chars().next().map_or(1, char::len_utf8),
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(rest: &str) -> Token {
    let mut escaped = false;
    let end = rest[1..].char_indices().find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    match end {
        Some((at, _)) => Token::Text { open: 1, close: 1, length: at + 2 },
        None => Token::Text { open: 1, close: 0, length: rest.len() },
    }
}

fn raw(rest: &str) -> Option<Token> {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    let open = hashes + 2;
    rest[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let found = rest[open..].find(&end);
    let (length, close) = found.map_or((rest.len(), 0), |at| (open + at + end.len(), end.len()));
    Some(Token::Text { open, close, length })
}

// A character literal is passed over whole, because it may hold a quotation mark; a lifetime is one sign of code.
fn character(rest: &str) -> usize {
    let mut signs = rest.char_indices().skip(1);
    match (signs.next(), signs.next(), signs.next()) {
        (Some((_, '\\')), Some((after, _)), _) => after + rest[after + 1..].find('\'').map_or(1, |at| at + 2),
        (Some(_), Some((end, '\'')), _) => end + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, code: &str, strings: &[&str]) {
        let parts = parts(source);
        let found: Vec<&str> = parts.strings.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!((parts.code.as_str(), found.as_slice()), (code, strings));
    }

    #[test]
    fn strings_of_every_shape_are_taken_out_of_the_code() {
        check(r#"f("a\"b", "c");"#, r#"f("", "");"#, &[r#"a\"b"#, "c"]);
        check(r###"f(r#"a "b" c"#);"###, r#"f("");"#, &[r#"a "b" c"#]);
        check(r#"f(b"a", br"\");"#, r#"f(b"", b"");"#, &["a", "\\"]);
    }

    #[test]
    fn quotation_marks_in_characters_and_comments_open_nothing() {
        check("f('\"', '\\'', 'x'); let a: &'a str;", "f('\"', '\\'', 'x'); let a: &'a str;", &[]);
        check("a // \"b\nc", "a  \nc", &[]);
        check("a /* \" /* */ \" */ b", "a   b", &[]);
    }

    #[test]
    fn comments_and_strings_know_their_line() {
        let parts = parts("a\n\"b\nc\"\n// d");
        assert_eq!(parts.strings, [(2, "b\nc".to_owned())]);
        assert_eq!(parts.comments, [(4, "// d".to_owned())]);
    }
}
