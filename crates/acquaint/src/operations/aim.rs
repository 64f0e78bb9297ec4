//! Aim: what one is curious about, what one does not know yet, and who one is.

pub(super) mod organizations;

use acquaint_domain::{
    Kind, RecordId as _,
    aim::{AboutMe, AboutMeId, Exploration, ExplorationId, LearningQuestion, LearningQuestionId},
    insights::Covered,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{Nothing, Text, Within, named},
    operation::{Call, operations, overlay},
};
use crate::actions::{self, Result};

operations! {
    /// Shows who I am and what I am curious about, with my learning questions.
    Get "/aim" "aim.show": show, Nothing => Aim;
    /// Writes down who I am. What is left out stays as it is.
    Patch "/aim/about-me" "aim.about-me" writes "aim.about-me": write_about_me, WriteAboutMe => AboutMe;
    /// Starts an exploration with what I am curious about.
    Post "/aim/explorations" "aim.start" writes "aim.start": start, Start => Exploration;
    /// Changes what an exploration says. What is left out stays as it is.
    Patch "/aim/explorations/{exploration}" "aim.edit" writes "aim.edit": edit, Edit => Exploration;
    /// Writes down learning questions, one on each line.
    Post "/aim/explorations/{exploration}/questions" "aim.ask" writes "aim.ask": ask, Ask => Vec<LearningQuestion>;
    /// Shows which learning questions were asked, of whom, and how many of the answers are independent of each other.
    Get "/aim/explorations/{exploration}/coverage" "aim.coverage": coverage, OfExploration => Vec<Covered>;
    /// Takes a learning question off the list.
    Delete "/aim/questions/{question}" "aim.unask" writes "aim.unask": unask, OfQuestion => ();
}

named! {
    OfQuestion { /// The learning question.
        question: LearningQuestionId }
    OfExploration { /// The exploration.
        exploration: ExplorationId }
}

/// Who I am and what I am curious about.
#[derive(Serialize, JsonSchema)]
struct Aim {
    about_me: AboutMe,
    explorations: Vec<Exploration>,
    questions: Vec<LearningQuestion>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WriteAboutMe {
    name: Option<String>,
    introduction: Option<String>,
    /// The number under which they can be reached, if it shall stand in messages.
    phone: Option<String>,
    motivation: Option<String>,
    skills: Option<String>,
    goals: Option<String>,
    values: Option<String>,
    pitch: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Start {
    curious_about: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Edit {
    exploration: ExplorationId,
    curious_about: Option<Text>,
    known: Option<String>,
    /// How many interviews to aim at.
    target: Option<Within<1, 200>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Ask {
    exploration: ExplorationId,
    /// One question on each line.
    lines: Text,
}

async fn show(Call { store, .. }: &Call, _: Nothing) -> Result<Aim> {
    Ok(Aim {
        about_me: store.find(AboutMeId::ONLY).await?.unwrap_or_default(),
        explorations: store.list_all().await?,
        questions: store.list_all().await?,
    })
}

async fn write_about_me(Call { store, ctx, .. }: &Call, given: WriteAboutMe) -> Result<AboutMe> {
    let me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let me = overlay(&me, &given)?;
    actions::aim::write_about_me(store, ctx, "", |about| *about = me.clone()).await?;
    Ok(me)
}

async fn start(Call { store, ctx, .. }: &Call, Start { curious_about }: Start) -> Result<Exploration> {
    let id = actions::aim::start_exploration(store, ctx, &curious_about).await?;
    actions::get(store, id).await
}

async fn edit(Call { store, ctx, .. }: &Call, given: Edit) -> Result<Exploration> {
    let before: Exploration = actions::get(store, given.exploration).await?;
    let after = Exploration {
        curious_about: given.curious_about.map_or(before.curious_about.clone(), Text::into_inner),
        known: given.known.unwrap_or_else(|| before.known.clone()),
        target: given.target.map_or(before.target, |target| target.0),
        ..before
    };
    actions::aim::edit_exploration(store, ctx, given.exploration, "", after).await?;
    actions::get(store, given.exploration).await
}

async fn ask(Call { store, ctx, .. }: &Call, Ask { exploration, lines }: Ask) -> Result<Vec<LearningQuestion>> {
    actions::aim::add_learning_questions(store, ctx, exploration, &lines).await?;
    Ok(store.list_referring(Kind::Exploration, &[exploration.uuid()]).await?)
}

async fn coverage(Call { store, .. }: &Call, OfExploration { exploration }: OfExploration) -> Result<Vec<Covered>> {
    let exploration: Exploration = actions::get(store, exploration).await?;
    actions::insights::list_coverage(store, exploration.id).await
}

async fn unask(Call { store, ctx, .. }: &Call, OfQuestion { question }: OfQuestion) -> Result<()> {
    actions::aim::remove_learning_question(store, ctx, question).await.map(drop)
}
