//! Insights and search on the command line.

use acquaint_domain::{
    Record, Word,
    insights::{Passage, PassageKind},
};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{Desk, present};
use crate::{
    Failure,
    actions::{
        insights::{find_shown, only_shown},
        people::names_of,
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum Insights {
    /// List what was marked.
    List(List),
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// A kind, such as trend or pain-point; all of them if left out.
    #[arg(long)]
    kind: Option<PassageKind>,
}

#[derive(Debug, Args)]
pub(super) struct Search {
    /// The words to look for.
    #[arg(required = true, num_args = 1..)]
    words: Vec<String>,
}

/// A passage as JSON.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    passage: Passage,
    person: String,
}

impl Insights {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        let Self::List(list) = self;
        let mut passages: Vec<Passage> = only_shown(&desk.store, desk.store.list_all().await?).await?;
        passages.retain(|passage| list.kind.is_none_or(|kind| passage.kind == kind));
        let names = names_of(&desk.store, passages.iter().map(|passage| passage.person_id)).await?;
        let name = |passage: &Passage| names.get(&passage.person_id).map(|person| person.name.clone()).unwrap_or_default();
        let shown: Vec<Shown> = passages.into_iter().map(|passage| Shown { person: name(&passage), passage }).collect();
        if desk.json {
            present::json(&shown);
        } else {
            shown
                .iter()
                .for_each(|shown| present::say(&format!("[{}] “{}” – {}", shown.passage.kind.word(), shown.passage.words, shown.person)));
        }
        Ok(())
    }
}

impl Search {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        let found: Vec<Record> = find_shown(&desk.store, &self.words.join(" ")).await?;
        if desk.json {
            present::json(&found);
        } else {
            found.iter().for_each(|record| present::say(&format!("{}: {}", record.kind(), first_line(record))));
        }
        Ok(())
    }
}

/// The first line of a record's own words.
fn first_line(record: &Record) -> String {
    let value = serde_json::to_value(record).unwrap_or_default();
    let text = ["name", "text", "words", "subject", "body", "curious_about", "learned", "fit", "open", "better"]
        .iter()
        .filter_map(|field| value.get(field).and_then(|value| value.as_str()))
        .find(|text| !text.trim().is_empty());
    text.and_then(|text| text.trim().lines().next()).unwrap_or_default().to_owned()
}
