//! The words that stand in the index, for when a word that was asked for stands nowhere. Only SQLite lists them without reading
//! every text; elsewhere none are known.
//!
//! The index of a file is one for all its accounts. So whoever shows such a word has to find something of the account by it.

use std::ops::RangeInclusive;

use crate::{Db, Result, Store};

impl Store {
    /// The folded words and stems of so many letters that begin with one. In no order; empty where the engine does not list them.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_indexed_words(&self, beginning: char, letters: RangeInclusive<usize>) -> Result<Vec<String>> {
        let (Db::Sqlite(file), true) = (&self.db, beginning.is_alphanumeric()) else { return Ok(Vec::new()) };
        let Some(next) = char::from_u32(u32::from(beginning) + 1) else { return Ok(Vec::new()) };
        // One table for the time of one question (sqlite.org/fts5.html, "the fts5vocab virtual table module").
        let asked = format!(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_of_search USING fts5vocab (main, search, row);
             SELECT term FROM temp.word_of_search WHERE term >= '{beginning}' AND term < char({}) AND LENGTH(term) BETWEEN {} AND {};
             DROP TABLE temp.word_of_search",
            u32::from(next),
            letters.start(),
            letters.end()
        );
        let rows = file.ask_reader(&asked).await?;
        Ok(rows.into_iter().filter_map(|row| row.into_iter().next()).collect())
    }
}
