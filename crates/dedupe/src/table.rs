//! Records as columns of numbered texts, so that every text is kept and looked at once.

use crate::chance::{self, Numbered};
use crate::spec::Kind;

/// Parts of one cell that stand beside each other, such as two addresses of one person, are joined by this sign.
pub const BESIDE: char = '\u{1f}';

/// Different texts, numbered in the order in which they came. Number 0 is the empty text.
#[derive(Debug, Clone)]
pub(crate) struct Texts {
    texts: Vec<Box<str>>,
    numbers: Numbered<u64, u32>,
}

impl Default for Texts {
    fn default() -> Self {
        Self { texts: vec!["".into()], numbers: Numbered::from_iter([(chance::hash(""), 0)]) }
    }
}

impl Texts {
    /// The number of a text, a new one if the text is new.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let mut key = chance::hash(text);
        // Two texts may have one hash; then the next key is tried.
        loop {
            match self.numbers.get(&key) {
                Some(&number) if *self.texts[number as usize] == *text => return number,
                Some(_) => key = chance::mix(key),
                None => break,
            }
        }
        let number = self.texts.len() as u32;
        self.numbers.insert(key, number);
        self.texts.push(text.into());
        number
    }

    pub(crate) fn all(&self) -> &[Box<str>] {
        &self.texts
    }
}

/// One column: the number of every record's text.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) kind: Kind,
    pub(crate) cells: Vec<u32>,
    pub(crate) texts: Texts,
}

/// Records of one shape. The number of a record is its place in the order in which they were added.
#[derive(Debug, Clone)]
pub struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) sources: Vec<u32>,
    pub(crate) source_names: Texts,
}

impl Table {
    /// An empty table with columns of these kinds.
    pub fn new(kinds: &[Kind]) -> Self {
        let column = |kind: &Kind| Column { kind: *kind, cells: Vec::new(), texts: Texts::default() };
        Self { columns: kinds.iter().map(column).collect(), sources: Vec::new(), source_names: Texts::default() }
    }

    /// Adds a record. Missing cells at the end count as empty, further ones are ignored.
    pub fn push(&mut self, cells: &[&str]) {
        self.push_from("", cells);
    }

    /// Adds a record of a source. If all have a source, only pairs across sources are answered.
    pub fn push_from(&mut self, source: &str, cells: &[&str]) {
        for (at, column) in self.columns.iter_mut().enumerate() {
            let text = cells.get(at).map_or("", |cell| cell.trim());
            column.cells.push(column.texts.number(text));
        }
        self.sources.push(self.source_names.number(source));
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.sources.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }
}
