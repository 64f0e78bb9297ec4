//! An address book: who of the people in it may be the same, and why.
//!
//! Here the evidence comes as data, so that whoever shows it finds the words. What is certain enough to be merged without a
//! question is decided in `certain`; all else is a suggestion. Whoever shares a whole name with few others is suggested last.

mod certain;
mod marks;
mod namesakes;
mod turned;

use std::collections::{BTreeMap, HashSet};

pub use certain::Certain;
pub use marks::are_marked_apart;
pub use turned::are_turned;

use crate::reason::{Reason, Report, report};
use crate::spec::Kind;
use crate::table::{BESIDE, Table};

/// A person as an address book knows them. Whatever is not known is empty, and then it speaks neither for nor against.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Person<'a> {
    /// The whole name as it was written.
    pub name: &'a str,
    /// Given names, if they are known apart.
    pub given: &'a str,
    /// Family names, if they are known apart.
    pub family: &'a str,
    /// Addresses for e-mail.
    pub emails: Vec<&'a str>,
    /// Telephone numbers.
    pub phones: Vec<&'a str>,
    /// Addresses on the web, such as a profile.
    pub urls: Vec<&'a str>,
    /// Where they work or have worked.
    pub organizations: Vec<&'a str>,
    /// As what they work or have worked.
    pub titles: Vec<&'a str>,
    /// Where they live.
    pub place: &'a str,
}

/// Two people who may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The place of the first in the list.
    pub one: usize,
    /// The place of the second, which is larger.
    pub other: usize,
    /// How likely both are one person by all that is compared: from 0.5 to 1, and less only if the pair is certain, or is
    /// suggested for what it shares.
    pub probability: f64,
    /// Why it is certain, if it is.
    pub certain: Option<Certain>,
    /// Whether they are suggested only for the name that they share: by all that is compared they are likelier two.
    pub by_name: bool,
    /// What speaks for and against it. The bits of all steps are those of the probability.
    pub reasons: Vec<Reason>,
}

/// The kinds of columns into which a person is put.
const KINDS: [Kind; 9] =
    [Kind::FullName, Kind::GivenName, Kind::FamilyName, Kind::Email, Kind::Phone, Kind::Url, Kind::Organization, Kind::Title, Kind::Place];

/// Whether two share what may make them one person: an address, a page or a number, or a whole name in whatever spelling. It is enough
/// for a question, and nothing is weighed.
pub fn may_be_one(one: &Person, other: &Person) -> bool {
    certain::share_a_way(one, other) || namesakes::are_named_alike(one, other)
}

/// The people who may be one, in the order of the list. Pairs that are certain are among them, however little else agrees, and
/// pairs that share an address or a rare whole name.
pub fn duplicates(people: &[Person]) -> Vec<Suggestion> {
    let mut table = Table::new(&KINDS);
    for person in people {
        let [emails, phones, urls, organizations, titles] =
            [&person.emails, &person.phones, &person.urls, &person.organizations, &person.titles]
                .map(|values| values.join(&BESIDE.to_string()));
        table.push(&[person.name, person.given, person.family, &emails, &phones, &urls, &organizations, &titles, person.place]);
    }
    let sharing = certain::pairs(people);
    let of_name: HashSet<(usize, usize)> = namesakes::pairs(people).into_iter().collect();
    let mut wanted: BTreeMap<(usize, usize), Option<Certain>> = of_name.iter().map(|pair| (*pair, None)).collect();
    wanted.extend(sharing.iter().map(|(pair, certain)| (*pair, *certain)));
    let report = report(&table, &wanted.keys().map(|(one, other)| (*one as u32, *other as u32)).collect::<Vec<_>>());
    let suggest = |Report { pair, reasons, likely }: Report| {
        let (one, other) = (pair.one as usize, pair.other as usize);
        let by_name = !likely && !sharing.contains_key(&(one, other));
        Suggestion { one, other, probability: pair.probability, certain: sharing.get(&(one, other)).copied().flatten(), by_name, reasons }
    };
    report.into_iter().map(suggest).collect()
}
