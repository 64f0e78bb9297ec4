//! The questions of a conversation on one calm page: the plan, writing down everything, and choosing from what is there.

use acquaint_domain::interviews::{InterviewId, MUST_ASKS, Place, QUESTIONS_AT_MOST, Question, QuestionId, Timing, time_plan};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    actions::{
        Result,
        interviews::{PlanningFacts, list_questions, planning_facts},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here},
        interviews::{
            conversation::{self, Conversation},
            remarks,
            suggestions::{choose, left_open, reasons},
        },
        layout::{Form, Leaf, Page, Room, back, once, seen_mark},
    },
    words::t,
};

/// Questions on one page.
const ROWS: usize = 15;

/// What the page shows, and what was typed into one of its forms if that form came back.
pub(super) struct Prepared {
    pub(super) conversation: Conversation,
    pub(super) plan: Vec<Question>,
    /// What of the plan fits into the time.
    timings: Vec<Timing>,
    /// From where the suggestions and their reasons come.
    pub(super) planning: PlanningFacts,
    /// The question whose form came back; nothing if it was one of the forms below the plan.
    pub(super) at: Option<QuestionId>,
    pub(super) fields: Fields,
    pub(super) faults: Faults,
    /// Whether that question was changed elsewhere, so that there are two versions of it.
    pub(super) both: bool,
}

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let prepared = load(&here, id).await?;
    Ok(view(&here, &prepared).into_response())
}

/// Reads what the page shows.
pub(super) async fn load(here: &Here, id: InterviewId) -> Result<Prepared> {
    let conversation = conversation::load(here, id).await?;
    let plan = list_questions(&here.store, id).await?;
    let planning = planning_facts(&here.store, &here.ctx, &conversation.interview).await?;
    let timings = time_plan(&plan, conversation.interview.minutes);
    Ok(Prepared { conversation, plan, timings, planning, at: None, fields: Fields::default(), faults: Faults::default(), both: false })
}

