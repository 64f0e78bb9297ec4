//! Where a text names somebody.

use std::ops::Range;

use crate::{Word, fold, words};

/// No name has more words. What was taken for one and has more is found nowhere, because it would be compared at every word of the text.
const WORDS_AT_MOST: usize = 24;

/// Where a name stands in a text as whole words, in bytes. A word that is written small there is not taken for a name.
pub fn find_name(text: &str, name: &str) -> Option<Range<usize>> {
    let wanted: Vec<String> = words(name).iter().take(WORDS_AT_MOST + 1).map(|word| fold(word.text)).collect();
    if wanted.is_empty() || wanted.len() > WORDS_AT_MOST {
        return None;
    }
    let capital = name.trim_start().starts_with(char::is_uppercase);
    let found = words(text);
    let folded: Vec<String> = found.iter().map(|word| without_owner(fold(word.text))).collect();
    let stands = |(place, folded): &(&[Word<'_>], &[String])| {
        *folded == wanted && place.first().is_some_and(|word| !capital || word.text.starts_with(char::is_uppercase))
    };
    let (place, _) = found.windows(wanted.len()).zip(folded.windows(wanted.len())).find(stands)?;
    Some(place.first()?.span.start..place.last()?.span.end)
}

/// "Maria" in "Maria's".
fn without_owner(mut word: String) -> String {
    word.truncate(word.strip_suffix("'s").unwrap_or(&word).len());
    word
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

    #[test]
    fn what_is_longer_than_any_name_is_no_name() {
        let [longest, longer] = [WORDS_AT_MOST, WORDS_AT_MOST + 1].map(|words| "Ana ".repeat(words));
        check(&longest, &longest, Some(longest.trim_end()));
        check(&longer, &longer, None);
    }
}
