//! Insights: marking what somebody said and taking a mark off again; beside it themes, weighing, deciding and the plan.

mod answered;
mod coverage;
mod decide;
mod material;
mod naming;
mod plan;
mod rename;
mod spoken;
mod suggest;
mod themes;

pub use answered::questions_of;
pub use coverage::{Asked, list_asked, list_coverage};
pub use decide::{
    Decided, Weighed, Weighing, ask_about, choose_evidence, is_asked, list_weighed, record_decision, remove_criterion, remove_way, weigh,
};
pub use material::{Material, find_shown, list_material, list_material_with_confided, only_shown};
pub use naming::Speaker;
pub use plan::{add_step, finish_step, remove_step};
pub use rename::{is_criterion_taken, is_way_taken, rename_criterion, rename_way};
pub use spoken::words_of;
pub use suggest::{Fitting, Recurring, fitting, recurring};
pub use themes::{Sorted, add_theme, find_theme_named, list_heard, merge_themes, remove_theme, rename_theme, sort_passage};

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    follow_ups::DebriefId,
    insights::{Attribution, Passage, PassageId, PassageKind},
    interviews::{Interview, InterviewId, NoteId, TranscriptId},
};
use acquaint_store::Store;

use super::{Result, get, keep, outreach::name_of};

/// Something to be marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The note in which it stands, if it stands in one.
    pub note: Option<NoteId>,
    /// The transcript from which it is taken, if it is from one.
    pub transcript: Option<TranscriptId>,
    /// The debrief in which it stands, if it was written when looking back.
    pub debrief: Option<DebriefId>,
    /// What it is about.
    pub kind: PassageKind,
    /// The words themselves.
    pub words: String,
}

/// Marks passages of an interview and takes one off, as one change. What is marked in the same way already is left out.
///
/// # Errors
/// If the interview is gone.
pub async fn mark_passages(store: &Store, ctx: &Context, interview: InterviewId, marks: Vec<Mark>, off: Option<PassageId>) -> Result<()> {
    let interview: Interview = get(store, interview).await?;
    let marked: Vec<Passage> = store.list_referring(Kind::Interview, &[interview.id.uuid()]).await?;
    let action = if marks.is_empty() { "insights.remove" } else { "insights.mark" };
    let mut change = Change::new(ctx, action, name_of(store, interview.person_id).await?);
    let mut ids = ctx.ids();
    for Mark { note, transcript, debrief, kind, words } in marks {
        let id = ids.draw();
        let from = |passage: &Passage| (passage.note_id, passage.transcript_id, passage.debrief_id);
        let same = |passage: &Passage| from(passage) == (note, transcript, debrief) && passage.kind == kind;
        if marked.iter().any(|passage| same(passage) && passage.words == words) {
            continue;
        }
        change.add(Passage {
            id,
            person_id: interview.person_id,
            interview_id: Some(interview.id),
            note_id: note,
            kind,
            words,
            marked_at: ctx.now,
            transcript_id: transcript,
            attribution: Attribution::UNASKED,
            debrief_id: debrief,
        });
    }
    if let Some(passage) = marked.into_iter().find(|passage| Some(passage.id) == off) {
        for record in store.with_dependents(passage.into()).await? {
            change.remove(record);
        }
    }
    keep(store, &change).await
}

/// Takes the mark off a passage. The note itself stays as it is. A mark that is off already is left at that.
///
/// # Errors
/// If the store does not answer.
pub async fn remove_passage(store: &Store, ctx: &Context, id: PassageId) -> Result<Option<PassageKind>> {
    let Some(passage) = store.find::<Passage>(id).await? else { return Ok(None) };
    let kind = passage.kind;
    let mut change = Change::new(ctx, "insights.remove", name_of(store, passage.person_id).await?);
    for record in store.with_dependents(passage.into()).await? {
        change.remove(record);
    }
    keep(store, &change).await?;
    Ok(Some(kind))
}

#[cfg(test)]
mod tests;
