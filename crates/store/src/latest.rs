//! What happened with many people at once, where of their contacts only the latest matters: after some years there are a
//! hundred thousand of them, and neither Today nor a list needs their words.

use acquaint_domain::{
    Kind, RecordId as _,
    people::{Contact, ContactId, ContactKind, History, PersonId},
};
use uuid::Uuid;

use crate::{Result, Statement, Store, field::Field};

/// The days and moments of the latest contacts of some people.
static LATEST_CONTACTS: Statement = Statement::for_engines(
    "latest::LATEST_CONTACTS",
    "SELECT person_id, MAX(\"on\"), MAX(written_at) FROM contact
     WHERE account_id = $1 AND person_id IN (SELECT unhex(value) FROM json_each($2)) GROUP BY person_id",
    Some(
        "SELECT person_id, MAX(\"on\"), MAX(written_at) FROM contact
         WHERE account_id = $1 AND person_id IN (SELECT CAST(value AS UUID) FROM json_array_elements_text(CAST($2 AS JSON)))
         GROUP BY person_id",
    ),
);

pub(crate) fn special_statements() -> [&'static Statement; 1] {
    [&LATEST_CONTACTS]
}

impl Store {
    /// What happened with some people, as far as the path and the rhythm depend on it: of contacts only the latest of each,
    /// without its words.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn ways_of(&self, people: &[PersonId]) -> Result<History> {
        let ids: Vec<Uuid> = people.iter().map(|id| id.uuid()).collect();
        let (messages, replies, interviews, calls, contacts) = tokio::try_join!(
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids),
            self.latest_contacts(people)
        )?;
        Ok(History { messages, replies, interviews, contacts, calls })
    }

    /// One contact for each of some people: the latest day and the latest moment. Nothing else of it is known.
    pub(crate) async fn latest_contacts(&self, people: &[PersonId]) -> Result<Vec<Contact>> {
        let ids: Vec<String> = people.iter().map(|id| id.uuid().simple().to_string()).collect();
        let list = serde_json::Value::from(ids).to_string();
        let rows = self.db.rows(&LATEST_CONTACTS, vec![self.account.value(), list.value()]).await?;
        let read = |row| {
            Ok(Contact {
                id: ContactId(Uuid::nil()),
                person_id: Field::get(row, 0)?,
                how: ContactKind::Other,
                on: Field::get(row, 1)?,
                words: String::new(),
                written_at: Field::get(row, 2)?,
            })
        };
        rows.iter().map(read).collect()
    }
}
