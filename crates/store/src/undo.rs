//! Taking back a change: the same change turned round, and what has to stay as it is, with the reason.
//!
//! Nothing is decided for good here: what this answers is an ordinary change, which the store keeps like any other.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{Change, ChangeId, Context, Edit, Kind, Record, Word};
use uuid::Uuid;

use crate::{Entry, Error, Result, Store, engine::Row, field::Field, statement::statements, tables};

/// What taking back a change came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// The change turned round, ready to commit. Empty if nothing could be taken back.
    pub change: Change,
    /// What was kept as it is.
    pub kept: Vec<Kept>,
}

/// A record that an undo leaves as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The record as it is now; if it is gone, as it was.
    pub record: Record,
    /// Why it is kept.
    pub why: Why,
}

/// Why an undo leaves a record as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It was changed since.
    Changed,
    /// It was removed since.
    Gone,
    /// Something newer depends on it.
    Needed,
    /// It belongs to something that is kept.
    Belongs,
    /// What it belongs to is gone.
    Missing,
}

/// An image as it is stored.
struct Image {
    position: i64,
    kind: Kind,
    record_id: Uuid,
    before: Option<Record>,
    after: Option<Record>,
}

impl Image {
    fn read(row: &Row) -> Result<Self> {
        Ok(Self {
            position: Field::get(row, 0)?,
            kind: Field::get(row, 1)?,
            record_id: Field::get(row, 2)?,
            before: read_image(row, 3)?,
            after: read_image(row, 4)?,
        })
    }
}

statements! {
    /// The images of a change that are still whole.
    LIST_IMAGES = "SELECT position, kind, record_id, before, after FROM image
        WHERE account_id = $1 AND change_id = $2 AND purged_at IS NULL ORDER BY position";
    /// What later changes found where a change had added something, the next one first.
    LIST_NEXT_BEFORES = "SELECT mine.position, later.before FROM image AS mine
        JOIN image AS later ON later.account_id = mine.account_id AND later.record_id = mine.record_id AND later.kind = mine.kind AND later.position >= 0
        JOIN change ON change.account_id = later.account_id AND change.id = later.change_id
        WHERE mine.account_id = $1 AND mine.change_id = $2 AND mine.before IS NULL AND later.before IS NOT NULL
            AND later.change_id <> mine.change_id AND (change.at, change.id) > ($3, $2)
        ORDER BY mine.position, change.at, change.id";
}

impl Store {
    /// The change that takes back another one, and what it has to leave as it is. Nothing if there is no such change.
    ///
    /// # Errors
    /// If the database does not answer or an image cannot be read.
    pub async fn turn_round(&self, ctx: &Context, id: ChangeId) -> Result<Option<Undone>> {
        let Some(entry) = self.find_entry(id).await? else { return Ok(None) };
        let mut change = Change::new(ctx, "journal.undo", &entry.subject);
        change.undoes = Some(id);
        let edits = self.images(&entry).await?;
        let (mut back, mut kept) = self.unchanged_since(edits).await?;
        self.keep_what_is_needed(&mut back, &mut kept).await?;
        change.edits = back;
        Ok(Some(Undone { change, kept }))
    }

    /// The edits of a change, each turned round, last first.
    async fn images(&self, entry: &Entry) -> Result<Vec<Edit>> {
        let rows = self.db.rows(&LIST_IMAGES, vec![self.account.value(), entry.id.value()]).await?;
        let mut images = rows.iter().map(Image::read).collect::<Result<Vec<_>>>()?;
        self.complete_additions(entry, &mut images).await?;
        Ok(images.into_iter().rev().map(|image| Edit { before: image.after, after: image.before }).collect())
    }

    /// What an addition left is not stored: it is what the next change found, or else the record as it is now.
    async fn complete_additions(&self, entry: &Entry, images: &mut [Image]) -> Result<()> {
        let values = vec![self.account.value(), entry.id.value(), entry.at.value()];
        let mut next = HashMap::new();
        for row in self.db.rows(&LIST_NEXT_BEFORES, values).await? {
            next.entry(i64::get(&row, 0)?).or_insert(read_image(&row, 1)?);
        }
        let mut missing: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for image in images.iter_mut().filter(|image| image.before.is_none() && image.after.is_none()) {
            match next.remove(&image.position) {
                Some(found) => image.after = found,
                None => missing.entry(image.kind).or_default().push(image.record_id),
            }
        }
        let mut now = HashMap::new();
        for (kind, ids) in missing {
            now.extend(self.find_records(kind, &ids).await?.into_iter().map(|record| (key(&record), record)));
        }
        for image in images.iter_mut().filter(|image| image.before.is_none() && image.after.is_none()) {
            image.after = now.remove(&(image.kind, image.record_id));
        }
        Ok(())
    }

