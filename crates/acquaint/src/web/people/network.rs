//! Who led to whom: a picture with oneself in the middle, and beside it a list that says the same in words.

use std::{collections::HashMap, fmt::Write as _};

use acquaint_domain::{
    Word as _,
    people::{Knot, LabelSide, PersonId, Picture, Reached, draw},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    actions::people::{InNetwork, network_of},
    web::{
        here::{Answer, Here},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// How many people stand on one leaf of the list.
const LEAF: usize = 50;
/// Up to so many people one finds oneself, a line leads to each of them.
const LINES: usize = 40;
/// The height of letters at the most, in pixels.
const LETTERS: f64 = 15.0;
/// How far the list is indented at the most.
const DEEPEST: usize = 4;

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let network = network_of(&here.store).await?;
    let title = t!(words, "network-title");
    let named = network.iter().filter(|one| one.knot.named_by.is_some()).count();
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (title) }
        @if network.is_empty() {
            (layout::empty(&t!(words, "network-empty"), &t!(words, "network-empty-example"), ("/people/next", &t!(words, "whom-open"))))
        } @else {
            p.lead { (t!(words, "network-lead", count = network.len(), named = named)) }
            p.hint { (t!(words, "network-who")) }
            div.network {
                (picture(&here, &network))
                div { (list(&here, &network)) }
            }
        }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

fn picture(here: &Here, network: &[InNetwork]) -> Markup {
    let words = here.words;
    let knots: Vec<Knot> = network.iter().map(|one| one.knot).collect();
    let names: Vec<&str> = network.iter().map(|one| one.person.name.as_str()).collect();
    let drawn = draw(&knots, &names);
    let Picture { frame: [left, top, right, bottom], letters, labels, .. } = &drawn;
    let (width, height) = ((right - left).ceil(), (bottom - top).ceil());
    // A picture of few people is not blown up: its letters are no larger than those around it.
    let shown = (width / letters * LETTERS).round();
    let description = t!(words, "network-described", count = network.len());
    html! {
        figure {
            svg.network-picture role="img" aria-label=(description) width=(shown) viewBox={ (left.floor()) " " (top.floor()) " " (width) " " (height) } {
                path.network-line d=(lines(&drawn)) {}
                @for reached in Reached::ALL {
                    path class={ "network-dot network-" (reached) } d=(dots(&drawn, *reached)) {}
                    @if *reached != Reached::Talked { path class={ "network-hole network-hole-" (reached) } d=(dots(&drawn, *reached)) {} }
                }
                path.network-me d="M0 0h0" {}
                @for label in labels {
                    text x=(label.x.round()) y=(label.y.round()) font-size=(letters.round()) text-anchor=(anchor(label.side)) { (names[label.dot]) }
                }
            }
            figcaption.network-key {
                span { (key(None)) (t!(words, "network-me")) }
                @for reached in Reached::ALL { span { (key(Some(*reached))) (words.word("network-reached", *reached)) } }
            }
        }
    }
}

fn anchor(side: LabelSide) -> &'static str {
    match side {
        LabelSide::Left => "end",
        LabelSide::Right => "start",
        LabelSide::Middle => "middle",
    }
}

/// One dot for the key below the picture.
fn key(reached: Option<Reached>) -> Markup {
    html! {
        svg.network-key-dot viewBox="-9 -9 18 18" aria-hidden="true" {
            @match reached {
                None => { path.network-me d="M0 0h0" {} }
                Some(reached) => {
                    path class={ "network-dot network-" (reached) } d="M0 0h0" {}
                    @if reached != Reached::Talked { path class={ "network-hole network-hole-" (reached) } d="M0 0h0" {} }
                }
            }
        }
    }
}

/// Lines of no length, which are drawn with round ends: a dot each.
fn dots(picture: &Picture, reached: Reached) -> String {
    let mut path = String::new();
    for dot in picture.dots.iter().filter(|dot| dot.reached == reached) {
        let _ = write!(path, "M{:.0} {:.0}h0", dot.x, dot.y);
    }
    path
}

/// From whoever named somebody to them, and from oneself to those one found, if they are few.
fn lines(picture: &Picture) -> String {
    let found = picture.dots.iter().filter(|dot| dot.from.is_none()).count();
    let mut path = String::new();
    for dot in &picture.dots {
        match dot.from.and_then(|from| picture.dots.get(from)) {
            Some(from) => _ = write!(path, "M{:.0} {:.0}L{:.0} {:.0}", from.x, from.y, dot.x, dot.y),
            None if found <= LINES => _ = write!(path, "M0 0L{:.0} {:.0}", dot.x, dot.y),
            None => {}
        }
    }
    path
}

/// The same in words: everybody followed by those whom they named.
fn list(here: &Here, network: &[InNetwork]) -> Markup {
    let words = here.words;
    let names: HashMap<PersonId, &str> = network.iter().map(|one| (one.person.id, one.person.name.as_str())).collect();
    let leaf = Leaf::of(here, network.len(), LEAF);
    html! {
        ul.lines.network-list {
            @for InNetwork { person, knot, fruits } in &network[leaf.range()] {
                li class=[(knot.depth > 0).then(|| format!("network-in-{}", knot.depth.min(DEEPEST)))] {
                    a href={ "/people/" (person.id) } { (person.name) }
                    div.quiet {
                        (words.word("network-reached", knot.reached))
                        @if let Some(by) = knot.named_by.and_then(|by| names.get(&by)) { ". " (t!(words, "network-named-by", name = *by)) }
                        @if knot.led_to > 0 { ". " (t!(words, "network-led-to", count = knot.led_to)) }
                        @if *fruits > 0 { ". " (t!(words, "network-fruits", count = *fruits)) }
                    }
                }
            }
        }
        (leaf.links(here))
    }
}
