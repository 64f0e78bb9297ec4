//! The words that people of an organization use: from what was marked, from the notes and from transcripts of the talks with
//! them. Nothing that was said in confidence is counted.

use std::collections::HashMap;

use acquaint_domain::{
    Kind, RecordId as _,
    interviews::{Interview, InterviewId, Note, Transcript, said_lines},
    people::PersonId,
};
use acquaint_store::Store;
use acquaint_text::{Names, Spoken, Utterance, vocabulary};

use super::Material;
use crate::actions::Result;

/// The words that some people use, those of several of them first, and not what everybody says who was heard. `names` are none
/// of them, nor are the names of whoever was heard. The names of where they work and live are left out as a whole.
///
/// # Errors
/// If the store does not answer.
pub async fn words_of(store: &Store, material: &Material, people: &[PersonId], names: Names<'_>) -> Result<Vec<Spoken>> {
    let ids: Vec<_> = people.iter().map(|person| person.uuid()).collect();
    let talks: Vec<Interview> = store.list_referring(Kind::Person, &ids).await?;
    let with: HashMap<InterviewId, PersonId> =
        talks.iter().filter(|talk| talk.cancelled_at.is_none()).map(|talk| (talk.id, talk.person_id)).collect();
    let ids: Vec<_> = with.keys().map(|id| id.uuid()).collect();
    let notes: Vec<Note> = store.list_referring(Kind::Interview, &ids).await?;
    let transcripts: Vec<Transcript> = store.list_referring(Kind::Interview, &ids).await?;
    let written = notes.iter().filter_map(|note| Some((*with.get(&note.interview_id)?, note)));
    let written = written.flat_map(|(person, note)| said_lines(&note.text).map(move |line| (person, line)));
    let recorded = transcripts.iter().filter_map(|transcript| Some((*with.get(&transcript.interview_id)?, transcript)));
    let recorded = recorded.flat_map(|(person, transcript)| {
        let theirs = transcript.turns.iter().filter(|turn| !transcript.me.is_empty() && !transcript.is_mine(turn));
        theirs.map(move |turn| (person, turn.text.as_str()))
    });
    let marked = |there: bool| {
        let passages = material.passages.iter().filter(move |passage| people.contains(&passage.person_id) == there);
        passages.map(|passage| (passage.person_id, passage.words.as_str()))
    };
    let said = written.chain(recorded).filter(|(person, text)| material.may_say(*person, text)).chain(marked(true));
    let heard = material.people.values().map(|person| person.name.as_str());
    let places = material.people.values().map(|person| person.place.as_str());
    let houses = material.organizations.values().map(|organization| organization.name.as_str());
    let people: Vec<&str> = names.people.iter().copied().chain(heard).collect();
    let wholes: Vec<&str> = names.wholes.iter().copied().chain(places).chain(houses).collect();
    Ok(vocabulary(&uttered(said), &uttered(marked(false)), Names { people: &people, wholes: &wholes }))
}

/// The same with a number for each person.
fn uttered<'a>(said: impl Iterator<Item = (PersonId, &'a str)>) -> Vec<Utterance<'a>> {
    let mut voices: HashMap<PersonId, usize> = HashMap::new();
    let mut numbered = |(person, text)| {
        let next = voices.len();
        Utterance { voice: *voices.entry(person).or_insert(next), text }
    };
    said.map(&mut numbered).collect()
}
