//! How well two texts agree, as a level between "the same" and "different". What a level is worth is learned later.

mod contact;
mod dates;
pub(crate) mod names;
mod strings;
mod words;

use crate::chance::mix;
use crate::normalise::dates::Date;
use crate::spec::Kind;
use crate::table::BESIDE;

/// How many levels there are.
pub(crate) const LEVELS: usize = 8;
/// One side says nothing.
pub(crate) const MISSING: u8 = 0;
/// Both are the same in plain form.
pub(crate) const SAME: u8 = 1;
/// One holds the other, or is another way to write it.
pub(crate) const PART: u8 = 2;
/// Another word for the same: a short form, the same year with a typing error, a code of the same district.
pub(crate) const OTHER_WORD: u8 = 3;
/// An initial, a year without its day.
pub(crate) const ROUGH: u8 = 4;
/// A typing error apart.
pub(crate) const CLOSE: u8 = 5;
/// Something in common.
pub(crate) const SIMILAR: u8 = 6;
/// Nothing in common.
pub(crate) const DIFFERENT: u8 = 7;

/// A text with what comparing needs of it, found out once.
#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) text: Box<str>,
    /// Which pairs of neighbouring letters it has; texts that share few cannot be alike.
    marks: u128,
    prepared: Prepared,
}

#[derive(Debug)]
enum Prepared {
    Name(Box<Name>),
    Phrase(words::Phrase),
    Email(contact::Address),
    Url(contact::Address),
    Date(Date),
    /// The text itself is enough.
    Text,
    /// Parts that stand beside each other.
    Beside(Box<[Value]>),
}

/// Names may be exchanged: then a given one is compared as a family name.
#[derive(Debug)]
struct Name {
    given: names::Given,
    family: names::Family,
}

impl Value {
    pub(crate) fn of(kind: Kind, text: &str) -> Self {
        Self { text: text.into(), marks: marks(text), prepared: Prepared::of(kind, text) }
    }
}

impl Prepared {
    fn of(kind: Kind, text: &str) -> Self {
        if text.contains(BESIDE) {
            return Self::Beside(text.split(BESIDE).map(|part| Value::of(kind, part)).collect());
        }
        match kind {
            Kind::FullName | Kind::GivenName | Kind::FamilyName => {
                Self::Name(Box::new(Name { given: names::Given::of(text), family: names::Family::of(text) }))
            }
            Kind::Email => Self::Email(contact::Address::of_email(text)),
            Kind::Url => Self::Url(contact::Address::of_url(text)),
            Kind::Date => Self::Date(Date::from_digits(text)),
            Kind::Phone | Kind::HouseNumber | Kind::PostalCode | Kind::Identifier | Kind::Year | Kind::Month | Kind::Day => Self::Text,
            _ => Self::Phrase(words::Phrase::of(text)),
        }
    }
}

fn marks(text: &str) -> u128 {
    text.as_bytes().windows(2).fold(0, |marks, two| marks | 1 << (mix(u64::from(two[0]) << 8 | u64::from(two[1])) % 128))
}

/// The level at which two values of a kind agree. The order of the two makes no difference.
pub(crate) fn level(kind: Kind, one: &Value, other: &Value) -> u8 {
    match () {
        () if one.text.is_empty() || other.text.is_empty() => MISSING,
        () if one.text == other.text => SAME,
        () => level_of_different(kind, one, other),
    }
}

/// The same for values of which is known that they are not the same.
pub(crate) fn level_of_different(kind: Kind, one: &Value, other: &Value) -> u8 {
    match (&one.prepared, &other.prepared) {
        (Prepared::Beside(parts), Prepared::Beside(others)) => best(kind, parts, others),
        (Prepared::Beside(parts), _) => best(kind, parts, std::slice::from_ref(other)),
        (_, Prepared::Beside(others)) => best(kind, std::slice::from_ref(one), others),
        _ => single(kind, one, other),
    }
}

/// The best level of any part with any other.
fn best(kind: Kind, parts: &[Value], others: &[Value]) -> u8 {
    let pairs = parts.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs.map(|(one, other)| if one.text == other.text { SAME } else { single(kind, one, other) }).min().unwrap_or(MISSING)
}

/// Whether two texts share so few pairs of neighbouring letters that a closer look finds nothing in common.
pub(crate) fn is_hopeless(kind: Kind, one: &Value, other: &Value) -> bool {
    let short = match kind {
        Kind::FamilyName => 4,
        Kind::Street | Kind::Place | Kind::Region | Kind::Organization | Kind::Title | Kind::Text => 8,
        _ => return false,
    };
    let common = one.marks & other.marks;
    let fewer = || one.marks.count_ones().min(other.marks.count_ones());
    one.text.len().min(other.text.len()) >= short && (common == 0 || common.count_ones() * 4 < fewer())
}

fn single(kind: Kind, one: &Value, other: &Value) -> u8 {
    match (&one.prepared, &other.prepared) {
        (Prepared::Name(one), Prepared::Name(other)) if kind == Kind::GivenName => names::given(&one.given, &other.given),
        (Prepared::Name(one), Prepared::Name(other)) => names::family(&one.family, &other.family),
        (Prepared::Phrase(phrase), Prepared::Phrase(other_phrase)) => words::phrase((phrase, &one.text), (other_phrase, &other.text)),
        (Prepared::Email(one), Prepared::Email(other)) => contact::email(one, other),
        (Prepared::Url(one), Prepared::Url(other)) => contact::url(one, other),
        (Prepared::Date(date), Prepared::Date(other_date)) => dates::date((*date, &one.text), (*other_date, &other.text)),
        _ => plain(kind, &one.text, &other.text),
    }
}

/// Two texts of digits and letters that are enough by themselves.
fn plain(kind: Kind, one: &str, other: &str) -> u8 {
    match kind {
        Kind::Phone => contact::phone(one, other),
        Kind::HouseNumber => words::house_number(one, other),
        Kind::PostalCode => words::postal_code(one, other),
        Kind::Identifier => words::identifier(one, other),
        _ => dates::number(one, other),
    }
}
