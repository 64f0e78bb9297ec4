//! How often to be in touch, with one person and with kinds of people, for programs.

use acquaint_domain::{
    follow_ups::{RHYTHM_AT_MOST, Rhythm, RhythmId, UsualRhythm},
    people::{PersonId, Tie},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::{
    actions::{
        Result,
        follow_ups::{self as act, RhythmChoice, UsualChoice},
    },
    operations::{
        inputs::{Nothing, Within},
        operation::{Call, operations},
    },
};

operations! {
    /// Chooses how often to be in touch with a person; 0 days mean never, none mean as usual with people of their kind.
    Put "/follow-ups/people/{person}/rhythm" "follow-ups.rhythm" writes "follow-ups.rhythm", "follow-ups.no-rhythm", "follow-ups.as-usual": rhythm, ChooseRhythm => Option<Rhythm>;
    /// Lists how often to be in touch with kinds of people. Where nothing was chosen it is every 90 days.
    Get "/follow-ups/rhythms" "follow-ups.rhythms": rhythms, Nothing => Vec<UsualRhythm>;
    /// Chooses how often to be in touch with people of a kind: with a tag, known in a certain way, with both those for whom both
    /// hold, or with neither all of them.
    Put "/follow-ups/rhythms" "follow-ups.usual-rhythm" writes "follow-ups.usual-rhythm": choose, ChooseUsual => Vec<UsualRhythm>;
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChooseRhythm {
    person: PersonId,
    /// None if it is as usual.
    days: Option<Within<0, RHYTHM_AT_MOST>>,
    /// The day until which it pauses, if it does.
    paused_until: Option<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChooseUsual {
    /// How one knows them; left out if that makes no difference.
    tie: Option<Tie>,
    /// A tag that they have; left out if that makes no difference.
    #[serde(default)]
    tag: String,
    /// 0 means never, none that nothing is chosen for them any more.
    days: Option<Within<0, RHYTHM_AT_MOST>>,
}

async fn rhythm(Call { store, ctx, .. }: &Call, ChooseRhythm { person, days, paused_until }: ChooseRhythm) -> Result<Option<Rhythm>> {
    act::choose_rhythm(store, ctx, person, "", RhythmChoice { days: days.map(|days| days.0), paused_until }).await?;
    Ok(store.find(RhythmId::of(person)).await?)
}

async fn rhythms(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<UsualRhythm>> {
    act::usual_rhythms(store).await
}

async fn choose(Call { store, ctx, .. }: &Call, ChooseUsual { tie, tag, days }: ChooseUsual) -> Result<Vec<UsualRhythm>> {
    act::choose_usual(store, ctx, "", vec![UsualChoice { tie, tag, days: days.map(|days| days.0) }]).await?;
    act::usual_rhythms(store).await
}
