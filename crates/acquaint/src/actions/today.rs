//! Today: "not today".

use acquaint_domain::{Change, Context, today::Postponement};
use acquaint_store::Store;
use jiff::ToSpan as _;

use super::{Result, keep};

/// Puts a card away until tomorrow. No reason is asked for.
///
/// # Errors
/// If the store does not answer.
pub async fn postpone(store: &Store, ctx: &Context, card: &str, subject: &str) -> Result<()> {
    let until = ctx.today().saturating_add(1.day());
    let mut change = Change::new(ctx, "today.postpone", subject);
    change.add(Postponement { id: ctx.ids().draw(), card: card.to_owned(), until, said_at: ctx.now });
    keep(store, &change).await
}
