//! The trash: what was removed in the last thirty days, and emptying the journal of what was removed before that.
//!
//! Nothing lies in a trash of its own. A removal is in it as long as the record is gone and the journal holds it.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{Kind, Word as _};
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

use crate::{
    Entry, Result, Store,
    erase::{holds_name, name_nobody, name_of_person},
    field::Field,
    journal::{entries, place},
    statement::statements,
    table::find_in,
};

/// How long what was removed can be brought back.
pub const DAYS_IN_TRASH: i64 = 30;

/// From when on removals can be taken back, at a moment.
#[must_use]
pub fn trash_since(now: Timestamp) -> Timestamp {
    now.saturating_sub((DAYS_IN_TRASH * 24).hours()).unwrap_or(now)
}

/// One removal: the change, and how many records of which kind went with it and are still gone.
#[derive(Debug, Clone, PartialEq)]
pub struct Removal {
    /// The change.
    pub entry: Entry,
    /// What went, by kind, in the order of the kinds.
    pub gone: Vec<(Kind, i64)>,
}

statements! {
    /// Changes that removed something, latest first. What is only a choice, such as a rhythm or a time to offer, is not listed.
    LIST_REMOVALS = entries!("at >= $2 AND (at, id) < ($3, $4)
        AND EXISTS (SELECT 1 FROM image WHERE image.account_id = change.account_id AND image.change_id = change.id
            AND before IS NOT NULL AND after IS NULL AND kind NOT IN ('postponement', 'rhythm', 'usual-rhythm', 'preferences', 'person-zone', 'free-hours', 'offered-time',
                'tagging', 'rating', 'evidence', 'distinct', 'viewpoint')
            AND NOT EXISTS (SELECT 1 FROM image AS later JOIN change AS since ON since.account_id = later.account_id AND since.id = later.change_id
                WHERE later.account_id = image.account_id AND later.record_id = image.record_id AND later.kind = image.kind AND later.position >= 0
                    AND (since.at, since.id) > (change.at, change.id)))
        ORDER BY at DESC, id DESC LIMIT $5");
    /// How many records of each kind a change removed.
    COUNT_REMOVED = "SELECT kind, COUNT(*) FROM image
        WHERE account_id = $1 AND change_id = $2 AND before IS NOT NULL AND after IS NULL GROUP BY kind";
    /// Records that were removed before a moment and not touched since.
    LIST_LONG_REMOVED = "SELECT DISTINCT image.kind, image.record_id FROM image
        JOIN change ON change.account_id = image.account_id AND change.id = image.change_id
        WHERE image.account_id = $1 AND image.before IS NOT NULL AND image.after IS NULL AND change.at < $2
            AND NOT EXISTS (SELECT 1 FROM image AS later JOIN change AS since ON since.account_id = later.account_id AND since.id = later.change_id
                WHERE later.account_id = image.account_id AND later.record_id = image.record_id AND later.kind = image.kind AND later.position >= 0 AND since.at >= $2)";
    /// Empties every image of a record.
    PURGE_IMAGES = "UPDATE image SET before = NULL, after = NULL, purged_at = $4
        WHERE account_id = $1 AND kind = $2 AND record_id = $3 AND position >= 0 AND purged_at IS NULL";
    /// What a record was, and in which lines of the history it stands.
    STATES_AND_LINES = "SELECT change.id, change.subject, image.before FROM image
        JOIN change ON change.account_id = image.account_id AND change.id = image.change_id
        WHERE image.account_id = $1 AND image.kind = $2 AND image.record_id = $3 AND image.position >= 0 AND image.purged_at IS NULL";
}

impl Store {
    /// What was removed in the last thirty days and is still gone, latest first, from a change on.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_removals(&self, now: Timestamp, from: Option<&Entry>, at_most: i64) -> Result<Vec<Removal>> {
        let [at, id] = place(from);
        let values = vec![self.account.value(), trash_since(now).value(), at, id, at_most.value()];
        let rows = self.db.rows(&LIST_REMOVALS, values).await?;
        let mut removals = Vec::with_capacity(rows.len());
        for entry in self.entries(&rows).await? {
            let mut gone: Vec<(Kind, i64)> = Vec::new();
            for row in self.db.rows(&COUNT_REMOVED, vec![self.account.value(), entry.id.value()]).await? {
                gone.push((Field::get(&row, 0)?, Field::get(&row, 1)?));
            }
            gone.sort_by_key(|(kind, _)| Kind::ALL.iter().position(|other| other == kind));
            removals.push(Removal { entry, gone });
        }
        Ok(removals)
    }

    /// Empties the images of all records that were removed more than thirty days ago and are still gone: first and later
    /// versions of them alike. The lines of the history stay, and name none of those people. Answers how many records that were.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn purge(&self, now: Timestamp) -> Result<usize> {
        let account = self.account.value();
        let mut removed: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for row in self.db.rows(&LIST_LONG_REMOVED, vec![account.clone(), trash_since(now).value()]).await? {
            removed.entry(Field::get(&row, 0)?).or_default().push(Field::get(&row, 1)?);
        }
        if removed.is_empty() {
            return Ok(0);
        }
        let mut tx = self.db.begin().await?;
        let (mut purged, mut names, mut lines) = (0, HashSet::new(), HashMap::new());
        for (kind, ids) in removed {
            let there: HashSet<Uuid> = find_in(&mut tx, &account, kind, &ids).await?.into_keys().collect();
            for id in ids.into_iter().filter(|id| !there.contains(id)) {
                for row in tx.rows(&STATES_AND_LINES, vec![account.clone(), kind.value(), id.value()]).await? {
                    lines.insert(Uuid::get(&row, 0)?, String::get(&row, 1)?);
                    names.extend(row.text(2)?.and_then(|state| name_of_person(&state)));
                }
                tx.execute(&PURGE_IMAGES, vec![account.clone(), kind.value(), id.value(), now.value()]).await?;
                purged += 1;
            }
        }
        for (id, subject) in lines {
            if names.iter().any(|name| holds_name(&subject, name)) {
                name_nobody(&mut tx, &account, id).await?;
            }
        }
        tx.commit().await?;
        Ok(purged)
    }
}
