//! Streets and postal codes.

use super::plain;

/// What streets are called, and how it is shortened.
const STREETS: [(&str, &str); 26] = [
    ("st", "street"),
    ("str", "strasse"),
    ("rd", "road"),
    ("ave", "avenue"),
    ("av", "avenue"),
    ("blvd", "boulevard"),
    ("ln", "lane"),
    ("dr", "drive"),
    ("ct", "court"),
    ("crt", "court"),
    ("pl", "place"),
    ("sq", "square"),
    ("cres", "crescent"),
    ("cl", "close"),
    ("hwy", "highway"),
    ("pde", "parade"),
    ("tce", "terrace"),
    ("cct", "circuit"),
    ("gr", "grove"),
    ("gdns", "gardens"),
    ("pk", "park"),
    ("n", "north"),
    ("s", "south"),
    ("w", "west"),
    ("r", "rue"),
    ("pza", "plaza"),
];

/// A street in plain words, written out.
pub(crate) fn street(text: &str) -> String {
    let plain = plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let written = words.iter().enumerate().map(|(at, word)| {
        let known = STREETS.iter().find(|(short, _)| short == word);
        // "St" in front is a saint.
        match known {
            Some((_, long)) if at == last || at > 0 => (*long).to_owned(),
            _ => word.strip_suffix("str").filter(|stem| stem.len() > 3).map_or_else(|| (*word).to_owned(), |stem| format!("{stem}strasse")),
        }
    });
    written.collect::<Vec<String>>().join(" ")
}

/// A code in one word.
pub(crate) fn postal_code(text: &str) -> String {
    plain(text).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_written_out() {
        assert_eq!(street("St James St."), "st james street");
        assert_eq!(street("Hauptstr. 5"), "hauptstrasse 5");
    }

    #[test]
    fn a_code_is_one_word() {
        assert_eq!(postal_code("SW1A 1AA"), "sw1a1aa");
    }
}
