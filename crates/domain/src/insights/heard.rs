//! What was heard about each theme: from how many people, how many of them are independent of each other, and who says otherwise.

use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Passage, PassageId, Sources, Stance, Tagging, Theme, ThemeId};
use crate::people::PersonId;

/// A passage under a theme.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Said {
    /// The passage.
    pub passage: Passage,
    /// What it says to the theme.
    pub stance: Stance,
}

/// A theme with all that was said about it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Heard {
    /// The theme.
    pub theme: Theme,
    /// What was said, the earliest first.
    pub said: Vec<Said>,
    /// How many people spoke about it.
    pub people: usize,
    /// How many of them are independent of each other: see [`Sources`].
    pub independent: usize,
    /// How many people say the same.
    pub agree: usize,
    /// How many people say otherwise. Somebody who says both is counted in both.
    pub otherwise: usize,
}

/// All themes with what was said, those with the most independent voices first. Only passages that are given count: leaving out
/// what may not be shown is for whoever gives them.
#[must_use]
pub fn heard(themes: &[Theme], taggings: &[Tagging], passages: &[Passage], sources: &Sources) -> Vec<Heard> {
    let passages: HashMap<PassageId, &Passage> = passages.iter().map(|passage| (passage.id, passage)).collect();
    let mut said: HashMap<ThemeId, Vec<Said>> = HashMap::new();
    for tagging in taggings {
        if let Some(passage) = passages.get(&tagging.passage_id) {
            said.entry(tagging.theme_id).or_default().push(Said { passage: (*passage).clone(), stance: tagging.stance });
        }
    }
    let mut rows: Vec<Heard> =
        themes.iter().map(|theme| heard_of(theme.clone(), said.remove(&theme.id).unwrap_or_default(), sources)).collect();
    rows.sort_by(|one, two| {
        let most = |row: &Heard| std::cmp::Reverse((row.independent, row.people, row.said.len()));
        (most(one), &one.theme.name, one.theme.id).cmp(&(most(two), &two.theme.name, two.theme.id))
    });
    rows
}

fn heard_of(theme: Theme, mut said: Vec<Said>, sources: &Sources) -> Heard {
    said.sort_by_key(|said| (said.passage.marked_at, said.passage.id));
    let people = |stance: Option<Stance>| -> HashSet<PersonId> {
        said.iter().filter(|said| stance.is_none_or(|stance| said.stance == stance)).map(|said| said.passage.person_id).collect()
    };
    let all = people(None);
    Heard {
        theme,
        people: all.len(),
        independent: sources.independent(all),
        agree: people(Some(Stance::Agrees)).len(),
        otherwise: people(Some(Stance::Otherwise)).len(),
        said,
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::insights::{
        Attribution, PassageKind, TaggingId,
        sources::tests::{named, person, works},
    };

    fn theme(id: u128, name: &str) -> Theme {
        Theme { id: ThemeId(Uuid::from_u128(id)), name: name.to_owned(), added_at: Timestamp::UNIX_EPOCH }
    }

    fn passage(id: u128, who: u128) -> Passage {
        Passage {
            id: PassageId(Uuid::from_u128(id)),
            person_id: person(who),
            interview_id: None,
            note_id: None,
            kind: PassageKind::Pay,
            words: String::new(),
            marked_at: Timestamp::UNIX_EPOCH,
            transcript_id: None,
            debrief_id: None,
            attribution: Attribution::Quotable,
        }
    }

    fn tagging(of: &Passage, to: &Theme, stance: Stance) -> Tagging {
        Tagging { id: TaggingId::of(of.id, to.id), passage_id: of.id, theme_id: to.id, stance, tagged_at: Timestamp::UNIX_EPOCH }
    }

    /// People, independent voices, agreeing, saying otherwise.
    fn counts(row: &Heard) -> (usize, usize, usize, usize) {
        (row.people, row.independent, row.agree, row.otherwise)
    }

    #[test]
    fn one_person_counts_once_however_much_they_say_and_may_say_both() {
        let lean = theme(1, "lean");
        let said = [passage(1, 1), passage(2, 1)];
        let taggings = [tagging(&said[0], &lean, Stance::Agrees), tagging(&said[1], &lean, Stance::Otherwise)];
        let rows = heard(&[lean], &taggings, &said, &Sources::default());
        assert_eq!(counts(&rows[0]), (1, 1, 1, 1));
    }

    #[test]
    fn three_people_of_two_sources_are_two_independent_voices() {
        let lean = theme(1, "lean");
        let said = [passage(1, 1), passage(2, 2), passage(3, 3)];
        let taggings: Vec<Tagging> = said.iter().map(|said| tagging(said, &lean, Stance::Agrees)).collect();
        let sources = Sources::of([works(1, 1)], &[named(1, 2)]);
        assert_eq!(counts(&heard(&[lean], &taggings, &said, &sources)[0]), (3, 2, 3, 0));
    }

    #[test]
    fn what_was_heard_from_the_most_independent_voices_comes_first_and_a_theme_without_words_stays() {
        let themes = [theme(1, "b, one house"), theme(2, "a, nobody"), theme(3, "c, two")];
        let said = [passage(1, 1), passage(2, 2), passage(3, 3), passage(4, 4)];
        let taggings = [
            tagging(&said[0], &themes[0], Stance::Agrees),
            tagging(&said[1], &themes[0], Stance::Agrees),
            tagging(&said[2], &themes[2], Stance::Agrees),
            tagging(&said[3], &themes[2], Stance::Otherwise),
        ];
        let sources = Sources::of([works(1, 1), works(2, 1)], &[]);
        let rows = heard(&themes, &taggings, &said, &sources);
        assert_eq!(rows.iter().map(|row| row.theme.name.as_str()).collect::<Vec<_>>(), ["c, two", "b, one house", "a, nobody"]);
        assert_eq!(counts(&rows[2]), (0, 0, 0, 0));
    }

    #[test]
    fn a_passage_that_is_not_given_is_not_counted() {
        let lean = theme(1, "lean");
        let confided = passage(1, 1);
        let taggings = [tagging(&confided, &lean, Stance::Agrees)];
        assert_eq!(counts(&heard(&[lean], &taggings, &[], &Sources::default())[0]), (0, 0, 0, 0));
    }
}
