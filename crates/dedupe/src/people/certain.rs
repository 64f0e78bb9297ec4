//! Which pairs may become one without a question: those that share what belongs to one person alone, and whose names do
//! not speak against it.

use std::collections::{BTreeMap, HashMap};

use super::{
    Person,
    marks::{marks, unmarked},
};
use crate::compare::{self, CLOSE, DIFFERENT, MISSING, PART, ROUGH, SAME, SIMILAR, Value};
use crate::normalise::contact;
use crate::normalise::names::{self, Name};
use crate::parallel;
use crate::spec::Kind;

/// Why two people are certainly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certain {
    /// The same e-mail address, of one person and not of an office.
    Email,
    /// The same address of a profile on LinkedIn.
    Profile,
    /// The same telephone number and the same name.
    PhoneAndName,
}

/// Mailboxes of an office or a task, not of a person.
const OFFICES: [&str; 40] = [
    "info",
    "office",
    "contact",
    "contacts",
    "hello",
    "hi",
    "admin",
    "mail",
    "email",
    "support",
    "help",
    "sales",
    "team",
    "hr",
    "jobs",
    "careers",
    "recruiting",
    "recruitment",
    "press",
    "media",
    "marketing",
    "billing",
    "accounts",
    "reception",
    "enquiries",
    "inquiries",
    "service",
    "post",
    "kontakt",
    "buero",
    "contacto",
    "contato",
    "noreply",
    "no-reply",
    "webmaster",
    "postmaster",
    "family",
    "familie",
    "secretary",
    "events",
];
/// An address that more people share is one of an office or a family.
const SHARED: usize = 3;

/// The pairs that are certain, the smaller place first; and with nothing those that only a word such as "Jr." keeps from it.
pub(super) fn pairs(people: &[Person]) -> BTreeMap<(usize, usize), Option<Certain>> {
    let ways = [
        (Certain::PhoneAndName, by(people, numbers)),
        (Certain::Email, by(people, own_addresses)),
        (Certain::Profile, by(people, profiles)),
    ];
    let mut found = BTreeMap::new();
    for (certain, groups) in ways {
        for group in groups.values().filter(|group| (2..=SHARED).contains(&group.len())) {
            for (at, &one) in group.iter().enumerate() {
                for &other in &group[at + 1..] {
                    let fits = if certain == Certain::PhoneAndName { are_the_same } else { can_be_one };
                    let (one_person, other_person) = (&people[one], &people[other]);
                    if fits(&name(one_person), &name(other_person)) {
                        let is_certain = marked(one_person) == marked(other_person);
                        found.insert((one, other), is_certain.then_some(certain));
                    }
                }
            }
        }
    }
    found
}

fn numbers(person: &Person) -> Vec<String> {
    let line = |text: &&str| contact::phone(text).map(|digits| contact::line(&digits).to_owned()).filter(|line| line.len() >= 7);
    person.phones.iter().filter_map(line).collect()
}

fn own_addresses(person: &Person) -> Vec<String> {
    person.emails.iter().filter_map(|text| contact::email(text)).filter(|email| is_ones_own(email)).collect()
}

/// Profiles on LinkedIn in plain form.
pub(super) fn profiles(person: &Person) -> Vec<String> {
    person.urls.iter().filter_map(|text| contact::url(text)).filter(|url| url.starts_with("linkedin.com/in/")).collect()
}

/// Whether two share an address, a page or a number, and their first names leave it possible that they are one. A couple shares
/// its address under two first names.
pub(super) fn share_a_way(one: &Person, other: &Person) -> bool {
    let shared = |of: fn(&Person) -> Vec<String>| {
        let theirs = of(other);
        of(one).iter().any(|way| theirs.contains(way))
    };
    let given = level(Kind::GivenName, &name(one).given, &name(other).given);
    (shared(own_addresses) || shared(profiles) || shared(numbers)) && (given <= CLOSE || can_be_one(&name(one), &name(other)))
}

/// The name of somebody in two parts, without what tells a father from his son.
pub(super) fn name(person: &Person) -> Name {
    let parts = Name { given: names::given(&unmarked(person.given)), family: names::family(&unmarked(person.family)) };
    if parts.given.is_empty() || parts.family.is_empty() { names::whole(&unmarked(person.name)) } else { parts }
}

/// What tells somebody from a father or another relative of the same name.
pub(super) fn marked(person: &Person) -> Vec<&'static str> {
    let mut found = [person.name, person.given, person.family].map(marks).concat();
    found.sort_unstable();
    found.dedup();
    found
}

/// Which people have each value, in order.
fn by(people: &[Person], values: impl Fn(&Person) -> Vec<String> + Sync) -> HashMap<String, Vec<usize>> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    let each = parallel::map(people, |person| {
        let mut values = values(person);
        values.sort();
        values.dedup();
        values
    });
    for (at, values) in each.into_iter().enumerate() {
        for value in values {
            groups.entry(value).or_default().push(at);
        }
    }
    groups
}

fn is_ones_own(email: &str) -> bool {
    let Some((who, host)) = email.rsplit_once('@') else { return false };
    // The additions of an office: "info.lisbon", "jobs2026".
    let first = who.split(['.', '_', '-']).next().unwrap_or_default().trim_end_matches(|sign: char| sign.is_ascii_digit());
    host.contains('.') && !OFFICES.contains(&who) && !OFFICES.contains(&first)
}

fn level(kind: Kind, one: &str, other: &str) -> u8 {
    compare::level(kind, &Value::of(kind, one), &Value::of(kind, other))
}

/// Whether both names are the same, or differ in what is often left out.
fn are_the_same(one: &Name, other: &Name) -> bool {
    let given = level(Kind::GivenName, &one.given, &other.given);
    let family = level(Kind::FamilyName, &one.family, &other.family);
    matches!(given, SAME | PART) && matches!(family, SAME | PART)
}

/// Whether both parts of both names are the same or written a letter otherwise: "Jürgen Möller" and "Juergen Moeller".
pub(super) fn are_spelled_alike(one: &Name, other: &Name) -> bool {
    let alike = |kind, one: &str, other: &str| matches!(level(kind, one, other), SAME | PART | CLOSE);
    alike(Kind::GivenName, &one.given, &other.given) && alike(Kind::FamilyName, &one.family, &other.family)
}

/// Whether the names leave it possible. Somebody may have married, but not have changed both names.
fn can_be_one(one: &Name, other: &Name) -> bool {
    let given = level(Kind::GivenName, &one.given, &other.given);
    let family = level(Kind::FamilyName, &one.family, &other.family);
    let turned = level(Kind::FamilyName, &one.given, &other.family) == SAME;
    match (given, family) {
        (MISSING, MISSING) => true,
        // An address that a couple shares: one family, two given names.
        (DIFFERENT | SIMILAR, _) => turned,
        (ROUGH, DIFFERENT | SIMILAR) => false,
        (given, _) => given <= CLOSE,
    }
}
