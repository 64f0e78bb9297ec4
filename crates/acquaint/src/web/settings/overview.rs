//! The settings: few, because most things need none.

use acquaint_domain::settings::{Preferences, PreferencesId};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    actions::settings::choose_zone,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{Form, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let preferences: Preferences = here.store.find(PreferencesId::ONLY).await?.unwrap_or_default();
    let fields = Fields::default().with("zone", preferences.zone);
    Ok(view(&here, &fields, &Faults::default())?.into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let zone = fields.text("zone");
    if !zone.is_empty() && jiff::tz::TimeZone::get(zone).is_err() {
        let mut faults = Faults::default();
        faults.note("zone", t!(here.words, "settings-zone-wrong"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults)?).into_response());
    }
    choose_zone(&here.store, &here.ctx, zone).await?;
    Ok(here.done("/settings"))
}

fn view(here: &Here, fields: &Fields, faults: &Faults) -> Result<Markup, crate::Failure> {
    let words = here.words;
    let form = Form::new(here, "settings", fields, faults);
    let title = t!(words, "room-settings");
    let content = html! {
        h1 { (title) }
        h2 { (t!(words, "history-title")) }
        p { (t!(words, "settings-history")) }
        div.actions {
            a.button href="/settings/history" { (t!(words, "settings-history-open")) }
            a.button href="/settings/trash" { (t!(words, "settings-trash-open")) }
        }
        h2 { (t!(words, "settings-zone-title")) }
        form method="post" action="/settings" novalidate {
            (form.once())
            (form.line("zone"))
            div.actions { button type="submit" { (t!(words, "page-save")) } }
        }
        h2 { (t!(words, "asking-title")) }
        p { (t!(words, "settings-asking")) }
        div.actions { a.button href="/settings/asking" { (t!(words, "settings-asking-open")) } }
        h2 { (t!(words, "calendars-title")) }
        p { (t!(words, "settings-calendars")) }
        div.actions { a.button href="/settings/calendars" { (t!(words, "settings-calendars-open")) } }
        h2 { (t!(words, "mail-title")) }
        p { (t!(words, "settings-mail")) }
        div.actions { a.button href="/settings/mail" { (t!(words, "settings-mail-open")) } }
        h2 { (t!(words, "feed-title")) }
        p { (t!(words, "settings-feed")) }
        div.actions { a.button href="/settings/calendar-feed" { (t!(words, "settings-feed-open")) } }
        h2 { (t!(words, "settings-data")) }
        p { (t!(words, "settings-data-where")) }
        p { code { (here.app.folder.path().display()) } }
        p { (super::backup::last_copy(here)?) }
        div.actions {
            a.button href="/settings/archive" download { (t!(words, "backup-save")) }
            a.button href="/settings/restore" { (t!(words, "backup-open")) }
            a.button href="/settings/export" { (t!(words, "leave-open")) }
            a.button href="/settings/damage" { (t!(words, "settings-damage-open")) }
        }
        p { (t!(words, "settings-quiet")) }
        div.actions { a.button href="/people/quiet" { (t!(words, "settings-quiet-open")) } }
        h2 { (t!(words, "phone-title")) }
        p { (t!(words, "settings-phone")) }
        div.actions { a.button href="/settings/phone" { (t!(words, "settings-phone-open")) } }
        h2 { (t!(words, "settings-example")) }
        p { (t!(words, "settings-example-hint")) }
        form method="post" action="/example/open" { (form.once()) button type="submit" { (t!(words, "welcome-example")) } }
        h2 { (t!(words, "settings-leave")) }
        p { (t!(words, "settings-leave-hint")) }
        form method="post" action="/settings/end-session" { (form.once()) button type="submit" { (t!(words, "settings-leave-do")) } }
    };
    Ok(Page::new(Room::Settings, &title).with_faults(faults).show(here, &content))
}
