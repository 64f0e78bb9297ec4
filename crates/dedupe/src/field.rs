//! Fields: what is compared. Columns become fields: all columns of names become a given and a family name, and year, month
//! and day become one date.

use std::sync::Arc;

use crate::chance::{self, Numbered};
use crate::compare::Value;
use crate::model::FIELDS;
use crate::normalise::dates::{self, Date};
use crate::normalise::names::{self, Name};
use crate::normalise::{self, contact};
use crate::parallel;
use crate::spec::Kind;
use crate::table::{BESIDE, Column, Table, Texts};

/// One thing that is compared.
pub(crate) struct Field {
    /// Of full names there are only a given and a family name; of parts of a date only the date.
    pub(crate) kind: Kind,
    /// The number of the text of every record, in the order of the records; 0 says nothing.
    pub(crate) cells: Vec<u32>,
    /// The different texts in plain form, ready to be compared.
    pub(crate) values: Arc<Vec<Value>>,
    /// How many records hold each text.
    pub(crate) counts: Vec<u32>,
}

/// All fields of all records.
pub(crate) struct Fields {
    pub(crate) all: Vec<Field>,
    /// The places of given and family name, which share their texts, since they may be exchanged.
    pub(crate) names: Option<(usize, usize)>,
    /// The source of every record.
    pub(crate) sources: Vec<u32>,
    /// The number that each record has in the table.
    pub(crate) records: Vec<u32>,
    /// The cells of all fields once more, record by record: what is compared together lies together.
    rows: Vec<u32>,
}

/// Columns in plain form that share their texts.
struct Plain {
    kinds: Vec<Kind>,
    /// The number of the text of every record, for every kind.
    cells: Vec<Vec<u32>>,
    texts: Texts,
}

impl Fields {
    /// The fields of a table. Records come in an order that follows from what they hold and not from how they stood.
    pub(crate) fn of(table: &Table) -> Self {
        let names = names(table);
        let date = date_of_parts(table);
        let has_date = date.is_some();
        let is_left = |column: &&Column| match column.kind {
            Kind::GivenName | Kind::FamilyName | Kind::FullName => false,
            Kind::Year | Kind::Month | Kind::Day => !has_date,
            _ => true,
        };
        let left: Vec<&Column> = table.columns.iter().filter(is_left).collect();
        let mut plain: Vec<Plain> = names.into_iter().chain(date).collect();
        plain.extend(parallel::each(&left, |column| Plain::of(column)));
        let order = order(&plain, table.len());
        let mut all: Vec<Field> = parallel::each(&plain, |plain| plain.in_order(&order)).into_iter().flatten().collect();
        all.truncate(FIELDS);
        let rows = (0..table.len()).flat_map(|record| all.iter().map(move |field| field.cells[record])).collect();
        let names = all.first().filter(|field| field.kind == Kind::GivenName).map(|_| (0, 1));
        let sources = order.iter().map(|&record| table.sources[record as usize]).collect();
        Self { all, names, sources, records: order, rows }
    }

    pub(crate) fn len(&self) -> usize {
        self.sources.len()
    }

    /// The cells of a record, by field.
    pub(crate) fn row(&self, record: u32) -> &[u32] {
        let width = self.all.len();
        &self.rows[record as usize * width..][..width]
    }
}

/// A given and a family name of all columns of names.
fn names(table: &Table) -> Option<Plain> {
    let of = |kind: Kind| table.columns.iter().filter(|column| column.kind == kind).collect::<Vec<_>>();
    let (given, family, full) = (of(Kind::GivenName), of(Kind::FamilyName), of(Kind::FullName));
    let columns: Vec<&Column> = given.iter().chain(&family).chain(&full).copied().collect();
    if columns.is_empty() {
        return None;
    }
    let (rows, examples) = different_rows(&columns, table.len());
    let names = parallel::map(&examples, |&record| name(record as usize, &given, &family, &full));
    let mut texts = Texts::default();
    let numbers: Vec<(u32, u32)> = names.iter().map(|name| (texts.number(&name.given), texts.number(&name.family))).collect();
    let (firsts, lasts) = rows.iter().map(|&row| numbers[row as usize]).unzip();
    Some(Plain { kinds: vec![Kind::GivenName, Kind::FamilyName], cells: vec![firsts, lasts], texts })
}

/// A year, a month and a day, one of each at the most, are one date.
fn date_of_parts(table: &Table) -> Option<Plain> {
    let of = |kind: Kind| table.columns.iter().filter(|column| column.kind == kind).collect::<Vec<_>>();
    let parts = [Kind::Year, Kind::Month, Kind::Day].map(of);
    if parts[0].is_empty() || parts.iter().any(|columns| columns.len() > 1) {
        return None;
    }
    let mut texts = Texts::default();
    let numbers = parts.map(|columns| {
        columns.first().map(|column| {
            let numbers: Vec<u32> = column.texts.all().iter().map(|text| dates::number(&normalise::plain(text)).unwrap_or(0)).collect();
            (*column, numbers)
        })
    });
    let cells = (0..table.len()).map(|record| {
        let part = |at: usize| numbers[at].as_ref().map_or(0, |(column, numbers)| numbers[column.cells[record] as usize]);
        let date = Date::of(part(0), part(1), part(2));
        if date.is_nothing() { 0 } else { texts.number(&date.digits()) }
    });
    let cells = vec![cells.collect()];
    Some(Plain { kinds: vec![Kind::Date], cells, texts })
}

