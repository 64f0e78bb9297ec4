//! How the words of insights are done on a small world: themes, weighing, deciding, planning.

use acquaint::actions::{
    follow_ups::{NewOutcome, record_outcome},
    insights::{self, Decided, Sorted, Weighing},
};
use acquaint_domain::{
    Word as _, aim as aims, follow_ups as followed,
    insights::{self as heard, EvidenceSide, Stance},
    interviews::Interview,
    people::Person,
};

use super::ways::{World, try_each};

/// Does one thing under a word of insights.
pub(super) async fn perform(world: &World<'_>, word: &str) {
    match word {
        "insights.sort" | "insights.mark" | "insights.remove" => in_passages(world, word).await,
        "insights.weigh" | "insights.evidence" | "insights.decide" => in_weighing(world, word).await,
        "insights.rename-way" | "insights.rename-criterion" | "insights.remove-way" | "insights.remove-criterion" => {
            in_weighing(world, word).await;
        }
        "insights.plan" | "insights.step-done" | "insights.remove-step" => in_plan(world, word).await,
        _ => in_themes(world, word).await,
    }
}

async fn in_passages(world: &World<'_>, word: &str) {
    let World { store, ctx, text, which } = world;
    let mark = insights::Mark { note: None, transcript: None, debrief: None, kind: heard::PassageKind::Advice, words: (*text).to_owned() };
    let sorted = Sorted {
        attribution: Some(*heard::Attribution::ALL.get(which % 3).unwrap()),
        named: Some(((*text).to_owned(), Stance::ALL[which % 2])),
        ..Sorted::default()
    };
    match word {
        "insights.mark" => try_each!(world, Interview, |one| insights::mark_passages(store, ctx, one.id, vec![mark.clone()], None)),
        "insights.remove" => try_each!(world, heard::Passage, |one| insights::remove_passage(store, ctx, one.id)),
        _ => try_each!(world, heard::Passage, |one| insights::sort_passage(store, ctx, one.id, "", sorted.clone())),
    }
}

async fn in_themes(world: &World<'_>, word: &str) {
    let World { store, ctx, text, .. } = world;
    match word {
        "insights.add-theme" => _ = insights::add_theme(store, ctx, text).await.unwrap(),
        "insights.rename-theme" => try_each!(world, heard::Theme, |one| insights::rename_theme(store, ctx, one.id, "", text)),
        "insights.merge-themes" => {
            for into in store.list_all::<heard::Theme>().await.unwrap() {
                try_each!(world, heard::Theme, |one| insights::merge_themes(store, ctx, one.id, into.id));
                if world.is_done().await {
                    break;
                }
            }
        }
        "insights.remove-theme" => try_each!(world, heard::Theme, |one| insights::remove_theme(store, ctx, one.id)),
        other => panic!("no way to do {other}"),
    }
}

async fn in_weighing(world: &World<'_>, word: &str) {
    let World { store, ctx, text, which } = world;
    let new = Weighing { ways: vec![(*text).to_owned()], criteria: vec![format!("{text} pays")], ..Weighing::default() };
    let decided = Decided { chosen: (*text).to_owned(), sure: Some(4), ..Decided::default() };
    match word {
        "insights.weigh" => try_each!(world, aims::Exploration, |one| weigh(world, one.id, new.clone())),
        "insights.rename-way" => try_each!(world, heard::Alternative, |one| insights::rename_way(store, ctx, one.id, "", text)),
        "insights.rename-criterion" => try_each!(world, heard::Criterion, |one| insights::rename_criterion(store, ctx, one.id, "", text)),
        "insights.remove-way" => try_each!(world, heard::Alternative, |one| insights::remove_way(store, ctx, one.id)),
        "insights.remove-criterion" => try_each!(world, heard::Criterion, |one| insights::remove_criterion(store, ctx, one.id)),
        "insights.evidence" => {
            let (ways, criteria) =
                (store.list_all::<heard::Alternative>().await.unwrap(), store.list_all::<heard::Criterion>().await.unwrap());
            let (Some(way), Some(criterion)) = (ways.first(), criteria.first()) else { return };
            let side = EvidenceSide::ALL[which % 2];
            try_each!(world, heard::Passage, |one| insights::choose_evidence(store, ctx, way.id, criterion.id, vec![(one.id, Some(side))]));
        }
        _ => try_each!(world, aims::Exploration, |one| insights::record_decision(store, ctx, one.id, decided.clone())),
    }
}

/// Adds a way and something that matters; from the second time on, everything there is gets a weight and a rating, too.
async fn weigh(world: &World<'_>, exploration: aims::ExplorationId, mut weighing: Weighing) -> acquaint::actions::Result<()> {
    let World { store, ctx, which, .. } = world;
    let number = i64::try_from((which + 1) % 6).unwrap();
    let there = insights::list_weighed(store, exploration).await?;
    weighing.weights = there.criteria.iter().map(|criterion| (criterion.id, number)).collect();
    let cells = there.alternatives.iter().flat_map(|way| there.criteria.iter().map(|criterion| (way.id, criterion.id)));
    weighing.ratings = cells.map(|(way, criterion)| (way, criterion, (number > 0).then_some(number))).collect();
    insights::weigh(store, ctx, exploration, weighing).await
}

async fn in_plan(world: &World<'_>, word: &str) {
    let World { store, ctx, text, .. } = world;
    match word {
        "insights.plan" => _ = insights::add_step(store, ctx, None, text, Some(ctx.today())).await.unwrap(),
        "insights.step-done" => try_each!(world, heard::PlanStep, |one| insights::finish_step(store, ctx, one.id)),
        _ => try_each!(world, heard::PlanStep, |one| insights::remove_step(store, ctx, one.id)),
    }
}

/// Writes down what came of knowing somebody.
pub(super) async fn record(world: &World<'_>) {
    let World { store, ctx, text, .. } = world;
    try_each!(world, Person, |one| record_outcome(
        store,
        ctx,
        NewOutcome { person: one.id, interview: None, kind: followed::OutcomeKind::Idea, words: (*text).to_owned(), on: ctx.today() }
    ));
}
