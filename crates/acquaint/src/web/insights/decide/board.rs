//! The board of one exploration: how the ways stand, what is not known yet, and what was decided. What one looks at stands
//! open; what one changes now and then is folded.

use acquaint_domain::insights::{Decision, Gap};
use maud::{Markup, html};

use super::{
    Deciding,
    sentences::standing,
    table::{compared, judging},
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

/// How many gaps stand open: those that weigh most.
const GAPS_OPEN: usize = 3;

/// The page.
pub(super) fn view(here: &Here, deciding: &Deciding, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let exploration = &deciding.exploration;
    let content = html! {
        (layout::back("/insights/decide", &t!(words, "decide-rooms")))
        h1 { (exploration.curious_about) }
        (standing(here, deciding))
        (compared(here, deciding))
        (judging(here, deciding, fields, faults))
        (gaps(here, deciding))
        @if deciding.weighed.alternatives.len() > 1 { (decide(here, deciding, fields, faults)) }
        (decisions(here, &deciding.weighed.decisions))
        (names(here, deciding))
        p.onward { a href={ "/insights/plan?exploration=" (exploration.id) } { (t!(words, "decide-plan")) } }
    };
    let title = t!(here.words, "decide-title", what = &exploration.curious_about);
    Page::new(Room::Insights, &title).with_faults(faults).show(here, &content)
}

/// What one has heard too little about, each with a question and whom to look for. Those that weigh most stand open.
fn gaps(here: &Here, deciding: &Deciding) -> Markup {
    let words = here.words;
    let (open, folded) = deciding.gaps.split_at(deciding.gaps.len().min(GAPS_OPEN));
    html! {
        @if !open.is_empty() {
            h2 #gaps { (t!(words, "decide-gaps")) }
            ul.rows { @for gap in open { (one_gap(here, deciding, gap)) } }
            @if !folded.is_empty() {
                details {
                    summary { (t!(words, "decide-gaps-more", count = folded.len())) }
                    ul.rows { @for gap in folded { (one_gap(here, deciding, gap)) } }
                }
            }
            p.onward { a href="/people/new" { (t!(words, "decide-gap-add")) } }
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
                }
            }
            @if is_asked(&deciding.learning, gap, &question) { span.tag { (t!(words, "decide-gap-asked")) } } @else {
                form method="post" action={ "/insights/decide/" (deciding.exploration.id) "/questions" } {
                    (layout::once(here))
                    input type="hidden" name="way" value=(gap.alternative_id);
                    input type="hidden" name="criterion" value=(gap.criterion_id);
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

/// What was decided so far, the latest first; earlier ones are folded. None of it is ever changed.
fn decisions(here: &Here, decisions: &[Decision]) -> Markup {
    let words = here.words;
    html! {
        @if let [latest, earlier @ ..] = decisions {
            h2 #decisions { (t!(words, "decisions-title")) }
            (one_decision(here, latest))
            @if !earlier.is_empty() {
                details {
                    summary { (t!(words, "decisions-earlier")) }
                    @for decision in earlier { (one_decision(here, decision)) }
                }
            }
        }
    }
}

fn one_decision(here: &Here, decision: &Decision) -> Markup {
    let words = here.words;
    html! {
        article.card {
            h3 { (decision.chosen) }
            p.quiet { (day_words(here, decision.on)) @if let Some(sure) = decision.sure { ". " (t!(words, "decision-sure-of", sure = sure)) } }
            @if !decision.reasons.is_empty() { (layout::plain_lines(&decision.reasons)) }
            @if !decision.change_mind.is_empty() { p { strong { (t!(words, "decision-change_mind")) } } (layout::plain_lines(&decision.change_mind)) }
        }
    }
}

/// All that has a name here, each leading to where it gets another one or is taken away.
fn names(here: &Here, deciding: &Deciding) -> Markup {
    let ways = deciding.weighed.alternatives.iter().map(|way| (format!("/insights/decide/ways/{}", way.id), &way.name));
    let criteria = deciding.weighed.criteria.iter().map(|one| (format!("/insights/decide/criteria/{}", one.id), &one.name));
    let all: Vec<(String, &String)> = ways.chain(criteria).collect();
    html! {
        @if !all.is_empty() {
            details.narrow {
                summary { (t!(here.words, "decide-names")) }
                ul.rows { @for (href, name) in all { (layout::row(&href, name, &html! {}, &html! {})) } }
            }
        }
    }
}
