//! Copies: save everything elsewhere, go back to a copy, or bring in a file. What would change is shown in `backup_preview.rs`.

use std::path::Path;

use acquaint_domain::{Kind, Word as _};
use acquaint_store::{BY_HAND, Copy, CopyCounts, Entry, copies_in};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use uuid::Uuid;

use super::sealed;
use crate::{
    Failure,
    sealing::CAN_SEAL,
    seam::EXAMPLE_ACCOUNT,
    web::{
        fields::Faults,
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many copies stand in sight; the others are one press away.
const IN_SIGHT: usize = 7;
/// How many of the latest changes are looked through for the last going back.
const LOOKED_THROUGH: i64 = 100;
/// For how many hours the way back from it is offered here; after that it still stands in the history.
const OFFERED_HOURS: i64 = 30 * 24;

/// A copy as it is listed.
struct Shown {
    copy: Copy,
    name: String,
    counts: Option<CopyCounts>,
}

pub(super) async fn show(here: Here) -> Answer {
    Ok(page(&here, &Faults::default()).await?.into_response())
}

/// Everything as one file, or the file that was sealed.
pub(super) async fn download(here: Here) -> Answer {
    if let Some(waiting) = here.query().read("sealed") {
        return sealed::download(&here, waiting);
    }
    let bytes = here.store.archive().await?.to_bytes();
    Ok(file(&here, "json", HeaderValue::from_static("application/json"), bytes))
}

/// An answer that a browser saves as a file.
pub(super) fn file(here: &Here, ending: &str, kind: HeaderValue, bytes: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"{}.{ending}\"", here.file_name());
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response()
}

/// Makes a copy now.
pub(super) async fn make(Posted { here, .. }: Posted) -> Answer {
    here.app.folder.keep_copy(here.store.db(), BY_HAND, here.ctx.now).await?;
    Ok(go_to("/settings/restore?made=yes"))
}

/// The page of copies, with what was wrong with a file that somebody chose, or with a passphrase for a new one.
pub(super) async fn page(here: &Here, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let copies = shown(here).await?;
    let query = here.query();
    // Whoever has written nothing yet has nothing to save, but perhaps a file.
    let new = here.store.last_change_at().await?.is_none() && here.store.counts().await?.people == 0;
    let title = t!(words, "backup-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        @if query.has("filled") { (said(&t!(words, "restore-filled"), Some(("/", &t!(words, "restore-to-today"))))) }
        @if query.has("same") { (said(&t!(words, "restore-same-done"), None)) }
        @if let Some(waiting) = query.read::<Uuid>("sealed") { (ready(here, waiting)) }
        @if query.has("made") { (said(&t!(words, "backup-made"), None)) }
        @if let Some(entry) = last_return(here).await? { (way_back(here, &entry)) }
        p.lead { (t!(words, if new { "backup-lead-new" } else { "backup-lead" })) }
        @if new { (upload(here, faults, true)) } @else { (save(here, faults)?) }
        @if !copies.is_empty() { (list(here, &copies)) }
        @if is_example(here) { p.note { (t!(words, "backup-example")) } }
        @if !new { (upload(here, faults, false)) }
    };
    Ok(Page::new(Room::Settings, &title).with_faults(faults).show(here, &content))
}

fn save(here: &Here, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    Ok(html! {
        h2 { (t!(words, "backup-save-title")) }
        p { (last_copy(here)?) }
        p.hint { (t!(words, "backup-save-hint")) }
        div.actions {
            a.button.primary href="/settings/archive" download { (t!(words, "backup-save")) }
            form method="post" action="/settings/copies" { (layout::once(here)) button type="submit" { (t!(words, "backup-make")) } }
        }
        @if CAN_SEAL { (sealed::form(here, faults)) }
        p { a href="/settings/export" { (t!(words, "leave-open")) } }
    })
}

/// When the latest copy was made, in words.
pub(super) fn last_copy(here: &Here) -> Result<String, Failure> {
    let words = here.words;
    let copies = copies_in(&here.app.folder.copies())?;
    Ok(copies.first().map_or_else(
        || t!(words, "backup-none"),
        |copy| {
            let made = here.ctx.local(copy.made_at);
            t!(words, "backup-last", day = made.strftime("%-d %B").to_string(), time = made.strftime("%H:%M").to_string())
        },
    ))
}

/// A copy by the name under which it is listed. Names from outside are never part of a path.
pub(super) fn find_copy(here: &Here, name: &str) -> Result<Copy, Failure> {
    let copies = copies_in(&here.app.folder.copies())?;
    copies.into_iter().find(|copy| !is_example(here) && name_of(&copy.file) == name).ok_or_else(Failure::not_found)
}

/// A copy in a word or two: "the copy of 22 November, 14:03".
pub(super) fn of_copy(here: &Here, copy: &Copy) -> String {
    t!(here.words, "backup-of", moment = here.ctx.local(copy.made_at).strftime("%-d %B %Y, %H:%M").to_string())
}

/// What people see for a kind of record.
pub(super) fn kind_name(here: &Here, kind: Kind) -> String {
    let key = format!("restore-kind-{}", kind.word());
    if here.words.knows(&key) { t!(here.words, &key) } else { kind.word().replace('-', " ") }
}

/// Whether this is the example. The copies hold one's own records, so that there is nothing to go back to here.
fn is_example(here: &Here) -> bool {
    here.ctx.account == EXAMPLE_ACCOUNT
}

async fn shown(here: &Here) -> Result<Vec<Shown>, Failure> {
    let mut shown = Vec::new();
    if is_example(here) {
        return Ok(shown);
    }
    for copy in copies_in(&here.app.folder.copies())? {
        let counts = CopyCounts::of(&copy.file, here.store.account()).await.ok();
        shown.push(Shown { name: name_of(&copy.file), copy, counts });
    }
    Ok(shown)
}

fn name_of(file: &Path) -> String {
    file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The last going back that was not taken back.
async fn last_return(here: &Here) -> Result<Option<Entry>, Failure> {
    let entries = here.store.list_entries(LOOKED_THROUGH).await?;
    let offered = |entry: &Entry| {
        let young = here.ctx.now.duration_since(entry.at).as_hours() < OFFERED_HOURS;
        entry.action == "settings.restore" && !entry.undone && young
    };
    Ok(entries.into_iter().find(offered))
}

fn said(text: &str, onward: Option<(&str, &str)>) -> Markup {
    html! {
        div.toast role="status" {
            p { (text) }
            @if let Some((href, label)) = onward { a.button href=(href) { (label) } }
        }
    }
}

/// A file that was sealed, to be saved.
fn ready(here: &Here, waiting: Uuid) -> Markup {
    let file = format!("/settings/archive?sealed={waiting}");
    html! {
        section.card role="status" {
            p { (t!(here.words, "seal-ready")) }
            div.actions { a.button href=(file) download { (t!(here.words, "seal-save")) } }
        }
    }
}

fn way_back(here: &Here, entry: &Entry) -> Markup {
    let words = here.words;
    html! {
        section.card {
            h2 { (t!(words, "restore-undo-title", from = &entry.subject)) }
            p { (layout::moment(here, entry.at)) ", " (layout::time(here, entry.at)) ". " (t!(words, "restore-undo-hint")) }
            form method="post" action={ "/undo/" (entry.id) } {
                (layout::once(here))
                button type="submit" { (t!(words, "restore-undo")) }
            }
        }
    }
}

fn list(here: &Here, copies: &[Shown]) -> Markup {
    let words = here.words;
    let (near, older) = copies.split_at(copies.len().min(IN_SIGHT));
    html! {
        h2 { (t!(words, "backup-list-title")) }
        p.hint { (t!(words, "backup-list-hint")) }
        ul.rows { @for shown in near { (row(here, shown)) } }
        @if !older.is_empty() {
            details {
                summary { (t!(words, "backup-older")) " (" (older.len()) ")" }
                ul.rows { @for shown in older { (row(here, shown)) } }
            }
        }
    }
}

fn row(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let made = here.ctx.local(shown.copy.made_at).strftime("%-d %B %Y, %H:%M").to_string();
    html! {
        li.row {
            div.row-text {
                div { (made) }
                div.row-what {
                    @match shown.counts {
                        Some(counts) => { (t!(words, "backup-holds", people = counts.people, notes = counts.notes)) }
                        None => { (t!(words, "backup-unreadable")) }
                    }
                    " – " (size(&shown.copy.file)) ", " (reason(here, &shown.copy.reason))
                }
            }
            @if shown.counts.is_some() {
                a.button href={ "/settings/restore/copies/" (shown.name) } { (t!(words, "backup-look")) span.sr { ": " (made) } }
            }
        }
    }
}

fn reason(here: &Here, reason: &str) -> String {
    let key = format!("backup-reason-{reason}");
    if here.words.knows(&key) { t!(here.words, &key) } else { t!(here.words, "backup-reason-version") }
}

/// The size of a file in whole kilobytes or megabytes.
fn size(file: &Path) -> String {
    let bytes = std::fs::metadata(file).map(|file| file.len()).unwrap_or_default();
    if bytes < 1_000_000 { format!("{} KB", bytes.div_ceil(1_000)) } else { format!("{} MB", bytes.div_ceil(1_000_000)) }
}

fn upload(here: &Here, faults: &Faults, first: bool) -> Markup {
    let words = here.words;
    let wrong = faults.of("file").is_some();
    html! {
        h2 #file-title { (t!(words, "restore-title")) }
        form method="post" action="/settings/restore" enctype="multipart/form-data" {
            div.field.wrong[wrong] {
                label for="file" { (t!(words, "restore-file")) }
                p.hint #file-hint { (t!(words, "restore-hint")) }
                @if let Some(message) = faults.of("file") { p.fault #file-fault { span.sr { (t!(words, "form-fault")) } (message) } }
                input #file type="file" name="file" accept=".json,.sqlite,.age,application/json" aria-describedby=(if wrong { "file-hint file-fault" } else { "file-hint" })
                    aria-invalid=[wrong.then_some("true")];
            }
            div.actions { button.primary[first] type="submit" { (t!(words, "restore-look")) } }
        }
    }
}

/// Goes on to the page of copies after something was brought in or nothing had to be.
pub(super) fn over(mark: &str) -> Response {
    go_to(&format!("/settings/restore?{mark}=yes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Words;

    #[test]
    fn every_kind_of_record_has_a_name_that_people_know() {
        let unknown = |kind: &Kind| !Words.knows(&format!("restore-kind-{}", kind.word()));
        assert_eq!(Kind::ALL.iter().copied().filter(unknown).collect::<Vec<_>>(), []);
    }
}
