//! What the store knows of a table, and the statements that follow from it.
//!
//! The generated SQL is put together once from names in this crate, never from anything that came from outside.

use std::{
    collections::{HashMap, HashSet},
    fmt::Write as _,
    sync::{LazyLock, OnceLock},
};

use acquaint_domain::{Kind, Record, RecordId, Word};
use uuid::Uuid;

use crate::{
    Result, Statement, Store,
    engine::{Row, Tx, Value},
    field::Field,
    pieces::{Piece, Pieces},
    tables,
};

/// How many records one statement finds at once.
pub(crate) const BATCH: usize = 64;
/// From how many ids on it is quicker to read the whole table than to look each of them up.
pub(crate) const READ_WHOLE: usize = 2_000;

/// How many rows are added at once, the most that fit coming first. Larger pieces were measured and are no faster.
const SIZES: [usize; 3] = [160, BATCH, 1];

/// A type that fills the rows of one table.
pub trait Stored: Into<Record> + Clone + Send + 'static {
    /// Its typed id.
    type Id: RecordId;
    /// Which kind of record it is.
    const KIND: Kind;
    /// The record, if it is of this kind.
    fn from_record(record: Record) -> Option<Self>;
}

/// A column, and the kind of record it points to, if it does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) refers_to: Option<Kind>,
}

/// The statements of one table.
pub(crate) struct TableStatements {
    pub(crate) all: Statement,
    some: Statement,
    pub(crate) insert: Insertion,
    /// Writes all columns anew but those that point elsewhere. SQLite would write the indexes of these anew, too, and look up what
    /// they point to, though hardly any change turns them.
    pub(crate) update: Option<Statement>,
    /// Writes the columns anew that point elsewhere; nothing where no column does.
    pub(crate) repoint: Option<Statement>,
    /// Puts rows in the place of those with the same ids: many are changed in a few pieces.
    pub(crate) replace: Insertion,
    delete: Statement,
    /// Removes all rows of an account.
    pub(crate) erase: Statement,
    /// How many records there are from one id to another.
    pub(crate) count_between: Statement,
    /// Notes all records from one id to another as additions of a change, numbered from a place on.
    pub(crate) note_additions: Statement,
    /// For every column that points elsewhere: the kind it points to, and which rows point to some ids.
    pub(crate) referrers: Vec<(Kind, Statement)>,
}

static STATEMENTS: LazyLock<HashMap<Kind, TableStatements>> =
    LazyLock::new(|| Kind::ALL.iter().map(|kind| (*kind, TableStatements::of(*kind))).collect());

/// The statements of the table of a kind.
pub(crate) fn statements_of(kind: Kind) -> &'static TableStatements {
    &STATEMENTS[&kind]
}

/// The statements of all tables.
pub(crate) fn statements() -> impl Iterator<Item = &'static Statement> {
    Kind::ALL.iter().flat_map(|kind| {
        let table = statements_of(*kind);
        [&table.all, &table.some, &table.delete, &table.erase, &table.count_between, &table.note_additions]
            .into_iter()
            .chain(table.update.iter().chain(&table.repoint))
            .chain(table.insert.statements())
            .chain(table.replace.statements())
            .chain(table.referrers.iter().map(|(_, statement)| statement))
    })
}

