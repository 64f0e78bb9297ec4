//! At what age the catalogue can be read: the grade of Flesch and Kincaid (1975) of each sentence, plus the five years
//! before school. It counts letters and knows nothing of meaning, so it judges the whole and no sentence by itself.

use super::File;
use super::words::{CATALOGUE, sentences, words};

/// The age at which half of the sentences can be read (A10).
const MEDIAN: f64 = 11.0;
/// The age at which nine in ten can.
const NINE_IN_TEN: f64 = 16.0;
/// Shorter ones are labels, of which the formula knows nothing.
const WORDS: usize = 4;

/// Whether the catalogue is too hard to read.
pub(super) fn hard(files: &[File]) -> Vec<String> {
    let catalogue = files.iter().filter(|file| file.is_in(CATALOGUE) && file.kind() == "ftl");
    let sentences: Vec<String> = catalogue.flat_map(|file| sentences(&file.text)).map(|(_, sentence)| sentence).collect();
    let mut ages: Vec<(f64, String)> = sentences.into_iter().filter_map(|sentence| Some((age(&sentence)?, sentence))).collect();
    ages.sort_by(|one, two| one.0.total_cmp(&two.0));
    if ages.is_empty() {
        return vec![format!("{CATALOGUE}: there are no sentences at all")];
    }
    let at = |tenths: usize| ages[(ages.len() - 1) * tenths / 10].0;
    let mut offences = Vec::new();
    for (name, age, most) in [("half", at(5), MEDIAN), ("nine in ten", at(9), NINE_IN_TEN)] {
        if age > most {
            let hardest: Vec<String> = ages.iter().rev().take(10).map(|(age, sentence)| format!("  {age:.0}: {sentence}")).collect();
            offences.push(format!("{name} of the sentences need an age of {age:.1}, not {most}; the hardest:\n{}", hardest.join("\n")));
        }
    }
    offences
}

/// The age at which a sentence can be read; nothing for a label.
fn age(sentence: &str) -> Option<f64> {
    let words: Vec<String> = words(sentence).collect();
    let count = u32::try_from(words.len()).ok().filter(|_| words.len() >= WORDS)?;
    let beats: u32 = words.iter().map(|word| syllables(word)).sum();
    Some(0.39 * f64::from(count) + 11.8 * f64::from(beats) / f64::from(count) - 15.59 + 5.0)
}

/// The beats of a word: groups of vowels, without an "e" at the end that is not spoken.
fn syllables(word: &str) -> u32 {
    let vowel = |sign: char| "aeiouyàâäéèêëíîïóôöúûü".contains(sign);
    let signs: Vec<char> = word.chars().collect();
    let starts = (0..signs.len()).filter(|&at| vowel(signs[at]) && (at == 0 || !vowel(signs[at - 1]))).count();
    let silent = word.ends_with('e') && !word.ends_with("le") && starts > 1;
    u32::try_from(starts).unwrap_or(1).saturating_sub(u32::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offences: usize) {
        let found = hard(&[File::new(&format!("{CATALOGUE}a.ftl"), text)]);
        assert_eq!(found.len(), offences, "{found:?}");
    }

    #[test]
    fn plain_sentences_pass_and_those_of_an_office_do_not() {
        check("a = Write to one or two people who do this work.", 0);
        check("a = Subsequently, notification configuration necessitates organizational administrator authorization.", 2);
    }

    #[test]
    fn an_empty_catalogue_is_reported() {
        check("a = Save", 1);
    }

    #[test]
    fn beats_are_counted_as_they_are_spoken() {
        let beats: Vec<u32> = ["the", "note", "people", "table", "conversation", "idea"].iter().map(|word| syllables(word)).collect();
        assert_eq!(beats, [1, 1, 2, 2, 4, 2]);
    }
}
