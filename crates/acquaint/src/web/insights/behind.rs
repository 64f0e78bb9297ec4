//! Who stands behind what a search found: whose it is, where they work, and on which day it was.

use std::collections::HashMap;

use acquaint_domain::{
    Kind, Record,
    interviews::{Interview, InterviewId},
    people::{Person, PersonId},
};
use acquaint_store::{Hit, NamedEmployment};
use jiff::civil::Date;
use uuid::Uuid;

use super::{
    narrow::{Narrow, written_at},
    search::{Found, place_and_texts},
};
use crate::{Failure, actions, web::here::Here};

/// Who stands behind the hits.
pub(super) struct Behind {
    people: HashMap<PersonId, Person>,
    interviews: HashMap<InterviewId, Interview>,
    work: Vec<NamedEmployment>,
    /// What others may see of the hits, where that is not all.
    open: HashMap<(Kind, Uuid), String>,
}

impl Behind {
    /// Reads who stands behind all hits at once.
    pub(super) async fn get(here: &Here, hits: &[Hit], narrow: &Narrow) -> Result<Self, Failure> {
        let ids: Vec<InterviewId> = hits.iter().filter_map(|hit| interview_of(&hit.record)).collect();
        let interviews: Vec<Interview> = here.store.find_some(&ids).await?;
        let direct = hits.iter().filter_map(|hit| person_of(&hit.record));
        let talked = interviews.iter().map(|interview| interview.person_id);
        let people = actions::people::names_of(&here.store, direct.chain(talked)).await?;
        let found = hits.iter().filter_map(|hit| if let Record::Person(person) = &hit.record { Some(person.id) } else { None });
        let found = if narrow.place.is_empty() { found.collect() } else { people.keys().copied().collect::<Vec<_>>() };
        let work = here.store.employments_of(&found).await?;
        let interviews = interviews.into_iter().map(|interview| (interview.id, interview)).collect();
        Ok(Self { people, interviews, work, open: open_texts(here, hits).await? })
    }

    /// A record as it is shown; nothing of what has no place of its own.
    pub(super) fn shown(&self, here: &Here, record: &Record) -> Option<Found> {
        let (href, texts) = place_and_texts(record)?;
        let open = self.open.get(&(record.kind(), record.uuid())).cloned();
        let (title, on, places) = (self.title(record), self.day(here, record), self.places(record));
        let mut found = Found { kind: record.kind(), href, title, texts, on, places, open };
        if let Record::Person(person) = record {
            let work = self.work_of(person.id);
            found.open = found.open.map(|open| format!("{}\n{open}", work.join("\n")));
            found.texts.splice(0..0, work);
        }
        if let Record::LearningQuestion(_)
        | Record::Exploration(_)
        | Record::Organization(_)
        | Record::Theme(_)
        | Record::Decision(_)
        | Record::Finding(_) = record
            && found.title.is_empty()
        {
            found.title = found.texts.remove(0);
        }
        Some(found)
    }

    fn title(&self, record: &Record) -> String {
        let person = self.person(record).and_then(|id| self.people.get(&id));
        person.map(|person| person.name.clone()).unwrap_or_default()
    }

    fn person(&self, record: &Record) -> Option<PersonId> {
        let talked = interview_of(record).and_then(|id| self.interviews.get(&id)).map(|interview| interview.person_id);
        person_of(record).or(talked)
    }

    fn places(&self, record: &Record) -> Vec<String> {
        if let Record::Organization(organization) = record {
            return organization.name.lines().chain(organization.aliases.lines()).map(str::to_owned).collect();
        }
        let person = self.person(record);
        let own = self.work.iter().filter(|named| Some(named.employment.person_id) == person);
        own.map(|named| named.organization.clone()).collect()
    }

    /// The day of a record: of what belongs to a conversation, that of the conversation.
    fn day(&self, here: &Here, record: &Record) -> Option<Date> {
        let talk = interview_of(record).and_then(|id| self.interviews.get(&id));
        let talk = talk.map(|interview| interview.held_at().unwrap_or_else(|| interview.start().timestamp()));
        written_at(record).or(talk).map(|at| here.ctx.local(at).date()).or(match record {
            Record::Contact(it) => Some(it.on),
            Record::Outcome(it) => Some(it.on),
            Record::Decision(it) => Some(it.on),
            _ => None,
        })
    }

    fn work_of(&self, person: PersonId) -> Vec<String> {
        let own = self.work.iter().filter(|named| named.employment.person_id == person);
        let words = own.map(|named| {
            [named.employment.title.as_str(), &named.organization]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        words.collect()
    }
}

/// The texts of hits in which something was said in confidence, without that.
async fn open_texts(here: &Here, hits: &[Hit]) -> Result<HashMap<(Kind, Uuid), String>, Failure> {
    let records: Vec<Record> = hits.iter().map(|hit| hit.record.clone()).collect();
    let opened = actions::open_records(&here.store, &records).await?;
    let changed = records.iter().zip(opened).filter(|(before, after)| *before != after);
    let texts = |record: &Record| place_and_texts(record).map(|(_, texts)| texts.join("\n")).unwrap_or_default();
    Ok(changed.map(|(_, after)| ((after.kind(), after.uuid()), texts(&after))).collect())
}

fn person_of(record: &Record) -> Option<PersonId> {
    Some(match record {
        Record::Person(it) => it.id,
        Record::Message(it) => it.person_id,
        Record::EarlyQuestion(it) => it.person_id,
        Record::Reply(it) => it.person_id,
        Record::Call(it) => it.person_id,
        Record::Contact(it) => it.person_id,
        Record::Promise(it) => it.person_id,
        Record::Passage(it) => it.person_id,
        Record::Outcome(it) => it.person_id,
        Record::Finding(it) => it.person_id?,
        _ => return None,
    })
}

fn interview_of(record: &Record) -> Option<InterviewId> {
    Some(match record {
        Record::Note(it) => it.interview_id,
        Record::Question(it) => it.interview_id,
        Record::Debrief(it) => it.interview_id,
        Record::Transcript(it) => it.interview_id,
        _ => return None,
    })
}
