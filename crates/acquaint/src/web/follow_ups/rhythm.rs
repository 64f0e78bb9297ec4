//! How often to be in touch with a person. The choice stands on the person's own page, and below it, quietly, when it would
//! be time and whether there is something to say.

use acquaint_domain::{
    follow_ups::{RHYTHMS, Rhythm, USUAL_RHYTHM_DAYS},
    people::{Person, PersonId},
};
use axum::extract::Path;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{day_words, giving};
use crate::{
    Failure, actions,
    actions::follow_ups::Standing,
    web::{
        here::{Answer, Here, Posted},
        layout,
    },
    words::t,
};

/// Keeps the choice: one of the usual numbers of days, or "never", and a pause if a day is named.
pub(super) async fn choose(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let chosen = match fields.text("days") {
        "never" => Some(0),
        days => days.parse().ok().filter(|days| *days == 0 || RHYTHMS.contains(days)),
    };
    let refused = |what: &str| Failure::refused(t!(here.words, what), &t!(here.words, &format!("{what}-hint")));
    let until = fields.text("until");
    let paused_until: Option<Date> = fields.read("until");
    if paused_until.is_none() && !until.is_empty() {
        return Err(refused("rhythm-until-wrong"));
    }
    let days = chosen.ok_or_else(|| refused("rhythm-unknown"))?;
    actions::follow_ups::choose_rhythm(&here.store, &here.ctx, id, days, paused_until).await?;
    Ok(here.done(&format!("/people/{id}")))
}

/// When it would be time, what there is to say, and the form behind it.
pub(in crate::web) fn view(here: &Here, person: &Person, rhythm: Option<&Rhythm>, standing: &Standing) -> Markup {
    let words = here.words;
    let chosen = rhythm.map_or(USUAL_RHYTHM_DAYS, |rhythm| rhythm.days);
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
                        @for days in RHYTHMS { option value=(days) selected[chosen == days] { (t!(words, "people-rhythm-days", days = days)) } }
                        option value="0" selected[chosen == 0] { (t!(words, "people-rhythm-never")) }
                    }
                }
                div.field {
                    label for="until" { (t!(words, "people-rhythm-until")) }
                    input #until type="date" name="until" value=[until];
                }
                button type="submit" { (t!(words, "page-save")) }
            }
        }
    }
}
