//! How often to be in touch with a person. The choice stands on the person's own page, and below it, quietly, when it would
//! be time and whether there is something to say.

use std::collections::BTreeSet;

use acquaint_domain::{
    follow_ups::{RHYTHM_AT_MOST, RHYTHMS, Rhythm, USUAL_RHYTHM_DAYS},
    people::{Person, PersonId},
};
use axum::extract::Path;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{day_words, giving, usual::kind_words};
use crate::{
    Failure, Words, actions,
    actions::follow_ups::Standing,
    web::{
        here::{Answer, Here, Posted},
        layout,
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
    actions::follow_ups::choose_rhythm(&here.store, &here.ctx, id, days, paused_until).await?;
    Ok(here.done(&format!("/people/{id}")))
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
    let days = rhythm.and_then(|rhythm| rhythm.days);
    let chosen = days.map(|days| days.to_string()).unwrap_or_default();
    let until = rhythm.and_then(|rhythm| rhythm.paused_until).filter(|until| *until > here.ctx.today());
    html! {
        @if let Some(next) = standing.next {
            p.quiet { (t!(words, if next.on > here.ctx.today() { "people-rhythm-when" } else { "people-rhythm-now" }, day = day_words(here, next.on))) " "
                @if standing.to_say.is_empty() { (t!(words, "people-rhythm-nothing")) } }
            (giving::sayings(here, standing))
        }
        details {
            summary { (t!(words, "people-rhythm")) }
            form method="post" action={ "/follow-ups/" (person.id) "/rhythm" } novalidate {
                (layout::once(here))
                div.field {
                    label for="days" { (t!(words, "people-rhythm-label")) }
                    select #days name="days" {
                        option value="" selected[chosen.is_empty()] { (usual_words(words, standing)) }
                        @for (value, label) in days_options(words, days) { option value=(value) selected[chosen == value] { (label) } }
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
}
