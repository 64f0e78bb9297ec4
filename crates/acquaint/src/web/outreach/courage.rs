//! For whoever finds it hard to ask: the smallest next step with its reason, and one's own evidence that it gets easier.

use acquaint_domain::{
    Word as _,
    outreach::{CourageStep, Evidence, Finding, evidence, next_step},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    actions::outreach::so_far,
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let so_far = so_far(&here.store, &here.ctx).await?;
    let next = next_step(&so_far);
    let own = evidence(&so_far.felt);
    let title = t!(words, "courage-title");
    let step = next.step.word();
    let content = html! {
        (layout::back("/outreach", &t!(words, "outreach-title")))
        h1 { (title) }
        section.card {
            h2 { (t!(words, &format!("courage-step-{step}"))) }
            p { (words.word("courage-why", next.reason)) }
            div.actions { a.button.primary href=(address(next.step)) { (t!(words, &format!("courage-do-{step}"))) } }
        }
        h2 { (t!(words, "courage-evidence")) }
        (told(&here, &own))
        p.hint { (t!(words, "courage-yes")) }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// Where a step is taken.
fn address(step: CourageStep) -> &'static str {
    match step {
        CourageStep::AddOnePerson => "/people/new",
        CourageStep::TalkAsAgreed => "/interviews",
        CourageStep::AskForAName => "/follow-ups",
        CourageStep::SendOne | CourageStep::SendAnother => "/outreach",
        CourageStep::WriteADraft | CourageStep::TalkForPleasure | CourageStep::AskAStranger => "/people",
    }
}

/// What one's own numbers say, as a table under one sentence. Few numbers are called few.
fn told(here: &Here, own: &Evidence) -> Markup {
    let words = here.words;
    html! {
        p { (words.word("courage-talk", own.one_talk)) }
        @if own.over_time != Finding::TooFew { p { (words.word("courage-time", own.over_time)) } }
        @if !own.pairs.is_empty() {
            table.felt {
                caption.sr { (t!(words, "courage-evidence")) }
                thead { tr { th scope="col" { (t!(words, "courage-day")) } th scope="col" { (t!(words, "courage-before")) } th scope="col" { (t!(words, "courage-after")) } } }
                tbody {
                    @for pair in &own.pairs {
                        tr { td { (layout::date(here, pair.on)) } td { (dots(pair.before)) } td { (dots(pair.after)) } }
                    }
                }
            }
        }
    }
}

/// A number from 1 to 5 as dots, and as a number for those who don't see them.
fn dots(value: i64) -> Markup {
    html! {
        span.dots aria-hidden="true" { @for place in 1..=5 { span.on[place <= value] {} } }
        span.sr { (value) }
    }
}
