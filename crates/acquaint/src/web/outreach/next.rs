//! What happens next, after something was sent: calm expectations and two dates.

use acquaint_domain::{
    interviews::InvitationMethod,
    outreach::{Channel, Message, MessageId, Purpose},
    people::Person,
};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure,
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
    let title = t!(words, "next-title");
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        @if here.query().has("went") && !message.mail_id.is_empty() {
            div.toast role="status" { p { (t!(words, "next-went", name = person.given_name())) } }
        }
        h1 { (title) }
        (said(&here, &message, &person, &counting).await?)
        div.actions {
            @match message.interview_id.filter(|_| message.purpose.invites().is_some()) {
                Some(interview) => { a.button.primary href={ "/interviews/" (interview) } { (t!(words, "next-conversation")) } }
                None => { a.button.primary href="/" { (t!(words, "next-home")) } }
            }
            @if asks(&message) { a.button href={ "/outreach/reply?person=" (person.id) } { (t!(words, "people-next-reply")) } }
        }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// Whether it asks for something, so that one waits for an answer.
fn asks(message: &Message) -> bool {
    matches!(message.purpose, Purpose::Ask | Purpose::FollowUp)
}

/// What is so now that the message is out.
async fn said(here: &Here, message: &Message, person: &Person, counting: &Counting) -> Result<Markup, Failure> {
    let words = here.words;
    let key = match message.purpose {
        _ if asks(message) => return waits(here, message, person, counting).await,
        Purpose::ThankYou => "next-thanked",
        purpose if purpose.invites() == Some(InvitationMethod::Request) => "next-invited",
        _ => "next-answered",
    };
    Ok(html! { p.lead { (t!(words, key, name = person.given_name())) } })
}

/// How long one waits for an answer, and when one may ask once more.
async fn waits(here: &Here, message: &Message, person: &Person, counting: &Counting) -> Result<Markup, Failure> {
    let (words, name) = (here.words, person.given_name());
    let waiting = counting.waiting(&here.ctx, &here.store.history_of(&[person.id]).await?, person.id);
    let may_ask_again = waiting.is_some_and(|waiting| waiting.again_on.is_some());
    let dates = message.sent_at.filter(|_| may_ask_again).map(|sent| counting.dates(&here.ctx, person.id, sent));
    let passed_on = message.channel == Channel::Introduction;
    Ok(html! {
        p.lead { @if passed_on { (t!(words, "next-lead-introduction", name = name)) } @else { (t!(words, "next-lead")) } }
        @if let Some(dates) = dates {
            ul {
                li { (t!(words, "next-another")) " " (layout::date(here, dates.another_person)) "." }
                li {
                    @if passed_on { (t!(words, "next-again-introduction", name = name)) } @else { (t!(words, "next-again", name = name)) }
                    " " (layout::date(here, dates.follow_up)) ". " (t!(words, "next-today"))
                }
            }
            (unknown_holidays(here, counting.unknown(dates.follow_up)))
        }
        p { (t!(words, "next-stop")) }
    })
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
