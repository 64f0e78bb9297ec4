//! A person as a file describes them, before anything is known about whether they are already on the list.
//!
//! Leaves out: reading files (the formats crate), matching with people already known, and saving.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ContactKind;

/// One person read from a file; what the file doesn't say is `None`, never an empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ImportedPerson {
    /// The full name as the person writes it, tidied by [`tidy_name`].
    pub name: String,
    /// An e-mail address that could be delivered to.
    pub email: Option<String>,
    /// A telephone number as written in the file.
    pub phone: Option<String>,
    /// The LinkedIn profile in the one form that [`canonical_linkedin`] gives.
    pub linkedin: Option<String>,
    /// Where they worked when the file was made.
    pub organization: Option<String>,
    /// What they did there when the file was made.
    pub title: Option<String>,
    /// The day on which the two became connected.
    pub connected_on: Option<Date>,
    /// Where they live or work, such as "Toronto, Canada".
    pub place: Option<String>,
    /// How the two met, or who named them, in words.
    pub how_met: Option<String>,
    /// What else the file says of them in words.
    pub notes: Option<String>,
    /// Groups or labels that they are in, such as "alumni"; none that a program makes by itself.
    pub tags: Vec<String>,
    /// What there is no field for, as lines of an address card (RFC 6350), to be given back with the person.
    pub kept: Vec<String>,
}

/// A moment of contact read from a file, with somebody who may be on the list or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedContact {
    /// The other person, as far as the file tells: a name, and often their LinkedIn page.
    pub person: ImportedPerson,
    /// How the two were in contact.
    pub how: ContactKind,
    /// The day.
    pub on: Date,
    /// What it was about.
    pub words: String,
    /// How many rows of the file tell of it, at least one.
    pub rows: usize,
    /// Whether one wrote oneself, at least once. Who only writes to one is no contact of one's own.
    pub mine: bool,
}

/// A school or an employer of one's own, as a file tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedStation {
    /// Its name.
    pub name: String,
    /// Whether one learned there; else one worked there.
    pub school: bool,
    /// What one was or learned there, if the file says.
    pub title: String,
}

/// Oneself, as a file tells. An empty text means that it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedProfile {
    /// One's name.
    pub name: String,
    /// What one does, in a few words.
    pub work: String,
}

/// What a line about how the two met begins with, if LinkedIn's file made it.
const CONNECTED: &str = "Connected on LinkedIn on ";

/// How the two met, as far as LinkedIn's file tells it.
pub fn met_on_linkedin(connected_on: Date) -> String {
    format!("{CONNECTED}{}", connected_on.strftime("%-d %B %Y"))
}

/// Whether a line about how the two met is nothing but what LinkedIn's file told.
pub fn is_from_linkedin(how_met: &str) -> bool {
    how_met.strip_prefix(CONNECTED).is_some_and(|day| Date::strptime("%d %B %Y", day).is_ok())
}

/// What the words of a contact that LinkedIn's files told of begin with.
const ON_LINKEDIN: &str = "On LinkedIn: ";

/// The words of a contact that LinkedIn's files told of: the beginning of what was written, and how many more there were.
#[must_use]
pub fn words_on_linkedin(text: &str, messages: usize) -> String {
    let short: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
    match messages {
        0 | 1 => format!("{ON_LINKEDIN}{short}"),
        more => format!("{ON_LINKEDIN}{short} ({more} messages)"),
    }
}

/// Whether the words of a contact come from LinkedIn's files.
#[must_use]
pub fn are_words_on_linkedin(words: &str) -> bool {
    words.starts_with(ON_LINKEDIN)
}

