//! What going back would change, before it does: counts now and then, and who comes, changes and goes. Then the one button.

use std::{
    fs,
    io::Write as _,
    path::{Path as FilePath, PathBuf},
};

use acquaint_domain::Kind;
use acquaint_store::{Archive, Difference, Restored};
use axum::{
    extract::{Multipart, Path, multipart::Field},
    http::StatusCode,
    response::IntoResponse,
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{backup, sealed};
use crate::{
    Failure,
    actions::archive::{Preview, go_back, is_sealed_file, read_archive},
    sealing::CAN_SEAL,
    web::{
        fields::Faults,
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many names of people a list shows.
const NAMES: usize = 12;
/// How much of a name is kept or shown.
const NAME_AT_MOST: usize = 80;

/// What going back to a copy would change.
pub(super) async fn of_copy(Path(name): Path<String>, here: Here) -> Answer {
    let copy = backup::find_copy(&here, &name)?;
    let archive = read_archive(&copy.file, &here.app.folder, &here.ctx).await?;
    let from = backup::of_copy(&here, &copy);
    shown(&here, &archive, &from, &format!("/settings/restore/copies/{name}")).await
}

/// What bringing in a file would change. The file waits until it is confirmed.
pub(super) async fn of_file(here: Here, upload: Multipart) -> Answer {
    let waiting = here.once();
    let (folder, file) = place(&here, waiting);
    let name = receive(upload, &folder, &file).await?;
    let Some(name) = name else { return wrong(&here, t!(here.words, "restore-none")).await };
    if CAN_SEAL && is_sealed_file(&file)? {
        return Ok(sealed::ask(&here, waiting, &name, &Faults::default()).into_response());
    }
    preview(&here, waiting, &name).await
}

/// What bringing in a file that waits would change. One that cannot be read waits no more.
pub(super) async fn preview(here: &Here, waiting: Uuid, name: &str) -> Answer {
    let (_, file) = place(here, waiting);
    match read_archive(&file, &here.app.folder, &here.ctx).await {
        Ok(archive) => shown(here, &archive, name, &format!("/settings/restore/files/{waiting}")).await,
        Err(failure) => refused(here, waiting, name, &failure).await,
    }
}

/// Drops a file that waits, and says what is wrong with it.
pub(super) async fn refused(here: &Here, waiting: Uuid, name: &str, failure: &Failure) -> Answer {
    let (folder, _) = place(here, waiting);
    let _ = fs::remove_dir_all(&folder);
    wrong(here, format!("{name}: {failure}")).await
}

/// Goes back to a copy.
pub(super) async fn confirm_copy(Path(name): Path<String>, Posted { here, .. }: Posted) -> Answer {
    let copy = backup::find_copy(&here, &name)?;
    let from = backup::of_copy(&here, &copy);
    finish(&here, &copy.file, &from).await
}

/// Brings in a file that waits.
pub(super) async fn confirm_file(Path(waiting): Path<Uuid>, Posted { here, .. }: Posted) -> Answer {
    let (folder, file) = place(&here, waiting);
    if here.store.find_entry(here.ctx.change).await?.is_some() {
        return Ok(here.done("/settings/restore"));
    }
    let from = name_in(&folder)?;
    finish(&here, &file, &from).await
}

/// The name of the file that waits in a folder.
pub(super) fn name_in(folder: &FilePath) -> Result<String, Failure> {
    let gone =
        |_| Failure::refused("The file is not waiting any more.".to_owned(), "Choose it once more. If it is in already, all is well.");
    fs::read_to_string(folder.join("name")).map_err(gone)
}

async fn finish(here: &Here, file: &FilePath, from: &str) -> Answer {
    let archive = read_archive(file, &here.app.folder, &here.ctx).await?;
    let went = go_back(&here.store, &here.ctx, &here.app.folder, &archive, from).await?;
    Ok(match went.restored {
        Restored::Filled => backup::over("filled"),
        Restored::Same => backup::over("same"),
        Restored::Replaced(change) => {
            let done = Here { ctx: acquaint_domain::Context { change, ..here.ctx.clone() }, ..here.clone() };
            done.done("/settings/restore")
        }
    })
}

async fn wrong(here: &Here, message: String) -> Answer {
    let mut faults = Faults::default();
    faults.note("file", message);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, backup::page(here, &faults).await?).into_response())
}

/// Where a file waits that was given in this account, under a key of ours: its folder, and the file in it.
pub(super) fn place(here: &Here, waiting: Uuid) -> (PathBuf, PathBuf) {
    let folder = here.app.folder.waiting(here.store.account(), waiting);
    let file = folder.join("file");
    (folder, file)
}

/// Writes what was chosen to the disk as it comes, for it may be large. Gives its name, if there was anything.
async fn receive(mut upload: Multipart, folder: &FilePath, file: &FilePath) -> Result<Option<String>, Failure> {
    while let Some(field) = upload.next_field().await.map_err(|_| Failure::too_large())? {
        let Some(name) = field.file_name().map(|name| name.chars().take(NAME_AT_MOST).collect::<String>()) else { continue };
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
        let size = write(field, file).await?;
        fs::write(folder.join("name"), &name).map_err(|error| Failure::file(folder, &error))?;
        if size > 0 {
            return Ok(Some(name));
        }
    }
    let _ = fs::remove_dir_all(folder);
    Ok(None)
}

async fn write(mut field: Field<'_>, path: &FilePath) -> Result<usize, Failure> {
    let mut size = 0;
    let mut file = fs::File::create(path).map_err(|error| Failure::file(path, &error))?;
    while let Some(piece) = field.chunk().await.map_err(|_| Failure::too_large())? {
        size += piece.len();
        file.write_all(&piece).map_err(|error| Failure::file(path, &error))?;
    }
    Ok(size)
}

async fn shown(here: &Here, archive: &Archive, from: &str, action: &str) -> Answer {
    let words = here.words;
    let present = here.store.archive().await?;
    let preview = Preview::of(&present, archive);
    let fills = present.is_empty() && !archive.is_empty();
    let title = t!(words, "restore-preview");
    let content = html! {
        (layout::back("/settings/restore", &t!(words, "backup-title")))
        h1 { (title) }
        @if preview.is_empty() && !fills {
            p.lead { (t!(words, "restore-nothing", from = from)) }
        } @else {
            p.lead { (t!(words, if fills { "restore-preview-empty" } else { "restore-preview-from" }, from = from)) }
            (counts(here, &preview))
            (people(here, "restore-leaving", &preview.leaving))
            (people(here, "restore-coming", if fills { &[] } else { &preview.coming }))
            (people(here, "restore-changing", &preview.changing))
            form method="post" action=(action) {
                (layout::once(here))
                @if !fills { p.hint { (t!(words, "restore-safe")) } }
                div.actions {
                    button.primary type="submit" { (t!(words, if fills { "restore-confirm-empty" } else { "restore-confirm" })) }
                    a.button href="/settings/restore" { (t!(words, "page-cancel")) }
                }
            }
        }
    };
    Ok(Page::new(Room::Settings, &title).show(here, &content).into_response())
}

fn counts(here: &Here, preview: &Preview) -> Markup {
    let words = here.words;
    // The order in which people think of them, and the rest after it.
    let first = [Kind::Person, Kind::Note, Kind::Interview, Kind::Message];
    let rest = preview.kinds.keys().copied().filter(|kind| !first.contains(kind));
    html! {
        table.counts {
            thead { tr {
                th scope="col" { (t!(words, "restore-kind")) }
                th scope="col" { (t!(words, "restore-now")) }
                th scope="col" { (t!(words, "restore-then")) }
                th scope="col" { (t!(words, "restore-detail")) }
            } }
            tbody {
                @for kind in first.into_iter().chain(rest) {
                    @if let Some(difference) = preview.kinds.get(&kind) {
                        tr {
                            th scope="row" { (backup::kind_name(here, kind)) }
                            td { (difference.now) }
                            td { (difference.then) }
                            td { (detail(here, difference)) }
                        }
                    }
                }
            }
        }
    }
}

fn detail(here: &Here, difference: &Difference) -> String {
    let words = here.words;
    let parts = [("new", difference.new), ("different", difference.different), ("removed", difference.removed)];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| t!(words, &format!("restore-count-{word}"), count = count))
        .collect();
    if said.is_empty() { t!(words, "restore-count-same") } else { said.join(", ") }
}

fn people(here: &Here, heading: &str, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            h2 { (t!(here.words, heading)) }
            ul {
                @for name in names.iter().take(NAMES) { li { (name.chars().take(NAME_AT_MOST).collect::<String>()) } }
                @if names.len() > NAMES { li { (t!(here.words, "restore-more", count = names.len() - NAMES)) } }
            }
        }
    }
}
