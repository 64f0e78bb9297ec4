//! The dates that a calendar can show: conversations, and what is to be done on a day. Pure, like Today's cards, and from the
//! same situation.

use jiff::{ToSpan as _, civil::Date};

use super::Situation;
use crate::{
    Context,
    follow_ups::{Promise, Side, is_thanked_for},
    insights::PlanStep,
    interviews::Interview,
};

/// How many days back a calendar shows (I7).
pub const DAYS_BACK: i64 = 90;
/// How many days ahead it shows.
pub const DAYS_AHEAD: i64 = 365;

/// One thing in a calendar.
#[derive(Debug, Clone, PartialEq)]
pub enum Dated<'a> {
    /// A conversation.
    Talk(&'a Interview),
    /// Thanks for a conversation are due on a day.
    Thank(&'a Interview, Date),
    /// A promise of one's own is due on a day.
    Keep(&'a Promise, Date),
    /// A step of the plan is due on a day.
    Step(&'a PlanStep, Date),
}

/// Everything that a calendar shows, from [`DAYS_BACK`] days ago to [`DAYS_AHEAD`] days from now. What was called off, sent
/// or kept is not in it.
#[must_use]
pub fn dates<'a>(ctx: &Context, situation: &'a Situation) -> Vec<Dated<'a>> {
    let today = ctx.today();
    let shown = today.saturating_sub(DAYS_BACK.days())..=today.saturating_add(DAYS_AHEAD.days());
    let history = &situation.history;
    let mut dates = Vec::new();
    for interview in history.interviews.iter().filter(|interview| interview.cancelled_at.is_none()) {
        let rests = history.wants_rest(interview.person_id);
        let begun = interview.began_at.is_some() || interview.held();
        if shown.contains(&interview.start().with_time_zone(ctx.zone.clone()).date()) && (begun || !rests) {
            dates.push(Dated::Talk(interview));
        }
        let Some(held) = interview.held_at() else { continue };
        let by = ctx.local(held).date().saturating_add(1.day());
        if shown.contains(&by) && !rests && !is_thanked_for(interview, &history.messages) {
            dates.push(Dated::Thank(interview, by));
        }
    }
    let open = situation.promises.iter().filter(|promise| promise.side == Side::Mine && promise.kept_at.is_none());
    dates.extend(open.filter_map(|promise| Some(Dated::Keep(promise, promise.due.filter(|due| shown.contains(due))?))));
    let steps = situation.steps.iter().filter(|step| step.done_at.is_none());
    dates.extend(steps.filter_map(|step| Some(Dated::Step(step, step.due.filter(|due| shown.contains(due))?))));
    dates
}
