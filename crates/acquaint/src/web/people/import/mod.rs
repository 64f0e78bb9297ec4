//! Bringing in contacts: choose files, say what the columns of an unknown list mean, see what will happen, then bring them
//! in, with Undo. While that lasts, and while the files are looked at, the page says how far it is.

mod columns;
mod known;
mod looks;
mod under_way;
mod view;
mod waiting;

use std::{fs, io::Cursor, sync::Arc};

use acquaint_formats::{Mapping, Reading, Sample, Unreadable};
use acquaint_store::{Doing, Progress};
use axum::{
    Json,
    extract::{Multipart, Path},
    http::StatusCode,
    response::IntoResponse,
};
use tokio::runtime::Handle;
use uuid::Uuid;

use crate::{
    Failure,
    actions::import::{import, known_mappings, plan_import},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
    },
    words::t,
};
use looks::Looked;
pub(crate) use under_way::Imports;
use under_way::Key;
use waiting::Waiting;

/// What the files hold that were chosen together.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files that could be read.
    readings: Vec<Reading>,
    /// Lists of which it must be said what their columns mean: the place among those kept aside, the name, the beginning.
    unknown: Vec<(usize, String, Sample)>,
    /// Files that could not be read, each with why and what to do.
    refused: Vec<String>,
}

/// Asks for files, or shows what would happen with those that wait.
pub(super) async fn form(here: Here) -> Answer {
    let Some(id) = here.query().read("waiting") else { return Ok(view::choose(&here, &Faults::default()).into_response()) };
    let waiting = Waiting::of(&here, id);
    match look(&here, &waiting).await {
        Some(looked) => shown(&here, &waiting, looked, StatusCode::OK),
        None => Ok(view::looking(&here, &waiting, here.app.imports.looks.how_far(key(&here, id))).into_response()),
    }
}

/// Keeps what was chosen aside, and shows what would happen.
pub(super) async fn preview(here: Here, upload: Multipart) -> Answer {
    let files = received(upload).await?;
    if files.is_empty() {
        let mut faults = Faults::default();
        faults.note("files", t!(here.words, "import-none"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view::choose(&here, &faults)).into_response());
    }
    let waiting = Waiting::of(&here, here.once());
    waiting.keep(&files)?;
    drop(files);
    next(&here, &waiting).await
}

/// What would happen, if that is known in a moment; otherwise the way to the page that says how far it is.
async fn next(here: &Here, waiting: &Waiting) -> Answer {
    match look(here, waiting).await {
        Some(looked) => shown(here, waiting, looked, StatusCode::UNPROCESSABLE_ENTITY),
        None => Ok(go_to(&format!("/people/import?waiting={}", waiting.id()))),
    }
}

fn key(here: &Here, id: Uuid) -> Key {
    (here.store.account(), id)
}

/// Reads the files that wait and compares them with the list. Nothing, if that takes longer than a moment.
async fn look(here: &Here, waiting: &Waiting) -> Option<Arc<Result<Looked, Failure>>> {
    let key = key(here, waiting.id());
    let (store, ctx, waiting) = (here.store.clone(), here.ctx.clone(), waiting.clone());
    let work = |progress: Arc<Progress>| async move {
        let mappings = [waiting.mappings()?, known_mappings(&store).await?].concat();
        let found = read_all(&waiting.files()?, &mappings, Some(&progress));
        if !found.unknown.is_empty() || found.readings.is_empty() {
            return Ok(Looked { found, ..Looked::default() });
        }
        progress.begin(Doing::Preparing, 0);
        let plan = plan_import(&store.telling(progress), &ctx, &found.readings).await?;
        Ok(Looked { nothing_new: plan.is_empty(), comes: plan.people(), files: plan.files, found })
    };
    here.app.imports.looks.look(key, work).await
}

/// Asks for the columns of the first list that is unknown, or shows what would happen. If nothing can be read, it says why; the files
/// stay where they are until the next start, so that the page can be loaded again.
fn shown(here: &Here, waiting: &Waiting, looked: Arc<Result<Looked, Failure>>, unreadable: StatusCode) -> Answer {
    let looked = looked.as_ref().as_ref().map_err(Clone::clone)?;
    let found = &looked.found;
    if found.readings.is_empty() && found.unknown.is_empty() {
        let mut faults = Faults::default();
        found.refused.iter().for_each(|refused| faults.note("files", refused.clone()));
        return Ok((unreadable, view::choose(here, &faults)).into_response());
    }
    if !found.unknown.is_empty() {
        return Ok(columns::page(here, waiting, found, &Fields::default(), None).into_response());
    }
    Ok(view::preview(here, waiting, looked).into_response())
}

