//! Practising aloud before a conversation.

use acquaint_domain::interviews::{InterviewId, Piece, QuestionId, Recall, Rehearsal, Sitting};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::OfInterview;
use crate::{
    actions::{Result, interviews as act},
    operations::operation::Call,
};

/// How practising stands.
#[derive(Serialize, JsonSchema)]
pub(super) struct PracticeShown {
    #[serde(flatten)]
    sitting: Sitting,
    /// Every try so far, the oldest first.
    tries: Vec<Rehearsal>,
}

/// A try to be kept.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Rehearse {
    interview: InterviewId,
    /// The question that was said aloud; the pitch unless given.
    question: Option<QuestionId>,
    recall: Recall,
}

pub(super) async fn show(call: &Call, OfInterview { interview }: OfInterview) -> Result<PracticeShown> {
    let practised = act::practised(&call.store, &call.ctx, interview, None).await?;
    Ok(PracticeShown { sitting: practised.sitting, tries: practised.tries })
}

pub(super) async fn rehearse(call: &Call, Rehearse { interview, question, recall }: Rehearse) -> Result<PracticeShown> {
    let piece = question.map_or(Piece::Pitch, Piece::Question);
    act::rehearse(&call.store, &call.ctx, interview, piece, recall).await?;
    show(call, OfInterview { interview }).await
}
