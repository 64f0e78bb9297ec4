//! Giving back: ideas for it, what happened when a promise was kept, and how giving and asking stand with a person.

use acquaint_domain::{
    Change, Context,
    follow_ups::{Balance, NextContact, Promise, PromiseId, Saying, Side, UsualRhythm, balance, next_with, to_say, usual_with},
    people::{Person, PersonId},
};
use acquaint_store::Store;

use crate::actions::{Result, check_seen, get, keep, outreach::name_of};

/// How things stand with one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// What the two gave each other.
    pub balance: Balance,
    /// When it would be time to be in touch again.
    pub next: Option<NextContact>,
    /// What there is to say, the warmest first.
    pub to_say: Vec<Saying>,
    /// What was chosen for people of their kind, if something was.
    pub usual: Option<UsualRhythm>,
}

/// How things stand with a person: what was given, when it would be time to write, and what there is to say.
///
/// # Errors
/// If the store does not answer.
pub async fn standing_with(store: &Store, ctx: &Context, person: &Person) -> Result<Standing> {
    let situation = store.situation_with(person, &ctx.zone).await?;
    let next = next_with(ctx, &situation, person);
    Ok(Standing {
        balance: balance(person.id, &situation.history, &situation.promises, &situation.referrals),
        to_say: next.map(|next| to_say(ctx, &situation, person.id, next.last)).unwrap_or_default(),
        usual: usual_with(&situation.usual, person).cloned(),
        next,
    })
}

/// Notes ideas for giving something back, in one change. Nobody waits for them.
///
/// # Errors
/// If the person is gone.
pub async fn add_ideas(store: &Store, ctx: &Context, person: PersonId, ideas: &[String]) -> Result<()> {
    let person: Person = get(store, person).await?;
    let mut change = Change::new(ctx, "follow-ups.idea", &person.name);
    let mut ids = ctx.ids();
    for text in ideas {
        change.add(Promise {
            id: ids.draw(),
            person_id: person.id,
            interview_id: None,
            side: Side::Idea,
            text: text.clone(),
            due: None,
            made_at: ctx.now,
            kept_at: None,
            happened: String::new(),
        });
    }
    keep(store, &change).await
}

/// Notes in a line what happened when a promise was kept.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn tell_what_happened(store: &Store, ctx: &Context, id: PromiseId, mark: &str, happened: &str) -> Result<()> {
    let before: Promise = get(store, id).await?;
    if before.happened == happened {
        return Ok(());
    }
    check_seen(before.clone(), mark)?;
    let mut change = Change::new(ctx, "follow-ups.happened", name_of(store, before.person_id).await?);
    change.replace(before.clone(), Promise { happened: happened.to_owned(), ..before });
    keep(store, &change).await
}
