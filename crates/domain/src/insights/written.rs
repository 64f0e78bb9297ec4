//! What passages stand in: the notes taken while talking, and what was written when looking back.

use std::collections::HashMap;

use super::Passage;
use crate::{
    follow_ups::{Debrief, DebriefId},
    interviews::{MarkedLine, Note, NoteId, marked_lines},
};

/// The texts in which passages stand, by their ids.
#[derive(Debug, Clone, Default)]
pub struct Written {
    notes: HashMap<NoteId, Note>,
    debriefs: HashMap<DebriefId, Debrief>,
}

impl Written {
    /// Of some notes and some debriefs.
    #[must_use]
    pub fn of(notes: impl IntoIterator<Item = Note>, debriefs: impl IntoIterator<Item = Debrief>) -> Self {
        Self {
            notes: notes.into_iter().map(|note| (note.id, note)).collect(),
            debriefs: debriefs.into_iter().map(|debrief| (debrief.id, debrief)).collect(),
        }
    }

    /// The marked lines of what a passage stands in; none if it stands nowhere, or if that is gone.
    pub(super) fn marked_around(&self, passage: &Passage) -> impl Iterator<Item = MarkedLine<'_>> {
        let note = passage.note_id.and_then(|id| self.notes.get(&id)).map(|note| note.text.as_str());
        let debrief = passage.debrief_id.and_then(|id| self.debriefs.get(&id));
        note.into_iter().chain(debrief.into_iter().flat_map(Debrief::answers)).flat_map(marked_lines)
    }
}
