//! What matters down, the ways across: first as it stands, to be read, and folded below it the form that judges and weighs.
//! On a wide screen both are tables; on a phone each thing that matters is a block of its own.

use acquaint_domain::insights::{Criterion, RATING_AT_MOST, WEIGHT_AT_MOST};
use acquaint_text::fold;
use maud::{Markup, html};

use super::{Deciding, evidence_words, rating_field, sentences::percent, weight_field};
use crate::{
    web::{
        fields::{Faults, Fields},
        here::Here,
        layout::{Form, once},
    },
    words::t,
};

/// How each way does in each thing that matters, and how many speak for it and against it.
pub(super) fn compared(here: &Here, deciding: &Deciding) -> Markup {
    let words = here.words;
    let (ways, board) = (&deciding.weighed.alternatives, deciding.weighed.board());
    html! {
        @if is_table(deciding) {
            table.weighing.compared {
                thead { tr { th scope="col" { (t!(words, "decide-matters")) } @for way in ways { th scope="col" { (way.name) } } } }
                tbody {
                    @for criterion in &deciding.weighed.criteria {
                        tr {
                            th scope="row" { (criterion.name) @if let Some(share) = board.share(criterion.id) { " " span.quiet { (percent(share)) " %" } } }
                            @for way in ways {
                                td {
                                    a href={ "/insights/decide/ways/" (way.id) "/" (criterion.id) } {
                                        span.narrow-only { (way.name) }
                                        strong { @if let Some(value) = board.rating(way.id, criterion.id) { (value) } @else { "–" } }
                                        span.said { (evidence_words(here, deciding, way.id, criterion.id)) }
                                        span.sr { ": " (criterion.name) ", " (way.name) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The form that weighs, judges, and adds ways and what matters. It stands open until something was judged.
pub(super) fn judging(here: &Here, deciding: &Deciding, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = |is_first: bool| Form::new(here, if is_first { "decide-first" } else { "decide" }, fields, faults);
    let wrong = faults.iter().any(|(name, _)| name != "chosen");
    html! {
        details.narrow open[deciding.weighed.ratings.is_empty() || wrong] {
            summary { (t!(words, "decide-judge")) }
            form method="post" action={ "/insights/decide/" (deciding.exploration.id) } novalidate {
                (once(here))
                @if is_table(deciding) { (table(here, deciding, fields)) }
                div.pair {
                    (form(deciding.weighed.alternatives.is_empty()).area("way", 2))
                    (form(deciding.weighed.criteria.is_empty()).line_of("criterion", &deciding.values))
                }
                (offered_values(here, deciding))
                div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
            }
        }
    }
}

fn is_table(deciding: &Deciding) -> bool {
    !deciding.weighed.alternatives.is_empty() && !deciding.weighed.criteria.is_empty()
}

fn table(here: &Here, deciding: &Deciding, fields: &Fields) -> Markup {
    let words = here.words;
    let ways = &deciding.weighed.alternatives;
    html! {
        table.weighing {
            thead { tr { th scope="col" { (t!(words, "decide-matters")) } th scope="col" { (t!(words, "decide-weight")) } @for way in ways { th scope="col" { (way.name) } } } }
            tbody {
                @for criterion in &deciding.weighed.criteria {
                    tr {
                        th scope="row" { (criterion.name) }
                        td { (weight(here, deciding, criterion, fields)) }
                        @for way in ways {
                            td {
                                @let name = rating_field(way.id, criterion.id);
                                @let kept = deciding.weighed.board().rating(way.id, criterion.id).map(|value| value.to_string()).unwrap_or_default();
                                label.narrow-only for=(name) { (way.name) }
                                (select(here, &name, &format!("{}: {}", criterion.name, way.name), &options(here), chosen(fields, &name, &kept)))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn weight(here: &Here, deciding: &Deciding, criterion: &Criterion, fields: &Fields) -> Markup {
    let words = here.words;
    let name = weight_field(criterion.id);
    let options: Vec<(String, String)> = (0..=WEIGHT_AT_MOST).map(|weight| (weight.to_string(), weight.to_string())).collect();
    let kept = criterion.weight.to_string();
    html! {
        label.narrow-only for=(name) { (t!(words, "decide-weight")) }
        (select(here, &name, &format!("{}: {}", t!(words, "decide-weight"), criterion.name), &options, chosen(fields, &name, &kept)))
        @if let Some(share) = deciding.weighed.board().share(criterion.id) { span.quiet { (percent(share)) " %" } }
    }
}

/// What was typed, if a form comes back; else what is kept.
fn chosen<'a>(fields: &'a Fields, name: &str, kept: &'a str) -> &'a str {
    if fields.has(name) { fields.text(name) } else { kept }
}

fn options(here: &Here) -> Vec<(String, String)> {
    let each = (1..=RATING_AT_MOST).map(|value| (value.to_string(), t!(here.words, &format!("decide-rating-{value}"))));
    std::iter::once((String::new(), t!(here.words, "decide-rating-none"))).chain(each).collect()
}

fn select(_: &Here, name: &str, label: &str, options: &[(String, String)], chosen: &str) -> Markup {
    html! {
        select id=(name) name=(name) aria-label=(label) {
            @for (value, label) in options { option value=(value) selected[chosen == value] { (label) } }
        }
    }
}

/// Values of one's own that are not weighed yet, to be chosen by a touch.
fn offered_values(here: &Here, deciding: &Deciding) -> Markup {
    let there = |value: &String| deciding.weighed.criteria.iter().any(|criterion| fold(&criterion.name) == fold(value));
    let offered: Vec<&String> = deciding.values.iter().filter(|value| !there(value)).collect();
    html! {
        @if !offered.is_empty() {
            fieldset.field.choice {
                legend { (t!(here.words, "decide-values")) }
                @for (at, value) in offered.into_iter().enumerate() {
                    div.option { input type="checkbox" id={ "value-" (at) } name="criterion" value=(value); label for={ "value-" (at) } { (value) } }
                }
            }
        }
    }
}
