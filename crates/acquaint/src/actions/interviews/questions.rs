//! The questions of an interview: collecting, ordering, and choosing the three that must be asked.

use std::collections::HashMap;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    aim::LearningQuestion,
    insights::{Passage, is_about},
    interviews::{
        DroppedQuestion, Interview, InterviewId, MUST_ASKS, Note, Question, QuestionId, QuestionKind, Suggested, place_questions,
        suggest_plan,
    },
};
use acquaint_store::Store;

use super::{
    either, name_of,
    planning::{learning_questions, planning_facts},
};
use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// The questions of an interview in the order of the plan.
///
/// # Errors
/// If the store does not answer.
pub async fn list_questions(store: &Store, interview: InterviewId) -> Result<Vec<Question>> {
    let mut questions: Vec<Question> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    questions.sort_by_key(|question| (question.position, question.id));
    Ok(questions)
}

/// What was written down in an interview, by question; under nothing stands what belongs to none.
///
/// # Errors
/// If the store does not answer.
pub async fn list_notes(store: &Store, interview: InterviewId) -> Result<HashMap<Option<QuestionId>, Note>> {
    let notes: Vec<Note> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    Ok(notes.into_iter().map(|note| (note.question_id, note)).collect())
}

/// Adds questions to the plan. One that stands there already is left out.
///
/// # Errors
/// If the interview is gone.
pub async fn add_questions(store: &Store, ctx: &Context, id: InterviewId, new: Vec<(QuestionKind, String)>) -> Result<()> {
    let interview: Interview = get(store, id).await?;
    let mut change = Change::new(ctx, "interviews.plan", name_of(store, &interview).await?);
    let plan = list_questions(store, id).await?;
    let learning = learning_questions(store, &interview).await?;
    let mut ids = ctx.ids();
    let mut added: Vec<Question> = Vec::new();
    for (kind, text) in new {
        let same = |question: &Question| question.text.to_lowercase() == text.to_lowercase();
        let id_of_it = ids.draw();
        if !plan.iter().any(same) && !added.iter().any(same) {
            added.push(new_question(id_of_it, id, kind, text, &learning));
        }
    }
    if !added.is_empty() {
        keep_order(&mut change, &plan, place_questions(plan.clone(), added));
    }
    keep(store, &change).await
}

/// Fills the plan with what the planner suggests, in one change. What stands in it stays, in its order.
///
/// # Errors
/// If the interview is gone.
pub async fn fill_questions(store: &Store, ctx: &Context, id: InterviewId) -> Result<()> {
    let interview: Interview = get(store, id).await?;
    let plan = list_questions(store, id).await?;
    let facts = planning_facts(store, ctx, &interview).await?;
    let learning = learning_questions(store, &interview).await?;
    let mut change = Change::new(ctx, "interviews.fill", name_of(store, &interview).await?);
    let mut ids = ctx.ids();
    let mut order = plan.clone();
    for Suggested { text, kind, must_ask, position } in suggest_plan(interview.minutes, &plan, &facts.sources()) {
        let new = Question { must_ask, ..new_question(ids.draw(), id, kind, text, &learning) };
        order.insert(position.min(order.len()), new);
    }
    keep_order(&mut change, &plan, order);
    keep(store, &change).await
}

/// A question that nobody has asked yet. One in the words of a learning question comes from there.
pub(super) fn new_question(
    id: QuestionId,
    interview_id: InterviewId,
    kind: QuestionKind,
    text: String,
    learning: &[LearningQuestion],
) -> Question {
    let question = Question { id, interview_id, text, kind, must_ask: false, position: 0, asked_at: None, learning_question_id: None };
    let from = learning.iter().find(|learning| is_about(&question, learning)).map(|learning| learning.id);
    Question { learning_question_id: from, ..question }
}

