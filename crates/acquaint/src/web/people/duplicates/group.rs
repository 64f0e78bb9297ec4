//! Three and more entries of which every two look alike: one card for all of them, and from there the way to each pair.

use std::collections::BTreeMap;

use acquaint_domain::people::{Person, PersonId};
use acquaint_store::NamedEmployment;
use maud::{Markup, html};

use crate::{
    Failure, Words,
    actions::people::Twice,
    web::{
        here::Here,
        people::{current_work, work_line},
    },
    words::t,
};

/// Of how many entries one card can give the way to each pair, so that it stays a small page. More stand pair by pair.
const AT_MOST: usize = 8;

/// What is looked at together.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Looked<T> {
    /// Two entries.
    Pair(T),
    /// All pairs of some entries, the likeliest first.
    Group(Vec<T>),
}

/// The pairs in their order. Where every two of some entries are a pair, they stand together in the place of the first.
pub(super) fn together(pairs: &[Twice]) -> Vec<Looked<&Twice>> {
    let ends: Vec<(PersonId, PersonId)> = pairs.iter().map(|pair| (pair.one.id, pair.other.id)).collect();
    let pick = |looked: Looked<usize>| match looked {
        Looked::Pair(at) => Looked::Pair(&pairs[at]),
        Looked::Group(all) => Looked::Group(all.into_iter().map(|at| &pairs[at]).collect()),
    };
    grouped(&ends).into_iter().map(pick).collect()
}

/// The same by places.
fn grouped<I: Ord + Copy>(ends: &[(I, I)]) -> Vec<Looked<usize>> {
    let mut of: BTreeMap<I, usize> = BTreeMap::new();
    let mut clusters: Vec<(Vec<I>, Vec<usize>)> = Vec::new();
    for (at, (one, other)) in ends.iter().enumerate() {
        let mut cluster = |end: &I| {
            *of.entry(*end).or_insert_with(|| {
                clusters.push((vec![*end], Vec::new()));
                clusters.len() - 1
            })
        };
        let (kept, gone) = (cluster(one), cluster(other));
        if kept != gone {
            let (members, places) = std::mem::take(&mut clusters[gone]);
            of.extend(members.iter().map(|member| (*member, kept)));
            clusters[kept].0.extend(members);
            clusters[kept].1.extend(places);
        }
        clusters[kept].1.push(at);
    }
    let mut looked: Vec<(usize, Looked<usize>)> = Vec::new();
    for (members, mut places) in clusters {
        places.sort_unstable();
        if (3..=AT_MOST).contains(&members.len()) && places.len() == members.len() * (members.len() - 1) / 2 {
            looked.push((places[0], Looked::Group(places)));
        } else {
            looked.extend(places.into_iter().map(|at| (at, Looked::Pair(at))));
        }
    }
    looked.sort_unstable_by_key(|(at, _)| *at);
    looked.into_iter().map(|(_, looked)| looked).collect()
}

/// The entries of a group, as they were added, and the way to each pair of them.
pub(super) async fn card(here: &Here, pairs: &[&Twice], at: usize) -> Result<Markup, Failure> {
    let words = here.words;
    let everybody: BTreeMap<PersonId, &Person> = pairs.iter().flat_map(|pair| [&pair.one, &pair.other]).map(|one| (one.id, one)).collect();
    let ids: Vec<PersonId> = everybody.keys().copied().collect();
    let work = current_work(here.store.employments_of(&ids).await?);
    let number = |id: PersonId| ids.iter().position(|other| *other == id).map_or(0, |at| at + 1);
    Ok(html! {
        section.card.twice {
            h2 { (t!(words, "twice-group", count = ids.len())) }
            ol.twice-group { @for (id, person) in &everybody { (entry(words, person, work.get(id))) } }
            h3 { (t!(words, "twice-group-pairs")) }
            ul.twice-ways {
                @for pair in pairs {
                    @let (one, other) = (number(pair.one.id), number(pair.other.id));
                    li { a href=(place_of(pair, at)) { (t!(words, "twice-group-pair", one = one, other = other)) } }
                }
            }
        }
        @if let Some(first) = pairs.first() {
            div.actions { a.button.primary href=(place_of(first, at)) { (t!(words, "twice-group-begin")) } }
        }
        p.hint { (t!(words, "twice-group-hint")) }
    })
}

fn place_of(pair: &Twice, at: usize) -> String {
    let after = if at > 0 { format!("&after={at}") } else { String::new() };
    format!("/people/duplicates?one={}&other={}{after}", pair.one.id, pair.other.id)
}

fn entry(words: Words, person: &Person, work: Option<&NamedEmployment>) -> Markup {
    let work = work.map(|work| work_line(words, &work.employment.title, &work.organization)).unwrap_or_default();
    let said = [work.as_str(), &person.email, &person.phone, &person.place];
    html! {
        li {
            a href={ "/people/" (person.id) } { (person.name) }
            @for text in said.iter().filter(|text| !text.is_empty()) { br; span.quiet { (text) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Looked::*, *};

    #[track_caller]
    fn check(ends: &[(u8, u8)], expected: &[Looked<usize>]) {
        assert_eq!(grouped(ends), expected);
    }

    #[test]
    fn pe4_four_entries_of_which_every_two_look_alike_are_one_group_in_the_place_of_the_likeliest() {
        check(&[(8, 9), (1, 2), (3, 4), (1, 3), (2, 4), (1, 4), (2, 3)], &[Pair(0), Group(vec![1, 2, 3, 4, 5, 6])]);
        check(&[(1, 2), (8, 9), (2, 3), (1, 3)], &[Group(vec![0, 2, 3]), Pair(1)]);
    }

    #[test]
    fn pe4_more_entries_than_one_card_can_hold_stand_pair_by_pair() {
        let all =
            |entries: u8| -> Vec<(u8, u8)> { (0..entries).flat_map(|one| (one + 1..entries).map(move |other| (one, other))).collect() };
        assert_eq!(grouped(&all(8)).len(), 1);
        assert_eq!(grouped(&all(9)).len(), 36);
    }

    #[test]
    fn pe4_where_two_of_them_were_told_apart_or_never_looked_alike_each_pair_stands_by_itself() {
        check(&[(1, 2), (2, 3)], &[Pair(0), Pair(1)]);
        check(&[(1, 2), (3, 4), (1, 3), (2, 4), (1, 4)], &[Pair(0), Pair(1), Pair(2), Pair(3), Pair(4)]);
        check(&[], &[]);
    }
}
