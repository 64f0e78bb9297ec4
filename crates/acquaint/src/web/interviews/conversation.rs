//! What the pages of one conversation have in common: with whom, when on which clock, and where.

use acquaint_domain::{
    Word as _,
    interviews::{EARLY_MINUTES, Interview, InterviewId, Setting, city_of},
    outreach::Purpose,
};
use jiff::{SignedDuration, Zoned};
use maud::{Markup, html};

pub(super) use crate::actions::interviews::Conversation;
use crate::{
    actions::{Result, interviews::get_conversation},
    web::{here::Here, layout},
    words::t,
};

/// Reads one conversation, or says that it is gone.
pub(super) async fn load(here: &Here, id: InterviewId) -> Result<Conversation> {
    get_conversation(&here.store, id).await
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
}

/// The name of one's own zone.
pub(super) fn own_zone(here: &Here) -> String {
    here.ctx.zone.iana_name().unwrap_or("UTC").to_owned()
}

/// When it starts on one's own clock.
pub(super) fn own_start(here: &Here, interview: &Interview) -> Zoned {
    interview.start().with_time_zone(here.ctx.zone.clone())
}

/// When the two talked, or when it starts, on one's own clock: the day alone where nobody said a time.
pub(super) fn day_and_time(here: &Here, interview: &Interview) -> Markup {
    let moment = interview.held_at().map_or_else(|| own_start(here, interview), |held| here.ctx.local(held));
    if interview.has_only_a_day() { layout::whole_day(moment.date()) } else { layout::day_and_time(&moment) }
}

/// When it starts: on one's own clock, and on the agreed one where that is another.
pub(super) fn when(here: &Here, interview: &Interview) -> Markup {
    if interview.held() {
        return day_and_time(here, interview);
    }
    let own = own_start(here, interview);
    html! {
        (layout::day_and_time(&own))
        @if interview.starts_elsewhere(&here.ctx.zone) {
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

/// Where it takes place; while the two have not agreed on that, the way to say it. An address of the web becomes a link, a number one
/// to ring.
pub(super) fn place(here: &Here, interview: &Interview) -> Markup {
    let place = interview.place.as_str();
    let lower = place.to_ascii_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    let number: String = place.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let rings =
        interview.setting == Setting::Phone && number.len() > 4 && place.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    html! {
        @if interview.is_place_open() {
            (t!(here.words, "interview-where-open"))
            @if interview.open() { " " a href={ "/interviews/" (interview.id) "/edit" } { (t!(here.words, "interview-where-say")) } }
        } @else if interview.setting != Setting::NotAgreed {
            (t!(here.words, &format!("setting-{}", interview.setting.word())))
            @if !place.is_empty() { ": " }
        }
        @if !place.is_empty() {
            @if is_web { a href=(place) rel="noreferrer" { (place) } }
            @else if rings { a href={ "tel:" (number) } { (place) } }
            @else { (place) }
        }
    }
}
