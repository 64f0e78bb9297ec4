//! The questions of an interview: collecting, ordering, and choosing the three that must be asked.

use std::collections::HashMap;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    aim::LearningQuestion,
    insights::Passage,
    interviews::{Interview, InterviewId, MUST_ASKS, Note, Question, QuestionId, QuestionKind, place_questions, suggest_questions},
};
use acquaint_store::Store;

use super::{either, name_of};
use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// How many learning questions fill a plan at the most, so that a whole conversation still finds room.
const LEARNING_AT_MOST: usize = 5;

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
    put_questions(&mut change, ctx, plan, id, new.into_iter().map(|(kind, text)| (kind, text, false)).collect());
    keep(store, &change).await
}

/// Fills the plan with one's own learning questions and with a good arc from the bank, and chooses the must-asks
/// that are not chosen yet.
///
/// # Errors
/// If the interview is gone.
pub async fn fill_questions(store: &Store, ctx: &Context, id: InterviewId) -> Result<()> {
    let interview: Interview = get(store, id).await?;
    let plan = list_questions(store, id).await?;
    let learning: Vec<LearningQuestion> = match interview.exploration_id {
        Some(exploration) => store.list_referring(Kind::Exploration, &[exploration.uuid()]).await?,
        None => Vec::new(),
    };
    let mut texts: Vec<&str> = plan.iter().map(|question| question.text.as_str()).collect();
    let own: Vec<&str> =
        learning.iter().map(|question| question.text.as_str()).filter(|text| !texts.contains(text)).take(LEARNING_AT_MOST).collect();
    texts.extend(&own);
    let mut musts = MUST_ASKS.saturating_sub(plan.iter().filter(|question| question.must_ask).count());
    let mut must = |wanted: bool| {
        let chosen = wanted && musts > 0;
        musts -= usize::from(chosen);
        chosen
    };
    let mut new: Vec<_> = own.iter().map(|text| (QuestionKind::Learning, (*text).to_owned(), must(true))).collect();
    for question in suggest_questions(&texts) {
        let asked_first = question.must && question.kind != QuestionKind::Closing;
        new.push((question.kind, question.text.to_owned(), must(asked_first)));
    }
    let mut change = Change::new(ctx, "interviews.fill", name_of(store, &interview).await?);
    put_questions(&mut change, ctx, plan, id, new);
    keep(store, &change).await
}

fn put_questions(
    change: &mut Change,
    ctx: &Context,
    plan: Vec<Question>,
    interview_id: InterviewId,
    new: Vec<(QuestionKind, String, bool)>,
) {
    let mut ids = ctx.ids();
    let mut added: Vec<Question> = Vec::new();
    for (kind, text, must_ask) in new {
        let same = |question: &Question| question.text.to_lowercase() == text.to_lowercase();
        let id = ids.draw();
        if !plan.iter().any(same) && !added.iter().any(same) {
            added.push(Question { id, interview_id, text, kind, must_ask, position: 0, asked_at: None });
        }
    }
    if added.is_empty() {
        return;
    }
    let before: HashMap<QuestionId, Question> = plan.iter().map(|question| (question.id, question.clone())).collect();
    for question in place_questions(plan, added) {
        change.put(before.get(&question.id).cloned(), question);
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

/// Takes a question out of the plan. Undo brings it back. What was marked in its note has words of its own, and stays.
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
        let message = "You have chosen your three questions already.".to_owned();
        return Err(Failure::refused(message, "Three fit into every conversation. Take the mark off another one first."));
    }
    let mut change = Change::new(ctx, &either(must_ask, "must"), &before.text);
    change.replace(before.clone(), Question { must_ask, ..before });
    keep(store, &change).await
}
