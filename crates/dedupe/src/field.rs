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

impl Fields {
    /// The fields of a table. Records come in an order that follows from what they hold and not from how they stood.
    pub(crate) fn of(table: &Table) -> Self {
        let mut fields = Self { all: Vec::new(), names: None, sources: table.sources.clone(), records: Vec::new(), rows: Vec::new() };
        fields.add_names(table);
        fields.add_date_of_parts(table);
        let whole_date = fields.all.iter().any(|field| field.kind == Kind::Date);
        for column in &table.columns {
            let is_taken = match column.kind {
                Kind::GivenName | Kind::FamilyName | Kind::FullName => true,
                Kind::Year | Kind::Month | Kind::Day => whole_date,
                _ => false,
            };
            if !is_taken {
                fields.all.push(Field::of(column));
            }
        }
        fields.all.truncate(FIELDS);
        fields.sort();
        let rows = (0..fields.len()).flat_map(|record| fields.all.iter().map(move |field| field.cells[record]));
        fields.rows = rows.collect();
        fields
    }

    pub(crate) fn len(&self) -> usize {
        self.sources.len()
    }

    /// The cells of a record, by field.
    pub(crate) fn row(&self, record: u32) -> &[u32] {
        let width = self.all.len();
        &self.rows[record as usize * width..][..width]
    }

    fn add_names(&mut self, table: &Table) {
        let of = |kind: Kind| table.columns.iter().filter(|column| column.kind == kind).collect::<Vec<_>>();
        let (given, family, full) = (of(Kind::GivenName), of(Kind::FamilyName), of(Kind::FullName));
        if given.is_empty() && family.is_empty() && full.is_empty() {
            return;
        }
        let columns: Vec<&Column> = given.iter().chain(&family).chain(&full).copied().collect();
        let (rows, examples) = different_rows(&columns, table.len());
        let names = parallel::map(&examples, |&record| name(record as usize, &given, &family, &full));
        let mut texts = Texts::default();
        let numbers: Vec<(u32, u32)> = names.iter().map(|name| (texts.number(&name.given), texts.number(&name.family))).collect();
        let (firsts, lasts) = rows.iter().map(|&row| numbers[row as usize]).unzip();
        let values = values(Kind::FullName, &texts);
        self.names = Some((self.all.len(), self.all.len() + 1));
        self.all.push(Field::with(Kind::GivenName, firsts, Arc::clone(&values)));
        self.all.push(Field::with(Kind::FamilyName, lasts, values));
    }

    /// A year, a month and a day, one of each at the most, are one date.
    fn add_date_of_parts(&mut self, table: &Table) {
        let of = |kind: Kind| table.columns.iter().filter(|column| column.kind == kind).collect::<Vec<_>>();
        let parts = [Kind::Year, Kind::Month, Kind::Day].map(of);
        if parts[0].is_empty() || parts.iter().any(|columns| columns.len() > 1) {
            return;
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
        let cells = cells.collect();
        self.all.push(Field::with(Kind::Date, cells, values(Kind::Date, &texts)));
    }

    fn sort(&mut self) {
        let hashes: Vec<Vec<u64>> = self.all.iter().map(|field| parallel::map(&field.values, |value| chance::hash(&value.text))).collect();
        let mut order: Vec<(u64, u32)> = (0..self.len() as u32)
            .map(|record| {
                let cells = self.all.iter().zip(&hashes).map(|(field, hashes)| hashes[field.cells[record as usize] as usize]);
                (cells.fold(0, chance::join), record)
            })
            .collect();
        order.sort_unstable();
        self.records = order.iter().map(|(_, record)| *record).collect();
        for field in &mut self.all {
            field.cells = self.records.iter().map(|&record| field.cells[record as usize]).collect();
        }
        self.sources = self.records.iter().map(|&record| self.sources[record as usize]).collect();
    }
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

impl Field {
    fn of(column: &Column) -> Self {
        let plain = parallel::map(column.texts.all(), |text| plain(column.kind, text));
        let mut texts = Texts::default();
        let numbers: Vec<u32> = plain.iter().map(|text| texts.number(text)).collect();
        let cells = column.cells.iter().map(|&cell| numbers[cell as usize]).collect();
        Self::with(column.kind, cells, values(column.kind, &texts))
    }

    fn with(kind: Kind, cells: Vec<u32>, values: Arc<Vec<Value>>) -> Self {
        let mut counts = vec![0; values.len()];
        for &cell in &cells {
            counts[cell as usize] += 1;
        }
        Self { kind, cells, values, counts }
    }
}

fn values(kind: Kind, texts: &Texts) -> Arc<Vec<Value>> {
    Arc::new(parallel::map(texts.all(), |text| Value::of(kind, text)))
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
