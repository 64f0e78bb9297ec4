//! A disk whose power can be cut: what was synced is there, and of what was not, anything may be: kept, dropped or torn.
//!
//! Tearing happens between sectors of 512 bytes, which disks write whole.

use std::collections::HashMap;

use super::trace::{Act, Call};
use crate::damage::Chance;

/// What a disk writes whole, in bytes.
const SECTOR: usize = 512;

/// Which syncs of the recording count; the controls leave out what a less careful program would not have asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syncs {
    /// All of them: `synchronous=FULL`, as the program runs.
    Full,
    /// The log is synced only before it goes into the file: `synchronous=NORMAL`.
    Normal,
    /// None: `synchronous=OFF`.
    Off,
}

/// The folder of the data.
const FOLDER: &str = "acquaint";
/// How what was not synced fares.
const FATES: u64 = 7;

/// Something done to a file that has not reached the disk.
#[derive(Debug, Clone)]
enum Pending {
    Bytes(usize, Vec<u8>),
    Length(usize),
}

/// A file as far as the disk has it, and what is on its way. A file may be there or not, also on its way.
#[derive(Debug, Clone, Default)]
struct File {
    sure: Vec<u8>,
    pending: Vec<(usize, Pending)>,
    there: bool,
    soon: Option<bool>,
    /// Whether it was removed and made anew since: of the two, the disk may have the first alone.
    gap: bool,
}

/// The disk at one moment of a recording.
#[derive(Debug, Clone, Default)]
pub(super) struct Disk {
    files: HashMap<String, File>,
}

impl Disk {
    /// A disk with some files.
    pub(super) fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let made = files.into_iter().map(|(name, sure)| (name, File { sure, there: true, ..File::default() }));
        Self { files: made.collect() }
    }

    /// Takes the next call. `checkpoint` says whether a sync of the log comes before it goes into the file.
    pub(super) fn take(&mut self, call: &Call, syncs: Syncs, checkpoint: bool) {
        match &call.act {
            Act::Write(name, at, bytes) if ours(name) => self.file(name).pending.push((call.ended, Pending::Bytes(*at, bytes.clone()))),
            Act::Length(name, length) if ours(name) => self.file(name).pending.push((call.ended, Pending::Length(*length))),
            Act::Create(name) if ours(name) => {
                let file = self.file(name);
                file.gap |= file.soon == Some(false);
                file.soon = Some(true).filter(|_| !file.there || file.gap);
            }
            Act::Remove(name) if ours(name) => {
                let file = self.file(name);
                file.soon = Some(false);
                file.pending.push((call.ended, Pending::Length(0)));
            }
            Act::Sync(name, true) if ours(name) => {
                let counts = match syncs {
                    Syncs::Full => true,
                    Syncs::Normal => !name.ends_with("-wal") || checkpoint,
                    Syncs::Off => false,
                };
                if counts {
                    self.file(name).reach(call.began);
                }
            }
            // The folder: whether its files are there.
            Act::Sync(name, true) if name == FOLDER && syncs != Syncs::Off => {
                for file in self.files.values_mut() {
                    file.gap = false;
                    file.there = file.soon.take().unwrap_or(file.there);
                }
            }
            _ => {}
        }
    }

    fn file(&mut self, name: &str) -> &mut File {
        self.files.entry(name.to_owned()).or_default()
    }

    /// What may be there after a power cut at this moment, in one of the ways in which it may come.
    pub(super) fn after_a_cut(&self, seed: u64) -> Vec<(String, Vec<u8>)> {
        let mut chance = Chance(seed);
        let fate = seed % FATES;
        let mut left = Vec::new();
        let mut names: Vec<&String> = self.files.keys().collect();
        names.sort();
        for name in names {
            let file = &self.files[name];
            let there = match (fate, file.soon) {
                (0, _) | (_, None) => file.there,
                (1, Some(soon)) => soon,
                (_, Some(soon)) => {
                    if chance.below(2) == 0 {
                        soon
                    } else {
                        file.there
                    }
                }
            };
            let between = file.gap && fate > 1 && chance.below(3) == 0;
            if there && !between {
                left.push((name.clone(), file.with_some(fate, &mut chance)));
            }
        }
        left
    }
}

impl File {
    /// What was written before a sync began is on the disk when it has ended.
    fn reach(&mut self, began: usize) {
        for (ended, pending) in std::mem::take(&mut self.pending) {
            if ended < began {
                pending.apply(&mut self.sure);
            } else {
                self.pending.push((ended, pending));
            }
        }
    }

    fn with_some(&self, fate: u64, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.sure.clone();
        let count = self.pending.len();
        let cut = usize::try_from(chance.below(u64::try_from(count + 1).unwrap())).unwrap();
        for (at, (_, pending)) in self.pending.iter().enumerate() {
            let keep = match fate {
                0 => false,
                1 => true,
                2 => at < cut,
                3 => at >= cut,
                4 => at + 1 == count,
                _ => chance.below(2) == 0,
            };
            match pending {
                Pending::Bytes(place, content) if fate == 6 => torn(*place, content, chance, &mut bytes),
                pending if keep => pending.apply(&mut bytes),
                _ => {}
            }
        }
        bytes
    }
}

/// Each sector of what was written arrives or not.
fn torn(place: usize, content: &[u8], chance: &mut Chance, bytes: &mut Vec<u8>) {
    let mut at = 0;
    while at < content.len() {
        let end = content.len().min(at + SECTOR - (place + at) % SECTOR);
        if chance.below(2) == 0 {
            Pending::Bytes(place + at, content[at..end].to_vec()).apply(bytes);
        }
        at = end;
    }
}

impl Pending {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Bytes(at, content) => {
                if bytes.len() < at + content.len() {
                    bytes.resize(at + content.len(), 0);
                }
                bytes[*at..at + content.len()].copy_from_slice(content);
            }
            Self::Length(length) => bytes.resize(*length, 0),
        }
    }
}

/// The files whose fate matters: the database, its log, and the mark of a first start. The index of the log is made anew.
fn ours(name: &str) -> bool {
    matches!(name, "acquaint.sqlite" | "acquaint.sqlite-wal" | "first-start")
}

/// The control: what was not synced may be gone, what was synced may not, and a file whose folder was not synced may not be there.
#[test]
fn a_disk_keeps_what_was_synced_and_may_drop_the_rest() {
    let call = |act| Call { thread: String::new(), began: 10, ended: 10, number: None, act };
    let name = || "acquaint.sqlite-wal".to_owned();
    let mut disk = Disk::default();
    disk.take(&call(Act::Create(name())), Syncs::Full, false);
    disk.take(&Call { ended: 1, ..call(Act::Write(name(), 0, b"first".to_vec())) }, Syncs::Full, false);
    disk.take(&call(Act::Sync(name(), true)), Syncs::Full, false);
    assert!(disk.after_a_cut(0).is_empty(), "nobody synced the folder");
    disk.take(&call(Act::Sync(FOLDER.to_owned(), true)), Syncs::Full, false);
    disk.take(&call(Act::Write(name(), 5, b"second".to_vec())), Syncs::Full, false);
    let left = |fate| disk.after_a_cut(fate).remove(0).1;
    assert_eq!((left(0), left(1)), (b"first".to_vec(), b"firstsecond".to_vec()));
}
