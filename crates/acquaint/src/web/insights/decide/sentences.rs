//! How the ways stand, in sentences: who is ahead, and what would have to weigh how much for another way to be ahead.

use acquaint_domain::insights::{Share, Turn};
use maud::{Markup, html};

use super::Deciding;
use crate::{web::here::Here, words::t};

/// How many turns are told: the nearest ones. House rule.
const TURNS_AT_MOST: usize = 3;

/// How the ways stand.
pub(super) fn standing(here: &Here, deciding: &Deciding) -> Markup {
    let words = here.words;
    let board = deciding.weighed.board();
    let standings = board.standings();
    let Some(first) = standings.first() else {
        let key = if deciding.weighed.alternatives.len() < 2 { "decide-lead-ways" } else { "decide-lead-judge" };
        return html! { p.lead { (t!(words, key)) } };
    };
    let Some(leader) = board.leader() else {
        let level: Vec<String> = standings
            .iter()
            .filter(|standing| standing.points == first.points)
            .map(|standing| format!("“{}”", deciding.way(standing.alternative_id)))
            .collect();
        return html! { p.lead { (t!(words, "decide-level", ways = level.join(", "))) } };
    };
    let turns = nearest(deciding);
    html! {
        p.lead { (t!(words, "decide-ahead", way = deciding.way(leader))) @if turns.is_empty() { " " (whatever_weighs(here, deciding)) } }
        @if !turns.is_empty() { ul.turns { @for turn in &turns { li { (turn_words(here, deciding, *turn)) } } } }
        @let left_out = deciding.weighed.criteria.len() - board.compared().count();
        @if left_out > 0 { p.quiet { (t!(words, "decide-left-out", count = left_out)) } }
    }
}

/// What is said of a lead that no weight turns: by one thing alone, that says little.
fn whatever_weighs(here: &Here, deciding: &Deciding) -> String {
    let board = deciding.weighed.board();
    let mut compared = board.compared();
    match (compared.next(), compared.next()) {
        (Some(only), None) => t!(here.words, "decide-ahead-one", criterion = only.name.as_str()),
        _ => t!(here.words, "decide-ahead-always"),
    }
}

/// The turns that are nearest to how things are weighed now.
fn nearest(deciding: &Deciding) -> Vec<Turn> {
    let board = deciding.weighed.board();
    let now = |turn: &Turn| board.share(turn.criterion_id).map_or(0, Share::permille);
    let mut turns = board.turns();
    turns.sort_by_key(|turn| ((turn.share.permille() - now(turn)).abs(), turn.criterion_id));
    turns.truncate(TURNS_AT_MOST);
    turns
}

/// One turn: "Unless “Pay” weighs more than 40 % of all: then “Stay” is ahead."
fn turn_words(here: &Here, deciding: &Deciding, turn: Turn) -> String {
    let key = if turn.more { "decide-turn-more" } else { "decide-turn-less" };
    let now = deciding.weighed.board().share(turn.criterion_id).map(percent).unwrap_or_default();
    let (criterion, way) = (deciding.criterion(turn.criterion_id), deciding.way(turn.rival));
    t!(here.words, key, criterion = criterion, share = percent(turn.share), way = way, now = now)
}

/// A share in percent, with one decimal where it is no whole number: "40", "33.3".
pub(super) fn percent(share: Share) -> String {
    let permille = share.permille();
    if permille % 10 == 0 { (permille / 10).to_string() } else { format!("{}.{}", permille / 10, permille % 10) }
}
