//! The facts from which the planner suggests questions for one conversation, read from the store each time.

use std::collections::HashMap;

use acquaint_domain::{
    Context, Kind, RecordId as _,
    aim::{AboutMe, AboutMeId, Exploration, LearningQuestion},
    insights::{Passage, PassageKind, Voice, voices},
    interviews::{
        DroppedQuestion, Field, Heard, Interview, LeftOpen, Open, Question, QuestionKind, Sources, Viewpoint, Why, fields_of,
        speaks_of_abroad, viewpoints_of, why,
    },
    people::{Gap, Person, PersonId, Standing},
};
use acquaint_store::{NamedEmployment, Store};

use super::earlier::{earlier_talks, left_open};
use crate::{
    actions::{
        Result, get,
        insights::{Asked, list_asked, only_shown},
        people::{names_of, viewpoints_on},
    },
    words::{Words, t},
};

/// Letters of a passage that can still be said aloud in a question.
const PASSAGE_LETTERS: usize = 120;

/// The facts, kept so that [`Sources`] can look at them.
#[derive(Debug, Default)]
pub struct PlanningFacts {
    left_open: Vec<LeftOpen>,
    open: Vec<Open>,
    gaps: Vec<Gap>,
    heard: Vec<Heard>,
    asked: Vec<String>,
    dropped: Vec<String>,
    viewpoints: Vec<Viewpoint>,
    fields: Vec<Field>,
    abroad: bool,
}

impl PlanningFacts {
    /// The facts as the planner takes them.
    #[must_use]
    pub fn sources(&self) -> Sources<'_> {
        let Self { left_open, open, gaps, heard, asked, dropped, viewpoints, fields, abroad } = self;
        Sources { left_open, open, gaps, heard, asked, dropped, viewpoints, fields, abroad: *abroad }
    }

    /// What one still wanted to know after earlier talks with the same person, the latest talk first.
    #[must_use]
    pub fn left_open(&self) -> &[LeftOpen] {
        &self.left_open
    }

    /// Why a question would stand in the plan.
    #[must_use]
    pub fn why(&self, text: &str) -> Vec<Why> {
        why(text, &self.sources())
    }
}

/// Reads the facts for a conversation.
///
/// # Errors
/// If the store does not answer.
pub async fn planning_facts(store: &Store, ctx: &Context, interview: &Interview) -> Result<PlanningFacts> {
    let person: Person = get(store, interview.person_id).await?;
    let exploration: Option<Exploration> = match interview.exploration_id {
        Some(id) => store.find(id).await?,
        None => None,
    };
    let learning = learning_questions(store, interview).await?;
    let asked = list_asked(store).await?;
    let planned: Vec<Question> = store.list_referring(Kind::Interview, &[interview.id.uuid()]).await?;
    let dropped: Vec<DroppedQuestion> = store.list_referring(Kind::Interview, &[interview.id.uuid()]).await?;
    let work = store.employments_of(&[person.id]).await?;
    let me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let curious = exploration.as_ref().map_or("", |exploration| &exploration.curious_about);
    let known = exploration.as_ref().map_or("", |exploration| &exploration.known);
    let own = [&me.introduction, &me.motivation, &me.skills, &me.goals].map(String::as_str);
    let before = asked_before(interview, &asked.answers, &learning);
    let earlier = earlier_talks(store, ctx, interview).await?;
    let dropped: Vec<String> = dropped.into_iter().map(|dropped| dropped.text).collect();
    Ok(PlanningFacts {
        left_open: left_open(&earlier, person.given_name(), &[&before[..], &dropped[..]].concat()),
        open: open_questions(&learning, &asked, &planned),
        gaps: store.list_referring(Kind::Person, &[person.id.uuid()]).await?,
        heard: heard_once(store, person.id).await?,
        asked: before,
        dropped,
        viewpoints: match &exploration {
            Some(exploration) => in_bank(viewpoints_on(store, ctx, person.id, exploration.id).await?),
            None => viewpoints_of(&person, work.iter().map(|named| &named.employment), ctx.today()),
        },
        fields: fields_at(&work, curious),
        abroad: speaks_of_abroad(own.into_iter().chain([curious, known]).chain(learning.iter().map(|question| question.text.as_str()))),
    })
}

/// The viewpoints that hold and for which there are questions.
fn in_bank(standing: Vec<Standing>) -> Vec<Viewpoint> {
    standing.into_iter().filter(|stand| stand.holds).filter_map(|stand| stand.kind.in_bank()).collect()
}

