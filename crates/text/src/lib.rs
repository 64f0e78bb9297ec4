//! Words: folding, words with their places, sentences, stems and search tokens.
//!
//! The coach, the search for duplicates and the search index share this crate, so that
//! "Müller" and "muller" meet everywhere. It knows English stems and no other grammar.
//! It leaves out meaning: what words say about people or messages is decided elsewhere.

mod fold;
mod named;
mod offsets;
mod phrases;
mod search;
mod sentences;
mod stem;
mod vocabulary;
mod words;

pub use fold::{fold, is_accent};
pub use named::find_name;
pub use offsets::CharOffsets;
pub use phrases::{Phrase, phrases};
pub use search::{QueryTerm, Tokens, query_terms, search_tokens};
pub use sentences::{Sentence, sentence_texts, sentences};
pub use stem::{stem, stem_folded};
pub use vocabulary::{Names, Spoken, Utterance, vocabulary};
pub use words::{Word, count_words, words};
