//! The message: its text, what the coach says, and the ways to send it oneself.

use acquaint_coach::{Review, Severity, Verdict};
use acquaint_domain::{
    Word as _,
    outreach::{Channel, Message, MessageId, Purpose, SendFault, Sending, Tone},
    people::Person,
};
use acquaint_formats::mailto;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{remarks, resting, sending, sources, tones};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        interviews::find_inviting,
        outreach::{discard_message, facts_of, mark_sent, sending::blank_in_subject, write_message},
        review::{note_limit_of, review_message},
        start::retell,
        today::postpone_draft,
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Other, Page, Room},
        settings::link_to_versions,
    },
    words::t,
};

pub(super) async fn form(Path(id): Path<MessageId>, here: Here) -> Answer {
    let message: Message = get(&here.store, id).await?;
    if message.sent_at.is_some() {
        return Ok(sent_view(&here, &message).await?.into_response());
    }
    let outgoing = here.store.find_outgoing(id).await?;
    if let Some(doubtful) = outgoing.as_ref().filter(|outgoing| outgoing.fault == Some(SendFault::Unsure)) {
        return Ok(sending::unsure(&here, &message, doubtful).await?.into_response());
    }
    Ok(match sending::stands(&here, outgoing.as_ref()) {
        Some(state @ (Sending::Waits(_) | Sending::Due | Sending::Goes)) => sending::waiting(&here, &message, state).await?.into_response(),
        _ if find_page_of(&here, &message).await?.is_some() => {
            let query = here.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            go_to(&format!("{}{query}", find_page_of(&here, &message).await?.unwrap_or_default()))
        }
        state => {
            let person: Person = get(&here.store, message.person_id).await?;
            match resting::find_for_draft(&here, &person, &message, &Fields::default()).await? {
                Some(resting) => resting.into_response(),
                None => {
                    let shown = Shown { message: &message, person: &person, state };
                    view(&here, shown, &filled(&message), &Faults::default(), None).await?.into_response()
                }
            }
        }
    })
}

/// The page of its own that an invitation has while it says what is so.
async fn find_page_of(here: &Here, message: &Message) -> Result<Option<String>, Failure> {
    let (Some(_), Some(interview)) = (message.purpose.invites(), message.interview_id) else { return Ok(None) };
    let inviting = find_inviting(&here.store, &here.ctx, interview).await?;
    Ok((inviting.tell == Some(message.purpose)).then(|| format!("/interviews/{interview}/invite")))
}

fn filled(message: &Message) -> Fields {
    Fields::default().with("subject", &message.subject).with("body", &message.body)
}

/// Saves the text; with the button "I sent it", also that it was sent.
pub(super) async fn save(Path(id): Path<MessageId>, Posted { here, fields }: Posted) -> Answer {
    let message: Message = get(&here.store, id).await?;
    let (subject, body) = (fields.text("subject"), fields.raw("body").trim_end());
    if Other::is_wanted(&fields) {
        return both_versions(&here, &message, &fields).await;
    }
    let sent = fields.text("do") == "sent";
    let leaving = sent || matches!(fields.text("do"), "send" | "eml");
    if (leaving || matches!(fields.text("do"), "call" | "times"))
        && let Some(resting) = keep_for_rest(&here, &message, &fields).await?
    {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, resting).into_response());
    }
    if leaving {
        let faults = check(&here, &message, subject, body).await?;
        if !faults.is_empty() {
            let person: Person = get(&here.store, message.person_id).await?;
            let shown = Shown { message: &message, person: &person, state: None };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, shown, &fields, &faults, None).await?).into_response());
        }
    }
    let kept = if sent {
        mark_sent(&here.store, &here.ctx, id, fields.text("seen"), subject, body).await
    } else {
        write_message(&here.store, &here.ctx, id, fields.text("seen"), subject, body).await
    };
    match kept {
        Ok(message) => go_on(here, &message, fields.text("do")).await,
        Err(failure) if failure.kind == FailureKind::Conflict => both_versions(&here, &message, &fields).await,
        Err(failure) => Err(failure),
    }
}

/// Where the button that was pressed leads, now that the words are kept.
async fn go_on(mut here: Here, message: &Message, pressed: &str) -> Answer {
    let Message { id, person_id, .. } = message;
    Ok(match pressed {
        "sent" => here.done(&format!("/outreach/{id}/next")),
        "send" => go_to(&format!("/outreach/{id}/send?saved=yes")),
        "eml" => go_to(&format!("/outreach/{id}/message.eml")),
        "times" => go_to(&format!("/interviews/times?person={person_id}&message={id}")),
        "call" => go_to(&format!("/outreach/call?person={person_id}")),
        "later" => {
            here.ctx.change = here.ctx.ids().draw();
            postpone_draft(&here.store, &here.ctx, message).await?;
            here.done("/")
        }
        word => match Tone::from_word(word) {
            Some(tone) if tones::is_ours(&here, message).await? => {
                // To keep what was typed and to say it otherwise are two changes, so that each can be taken back.
                here.ctx.change = here.ctx.ids().draw();
                retell(&here.store, &here.ctx, *id, tone).await?;
                here.done(&format!("/outreach/{id}"))
            }
            Some(_) => go_to(&format!("/outreach/{id}?saved=yes&own=yes")),
            None => go_to(&format!("/outreach/{id}?saved=yes")),
        },
    })
}

