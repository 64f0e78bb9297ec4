//! What came back: one touch, the day to write again after a "later", and their words if one likes. Where the words name
//! a day, it is proposed.

use acquaint_domain::{
    Word as _,
    outreach::{ReplyKind, may_return_on},
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{
        get,
        outreach::{ReplyTold, record_reply},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let person: Person = get(&here.store, here.query().read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    // A page that knows what they said leads here with the answer chosen.
    let known = here.query().word::<ReplyKind>("kind").map_or_else(Fields::default, |kind| Fields::default().with("kind", kind.word()));
    Ok(view(&here, &person, &known, &Faults::default()).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, fields.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let Some(kind) = fields.word::<ReplyKind>("kind") else {
        let mut faults = Faults::default();
        faults.note("kind", t!(here.words, "reply-kind-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults)).into_response());
    };
    let (typed, today) = (fields.text("again_on"), here.ctx.today());
    let again_on = fields.read::<Date>("again_on").filter(|day| may_return_on(*day, today));
    if kind == ReplyKind::Later && again_on.is_none() && !typed.is_empty() {
        let mut faults = Faults::default();
        faults.note("again_on", t!(here.words, "reply-again_on-wrong"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults)).into_response());
    }
    // What their words name is proposed once, to be seen and changed; an empty day after that is meant.
    let told = ReplyTold { kind, words: fields.text("words").to_owned(), again_on };
    if typed.is_empty()
        && !fields.has("proposed")
        && let Some(day) = told.day_again(today)
    {
        let fields = fields.without("again_on").with("again_on", day.to_string()).with("proposed", day.to_string());
        return Ok(view(&here, &person, &fields, &Faults::default()).into_response());
    }
    record_reply(&here.store, &here.ctx, person.id, told).await?;
    Ok(here.done(&match kind {
        ReplyKind::Yes => format!("/outreach/answer?person={}&to={}", person.id, ReplyKind::Yes),
        ReplyKind::Later | ReplyKind::No => format!("/outreach/answer?person={}&to={kind}", person.id),
        ReplyKind::NeverAgain => format!("/people/{}", person.id),
    }))
}

fn view(here: &Here, person: &Person, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "reply", fields, faults);
    let proposed = fields.read::<Date>("proposed");
    let title = t!(words, "reply-title", name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        form method="post" action="/outreach/reply" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            (form.choice::<ReplyKind>("kind", "reply"))
            @if let Some(day) = proposed { input type="hidden" name="proposed" value=(day); }
            div.later-day {
                (form.input("again_on", "date", None))
                @if let Some(day) = proposed { p.note role="status" { (t!(words, "reply-proposed-before")) " " (layout::date(here, day)) ". " (t!(words, "reply-proposed")) } }
            }
            (form.area("words", 3))
            div.actions { button.primary type="submit" { (t!(words, "reply-save")) } }
        }
        p.onward { a href={ "/outreach/away?person=" (person.id) } { (t!(words, "reply-away")) } }
    };
    Page::new(Room::Outreach, &title).with_faults(faults).show(here, &content)
}
