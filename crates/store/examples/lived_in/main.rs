//! For `cargo xtask bench`: years of contacts and conversations with the people of a database, so that pages and search are
//! measured as they are after a long time. The words are invented, and always the same: twenty thousand of them, a few often and
//! most of them hardly ever, as in any language (Zipf's law).
#![allow(clippy::print_stdout, reason = "it says how many there are")]

mod talks;

use std::{error::Error, path::Path};

use acquaint_domain::{
    AccountId, Change, ChangeId, Context,
    people::{Contact, ContactKind, Person},
};
use acquaint_store::{Db, Store};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, date},
    tz::TimeZone,
};
use uuid::Uuid;

/// How many contacts are added.
const CONTACTS: u64 = 100_000;
/// How many go into one change.
const TOGETHER: u64 = 10_000;
/// How many different words there are.
const VOCABULARY: f64 = 20_000.0;
/// From which place on a real word stands among the invented ones, and after how many places the next. The twentieth stands
/// in about one of three hundred contacts.
const REAL: (usize, usize) = (50, 25);
const SYLLABLES: [&str; 20] =
    ["ba", "co", "da", "e", "fi", "gu", "ha", "i", "jo", "ku", "la", "me", "ni", "o", "pe", "ru", "sa", "ti", "vo", "zu"];
const WORDS: &str = "bridge night shift licence river old school workshop salary team letter garden train winter copper choir ledger patient \
    harvest museum code clinic budget mentor union rota timber archive kitchen orchard harbour signal turbine loom violin vineyard ward court";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: lived_in DATABASE")?;
    let store = Store::new(Db::open_sqlite(Path::new(&file), false).await?, AccountId(Uuid::from_u128(1)));
    let people: Vec<Person> = store.list_all().await?;
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let now: Timestamp = "2026-11-01T12:00:00Z".parse()?;
    for part in 0..CONTACTS / TOGETHER {
        let ctx = Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(0xbe_0000 + u128::from(part))));
        let mut change = Change::new(&ctx, "people.contact", "many");
        let mut ids = ctx.ids();
        for number in part * TOGETHER..(part + 1) * TOGETHER {
            let mut chance = Chance(number);
            // Every eighth is with one of the first hundred: a few people one meets again and again.
            let among = if number % 8 == 0 { 100 } else { people.len() };
            let person = people.get(chance.below(among)).ok_or("nobody is there")?;
            let said = sentence(&words, &mut chance);
            let on = some_day(&mut chance)?;
            change.add(Contact { id: ids.draw(), person_id: person.id, how: ContactKind::Other, on, words: said, written_at: now });
        }
        store.commit(&change).await?;
    }
    talks::add(&store, &people, &words, now).await?;
    store.db().clone().close().await;
    println!("{CONTACTS}");
    Ok(())
}

/// A day of the years that are looked back on.
fn some_day(chance: &mut Chance) -> Result<Date, Box<dyn Error>> {
    Ok(date(2022, 1, 1).checked_add(i64::try_from(chance.below(1_700))?.days())?)
}

/// Fourteen words.
fn sentence(real: &[&str], chance: &mut Chance) -> String {
    let said: Vec<String> = (0..14).map(|_| word(real, chance)).collect();
    said.join(" ")
}

/// A word by its place in the vocabulary, where the second is half as likely as the first, and so on.
fn word(real: &[&str], chance: &mut Chance) -> String {
    let place = VOCABULARY.powf(chance.share()) as usize;
    let (from, step) = REAL;
    if place >= from
        && (place - from).is_multiple_of(step)
        && let Some(word) = real.get((place - from) / step)
    {
        return (*word).to_owned();
    }
    let digits = [place % 20, place / 20 % 20, place / 400 % 20, place / 8_000];
    digits.iter().filter_map(|digit| SYLLABLES.get(*digit)).copied().collect()
}

/// SplitMix64: the same numbers on every computer.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    /// Between 0 and 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
