//! Sending from one's own account: everything once more as it goes, "Send", half a minute to take it back, and what
//! became of it.

use std::collections::HashMap;

use acquaint_domain::{
    Word as _,
    outreach::{Message, MessageId, Outgoing, SECONDS_TO_TAKE_BACK, SendFault, Sending},
    people::Person,
};
use acquaint_formats::{subject_as_sent, text_as_sent};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::resting;
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        outreach::sending::{Prepared, approve, mark_arrived, prepare, take_back, words_approved},
        people::names_of,
    },
    seam::secret,
    web::{
        fields::Fields,
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
        settings::mail_account,
    },
    words::t,
};

/// Where an approved message stands, for the page of the message.
pub(super) fn stands(here: &Here, outgoing: Option<&Outgoing>) -> Option<Sending> {
    outgoing.map(|outgoing| outgoing.stands(here.ctx.now))
}

/// Whether there is an account from which it could go.
pub(super) fn can_send(here: &Here, person: &Person) -> bool {
    acquaint_formats::parse_email(person.email.trim()).is_some() && mail_account(here).is_ok_and(|account| account.is_some())
}

/// Everything as it would go, and nothing sent.
pub(super) async fn confirm(Path(id): Path<MessageId>, here: Here) -> Answer {
    let Some(account) = mail_account(&here)? else { return Ok(go_to(&format!("/outreach/{id}"))) };
    let message: Message = get(&here.store, id).await?;
    let outgoing = here.store.find_outgoing(id).await?;
    let under_way = matches!(stands(&here, outgoing.as_ref()), Some(Sending::Waits(_) | Sending::Due | Sending::Goes));
    if message.sent_at.is_some() || under_way {
        return Ok(go_to(&format!("/outreach/{id}")));
    }
    if let Some(resting) = find_resting(&here, &message).await? {
        return Ok(resting.into_response());
    }
    let prepared = prepare(&here.store, &here.ctx, &account.sender(), id).await?;
    Ok(confirm_view(&here, &prepared, false).into_response())
}

/// What stands in the place of sending to somebody who asked for no more messages meanwhile.
async fn find_resting(here: &Here, message: &Message) -> Result<Option<Markup>, Failure> {
    let person: Person = get(&here.store, message.person_id).await?;
    resting::find_for_draft(here, &person, message, &Fields::default()).await
}

