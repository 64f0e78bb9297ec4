//! Search over everything that was written. Words are folded and stemmed in Rust, the same way for texts and for queries,
//! so "Muller" finds "Müller" on both engines. Only the two ways of asking an index differ, and they stand in this file.
//! Which words belong to a record stands in `documents.rs`.

use std::collections::HashMap;

use acquaint_domain::{AccountId, Edit, Kind, Record, Word};
use acquaint_text::{QueryTerm, Tokens, query_terms};
use uuid::Uuid;

use crate::{
    Db, Progress, Result, Statement, Store,
    documents::{Document, Read},
    engine::{Tx, Value},
    field::Field,
    pieces::{self, Piece, Pieces},
    progress::Doing,
};

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The record.
    pub record: Record,
}

/// How many records are found at most, unless more are asked for.
const HITS: i64 = 50;
/// How many documents go into the index at once.
const CHUNK: usize = 2_048;

/// Leaves documents out from now on (on SQLite after their words).
static DROP_DOCS: Statement = Statement::for_engines(
    "search::DROP_DOCS",
    "DELETE FROM search_doc WHERE account_id = $1 AND kind = $2 AND record_id IN (SELECT unhex(value) FROM json_each($3))",
    Some(
        "DELETE FROM search_doc WHERE account_id = $1 AND kind = $2
         AND record_id IN (SELECT CAST(value AS UUID) FROM json_array_elements_text(CAST($3 AS JSON)))",
    ),
);
static DROP_TOKENS: Statement = Statement::for_engines(
    "search::DROP_TOKENS",
    "DELETE FROM search WHERE rowid IN (SELECT doc FROM search_doc
     WHERE account_id = $1 AND kind = $2 AND record_id IN (SELECT unhex(value) FROM json_each($3)))",
    None,
);
static LAST_DOC: Statement = Statement::for_engines("search::LAST_DOC", "SELECT COALESCE(MAX(doc), 0) FROM search_doc", None);
static ADD_DOCS: Statement = Statement::for_engines(
    "search::ADD_DOCS",
    "INSERT INTO search_doc (doc, account_id, kind, record_id) SELECT $1 + key, $2, $3, unhex(value) FROM json_each($4)",
    None,
);
static ADD_TOKENS: Statement =
    Statement::for_engines("search::ADD_TOKENS", "INSERT INTO search (rowid, tokens) SELECT $1 + key, value FROM json_each($2)", None);
/// On PostgreSQL the words stand beside the name of the document.
static ADD_VECTOR: Statement = Statement::for_engines(
    "search::ADD_VECTOR",
    "SELECT $1, $2, $3, $4",
    Some("INSERT INTO search_doc (account_id, record_id, kind, tokens) VALUES ($1, $2, $3, to_tsvector('simple', $4))"),
);
static FIND: Statement = Statement::for_engines(
    "search::FIND",
    // CROSS JOIN has SQLite ask the index first; otherwise it asks it once for every document of the account. To weigh one
    // takes longer than to find it, so of a word that thousands hold, the newest are weighed.
    "SELECT kind, record_id FROM (
        SELECT search_doc.kind, search_doc.record_id, search.rank AS weight FROM search CROSS JOIN search_doc ON search_doc.doc = search.rowid
        WHERE search MATCH $2 AND search_doc.account_id = $1 AND ($3 = '' OR search_doc.kind = $3) ORDER BY search.rowid DESC LIMIT 1000
     ) AS newest ORDER BY weight LIMIT $4",
    Some(
        "SELECT kind, record_id FROM search_doc WHERE account_id = $1 AND tokens @@ to_tsquery('simple', $2)
         AND ($3 = '' OR kind = $3) ORDER BY ts_rank(tokens, to_tsquery('simple', $2)) DESC, record_id LIMIT $4",
    ),
);

/// The statements that only full-text search needs.
pub(crate) fn special_statements() -> [&'static Statement; 7] {
    [&DROP_DOCS, &DROP_TOKENS, &LAST_DOC, &ADD_DOCS, &ADD_TOKENS, &ADD_VECTOR, &FIND]
}

impl Store {
    /// What holds all words of a query, the best first. The last word may be unfinished.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn search(&self, query: &str) -> Result<Vec<Hit>> {
        self.search_among(query, None, HITS).await
    }

    /// The same among the records of one kind, or of all, and at most so many.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn search_among(&self, query: &str, kind: Option<Kind>, at_most: i64) -> Result<Vec<Hit>> {
        let Some(question) = question(&self.db, query) else { return Ok(Vec::new()) };
        let kind = kind.map_or("", |kind| kind.word()).to_owned();
        let rows = self.db.rows(&FIND, vec![self.account.value(), question.value(), kind.value(), at_most.value()]).await?;
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
pub(crate) async fn renew(tx: &mut Tx, account: AccountId, edits: &[Edit], told: Option<&Progress>) -> Result<()> {
    renew_after(Box::new(std::iter::empty()), tx, account, edits, told).await
}