    /// Sorts turned-round edits into those whose record still is as the change left it, and the records of the others. A
    /// record that already is as it would be needs nothing.
    async fn unchanged_since(&self, edits: Vec<Edit>) -> Result<(Vec<Edit>, Vec<Kept>)> {
        let mut ids: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for record in edits.iter().filter_map(touched) {
            ids.entry(record.kind()).or_default().push(record.uuid());
        }
        let mut stored = HashMap::new();
        for (kind, ids) in ids {
            for record in self.find_records(kind, &ids).await? {
                stored.insert((kind, record.uuid()), record);
            }
        }
        let (mut back, mut kept) = (Vec::new(), Vec::new());
        for edit in edits {
            let Some(record) = touched(&edit) else { continue };
            match stored.remove(&key(record)) {
                now if now == edit.after => {}
                now if now == edit.before => back.push(edit),
                Some(record) => kept.push(Kept { record, why: Why::Changed }),
                None => kept.push(Kept { record: record.clone(), why: Why::Gone }),
            }
        }
        Ok((back, kept))
    }

    /// Leaves out edits of what belongs to a kept record, and edits that would leave something pointing to nothing, until
    /// none is left. Thus whoever stays keeps their work, and their work keeps its organization.
    async fn keep_what_is_needed(&self, back: &mut Vec<Edit>, kept: &mut Vec<Kept>) -> Result<()> {
        loop {
            let needed = self.needed(back).await?;
            let staying: HashSet<(Kind, Uuid)> = kept.iter().filter(|kept| kept.why != Why::Gone).map(|kept| key(&kept.record)).collect();
            let belongs = |record: &Record| tables::owner(record).is_some_and(|owner| staying.contains(&owner));
            let count = back.len();
            back.retain(|edit| {
                let Some(record) = touched(edit) else { return false };
                let belonging = edit.before.as_ref().is_some_and(belongs).then_some(Why::Belongs);
                let why = needed.get(&key(record)).copied().or(belonging);
                kept.extend(why.map(|why| Kept { record: record.clone(), why }));
                why.is_none()
            });
            if back.len() == count {
                return Ok(());
            }
        }
    }

    /// Records that some edits would remove although others point to them, or bring back although what they point to is gone.
    async fn needed(&self, back: &[Edit]) -> Result<HashMap<(Kind, Uuid), Why>> {
        let leaving: HashSet<(Kind, Uuid)> = back.iter().filter(|edit| edit.after.is_none()).filter_map(touched).map(key).collect();
        // A record that is taken back itself points to what it pointed to before.
        let becoming: HashMap<(Kind, Uuid), &Record> =
            back.iter().filter_map(|edit| edit.after.as_ref()).map(|record| (key(record), record)).collect();
        let mut needed = HashMap::new();
        for kind in Kind::ALL {
            let ids: Vec<Uuid> = leaving.iter().filter(|(of, _)| of == kind).map(|(_, id)| *id).collect();
            for referrer in self.all_referring(*kind, &ids).await? {
                let referrer = becoming.get(&key(&referrer)).copied().unwrap_or(&referrer);
                if !leaving.contains(&key(referrer)) {
                    needed.extend(tables::references(referrer).into_iter().filter(|to| leaving.contains(to)).map(|to| (to, Why::Needed)));
                }
            }
        }
        needed.extend(self.orphans(back, &leaving).await?.into_iter().map(|record| (record, Why::Missing)));
        Ok(needed)
    }

    async fn orphans(&self, back: &[Edit], leaving: &HashSet<(Kind, Uuid)>) -> Result<Vec<(Kind, Uuid)>> {
        let coming: HashSet<(Kind, Uuid)> = back.iter().filter_map(|edit| edit.after.as_ref()).map(key).collect();
        let mut wanted: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for (kind, id) in back.iter().filter_map(|edit| edit.after.as_ref()).flat_map(tables::references) {
            if !coming.contains(&(kind, id)) {
                wanted.entry(kind).or_default().push(id);
            }
        }
        let mut there = HashSet::new();
        for (kind, ids) in wanted {
            there.extend(self.find_records(kind, &ids).await?.iter().map(key));
        }
        let missing = |record: &&Record| {
            tables::references(record).iter().any(|to| leaving.contains(to) || !(coming.contains(to) || there.contains(to)))
        };
        Ok(back.iter().filter_map(|edit| edit.after.as_ref()).filter(missing).map(key).collect())
    }

    /// A record and everything that hangs on it, in the order in which it can be removed.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn with_dependents(&self, root: Record) -> Result<Vec<Record>> {
        let mut all = vec![root];
        let mut seen: HashSet<(Kind, Uuid)> = all.iter().map(key).collect();
        let mut next = 0;
        while next < all.len() {
            let (kind, id) = key(&all[next]);
            let found = self.all_referring(kind, &[id]).await?;
            all.extend(found.into_iter().filter(|record| seen.insert(key(record))));
            next += 1;
        }
        all.reverse();
        Ok(all)
    }
}

fn touched(edit: &Edit) -> Option<&Record> {
    edit.before.as_ref().or(edit.after.as_ref())
}

pub(crate) fn key(record: &Record) -> (Kind, Uuid) {
    (record.kind(), record.uuid())
}

pub(crate) fn read_image(row: &Row, index: usize) -> Result<Option<Record>> {
    let text: Option<String> = Field::get(row, index)?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|error| Error::Damaged(error.to_string()))
}
