//! Where somebody works and has worked: a history that one can add to and set right by hand.

use acquaint_domain::people::{Employment, EmploymentId, Organization, Person, PersonId, parse_since, since_in_short};
use acquaint_store::NamedEmployment;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use jiff::civil::Date;
use maud::{Markup, html};

use super::work_line;
use crate::{
    Failure, FailureKind, Words,
    actions::{
        get,
        people::{JobFields, add_job, edit_job, remove_job},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Leaf, Other, Page, Room},
    },
    words::t,
};

/// Jobs on one page.
const ROWS: usize = 50;

/// Shows the jobs of somebody, those of now first, and a form for one more.
pub(super) async fn show(Path(id): Path<PersonId>, here: Here) -> Answer {
    Ok(list(&here, id, &Fields::default(), &Faults::default()).await?.into_response())
}

/// Adds one.
pub(super) async fn add(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    match read(here.words, &fields) {
        Ok(job) => {
            add_job(&here.store, &here.ctx, id, job).await?;
            Ok(here.done(&format!("/people/{id}/jobs")))
        }
        Err(faults) => Ok((StatusCode::UNPROCESSABLE_ENTITY, list(&here, id, &fields, &faults).await?).into_response()),
    }
}

async fn list(here: &Here, id: PersonId, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = get(&here.store, id).await?;
    let mut jobs = here.store.employments_of(&[id]).await?;
    jobs.sort_by_key(|named| {
        let Employment { until, since, learned_at, id, .. } = named.employment;
        std::cmp::Reverse((until.is_none(), until, since, learned_at, id))
    });
    let leaf = Leaf::of(here, jobs.len(), ROWS);
    let form = Form::new(here, "job", fields, faults);
    let title = t!(words, "jobs-title", name = person.given_name());
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        h1 { (title) }
        @if jobs.is_empty() { p { (t!(words, "jobs-none")) } }
        ul.rows {
            @for named in &jobs[leaf.range()] {
                li.row { div.row-text {
                    a.row-name href={ "/people/jobs/" (named.employment.id) } { (line_or(words, &named.employment.title, &named.organization)) }
                    div.row-what { (when(words, &named.employment)) }
                } }
            }
        }
        (leaf.links(here))
        h2 { (t!(words, "jobs-add")) }
        form method="post" action={ "/people/" (id) "/jobs" } novalidate {
            (form.once())
            (inputs(&form))
            div.actions { button.primary type="submit" { (t!(words, "jobs-add-save")) } }
        }
    };
    Ok(Page::new(Room::People, &title).with_faults(faults).show(here, &content))
}

fn inputs(form: &Form<'_>) -> Markup {
    html! {
        div.pair { (form.line("title")) (form.line("organization")) }
        div.pair { (form.line("since")) (form.line("until")) }
    }
}

fn read(words: Words, fields: &Fields) -> Result<JobFields, Faults> {
    let mut faults = Faults::default();
    if fields.text("title").is_empty() && fields.text("organization").is_empty() {
        faults.note("title", t!(words, "job-title-missing"));
    }
    let mut date = |field: &str| -> Option<Date> {
        let read = parse_since(fields.text(field));
        if read.is_none() && !fields.text(field).is_empty() {
            faults.note(field, t!(words, "job-since-wrong"));
        }
        read
    };
    let (since, until) = (date("since"), date("until"));
    if since.zip(until).is_some_and(|(since, until)| until < since) {
        faults.note("until", t!(words, "job-until-early"));
    }
    let text = |field: &str| fields.text(field).to_owned();
    if faults.is_empty() { Ok(JobFields { title: text("title"), organization: text("organization"), since, until }) } else { Err(faults) }
}

/// Shows one job to set right.
pub(super) async fn form(Path(id): Path<EmploymentId>, here: Here) -> Answer {
    let (job, kept) = kept(&here, id).await?;
    Ok(view(&here, &job, &kept, &Faults::default(), None).await?.into_response())
}

/// Keeps what was set right.
pub(super) async fn save(Path(id): Path<EmploymentId>, Posted { here, fields }: Posted) -> Answer {
    let (job, kept) = kept(&here, id).await?;
    if !Other::is_wanted(&fields) {
        let read = match read(here.words, &fields) {
            Ok(read) => read,
            Err(faults) => {
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &job, &fields, &faults, None).await?).into_response());
            }
        };
        match edit_job(&here.store, &here.ctx, id, fields.text("seen"), read).await {
            Ok(()) => return Ok(here.done(&format!("/people/{}/jobs", job.person_id))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let (fields, other) = Other::of(&fields, kept);
    Ok((other.status(), view(&here, &job, &fields, &Faults::default(), Some(&other)).await?).into_response())
}

/// Takes one out.
pub(super) async fn remove(Path(id): Path<EmploymentId>, Posted { here, .. }: Posted) -> Answer {
    let person = remove_job(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/people/{person}/jobs")))
}

async fn kept(here: &Here, id: EmploymentId) -> Result<(Employment, Fields), Failure> {
    let job: Employment = get(&here.store, id).await?;
    let organization: Option<Organization> = match job.organization_id {
        Some(id) => here.store.find(id).await?,
        None => None,
    };
    let short = |date: Option<Date>| date.map(since_in_short).unwrap_or_default();
    let fields = Fields::default()
        .with("title", &job.title)
        .with("organization", organization.map(|organization| organization.name).unwrap_or_default())
        .with("since", short(job.since))
        .with("until", short(job.until));
    Ok((job, fields))
}

async fn view(here: &Here, job: &Employment, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = get(&here.store, job.person_id).await?;
    let form = Form::new(here, "job", fields, faults);
    let title = t!(words, "job-edit-title", name = person.given_name());
    let content = html! {
        (layout::back(&format!("/people/{}/jobs", person.id), &t!(words, "jobs-title", name = person.given_name())))
        (layout::conflict(here, "job", fields, other))
        h1 { (title) }
        form method="post" action={ "/people/jobs/" (job.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, job.clone()))
            (inputs(&form))
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
        }
        form method="post" action={ "/people/jobs/" (job.id) "/remove" } {
            (form.once())
            button.plain-button type="submit" { (t!(words, "job-remove")) }
        }
    };
    Ok(Page::new(Room::People, &title).with_faults(faults).with_other(other).show(here, &content))
}

/// "bridge engineer at WSP, 2019 to 2021-05", as far as it is known.
pub(super) fn job_line(words: Words, named: &NamedEmployment) -> String {
    let line = line_or(words, &named.employment.title, &named.organization);
    match (named.employment.since, named.employment.until) {
        (None, None) => line,
        _ => format!("{line}. {}", when(words, &named.employment)),
    }
}

fn line_or(words: Words, title: &str, organization: &str) -> String {
    let line = work_line(words, title, organization);
    if line.is_empty() { t!(words, "job-unknown") } else { line }
}

/// From when to when, as far as it is known.
fn when(words: Words, job: &Employment) -> String {
    let short = |date: Option<Date>| date.map(since_in_short).unwrap_or_default();
    let (since, until) = (short(job.since), short(job.until));
    match (since.is_empty(), until.is_empty()) {
        (true, true) => t!(words, "job-now"),
        (false, true) => t!(words, "job-since-until-now", since = since),
        (true, false) => t!(words, "job-until-only", until = until),
        (false, false) => t!(words, "job-since-until", since = since, until = until),
    }
}
