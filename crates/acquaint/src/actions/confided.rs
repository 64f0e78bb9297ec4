//! Records without what was said in confidence, for whatever leaves as a whole.

use std::collections::HashSet;

use acquaint_domain::{
    Kind, Record, RecordId as _,
    insights::{Passage, PassageId, Written, may_be_shown},
    interviews::without_confided,
};
use acquaint_store::Store;
use acquaint_text::sentences;
use uuid::Uuid;

use crate::actions::{Result, insights::only_shown};

/// The same records without what was said in confidence: without such passages and what hangs on them, without such lines of
/// notes, and with `instead` in place of the turns of a transcript that hold such a passage. Passages come with
/// what they stand in.
#[must_use]
pub fn leave_out_confided(records: Vec<Record>, instead: &str) -> Vec<Record> {
    let notes = records.iter().filter_map(|record| if let Record::Note(note) = record { Some((**note).clone()) } else { None });
    let debriefs = records.iter().filter_map(|record| if let Record::Debrief(it) = record { Some((**it).clone()) } else { None });
    let written = Written::of(notes, debriefs);
    let hidden: Vec<Passage> = records
        .iter()
        .filter_map(|record| if let Record::Passage(passage) = record { Some((**passage).clone()) } else { None })
        .filter(|passage| !may_be_shown(passage, &written))
        .collect();
    let gone: HashSet<PassageId> = hidden.iter().map(|passage| passage.id).collect();
    records.into_iter().filter_map(|record| left(record, &hidden, &gone, instead)).collect()
}

/// The same for notes and what was written when looking back, one for one, with what was said in confidence in their talks read for it.
///
/// # Errors
/// If the store does not answer.
pub async fn open_words(store: &Store, records: Vec<Record>) -> Result<Vec<Record>> {
    let is_written = |record: &Record| matches!(record, Record::Note(_) | Record::Debrief(_));
    let hidden = hidden_in(store, records.iter().filter(|record| is_written(record))).await?;
    let opened = |record: Record| if is_written(&record) { left(record, &hidden, &HashSet::new(), "") } else { Some(record) };
    Ok(records.into_iter().filter_map(opened).collect())
}

/// Some records of every kind as others may see them, one for one.
///
/// # Errors
/// If the store does not answer.
pub async fn open_records(store: &Store, records: &[Record]) -> Result<Vec<Record>> {
    let hidden = hidden_in(store, records.iter()).await?;
    Ok(records.iter().filter_map(|record| left(record.clone(), &hidden, &HashSet::new(), "")).collect())
}

/// What was marked in the talks of some records and may not be shown.
async fn hidden_in(store: &Store, records: impl Iterator<Item = &Record>) -> Result<Vec<Passage>> {
    let talk_of = |record: &Record| match record {
        Record::Note(note) => Some(note.interview_id.uuid()),
        Record::Debrief(debrief) => Some(debrief.interview_id.uuid()),
        Record::Transcript(transcript) => Some(transcript.interview_id.uuid()),
        _ => None,
    };
    let mut talks: Vec<Uuid> = records.filter_map(talk_of).collect();
    talks.sort_unstable();
    talks.dedup();
    let mut hidden: Vec<Passage> = store.list_referring(Kind::Interview, &talks).await?;
    let shown: HashSet<PassageId> = only_shown(store, hidden.clone()).await?.into_iter().map(|passage| passage.id).collect();
    hidden.retain(|passage| !shown.contains(&passage.id));
    Ok(hidden)
}