/// The records in the order of their family names: those that are compared most often then lie near each other. Whatever else
/// they hold decides between the same names.
fn order(plain: &[Plain], records: usize) -> Vec<u32> {
    let ranks = plain.first().map(|leading| ranks(leading.texts.all())).unwrap_or_default();
    let hashes: Vec<Vec<u64>> = plain.iter().map(|plain| parallel::map(plain.texts.all(), |text| chance::hash(text))).collect();
    let keys = (0..records).map(|record| {
        let hashes = plain.iter().zip(&hashes).flat_map(|(plain, hashes)| plain.cells.iter().map(|cells| hashes[cells[record] as usize]));
        let rank = plain.first().and_then(|leading| leading.cells.last()).map_or(0, |cells| ranks[cells[record] as usize]);
        (rank, hashes.fold(0, chance::join), record as u32)
    });
    let mut keys: Vec<(u32, u64, u32)> = keys.collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, _, record)| record).collect()
}

/// The place of every text in the alphabet.
fn ranks(texts: &[Box<str>]) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..texts.len() as u32).collect();
    sorted.sort_unstable_by_key(|&number| &*texts[number as usize]);
    let mut ranks = vec![0; texts.len()];
    for (rank, number) in (0..).zip(sorted) {
        ranks[number as usize] = rank;
    }
    ranks
}

/// The name of a record: what stands in columns of parts, and what is missing there from the whole one.
fn name(record: usize, given: &[&Column], family: &[&Column], full: &[&Column]) -> Name {
    let text = |columns: &[&Column]| {
        let cells = columns.iter().map(|column| &*column.texts.all()[column.cells[record] as usize]);
        cells.filter(|cell| !normalise::is_nothing(cell)).collect::<Vec<&str>>().join(" ")
    };
    let parts = names::with_generation_last(Name { given: names::given(&text(given)), family: names::family(&text(family)) });
    let whole = names::whole(&text(full));
    match (parts.given.is_empty(), parts.family.is_empty()) {
        (false, false) => parts,
        (true, true) => whole,
        (true, false) => Name { given: whole.given, ..parts },
        (false, true) => Name { family: whole.family, ..parts },
    }
}

/// Numbers the rows that differ. Answers the number of every record's row, and for every number a record.
fn different_rows(columns: &[&Column], records: usize) -> (Vec<u32>, Vec<u32>) {
    let mut rows = vec![0; records];
    let mut examples = Vec::new();
    for column in columns {
        let mut known: Numbered<(u32, u32), u32> = Numbered::default();
        examples.clear();
        for (record, (row, &cell)) in (0..).zip(rows.iter_mut().zip(&column.cells)) {
            *row = *known.entry((*row, cell)).or_insert_with(|| {
                examples.push(record);
                examples.len() as u32 - 1
            });
        }
    }
    (rows, examples)
}

impl Plain {
    fn of(column: &Column) -> Self {
        let plain = parallel::map(column.texts.all(), |text| plain(column.kind, text));
        let mut texts = Texts::default();
        let numbers: Vec<u32> = plain.iter().map(|text| texts.number(text)).collect();
        let cells = column.cells.iter().map(|&cell| numbers[cell as usize]).collect();
        Self { kinds: vec![column.kind], cells: vec![cells], texts }
    }

    /// The fields, with records in this order and texts numbered as the records first have them.
    fn in_order(&self, order: &[u32]) -> Vec<Field> {
        let mut numbers = vec![0; self.texts.all().len()];
        let mut texts: Vec<&str> = vec![""];
        for &record in order {
            for cells in &self.cells {
                let text = cells[record as usize] as usize;
                if text != 0 && numbers[text] == 0 {
                    numbers[text] = texts.len() as u32;
                    texts.push(&self.texts.all()[text]);
                }
            }
        }
        let values = Arc::new(parallel::map(&texts, |text| Value::of(self.kinds[0], text)));
        let fields = self.kinds.iter().zip(&self.cells).map(|(&kind, cells)| {
            let cells: Vec<u32> = order.iter().map(|&record| numbers[cells[record as usize] as usize]).collect();
            let mut counts = vec![0; values.len()];
            for &cell in &cells {
                counts[cell as usize] += 1;
            }
            Field { kind, cells, values: Arc::clone(&values), counts }
        });
        fields.collect()
    }
}

/// A cell in plain form; parts that stand beside each other stay so, in the order of the alphabet.
fn plain(kind: Kind, text: &str) -> String {
    if !text.contains(BESIDE) {
        return one(kind, text);
    }
    let mut parts: Vec<String> = text.split(BESIDE).map(|part| one(kind, part)).filter(|part| !part.is_empty()).collect();
    parts.sort();
    parts.dedup();
    parts.join(&BESIDE.to_string())
}

fn one(kind: Kind, text: &str) -> String {
    let text = text.trim();
    if normalise::is_nothing(text) {
        return String::new();
    }
    match kind {
        Kind::Organization => normalise::organization(text),
        Kind::Email => contact::email(text).unwrap_or_default(),
        Kind::Phone => contact::phone(text).unwrap_or_default(),
        Kind::Url => contact::url(text).unwrap_or_default(),
        Kind::Street => normalise::street(text),
        Kind::PostalCode | Kind::Identifier => normalise::postal_code(text),
        // What is no date is compared as nothing: a typing error in a date still is one.
        Kind::Date => dates::date(text).map(Date::digits).unwrap_or_default(),
        _ => normalise::plain(text),
    }
}
