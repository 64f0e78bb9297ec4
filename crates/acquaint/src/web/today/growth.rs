//! The way so far: with whom one has come how far, how it felt, who led to whom, and what one aims at. Each picture has its
//! table. Few numbers are called few, and there is no streak.

use std::collections::HashSet;

use acquaint_domain::{
    aim::Exploration,
    follow_ups::Referral,
    interviews::Interview,
    outreach::{Felt, Finding, evidence},
    people::{Step, network},
    today::{Growth, growth},
};
use axum::response::IntoResponse as _;
use maud::{Markup, html};

use crate::{
    Words,
    actions::outreach::so_far,
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

/// Widths and heights of the pictures.
const BAR: usize = 160;
const WIDE: usize = 320;
const HIGH: usize = 120;
const EDGE: usize = 12;
/// How many conversations the picture of confidence shows: the latest.
const POINTS: usize = 24;

/// Shows it.
pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let situation = here.store.situation(&here.ctx.zone).await?;
    let felt = so_far(&here.store, &here.ctx).await?.felt;
    let referrals: Vec<Referral> = here.store.list_all().await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let title = t!(words, "growth-title");
    let growth = growth(&situation.history);
    let content = html! {
        (layout::back("/today", &t!(words, "today-title")))
        h1 { (title) }
        @if growth.people() == 0 {
            (layout::empty(&t!(words, "growth-empty"), &t!(words, "growth-empty-example"), ("/people/new", &t!(words, "people-add"))))
        } @else {
            (way(&here, &growth))
            (target(&here, &explorations, &situation.history.interviews))
            (confidence(&here, felt))
            @if !referrals.is_empty() {
                h2 { (t!(words, "growth-chains")) }
                p { (t!(words, "growth-chains-told", count = referrals.len(), chains = chains(&referrals))) }
                p.onward { a href="/people/network" { (t!(words, "network-open")) } }
            }
        }
    };
    Ok(Page::new(Room::Today, &title).show(&here, &content).into_response())
}

/// How many chains the names make: people whom nobody named, and who named somebody.
fn chains(referrals: &[Referral]) -> usize {
    let nobody = HashSet::new();
    network(&nobody, &nobody, referrals).iter().filter(|knot| knot.depth == 0).count()
}

/// The way, step by step.
fn way(here: &Here, growth: &Growth) -> Markup {
    let words = here.words;
    let most = growth.people().max(1);
    html! {
        p.lead { (t!(words, "growth-lead", count = growth.people())) }
        @if growth.is_small() { p.quiet { (t!(words, "growth-small")) } }
        table.bars {
            caption.sr { (t!(words, "growth-way")) }
            tbody {
                @for (step, count) in &growth.steps {
                    tr {
                        th scope="row" { (step_words(words, growth, *step)) }
                        td { (bar(BAR * count / most)) " " (count) }
                    }
                }
            }
        }
        @if growth.met_unasked > 0 { p.quiet { (t!(words, "growth-met-unasked", count = growth.met_unasked)) } }
        @if growth.answered_unasked > 0 { p.quiet { (t!(words, "growth-answered-unasked", count = growth.answered_unasked)) } }
        @if growth.steps.iter().any(|(step, count)| *step == Step::Met && *count > 0) { p.quiet { (t!(words, "growth-way-hint")) } }
    }
}

/// What a step is called: with what else counts under it, where that happened.
fn step_words(words: Words, growth: &Growth, step: Step) -> String {
    match step {
        Step::Asked if growth.met_unasked + growth.answered_unasked > 0 => t!(words, "growth-asked-or-came"),
        Step::Answered if growth.only_dated > 0 => t!(words, "growth-answered-or-dated"),
        step => words.word("path", step),
    }
}

fn bar(width: usize) -> Markup {
    html! {
        svg width=(BAR) height="12" viewBox={ "0 0 " (BAR) " 12" } aria-hidden="true" { rect width=(width) height="12" rx="3" fill="currentColor" {} }
    }
}

/// How far it is to what one aims at, for each exploration in which somebody was talked with, or the latest one.
fn target(here: &Here, explorations: &[Exploration], interviews: &[Interview]) -> Markup {
    let words = here.words;
    let held = |exploration: &Exploration| {
        interviews.iter().filter(|interview| interview.held() && interview.exploration_id == Some(exploration.id)).count()
    };
    let latest = explorations.last().map(|exploration| exploration.id);
    let shown: Vec<_> = explorations.iter().map(|one| (one, held(one))).filter(|(one, held)| *held > 0 || Some(one.id) == latest).collect();
    html! {
        @if !shown.is_empty() {
            h2 { (t!(words, "growth-target")) }
            @for (exploration, held) in shown.into_iter().rev() {
                @let target = usize::try_from(exploration.target).unwrap_or_default().max(1);
                p.growth-target {
                    strong { (exploration.curious_about) } br;
                    (bar(BAR * held.min(target) / target)) br;
                    (t!(words, "aim-progress", held = held, target = exploration.target))
                }
            }
        }
    }
}

/// How sure one felt after each conversation, as a line and as a table.
fn confidence(here: &Here, mut felt: Vec<Felt>) -> Markup {
    let words = here.words;
    let own = evidence(&felt);
    felt.retain(|felt| felt.after.is_some());
    felt.sort_by_key(|felt| felt.on);
    let felt = &felt[felt.len().saturating_sub(POINTS)..];
    html! {
        @if !felt.is_empty() {
            h2 { (t!(words, "growth-confidence")) }
            @if own.over_time == Finding::TooFew { p.quiet { (t!(words, "growth-confidence-few", count = felt.len())) } }
            @else { p { (words.word("courage-time", own.over_time)) } }
            (line(here, felt))
            details {
                summary { (t!(words, "growth-numbers")) }
                table.felt {
                    caption.sr { (t!(words, "growth-confidence")) }
                    thead { tr { th scope="col" { (t!(words, "courage-day")) } th scope="col" { (t!(words, "courage-before")) } th scope="col" { (t!(words, "courage-after")) } } }
                    tbody {
                        @for felt in felt {
                            tr { td { (layout::date(here, felt.on)) } td { @if let Some(before) = felt.before { (before) } @else { "–" } } td { @if let Some(after) = felt.after { (after) } } }
                        }
                    }
                }
            }
        }
    }
}

/// A line from talk to talk, from 1 at the bottom to 5 at the top.
fn line(here: &Here, felt: &[Felt]) -> Markup {
    let across = (WIDE - 2 * EDGE) / felt.len().saturating_sub(1).max(1);
    let level = |value: i64| usize::try_from(5 - value.clamp(1, 5)).unwrap_or_default();
    let points: Vec<(usize, usize)> = felt
        .iter()
        .enumerate()
        .map(|(at, felt)| (EDGE + at * across, EDGE + level(felt.after.unwrap_or(1)) * (HIGH - 2 * EDGE) / 4))
        .collect();
    let path = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let ends = (felt.first().and_then(|felt| felt.after).unwrap_or_default(), felt.last().and_then(|felt| felt.after).unwrap_or_default());
    html! {
        svg.growth-line viewBox={ "0 0 " (WIDE) " " (HIGH) } role="img" aria-label=(t!(here.words, "growth-line", count = felt.len(), first = ends.0, last = ends.1)) {
            @for step in 0..5 {
                @let y = EDGE + step * (HIGH - 2 * EDGE) / 4;
                line.ground x1="0" y1=(y) x2=(WIDE) y2=(y) {}
            }
            polyline points=(path) {}
            @for (x, y) in &points { circle cx=(x) cy=(y) r="4" {} }
        }
    }
}
