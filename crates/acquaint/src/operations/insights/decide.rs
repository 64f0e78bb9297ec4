//! Weighing, deciding and planning for programs.

use acquaint_domain::{
    RecordId as _,
    aim::ExplorationId,
    insights::{
        Alternative, AlternativeId, Criterion, CriterionId, Decision, Evidence, EvidenceSide, Gap, PassageId, PlanStep, PlanStepId, Rating,
        gaps,
    },
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Failure,
    actions::{
        self, Result,
        insights::{self as act, Decided, Weighed, Weighing},
    },
    operations::{
        inputs::{Nothing, Text, Within, named},
        operation::{Call, operations},
    },
};

operations! {
    /// Shows what is weighed in an exploration: ways, what matters, ratings, evidence, how the ways stand, when the lead turns, and gaps.
    Get "/insights/decide/{exploration}" "insights.weighed": weighed, OfExploration => Board;
    /// Adds ways and what matters, and sets what things weigh and how well each way does them. What is left out stays as it is.
    Post "/insights/decide/{exploration}" "insights.weigh" writes "insights.weigh": weigh, Weigh => Board;
    /// Gives a way another name. A decision keeps the name that it had on its day.
    Patch "/insights/decide/ways/{way}" "insights.rename-way" writes "insights.rename-way": rename_way, RenameWay => Alternative;
    /// Gives something that matters another name.
    Patch "/insights/decide/criteria/{criterion}" "insights.rename-criterion" writes "insights.rename-criterion": rename_criterion, RenameCriterion => Criterion;
    /// Takes a way away.
    Delete "/insights/decide/ways/{way}" "insights.remove-way" writes "insights.remove-way": remove_way, OfWay => ();
    /// Takes away something that mattered.
    Delete "/insights/decide/criteria/{criterion}" "insights.remove-criterion" writes "insights.remove-criterion": remove_criterion, OfCriterion => ();
    /// Says whether a passage speaks for a way or against it in something that matters, or no longer.
    Post "/insights/decide/evidence" "insights.evidence" writes "insights.evidence": evidence, Choose => ();
    /// Writes down a decision with its reasons, as of today. Earlier ones stay as they were.
    Post "/insights/decide/{exploration}/decisions" "insights.decide" writes "insights.decide": decide, Decide => Vec<Decision>;
    /// Lists the steps of the plan.
    Get "/insights/plan" "insights.list-plan": plan, Nothing => Vec<PlanStep>;
    /// Puts a step on the plan.
    Post "/insights/plan" "insights.plan" writes "insights.plan": add_step, NewStep => PlanStep;
    /// Says that a step of the plan is done.
    Post "/insights/plan/{step}/done" "insights.step-done" writes "insights.step-done": finish_step, OfStep => PlanStep;
    /// Takes a step off the plan.
    Delete "/insights/plan/{step}" "insights.remove-step" writes "insights.remove-step": remove_step, OfStep => ();
}

named! {
    OfExploration { /// The exploration.
        exploration: ExplorationId }
    OfWay { /// The way.
        way: AlternativeId }
    OfCriterion { /// What mattered.
        criterion: CriterionId }
    OfStep { /// The step.
        step: PlanStepId }
}

/// All that is weighed, and what it comes to.
#[derive(Serialize, JsonSchema)]
struct Board {
    ways: Vec<Alternative>,
    criteria: Vec<Criterion>,
    ratings: Vec<Rating>,
    /// Passages that may be shown and speak for or against.
    evidence: Vec<Evidence>,
    decisions: Vec<Decision>,
    /// The one way that is ahead; nothing if two are level.
    ahead: Option<AlternativeId>,
    /// By what the lead would turn.
    turns: Vec<Turned>,
    gaps: Vec<Gap>,
}

