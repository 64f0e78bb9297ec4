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
    if fields.has("back") {
        return Ok(view(&here, &person, &fields.without("proposed").without("back"), &Faults::default()).into_response());
    }
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
    if let Some(day) = fields.read::<Date>("proposed") {
        return view_day(here, person, fields, faults, day);
    }
    let words = here.words;
    let form = Form::new(here, "reply", fields, faults);
    let title = t!(words, "reply-title", name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        form method="post" action="/outreach/reply" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            (form.choice::<ReplyKind>("kind", "reply"))
            div.later-day { (form.input("again_on", "date", None)) }
            (form.area("words", 3))
            div.actions { button.primary type="submit" { (t!(words, "reply-save")) } }
        }
        p.onward { a href={ "/outreach/away?person=" (person.id) } { (t!(words, "reply-away")) } }
    };
    Page::new(Room::Outreach, &title).with_faults(faults).show(here, &content)
}

/// The one question that is left after a "later" whose words name a time.
fn view_day(here: &Here, person: &Person, fields: &Fields, faults: &Faults, proposed: Date) -> Markup {
    let words = here.words;
    let form = Form::new(here, "reply", fields, faults);
    let title = t!(words, "reply-when-title", name = person.given_name());
    let said = fields.text("words");
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        p { q { (said) } }
        p role="status" { (t!(words, "reply-proposed-before")) " " (layout::date(here, proposed)) ". " (t!(words, "reply-proposed")) }
        form method="post" action="/outreach/reply" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            input type="hidden" name="kind" value=(ReplyKind::Later.word());
            input type="hidden" name="words" value=(said);
            input type="hidden" name="proposed" value=(proposed);
            (form.input("again_on", "date", None))
            div.actions {
                button.primary type="submit" { (t!(words, "reply-when-save")) }
                button type="submit" name="back" value="yes" formnovalidate { (t!(words, "reply-when-back")) }
            }
        }
    };
    Page::new(Room::Outreach, &title).with_faults(faults).show(here, &content)
}
