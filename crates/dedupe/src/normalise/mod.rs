//! Texts as they are compared: one plain form per kind for spellings that mean the same. Nothing here is shown or kept.

pub(crate) mod contact;
pub(crate) mod dates;
pub(crate) mod names;
mod nicknames;
mod organizations;
mod places;
pub(crate) mod sound;

pub(crate) use organizations::organization;
pub(crate) use places::{postal_code, street};

/// Words by which programs write that nothing is known.
const NOTHING: [&str; 9] = ["null", "nan", "n/a", "none", "unknown", "-", "--", "?", "."];

/// Whether a cell says nothing.
pub(crate) fn is_nothing(text: &str) -> bool {
    text.is_empty() || (text.len() <= 7 && NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word)))
}

/// Latin letters and digits in lower case with single spaces between; other scripts are spelled in Latin.
pub(crate) fn plain(text: &str) -> String {
    let folded = acquaint_text::fold(text);
    let latin = if folded.is_ascii() { folded } else { deunicode::deunicode(&folded).to_ascii_lowercase() };
    let mut plain = String::with_capacity(latin.len());
    for sign in latin.chars() {
        match sign {
            _ if sign.is_ascii_alphanumeric() => plain.push(sign),
            '\'' => {}
            _ if plain.ends_with(' ') || plain.is_empty() => {}
            _ => plain.push(' '),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text), expected);
    }

    #[test]
    fn accents_case_and_signs_make_no_difference() {
        check("  Ana-María O’Neill ", "ana maria oneill");
    }

    #[test]
    fn other_scripts_are_spelled_in_latin() {
        check("Иван Петров", "ivan petrov");
        check("王小明", "wang xiao ming");
    }

    #[test]
    fn a_dash_says_nothing() {
        assert!(is_nothing("-") && is_nothing("NULL") && !is_nothing("Ana"));
    }
}