impl TableStatements {
    fn of(kind: Kind) -> Self {
        let (table, columns, derived) = tables::shape(kind);
        let selected = selected(kind);
        let written: Vec<&str> = columns.iter().map(|column| column.name).chain(derived.iter().copied()).collect();
        let into = format!("INSERT INTO {table} (account_id, {}) VALUES ", names(written.iter().copied()));
        let row = written.len() + 1;
        let pointing = columns.iter().filter(|column| column.refers_to.is_some()).map(|column| column.name);
        let own = columns.iter().skip(1).filter(|column| column.refers_to.is_none()).map(|column| column.name);
        let taken = written.iter().skip(1).map(|name| format!("\"{name}\" = excluded.\"{name}\"")).collect::<Vec<_>>().join(", ");
        let over = format!(" ON CONFLICT (account_id, id) DO UPDATE SET {taken}");
        let referrers = columns.iter().filter_map(|column| {
            let text = format!("SELECT {selected} FROM {table} WHERE account_id = $1 AND {} IN ({})", column.name, marks(2, BATCH));
            column.refers_to.map(|to| (to, made(table, column.name, text)))
        });
        Self {
            all: made(table, "all", format!("SELECT {selected} FROM {table} WHERE account_id = $1 ORDER BY id")),
            some: made(table, "some", format!("SELECT {selected} FROM {table} WHERE account_id = $1 AND id IN ({})", marks(2, BATCH))),
            insert: Insertion::new(format!("{table}::insert").leak(), into.clone().leak(), row),
            replace: Insertion { over: over.leak(), ..Insertion::new(format!("{table}::replace").leak(), into.leak(), row) },
            update: updating(table, "update", own.chain(derived.iter().copied())),
            repoint: updating(table, "repoint", pointing),
            erase: made(table, "erase", format!("DELETE FROM {table} WHERE account_id = $1")),
            delete: made(table, "delete", format!("DELETE FROM {table} WHERE account_id = $1 AND id IN ({})", marks(2, BATCH))),
            count_between: made(
                table,
                "count_between",
                format!("SELECT COUNT(*) FROM {table} WHERE account_id = $1 AND id BETWEEN $2 AND $3"),
            ),
            note_additions: note_additions(table, kind),
            referrers: referrers.collect(),
        }
    }
}

/// The journal of a large import is thus made inside the engine. The records were added one after the other just now, so
/// on SQLite their rows are numbered already; to number them there once more takes three times as long.
fn note_additions(table: &str, kind: Kind) -> Statement {
    let range = |of: &str| format!("{of}.account_id = $1 AND {of}.id BETWEEN $3 AND $4");
    let text = |number: &str| {
        format!(
            "INSERT INTO image (account_id, change_id, position, kind, record_id)
             SELECT change.account_id, change.id, $5 + {number}, '{}', {table}.id
             FROM change CROSS JOIN {table} WHERE change.account_id = $1 AND change.id = $2 AND {} ORDER BY {table}.id",
            kind.word(),
            range(table)
        )
    };
    let first = format!("(SELECT MIN(first.rowid) FROM {table} AS first WHERE {})", range("first"));
    let sqlite = text(&format!("{table}.rowid - {first}")).leak();
    let postgres = text(&format!("ROW_NUMBER() OVER (ORDER BY {table}.id) - 1")).leak();
    Statement::for_engines(format!("{table}::note_additions").leak(), sqlite, Some(postgres))
}

/// The values of a record: its id, those of its own columns, and those that point elsewhere.
pub(crate) fn parts(record: &Record) -> (Value, Vec<Value>, Vec<Value>) {
    let (_, columns, _) = tables::shape(record.kind());
    let mut values = Vec::new();
    tables::fill(record, &mut values);
    let mut values = values.into_iter();
    let key = values.next().unwrap_or(Value::Id(None));
    let (mut own, mut pointing) = (Vec::new(), Vec::new());
    for (at, value) in values.enumerate() {
        let points = columns.get(at + 1).is_some_and(|column| column.refers_to.is_some());
        if points { pointing.push(value) } else { own.push(value) }
    }
    (key, own, pointing)
}

/// Writes some columns of one row anew; nothing if there are none.
fn updating(table: &str, what: &str, columns: impl Iterator<Item = &'static str>) -> Option<Statement> {
    let sets: Vec<String> = (3..).zip(columns).map(|(number, name)| format!("\"{name}\" = ${number}")).collect();
    (!sets.is_empty()).then(|| made(table, what, format!("UPDATE {table} SET {} WHERE account_id = $1 AND id = $2", sets.join(", "))))
}

/// A statement put together from the shape of a table; it lives as long as the program.
fn made(table: &str, what: &str, text: String) -> Statement {
    Statement::new(format!("{table}::{what}").leak(), text.leak())
}

/// The columns of a kind, as [`tables::read`] reads them.
pub(crate) fn selected(kind: Kind) -> String {
    let (_, columns, _) = tables::shape(kind);
    names(columns.iter().map(|column| column.name))
}

