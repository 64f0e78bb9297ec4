//! What happens next, after something was sent: calm expectations and two dates.

use acquaint_domain::{
    interviews::InvitationMethod,
    outreach::{Channel, Message, MessageId, Purpose},
    people::Person,
};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    actions::{
        get,
        outreach::{Counting, UnknownHolidays},
    },
    web::{
        here::{Answer, Here, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(Path(id): Path<MessageId>, here: Here) -> Answer {
    let words = here.words;
    let message: Message = get(&here.store, id).await?;
    if message.sent_at.is_none() {
        // "I sent it" was taken back, or it has not gone out: the message itself is the place to be.
        let query = here.uri.query().filter(|query| *query != "went=yes").map(|query| format!("?{query}")).unwrap_or_default();
        return Ok(go_to(&format!("/outreach/{id}{query}")));
    }
    let person: Person = get(&here.store, message.person_id).await?;
    let counting = Counting::find(&here.store, &here.ctx).await?;
    let asks = matches!(message.purpose, Purpose::Ask | Purpose::FollowUp);
    let waiting = counting.waiting(&here.ctx, &here.store.history_of(&[person.id]).await?, person.id);
    let may_ask_again = waiting.is_some_and(|waiting| waiting.again_on.is_some());
    let dates = message.sent_at.filter(|_| asks && may_ask_again).map(|sent| counting.dates(&here.ctx, person.id, sent));
    let title = t!(words, "next-title");
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        @if here.query().has("went") && !message.mail_id.is_empty() {
            div.toast role="status" { p { (t!(words, "next-went", name = person.given_name())) } }
        }
        h1 { (title) }
        @if message.purpose == Purpose::ThankYou {
            p.lead { (t!(words, "next-thanked", name = person.given_name())) }
        } @else if message.purpose.invites() == Some(InvitationMethod::Request) {
            p.lead { (t!(words, "next-invited", name = person.given_name())) }
        } @else if !asks {
            p.lead { (t!(words, "next-answered", name = person.given_name())) }
        } @else {
            @let passed_on = message.channel == Channel::Introduction;
            p.lead {
                @if passed_on { (t!(words, "next-lead-introduction", name = person.given_name())) } @else { (t!(words, "next-lead")) }
            }
            @if let Some(dates) = dates {
                ul {
                    li { (t!(words, "next-another")) " " (layout::date(&here, dates.another_person)) "." }
                    li {
                        @if passed_on { (t!(words, "next-again-introduction", name = person.given_name())) }
                        @else { (t!(words, "next-again", name = person.given_name())) }
                        " " (layout::date(&here, dates.follow_up)) ". " (t!(words, "next-today"))
                    }
                }
                (unknown_holidays(&here, counting.unknown(dates.follow_up)))
            }
            p { (t!(words, "next-stop")) }
        }
        div.actions {
            @match message.interview_id.filter(|_| message.purpose.invites().is_some()) {
                Some(interview) => { a.button.primary href={ "/interviews/" (interview) } { (t!(words, "next-conversation")) } }
                None => { a.button.primary href="/" { (t!(words, "next-home")) } }
            }
            @if asks { a.button href={ "/outreach/reply?person=" (person.id) } { (t!(words, "people-next-reply")) } }
        }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// What a planned day cannot know of public holidays, and where one says whose count.
pub(in crate::web) fn unknown_holidays(here: &Here, unknown: Option<UnknownHolidays>) -> Markup {
    let words = here.words;
    let said = unknown.map(|unknown| match unknown {
        UnknownHolidays::All => t!(words, "next-holidays-none"),
        UnknownHolidays::NotAnnounced(country) => {
            t!(words, "next-holidays-open", country = country.name(), year = country.known_until().unwrap_or_default().to_string())
        }
    });
    html! { @if let Some(said) = said { p.hint { (said) " " a href="/settings/asking" { (t!(words, "next-holidays-choose")) } } } }
}
