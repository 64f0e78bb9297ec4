//! Whether something that somebody said may be passed on. The words are those of the trade that knows it best: reporters.

use super::Passage;
use crate::{
    interviews::{MarkedLine, Note, NoteMark, marked_lines},
    word::words,
};

words! {
    /// Whether a passage may be passed on, and under which name.
    #[derive(Default)]
    Attribution {
        /// With the name of who said it.
        #[default]
        Quotable = "quotable",
        /// The words, but not the name.
        Background = "background",
        /// Neither: it was said in confidence.
        OffTheRecord = "off-the-record",
    }
}

/// Whether a passage may stand in what others see, such as an overview, a brief or a file: it is not marked as off the
/// record, and its words do not stand in a line of its note that is.
#[must_use]
pub fn may_be_shown(passage: &Passage, note: Option<&Note>) -> bool {
    let said = passage.words.trim();
    let confided = |line: MarkedLine<'_>| {
        line.mark == NoteMark::OffTheRecord && !said.is_empty() && (line.words.contains(said) || said.contains(line.words))
    };
    let note = note.filter(|note| passage.note_id == Some(note.id));
    passage.attribution != Attribution::OffTheRecord && !note.is_some_and(|note| marked_lines(&note.text).any(confided))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::{
        insights::{PassageId, PassageKind},
        interviews::{InterviewId, NoteId},
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
        };
        assert_eq!(may_be_shown(&passage, Some(&note)), shown);
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
