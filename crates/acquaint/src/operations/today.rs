//! Today: at most seven steps, and "not today".

use acquaint_domain::today::CardKind;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{Nothing, Text},
    operation::{Call, operations},
};
use crate::{
    Words,
    actions::{self, Remembered, Result, people::ChosenNext, today::Today},
};

operations! {
    /// Lists what to do today: at most seven steps, each with its reason.
    @remembering Get "/today" "today.list": list, Nothing => Vec<CardShown>;
    /// Puts a step away until tomorrow, or for two weeks if nobody waits for it.
    @remembering Post "/today/postponements" "today.postpone" writes "today.postpone": postpone, Postpone => ();
}

/// A step, in words.
#[derive(Serialize, JsonSchema)]
pub(crate) struct CardShown {
    /// A lasting key, for putting it away.
    pub(crate) key: String,
    /// What it asks for.
    pub(crate) kind: CardKind,
    /// With whom, if with somebody.
    pub(crate) person: Option<String>,
    /// The step.
    pub(crate) title: String,
    /// Why.
    pub(crate) reason: String,
    /// The day it is about, if there is one.
    pub(crate) day: Option<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Postpone {
    /// The key of the step.
    key: Text,
}

async fn list(call: &Call, remembered: &Remembered, _: Nothing) -> Result<Vec<CardShown>> {
    cards_shown(call, &remembered.next).await
}

async fn postpone(call: &Call, remembered: &Remembered, Postpone { key }: Postpone) -> Result<()> {
    let shown = cards_shown(call, &remembered.next).await?;
    let subject = shown.into_iter().find(|card| card.key == *key).map(|card| card.title).unwrap_or_default();
    actions::today::postpone(&call.store, &call.ctx, &key, &subject).await
}

/// Today's steps in words.
pub(crate) async fn cards_shown(Call { store, ctx, .. }: &Call, next: &ChosenNext) -> Result<Vec<CardShown>> {
    let Today { situation, cards } = Today::find(store, ctx, next).await?;
    let name = |id| situation.people.iter().find(|person| Some(person.id) == id).map(|person| person.name.clone());
    let shown = cards.into_iter().map(|card| {
        let person = name(card.person);
        let (title, reason) = actions::today::card_in_words(Words, &card, person.as_deref().unwrap_or_default(), ctx.today());
        CardShown { key: card.key, kind: card.kind, person, title, reason, day: card.day }
    });
    Ok(shown.collect())
}
