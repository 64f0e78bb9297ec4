//! Today on the command line.

use super::{Desk, present};
use crate::{
    Failure, Words,
    actions::people::ChosenNext,
    operations::{Call, cards_shown},
    words::t,
};

pub(super) async fn call(desk: &Desk) -> Result<(), Failure> {
    let call = Call { store: desk.store.clone(), ctx: desk.ctx.clone(), folder: desk.folder.clone() };
    let shown = cards_shown(&call, &ChosenNext::default()).await?;
    if desk.json {
        present::json(&shown);
    } else if shown.is_empty() {
        present::say(&t!(Words, "today-nothing"));
    } else {
        shown.iter().for_each(|card| present::say(&format!("{}\n    {}", card.title, card.reason)));
    }
    Ok(())
}