/// From an older page, a message to somebody who asked for no more since then: its words are kept and shown, and nothing goes out.
async fn keep_for_rest(here: &Here, message: &Message, typed: &Fields) -> Result<Option<Markup>, Failure> {
    let person: Person = get(&here.store, message.person_id).await?;
    if message.sent_at.is_some() || !resting::rests(here, &person, message.purpose).await? {
        return Ok(None);
    }
    let (subject, body) = (typed.text("subject"), typed.raw("body").trim_end());
    let draft = match write_message(&here.store, &here.ctx, message.id, typed.text("seen"), subject, body).await {
        Ok(draft) => draft,
        Err(failure) if failure.kind == FailureKind::Conflict => message.clone(),
        Err(failure) => return Err(failure),
    };
    resting::find_for_draft(here, &person, &draft, typed).await
}

async fn both_versions(here: &Here, message: &Message, typed: &Fields) -> Answer {
    let (fields, other) = Other::of(typed, filled(message));
    let person: Person = get(&here.store, message.person_id).await?;
    let shown = Shown { message, person: &person, state: None };
    Ok((other.status(), view(here, shown, &fields, &Faults::default(), Some(&other)).await?).into_response())
}

pub(super) async fn discard(Path(id): Path<MessageId>, Posted { here, .. }: Posted) -> Answer {
    let person = discard_message(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/people/{person}")))
}

/// A message with a blank, or thanks that could go to anybody, is not ready to be sent.
async fn check(here: &Here, message: &Message, subject: &str, body: &str) -> Result<Faults, Failure> {
    let mut faults = Faults::default();
    if let Some(said) = blank_in_subject(&here.store, &here.ctx, message, subject).await? {
        faults.note("subject", said);
    }
    if body.trim().is_empty() {
        faults.note("body", t!(here.words, "message-empty"));
        return Ok(faults);
    }
    let review = review_message(&here.store, &here.ctx, message, body).await?;
    let problem = |rule: &str| review.remarks.iter().find(|remark| remark.rule == rule && remark.severity == Severity::Problem);
    if let Some(remark) = problem("unfilled-blank") {
        faults.note("body", remark.message.clone());
    } else if message.purpose == Purpose::ThankYou && (problem("generic-thanks").is_some() || problem("nothing-specific").is_some()) {
        faults.note("body", t!(here.words, "message-generic-thanks"));
    }
    Ok(faults)
}

/// A draft, to whom it goes, and where its sending stands.
#[derive(Clone, Copy)]
struct Shown<'a> {
    message: &'a Message,
    person: &'a Person,
    state: Option<Sending>,
}

async fn view(here: &Here, shown: Shown<'_>, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let Shown { message, person, state } = shown;
    let facts = facts_of(&here.store, &here.ctx, person, message).await?;
    let review = review_message(&here.store, &here.ctx, message, fields.raw("body")).await?;
    let limit = note_limit_of(&here.store, message).await?;
    let open = blank_in_subject(&here.store, &here.ctx, message, fields.raw("subject")).await?.is_some();
    let stored_now: Message = get(&here.store, message.id).await?;
    let versions = link_to_versions(here, &stored_now.clone().into()).await?;
    let form = Form::new(here, "message", fields, faults);
    let title = t!(words, &format!("message-title-{}", message.purpose), name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        (layout::conflict(here, "message", fields, other))
        (sending::said(here, &here.query()))
        h1 { (title) }
        (resting::may_go(here, person, message.purpose).await?)
        (sending::stopped(here, message, state))
        form.message method="post" action={ "/outreach/" (message.id) } novalidate data-review={ "/outreach/" (message.id) "/review" } {
            (form.once())
            (layout::seen_mark(fields, faults, stored_now))
            @if message.channel == Channel::Email { (form.line("subject")) }
            @if message.channel == Channel::Introduction {
                p {
                    (t!(words, "message-introducer", name = person.given_name())) " "
                    a href={ "/people/" (person.id) "/introductions" } { (t!(words, "message-introducer-who")) }
                }
            }
            (form.area("body", 12))
            @if let Some(limit) = limit { (remarks::characters(words, fields.raw("body"), limit)) }
            @if matches!(message.purpose, Purpose::OfferTimes | Purpose::Reschedule) {
                p { button type="submit" name="do" value="times" { (t!(words, "times-find")) } }
            }
            (versions)
            div.coach #coach data-ready=(t!(words, "coach-ready")) data-show=(t!(words, "coach-show")) data-words=[limit.is_none().then(|| t!(words, "coach-words"))] {
                (remarks::list_of(words, &remarks::at_first(words, message, fields.raw("body"), &facts, review.clone()), limit.is_none()))
            }
            @if here.query().has("saved") { p.quiet role="status" data-saved { (t!(words, "message-saved")) @if here.query().has("own") { " " (t!(words, "message-own-words")) } } }
            (ways(here, message, person, (fields, open), &review, &layout::use_other(here, other)))
            (tones::offered(here, message, fields.raw("body").trim_end(), &facts))
        }
        (sources::list(here, &facts, message, fields.raw("body")).await?)
        form method="post" action={ "/outreach/" (message.id) "/discard" } {
            (layout::once(here))
            button.plain-button type="submit" { (t!(words, "message-discard")) }
        }
    };
    Ok(Page::new(Room::Outreach, &title)
        .with_scripts(&["remarks.js", "copy.js"])
        .with_faults(faults)
        .with_other(other)
        .show(here, &content))
}