/// The fields of somebody's work: by their titles, or else by where they work. Where nothing is known of it, by what one is
/// curious about.
fn fields_at(work: &[NamedEmployment], curious: &str) -> Vec<Field> {
    let by_title = fields_of(work.iter().map(|named| named.employment.title.as_str()));
    if work.is_empty() {
        fields_of([curious])
    } else if by_title.is_empty() {
        fields_of(work.iter().map(|named| named.organization.as_str()))
    } else {
        by_title
    }
}

/// What one wants to find out in the exploration that a conversation belongs to.
pub(super) async fn learning_questions(store: &Store, interview: &Interview) -> Result<Vec<LearningQuestion>> {
    match interview.exploration_id {
        Some(exploration) => Ok(store.list_referring(Kind::Exploration, &[exploration.uuid()]).await?),
        None => Ok(Vec::new()),
    }
}

/// What one wants to find out, but for what stands in the plan in other words.
fn open_questions(learning: &[LearningQuestion], asked: &Asked, planned: &[Question]) -> Vec<Open> {
    let covered = asked.coverage(learning.to_vec());
    let reworded = |learning: &LearningQuestion| {
        planned.iter().any(|planned| planned.learning_question_id == Some(learning.id) && planned.text != learning.text)
    };
    covered
        .into_iter()
        .filter(|covered| !reworded(&covered.question))
        .map(|covered| Open { text: covered.question.text, answers: covered.independent })
        .collect()
}

/// What this person was asked in other conversations; of a learning question that was put in other words, both.
fn asked_before(interview: &Interview, asked: &[(Question, Voice)], learning: &[LearningQuestion]) -> Vec<String> {
    let of_them = asked.iter().filter(|(_, voice)| voice.person_id == interview.person_id && voice.interview_id != interview.id);
    let of_them: Vec<&Question> = of_them.map(|(question, _)| question).collect();
    let about = of_them.iter().filter_map(|question| question.learning_question_id);
    let about = about.filter_map(|id| learning.iter().find(|learning| learning.id == id)).map(|learning| learning.text.clone());
    of_them.iter().map(|question| question.text.clone()).chain(about).collect()
}

/// The latest passage of each kind about which only one person has spoken, as a question to somebody else.
async fn heard_once(store: &Store, person: PersonId) -> Result<Vec<Heard>> {
    let mut passages: Vec<Passage> = only_shown(store, store.list_all().await?).await?;
    passages.sort_by_key(|passage| std::cmp::Reverse((passage.marked_at, passage.id)));
    let mut by_kind: HashMap<PassageKind, Vec<&Passage>> = HashMap::new();
    for passage in &passages {
        by_kind.entry(passage.kind).or_default().push(passage);
    }
    let said = |passage: &&&Passage| passage.person_id != person && passage.words.chars().count() <= PASSAGE_LETTERS;
    let mut single: Vec<(&Passage, QuestionKind)> = by_kind
        .values()
        .filter(|passages| voices(passages.iter().copied()) == 1)
        .filter_map(|passages| passages.iter().find(said))
        .filter_map(|passage| Some((*passage, asked_as(passage.kind)?)))
        .collect();
    single.sort_by_key(|(passage, _)| std::cmp::Reverse((passage.marked_at, passage.id)));
    let people = names_of(store, single.iter().map(|(passage, _)| passage.person_id)).await?;
    let heard = single.into_iter().map(|(passage, kind)| Heard {
        text: t!(Words, "questions-second-voice", words = passage.words.trim().trim_matches(['“', '”', '"']).trim_end_matches('.')),
        kind,
        who: people.get(&passage.person_id).map_or_else(String::new, |person| person.name.clone()),
    });
    Ok(heard.collect())
}

/// As what a passage is asked about. How one person came to their work, and what fits no kind, needs no second voice.
fn asked_as(kind: PassageKind) -> Option<QuestionKind> {
    Some(match kind {
        PassageKind::Trend => QuestionKind::Trends,
        PassageKind::PainPoint => QuestionKind::PainPoints,
        PassageKind::Culture => QuestionKind::Culture,
        PassageKind::Skill => QuestionKind::Skills,
        PassageKind::Pay => QuestionKind::Pay,
        PassageKind::DayToDay => QuestionKind::Role,
        PassageKind::Advice => QuestionKind::Advice,
        PassageKind::Path | PassageKind::Insight => return None,
    })
}
