//! Who could introduce one to somebody, with the sentence to ask for it. Nobody is named who asked not to be asked again.

use std::collections::HashSet;

use acquaint_domain::{
    outreach::ReplyKind,
    people::{Introduction, Person, PersonId, Ties, introductions},
};
use acquaint_store::Store;

use super::load_circle;
use crate::{
    actions::{Result, get},
    words::{Words, t},
};

/// Somebody who could introduce one, in words.
#[derive(Debug, Clone)]
pub struct Introducer {
    /// Whom to ask.
    pub person: Person,
    /// How they know the other one, and through whom it goes on.
    pub why: String,
    /// The sentence to ask for it.
    pub ask: String,
    /// The same as data.
    pub introduction: Introduction,
}

/// Who could introduce one to somebody, the strongest way first.
///
/// # Errors
/// If the person is gone.
pub async fn introducers_to(store: &Store, person: PersonId) -> Result<Vec<Introducer>> {
    let person: Person = get(store, person).await?;
    let circle = load_circle(store).await?;
    let history = &circle.history;
    let said_never = history.replies.iter().filter(|reply| reply.kind == ReplyKind::NeverAgain).map(|reply| reply.person_id);
    let never: HashSet<PersonId> = said_never.filter(|person| history.wants_rest(*person)).collect();
    let talked = history.interviews.iter().filter(|talk| talk.held()).map(|talk| talk.person_id).collect();
    let ties = Ties::of(&circle, &talked);
    let of = |id: &PersonId| circle.place_of(*id).and_then(|place| circle.people().get(place));
    let told = |introduction: Introduction| {
        let (first, others) = introduction.through.split_first()?;
        let asked = of(first)?.clone();
        let last = introduction.through.last().and_then(of)?;
        let knows = t!(Words, &format!("introduction-knows-{}", introduction.knows), who = &last.name, name = &person.name);
        let others: Vec<&str> = others.iter().filter_map(of).map(|person| person.name.as_str()).collect();
        let why = if others.is_empty() {
            knows
        } else {
            t!(Words, "introduction-chain", who = asked.given_name(), others = others.join(", "), knows = knows)
        };
        let ask = match others.first() {
            None => t!(Words, "introduction-ask", who = asked.given_name(), name = &person.name),
            Some(next) => t!(Words, "introduction-ask", who = asked.given_name(), name = *next),
        };
        Some(Introducer { person: asked, why, ask, introduction })
    };
    Ok(introductions(&circle, &ties, person.id, &never).into_iter().filter_map(told).collect())
}
