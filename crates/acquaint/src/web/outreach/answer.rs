//! After an answer came: the kind thing to do next, and nothing that must be done.

use acquaint_domain::{
    outreach::{Purpose, ReplyKind, later_until},
    people::{Person, PersonId},
};
use axum::response::IntoResponse;
use jiff::civil::Date;
use maud::html;

use crate::{
    Failure,
    actions::{get, outreach::Counting},
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let query = here.query();
    let person: Person = get(&here.store, query.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let kind = query.word::<ReplyKind>("to").unwrap_or(ReplyKind::Yes);
    let name = person.given_name();
    let write = |purpose: Purpose| format!("/outreach/new?person={}&purpose={purpose}", person.id);
    let (first, then) = match kind {
        ReplyKind::Yes => (
            (format!("/interviews/times?person={}", person.id), t!(words, "answer-offer-times")),
            (format!("/interviews/new?person={}", person.id), t!(words, "people-next-date", name = name)),
        ),
        ReplyKind::Later => {
            ((write(Purpose::AnswerLater), t!(words, "answer-later-do")), (format!("/people/{}", person.id), t!(words, "answer-leave")))
        }
        _ => ((write(Purpose::AnswerNo), t!(words, "answer-no-do")), (format!("/people/{}", person.id), t!(words, "answer-leave"))),
    };
    let later = if kind == ReplyKind::Later { until(&here, person.id).await? } else { None };
    let title = t!(words, &format!("answer-title-{kind}"), name = name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        p.lead { (t!(words, &format!("answer-lead-{kind}"), name = name)) }
        @if let Some(day) = later { p { (t!(words, "answer-later-on", name = name)) " " (layout::date(&here, day)) "." } }
        div.actions {
            a.button.primary href=(first.0) { (first.1) }
            a.button href=(then.0) { (then.1) }
        }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// From which day on Today reminds of somebody who said "later".
async fn until(here: &Here, person: PersonId) -> Result<Option<Date>, Failure> {
    let counting = Counting::find(&here.store, &here.ctx).await?;
    Ok(later_until(&here.ctx, counting.back_on(person), &here.store.history_of(&[person]).await?, person))
}