/// The one form of a LinkedIn profile's address, `https://www.linkedin.com/in/<slug>`, or `None` for any other address.
///
/// The slug is percent-decoded and lower-cased, so that two spellings of one profile are equal.
/// Country hosts (`de.linkedin.com`), missing schemes, queries and what follows the slug are understood and dropped.
pub fn canonical_linkedin(raw: &str) -> Option<String> {
    let address = raw.trim();
    let address = match address.split_once("://") {
        Some((scheme, rest)) if is_web(scheme) => rest,
        Some(_) => return None,
        None => address.trim_start_matches("//"),
    };
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let mut parts = address.split('/').filter(|part| !part.is_empty());
    let host = parts.next()?;
    if !is_linkedin(host) {
        return None;
    }
    let mut parts = parts.skip_while(|part| part.eq_ignore_ascii_case("mwlite"));
    if !parts.next()?.eq_ignore_ascii_case("in") {
        return None;
    }
    let slug = parse_slug(parts.next()?)?;
    Some(format!("https://www.linkedin.com/in/{slug}"))
}

/// A name without the marks that people put around it online: pictures, invisible characters, stray spaces and punctuation.
///
/// Case, accents, particles and titles stay as the person writes them. The result is empty when no letter or digit is left.
pub fn tidy_name(raw: &str) -> String {
    if is_plain(raw) {
        return raw.to_owned();
    }
    let shown: String = raw.chars().map(|c| if is_space(c) { ' ' } else { c }).filter(|&c| !is_invisible(c) && !is_picture(c)).collect();
    let spaced = shown.split(' ').filter(|word| word.contains(|c| !is_joiner(c))).collect::<Vec<_>>().join(" ");
    if !spaced.chars().any(char::is_alphanumeric) {
        return String::new();
    }
    spaced.trim_matches(|c| is_joiner(c) || " ,;:|*~_-–—/\\".contains(c)).to_owned()
}

/// Whether there is nothing to tidy, as in most names: words of ASCII letters with single spaces between them.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.split(' ').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

fn is_linkedin(host: &str) -> bool {
    let host = host.trim_end_matches(":443").trim_end_matches(":80").trim_end_matches('.');
    let (before, name) = host.split_at_checked(host.len().saturating_sub("linkedin.com".len())).unwrap_or_default();
    name.eq_ignore_ascii_case("linkedin.com") && (before.is_empty() || before.ends_with('.'))
}

/// The slug decoded until nothing is left to decode, so that the canonical form of a canonical form is itself.
fn parse_slug(raw: &str) -> Option<String> {
    let mut slug = raw.to_owned();
    while let Some(decoded) = find_decoded(&slug) {
        slug = decoded;
    }
    let slug = slug.to_lowercase();
    let slug = slug.trim_matches(char::is_whitespace);
    let breaks_address = |c: char| c.is_control() || c.is_whitespace() || "/?#\\<>\"".contains(c);
    (!slug.is_empty() && slug != "." && slug != ".." && !slug.contains(breaks_address)).then(|| slug.to_owned())
}

/// One round of percent-decoding; `None` when there is nothing to decode or the result would not be text.
fn find_decoded(raw: &str) -> Option<String> {
    let bytes = raw.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = (byte == b'%').then(|| hex(bytes.get(at + 1)).zip(hex(bytes.get(at + 2)))).flatten();
        decoded.push(pair.map_or(byte, |(high, low)| high * 16 + low));
        at += if pair.is_some() { 3 } else { 1 };
    }
    (decoded.len() < bytes.len()).then(|| String::from_utf8(decoded).ok()).flatten()
}

