//! One organization: everybody one knows there, now and earlier, and what one wants to keep about it.

use acquaint_domain::people::{Organization, OrganizationId};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    FailureKind,
    actions::{
        get,
        people::{OrganizationFields, edit_organization, names_of},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Leaf, Other, Page, Room},
        settings::link_to_versions,
    },
    words::t,
};

/// People on one page.
const ROWS: usize = 50;

pub(super) async fn show(Path(id): Path<OrganizationId>, here: Here) -> Answer {
    let organization: Organization = get(&here.store, id).await?;
    Ok(view(&here, &organization, &filled(&organization), &Faults::default(), None).await?.into_response())
}

fn filled(organization: &Organization) -> Fields {
    Fields::default().with("name", &organization.name).with("aliases", &organization.aliases).with("notes", &organization.notes)
}

pub(super) async fn save(Path(id): Path<OrganizationId>, Posted { here, fields }: Posted) -> Answer {
    let organization: Organization = get(&here.store, id).await?;
    let mut faults = Faults::default();
    let take_other = Other::is_wanted(&fields);
    if fields.text("name").is_empty() && !take_other {
        faults.note("name", t!(here.words, "organization-name-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &organization, &fields, &faults, None).await?).into_response());
    }
    let text = |name: &str| fields.text(name).to_owned();
    let typed = OrganizationFields { name: text("name"), aliases: text("aliases"), notes: text("notes") };
    if !take_other {
        match edit_organization(&here.store, &here.ctx, id, fields.text("seen"), typed).await {
            Ok(()) => return Ok(here.done(&format!("/people/organizations/{id}"))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let (fields, other) = Other::of(&fields, filled(&organization));
    Ok((other.status(), view(&here, &organization, &fields, &faults, Some(&other)).await?).into_response())
}

async fn view(
    here: &Here,
    organization: &Organization,
    fields: &Fields,
    faults: &Faults,
    other: Option<&Other>,
) -> Result<Markup, crate::Failure> {
    let words = here.words;
    let employments = here.store.employments_at(organization.id).await?;
    let leaf = Leaf::of(here, employments.len(), ROWS);
    let employments = &employments[leaf.range()];
    let names = names_of(&here.store, employments.iter().map(|employment| employment.person_id)).await?;
    let form = Form::new(here, "organization", fields, faults);
    let versions = link_to_versions(here, &organization.clone().into()).await?;
    let rows = |now: bool| {
        html! {
            ul.rows {
                @for employment in employments.iter().filter(|employment| employment.until.is_none() == now) {
                    @if let Some(person) = names.get(&employment.person_id) {
                        (layout::row(&format!("/people/{}", person.id), &person.name, &html! { (employment.title) }, &html! {}))
                    }
                }
            }
        }
    };
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        (layout::conflict(here, "organization", fields, other))
        h1 { (organization.name) }
        h2 { (t!(words, "organization-people")) }
        (rows(true))
        @if employments.iter().any(|employment| employment.until.is_some()) { h2 { (t!(words, "organization-earlier")) } (rows(false)) }
        (leaf.links(here))
        p.onward { a href={ "/insights/organizations/" (organization.id) } { (t!(words, "brief-open")) } }
        h2 { (t!(words, "organization-about")) }
        form method="post" action={ "/people/organizations/" (organization.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, organization.clone()))
            (form.line("name"))
            (form.area("aliases", 2))
            (form.area("notes", 4))
            (versions)
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
        }
    };
    Ok(Page::new(Room::People, &organization.name).with_faults(faults).with_other(other).show(here, &content))
}
