//! What somebody said and a letter speaks of: which words of the talk stand in it, and from where they come.

use acquaint_domain::{
    Context, Kind, Record, RecordId as _,
    follow_ups::{Debrief, DebriefId},
    insights::Passage,
    interviews::{Interview, InterviewId, Note, names_in, said_lines},
    outreach::{DraftFacts, Fact, Message, Purpose},
    people::Person,
};
use acquaint_store::Store;
use acquaint_text::{count_words, sentence_texts, sentences};
use jiff::Timestamp;

use super::{draft_facts, is_quoted};
use crate::actions::{Result, confided::open_words, insights::only_shown};

/// A sentence of fewer words stands in any letter by chance; what was marked does not.
const WORDS_AT_LEAST: usize = 3;

/// From where words come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From the notes.
    Notes,
    /// From what was written when looking back.
    LookingBack,
    /// From a transcript.
    Transcript,
    /// From memory: they were marked beside the notes.
    Memory,
}

/// Words of a talk that stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidIn {
    /// The words as they were written down.
    pub words: String,
    /// From where they come.
    pub origin: Origin,
    /// The talk in which they were said.
    pub interview: InterviewId,
    /// When they were written down; for notes, when the two talked.
    pub at: Timestamp,
}

/// The longest words of a talk that stand in a text, without what was said in confidence.
///
/// # Errors
/// If the store does not answer.
pub async fn find_said(store: &Store, interview: InterviewId, text: &str) -> Result<Option<SaidIn>> {
    let Some(talk) = store.find::<Interview>(interview).await? else { return Ok(None) };
    let passages: Vec<Passage> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    let notes: Vec<Note> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    let debrief: Option<Debrief> = store.find(DebriefId::of(interview)).await?;
    let written = notes.into_iter().map(Record::from).chain(debrief.map(Record::from)).collect();
    let (mut notes, mut debrief): (Vec<Note>, Option<Debrief>) = (Vec::new(), None);
    for record in open_words(store, written).await? {
        match record {
            Record::Note(note) => notes.push(*note),
            Record::Debrief(it) => debrief = Some(*it),
            _ => {}
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut known: Vec<(String, Origin)> = Vec::new();
    for passage in only_shown(store, passages).await? {
        let origin = origin_of(&passage);
        known.push((passage.words, origin));
    }
    let person: Option<Person> = store.find(talk.person_id).await?;
    let names = names_in(person.as_ref().map_or("", |person| &person.name), notes.iter().map(|note| note.text.as_str()));
    let looked_back = debrief.iter().flat_map(|debrief| debrief.said_lines(&names, sentence_texts));
    let looked_back = looked_back.map(|line| (line, Origin::LookingBack));
    let noted = notes.iter().flat_map(|note| said_lines(&note.text)).map(|line| (line, Origin::Notes));
    for (line, origin) in looked_back.chain(noted) {
        let told = sentences(line).into_iter().filter(|sentence| count_words(sentence.text) >= WORDS_AT_LEAST);
        known.extend(told.map(|sentence| (sentence.text.to_owned(), origin)));
    }
    let stands = |words: &str| !as_it_stands(words).is_empty() && text.contains(&as_it_stands(words));
    // Of words that stand in several places the first counts: what was marked comes first.
    let found = known.into_iter().filter(|(words, _)| stands(words)).min_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    Ok(found.map(|(words, origin)| {
        let talked = talk.held_at().unwrap_or(talk.agreed_at);
        let at = debrief.filter(|_| origin == Origin::LookingBack).map_or(talked, |debrief| debrief.written_at);
        SaidIn { words, origin, interview, at }
    }))
}

/// The facts for a message as it is: thanks speak of what was chosen for them, and of nothing where nothing was chosen.
///
/// # Errors
/// If the store does not answer.
pub async fn facts_of(store: &Store, ctx: &Context, person: &Person, message: &Message) -> Result<DraftFacts> {
    let facts = draft_facts(store, ctx, person, message.purpose, message.interview_id).await?;
    let Some(interview) = message.interview_id.filter(|_| message.purpose == Purpose::ThankYou) else { return Ok(facts) };
    Ok(match find_said(store, interview, &message.body).await? {
        Some(SaidIn { words: said, .. }) => DraftFacts { is_quote: is_quoted(store, interview, &said).await?, said, ..facts },
        None => DraftFacts { said: String::new(), is_quote: false, ..facts },
    })
}

fn origin_of(passage: &Passage) -> Origin {
    match (passage.debrief_id, passage.transcript_id, passage.note_id) {
        (Some(_), ..) => Origin::LookingBack,
        (None, Some(_), _) => Origin::Transcript,
        (None, None, Some(_)) => Origin::Notes,
        (None, None, None) => Origin::Memory,
    }
}

/// Words as a draft says them.
fn as_it_stands(words: &str) -> String {
    DraftFacts { said: words.to_owned(), ..DraftFacts::default() }.said_as(Fact::Said)
}
