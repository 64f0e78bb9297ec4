//! Search over everything that was written. Words are folded and stemmed in Rust, the same way for texts and for queries,
//! so "Muller" finds "Müller" on both engines. Only the two ways of asking an index differ, and they stand in this file.
//! How the index is kept stands in `search/indexing.rs`, and which words belong to a record in `documents.rs`.

pub(crate) mod due;
mod indexing;
mod words;

use std::collections::HashMap;

use acquaint_domain::{Kind, Record, RecordId as _, Word as _, insights::PassageId};
use acquaint_text::{QueryTerm, query_terms};
use uuid::Uuid;

pub(crate) use self::indexing::{Renewal, renew};
use crate::{Db, Result, Statement, Store, field::Field};

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The record.
    pub record: Record,
}

/// Some of what was found, and how much there is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hits {
    /// Those that were asked for, the best first.
    pub hits: Vec<Hit>,
    /// How many there are, up to one more than [`COUNTED_AT_MOST`].
    pub total: usize,
    /// How many of those are passages.
    pub passages: usize,
    /// All these passages, the best first, if they are at most [`PASSAGES_TOLD`].
    pub all_passages: Vec<PassageId>,
}

/// Up to how many records it is said how many hold some words, and are reached.
pub const COUNTED_AT_MOST: usize = 1_000;
/// Up to how many passages it is said which they are, so that those can be counted which nobody may see; the statement names the number.
pub const PASSAGES_TOLD: usize = 100;
/// How many records are found at most, unless more are asked for.
const HITS: i64 = 50;

static FIND: Statement = Statement::for_engines(
    "search::FIND",
    // CROSS JOIN has SQLite ask the index first; otherwise it asks it once for every document of the account. To weigh one
    // takes longer than to find it, so of a word that thousands hold, the newest are weighed: those with the highest numbers,
    // or ids, which rise with time.
    "SELECT kind, record_id, found, passages, place FROM (
        SELECT kind, record_id, COUNT(*) OVER () AS found, SUM(kind = 'passage') OVER () AS passages, ROW_NUMBER() OVER (ORDER BY weight) AS place
        FROM (
            SELECT search_doc.kind, search_doc.record_id, search.rank AS weight FROM search CROSS JOIN search_doc ON search_doc.doc = search.rowid
            WHERE search MATCH $2 AND search_doc.account_id = $1 AND ($3 = '' OR search_doc.kind = $3) ORDER BY search.rowid DESC LIMIT 1001
        ) AS newest
     ) AS weighed WHERE place > $5 AND place <= $5 + $4 OR kind = 'passage' AND passages <= 100 ORDER BY place",
    Some(
        "SELECT kind, record_id, found, passages, place FROM (
            SELECT kind, record_id, COUNT(*) OVER () AS found, COUNT(*) FILTER (WHERE kind = 'passage') OVER () AS passages,
                ROW_NUMBER() OVER (ORDER BY weight DESC, record_id DESC) AS place
            FROM (
                SELECT kind, record_id, ts_rank(tokens, to_tsquery('simple', $2)) AS weight FROM (
                    SELECT kind, record_id, tokens FROM search_doc WHERE account_id = $1 AND tokens @@ to_tsquery('simple', $2)
                    AND ($3 = '' OR kind = $3) ORDER BY record_id DESC LIMIT 1001
                ) AS newest
            ) AS ranked
         ) AS weighed WHERE place > $5 AND place <= $5 + $4 OR kind = 'passage' AND passages <= 100 ORDER BY place",
    ),
)
.planned_anew();

/// The statements that only full-text search needs.
pub(crate) fn special_statements() -> impl Iterator<Item = &'static Statement> {
    indexing::statements().into_iter().chain([&FIND])
}

impl Store {
    /// What holds all words of a query, the best first. The last word may be unfinished.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn search(&self, query: &str) -> Result<Vec<Hit>> {
        Ok(self.search_among(query, None, (0, HITS)).await?.hits)
    }

    /// The same among the records of one kind, or of all: after so many of them, at most so many. Beyond the last nothing is counted.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn search_among(&self, query: &str, kind: Option<Kind>, (after, at_most): (i64, i64)) -> Result<Hits> {
        let Some(question) = question(&self.db, query) else { return Ok(Hits::default()) };
        // On a full disk, or while somebody writes, what was indexed before is found all the same.
        let _ = due::catch_up_if_free(&self.db).await;
        let kind = kind.map_or("", |kind| kind.word()).to_owned();
        let asked = vec![self.account.value(), question.value(), kind.value(), at_most.value(), after.value()];
        let rows = self.db.rows(&FIND, asked).await?;
        let count = |at| rows.first().map_or(Ok(0), |row| i64::get(row, at)).map(|count| usize::try_from(count).unwrap_or_default());
        let (total, passages) = (count(2)?, count(3)?);
        let (mut keys, mut all_passages) = (Vec::new(), Vec::new());
        for row in &rows {
            let (kind, id, place) = (Kind::get(row, 0)?, Uuid::get(row, 1)?, i64::get(row, 4)?);
            if kind == Kind::Passage && passages <= PASSAGES_TOLD {
                all_passages.push(PassageId::from_uuid(id));
            }
            if place > after && place <= after + at_most {
                keys.push((kind, id));
            }
        }
        let mut ids: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for (kind, id) in &keys {
            ids.entry(*kind).or_default().push(*id);
        }
        // A note and a debrief can carry the same id, so the kind belongs to the key.
        let mut found: HashMap<(Kind, Uuid), Record> = HashMap::new();
        for (kind, ids) in ids {
            found.extend(self.find_records(kind, &ids).await?.into_iter().map(|record| ((kind, record.uuid()), record)));
        }
        let hits = keys.iter().filter_map(|key| found.remove(key)).map(|record| Hit { record }).collect();
        Ok(Hits { hits, total: total.min(COUNTED_AT_MOST + 1), passages: passages.min(COUNTED_AT_MOST + 1), all_passages })
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