fn hex(byte: Option<&u8>) -> Option<u8> {
    char::from(*byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Characters that change nothing visible. The joiners U+200C and U+200D stay: Persian and Indian names need them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fffd}' | '\u{e0000}'..='\u{e007f}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Arrows, symbols, stars, flags and emoji, by their blocks.
fn is_picture(c: char) -> bool {
    matches!(c, '™' | '®' | '©' | '\u{20e3}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(input: &str, expect: Option<&str>) {
        assert_eq!(canonical_linkedin(input).as_deref(), expect, "{input}");
    }

    #[test]
    fn only_the_line_that_the_file_made_counts_as_its_own() {
        let made = met_on_linkedin(jiff::civil::date(2019, 3, 5));
        assert_eq!(made, "Connected on LinkedIn on 5 March 2019");
        assert!(is_from_linkedin(&made));
        for typed in ["", "At a fair", "Connected on LinkedIn on a rainy day", &format!("{made}. She knows Ana.")] {
            assert!(!is_from_linkedin(typed), "{typed}");
        }
    }

    #[test]
    fn every_spelling_of_a_profile_becomes_one_address() {
        let same = Some("https://www.linkedin.com/in/ana-silva");
        check("https://www.linkedin.com/in/ana-silva", same);
        check(" http://de.linkedin.com/in/Ana-Silva/?trk=people ", same);
        check("linkedin.com/in/ana-silva#about", same);
        check("https://www.linkedin.com/in/ana-silva/details/experience/", same);
        check("HTTPS://M.LinkedIn.com//in//ANA-SILVA/en", same);
        check("https://www.linkedin.com/mwlite/in/ana-silva", same);
        check("https://www.linkedin.com:443/in/ana%2Dsilva", same);
    }

    #[test]
    fn a_slug_with_accents_is_decoded() {
        check("https://www.linkedin.com/in/%C3%89ric-l%C3%B6we", Some("https://www.linkedin.com/in/éric-löwe"));
        check("https://www.linkedin.com/in/éric-LÖWE", Some("https://www.linkedin.com/in/éric-löwe"));
    }

    #[test]
    fn a_slug_that_cannot_be_decoded_is_kept() {
        check("https://www.linkedin.com/in/ana%ZZ", Some("https://www.linkedin.com/in/ana%zz"));
        check("https://www.linkedin.com/in/ana%FF", Some("https://www.linkedin.com/in/ana%ff"));
    }

    #[test]
    fn other_addresses_are_not_profiles() {
        check("", None);
        check("https://www.linkedin.com/in/", None);
        check("https://www.linkedin.com/company/example", None);
        check("https://linkedin.com.example.org/in/ana", None);
        check("https://linkedin.com@example.org/in/ana", None);
        check("https://notlinkedin.com/in/ana", None);
        check("javascript://linkedin.com/in/ana", None);
        check("https://www.linkedin.com/in/a%0d%0ab", None);
        check("https://www.linkedin.com/in/..%2f", None);
        check("https://www.linkedin.com/in/%22onclick", None);
    }

    fn check_name(input: &str, expect: &str) {
        assert_eq!(tidy_name(input), expect, "{input:?}");
    }

    #[test]
    fn a_name_loses_pictures_and_stray_marks_but_nothing_of_itself() {
        check_name("  Ana\u{a0} \t Silva ", "Ana Silva");
        check_name("🚀 Ana Silva ⭐️ |", "Ana Silva");
        check_name("\u{feff}Ana\u{200b} \u{202e}Silva", "Ana Silva");
        check_name("d'Arcy O’Neill-Smith, Jr.", "d'Arcy O’Neill-Smith, Jr.");
        check_name("'t Hooft (she/her)", "'t Hooft (she/her)");
        check_name("نرگس\u{200c}ها", "نرگس\u{200c}ها");
        check_name("Ana 👩\u{200d}💻 Silva", "Ana Silva");
        check_name("Ana \"Annie\" Silva", "Ana \"Annie\" Silva");
        check_name("李小龙", "李小龙");
    }

    #[test]
    fn a_name_without_a_letter_is_empty() {
        check_name("👩\u{200d}💻", "");
        check_name(" - . ", "");
        check_name("", "");
    }

    proptest! {
        #[test]
        fn the_canonical_form_of_a_canonical_form_is_itself(slug in "\\PC{0,40}", host in "(www\\.|de\\.|)linkedin\\.com") {
            if let Some(once) = canonical_linkedin(&format!("https://{host}/in/{slug}")) {
                prop_assert_eq!(canonical_linkedin(&once), Some(once.clone()));
            }
        }

        #[test]
        fn no_text_breaks_either_function(text in any::<String>()) {
            let _ = canonical_linkedin(&text);
            let once = tidy_name(&text);
            prop_assert_eq!(tidy_name(&once), once.clone());
            prop_assert!(!once.contains(char::is_control));
        }
    }
}
