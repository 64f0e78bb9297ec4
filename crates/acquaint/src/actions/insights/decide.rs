//! Weighing ways against each other, and what was decided in the end. What the numbers come to is computed in the domain.

use std::collections::HashMap;

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    aim::{Exploration, ExplorationId, LearningQuestion},
    insights::{
        Alternative, AlternativeId, Board, Criterion, CriterionId, Decision, Evidence, EvidenceSide, Gap, Passage, PassageId,
        RATING_AT_MOST, Rating, RatingId, WEIGHT_AT_MOST,
    },
};
use acquaint_store::Store;
use acquaint_text::fold;

use crate::{
    Failure,
    actions::{Result, get, keep},
};

/// What a thing weighs when it is new: the middle, so that it counts at once.
const USUAL_WEIGHT: i64 = 5;

/// What changes on a board at once. What is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weighing {
    /// Names of ways to add. One that is there already is left out.
    pub ways: Vec<String>,
    /// Names of what matters, to add. One that is there already is left out.
    pub criteria: Vec<String>,
    /// How much things weigh.
    pub weights: Vec<(CriterionId, i64)>,
    /// How well a way does something; nothing if that is not judged.
    pub ratings: Vec<(AlternativeId, CriterionId, Option<i64>)>,
}

/// All that is weighed in an exploration.
#[derive(Debug, Clone, Default)]
pub struct Weighed {
    /// The ways there are, in the order in which they were added.
    pub alternatives: Vec<Alternative>,
    /// What matters, in the same order.
    pub criteria: Vec<Criterion>,
    /// How well each way does it.
    pub ratings: Vec<Rating>,
    /// Which passages speak for a way or against it.
    pub evidence: Vec<Evidence>,
    /// What was decided, the latest first.
    pub decisions: Vec<Decision>,
}

impl Weighed {
    /// The board on which it is weighed.
    #[must_use]
    pub fn board(&self) -> Board<'_> {
        Board { alternatives: &self.alternatives, criteria: &self.criteria, ratings: &self.ratings }
    }
}

/// All that is weighed in an exploration.
///
/// # Errors
/// If the store does not answer.
pub async fn list_weighed(store: &Store, exploration: ExplorationId) -> Result<Weighed> {
    let of = [exploration.uuid()];
    let mut alternatives: Vec<Alternative> = store.list_referring(Kind::Exploration, &of).await?;
    alternatives.sort_by_key(|way| (way.added_at, way.id));
    let mut criteria: Vec<Criterion> = store.list_referring(Kind::Exploration, &of).await?;
    criteria.sort_by_key(|criterion| (criterion.added_at, criterion.id));
    let mut decisions: Vec<Decision> = store.list_referring(Kind::Exploration, &of).await?;
    decisions.sort_by_key(|decision| std::cmp::Reverse((decision.decided_at, decision.id)));
    let ways: Vec<_> = alternatives.iter().map(|way| way.id.uuid()).collect();
    let ratings = store.list_referring(Kind::Alternative, &ways).await?;
    let evidence = store.list_referring(Kind::Alternative, &ways).await?;
    Ok(Weighed { alternatives, criteria, ratings, evidence, decisions })
}

/// Changes what stands on a board: ways, what matters, what it weighs, and how well each way does it.
///
/// # Errors
/// If the exploration, a way or a criterion is gone, or if a number is out of bounds.
pub async fn weigh(store: &Store, ctx: &Context, exploration_id: ExplorationId, weighing: Weighing) -> Result<()> {
    let exploration: Exploration = get(store, exploration_id).await?;
    let there = list_weighed(store, exploration_id).await?;
    let mut change = Change::new(ctx, "insights.weigh", exploration.curious_about);
    let mut ids = ctx.ids();
    let names = there.alternatives.iter().map(|way| way.name.as_str());
    for name in new_names(weighing.ways, names) {
        change.add(Alternative { id: ids.draw(), exploration_id, name, added_at: ctx.now });
    }
    let names = there.criteria.iter().map(|criterion| criterion.name.as_str());
    for name in new_names(weighing.criteria, names) {
        change.add(Criterion { id: ids.draw(), exploration_id, name, weight: USUAL_WEIGHT, added_at: ctx.now });
    }
    for (id, weight) in weighing.weights {
        let before = there.criteria.iter().find(|criterion| criterion.id == id).ok_or_else(Failure::not_found)?;
        within(weight, 0, WEIGHT_AT_MOST)?;
        change.replace(before.clone(), Criterion { weight, ..before.clone() });
    }
    let rated: HashMap<RatingId, &Rating> = there.ratings.iter().map(|rating| (rating.id, rating)).collect();
    for (alternative_id, criterion_id, value) in weighing.ratings {
        check_cell(&there, alternative_id, criterion_id)?;
        let id = RatingId::of(alternative_id, criterion_id);
        let before = rated.get(&id).map(|rating| (*rating).clone());
        match (before, value) {
            (before, Some(value)) if before.as_ref().is_none_or(|before| before.value != value) => {
                within(value, 1, RATING_AT_MOST)?;
                change.put(before, Rating { id, alternative_id, criterion_id, value, rated_at: ctx.now });
            }
            (Some(before), None) => _ = change.remove(before),
            _ => {}
        }
    }
    keep(store, &change).await
}

/// The names that are not there yet, each of them once, without those in which nothing stands.
fn new_names<'a>(names: Vec<String>, there: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen: Vec<String> = there.map(fold).collect();
    let mut new = Vec::new();
    for name in names.into_iter().map(|name| name.trim().to_owned()) {
        let key = fold(&name);
        if !name.is_empty() && !seen.contains(&key) {
            seen.push(key);
            new.push(name);
        }
    }
    new
}

