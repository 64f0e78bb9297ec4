//! Keeping the index of the search: the words of new, changed and removed records, many at once.

use std::collections::HashMap;

use acquaint_domain::{AccountId, Edit, Kind, Word as _};
use acquaint_text::Tokens;

use crate::{
    Doing, Result, Statement,
    documents::{Document, Read},
    engine::{Tx, Value},
    field::Field,
    pieces::{self, Piece, Pieces},
};

/// How many documents go into the index at once.
const CHUNK: usize = 2_048;

/// Leaves documents out from now on (on SQLite after their words).
static DROP_DOCS: Statement = Statement::for_engines(
    "search::indexing::DROP_DOCS",
    "DELETE FROM search_doc WHERE account_id = $1 AND kind = $2 AND record_id IN (SELECT unhex(value) FROM json_each($3))",
    Some(
        "DELETE FROM search_doc WHERE account_id = $1 AND kind = $2
         AND record_id IN (SELECT CAST(value AS UUID) FROM json_array_elements_text(CAST($3 AS JSON)))",
    ),
);
static DROP_TOKENS: Statement = Statement::for_engines(
    "search::indexing::DROP_TOKENS",
    "DELETE FROM search WHERE rowid IN (SELECT doc FROM search_doc
     WHERE account_id = $1 AND kind = $2 AND record_id IN (SELECT unhex(value) FROM json_each($3)))",
    None,
);
static LAST_DOC: Statement = Statement::for_engines("search::indexing::LAST_DOC", "SELECT COALESCE(MAX(doc), 0) FROM search_doc", None);
static ADD_DOCS: Statement = Statement::for_engines(
    "search::indexing::ADD_DOCS",
    "INSERT INTO search_doc (doc, account_id, kind, record_id) SELECT $1 + key, $2, $3, unhex(value) FROM json_each($4)",
    None,
);
static ADD_TOKENS: Statement = Statement::for_engines(
    "search::indexing::ADD_TOKENS",
    "INSERT INTO search (rowid, tokens) SELECT $1 + key, value FROM json_each($2)",
    None,
);
/// Numbers documents that have no number yet. Most of those whose words are others now have one.
static KEEP_DOCS: Statement = Statement::for_engines(
    "search::indexing::KEEP_DOCS",
    "INSERT INTO search_doc (doc, account_id, kind, record_id) SELECT $1 + key, $2, $3, unhex(value ->> 0) FROM json_each($4) WHERE TRUE
     ON CONFLICT (account_id, record_id, kind) DO NOTHING",
    None,
);
/// Puts words in the place of others, from a list of pairs: the record and its words.
static RENEW_TOKENS: Statement = Statement::for_engines(
    "search::indexing::RENEW_TOKENS",
    "INSERT OR REPLACE INTO search (rowid, tokens) SELECT search_doc.doc, pair.value ->> 1 FROM json_each($3) AS pair CROSS JOIN search_doc
     ON search_doc.account_id = $1 AND search_doc.record_id = unhex(pair.value ->> 0) AND search_doc.kind = $2 ORDER BY search_doc.doc",
    None,
);
/// On PostgreSQL the words stand beside the name of the document.
static ADD_VECTOR: Statement = Statement::for_engines(
    "search::indexing::ADD_VECTOR",
    "SELECT $1, $2, $3, $4",
    Some("INSERT INTO search_doc (account_id, record_id, kind, tokens) VALUES ($1, $2, $3, to_tsvector('simple', $4))"),
);
/// The statements of this module.
pub(super) fn statements() -> [&'static Statement; 8] {
    [&DROP_DOCS, &DROP_TOKENS, &LAST_DOC, &ADD_DOCS, &ADD_TOKENS, &KEEP_DOCS, &RENEW_TOKENS, &ADD_VECTOR]
}

/// Brings the index up to date with what a change wrote, inside its transaction.
pub(crate) async fn renew(tx: &mut Tx, account: AccountId, edits: &[Edit]) -> Result<()> {
    let renewal = Renewal::of(tx, account, edits).await?;
    pieces::run(tx, renewal.pieces(edits), None).await
}

/// What bringing the index up to date needs besides the change.
pub(crate) struct Renewal {
    account: AccountId,
    read: Read,
    /// On SQLite, the number of the first new document.
    first: Option<i64>,
}

impl Renewal {
    /// Reads it, before or after the change is written.
    pub(crate) async fn of(tx: &mut Tx, account: AccountId, edits: &[Edit]) -> Result<Self> {
        let read = Read::of(tx, account, edits).await?;
        let first = if tx.is_sqlite() {
            let last = tx.rows(&LAST_DOC, Vec::new()).await?.first().map_or(Ok(0), |row| i64::get(row, 0))?;
            Some(last + 1)
        } else {
            None
        };
        Ok(Self { account, read, first })
    }

    /// The pieces to run after those that write the change. Nothing is made of them before the first is asked for.
    pub(crate) fn pieces<'a>(&'a self, edits: &'a [Edit]) -> Pieces<'a> {
        Box::new(std::iter::once(()).flat_map(move |()| {
            let documents = self.read.documents(edits);
            let mut first = Some((Doing::Indexing, documents.len()));
            let batches = batches(documents);
            let pieces = match self.first {
                Some(next) => in_sqlite(self.account, next, batches),
                None => in_postgres(self.account, batches),
            };
            pieces.map(move |piece| piece.map(|piece| piece.beginning(first.take())))
        }))
    }
}

