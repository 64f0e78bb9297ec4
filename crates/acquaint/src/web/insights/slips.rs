//! Words that were meant by a slip of the finger, where a search finds nothing: each word that stands nowhere gives way to the nearest one
//! that stands in what was written. Offered is only what finds something.

use acquaint_text::{fold, words as words_in};
use maud::{Markup, html};

use super::{alike::MeantWord, search::find};
use crate::{Failure, web::here::Here, words::t};

/// How many near words are looked for among what was written.
const TRIED: usize = 6;
/// A shorter word is near to too many others.
const LETTERS_AT_LEAST: usize = 4;

/// Asks whether other words were meant, where there are any.
pub(super) async fn other_words(here: &Here, asked: &str) -> Result<Markup, Failure> {
    let Some(meant) = instead_of(here, asked).await? else { return Ok(Markup::default()) };
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", &meant).finish();
    Ok(html! { p { (t!(here.words, "search-alike-words")) " “" a href={ "/search?" (query) } { (meant) } "”?" } })
}

/// The same words with those in the place of others that stand somewhere.
async fn instead_of(here: &Here, asked: &str) -> Result<Option<String>, Failure> {
    let mut meant = Vec::new();
    for word in words_in(asked) {
        let stands = here.store.search_among(&format!("{} ", word.text), None, (0, 1)).await?.total > 0;
        match if stands { Some(word.text.to_owned()) } else { nearest(here, word.text).await? } {
            Some(word) => meant.push(word),
            None => return Ok(None),
        }
    }
    let meant = meant.join(" ");
    Ok(if meant != asked && !find(here, &meant).await?.is_empty() { Some(meant) } else { None })
}

/// The nearest word that stands in what was written. A slip is seldom in the first letter.
async fn nearest(here: &Here, word: &str) -> Result<Option<String>, Failure> {
    let folded = fold(word);
    let Some(first) = folded.chars().next().filter(|_| folded.chars().count() >= LETTERS_AT_LEAST) else { return Ok(None) };
    let compare = MeantWord::new(&folded);
    let listed = here.store.list_indexed_words(first, compare.lengths()).await?;
    let mut near: Vec<(usize, String)> = listed.into_iter().filter_map(|word| Some((compare.slips(&word)?, word))).collect();
    near.sort_unstable();
    for (_, near) in near.into_iter().take(TRIED) {
        // The index holds stems, too, and in a file of many people their words. As a word of one's own it is found in a text.
        let found = find(here, &format!("{near} ")).await?;
        let texts = found.iter().flat_map(|found| std::iter::once(&found.title).chain(&found.texts));
        if let Some(written) = texts.flat_map(|text| words_in(text)).map(|word| word.text).find(|word| fold(word) == near) {
            return Ok(Some(written.to_lowercase()));
        }
    }
    Ok(None)
}
