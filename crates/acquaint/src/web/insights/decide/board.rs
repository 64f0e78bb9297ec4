//! The board of one exploration: a table on a wide screen, one thing that matters after the other on a phone.

use acquaint_domain::insights::{Criterion, Decision, Gap, RATING_AT_MOST, WEIGHT_AT_MOST};
use acquaint_text::fold;
use maud::{Markup, html};

use super::{
    Deciding, evidence_words, rating_field,
    sentences::{percent, standing},
    weight_field,
};
use crate::{
    actions::insights::is_asked,
    web::{
        fields::{Faults, Fields},
        follow_ups::day_words,
        here::Here,
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// How many gaps are shown at once: those that weigh most.
const GAPS_AT_MOST: usize = 6;

/// The page.
pub(super) fn view(here: &Here, deciding: &Deciding, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let exploration = &deciding.exploration;
    let action = format!("/insights/decide/{}", exploration.id);
    let form = Form::new(here, "decide", fields, faults);
    let content = html! {
        (layout::back("/insights/decide", &t!(words, "decide-rooms")))
        h1 { (exploration.curious_about) }
        (standing(here, deciding))
        form method="post" action=(action) novalidate {
            (form.once())
            @if !deciding.weighed.alternatives.is_empty() && !deciding.weighed.criteria.is_empty() { (table(here, deciding, fields)) }
            div.pair {
                (form.area("way", 2))
                (form.line_of("criterion", &deciding.values))
            }
            (offered_values(here, deciding))
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
        }
        (gaps(here, deciding))
        @if deciding.weighed.alternatives.len() > 1 { (decide(here, deciding, fields, faults)) }
        (decisions(here, &deciding.weighed.decisions))
        (take_away(here, deciding))
        p.onward { a href={ "/insights/plan?exploration=" (exploration.id) } { (t!(words, "decide-plan")) } }
    };
    let title = t!(here.words, "decide-title", what = &exploration.curious_about);
    Page::new(Room::Insights, &title).with_faults(faults).show(here, &content)
}

/// What matters down, the ways across; on a phone each row is a block of its own.
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
                                a.evidence href={ "/insights/decide/ways/" (way.id) "/" (criterion.id) } { (evidence_words(here, deciding, way.id, criterion.id)) span.sr { ": " (criterion.name) ", " (way.name) } }
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

/// What one has heard too little about, each with a question and whom to look for.
fn gaps(here: &Here, deciding: &Deciding) -> Markup {
    let words = here.words;
    html! {
        @if !deciding.gaps.is_empty() {
            h2 #gaps { (t!(words, "decide-gaps")) }
            ul.rows { @for gap in deciding.gaps.iter().take(GAPS_AT_MOST) { (one_gap(here, deciding, gap)) } }
            @if deciding.gaps.len() > GAPS_AT_MOST { p.quiet { (t!(words, "decide-gaps-more", count = deciding.gaps.len() - GAPS_AT_MOST)) } }
        }
    }
}

fn one_gap(here: &Here, deciding: &Deciding, gap: &Gap) -> Markup {
    let words = here.words;
    let (way, criterion) = (deciding.way(gap.alternative_id), deciding.criterion(gap.criterion_id));
    let question = t!(words, "decide-gap-question", way = way, criterion = criterion);
    let names: Vec<&str> = gap.people.iter().map(|person| deciding.material.name(*person)).collect();
    html! {
        li.row.gap {
            div.row-text {
                "“" (criterion) "”, " (way)
                div.row-what {
                    @if names.is_empty() { (t!(words, "decide-gap-nobody")) } @else { (t!(words, "decide-gap-one", names = names.join(", "))) }
                    " " a href="/people/new" { (t!(words, "decide-gap-add")) }
                }
            }
            @if is_asked(&deciding.learning, &question) { span.tag { (t!(words, "decide-gap-asked")) } } @else {
                form method="post" action={ "/insights/decide/" (deciding.exploration.id) "/questions" } {
                    (layout::once(here))
                    input type="hidden" name="question" value=(question);
                    button type="submit" { (t!(words, "decide-gap-ask")) span.sr { ": " (question) } }
                }
            }
        }
    }
}

fn decide(here: &Here, deciding: &Deciding, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "decision", fields, faults);
    let ways = deciding.weighed.alternatives.iter().map(|way| (way.name.clone(), way.name.clone()));
    let options: Vec<(String, String)> = std::iter::once((String::new(), "–".to_owned())).chain(ways).collect();
    html! {
        details.narrow open[faults.of("chosen").is_some()] {
            summary { (t!(words, "decision-title")) }
            form method="post" action={ "/insights/decide/" (deciding.exploration.id) "/decisions" } novalidate {
                (form.once())
                (form.select("chosen", &options))
                (form.area("reasons", 3))
                (layout::confidence(here, &t!(words, "decision-sure"), fields.text("confidence")))
                (form.area("change_mind", 2))
                div.actions { button type="submit" { (t!(words, "decision-keep")) } }
            }
        }
    }
}

/// What was decided so far, the latest first. None of it is ever changed.
fn decisions(here: &Here, decisions: &[Decision]) -> Markup {
    let words = here.words;
    html! {
        @if !decisions.is_empty() {
            h2 #decisions { (t!(words, "decisions-title")) }
            @for decision in decisions {
                article.card {
                    h3 { (decision.chosen) }
                    p.quiet { (day_words(here, decision.on)) @if let Some(sure) = decision.sure { ". " (t!(words, "decision-sure-of", sure = sure)) } }
                    @if !decision.reasons.is_empty() { (layout::plain_lines(&decision.reasons)) }
                    @if !decision.change_mind.is_empty() { p { strong { (t!(words, "decision-change_mind")) } } (layout::plain_lines(&decision.change_mind)) }
                }
            }
        }
    }
}

/// What can be taken away again, with Undo.
fn take_away(here: &Here, deciding: &Deciding) -> Markup {
    let words = here.words;
    let ways = deciding.weighed.alternatives.iter().map(|way| (format!("/insights/decide/ways/{}/remove", way.id), &way.name));
    let criteria = deciding.weighed.criteria.iter().map(|one| (format!("/insights/decide/criteria/{}/remove", one.id), &one.name));
    let all: Vec<(String, &String)> = ways.chain(criteria).collect();
    html! {
        @if !all.is_empty() {
            details.narrow {
                summary { (t!(words, "decide-take-away")) }
                ul.rows {
                    @for (action, name) in all {
                        li.row { div.row-text { (name) } form method="post" action=(action) { (layout::once(here)) button.plain-button type="submit" { (t!(words, "decide-remove")) span.sr { " " (name) } } } }
                    }
                }
            }
        }
    }
}
