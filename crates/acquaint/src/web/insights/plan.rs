//! The plan: steps with or without a day, what is done, and where one wants to get to in the long run.

use std::collections::HashMap;

use acquaint_domain::{
    aim::{AboutMe, AboutMeId, Exploration, ExplorationId},
    insights::{PlanStep, PlanStepId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    Failure,
    actions::insights::{add_step, finish_step, remove_step},
    web::{
        fields::{Faults, Fields},
        follow_ups::day_words,
        here::{Answer, Here, Posted},
        layout::{self, Form, Leaf, Page, Room},
    },
    words::t,
};

/// Steps that are done on one page.
const DONE: usize = 30;

/// Shows the plan.
pub(super) async fn show(here: Here) -> Answer {
    let fields = Fields::default().with("exploration", here.query().text("exploration"));
    Ok(view(&here, &fields, &Faults::default()).await?.into_response())
}

/// Writes down a step.
pub(super) async fn add(Posted { here, fields }: Posted) -> Answer {
    let mut faults = Faults::default();
    if fields.text("text").is_empty() {
        faults.note("text", t!(here.words, "plan-text-missing"));
    }
    let due: Option<Date> = fields.read("due");
    if due.is_none() && !fields.text("due").is_empty() {
        faults.note("due", t!(here.words, "promise-due-wrong"));
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults).await?).into_response());
    }
    add_step(&here.store, &here.ctx, fields.read("exploration"), fields.text("text"), due).await?;
    Ok(here.done("/insights/plan"))
}

/// Says that a step is done.
pub(super) async fn finish(Path(id): Path<PlanStepId>, Posted { here, .. }: Posted) -> Answer {
    finish_step(&here.store, &here.ctx, id).await?;
    Ok(here.done("/insights/plan"))
}

/// Takes a step off the plan.
pub(super) async fn remove(Path(id): Path<PlanStepId>, Posted { here, .. }: Posted) -> Answer {
    remove_step(&here.store, &here.ctx, id).await?;
    Ok(here.done("/insights/plan"))
}

async fn view(here: &Here, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let mut steps: Vec<PlanStep> = here.store.list_all().await?;
    // What has a day comes first, in the order of the days.
    steps.sort_by_key(|step| (step.due.is_none(), step.due, step.made_at, step.id));
    let (mut done, open): (Vec<PlanStep>, Vec<PlanStep>) = steps.into_iter().partition(|step| step.done_at.is_some());
    done.sort_by_key(|step| std::cmp::Reverse((step.done_at, step.id)));
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let about: HashMap<ExplorationId, &str> = explorations.iter().map(|one| (one.id, one.curious_about.as_str())).collect();
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let title = t!(words, "plan-title");
    let leaf = Leaf::of(here, done.len(), DONE);
    let content = html! {
        (layout::back("/insights", &t!(words, "room-insights")))
        h1 { (title) }
        @if !me.goals.trim().is_empty() { div.note { p { strong { (t!(words, "plan-goals")) } } (layout::plain_lines(&me.goals)) } }
        @if open.is_empty() && done.is_empty() { p.lead { (t!(words, "plan-lead")) } p.example { (t!(words, "plan-example")) } }
        ul.rows { @for step in &open { (open_step(here, step, &about)) } }
        (new_step(here, &explorations, fields, faults))
        @if !done.is_empty() {
            h2 { (t!(words, "plan-done")) }
            ul.rows { @for step in &done[leaf.range()] { (done_step(here, step)) } }
            (leaf.links(here))
        }
    };
    Ok(Page::new(Room::Insights, &title).with_faults(faults).show(here, &content))
}

fn open_step(here: &Here, step: &PlanStep, about: &HashMap<ExplorationId, &str>) -> Markup {
    let words = here.words;
    html! {
        li.row.gap #(step.id) {
            div.row-text {
                (step.text)
                div.row-what {
                    @if let Some(due) = step.due { (t!(words, "follow-ups-by", day = day_words(here, due))) }
                    @if let Some(about) = step.exploration_id.and_then(|id| about.get(&id)) { @if step.due.is_some() { " · " } (about) }
                }
            }
            form method="post" action={ "/insights/plan/" (step.id) "/done" } { (layout::once(here)) button type="submit" { (t!(words, "plan-is-done")) span.sr { ": " (step.text) } } }
            form method="post" action={ "/insights/plan/" (step.id) "/remove" } { (layout::once(here)) button.plain-button type="submit" { (t!(words, "decide-remove")) span.sr { " " (step.text) } } }
        }
    }
}

fn done_step(here: &Here, step: &PlanStep) -> Markup {
    html! {
        li.row { div.row-text { (step.text) } div.row-aside { @if let Some(done) = step.done_at { (layout::moment(here, done)) } } }
    }
}

fn new_step(here: &Here, explorations: &[Exploration], fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "plan", fields, faults);
    let options: Vec<(String, String)> = std::iter::once((String::new(), "–".to_owned()))
        .chain(explorations.iter().map(|one| (one.id.to_string(), one.curious_about.clone())))
        .collect();
    html! {
        h2 { (t!(words, "plan-new")) }
        form method="post" action="/insights/plan" novalidate {
            (form.once())
            (form.area("text", 2))
            (form.input("due", "date", None))
            @if !explorations.is_empty() { (form.select("exploration", &options)) }
            div.actions { button.primary type="submit" { (t!(words, "plan-add")) } }
        }
    }
}
