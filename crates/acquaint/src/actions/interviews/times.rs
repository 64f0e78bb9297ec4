//! Free times: what suits both, offering some of it, and what was offered.
//!
//! A calendar that is read from an address is no record; what is known of it comes in as an argument.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    interviews::{
        Busy, FreeHours, FreeHoursId, Hours, Interview, OFFERED_USUALLY, OfferedTime, Taking, Wanted, choose, find_times, say_time,
        travel_to,
    },
    outreach::{Channel, Country, DraftFacts, Fact, Message, MessageId, Purpose, blank, draft},
    people::{History, Person, PersonId, PersonZone, PersonZoneId},
    settings::{Calendar, Preferences, PreferencesId},
};
use acquaint_formats::icalendar::expand;
use acquaint_store::Store;
use jiff::{Timestamp, ToSpan as _, Zoned, civil::DateTime, tz::TimeZone};

use crate::{
    Failure,
    actions::{Result, get, keep, outreach},
};

/// How many days are looked at: further ahead nobody knows their week. House rule.
const DAYS: u16 = 28;
/// Days between now and the end of what can be offered, with a day's notice and the days of both zones.
const LOOKED_AT: i64 = DAYS as i64 + 4;

/// Times that suit both.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// The other one's zone; one's own if nobody said otherwise.
    pub their_zone: TimeZone,
    /// One's own hours.
    pub hours: FreeHours,
    /// All times that suit both, in order, on the other one's clock.
    pub found: Vec<Zoned>,
    /// Those to offer, unless others are wanted.
    pub chosen: Vec<Zoned>,
}

/// Looks for times that suit both. `subscribed` is what is kept of calendars that are read from an address.
///
/// # Errors
/// If the store does not answer.
pub async fn suggest_times(store: &Store, ctx: &Context, person: PersonId, taking: Taking, subscribed: &[String]) -> Result<Suggestion> {
    let their_zone = zone_of(store, ctx, person).await?;
    let hours: FreeHours = store.find(FreeHoursId::ONLY).await?.unwrap_or_default();
    let wanted = Wanted {
        zone: ctx.zone.clone(),
        hours: hours.hours(),
        their_country: country_of(store, ctx, &their_zone).await?,
        their_zone: their_zone.clone(),
        their_hours: Hours::OFFICE,
        taking,
    };
    let busy = busy(store, ctx, person, subscribed).await?;
    let found = find_times(ctx.now, DAYS, &wanted, &busy);
    let today = ctx.now.to_zoned(their_zone.clone()).date();
    let chosen = choose(&found, today.saturating_add(1.day()), OFFERED_USUALLY);
    Ok(Suggestion { their_zone, hours, found, chosen })
}

/// By which clock somebody lives: what one said, else one's own.
///
/// # Errors
/// If the store does not answer.
pub async fn zone_of(store: &Store, ctx: &Context, person: PersonId) -> Result<TimeZone> {
    let said: Option<PersonZone> = store.find(PersonZoneId::of(person)).await?;
    Ok(said.filter(|said| !said.zone.is_empty()).and_then(|said| TimeZone::get(&said.zone).ok()).unwrap_or_else(|| ctx.zone.clone()))
}

/// Whose holidays count for somebody: those of the country that their zone suggests, or one's own country in one's own zone.
async fn country_of(store: &Store, ctx: &Context, zone: &TimeZone) -> Result<Option<Country>> {
    if zone == &ctx.zone {
        let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
        return Ok(preferences.country_in(zone));
    }
    Ok(zone.iana_name().and_then(Country::of_zone))
}

/// All that one has to do: calendars, what was agreed on, and what was offered to others.
async fn busy(store: &Store, ctx: &Context, person: PersonId, subscribed: &[String]) -> Result<Vec<Busy>> {
    let until = ctx.now.saturating_add((LOOKED_AT * 24).hours()).unwrap_or(Timestamp::MAX);
    let calendars: Vec<Calendar> = store.list_all().await?;
    let kept = calendars.iter().map(|calendar| calendar.kept.as_str()).chain(subscribed.iter().map(String::as_str));
    let mut busy: Vec<Busy> = kept.flat_map(|text| expand(text, &ctx.zone, ctx.now, until).busy).collect();
    let offered: Vec<OfferedTime> = store.list_all().await?;
    let interviews: Vec<Interview> = store.list_all().await?;
    busy.extend(interviews.iter().filter(|interview| interview.open()).map(|interview| {
        let taking = Taking { minutes: interview.minutes, setting: interview.setting, travel: travel_to(interview, &offered) };
        taking.around(interview.start().timestamp())
    }));
    let others: Vec<OfferedTime> = offered.into_iter().filter(|offer| offer.person_id != person).collect();
    busy.extend(still_open(store, ctx, others).await?.iter().map(OfferedTime::held));
    Ok(busy)
}

/// The times that can still be chosen by somebody, in order.
///
/// # Errors
/// If the store does not answer.
pub async fn open_offers(store: &Store, ctx: &Context, person: PersonId) -> Result<Vec<OfferedTime>> {
    let mut open = still_open(store, ctx, store.list_referring(Kind::Person, &[person.uuid()]).await?).await?;
    open.sort_by_key(|offer| offer.start().timestamp());
    Ok(open)
}

async fn still_open(store: &Store, ctx: &Context, mut offered: Vec<OfferedTime>) -> Result<Vec<OfferedTime>> {
    offered.retain(|offer| offer.start().timestamp() > ctx.now);
    let mut people: Vec<PersonId> = offered.iter().map(|offer| offer.person_id).collect();
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(offered);
    }
    let history: History = store.history_of(&people).await?;
    offered.retain(|offer| offer.open(ctx.now, &history));
    Ok(offered)
}