/// "Send" was pressed: in half a minute it goes.
pub(super) async fn send(Path(id): Path<MessageId>, Posted { here, fields }: Posted) -> Answer {
    let Some(account) = mail_account(&here)? else { return Ok(go_to(&format!("/outreach/{id}"))) };
    let message: Message = get(&here.store, id).await?;
    if message.sent_at.is_none()
        && let Some(resting) = find_resting(&here, &message).await?
    {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, resting).into_response());
    }
    match approve(&here.store, &here.ctx, &account.sender(), id, fields.text("approval"), &secret()).await {
        Ok(_) => {
            here.app.post.wake();
            Ok(go_to(&format!("/outreach/{id}")))
        }
        Err(failure) if failure.kind == FailureKind::Conflict => {
            let prepared = prepare(&here.store, &here.ctx, &account.sender(), id).await?;
            Ok((StatusCode::CONFLICT, confirm_view(&here, &prepared, true)).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// Nothing is sent, and the draft is as it was.
pub(super) async fn undo(Path(id): Path<MessageId>, Posted { here, .. }: Posted) -> Answer {
    let taken = take_back(&here.store, id).await?;
    Ok(go_to(&format!("/outreach/{id}?{}=yes", if taken { "taken" } else { "gone" })))
}

/// The person knows that a message arrived whose try broke off.
pub(super) async fn arrived(Path(id): Path<MessageId>, Posted { here, .. }: Posted) -> Answer {
    mark_arrived(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/outreach/{id}/next")))
}

fn confirm_view(here: &Here, prepared: &Prepared, changed: bool) -> Markup {
    let words = here.words;
    let Prepared { message, person, .. } = prepared;
    let title = t!(words, "send-title", name = person.given_name());
    let content = html! {
        (layout::back(&format!("/outreach/{}", message.id), &t!(words, "send-back")))
        @if changed {
            div.summary #summary role="alert" tabindex="-1" autofocus { h2 { (t!(words, "send-changed")) } p { (t!(words, "send-changed-hint")) } }
        }
        h1 { (title) }
        p.lead { (t!(words, "send-lead")) }
        dl.facts.envelope {
            dt { (t!(words, "send-from")) } dd { (prepared.from.name) " <" (prepared.from.address) ">" }
            dt { (t!(words, "send-to")) } dd { (person.name) " <" (prepared.to) ">" }
            dt { (t!(words, "message-subject")) } dd { (prepared.subject) }
            @if let Some(brought) = &prepared.brought {
                dt { (t!(words, "send-brings")) }
                dd { (t!(words, &format!("send-brings-{}", brought.method))) " " (layout::day_and_time(&brought.interview.start())) }
            }
        }
        div.card.letter { (prepared.body) }
        form method="post" action={ "/outreach/" (message.id) "/send" } {
            (layout::once(here))
            input type="hidden" name="approval" value=(prepared.approval);
            div.actions.equal {
                button.primary type="submit" { (t!(words, "send-do")) }
                a.button href="/" { (t!(words, "today-not")) }
            }
        }
        p.hint { (t!(words, "send-hint", seconds = SECONDS_TO_TAKE_BACK)) }
    };
    Page::new(Room::Outreach, &title).show(here, &content)
}

/// The half minute in which it can be taken back, and longer while another letter goes out first.
pub(super) async fn waiting(here: &Here, message: &Message, state: Sending) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = get(&here.store, message.person_id).await?;
    let left = if let Sending::Waits(seconds) = state { seconds } else { 0 };
    let title = t!(words, "waiting-title", name = person.given_name());
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        div.going data-left=(left) data-next={ "/outreach/" (message.id) "/next?went=yes" } data-going=(t!(words, "waiting-now")) data-soon=(t!(words, "waiting-soon")) {
            @if state != Sending::Goes {
                p.lead {
                    @if left > 0 {
                        (t!(words, "waiting-before")) " " strong data-count { (t!(words, "waiting-count", count = left)) } ". "
                    } @else { (t!(words, "waiting-soon")) " " }
                    (t!(words, "waiting-until"))
                }
                form method="post" action={ "/outreach/" (message.id) "/take-back" } data-undo {
                    (layout::once(here))
                    div.actions {
                        button.primary type="submit" { (t!(words, "page-undo")) span.sr { ": " (t!(words, "waiting-undo")) } }
                        a.button href={ "/outreach/" (message.id) "/next?went=yes" } { (t!(words, "waiting-look")) }
                    }
                }
            } @else {
                p.lead { (t!(words, "waiting-now")) }
                div.actions { a.button href={ "/outreach/" (message.id) "/next?went=yes" } { (t!(words, "waiting-look")) } }
            }
            p role="status" data-said {}
        }
        p.hint { (t!(words, "waiting-leave")) }
        dl.facts.envelope {
            dt { (t!(words, "send-to")) } dd { (person.name) " <" (person.email) ">" }
            dt { (t!(words, "message-subject")) } dd { (subject_as_sent(&message.subject)) }
        }
        div.card.letter { (text_as_sent(&message.body)) }
    };
    Ok(Page::new(Room::Outreach, &title).with_scripts(&["sending.js"]).show(here, &content))
}

/// A try broke off at the one moment at which nobody can know. The person can.
pub(super) async fn unsure(here: &Here, message: &Message, outgoing: &Outgoing) -> Result<Markup, Failure> {
    let words = here.words;
    let (_, body) = words_approved(&here.store, message, outgoing).await?;
    let person: Person = get(&here.store, message.person_id).await?;
    let title = t!(words, "unsure-title", name = person.given_name());
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "unsure-lead")) }
        p { (t!(words, "unsure-how")) }
        div.actions {
            form method="post" action={ "/outreach/" (message.id) "/arrived" } {
                (layout::once(here))
                button.primary type="submit" { (t!(words, "unsure-arrived")) }
            }
            a.button href={ "/outreach/" (message.id) "/send" } { (t!(words, "unsure-again")) }
        }
        p.hint { (t!(words, "unsure-hint")) }
        div.card.letter { (text_as_sent(&body)) }
    };
    Ok(Page::new(Room::Outreach, &title).show(here, &content))
}

