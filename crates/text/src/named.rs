//! Where a text names somebody.

use std::ops::Range;

use crate::{fold, words};

/// Where a name stands in a text as whole words, in bytes. A word that is written small there is not taken for a name.
pub fn find_name(text: &str, name: &str) -> Option<Range<usize>> {
    let wanted: Vec<String> = words(name).iter().map(|word| fold(word.text)).collect();
    let capital = name.trim_start().starts_with(char::is_uppercase);
    let found = words(text);
    let mut places = found.windows(wanted.len().max(1)).filter(|place| {
        let same = place.iter().map(|word| without_owner(&fold(word.text))).eq(wanted.iter().cloned());
        same && place.first().is_some_and(|word| !capital || word.text.starts_with(char::is_uppercase))
    });
    let place = places.next()?;
    Some(place.first()?.span.start..place.last()?.span.end)
}

/// "Maria" in "Maria's".
fn without_owner(word: &str) -> String {
    word.strip_suffix("'s").unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, found: Option<&str>) {
        assert_eq!(find_name(text, name).map(|place| &text[place]), found, "{text}");
    }

    #[test]
    fn a_name_is_found_as_whole_words_only() {
        check("I think Maria said so.", "Maria", Some("Maria"));
        check("It was maria reyes.", "Maria Reyes", None);
        check("It was Maria  Reyes, I think.", "Maria Reyes", Some("Maria  Reyes"));
        check("Maria’s friend", "Maria", Some("Maria’s"));
        check("Marian said so.", "Maria", None);
        check("I will write.", "Will", None);
        check("José named you.", "Jose", Some("José"));
        check("anything", "", None);
        check("", "Maria", None);
    }
}
