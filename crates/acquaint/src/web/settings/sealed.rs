//! Copies that a passphrase opens: the form that saves one, the file, and the page that asks for the passphrase of one that was
//! chosen. A passphrase never comes back into a page. All this is offered only where the program was built for it.

use std::{fs, path::PathBuf};

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode},
    response::{IntoResponse as _, Response},
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{backup, backup_preview};
use crate::{
    Failure,
    actions::archive::is_sealed_file,
    sealing,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// The form on the page of copies.
pub(super) fn form(here: &Here, faults: &Faults) -> Markup {
    let words = here.words;
    let nothing = Fields::default();
    let form = Form::new(here, "seal", &nothing, faults);
    let open = ["passphrase", "passphrase-again"].iter().any(|field| faults.of(field).is_some());
    html! {
        details open[open] {
            summary { (t!(words, "seal-open")) }
            p { (t!(words, "seal-lead")) }
            p { strong { (t!(words, "seal-lost")) } }
            form method="post" action="/settings/archive/sealed" novalidate {
                (form.input("passphrase", "password", Some("new-password")))
                (form.input("passphrase-again", "password", Some("new-password")))
                div.actions { button type="submit" { (t!(words, "seal-do")) } }
            }
        }
    }
}

/// Everything in one file that only the passphrase opens. It waits to be saved: an answer that is a file would leave the page
/// with what was wrong before, and some phones ask for a file twice.
pub(super) async fn seal(Posted { here, fields }: Posted) -> Answer {
    sealing::check_can_seal()?;
    let passphrase = fields.raw("passphrase");
    let mut faults = Faults::default();
    if let Err(failure) = sealing::check_strength(passphrase) {
        faults.note("passphrase", failure.message);
    } else if fields.raw("passphrase-again") != passphrase {
        faults.note("passphrase-again", t!(here.words, "seal-different"));
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, backup::page(&here, &faults).await?).into_response());
    }
    let bytes = sealing::seal(here.store.archive().await?.to_bytes(), passphrase).await?;
    let waiting = here.once();
    let (folder, file) = sealed_in(&here, waiting);
    fs::create_dir_all(&folder).and_then(|()| fs::write(&file, bytes)).map_err(|error| Failure::file(&file, &error))?;
    Ok(go_to(&format!("/settings/restore?sealed={waiting}")))
}

/// The sealed file that waits to be saved.
pub(super) fn download(here: &Here, waiting: Uuid) -> Answer {
    let gone = |_| Failure::refused("The sealed file is not waiting any more.".to_owned(), "Seal it once more.");
    let bytes = fs::read(sealed_in(here, waiting).1).map_err(gone)?;
    Ok(backup::file(here, "json.age", HeaderValue::from_static("application/octet-stream"), bytes))
}

fn sealed_in(here: &Here, waiting: Uuid) -> (PathBuf, PathBuf) {
    let (folder, _) = backup_preview::place(here, waiting);
    let file = folder.join("sealed");
    (folder, file)
}

/// Asks for the passphrase of a file that waits.
pub(super) fn ask(here: &Here, waiting: Uuid, name: &str, faults: &Faults) -> Markup {
    let words = here.words;
    let title = t!(words, "sealed-title");
    let nothing = Fields::default();
    let form = Form::new(here, "sealed", &nothing, faults);
    let content = html! {
        (layout::back("/settings/restore", &t!(words, "backup-title")))
        h1 { (title) }
        p.lead { (t!(words, "sealed-lead", name = name)) }
        form method="post" action={ "/settings/restore/files/" (waiting) "/open" } novalidate {
            (form.input("passphrase", "password", Some("current-password")))
            div.actions {
                button.primary type="submit" { (t!(words, "sealed-do")) }
                a.button href="/settings/restore" { (t!(words, "page-cancel")) }
            }
        }
    };
    Page::new(Room::Settings, &title).with_faults(faults).show(here, &content)
}

/// Opens a file that waits, and shows what bringing it in would change.
pub(super) async fn open(Path(waiting): Path<Uuid>, Posted { here, fields }: Posted) -> Answer {
    let (folder, file) = backup_preview::place(&here, waiting);
    let name = backup_preview::name_in(&folder)?;
    if is_sealed_file(&file)? {
        // Two may open it at once: each has a file of its own, and the later one takes the place of the other.
        let opened = folder.join(format!("opened-{}", here.ctx.change));
        let passphrase = fields.raw("passphrase");
        if passphrase.is_empty() {
            return Ok(ask_again(&here, waiting, &name, &sealing::no_passphrase()));
        }
        match sealing::open(&file, &opened, passphrase).await {
            Ok(true) => fs::rename(&opened, &file).map_err(|error| Failure::file(&file, &error))?,
            Ok(false) => {
                let _ = fs::remove_file(&opened);
                return Ok(ask_again(&here, waiting, &name, &sealing::wrong_passphrase()));
            }
            Err(failure) => return backup_preview::refused(&here, waiting, &name, &failure).await,
        }
    }
    backup_preview::preview(&here, waiting, &name).await
}

fn ask_again(here: &Here, waiting: Uuid, name: &str, wrong: &Failure) -> Response {
    let mut faults = Faults::default();
    faults.note("passphrase", wrong.message.clone());
    (StatusCode::UNPROCESSABLE_ENTITY, ask(here, waiting, name, &faults)).into_response()
}
