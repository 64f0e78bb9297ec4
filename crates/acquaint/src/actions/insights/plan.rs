//! The plan: steps that follow from what was heard, with days if one wants.

use acquaint_domain::{
    Change, Context,
    aim::{Exploration, ExplorationId},
    insights::{PlanStep, PlanStepId},
};
use acquaint_store::Store;
use jiff::civil::Date;

use crate::actions::{Result, get, keep};

/// Writes down a step.
///
/// # Errors
/// If the exploration is gone.
pub async fn add_step(
    store: &Store,
    ctx: &Context,
    exploration_id: Option<ExplorationId>,
    text: &str,
    due: Option<Date>,
) -> Result<PlanStepId> {
    if let Some(exploration) = exploration_id {
        get::<Exploration>(store, exploration).await?;
    }
    let step = PlanStep { id: ctx.ids().draw(), exploration_id, text: text.trim().to_owned(), due, made_at: ctx.now, done_at: None };
    let id = step.id;
    let mut change = Change::new(ctx, "insights.plan", &step.text);
    change.add(step);
    keep(store, &change).await?;
    Ok(id)
}

/// Says that a step is done. One that is done already stays as it is.
///
/// # Errors
/// If it is gone.
pub async fn finish_step(store: &Store, ctx: &Context, id: PlanStepId) -> Result<()> {
    let step: PlanStep = get(store, id).await?;
    let mut change = Change::new(ctx, "insights.step-done", &step.text);
    let done_at = step.done_at.or(Some(ctx.now));
    change.replace(step.clone(), PlanStep { done_at, ..step });
    keep(store, &change).await
}

/// Takes a step off the plan.
///
/// # Errors
/// If it is gone.
pub async fn remove_step(store: &Store, ctx: &Context, id: PlanStepId) -> Result<()> {
    let step: PlanStep = get(store, id).await?;
    let mut change = Change::new(ctx, "insights.remove-step", &step.text);
    change.remove(step);
    keep(store, &change).await
}
