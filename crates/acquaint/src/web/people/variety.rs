//! How varied the people are of whom one has heard: field by field, as bars in a table, with one sentence each.

use acquaint_domain::{
    aim::{Exploration, ExplorationId},
    people::{Spread, Variety, VarietyCount, VarietyField},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    actions::people::variety_of,
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many values of a field are shown.
const VALUES: usize = 6;
/// The length of the longest bar.
const BAR: usize = 120;

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let asked = here.query().read::<ExplorationId>("exploration");
    let exploration = explorations.iter().find(|exploration| Some(exploration.id) == asked).or(explorations.last());
    let (people, fields) = match exploration {
        Some(exploration) => variety_of(&here.store, &here.ctx, exploration.id).await?,
        None => (0, Vec::new()),
    };
    let title = t!(words, "variety-title");
    let next = exploration.map_or_else(|| "/people/next".to_owned(), |exploration| format!("/people/next?exploration={}", exploration.id));
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (title) }
        @if people == 0 {
            (layout::empty(&t!(words, "variety-empty"), &t!(words, "variety-empty-example"), (&next, &t!(words, "whom-open"))))
        } @else {
            p.lead { (t!(words, "variety-lead", count = people)) }
            @for field in &fields { (section(&here, field)) }
            p { a.button.primary href=(next) { (t!(words, "whom-open")) } }
        }
        p.onward { a href="/people/network" { (t!(words, "network-open")) } }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

fn section(here: &Here, variety: &Variety) -> Markup {
    let words = here.words;
    let most = variety.counts.first();
    html! {
        h2 { (words.word("variety-field", variety.field)) }
        p {
            @match (variety.spread, most) {
                (Spread::Echo, Some(most)) => (t!(words, &format!("variety-echo-{}", variety.field), count = most.people, of = variety.known, value = said(here, variety.field, most))),
                (Spread::Few, _) => (t!(words, "variety-few", count = variety.known)),
                _ => (t!(words, "variety-varied")),
            }
        }
        @if let Some(most) = most {
            table.bars {
                caption.sr { (words.word("variety-field", variety.field)) }
                tbody { @for count in variety.counts.iter().take(VALUES) { (row(here, variety.field, count, most.people)) } }
            }
        }
        @if variety.unknown > 0 {
            p.quiet {
                (t!(words, "variety-unknown", count = variety.unknown))
                @if variety.field == VarietyField::Size { " " (t!(words, "variety-size-how")) }
            }
        }
    }
}

fn row(here: &Here, field: VarietyField, count: &VarietyCount, most: usize) -> Markup {
    html! {
        tr {
            th scope="row" { (said(here, field, count)) }
            td {
                svg width=(BAR) height="12" viewBox={ "0 0 " (BAR) " 12" } aria-hidden="true" {
                    rect width=(BAR * count.people / most.max(1)) height="12" rx="3" fill="currentColor" {}
                }
                " " (count.people)
            }
        }
    }
}

/// A value in words: names and places as they are, fixed words from the catalogue.
fn said(here: &Here, field: VarietyField, count: &VarietyCount) -> String {
    let family = match field {
        VarietyField::Viewpoint => "variety-viewpoint",
        VarietyField::Rank => "variety-rank",
        VarietyField::Kind => "organization-kind",
        VarietyField::Size => "organization-size",
        VarietyField::Organization | VarietyField::Place | VarietyField::Referrer => return count.value.clone(),
    };
    t!(here.words, &format!("{family}-{}", count.value))
}
