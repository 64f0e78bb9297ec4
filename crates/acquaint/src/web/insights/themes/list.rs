//! All themes: a list on a phone, and on a wide screen who said what in a table below it. Every mark leads to the words.

use std::collections::HashSet;

use acquaint_domain::{
    insights::{Heard, Passage, PassageId, Said, Stance},
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use super::{Shown, counted};
use crate::{
    actions::insights::{add_theme, recurring},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// How many people stand side by side in the table.
const COLUMNS_AT_MOST: usize = 8;

/// How many people an offer names.
const NAMES_AT_MOST: usize = 4;
/// How many passages with a name in them are shown beside the file.
const NAMED_AT_MOST: usize = 5;

/// Shows all themes.
pub(in crate::web::insights) async fn show(here: Here) -> Answer {
    let shown = Shown::get(&here).await?;
    Ok(view(&here, &shown, &Fields::default(), &Faults::default()).into_response())
}

/// Adds a theme.
pub(in crate::web::insights) async fn add(Posted { here, fields }: Posted) -> Answer {
    if fields.text("name").is_empty() {
        let mut faults = Faults::default();
        faults.note("name", t!(here.words, "theme-name-missing"));
        let page = view(&here, &Shown::get(&here).await?, &fields, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    add_theme(&here.store, &here.ctx, fields.text("name")).await?;
    Ok(here.done("/insights/themes"))
}

fn view(here: &Here, shown: &Shown, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let title = t!(words, "themes-title");
    let unsorted = unsorted(shown);
    let content = html! {
        (layout::back("/insights", &t!(words, "room-insights")))
        h1 { (title) }
        @if shown.material.passages.is_empty() && shown.heard.is_empty() && shown.query().is_empty() {
            (layout::empty(&t!(words, "themes-empty"), &t!(words, "themes-empty-example"), ("/insights", &t!(words, "themes-empty-button"))))
        } @else {
            p.lead { (t!(words, "themes-lead")) }
            (narrow(here, shown))
            @if let Some(first) = unsorted.first() {
                div.actions { a.button.primary href={ "/insights/" (first) "?on=yes" } { (t!(words, "themes-sort", count = unsorted.len())) } }
            }
            @if shown.heard.is_empty() { p.example { (t!(words, "themes-example")) } } @else { (rows(here, shown)) (table(here, shown)) }
            (suggestions(here, shown))
            (new_theme(here, fields, faults))
            @if !shown.heard.is_empty() { (export(here, shown)) }
        }
    };
    Page::new(Room::Insights, &title).with_faults(faults).show(here, &content)
}

/// Passages that belong to no theme yet, the earliest first.
fn unsorted(shown: &Shown) -> Vec<PassageId> {
    let sorted: HashSet<PassageId> = shown.heard.iter().flat_map(|heard| &heard.said).map(|said| said.passage.id).collect();
    shown.material.passages.iter().map(|passage| passage.id).filter(|id| !sorted.contains(id)).collect()
}

/// The choice of a part, where there is one.
fn narrow(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    html! {
        @if shown.explorations.len() > 1 || shown.organizations.len() > 1 {
            details.narrow open[!shown.query().is_empty()] {
                summary { (t!(words, "themes-narrow")) }
                form method="get" action="/insights/themes" {
                    div.field { label for="exploration" { (t!(words, "themes-exploration")) }
                        select #exploration name="exploration" {
                            option value="" { (t!(words, "themes-all")) }
                            @for one in &shown.explorations { option value=(one.id) selected[shown.exploration == Some(one.id)] { (one.curious_about) } }
                        } }
                    div.field { label for="organization" { (t!(words, "themes-organization")) }
                        select #organization name="organization" {
                            option value="" { (t!(words, "themes-all")) }
                            @for (id, name) in &shown.organizations { option value=(id) selected[shown.organization == Some(*id)] { (name) } }
                        } }
                    div.actions { button type="submit" { (t!(words, "themes-show")) } }
                }
            }
        }
    }
}

fn rows(here: &Here, shown: &Shown) -> Markup {
    html! {
        ul.rows {
            @for heard in &shown.heard {
                li.row {
                    div.row-text {
                        a.row-name href={ "/insights/themes/" (heard.theme.id) (shown.query()) } { (heard.theme.name) }
                        div.row-what { (counted(here, heard)) }
                    }
                    span.voices aria-hidden="true" { (dots(heard)) }
                }
            }
        }
    }
}

/// A full dot for everybody who says the same, an open one for everybody who says otherwise.
fn dots(heard: &Heard) -> String {
    "●".repeat(heard.agree.min(9)) + &"○".repeat(heard.otherwise.min(9))
}

/// Who said what, where there is room for it.
fn table(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let (people, more) = columns(shown);
    html! {
        @if people.len() > 1 {
            section.wide-only aria-labelledby="who" {
                h2 #who { (t!(words, "themes-who")) }
                p.quiet { (t!(words, "themes-legend")) @if more > 0 { " " (t!(words, "themes-more-people", count = more)) } }
                table.matrix {
                    thead { tr { td {} @for person in &people { th scope="col" { (person.given_name()) @let at = shown.material.works_at(person.id); @if !at.is_empty() { span { (at) } } } } } }
                    tbody {
                        @for heard in shown.heard.iter().filter(|heard| heard.people > 0) {
                            tr {
                                th scope="row" { (heard.theme.name) }
                                @for person in &people { td { (cell(here, heard, person)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Those who spoke about the most themes, and how many others there are.
fn columns(shown: &Shown) -> (Vec<&Person>, usize) {
    let themes = |id: PersonId| shown.heard.iter().filter(|heard| heard.said.iter().any(|said| said.passage.person_id == id)).count();
    let mut people: Vec<(usize, &Person)> = shown.material.people.values().map(|person| (themes(person.id), person)).collect();
    people.retain(|(themes, _)| *themes > 0);
    people.sort_by(|one, two| (std::cmp::Reverse(one.0), &one.1.name, one.1.id).cmp(&(std::cmp::Reverse(two.0), &two.1.name, two.1.id)));
    let more = people.len().saturating_sub(COLUMNS_AT_MOST);
    (people.into_iter().take(COLUMNS_AT_MOST).map(|(_, person)| person).collect(), more)
}

fn cell(here: &Here, heard: &Heard, person: &Person) -> Markup {
    let said: Vec<&Said> = heard.said.iter().filter(|said| said.passage.person_id == person.id).collect();
    html! {
        @for said in said.iter().take(2) {
            @let (sign, key) = if said.stance == Stance::Agrees { ("●", "stance-agrees") } else { ("○", "stance-otherwise") };
            a href={ "/insights/themes/" (heard.theme.id) "?at=" (said.passage.id) "#" (said.passage.id) } title=(said.passage.words) aria-label=(format!("{}: {}", person.name, t!(here.words, key))) { (sign) }
        }
    }
}

/// Words that come back without a theme, as an offer.
fn suggestions(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let found = recurring(&shown.material.passages, &shown.heard);
    html! {
        @if !found.is_empty() {
            h2 { (t!(words, "themes-come-back")) }
            p.quiet { (t!(words, "themes-come-back-hint")) }
            ul.rows {
                @for one in &found {
                    @let names: Vec<&str> = one.people.iter().take(NAMES_AT_MOST).map(|id| shown.material.name(*id)).collect();
                    @let more = one.people.len() - names.len();
                    li.row {
                        div.row-text { "“" (one.words) "”" div.row-what { (t!(words, "themes-said-by", names = names.join(", "), more = more)) } }
                        form method="post" action="/insights/themes" {
                            (layout::once(here))
                            input type="hidden" name="name" value=(one.words);
                            button type="submit" { (t!(words, "themes-make")) span.sr { ": " (one.words) } }
                        }
                    }
                }
            }
        }
    }
}

fn new_theme(here: &Here, fields: &Fields, faults: &Faults) -> Markup {
    let form = Form::new(here, "theme", fields, faults);
    html! {
        h2 { (t!(here.words, "themes-new")) }
        form.new-theme method="post" action="/insights/themes" novalidate {
            (form.once())
            (form.line("name"))
            div.actions { button type="submit" { (t!(here.words, "themes-add")) } }
        }
    }
}

fn export(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let named = named_without_name(shown);
    html! {
        h2 { (t!(words, "themes-export")) }
        p.quiet { (t!(words, "themes-export-hint")) }
        @if named.is_empty() {
            div.actions {
                a.button href={ "/insights/themes.md" (shown.query()) } { (t!(words, "themes-export-md")) }
                a.button href={ "/insights/themes.csv" (shown.query()) } { (t!(words, "themes-export-csv")) }
            }
        } @else { (export_named(here, shown, &named)) }
    }
}

/// The same where words that go without a name hold it: which words these are, and the choice to leave the names out.
fn export_named(here: &Here, shown: &Shown, named: &[&Passage]) -> Markup {
    let words = here.words;
    let bounds =
        [("exploration", shown.exploration.map(|id| id.to_string())), ("organization", shown.organization.map(|id| id.to_string()))];
    html! {
        form method="get" action="/insights/themes.md" {
            @for (name, id) in bounds { @if let Some(id) = id { input type="hidden" name=(name) value=(id); } }
            p.note { (t!(words, "themes-export-named", count = named.len())) }
            ul.ways { @for passage in named.iter().take(NAMED_AT_MOST) { li { a href={ "/insights/" (passage.id) } { (passage.words) } } } }
            div.option { input type="checkbox" id="unnamed" name="unnamed" value="yes" checked; label for="unnamed" { (t!(words, "themes-export-unnamed")) } }
            div.actions {
                button type="submit" { (t!(words, "themes-export-md")) }
                button type="submit" formaction="/insights/themes.csv" { (t!(words, "themes-export-csv")) }
            }
        }
    }
}

/// What goes into the file without a name and holds it all the same, each once.
fn named_without_name(shown: &Shown) -> Vec<&Passage> {
    let mut seen = HashSet::new();
    let said = shown.heard.iter().flat_map(|heard| &heard.said).map(|said| &said.passage);
    said.filter(|passage| !shown.material.named_without_name(passage).is_empty() && seen.insert(passage.id)).collect()
}
