//! Many rows on their way into the database, in pieces: while the engine takes one, the next ones are made. A server takes
//! them elsewhere; SQLite takes them here, so of many, the others are made on a thread beside it. Only a few pieces wait at a
//! time, so that a large change is not held in memory twice.

use std::{collections::VecDeque, future::ready, pin::pin, sync::mpsc, thread};

use crate::{
    Progress, Result, Statement,
    engine::{Tx, Value},
    sqlite::SqliteTx,
    table::Insertion,
};

/// How many pieces are made ahead.
const AHEAD: usize = 16;

/// A statement with its arguments.
pub(crate) struct Piece {
    statement: &'static Statement,
    values: Vec<Value>,
    /// How many records it brings further.
    records: usize,
}

impl Piece {
    pub(crate) fn new(statement: &'static Statement, values: Vec<Value>) -> Self {
        Self { statement, values, records: 0 }
    }

    /// The same piece, which brings some records further.
    pub(crate) fn of(self, records: usize) -> Self {
        Self { records, ..self }
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
        Some(filled.map(|()| Piece { statement, values, records: size }))
    }))
}

/// Runs pieces in their order, and makes the next ones meanwhile. Who is told hears of the records of each.
pub(crate) async fn run(tx: &mut Tx, pieces: Pieces<'_>, told: Option<&Progress>) -> Result<()> {
    match tx {
        Tx::Sqlite(tx) => run_here(tx, pieces, told),
        Tx::Postgres(_) => run_elsewhere(tx, pieces, told).await,
    }
}

fn tell(told: Option<&Progress>, records: usize) {
    if let Some(progress) = told {
        progress.add(records);
    }
}

/// A small change is over before a thread has begun, so that there is one only from the seventeenth piece on. The pieces come
/// some at a time, because to wake somebody for each takes longer than to make it.
fn run_here(tx: &SqliteTx, pieces: Pieces<'_>, told: Option<&Progress>) -> Result<()> {
    let take = |piece: Result<Piece>| {
        let Piece { statement, values, records } = piece?;
        tx.execute(statement, &values).map(|_| tell(told, records))
    };
    let mut pieces = pieces.peekable();
    pieces.by_ref().take(AHEAD).try_for_each(take)?;
    if pieces.peek().is_none() {
        return Ok(());
    }
    thread::scope(|threads| {
        let (made, ready) = mpsc::sync_channel(2);
        threads.spawn(move || {
            while pieces.peek().is_some() {
                let some: Vec<Result<Piece>> = pieces.by_ref().take(AHEAD).collect();
                // Once nobody takes them any more, after a failure, no more are made.
                if made.send(some).is_err() {
                    return;
                }
            }
        });
        ready.into_iter().flatten().try_for_each(take)
    })
}

async fn run_elsewhere(tx: &mut Tx, mut pieces: Pieces<'_>, told: Option<&Progress>) -> Result<()> {
    let mut ahead = VecDeque::with_capacity(AHEAD);
    let mut more = true;
    while let Some(piece) = ahead.pop_front().or_else(|| if more { pieces.next() } else { None }) {
        let Piece { statement, values, records } = piece?;
        let mut running = pin!(tx.execute(statement, values));
        loop {
            tokio::select! {
                biased;
                done = &mut running => {
                    done?;
                    tell(told, records);
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
