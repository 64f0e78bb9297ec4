//! Who may be on the list twice, for programs: the pairs with their reasons, making one person of two, and keeping two apart.

use acquaint_dedupe::people::Certain;
use acquaint_domain::people::{PersonField, PersonId, differences};
use acquaint_store::Store;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PersonShown, show_people};
use crate::{
    Failure,
    actions::{
        self, Result,
        people::{Twice, find_duplicates},
    },
    operations::operation::{Call, operations},
};

operations! {
    /// Lists pairs of people who may be one person, the likeliest first, with what speaks for it and against it.
    Get "/people/duplicates" "people.duplicates": list, Nothing => Vec<PairShown>;
    /// Makes one person of two. What is not taken of the other one stays in the notes.
    Post "/people/{person}/merge" "people.merge" writes "people.merge": merge, Merge => PersonShown;
    /// Says that two people are two, so that they are not listed again.
    Post "/people/{person}/keep-apart" "people.keep-apart" writes "people.keep-apart": keep_apart, Apart => ();
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Merge {
    /// The one that stays.
    person: PersonId,
    /// The one that becomes a part of it.
    other: PersonId,
    /// In which fields the other one's value counts, where both say something.
    #[serde(default)]
    take: Vec<PersonField>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Apart {
    person: PersonId,
    other: PersonId,
}

/// Two people who may be one.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PairShown {
    /// The one that was added first.
    pub(crate) one: PersonShown,
    /// The other one.
    pub(crate) other: PersonShown,
    /// How likely they are one person, from 0 to 1.
    pub(crate) probability: f64,
    /// Why it is certain: `email`, `profile` or `phone-and-name`; empty if it is not.
    pub(crate) certain: String,
    /// The fields in which both say something, and not the same.
    pub(crate) differ: Vec<PersonField>,
    /// What speaks for it and against it. The bits of all steps together are those of the probability.
    pub(crate) reasons: Vec<StepShown>,
}

/// One step on the way to how likely it is.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StepShown {
    /// What was looked at: a field such as `email`, or `prior`, `exchanged`, `belong-together`, `others`.
    pub(crate) of: String,
    /// How well both agree, from `same` to `different`; empty for what is no field.
    pub(crate) agreement: String,
    /// What it is worth. One bit doubles the odds; less than zero speaks against it.
    pub(crate) bits: f64,
}

async fn list(Call { store, .. }: &Call, Nothing {}: Nothing) -> Result<Vec<PairShown>> {
    show_duplicates(store).await
}

/// All pairs as programs see them.
pub(crate) async fn show_duplicates(store: &Store) -> Result<Vec<PairShown>> {
    let pairs = find_duplicates(store).await?;
    let people = pairs.iter().flat_map(|pair| [pair.one.clone(), pair.other.clone()]).collect();
    let mut people = show_people(store, people).await?.into_iter();
    let mut shown = Vec::with_capacity(pairs.len());
    for pair in pairs.iter() {
        let (Some(one), Some(other)) = (people.next(), people.next()) else { break };
        shown.push(pair_shown(pair, one, other));
    }
    Ok(shown)
}

fn pair_shown(pair: &Twice, one: PersonShown, other: PersonShown) -> PairShown {
    let certain = match pair.certain {
        Some(Certain::Email) => "email",
        Some(Certain::Profile) => "profile",
        Some(Certain::PhoneAndName) => "phone-and-name",
        None => "",
    };
    let steps = pair.reasons.iter().map(|reason| {
        let (of, agreement) = actions::people::step_words(reason);
        StepShown { of: of.to_owned(), agreement: agreement.to_owned(), bits: reason.bits() }
    });
    PairShown {
        one,
        other,
        probability: pair.probability,
        certain: certain.to_owned(),
        differ: differences(&pair.one, &pair.other),
        reasons: steps.collect(),
    }
}

async fn merge(Call { store, ctx, .. }: &Call, Merge { person, other, take }: Merge) -> Result<PersonShown> {
    // The same request twice: the other one is gone, as it was meant.
    if store.find_entry(ctx.change).await?.is_none_or(|entry| entry.undone) {
        actions::people::merge_people(store, ctx, (person, other), "", &take).await?;
    }
    let kept = vec![actions::get(store, person).await?];
    show_people(store, kept).await?.pop().ok_or_else(Failure::not_found)
}

async fn keep_apart(Call { store, ctx, .. }: &Call, Apart { person, other }: Apart) -> Result<()> {
    actions::people::keep_apart(store, ctx, person, other).await
}
