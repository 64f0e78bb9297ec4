//! Bringing in contacts: choose files, see what will happen, then bring them in, with Undo.

use std::{
    fs,
    io::Cursor,
    path::{Path as FilePath, PathBuf},
};

use acquaint_formats::{FORMATS, Reading};
use axum::{
    extract::{Multipart, Path},
    http::StatusCode,
    response::IntoResponse,
};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    Failure,
    actions::import::{FilePlan, Plan, import, plan_import},
    web::{
        fields::Faults,
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many problems of a file a preview shows.
const PROBLEMS: usize = 10;

pub(super) async fn form(here: Here) -> Answer {
    Ok(choose(&here, &Faults::default()).into_response())
}

/// Reads what was chosen, keeps it aside, and shows what would happen.
pub(super) async fn preview(here: Here, upload: Multipart) -> Answer {
    let mut faults = Faults::default();
    let mut readings = Vec::new();
    let waiting = here.once();
    let files = received(upload).await?;
    if files.is_empty() {
        faults.note("files", t!(here.words, "import-none"));
    }
    for (name, bytes) in &files {
        match acquaint_formats::read(name, Cursor::new(bytes.as_slice())) {
            Ok(reading) => readings.push(reading),
            Err(unreadable) => faults.note("files", format!("{name}: {unreadable} {}", unreadable.hint())),
        }
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, choose(&here, &faults)).into_response());
    }
    keep_aside(&folder(&here, waiting), &files)?;
    let plan = plan_import(&here.store, &here.ctx, &readings).await?;
    Ok(shown(&here, waiting, &plan, &readings).into_response())
}

/// Brings in what was kept aside.
pub(super) async fn confirm(Path(waiting): Path<Uuid>, Posted { here, .. }: Posted) -> Answer {
    let folder = folder(&here, waiting);
    if here.store.find_entry(here.ctx.change).await?.is_some() {
        return Ok(here.done("/people"));
    }
    let readings = read_aside(&folder)?;
    let plan = plan_import(&here.store, &here.ctx, &readings).await?;
    import(&here.store, &here.ctx, plan).await?;
    let _ = fs::remove_dir_all(&folder);
    Ok(here.done("/people?order=newest"))
}

async fn received(mut upload: Multipart) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = Vec::new();
    while let Some(field) = upload.next_field().await.map_err(|_| Failure::too_large())? {
        let Some(name) = field.file_name().map(str::to_owned) else { continue };
        let bytes = field.bytes().await.map_err(|_| Failure::too_large())?;
        if !bytes.is_empty() {
            files.push((name, bytes.to_vec()));
        }
    }
    Ok(files)
}

/// Where files wait under a key of ours. Names from outside are never part of a path.
fn folder(here: &Here, waiting: Uuid) -> PathBuf {
    here.app.folder.incoming().join(waiting.to_string())
}

fn keep_aside(folder: &FilePath, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let write = || {
        fs::create_dir_all(folder)?;
        for (index, (name, bytes)) in files.iter().enumerate() {
            fs::write(folder.join(format!("{index}.name")), name)?;
            fs::write(folder.join(format!("{index}.file")), bytes)?;
        }
        Ok(())
    };
    write().map_err(|error: std::io::Error| Failure::file(folder, &error))
}

fn read_aside(folder: &FilePath) -> Result<Vec<Reading>, Failure> {
    let mut readings = Vec::new();
    for index in 0.. {
        let Ok(name) = fs::read_to_string(folder.join(format!("{index}.name"))) else { break };
        let path = folder.join(format!("{index}.file"));
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        let gone = |_| Failure::refused("The file that was waiting cannot be read any more.".to_owned(), "Choose it once more.");
        readings.push(acquaint_formats::read(&name, Cursor::new(bytes)).map_err(gone)?);
    }
    if readings.is_empty() {
        return Err(Failure::refused(
            "The file is not waiting any more.".to_owned(),
            "Choose it once more. If you brought it in already, all is well.",
        ));
    }
    Ok(readings)
}

