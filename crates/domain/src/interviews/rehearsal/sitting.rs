//! One sitting of practice: what is due, in which order, and what comes back until it is known.

use std::collections::HashMap;

use jiff::{ToSpan, civil::Date};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Piece, Rehearsal, memory::comes_back_on};
use crate::{Context, context::scatter};

/// What there is to practise before one conversation, and what was tried so far.
#[derive(Debug, Clone, Copy)]
pub struct Practice<'a> {
    /// The pieces, in the order of the plan.
    pub pieces: &'a [Piece],
    /// Every try so far, the oldest first.
    pub tries: &'a [Rehearsal],
    /// The day of the conversation on the person's calendar.
    pub day: Date,
}

/// How a sitting stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sitting {
    /// What to say now. Nothing if all that is due is known: then let it rest.
    pub next: Option<Piece>,
    /// How many pieces are still due.
    pub left: usize,
    /// How many questions came by themselves the last time.
    pub known: usize,
    /// How many questions there are.
    pub questions: usize,
    /// Whether every question came by itself twice running, in another order.
    pub up_and_down: bool,
    /// The day on which something comes back, if one does before the conversation.
    pub back_on: Option<Date>,
}

/// Computes how a sitting stands. It begins with the first try of today, and what is due is what was due then; or, if one wants
/// to go through all of it once more, after a number of tries.
#[must_use]
pub fn sitting(ctx: &Context, practice: Practice<'_>, once_more_after: Option<usize>) -> Sitting {
    let Practice { pieces, tries, .. } = practice;
    let day_of = |rehearsal: &Rehearsal| ctx.local(rehearsal.said_at).date();
    let begun = || tries.partition_point(|rehearsal| day_of(rehearsal) < ctx.today());
    let (earlier, now) = tries.split_at(once_more_after.unwrap_or_else(begun).min(tries.len()));
    let latest_now = latest(now);
    let is_open = |piece: &&Piece| latest_now.get(piece).is_none_or(|at| !now[*at].recall.well());
    let due: Vec<Piece> =
        pieces.iter().filter(|piece| once_more_after.is_some() || is_due(ctx, practice.day, earlier, **piece)).copied().collect();
    let order = in_another_order(&due, earlier);
    let open: Vec<&Piece> = order.iter().filter(is_open).collect();
    // First each of them once, then again what did not come, that which waited longest first.
    let next = open.iter().min_by_key(|piece| latest_now.get(*piece).map(|at| at + 1)).map(|piece| **piece);
    let questions: Vec<Piece> = pieces.iter().filter(|piece| piece.question().is_some()).copied().collect();
    let latest_ever = latest(tries);
    Sitting {
        next,
        left: open.len(),
        known: questions.iter().filter(|piece| latest_ever.get(piece).is_some_and(|at| tries[*at].recall.well())).count(),
        questions: questions.len(),
        up_and_down: known_up_and_down(&questions, tries),
        back_on: pieces.iter().filter_map(|piece| back_on(ctx, practice, *piece)).min(),
    }
}

/// Whether each of some pieces came by itself at its latest two tries, and not both times in the same order.
#[must_use]
pub fn known_up_and_down(pieces: &[Piece], tries: &[Rehearsal]) -> bool {
    let of = |piece: &Piece| {
        let mut last = tries.iter().enumerate().rev().filter(|(_, rehearsal)| rehearsal.piece() == *piece);
        let (one, two) = (last.next()?, last.next()?);
        (one.1.recall.well() && two.1.recall.well()).then_some((one.0, two.0))
    };
    let Some(mut twice) = pieces.iter().map(of).collect::<Option<Vec<_>>>() else { return false };
    twice.sort_unstable();
    !twice.is_empty() && (twice.len() == 1 || !twice.is_sorted_by_key(|(_, before)| before))
}

/// Where the latest try of each piece stands.
fn latest(tries: &[Rehearsal]) -> HashMap<Piece, usize> {
    tries.iter().enumerate().map(|(at, rehearsal)| (rehearsal.piece(), at)).collect()
}

/// Whether a piece is to be said today: it is new, it did not come the last time, its day has come, or the conversation is
/// tomorrow, for then each is said once more.
fn is_due(ctx: &Context, day: Date, earlier: &[Rehearsal], piece: Piece) -> bool {
    let Some((last, back_on)) = last_and_back(ctx, earlier, piece) else { return true };
    let eve = day.saturating_sub(1.day());
    !last.recall.well() || back_on <= ctx.today() || (eve <= ctx.today() && ctx.local(last.said_at).date() < eve)
}

/// The last try of a piece, and the day on which it comes back by what one remembers.
fn last_and_back<'a>(ctx: &Context, tries: &'a [Rehearsal], piece: Piece) -> Option<(&'a Rehearsal, Date)> {
    let of = || tries.iter().filter(move |rehearsal| rehearsal.piece() == piece);
    let back_on = comes_back_on(of().map(|rehearsal| (ctx.local(rehearsal.said_at).date(), rehearsal.recall)))?;
    Some((of().next_back()?, back_on))
}

/// When a piece comes back after today and before the conversation: on its day, and at the latest on the day before.
fn back_on(ctx: &Context, Practice { tries, day, .. }: Practice<'_>, piece: Piece) -> Option<Date> {
    let (_, on) = last_and_back(ctx, tries, piece)?;
    let on = on.max(ctx.today().saturating_add(1.day())).min(day.saturating_sub(1.day()));
    (on > ctx.today()).then_some(on)
}

/// The pitch first, as in a conversation. The questions stand in the order of the plan the first time, and later in another
/// order than the one in which they were said last, so that none hangs on the one before it.
fn in_another_order(due: &[Piece], earlier: &[Rehearsal]) -> Vec<Piece> {
    let said = latest(earlier);
    let (pitch, mut order): (Vec<Piece>, Vec<Piece>) = due.iter().partition(|piece| **piece == Piece::Pitch);
    if order.iter().any(|piece| said.contains_key(piece)) {
        let seed = u64::try_from(earlier.len()).unwrap_or_default();
        order.sort_by_cached_key(|piece| piece.question().map(|id| scatter(seed ^ scatter(id.0.as_u64_pair().1))));
        let again: Vec<usize> = order.iter().filter_map(|piece| said.get(piece).copied()).collect();
        if again.len() > 1 && again.is_sorted() {
            order.reverse();
        }
    }
    pitch.into_iter().chain(order).collect()
}
