//! Where the facts in a message come from: each passage that is stored, and the page on which it can be changed.

use acquaint_domain::{
    Word as _,
    outreach::{DraftFacts, Fact},
    people::Person,
};
use maud::{Markup, html};

use crate::{web::here::Here, words::t};

/// Shorter passages are in any text by chance.
const LEAST: usize = 3;

/// The facts that stand in a text, as a folded list; nothing if there are none.
pub(super) fn list(here: &Here, facts: &DraftFacts, person: &Person, body: &str) -> Markup {
    let stands = |fact: &Fact| {
        let said = facts.said_as(*fact);
        (said.chars().count() >= LEAST && body.contains(&said)).then_some((*fact, said))
    };
    let found: Vec<(Fact, String)> = Fact::ALL.iter().filter_map(stands).collect();
    folded(here, &found, person)
}

/// Facts with the pages on which they can be changed, as a folded list; nothing if there are none.
pub(super) fn folded(here: &Here, found: &[(Fact, String)], person: &Person) -> Markup {
    let words = here.words;
    html! {
        @if !found.is_empty() {
            details {
                summary { (t!(words, "sources-title")) }
                dl.facts {
                    @for (fact, said) in found {
                        dt { (words.word("fact", *fact)) }
                        dd { a href=(address(*fact, person)) { (said) } }
                    }
                }
            }
        }
    }
}

/// The page on which a fact stands.
fn address(fact: Fact, person: &Person) -> String {
    match fact {
        Fact::MyName | Fact::Introduction | Fact::MyNumber => "/aim/me".to_owned(),
        Fact::Topic => "/aim".to_owned(),
        Fact::When | Fact::Zone | Fact::Place | Fact::Times => "/interviews".to_owned(),
        _ => format!("/people/{}", person.id),
    }
}
