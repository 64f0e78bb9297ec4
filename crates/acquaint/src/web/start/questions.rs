//! Three good questions for one person, ready to be kept as they are. They wait until the two agree on a date.

use acquaint_domain::{
    aim::split_lines,
    interviews::{BankQuestion, EarlyQuestion, QuestionKind, first_questions},
    people::{Person, PersonId},
    today::{FirstStep, first_step_key},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use super::way::{self, address_for};
use crate::{
    actions::start::{choose_early_questions, list_early_questions, pass_over},
    web::{
        fields::Fields,
        here::{Answer, Here, Posted, go_to},
        interviews::remarks,
        layout,
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let Some(person) = way::person(&here, here.query().read::<PersonId>("person")).await? else { return Ok(go_to("/start/person")) };
    let chosen = list_early_questions(&here.store, person.id).await?;
    Ok(view(&here, &person, &chosen).into_response())
}

/// Keeps what was ticked, in the words that stand beside it, and what was written below. Nothing ticked passes the step over.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let Some(person) = way::person(&here, fields.read::<PersonId>("person")).await? else { return Ok(go_to("/start/person")) };
    let mut chosen = Vec::new();
    for number in fields.all("ask") {
        let text = fields.text(&format!("text-{number}"));
        chosen.extend((!text.is_empty()).then(|| (kind_of(&fields, number), text.to_owned())));
    }
    let own = split_lines(fields.raw("own"));
    chosen.extend(own.into_iter().map(|text| (QuestionKind::Own, text)));
    if chosen.is_empty() {
        pass_over(&here.store, &here.ctx, &first_step_key(FirstStep::Questions)).await?;
    }
    let known = list_early_questions(&here.store, person.id).await?;
    let is_new = |text: &str| !known.iter().any(|known| known.text == text);
    // What the coach says of new words is seen once; the same words go on from here.
    let remarked = chosen.iter().any(|(_, text)| is_new(text) && remarks::speaks_of(text));
    choose_early_questions(&here.store, &here.ctx, person.id, chosen).await?;
    let next = if remarked { FirstStep::Questions } else { FirstStep::Message };
    Ok(here.done(&address_for(next, &person)))
}

/// A question in other words stays of its kind.
fn kind_of(fields: &Fields, number: &str) -> QuestionKind {
    fields.word(&format!("kind-{number}")).unwrap_or(QuestionKind::Own)
}

/// A question on the page, and whether it is ticked.
struct Offered {
    kind: QuestionKind,
    text: String,
    ticked: bool,
}

/// What was chosen before, then the three from the bank if nothing was, then some more.
fn offered(chosen: &[EarlyQuestion]) -> Vec<Offered> {
    let (three, more) = first_questions();
    let from_bank =
        |question: &&'static BankQuestion, ticked: bool| Offered { kind: question.kind, text: question.text.to_owned(), ticked };
    let fresh = |question: &&&'static BankQuestion| !chosen.iter().any(|known| known.text == question.text);
    let kept = chosen.iter().map(|question| Offered { kind: question.kind, text: question.text.clone(), ticked: true });
    let three = three.iter().filter(fresh).map(|question| from_bank(question, chosen.is_empty())).collect::<Vec<_>>();
    kept.chain(three).chain(more.iter().filter(fresh).map(|question| from_bank(question, false))).collect()
}

fn view(here: &Here, person: &Person, chosen: &[EarlyQuestion]) -> Markup {
    let words = here.words;
    let name = person.given_name();
    let title = if chosen.is_empty() {
        t!(words, "start-questions-title", name = name)
    } else {
        t!(words, "start-questions-own-title", name = name)
    };
    let offered = offered(chosen);
    let (first, more): (Vec<_>, Vec<_>) = offered.iter().enumerate().partition(|(_, question)| question.ticked);
    let content = html! {
        h1 { (title) }
        p.lead { (lead(here, chosen)) }
        form method="post" action="/start/questions" novalidate data-keep=(person.id) {
            (layout::once(here))
            input type="hidden" name="person" value=(person.id);
            fieldset.field.first-questions {
                legend.sr { (title) }
                @for (number, question) in first { (one(here, number, question)) }
            }
            details {
                summary { (t!(words, "start-questions-more")) }
                @for (number, question) in more { (one(here, number, question)) }
                div.field {
                    label for="own" { (t!(words, "questions-lines")) }
                    textarea #own name="own" rows="2" {}
                }
            }
            div.actions { button.primary type="submit" { (t!(words, "explore-go-on")) } }
        }
        p.note { (t!(words, "start-questions-wait")) }
        (way::not_today(here))
    };
    let (page, content) = way::page(here, &title, &address_for(FirstStep::Person, person), &content);
    page.show(here, &content)
}

/// That they are ready, or kept, and whether the coach says something further down.
fn lead(here: &Here, chosen: &[EarlyQuestion]) -> String {
    match chosen.iter().filter(|question| remarks::speaks_of(&question.text)).count() {
        _ if chosen.is_empty() => t!(here.words, "start-questions-lead"),
        0 => t!(here.words, "start-questions-kept"),
        count => t!(here.words, "start-questions-remarked", count = count),
    }
}

fn one(here: &Here, number: usize, question: &Offered) -> Markup {
    let words = here.words;
    let label = format!("asked-{number}");
    html! {
        div.first-question {
            div.option {
                input type="checkbox" id={ "ask-" (number) } name="ask" value=(number) checked[question.ticked];
                label #(label) for={ "ask-" (number) } { (question.text) }
            }
            @if question.ticked { (remarks::beneath(words, &question.text, &label)) }
            details {
                summary aria-label=(t!(words, "questions-change-this", question = &question.text)) { (t!(words, "questions-change")) }
                label.sr for={ "text-" (number) } { (t!(words, "questions-words")) }
                textarea id={ "text-" (number) } name={ "text-" (number) } rows="2" { "\n" (question.text) }
            }
            input type="hidden" name={ "kind-" (number) } value=(question.kind);
        }
    }
}
