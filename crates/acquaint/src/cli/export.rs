//! `acquaint export`: everything in one file. Into a pipe it writes the file itself, otherwise a file with the date in its name.

use std::{
    fs,
    io::{IsTerminal as _, Write as _},
    path::{Path, PathBuf},
};

use acquaint_domain::Kind;
use acquaint_store::Archive;
use serde::Serialize;

use super::{Desk, passphrase, present};
use crate::{
    Failure, Words,
    leaving::{Form, leave},
    sealing::{CAN_SEAL, check_can_seal, seal},
};

/// Write everything into one file.
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The file to write, or - for standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
    /// The form: json brings everything back, the others are for other programs.
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Also write what was said in confidence; json always has it.
    #[arg(long)]
    confided: bool,
    /// Seal the file with a passphrase, which is asked for twice. Only for json.
    #[arg(long, hide = !CAN_SEAL)]
    passphrase: bool,
    /// The same with the passphrase in the first line of a file, or of standard input for -.
    #[arg(long, value_name = "FILE", hide = !CAN_SEAL)]
    passphrase_file: Option<String>,
}

/// In which form everything leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One file that “restore” brings back in.
    Json,
    /// A folder of linked pages, in a zip.
    Markdown,
    /// Tables, in a zip.
    Csv,
    /// Address cards.
    Vcard,
    /// A calendar.
    Ical,
}

impl Format {
    /// The form for other programs; nothing for our own.
    fn form(self) -> Option<Form> {
        match self {
            Self::Json => None,
            Self::Markdown => Some(Form::Markdown),
            Self::Csv => Some(Form::Csv),
            Self::Vcard => Some(Form::Vcard),
            Self::Ical => Some(Form::Ical),
        }
    }
}

/// What was written, as JSON.
#[derive(Serialize)]
struct Written {
    file: PathBuf,
    bytes: usize,
    people: usize,
    notes: usize,
    records: usize,
    changes: usize,
}

impl Export {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        if self.passphrase || self.passphrase_file.is_some() {
            return self.seal(desk).await;
        }
        if let Some(form) = self.format.form() {
            return self.leave(desk, form).await;
        }
        let archive = desk.store.archive().await?;
        let bytes = archive.to_bytes();
        let piped = !std::io::stdout().is_terminal();
        match self.out.as_deref() {
            Some("-") => to_stdout(&bytes),
            None if piped && !desk.json => to_stdout(&bytes),
            Some(file) => to_file(Path::new(file), &bytes).map(|()| told(desk, &archive, PathBuf::from(file), bytes.len())),
            None => {
                let file = free_name(desk, "json");
                to_file(&file, &bytes).map(|()| told(desk, &archive, file, bytes.len()))
            }
        }
    }
}

impl Export {
    /// Everything in one file that only a passphrase opens.
    async fn seal(&self, desk: &Desk) -> Result<(), Failure> {
        check_can_seal()?;
        if self.format != Format::Json {
            let hint = "Leave out --format, or leave out the passphrase.";
            return Err(Failure::refused("Only the file that brings everything back can be sealed.".to_owned(), hint));
        }
        let piped = self.out.is_none() && !std::io::stdout().is_terminal();
        let file = match self.out.as_deref() {
            Some("-") => None,
            None if piped && !desk.json => None,
            Some(file) => Some(PathBuf::from(file)),
            None => Some(free_name(desk, "json.age")),
        };
        if let Some(there) = file.as_ref().filter(|file| file.exists()) {
            return Err(Failure::refused(format!("{} is there already.", there.display()), "Choose another name with --out."));
        }
        let passphrase = passphrase::new(self.passphrase_file.as_deref())?;
        let archive = desk.store.archive().await?;
        let bytes = seal(archive.to_bytes(), &passphrase).await?;
        let Some(file) = file else { return to_stdout(&bytes) };
        to_file(&file, &bytes)?;
        told(desk, &archive, file, bytes.len());
        if !desk.json {
            present::say("Whoever loses the passphrase loses this file: nobody can open it without, and nobody can help.");
        }
        Ok(())
    }

    /// Everything in a form for other programs.
    async fn leave(&self, desk: &Desk, form: Form) -> Result<(), Failure> {
        let bytes = leave(&desk.store, &desk.ctx, Words, form, self.confided).await?;
        let file = match self.out.as_deref() {
            Some("-") => return to_stdout(&bytes),
            None if !std::io::stdout().is_terminal() && !desk.json => return to_stdout(&bytes),
            Some(file) => PathBuf::from(file),
            None => PathBuf::from(format!("acquaint-{}.{}", desk.ctx.today(), form.ending())),
        };
        if file.exists() {
            return Err(Failure::refused(format!("{} is there already.", file.display()), "Choose another name with --out."));
        }
        to_file(&file, &bytes)?;
        if desk.json {
            present::json(&serde_json::json!({ "file": file, "bytes": bytes.len() }));
        } else {
            present::say(&format!("It is in {}. It is not locked: keep it where only you can read it.", file.display()));
        }
        Ok(())
    }
}

/// A reader that goes away before the end leaves with half an archive, and must be told so.
fn to_stdout(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(|error| Failure::file("standard output".as_ref(), &error))
}

/// All of it or nothing: it is written beside the file and then takes its place. A file of another kind is not replaced.
fn to_file(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if fs::metadata(file).is_ok_and(|there| there.len() > 0) && !fs::read(file).is_ok_and(|old| old.starts_with(b"{\n\"acquaint\"")) {
        let message = format!("{} is there already, and no file of ours.", file.display());
        return Err(Failure::refused(message, "Choose another name with --out."));
    }
    let mut beside = file.as_os_str().to_owned();
    beside.push(".unfinished");
    let written = fs::File::create(&beside).and_then(|mut new| new.write_all(bytes).and_then(|()| new.sync_all()));
    written.and_then(|()| fs::rename(&beside, file)).map_err(|error| {
        let _ = fs::remove_file(&beside);
        Failure::file(file, &error)
    })
}

fn free_name(desk: &Desk, ending: &str) -> PathBuf {
    let now = desk.ctx.local(desk.ctx.now);
    let names = ["acquaint-%Y-%m-%d", "acquaint-%Y-%m-%d-%H%M%S"].map(|form| PathBuf::from(format!("{}.{ending}", now.strftime(form))));
    let [day, second] = names;
    if day.exists() { second } else { day }
}

fn told(desk: &Desk, archive: &Archive, file: PathBuf, bytes: usize) {
    let (people, notes) = (archive.count(Kind::Person), archive.count(Kind::Note));
    if desk.json {
        present::json(&Written { file, bytes, people, notes, records: archive.records.len(), changes: archive.changes.len() });
    } else {
        present::say(&format!("Everything is in {}: {people} people, {notes} notes, and the history.", file.display()));
        present::say("Keep it on another disk. “acquaint restore FILE” brings it back.");
    }
}