/// Some documents of one kind.
type Batch<'a> = (Kind, Vec<Document<'a>>);

/// Documents by their kind, so many together as one piece takes.
fn batches(documents: Vec<Document>) -> impl Iterator<Item = Batch> {
    let mut kinds: HashMap<Kind, Vec<Document>> = HashMap::new();
    for document in documents {
        kinds.entry(document.kind).or_default().push(document);
    }
    Kind::ALL.iter().filter_map(move |kind| Some((*kind, kinds.remove(kind)?))).flat_map(|(kind, documents)| {
        let mut documents = documents.into_iter();
        std::iter::from_fn(move || {
            let batch: Vec<Document> = documents.by_ref().take(CHUNK).collect();
            (!batch.is_empty()).then_some((kind, batch))
        })
    })
}

fn simple(document: &Document) -> String {
    document.record_id.simple().to_string()
}

/// A list as JSON, which both engines take apart by themselves: one argument instead of thousands.
fn list<T: Into<serde_json::Value>>(items: Vec<T>) -> Value {
    Value::Text(Some(serde_json::Value::from(items).to_string()))
}

/// The documents of a batch, by what becomes of them.
#[derive(Default)]
struct Sorted {
    /// Those that are new.
    new: Vec<String>,
    /// The words of those, in the same order.
    words: Vec<String>,
    /// Those whose words may be others now, with their words.
    renewed: Vec<[String; 2]>,
    /// Those without words now.
    gone: Vec<String>,
}

impl Sorted {
    fn of(documents: &[Document], tokens: &mut Tokens) -> Self {
        let mut sorted = Self::default();
        for document in documents {
            let (id, words) = (simple(document), document.tokens(tokens));
            match (document.replaces, words.is_empty()) {
                (true, true) => sorted.gone.push(id),
                (true, false) => sorted.renewed.push([id, words]),
                (false, true) => {}
                (false, false) => {
                    sorted.new.push(id);
                    sorted.words.push(words);
                }
            }
        }
        sorted
    }

    /// The pieces for them, and how many numbers these may take.
    fn pieces(self, account: AccountId, kind: Kind, next: i64) -> (Vec<Piece>, i64) {
        let mut pieces = Vec::new();
        let (gone, new, renewed) = (self.gone.len(), self.new.len(), self.renewed.len());
        if gone > 0 {
            let values = vec![account.value(), kind.value(), list(self.gone)];
            pieces.push(Piece::of_many(&DROP_TOKENS, values.clone(), gone));
            pieces.push(Piece::of_many(&DROP_DOCS, values, gone).counted());
        }
        if new > 0 {
            pieces.push(Piece::of_many(&ADD_DOCS, vec![next.value(), account.value(), kind.value(), list(self.new)], new));
            pieces.push(Piece::of_many(&ADD_TOKENS, vec![next.value(), list(self.words)], new).counted());
        }
        let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
        if renewed > 0 {
            let pairs = list(self.renewed);
            let from = next + number(new);
            pieces.push(Piece::of_many(&KEEP_DOCS, vec![from.value(), account.value(), kind.value(), pairs.clone()], renewed));
            pieces.push(Piece::of_many(&RENEW_TOKENS, vec![account.value(), kind.value(), pairs], renewed).counted());
        }
        (pieces, number(new + renewed))
    }
}

/// New documents are numbered from the first free number on; the others keep their numbers.
///
/// Numbers rise, because FTS5 writes out its buffer whenever one is lower than the one before. It writes it out before
/// every statement, too, so there are few large ones.
fn in_sqlite<'a>(account: AccountId, mut next: i64, batches: impl Iterator<Item = Batch<'a>> + Send + 'a) -> Pieces<'a> {
    let mut tokens = Tokens::default();
    Box::new(batches.flat_map(move |(kind, documents)| {
        let (pieces, numbers) = Sorted::of(&documents, &mut tokens).pieces(account, kind, next);
        next += numbers;
        pieces.into_iter().map(Ok)
    }))
}

fn in_postgres<'a>(account: AccountId, batches: impl Iterator<Item = Batch<'a>> + Send + 'a) -> Pieces<'a> {
    let mut tokens = Tokens::default();
    Box::new(batches.flat_map(move |(kind, documents)| {
        let old: Vec<String> = documents.iter().filter(|document| document.replaces).map(simple).collect();
        let dropping = (!old.is_empty()).then(|| Piece::new(&DROP_DOCS, vec![account.value(), kind.value(), list(old)]));
        let adding: Vec<Piece> = documents.iter().filter_map(|document| vector(account, document, &mut tokens)).collect();
        dropping.into_iter().chain(adding).map(Ok)
    }))
}

fn vector(account: AccountId, document: &Document<'_>, tokens: &mut Tokens) -> Option<Piece> {
    let own = document.tokens(tokens);
    let values = || vec![account.value(), document.record_id.value(), document.kind.value(), own.value()];
    (!own.is_empty()).then(|| Piece::new(&ADD_VECTOR, values()).counted())
}
