//! Who may be on the list twice, for programs: the pairs with their reasons, making one person of two, and keeping two apart.

use acquaint_dedupe::people::Certain;
use acquaint_domain::people::{PersonField, PersonId, differences, is_other_work};
use acquaint_store::Store;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PersonShown, show_people};
use crate::{
    Failure,
    actions::{
        self, Remembered, Result,
        people::{FoundTwice, Twice, says_the_same},
    },
    operations::operation::{Call, operations},
};

operations! {
    /// Lists pairs of people who may be one person, the likeliest first, with what speaks for it and against it. Those who only share a
    /// whole name come last.
    @remembering Get "/people/duplicates" "people.duplicates": list, Nothing => Vec<PairShown>;
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
    /// In which fields the other one's value counts, where both say something. What does not count stays in the notes; `work` stays in
    /// the history of their work.
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
    /// Whether they are listed only for the whole name that they share. All else rather speaks for two people.
    pub(crate) by_name: bool,
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

async fn list(Call { store, .. }: &Call, remembered: &Remembered, Nothing {}: Nothing) -> Result<Vec<PairShown>> {
    show_duplicates(store, &remembered.twice).await
}

/// All pairs as programs see them. What was found before is not searched again.
pub(crate) async fn show_duplicates(store: &Store, twice: &FoundTwice) -> Result<Vec<PairShown>> {
    let pairs = twice.find(store).await?;
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
    let mut differ = differences(&pair.one, &pair.other);
    let work = |shown: &PersonShown| (shown.title.clone(), shown.organization.clone());
    let ((title, place), (other_title, other_place)) = (work(&one), work(&other));
    if is_other_work((&title, &place), (&other_title, &other_place), says_the_same) {
        differ.insert(0, PersonField::Work);
    }
    let (probability, by_name, reasons) = (pair.probability, pair.by_name, steps.collect());
    PairShown { one, other, probability, certain: certain.to_owned(), by_name, differ, reasons }
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use acquaint_domain::{ChangeId, Context};
    use acquaint_store::Db;
    use jiff::tz::TimeZone;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::{
        actions::people::{PersonFields, add_person},
        folder::Folder,
        operations::find_operation,
        seam::LOCAL_ACCOUNT,
    };

    #[tokio::test]
    async fn pe4_a_program_that_asks_again_is_answered_from_what_was_found() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open_sqlite(&folder.path().join("acquaint.sqlite"), true).await.unwrap();
        db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
        let store = Store::new(db, LOCAL_ACCOUNT);
        let ctx = |number: u128| {
            let id = ChangeId(Uuid::from_u128(number << 64 | number));
            Context::new(LOCAL_ACCOUNT, "2026-11-23T09:00:00Z".parse().unwrap(), TimeZone::UTC, id)
        };
        for number in [1, 2] {
            let fields = PersonFields { name: "Ana Silva".to_owned(), email: "ana@wsp.example".to_owned(), ..PersonFields::default() };
            add_person(&store, &ctx(number), fields).await.unwrap();
        }
        let remembered = Arc::new(Remembered::default());
        let operation = find_operation("people.duplicates").unwrap();
        for _ in 0..3 {
            let call = Call { store: store.clone(), ctx: ctx(3), folder: Folder::find(Some(folder.path()), None).unwrap() };
            let pairs = operation.call_remembering(call, Arc::clone(&remembered), json!({})).await.unwrap();
            assert_eq!((pairs.as_array().unwrap().len(), remembered.twice.searches()), (1, 1));
        }
    }
}
