//! Tags of people on the command line.

use clap::Args;
use serde::Serialize;

use super::{Desk, present};
use crate::{
    Failure,
    actions::people::{TagDeed, find_named, tag_people},
};

#[derive(Debug, Args)]
pub(super) struct Tag {
    /// The tag; several with commas between them. Without it, all tags are listed.
    tag: Option<String>,
    /// Names or ids.
    #[arg(requires = "tag")]
    people: Vec<String>,
}

#[derive(Serialize)]
struct Listed {
    tag: String,
    people: i64,
}

#[derive(Serialize)]
struct Changed {
    changed: usize,
}

impl Tag {
    pub(super) async fn call(&self, desk: &Desk, deed: TagDeed) -> Result<(), Failure> {
        let Some(tag) = &self.tag else { return list(desk).await };
        if self.people.is_empty() {
            return Err(Failure::refused(
                "Nobody is named.".to_owned(),
                "Name people after the tag, or find them with “acquaint people list --tag”.",
            ));
        }
        let mut people = Vec::with_capacity(self.people.len());
        for named in &self.people {
            people.push(find_named(&desk.store, named).await?);
        }
        people.sort_by_key(|person| person.id);
        people.dedup_by_key(|person| person.id);
        let changed = tag_people(&desk.store, &desk.ctx, people, tag, deed).await?;
        match (desk.json, changed, deed) {
            (true, ..) => present::json(&Changed { changed }),
            (_, 0, TagDeed::Give) => present::say("All of them have it already."),
            (_, 0, TagDeed::Take) => present::say("None of them has it."),
            (_, 1, TagDeed::Give) => present::say("One person has it now."),
            (_, 1, TagDeed::Take) => present::say("One person has it no longer."),
            (_, more, TagDeed::Give) => present::say(&format!("{more} people have it now.")),
            (_, more, TagDeed::Take) => present::say(&format!("{more} people have it no longer.")),
        }
        Ok(())
    }
}

async fn list(desk: &Desk) -> Result<(), Failure> {
    let tags = desk.store.list_tags().await?;
    if desk.json {
        present::json(&tags.into_iter().map(|one| Listed { tag: one.tag, people: one.people }).collect::<Vec<_>>());
    } else if tags.is_empty() {
        present::say("Nobody has a tag yet.");
    } else {
        present::say_all(tags.iter().map(|one| format!("{} ({})", one.tag, one.people)));
    }
    Ok(())
}
