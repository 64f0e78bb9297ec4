//! Records without what was said in confidence, for whatever leaves as a whole.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Record,
    insights::{Passage, PassageId, may_be_shown},
    interviews::{Note, NoteId, without_confided},
};

/// The same records without what was said in confidence: without such passages and what hangs on them, without such lines of
/// notes, and with `instead` in place of the turns of a transcript that hold such a passage. Passages come with their notes.
#[must_use]
pub fn leave_out_confided(records: Vec<Record>, instead: &str) -> Vec<Record> {
    let notes: HashMap<NoteId, Note> = records
        .iter()
        .filter_map(|record| if let Record::Note(note) = record { Some((note.id, (**note).clone())) } else { None })
        .collect();
    let hidden: Vec<Passage> = records
        .iter()
        .filter_map(|record| if let Record::Passage(passage) = record { Some((**passage).clone()) } else { None })
        .filter(|passage| !may_be_shown(passage, passage.note_id.and_then(|id| notes.get(&id))))
        .collect();
    let gone: HashSet<PassageId> = hidden.iter().map(|passage| passage.id).collect();
    records.into_iter().filter_map(|record| left(record, &hidden, &gone, instead)).collect()
}

fn left(record: Record, hidden: &[Passage], gone: &HashSet<PassageId>, instead: &str) -> Option<Record> {
    let said = |passage: &Passage| Some(passage.words.trim().to_owned()).filter(|said| !said.is_empty());
    match record {
        Record::Passage(passage) if gone.contains(&passage.id) => None,
        Record::Tagging(tagging) if gone.contains(&tagging.passage_id) => None,
        Record::Evidence(evidence) if gone.contains(&evidence.passage_id) => None,
        Record::Note(mut note) => {
            // What was marked as a passage stands in the note too, there without a mark.
            let said: Vec<String> = hidden.iter().filter(|passage| passage.note_id == Some(note.id)).filter_map(said).collect();
            let open = without_confided(&note.text);
            let tells = |line: &str| !line.trim().is_empty() && said.iter().any(|said| line.contains(said) || said.contains(line.trim()));
            note.text = if said.is_empty() { open } else { open.lines().filter(|line| !tells(line)).collect::<Vec<_>>().join("\n") };
            Some(Record::Note(note))
        }
        Record::Transcript(mut transcript) => {
            let said: Vec<String> = hidden.iter().filter(|it| it.transcript_id == Some(transcript.id)).filter_map(said).collect();
            for turn in transcript.turns.iter_mut().filter(|turn| said.iter().any(|said| turn.text.contains(said))) {
                turn.text = instead.to_owned();
            }
            Some(Record::Transcript(transcript))
        }
        other => Some(other),
    }
}
