//! Reading calendars again: at once for whoever pressed the button, and in the background for whoever looks for times.

use std::sync::Arc;

use acquaint_formats::icalendar::{Kept, NoCalendar, keep_calendar};
use tokio::sync::{Mutex, Notify};
use uuid::Uuid;

use super::{
    fetch::{FetchFault, fetch},
    subscription::{Subscription, Subscriptions},
};
use crate::{Failure, actions::settings::context_of, seam::LOCAL_ACCOUNT, serve::App};

/// What the pages and the reader of calendars share.
#[derive(Debug, Default)]
pub(crate) struct Calendars {
    /// One change of the file at a time.
    file: Mutex<()>,
    wanted: Notify,
}

impl Calendars {
    /// Says that somebody looks for times, so that what is old is read again.
    pub(crate) fn look(&self) {
        self.wanted.notify_one();
    }

    /// Changes the subscriptions, one change at a time.
    ///
    /// # Errors
    /// If the file cannot be read or written.
    pub(crate) async fn change(&self, app: &App, change: impl FnOnce(&mut Vec<Subscription>)) -> Result<(), Failure> {
        let _one = self.file.lock().await;
        let mut all = Subscriptions::find(&app.folder)?;
        change(&mut all.0);
        all.keep(&app.folder)
    }
}

/// Waits until somebody looks for times, and reads what is older than an hour.
pub(crate) async fn keep_reading(app: Arc<App>) {
    loop {
        app.calendars.wanted.notified().await;
        let now = app.seam.now();
        let all = Subscriptions::find(&app.folder).unwrap_or_default();
        for old in all.0.into_iter().filter(|one| one.is_old(now)) {
            if read_now(&app, old.id).await.is_err() {
                tracing::warn!("a calendar could not be kept");
            }
        }
    }
}

/// Reads one calendar at once. What came of it stands in its subscription.
///
/// # Errors
/// If the file of the subscriptions cannot be read or written.
pub(crate) async fn read_now(app: &Arc<App>, id: Uuid) -> Result<Option<FetchFault>, Failure> {
    let all = Subscriptions::find(&app.folder)?;
    let Some(one) = all.0.into_iter().find(|one| one.id == id) else { return Ok(None) };
    let outcome = read_address(app, one.address.reveal(), one.at_home).await?;
    let fault = outcome.as_ref().err().copied();
    let now = app.seam.now();
    app.calendars
        .change(app, |all| {
            if let Some(place) = all.iter_mut().find(|one| one.id == id) {
                *place = place.clone().tried(outcome, now);
            }
        })
        .await?;
    Ok(fault)
}

/// Reads an address, and takes from it what says when one is busy.
///
/// # Errors
/// If the store does not answer. What is wrong with the address is part of the answer.
pub(crate) async fn read_address(app: &Arc<App>, address: String, at_home: bool) -> Result<Result<Kept, FetchFault>, Failure> {
    let ctx = context_of(&app.store(LOCAL_ACCOUNT), &app.seam).await?;
    let read = move || {
        let bytes = fetch(&address, at_home)?;
        keep_calendar(&bytes, &ctx.zone, ctx.now).map_err(|none| match none {
            NoCalendar::TooLarge => FetchFault::TooLarge,
            NoCalendar::Other => FetchFault::NoCalendar,
        })
    };
    Ok(tokio::task::spawn_blocking(read).await.unwrap_or(Err(FetchFault::Unreachable)))
}