/// Above the draft: why it has not gone out, and the way on.
pub(in crate::web) fn stopped(here: &Here, message: &Message, state: Option<Sending>) -> Markup {
    let words = here.words;
    let Some(why) = why(state) else { return html! {} };
    html! {
        section.card.not-sent {
            h2 { (t!(words, "stopped-title")) }
            p { (t!(words, &why)) }
            div.actions {
                @if mail_account(here).is_ok_and(|account| account.is_some()) {
                    a.button href={ "/outreach/" (message.id) "/send" } { (t!(words, "stopped-again")) }
                }
                @if is_of_account(state) { a.button href="/settings/mail" { (t!(words, "stopped-account")) } }
                form method="post" action={ "/outreach/" (message.id) "/take-back" } {
                    (layout::once(here))
                    button type="submit" { (t!(words, "stopped-leave")) }
                }
            }
        }
    }
}

/// Whether it may be mended in the settings for mail.
fn is_of_account(state: Option<Sending>) -> bool {
    use SendFault::{Password, Sender, Unreachable, Unsafe};
    matches!(state, Some(Sending::Stopped(Unreachable | Unsafe | Password | Sender)))
}

fn why(state: Option<Sending>) -> Option<String> {
    match state? {
        Sending::TooLate => Some("stopped-late".to_owned()),
        Sending::Stopped(fault) => Some(format!("mail-fault-{}", fault.word())),
        Sending::Waits(_) | Sending::Due | Sending::Goes => None,
    }
}

/// What was meant to go out and has not, for the pages on which a person looks around: each with the way to it.
pub(in crate::web) async fn notice(here: &Here) -> Result<Markup, Failure> {
    let words = here.words;
    let waiting = here.store.list_outgoing().await?;
    let stuck: Vec<MessageId> =
        waiting.iter().filter(|outgoing| why(stands(here, Some(outgoing))).is_some()).map(|outgoing| outgoing.message_id).collect();
    if stuck.is_empty() {
        return Ok(html! {});
    }
    let unsure: Vec<MessageId> =
        waiting.iter().filter(|outgoing| outgoing.fault == Some(SendFault::Unsure)).map(|outgoing| outgoing.message_id).collect();
    let messages: Vec<Message> = here.store.find_some(&stuck).await?;
    let messages: Vec<Message> = messages.into_iter().filter(|message| message.sent_at.is_none()).collect();
    let people: HashMap<_, Person> = names_of(&here.store, messages.iter().map(|message| message.person_id)).await?;
    Ok(html! {
        @for message in &messages {
            @let name = people.get(&message.person_id).map(|person| person.name.clone()).unwrap_or_default();
            section.card.not-sent {
                h2 { (if unsure.contains(&message.id) { t!(words, "unsure-title", name = name) } else { t!(words, "notice-title", name = name) }) }
                div.actions { a.button href={ "/outreach/" (message.id) } { (t!(words, "notice-look")) } }
            }
        }
    })
}

/// What a page says after something was taken back, or could not be any more.
pub(in crate::web) fn said(here: &Here, query: &Fields) -> Markup {
    let key = ["taken", "gone"].into_iter().find(|key| query.has(key));
    html! { @if let Some(key) = key { div.toast role="status" { p { (t!(here.words, &format!("taken-back-{key}"))) } } } }
}

/// Whether it is the one fault of which only the person knows what became of it.
pub(in crate::web) fn is_unsure(state: Option<Sending>) -> bool {
    state == Some(Sending::Stopped(SendFault::Unsure))
}