/// Puts a new order into a change, counted from 1.
fn keep_order(change: &mut Change, plan: &[Question], order: Vec<Question>) {
    let before: HashMap<QuestionId, &Question> = plan.iter().map(|question| (question.id, question)).collect();
    for (position, question) in (1..).zip(order) {
        let known = before.get(&question.id).map(|question| (*question).clone());
        let after = Question { position, ..question };
        if known.as_ref() != Some(&after) {
            change.put(known, after);
        }
    }
}

/// Puts a question in other words.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_question(store: &Store, ctx: &Context, id: QuestionId, mark: &str, text: &str) -> Result<()> {
    let before: Question = get(store, id).await?;
    if before.text == text {
        return Ok(());
    }
    check_seen(before.clone(), mark)?;
    let mut change = Change::new(ctx, "interviews.edit-question", text);
    change.replace(before.clone(), Question { text: text.to_owned(), ..before });
    keep(store, &change).await
}

/// Takes a question out of the plan; it is not suggested for this conversation again. Undo brings it back. What was marked in its note has words of its own, and stays.
///
/// # Errors
/// If it is gone, or if something was written down under it.
pub async fn take_out_question(store: &Store, ctx: &Context, id: QuestionId) -> Result<()> {
    let question: Question = get(store, id).await?;
    let notes: Vec<Note> = store.list_referring(Kind::Question, &[id.uuid()]).await?;
    if notes.iter().any(|note| !note.text.trim().is_empty()) {
        let message = "You wrote something down under this question, so it stays.".to_owned();
        return Err(Failure::refused(message, "Empty its note first if you want to take it out."));
    }
    let mut change = Change::new(ctx, "interviews.take-out", &question.text);
    let Question { interview_id, text, learning_question_id, .. } = question.clone();
    // A learning question that was put in other words goes under both.
    let learning: Option<LearningQuestion> = match learning_question_id {
        Some(id) => store.find(id).await?.filter(|learning: &LearningQuestion| learning.text != text),
        None => None,
    };
    let mut ids = ctx.ids();
    for text in [text].into_iter().chain(learning.map(|learning| learning.text)) {
        change.add(DroppedQuestion { id: ids.draw(), interview_id, text, dropped_at: ctx.now });
    }
    for record in store.with_dependents(question.into()).await? {
        match record {
            Record::Passage(passage) => change.replace(Passage::clone(&passage), Passage { note_id: None, ..*passage }),
            record => change.remove(record),
        };
    }
    keep(store, &change).await
}

/// Moves a question one place up or down. At the end of the plan nothing happens.
///
/// # Errors
/// If it is gone.
pub async fn move_question(store: &Store, ctx: &Context, id: QuestionId, up: bool) -> Result<()> {
    let question: Question = get(store, id).await?;
    let mut plan = list_questions(store, question.interview_id).await?;
    let Some(here) = plan.iter().position(|other| other.id == id) else { return Ok(()) };
    let there = if up { here.checked_sub(1) } else { Some(here + 1).filter(|there| *there < plan.len()) };
    let Some(there) = there else { return Ok(()) };
    plan.swap(here, there);
    let mut change = Change::new(ctx, "interviews.move", &question.text);
    for (position, before) in (1..).zip(plan) {
        change.replace(before.clone(), Question { position, ..before });
    }
    keep(store, &change).await
}

/// Says that a question must be asked, or need not be.
///
/// # Errors
/// If it is gone, or if three are chosen already.
pub async fn set_must_ask(store: &Store, ctx: &Context, id: QuestionId, must_ask: bool) -> Result<()> {
    let before: Question = get(store, id).await?;
    if before.must_ask == must_ask {
        return Ok(());
    }
    let plan = list_questions(store, before.interview_id).await?;
    if must_ask && plan.iter().filter(|question| question.must_ask).count() >= MUST_ASKS {
        let message = "Three questions are marked as must-asks already.".to_owned();
        return Err(Failure::refused(
            message,
            "Three fit into every conversation. Press “Must ask” under one of them to take its mark off, then mark this one.",
        ));
    }
    let mut change = Change::new(ctx, &either(must_ask, "must"), &before.text);
    change.replace(before.clone(), Question { must_ask, ..before });
    keep(store, &change).await
}
