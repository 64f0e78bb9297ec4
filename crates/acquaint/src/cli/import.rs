//! Bringing in people from files on the command line. What an unknown column means is said, or guessed and shown.

use std::{io::Cursor, thread::JoinHandle};

use acquaint_domain::{ChangeId, Word as _, people::Column};
use acquaint_formats::{Mapping, Reading, Sample, Unreadable, read, read_mapped};
use clap::Args;
use serde::Serialize;

use super::{Desk, present};
use crate::{
    Failure,
    actions::{
        import::{FilePlan, import, known_mappings, plan_import},
        journal,
    },
};

/// How many are named who may be somebody who asked not to be asked again.
const IN_PEACE: usize = 10;

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files; "-" for what is piped in.
    #[arg(required_unless_present = "undo")]
    files: Vec<String>,
    /// Only say what would happen.
    #[arg(long)]
    dry_run: bool,
    /// What the columns of an unknown list mean, in their order and with commas between, such as name,organization,nothing.
    #[arg(long, value_name = "MEANINGS", value_delimiter = ',', conflicts_with = "undo")]
    columns: Vec<Column>,
    /// Take back an import, by the id that it printed.
    #[arg(long, value_name = "ID", conflicts_with_all = ["files", "dry_run"])]
    undo: Option<ChangeId>,
    /// The files, while they are read.
    #[arg(skip)]
    reading: Option<JoinHandle<Result<Vec<File>, Failure>>>,
}

/// A file as far as it is understood without knowing what was said before.
#[derive(Debug)]
enum File {
    Read(Reading),
    /// A list with columns that nobody knows.
    Unknown {
        name: String,
        bytes: Vec<u8>,
        sample: Box<Sample>,
    },
}

/// What was taken for the meaning of the columns of a file.
#[derive(Serialize)]
struct Guessed {
    file: String,
    columns: Vec<Meaning>,
}

#[derive(Serialize)]
struct Meaning {
    column: String,
    means: Column,
}

#[derive(Serialize)]
struct Imported<'a> {
    import: Option<ChangeId>,
    files: &'a [FilePlan],
    /// Lists of which the columns were guessed.
    guessed: &'a [Guessed],
}

#[derive(Serialize)]
struct TakenBack {
    undone: ChangeId,
    kept: Vec<acquaint_domain::Record>,
}

impl Import {
    /// Begins to read the files, so that it goes on while the database is opened.
    pub(super) fn begin(&mut self) {
        let files = std::mem::take(&mut self.files);
        self.reading = Some(std::thread::spawn(move || files.iter().map(|file| read_file(file)).collect()));
    }

    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        if let Some(of) = self.undo {
            return take_back(desk, of).await;
        }
        let read = self.reading.and_then(|reading| reading.join().ok());
        let read = read.unwrap_or_else(|| Err(Failure::refused("The files could not be read.".to_owned(), "Try again.")))?;
        let (readings, guessed) = understand(desk, read, &self.columns).await?;
        let plan = plan_import(&desk.store, &desk.ctx, &readings).await?;
        // The database takes its place.
        drop(readings);
        let files = plan.files.clone();
        let nothing_new = plan.is_empty();
        let kept = (!self.dry_run && !nothing_new).then_some(desk.ctx.change);
        if kept.is_some() {
            import(&desk.store, &desk.ctx, plan).await?;
        }
        if desk.json {
            present::json(&Imported { import: kept, files: &files, guessed: &guessed });
            return Ok(());
        }
        guessed.iter().for_each(say_guess);
        files.iter().for_each(say_counts);
        if nothing_new {
            present::say("There is nothing new in it. Your list stays as it is.");
        }
        if let Some(id) = kept {
            present::say(&format!("To take it back: acquaint people import --undo {id}"));
        }
        Ok(())
    }
}

/// Reads the lists with unknown columns: by what was said now, by what was said of such a list before, or by a guess.
async fn understand(desk: &Desk, files: Vec<File>, said: &[Column]) -> Result<(Vec<Reading>, Vec<Guessed>), Failure> {
    let (mut readings, mut guessed) = (Vec::with_capacity(files.len()), Vec::new());
    let known = if files.iter().any(|file| matches!(file, File::Unknown { .. })) { known_mappings(&desk.store).await? } else { Vec::new() };
    for file in files {
        let (name, bytes, sample) = match file {
            File::Read(reading) => {
                readings.push(reading);
                continue;
            }
            File::Unknown { name, bytes, sample } => (name, bytes, sample),
        };
        let shape = sample.guess.shape.clone();
        let mapping = match known.iter().find(|known| known.shape == shape) {
            _ if !said.is_empty() => check_said(&name, &sample, said).map(|()| Mapping { shape, columns: said.to_vec() })?,
            Some(known) => known.clone(),
            None if sample.is_clear() => {
                guessed.push(Guessed { columns: meanings(&sample), file: name.clone() });
                sample.guess.clone()
            }
            None => return Err(unclear(&name, &sample)),
        };
        let read = read_mapped(&name, Cursor::new(&bytes), &[mapping]);
        readings.push(read.map_err(|unreadable| Failure::refused(format!("{name}: {unreadable}"), &unreadable.hint()))?);
    }
    Ok((readings, guessed))
}

