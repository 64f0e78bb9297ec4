//! What could go into a plan, each with its reason: what one wants to find out, what one person has said, and the bank.

use acquaint_domain::{
    Word as _,
    interviews::{BankQuestion, LeftOpen, Question, QuestionKind, Reason, Why, bank, suits},
};
use maud::{Markup, html};

use super::questions::Prepared;
use crate::{
    actions::interviews::PlanningFacts,
    web::{follow_ups::day_words, here::Here, layout::once},
    words::t,
};

/// Learning questions that are offered at once; those behind them come when these are taken.
const LEARNING_AT_MOST: usize = 15;
/// Questions of each kind that are offered at once; a link leads to all of one kind. So the page stays light.
const EACH_AT_MOST: usize = 5;

/// Why a question stands in a plan, a sentence for each reason.
pub(super) fn reasons(here: &Here, question: &Question, planning: &PlanningFacts) -> Markup {
    html! { @for why in planning.why(&question.text) { p { (sentence(here, &why)) } } }
}

fn sentence(here: &Here, Why { reason, fact }: &Why) -> String {
    let words = here.words;
    let fact = match reason {
        Reason::Field => words.say(&format!("field-{fact}"), &[]),
        Reason::Part => words.say(&format!("question-kind-{fact}"), &[]),
        Reason::LeftOpen => fact.parse().map_or_else(|_| fact.clone(), |day| day_words(here, day)),
        Reason::Viewpoint => return words.say(&format!("plan-why-viewpoint-{fact}"), &[]),
        _ => fact.clone(),
    };
    t!(words, &format!("plan-why-{reason}"), fact = fact)
}

/// What one still wanted to know after earlier talks with this person: each is taken over with one press, or all at once.
pub(super) fn left_open(here: &Here, prepared: &Prepared) -> Markup {
    let words = here.words;
    let left = left_open_of(prepared);
    let name = prepared.conversation.person.given_name();
    html! {
        @if !left.is_empty() {
            section {
                h2 #left-open { (t!(words, "questions-left-open")) }
                p { (t!(words, "questions-left-open-hint", name = name)) }
                form method="post" action=(prepared.conversation.address("questions")) {
                    (once(here))
                    ul.left-open {
                        @for (at, left) in left.iter().enumerate() {
                            li {
                                p id={ "left-" (at) } { (left.text) " " span.quiet { (day_words(here, left.talked_on)) } }
                                button type="submit" name="left" value=(left.text) id={ "take-" (at) } aria-labelledby={ "take-" (at) " left-" (at) } {
                                    (t!(words, "questions-left-open-take"))
                                }
                            }
                        }
                    }
                    @if left.len() > 1 {
                        div.actions { button type="submit" name="left-all" value="yes" { (t!(words, "questions-left-open-all", count = left.len())) } }
                    }
                }
            }
        }
    }
}

/// What was left open and does not stand in the plan yet.
fn left_open_of(prepared: &Prepared) -> Vec<&LeftOpen> {
    let planned: Vec<String> = prepared.plan.iter().map(|planned| planned.text.trim().to_lowercase()).collect();
    prepared.planning.left_open().iter().filter(|left| !planned.contains(&left.text.trim().to_lowercase())).collect()
}

/// All that could go into the plan, in groups of which several can be ticked.
pub(super) fn choose(here: &Here, prepared: &Prepared) -> Markup {
    let words = here.words;
    let sources = prepared.planning.sources();
    let fresh = |text: &str| !prepared.plan.iter().any(|planned| planned.text == text);
    let learning: Vec<_> = sources.open.iter().filter(|open| fresh(&open.text)).take(LEARNING_AT_MOST).collect();
    let heard: Vec<_> = sources.heard.iter().filter(|heard| fresh(&heard.text)).collect();
    let gaps: Vec<_> = sources.gaps.iter().filter(|gap| fresh(&gap.text)).collect();
    html! {
        section {
            h2 #choose { (t!(words, "questions-choose")) }
            p { (t!(words, "questions-choose-hint")) }
            form method="post" action=(prepared.conversation.address("questions")) {
                (once(here))
                @if !learning.is_empty() {
                    details open {
                        summary { (t!(words, "questions-mine")) }
                        @for open in learning { (pick(here, prepared, "learning", &open.text, &open.text)) }
                    }
                }
                @if !gaps.is_empty() {
                    details open {
                        summary { (t!(words, "questions-gaps")) }
                        @for gap in gaps { (pick(here, prepared, "gap", &gap.text, &gap.text)) }
                    }
                }
                @if !heard.is_empty() {
                    details {
                        summary { (t!(words, "questions-heard")) }
                        @for heard in heard { (pick(here, prepared, "heard", &heard.text, &heard.text)) }
                    }
                }
                @for kind in QuestionKind::ALL { (of_kind(here, prepared, *kind)) }
                div.actions { button type="submit" { (t!(words, "questions-choose-save")) } }
            }
        }
    }
}

/// The questions of one kind that suit this person; those that were meant for somebody like them come first.
fn of_kind(here: &Here, prepared: &Prepared, kind: QuestionKind) -> Markup {
    let sources = prepared.planning.sources();
    let fresh = |question: &&BankQuestion| !prepared.plan.iter().any(|planned| planned.text == question.text);
    let mut questions: Vec<_> = bank().iter().filter(|question| question.kind == kind && suits(question, &sources)).filter(fresh).collect();
    questions.sort_by_key(|question| question.viewpoint.is_none() && question.field.is_none() && !question.abroad);
    let chosen = here.query().word("kind") == Some(kind);
    let (count, most) = (questions.len(), if chosen { usize::MAX } else { EACH_AT_MOST });
    let all = prepared.conversation.address(&format!("questions?kind={kind}#of-{kind}"));
    html! {
        @if count > 0 {
            details #{ "of-" (kind) } open[chosen] {
                summary { (here.words.word("question-kind", kind)) }
                @for question in questions.into_iter().take(most) { (pick(here, prepared, "bank", question.slug, question.text)) }
                @if count > most {
                    p { a.button href=(all) { (t!(here.words, "questions-more", count = count)) span.sr { " " (here.words.word("question-kind", kind)) } } }
                }
            }
        }
    }
}

/// A question to tick, with its reason where that is more than its kind.
fn pick(here: &Here, prepared: &Prepared, name: &str, value: &str, text: &str) -> Markup {
    let general = |why: &Why| matches!(why.reason, Reason::Part | Reason::Strong | Reason::Closing);
    let reasons = prepared.planning.why(text).into_iter().filter(|why| !general(why));
    html! {
        label.option {
            input type="checkbox" name=(name) value=(value);
            span { (text) @for why in reasons { " " span.quiet { (sentence(here, &why)) } } }
        }
    }
}
