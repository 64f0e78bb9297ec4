//! How often to be in touch with a person. The choice stands on the person's own page, and below it, quietly, when it would
//! be time and whether there is something to say.

use std::collections::BTreeSet;

use acquaint_domain::{
    Record,
    follow_ups::{RHYTHM_AT_MOST, RHYTHMS, Rhythm, RhythmId, USUAL_RHYTHM_DAYS},
    people::{Person, PersonId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{day_words, giving, usual::kind_words};
use crate::{
    Failure, FailureKind, Words,
    actions::{
        self,
        follow_ups::{RhythmChoice, Standing, choose_rhythm, standing_with},
        seen_list,
    },
    web::{
        fields::Fields,
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// Keeps the choice: one of the usual numbers of days, "never" or as usual, and a pause if a day is named.
pub(super) async fn choose(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let days = days_of(&here, fields.text("days"))?;
    let until = fields.text("until");
    let paused_until: Option<Date> = fields.read("until");
    if paused_until.is_none() && !until.is_empty() {
        return Err(refused(&here, "rhythm-until-wrong"));
    }
    match choose_rhythm(&here.store, &here.ctx, id, fields.text("seen"), RhythmChoice { days, paused_until }).await {
        Ok(()) => Ok(here.done(&format!("/people/{id}"))),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            Ok((StatusCode::CONFLICT, changed_elsewhere(&here, id, &fields).await?).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// The form by itself, with what was chosen here, and above it what was chosen elsewhere meanwhile.
async fn changed_elsewhere(here: &Here, id: PersonId, typed: &Fields) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = actions::get(&here.store, id).await?;
    let rhythm: Option<Rhythm> = here.store.find(RhythmId::of(id)).await?;
    let standing = standing_with(&here.store, &here.ctx, &person).await?;
    let kept = match rhythm.as_ref().and_then(|rhythm| rhythm.days) {
        None => usual_words(words, &standing),
        Some(0) => t!(words, "people-rhythm-never"),
        Some(days) => t!(words, "people-rhythm-days", days = days),
    };
    let paused = rhythm.as_ref().and_then(|rhythm| rhythm.paused_until);
    let title = t!(words, "people-rhythm");
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        div.summary role="alert" {
            p { (t!(words, "usual-changed")) }
            p { (t!(words, "people-rhythm-kept")) " " (kept)
                @if let Some(until) = paused { ". " (t!(words, "people-rhythm-until")) " " (layout::date(here, until)) } "." }
        }
        h1 { (title) }
        (form(here, &person, rhythm.as_ref(), &standing, Some(typed)))
    };
    Ok(Page::new(Room::People, &title).show(here, &content))
}

/// The days that a choice names: 0 for never, none for as usual. A program may have chosen other days than the form offers.
pub(super) fn days_of(here: &Here, chosen: &str) -> Result<Option<i64>, Failure> {
    let known = |days: &i64| (0..=RHYTHM_AT_MOST).contains(days);
    match chosen {
        "" => Ok(None),
        "never" => Ok(Some(0)),
        days => days.parse().ok().filter(known).map(Some).ok_or_else(|| refused(here, "rhythm-unknown")),
    }
}

fn refused(here: &Here, what: &str) -> Failure {
    Failure::refused(t!(here.words, what), &t!(here.words, &format!("{what}-hint")))
}

/// The numbers of days to choose from, with those that were chosen already, and never.
pub(super) fn days_options(words: Words, chosen: impl IntoIterator<Item = i64>) -> Vec<(String, String)> {
    let offered: BTreeSet<i64> = RHYTHMS.into_iter().chain(chosen.into_iter().filter(|days| *days > 0)).collect();
    let each = offered.into_iter().map(|days| (days.to_string(), t!(words, "people-rhythm-days", days = days)));
    each.chain([("0".to_owned(), t!(words, "people-rhythm-never"))]).collect()
}

/// What is usual with somebody, in words, and with whom it is so.
fn usual_words(words: Words, standing: &Standing) -> String {
    let days = standing.usual.as_ref().map_or(USUAL_RHYTHM_DAYS, |usual| usual.days);
    let days = if days > 0 { t!(words, "people-rhythm-days", days = days) } else { t!(words, "people-rhythm-never") };
    match standing.usual.as_ref().filter(|usual| usual.tie.is_some() || !usual.tag.is_empty()) {
        Some(usual) => t!(words, "people-rhythm-usual-of", days = days, kind = kind_words(words, usual)),
        None => t!(words, "people-rhythm-usual", days = days),
    }
}

/// When it would be time, what there is to say, and the form behind it.
pub(in crate::web) fn view(here: &Here, person: &Person, rhythm: Option<&Rhythm>, standing: &Standing) -> Markup {
    let words = here.words;
    html! {
        @if let Some(next) = standing.next {
            p.quiet { (t!(words, if next.on > here.ctx.today() { "people-rhythm-when" } else { "people-rhythm-now" }, day = day_words(here, next.on))) " "
                @if standing.to_say.is_empty() { (t!(words, "people-rhythm-nothing")) } }
            (giving::sayings(here, standing))
        }
        details {
            summary { (t!(words, "people-rhythm")) }
            (form(here, person, rhythm, standing, None))
        }
    }
}

/// The form; `typed` is what comes back because something else was chosen elsewhere.
fn form(here: &Here, person: &Person, rhythm: Option<&Rhythm>, standing: &Standing, typed: Option<&Fields>) -> Markup {
    let words = here.words;
    let days = rhythm.and_then(|rhythm| rhythm.days);
    let kept = days.map(|days| days.to_string()).unwrap_or_default();
    let chosen = typed.map_or(kept.as_str(), |typed| if typed.text("days") == "never" { "0" } else { typed.text("days") });
    let until = rhythm.and_then(|rhythm| rhythm.paused_until).filter(|until| *until > here.ctx.today());
    let until = typed.map_or(until, |typed| typed.read("until"));
    html! {
        form method="post" action={ "/follow-ups/" (person.id) "/rhythm" } novalidate {
            (layout::once(here))
            input type="hidden" name="seen" value=(seen_list(rhythm.cloned().map(Record::from)));
            div.field {
                label for="days" { (t!(words, "people-rhythm-label")) }
                select #days name="days" {
                    option value="" selected[chosen.is_empty()] { (usual_words(words, standing)) }
                    @for (value, label) in days_options(words, days.into_iter().chain(chosen.parse().ok())) { option value=(value) selected[chosen == value] { (label) } }
                }
            }
            div.field {
                label for="until" { (t!(words, "people-rhythm-until")) }
                input #until type="date" name="until" value=[until];
            }
            div.actions { button type="submit" { (t!(words, "page-save")) } a href="/follow-ups/rhythms" { (t!(words, "usual-open")) } }
        }
    }
}
