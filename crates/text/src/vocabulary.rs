//! The words that some people use: what comes back in what they say, with how many of them say it.
//!
//! Leaves out names, of organizations and places only as a whole: "Bank of Health" is no word of theirs, and "health" may be
//! one. Leaves out, too, words that everybody says whatever they speak about, what is only a part of a longer phrase, and what
//! was said once: one voice that says a thing once is no way of speaking.

mod names;

use std::collections::{BTreeMap, BTreeSet, HashSet};

pub use names::Names;
use names::{Wholes, bare, is_short_form, names_in};

use crate::{Phrase, fold, phrases, sentences, words};

/// How often one word by itself comes back at least, where one voice alone says it. House rule.
const ALONE_AT_LEAST: usize = 3;
/// Words that say little by themselves, though they may stand in a phrase: "first winter" tells something, "winter" may, and
/// "morning" does not.
const PLAIN: &str = "able afternoon answer answers anyway area bring brings brought building buy certain change changed changes chance child children \
    city clear close common company completely country couple course daily decide decided difference difficult early easy evening everyday exactly \
    explain explained explaining extra family father feel feeling feels felt follow forward friend friends front funny group happen happened happens hear \
    heard hears heart help helped helping helps honest hope hour hours house houses important interesting kinds large learn learned learning leave leaves \
    letter level listen listening live lived lives living local longer looked looking looks lose lost matter matters meet meeting meetings minute minutes \
    moment money month months morning mother moved moving normal number numbers office opinion order ordinary parts person phone piece place places plan \
    point possible power problem problems quickly question questions quick reason reasons regular remember result right room rooms school second sense \
    serious short simple simply single slow slowly small someone speak speaking special spend spent stand start started starting starts state stays story \
    street strong student students sudden suddenly summer talk talked talking talks teach teacher team teams thank thanks thinking third town true turned \
    understand understood useful usual usually visit voice wait waiting walk walked walking watch week weekend weeks wife winter woman women wonderful \
    world worse worst write writing written wrote wrong";

/// Something that somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utterance<'a> {
    /// Who: the same number for the same person.
    pub voice: usize,
    /// Their words.
    pub text: &'a str,
}

/// A word or phrase that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// As it is said most often.
    pub words: String,
    /// How many people say it.
    pub voices: usize,
    /// In how many sentences.
    pub times: usize,
}

/// A phrase while it is counted.
#[derive(Debug, Default)]
struct Counted {
    written: BTreeMap<String, usize>,
    voices: BTreeSet<usize>,
    times: usize,
}

/// The words that some people use, those of several voices first. What people elsewhere say just as widely is not theirs.
#[must_use]
pub fn vocabulary(said: &[Utterance<'_>], elsewhere: &[Utterance<'_>], names: Names<'_>) -> Vec<Spoken> {
    let wholes = Wholes::of(names.wholes);
    let names = names_in(said, names);
    let plain: HashSet<&str> = PLAIN.split_whitespace().collect();
    let here = count(said, &wholes);
    let there = count(elsewhere, &wholes);
    let (voices, others) = (voices_of(said), voices_of(elsewhere));
    let widely = |key: &str, counted: &Counted| {
        let also = there.get(key).map_or(0, |counted| counted.voices.len());
        others > 0 && also * voices >= counted.voices.len() * others
    };
    let tells = |(key, counted): &(&String, &Counted)| {
        let written: Vec<String> = counted.written.keys().flat_map(|written| words(written)).map(|word| bare(word.text)).collect();
        let alone = !key.contains(' ');
        let often = counted.voices.len() > 1 || counted.times >= if alone { ALONE_AT_LEAST } else { 2 };
        often && !written.iter().any(|word| names.contains(word) || alone && plain.contains(word.as_str())) && !widely(key, counted)
    };
    let found: BTreeMap<&str, &Counted> = here.iter().filter(tells).map(|(key, counted)| (key.as_str(), counted)).collect();
    let outdone = outdone(&found);
    let mut spoken: Vec<Spoken> = found.iter().filter(|(key, _)| !outdone.contains(*key)).map(|(_, counted)| counted.spoken()).collect();
    spoken.sort_by(|one, other| {
        let place = |spoken: &Spoken| std::cmp::Reverse((spoken.voices, spoken.times, spoken.words.matches(' ').count()));
        place(one).cmp(&place(other)).then_with(|| one.words.cmp(&other.words))
    });
    spoken
}

