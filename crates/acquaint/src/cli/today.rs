//! Today on the command line.

use acquaint_domain::today::{CardKind, cards};
use jiff::civil::Date;
use serde::Serialize;

use super::{Desk, present};
use crate::{Failure, Words, words::t};

/// A card as JSON.
#[derive(Serialize)]
struct Shown {
    key: String,
    kind: CardKind,
    person: Option<String>,
    title: String,
    reason: String,
    day: Option<Date>,
}

pub(super) async fn call(desk: &Desk) -> Result<(), Failure> {
    let situation = desk.store.situation().await?;
    let name = |id| situation.people.iter().find(|person| Some(person.id) == id).map(|person| person.name.clone());
    let shown: Vec<Shown> = cards(&desk.ctx, &situation)
        .into_iter()
        .map(|card| {
            let person = name(card.person);
            let who = person.clone().unwrap_or_default();
            let day = card.day.map(|day| day.strftime("%-d %B").to_string()).unwrap_or_default();
            let title = t!(Words, &format!("card-{}", card.kind), name = &who);
            let reason = t!(Words, &format!("card-{}-why", card.kind), name = &who, day = day, about = &card.about);
            Shown { key: card.key, kind: card.kind, person, title, reason, day: card.day }
        })
        .collect();
    if desk.json {
        present::json(&shown);
    } else if shown.is_empty() {
        present::say(&t!(Words, "today-nothing"));
    } else {
        shown.iter().for_each(|card| present::say(&format!("{}\n    {}", card.title, card.reason)));
    }
    Ok(())
}
