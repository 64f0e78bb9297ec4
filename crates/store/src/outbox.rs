//! What was approved to be sent and has not gone out yet. These are no records: they stand in no journal and no archive.
//!
//! A message is claimed before a try, in one statement, so that it is either taken back or tried, and never both.

use acquaint_domain::outreach::{MessageId, Outgoing, SendFault};
use jiff::Timestamp;

use crate::{
    Result, Statement, Store,
    engine::{Row, Value},
    field::Field,
    statement::statements,
};

statements! {
    /// Keeps what was approved; what waits already is replaced, unless it is being tried.
    PUT = "INSERT INTO outbox (account_id, message_id, mail_id, approval, approved_at, due_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (account_id, message_id) DO UPDATE SET mail_id = excluded.mail_id, approval = excluded.approval,
        approved_at = excluded.approved_at, due_at = excluded.due_at, tried_at = NULL, fault = NULL
        WHERE outbox.tried_at IS NULL OR outbox.fault IS NOT NULL";
    /// One that waits.
    FIND = "SELECT message_id, mail_id, approval, approved_at, due_at, tried_at, fault FROM outbox WHERE account_id = $1 AND message_id = $2";
    /// All that wait, the first to go first.
    LIST = "SELECT message_id, mail_id, approval, approved_at, due_at, tried_at, fault FROM outbox WHERE account_id = $1
        ORDER BY due_at, message_id";
    /// Takes one back that is not being tried, and of which it is sure that it did not go.
    TAKE_BACK = "DELETE FROM outbox WHERE account_id = $1 AND message_id = $2
        AND ((tried_at IS NULL AND fault IS NULL) OR (fault IS NOT NULL AND fault <> 'unsure'))";
    /// Begins a try of what was approved so, when it is time for it.
    CLAIM = "UPDATE outbox SET tried_at = $4 WHERE account_id = $1 AND message_id = $2 AND approval = $3
        AND approved_at = $5 AND due_at <= $4 AND tried_at IS NULL AND fault IS NULL";
    /// Notes why a try came to nothing.
    NOTE_FAULT = "UPDATE outbox SET fault = $3 WHERE account_id = $1 AND message_id = $2";
    /// Notes it of all tries that an end of the program cut short.
    NOTE_CUT_SHORT = "UPDATE outbox SET fault = $2 WHERE account_id = $1 AND tried_at IS NOT NULL AND fault IS NULL";
    /// Forgets one that went out.
    FORGET = "DELETE FROM outbox WHERE account_id = $1 AND message_id = $2";
}

impl Store {
    /// Keeps what was approved. What waits already is replaced, unless it is being tried at this moment.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn put_outgoing(&self, outgoing: &Outgoing) -> Result<()> {
        let Outgoing { message_id, mail_id, approval, approved_at, due_at, .. } = outgoing;
        let values = vec![message_id.value(), mail_id.value(), approval.value(), approved_at.value(), due_at.value()];
        self.in_outbox(&PUT, values).await.map(drop)
    }

    /// What was approved of a message and has not gone out.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_outgoing(&self, message: MessageId) -> Result<Option<Outgoing>> {
        let rows = self.db().rows(&FIND, vec![self.account().value(), message.value()]).await?;
        rows.first().map(outgoing).transpose()
    }

    /// All that was approved and has not gone out, the first to go first.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_outgoing(&self) -> Result<Vec<Outgoing>> {
        self.db().rows(&LIST, vec![self.account().value()]).await?.iter().map(outgoing).collect()
    }

    /// Takes back what was approved. Not done if it is being tried at this moment, may have gone, or is not there.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn take_back_outgoing(&self, message: MessageId) -> Result<bool> {
        self.in_outbox(&TAKE_BACK, vec![message.value()]).await
    }

    /// Begins a try of what was approved. Not done if it was taken back, or approved anew, or is being tried already.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn claim_outgoing(&self, outgoing: &Outgoing, now: Timestamp) -> Result<bool> {
        self.in_outbox(&CLAIM, vec![outgoing.message_id.value(), outgoing.approval.value(), now.value(), outgoing.approved_at.value()])
            .await
    }

    /// Notes why a message did not go out.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn note_send_fault(&self, message: MessageId, fault: SendFault) -> Result<()> {
        self.in_outbox(&NOTE_FAULT, vec![message.value(), fault.value()]).await.map(drop)
    }

    /// Notes it of every try that the end of the program cut short.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn note_cut_short(&self, fault: SendFault) -> Result<()> {
        self.in_outbox(&NOTE_CUT_SHORT, vec![fault.value()]).await.map(drop)
    }

    /// Forgets what went out.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn forget_outgoing(&self, message: MessageId) -> Result<()> {
        self.in_outbox(&FORGET, vec![message.value()]).await.map(drop)
    }

    /// Runs a statement whose first argument is the account. Answers whether it changed something.
    async fn in_outbox(&self, statement: &'static Statement, mut values: Vec<Value>) -> Result<bool> {
        values.insert(0, self.account().value());
        let mut tx = self.db().begin().await?;
        let changed = tx.execute(statement, values).await?;
        tx.commit().await?;
        Ok(changed > 0)
    }
}

fn outgoing(row: &Row) -> Result<Outgoing> {
    Ok(Outgoing {
        message_id: Field::get(row, 0)?,
        mail_id: Field::get(row, 1)?,
        approval: Field::get(row, 2)?,
        approved_at: Field::get(row, 3)?,
        due_at: Field::get(row, 4)?,
        tried_at: Field::get(row, 5)?,
        fault: Field::get(row, 6)?,
    })
}
