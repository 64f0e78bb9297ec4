//! Somebody who asked for no more messages: said kindly, with nothing to write but thanks for a talk that there was. Of somebody
//! who may be one of them it is asked first.

use acquaint_domain::{
    interviews::Interview,
    outreach::{Message, Purpose},
    people::Person,
};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{outreach::may_always, people::perhaps_in_peace},
    web::{
        fields::Fields,
        here::Here,
        layout::{self, Page, Room},
        people::peace::{Then, questions},
    },
    words::t,
};

/// What can be typed in the form of a message: the facts that only the writer knows, and the message itself. Each with its label.
const TYPED: [(&str, &str); 5] = [
    ("reason", "begin-reason"),
    ("introduction", "begin-introduction"),
    ("name", "begin-name"),
    ("subject", "message-subject"),
    ("body", "message-body"),
];

/// What stands in the place of a message to somebody who wants none; nothing where it may be written.
pub(in crate::web) async fn find(here: &Here, person: &Person, purpose: Purpose, typed: &Fields) -> Result<Option<Markup>, Failure> {
    page(here, person, (purpose, Then::Write(purpose, typed)), &what_was_typed(here, typed)).await
}

fn what_was_typed(here: &Here, typed: &Fields) -> Markup {
    let kept: Vec<(&str, &str)> = TYPED.iter().map(|(name, key)| (*key, typed.text(name))).filter(|(_, text)| !text.is_empty()).collect();
    html! {
        @if !kept.is_empty() {
            h2 { (t!(here.words, "failure-typed")) }
            dl.facts { @for (key, text) in kept { dt { (t!(here.words, key)) } dd { (layout::plain_lines(text)) } } }
        }
    }
}

/// The same for a draft that was begun before they said so: its words stay, and it can be thrown away. What was typed over it and
/// is not kept stands above it.
pub(super) async fn find_for_draft(here: &Here, person: &Person, draft: &Message, typed: &Fields) -> Result<Option<Markup>, Failure> {
    let other = typed.has("body") && (typed.raw("body").trim_end() != draft.body || typed.text("subject") != draft.subject);
    page(
        here,
        person,
        (draft.purpose, Then::Draft(draft.id)),
        &html! {
            @if other { (what_was_typed(here, typed)) }
            h2 { (t!(here.words, "resting-draft")) }
            @if !draft.subject.is_empty() { p { strong { (draft.subject) } } }
            div.card { (layout::plain_lines(&draft.body)) }
            form method="post" action={ "/outreach/" (draft.id) "/discard" } {
                (layout::once(here))
                button.plain-button type="submit" { (t!(here.words, "message-discard")) }
            }
        },
    )
    .await
}

/// Whether a message to somebody is one that they asked not to get, or may have asked not to get under another entry.
pub(super) async fn rests(here: &Here, person: &Person, purpose: Purpose) -> Result<bool, Failure> {
    let rests = here.store.history_of(&[person.id]).await?.wants_rest(person.id);
    Ok(!may_always(purpose) && (rests || !perhaps_in_peace(&here.store, person).await?.is_empty()))
}

/// Above a note that thanks somebody who wants no more messages: that it may go, and why. Nothing for everybody else.
pub(in crate::web) async fn may_go(here: &Here, person: &Person, purpose: Purpose) -> Result<Markup, Failure> {
    let rests = may_always(purpose) && here.store.history_of(&[person.id]).await?.wants_rest(person.id);
    Ok(html! { @if rests { p.note { (t!(here.words, "resting-may-go", name = person.given_name())) } } })
}

async fn page(here: &Here, person: &Person, (purpose, then): (Purpose, Then<'_>), more: &Markup) -> Result<Option<Markup>, Failure> {
    let history = here.store.history_of(&[person.id]).await?;
    if may_always(purpose) {
        return Ok(None);
    }
    if !history.wants_rest(person.id) {
        return ask(here, person, then, more).await;
    }
    let words = here.words;
    let (name, title) = (person.given_name(), t!(words, "resting-title", name = person.given_name()));
    let held = history.interviews.iter().filter(|interview: &&Interview| interview.held()).max_by_key(|interview| interview.held_at());
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "resting-lead", name = name)) }
        @if let Some(held) = held {
            p { (t!(words, "resting-thank", name = name)) }
            div.actions {
                a.button.primary href={ "/outreach/new?person=" (person.id) "&purpose=" (Purpose::ThankYou) "&interview=" (held.id) } {
                    (t!(words, "begin-title-thank-you", name = name))
                }
            }
        }
        p.onward { a href="/people/next" { (t!(words, "whom-open")) } }
        (more)
    };
    Ok(Some(Page::new(Room::Outreach, &title).show(here, &content)))
}

/// Whether they are the same person as somebody who asked for no more messages; nothing where nobody did who may be them.
async fn ask(here: &Here, person: &Person, then: Then<'_>, more: &Markup) -> Result<Option<Markup>, Failure> {
    let in_peace = perhaps_in_peace(&here.store, person).await?;
    if in_peace.is_empty() {
        return Ok(None);
    }
    let title = t!(here.words, "peace-page", name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        (questions(here, person, &in_peace, then))
        (more)
    };
    Ok(Some(Page::new(Room::Outreach, &title).show(here, &content)))
}
