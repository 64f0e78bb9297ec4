//! Aim: writing down what one is curious about, what one does not know yet, who one is, and where one would like to work.

mod organizations;

pub use organizations::{
    Listed, Said, add_organizations_aimed_at, choose_motivation_scale, list_organizations_aimed_at, motivation_scale,
    organizations_with_advocates, rate_organizations, remove_organization_aimed_at,
};

use acquaint_domain::{
    Change, Context,
    aim::{AboutMe, AboutMeId, Exploration, ExplorationId, LearningQuestion, LearningQuestionId, USUAL_TARGET, split_lines},
};
use acquaint_store::Store;

use super::{Result, check_seen, get, keep};

/// Starts an exploration with what somebody is curious about.
///
/// # Errors
/// If the store does not answer.
pub async fn start_exploration(store: &Store, ctx: &Context, curious_about: &str) -> Result<ExplorationId> {
    let exploration = Exploration {
        id: ctx.ids().draw(),
        curious_about: curious_about.to_owned(),
        known: String::new(),
        target: USUAL_TARGET,
        started_at: ctx.now,
    };
    let mut change = Change::new(ctx, "aim.start", curious_about);
    change.add(exploration.clone());
    keep(store, &change).await?;
    Ok(exploration.id)
}

/// Changes what an exploration says.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_exploration(store: &Store, ctx: &Context, id: ExplorationId, mark: &str, new: Exploration) -> Result<()> {
    let before: Exploration = get(store, id).await?;
    check_seen(before.clone(), mark)?;
    let after = Exploration { id, started_at: before.started_at, ..new };
    let mut change = Change::new(ctx, "aim.edit", &after.curious_about);
    change.replace(before, after);
    keep(store, &change).await
}

/// Writes down learning questions, one per line.
///
/// # Errors
/// If the exploration is gone.
pub async fn add_learning_questions(store: &Store, ctx: &Context, exploration_id: ExplorationId, lines: &str) -> Result<()> {
    let exploration: Exploration = get(store, exploration_id).await?;
    let mut change = Change::new(ctx, "aim.ask", exploration.curious_about);
    let mut ids = ctx.ids();
    for text in split_lines(lines) {
        change.add(LearningQuestion { id: ids.draw(), exploration_id, text, written_at: ctx.now });
    }
    keep(store, &change).await
}

/// Takes a learning question off the list.
///
/// # Errors
/// If it is gone.
pub async fn remove_learning_question(store: &Store, ctx: &Context, id: LearningQuestionId) -> Result<ExplorationId> {
    let question: LearningQuestion = get(store, id).await?;
    let mut change = Change::new(ctx, "aim.unask", &question.text);
    let exploration = question.exploration_id;
    change.remove(question);
    keep(store, &change).await?;
    Ok(exploration)
}

/// Writes down who one is.
///
/// # Errors
/// If it was changed elsewhere.
pub async fn write_about_me(store: &Store, ctx: &Context, mark: &str, write: impl FnOnce(&mut AboutMe)) -> Result<()> {
    let before: Option<AboutMe> = store.find(AboutMeId::ONLY).await?;
    let mut after = before.clone().unwrap_or_default();
    check_seen(after.clone(), mark)?;
    write(&mut after);
    let mut change = Change::new(ctx, "aim.about-me", &after.name);
    change.put(before, after);
    keep(store, &change).await
}
