//! Words in a name that tell a father from his son, or say whose relative somebody is: "Jr.", "III", "(son)", "d. Ä.".
//!
//! A list of ours, and a short one. A word in it only keeps two entries from becoming one without a question.

use std::{iter::repeat_n, ops::Range};

use acquaint_text::fold;

use crate::normalise::names::PARTICLES;

/// Words behind a name that say which of several of one name is meant, without their full stop.
const GENERATIONS: [(&str, &str); 13] = [
    ("jr", "younger"),
    ("jnr", "younger"),
    ("junior", "younger"),
    ("fils", "younger"),
    ("hijo", "younger"),
    ("filho", "younger"),
    ("ii", "younger"),
    ("iii", "third"),
    ("iv", "fourth"),
    ("sr", "older"),
    ("snr", "older"),
    ("senior", "older"),
    ("pere", "older"),
];
/// The same as abbreviations, of which each is a name, a title or initials without its full stops.
const ABBREVIATED: [(&str, &str); 4] = [("jun.", "younger"), ("sen.", "older"), ("d.j.", "younger"), ("d.a.", "older")];
/// Words that say whose relative somebody is, where one stands in brackets and nothing else with it.
const RELATIONS: [(&str, &str); 41] = [
    ("son", "younger"),
    ("sohn", "younger"),
    ("figlio", "younger"),
    ("jun", "younger"),
    ("father", "older"),
    ("dad", "older"),
    ("daddy", "older"),
    ("vater", "older"),
    ("papa", "older"),
    ("padre", "older"),
    ("pai", "older"),
    ("sen", "older"),
    ("daughter", "daughter"),
    ("tochter", "daughter"),
    ("hija", "daughter"),
    ("fille", "daughter"),
    ("filha", "daughter"),
    ("mother", "mother"),
    ("mum", "mother"),
    ("mom", "mother"),
    ("mummy", "mother"),
    ("mutter", "mother"),
    ("mama", "mother"),
    ("madre", "mother"),
    ("mere", "mother"),
    ("wife", "wife"),
    ("esposa", "wife"),
    ("mujer", "wife"),
    ("femme", "wife"),
    ("moglie", "wife"),
    ("husband", "husband"),
    ("mann", "husband"),
    ("marido", "husband"),
    ("marito", "husband"),
    ("brother", "brother"),
    ("bruder", "brother"),
    ("hermano", "brother"),
    ("frere", "brother"),
    ("sister", "sister"),
    ("schwester", "sister"),
    ("hermana", "sister"),
];
/// What stands between a name and what is said of it.
const BETWEEN: [char; 4] = [',', '–', '—', '|'];

/// Where a mark stands in a name, and what it says.
type Mark = (Range<usize>, &'static str);

/// Whether a word marks a generation or a relation in one of two names and not in the other, or is another one there.
#[must_use]
pub fn are_marked_apart(one: &str, other: &str) -> bool {
    one != other && marks(one) != marks(other)
}

/// What a name is marked with, each once and in order.
pub(super) fn marks(name: &str) -> Vec<&'static str> {
    let mut said: Vec<&'static str> = find(name).into_iter().map(|(_, mark)| mark).collect();
    said.sort_unstable();
    said.dedup();
    said
}

/// The name without the words that mark it; all others stay where they are.
pub(super) fn unmarked(name: &str) -> String {
    let mut rest = name.to_owned();
    for (place, _) in find(name) {
        rest.replace_range(place.clone(), &" ".repeat(place.len()));
    }
    rest
}

/// A generation ends the name, or is all that an aside says. A relation is all that stands in brackets.
fn find(name: &str) -> Vec<Mark> {
    let (rest, asides) = outside_brackets(name);
    let in_brackets = asides.into_iter().filter_map(|place| in_brackets(&name[place.clone()]).map(|mark| (place, mark)));
    let parts = parts_of(&rest);
    let turned = rest.find(BETWEEN).is_some_and(|at| rest[at..].starts_with(',')) && is_family_name(&rest, &parts[0]);
    let mut before = 0;
    let mut found: Vec<Mark> = in_brackets.collect();
    for (at, words) in parts.iter().enumerate() {
        let is_name = at == 0 || (at == 1 && turned && words.len() > 1);
        // "Moore, D. J." and "Mori, Jun." are whole names.
        let said = last(&rest, words, is_name || before > 1).filter(|(_, count)| is_name != (*count == words.len()));
        found.extend(said.map(|(mark, count)| (words[words.len() - count].start..words[words.len() - 1].end, mark)));
        before += words.len();
    }
    found
}

