//! All that was heard, with who said it, where they work and which voices belong together. What was said in confidence is left
//! out here, once, so that no overview, brief or file needs to think of it.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Record, RecordId as _,
    aim::ExplorationId,
    follow_ups::{Debrief, DebriefId},
    insights::{Passage, PassageId, Sources, Written, may_be_shown},
    interviews::{Interview, InterviewId, Note, NoteId},
    people::{Organization, OrganizationId, Person, PersonId},
};
use acquaint_store::Store;
use acquaint_text::{QueryTerm, query_terms, search_tokens};

use super::{
    coverage::sources_of,
    naming::{Speaker, speakers_of},
};
use crate::actions::{Result, open_words, people::names_of};

/// What was heard, and what one has to know about it.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// The passages, the earliest first.
    pub passages: Vec<Passage>,
    /// Those that were left out because they were said in confidence: they are counted, and never shown.
    left_out: Vec<Passage>,
    /// Who said them.
    pub people: HashMap<PersonId, Person>,
    /// Where they work now.
    pub work: HashMap<PersonId, OrganizationId>,
    /// Those organizations.
    pub organizations: HashMap<OrganizationId, Organization>,
    /// The interviews in which they were said.
    pub interviews: HashMap<InterviewId, Interview>,
    /// Which voices belong together.
    pub sources: Sources,
    /// How words can name them.
    pub(super) speakers: HashMap<PersonId, Speaker>,
    /// The question that a passage answered, for those of which it was looked up.
    pub questions: HashMap<PassageId, String>,
}

/// From how many bytes on a sentence tells what was said; "Yes" and "I see" are said everywhere.
const SHORTEST_SENTENCE: usize = 12;

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

impl Material {
    /// How many passages were left out because they were said in confidence.
    #[must_use]
    pub fn confided(&self) -> usize {
        self.left_out.len()
    }

    /// Whether a text holds nothing of what somebody said in confidence: not all of it, no part of it, and no sentence of it.
    /// Where lines and paragraphs end makes no difference.
    #[must_use]
    pub fn may_say(&self, person: PersonId, text: &str) -> bool {
        let text = in_one_line(text);
        let sentences = || text.split(['.', '?', '!']).map(str::trim).filter(|sentence| sentence.len() >= SHORTEST_SENTENCE);
        let holds =
            |confided: &str| text.contains(confided) || confided.contains(&text) || sentences().any(|sentence| confided.contains(sentence));
        let confided = self.left_out.iter().filter(|passage| passage.person_id == person).map(|passage| in_one_line(&passage.words));
        !confided.filter(|confided| !confided.is_empty()).any(|confided| holds(&confided))
    }

    /// The name of who said something.
    #[must_use]
    pub fn name(&self, person: PersonId) -> &str {
        self.people.get(&person).map_or("", |person| &person.name)
    }

    /// The name of the organization at which somebody works; empty if it is not known.
    #[must_use]
    pub fn works_at(&self, person: PersonId) -> &str {
        self.work.get(&person).and_then(|id| self.organizations.get(id)).map_or("", |organization| &organization.name)
    }

    /// The passages of one exploration, of one organization, or of both.
    #[must_use]
    pub fn narrowed(mut self, exploration: Option<ExplorationId>, organization: Option<OrganizationId>) -> Self {
        let (interviews, work) = (&self.interviews, &self.work);
        let within = |passage: &Passage| {
            let of = passage.interview_id.and_then(|id| interviews.get(&id)).and_then(|interview| interview.exploration_id);
            let at = work.get(&passage.person_id).copied();
            (exploration.is_none() || of == exploration) && (organization.is_none() || at == organization)
        };
        self.passages.retain(within);
        self.left_out.retain(within);
        self
    }
}

/// All that may be shown. What was said in confidence is counted and left out.
///
/// # Errors
/// If the store does not answer.
pub async fn list_material(store: &Store) -> Result<Material> {
    let mut material = described(store, store.list_all().await?).await?;
    let shown = only_shown(store, material.passages.clone()).await?;
    let ids: HashSet<PassageId> = shown.iter().map(|passage| passage.id).collect();
    material.left_out = std::mem::replace(&mut material.passages, shown);
    material.left_out.retain(|passage| !ids.contains(&passage.id));
    Ok(material)
}