fn left(record: Record, hidden: &[Passage], gone: &HashSet<PassageId>, instead: &str) -> Option<Record> {
    let of = |here: &dyn Fn(&Passage) -> bool| -> Vec<String> {
        hidden.iter().filter(|passage| here(passage)).map(|passage| spaced(&passage.words)).filter(|said| !said.is_empty()).collect()
    };
    match record {
        Record::Passage(passage) if gone.contains(&passage.id) => None,
        Record::Tagging(tagging) if gone.contains(&tagging.passage_id) => None,
        Record::Evidence(evidence) if gone.contains(&evidence.passage_id) => None,
        Record::Note(mut note) => {
            // What was marked as a passage stands in the notes of its talk too, there without a mark.
            let said = of(&|it| it.note_id == Some(note.id) || it.interview_id == Some(note.interview_id));
            note.text = without(&without_confided(&note.text), &said);
            Some(Record::Note(note))
        }
        Record::Debrief(debrief) => {
            let said = of(&|it| it.interview_id == Some(debrief.interview_id));
            let mut debrief = debrief.without_confided();
            for answer in [&mut debrief.learned, &mut debrief.fit, &mut debrief.open, &mut debrief.better] {
                *answer = without(answer, &said);
            }
            Some(debrief.into())
        }
        Record::Transcript(mut transcript) => {
            let said = of(&|it| it.transcript_id == Some(transcript.id) || it.interview_id == Some(transcript.interview_id));
            // Most transcripts hold nothing of the kind, and none of their turns is looked at.
            let turns = if said.is_empty() { [].iter_mut() } else { transcript.turns.iter_mut() };
            for turn in turns.filter(|turn| sentences(&turn.text).iter().any(|sentence| tells(sentence.text, &said))) {
                turn.text = instead.to_owned();
            }
            Some(Record::Transcript(transcript))
        }
        other => Some(without_marked_lines(other)),
    }
}

/// Lines that are marked as off the record are left out wherever one writes freely, not in notes alone.
fn without_marked_lines(record: Record) -> Record {
    let leave_out = |texts: &mut [&mut String]| texts.iter_mut().for_each(|text| **text = without_confided(text));
    match record {
        Record::Person(mut it) => {
            leave_out(&mut [&mut it.notes, &mut it.how_met, &mut it.reason, &mut it.interests]);
            Record::Person(it)
        }
        Record::Organization(mut it) => {
            leave_out(&mut [&mut it.notes]);
            Record::Organization(it)
        }
        Record::Contact(mut it) => {
            leave_out(&mut [&mut it.words]);
            Record::Contact(it)
        }
        Record::Reply(mut it) => {
            leave_out(&mut [&mut it.words]);
            Record::Reply(it)
        }
        Record::Call(mut it) => {
            leave_out(&mut [&mut it.words]);
            Record::Call(it)
        }
        Record::Outcome(mut it) => {
            leave_out(&mut [&mut it.words]);
            Record::Outcome(it)
        }
        Record::Finding(mut it) => {
            leave_out(&mut [&mut it.text]);
            Record::Finding(it)
        }
        other => other,
    }
}

/// A text without the sentences that tell what was said in confidence. However lines were broken makes no difference.
fn without(text: &str, said: &[String]) -> String {
    let telling: Vec<_> = sentences(text).into_iter().filter(|sentence| tells(sentence.text, said)).map(|sentence| sentence.span).collect();
    let mut left = String::with_capacity(text.len());
    let mut at = 0;
    for span in telling {
        left.push_str(text.get(at..span.start).unwrap_or_default());
        at = span.end;
    }
    left.push_str(text.get(at..).unwrap_or_default());
    left
}

fn tells(sentence: &str, said: &[String]) -> bool {
    let sentence = spaced(sentence);
    !sentence.is_empty() && said.iter().any(|said| sentence.contains(said) || said.contains(&sentence))
}

/// The words of a text with one space between them.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, said: &str, left: &str) {
        assert_eq!(spaced(&without(text, &[spaced(said)])), left);
    }

    #[test]
    fn what_was_said_in_confidence_is_found_over_broken_lines_and_over_several_sentences() {
        check("Intro. She will\nleave in May. Next.", "She will\nleave in May.", "Intro. Next.");
        check("It rains. She leaves.  In May. It snows.", "She leaves. In May.", "It rains. It snows.");
        check("It rains.", "She leaves.", "It rains.");
        check("", "She leaves.", "");
    }

    #[test]
    fn a_marked_line_is_left_out_wherever_it_stands() {
        let mut person = acquaint_domain::people::Person::named(
            acquaint_domain::people::PersonId(uuid::Uuid::nil()),
            "Ana",
            jiff::Timestamp::UNIX_EPOCH,
        );
        person.notes = "Kind.\nOff the record: she will leave.".to_owned();
        let left = leave_out_confided(vec![person.into()], "");
        let Some(Record::Person(person)) = left.into_iter().next() else { panic!("the person stays") };
        assert_eq!(person.notes, "Kind.");
    }
}
