//! What was approved goes out when its half minute is over: one letter after the other, each at most once.
//!
//! A letter whose time passed long ago waits for the person (see `MINUTES_TOO_LATE`). One whose try was cut short is never
//! tried again by itself, because it may have gone.

use std::{sync::Arc, time::Duration};

use acquaint_domain::outreach::{Outgoing, SendFault, Sending};
use acquaint_store::Store;
use tokio::sync::{Notify, oneshot};

use super::{Account, smtp::deliver};
use crate::{
    Failure,
    actions::{outreach::sending, settings::context_of},
    seam::LOCAL_ACCOUNT,
    serve::App,
};

/// How often the clock is looked at while something waits.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// The way from a page to the sender.
#[derive(Debug, Default)]
pub(crate) struct Post {
    /// Something was approved.
    approved: Notify,
    /// The program is about to end.
    ending: Notify,
}

impl Post {
    /// Tells the sender that something was approved.
    pub(crate) fn wake(&self) {
        self.approved.notify_one();
    }

    /// Tells the sender to end after the letter that it is handing over.
    pub(crate) fn end(&self) {
        self.ending.notify_one();
    }
}

/// Sends what was approved until [`Post::end`]. While nothing waits, nothing is done.
pub(crate) async fn keep_sending(app: Arc<App>) {
    let store = app.store(LOCAL_ACCOUNT);
    if app.folder.mail_account().is_none() {
        return;
    }
    if store.note_cut_short(SendFault::Unsure).await.is_err() {
        tracing::warn!("the outbox could not be looked at");
    }
    loop {
        let waits = send_due(&app, &store).await.unwrap_or_else(|_| {
            tracing::warn!("the outbox could not be looked at");
            true
        });
        tokio::select! {
            () = app.post.ending.notified() => return,
            () = app.post.approved.notified() => {}
            () = tokio::time::sleep(LOOK_EVERY), if waits => {}
        }
    }
}

/// Sends what it is time for. Answers whether something still waits for its time.
async fn send_due(app: &App, store: &Store) -> Result<bool, Failure> {
    let mut waits = false;
    for outgoing in store.list_outgoing().await? {
        match outgoing.stands(app.seam.now()) {
            Sending::Waits(_) => waits = true,
            Sending::Due => send(app, store, &outgoing).await?,
            Sending::Goes | Sending::TooLate | Sending::Stopped(_) => {}
        }
    }
    Ok(waits)
}

async fn send(app: &App, store: &Store, outgoing: &Outgoing) -> Result<(), Failure> {
    let ctx = context_of(store, &app.seam).await?;
    let id = outgoing.message_id;
    // Somebody threw it away, or sent it in another way.
    if is_settled(store, outgoing).await? {
        return Ok(store.forget_outgoing(id).await?);
    }
    // The account was removed, or its file is damaged: either way it is not the one that was approved.
    let Ok(Some(account)) = Account::find(&app.folder) else { return Ok(store.note_send_fault(id, SendFault::Changed).await?) };
    let approved = match sending::letter(store, &ctx, &account.sender(), outgoing).await? {
        Ok(approved) => approved,
        Err(fault) => return Ok(store.note_send_fault(id, fault).await?),
    };
    if !store.claim_outgoing(outgoing, ctx.now).await? {
        return Ok(());
    }
    let to = approved.prepared.to.clone();
    match hand_over(account, to, approved.bytes).await {
        Ok(()) => {
            let kept = sending::mark_delivered(store, &ctx, outgoing, Some(&approved.prepared)).await;
            if kept.is_err() {
                tracing::error!("a message went out, and that could not be kept");
                store.note_send_fault(id, SendFault::Unsure).await?;
            }
            Ok(())
        }
        Err(fault) => {
            tracing::warn!(why = %fault, "a message did not go out");
            Ok(store.note_send_fault(id, fault).await?)
        }
    }
}

/// Whether a message is gone, or counts as sent already.
async fn is_settled(store: &Store, outgoing: &Outgoing) -> Result<bool, Failure> {
    let message = store.find::<acquaint_domain::outreach::Message>(outgoing.message_id).await?;
    Ok(message.is_none_or(|message| message.sent_at.is_some()))
}

/// Talks with the server on a thread of its own, for that can take a minute; the program can end meanwhile.
pub(crate) async fn hand_over(account: Account, to: String, letter: Vec<u8>) -> Result<(), SendFault> {
    let (tell, told) = oneshot::channel();
    std::thread::spawn(move || tell.send(deliver(&account, &to, &letter)));
    told.await.unwrap_or(Err(SendFault::Unsure))
}
