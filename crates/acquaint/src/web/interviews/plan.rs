//! The changes of a plan: adding, filling, moving, choosing what must be asked, other words, taking out.

use acquaint_domain::{
    Record,
    aim::split_lines,
    interviews::{Interview, InterviewId, Question, QuestionId, QuestionKind, bank},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};

use crate::{
    Failure, FailureKind,
    actions::{
        Result, get,
        interviews::{add_questions, edit_question, fill_questions, move_question, planning_facts, set_must_ask, take_out_question},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        interviews::questions::{load, view},
        layout::Other,
    },
    words::t,
};

type Ids = (InterviewId, QuestionId);

/// Adds what was written down, one question per line, and what was ticked.
pub(super) async fn add(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let mut new: Vec<(QuestionKind, String)> = split_lines(fields.raw("lines")).into_iter().map(|text| (QuestionKind::Own, text)).collect();
    new.extend(ticked(&here, id, &fields).await?);
    let slugs: Vec<&str> = fields.all("bank").collect();
    new.extend(bank().iter().filter(|question| slugs.contains(&question.slug)).map(|question| (question.kind, question.text.to_owned())));
    if new.is_empty() && fields.has("lines") {
        return again(&here, id, None, fields, "lines", t!(here.words, "questions-lines-missing"), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    add_questions(&here.store, &here.ctx, id, new).await?;
    Ok(here.done(&format!("/interviews/{id}/questions")))
}

/// What was ticked of one's learning questions, of what one could not find out, and of what one person has said, and what was taken
/// over of what an earlier talk left open.
async fn ticked(here: &Here, id: InterviewId, fields: &Fields) -> Result<Vec<(QuestionKind, String)>> {
    let (learning, heard): (Vec<&str>, Vec<&str>) = (fields.all("learning").collect(), fields.all("heard").collect());
    let gaps: Vec<&str> = fields.all("gap").collect();
    let (left, all_left): (Vec<&str>, bool) = (fields.all("left").collect(), fields.has("left-all"));
    if learning.is_empty() && heard.is_empty() && gaps.is_empty() && left.is_empty() && !all_left {
        return Ok(Vec::new());
    }
    let facts = planning_facts(&here.store, &here.ctx, &get::<Interview>(&here.store, id).await?).await?;
    let sources = facts.sources();
    let open = sources.open.iter().filter(|open| learning.contains(&open.text.as_str()));
    let said = sources.heard.iter().filter(|said| heard.contains(&said.text.as_str()));
    let open = open.map(|open| (QuestionKind::Learning, open.text.clone()));
    let sought = sources.gaps.iter().filter(|gap| gaps.contains(&gap.text.as_str()));
    let open = open.chain(sought.map(|gap| (gap.point.question_kind(), gap.text.clone())));
    let wanted = sources.left_open.iter().filter(|one| all_left || left.contains(&one.text.as_str()));
    let open = open.chain(wanted.map(|left| (QuestionKind::Learning, left.text.clone())));
    Ok(open.chain(said.map(|said| (said.kind, said.text.clone()))).collect())
}

/// Fills the plan.
pub(super) async fn fill(Path(id): Path<InterviewId>, Posted { here, .. }: Posted) -> Answer {
    fill_questions(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/interviews/{id}/questions")))
}

/// Moves a question up or down.
pub(super) async fn move_one(Path((id, question)): Path<Ids>, Posted { here, fields }: Posted) -> Answer {
    move_question(&here.store, &here.ctx, question, fields.text("to") == "up").await?;
    Ok(here.done(&at(id, question)))
}

/// Chooses a question as one that must be asked, or no longer.
pub(super) async fn must(Path((id, question)): Path<Ids>, Posted { here, fields }: Posted) -> Answer {
    match set_must_ask(&here.store, &here.ctx, question, fields.text("must") == "yes").await {
        Ok(()) => Ok(here.done(&at(id, question))),
        Err(failure) => explain(&here, (id, question), Fields::default(), failure).await,
    }
}

/// Puts a question in other words.
pub(super) async fn edit(Path((id, question)): Path<Ids>, Posted { here, fields }: Posted) -> Answer {
    if Other::is_wanted(&fields) {
        return take_other(&here, (id, question), &fields).await;
    }
    let text = fields.text("text");
    if text.is_empty() {
        let failure = Failure::refused(t!(here.words, "questions-text-missing"), "");
        return explain(&here, (id, question), fields, failure).await;
    }
    match edit_question(&here.store, &here.ctx, question, fields.text("seen"), text).await {
        Ok(()) => Ok(here.done(&at(id, question))),
        Err(failure) => explain(&here, (id, question), fields, failure).await,
    }
}

/// Takes a question out.
pub(super) async fn take_out(Path((id, question)): Path<Ids>, Posted { here, fields }: Posted) -> Answer {
    match take_out_question(&here.store, &here.ctx, question).await {
        Ok(()) => Ok(here.done(&format!("/interviews/{id}/questions"))),
        Err(failure) => explain(&here, (id, question), fields, failure).await,
    }
}

/// Puts the question as it is kept into the form, and shows beside it what was typed.
async fn take_other(here: &Here, (id, question): Ids, typed: &Fields) -> Answer {
    let kept: Question = get(&here.store, question).await?;
    let message = t!(here.words, "questions-other-version", typed = typed.text("text"));
    let fields = Fields::default().with("text", kept.text);
    again(here, id, Some(question), fields, &format!("text-{question}"), message, StatusCode::OK).await
}

fn at(id: InterviewId, question: QuestionId) -> String {
    format!("/interviews/{id}/questions?at={question}#q-{question}")
}

/// Shows the page again with what was typed and why it was not kept; other failures have a page of their own.
async fn explain(here: &Here, (id, question): Ids, fields: Fields, failure: Failure) -> Answer {
    let field = format!("text-{question}");
    match failure {
        Failure { stored: Some(stored), .. } if matches!(*stored, Record::Question(_)) => {
            let Record::Question(kept) = *stored else { return Err(Failure::not_found()) };
            let message = t!(here.words, "questions-changed-elsewhere", kept = kept.text);
            again(here, id, Some(question), fields, &field, message, StatusCode::CONFLICT).await
        }
        Failure { kind: FailureKind::Refused, message, hint, .. } => {
            let said = format!("{message} {hint}").trim().to_owned();
            again(here, id, Some(question), fields, &field, said, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        other => Err(other),
    }
}

async fn again(
    here: &Here,
    id: InterviewId,
    at: Option<QuestionId>,
    fields: Fields,
    field: &str,
    message: String,
    status: StatusCode,
) -> Answer {
    let mut prepared = load(here, id).await?;
    let mut faults = Faults::default();
    faults.note(field, message);
    (prepared.at, prepared.fields, prepared.faults) = (at, fields, faults);
    prepared.both = status == StatusCode::CONFLICT;
    Ok((status, view(here, &prepared)).into_response())
}
