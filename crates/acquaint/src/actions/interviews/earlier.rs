//! Earlier talks with the same person, and what was written down of them. What was said in confidence is left out here, once,
//! so that neither a plan nor a brief needs to think of it.

use acquaint_domain::{
    Context, Kind, Record, RecordId as _,
    follow_ups::Debrief,
    interviews::{Interview, LeftOpen, Note, questions_left_open},
};
use acquaint_store::Store;
use jiff::civil::Date;

use crate::actions::{Result, open_words};

/// A talk that was held before another one with the same person.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The talk.
    pub interview: Interview,
    /// Its day.
    pub day: Date,
    /// The notes in which something stands, in the order in which they were begun.
    pub notes: Vec<Note>,
    /// What was written when looking back, if anything was.
    pub debrief: Option<Debrief>,
}

/// The talks with the same person that were held before one, the latest first.
///
/// # Errors
/// If the store does not answer.
pub async fn earlier_talks(store: &Store, ctx: &Context, interview: &Interview) -> Result<Vec<Earlier>> {
    let mut talks: Vec<Interview> = store.list_referring(Kind::Person, &[interview.person_id.uuid()]).await?;
    let before = |talk: &Interview| talk.held() && interview.held_at().is_none_or(|held| talk.held_at().is_some_and(|at| at < held));
    talks.retain(|talk| talk.id != interview.id && before(talk));
    talks.sort_by_key(|talk| std::cmp::Reverse((talk.held_at(), talk.id)));
    let ids: Vec<_> = talks.iter().map(|talk| talk.id.uuid()).collect();
    let notes: Vec<Note> = store.list_referring(Kind::Interview, &ids).await?;
    let debriefs: Vec<Debrief> = store.list_referring(Kind::Interview, &ids).await?;
    let records = notes.into_iter().map(Record::from).chain(debriefs.into_iter().map(Record::from)).collect();
    let open = open_words(store, records).await?;
    let of = |interview: Interview| {
        let notes = open.iter().filter_map(|record| if let Record::Note(note) = record { Some(Note::clone(note)) } else { None });
        let mut notes: Vec<Note> = notes.filter(|note| note.interview_id == interview.id && !note.text.trim().is_empty()).collect();
        notes.sort_by_key(|note| (note.question_id, note.id));
        let debriefs = open.iter().filter_map(|record| if let Record::Debrief(it) = record { Some(Debrief::clone(it)) } else { None });
        let debrief = debriefs.into_iter().find(|debrief| debrief.interview_id == interview.id);
        let day = ctx.local(interview.held_at().unwrap_or_else(|| interview.start().timestamp())).date();
        Earlier { interview, day, notes, debrief }
    };
    Ok(talks.into_iter().map(of).collect())
}

/// What one still wanted to know after earlier talks, as questions, each once. `gone` is what they were asked
/// before, and what was taken out of the plan by hand.
pub(super) fn left_open(earlier: &[Earlier], name: &str, gone: &[String]) -> Vec<LeftOpen> {
    let known = |text: &str, found: &[LeftOpen]| {
        let same = |other: &str| other.trim().to_lowercase() == text.trim().to_lowercase();
        gone.iter().any(|gone| same(gone)) || found.iter().any(|left| same(&left.text))
    };
    let mut found: Vec<LeftOpen> = Vec::new();
    for Earlier { day, debrief, .. } in earlier {
        for text in debrief.iter().flat_map(|debrief| questions_left_open(&debrief.open, name)) {
            if !known(&text, &found) {
                found.push(LeftOpen { text, talked_on: *day });
            }
        }
    }
    found
}
