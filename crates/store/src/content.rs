//! What an account holds, as a number, and what changed between two numbers: so that what was worked out from all of it can be kept
//! in memory as long as it is true, and be brought up to date from little.

use std::collections::HashSet;

use acquaint_domain::{ChangeId, Kind, Record};
use uuid::Uuid;

use crate::{Result, Store, field::Field, statement::statements, undo::read_image};

statements! {
    /// How many changes there are, and when the last one was made.
    CONTENT = "SELECT COUNT(*), COALESCE(MAX(at), 0) FROM change WHERE account_id = $1";
    /// The images of the changes of some time. A change without images stands there, too.
    CHANGED = "SELECT change.id, image.kind, image.record_id, image.before, image.purged_at FROM change
        LEFT JOIN image ON image.account_id = change.account_id AND image.change_id = change.id
        WHERE change.account_id = $1 AND change.at > $2 AND change.at <= $3 LIMIT $4";
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

    /// Every record that changed between two numbers; one that changed twice stands there twice. Nothing where the journal can't
    /// tell: very much was changed, something was erased, or a clock was turned back.
    ///
    /// # Errors
    /// If the database does not answer or an image cannot be read.
    pub async fn changed_between(&self, before: ContentNumber, now: ContentNumber) -> Result<Option<Vec<Changed>>> {
        let arguments = vec![self.account.value(), before.last_at.value(), now.last_at.value(), (AT_MOST + 1).value()];
        let rows = self.db.rows(&CHANGED, arguments).await?;
        let (mut changes, mut changed) = (HashSet::new(), Vec::with_capacity(rows.len()));
        for row in &rows {
            changes.insert(ChangeId::get(row, 0)?);
            let (Some(kind), Some(id)) = (Option::<Kind>::get(row, 1)?, Option::<Uuid>::get(row, 2)?) else { return Ok(None) };
            if Option::<i64>::get(row, 4)?.is_some() {
                return Ok(None);
            }
            changed.push(Changed { kind, id, before: read_image(row, 3)? });
        }
        // All that came since, and nothing else: a change that was made earlier by its clock is missing here.
        let all = i64::try_from(changes.len()).is_ok_and(|count| count == now.changes - before.changes);
        let few = i64::try_from(rows.len()).is_ok_and(|count| count <= AT_MOST);
        Ok((all && few).then_some(changed))
    }
}