/// Some times to offer, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The times, on the clock of the zone.
    pub times: Vec<DateTime>,
    /// The zone of the other one.
    pub zone: String,
    /// What the conversation takes of one's day.
    pub taking: Taking,
    /// The message that they go into; the open one that offers times, or a new one, if none is named.
    pub message: Option<MessageId>,
}

impl Offer {
    /// The times in words, one on each line.
    #[must_use]
    pub fn text(&self, ctx: &Context) -> String {
        let zone = TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC);
        let starts = self.times.iter().filter_map(|time| zone.to_ambiguous_zoned(*time).compatible().ok());
        starts.map(|start| say_time(&start, &ctx.zone)).collect::<Vec<_>>().join("\n")
    }
}

/// Puts times into a message to somebody, and holds them free until an answer comes. Both are one change.
///
/// In a message that has a blank for times, or times that were put into it before, they stand in that place; in any other,
/// after its first paragraph. Times that were put into the same message before are not held any longer.
///
/// # Errors
/// If the person is gone or asked not to be asked again, or the message is gone or was sent.
pub async fn offer_times(store: &Store, ctx: &Context, person: PersonId, offer: Offer) -> Result<MessageId> {
    let person: Person = get(store, person).await?;
    outreach::refuse_unwanted(store, person.id, Purpose::OfferTimes).await?;
    let before = message_for(store, &person, offer.message).await?;
    let text = offer.text(ctx);
    let mut change = Change::new(ctx, "interviews.offer", &person.name);
    let mut ids = ctx.ids();
    let message = match before {
        Some(message) => {
            let offered: Vec<OfferedTime> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
            let earlier: Vec<OfferedTime> = offered.into_iter().filter(|offer| offer.message_id == Some(message.id)).collect();
            let body = with_times(&message.body, &lines_of(ctx, &earlier), &text);
            earlier.into_iter().for_each(|offer| _ = change.remove(offer));
            change.replace(message.clone(), Message { body, ..message.clone() });
            message.id
        }
        None => {
            let message = new_message(store, ctx, &person, ids.draw(), text).await?;
            let id = message.id;
            change.add(message);
            id
        }
    };
    let Offer { times, zone, taking: Taking { minutes, setting, travel }, .. } = offer;
    for starts in times {
        let (id, zone) = (ids.draw(), zone.clone());
        let message_id = Some(message);
        change.add(OfferedTime { id, person_id: person.id, message_id, starts, zone, minutes, setting, travel, offered_at: ctx.now });
    }
    keep(store, &change).await?;
    Ok(message)
}

/// The message that was named, or the one that offers times and was not sent yet.
async fn message_for(store: &Store, person: &Person, named: Option<MessageId>) -> Result<Option<Message>> {
    if let Some(id) = named {
        let message: Message = get(store, id).await?;
        outreach::refuse_sent(&message)?;
        return if message.person_id == person.id { Ok(Some(message)) } else { Err(Failure::not_found()) };
    }
    let messages: Vec<Message> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
    let open = messages.into_iter().filter(|message| message.sent_at.is_none() && message.purpose == Purpose::OfferTimes);
    Ok(open.max_by_key(|message| message.drafted_at))
}

async fn new_message(store: &Store, ctx: &Context, person: &Person, id: MessageId, times: String) -> Result<Message> {
    let channel = if person.email.is_empty() && !person.linkedin.is_empty() { Channel::LinkedinMessage } else { Channel::Email };
    let purpose = Purpose::OfferTimes;
    let facts = DraftFacts { times, ..outreach::draft_facts(store, ctx, person, purpose, None).await? };
    Ok(Message::begun(id, person.id, (channel, purpose), draft(channel, purpose, &facts), ctx.now))
}

/// Times that were put into a message before, as they stand there.
fn lines_of(ctx: &Context, offered: &[OfferedTime]) -> String {
    let mut starts: Vec<Zoned> = offered.iter().map(OfferedTime::start).collect();
    starts.sort_by_key(Zoned::timestamp);
    starts.iter().map(|start| say_time(start, &ctx.zone)).collect::<Vec<_>>().join("\n")
}

/// A letter with times in it.
fn with_times(body: &str, earlier: &str, times: &str) -> String {
    let blank = blank(Fact::Times);
    for place in [earlier, &blank] {
        if !place.is_empty() && body.contains(place) {
            return body.replacen(place, times, 1);
        }
    }
    match body.split_once("\n\n") {
        Some((greeting, rest)) => format!("{greeting}\n\n{times}\n\n{rest}"),
        None => format!("{body}\n\n{times}").trim_start().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_stand_where_the_blank_was_and_later_where_they_were() {
        let letter = format!("Dear Ana,\n\nWould one suit you?\n\n{}\n\nMira", blank(Fact::Times));
        let first = with_times(&letter, "", "Tuesday\nFriday");
        assert_eq!(first, "Dear Ana,\n\nWould one suit you?\n\nTuesday\nFriday\n\nMira");
        assert_eq!(with_times(&first, "Tuesday\nFriday", "Monday"), "Dear Ana,\n\nWould one suit you?\n\nMonday\n\nMira");
    }

    #[test]
    fn times_without_a_place_stand_after_the_greeting_and_no_word_is_lost() {
        assert_eq!(with_times("Dear Ana,\n\nHello.", "gone", "Monday"), "Dear Ana,\n\nMonday\n\nHello.");
        assert_eq!(with_times("Hello", "", "Monday"), "Hello\n\nMonday");
        assert_eq!(with_times("", "", "Monday"), "Monday");
    }
}