fn within(number: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&number) {
        return Ok(());
    }
    Err(Failure::refused(format!("{number} is not between {least} and {most}."), "Choose another number."))
}

fn check_cell(there: &Weighed, way: AlternativeId, criterion: CriterionId) -> Result<()> {
    let known = there.alternatives.iter().any(|one| one.id == way) && there.criteria.iter().any(|one| one.id == criterion);
    known.then_some(()).ok_or_else(Failure::not_found)
}

/// Removes a way, with how it was judged. What people said stays.
///
/// # Errors
/// If it is gone.
pub async fn remove_way(store: &Store, ctx: &Context, id: AlternativeId) -> Result<ExplorationId> {
    let way: Alternative = get(store, id).await?;
    let exploration = way.exploration_id;
    let mut change = Change::new(ctx, "insights.remove-way", &way.name);
    for record in store.with_dependents(way.into()).await? {
        change.remove(record);
    }
    keep(store, &change).await?;
    Ok(exploration)
}

/// Removes something that mattered, with how the ways were judged in it. What people said stays.
///
/// # Errors
/// If it is gone.
pub async fn remove_criterion(store: &Store, ctx: &Context, id: CriterionId) -> Result<ExplorationId> {
    let criterion: Criterion = get(store, id).await?;
    let exploration = criterion.exploration_id;
    let mut change = Change::new(ctx, "insights.remove-criterion", &criterion.name);
    for record in store.with_dependents(criterion.into()).await? {
        change.remove(record);
    }
    keep(store, &change).await?;
    Ok(exploration)
}

/// Decides for some passages whether they speak for a way or against it in something, or not at all. Others stay as they are.
///
/// # Errors
/// If the way, the criterion or a passage is gone.
pub async fn choose_evidence(
    store: &Store,
    ctx: &Context,
    way: AlternativeId,
    criterion: CriterionId,
    sides: Vec<(PassageId, Option<EvidenceSide>)>,
) -> Result<()> {
    let (way, criterion): (Alternative, Criterion) = (get(store, way).await?, get(store, criterion).await?);
    if way.exploration_id != criterion.exploration_id {
        return Err(Failure::not_found());
    }
    let there: Vec<Evidence> = store.list_referring(Kind::Alternative, &[way.id.uuid()]).await?;
    let mut change = Change::new(ctx, "insights.evidence", &way.name);
    let mut ids = ctx.ids();
    for (passage_id, side) in sides {
        let before = there.iter().find(|one| one.criterion_id == criterion.id && one.passage_id == passage_id).cloned();
        match (before, side) {
            (Some(before), Some(side)) => _ = change.replace(before.clone(), Evidence { side, ..before }),
            (Some(before), None) => _ = change.remove(before),
            (None, Some(side)) => {
                get::<Passage>(store, passage_id).await?;
                let (alternative_id, criterion_id) = (way.id, criterion.id);
                change.add(Evidence { id: ids.draw(), alternative_id, criterion_id, passage_id, side, chosen_at: ctx.now });
            }
            (None, None) => {}
        }
    }
    keep(store, &change).await
}

/// What somebody decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decided {
    /// The name of the way.
    pub chosen: String,
    /// Why.
    pub reasons: String,
    /// How sure they are, from 1 to 5.
    pub sure: Option<i64>,
    /// What would change their mind.
    pub change_mind: String,
}

/// Writes down a decision with its reasons, as of today. Earlier ones stay as they were.
///
/// # Errors
/// If the exploration is gone, or how sure somebody is is out of bounds.
pub async fn record_decision(store: &Store, ctx: &Context, exploration_id: ExplorationId, decided: Decided) -> Result<()> {
    get::<Exploration>(store, exploration_id).await?;
    decided.sure.map_or(Ok(()), |sure| within(sure, 1, 5))?;
    let Decided { chosen, reasons, sure, change_mind } = decided;
    let mut change = Change::new(ctx, "insights.decide", &chosen);
    let (id, on) = (ctx.ids().draw(), ctx.today());
    change.add(Decision { id, exploration_id, chosen, reasons, sure, change_mind, on, decided_at: ctx.now });
    keep(store, &change).await
}

/// Whether the question of a gap is on the list, whatever the way and what matters were called when it was asked, or whether
/// another one says the same words.
#[must_use]
pub fn is_asked(learning: &[LearningQuestion], gap: &Gap, text: &str) -> bool {
    learning.iter().any(|question| question.id == gap.question_id() || fold(question.text.trim()) == fold(text.trim()))
}

/// Makes a learning question of a gap, once.
///
/// # Errors
/// If the exploration, the way or what matters is gone.
pub async fn ask_about(store: &Store, ctx: &Context, exploration_id: ExplorationId, gap: &Gap, text: &str) -> Result<()> {
    let exploration: Exploration = get(store, exploration_id).await?;
    let way: Alternative = get(store, gap.alternative_id).await?;
    let criterion: Criterion = get(store, gap.criterion_id).await?;
    if (way.exploration_id, criterion.exploration_id) != (exploration_id, exploration_id) {
        return Err(Failure::not_found());
    }
    let learning: Vec<LearningQuestion> = store.list_referring(Kind::Exploration, &[exploration_id.uuid()]).await?;
    let mut change = Change::new(ctx, "aim.ask", exploration.curious_about);
    if !is_asked(&learning, gap, text) {
        change.add(LearningQuestion { id: gap.question_id(), exploration_id, text: text.trim().to_owned(), written_at: ctx.now });
    }
    keep(store, &change).await
}