/// That another way would be ahead if something weighed more or less.
#[derive(Serialize, JsonSchema)]
struct Turned {
    criterion: CriterionId,
    /// Which way would then be ahead.
    rival: AlternativeId,
    /// Whether it would have to weigh more than the share; otherwise less.
    more: bool,
    /// The share of all weight, in tenths of a percent.
    permille: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Weigh {
    exploration: ExplorationId,
    /// Names of ways to add.
    #[serde(default)]
    ways: Vec<Text>,
    /// Names of what matters, to add.
    #[serde(default)]
    criteria: Vec<Text>,
    #[serde(default)]
    weights: Vec<Weight>,
    #[serde(default)]
    ratings: Vec<Rate>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Weight {
    criterion: CriterionId,
    weight: Within<0, 10>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Rate {
    way: AlternativeId,
    criterion: CriterionId,
    /// From 1 to 5; nothing takes the rating away.
    value: Option<Within<1, 5>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RenameWay {
    way: AlternativeId,
    name: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RenameCriterion {
    criterion: CriterionId,
    name: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Choose {
    way: AlternativeId,
    criterion: CriterionId,
    passage: PassageId,
    side: Option<EvidenceSide>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Decide {
    exploration: ExplorationId,
    chosen: Text,
    #[serde(default)]
    reasons: String,
    /// From 1 to 5.
    sure: Option<Within<1, 5>>,
    #[serde(default)]
    change_mind: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewStep {
    text: Text,
    due: Option<Date>,
    exploration: Option<ExplorationId>,
}

async fn weighed(Call { store, .. }: &Call, OfExploration { exploration }: OfExploration) -> Result<Board> {
    actions::get::<acquaint_domain::aim::Exploration>(store, exploration).await?;
    let weighed = act::list_weighed(store, exploration).await?;
    let material = act::list_material(store).await?;
    let board = weighed.board();
    let ahead = board.leader();
    let turns = board.turns().into_iter();
    let turns =
        turns.map(|turn| Turned { criterion: turn.criterion_id, rival: turn.rival, more: turn.more, permille: turn.share.permille() });
    let turns = turns.collect();
    let gaps = gaps(&weighed.alternatives, &weighed.criteria, &weighed.evidence, &material.passages, &material.sources);
    let Weighed { alternatives: ways, criteria, ratings, mut evidence, decisions } = weighed;
    evidence.retain(|one| material.passages.iter().any(|passage| passage.id == one.passage_id));
    Ok(Board { ways, criteria, ratings, evidence, decisions, ahead, turns, gaps })
}

async fn weigh(call: &Call, Weigh { exploration, ways, criteria, weights, ratings }: Weigh) -> Result<Board> {
    let weighing = Weighing {
        ways: ways.into_iter().map(Text::into_inner).collect(),
        criteria: criteria.into_iter().map(Text::into_inner).collect(),
        weights: weights.into_iter().map(|one| (one.criterion, one.weight.0)).collect(),
        ratings: ratings.into_iter().map(|one| (one.way, one.criterion, one.value.map(|value| value.0))).collect(),
    };
    act::weigh(&call.store, &call.ctx, exploration, weighing).await?;
    weighed(call, OfExploration { exploration }).await
}

async fn rename_way(Call { store, ctx, .. }: &Call, RenameWay { way, name }: RenameWay) -> Result<Alternative> {
    act::rename_way(store, ctx, way, "", &name).await?;
    actions::get(store, way).await
}

async fn rename_criterion(Call { store, ctx, .. }: &Call, RenameCriterion { criterion, name }: RenameCriterion) -> Result<Criterion> {
    act::rename_criterion(store, ctx, criterion, "", &name).await?;
    actions::get(store, criterion).await
}

async fn remove_way(Call { store, ctx, .. }: &Call, OfWay { way }: OfWay) -> Result<()> {
    act::remove_way(store, ctx, way).await.map(drop)
}

async fn remove_criterion(Call { store, ctx, .. }: &Call, OfCriterion { criterion }: OfCriterion) -> Result<()> {
    act::remove_criterion(store, ctx, criterion).await.map(drop)
}

async fn evidence(Call { store, ctx, .. }: &Call, Choose { way, criterion, passage, side }: Choose) -> Result<()> {
    act::choose_evidence(store, ctx, way, criterion, vec![(passage, side)]).await
}

async fn decide(Call { store, ctx, .. }: &Call, given: Decide) -> Result<Vec<Decision>> {
    let Decide { exploration, chosen, reasons, sure, change_mind } = given;
    let decided = Decided { chosen: chosen.into_inner(), reasons, sure: sure.map(|sure| sure.0), change_mind };
    act::record_decision(store, ctx, exploration, decided).await?;
    Ok(act::list_weighed(store, exploration).await?.decisions)
}

async fn plan(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<PlanStep>> {
    let mut steps: Vec<PlanStep> = store.list_all().await?;
    steps.sort_by_key(|step| (step.done_at.is_some(), step.due.is_none(), step.due, step.id.uuid()));
    Ok(steps)
}

async fn add_step(Call { store, ctx, .. }: &Call, NewStep { text, due, exploration }: NewStep) -> Result<PlanStep> {
    let id = act::add_step(store, ctx, exploration, &text, due).await?;
    actions::get(store, id).await
}

async fn finish_step(Call { store, ctx, .. }: &Call, OfStep { step }: OfStep) -> Result<PlanStep> {
    act::finish_step(store, ctx, step).await?;
    store.find(step).await?.ok_or_else(Failure::not_found)
}

async fn remove_step(Call { store, ctx, .. }: &Call, OfStep { step }: OfStep) -> Result<()> {
    act::remove_step(store, ctx, step).await
}