/// The name with spaces in place of all that stands in brackets, and where that is.
fn outside_brackets(name: &str) -> (String, Vec<Range<usize>>) {
    let (mut rest, mut asides, mut from) = (String::with_capacity(name.len()), Vec::new(), None);
    for (at, sign) in name.char_indices() {
        if from.is_none() && matches!(sign, '(' | '[') {
            from = Some(at);
        }
        match from {
            Some(_) => rest.extend(repeat_n(' ', sign.len_utf8())),
            None => rest.push(sign),
        }
        if matches!(sign, ')' | ']') {
            asides.extend(from.take().map(|from| from..at + 1));
        }
    }
    asides.extend(from.map(|from| from..name.len()));
    (rest.replace(" - ", " | "), asides)
}

/// Where the words stand of a name and of each aside behind it.
fn parts_of(text: &str) -> Vec<Vec<Range<usize>>> {
    let mut at = 0;
    let part = |part: &str| {
        let words = part.split_inclusive(char::is_whitespace).map(|word| {
            let from = at;
            at += word.len();
            from..from + word.trim_end_matches(|sign: char| sign.is_whitespace() || BETWEEN.contains(&sign)).len()
        });
        words.filter(|word| !word.is_empty()).collect()
    };
    let mut parts: Vec<_> = text.split_inclusive(BETWEEN).map(part).collect();
    if parts.is_empty() {
        parts.push(Vec::new());
    }
    parts
}

/// Whether what stands before a comma is one family name. Behind a first and a last name follows no other one, but work.
fn is_family_name(text: &str, words: &[Range<usize>]) -> bool {
    words.iter().filter(|word| !PARTICLES.contains(&bare(&fold(&text[(*word).clone()])))).count() == 1
}

/// The generation with which some words end, and in how many of them it is said.
fn last(text: &str, words: &[Range<usize>], abbreviated: bool) -> Option<(&'static str, usize)> {
    let [before @ .., end] = words else { return None };
    let end = fold(&text[end.clone()]);
    let two = || before.last().and_then(|first| said(&ABBREVIATED, &format!("{}{end}", fold(&text[first.clone()])))).map(|mark| (mark, 2));
    let short = || said(&ABBREVIATED, &end).map(|mark| (mark, 1)).or_else(two);
    said(&GENERATIONS, bare(&end)).map(|mark| (mark, 1)).or_else(|| short().filter(|_| abbreviated))
}

/// What an aside in brackets says, if that is all it says.
fn in_brackets(aside: &str) -> Option<&'static str> {
    let aside: String = fold(aside).trim_matches(['(', ')', '[', ']']).split_whitespace().collect::<Vec<_>>().join(" ");
    let word = bare(&aside);
    said(&RELATIONS, word).or_else(|| said(&GENERATIONS, word)).or_else(|| said(&ABBREVIATED, &aside.replace(' ', "")))
}

