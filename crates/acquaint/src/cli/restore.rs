//! `acquaint restore`: going back to a copy, or bringing in a file that "export" wrote. It may be used beside a running server.

use std::path::{Path, PathBuf};

use acquaint_domain::{ChangeId, Word as _};
use acquaint_store::{Archive, Copy, CopyCounts, Restored, copies_in};
use serde::Serialize;
use serde_json::json;

use super::{Desk, passphrase, present};
use crate::{
    Failure,
    actions::{
        archive::{Preview, WentBack, go_back, is_sealed_file, read_archive, read_archive_bytes, read_sealed_archive},
        journal::undo,
    },
    sealing::{CAN_SEAL, is_sealed},
};

/// Go back to a copy, or bring in a file.
#[derive(Debug, clap::Args)]
pub(super) struct Restore {
    /// A file, the name of a copy, or - for standard input. Without it the copies are listed.
    #[arg(value_name = "FILE", conflicts_with = "undo")]
    from: Option<String>,
    /// Only say what would change.
    #[arg(long, requires = "from")]
    dry_run: bool,
    /// Take going back back: the change that was printed.
    #[arg(long, value_name = "ID")]
    undo: Option<ChangeId>,
    /// What opens a sealed file: the first line of this file, or of standard input for -. Without it, it is asked for.
    #[arg(long, value_name = "FILE", requires = "from", hide = !CAN_SEAL)]
    passphrase_file: Option<String>,
}

/// A copy as JSON.
#[derive(Serialize)]
struct Listed {
    name: String,
    reason: String,
    made_at: jiff::Timestamp,
    bytes: u64,
    people: Option<i64>,
    notes: Option<i64>,
}

impl Restore {
    /// Whether it may fill a folder in which nothing is yet.
    pub(super) fn brings_in(&self) -> bool {
        self.from.is_some() && !self.dry_run
    }

    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        if let Some(change) = self.undo {
            return take_back(desk, change).await;
        }
        let Some(from) = &self.from else { return list(desk).await };
        let archive = read(desk, from, self.passphrase_file.as_deref()).await?;
        let preview = Preview::of(&desk.store.archive().await?, &archive);
        if self.dry_run {
            told(desk, &preview, None);
            return Ok(());
        }
        let name = Path::new(from).file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let went = go_back(&desk.store, &desk.ctx, &desk.folder, &archive, &name).await?;
        told(desk, &preview, Some(&went));
        Ok(())
    }
}

async fn read(desk: &Desk, from: &str, passphrase_file: Option<&str>) -> Result<Archive, Failure> {
    if from == "-" {
        if passphrase_file == Some("-") {
            let hint = "Put one of the two into a file.";
            return Err(Failure::refused("Standard input cannot be the copy and its passphrase.".to_owned(), hint));
        }
        let bytes = present::read_bytes("-")?;
        let passphrase = if is_sealed(&bytes) { passphrase::known(passphrase_file)? } else { None };
        return read_archive_bytes(&bytes, passphrase.as_deref(), &desk.folder, &desk.ctx).await;
    }
    let file = if Path::new(from).is_file() { PathBuf::from(from) } else { find_copy(desk, from)?.file };
    let passphrase = if is_sealed_file(&file)? { passphrase::known(passphrase_file)? } else { None };
    match passphrase {
        Some(passphrase) => read_sealed_archive(&file, &passphrase, &desk.folder, &desk.ctx).await,
        None => read_archive(&file, &desk.folder, &desk.ctx).await,
    }
}

fn find_copy(desk: &Desk, name: &str) -> Result<Copy, Failure> {
    let found = copies_in(&desk.folder.copies())?.into_iter().find(|copy| {
        let file = copy.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        file == name || file.strip_suffix(".sqlite") == Some(name)
    });
    let missing =
        || Failure::refused(format!("There is no file and no copy {name}."), "“acquaint restore” without a name lists the copies.");
    found.ok_or_else(missing)
}

async fn list(desk: &Desk) -> Result<(), Failure> {
    let mut listed = Vec::new();
    for copy in copies_in(&desk.folder.copies())? {
        let counts = CopyCounts::of(&copy.file, desk.ctx.account).await.ok();
        listed.push(Listed {
            name: copy.file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            bytes: std::fs::metadata(&copy.file).map(|file| file.len()).unwrap_or_default(),
            reason: copy.reason,
            made_at: copy.made_at,
            people: counts.map(|counts| counts.people),
            notes: counts.map(|counts| counts.notes),
        });
    }
    if desk.json {
        present::json(&listed);
    } else if listed.is_empty() {
        present::say("There is no copy yet. “acquaint backup” makes one.");
    }
    for copy in listed.iter().filter(|_| !desk.json) {
        let when = desk.ctx.local(copy.made_at).strftime("%-d %B %Y, %H:%M");
        let holds = match (copy.people, copy.notes) {
            (Some(people), Some(notes)) => format!("{people} people, {notes} notes"),
            _ => "cannot be read".to_owned(),
        };
        present::say(&format!("{when}  {holds}  {}", copy.name));
    }
    Ok(())
}

async fn take_back(desk: &Desk, change: ChangeId) -> Result<(), Failure> {
    let kept: Vec<_> = undo(&desk.store, &desk.ctx, change).await?.kept.into_iter().map(|kept| kept.record).collect();
    if desk.json {
        present::json(&json!({ "undone": change, "kept": kept }));
    } else {
        present::say("Everything is as it was before.");
        if !kept.is_empty() {
            present::say(&format!("{} things stay as they are, because they have changed since.", kept.len()));
        }
    }
    Ok(())
}

/// Without an outcome it is a look ahead.
fn told(desk: &Desk, preview: &Preview, went: Option<&WentBack>) {
    let outcome = match went.map(|went| went.restored) {
        None => "dry-run",
        Some(Restored::Filled) => "filled",
        Some(Restored::Replaced(_)) => "replaced",
        Some(Restored::Same) => "same",
    };
    let (change, copy) = (went.and_then(WentBack::change), went.and_then(|went| went.copy.clone()));
    if desk.json {
        let kinds: serde_json::Map<_, _> = preview.kinds.iter().map(|(kind, counts)| (kind.word().to_owned(), json!(counts))).collect();
        present::json(&json!({ "outcome": outcome, "change": change, "copy": copy, "kinds": kinds }));
        return;
    }
    for (kind, counts) in &preview.kinds {
        let mut says = format!("{}: {} now, {} then", kind.word().replace('-', " "), counts.now, counts.then);
        for (count, word) in [(counts.new, "new"), (counts.different, "different"), (counts.removed, "gone")] {
            if count > 0 {
                says += &format!(", {count} {word}");
            }
        }
        present::say(&says);
    }
    present::say(match outcome {
        "dry-run" => "Nothing was changed.",
        "filled" => "Everything is here.",
        "same" => "Everything was like this already.",
        _ => "Everything is as in the copy.",
    });
    if let Some(change) = change {
        present::say(&format!("To go back to how it was before: acquaint restore --undo {change}"));
    }
}
