//! Folding: one plain form for all spellings of a word that people take for the same.
//!
//! Case, accents, ligatures and width go; Indic vowel signs and kana marks stay, since they are
//! letters rather than ornaments. It does not transliterate one script into another.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Whether a sign is an accent that belongs to the letter before it, as some keyboards and files part them.
#[must_use]
pub fn is_accent(sign: char) -> bool {
    unicode_normalization::char::is_combining_mark(sign)
}

/// The plain form of a text: compatibility-decomposed, without accents, in lower case.
///
/// Folding twice gives the same as folding once.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match SIMPLE.get(c as usize) {
            Some(plain) => folded.push_str(plain),
            None => return fold_any(text),
        }
    }
    folded
}

/// The plain forms of Latin letters, which stand for themselves: none joins with its neighbours.
static SIMPLE: LazyLock<Vec<String>> = LazyLock::new(|| ('\0'..'\u{180}').map(|c| fold_any(c.encode_utf8(&mut [0; 4]))).collect());

fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_ornament(*c)) {
        for lower in c.to_lowercase().nfkd().filter(|c| !is_ornament(*c)) {
            push_plain(lower, &mut folded);
        }
    }
    folded.nfc().collect()
}

/// Accents and other marks that may be dropped without changing the word, and invisible joiners.
fn is_ornament(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Letters that do not decompose, but that people type without their stroke or tail.
fn push_plain(c: char, out: &mut String) {
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' | 'ɖ' => out.push('d'),
        'ħ' => out.push('h'),
        'ı' => out.push('i'),
        'ŧ' => out.push('t'),
        'ŋ' => out.push('n'),
        'ĸ' => out.push('k'),
        'ς' => out.push('σ'),
        '’' | '‘' | 'ʼ' | 'ʹ' | '＇' | '`' | '´' => out.push('\''),
        other => out.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_any};
    use proptest::prelude::*;

    fn check(input: &str, expect: &str) {
        assert_eq!(fold(input), expect, "folding {input:?}");
    }

    #[test]
    fn accents_and_case_make_no_difference() {
        check("Müller", "muller");
        check("ÉCOLE", "ecole");
        check("Nguyễn Thị", "nguyen thi");
        check("İstanbul", "istanbul");
    }

    #[test]
    fn letters_with_strokes_become_the_letters_people_type() {
        check("Straße Łódź Sørensen Đorđe", "strasse lodz sorensen dorde");
        check("Þór Æsir Œuvre ısı", "thor aesir oeuvre isi");
    }

    #[test]
    fn typographic_apostrophes_and_wide_letters_become_plain() {
        check("I’m ＷＳＰ ﬁne", "i'm wsp fine");
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        check("김민준 が 北京 हिन्दी", "김민준 が 北京 हिन्दी");
        check("ΣΟΦΟΣ σοφός", "σοφοσ σοφοσ");
    }

    proptest! {
        #[test]
        fn latin_letters_are_folded_one_by_one_as_they_are_together(text in "[\\x00-\u{17F}]*") {
            let text = format!("{text}é");
            prop_assert_eq!(fold(&text), fold_any(&text));
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
