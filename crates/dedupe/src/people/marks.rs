//! Words in a name that tell a father from his son, or say whose relative somebody is: "Jr.", "III", "(son)", "d. Ä.".
//!
//! A list of ours, and a short one. A word in it only keeps two entries from becoming one without a question.

use acquaint_text::fold;

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
/// Words in brackets, or behind a comma or a dash, that say whose relative somebody is.
const RELATIONS: [(&str, &str); 44] = [
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
    ("mae", "mother"),
    ("mere", "mother"),
    ("wife", "wife"),
    ("frau", "wife"),
    ("esposa", "wife"),
    ("mujer", "wife"),
    ("femme", "wife"),
    ("moglie", "wife"),
    ("husband", "husband"),
    ("mann", "husband"),
    ("marido", "husband"),
    ("mari", "husband"),
    ("marito", "husband"),
    ("brother", "brother"),
    ("bruder", "brother"),
    ("hermano", "brother"),
    ("frere", "brother"),
    ("sister", "sister"),
    ("schwester", "sister"),
    ("hermana", "sister"),
];
/// An aside of more words than these tells a story, and not who somebody is.
const ASIDE: usize = 3;

/// Whether a word marks a generation or a relation in one of two names and not in the other, or is another one there.
#[must_use]
pub fn are_marked_apart(one: &str, other: &str) -> bool {
    one != other && marks(one) != marks(other)
}

/// What a name is marked with, each once and in order.
pub(super) fn marks(name: &str) -> Vec<&'static str> {
    let name = fold(name);
    let mut found = Vec::new();
    for (at, part) in name.split(['(', ')', '[', ']', ',', '–', '—']).enumerate() {
        let words: Vec<&str> = part.split_whitespace().collect();
        for (place, word) in words.iter().enumerate().filter(|(place, _)| at + place > 0) {
            found.extend(said(&GENERATIONS, bare(word)).or_else(|| said(&ABBREVIATED, word)));
            if place + 2 == words.len() && *word == "d." {
                found.extend(said(&ABBREVIATED, &format!("{word}{}", words[place + 1])));
            }
        }
        if at > 0 && words.len() <= ASIDE {
            found.extend(words.iter().filter_map(|word| said(&RELATIONS, bare(word))));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
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

    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        assert_eq!(marks(name), expected, "{name}");
    }

    #[test]
    fn a_generation_is_understood_however_it_is_written() {
        for younger in
            ["Tom Bell Jr.", "Tom Bell, Jr", "Bell, Tom jr", "Tom Bell II", "Tom Bell Junior", "Hans Meier jun.", "Jean Dumas fils"]
        {
            check(younger, &["younger"]);
        }
        for older in ["Tom Bell Sr.", "Hans Meier sen.", "Hans Meier d. Ä.", "Hans Meier d.Ä.", "Hans Meier (sen.)", "Alexandre Dumas père"]
        {
            check(older, &["older"]);
        }
        check("Hans Meier d.J.", &["younger"]);
        check("Tom Bell III", &["third"]);
    }

    #[test]
    fn a_relation_is_understood_in_brackets_and_behind_a_comma_or_a_dash() {
        check("Tom Bell (son)", &["younger"]);
        check("Tom Bell (Ruth’s husband)", &["husband"]);
        check("Ruth Bell, wife", &["wife"]);
        check("Ruth Bell – mum", &["mother"]);
        check("Tom Bell Jr. (son)", &["younger"]);
    }

    #[test]
    fn names_and_stories_are_no_marks() {
        for name in
            ["Tom Bell", "Amartya Sen", "Jun Mori", "Sr. Juan Pérez", "Junior Lopez", "Heung-min Son", "Thomas Mann", "José da Silva", ""]
        {
            check(name, &[]);
        }
        check("Ana Silva (met her brother in Porto)", &[]);
        check("Tom Bell (Tommy)", &[]);
        check("Tom D. A. Bell", &[]);
    }

    #[test]
    fn only_what_differs_tells_two_apart() {
        assert!(are_marked_apart("Tom Bell", "Tom Bell (son)") && are_marked_apart("Tom Bell Sr.", "Tom Bell Jr."));
        assert!(!are_marked_apart("Tom Bell Jr.", "Bell, Tom, junior") && !are_marked_apart("Tom Bell", "T. Bell"));
    }
}
