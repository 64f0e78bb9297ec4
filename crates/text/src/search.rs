//! Tokens for the search index and terms for its queries.
//!
//! Tokens hold letters and digits only, so any index that parts text at other signs keeps them whole.
//! Scripts without spaces are cut into single characters and pairs. Ranking is the index's business.

use std::{borrow::Cow, collections::HashMap};

use crate::{
    fold,
    stem::{stem_folded, stem_of},
    words,
};

/// How many words' stems are remembered at most.
const REMEMBERED: usize = 20_000;

/// One word of a query, in the two forms that may meet the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryTerm {
    /// The folded word. When `open`, it matches every token that begins so; else that token only.
    pub prefix: String,
    /// The stem of the word; it matches the token that equals it.
    pub stem: String,
    /// Whether the person may still be typing this word: it is the last and nothing follows it.
    pub open: bool,
}

/// The tokens under which a text is found: every folded word, and its stem where that differs.
pub fn search_tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Unspaced(chars) => tokens.extend(unspaced(&chars)),
            Piece::Word(word) => push_word(&word, &mut tokens),
        }
    }
    tokens
}

/// Makes the tokens of many texts, each as one text with spaces between them, as an index takes it.
///
/// Words come again and again, so their stems are remembered. That halves the time of a large import's words.
#[derive(Debug, Default)]
pub struct Tokens {
    /// Plain words, each with its stem where that differs.
    stems: HashMap<String, Option<String>>,
}

impl Tokens {
    /// The tokens of a text, the same as [`search_tokens`] finds.
    pub fn of(&mut self, text: &str) -> String {
        let mut joined = String::with_capacity(text.len() * 2);
        let (mut plain, mut run, mut tokens, mut end) = (String::new(), Vec::new(), Vec::new(), 0);
        for word in words(text) {
            let touches = word.span.start == end;
            end = word.span.end;
            if word.text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                push_run(&mut run, &mut joined);
                plain.clear();
                plain.push_str(word.text);
                plain.make_ascii_lowercase();
                self.push_plain(&plain, &mut joined);
                continue;
            }
            let folded = fold(word.text);
            if folded.chars().any(is_unspaced) {
                if !touches {
                    push_run(&mut run, &mut joined);
                }
                run.extend(folded.chars().filter(|c| c.is_alphanumeric() || is_unspaced(*c)));
                continue;
            }
            push_run(&mut run, &mut joined);
            if !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                self.push_plain(&folded, &mut joined);
            } else if folded.chars().any(char::is_alphanumeric) {
                push_word(&folded, &mut tokens);
                tokens.drain(..).for_each(|token| push_token(&mut joined, &token));
            }
        }
        push_run(&mut run, &mut joined);
        joined
    }

    /// A folded word of nothing but letters and digits of ASCII.
    fn push_plain(&mut self, word: &str, joined: &mut String) {
        match self.stems.get(word) {
            Some(stem) => stem.iter().for_each(|stem| push_token(joined, stem)),
            None => {
                let stem = Some(stem_of(word)).filter(|stem| stem != word);
                stem.iter().for_each(|stem| push_token(joined, stem));
                if self.stems.len() < REMEMBERED {
                    self.stems.insert(word.to_owned(), stem.map(Cow::into_owned));
                }
            }
        }
        push_token(joined, word);
    }
}

/// A run in a script that is written without spaces, if there is one.
fn push_run(run: &mut Vec<char>, joined: &mut String) {
    if !run.is_empty() {
        unspaced(run).for_each(|token| push_token(joined, &token));
        run.clear();
    }
}

/// Single characters and pairs.
fn unspaced(chars: &[char]) -> impl Iterator<Item = String> {
    chars.iter().map(char::to_string).chain(chars.windows(2).map(|pair| pair.iter().collect()))
}

fn push_token(joined: &mut String, token: &str) {
    if !joined.is_empty() {
        joined.push(' ');
    }
    joined.push_str(token);
}

/// The terms of a query, all of which a text should meet; empty when nothing can be searched for.
pub fn query_terms(text: &str) -> Vec<QueryTerm> {
    let mut terms = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Unspaced(chars) if chars.len() > 1 => {
                terms.extend(chars.windows(2).map(|pair| term(pair.iter().collect())));
            }
            Piece::Unspaced(chars) => terms.push(term(chars.iter().collect())),
            Piece::Word(word) => {
                let term = term(whole(&word));
                // One letter is an initial: "j silva", or "o brien".
                let open = term.prefix.chars().count() == 1;
                terms.push(QueryTerm { open, ..term });
            }
        }
    }
    let typing = text.chars().next_back().is_some_and(char::is_alphanumeric);
    if let Some(last) = terms.last_mut() {
        last.open |= typing;
    }
    terms
}

