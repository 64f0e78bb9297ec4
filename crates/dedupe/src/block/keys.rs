//! What a record can be found by: sounds of names, parts of dates, beginnings of codes.

use crate::chance::{hash, join};
use crate::compare::Value;
use crate::compare::names::heart;
use crate::field::{Field, Fields};
use crate::normalise::contact::line;
use crate::normalise::dates::Date;
use crate::normalise::names::{generation, root};
use crate::normalise::sound::sound;
use crate::parallel;
use crate::spec::Kind;
use crate::table::BESIDE;

/// More keys of one text than this are left out.
const MOST: usize = 4;

/// One way to look at a field.
pub(super) struct Atom<'a> {
    pub(super) field: usize,
    /// Is combined with every other.
    pub(super) is_main: bool,
    /// Is so telling that it needs no other.
    pub(super) stands_alone: bool,
    pub(super) is_name: bool,
    cells: &'a [u32],
    /// Where the keys of each text end.
    ends: Vec<u32>,
    keys: Vec<u64>,
}

impl Atom<'_> {
    /// The keys of a record; none if it says nothing.
    pub(super) fn keys(&self, record: u32) -> &[u64] {
        let text = self.cells[record as usize] as usize;
        let start = text.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.keys[start as usize..self.ends[text] as usize]
    }
}

/// All ways, or the main ones.
pub(super) fn atoms(fields: &Fields, only_main: bool) -> Vec<Atom<'_>> {
    let mut atoms = Vec::new();
    for (at, field) in fields.all.iter().enumerate() {
        for look in looks(field.kind).iter().filter(|look| look.is_main || !only_main) {
            atoms.push(look.atom(at, field));
        }
    }
    atoms
}

struct Look {
    is_main: bool,
    stands_alone: bool,
    of: fn(&str) -> Vec<String>,
}

const fn look(is_main: bool, stands_alone: bool, of: fn(&str) -> Vec<String>) -> Look {
    Look { is_main, stands_alone, of }
}

impl Look {
    fn atom<'a>(&self, at: usize, field: &'a Field) -> Atom<'a> {
        let is_name = matches!(field.kind, Kind::GivenName | Kind::FamilyName);
        // The same sound of a given and of a family name is one key, so that exchanged names meet.
        let salt = if is_name { 0 } else { at as u64 + 1 };
        let lists = parallel::map(&field.values, |value| self.keys(value, salt));
        let mut atom = Atom {
            field: at,
            is_main: self.is_main,
            stands_alone: self.stands_alone,
            is_name,
            cells: &field.cells,
            ends: Vec::with_capacity(lists.len()),
            keys: Vec::new(),
        };
        for list in lists {
            atom.keys.extend(list);
            atom.ends.push(atom.keys.len() as u32);
        }
        atom
    }

    fn keys(&self, value: &Value, salt: u64) -> Vec<u64> {
        let parts = value.text.split(BESIDE).filter(|part| !part.is_empty());
        let keys = parts.flat_map(self.of).filter(|key| !key.is_empty()).map(|key| join(hash(&key), salt));
        let mut keys: Vec<u64> = keys.take(MOST).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

fn looks(kind: Kind) -> &'static [Look] {
    match kind {
        Kind::GivenName => const { &[look(true, false, given_sounds), look(false, false, initial)] },
        Kind::FamilyName => const { &[look(true, true, family_sounds), look(false, false, head), look(false, false, tail)] },
        Kind::Date => {
            const {
                &[
                    look(true, false, year),
                    look(true, false, day_in_year),
                    look(false, true, whole),
                    look(false, false, year_and_month),
                    look(false, false, year_and_day),
                ]
            }
        }
        Kind::Email => const { &[look(true, true, mailbox), look(false, true, mailbox_letters)] },
        Kind::Phone => const { &[look(true, true, subscriber)] },
        Kind::Url => const { &[look(true, true, whole)] },
        Kind::Identifier => const { &[look(true, true, whole), look(false, false, first_half), look(false, false, second_half)] },
        Kind::PostalCode => const { &[look(true, true, whole), look(false, false, first_half)] },
        Kind::HouseNumber | Kind::Region | Kind::Year | Kind::Month | Kind::Day => const { &[look(true, false, whole)] },
        _ => const { &[look(true, true, whole), look(false, false, word_sounds)] },
    }
}

fn whole(text: &str) -> Vec<String> {
    vec![text.to_owned()]
}

fn given_sounds(text: &str) -> Vec<String> {
    text.split(' ').filter(|word| word.len() > 1 && generation(word).is_none()).take(2).map(|word| sound(root(word))).collect()
}

fn initial(text: &str) -> Vec<String> {
    text.chars().next().map(String::from).into_iter().collect()
}

fn family_sounds(text: &str) -> Vec<String> {
    heart(text).into_iter().filter(|word| word.len() > 1).take(3).map(sound).collect()
}

fn head(text: &str) -> Vec<String> {
    vec![format!("{}+", heart(text).concat().chars().take(3).collect::<String>())]
}

fn tail(text: &str) -> Vec<String> {
    let joined = heart(text).concat();
    vec![format!("+{}", joined.get(joined.len().saturating_sub(3)..).unwrap_or_default())]
}

fn year(text: &str) -> Vec<String> {
    let date = Date::from_digits(text);
    if date.year == 0 { Vec::new() } else { vec![format!("{}", date.year)] }
}

fn day_in_year(text: &str) -> Vec<String> {
    let date = Date::from_digits(text);
    if date.is_rough() { Vec::new() } else { vec![format!("{}-{}", date.month.min(date.day), date.month.max(date.day))] }
}

fn year_and_month(text: &str) -> Vec<String> {
    let date = Date::from_digits(text);
    if date.is_rough() { Vec::new() } else { vec![format!("{}-{}", date.year, date.month)] }
}

fn year_and_day(text: &str) -> Vec<String> {
    let date = Date::from_digits(text);
    if date.is_rough() { Vec::new() } else { vec![format!("{}-{}", date.year, date.day)] }
}

fn mailbox(text: &str) -> Vec<String> {
    vec![text.rsplit_once('@').map_or(text, |(who, _)| who).to_owned()]
}

/// The letters of the mailbox alone: "ana.silva7" and "anasilva".
fn mailbox_letters(text: &str) -> Vec<String> {
    let letters: String = mailbox(text).concat().chars().filter(|sign| sign.is_alphabetic()).collect();
    vec![format!("={letters}")]
}

fn subscriber(text: &str) -> Vec<String> {
    let digits = line(text);
    vec![digits.get(digits.len().saturating_sub(7)..).unwrap_or_default().to_owned()]
}

fn first_half(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    vec![format!("{}+", letters[..letters.len().div_ceil(2)].iter().collect::<String>())]
}

fn second_half(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    vec![format!("+{}", letters[letters.len() / 2..].iter().collect::<String>())]
}

fn word_sounds(text: &str) -> Vec<String> {
    text.split(' ').filter(|word| word.len() > 2).map(sound).collect()
}
