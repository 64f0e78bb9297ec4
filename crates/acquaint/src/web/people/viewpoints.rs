//! Who somebody is to what one is curious about: guessed, and corrected with a tick.

use acquaint_domain::{
    Word as _,
    aim::{Exploration, ExplorationId},
    people::{Person, PersonId, Standing, ViewpointKind},
};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use super::next::choose;
use crate::{
    Words,
    actions::{
        get,
        people::{say_viewpoints, viewpoints_on},
    },
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn form(Path(person): Path<PersonId>, here: Here) -> Answer {
    let words = here.words;
    let person: Person = get(&here.store, person).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let asked = here.query().read::<ExplorationId>("exploration");
    let exploration = explorations.iter().find(|exploration| Some(exploration.id) == asked).or(explorations.last());
    let title = t!(words, "viewpoints-title", name = person.given_name());
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        @match exploration {
            None => (layout::empty(&t!(words, "viewpoints-empty"), &t!(words, "viewpoints-empty-example"), ("/aim/explorations/new", &t!(words, "viewpoints-begin")))),
            Some(exploration) => {
                @if explorations.len() > 1 { (choose(&here, &format!("/people/{}/viewpoints", person.id), &explorations, exploration)) }
                p.lead { (t!(words, "viewpoints-lead")) }
                (ticks(&here, person.id, exploration, &viewpoints_on(&here.store, &here.ctx, person.id, exploration.id).await?))
            }
        }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

fn ticks(here: &Here, person: PersonId, exploration: &Exploration, standing: &[Standing]) -> Markup {
    let words = here.words;
    html! {
        form method="post" action={ "/people/" (person) "/viewpoints" } {
            (layout::once(here))
            input type="hidden" name="exploration" value=(exploration.id);
            // What was shown: only what differs from it is said, whatever another tab did meanwhile.
            @for stand in standing.iter().filter(|stand| stand.holds) { input type="hidden" name="shown" value=(stand.kind); }
            fieldset.field {
                legend { (exploration.curious_about) }
                @for kind in ViewpointKind::ALL {
                    @let stand = standing.iter().find(|stand| stand.kind == *kind);
                    @let id = format!("viewpoint-{kind}");
                    div.option {
                        input type="checkbox" id=(id) name="viewpoint" value=(kind) checked[stand.is_some_and(|stand| stand.holds)];
                        label for=(id) {
                            (words.word("variety-viewpoint", *kind))
                            @if let Some(why) = stand.and_then(|stand| why(words, stand)) { br; span.quiet { (why) } }
                        }
                    }
                }
            }
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
        }
    }
}

/// What a viewpoint rests on; nothing if the person took it away.
fn why(words: Words, stand: &Standing) -> Option<String> {
    match &stand.guess {
        _ if !stand.holds => None,
        Some(guess) if !stand.said => Some(t!(words, &format!("viewpoints-from-{}", guess.fact), words = &guess.words)),
        _ => Some(t!(words, "viewpoints-said")),
    }
}

/// Who somebody is to what one is curious about, in one line for their page, with the way to correct it.
pub(super) fn line(here: &Here, person: &Person, standing: &[Standing]) -> Markup {
    let words = here.words;
    let holding: Vec<String> =
        standing.iter().filter(|stand| stand.holds).map(|stand| words.word("variety-viewpoint", stand.kind)).collect();
    html! {
        p.onward {
            @if !holding.is_empty() { span.quiet { (holding.join(" · ")) } " " }
            a href={ "/people/" (person.id) "/viewpoints" } { (t!(words, "viewpoints-title", name = person.given_name())) }
        }
    }
}

pub(super) async fn save(Path(person): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let of = |name: &str| -> Vec<ViewpointKind> { fields.all(name).filter_map(ViewpointKind::from_word).collect() };
    let (shown, ticked) = (of("shown"), of("viewpoint"));
    let turned = ViewpointKind::ALL.iter().filter(|kind| shown.contains(kind) != ticked.contains(kind));
    let said: Vec<(ViewpointKind, bool)> = turned.map(|kind| (*kind, ticked.contains(kind))).collect();
    if let Some(exploration) = fields.read::<ExplorationId>("exploration") {
        say_viewpoints(&here.store, &here.ctx, person, exploration, &said).await?;
    }
    Ok(here.done(&format!("/people/{person}")))
}