/// Saving comes first while something is to be mended; sending comes first when it is ready.
///
/// All ways are on the page; which of them show follows from the review, and from whether the subject line is open, here
/// and in `remarks.js` alike.
fn ways(here: &Here, message: &Message, person: &Person, (fields, open): (&Fields, bool), review: &Review, use_other: &Markup) -> Markup {
    let words = here.words;
    let blank = open || review.remarks.iter().any(|remark| remark.rule == "unfilled-blank");
    let ready = !open && review.verdict == Verdict::Ready;
    let by_mail = message.channel == Channel::Email;
    let own = by_mail && sending::can_send(here, person);
    let mail = if by_mail { mailto(&person.email, fields.raw("subject"), fields.raw("body")) } else { None };
    html! {
        div.actions #ways data-to=(person.email) {
            @if own { button.primary[ready] type="submit" name="do" value="send" hidden[blank] data-own { (t!(words, "message-own")) } }
            @if by_mail {
                a.button.primary[!own] href=(mail.clone().unwrap_or_default()) hidden[!ready || mail.is_none()] data-mail { (t!(words, "message-open-mail")) }
            }
            button.primary[!ready] type="submit" name="do" value="save" data-save { (t!(words, "message-save")) }
            (use_other)
            @if by_mail { button type="submit" name="do" value="eml" hidden[!ready || mail.is_some()] data-eml { (t!(words, "message-eml")) } }
            button type="button" hidden data-copy="body" data-copied=(t!(words, "message-copied")) { (t!(words, "message-copy")) }
            @let (then, key) = when_it_is_out(message);
            button type="submit" name="do" value=(then) hidden[blank] data-sent { (t!(words, key)) }
            button type="submit" name="do" value="later" { (t!(words, "today-not")) }
        }
        @if by_mail && ready && mail.is_none() { p.hint { (t!(words, "message-too-long-for-mail")) } }
        p.hint { (if own { t!(words, "message-how-own") } else { t!(words, &format!("message-how-{}", message.channel)) }) }
        @if matches!(message.channel, Channel::LinkedinNote | Channel::LinkedinMessage) && !person.linkedin.is_empty() {
            p.onward { a href=(person.linkedin) rel="noreferrer noopener" { (t!(words, "message-their-linkedin", name = person.given_name())) } }
        }
    }
}

/// What is pressed when the words are used: a first call has a page of its own, which shows them and keeps what came of it.
fn when_it_is_out(message: &Message) -> (&'static str, &'static str) {
    match (message.channel, message.purpose) {
        (Channel::Phone, Purpose::Ask) => ("call", "message-to-call"),
        (Channel::Phone, _) => ("sent", "message-called"),
        _ => ("sent", "message-sent"),
    }
}

async fn sent_view(here: &Here, message: &Message) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = get(&here.store, message.person_id).await?;
    let title = t!(words, &format!("message-title-{}", message.purpose), name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        (sending::said(here, &here.query()))
        h1 { (title) }
        @if let Some(at) = message.sent_at { p.quiet { (t!(words, "message-sent-on")) " " (layout::moment(here, at)) ", " (layout::time(here, at)) } }
        @if !message.subject.is_empty() { p { span.quiet { (t!(words, "message-subject")) ": " } strong { (message.subject) } } }
        div.card { (layout::plain_lines(&message.body)) }
        (link_to_versions(here, &message.clone().into()).await?)
        div.actions {
            a.button.primary href={ "/outreach/reply?person=" (person.id) } { (t!(words, "people-next-reply")) }
            a.button href={ "/outreach/" (message.id) "/next" } { (t!(words, "next-title")) }
        }
    };
    Ok(Page::new(Room::Outreach, &title).show(here, &content))
}
