//! One order for everything that could be done: what cannot wait first, and no more than a day can hold.
//!
//! Total: two cards never stand equal, so the same situation gives the same list in whatever order it is told. What was put
//! away and whoever is away are left out first, so that others come up instead.

use std::{cmp::Reverse, collections::HashSet};

use jiff::civil::Date;

use super::cards::{CARDS_AT_MOST, Card, CardKind, Situation};
use crate::{Context, people::PersonId};

/// How many cards ask to write to somebody to whom nothing is owed. House rule: small steps and no pile.
pub(super) const UNASKED_AT_MOST: usize = 2;
/// How many cards of one kind stand there otherwise, so that no kind of step fills the day. House rule.
const OF_A_KIND_AT_MOST: usize = 3;

/// The cards that stand on Today, most important first: by what they ask for, then by day, then by key.
pub(super) fn rank(ctx: &Context, situation: &Situation, mut cards: Vec<Card>) -> Vec<Card> {
    let today = ctx.today();
    let away = situation.postponements.iter().filter(|postponement| postponement.until > today);
    let away: HashSet<&str> = away.map(|postponement| postponement.card.as_str()).collect();
    cards.retain(|card| !away.contains(card.key.as_str()) && !is_away(card, situation, today));
    cards.sort_by(|one, two| place(situation, one).cmp(&place(situation, two)));
    let mut reached: HashSet<PersonId> = HashSet::new();
    let mut last: Option<(CardKind, usize)> = None;
    cards.retain(|card| {
        let reaches = card.person.filter(|_| card.kind.reaches());
        let before = last.filter(|(kind, _)| *kind == card.kind).map_or(0, |(_, count)| count);
        if before == card.kind.at_most() || reaches.is_some_and(|person| reached.contains(&person)) {
            return false;
        }
        // Only by a card that stands there: a letter that found no room doesn't keep another from being suggested.
        reached.extend(reaches);
        last = Some((card.kind, before + 1));
        true
    });
    cards.truncate(CARDS_AT_MOST);
    cards
}

/// Where a card stands. Whom to write to was put in order before. What is freshest comes first where freshness is what matters, and
/// the earliest day otherwise.
fn place<'a>(situation: &Situation, card: &'a Card) -> (CardKind, Option<usize>, Reverse<Option<Date>>, Option<Date>, &'a str) {
    let fresh = matches!(card.kind, CardKind::ThankYou | CardKind::Debrief | CardKind::Congratulate);
    let chosen = || situation.next.iter().position(|person| Some(*person) == card.person);
    let chosen = if card.kind == CardKind::WriteTo { chosen() } else { None };
    (card.kind, chosen, Reverse(card.day.filter(|_| fresh)), card.day.filter(|_| !fresh), &card.key)
}

/// Whether a card asks to write to somebody, or to call, who is away. Thanks and word on a date don't wait for that.
fn is_away(card: &Card, situation: &Situation, today: Date) -> bool {
    let waits = card.kind >= CardKind::CallAgain || matches!(card.kind, CardKind::SetDate | CardKind::FollowUp);
    let back_on = card.person.and_then(|person| situation.back_on.get(&person));
    card.kind.reaches() && waits && back_on.is_some_and(|back| *back > today)
}

impl CardKind {
    /// Whether it asks to write to somebody or to call them. There is one such card about a person: one letter is enough.
    #[must_use]
    pub fn reaches(self) -> bool {
        match self {
            Self::HoldInterview
            | Self::PrepareToday
            | Self::CloseInterview
            | Self::Tomorrow
            | Self::Debrief
            | Self::Prepare
            | Self::Practise
            | Self::KeepPromise
            | Self::TakeStep
            | Self::AddPerson
            | Self::StartExploration => false,
            Self::TellNewDate
            | Self::TellItIsOff
            | Self::Confirm
            | Self::SetDate
            | Self::ThankYou
            | Self::FinishMessage
            | Self::FollowUp
            | Self::CallAgain
            | Self::AskAgain
            | Self::WriteToReferral
            | Self::ReportBack
            | Self::Congratulate
            | Self::WriteTo
            | Self::KeepInTouch => true,
        }
    }

    /// For how many days "not today" puts it away. What nobody waits for rests longer. House rule.
    #[must_use]
    pub fn rests_days(self) -> i64 {
        if matches!(self, Self::KeepInTouch | Self::Congratulate) { 14 } else { 1 }
    }

    /// How many of this kind stand on Today. What has a date that was agreed on with somebody is never left out for it.
    fn at_most(self) -> usize {
        match self {
            Self::Congratulate | Self::WriteTo | Self::KeepInTouch => UNASKED_AT_MOST,
            kind if kind < Self::SetDate => CARDS_AT_MOST,
            _ => OF_A_KIND_AT_MOST,
        }
    }
}
