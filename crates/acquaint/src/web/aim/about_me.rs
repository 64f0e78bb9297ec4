//! Who one is, in any order and never all at once; and the elevator pitch, written and timed.

use acquaint_domain::{
    Record,
    aim::{AboutMe, AboutMeId, Pitch},
};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    FailureKind,
    actions::aim::write_about_me,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let me = stored(&here).await?;
    let fields = Fields::default()
        .with("name", &me.name)
        .with("introduction", &me.introduction)
        .with("motivation", &me.motivation)
        .with("skills", &me.skills)
        .with("goals", &me.goals)
        .with("values", &me.values);
    Ok(view(&here, &me, &fields, None).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let text = |name: &str| fields.text(name).to_owned();
    let written = write_about_me(&here.store, &here.ctx, fields.text("seen"), |me| {
        me.name = text("name");
        me.introduction = text("introduction");
        me.motivation = text("motivation");
        me.skills = text("skills");
        me.goals = text("goals");
        me.values = text("values");
    });
    match written.await {
        Ok(()) => Ok(here.done("/aim")),
        Err(failure) if failure.kind == FailureKind::Conflict && failure.stored.is_some() => {
            let me = stored(&here).await?;
            Ok((StatusCode::CONFLICT, view(&here, &me, &fields, failure.stored.as_deref())).into_response())
        }
        Err(failure) => Err(failure),
    }
}

pub(super) async fn pitch(here: Here) -> Answer {
    let me = stored(&here).await?;
    let fields = Fields::default().with("pitch", &me.pitch);
    Ok(pitch_view(&here, &me, &fields, None).into_response())
}

pub(super) async fn save_pitch(Posted { here, fields }: Posted) -> Answer {
    let pitch = fields.text("pitch").to_owned();
    match write_about_me(&here.store, &here.ctx, fields.text("seen"), |me| me.pitch = pitch).await {
        Ok(()) => Ok(here.done("/aim/pitch")),
        Err(failure) if failure.kind == FailureKind::Conflict && failure.stored.is_some() => {
            let me = stored(&here).await?;
            Ok((StatusCode::CONFLICT, pitch_view(&here, &me, &fields, failure.stored.as_deref())).into_response())
        }
        Err(failure) => Err(failure),
    }
}

async fn stored(here: &Here) -> Result<AboutMe, crate::Failure> {
    Ok(here.store.find(AboutMeId::ONLY).await?.unwrap_or_default())
}

fn view(here: &Here, me: &AboutMe, fields: &Fields, stored: Option<&Record>) -> Markup {
    let words = here.words;
    let none = Faults::default();
    let form = Form::new(here, "about", fields, &none);
    let title = t!(words, "about-title");
    let content = html! {
        (layout::back("/aim", &t!(words, "room-aim")))
        @if let Some(stored) = stored { (layout::conflict(here, "about", fields, stored)) }
        h1 { (title) }
        p.lead { (t!(words, "about-lead")) }
        form method="post" action="/aim/me" novalidate {
            (form.once())
            (layout::seen_mark(fields, &none, me.clone()))
            (form.input("name", "text", Some("name")))
            (form.area("introduction", 2))
            (form.area("motivation", 3))
            (form.area("skills", 3))
            (form.area("goals", 3))
            (form.area("values", 3))
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
        }
    };
    Page::new(Room::Aim, &title).show(here, &content)
}

fn pitch_view(here: &Here, me: &AboutMe, fields: &Fields, stored: Option<&Record>) -> Markup {
    let words = here.words;
    let none = Faults::default();
    let form = Form::new(here, "pitch", fields, &none);
    let measured = Pitch::measure(fields.raw("pitch"));
    let title = t!(words, "pitch-title");
    let content = html! {
        (layout::back("/aim", &t!(words, "room-aim")))
        @if let Some(stored) = stored { (layout::conflict(here, "pitch", fields, stored)) }
        h1 { (title) }
        p.lead { (t!(words, "pitch-lead")) }
        form method="post" action="/aim/pitch" novalidate {
            (form.once())
            (layout::seen_mark(fields, &none, me.clone()))
            (form.area("pitch", 8))
            p role="status" {
                @if measured.words > 0 {
                    (t!(words, "pitch-length", seconds = measured.seconds)) " "
                    @if measured.fits() { (t!(words, "pitch-fits")) } @else if measured.seconds > 60 { (t!(words, "pitch-long")) } @else { (t!(words, "pitch-short")) }
                }
            }
            div.actions { button.primary type="submit" { (t!(words, "pitch-save")) } }
        }
        p.example { (t!(words, "pitch-example")) }
    };
    Page::new(Room::Aim, &title).show(here, &content)
}
