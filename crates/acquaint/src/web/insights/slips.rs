//! Words that were meant by a slip of the finger, where a search finds nothing: each word that stands nowhere gives way to the nearest one
//! that stands in what was written. Offered is only what finds something. How much is looked for does not grow with what was asked.

use acquaint_text::{fold, words as words_in};
use maud::{Markup, html};

use super::{
    alike::MeantWord,
    search::{find, find_best},
};
use crate::{Failure, web::here::Here, words::t};

/// More words were pasted, and hold no slip of the finger.
const WORDS_AT_MOST: usize = 8;
/// How many words give way to others.
const REPLACED_AT_MOST: usize = 2;
/// How many near words are looked for in the index, and how many of these in the texts that hold them.
const NEAR: usize = 6;
const TRIED: usize = 2;
/// How many texts are read for one of them.
const READ: i64 = 10;
/// What stands around words that are meant as they are.
const QUOTATION: [char; 7] = ['"', '“', '”', '„', '‟', '«', '»'];
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
    let Some(words) = words_of(asked) else { return Ok(None) };
    let mut meant: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let mut missing = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !stands(here, word).await? {
            missing.push(at);
        }
    }
    if missing.is_empty() || missing.len() > REPLACED_AT_MOST {
        return Ok(None);
    }
    for at in missing {
        let Some(near) = nearest(here, words[at]).await? else { return Ok(None) };
        meant[at] = near;
    }
    let meant = meant.join(" ");
    Ok(if find(here, &meant).await?.is_empty() { None } else { Some(meant) })
}

/// The words in which there may be a slip of the finger: a few, not meant as they are, and with spaces between them.
fn words_of(asked: &str) -> Option<Vec<&str>> {
    let words = words_in(asked);
    let touch = words.iter().zip(words.iter().skip(1)).any(|(one, next)| one.span.end == next.span.start);
    let may_slip = words.len() <= WORDS_AT_MOST && !touch && !asked.contains(QUOTATION);
    may_slip.then(|| words.into_iter().map(|word| word.text).collect())
}

/// Whether a word stands somewhere, whole.
async fn stands(here: &Here, word: &str) -> Result<bool, Failure> {
    Ok(here.store.search_among(&format!("{word} "), None, (0, 1)).await?.total > 0)
}

/// The nearest word that stands in what was written. A slip is seldom in the first letter.
async fn nearest(here: &Here, word: &str) -> Result<Option<String>, Failure> {
    let folded = fold(word);
    let Some(first) = folded.chars().next().filter(|_| folded.chars().count() >= LETTERS_AT_LEAST) else { return Ok(None) };
    let compare = MeantWord::new(&folded);
    let listed = here.store.list_indexed_words(first, compare.lengths()).await?;
    let mut near: Vec<(usize, String)> =
        listed.into_iter().filter(|near| *near != folded).filter_map(|word| Some((compare.slips(&word)?, word))).collect();
    near.sort_unstable();
    let mut tried = 0;
    for (_, near) in near.into_iter().take(NEAR) {
        // The index of a file of many people holds their words, too.
        if tried == TRIED || !stands(here, &near).await? {
            continue;
        }
        tried += 1;
        // It holds stems, too. What is a word is found in a text.
        let found = find_best(here, &format!("{near} "), READ).await?;
        let texts = found.iter().flat_map(|found| std::iter::once(&found.title).chain(&found.texts));
        if let Some(written) = texts.flat_map(|text| words_in(text)).map(|word| word.text).find(|word| fold(word) == near) {
            return Ok(Some(written.to_lowercase()));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_looked_for_in_a_few_words_with_spaces_between_them() {
        assert_eq!(words_of("scafolding, paint"), Some(vec!["scafolding", "paint"]));
        assert_eq!(words_of(&"word ".repeat(8)).map(|words| words.len()), Some(8));
        for asked in ["word ".repeat(9).as_str(), "北京大桥", "old 北京大桥", "\"the scafolding\"", "“the scafolding", "«scafolding»"]
        {
            assert_eq!(words_of(asked), None, "{asked}");
        }
    }
}
