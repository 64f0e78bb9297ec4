//! What points to a record, and how it is when it points to another one instead.

use acquaint_domain::{Kind, Record};
use uuid::Uuid;

use crate::{Result, Store, tables};

impl Store {
    /// Every record of any kind that points to one record, as it is, and as it is when it points to another one instead. An id
    /// that follows from the one's, such as that of a person's time zone, follows from the other's then.
    ///
    /// Which columns point where stands in the table of all records, so no kind is forgotten here.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_turned(&self, kind: Kind, from: Uuid, to: Uuid) -> Result<Vec<(Record, Record)>> {
        let mut turned = Vec::new();
        for record in self.all_referring(kind, &[from]).await? {
            turned.push((record.clone(), tables::turned(record, kind, from, to)));
        }
        Ok(turned)
    }
}
