//! Search over everything that was written. Words are folded and stemmed in Rust, the same way for texts and for queries,
//! so "Muller" finds "Müller" on both engines. Only the two ways of asking an index differ, and they stand in this file.
//! Which words belong to a record stands in `documents.rs`.

use std::collections::HashMap;

use acquaint_domain::{AccountId, Edit, Kind, Record, Word};
use acquaint_text::{QueryTerm, query_terms};
use uuid::Uuid;

use crate::{
    Db, Result, Statement, Store,
    commit::write_rows,
    documents::{Document, documents},
    engine::Tx,
    field::Field,
    statement::statements,
    table::Insertion,
};

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The record.
    pub record: Record,
}

statements! {
    /// Leaves a document out from now on (on SQLite after its words).
    DROP_DOC = "DELETE FROM search_doc WHERE account_id = $1 AND record_id = $2 AND kind = $3";
}

static DROP_TOKENS: Statement = Statement::for_engines(
    "search::DROP_TOKENS",
    "DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE account_id = $1 AND record_id = $2 AND kind = $3)",
    None,
);
static LAST_DOC: Statement = Statement::for_engines("search::LAST_DOC", "SELECT COALESCE(MAX(doc), 0) FROM search_doc", None);
static ADD_DOCS: Insertion =
    Insertion::for_sqlite("search::ADD_DOCS", "INSERT INTO search_doc (doc, account_id, record_id, kind) VALUES ", 4);
static ADD_TOKENS: Insertion = Insertion::for_sqlite("search::ADD_TOKENS", "INSERT INTO search (rowid, tokens) VALUES ", 2);
/// On PostgreSQL the words stand beside the name of the document.
static ADD_VECTOR: Statement = Statement::for_engines(
    "search::ADD_VECTOR",
    "SELECT $1, $2, $3, $4",
    Some("INSERT INTO search_doc (account_id, record_id, kind, tokens) VALUES ($1, $2, $3, to_tsvector('simple', $4))"),
);
static FIND: Statement = Statement::for_engines(
    "search::FIND",
    // CROSS JOIN has SQLite ask the index first; otherwise it asks it once for every document of the account.
    "SELECT search_doc.kind, search_doc.record_id FROM search CROSS JOIN search_doc ON search_doc.doc = search.rowid
     WHERE search MATCH $2 AND search_doc.account_id = $1 ORDER BY search.rank LIMIT 50",
    Some(
        "SELECT kind, record_id FROM search_doc WHERE account_id = $1 AND tokens @@ to_tsquery('simple', $2)
         ORDER BY ts_rank(tokens, to_tsquery('simple', $2)) DESC, record_id LIMIT 50",
    ),
);

/// The statements that only full-text search needs.
pub(crate) fn special_statements() -> impl Iterator<Item = &'static Statement> {
    [&DROP_TOKENS, &LAST_DOC, &ADD_VECTOR, &FIND].into_iter().chain(ADD_DOCS.statements()).chain(ADD_TOKENS.statements())
}

impl Store {
    /// What holds all words of a query, the best first. The last word may be unfinished.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn search(&self, query: &str) -> Result<Vec<Hit>> {
        let Some(question) = question(&self.db, query) else { return Ok(Vec::new()) };
        let rows = self.db.rows(&FIND, vec![self.account.value(), question.value()]).await?;
        let keys = rows.iter().map(|row| Ok((Kind::get(row, 0)?, Uuid::get(row, 1)?))).collect::<Result<Vec<_>>>()?;
        let mut ids: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for (kind, id) in &keys {
            ids.entry(*kind).or_default().push(*id);
        }
        // A note and a debrief can carry the same id, so the kind belongs to the key.
        let mut found: HashMap<(Kind, Uuid), Record> = HashMap::new();
        for (kind, ids) in ids {
            found.extend(self.find_records(kind, &ids).await?.into_iter().map(|record| ((kind, record.uuid()), record)));
        }
        Ok(keys.iter().filter_map(|key| found.remove(key)).map(|record| Hit { record }).collect())
    }
}

/// A query in the words of the engine's index. Nothing if there is no word in it.
pub(crate) fn question(db: &Db, query: &str) -> Option<String> {
    let terms = query_terms(query);
    let sqlite = matches!(db, Db::Sqlite { .. });
    let asked: Vec<String> = terms.iter().map(|term| if sqlite { fts5(term) } else { tsquery(term) }).collect();
    (!asked.is_empty()).then(|| asked.join(if sqlite { " AND " } else { " & " }))
}

/// Terms hold letters and digits only, so they cannot leave their quotes.
fn fts5(QueryTerm { prefix, stem, open }: &QueryTerm) -> String {
    format!("(\"{prefix}\"{} OR \"{stem}\")", if *open { "*" } else { "" })
}

fn tsquery(QueryTerm { prefix, stem, open }: &QueryTerm) -> String {
    format!("('{prefix}'{} | '{stem}')", if *open { ":*" } else { "" })
}

/// Brings the index up to date with what a change wrote, inside its transaction.
pub(crate) async fn renew(tx: &mut Tx, account: AccountId, edits: &[Edit]) -> Result<()> {
    let documents = documents(tx, account, edits).await?;
    for document in documents.iter().filter(|document| document.replaces) {
        let values = vec![account.value(), document.record_id.value(), document.kind.value()];
        if tx.is_sqlite() {
            tx.execute(&DROP_TOKENS, values.clone()).await?;
        }
        tx.execute(&DROP_DOC, values).await?;
    }
    let filled = documents.iter().filter(|document| !document.tokens.is_empty());
    if tx.is_sqlite() { add_to_sqlite(tx, account, filled.collect()).await } else { add_to_postgres(tx, account, filled.collect()).await }
}

/// Numbers rise, because FTS5 writes out its buffer whenever one is lower than the one before.
async fn add_to_sqlite(tx: &mut Tx, account: AccountId, documents: Vec<&Document>) -> Result<()> {
    if documents.is_empty() {
        return Ok(());
    }
    let last = tx.rows(&LAST_DOC, Vec::new()).await?.first().map_or(Ok(0), |row| i64::get(row, 0))?;
    let numbered = || (last + 1..).zip(&documents);
    let names = numbered().map(|(doc, document)| vec![doc.value(), account.value(), document.record_id.value(), document.kind.value()]);
    write_rows(tx, names.collect(), &ADD_DOCS).await?;
    let words = numbered().map(|(doc, document)| vec![doc.value(), document.tokens.value()]);
    write_rows(tx, words.collect(), &ADD_TOKENS).await
}

async fn add_to_postgres(tx: &mut Tx, account: AccountId, documents: Vec<&Document>) -> Result<()> {
    for document in documents {
        let kind = document.kind.word().to_owned();
        let values = vec![account.value(), document.record_id.value(), kind.value(), document.tokens.value()];
        tx.execute(&ADD_VECTOR, values).await?;
    }
    Ok(())
}
