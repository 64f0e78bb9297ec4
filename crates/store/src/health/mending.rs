//! Mending what cannot lose a word: the indexes of tables, and the index of the search. Both are made of the records.

use acquaint_domain::{AccountId, Edit};

use crate::{Db, Result, Store, engine::Tx, search};

/// What SQLite says of an index that does not fit its table, and of the search index (sqlite.org/pragma.html#pragma_integrity_check).
const OF_INDEXES: [&str; 4] =
    ["missing from index ", "wrong # of entries in index ", "non-unique entry in index ", "out of order in index "];
const OF_SEARCH: &str = "fts5";

/// Which mending a fault calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// The indexes of tables are built anew.
    Indexes,
    /// The index of the search is made anew.
    Search,
}

impl Mend {
    /// What all faults together call for. Nothing if one of them lies in somebody's words.
    #[must_use]
    pub fn of(faults: &[String]) -> Option<Vec<Self>> {
        let mut all = Vec::new();
        for fault in faults {
            let mend = match fault {
                fault if OF_INDEXES.iter().any(|words| fault.contains(words)) => Self::Indexes,
                fault if fault.to_lowercase().contains(OF_SEARCH) => Self::Search,
                _ => return None,
            };
            if !all.contains(&mend) {
                all.push(mend);
            }
        }
        Some(all)
    }
}

impl Db {
    /// Builds every index anew from its table. Nobody's words are touched.
    ///
    /// # Errors
    /// If a table cannot be read, or there is no room; nothing is changed then.
    pub async fn rebuild_indexes(&self) -> Result<()> {
        let Self::Sqlite(file) = self else { return Ok(()) };
        file.ask_writer("REINDEX").await.map(drop)
    }

    /// Makes the index of the search anew from the records of these accounts.
    ///
    /// # Errors
    /// If a record cannot be read, or there is no room; nothing is changed then.
    pub async fn rebuild_search(&self, accounts: &[AccountId]) -> Result<()> {
        let mut tx = self.begin().await?;
        let Tx::Sqlite(inside) = &mut tx else { return tx.give_up().await };
        inside
            .connection()
            .execute_batch("INSERT INTO search (search) VALUES ('delete-all'); DELETE FROM search_doc; DELETE FROM unindexed")?;
        for account in accounts {
            let records = Store::new(self.clone(), *account).all_records(&mut tx).await?;
            let edits: Vec<Edit> = records.into_iter().map(|record| Edit { before: None, after: Some(record) }).collect();
            search::renew(&mut tx, *account, &edits).await?;
        }
        tx.commit().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(faults: &[&str], expected: Option<&[Mend]>) {
        let faults: Vec<String> = faults.iter().map(|fault| (*fault).to_owned()).collect();
        assert_eq!(Mend::of(&faults).as_deref(), expected);
    }

    #[test]
    fn only_what_is_made_of_the_records_is_mended() {
        check(&["row 3 missing from index person_name"], Some(&[Mend::Indexes]));
        check(&["fts5: corruption found reading blob 137 from table \"search\""], Some(&[Mend::Search]));
        check(
            &["wrong # of entries in index a", "malformed inverted index for FTS5 table main.search"],
            Some(&[Mend::Indexes, Mend::Search]),
        );
        check(&["row 3 missing from index a", "Tree 5 page 7: btreeInitPage() returns error code 11"], None);
        check(&["NULL value in person.name"], None);
    }
}
