//! The targets: every parser of what others wrote or somebody typed, one line each. The function gets any bytes.
//!
//! Left out, because libraries or other drills see to them: the heads of requests, what a mail server answers, the inputs of
//! the API (a drill of its own, in `e2e/schemathesis.spec.mjs`), and damaged databases (R27).

mod people;
mod texts;
mod times;

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use super::{mutate::invent, part::turn};

/// What the control says when it meets its word.
const PLANTED: &str = "the planted word";

/// A parser, with files to begin from.
#[derive(Debug)]
pub(super) struct Target {
    /// Its name, for a row and a file.
    pub(super) name: &'static str,
    /// Where its files lie, below `crates/`. Only the files of a folder itself count.
    pub(super) folders: &'static [&'static str],
    /// What its grammar is made of.
    words: &'static [&'static str],
    /// What is tried with the bytes. Whatever it gives is right, as long as it ends in time.
    pub(super) run: fn(&[u8]),
}

const fn target(name: &'static str, folders: &'static [&'static str], words: &'static [&'static str], run: fn(&[u8])) -> Target {
    Target { name, folders, words, run }
}

/// All of them.
pub(super) static TARGETS: &[Target] = &[
    target("linkedin", &["acquaint/corpus/linkedin"], people::TABLE_WORDS, people::import),
    target("linkedin-letters", &["acquaint/corpus/linkedin-letters"], people::TABLE_WORDS, people::import),
    target("address-lists", &["acquaint/corpus/address-lists"], people::TABLE_WORDS, people::import),
    target("cards", &["acquaint/corpus/cards"], people::CARD_WORDS, people::import),
    target("zips", &["acquaint/corpus/zips"], people::ZIP_WORDS, people::import),
    target("names-and-addresses", &["acquaint/corpus/names-and-addresses"], people::NAME_WORDS, people::names_and_addresses),
    target("calendars", &["acquaint/corpus/calendars"], times::CALENDAR_WORDS, times::calendar),
    target("days", &["acquaint/corpus/days"], times::DAY_WORDS, times::days),
    target("forms", &["acquaint/corpus/forms"], times::FORM_WORDS, times::form),
    target("transcripts", &["acquaint/corpus/transcripts", "formats/src/transcript/fixtures"], texts::TRANSCRIPT_WORDS, texts::transcript),
    target("archives", &["acquaint/corpus/archives", "store/tests/it/stored"], texts::ARCHIVE_WORDS, texts::archive),
    target("templates", &["acquaint/corpus/templates"], texts::TEMPLATE_WORDS, texts::template),
    target("reviews", &["acquaint/corpus/letters"], texts::LETTER_WORDS, texts::review),
    target("drafts", &["acquaint/corpus/letters"], texts::LETTER_WORDS, texts::draft),
    target("lists", &["acquaint/corpus/lists"], texts::LIST_WORDS, texts::list),
    target("notes", &["acquaint/corpus/notes"], texts::NOTE_WORDS, texts::note),
    target("searches", &["acquaint/corpus/searches"], texts::NOTE_WORDS, texts::search),
];

/// Parsers with a planted fault each, for the control. Sorted by name.
pub(super) static CONTROLS: &[Target] = &[
    target("control-end", &["acquaint/corpus/lists"], &["planted"], |bytes| {
        if holds(bytes) {
            std::process::abort();
        }
    }),
    target("control-memory", &["acquaint/corpus/lists"], &["planted"], |bytes| {
        if holds(bytes) {
            drop(std::hint::black_box(vec![1_u8; 300 << 20]));
        }
    }),
    target("control-panic", &["acquaint/corpus/lists"], &["planted"], |bytes| assert!(!holds(bytes), "{PLANTED}")),
    target("control-slow", &["acquaint/corpus/lists"], &["planted"], |bytes| {
        if holds(bytes) {
            work(Duration::from_millis(1_050));
        }
    }),
];

fn holds(bytes: &[u8]) -> bool {
    bytes.windows(7).any(|window| window == b"planted")
}

/// Works for so long, and does not count the time in which others have their turn.
fn work(long: Duration) {
    let (began, before) = (Instant::now(), turn());
    while before.zip(turn()).map_or_else(|| began.elapsed(), |(before, now)| now.saturating_sub(before)) < long {}
}

/// The target of a name, also of a control.
pub(super) fn find(name: &str) -> Option<&'static Target> {
    TARGETS.iter().chain(CONTROLS).find(|target| target.name == name)
}

impl Target {
    /// Its files, in the order of their names.
    pub(super) fn files(&self) -> Vec<Vec<u8>> {
        let crates = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut paths: Vec<PathBuf> = Vec::new();
        for folder in self.folders {
            let entries = fs::read_dir(crates.join(folder)).unwrap().map(|entry| entry.unwrap().path());
            paths.extend(entries.filter(|path| path.is_file() && path.extension().is_none_or(|kind| kind != "sql")));
        }
        paths.sort();
        paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
    }

    /// The input of a number: first the files as they are, then what is made of them.
    pub(super) fn input(&self, number: u64, files: &[Vec<u8>]) -> Vec<u8> {
        let file = usize::try_from(number).ok().and_then(|number| files.get(number));
        file.cloned().unwrap_or_else(|| invent(files, self.words, number))
    }
}
