//! What the pages of one conversation have in common: with whom, when on which clock, and where.

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    aim::Exploration,
    interviews::{EARLY_MINUTES, Interview, InterviewId, OfferedTime, Setting, city_of, travel_to},
    outreach::Purpose,
    people::{Person, current_employment},
};
use jiff::{SignedDuration, Zoned, tz::TimeZone};
use maud::{Markup, html};

use crate::{
    actions::{Result, get},
    web::{here::Here, layout},
    words::t,
};

/// One conversation with the person it is with.
#[derive(Debug, Clone)]
pub(super) struct Conversation {
    pub(super) interview: Interview,
    pub(super) person: Person,
    /// The name of the person's organization and their title; empty where not known.
    pub(super) organization: String,
    pub(super) title: String,
    pub(super) exploration: Option<Exploration>,
    /// Minutes for the way there; 0 where there is none.
    pub(super) travel: i64,
}

/// Reads one conversation, or says that it is gone.
pub(super) async fn load(here: &Here, id: InterviewId) -> Result<Conversation> {
    let interview: Interview = get(&here.store, id).await?;
    let person: Person = get(&here.store, interview.person_id).await?;
    let employments = here.store.employments_of(&[person.id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let work = employments.iter().find(|named| Some(named.employment.id) == current);
    let (title, organization) = work.map(|work| (work.employment.title.clone(), work.organization.clone())).unwrap_or_default();
    let exploration = match interview.exploration_id {
        Some(id) => here.store.find::<Exploration>(id).await?,
        None => None,
    };
    let offered: Vec<OfferedTime> = here.store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
    let travel = travel_to(&interview, &offered);
    Ok(Conversation { interview, person, organization, title, exploration, travel })
}

impl Conversation {
    /// The address of one of its pages; an empty name is the conversation's own.
    pub(super) fn address(&self, page: &str) -> String {
        let id = self.interview.id;
        if page.is_empty() { format!("/interviews/{id}") } else { format!("/interviews/{id}/{page}") }
    }

    /// Where a message about it is begun.
    pub(super) fn write(&self, purpose: Purpose) -> String {
        let Interview { id, person_id, .. } = self.interview;
        format!("/outreach/new?person={person_id}&purpose={purpose}&interview={id}")
    }

    /// What the person does and where, on one line.
    pub(super) fn work(&self) -> String {
        let parts = [self.title.as_str(), self.organization.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// The name of one's own zone.
pub(super) fn own_zone(here: &Here) -> String {
    here.ctx.zone.iana_name().unwrap_or("UTC").to_owned()
}

/// When it starts on one's own clock.
pub(super) fn own_start(here: &Here, interview: &Interview) -> Zoned {
    interview.start().with_time_zone(here.ctx.zone.clone())
}

/// When it starts: on one's own clock, and on the agreed one where that is another.
pub(super) fn when(here: &Here, interview: &Interview) -> Markup {
    if let Some(held) = interview.held_at() {
        return layout::day_and_time(&here.ctx.local(held));
    }
    let own = own_start(here, interview);
    let elsewhere = interview.zone != own_zone(here) && TimeZone::get(&interview.zone).is_ok();
    html! {
        (layout::day_and_time(&own))
        @if elsewhere {
            " " span.quiet { (t!(here.words, "interview-your-time", zone = city_of(&own_zone(here)))) }
            br;
            (layout::day_and_time(&interview.start()))
            " " span.quiet { (t!(here.words, "interview-their-time", zone = city_of(&interview.zone))) }
        }
    }
}

/// When to leave and when to be there, for a conversation that lies ahead and to which one has to go.
pub(super) fn be_there(here: &Here, conversation: &Conversation) -> Markup {
    let Conversation { interview, travel, .. } = conversation;
    let before = |minutes: i64| own_start(here, interview).saturating_sub(SignedDuration::from_mins(minutes)).strftime("%H:%M").to_string();
    let goes = interview.open() && interview.began_at.is_none() && interview.setting.is_a_way_off();
    html! {
        @if goes {
            p.hint { (t!(here.words, "times-be-there", early = before(EARLY_MINUTES), leave = before(EARLY_MINUTES + travel), minutes = *travel)) }
        }
    }
}

/// Where it takes place. An address of the web becomes a link, a number one to ring.
pub(super) fn place(here: &Here, interview: &Interview) -> Markup {
    let place = interview.place.as_str();
    let lower = place.to_ascii_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    let number: String = place.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let rings =
        interview.setting == Setting::Phone && number.len() > 4 && place.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    html! {
        (t!(here.words, &format!("setting-{}", interview.setting.word())))
        @if !place.is_empty() {
            ": "
            @if is_web { a href=(place) rel="noreferrer" { (place) } }
            @else if rings { a href={ "tel:" (number) } { (place) } }
            @else { (place) }
        }
    }
}
