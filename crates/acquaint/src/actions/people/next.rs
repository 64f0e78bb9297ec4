//! Whom to write to next: reads the facts, lets the rules choose, and says why in one sentence. "Not now" is kept; the
//! suggestions themselves never are.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Change, Context, Kind, RecordId as _, Word as _,
    aim::{Exploration, ExplorationId},
    follow_ups::{Promise, Referral},
    insights::Covered,
    outreach::{Absence, back_on},
    people::{
        Circle, EmploymentId, History, NOT_NOW_DAYS, NextFacts, Person, PersonId, Suggestion, Viewpoint, current_employment, jobs_put_off,
        next_key, suggest_next,
    },
    settings::{Preferences, PreferencesId},
    today::Postponement,
};
use acquaint_store::{NamedEmployment, Store};
use jiff::{Timestamp, ToSpan as _};

use super::prospects::KnownProspects;
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
    Ok(Circle::new(people, work, organizations, load_history(store).await?, referrals))
}

async fn load_history(store: &Store) -> Result<History> {
    let (messages, replies, interviews, calls) = tokio::try_join!(store.list_all(), store.list_all(), store.list_all(), store.list_all())?;
    Ok(History { messages, replies, interviews, calls, contacts: Vec::new() })
}

/// Whom to write to next for an exploration; without one, the latest counts.
///
/// # Errors
/// If the exploration is gone.
pub async fn whom_next(store: &Store, ctx: &Context, exploration: Option<ExplorationId>, at_most: usize) -> Result<Vec<Suggested>> {
    choose_for(store, ctx, &in_view(store, exploration).await?, &mut KnownProspects::default(), at_most).await
}

/// The exploration that is meant: the one that is named, or the latest.
pub(super) async fn in_view(store: &Store, named: Option<ExplorationId>) -> Result<Exploration> {
    match named {
        Some(id) => get(store, id).await,
        None => Ok(store.list_all::<Exploration>().await?.pop().unwrap_or_else(of_nothing)),
    }
}

/// Chooses among everybody. Of `ctx` only the day and the zone count.
pub(super) async fn choose_for(
    store: &Store,
    ctx: &Context,
    exploration: &Exploration,
    known: &mut KnownProspects,
    at_most: usize,
) -> Result<Vec<Suggested>> {
    let learning = list_coverage(store, exploration.id).await?;
    let prospects = known.find(store, ctx.today(), exploration, &learning).await?;
    let history = load_history(store).await?;
    let referrals: Vec<Referral> = store.list_all().await?;
    let postponements: Vec<Postponement> = store.list_all().await?;
    let promises: Vec<Promise> = store.list_all().await?;
    let said: Vec<Viewpoint> = store.list_referring(Kind::Exploration, &[exploration.id.uuid()]).await?;
    let absences: Vec<Absence> = store.list_all().await?;
    let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
    let named: HashSet<PersonId> = referrals.iter().filter(|_| !promises.is_empty()).map(|referral| referral.person_id).collect();
    let jobs: Vec<EmploymentId> = jobs_put_off(&postponements, ctx.today()).collect();
    let facts = NextFacts {
        prospects,
        history: &history,
        referrals: &referrals,
        named: &store.find_some(&named.into_iter().collect::<Vec<_>>()).await?,
        new_work: &store.find_some(&jobs).await?,
        learning: &learning,
        said: &said,
        postponements: &postponements,
        promises: &promises,
        namesakes: &store.namesakes_of_asked().await?,
        back_on: &back_on(&absences),
        rules: &preferences.follow_up_rules(),
        country: preferences.country_in(&ctx.zone),
    };
    tell(store, suggest_next(ctx, facts, at_most), &learning).await
}

/// What a page shows of suggestions.
async fn tell(store: &Store, suggestions: Vec<Suggestion>, learning: &[Covered]) -> Result<Vec<Suggested>> {
    let shown: Vec<PersonId> = suggestions.iter().map(|one| one.person_id).collect();
    let seen: HashSet<PersonId> = suggestions.iter().filter_map(|one| one.through).chain(shown.iter().copied()).collect();
    let people: Vec<Person> = store.find_some(&seen.into_iter().collect::<Vec<_>>()).await?;
    let people: HashMap<PersonId, Person> = people.into_iter().map(|person| (person.id, person)).collect();
    let mut work: HashMap<PersonId, Vec<NamedEmployment>> = HashMap::new();
    for named in store.employments_of(&shown).await? {
        work.entry(named.employment.person_id).or_default().push(named);
    }
    let told = |suggestion: Suggestion| {
        let person = people.get(&suggestion.person_id)?.clone();
        let work = work.remove(&person.id).unwrap_or_default();
        let now = current_employment(work.iter().map(|named| &named.employment)).map(|work| work.id);
        let now = work.into_iter().find(|named| Some(named.employment.id) == now);
        let (title, organization) = now.map(|named| (named.employment.title, named.organization)).unwrap_or_default();
        let through = suggestion.through.and_then(|id| people.get(&id));
        let question = suggestion.question.and_then(|id| learning.iter().find(|covered| covered.question.id == id));
        let who = who(&person, &title, &organization);
        let why = why(&suggestion, &who, through, question.map_or("", |covered| covered.question.text.as_str()));
        Some(Suggested { person, title, organization, why, suggestion })
    };
    Ok(suggestions.into_iter().filter_map(told).collect())
}

/// An exploration of which nothing is known, for somebody who has begun with people.
fn of_nothing() -> Exploration {
    let (id, curious_about) = (ExplorationId::from_uuid(uuid::Uuid::nil()), String::new());
    Exploration { id, known: curious_about.clone(), curious_about, target: 0, started_at: Timestamp::UNIX_EPOCH }
}

/// Their name, with what they do and where: no two of a list are alike in it.
fn who(person: &Person, title: &str, organization: &str) -> String {
    let name = person.given_name();
    let work = match (title.is_empty(), organization.is_empty()) {
        (true, true) => return name.to_owned(),
        (false, false) => t!(Words, "people-work", title = title, organization = organization),
        (..) => format!("{title}{organization}"),
    };
    t!(Words, "whom-who", name = name, work = work)
}

/// The reasons in one sentence.
fn why(suggestion: &Suggestion, who: &str, through: Option<&Person>, question: &str) -> String {
    let through = through.map_or("", |through| through.name.as_str());
    let learns = match (suggestion.viewpoint, question) {
        (Some(kind), _) => Some(t!(Words, &format!("whom-viewpoint-{}", kind.word()), who = who, heard = suggestion.heard)),
        (None, "") if suggestion.near => Some(t!(Words, "whom-near", who = who)),
        (None, "") => None,
        (None, question) => Some(t!(Words, "whom-question", who = who, question = question)),
    };
    let reach = suggestion.reach.map(|reach| t!(Words, &format!("whom-reach-{}", reach.word()), through = through));
    let why = match (learns, reach) {
        (Some(learns), Some(reach)) => t!(Words, "whom-why-both", learns = learns, reach = reach),
        (Some(learns), None) => t!(Words, "whom-why-learns", learns = learns),
        (None, Some(reach)) => t!(Words, "whom-why-reach", who = who, reach = reach),
        (None, None) => t!(Words, "whom-why-listed", who = who),
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
