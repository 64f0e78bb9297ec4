//! What sorting, merging and weighing keep, on a real database.

use acquaint_domain::{
    aim::Exploration,
    insights::{Attribution, Stance, Tagging, Theme, ThemeId},
};

use super::*;
use crate::{
    FailureKind,
    actions::{aim::start_exploration, journal::undo, seen_all},
};

/// Two marked passages.
async fn heard() -> (Store, [Passage; 2], tempfile::TempDir) {
    let (store, interview, folder) = noted().await;
    let marks = vec![mark(interview, PassageKind::Trend, "New ones are light."), mark(interview, PassageKind::Skill, "Old bridges last.")];
    mark_passages(&store, &context(2), interview, marks, None).await.unwrap();
    let mut passages: Vec<Passage> = store.list_all().await.unwrap();
    passages.sort_by_key(|passage| passage.id);
    (store, passages.try_into().unwrap(), folder)
}

fn named(name: &str, stance: Stance) -> Sorted {
    Sorted { named: Some((name.to_owned(), stance)), ..Sorted::default() }
}

async fn theme(store: &Store, name: &str) -> ThemeId {
    find_theme_named(store, name).await.unwrap().unwrap().id
}

async fn taggings(store: &Store) -> Vec<(PassageId, ThemeId, Stance)> {
    let mut all: Vec<Tagging> = store.list_all().await.unwrap();
    all.sort_by_key(|tagging| (tagging.passage_id, tagging.theme_id));
    all.into_iter().map(|tagging| (tagging.passage_id, tagging.theme_id, tagging.stance)).collect()
}

#[tokio::test]
async fn a_theme_is_found_by_its_name_however_it_is_written() {
    let (store, [one, two], _folder) = heard().await;
    sort_passage(&store, &context(3), one.id, "", named("Weight", Stance::Agrees)).await.unwrap();
    sort_passage(&store, &context(4), two.id, "", named(" weight ", Stance::Otherwise)).await.unwrap();
    let weight = theme(&store, "WEIGHT").await;
    assert_eq!(store.list_all::<Theme>().await.unwrap().len(), 1);
    assert_eq!(taggings(&store).await, [(one.id, weight, Stance::Agrees), (two.id, weight, Stance::Otherwise)]);
}

#[tokio::test]
async fn merging_moves_what_belonged_to_one_and_keeps_what_was_said_to_the_other() {
    let (store, [one, two], _folder) = heard().await;
    sort_passage(&store, &context(3), one.id, "", named("Weight", Stance::Agrees)).await.unwrap();
    sort_passage(&store, &context(4), two.id, "", named("Weight", Stance::Agrees)).await.unwrap();
    sort_passage(&store, &context(5), one.id, "", named("Lightness", Stance::Otherwise)).await.unwrap();
    let before = taggings(&store).await;
    let (weight, light) = (theme(&store, "Weight").await, theme(&store, "Lightness").await);
    assert!(merge_themes(&store, &context(6), weight, weight).await.is_err());
    merge_themes(&store, &context(7), weight, light).await.unwrap();
    assert_eq!(taggings(&store).await, [(one.id, light, Stance::Otherwise), (two.id, light, Stance::Agrees)]);
    assert_eq!(store.list_all::<Theme>().await.unwrap().len(), 1);
    undo(&store, &context(8), context(7).change).await.unwrap();
    assert_eq!(taggings(&store).await, before);
}

#[tokio::test]
async fn a_name_that_another_theme_has_is_refused() {
    let (store, _, _folder) = heard().await;
    let weight = add_theme(&store, &context(3), "Weight").await.unwrap();
    add_theme(&store, &context(4), "Light").await.unwrap();
    assert_eq!(rename_theme(&store, &context(5), weight, "", "light").await.unwrap_err().kind, FailureKind::Refused);
    rename_theme(&store, &context(6), weight, "", "WEIGHT").await.unwrap();
}

