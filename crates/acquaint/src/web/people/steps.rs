//! What to do next with somebody: the one step, and what else is possible now. It follows from what happened.

use acquaint_domain::{
    follow_ups::{Promise, introduction_by},
    interviews::Interview,
    outreach::{Call, Message, Purpose, ReplyKind},
};
use maud::{Markup, html};

use super::{
    peace::{Then, questions},
    person::Shown,
};
use crate::{
    actions::outreach::may_always,
    web::{follow_ups::day_words, here::Here, layout},
    words::t,
};

/// Where a step is made, and what its button says.
type Way = (String, String);

/// The steps that are possible now.
struct Ways {
    /// The one to make next. Nothing is urged while one waits for an introduction.
    first: Option<Way>,
    others: Vec<Way>,
}

impl Ways {
    fn new(first: Way, others: impl IntoIterator<Item = Way>) -> Self {
        Self { first: Some(first), others: others.into_iter().collect() }
    }
}

/// That an introduction was promised, and until when one waits for it.
pub(super) fn introduction(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let fresh = shown.history.path(shown.person.id).reached().is_none() && !shown.history.wants_rest(shown.person.id);
    html! {
        @if let Some(promise) = shown.introduction.as_ref().filter(|_| fresh) {
            @let by = introduction_by(&here.ctx, promise);
            @let key = if by >= here.ctx.today() { "people-introduction-waits" } else { "people-introduction-open" };
            p.note {
                (t!(words, "people-introduction-promised", name = referrer_name(shown, promise))) " "
                a href={ "/follow-ups/promises/" (promise.id) } { "“" (promise.text) "”" } ". "
                (t!(words, key, day = day_words(here, by), name = shown.person.given_name()))
            }
        }
    }
}

/// The name of the one who promised something and named this person.
fn referrer_name<'a>(shown: &'a Shown, promise: &Promise) -> &'a str {
    shown.named.iter().find(|(referral, _)| referral.referrer_id == promise.person_id).map_or("", |(_, name)| name)
}

/// The one thing to do next with this person, and what else is possible now.
pub(super) fn next(here: &Here, shown: &Shown) -> Markup {
    let (words, person) = (here.words, &shown.person);
    let begun = begun(here, shown);
    if begun.is_none() && shown.history.wants_rest(person.id) {
        return rests(here, shown);
    }
    if !shown.in_peace.is_empty() {
        return html! {
            (questions(here, person, &shown.in_peace, Then::Person))
            @if let Some(Ways { first, others }) = begun.or_else(|| answered(here, shown)) {
                div.actions { @for (href, label) in first.iter().chain(&others) { a.button href=(href) { (label) } } }
            }
        };
    }
    let Ways { first, others } = begun.or_else(|| answered(here, shown)).unwrap_or_else(|| beginning(here, shown));
    let calls = first.is_some() && !person.phone.is_empty();
    html! {
        div.actions {
            @if let Some((href, label)) = &first { a.button.primary href=(href) { (label) } }
            @for (href, label) in &others { a.button href=(href) { (label) } }
            @if calls { a.button href={ "/outreach/call?person=" (person.id) } { (t!(words, "people-next-call", name = person.given_name())) } }
        }
    }
}

/// Where a conversation is agreed on or a draft is begun. Of somebody who wants rest only what may always be sent is gone on with.
fn begun(here: &Here, shown: &Shown) -> Option<Ways> {
    let (words, person, history) = (here.words, &shown.person, &shown.history);
    let never = history.wants_rest(person.id);
    if let Some(interview) = history.interviews.iter().find(|interview| interview.open()) {
        let confirm = (!never).then(|| (write_for(shown, Purpose::Confirm), t!(words, "people-next-confirm")));
        return Some(Ways::new(go(interview, t!(words, "people-next-interview", name = person.given_name())), confirm));
    }
    let draft = history.messages.iter().find(|message| message.sent_at.is_none() && (!never || may_always(message.purpose)))?;
    Some(Ways::new(on(draft, t!(words, "people-next-draft")), [note_reply(here, shown)]))
}

/// Where they said yes, or where one waits for their answer.
fn answered(here: &Here, shown: &Shown) -> Option<Ways> {
    let (words, person, history) = (here.words, &shown.person, &shown.history);
    let yes = history.replies.iter().max_by_key(|reply| reply.came_at).is_some_and(|reply| reply.kind == ReplyKind::Yes);
    if yes && history.interviews.is_empty() {
        let offer = (format!("/interviews/times?person={}", person.id), t!(words, "answer-offer-times"));
        return Some(Ways::new(set_date(here, shown), [offer]));
    }
    let sent = history.messages.iter().any(|message| message.sent_at.is_some());
    let heard = !history.replies.is_empty() || !history.interviews.is_empty() || history.calls.iter().any(Call::reached_them);
    let again = || (write_for(shown, Purpose::FollowUp), t!(words, "people-next-again"));
    (sent && !heard).then(|| Ways::new(note_reply(here, shown), [again()]))
}

/// Where nothing was begun: to write, or to wait for the introduction that was promised.
fn beginning(here: &Here, shown: &Shown) -> Ways {
    let (words, person) = (here.words, &shown.person);
    let write = |key: &str| (format!("/outreach/new?person={}", person.id), t!(words, key, name = person.given_name()));
    let Some(promise) = shown.introduction.as_ref().filter(|_| shown.history.path(person.id).reached().is_none()) else {
        return Ways::new(write("people-next-write"), [set_date(here, shown)]);
    };
    let others = vec![write("people-next-write-anyway"), set_date(here, shown)];
    if introduction_by(&here.ctx, promise) >= here.ctx.today() {
        // Who would rather not wait is not held back, and a date can come of it meanwhile.
        return Ways { first: None, others };
    }
    let promised = format!("/outreach/new?person={}&purpose={}", promise.person_id, Purpose::Other);
    Ways::new((promised, t!(words, "people-next-write", name = referrer_name(shown, promise))), others)
}

fn write_for(shown: &Shown, purpose: Purpose) -> String {
    format!("/outreach/new?person={}&purpose={purpose}", shown.person.id)
}

fn set_date(here: &Here, shown: &Shown) -> Way {
    (format!("/interviews/new?person={}", shown.person.id), t!(here.words, "people-next-date", name = shown.person.given_name()))
}

fn note_reply(here: &Here, shown: &Shown) -> Way {
    (format!("/outreach/reply?person={}", shown.person.id), t!(here.words, "people-next-reply"))
}

/// They asked for no more messages: nothing to write but thanks for a talk that there was.
fn rests(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let Shown { person, history, .. } = shown;
    let name = person.given_name();
    let path = history.path(person.id);
    html! {
        p.note { (t!(words, "people-never-again", name = name)) }
        @if path.met && !path.thanked {
            div.actions {
                a.button.primary href={ "/outreach/new?person=" (person.id) "&purpose=" (Purpose::ThankYou) } { (t!(words, "begin-title-thank-you", name = name)) }
            }
        }
        @for draft in history.messages.iter().filter(|message| message.sent_at.is_none()) {
            p.quiet { a href={ "/outreach/" (draft.id) } { (t!(words, "resting-draft-read")) } " " (layout::moment(here, draft.drafted_at)) }
        }
    }
}

fn go(interview: &Interview, label: String) -> (String, String) {
    (format!("/interviews/{}", interview.id), label)
}

fn on(draft: &Message, label: String) -> (String, String) {
    (format!("/outreach/{}", draft.id), label)
}
