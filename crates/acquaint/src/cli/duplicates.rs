//! People who may be on the list twice, on the command line.

use acquaint_domain::people::PersonField;
use clap::Args;

use super::{Desk, present};
use crate::{
    Failure,
    actions::people::{FoundTwice, find_named, merge_people},
    operations::{show_duplicates, show_people},
};

#[derive(Debug, Args)]
pub(super) struct Duplicates {}

#[derive(Debug, Args)]
pub(super) struct Merge {
    /// The one that stays: a name or an id.
    keep: String,
    /// The one that becomes a part of it: a name or an id.
    other: String,
    /// A field in which the other one's value counts, such as email. What does not count stays in the notes, and work in the history of
    /// their work.
    #[arg(long, value_name = "FIELD")]
    take: Vec<PersonField>,
}

impl Duplicates {
    pub(super) async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let pairs = show_duplicates(&desk.store, &FoundTwice::default()).await?;
        if desk.json {
            present::json(&pairs);
            return Ok(());
        }
        if pairs.is_empty() {
            present::say("Nobody seems to be on your list twice.");
        }
        for pair in &pairs {
            let (one, other) = (&pair.one.person, &pair.other.person);
            present::say(&format!("{} ({})  {} ({})", one.name, one.id, other.name, other.id));
            if pair.by_name {
                present::say("  Only the same name speaks for one person.");
            }
            for step in &pair.reasons {
                present::say(&format!("  {} {}: {:+.1}", step.of, step.agreement, step.bits).replace(" :", ":"));
            }
        }
        Ok(())
    }
}

impl Merge {
    pub(super) async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let (kept, other) = (find_named(&desk.store, &self.keep).await?, find_named(&desk.store, &self.other).await?);
        merge_people(&desk.store, &desk.ctx, (kept.id, other.id), "", &self.take).await?;
        let shown = show_people(&desk.store, desk.store.people_in_order(&[kept.id]).await?).await?;
        match (desk.json, shown.first()) {
            (true, Some(shown)) => present::json(shown),
            (false, Some(shown)) => present::say(&format!("{} is on your list once now.", shown.person.name)),
            (_, None) => {}
        }
        Ok(())
    }
}
