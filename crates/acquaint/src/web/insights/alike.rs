//! Names that were meant by a slip of the finger, where a search finds nothing.

use std::ops::RangeInclusive;

use acquaint_domain::people::{Person, PersonId};
use maud::{Markup, html};
use rapidfuzz::distance::osa::{Args, BatchComparator};

use super::narrow::together;
use crate::{
    Failure,
    web::{
        here::Here,
        people::{current_work, work_line},
    },
    words::t,
};

/// How many names are offered.
const AT_MOST: usize = 5;

/// Asks whether one of these names was meant, where there are any. What they do stands behind the name; each leads to its place.
pub(in crate::web) async fn did_you_mean(here: &Here, asked: &str, place: impl Fn(PersonId) -> String) -> Result<Markup, Failure> {
    let people = names_alike(here, asked).await?;
    let rows = name_rows(here, &people, place).await?;
    Ok(html! { @if !people.is_empty() { p { (t!(here.words, "search-alike")) } (rows) } })
}

/// Some people with what they do, each leading to its place.
pub(in crate::web) async fn name_rows(here: &Here, people: &[Person], place: impl Fn(PersonId) -> String) -> Result<Markup, Failure> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let work = current_work(here.store.employments_of(&ids).await?);
    let work_of = |person: &Person| {
        work.get(&person.id).map(|work| work_line(here.words, &work.employment.title, &work.organization)).unwrap_or_default()
    };
    Ok(html! {
        ul.rows {
            @for person in people {
                li.row {
                    div.row-text {
                        a.row-name href=(place(person.id)) { (person.name) }
                        @let work = work_of(person);
                        @if !work.is_empty() { div.row-what { (work) } }
                    }
                }
            }
        }
    })
}

/// People whose names are nearly what was asked for: each word within a slip or two of a word of the name. The nearest come first.
async fn names_alike(here: &Here, asked: &str) -> Result<Vec<Person>, Failure> {
    let Some(meant) = Meant::of(asked) else { return Ok(Vec::new()) };
    let names = here.store.list_name_keys().await?;
    let mut alike: Vec<(usize, &str, PersonId)> =
        names.iter().filter_map(|(id, name)| Some((meant.slips(name)?, name.as_str(), *id))).collect();
    alike.sort_unstable();
    let nearest: Vec<PersonId> = alike.into_iter().take(AT_MOST).map(|(.., id)| id).collect();
    Ok(here.store.people_in_order(&nearest).await?)
}

/// Words that may be meant as a name.
struct Meant {
    words: Vec<MeantWord>,
}

pub(super) struct MeantWord {
    letters: usize,
    allowed: usize,
    compare: BatchComparator<char>,
}

impl MeantWord {
    pub(super) fn new(word: &str) -> Self {
        let letters = word.chars().count();
        Self { letters, allowed: allowed(letters), compare: BatchComparator::new(word.chars()) }
    }

    /// How many letters a word can have that it may be meant for.
    pub(super) fn lengths(&self) -> RangeInclusive<usize> {
        self.letters.saturating_sub(self.allowed)..=self.letters + self.allowed
    }

    /// How many slips lie between it and a part of a name. Most differ by their length alone.
    pub(super) fn slips(&self, part: &str) -> Option<usize> {
        let near = part.chars().count().abs_diff(self.letters) <= self.allowed;
        if near { self.compare.distance_with_args(part.chars(), &Args::default().score_cutoff(self.allowed)) } else { None }
    }
}

impl Meant {
    /// Nothing if there is no word in them.
    fn of(asked: &str) -> Option<Self> {
        let asked = together(asked);
        let words: Vec<_> = asked.split(' ').filter(|part| !part.is_empty()).map(MeantWord::new).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// How many slips lie between them and a folded name; none if it is another name.
    fn slips(&self, name: &str) -> Option<usize> {
        let parts: Vec<&str> = name.split_whitespace().map(|part| part.trim_matches(|sign: char| !sign.is_alphanumeric())).collect();
        self.words.iter().map(|word| parts.iter().filter_map(|part| word.slips(part)).min()).sum()
    }
}

/// A short word has to be nearly right.
fn allowed(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use acquaint_text::fold;

    use super::*;

    #[track_caller]
    fn check(asked: &str, name: &str, expect: Option<usize>) {
        assert_eq!(Meant::of(asked).and_then(|meant| meant.slips(&fold(name))), expect, "{asked} and {name}");
    }

    #[test]
    fn a_slip_of_the_finger_still_finds_the_name() {
        check("Amian", "Amina Diallo", Some(1));
        check("dialo", "Amina Diallo", Some(1));
        check("Marchetty", "Sofia Marchetti", Some(1));
        check("Müler", "Herr Muller", Some(1));
        check("Dialo aminna", "“Amina” (Diallo)", Some(2));
    }

    #[test]
    fn another_name_is_another_name() {
        check("Bo", "Jo Park", None);
        check("Anna", "Otto", None);
        check("Amina Park", "Amina Diallo", None);
        check(" … ", "Amina Diallo", None);
    }
}
