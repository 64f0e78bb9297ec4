//! The list of organizations in its order: the first five to work on, then all others. How far it has come is said, and
//! nothing is asked for.

use acquaint_domain::{
    aim::{MotivationScale, TARGETS_FIRST, TARGETS_USUALLY},
    people::{OrganizationId, Person, There},
};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use super::{said, who_words};
use crate::{
    Words,
    actions::{
        aim::{Listed, list_organizations_aimed_at, motivation_scale, remove_organization_aimed_at},
        people::Whereabouts,
    },
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// Organizations behind the first ones on one page.
const ROWS: usize = 50;

pub(in crate::web::aim) async fn show(here: Here) -> Answer {
    let words = here.words;
    let whereabouts = Whereabouts::aimed_at(&here.store).await?;
    let listed = list_organizations_aimed_at(&here.store, &whereabouts).await?;
    let scale = motivation_scale(&here.store).await?;
    let title = t!(words, "targets-title");
    let content = html! {
        (layout::back("/aim", &t!(words, "room-aim")))
        h1 { (title) }
        @if listed.is_empty() {
            (layout::empty(&t!(words, "targets-empty"), &t!(words, "targets-empty-example"), ("/aim/organizations/new", &t!(words, "targets-add"))))
        } @else {
            (full(&here, &whereabouts, &listed, scale))
        }
    };
    Ok(Page::new(Room::Aim, &title).show(&here, &content).into_response())
}

fn full(here: &Here, whereabouts: &Whereabouts, listed: &[Listed], scale: MotivationScale) -> Markup {
    let words = here.words;
    let unsaid = listed.iter().filter(|listed| listed.target.motivation.is_none()).count();
    let (first, others) = listed.split_at(listed.len().min(TARGETS_FIRST));
    let leaf = Leaf::of(here, others.len(), ROWS);
    html! {
        p.quiet { (t!(words, if listed.len() < TARGETS_USUALLY { "targets-count" } else { "targets-count-full" }, count = listed.len())) }
        div.actions {
            a.button.primary[unsaid > 0] href="/aim/organizations/rate" { (t!(words, if unsaid > 0 { "targets-rate" } else { "targets-rate-again" })) }
            a.button href="/aim/organizations/new" { (t!(words, "targets-add")) }
        }
        h2 { (t!(words, "targets-first")) }
        p { (t!(words, if unsaid == listed.len() { "targets-first-unsaid" } else { "targets-first-hint" })) }
        ol.cards { @for (place, one) in first.iter().enumerate() { (card(here, whereabouts, one, scale, unsaid == 0 && place == 0)) } }
        @if !others.is_empty() {
            h2 { (t!(words, "targets-others")) }
            ul.rows { @for one in &others[leaf.range()] { (row(here, whereabouts, one, scale)) } }
            (leaf.links(here))
        }
    }
}

fn card(here: &Here, whereabouts: &Whereabouts, one: &Listed, scale: MotivationScale, primary: bool) -> Markup {
    let words = here.words;
    let organization = &one.organization;
    let first = whereabouts.first_at(organization.id);
    html! {
        li.card {
            h3 { a href={ "/people/organizations/" (organization.id) } { (organization.name) } }
            p.quiet { (said(words, &one.target, scale)) }
            p { (who_words(words, first, one.there.len())) }
            div.actions { (next_step(here, whereabouts, one, first, primary)) }
        }
    }
}

/// To whom one turns there: somebody one knows, else whoever is there, else somebody still to be found.
fn next_step(here: &Here, whereabouts: &Whereabouts, one: &Listed, first: Option<(&There, &Person)>, primary: bool) -> Markup {
    let words = here.words;
    let organization = &one.organization;
    let page = format!("/people/organizations/{}", organization.id);
    html! {
        @match first {
            Some((there, person)) if there.now => {
                @if whereabouts.circle.history.path(person.id).reached().is_some() {
                    a.button.primary[primary] href={ "/people/" (person.id) } { (t!(words, "targets-go-on", name = person.given_name())) }
                } @else {
                    a.button.primary[primary] href={ "/outreach/new?person=" (person.id) } { (t!(words, "people-next-write", name = person.given_name())) }
                }
                @if one.there.len() > 1 { a.button href=(page) { (t!(words, "targets-who-else")) span.sr { " – " (organization.name) } } }
            }
            Some((_, person)) => {
                a.button.primary[primary] href={ "/outreach/new?person=" (person.id) } { (t!(words, "targets-ask", name = person.given_name())) }
                (find(words, &organization.name, false))
            }
            None => (find(words, &organization.name, primary)),
        }
    }
}

/// The way to somebody there whom one does not know yet.
fn find(words: Words, organization: &str, primary: bool) -> Markup {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("organization", organization).finish();
    html! { a.button.primary[primary] href={ "/people/new?" (query) } { (t!(words, "targets-find")) span.sr { " – " (organization) } } }
}

fn row(here: &Here, whereabouts: &Whereabouts, one: &Listed, scale: MotivationScale) -> Markup {
    let words = here.words;
    let first = whereabouts.first_at(one.organization.id);
    let what = html! {
        @if one.target.motivation.is_some() || one.target.openings.is_some() { (said(words, &one.target, scale)) " " }
        @if first.is_some() { (who_words(words, first, one.there.len())) }
    };
    layout::row(&format!("/people/organizations/{}", one.organization.id), &one.organization.name, &what, &html! {})
}

/// Takes an organization off the list.
pub(in crate::web::aim) async fn remove(Path(id): Path<OrganizationId>, Posted { here, .. }: Posted) -> Answer {
    remove_organization_aimed_at(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/people/organizations/{id}")))
}