/// The whole page.
pub(super) fn view(here: &Here, prepared: &Prepared) -> Markup {
    let words = here.words;
    let conversation = &prepared.conversation;
    let name = &conversation.person.name;
    let title = t!(words, "questions-title", name = name);
    let content = html! {
        (back(&conversation.address(""), &t!(words, "interview-title", name = name)))
        h1 { (title) }
        @if prepared.plan.is_empty() { (nothing_yet(here, conversation)) } @else { (plan(here, prepared)) }
        (left_open(here, prepared))
        (write_down(here, prepared))
        (choose(here, prepared))
        @if !prepared.plan.is_empty() {
            div.actions { a.button.primary href=(conversation.address("")) { (t!(words, "questions-done")) } }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(&prepared.faults).show(here, &content)
}

fn nothing_yet(here: &Here, conversation: &Conversation) -> Markup {
    let words = here.words;
    html! {
        section.empty {
            p.lead { (t!(words, "questions-empty")) }
            p.example { (t!(words, "questions-example")) }
            form method="post" action=(conversation.address("questions/fill")) {
                (once(here))
                div.actions { button.primary type="submit" { (t!(words, "questions-fill")) } }
            }
        }
    }
}

fn plan(here: &Here, prepared: &Prepared) -> Markup {
    let words = here.words;
    let musts = prepared.plan.iter().filter(|question| question.must_ask).count();
    let count = prepared.plan.len();
    let leaf = leaf(here, prepared);
    html! {
        p.lead { (t!(words, if musts < MUST_ASKS { "questions-lead" } else { "questions-lead-full" }, count = MUST_ASKS)) }
        p.quiet {
            (t!(words, "questions-count", count = count, musts = musts))
            " " (time(here, prepared))
            @if count > QUESTIONS_AT_MOST { " " (t!(words, "questions-plenty", count = QUESTIONS_AT_MOST)) }
        }
        ol.plan { @for index in leaf.range() { (planned(here, prepared, index, &prepared.plan[index])) } }
        (leaf.links(here))
        @if count + 1 < QUESTIONS_AT_MOST {
            form method="post" action=(prepared.conversation.address("questions/fill")) {
                (once(here))
                div.actions { button type="submit" { (t!(words, "questions-fill-rest")) } }
            }
        }
    }
}

/// How much of the time is planned, that the rest is room, and which of the questions below it does not count.
fn time(here: &Here, prepared: &Prepared) -> String {
    let planned: i64 = prepared.timings.iter().filter(|timing| timing.place != Place::Reserve).map(|timing| timing.minutes).sum();
    let reserve = prepared.timings.iter().filter(|timing| timing.place == Place::Reserve).count();
    t!(here.words, "questions-time", planned = planned, minutes = prepared.conversation.interview.minutes, reserve = reserve)
}

/// What a question is about and how long it takes; opened, why it stands there.
fn why(here: &Here, prepared: &Prepared, index: usize) -> Markup {
    let words = here.words;
    let (question, timing) = (&prepared.plan[index], prepared.timings[index]);
    html! {
        details.plan-why {
            summary {
                span {
                    (words.word("question-kind", question.kind)) " · " (t!(words, "questions-minutes", count = timing.minutes))
                    @if timing.place == Place::Reserve { " · " (t!(words, "questions-reserve")) }
                }
            }
            (reasons(here, question, &prepared.planning))
        }
    }
}

/// The part of the plan with the question that was just changed, or the one that was asked for.
fn leaf(here: &Here, prepared: &Prepared) -> Leaf {
    let at = prepared.at.or_else(|| here.query().read("at"));
    match prepared.plan.iter().position(|question| Some(question.id) == at) {
        Some(position) => Leaf::holding(position, prepared.plan.len(), ROWS),
        None => Leaf::of(here, prepared.plan.len(), ROWS),
    }
}

/// One question with its buttons. They borrow their names from the text that stands above them, so that it comes once.
fn planned(here: &Here, prepared: &Prepared, index: usize, question: &Question) -> Markup {
    let words = here.words;
    let base = prepared.conversation.address(&format!("questions/{}", question.id));
    let said = |button: &str| format!("{button}-{index} text-{index}");
    html! {
        li #{ "q-" (question.id) } .must[question.must_ask] .reserve[prepared.timings[index].place == Place::Reserve] {
            p.plan-text id={ "text-" (index) } data-number=(index + 1) { (question.text) }
            (why(here, prepared, index))
            (remarks::beneath(words, &question.text, &format!("text-{index}")))
            form.plan-controls method="post" action={ (base) "/move" } {
                (once(here))
                button.toggle type="submit" name="must" value=(if question.must_ask { "no" } else { "yes" }) formaction={ (base) "/must" }
                    aria-pressed=(question.must_ask) id={ "must-" (index) } aria-labelledby=(said("must")) { (t!(words, "questions-must-ask")) }
                button type="submit" name="to" value="up" disabled[index == 0] id={ "up-" (index) } aria-labelledby=(said("up")) { (t!(words, "questions-up")) }
                button type="submit" name="to" value="down" disabled[index + 1 == prepared.plan.len()] id={ "down-" (index) } aria-labelledby=(said("down")) {
                    (t!(words, "questions-down"))
                }
            }
            (change(here, prepared, index, &base))
        }
    }
}

fn change(here: &Here, prepared: &Prepared, index: usize, base: &str) -> Markup {
    let words = here.words;
    let question = &prepared.plan[index];
    let back = prepared.at == Some(question.id);
    let field = format!("text-{}", question.id);
    let fault = prepared.faults.of(&field).filter(|_| back);
    let text = if back && prepared.fields.has("text") { prepared.fields.raw("text") } else { &question.text };
    html! {
        details.plan-change open[fault.is_some()] {
            summary id={ "change-" (index) } aria-labelledby={ "change-" (index) " text-" (index) } { (t!(words, "questions-change")) }
            form method="post" action=(base) {
                (once(here))
                // A question that was left empty was not seen anew; one that was changed elsewhere now is.
                @if back && text.trim().is_empty() { (seen_mark(&prepared.fields, &prepared.faults, question.clone())) }
                @else { (seen_mark(&Fields::default(), &Faults::default(), question.clone())) }
                div.field.wrong[fault.is_some()] {
                    label for=(field) { (t!(words, "questions-words")) }
                    @if let Some(message) = fault { p.fault id={ (field) "-fault" } { span.sr { (t!(words, "form-fault")) } (message) } }
                    textarea id=(field) name="text" rows="2" aria-invalid=[fault.map(|_| "true")]
                        aria-describedby=[fault.map(|_| format!("{field}-fault"))] { "\n" (text) }
                }
                div.actions {
                    button type="submit" { (t!(words, "page-save")) }
                    @if back && prepared.both { button type="submit" name="other" value="yes" { (t!(words, "form-conflict-use")) } }
                    button type="submit" formaction={ (base) "/take-out" } { (t!(words, "questions-take-out")) }
                }
            }
        }
    }
}

/// Everything that comes to mind, one question per line.
fn write_down(here: &Here, prepared: &Prepared) -> Markup {
    let words = here.words;
    let none = Fields::default();
    let (fields, faults) = (if prepared.at.is_none() { &prepared.fields } else { &none }, &prepared.faults);
    let form = Form::new(here, "questions", fields, faults);
    html! {
        section {
            h2 #write { (t!(words, "questions-write")) }
            form method="post" action=(prepared.conversation.address("questions")) novalidate {
                (form.once())
                (form.area("lines", 4))
                div.actions { button type="submit" { (t!(words, "questions-write-save")) } }
            }
        }
    }
}
