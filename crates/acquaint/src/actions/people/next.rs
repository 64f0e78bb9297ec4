//! Whom to write to next: reads the facts, lets the rules choose, and says why in one sentence. "Not now" is kept; the
//! suggestions themselves never are.

use std::collections::HashMap;

use acquaint_domain::{
    Change, Context, Kind, RecordId as _, Word as _,
    aim::{Exploration, ExplorationId, LearningQuestion, LearningQuestionId},
    follow_ups::{Promise, Referral},
    outreach::{Absence, back_on},
    people::{
        Circle, History, NOT_NOW_DAYS, NextFacts, Person, PersonId, Suggestion, Viewpoint, current_employment, next_key, suggest_next,
    },
    settings::{Preferences, PreferencesId},
    today::Postponement,
};
use acquaint_store::Store;
use jiff::{Timestamp, ToSpan as _};

use crate::{
    actions::{Result, get, insights::list_coverage, keep},
    words::{Words, t},
};

/// Somebody to write to next, with what a page shows of them.
#[derive(Debug, Clone)]
pub struct Suggested {
    /// Who they are.
    pub person: Person,
    /// As what they work.
    pub title: String,
    /// Where they work.
    pub organization: String,
    /// Why, in one sentence.
    pub why: String,
    /// The same as data.
    pub suggestion: Suggestion,
}

/// Everybody on the list with what happened with them. Contacts are left out: nothing here depends on them.
///
/// # Errors
/// If the store does not answer.
pub async fn load_circle(store: &Store) -> Result<Circle> {
    let (people, work, organizations, referrals) =
        tokio::try_join!(store.list_all(), store.list_all(), store.list_all(), store.list_all::<Referral>())?;
    let (messages, replies, interviews, calls) = tokio::try_join!(store.list_all(), store.list_all(), store.list_all(), store.list_all())?;
    let history = History { messages, replies, interviews, calls, contacts: Vec::new() };
    Ok(Circle::new(people, work, organizations, history, referrals))
}

/// Whom to write to next for an exploration; without one, the latest counts.
///
/// # Errors
/// If the exploration is gone.
pub async fn whom_next(store: &Store, ctx: &Context, exploration: Option<ExplorationId>, at_most: usize) -> Result<Vec<Suggested>> {
    choose_for(store, ctx, &in_view(store, exploration).await?, at_most).await
}

/// The exploration that is meant: the one that is named, or the latest.
pub(super) async fn in_view(store: &Store, named: Option<ExplorationId>) -> Result<Exploration> {
    match named {
        Some(id) => get(store, id).await,
        None => Ok(store.list_all::<Exploration>().await?.pop().unwrap_or_else(of_nothing)),
    }
}

/// Chooses among everybody. Of `ctx` only the day and the zone count.
pub(super) async fn choose_for(store: &Store, ctx: &Context, exploration: &Exploration, at_most: usize) -> Result<Vec<Suggested>> {
    let circle = load_circle(store).await?;
    let learning = list_coverage(store, exploration.id).await?;
    let postponements: Vec<Postponement> = store.list_all().await?;
    let promises: Vec<Promise> = store.list_all().await?;
    let said: Vec<Viewpoint> = store.list_referring(Kind::Exploration, &[exploration.id.uuid()]).await?;
    let absences: Vec<Absence> = store.list_all().await?;
    let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
    let facts = NextFacts {
        circle: &circle,
        exploration,
        learning: &learning,
        said: &said,
        postponements: &postponements,
        promises: &promises,
        namesakes: &store.namesakes_of_asked().await?,
        back_on: &back_on(&absences),
        rules: &preferences.follow_up_rules(),
        country: preferences.country_in(&ctx.zone),
    };
    let questions: HashMap<LearningQuestionId, &LearningQuestion> =
        learning.iter().map(|covered| (covered.question.id, &covered.question)).collect();
    let told = |suggestion: Suggestion| tell(&circle, &questions, suggestion);
    Ok(suggest_next(ctx, facts, at_most).into_iter().filter_map(told).collect())
}

/// What a page shows of a suggestion.
fn tell(circle: &Circle, questions: &HashMap<LearningQuestionId, &LearningQuestion>, suggestion: Suggestion) -> Option<Suggested> {
    let place = circle.place_of(suggestion.person_id)?;
    let person = circle.people().get(place)?.clone();
    let title = current_employment(circle.work_at(place)).map(|work| work.title.clone()).unwrap_or_default();
    let workplace = circle.workplace_at(place).and_then(|place| circle.organizations().get(place));
    let organization = workplace.map(|organization| organization.name.clone()).unwrap_or_default();
    let through = suggestion.through.and_then(|id| circle.people().get(circle.place_of(id)?));
    let question = suggestion.question.and_then(|id| questions.get(&id));
    let why = why(&suggestion, &person, through, question.map_or("", |question| question.text.as_str()));
    Some(Suggested { person, title, organization, why, suggestion })
}

/// An exploration of which nothing is known, for somebody who has begun with people.
fn of_nothing() -> Exploration {
    let (id, curious_about) = (ExplorationId::from_uuid(uuid::Uuid::nil()), String::new());
    Exploration { id, known: curious_about.clone(), curious_about, target: 0, started_at: Timestamp::UNIX_EPOCH }
}

/// The reasons in one sentence.
fn why(suggestion: &Suggestion, person: &Person, through: Option<&Person>, question: &str) -> String {
    let name = person.given_name();
    let through = through.map_or("", |through| through.name.as_str());
    let learns = match (suggestion.viewpoint, question) {
        (Some(kind), _) => Some(t!(Words, &format!("whom-viewpoint-{}", kind.word()), name = name)),
        (None, "") if suggestion.near => Some(t!(Words, "whom-near", name = name)),
        (None, "") => None,
        (None, question) => Some(t!(Words, "whom-question", name = name, question = question)),
    };
    let reach = suggestion.reach.map(|reach| t!(Words, &format!("whom-reach-{}", reach.word()), through = through));
    let why = match (learns, reach) {
        (Some(learns), Some(reach)) => t!(Words, "whom-why-both", learns = learns, reach = reach),
        (Some(learns), None) => t!(Words, "whom-why-learns", learns = learns),
        (None, Some(reach)) => t!(Words, "whom-why-reach", name = name, reach = reach),
        (None, None) => t!(Words, "whom-why-listed", name = name),
    };
    // "my neighbour the nurse" is no name yet, but it may begin a sentence.
    let mut letters = why.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Doesn't suggest somebody for a month. It ends by itself.
///
/// # Errors
/// If the person is gone.
pub async fn not_now(store: &Store, ctx: &Context, person: PersonId) -> Result<()> {
    let person: Person = get(store, person).await?;
    let until = ctx.today().saturating_add(NOT_NOW_DAYS.days());
    let mut change = Change::new(ctx, "people.not-now", &person.name);
    change.add(Postponement { id: ctx.ids().draw(), card: next_key(person.id), until, said_at: ctx.now });
    keep(store, &change).await
}
