//! Changing something that one found out: its words, and where it came from.

use acquaint_domain::people::{Finding, FindingId, PersonId};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::research::check;
use crate::{
    FailureKind,
    actions::{
        get,
        people::{edit_finding, finding_is_about},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

pub(super) async fn form(Path(id): Path<FindingId>, here: Here) -> Answer {
    let finding: Finding = get(&here.store, id).await?;
    let fields = fill(&finding, here.query().text("person"));
    view(&here, &finding, &fields, &Faults::default(), None).await
}

pub(super) async fn save(Path(id): Path<FindingId>, Posted { here, fields }: Posted) -> Answer {
    let finding: Finding = get(&here.store, id).await?;
    let person = fields.text("person").to_owned();
    if !Other::is_wanted(&fields) {
        let faults = check(&here, &fields);
        if !faults.is_empty() {
            return view(&here, &finding, &fields, &faults, None).await;
        }
        match edit_finding(&here.store, &here.ctx, id, fields.text("seen"), fields.text("text"), fields.text("source")).await {
            Ok(()) => return Ok(here.done(&back(&finding, &person))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let finding: Finding = get(&here.store, id).await?;
    let (fields, other) = Other::of(&fields, fill(&finding, &person));
    view(&here, &finding, &fields, &Faults::default(), Some(&other)).await
}

fn fill(finding: &Finding, person: &str) -> Fields {
    Fields::default().with("text", &finding.text).with("source", &finding.source).with("person", person)
}

/// The page from which one came: that of a person, or of the organization that it is about.
pub(super) fn back(finding: &Finding, person: &str) -> String {
    match (person.parse::<PersonId>().ok().or(finding.person_id), finding.organization_id) {
        (Some(person), _) => format!("/people/{person}/research"),
        (None, Some(organization)) => format!("/people/organizations/{organization}"),
        (None, None) => "/people".to_owned(),
    }
}

async fn view(here: &Here, finding: &Finding, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Answer {
    let words = here.words;
    let title = words.word("research-point", finding.point);
    let back = back(finding, fields.text("person"));
    let form = Form::new(here, "research", fields, faults);
    let content: Markup = html! {
        (layout::back(&back, &finding_is_about(&here.store, finding).await?))
        (layout::conflict(here, "research", fields, other))
        h1 { (title) }
        form method="post" action={ "/people/findings/" (finding.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, finding.clone()))
            input type="hidden" name="person" value=(fields.text("person"));
            (form.area("text", 3))
            (form.line("source"))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                (layout::use_other(here, other))
                a.button href=(back) data-cancel { (t!(words, "page-cancel")) }
            }
        }
    };
    let status = match (faults.is_empty(), other) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, Some(other)) => other.status(),
        (true, None) => StatusCode::OK,
    };
    let page = Page::new(Room::People, &title).with_faults(faults).with_other(other).show(here, &content);
    Ok((status, page).into_response())
}
