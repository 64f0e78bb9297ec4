//! Leaving with everything, and going back: to a copy of the database, or to a file that holds an account.
//!
//! Going back makes a checked copy first, and is one change, so it can be taken back twice over.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use acquaint_domain::{Change, ChangeId, Context, Kind, Record};
use acquaint_store::{Archive, BEFORE_RESTORING, Difference, Restored, Store, is_database};
use uuid::Uuid;

use super::Result;
use crate::{Failure, folder::Folder, sealing, seam::new_change};

/// How many bytes tell what a file is.
const HEAD: u64 = 32;

/// What going back would change.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// How many of each kind come, change, stay and go.
    pub kinds: BTreeMap<Kind, Difference>,
    /// Who comes (back).
    pub coming: Vec<String>,
    /// Who changes.
    pub changing: Vec<String>,
    /// Who is here now and would not be.
    pub leaving: Vec<String>,
}

/// What became of going back.
#[derive(Debug, Clone)]
pub struct WentBack {
    /// What was done.
    pub restored: Restored,
    /// The copy that was made before.
    pub copy: Option<PathBuf>,
}

impl Preview {
    /// What would change between what is there and an archive.
    #[must_use]
    pub fn of(present: &Archive, archive: &Archive) -> Self {
        let now = names(present);
        let then = names(archive);
        let ids: BTreeSet<&Uuid> = now.keys().chain(then.keys()).copied().collect();
        let mut preview = Self { kinds: archive.differences(present), ..Self::default() };
        for id in ids {
            match (now.get(id), then.get(id)) {
                (Some(gone), None) => preview.leaving.push(name(gone)),
                (None, Some(new)) => preview.coming.push(name(new)),
                (Some(before), Some(after)) if before != after => preview.changing.push(name(before)),
                _ => {}
            }
        }
        for list in [&mut preview.coming, &mut preview.changing, &mut preview.leaving] {
            list.sort();
        }
        preview
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.values().all(|kind| kind.now == kind.same && kind.then == kind.same)
    }
}

/// Goes back to an archive. A checked copy is made first.
///
/// # Errors
/// If the copy cannot be made or the store does not answer; nothing is changed then.
pub(crate) async fn go_back(store: &Store, ctx: &Context, folder: &Folder, archive: &Archive, to: &str) -> Result<WentBack> {
    let preview = Preview::of(&store.archive().await?, archive);
    let copy = if preview.is_empty() { None } else { folder.keep_copy(store.db(), BEFORE_RESTORING, ctx.now).await? };
    let restored = store.restore(archive, Change::new(ctx, "settings.restore", to)).await?;
    Ok(WentBack { restored, copy })
}

/// Everything that a file holds of an account: a file written by "export", or a copy of the database of any earlier form.
///
/// # Errors
/// If it is not there, sealed, damaged, foreign, or of a newer program. It is only read.
pub(crate) async fn read_archive(file: &Path, folder: &Folder, ctx: &Context) -> Result<Archive> {
    let unread = |error| Failure::file(file, &error);
    let head = head_of(file)?;
    if sealing::is_sealed(&head) {
        return Err(sealing::unopened());
    }
    if !is_database(&head) {
        return Ok(Archive::read(&fs::read(file).map_err(unread)?).map_err(acquaint_store::Error::from)?);
    }
    with_scratch(folder, ctx, async |scratch| Ok(Archive::of_copy(file, &scratch.join("second.sqlite"), ctx.account).await?)).await
}

/// The same for bytes that came from elsewhere, such as standard input. A passphrase opens them if they are sealed.
///
/// # Errors
/// If they are damaged, foreign, of a newer program, or the passphrase is another one.
pub(crate) async fn read_archive_bytes(bytes: &[u8], passphrase: Option<&str>, folder: &Folder, ctx: &Context) -> Result<Archive> {
    with_scratch(folder, ctx, async |scratch| {
        let file = scratch.join("first");
        fs::write(&file, bytes).map_err(|error| Failure::file(&file, &error))?;
        match passphrase {
            Some(passphrase) => Box::pin(read_sealed_archive(&file, passphrase, folder, ctx)).await,
            None => Box::pin(read_archive(&file, folder, ctx)).await,
        }
    })
    .await
}

/// The same for a sealed file.
///
/// # Errors
/// As for an open one, or if the passphrase is another one.
pub(crate) async fn read_sealed_archive(file: &Path, passphrase: &str, folder: &Folder, ctx: &Context) -> Result<Archive> {
    with_scratch(folder, ctx, async |scratch| {
        let opened = scratch.join("opened");
        if !sealing::open(file, &opened, passphrase).await? {
            return Err(sealing::wrong_passphrase());
        }
        Box::pin(read_archive(&opened, folder, ctx)).await
    })
    .await
}

/// Whether a file is sealed.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn is_sealed_file(file: &Path) -> Result<bool> {
    Ok(sealing::is_sealed(&head_of(file)?))
}

fn head_of(file: &Path) -> Result<Vec<u8>> {
    let mut head = Vec::new();
    let read = fs::File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.map(|_| head).map_err(|error| Failure::file(file, &error))
}

/// A folder of one's own for the time of some work.
async fn with_scratch<T>(folder: &Folder, ctx: &Context, work: impl AsyncFnOnce(&Path) -> Result<T>) -> Result<T> {
    let scratch = folder.incoming().join(new_change(ctx.now).to_string());
    fs::create_dir_all(&scratch).map_err(|error| Failure::file(&scratch, &error))?;
    let done = work(&scratch).await;
    let _ = fs::remove_dir_all(&scratch);
    done
}

impl WentBack {
    /// The change to take back.
    #[must_use]
    pub fn change(&self) -> Option<ChangeId> {
        if let Restored::Replaced(change) = self.restored { Some(change) } else { None }
    }
}

fn names(archive: &Archive) -> HashMap<&Uuid, &Record> {
    let people = archive.records.iter().filter_map(|record| match record {
        Record::Person(person) => Some((&person.id.0, record)),
        _ => None,
    });
    people.collect()
}

fn name(record: &Record) -> String {
    if let Record::Person(person) = record { person.name.clone() } else { String::new() }
}
