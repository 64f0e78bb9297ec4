//! Whether something that somebody said may be passed on. The words are those of the trade that knows it best: reporters.

use super::{Passage, Written};
use crate::{
    interviews::{MarkedLine, NoteMark},
    word::words,
};

words! {
    /// Whether a passage may be passed on, and under which name.
    #[derive(Default)]
    Attribution {
        /// With the name of who said it. What was kept before one could say so counts as this.
        #[default]
        Quotable = "quotable",
        /// The words, but not the name.
        Background = "background",
        /// Neither: it was said in confidence.
        OffTheRecord = "off-the-record",
    }
}

impl Attribution {
    /// What holds of a passage that was just marked: nobody was asked about their name yet.
    pub const UNASKED: Self = Self::Background;
}

/// Whether a passage may stand in what others see, such as an overview, a brief or a file: it is not marked as off the
/// record, and its words do not stand in a line that is, of the note or the debrief from which it comes.
#[must_use]
pub fn may_be_shown(passage: &Passage, written: &Written) -> bool {
    let said = passage.words.trim();
    let confided = |line: MarkedLine<'_>| {
        line.mark == NoteMark::OffTheRecord && !said.is_empty() && (line.words.contains(said) || said.contains(line.words))
    };
    passage.attribution != Attribution::OffTheRecord && !written.marked_around(passage).any(confided)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::{
        follow_ups::{Debrief, DebriefId},
        insights::{PassageId, PassageKind},
        interviews::{InterviewId, Note, NoteId},
        people::PersonId,
    };

    #[track_caller]
    fn check(words: &str, attribution: Attribution, note: &str, shown: bool) {
        let interview_id = InterviewId(Uuid::nil());
        let note = Note {
            id: NoteId::of(interview_id, None),
            interview_id,
            question_id: None,
            text: note.to_owned(),
            written_at: Timestamp::UNIX_EPOCH,
        };
        let passage = Passage {
            id: PassageId(Uuid::nil()),
            person_id: PersonId(Uuid::nil()),
            interview_id: Some(interview_id),
            note_id: Some(note.id),
            kind: PassageKind::Trend,
            words: words.to_owned(),
            marked_at: Timestamp::UNIX_EPOCH,
            transcript_id: None,
            attribution,
            debrief_id: None,
        };
        let debrief = Debrief { open: note.text.clone(), ..Debrief::blank(interview_id) };
        let looked_back = Passage { note_id: None, debrief_id: Some(DebriefId::of(interview_id)), ..passage.clone() };
        let beside = Passage { note_id: None, ..passage.clone() };
        let written = Written::of([note], [debrief]);
        assert_eq!(may_be_shown(&passage, &written), shown);
        assert_eq!(may_be_shown(&looked_back, &written), shown, "the same holds for what was written when looking back");
        assert_eq!(may_be_shown(&beside, &written), attribution != Attribution::OffTheRecord);
    }

    #[test]
    fn what_is_marked_as_off_the_record_is_not_shown() {
        check("The firm will be sold.", Attribution::OffTheRecord, "", false);
        check("The firm will be sold.", Attribution::Background, "", true);
    }

    #[test]
    fn a_line_that_became_confidential_after_it_was_marked_is_not_shown_either() {
        check("The firm will be sold.", Attribution::Quotable, "Off the record: The firm will be sold. In May.", false);
        check("It rains. The firm will be sold.", Attribution::Quotable, "Off the record: The firm will be sold.", false);
        check("It rains.", Attribution::Quotable, "It rains.\nOff the record: The firm will be sold.", true);
    }
}
