//! The example: made as a whole in an account of its own, and removed as a whole. It is no part of anybody's own records.

use acquaint_store::{Db, Store};
use tokio::sync::Mutex;

use super::Result;
use crate::{
    Seam,
    example::changes,
    seam::{EXAMPLE_ACCOUNT, new_change},
};

/// Two clicks at once make one example, not two halves.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// Makes the example anew, with dates that end today.
///
/// # Errors
/// If the store does not answer.
pub async fn load_example(db: &Db, seam: &Seam) -> Result<()> {
    let _turn = ONE_AT_A_TIME.lock().await;
    let store = Store::new(db.clone(), EXAMPLE_ACCOUNT);
    if db.has_account(EXAMPLE_ACCOUNT).await? {
        store.erase_account().await?;
    }
    for change in changes(EXAMPLE_ACCOUNT, seam.now(), seam.zone(), new_change) {
        store.commit(&change).await?;
    }
    Ok(())
}

/// Removes the example, if it is there. What it leaves on the disk is cleared by [`Db::leave_no_trace`].
///
/// # Errors
/// If the store does not answer.
pub async fn remove_example(db: &Db) -> Result<()> {
    let _turn = ONE_AT_A_TIME.lock().await;
    Ok(Store::new(db.clone(), EXAMPLE_ACCOUNT).erase_account().await?)
}