/// Names in quotes, because some are words of SQL too.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

fn marks(first: usize, count: usize) -> String {
    (first..first + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

/// `($1, $2), ($3, $4)`: some rows of some columns.
fn rows(count: usize, columns: usize) -> String {
    let mut text = String::new();
    for row in 0..count {
        let _ = write!(text, "{}({})", if row == 0 { "" } else { ", " }, marks(row * columns + 1, columns));
    }
    text
}

/// A statement that adds rows, in several sizes: large changes go in large pieces.
pub(crate) struct Insertion {
    name: &'static str,
    into: &'static str,
    /// What stands behind the rows.
    over: &'static str,
    columns: usize,
    by_size: [OnceLock<Statement>; SIZES.len()],
}

impl Insertion {
    /// From the words before the rows and the number of columns.
    pub(crate) const fn new(name: &'static str, into: &'static str, columns: usize) -> Self {
        Self { name, into, over: "", columns, by_size: [const { OnceLock::new() }; SIZES.len()] }
    }

    /// The statement of every size.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.by_size.iter().zip(SIZES).map(|(statement, size)| self.made(statement, size))
    }

    /// The largest statement that these many rows fill, and its size.
    pub(crate) fn for_rows(&self, count: usize) -> Option<(&Statement, usize)> {
        let (statement, size) = self.by_size.iter().zip(SIZES).find(|(_, size)| *size <= count)?;
        Some((self.made(statement, size), size))
    }

    fn made<'a>(&self, statement: &'a OnceLock<Statement>, size: usize) -> &'a Statement {
        statement.get_or_init(|| {
            let text: &'static str = format!("{}{}{}", self.into, rows(size, self.columns), self.over).leak();
            let name = format!("{} ({size})", self.name).leak();
            // A fault ends the transaction anyway. Told so, SQLite need not keep what would take back the one statement.
            let sqlite = text.replacen("INSERT INTO", "INSERT OR ROLLBACK INTO", 1);
            Statement::for_engines(name, sqlite.leak(), Some(text))
        })
    }
}

/// The pieces in which some records of a kind are removed.
pub(crate) fn removing(account: &Value, kind: Kind, ids: Vec<Uuid>) -> Pieces<'_> {
    let chunks: Vec<Vec<Uuid>> = ids.chunks(BATCH).map(<[Uuid]>::to_vec).collect();
    let of = move |chunk: Vec<Uuid>| Piece::of_many(&statements_of(kind).delete, batch_arguments(account.clone(), &chunk), chunk.len());
    Box::new(chunks.into_iter().map(move |chunk| Ok(of(chunk))))
}

/// The arguments of a statement that takes [`BATCH`] ids; the last id is repeated to fill it.
pub(crate) fn batch_arguments(account: Value, ids: &[Uuid]) -> Vec<Value> {
    let last = ids.last().copied();
    let padded = ids.iter().copied().map(Some).chain(std::iter::repeat(last)).take(BATCH);
    std::iter::once(account).chain(padded.map(Value::Id)).collect()
}