fn choose(here: &Here, faults: &Faults) -> Markup {
    let words = here.words;
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (t!(words, "import-title")) }
        p.lead { (t!(words, "import-lead")) }
        @let wrong = !faults.is_empty();
        form method="post" action="/people/import" enctype="multipart/form-data" {
            div.field.wrong[wrong] {
                label for="files" { (t!(words, "import-files")) }
                p.hint #files-hint { (t!(words, "import-files-hint")) }
                @if wrong { div #files-fault { @for (_, message) in faults.iter() { p.fault { span.sr { (t!(words, "form-fault")) } (message) } } } }
                input #files type="file" name="files" multiple accept=".csv,.zip,text/csv,application/zip" aria-invalid=[wrong.then_some("true")]
                    aria-describedby=(if wrong { "files-hint files-fault" } else { "files-hint" });
            }
            div.actions { button.primary type="submit" { (t!(words, "import-look")) } }
        }
        h2 { (t!(words, "import-how")) }
        @for format in FORMATS {
            h3 { (format.name) }
            p { (format.how_to_get) }
        }
    };
    let title = t!(words, "import-title");
    Page::new(Room::People, &title).with_faults(faults).show(here, &content)
}

fn shown(here: &Here, waiting: Uuid, plan: &Plan, readings: &[Reading]) -> Markup {
    let words = here.words;
    let comes: usize = plan.files.iter().map(|file| file.new + file.updated + file.unclear).sum();
    let content = html! {
        (layout::back("/people/import", &t!(words, "import-other")))
        h1 { (t!(words, "import-preview")) }
        @for file in &plan.files { (file_card(here, file)) }
        @for unread in readings.iter().flat_map(|reading| &reading.unread) { p.quiet.small { (unread.path) ": " (unread.why.to_string()) } }
        @if plan.is_empty() {
            p.lead { (t!(words, "import-nothing-new")) }
            p { a.button.primary href="/people" { (t!(words, "import-to-people")) } }
        } @else {
            form method="post" action={ "/people/import/" (waiting) } {
                (layout::once(here))
                div.actions {
                    button.primary type="submit" { (t!(words, "import-confirm", count = comes)) }
                    a.button href="/people" { (t!(words, "page-cancel")) }
                }
                p.hint { (t!(words, "import-undo-hint")) }
            }
        }
    };
    let title = t!(words, "import-preview");
    Page::new(Room::People, &title).show(here, &content)
}

fn file_card(here: &Here, file: &FilePlan) -> Markup {
    let words = here.words;
    let format = FORMATS.iter().find(|format| format.id == file.format).map_or(file.format, |format| format.name);
    let counts = [("new", file.new), ("updated", file.updated), ("same", file.same), ("unclear", file.unclear), ("skipped", file.skipped)];
    html! {
        section.card {
            h2 { (file.path) }
            p.quiet { (format) ", " (t!(words, "import-rows", count = file.rows)) }
            dl.facts {
                @for (word, count) in counts {
                    @if count > 0 {
                        dt { (count) } dd {
                            (t!(words, &format!("import-count-{word}"), count = count))
                            @if let Some(names) = file.examples.get(word) { @if word != "same" { div.quiet { (names.join(", ")) @if count > names.len() { " …" } } } }
                        }
                    }
                }
            }
            @if !file.problems.is_empty() {
                details {
                    summary { (t!(words, "import-problems", count = file.problems.len())) }
                    ul { @for problem in file.problems.iter().take(PROBLEMS) { li { (t!(words, "import-row", row = problem.row)) " " (problem.problem) } } }
                    @if file.problems.len() > PROBLEMS { p.quiet { (t!(words, "import-more-problems", count = file.problems.len() - PROBLEMS)) } }
                }
            }
        }
    }
}