/// A stretch of text as the index sees it.
enum Piece {
    /// A run in a script that is written without spaces.
    Unspaced(Vec<char>),
    /// A folded word, perhaps with apostrophes and points inside.
    Word(String),
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut end = 0;
    for word in words(text) {
        let folded = fold(word.text);
        let touches = word.span.start == end;
        end = word.span.end;
        if !folded.chars().any(is_unspaced) {
            found.push(Piece::Word(folded));
            continue;
        }
        let chars = folded.chars().filter(|c| c.is_alphanumeric() || is_unspaced(*c));
        match found.last_mut() {
            Some(Piece::Unspaced(run)) if touches => run.extend(chars),
            _ => found.push(Piece::Unspaced(chars.collect())),
        }
    }
    found.retain(|piece| match piece {
        Piece::Unspaced(chars) => !chars.is_empty(),
        Piece::Word(word) => word.chars().any(char::is_alphanumeric),
    });
    found
}

fn push_word(word: &str, tokens: &mut Vec<String>) {
    let whole = whole(word);
    let parts = bare(word).split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() > 2);
    for part in parts.filter(|part| *part != whole) {
        tokens.push(part.to_owned());
    }
    let stem = stem_folded(&whole);
    if stem != whole {
        tokens.push(stem);
    }
    tokens.push(whole);
}

fn term(prefix: String) -> QueryTerm {
    let stem = stem_folded(&prefix);
    QueryTerm { prefix, stem, open: false }
}

/// The word without its possessive ending.
fn bare(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// The letters and digits of a word: "o'brien" as "obrien", "u.s" as "us".
fn whole(word: &str) -> String {
    bare(word).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Characters of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::{Tokens, query_terms, search_tokens};
    use proptest::prelude::*;

    /// Whether a query finds a text, as an index would decide.
    fn finds(query: &str, text: &str) -> bool {
        let tokens = search_tokens(text);
        query_terms(query).iter().all(|term| {
            tokens.iter().any(|token| *token == term.prefix || *token == term.stem || (term.open && token.starts_with(&term.prefix)))
        })
    }

    fn check(query: &str, text: &str, expect: bool) {
        assert_eq!(finds(query, text), expect, "{query:?} in {text:?}: {:?}", search_tokens(text));
    }

    #[test]
    fn forms_and_accents_of_a_word_meet() {
        check("bridges", "She builds a bridge", true);
        check("bridge", "bridging the river", true);
        check("muller", "Herr Müller", true);
        check("Müller", "Mrs Muller", true);
    }

    #[test]
    fn the_last_word_is_found_while_it_is_typed() {
        check("ana sil", "Ana Silva", true);
        check("an silva", "Ana Silva", false);
        check("ana sil ", "Ana Silva", false);
    }

    #[test]
    fn names_with_apostrophes_and_addresses_are_found_either_way() {
        check("obrien", "Pat O’Brien", true);
        check("o'brien", "Pat OBrien", true);
        check("brien", "Pat O'Brien", true);
        check("o brien", "Pat O'Brien", true);
        check("p obrien", "Pat O'Brien", true);
        check("t obrien", "Pat O'Brien", false);
        check("silva", "Silva's team", true);
        check("wsp", "ana@wsp.com", true);
        check("wsp.com", "ana@wsp.com", true);
    }

    #[test]
    fn scripts_without_spaces_are_found_inside_a_run() {
        check("北京", "我在北京工作", true);
        check("京", "我在北京工作", true);
        check("京北", "我在北京工作", false);
        check("서울", "서울에서", true);
        check("コーヒー", "コーヒーを飲む", true);
    }

    #[test]
    fn nothing_to_search_for_gives_no_terms() {
        assert_eq!(query_terms(" …! 👋 "), []);
        assert_eq!(search_tokens(""), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn tokens_hold_letters_and_digits_only(text in "\\PC*") {
            for token in search_tokens(&text) {
                prop_assert!(!token.is_empty() && !token.contains(char::is_whitespace));
            }
        }

        #[test]
        fn the_tokens_as_one_text_are_the_same_tokens(text in "\\PC*", plain in "[ -~]*", mixed in "[a-zé'. 北京が・ーﾃ-]*") {
            let mut tokens = Tokens::default();
            // The second time the stems are remembered.
            for text in [&text, &plain, &mixed, &plain] {
                prop_assert_eq!(tokens.of(text), search_tokens(text).join(" "));
            }
        }

        #[test]
        fn a_text_is_found_by_itself(text in "[a-zA-Zéß' 0-9]{0,40}") {
            prop_assert!(finds(&text, &text));
        }
    }
}