/// The same with what was said in confidence, for the one page on which somebody asked for it.
///
/// # Errors
/// If the store does not answer.
pub async fn list_material_with_confided(store: &Store) -> Result<Material> {
    described(store, store.list_all().await?).await
}

/// Those of some passages that may be shown.
///
/// # Errors
/// If the store does not answer.
pub async fn only_shown(store: &Store, mut passages: Vec<Passage>) -> Result<Vec<Passage>> {
    let mut notes: Vec<NoteId> = passages.iter().filter_map(|passage| passage.note_id).collect();
    notes.sort_unstable();
    notes.dedup();
    let mut debriefs: Vec<DebriefId> = passages.iter().filter_map(|passage| passage.debrief_id).collect();
    debriefs.sort_unstable();
    debriefs.dedup();
    let written = Written::of(store.find_some::<Note>(&notes).await?, store.find_some::<Debrief>(&debriefs).await?);
    passages.retain(|passage| may_be_shown(passage, &written));
    Ok(passages)
}

/// What holds all words, the best first, without what was said in confidence: neither such passages nor such lines of notes and of what
/// was written when looking back.
///
/// # Errors
/// If the store does not answer.
pub async fn find_shown(store: &Store, words: &str) -> Result<Vec<Record>> {
    let terms = query_terms(words);
    let found: Vec<Record> = store.search(words).await?.into_iter().map(|hit| hit.record).collect();
    let passages: Vec<Passage> = found
        .iter()
        .filter_map(|record| if let Record::Passage(passage) = record { Some(Passage::clone(passage)) } else { None })
        .collect();
    let shown: HashSet<PassageId> = only_shown(store, passages).await?.into_iter().map(|passage| passage.id).collect();
    let opened = open_words(store, found.clone()).await?;
    // What is found by words that are left out is not found.
    let still = |(before, record): &(Record, Record)| match record {
        Record::Passage(passage) => shown.contains(&passage.id),
        Record::Note(note) => before == record || holds(&note.text, &terms),
        Record::Debrief(debrief) => before == record || holds(&debrief.answers().join("\n"), &terms),
        _ => true,
    };
    Ok(found.into_iter().zip(opened).filter(still).map(|(_, record)| record).collect())
}

/// Whether all words of a query stand in a text, as the index would find them.
fn holds(text: &str, terms: &[QueryTerm]) -> bool {
    let tokens = search_tokens(text);
    let meets = |term: &QueryTerm| {
        tokens.iter().any(|token| *token == term.prefix || *token == term.stem || term.open && token.starts_with(&term.prefix))
    };
    terms.iter().all(meets)
}

async fn described(store: &Store, mut passages: Vec<Passage>) -> Result<Material> {
    passages.sort_by_key(|passage| (passage.marked_at, passage.id));
    let people = names_of(store, passages.iter().map(|passage| passage.person_id)).await?;
    let (work, sources) = sources_of(store, people.keys().copied()).await?;
    let organizations: HashSet<OrganizationId> = work.values().copied().collect();
    let mut organizations: Vec<OrganizationId> = organizations.into_iter().collect();
    organizations.sort_unstable_by_key(|id| id.uuid());
    let organizations: Vec<Organization> = store.find_some(&organizations).await?;
    let interviews: HashSet<InterviewId> = passages.iter().filter_map(|passage| passage.interview_id).collect();
    let mut interviews: Vec<InterviewId> = interviews.into_iter().collect();
    interviews.sort_unstable();
    let interviews: Vec<Interview> = store.find_some(&interviews).await?;
    Ok(Material {
        sources,
        passages,
        left_out: Vec::new(),
        questions: HashMap::new(),
        speakers: speakers_of(store, people.values()).await?,
        people,
        work,
        organizations: organizations.into_iter().map(|organization| (organization.id, organization)).collect(),
        interviews: interviews.into_iter().map(|interview| (interview.id, interview)).collect(),
    })
}
