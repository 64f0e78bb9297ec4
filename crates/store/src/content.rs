//! What an account holds, as a number, and what changed between two numbers: so that what was worked out from all of it can be kept
//! in memory as long as it is true, and be brought up to date from little.

use std::collections::HashSet;

use acquaint_domain::{ChangeId, Kind, Record};
use uuid::Uuid;

use crate::{Result, Store, field::Field, statement::statements, undo::read_image};

statements! {
    /// How many changes there are, and when the last one was made.
    CONTENT = "SELECT COUNT(*), COALESCE(MAX(at), 0) FROM change WHERE account_id = $1";
    /// The images of the changes after some time, with how many there were up to then. A change without images stands there, too.
    CHANGED = "SELECT change.id, change.at, image.kind, image.record_id, image.before, image.purged_at,
        (SELECT COUNT(*) FROM change AS earlier WHERE earlier.account_id = $1 AND earlier.at <= $2) FROM change
        LEFT JOIN image ON image.account_id = change.account_id AND image.change_id = change.id
        WHERE change.account_id = $1 AND change.at > $2 LIMIT $3";
}

/// How many changed records are told one by one.
const AT_MOST: i64 = 200;

/// What an account holds, as a number: another one after every change but those in which somebody types on in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentNumber {
    changes: i64,
    last_at: i64,
}

/// A record that was added, changed or removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// How it was before; nothing if it was added.
    pub before: Option<Record>,
}

impl ContentNumber {
    /// Whether nothing was ever changed: then it says nothing of what came from an archive.
    #[must_use]
    pub fn is_of_nothing(self) -> bool {
        self.changes == 0
    }
}

impl Store {
    /// The number of what the account holds now, whoever changed it.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn content_number(&self) -> Result<ContentNumber> {
        let rows = self.db.rows(&CONTENT, vec![self.account.value()]).await?;
        let number = |at| rows.first().map_or(Ok(0), |row| i64::get(row, at));
        Ok(ContentNumber { changes: number(0)?, last_at: number(1)? })
    }

    /// Every record that changed since an account had a number, with its number now; one that changed twice stands there twice.
    /// Nothing where the journal can't tell: there was nothing before, very much was changed, something was erased, or a clock was
    /// turned back.
    ///
    /// # Errors
    /// If the database does not answer or an image cannot be read.
    pub async fn changed_since(&self, before: ContentNumber) -> Result<Option<(ContentNumber, Vec<Changed>)>> {
        // What an empty account was filled with from an archive has no images.
        if before.changes == 0 {
            return Ok(None);
        }
        // One question, so that all of it is said of one moment.
        let rows = self.db.rows(&CHANGED, vec![self.account.value(), before.last_at.value(), (AT_MOST + 1).value()]).await?;
        let (mut now, mut seen, mut changed) = (before, HashSet::new(), Vec::with_capacity(rows.len()));
        for row in &rows {
            let (Some(kind), Some(id)) = (Option::<Kind>::get(row, 2)?, Option::<Uuid>::get(row, 3)?) else { return Ok(None) };
            // A change that seems to be earlier, or one that was erased, is missing among those of before or is one too many.
            if Option::<i64>::get(row, 5)?.is_some() || i64::get(row, 6)? != before.changes {
                return Ok(None);
            }
            if seen.insert(ChangeId::get(row, 0)?) {
                now.changes += 1;
            }
            now.last_at = now.last_at.max(i64::get(row, 1)?);
            changed.push(Changed { kind, id, before: read_image(row, 4)? });
        }
        let some = i64::try_from(rows.len()).is_ok_and(|count| count > 0 && count <= AT_MOST);
        Ok(some.then_some((now, changed)))
    }
}
