//! Names in two parts: given and family, as tokens in plain form.

pub(crate) use super::nicknames::{lines, root};
use super::plain;

/// Words before or after a name that are no part of it.
const TITLES: [&str; 24] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "rev",
    "herr",
    "frau",
    "dipl",
    "ing",
    "phd",
    "md",
    "mba",
    "esq",
    "cpa",
    "bsc",
    "msc",
    "pe",
    "pmp",
];
/// Words that tell a father from a son.
const GENERATIONS: [(&str, &str); 9] = [
    ("jr", "jr"),
    ("junior", "jr"),
    ("jnr", "jr"),
    ("sr", "sr"),
    ("senior", "sr"),
    ("snr", "sr"),
    ("ii", "jr"),
    ("iii", "iii"),
    ("iv", "iv"),
];
/// Small words that begin a family name.
pub(crate) const PARTICLES: [&str; 36] = [
    "van", "von", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "les", "der", "den", "ter", "ten", "zu", "zum",
    "zur", "al", "el", "bin", "ibn", "ben", "bint", "st", "san", "santa", "y", "e", "af", "av", "d", "o",
];

/// A name as it is compared. Either part may be empty.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) given: String,
    pub(crate) family: String,
}

/// `jr`, `sr`, `iii` or `iv`, if a word says which of several generations is meant.
pub(crate) fn generation(word: &str) -> Option<&'static str> {
    GENERATIONS.iter().find(|(known, _)| *known == word).map(|(_, generation)| *generation)
}

/// Given names without titles; a generation stands at the end.
pub(crate) fn given(text: &str) -> String {
    part(&spaced_initials(text))
}

/// Family names without titles and with particles, which may be written together or apart.
pub(crate) fn family(text: &str) -> String {
    part(text)
}

fn part(text: &str) -> String {
    let text = plain(text);
    let words: Vec<&str> = text.split(' ').collect();
    let kept: Vec<&str> = words.iter().copied().filter(|word| !TITLES.contains(word)).collect();
    // Somebody may be called like a title.
    if kept.is_empty() { text } else { kept.join(" ") }
}

/// "J.R.R." is three initials.
fn spaced_initials(text: &str) -> String {
    text.replace('.', ". ")
}

/// Takes a whole name apart.
///
/// "Silva, Ana" begins with the family name, as does a name in Chinese, Japanese or Korean letters. Otherwise the family name
/// is the last word with the small words before it. One word alone is a given name.
pub(crate) fn whole(text: &str) -> Name {
    let text = text.split(['(', '[', '|', '"']).next().unwrap_or_default();
    if let Some((before, after)) = text.split_once(',') {
        let (before, after) = (part(before), given(after));
        let first = after.split(' ').next().unwrap_or_default();
        let is_addition =
            first.is_empty() || TITLES.contains(&first) || generation(first).is_some() || first.as_bytes()[0].is_ascii_digit();
        return match (is_addition || after.split(' ').count() > 3, before.contains(' ')) {
            (true, _) => in_order(&before, false),
            _ => with_generation_last(Name { given: after, family: before }),
        };
    }
    in_order(&given(text), text.chars().any(|sign| matches!(sign, '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')))
}

fn in_order(plain: &str, family_first: bool) -> Name {
    let all: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    let Some((first, rest)) = all.split_first() else { return in_order_alone(plain) };
    // Somebody may be called Junior.
    let (ages, rest): (Vec<&str>, Vec<&str>) = rest.iter().partition(|word| generation(word).is_some());
    let words = [&[*first], &rest[..]].concat();
    let (given, family) = match words[..] {
        [only] => (only.to_owned(), String::new()),
        [first, ref rest @ ..] if family_first => (rest.join(" "), first.to_owned()),
        _ => {
            let cut = (1..words.len()).find(|&at| PARTICLES.contains(&words[at])).unwrap_or(words.len() - 1);
            let cut = cut.min(words.len() - 1);
            (words[..cut].join(" "), words[cut..].join(" "))
        }
    };
    let given = ages.iter().fold(given, |given, age| format!("{given} {age}"));
    Name { given, family }
}

fn in_order_alone(plain: &str) -> Name {
    Name { given: plain.to_owned(), family: String::new() }
}

/// "Smith Jr, John" and "Smith, John Jr" are one name.
pub(crate) fn with_generation_last(name: Name) -> Name {
    let has_age = |text: &str| text.split(' ').any(|word| generation(word).is_some());
    if !has_age(&name.family) && !has_age(&name.given) {
        return name;
    }
    let words = |text: &str| -> (Vec<String>, Vec<String>) {
        text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).partition(|word| generation(word).is_some())
    };
    let ((mut ages, given), (more, family)) = (words(&name.given), words(&name.family));
    if given.is_empty() && family.is_empty() {
        return name;
    }
    ages.extend(more);
    let ages = ages.iter().filter_map(|word| generation(word)).map(str::to_owned);
    let given: Vec<String> = given.into_iter().chain(ages).collect();
    Name { given: given.join(" "), family: family.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, given: &str, family: &str) {
        assert_eq!(whole(text), Name { given: given.into(), family: family.into() }, "{text}");
    }

    #[test]
    fn the_last_word_is_the_family_name() {
        check("Ana Maria Silva", "ana maria", "silva");
        check("Dr. Ana Silva, PhD", "ana", "silva");
    }

    #[test]
    fn a_comma_turns_the_order() {
        check("VAN DER BERG, Jan", "jan", "van der berg");
        check("King, Martin Luther Jr.", "martin luther jr", "king");
    }

    #[test]
    fn particles_belong_to_the_family_name() {
        check("Ludwig van Beethoven", "ludwig", "van beethoven");
        check("Maria de la Cruz", "maria", "de la cruz");
    }

    #[test]
    fn initials_are_kept() {
        check("J.R.R. Tolkien", "j r r", "tolkien");
    }

    #[test]
    fn a_generation_stands_behind_a_name() {
        check("John Smith Jr.", "john jr", "smith");
        check("Junior Lopez", "junior", "lopez");
    }

    #[test]
    fn one_word_is_a_given_name() {
        check("Madonna", "madonna", "");
    }

    #[test]
    fn chinese_names_begin_with_the_family() {
        check("王小明", "xiao ming", "wang");
    }

    #[test]
    fn nothing_makes_nothing() {
        check("", "", "");
    }
}
