//! Words that come into the index a little later. To index a text takes as long as to keep it, and while somebody types, only the
//! keeping may make them wait. Which records it is due for is kept with them, so nothing is forgotten when the program ends;
//! a search does it first, so it always finds what was typed. Only on SQLite.

use std::{collections::HashMap, sync::atomic::Ordering, time::Duration};

use acquaint_domain::{AccountId, Edit, Kind, Record, RecordId as _};
use uuid::Uuid;

use super::renew;
use crate::{
    Db, Error, Result, Statement,
    engine::{Row, Tx, Value},
    field::Field,
    sqlite::SqliteTx,
    table::find_in,
};

/// How long the words of somebody who types may wait, who types on meanwhile.
const PAUSE: Duration = Duration::from_secs(5);

static NOTE: Statement = Statement::for_engines(
    "search::due::NOTE",
    "INSERT INTO unindexed (account_id, kind, record_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    None,
);
static LIST: Statement =
    Statement::for_engines("search::due::LIST", "SELECT account_id, kind, record_id FROM unindexed ORDER BY account_id, kind", None);
static CLEAR: Statement = Statement::for_engines("search::due::CLEAR", "DELETE FROM unindexed WHERE account_id = $1 AND kind = $2", None);

/// The statements of this module.
pub(crate) fn statements() -> [&'static Statement; 3] {
    [&NOTE, &LIST, &CLEAR]
}

/// Notes that a record is to be indexed later.
pub(crate) async fn note(tx: &mut Tx, account: &Value, record: &Record) -> Result<()> {
    tx.execute(&NOTE, vec![account.clone(), record.kind().value(), record.uuid().value()]).await.map(drop)
}

/// Has what is due done in a while, whatever becomes of the one who asks.
pub(crate) fn soon(db: &Db) {
    let Db::Sqlite(file) = db else { return };
    if file.indexing.swap(true, Ordering::Relaxed) {
        return;
    }
    let (db, indexing) = (db.clone(), file.indexing.clone());
    tokio::spawn(async move {
        tokio::time::sleep(PAUSE).await;
        indexing.store(false, Ordering::Relaxed);
        // If it fails, the next search does it.
        let _ = catch_up(&db).await;
    });
}

async fn catch_up(db: &Db) -> Result<()> {
    db.refuse_if_held()?;
    let mut tx = db.begin().await?;
    catch_up_within(&mut tx, None).await?;
    tx.commit().await
}

/// Does what is due, if anything is and nobody writes just then: whoever searches waits for no one.
pub(crate) async fn catch_up_if_free(db: &Db) -> Result<()> {
    let Db::Sqlite(file) = db else { return Ok(()) };
    if db.is_held() || db.rows(&LIST, Vec::new()).await?.is_empty() {
        return Ok(());
    }
    let Some(tx) = SqliteTx::begin_if_free(file)? else { return Ok(()) };
    let mut tx = Tx::Sqlite(tx);
    catch_up_within(&mut tx, None).await?;
    tx.commit().await
}

/// Does what is due inside a transaction, for one account or for all.
pub(crate) async fn catch_up_within(tx: &mut Tx, only: Option<AccountId>) -> Result<()> {
    if !tx.is_sqlite() {
        return Ok(());
    }
    let rows = tx.rows(&LIST, Vec::new()).await?;
    for ((account, kind), ids) in by_kind(&rows)?.into_iter().filter(|((account, _), _)| only.is_none_or(|only| only == *account)) {
        // What is gone meanwhile left the index when it went. What is damaged is not in the way of the others.
        let records = match find_in(tx, &account.value(), kind, &ids).await {
            Err(Error::Damaged(_)) => continue,
            found => found?.into_values(),
        };
        let edits: Vec<Edit> = records.map(|record| Edit { before: Some(record.clone()), after: Some(record) }).collect();
        renew(tx, account, &edits).await?;
        tx.execute(&CLEAR, vec![account.value(), kind.value()]).await?;
    }
    Ok(())
}

fn by_kind(rows: &[Row]) -> Result<HashMap<(AccountId, Kind), Vec<Uuid>>> {
    let mut due: HashMap<(AccountId, Kind), Vec<Uuid>> = HashMap::new();
    for row in rows {
        due.entry((AccountId::from_uuid(Uuid::get(row, 0)?), Kind::get(row, 1)?)).or_default().push(Uuid::get(row, 2)?);
    }
    Ok(due)
}
