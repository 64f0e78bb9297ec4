//! One organization under two names: choosing the other entry, and making one of both.

use acquaint_domain::people::{Organization, OrganizationId};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure, FailureKind,
    actions::{
        get,
        people::{merge_organizations, organizations_like},
        seen_all,
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Suggestions at the most.
const SUGGESTED: usize = 8;

/// Asks which other entry is meant. A name that is given and known leads on.
pub(in crate::web::people) async fn choose(Path(id): Path<OrganizationId>, here: Here) -> Answer {
    let words = here.words;
    let organization: Organization = get(&here.store, id).await?;
    let fields = here.query();
    let mut faults = Faults::default();
    let named = fields.text("with");
    if !named.is_empty() {
        match here.store.find_organization_named(named).await? {
            Some(other) if other.id != id => return Ok(go_to(&format!("/people/organizations/{id}/same/{}", other.id))),
            Some(_) => faults.note("with", t!(words, "organization-same-itself")),
            None => faults.note("with", t!(words, "organization-same-unknown")),
        }
    }
    let alike = organizations_like(&here.store, &organization, SUGGESTED).await?;
    let form = Form::new(&here, "organization-same", &fields, &faults);
    let title = t!(words, "organization-same-title");
    let content = html! {
        (layout::back(&format!("/people/organizations/{id}"), &organization.name))
        h1 { (title) }
        p.lead { (t!(words, "organization-same-lead", name = &organization.name)) }
        @if !alike.is_empty() {
            h2 { (t!(words, "organization-same-suggested")) }
            ul.rows { @for other in &alike { li.row { div.row-text { a.row-name href={ "/people/organizations/" (id) "/same/" (other.id) } { (other.name) } } } } }
        }
        form method="get" action={ "/people/organizations/" (id) "/same" } novalidate {
            (form.line("with"))
            div.actions { button.primary type="submit" { (t!(words, "organization-same-look")) } }
        }
    };
    Ok(Page::new(Room::People, &title).with_faults(&faults).show(&here, &content).into_response())
}

/// Shows what becomes one.
pub(in crate::web::people) async fn form(Path((one, other)): Path<(OrganizationId, OrganizationId)>, here: Here) -> Answer {
    Ok(view(&here, (one, other), &Fields::default(), false).await?.into_response())
}

/// Makes one of both.
pub(in crate::web::people) async fn save(
    Path((one, other)): Path<(OrganizationId, OrganizationId)>,
    Posted { here, fields }: Posted,
) -> Answer {
    let page = format!("/people/organizations/{one}");
    // The same form twice: the other entry is gone, as it was meant.
    if here.store.find_entry(here.ctx.change).await?.is_some_and(|entry| !entry.undone) {
        return Ok(here.done(&page));
    }
    match merge_organizations(&here.store, &here.ctx, (one, other), fields.text("seen"), fields.text("name") == "other").await {
        Ok(()) => Ok(here.done(&page)),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            Ok((StatusCode::CONFLICT, view(&here, (one, other), &fields, true).await?).into_response())
        }
        Err(failure) => Err(failure),
    }
}

async fn view(here: &Here, (one, other): (OrganizationId, OrganizationId), fields: &Fields, changed: bool) -> Result<Markup, Failure> {
    let words = here.words;
    let (one, other): (Organization, Organization) = (get(&here.store, one).await?, get(&here.store, other).await?);
    let takes = fields.text("name") == "other";
    let title = t!(words, "organization-one-title");
    let count = |people: usize| t!(words, "organization-one-people", count = people);
    let mut there = Vec::new();
    for organization in [&one, &other] {
        let mut people: Vec<_> = here.store.employments_at(organization.id).await?.into_iter().map(|job| job.person_id).collect();
        people.sort_unstable();
        people.dedup();
        there.push(people.len());
    }
    let content = html! {
        (layout::back(&format!("/people/organizations/{}", one.id), &one.name))
        @if changed { div.summary role="alert" { p { (t!(words, "same-changed")) } } }
        h1 { (title) }
        p.lead { (t!(words, "organization-one-lead")) }
        form method="post" action={ "/people/organizations/" (one.id) "/same/" (other.id) } {
            (layout::once(here))
            input type="hidden" name="seen" value=(seen_all([one.clone().into(), other.clone().into()]));
            fieldset.field.choice {
                legend { (t!(words, "organization-one-name")) }
                @for (value, id, organization, people, chosen) in [("one", "name", &one, there[0], !takes), ("other", "name-other", &other, there[1], takes)] {
                    div.option {
                        input type="radio" id=(id) name="name" value=(value) checked[chosen];
                        label for=(id) { (organization.name) " " span.quiet { (count(people)) } }
                    }
                }
            }
            (said_twice(here, &one, &other))
            div.actions {
                button.primary type="submit" { (t!(words, "organization-one-save")) }
                a.button href={ "/people/organizations/" (one.id) } data-cancel { (t!(words, "page-cancel")) }
            }
            p.hint { (t!(words, "organization-one-hint")) }
        }
    };
    Ok(Page::new(Room::People, &title).show(here, &content))
}

/// What both entries say, and not the same: which of it stays.
fn said_twice(here: &Here, one: &Organization, other: &Organization) -> Markup {
    let words = here.words;
    let size = one.size.zip(other.size).filter(|(one, other)| one != other);
    let kind = one.kind.zip(other.kind).filter(|(one, other)| one != other);
    let said = [
        size.map(|(one, other)| (words.word("organization-size", one), words.word("organization-size", other))),
        kind.map(|(one, other)| (words.word("organization-kind", one), words.word("organization-kind", other))),
    ];
    html! {
        @for (stays, goes) in said.into_iter().flatten() {
            p.note { (t!(words, "organization-one-differ", name = &one.name, stays = stays, goes = goes)) }
        }
    }
}
