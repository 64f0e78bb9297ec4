//! Offering times to somebody: three are chosen already, others can be taken in their place, and the finished words go into
//! a message. What is offered is held free until an answer comes.

mod asked;
mod view;

use acquaint_domain::{
    interviews::{OFFERED_USUALLY, Setting, Taking},
    outreach::MessageId,
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse as _};
use jiff::civil::DateTime;

use super::new::last_answer;
use crate::{
    Failure,
    actions::{
        get,
        interviews::{Offer, Suggestion, offer_times, suggest_times},
        people::choose_person_zone,
    },
    calendars::Subscriptions,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
    },
    words::t,
};
use asked::Asked;

/// What stands on the page.
struct Shown {
    person: Person,
    message: Option<MessageId>,
    taking: Taking,
    suggestion: Suggestion,
    /// The times that are ticked, on the other one's clock.
    ticked: Vec<DateTime>,
    /// What they answered, as long as no date was agreed on since.
    answer: Option<String>,
}

/// Three times and a few others.
pub(super) async fn show(here: Here) -> Answer {
    let query = here.query();
    let Some(id) = query.read::<PersonId>("person") else { return Ok(go_to("/people")) };
    // What is shown is what is known now; what is old is read again meanwhile.
    here.app.calendars.look();
    let asked = Asked::read(&here, &query, id).await?;
    let fields = asked.fields();
    let shown = look(&here, id, &query, asked.taking, &query).await?;
    Ok(view::page(&here, &shown, &fields, &Faults::default()).into_response())
}

/// Looks for other times, shows what was ticked, or puts it into a message.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let query = here.query();
    let Some(id) = query.read::<PersonId>("person") else { return Ok(go_to("/people")) };
    let asked = Asked::read(&here, &fields, id).await?;
    let zone_before = asked.zone_before.clone();
    if !asked.faults.is_empty() {
        let shown = look(&here, id, &query, asked.taking, &fields).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view::page(&here, &shown, &fields, &asked.faults)).into_response());
    }
    if asked.zone != zone_before {
        choose_person_zone(&here.store, &here.ctx, id, &asked.zone).await?;
        // Other clocks, other times: nothing that was ticked means the same any more. And nobody goes there for 20 minutes.
        let taking = if asked.is_elsewhere(&here) { Taking { setting: Setting::Video, travel: 0, ..asked.taking } } else { asked.taking };
        return Ok(here.done(&Asked { taking, ..asked }.address(id, query.read("message"), &[])));
    }
    let ticked: Vec<DateTime> = ticked(&fields);
    if fields.text("do") != "put" {
        let ticked = if fields.text("do") == "show" { ticked } else { Vec::new() };
        return Ok(go_to(&asked.address(id, query.read("message"), &ticked)));
    }
    let shown = look(&here, id, &query, asked.taking, &fields).await?;
    let mut faults = Faults::default();
    if let Some(key) = wrong(&shown, &ticked) {
        faults.note("slot", t!(here.words, key));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view::page(&here, &shown, &fields, &faults)).into_response());
    }
    let zone = shown.suggestion.their_zone.iana_name().unwrap_or("UTC").to_owned();
    let offer = Offer { times: ticked, zone, taking: asked.taking, message: query.read("message") };
    let message = offer_times(&here.store, &here.ctx, id, offer).await?;
    Ok(here.done(&format!("/outreach/{message}")))
}

/// What is wrong with the times that were ticked, as a key of the catalogue.
fn wrong(shown: &Shown, ticked: &[DateTime]) -> Option<&'static str> {
    let free = |time: &DateTime| shown.suggestion.found.iter().any(|found| found.datetime() == *time);
    match ticked.len() {
        0 => Some("times-none-ticked"),
        count if count > OFFERED_USUALLY => Some("times-too-many"),
        _ if !ticked.iter().all(free) => Some("times-taken"),
        _ => None,
    }
}

fn ticked(fields: &Fields) -> Vec<DateTime> {
    let mut ticked: Vec<DateTime> = fields.all("slot").filter_map(|slot| slot.parse().ok()).collect();
    ticked.sort_unstable();
    ticked.dedup();
    ticked
}

async fn look(here: &Here, id: PersonId, query: &Fields, taking: Taking, fields: &Fields) -> Result<Shown, Failure> {
    let person: Person = get(&here.store, id).await?;
    let followed = Subscriptions::of_account(&here.app.folder, here.store.account())?.kept();
    let suggestion = suggest_times(&here.store, &here.ctx, id, taking, &followed).await?;
    let ticked = if fields.has("slot") { ticked(fields) } else { suggestion.chosen.iter().map(jiff::Zoned::datetime).collect() };
    let answer = last_answer(here, id).await?;
    Ok(Shown { person, message: query.read("message"), taking, suggestion, ticked, answer })
}