/// Whether as many meanings were said as there are columns, and one of them is a name.
fn check_said(name: &str, sample: &Sample, said: &[Column]) -> Result<(), Failure> {
    let names = [Column::Name, Column::FirstName, Column::LastName];
    if said.len() == sample.names.len() && said.iter().any(|column| names.contains(column)) {
        return Ok(());
    }
    let why = if said.len() == sample.names.len() { "no column has the names" } else { "there are not as many meanings as columns" };
    Err(Failure::refused(
        format!("{name}: {why}. It has {} columns: {}.", sample.names.len(), sample.names.join(", ")),
        &how_to_say(sample),
    ))
}

fn unclear(name: &str, sample: &Sample) -> Failure {
    Failure::refused(format!("{name}: it is not clear what its columns mean: {}.", sample.names.join(", ")), &how_to_say(sample))
}

/// How to say what the columns of a list mean, beginning with what was guessed.
fn how_to_say(sample: &Sample) -> String {
    let guess = sample.guess.columns.iter().map(|column| column.word()).collect::<Vec<_>>().join(",");
    let all = Column::ALL.iter().map(|column| column.word()).collect::<Vec<_>>().join(", ");
    format!("Say it in their order: --columns {guess}. A column can mean: {all}.")
}

fn meanings(sample: &Sample) -> Vec<Meaning> {
    let one = |(name, means): (&String, &Column)| Meaning { column: name.clone(), means: *means };
    sample.names.iter().zip(&sample.guess.columns).map(one).collect()
}

fn say_guess(guessed: &Guessed) {
    let columns = guessed.columns.iter().map(|one| format!("{} is {}", one.column, one.means)).collect::<Vec<_>>().join("; ");
    let words = guessed.columns.iter().map(|one| one.means.word()).collect::<Vec<_>>().join(",");
    present::say(&format!("{}: its columns were guessed: {columns}.", guessed.file));
    present::say(&format!("  To say otherwise, take it back and add: --columns {words}"));
}

fn say_counts(file: &FilePlan) {
    let FilePlan { path, rows, new, updated, same, unclear, skipped, .. } = file;
    present::say(&format!("{path}: {rows} rows, {new} new, {updated} updated, {same} the same, {unclear} unclear, {skipped} left out."));
    let again = file.again.updated + file.again.same;
    if again > 0 {
        present::say(&format!("  Of those updated or the same, {again} are about somebody new who stands there more than once."));
    }
    for name in file.in_peace.iter().take(IN_PEACE) {
        present::say(&format!("  {name}: somebody of this name asked not to be asked again. This may be the same person."));
    }
    if let Some(rest @ 1..) = file.in_peace.len().checked_sub(IN_PEACE) {
        present::say(&format!("  Of {rest} more the name is that of somebody who asked not to be asked again."));
    }
    for problem in &file.problems {
        let begins = if problem.begins.is_empty() { String::new() } else { format!(" ({})", problem.begins) };
        present::say(&format!("  Row {}{begins}: {}", problem.row, problem.problem));
    }
}

fn read_file(file: &str) -> Result<File, Failure> {
    let name = std::path::Path::new(file).file_name().map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned());
    let bytes = present::read_bytes(file)?;
    match read(&name, Cursor::new(&bytes)) {
        Ok(reading) => Ok(File::Read(reading)),
        Err(Unreadable::Unmapped(sample)) => Ok(File::Unknown { name, bytes, sample }),
        Err(unreadable) => Err(Failure::refused(format!("{name}: {unreadable}"), &unreadable.hint())),
    }
}

async fn take_back(desk: &Desk, of: ChangeId) -> Result<(), Failure> {
    let kept: Vec<_> = journal::undo(&desk.store, &desk.ctx, of).await?.kept.into_iter().map(|kept| kept.record).collect();
    if desk.json {
        present::json(&TakenBack { undone: of, kept });
    } else if kept.is_empty() {
        present::say("All of it is taken back.");
    } else {
        present::say(&format!("Taken back, but {} records were left, because something new depends on them.", kept.len()));
    }
    Ok(())
}
