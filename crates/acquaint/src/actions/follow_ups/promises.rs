//! What becomes of a promise before it is kept: other words, another day, or letting it go.

use acquaint_domain::{
    Change, Context,
    follow_ups::{Promise, PromiseId},
};
use acquaint_store::Store;
use jiff::civil::Date;

use crate::actions::{Result, check_seen, get, keep};

/// Puts a promise in other words or on another day.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_promise(store: &Store, ctx: &Context, id: PromiseId, mark: &str, text: &str, due: Option<Date>) -> Result<()> {
    let before: Promise = get(store, id).await?;
    if (before.text.as_str(), before.due) == (text, due) {
        return Ok(());
    }
    check_seen(before.clone(), mark)?;
    let mut change = Change::new(ctx, "follow-ups.edit-promise", text);
    change.replace(before.clone(), Promise { text: text.to_owned(), due, ..before });
    keep(store, &change).await
}

/// Lets a promise go that cannot be done. One that is gone already is left at that.
///
/// # Errors
/// If the store does not answer.
pub async fn let_go(store: &Store, ctx: &Context, id: PromiseId) -> Result<()> {
    let Some(promise) = store.find::<Promise>(id).await? else { return Ok(()) };
    let mut change = Change::new(ctx, "follow-ups.let-go", &promise.text);
    for record in store.with_dependents(promise.into()).await? {
        change.remove(record);
    }
    keep(store, &change).await
}
