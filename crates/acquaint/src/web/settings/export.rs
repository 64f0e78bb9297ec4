//! Taking everything along in forms that other programs read: the page, and the files.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse as _,
};
use clap::ValueEnum as _;
use maud::html;

use crate::{
    Failure,
    leaving::{Form, leave},
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let title = t!(words, "leave-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        p.lead { (t!(words, "leave-lead")) }
        form method="get" action="/settings/export/markdown" {
            div.option {
                input #confided type="checkbox" name="confided" value="yes" aria-describedby="confided-hint";
                label for="confided" { (t!(words, "leave-confided-label")) }
            }
            p.hint #confided-hint { (t!(words, "leave-confided-hint")) }
            @for (word, primary) in [("markdown", true), ("csv", false), ("vcard", false), ("ical", false)] {
                section.card {
                    p { (t!(words, &format!("leave-{word}-hint"))) }
                    div.actions { button.primary[primary] type="submit" formaction={ "/settings/export/" (word) } { (t!(words, &format!("leave-{word}"))) } }
                }
            }
        }
        p { (t!(words, "leave-archive-hint")) }
        div.actions { a.button href="/settings/archive" download { (t!(words, "backup-save")) } }
        p.hint { (t!(words, "leave-private")) }
    };
    Ok(Page::new(Room::Settings, &title).show(&here, &content).into_response())
}

/// Everything in one form.
pub(super) async fn download(Path(form): Path<String>, here: Here) -> Answer {
    let form = Form::from_str(&form, false).map_err(|_| Failure::not_found())?;
    let confided = here.query().text("confided") == "yes";
    let bytes = leave(&here.store, &here.ctx, here.words, form, confided).await?;
    let name = format!("attachment; filename=\"{}.{}\"", here.file_name(), form.ending());
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    let kind = HeaderValue::from_static(form.media_type());
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
