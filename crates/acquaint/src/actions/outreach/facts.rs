//! What is stored and can stand in a draft. Nothing is guessed: what is not known stays blank.

use acquaint_domain::{
    Context, Kind, RecordId as _,
    aim::{AboutMe, AboutMeId, Exploration},
    follow_ups::{Debrief, DebriefId, Referral, is_reported},
    insights::{Passage, is_in_their_words},
    interviews::{Interview, InterviewId, Note, is_ones_own},
    outreach::{Channel, Draft, DraftFacts, Purpose, Reply, Tone, draft_in, draft_note},
    people::{Person, PersonId, current_employment},
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;
use acquaint_text::find_name;

use super::may_always;
use crate::actions::{Result, insights::only_shown, people::names_of};

/// Everything that is stored and that a draft can be made of.
///
/// # Errors
/// If the person is gone.
pub async fn draft_facts(
    store: &Store,
    ctx: &Context,
    person: &Person,
    purpose: Purpose,
    interview: Option<InterviewId>,
) -> Result<DraftFacts> {
    let about_me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let explorations: Vec<Exploration> = store.list_all().await?;
    let employments = store.employments_of(&[person.id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let work = employments.iter().find(|named| Some(named.employment.id) == current);
    let (said, is_quote) = match interview {
        Some(id) => first_of_theirs(store, id).await?,
        None => Default::default(),
    };
    let unnamed = unnamed_referrers(store, person.id, &about_me.name).await?;
    let discreet = |fact: &str| if unnamed.iter().any(|name| find_name(fact, name).is_some()) { String::new() } else { fact.to_owned() };
    let ahead = about_the_date(store, ctx, person, purpose, interview).await?;
    Ok(DraftFacts {
        my_name: about_me.name,
        my_number: about_me.phone,
        introduction: about_me.introduction,
        topic: explorations.last().map(|exploration| exploration.curious_about.clone()).unwrap_or_default(),
        given_name: person.greeting(),
        full_name: person.name.clone(),
        title: work.map(|work| work.employment.title.clone()).unwrap_or_default(),
        organization: work.map(|work| work.organization.clone()).unwrap_or_default(),
        how_met: discreet(&person.how_met),
        reason: discreet(&person.reason),
        referrer: referrer(store, person.id).await?,
        introducer: introducer(store, person.id).await?,
        said,
        is_quote,
        named: if purpose == Purpose::ReportBack { named_by(store, person.id).await? } else { String::new() },
        ..ahead
    })
}

/// The first passage that is no thought of one's own, and whether it may be quoted.
async fn first_of_theirs(store: &Store, interview: InterviewId) -> Result<(String, bool)> {
    let written = Written::about(store, interview).await?;
    let shown = only_shown(store, written.passages.clone()).await?;
    let first = shown.into_iter().find(|passage| is_theirs(&passage.words, || written.quotes(&passage.words)));
    Ok(first.map(|Passage { words, .. }| (words.clone(), written.quotes(&words))).unwrap_or_default())
}

/// Whether words are no thought of one's own. Whether they are quoted takes a look at all that was written, and is asked only where the
/// words themselves do not say so.
pub(crate) fn is_theirs(words: &str, is_quoted: impl FnOnce() -> bool) -> bool {
    !is_ones_own(words) || is_quoted()
}

/// All that was written about a talk, and can be quoted.
struct Written {
    passages: Vec<Passage>,
    notes: Vec<Note>,
    debrief: Option<Debrief>,
}

impl Written {
    async fn about(store: &Store, interview: InterviewId) -> Result<Self> {
        let passages = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
        let notes = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
        Ok(Self { passages, notes, debrief: store.find(DebriefId::of(interview)).await? })
    }

    fn quotes(&self, said: &str) -> bool {
        let texts = self.notes.iter().map(|note| note.text.as_str()).chain(self.debrief.as_ref().map(|debrief| debrief.learned.as_str()));
        is_in_their_words(said, &self.passages, texts)
    }
}

/// Whether words are somebody's own, so that a letter may quote them.
///
/// # Errors
/// If the store does not answer.
pub async fn is_quoted(store: &Store, interview: InterviewId, said: &str) -> Result<bool> {
    Ok(Written::about(store, interview).await?.quotes(said))
}

/// The name of who named somebody, if it may be said.
async fn referrer(store: &Store, person: PersonId) -> Result<String> {
    let referrals: Vec<Referral> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let named = referrals.iter().find(|referral| referral.person_id == person && referral.may_mention);
    Ok(match named {
        Some(referral) => store.find::<Person>(referral.referrer_id).await?.map(|referrer| referrer.name).unwrap_or_default(),
        None => String::new(),
    })
}

/// The names, whole and first, of those who named somebody and did not say that they may be named. A first name that the two
/// who write to each other bear, too, says nothing.
pub(in crate::actions) async fn unnamed_referrers(store: &Store, person: PersonId, own_name: &str) -> Result<Vec<String>> {
    let mut referrals: Vec<Referral> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    referrals.retain(|referral| referral.person_id == person);
    let may = |referrer: PersonId| referrals.iter().any(|referral| referral.referrer_id == referrer && referral.may_mention);
    let quiet: Vec<PersonId> = referrals.iter().map(|referral| referral.referrer_id).filter(|referrer| !may(*referrer)).collect();
    if quiet.is_empty() {
        return Ok(Vec::new());
    }
    let written_to: Option<Person> = store.find(person).await?;
    let known = format!("{} {own_name}", written_to.map(|person| person.name).unwrap_or_default());
    let people = names_of(store, quiet).await?;
    let named = people.values().filter(|referrer| !referrer.greeting_name().is_empty());
    let names = named.flat_map(|referrer| [referrer.name.as_str(), referrer.given_name()]);
    Ok(names.filter(|name| find_name(&known, name).is_none()).map(str::to_owned).collect())
}

/// The name by which to greet who named somebody last, for a request to introduce the two. Nobody who asked not to be asked.
async fn introducer(store: &Store, person: PersonId) -> Result<String> {
    let referrals: Vec<Referral> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let named = referrals.iter().filter(|referral| referral.person_id == person).max_by_key(|referral| referral.named_at);
    let Some(referrer) = named.map(|referral| referral.referrer_id) else { return Ok(String::new()) };
    if store.history_of(&[referrer]).await?.wants_rest(referrer) {
        return Ok(String::new());
    }
    Ok(store.find::<Person>(referrer).await?.map(|referrer| referrer.greeting()).unwrap_or_default())
}

/// A draft from stored facts, without keeping it.
///
/// # Errors
/// If the store does not answer.
pub async fn compose(
    store: &Store,
    ctx: &Context,
    person: &Person,
    channel: Channel,
    purpose: Purpose,
    interview: Option<InterviewId>,
) -> Result<Draft> {
    drafted(store, person.id, (channel, purpose), &draft_facts(store, ctx, person, purpose, interview).await?).await
}

/// A draft from some facts; a note beside an invitation is as long as one's membership allows. Thanks to somebody who wants no more
/// messages are short: the longer form speaks of writing again.
pub(in crate::actions) async fn drafted(
    store: &Store,
    person: PersonId,
    (channel, purpose): (Channel, Purpose),
    facts: &DraftFacts,
) -> Result<Draft> {
    if (channel, purpose) == (Channel::LinkedinNote, Purpose::Ask) {
        let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
        return Ok(draft_note(preferences.tier(), facts));
    }
    let rests = may_always(purpose) && store.history_of(&[person]).await?.wants_rest(person);
    Ok(draft_in(if rests { Tone::Shorter } else { Tone::Plain }, channel, purpose, facts))
}

/// The day, the zone and the place of the next conversation with somebody, for letters about it; after a "later" the day to
/// write again.
async fn about_the_date(store: &Store, ctx: &Context, person: &Person, purpose: Purpose, about: Option<InterviewId>) -> Result<DraftFacts> {
    if purpose == Purpose::AnswerLater {
        return Ok(DraftFacts { when: day_to_write_again(store, person.id).await?, ..DraftFacts::default() });
    }
    if !matches!(purpose, Purpose::Confirm | Purpose::Reschedule) && purpose.invites().is_none() {
        return Ok(DraftFacts::default());
    }
    let interviews: Vec<Interview> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
    // What is called off is told as it was agreed on.
    let told = |interview: &Interview| purpose == Purpose::CallOff || (interview.open() && interview.start().timestamp() > ctx.now);
    let ahead = interviews
        .into_iter()
        .filter(|interview| interview.person_id == person.id && told(interview))
        .filter(|interview| about.is_none_or(|about| interview.id == about));
    let Some(next) = ahead.min_by_key(|interview| interview.start().timestamp()) else { return Ok(DraftFacts::default()) };
    Ok(DraftFacts {
        when: next.starts.strftime("on %A, %-d %B at %H:%M").to_string(),
        zone: zone_in_words(&next.zone),
        place: next.place,
        ..DraftFacts::default()
    })
}

/// "on 5 May": the day that somebody named who said "later"; empty if they named none.
async fn day_to_write_again(store: &Store, person: PersonId) -> Result<String> {
    let replies: Vec<Reply> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let last = replies.into_iter().max_by_key(|reply| reply.came_at);
    Ok(last.and_then(|reply| reply.again_on).map(|day| day.strftime("on %-d %B").to_string()).unwrap_or_default())
}

/// "Berlin time". A zone that is no place has no words of its own.
fn zone_in_words(zone: &str) -> String {
    match zone.rsplit_once('/') {
        Some((area, place)) if area != "Etc" => format!("{} time", place.replace('_', " ")),
        _ => String::new(),
    }
}

/// Whom somebody named, as far as nobody reported back to them yet: one letter tells of all.
async fn named_by(store: &Store, person: PersonId) -> Result<String> {
    let referrals: Vec<Referral> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let messages = store.history_of(&[person]).await?.messages;
    let mut open: Vec<&Referral> =
        referrals.iter().filter(|referral| referral.referrer_id == person && !is_reported(referral, &messages)).collect();
    open.sort_by_key(|referral| (referral.named_at, referral.id));
    let people = names_of(store, open.iter().map(|referral| referral.person_id)).await?;
    let names: Vec<&str> = open.iter().filter_map(|referral| people.get(&referral.person_id)).map(|named| named.name.as_str()).collect();
    Ok(match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    })
}