#[tokio::test]
async fn what_another_tab_decided_meanwhile_is_not_overwritten() {
    let (store, [one, _], _folder) = heard().await;
    sort_passage(&store, &context(3), one.id, "", named("Weight", Stance::Agrees)).await.unwrap();
    let weight = theme(&store, "Weight").await;
    let shown = seen_all(store.list_all::<Tagging>().await.unwrap().into_iter().map(Into::into).chain([one.clone().into()]));
    sort_passage(&store, &context(4), one.id, &shown, named("Weight", Stance::Otherwise)).await.unwrap();
    let off = Sorted { stances: vec![(weight, None)], ..Sorted::default() };
    assert_eq!(sort_passage(&store, &context(5), one.id, &shown, off).await.unwrap_err().kind, FailureKind::Conflict);
    assert_eq!(taggings(&store).await, [(one.id, weight, Stance::Otherwise)]);
}

#[tokio::test]
async fn a_passage_that_is_taken_off_leaves_no_theme_pointing_at_nothing() {
    let (store, [one, _], _folder) = heard().await;
    sort_passage(&store, &context(3), one.id, "", named("Weight", Stance::Agrees)).await.unwrap();
    remove_passage(&store, &context(4), one.id).await.unwrap();
    assert_eq!(taggings(&store).await, []);
}

#[tokio::test]
async fn what_is_in_confidence_is_left_out_and_counted() {
    let (store, [one, two], _folder) = heard().await;
    let confided = Sorted { attribution: Some(Attribution::OffTheRecord), ..Sorted::default() };
    sort_passage(&store, &context(3), one.id, "", confided).await.unwrap();
    let material = list_material(&store).await.unwrap();
    assert_eq!((material.confided(), material.passages), (1, vec![two]));
    assert_eq!(list_material_with_confided(&store).await.unwrap().passages.len(), 2);
}

#[tokio::test]
async fn a_way_is_added_once_and_numbers_out_of_bounds_are_refused() {
    let (store, _, _folder) = heard().await;
    let exploration = start_exploration(&store, &context(3), "bridges").await.unwrap();
    assert!(store.find::<Exploration>(exploration).await.unwrap().is_some());
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    let new = Weighing { ways: names(&["Engineer", " engineer", " "]), criteria: names(&["Pay"]), ..Weighing::default() };
    weigh(&store, &context(4), exploration, new.clone()).await.unwrap();
    weigh(&store, &context(5), exploration, new).await.unwrap();
    let there = list_weighed(&store, exploration).await.unwrap();
    assert_eq!((there.alternatives.len(), there.criteria.len()), (1, 1));
    let (way, criterion) = (there.alternatives[0].id, there.criteria[0].id);
    for wrong in [
        Weighing { weights: vec![(criterion, 11)], ..Weighing::default() },
        Weighing { weights: vec![(criterion, -1)], ..Weighing::default() },
        Weighing { ratings: vec![(way, criterion, Some(6))], ..Weighing::default() },
        Weighing { ratings: vec![(way, criterion, Some(0))], ..Weighing::default() },
    ] {
        assert_eq!(weigh(&store, &context(6), exploration, wrong).await.unwrap_err().kind, FailureKind::Refused);
    }
}

#[tokio::test]
async fn a_later_decision_leaves_the_earlier_one_as_it_was() {
    let (store, _, _folder) = heard().await;
    let exploration = start_exploration(&store, &context(3), "bridges").await.unwrap();
    for (number, chosen) in [(4, "Engineer"), (5, "Teacher")] {
        let decided = Decided { chosen: chosen.to_owned(), ..Decided::default() };
        record_decision(&store, &context(number), exploration, decided).await.unwrap();
    }
    let decisions = list_weighed(&store, exploration).await.unwrap().decisions;
    let mut chosen: Vec<&str> = decisions.iter().map(|decision| decision.chosen.as_str()).collect();
    chosen.sort_unstable();
    assert_eq!(chosen, ["Engineer", "Teacher"]);
}
