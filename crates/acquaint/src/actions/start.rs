//! The first steps: questions before there is a date, a draft in another tone, its gaps filled, a quiet reminder, practice.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _, Word as _,
    aim::{AboutMe, AboutMeId},
    interviews::{EarlyQuestion, QuestionKind, merge_onto},
    outreach::{DraftFacts, Message, MessageId, Tone, refill, retold, with_told},
    people::{Person, PersonId},
    today::{FirstStep, Postponement, first_step_key, reminder_key},
};
use acquaint_store::Store;
use jiff::{ToSpan as _, civil::Date};

use super::{
    Result, get,
    interviews::Written,
    keep,
    outreach::{facts_of, name_of},
};
use crate::{Failure, Words, words::t};

/// The questions that wait until a conversation with somebody is agreed on, in their order.
///
/// # Errors
/// If the store does not answer.
pub async fn list_early_questions(store: &Store, person: PersonId) -> Result<Vec<EarlyQuestion>> {
    let mut questions: Vec<EarlyQuestion> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    questions.sort_by_key(|question| (question.position, question.id));
    Ok(questions)
}

/// Keeps exactly these questions for somebody, in this order. One that was there before stays the same record.
///
/// # Errors
/// If the person is gone.
pub async fn choose_early_questions(store: &Store, ctx: &Context, person_id: PersonId, chosen: Vec<(QuestionKind, String)>) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let mut before = list_early_questions(store, person_id).await?;
    let mut change = Change::new(ctx, "start.questions", &person.name);
    let mut ids = ctx.ids();
    let mut texts: Vec<String> = Vec::new();
    for (kind, text) in chosen {
        if texts.contains(&text) {
            continue;
        }
        let position = i64::try_from(texts.len()).unwrap_or_default() + 1;
        match before.iter().position(|question| question.text == text) {
            Some(place) => {
                let known = before.swap_remove(place);
                change.replace(known.clone(), EarlyQuestion { position, ..known });
            }
            None => {
                change.add(EarlyQuestion { id: ids.draw(), person_id, text: text.clone(), kind, position, chosen_at: ctx.now });
            }
        }
        texts.push(text);
    }
    for dropped in before {
        change.remove(dropped);
    }
    keep(store, &change).await
}

/// Says a draft in a tone, from stored facts. Undo brings back the words that stood there.
///
/// # Errors
/// If the message is gone, or its words are the writer's own.
pub async fn retell(store: &Store, ctx: &Context, id: MessageId, tone: Tone) -> Result<()> {
    let before: Message = get(store, id).await?;
    let person: Person = get(store, before.person_id).await?;
    let facts = facts_of(store, ctx, &person, &before).await?;
    let used = (before.channel, before.purpose);
    let Some(body) = retold(&before.body, tone, used, &facts) else {
        let hint = "They stay as they are. To have a draft in another tone, begin a new message.";
        return Err(Failure::refused("These are your own words now.".to_owned(), hint));
    };
    let mut change = Change::new(ctx, "start.retell", &person.name);
    if before.sent_at.is_none() {
        change.replace(before.clone(), Message { body, ..before });
    }
    keep(store, &change).await
}

/// Keeps facts that only the writer knows, and puts them where the draft has its blanks or says what was told before, or else into a
/// sentence of their own. No other word of it changes.
///
/// # Errors
/// If the message is gone.
pub async fn fill_blanks(store: &Store, ctx: &Context, id: MessageId, told: impl Fn(&str) -> String) -> Result<()> {
    let before: Message = get(store, id).await?;
    let person: Person = get(store, before.person_id).await?;
    let about: Option<AboutMe> = store.find(AboutMeId::ONLY).await?;
    let me = about.clone().unwrap_or_default();
    let kept = |fact: &str, now: &str| if told(fact).is_empty() { now.to_owned() } else { told(fact) };
    let told_person = Person { reason: kept("reason", &person.reason), ..person.clone() };
    let told_me = AboutMe { name: kept("name", &me.name), introduction: kept("introduction", &me.introduction), ..me.clone() };
    let body = refill(&before.body, &told_facts(&me, &person), &told_facts(&told_me, &told_person));
    // A letter of one's own has no blank for it, and what was told just now is not to be lost.
    let now = DraftFacts { my_name: told("name"), introduction: told("introduction"), reason: told("reason"), ..DraftFacts::default() };
    let body = with_told(&body, &now);
    let mut change = Change::new(ctx, "start.fill", &person.name);
    change.replace(person, told_person);
    if told_me != me {
        change.put(about, told_me);
    }
    if before.sent_at.is_none() {
        change.replace(before.clone(), Message { body, ..before });
    }
    keep(store, &change).await
}

/// The facts that only the writer knows.
pub(crate) fn told_facts(me: &AboutMe, person: &Person) -> DraftFacts {
    let (my_name, introduction, reason) = (me.name.clone(), me.introduction.clone(), person.reason.clone());
    DraftFacts { my_name, introduction, reason, ..DraftFacts::default() }
}

/// Chooses the day from which Today may suggest a second note to somebody; none means never.
///
/// # Errors
/// If the person is gone.
pub async fn set_reminder(store: &Store, ctx: &Context, person: PersonId, on: Option<Date>) -> Result<()> {
    let card = reminder_key(person);
    let action = if on.is_some() { "start.remind" } else { "start.no-reminder" };
    let mut change = Change::new(ctx, action, name_of(store, person).await?);
    let chosen: Vec<Postponement> = store.list_all().await?;
    for earlier in chosen.into_iter().filter(|postponement| postponement.card == card) {
        change.remove(earlier);
    }
    change.add(Postponement { id: ctx.ids().draw(), card, until: on.unwrap_or(Date::MAX), said_at: ctx.now });
    keep(store, &change).await
}

/// Passes over a step, or puts the rest of them away, until tomorrow. No reason is asked for.
///
/// # Errors
/// If the store does not answer.
pub async fn pass_over(store: &Store, ctx: &Context, card: &str) -> Result<()> {
    let until = ctx.today().saturating_add(1.day());
    let step = FirstStep::ALL.iter().find(|step| first_step_key(**step) == card);
    let subject = step.map_or_else(|| t!(Words, "start-led"), |step| Words.word("home-task", *step));
    let mut change = Change::new(ctx, "today.postpone", subject);
    change.add(Postponement { id: ctx.ids().draw(), card: card.to_owned(), until, said_at: ctx.now });
    keep(store, &change).await
}

/// Keeps the note that is written for practice: why one is looking around. If it was changed elsewhere, both texts stay.
///
/// # Errors
/// If the store does not answer.
pub async fn practise(store: &Store, ctx: &Context, written: &Written) -> Result<String> {
    let before: Option<AboutMe> = store.find(AboutMeId::ONLY).await?;
    let me = before.clone().unwrap_or_default();
    let text = match written.seen.first() {
        Some(base) if !written.seen.contains(&me.motivation) => merge_onto(base, &me.motivation, &written.text),
        _ => written.text.clone(),
    };
    let mut change = Change::new(ctx, "start.practise", "");
    if me.motivation != text {
        change.put(before, AboutMe { motivation: text.clone(), ..me });
    }
    keep(store, change.type_on()).await?;
    Ok(text)
}

#[cfg(test)]
mod tests;
