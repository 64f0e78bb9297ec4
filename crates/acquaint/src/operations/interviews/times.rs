//! Times to offer: which suit both, and putting some into a message.

use acquaint_domain::{
    RecordId as _,
    interviews::{OfferedTime, Setting, Taking, USUAL_MINUTES},
    outreach::{Message, MessageId},
    people::PersonId,
};
use jiff::{Zoned, civil::DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    actions::{
        self, Result,
        interviews::{self as act, Offer},
    },
    calendars::Subscriptions,
    operations::{
        inputs::{WallTime, Within},
        operation::Call,
    },
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FindTimes {
    person: PersonId,
    /// How long; 20 minutes unless given.
    minutes: Option<Within<1, 480>>,
    setting: Setting,
    /// Minutes for one way; 30 to a place unless given.
    travel: Option<Within<0, 480>>,
}

/// Times that suit both.
#[derive(Serialize, JsonSchema)]
pub(super) struct Found {
    /// The zone of the other one, whose clock all times are on.
    zone: String,
    /// Three to offer.
    chosen: Vec<DateTime>,
    /// All of them.
    found: Vec<DateTime>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OfferTimes {
    person: PersonId,
    /// The times on the clock of the other one, three at most.
    #[schemars(length(min = 1, max = 3))]
    times: Vec<WallTime>,
    minutes: Option<Within<1, 480>>,
    setting: Setting,
    travel: Option<Within<0, 480>>,
    /// The message that they go into; the open one that offers times, or a new one, unless given.
    message: Option<MessageId>,
}

/// A message with times in it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Offered {
    message: Message,
    times: Vec<OfferedTime>,
}

fn taking(minutes: Option<Within<1, 480>>, setting: Setting, travel: Option<Within<0, 480>>) -> Taking {
    let travel = travel.map_or(setting.usual_travel_minutes(), |travel| travel.0);
    Taking { minutes: minutes.map_or(USUAL_MINUTES, |minutes| minutes.0), setting, travel }
}

pub(super) async fn times(Call { store, ctx, folder }: &Call, FindTimes { person, minutes, setting, travel }: FindTimes) -> Result<Found> {
    actions::get::<acquaint_domain::people::Person>(store, person).await?;
    let followed = Subscriptions::of_account(folder, store.account())?.kept();
    let suggestion = act::suggest_times(store, ctx, person, taking(minutes, setting, travel), &followed).await?;
    let on_their_clock = |times: &[Zoned]| times.iter().map(Zoned::datetime).collect();
    Ok(Found {
        zone: suggestion.their_zone.iana_name().unwrap_or("UTC").to_owned(),
        chosen: on_their_clock(&suggestion.chosen),
        found: on_their_clock(&suggestion.found),
    })
}

pub(super) async fn offer(Call { store, ctx, .. }: &Call, given: OfferTimes) -> Result<Offered> {
    let OfferTimes { person, times, minutes, setting, travel, message } = given;
    if times.is_empty() || times.len() > acquaint_domain::interviews::OFFERED_USUALLY {
        return Err(crate::Failure::refused("Give one, two or three times.".to_owned(), "Three at most are easy to answer."));
    }
    let times = times.iter().map(WallTime::read).collect::<Result<Vec<DateTime>>>()?;
    let zone = act::zone_of(store, ctx, person).await?.iana_name().unwrap_or("UTC").to_owned();
    let offer = Offer { times, zone, taking: taking(minutes, setting, travel), message };
    let message = act::offer_times(store, ctx, person, offer).await?;
    let mut times: Vec<OfferedTime> = store.list_referring(acquaint_domain::Kind::Person, &[person.uuid()]).await?;
    times.retain(|time| time.message_id == Some(message));
    Ok(Offered { message: actions::get(store, message).await?, times })
}
