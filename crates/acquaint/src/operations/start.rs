//! The first steps: questions before there is a date, a draft in another tone, its gaps filled, a quiet reminder, practice.

use acquaint_domain::{
    aim::{AboutMe, AboutMeId},
    interviews::{EarlyQuestion, QuestionKind},
    outreach::{Message, MessageId, Tone},
    people::PersonId,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    inputs::{Text, named},
    operation::{Call, operations},
};
use crate::actions::{self, Result, interviews::Written, start as act};

operations! {
    /// Lists the questions that wait until a conversation with somebody is agreed on.
    Get "/people/{person}/questions" "start.list-questions": list_questions, OfPerson => Vec<EarlyQuestion>;
    /// Keeps exactly these questions for somebody until a conversation is agreed on.
    Put "/people/{person}/questions" "start.questions" writes "start.questions": choose_questions, Choose => Vec<EarlyQuestion>;
    /// Says a draft in another tone, from what is stored. Words that are all the writer's own stay as they are.
    Post "/outreach/messages/{message}/retell" "start.retell" writes "start.retell": retell, Retell => Message;
    /// Keeps facts about oneself, and puts them where a draft has its blanks.
    Post "/outreach/messages/{message}/fill" "start.fill" writes "start.fill": fill, Fill => Message;
    /// Chooses the day from which Today may suggest a second note to somebody; without a day it never does.
    Put "/people/{person}/reminder" "start.remind" writes "start.remind", "start.no-reminder": remind, Remind => ();
    /// Keeps the note that is written for practice: why one is looking around. Where it was changed meanwhile, both texts stay.
    Put "/aim/practice" "start.practise" writes "start.practise": practise, Practise => AboutMe;
}

named! { OfPerson { /// The person.
person: PersonId } }

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Choose {
    person: PersonId,
    /// In their order.
    questions: Vec<Text>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Retell {
    message: MessageId,
    tone: Tone,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Fill {
    message: MessageId,
    #[serde(default)]
    name: String,
    #[serde(default)]
    introduction: String,
    /// Why this person.
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Remind {
    person: PersonId,
    on: Option<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Practise {
    text: String,
    /// The texts that it started from.
    #[serde(default)]
    seen: Vec<String>,
}

async fn list_questions(Call { store, .. }: &Call, OfPerson { person }: OfPerson) -> Result<Vec<EarlyQuestion>> {
    act::list_early_questions(store, person).await
}

async fn choose_questions(Call { store, ctx, .. }: &Call, Choose { person, questions }: Choose) -> Result<Vec<EarlyQuestion>> {
    let chosen = questions.into_iter().map(|text| (QuestionKind::Own, text.into_inner())).collect();
    act::choose_early_questions(store, ctx, person, chosen).await?;
    act::list_early_questions(store, person).await
}

async fn retell(Call { store, ctx, .. }: &Call, Retell { message, tone }: Retell) -> Result<Message> {
    act::retell(store, ctx, message, tone).await?;
    actions::get(store, message).await
}

async fn fill(Call { store, ctx, .. }: &Call, Fill { message, name, introduction, reason }: Fill) -> Result<Message> {
    let told = |fact: &str| match fact {
        "name" => name.clone(),
        "introduction" => introduction.clone(),
        "reason" => reason.clone(),
        _ => String::new(),
    };
    act::fill_blanks(store, ctx, message, told).await?;
    actions::get(store, message).await
}

async fn remind(Call { store, ctx, .. }: &Call, Remind { person, on }: Remind) -> Result<()> {
    act::set_reminder(store, ctx, person, on).await
}

async fn practise(Call { store, ctx, .. }: &Call, Practise { text, seen }: Practise) -> Result<AboutMe> {
    act::practise(store, ctx, &Written { text, seen, question_id: None }).await?;
    Ok(store.find(AboutMeId::ONLY).await?.unwrap_or_default())
}
