//! Today: its cards in words, and "not today".

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context,
    outreach::Message,
    people::{NEXT_USUALLY, PersonId},
    today::{Card, CardKind, Postponement, Situation, cards, cards_of_draft},
};
use acquaint_store::Store;
use jiff::{ToSpan as _, civil::Date};

use super::{
    Result, keep,
    outreach::name_of,
    people::{ChosenNext, Suggested},
};
use crate::{Words, words::t};

/// Today as it stands.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// What its cards are made from.
    pub situation: Situation,
    /// Its cards, most important first.
    pub cards: Vec<Card>,
}

impl Today {
    /// Reads what happened, with whom to write to next among everybody for the latest exploration. Both are said in the same words
    /// as on the page of that name.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn find(store: &Store, ctx: &Context, next: &ChosenNext) -> Result<Self> {
        let suggested = next.find(store, ctx, None, NEXT_USUALLY).await?;
        let mut situation = store.situation(&ctx.zone).await?;
        let known: HashSet<PersonId> = situation.people.iter().map(|person| person.id).collect();
        let others = suggested.iter().map(|one| &one.person).filter(|person| !known.contains(&person.id)).cloned();
        situation.people.splice(..0, others.collect::<Vec<_>>());
        situation.next = suggested.iter().map(|one| one.person.id).collect();
        let mut cards = cards(ctx, &situation);
        for card in cards.iter_mut().filter(|card| card.kind == CardKind::WriteTo) {
            card.about = why(&suggested, card.person);
        }
        Ok(Self { situation, cards })
    }
}

fn why(suggested: &[Suggested], person: Option<PersonId>) -> String {
    suggested.iter().find(|one| Some(one.person.id) == person).map(|one| one.why.clone()).unwrap_or_default()
}

/// The step of a card and its reason, in words. `name` is that of the person it is about. A day
/// that has gone by is not held against anybody.
#[must_use]
pub fn card_in_words(words: Words, card: &Card, name: &str, today: Date) -> (String, String) {
    let day = card.day.map(|day| day.strftime("%-d %B").to_string()).unwrap_or_default();
    let time = card.time.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default();
    let kind = card.kind;
    let why = match (kind, card.say, card.day) {
        (_, Some(say), _) => format!("card-{kind}-why-{say}"),
        (CardKind::KeepPromise | CardKind::ReportBack | CardKind::WriteToReferral, _, Some(day)) if day >= today => {
            format!("card-{kind}-why-by")
        }
        (CardKind::ThankYou, _, Some(day)) if day.saturating_add(1.day()) < today => format!("card-{kind}-why-later"),
        (CardKind::HoldInterview, _, Some(day)) if day == today => format!("card-{kind}-why-today"),
        _ => format!("card-{kind}-why"),
    };
    let title = t!(words, &format!("card-{kind}"), name = name, time = &time, about = &card.about);
    (title, t!(words, &why, name = name, day = day, time = time, about = &card.about))
}

/// Puts a card away until tomorrow, or for two weeks if nobody waits for it. No reason is asked for.
///
/// # Errors
/// If the store does not answer.
pub async fn postpone(store: &Store, ctx: &Context, card: &str, subject: &str) -> Result<()> {
    put_away(store, ctx, &[card.to_owned()], subject).await
}

/// Puts a draft away in the same manner, while one writes it.
///
/// # Errors
/// If the store does not answer.
pub async fn postpone_draft(store: &Store, ctx: &Context, draft: &Message) -> Result<()> {
    let name = name_of(store, draft.person_id).await?;
    put_away(store, ctx, &cards_of_draft(draft), &t!(Words, "card-finish-message", name = name)).await
}

async fn put_away(store: &Store, ctx: &Context, cards: &[String], subject: &str) -> Result<()> {
    let mut change = Change::new(ctx, "today.postpone", subject);
    let mut ids = ctx.ids();
    for card in cards {
        let until = ctx.today().saturating_add(Card::kind_of(card).map_or(1, CardKind::rests_days).days());
        change.add(Postponement { id: ids.draw(), card: card.clone(), until, said_at: ctx.now });
    }
    keep(store, &change).await
}

#[cfg(test)]
mod tests {
    use acquaint_domain::Word as _;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn no_card_leaves_a_gap_in_its_words_and_no_day_is_held_against_anybody() {
        for kind in CardKind::ALL.iter().copied().filter(|kind| *kind != CardKind::KeepInTouch) {
            let day = date(2027, 3, 20);
            let card = Card {
                key: kind.to_string(),
                kind,
                person: None,
                record: None,
                day: Some(day),
                time: None,
                about: "Ben".to_owned(),
                say: None,
            };
            for today in [day, date(2027, 3, 21)] {
                let (title, why) = card_in_words(Words, &card, "Ana", today);
                assert!(!title.contains('{') && !why.contains('{') && !why.starts_with("card-"), "{kind}: {title}: {why}");
                assert!(!why.contains(" by 20 March") || today == day, "{kind}: {why}");
            }
        }
    }

    #[test]
    fn only_of_thanks_within_a_day_it_is_said_that_they_are_remembered() {
        let why = |day: Date| {
            let (key, kind, about) = (String::new(), CardKind::ThankYou, String::new());
            let card = Card { key, kind, person: None, record: None, day: Some(day), time: None, about, say: None };
            card_in_words(Words, &card, "Ana", date(2026, 11, 27)).1
        };
        for fresh in [date(2026, 11, 27), date(2026, 11, 26)] {
            assert!(why(fresh).contains("within a day"), "{fresh}");
        }
        assert!(why(date(2026, 11, 5)).ends_with("Thanks are welcome later, too."));
    }
}