impl Counted {
    /// As it is written most often; of two ways the shorter one.
    fn spoken(&self) -> Spoken {
        let most = self.written.iter().min_by_key(|(written, times)| (std::cmp::Reverse(**times), written.len(), written.as_str()));
        Spoken { words: most.map(|(written, _)| written.clone()).unwrap_or_default(), voices: self.voices.len(), times: self.times }
    }
}

fn voices_of(said: &[Utterance<'_>]) -> usize {
    said.iter().map(|utterance| utterance.voice).collect::<HashSet<usize>>().len()
}

/// Every phrase with who says it and in how many sentences. A sentence that stands there twice counts once for each voice.
fn count(said: &[Utterance<'_>], wholes: &Wholes) -> BTreeMap<String, Counted> {
    let mut found: BTreeMap<String, Counted> = BTreeMap::new();
    let mut seen = HashSet::new();
    for Utterance { voice, text } in said {
        for sentence in sentences(text).into_iter().map(|sentence| sentence.text) {
            if !seen.insert((*voice, fold(sentence).trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned())) {
                continue;
            }
            for Phrase { key, words } in phrases(&wholes.without(sentence)) {
                let counted = found.entry(key).or_default();
                *counted.written.entry(written(&words)).or_default() += 1;
                counted.voices.insert(*voice);
                counted.times += 1;
            }
        }
    }
    found
}

/// In small letters, but for what is written in capitals only, such as "EPC".
fn written(phrase: &str) -> String {
    let each = phrase.split(' ').map(|word| if is_short_form(word) { word.to_owned() } else { word.to_lowercase() });
    each.collect::<Vec<_>>().join(" ")
}

/// Of a phrase and a longer one around it, the one that does not say it: the shorter one where it stands in the longer one at
/// least half of the time, and the longer one otherwise. A phrase has few parts, so that each is looked up.
fn outdone<'a>(all: &BTreeMap<&'a str, &Counted>) -> HashSet<&'a str> {
    let mut outdone = HashSet::new();
    for (long, counted) in all {
        for (short, its) in parts(long).filter_map(|part| all.get_key_value(part)) {
            outdone.insert(if counted.times * 2 >= its.times { *short } else { *long });
        }
    }
    outdone
}

