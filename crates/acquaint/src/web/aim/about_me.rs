//! Who one is, in any order and never all at once; and the elevator pitch, written and timed.

use acquaint_domain::aim::{AboutMe, AboutMeId, Pitch, PitchParts, PitchRemark, pitch_remarks};
use axum::response::IntoResponse;
use maud::{Markup, html};

use super::purpose;
use crate::{
    Failure, FailureKind,
    actions::aim::write_about_me,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

/// The shorter of the two usual lengths of a pitch.
const SHORT_SECONDS: usize = 30;

pub(super) async fn form(here: Here) -> Answer {
    let me = stored(&here).await?;
    Ok(view(&here, &me, &filled(&me), None).into_response())
}

fn filled(me: &AboutMe) -> Fields {
    Fields::default()
        .with("name", &me.name)
        .with("introduction", &me.introduction)
        .with("phone", &me.phone)
        .with("email", &me.email)
        .with("motivation", &me.motivation)
        .with("skills", &me.skills)
        .with("goals", &me.goals)
        .with("values", &me.values)
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let text = |name: &str| fields.text(name).to_owned();
    let write = |me: &mut AboutMe| {
        me.name = text("name");
        me.introduction = text("introduction");
        if fields.has("phone") {
            me.phone = text("phone");
        }
        if fields.has("email") {
            me.email = text("email");
        }
        me.motivation = text("motivation");
        me.skills = text("skills");
        me.goals = text("goals");
        me.values = text("values");
    };
    if keep(&here, &fields, write).await? {
        return Ok(here.done("/aim"));
    }
    let me = stored(&here).await?;
    let (fields, other) = Other::of(&fields, filled(&me));
    Ok((other.status(), view(&here, &me, &fields, Some(&other))).into_response())
}

pub(super) async fn pitch(here: Here) -> Answer {
    let me = stored(&here).await?;
    let fields = Fields::default().with("pitch", &me.pitch);
    Ok(pitch_view(&here, &me, &fields, None).into_response())
}

pub(super) async fn save_pitch(Posted { here, fields }: Posted) -> Answer {
    let pitch = fields.text("pitch").to_owned();
    if keep(&here, &fields, |me| me.pitch = pitch).await? {
        return Ok(here.done("/aim/pitch"));
    }
    let me = stored(&here).await?;
    let (fields, other) = Other::of(&fields, Fields::default().with("pitch", &me.pitch));
    Ok((other.status(), pitch_view(&here, &me, &fields, Some(&other))).into_response())
}

/// Keeps what was written, unless there are two versions or the other one is wanted.
async fn keep(here: &Here, fields: &Fields, write: impl FnOnce(&mut AboutMe)) -> Result<bool, Failure> {
    if Other::is_wanted(fields) {
        return Ok(false);
    }
    match write_about_me(&here.store, &here.ctx, fields.text("seen"), write).await {
        Ok(()) => Ok(true),
        Err(failure) if failure.kind == FailureKind::Conflict => Ok(false),
        Err(failure) => Err(failure),
    }
}

async fn stored(here: &Here) -> Result<AboutMe, Failure> {
    Ok(here.store.find(AboutMeId::ONLY).await?.unwrap_or_default())
}

fn view(here: &Here, me: &AboutMe, fields: &Fields, other: Option<&Other>) -> Markup {
    let words = here.words;
    let none = Faults::default();
    let form = Form::new(here, "about", fields, &none);
    let title = t!(words, "about-title");
    let content = html! {
        (layout::back("/aim", &t!(words, "room-aim")))
        (layout::conflict(here, "about", fields, other))
        h1 { (title) }
        p.lead { (t!(words, "about-lead")) }
        (purpose::note(here, [me.motivation.as_str(), me.goals.as_str()]))
        form method="post" action="/aim/me" novalidate {
            (form.once())
            (layout::seen_mark(fields, &none, me.clone()))
            (form.input("name", "text", Some("name")))
            (form.area("introduction", 2))
            (form.input("phone", "tel", Some("tel")))
            (form.input("email", "email", Some("email")))
            (form.area("motivation", 3))
            (form.area("skills", 3))
            (form.area("goals", 3))
            (form.area("values", 3))
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
        }
    };
    Page::new(Room::Aim, &title).with_other(other).show(here, &content)
}

fn pitch_view(here: &Here, me: &AboutMe, fields: &Fields, other: Option<&Other>) -> Markup {
    let words = here.words;
    let none = Faults::default();
    let form = Form::new(here, "pitch", fields, &none);
    let measured = Pitch::measure(fields.raw("pitch"));
    let title = t!(words, "pitch-title");
    let content = html! {
        (layout::back("/aim", &t!(words, "room-aim")))
        (layout::conflict(here, "pitch", fields, other))
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
            (looked_over(here, fields.raw("pitch"), measured))
            div.actions {
                button.primary type="submit" { (t!(words, "pitch-save")) }
                (layout::use_other(here, other))
                @if !me.pitch.trim().is_empty() { a.button href="/aim/pitch/practise" { (t!(words, "practise-link")) } }
            }
        }
        p.example { (t!(words, "pitch-example")) }
    };
    Page::new(Room::Aim, &title).with_other(other).show(here, &content)
}

/// What could be better about a pitch, and what is left of it in thirty seconds.
fn looked_over(here: &Here, pitch: &str, measured: Pitch) -> Markup {
    let words = here.words;
    // Its length is said above.
    let about_length = [PitchRemark::TooLong, PitchRemark::VeryShort];
    let remarks: Vec<PitchRemark> = pitch_remarks(pitch).into_iter().filter(|remark| !about_length.contains(remark)).collect();
    let short = PitchParts::of(pitch).within(SHORT_SECONDS);
    html! {
        (purpose::note(here, [pitch]))
        @if !remarks.is_empty() { ul.noted { @for remark in &remarks { li { (words.word("pitch-remark", *remark)) } } } }
        @if measured.seconds > SHORT_SECONDS && short.fits {
            details { summary { (t!(words, "pitch-thirty")) } blockquote { (layout::plain_lines(&short.text)) } }
        }
    }
}
