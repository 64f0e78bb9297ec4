//! One minute of practice: writing down while somebody talks, here oneself. Kept as it is typed, like every note of a talk.

use std::collections::BTreeMap;
use std::sync::Arc;

use acquaint_domain::{
    aim::{AboutMe, AboutMeId},
    today::{FirstStep, REST_OF_START, first_step_key},
};
use axum::{
    Json,
    extract::{FromRequest as _, Request, State},
    http::header,
    response::IntoResponse,
};
use maud::{Markup, html};
use serde_json::json;

use super::way::{self, address};
use crate::{
    actions::{
        interviews::Written,
        start::{list_early_questions, pass_over, practise},
    },
    serve::App,
    web::{
        fields::Fields,
        here::{Answer, Here, Posted, go_to},
        layout::{once, time},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let sheet = match way::person(&here, None).await? {
        Some(person) if !list_early_questions(&here.store, person.id).await?.is_empty() => {
            Some(format!("/interviews/sheet?person={}", person.id))
        }
        _ => None,
    };
    Ok(view(&here, &me.motivation, sheet).into_response())
}

/// Keeps the note: for the script that sends it while one types, and for the button without scripts.
pub(super) async fn save(State(app): State<Arc<App>>, request: Request) -> Answer {
    let by_script = request.headers().get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let Posted { here, fields } = Posted::from_request(request, &app).await?;
    let text = practise(&here.store, &here.ctx, &written(&fields)).await?;
    if by_script {
        let notes = BTreeMap::from([("general", text)]);
        return Ok(Json(json!({ "saved_at": time(&here, here.ctx.now), "notes": notes })).into_response());
    }
    Ok(go_to(&format!("{}?saved=yes", address(FirstStep::Practice))))
}

/// Keeps the note and goes home. Without a word in it, practice waits until another day.
pub(super) async fn done(Posted { mut here, fields }: Posted) -> Answer {
    let text = practise(&here.store, &here.ctx, &written(&fields)).await?;
    if text.trim().is_empty() {
        here.ctx.change = here.ctx.ids().draw();
        pass_over(&here.store, &here.ctx, &first_step_key(FirstStep::Practice)).await?;
    }
    here.ctx.change = here.ctx.ids().draw();
    pass_over(&here.store, &here.ctx, REST_OF_START).await?;
    Ok(go_to("/?saved=yes"))
}

fn written(fields: &Fields) -> Written {
    let seen = fields.all("seen-general").map(str::to_owned).collect();
    Written { question_id: None, text: fields.raw("note-general").to_owned(), seen }
}

fn view(here: &Here, text: &str, sheet: Option<String>) -> Markup {
    let words = here.words;
    let title = t!(words, "start-practice-title");
    let content = html! {
        h1 { (title) }
        p.lead { (t!(words, "start-practice-lead")) }
        form.live method="post" action="/start/practice" autocomplete="off" data-live="practice" data-saved=(t!(words, "live-saved", time = "%t"))
            data-unsaved=(t!(words, "live-unsaved")) data-device=(t!(words, "live-device")) {
            (once(here))
            div.live-bar { p.live-status role="status" data-status { @if here.query().has("saved") { (t!(words, "message-saved")) } } }
            div.field {
                label for="note-general" { (t!(words, "start-practice-question")) }
                textarea #note-general name="note-general" rows="6" data-note="general" { "\n" (text) }
                input type="hidden" name="seen-general" value=(text);
            }
            p.hint { (t!(words, "start-practice-hint")) }
            div.actions {
                button.primary type="submit" formaction="/start/practice/done" data-end { (t!(words, "start-practice-done")) }
                button type="submit" data-save { (t!(words, "live-save")) }
                @if let Some(sheet) = sheet { a.button href=(sheet) { (t!(words, "start-practice-sheet")) } }
            }
        }
    };
    let (page, content) = way::page(here, &title, &address(FirstStep::Next), &content);
    page.quiet().keeping_itself().with_scripts(&["live.js"]).show(here, &content)
}