/// The phrases within a phrase.
fn parts(phrase: &str) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(phrase.match_indices(' ').map(|(at, _)| at + 1));
    let ends = move || phrase.match_indices(' ').map(|(at, _)| at).chain([phrase.len()]);
    let within = starts.flat_map(move |start| ends().filter(move |end| *end > start).filter_map(move |end| phrase.get(start..end)));
    within.filter(move |part| part.len() < phrase.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(said: &[(usize, &str)], elsewhere: &[(usize, &str)], expected: &[(&str, usize)]) {
        let [said, elsewhere] =
            [said, elsewhere].map(|all| all.iter().map(|(voice, text)| Utterance { voice: *voice, text }).collect::<Vec<_>>());
        let names = Names { people: &["Amina Diallo"], wholes: &["Hearth Cooperative", "Bank of Health", "Shelter", "Bath, Somerset"] };
        let found = vocabulary(&said, &elsewhere, names);
        assert_eq!(found.iter().map(|spoken| (spoken.words.as_str(), spoken.voices)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn is5_what_several_say_comes_first_and_what_was_said_once_is_left_out() {
        check(
            &[
                (1, "We do a retrofit plan for every house. A retrofit plan takes a month."),
                (2, "The thermal bridge is where it starts."),
                (1, "Look for the thermal bridges."),
                (2, "Somebody once spoke of lime plaster."),
            ],
            &[],
            &[("thermal bridge", 2), ("retrofit plan", 1)],
        );
    }

    #[test]
    fn is5_a_part_of_a_phrase_does_not_stand_beside_it() {
        check(&[(1, "The air source pump failed."), (2, "An air source pump is loud.")], &[], &[("air source pump", 2)]);
        let often = "Insulation first. Insulation pays. Insulation lasts. Insulation is dull. Wall insulation is dear.";
        check(&[(1, often), (2, "Wall insulation again.")], &[], &[("insulation", 2)]);
    }

    #[test]
    fn is5_names_are_no_words_of_theirs() {
        check(&[(1, "Ask Amina first."), (2, "I would ask Amina's colleague at Hearth."), (1, "Hearth is small.")], &[], &[]);
        check(&[(1, "It was in Leeds that we met."), (2, "People move to Leeds because of it.")], &[], &[]);
    }

    #[test]
    fn is5_of_a_place_or_a_house_only_the_whole_name_is_left_out() {
        check(&[(1, "We fund health at home."), (2, "Much of health is housing.")], &[], &[("health", 2)]);
        check(&[(1, "I came to the Bank of Health."), (2, "The Bank of Health funds it.")], &[], &[]);
        check(&[(1, "Here they know shelter."), (2, "Everybody needs shelter.")], &[], &[("shelter", 2)]);
        check(&[(1, "Here they know Shelter."), (2, "Shelter needs us.")], &[], &[]);
        check(&[(1, "We met in Bath itself."), (2, "Bath grew.")], &[], &[]);
        check(&[(1, "Zur Arbeit und zur Health gehen."), (2, "Jede Arbeit ohne Health.")], &[], &[("arbeit", 2), ("health", 2)]);
    }

    #[test]
    fn is5_no_phrase_runs_across_a_name_that_is_left_out() {
        check(&[(1, "Here lime Shelter plaster."), (2, "And lime Shelter plaster.")], &[], &[("plaster", 2)]);
    }

    #[test]
    fn is5_plain_words_are_none_and_one_word_of_one_voice_has_to_come_back() {
        check(&[(1, "The morning is quiet."), (2, "Every morning again.")], &[], &[]);
        check(&[(1, "A draught is a draught."), (1, "Find the draught.")], &[], &[]);
        check(&[(1, "Find the draught. The draught is cold. Nobody sees the draught.")], &[], &[("draught", 1)]);
    }

    #[test]
    fn is5_what_is_said_everywhere_is_not_theirs() {
        let here = [(1, "The radiators are cold."), (2, "Look at the radiators and the underlay.")];
        check(&here, &[], &[("radiators", 2)]);
        check(&here, &[(3, "Radiators, always radiators.")], &[]);
        check(&here, &[(3, "Radiators, always radiators."), (4, "Windows.")], &[("radiators", 2)]);
    }

    #[test]
    fn is5_a_sentence_that_was_marked_and_noted_counts_once() {
        let said = "“The bill tells more about the envelope.”";
        check(&[(1, said), (1, said), (1, "The bill tells more about the envelope")], &[], &[]);
    }

    #[test]
    fn is5_short_forms_keep_their_capitals() {
        check(&[(1, "The EPC is a joke."), (2, "Nobody reads an EPC.")], &[], &[("EPC", 2)]);
    }

    #[test]
    fn is5_where_every_noun_has_a_capital_none_of_them_is_taken_for_a_name() {
        let german = [(1, "Die Wärmebrücke ist am Fenster und an der Decke."), (2, "Eine Wärmebrücke sieht man mit der Kamera sofort.")];
        check(&german, &[], &[("wärmebrücke", 2)]);
    }

    proptest! {
        #[test]
        fn is5_no_phrase_stands_in_another_and_each_comes_back(texts in proptest::collection::vec((0_usize..4, "[a-e]{5,6}( [a-e]{5,6}){0,5}\\."), 0..12)) {
            let said: Vec<Utterance<'_>> = texts.iter().map(|(voice, text)| Utterance { voice: *voice, text }).collect();
            for spoken in vocabulary(&said, &[], Names::default()) {
                prop_assert!(spoken.voices > 1 || spoken.times > 1);
                prop_assert!(spoken.voices <= spoken.times);
            }
        }
    }
}