/// Takes what was said of the columns of a list, and shows what would happen.
pub(super) async fn columns(Path(id): Path<Uuid>, Posted { here, fields }: Posted) -> Answer {
    let waiting = Waiting::of(&here, id);
    let files = waiting.files()?;
    let known = known_mappings(&here.store).await?;
    let before = read_all(&files, &[waiting.mappings()?, known].concat(), None);
    if let Some((file, _, sample)) = before.unknown.first() {
        let mapping = columns::said(&fields, sample);
        if !columns::names_people(&mapping) {
            let fault = t!(here.words, "import-columns-nameless");
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, columns::page(&here, &waiting, &before, &fields, Some(fault))).into_response());
        }
        waiting.keep_mapping(*file, &mapping)?;
    }
    next(&here, &waiting).await
}

/// Brings in what was kept aside. It has a thread of its own, so that others are served meanwhile, and goes on to its end even if
/// nobody waits any more: a second tap gives up the request of the first.
pub(super) async fn confirm(Path(id): Path<Uuid>, Posted { here, .. }: Posted) -> Answer {
    let runtime = Handle::current();
    let work = move || runtime.block_on(bring_in(&here, id));
    let stopped = |_| Failure::refused("The rows could not be brought in, and nobody came in.".to_owned(), "Try again.");
    tokio::task::spawn_blocking(work).await.map_err(stopped)?
}

async fn bring_in(here: &Here, id: Uuid) -> Answer {
    let turn = here.app.imports.turn((here.store.account(), id)).await;
    if here.store.find_entry(here.ctx.change).await?.is_some() {
        return Ok(here.done("/people"));
    }
    let waiting = Waiting::of(here, id);
    let kept = waiting.files().and_then(|files| Ok((files, waiting.mappings()?)));
    let (files, said) = match kept {
        Ok(kept) => kept,
        // The same form, a moment before, has brought them in since it was asked for above.
        Err(_) if here.store.find_entry(here.ctx.change).await?.is_some() => return Ok(here.done("/people")),
        Err(gone) => return Err(gone),
    };
    let found = read_all(&files, &[said, known_mappings(&here.store).await?].concat(), None);
    if found.readings.is_empty() {
        return Err(Failure::refused("The file that was waiting cannot be read any more.".to_owned(), "Choose it once more."));
    }
    let store = here.store.telling(turn.progress());
    let plan = plan_import(&store, &here.ctx, &found.readings).await?;
    import(&store, &here.ctx, plan).await?;
    let _ = fs::remove_dir_all(waiting.folder());
    Ok(here.done("/people?order=newest"))
}

/// How far an import is, or looking at files, for the page that waits for it; nothing if it is not under way.
pub(super) async fn progress(Path(id): Path<Uuid>, here: Here) -> Answer {
    let (words, key) = (here.words, key(&here, id));
    let brought_in = here.app.imports.how_far(key).map(|far| view::Said::of(words, far));
    let said = brought_in.or_else(|| here.app.imports.looks.how_far(key).map(|far| view::Said::of_look(words, far)));
    Ok(Json(said).into_response())
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

fn read_all(files: &[(String, Vec<u8>)], mappings: &[Mapping], told: Option<&Progress>) -> Found {
    let mut found = Found::default();
    if let Some(progress) = told {
        // One file alone is read or not; there is nothing to count.
        progress.begin(Doing::Reading, if files.len() > 1 { files.len() } else { 0 });
    }
    for (index, (name, bytes)) in files.iter().enumerate() {
        match acquaint_formats::read_mapped(name, Cursor::new(bytes.as_slice()), mappings) {
            Ok(reading) => found.readings.push(reading),
            Err(Unreadable::Unmapped(sample)) => found.unknown.push((index, name.clone(), *sample)),
            Err(unreadable) => found.refused.push(format!("{name}: {unreadable} {}", unreadable.hint())),
        }
        if let (Some(progress), true) = (told, files.len() > 1) {
            progress.add(1);
        }
    }
    found
}
