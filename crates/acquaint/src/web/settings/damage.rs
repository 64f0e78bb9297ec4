//! Is the data whole? If something is damaged, this page says what is not lost, and leads to the last good copy with one press.
//!
//! It asks nothing of the database that it could do without: it must stand when nothing else can be read.

use std::{sync::Arc, time::Duration};

use acquaint_store::{Copy, CopyCounts};
use axum::{
    extract::{FromRequestParts as _, Request, State},
    http::request::Parts,
    response::{IntoResponse as _, Response},
};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::{
    Words,
    damage::{Found, Way, What},
    seam::LOCAL_ACCOUNT,
    serve::App,
    web::{
        fields::Fields,
        here::{Answer, Here, go_to},
        layout::{self, Page, Room},
        session,
    },
    words::t,
};

/// How long the server takes at most to let nobody new in.
const A_MOMENT: Duration = Duration::from_millis(200);

/// What is damaged, if anything is, and the way out of it.
pub(super) async fn show(State(app): State<Arc<App>>, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    session::account_of(&parts.headers, &app).await?;
    let found = app.damage.found();
    let content = match &found {
        Some(found) => damaged(&app, found).await,
        None => sound(&app, &Fields::parse(parts.uri.query().unwrap_or_default().as_bytes())),
    };
    Ok(shell(&app, &mut parts, title(found.as_ref()), &content).await)
}

/// Chooses the way out. It is gone when this answer is out and nobody has the file open any more.
pub(super) async fn choose(State(app): State<Arc<App>>, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let account = session::account_of(&parts.headers, &app).await?;
    let bytes = axum::body::to_bytes(body, 1_024).await.unwrap_or_default();
    let on = Fields::parse(&bytes).text("way") == "on";
    let went = match app.damage.found() {
        Some(Found { what: What::Log | What::Rot, .. }) if on => Some((Way::On, "on")),
        Some(Found { copy: Some(copy), .. }) if !on => Some((Way::Back(copy), "back")),
        _ => None,
    };
    let Some((way, mark)) = went else { return Ok(go_to("/settings/damage")) };
    // The copy may be older than this session.
    session::remember(&parts.headers, &app, account);
    app.damage.go(way);
    // Until nobody new is let in: then the browser's next request meets the exchanged database.
    tokio::time::sleep(A_MOMENT).await;
    Ok(go_to(&format!("/settings/damage?went={mark}")))
}

/// On every page while something is damaged: what is not lost, and the way to it.
pub(crate) fn banner(app: &App) -> Markup {
    let Some(found) = app.damage.found() else { return html! {} };
    let says = match (&found.what, &found.copy) {
        (What::Log, _) => t!(Words, "damage-banner-log"),
        (_, Some(copy)) => t!(Words, "damage-banner", moment = moment(app, copy.made_at)),
        (_, None) => t!(Words, "damage-banner-none"),
    };
    let back = found.what != What::Log && found.copy.is_some();
    html! {
        aside.example-banner.damage-banner aria-label=(t!(Words, "damage-label")) {
            p { strong { (says) } }
            a.button href="/settings/damage" { (t!(Words, if back { "damage-banner-back" } else { "damage-banner-look" })) }
        }
    }
}

/// In the whole shell if the database gives what that needs, otherwise bare.
async fn shell(app: &Arc<App>, parts: &mut Parts, title: String, content: &Markup) -> Response {
    match Here::from_request_parts(parts, app).await {
        Ok(here) => Page::new(Room::Settings, &title).without_damage().show(&here, content).into_response(),
        Err(_) => layout::bare(Words, &title, content).into_response(),
    }
}

fn title(found: Option<&Found>) -> String {
    match found.map(|found| found.what) {
        None => t!(Words, "damage-none-title"),
        Some(What::File | What::Rot) => t!(Words, "damage-title"),
        Some(What::Log) => t!(Words, "damage-title-log"),
    }
}

fn sound(app: &App, query: &Fields) -> Markup {
    let last = app.folder.last_full_check();
    html! {
        (layout::back("/settings", &t!(Words, "room-settings")))
        h1 { (title(None)) }
        @if query.has("went") {
            div.toast role="status" {
                p { (if query.text("went") == "on" { t!(Words, "damage-went-on") } else { t!(Words, "damage-went") }) }
                a.button href="/" { (t!(Words, "restore-to-today")) }
            }
            @if query.text("went") == "back" { p { (t!(Words, "damage-back-hint")) } }
        }
        p.lead { (t!(Words, "damage-none")) }
        p { (last.map_or_else(|| t!(Words, "damage-none-never"), |last| t!(Words, "damage-none-last", moment = moment(app, last)))) }
        div.actions { a.button href="/settings/restore" { (t!(Words, "backup-open")) } }
    }
}

async fn damaged(app: &App, found: &Found) -> Markup {
    let only_log = found.what == What::Log;
    let lead = match &found.copy {
        _ if only_log => t!(Words, "damage-lead-log"),
        Some(copy) => t!(Words, "damage-lead", moment = moment(app, copy.made_at)),
        None => t!(Words, "damage-lead-none"),
    };
    let can_go_on = found.what != What::File;
    html! {
        h1 { (title(Some(found))) }
        @if let Some(failure) = &app.damage.refused { p role="alert" { strong { (t!(Words, "damage-refused")) } " " (failure.message) " " (failure.hint) } }
        p.lead { (lead) }
        @if found.what == What::Rot { p { (t!(Words, "damage-rot")) } }
        p { (t!(Words, "damage-until")) }
        @if only_log { (go_on(true)) }
        @if let Some(copy) = &found.copy {
            @if let Some(holds) = holds(copy).await { p { (holds) } }
            (press("back", &if only_log { t!(Words, "backup-of", moment = moment(app, copy.made_at)) } else { t!(Words, "damage-back") }, !only_log))
            @if !only_log { p.hint { (t!(Words, "damage-back-hint")) } }
        }
        @if can_go_on && !only_log { (go_on(false)) }
        div.actions {
            a.button href="/" { (t!(Words, "damage-first")) }
            a.button href="/settings/archive" download { (t!(Words, "damage-save")) }
        }
        @if found.copy.is_none() { p.hint { (t!(Words, "damage-mend")) } }
    }
}

fn go_on(first: bool) -> Markup {
    html! {
        (press("on", &t!(Words, "damage-on"), first))
        p.hint { (t!(Words, "damage-on-hint")) }
    }
}

fn press(way: &str, label: &str, primary: bool) -> Markup {
    html! {
        form method="post" action="/settings/damage" {
            input type="hidden" name="way" value=(way);
            div.actions { button.primary[primary] type="submit" { (label) } }
        }
    }
}

/// How much is in a copy of one's own records; the example people are in none.
async fn holds(copy: &Copy) -> Option<String> {
    let counts = CopyCounts::of(&copy.file, LOCAL_ACCOUNT).await.ok()?;
    Some(t!(Words, "damage-holds", people = counts.people, notes = counts.notes))
}

/// A moment in the zone of this computer: the one that was chosen may stand in what cannot be read.
fn moment(app: &App, at: Timestamp) -> String {
    at.to_zoned(app.seam.zone().clone()).strftime("%-d %B, %H:%M").to_string()
}