fn said(words: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    words.iter().find(|(known, _)| *known == word).map(|(_, mark)| *mark)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each with what it is marked with, and what is left of it.
    const TABLE: [(&str, &[&str], &str); 60] = [
        // A generation ends a name.
        ("Tom Bell Jr.", &["younger"], "Tom Bell"),
        ("Tom Bell II", &["younger"], "Tom Bell"),
        ("Tom Bell Junior", &["younger"], "Tom Bell"),
        ("Hans Meier jun.", &["younger"], "Hans Meier"),
        ("Jean Dumas fils", &["younger"], "Jean Dumas"),
        ("Hans Meier d.J.", &["younger"], "Hans Meier"),
        ("Tom Bell III", &["third"], "Tom Bell"),
        ("Tom Bell IV", &["fourth"], "Tom Bell"),
        ("Tom Bell Sr.", &["older"], "Tom Bell"),
        ("Hans Meier sen.", &["older"], "Hans Meier"),
        ("Tom Bell d. Ä.", &["older"], "Tom Bell"),
        ("Hans Meier d.Ä.", &["older"], "Hans Meier"),
        ("Alexandre Dumas père", &["older"], "Alexandre Dumas"),
        ("Tom (Tommy) Bell Jr.", &["younger"], "Tom (Tommy) Bell"),
        ("Tom Bell Jr., PhD", &["younger"], "Tom Bell , PhD"),
        // Family name first.
        ("Bell, Tom Jr.", &["younger"], "Bell, Tom"),
        ("Bell Jr., Tom", &["younger"], "Bell , Tom"),
        ("van der Berg, Jan Jr.", &["younger"], "van der Berg, Jan"),
        ("Meier, Hans d. Ä.", &["older"], "Meier, Hans"),
        // Alone in an aside.
        ("Tom Bell, Jr", &["younger"], "Tom Bell,"),
        ("Tom Bell – Jr", &["younger"], "Tom Bell –"),
        ("Bell, Tom, junior", &["younger"], "Bell, Tom,"),
        ("Hans Meier, sen.", &["older"], "Hans Meier,"),
        ("Hans Meier, d. Ä.", &["older"], "Hans Meier,"),
        ("Hans Meier (sen.)", &["older"], "Hans Meier"),
        ("Hans Meier (jun)", &["younger"], "Hans Meier"),
        ("Hans Meier (d. J.)", &["younger"], "Hans Meier"),
        ("Tom Bell [III]", &["third"], "Tom Bell"),
        // A relation stands alone in brackets.
        ("Tom Bell (son)", &["younger"], "Tom Bell"),
        ("Ruth Bell ( Mum )", &["mother"], "Ruth Bell"),
        ("Ruth Bell (wife", &["wife"], "Ruth Bell"),
        ("Tom Bell Jr. (son)", &["younger"], "Tom Bell"),
        ("Ruth Bell Sr. (mum)", &["mother", "older"], "Ruth Bell"),
        // Work.
        ("Maria Lopez (Senior Engineer)", &[], ""),
        ("Maria Lopez, Senior Engineer", &[], ""),
        ("Ana Silva, Engineer II", &[], ""),
        ("Ana Silva - Engineer II", &[], ""),
        ("Ana Silva (Engineer III)", &[], ""),
        ("Ana Silva | Analista Sr.", &[], ""),
        // Names.
        ("Virtanen, Mari", &[], ""),
        ("Bell, Mae", &[], ""),
        ("Mori, Jun", &[], ""),
        ("Mori, Jun.", &[], ""),
        ("Mori Jun", &[], ""),
        ("Moore, D. J.", &[], ""),
        ("Tom D. A. Bell", &[], ""),
        ("Müller, Frau Anna", &[], ""),
        ("Amartya Sen", &[], ""),
        ("Sr. Juan Pérez", &[], ""),
        ("Junior Lopez", &[], ""),
        ("Heung-min Son", &[], ""),
        ("Son, Heung-min", &[], ""),
        ("Mann, Thomas", &[], ""),
        ("José da Silva", &[], ""),
        ("Tom Bell (Tommy)", &[], ""),
        ("Ruth Bell, wife", &[], ""),
        // Stories.
        ("Ana Silva (met at the senior staff party in Graz)", &[], ""),
        ("Ana Silva (met her brother in Porto)", &[], ""),
        ("Tom Bell (Ruth’s husband)", &[], ""),
        ("", &[], ""),
    ];

    #[test]
    fn a_mark_is_understood_where_it_can_be_no_name_and_no_work() {
        for (name, expected, rest) in TABLE {
            assert_eq!(marks(name), expected, "{name}");
            let left = unmarked(name).split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(left, if expected.is_empty() { name } else { rest }, "{name}");
        }
    }

    #[test]
    fn only_what_differs_tells_two_apart() {
        assert!(are_marked_apart("Tom Bell", "Tom Bell (son)") && are_marked_apart("Tom Bell Sr.", "Tom Bell Jr."));
        assert!(!are_marked_apart("Tom Bell Jr.", "Bell, Tom, junior") && !are_marked_apart("Tom Bell", "T. Bell"));
    }
}