impl Store {
    /// All records of a kind, oldest id first. For kinds of which there are few.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_all<R: Stored>(&self) -> Result<Vec<R>> {
        let rows = self.db.rows(&statements_of(R::KIND).all, vec![self.account.value()]).await?;
        read_all(R::KIND, &rows)
    }

    /// The record with an id, if there is one.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find<R: Stored>(&self, id: R::Id) -> Result<Option<R>> {
        Ok(self.find_some(&[id]).await?.pop())
    }

    /// The records with some ids, in no particular order; those that are not there are left out.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_some<R: Stored>(&self, ids: &[R::Id]) -> Result<Vec<R>> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        Ok(self.find_records(R::KIND, &ids).await?.into_iter().filter_map(R::from_record).collect())
    }

    /// Any records by kind and id, in no particular order.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_records(&self, kind: Kind, ids: &[Uuid]) -> Result<Vec<Record>> {
        if ids.len() >= READ_WHOLE {
            let wanted: HashSet<&Uuid> = ids.iter().collect();
            return Ok(self.read_whole(kind).await?.into_iter().filter(|record| wanted.contains(&record.uuid())).collect());
        }
        let mut found = Vec::new();
        for chunk in ids.chunks(BATCH) {
            let (some, arguments) = (&statements_of(kind).some, batch_arguments(self.account.value(), chunk));
            let rows = if ids.len() == 1 { self.db.row_by_key(some, arguments).await? } else { self.db.rows(some, arguments).await? };
            for row in &rows {
                found.push(tables::read(kind, row)?);
            }
        }
        Ok(found)
    }

    async fn read_whole(&self, kind: Kind) -> Result<Vec<Record>> {
        let rows = self.db.rows(&statements_of(kind).all, vec![self.account.value()]).await?;
        rows.iter().map(|row| tables::read(kind, row)).collect()
    }

    /// All records of one kind that point to any of some records of another.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_referring<R: Stored>(&self, to: Kind, ids: &[Uuid]) -> Result<Vec<R>> {
        let records = self.referring(R::KIND, to, ids).await?;
        Ok(records.into_iter().filter_map(R::from_record).collect())
    }

    /// All records of any kind that point to any of some records.
    pub(crate) async fn all_referring(&self, to: Kind, ids: &[Uuid]) -> Result<Vec<Record>> {
        let mut found = Vec::new();
        for from in Kind::ALL {
            found.extend(self.referring(*from, to, ids).await?);
        }
        Ok(found)
    }

    async fn referring(&self, from: Kind, to: Kind, ids: &[Uuid]) -> Result<Vec<Record>> {
        let columns = statements_of(from).referrers.iter().filter(|(kind, _)| *kind == to).count();
        if columns > 0 && ids.len() >= READ_WHOLE {
            let wanted: HashSet<(Kind, Uuid)> = ids.iter().map(|id| (to, *id)).collect();
            let points = |record: &Record| tables::references(record).iter().any(|reference| wanted.contains(reference));
            return Ok(self.read_whole(from).await?.into_iter().filter(points).collect());
        }
        let mut found: Vec<Record> = Vec::new();
        for (_, statement) in statements_of(from).referrers.iter().filter(|(kind, _)| *kind == to) {
            for chunk in ids.chunks(BATCH) {
                for row in self.db.rows(statement, batch_arguments(self.account.value(), chunk)).await? {
                    found.push(tables::read(from, &row)?);
                }
            }
        }
        if columns > 1 {
            found.sort_by_key(Record::uuid);
            found.dedup_by_key(|record| record.uuid());
        }
        Ok(found)
    }
}

/// All records of a kind inside a transaction, by id.
pub(crate) async fn read_whole_in(tx: &mut Tx, account: &Value, kind: Kind) -> Result<Vec<Record>> {
    let rows = tx.rows(&statements_of(kind).all, vec![account.clone()]).await?;
    rows.iter().map(|row| tables::read(kind, row)).collect()
}

/// The records with some ids inside a transaction.
pub(crate) async fn find_in(tx: &mut Tx, account: &Value, kind: Kind, ids: &[Uuid]) -> Result<HashMap<Uuid, Record>> {
    let mut found = HashMap::with_capacity(ids.len());
    if ids.len() >= READ_WHOLE {
        let wanted: HashSet<&Uuid> = ids.iter().collect();
        for row in tx.rows(&statements_of(kind).all, vec![account.clone()]).await? {
            let record = tables::read(kind, &row)?;
            if wanted.contains(&record.uuid()) {
                found.insert(record.uuid(), record);
            }
        }
        return Ok(found);
    }
    for chunk in ids.chunks(BATCH) {
        for row in tx.rows(&statements_of(kind).some, batch_arguments(account.clone(), chunk)).await? {
            let record = tables::read(kind, &row)?;
            found.insert(record.uuid(), record);
        }
    }
    Ok(found)
}

pub(crate) fn read_all<R: Stored>(kind: Kind, rows: &[Row]) -> Result<Vec<R>> {
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        records.extend(R::from_record(tables::read(kind, row)?));
    }
    Ok(records)
}
