//! Many rows on their way into the database, in pieces: while the engine takes one, the next ones are made. A server takes
//! them elsewhere; SQLite takes them here, so of many, the others are made on a thread beside it. Only a few pieces wait at a
//! time, so that a large change is not held in memory twice.

use std::{collections::VecDeque, future::ready, pin::pin, sync::mpsc, thread};

use crate::{
    Doing, Progress, Result, Statement,
    engine::{Tx, Value},
    sqlite::SqliteTx,
    table::Insertion,
};

/// How many pieces are on their way to a server at once.
const AHEAD: usize = 16;

/// How many rows SQLite is handed at a time. To wake somebody for fewer takes longer than to make them.
const AT_A_TIME: usize = 2_048;

/// How many handfuls wait at most.
const HANDFULS: usize = 4;

/// A statement with its arguments.
pub(crate) struct Piece {
    statement: &'static Statement,
    values: Vec<Value>,
    /// How many rows it writes.
    rows: usize,
    /// How many records it brings further.
    records: usize,
    /// What begins with it, and of how many records.
    begins: Option<(Doing, usize)>,
}

impl Piece {
    pub(crate) fn new(statement: &'static Statement, values: Vec<Value>) -> Self {
        Self::of_many(statement, values, 1)
    }

    /// One whose statement writes so many rows.
    pub(crate) fn of_many(statement: &'static Statement, values: Vec<Value>, rows: usize) -> Self {
        Self { statement, values, rows, records: 0, begins: None }
    }

    /// The same piece, which brings some records further.
    pub(crate) fn counting(self, records: usize) -> Self {
        Self { records, ..self }
    }

    /// The same piece, which brings as many records further as it writes rows.
    pub(crate) fn counted(self) -> Self {
        let rows = self.rows;
        self.counting(rows)
    }

    /// The same piece, with which something begins, or nothing does: what, and of how many records.
    pub(crate) fn beginning(self, begins: Option<(Doing, usize)>) -> Self {
        Self { begins, ..self }
    }
}

/// Pieces in their order, made when they are asked for.
pub(crate) type Pieces<'a> = Box<dyn Iterator<Item = Result<Piece>> + Send + 'a>;

/// The pieces in which an insertion takes some items, each as large as a statement takes. `fill` adds the values of one row.
pub(crate) fn inserting<'a, T: Send + 'a>(
    insertion: &'static Insertion,
    items: Vec<T>,
    mut fill: impl FnMut(T, &mut Vec<Value>) -> Result<()> + Send + 'a,
) -> Pieces<'a> {
    let mut items = items.into_iter();
    Box::new(std::iter::from_fn(move || {
        let (statement, size) = insertion.for_rows(items.len())?;
        let mut values = Vec::with_capacity(statement.parameters());
        let filled = items.by_ref().take(size).try_for_each(|item| fill(item, &mut values));
        Some(filled.map(|()| Piece::of_many(statement, values, size)))
    }))
}

/// Runs pieces in their order, and makes the next ones meanwhile. Who is told hears of the records of each.
pub(crate) async fn run(tx: &mut Tx, pieces: Pieces<'_>, told: Option<&Progress>) -> Result<()> {
    match tx {
        Tx::Sqlite(tx) => run_here(tx, pieces, told),
        Tx::Postgres(_) => run_elsewhere(tx, pieces, told).await,
    }
}

/// Says what begins with a piece.
fn begin(told: Option<&Progress>, begins: Option<(Doing, usize)>) {
    if let (Some(progress), Some((doing, of))) = (told, begins) {
        progress.begin(doing, of);
    }
}

/// Says how many records a piece has brought further.
fn add(told: Option<&Progress>, records: usize) {
    if let Some(progress) = told {
        progress.add(records);
    }
}

/// A small change is one handful, and is over before a thread has begun.
fn run_here(tx: &SqliteTx, mut pieces: Pieces<'_>, told: Option<&Progress>) -> Result<()> {
    let take = |piece: Result<Piece>| {
        let Piece { statement, values, records, begins, .. } = piece?;
        begin(told, begins);
        tx.execute(statement, &values).map(|_| add(told, records))
    };
    let (first, more) = handful(&mut pieces);
    if !more {
        return first.into_iter().try_for_each(take);
    }
    thread::scope(|threads| {
        let (made, ready) = mpsc::sync_channel(HANDFULS);
        threads.spawn(move || {
            let mut more = true;
            while more {
                let some;
                (some, more) = handful(&mut pieces);
                // Once nobody takes them any more, after a failure, no more are made.
                if made.send(some).is_err() {
                    return;
                }
            }
        });
        first.into_iter().chain(ready.into_iter().flatten()).try_for_each(take)
    })
}

/// The next pieces, as many as are handed over at a time, and whether more may follow.
fn handful(pieces: &mut Pieces) -> (Vec<Result<Piece>>, bool) {
    let (mut some, mut rows) = (Vec::new(), 0);
    while rows < AT_A_TIME {
        let Some(piece) = pieces.next() else { return (some, false) };
        rows += piece.as_ref().map_or(0, |piece| piece.rows);
        some.push(piece);
    }
    (some, true)
}

async fn run_elsewhere(tx: &mut Tx, mut pieces: Pieces<'_>, told: Option<&Progress>) -> Result<()> {
    let mut ahead = VecDeque::with_capacity(AHEAD);
    let mut more = true;
    while let Some(piece) = ahead.pop_front().or_else(|| if more { pieces.next() } else { None }) {
        let Piece { statement, values, records, begins, .. } = piece?;
        begin(told, begins);
        let mut running = pin!(tx.execute(statement, values));
        loop {
            tokio::select! {
                biased;
                done = &mut running => {
                    done?;
                    add(told, records);
                    break;
                }
                () = ready(()), if more && ahead.len() < AHEAD => match pieces.next() {
                    Some(piece) => ahead.push_back(piece),
                    None => more = false,
                },
            }
        }
    }
    Ok(())
}
