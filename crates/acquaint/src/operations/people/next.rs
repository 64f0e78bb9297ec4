//! Whom to write to next, how varied they are, and who led to whom, for programs.

use acquaint_domain::{
    Word as _,
    aim::ExplorationId,
    people::{Introduction, Knot, NEXT_USUALLY, PersonId, Standing, Suggestion, Variety, ViewpointKind},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    actions::{
        self, Remembered, Result,
        people::{Introducer, Suggested},
    },
    operations::{
        inputs::{Nothing, Within, named},
        operation::{Call, operations},
    },
};

operations! {
    /// Suggests whom to write to next, never two of one organization, each with its reason in one sentence.
    @remembering Get "/people/next" "people.next": next, Next => Vec<NextShown>;
    /// How varied the people are of whom one has heard for an exploration, field by field.
    Get "/people/variety" "people.variety": variety, OfExploration => Vec<Variety>;
    /// Who led to whom: everybody with whom something happened, each followed by those whom they named.
    Get "/people/network" "people.network": network, Nothing => Vec<KnotShown>;
    /// Who could introduce one to somebody, the strongest way first, with the sentence to ask for it.
    Get "/people/{person}/introductions" "people.introductions": introductions, OfPerson => Vec<IntroducerShown>;
    /// Doesn't suggest somebody for a month.
    Post "/people/{person}/not-now" "people.not-now" writes "people.not-now": not_now, OfPerson => ();
    /// Shows who somebody is to an exploration: what was said, and else what is guessed with the fact it rests on.
    Get "/people/{person}/viewpoints" "people.show-viewpoints": viewpoints, OfBoth => Vec<Standing>;
    /// Says which viewpoints hold for somebody. What differs from how it stands is kept; the rest stays a guess.
    Put "/people/{person}/viewpoints" "people.viewpoints" writes "people.viewpoints": say_viewpoints, Holding => Vec<Standing>;
}

named! {
    OfPerson { /// The person.
        person: PersonId }
    OfExploration { /// The exploration.
        exploration: ExplorationId }
}

/// How many suggestions there are at the most, and for which exploration.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Next {
    /// For which exploration; the latest unless given.
    exploration: Option<ExplorationId>,
    /// How many at the most; 5 unless given.
    limit: Option<Within<1, 200>>,
}

/// Somebody to write to next.
#[derive(Serialize, JsonSchema)]
pub(crate) struct NextShown {
    /// Their name.
    pub(crate) name: String,
    /// As what they work.
    pub(crate) title: String,
    /// Where they work.
    pub(crate) organization: String,
    /// Why, in one sentence.
    pub(crate) why: String,
    /// The reasons as data.
    #[serde(flatten)]
    pub(crate) suggestion: Suggestion,
}

impl From<Suggested> for NextShown {
    fn from(Suggested { person, title, organization, why, suggestion }: Suggested) -> Self {
        Self { name: person.name, title, organization, why, suggestion }
    }
}

async fn next(Call { store, ctx, .. }: &Call, remembered: &Remembered, Next { exploration, limit }: Next) -> Result<Vec<NextShown>> {
    let at_most = limit.and_then(|limit| usize::try_from(limit.0).ok()).unwrap_or(NEXT_USUALLY);
    let suggested = remembered.next.find(store, ctx, exploration, at_most).await?;
    Ok(suggested.into_iter().map(NextShown::from).collect())
}

async fn variety(Call { store, ctx, .. }: &Call, OfExploration { exploration }: OfExploration) -> Result<Vec<Variety>> {
    Ok(actions::people::variety_of(store, ctx, exploration).await?.1)
}

/// Somebody in the network.
#[derive(Serialize, JsonSchema)]
struct KnotShown {
    /// Their name.
    name: String,
    /// How many things came of knowing them.
    fruits: usize,
    /// Where they stand.
    #[serde(flatten)]
    knot: Knot,
}

async fn network(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<KnotShown>> {
    let network = actions::people::network_of(store).await?;
    Ok(network.into_iter().map(|one| KnotShown { name: one.person.name, fruits: one.fruits, knot: one.knot }).collect())
}

/// Somebody who could introduce one to another person.
#[derive(Serialize, JsonSchema)]
struct IntroducerShown {
    /// Their name.
    name: String,
    /// How they know the other one.
    why: String,
    /// The sentence to ask for it.
    ask: String,
    /// The way as data.
    #[serde(flatten)]
    introduction: Introduction,
}

async fn introductions(Call { store, .. }: &Call, OfPerson { person }: OfPerson) -> Result<Vec<IntroducerShown>> {
    let introducers = actions::people::introducers_to(store, person).await?;
    let shown = |Introducer { person, why, ask, introduction }| IntroducerShown { name: person.name, why, ask, introduction };
    Ok(introducers.into_iter().map(shown).collect())
}

async fn not_now(Call { store, ctx, .. }: &Call, OfPerson { person }: OfPerson) -> Result<()> {
    actions::people::not_now(store, ctx, person).await
}

/// Somebody, and what one is curious about.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfBoth {
    person: PersonId,
    exploration: ExplorationId,
}

async fn viewpoints(Call { store, ctx, .. }: &Call, OfBoth { person, exploration }: OfBoth) -> Result<Vec<Standing>> {
    actions::people::viewpoints_on(store, ctx, person, exploration).await
}

/// The viewpoints that hold for somebody.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Holding {
    person: PersonId,
    exploration: ExplorationId,
    /// All that hold; the others do not.
    holding: Vec<ViewpointKind>,
}

async fn say_viewpoints(Call { store, ctx, .. }: &Call, Holding { person, exploration, holding }: Holding) -> Result<Vec<Standing>> {
    let said: Vec<_> = ViewpointKind::ALL.iter().map(|kind| (*kind, holding.contains(kind))).collect();
    actions::people::say_viewpoints(store, ctx, person, exploration, &said).await?;
    actions::people::viewpoints_on(store, ctx, person, exploration).await
}
