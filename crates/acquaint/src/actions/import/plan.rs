//! Who in a file is new, changed, the same, or unclear.
//!
//! Who is meant by a row is found in `known.rs`. Somebody whose name or address is known, but who is not surely meant, is
//! added and counted as unclear.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{Context, Edit, Record};
use acquaint_formats::Reading;
use acquaint_store::{Doing, Progress};
use serde::Serialize;

use super::{beside::Beside, known::Known, making::Making};

/// What becomes of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nobody like that is on the list.
    New,
    /// They are on the list, and the file knows something newer.
    Updated,
    /// They are on the list, and nothing is new.
    Same,
    /// Somebody of that name or address is on the list, but it may be another person. They are added.
    Unclear,
}

/// What becomes of one file: rows are always new + updated + same + unclear + skipped.
#[derive(Debug, Clone, Default, PartialEq, Serialize, schemars::JsonSchema)]
pub struct FilePlan {
    /// The file's name, or its path in the zip.
    pub path: String,
    /// What it was recognised as.
    pub format: &'static str,
    /// Rows below the header.
    pub rows: usize,
    /// Rows of people who are not on the list yet.
    pub new: usize,
    /// Rows that bring something new about somebody.
    pub updated: usize,
    /// Rows that bring nothing new.
    pub same: usize,
    /// How many of the rows that bring something new, and of those that bring nothing, are about somebody who stands in another row of
    /// what is brought in, and was not on the list.
    #[serde(skip)]
    pub again: Again,
    /// Rows of people who may be on the list under the same name or address.
    pub unclear: usize,
    /// Rows that hold nobody.
    pub skipped: usize,
    /// What could not be read, row by row.
    pub problems: Vec<RowProblem>,
    /// Some names for each of new, updated and unclear, for the preview.
    #[serde(skip)]
    pub examples: HashMap<&'static str, Vec<String>>,
    /// Who works somewhere else or as something else now: the name, what it was and what it is.
    #[serde(skip)]
    pub moved: Vec<Moved>,
    /// Why the rows are unclear, one by one.
    #[serde(skip)]
    pub alike: Vec<Alike>,
    /// Who is added, and has the name of somebody who asked not to be asked again.
    #[serde(skip)]
    pub in_peace: Vec<String>,
    /// Who becomes one with an entry of the list or with an earlier row, because an address or a page is the same.
    #[serde(skip)]
    pub joined: JoinedRows,
    /// Who was among one's connections on LinkedIn before, and is not in this file.
    #[serde(skip)]
    pub left: Vec<String>,
}

/// Rows about somebody who came with an earlier row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Again {
    /// Of the rows that bring something new.
    pub updated: usize,
    /// Of the rows that bring nothing new.
    pub same: usize,
}

impl Again {
    /// Counts so many rows of which this became.
    pub(super) fn add(&mut self, verdict: Verdict, rows: usize) {
        *(if verdict == Verdict::Same { &mut self.same } else { &mut self.updated }) += rows;
    }
}

/// Somebody whose work is another now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Their name.
    pub name: String,
    /// What they did before.
    pub from: String,
    /// What they do now.
    pub to: String,
}

/// Somebody of a row who may be one who is known, and is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Their name.
    pub name: String,
    /// Whether the other one stands in these files; otherwise on the list.
    pub in_file: bool,
    /// Whether they share the name; otherwise only the address.
    pub same_name: bool,
}

/// What a row shares with the person whom it is surely about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The page on LinkedIn.
    Page,
    /// The e-mail address, and names that agree.
    Address,
    /// Name and work, where neither is told apart from the other.
    NameAndWork,
}

/// A row that becomes one with somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The name in the row.
    pub name: String,
    /// The name of the one who is known.
    pub with: String,
    /// What both share: the page or the address.
    pub shared: Shared,
}

/// How many of each kind of joined rows are kept with their names.
const JOINED: usize = 200;

/// The rows that become one with somebody: how many, and the first of them. Those with another name come first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JoinedRows {
    /// How many there are.
    pub count: usize,
    other_name: Vec<Joined>,
    same_name: Vec<Joined>,
}

impl JoinedRows {
    pub(super) fn note(&mut self, joined: Joined, other_name: bool) {
        self.count += 1;
        let kept = if other_name { &mut self.other_name } else { &mut self.same_name };
        if kept.len() < JOINED {
            kept.push(joined);
        }
    }

    /// The first of them.
    pub fn named(&self) -> impl Iterator<Item = &Joined> {
        self.other_name.iter().chain(&self.same_name).take(JOINED)
    }
}

/// What is wrong in one row.
#[derive(Debug, Clone, PartialEq, Serialize, schemars::JsonSchema)]
pub struct RowProblem {
    /// The row as a spreadsheet numbers it.
    pub row: usize,
    /// What the row begins with, as it was read; empty if it holds nothing.
    #[serde(skip)]
    pub begins: String,
    /// What it is, in words.
    pub problem: String,
}

/// How many people a plan is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Comes {
    /// Those who come onto the list.
    pub new: usize,
    /// Those who are on it, and of whom something new is noted.
    pub known: usize,
}

/// What would happen, file by file, and the edits that make it happen.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The files.
    pub files: Vec<FilePlan>,
    /// The edits.
    pub edits: Vec<Edit>,
}

impl Plan {
    pub(super) fn make(ctx: &Context, mut known: Known, beside: Beside, readings: &[Reading], told: Option<&Progress>) -> Self {
        let rows = readings.iter().map(Reading::people).sum::<usize>();
        // Rows beyond those known are likely new: a person, their work, and now and then an organization.
        known.expect(rows.saturating_sub(known.people()));
        if let Some(progress) = told {
            progress.begin(Doing::Preparing, rows);
        }
        let mut making = Making::new(ctx, known, beside, told);
        let read = || readings.iter().flat_map(|reading| &reading.files);
        let mut files: Vec<FilePlan> = read().map(|file| making.people(file)).collect();
        // Who is on the list is known only now: messages may stand in a file before the people.
        let messages: usize = read().flat_map(|file| &file.contacts).map(|row| row.value.rows).sum();
        if let (Some(progress), true) = (told, messages > 0) {
            progress.begin(Doing::Contacts, messages);
        }
        for (file, plan) in read().zip(&mut files) {
            making.contacts(file, plan);
            making.stations(file, plan);
            making.profile(file, plan);
            making.mapping(file);
            plan.problems.sort_by_key(|problem| problem.row);
        }
        Self { files, edits: making.done() }
    }

    /// How many people would come onto the list, and of how many who are on it something new would be noted. Whoever stands in
    /// several rows or files is one.
    #[must_use]
    pub fn people(&self) -> Comes {
        let (mut new, mut touched) = (HashSet::new(), HashSet::new());
        for edit in &self.edits {
            match (&edit.before, &edit.after) {
                (None, Some(Record::Person(person))) => _ = new.insert(person.id),
                (_, Some(Record::Person(person))) => _ = touched.insert(person.id),
                (_, Some(Record::Employment(work))) => _ = touched.insert(work.person_id),
                (_, Some(Record::AddressCard(card))) => _ = touched.insert(card.person_id),
                _ => {}
            }
        }
        Comes { new: new.len(), known: touched.difference(&new).count() }
    }

    /// Whether keeping it would change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }
}