/// The same after some other pieces: while the engine takes those, the words are made.
pub(crate) async fn renew_after(
    before: Pieces<'_>,
    tx: &mut Tx,
    account: AccountId,
    edits: &[Edit],
    told: Option<&Progress>,
) -> Result<()> {
    let read = Read::of(tx, account, edits).await?;
    let documents = read.documents(edits);
    if let Some(progress) = told {
        progress.begin(Doing::Indexing, documents.len());
    }
    let first = if tx.is_sqlite() {
        let last = tx.rows(&LAST_DOC, Vec::new()).await?.first().map_or(Ok(0), |row| i64::get(row, 0))?;
        Some(last + 1)
    } else {
        None
    };
    pieces::run(tx, Box::new(before.chain(pieces_of(account, &documents, first))), told).await
}

/// On SQLite, documents are numbered from the first free number on.
fn pieces_of<'a>(account: AccountId, documents: &'a [Document<'a>], first: Option<i64>) -> Pieces<'a> {
    let dropping = batches(documents, |document| document.replaces).into_iter().flat_map(move |(kind, batch)| {
        let values = vec![account.value(), kind.value(), list(batch.iter().map(|document| simple(document)))];
        let words = first.map(|_| Ok(Piece::new(&DROP_TOKENS, values.clone())));
        words.into_iter().chain([Ok(Piece::new(&DROP_DOCS, values))])
    });
    let mut tokens = Tokens::default();
    let Some(mut next) = first else {
        return Box::new(dropping.chain(documents.iter().filter_map(move |document| in_postgres(account, document, &mut tokens))));
    };
    let adding = batches(documents, |_| true).into_iter().flat_map(move |(kind, batch)| {
        let (pieces, count) = in_sqlite(account, kind, &batch, next, &mut tokens);
        next += count;
        pieces
    });
    Box::new(dropping.chain(adding))
}

/// Some of the documents, in batches of one kind.
fn batches<'a>(documents: &'a [Document<'a>], are: fn(&Document) -> bool) -> Vec<(Kind, Vec<&'a Document<'a>>)> {
    let mut kinds: HashMap<Kind, Vec<&Document>> = HashMap::new();
    for document in documents.iter().filter(|document| are(document)) {
        kinds.entry(document.kind).or_default().push(document);
    }
    let all = Kind::ALL.iter().map(|kind| (*kind, kinds.get(kind).map_or(&[][..], Vec::as_slice)));
    all.flat_map(|(kind, documents)| documents.chunks(CHUNK).map(move |batch| (kind, batch.to_vec()))).collect()
}

fn simple(document: &Document) -> String {
    document.record_id.simple().to_string()
}

/// A list of texts as JSON, which both engines take apart by themselves: one argument instead of thousands.
fn list(texts: impl Iterator<Item = String>) -> Value {
    Value::Text(Some(serde_json::Value::Array(texts.map(serde_json::Value::String).collect()).to_string()))
}

/// The pieces that add some documents under rising numbers, and how many they are. Records without words are left out.
///
/// Numbers rise, because FTS5 writes out its buffer whenever one is lower than the one before. It writes it out before
/// every statement, too, so there are few large ones.
fn in_sqlite(account: AccountId, kind: Kind, documents: &[&Document<'_>], first: i64, tokens: &mut Tokens) -> (Vec<Result<Piece>>, i64) {
    let (mut ids, mut words) = (Vec::with_capacity(documents.len()), Vec::with_capacity(documents.len()));
    for document in documents {
        let own = document.tokens(tokens);
        if !own.is_empty() {
            ids.push(simple(document));
            words.push(own);
        }
    }
    if ids.is_empty() {
        return (Vec::new(), 0);
    }
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let names = Piece::new(&ADD_DOCS, vec![first.value(), account.value(), kind.value(), list(ids.into_iter())]);
    let words = Piece::new(&ADD_TOKENS, vec![first.value(), list(words.into_iter())]);
    (vec![Ok(names), Ok(words.of(documents.len()))], count)
}

fn in_postgres(account: AccountId, document: &Document<'_>, tokens: &mut Tokens) -> Option<Result<Piece>> {
    let own = document.tokens(tokens);
    let values = || vec![account.value(), document.record_id.value(), document.kind.value(), own.value()];
    (!own.is_empty()).then(|| Ok(Piece::new(&ADD_VECTOR, values()).of(1)))
}
