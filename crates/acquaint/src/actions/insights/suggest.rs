//! Suggestions of themes, each with the words it comes from. They are shown beside what somebody decides, and never applied.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use acquaint_domain::{
    insights::{Heard, Passage, PassageId, ThemeId},
    people::PersonId,
};
use acquaint_text::{Phrase, phrases};

/// How many new themes are suggested at once. House rule: few enough to read.
const NEW_AT_MOST: usize = 5;

/// A phrase that several people used and that no theme holds yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurring {
    /// As it was said first.
    pub words: String,
    /// Who used it.
    pub people: BTreeSet<PersonId>,
    /// Where it stands.
    pub passages: Vec<PassageId>,
}

/// A theme to which a passage may belong, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting {
    /// The theme.
    pub theme_id: ThemeId,
    /// The words that stand in both.
    pub words: String,
}

/// Phrases that two people or more used in passages without a theme, those of most people first.
#[must_use]
pub fn recurring(passages: &[Passage], heard: &[Heard]) -> Vec<Recurring> {
    let sorted: HashSet<PassageId> = heard.iter().flat_map(|heard| &heard.said).map(|said| said.passage.id).collect();
    let named: HashSet<String> = heard.iter().flat_map(|heard| phrases(&heard.theme.name)).map(|phrase| phrase.key).collect();
    let mut found: BTreeMap<String, Recurring> = BTreeMap::new();
    for passage in passages.iter().filter(|passage| !sorted.contains(&passage.id)) {
        for Phrase { key, words } in phrases(&passage.words) {
            let recurring = found.entry(key).or_insert_with(|| Recurring { words, people: BTreeSet::new(), passages: Vec::new() });
            recurring.people.insert(passage.person_id);
            recurring.passages.push(passage.id);
        }
    }
    let mut found: Vec<(String, Recurring)> =
        found.into_iter().filter(|(key, recurring)| recurring.people.len() > 1 && !named.contains(key)).collect();
    found.sort_by_key(|(key, recurring)| std::cmp::Reverse((recurring.people.len(), key.split(' ').count(), recurring.passages.len())));
    found.into_iter().map(|(_, recurring)| recurring).take(NEW_AT_MOST).collect()
}

/// The themes that share a phrase with a passage, in their name or in what belongs to them; not those it belongs to already.
#[must_use]
pub fn fitting(passage: &Passage, heard: &[Heard]) -> Vec<Fitting> {
    let own: HashMap<String, String> = phrases(&passage.words).into_iter().map(|phrase| (phrase.key, phrase.words)).collect();
    let mut fitting = Vec::new();
    for heard in heard.iter().filter(|heard| heard.said.iter().all(|said| said.passage.id != passage.id)) {
        let there = heard.said.iter().map(|said| said.passage.words.as_str()).chain([heard.theme.name.as_str()]);
        let shared = there.flat_map(phrases).filter_map(|phrase| own.get(&phrase.key)).max_by_key(|words| words.len());
        fitting.extend(shared.map(|words| Fitting { theme_id: heard.theme.id, words: words.clone() }));
    }
    fitting
}

#[cfg(test)]
mod tests {
    use acquaint_domain::{
        insights::{Attribution, PassageKind, Said, Stance, Theme},
        people::PersonId,
    };
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn passage(id: u128, who: u128, words: &str) -> Passage {
        Passage {
            id: PassageId(Uuid::from_u128(id)),
            person_id: PersonId(Uuid::from_u128(who)),
            interview_id: None,
            note_id: None,
            kind: PassageKind::Trend,
            words: words.to_owned(),
            marked_at: Timestamp::UNIX_EPOCH,
            transcript_id: None,
            debrief_id: None,
            attribution: Attribution::Quotable,
        }
    }

    fn theme(name: &str, said: Vec<Passage>) -> Heard {
        let theme = Theme { id: ThemeId(Uuid::from_u128(7)), name: name.to_owned(), added_at: Timestamp::UNIX_EPOCH };
        let said = said.into_iter().map(|passage| Said { passage, stance: Stance::Agrees }).collect();
        Heard { theme, said, people: 0, independent: 0, agree: 0, otherwise: 0 }
    }

    #[test]
    fn what_two_people_said_is_suggested_and_what_one_said_twice_is_not() {
        let said = [
            passage(1, 1, "I spend my evenings in kitchens."),
            passage(2, 2, "The kitchen is where people talk."),
            passage(3, 3, "Paperwork, paperwork. And boilers."),
            passage(4, 3, "More boilers."),
        ];
        let found = recurring(&said, &[]);
        assert_eq!(found.iter().map(|one| (one.words.as_str(), one.people.len())).collect::<Vec<_>>(), [("kitchens", 2)]);
    }

    #[test]
    fn a_theme_that_is_there_is_not_suggested_again() {
        let said = [passage(1, 1, "Kitchens!"), passage(2, 2, "Kitchens.")];
        assert_eq!(recurring(&said, &[theme("Strange kitchens", vec![])]), [], "by its name");
        assert_eq!(recurring(&said, &[theme("Rooms", vec![said[0].clone()])]), [], "what belongs somewhere is not counted");
    }

    #[test]
    fn a_passage_fits_where_the_same_words_stand_and_is_told_which() {
        let heard = [theme("Homes", vec![passage(1, 1, "I like strange kitchens.")])];
        let fits = fitting(&passage(2, 2, "A strange kitchen every morning."), &heard);
        assert_eq!(fits.iter().map(|fit| fit.words.as_str()).collect::<Vec<_>>(), ["strange kitchen"]);
        assert_eq!(fitting(&passage(2, 2, "Nothing of it."), &heard), []);
        assert_eq!(fitting(&passage(1, 1, "I like strange kitchens."), &heard), [], "it belongs there already");
    }
}
