//! Beginning a message: the channel, and the two or three facts that make a draft one's own.

use acquaint_domain::{
    Word,
    aim::{AboutMe, AboutMeId},
    outreach::{Channel, Purpose},
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{get, outreach::begin_asking},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let query = here.query();
    let person: Person = get(&here.store, query.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let channel = if person.email.is_empty() && !person.linkedin.is_empty() { Channel::LinkedinMessage } else { Channel::Email };
    let fields = Fields::default()
        .with("channel", channel.word())
        .with("reason", &person.reason)
        .with("name", &me.name)
        .with("introduction", &me.introduction)
        .with("shown-reason", &person.reason)
        .with("shown-name", &me.name)
        .with("shown-introduction", &me.introduction)
        .with("purpose", query.text("purpose"));
    Ok(view(&here, &person, &fields, &Faults::default()).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, fields.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let Some(channel) = fields.word::<Channel>("channel") else {
        let mut faults = Faults::default();
        faults.note("channel", t!(here.words, "begin-channel-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults)).into_response());
    };
    let purpose = fields.word::<Purpose>("purpose").unwrap_or(Purpose::Ask);
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let kept = [("reason", &person.reason), ("name", &me.name), ("introduction", &me.introduction)];
    if let Some((faults, fields)) = changed_elsewhere(&here, &fields, kept) {
        return Ok((StatusCode::CONFLICT, view(&here, &person, &fields, &faults)).into_response());
    }
    let about = |me: &mut AboutMe| {
        for (place, name) in [(&mut me.name, "name"), (&mut me.introduction, "introduction")] {
            if is_changed(&fields, name) {
                fields.text(name).clone_into(place);
            }
        }
    };
    let reason = is_changed(&fields, "reason").then(|| fields.text("reason").to_owned());
    let message = begin_asking(&here.store, &here.ctx, person, channel, purpose, reason, about).await?;
    Ok(here.done(&format!("/outreach/{message}")))
}

/// Whether somebody typed something else into a field than it showed.
fn is_changed(fields: &Fields, name: &str) -> bool {
    fields.has(name) && fields.text(name) != fields.text(&format!("shown-{name}"))
}

/// Where a fact was changed here and elsewhere, to different words: says so beside the field, and shows what is kept now.
fn changed_elsewhere(here: &Here, fields: &Fields, kept: [(&str, &String); 3]) -> Option<(Faults, Fields)> {
    let mut faults = Faults::default();
    let mut again = fields.clone();
    for (name, kept) in kept {
        let shown = format!("shown-{name}");
        if is_changed(fields, name) && kept != fields.text(&shown) && kept != fields.text(name) {
            faults.note(name, t!(here.words, "begin-changed", kept = kept));
            again.set(&shown, kept);
        }
    }
    (!faults.is_empty()).then_some((faults, again))
}

fn view(here: &Here, person: &Person, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "begin", fields, faults);
    let title = t!(words, "begin-title", name = &person.name);
    let purpose = fields.text("purpose");
    let asking = purpose.is_empty() || purpose == Purpose::Ask.word();
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        @if asking { p.lead { (t!(words, "begin-lead")) } }
        form method="post" action="/outreach/new" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            input type="hidden" name="purpose" value=(purpose);
            @for name in ["shown-reason", "shown-name", "shown-introduction"] { input type="hidden" name=(name) value=(fields.raw(name)); }
            @if asking { (form.area("reason", 2)) (form.area("introduction", 2)) }
            (form.input("name", "text", Some("name")))
            (form.choice::<Channel>("channel", "channel"))
            div.actions { button.primary type="submit" { (t!(words, "begin-do")) } }
            p.hint { (t!(words, "begin-empty-is-fine")) }
        }
    };
    Page::new(Room::Outreach, &title).with_faults(faults).show(here, &content)
}
