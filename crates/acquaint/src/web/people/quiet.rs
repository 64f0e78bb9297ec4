//! People with whom nothing happened for two years, to be taken off the list at once. It is found in the settings alone, and
//! nothing else ever speaks of it.

use acquaint_domain::people::PersonId;
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::people::{QUIET_AFTER_MONTHS, quiet_people, remove_people},
    web::{
        fields::Faults,
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// People on one page.
const ROWS: usize = 50;

pub(super) async fn show(here: Here) -> Answer {
    Ok(view(&here, &Faults::default()).await?.into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let ids: Vec<PersonId> = fields.iter().filter(|(name, _)| *name == "person").filter_map(|(_, id)| id.parse().ok()).collect();
    if ids.is_empty() {
        let mut faults = Faults::default();
        faults.note("person", t!(here.words, "quiet-nobody"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &faults).await?).into_response());
    }
    remove_people(&here.store, &here.ctx, &ids).await?;
    Ok(here.done("/people/quiet"))
}

async fn view(here: &Here, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let quiet = quiet_people(&here.store, &here.ctx).await?;
    let leaf = Leaf::of(here, quiet.len(), ROWS);
    let title = t!(words, "quiet-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        @if quiet.is_empty() { p.lead { (t!(words, "quiet-empty", months = QUIET_AFTER_MONTHS)) } }
        @else {
            p.lead { (t!(words, "quiet-lead", months = QUIET_AFTER_MONTHS)) }
            form method="post" action="/people/quiet" novalidate {
                (layout::once(here))
                fieldset.field.wrong[faults.of("person").is_some()] #person {
                    legend { (t!(words, "quiet-legend")) }
                    @if let Some(message) = faults.of("person") { p.fault { span.sr { (t!(words, "form-fault")) } (message) } }
                    @for (person, at) in &quiet[leaf.range()] {
                        div.option {
                            input type="checkbox" id={ "person-" (person.id) } name="person" value=(person.id);
                            label for={ "person-" (person.id) } { (person.name) " " span.quiet { (t!(words, "quiet-last")) " " (layout::moment(here, *at)) } }
                        }
                    }
                }
                div.actions { button type="submit" { (t!(words, "quiet-do")) } }
                p.hint { (t!(words, "people-remove-hint")) " " (t!(words, "quiet-erase")) }
            }
            (leaf.links(here))
        }
    };
    Ok(Page::new(Room::Settings, &title).with_faults(faults).show(here, &content))
}
