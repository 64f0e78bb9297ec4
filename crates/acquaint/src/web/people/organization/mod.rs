//! One organization: everybody one knows there, now and earlier, the best known first; what was learned and found out; and what
//! one wants to keep about it.

pub(super) mod same;
mod there;

use acquaint_domain::{
    RecordId as _, Word,
    aim::{Target, TargetId},
    people::{Organization, OrganizationId, OrganizationKind, OrganizationSize},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    FailureKind, Words,
    actions::{
        aim::motivation_scale,
        get,
        insights::list_material,
        people::{OrganizationFields, Whereabouts, edit_organization},
    },
    web::{
        aim::organizations::said,
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
        settings::link_to_versions,
    },
    words::t,
};

pub(super) async fn show(Path(id): Path<OrganizationId>, here: Here) -> Answer {
    let organization: Organization = get(&here.store, id).await?;
    Ok(view(&here, &organization, &filled(&organization), &Faults::default(), None).await?.into_response())
}

fn filled(organization: &Organization) -> Fields {
    Fields::default()
        .with("name", &organization.name)
        .with("aliases", &organization.aliases)
        .with("size", organization.size.map(|size| size.to_string()).unwrap_or_default())
        .with("kind", organization.kind.map(|kind| kind.to_string()).unwrap_or_default())
        .with("notes", &organization.notes)
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
    let (size, kind) = (fields.word("size"), fields.word("kind"));
    let typed = OrganizationFields { name: text("name"), aliases: text("aliases"), size, kind, notes: text("notes") };
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
    let id = organization.id;
    let whereabouts = Whereabouts::of(&here.store, id).await?;
    let form = Form::new(here, "organization", fields, faults);
    let versions = link_to_versions(here, &organization.clone().into()).await?;
    let others: Vec<&str> = organization.other_names().collect();
    let unsaid = || t!(words, "organization-unsaid");
    let by_name = guessed_kind(words, organization).unwrap_or_else(unsaid);
    let learned = list_material(&here.store).await?.narrowed(None, Some(id)).passages.len();
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        (layout::conflict(here, "organization", fields, other))
        h1 { (organization.name) }
        @if !others.is_empty() { p.quiet { (t!(words, "organization-also", names = others.join(", "))) } }
        (size_and_kind(here, organization))
        @if !organization.notes.trim().is_empty() { (layout::plain_lines(&organization.notes)) }
        details open[!faults.is_empty() || other.is_some()] {
            summary { (t!(words, "organization-about")) }
            form method="post" action={ "/people/organizations/" (id) } novalidate {
                (form.once())
                (layout::seen_mark(fields, faults, organization.clone()))
                (form.line("name"))
                (form.area("aliases", 2))
                (form.select("size", &choices(words, "organization-size", OrganizationSize::ALL, unsaid())))
                (form.select("kind", &choices(words, "organization-kind", OrganizationKind::ALL, by_name)))
                (form.area("notes", 4))
                (versions)
                div.actions { button.primary type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
            }
        }
        (aimed_at(here, organization).await?)
        (there::list(here, organization, &whereabouts))
        h2 { (t!(words, "organization-learned")) }
        p { (t!(words, "organization-learned-count", count = learned)) }
        p.onward { a href={ "/insights/organizations/" (id) } { (t!(words, "brief-open")) } }
        (there::found_out(here, organization).await?)
        p.onward { a href={ "/people/organizations/" (id) "/same" } { (t!(words, "organization-same-open")) } }
    };
    Ok(Page::new(Room::People, &organization.name).with_faults(faults).with_other(other).show(here, &content))
}

/// What it is, as far as it was said or its name speaks of it.
fn size_and_kind(here: &Here, organization: &Organization) -> Markup {
    let words = here.words;
    let kind = organization.kind.map(|kind| words.word("organization-kind", kind)).or_else(|| guessed_kind(words, organization));
    let size = organization.size.map(|size| words.word("organization-size", size));
    let said: Vec<String> = [kind, size].into_iter().flatten().map(|what| t!(words, "organization-is", what = what)).collect();
    html! { @if !said.is_empty() { p.quiet { (said.join(" ")) } } }
}

/// The words of a set to choose from, behind what it means to choose none.
fn choices<W: Word>(words: Words, family: &str, of: &[W], none: String) -> Vec<(String, String)> {
    let chosen = of.iter().map(|word| (word.word().to_owned(), words.word(family, *word)));
    std::iter::once((String::new(), none)).chain(chosen).collect()
}

/// What is taken for its kind while nobody says it.
fn guessed_kind(words: Words, organization: &Organization) -> Option<String> {
    let kind = organization.kind_by_name()?;
    Some(t!(words, "organization-by-name", kind = words.word("organization-kind", kind)))
}

/// Whether one would like to work there, and one press to say so or no longer.
async fn aimed_at(here: &Here, organization: &Organization) -> Result<Markup, crate::Failure> {
    let words = here.words;
    let target: Option<Target> = here.store.find(TargetId::from_uuid(organization.id.uuid())).await?;
    let scale = motivation_scale(&here.store).await?;
    Ok(html! {
        @match target {
            Some(target) => {
                p.note { (t!(words, "organization-aimed-at")) " " (said(words, &target, scale)) " " a href="/aim/organizations" { (t!(words, "targets-open")) } }
                form method="post" action={ "/aim/organizations/" (organization.id) "/remove" } {
                    (layout::once(here))
                    button.plain-button type="submit" { (t!(words, "organization-take-off")) }
                }
            }
            None => form.actions method="post" action="/aim/organizations/new" {
                (layout::once(here))
                input type="hidden" name="way" value="known";
                input type="hidden" name="organization" value=(organization.id);
                button type="submit" { (t!(words, "organization-put-on")) }
            },
        }
    })
}
