//! Today's cards: each one step, its reason, the button that does it, and "Not today".

use std::collections::HashMap;

use acquaint_domain::{
    people::{Person, PersonId},
    today::{Card, CardKind, was_long_away},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use super::{home, welcome};
use crate::{
    Words,
    actions::today::{self, Today},
    web::{
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
        outreach::sending::notice,
        start,
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let Today { situation, cards } = Today::find(&here.store, &here.ctx, &here.app.remembered.next).await?;
    if !situation.exploring && situation.people.is_empty() {
        return Ok(welcome::view(&here).into_response());
    }
    let people: HashMap<PersonId, &Person> = situation.people.iter().map(|person| (person.id, person)).collect();
    let of = |card: &Card| card.person.and_then(|id| people.get(&id).copied());
    let last = here.store.last_change_at().await?;
    if let Some(card) = cards.first().filter(|_| was_long_away(last, here.ctx.now) && !here.query().has("all")) {
        return Ok(home::back_again(&here, card, of(card)).into_response());
    }
    let steps = start::load(&here, &situation).await?;
    if let Some(step) = steps.resume().filter(|_| here.uri.path() == "/") {
        return Ok(go_to(&start::address(step)));
    }
    let title = t!(words, "today-title");
    let content = html! {
        h1 { (title) }
        p.quiet { (here.ctx.today().strftime("%A, %-d %B")) }
        (notice(&here).await?)
        @if cards.is_empty() { (home::nothing_now(&here, &steps)) } @else { h2.next-small-step { (t!(words, "home-next")) } }
        ol.cards { @for (index, card) in cards.iter().enumerate() { (show_card(&here, card, of(card), index == 0)) } }
        @if cards.len() > 1 { (home::how(&here)) }
        @if steps.are_new() { (home::tasks(&here, &steps)) }
        @if !steps.are_new() { p.onward { a href="/today/growth" { (t!(words, "home-growth")) } } }
        (home::copy_line(&here)?)
    };
    Ok(Page::new(Room::Today, &title).show(&here, &content).into_response())
}

pub(super) async fn postpone(Posted { here, fields }: Posted) -> Answer {
    today::postpone(&here.store, &here.ctx, fields.text("card"), fields.text("subject")).await?;
    Ok(here.done("/"))
}

fn show_card(here: &Here, card: &Card, person: Option<&Person>, first: bool) -> Markup {
    let words = here.words;
    let name = person.map(|person| person.name.as_str()).unwrap_or_default();
    let given = person.map(Person::given_name).unwrap_or_default();
    let (title, why) = today::card_in_words(words, card, name, here.ctx.today());
    html! {
        li.card {
            h3 { (title) }
            p { (why) }
            div.actions {
                a.button.primary[first] href=(address(card)) { (t!(words, &format!("card-{}-do", card.kind), name = given)) }
                @if card.kind == CardKind::PrepareToday { a.button href={ "/interviews/" (card.record.unwrap_or_default()) } { (t!(words, "card-hold-interview-do")) } }
                @if card.kind == CardKind::Confirm { a.button href=(sheet(card)) { (t!(words, "interview-sheet")) } }
                @if card.kind != CardKind::StartExploration && card.kind != CardKind::AddPerson {
                    form method="post" action="/today/postpone" {
                        (layout::once(here))
                        input type="hidden" name="card" value=(card.key);
                        input type="hidden" name="subject" value=(title);
                        button type="submit" { (t!(words, "today-not")) span.sr { " – " (title) } }
                    }
                }
            }
        }
    }
}

/// The sheet to take along to a conversation.
fn sheet(card: &Card) -> String {
    format!("/interviews/{}/sheet", card.record.unwrap_or_default())
}

/// Where the step of a card is done.
pub(super) fn address(card: &Card) -> String {
    let record = card.record.unwrap_or_default();
    let person = card.person.map(|person| person.to_string()).unwrap_or_default();
    match card.kind {
        CardKind::HoldInterview | CardKind::CloseInterview => format!("/interviews/{record}"),
        CardKind::TellNewDate | CardKind::TellItIsOff => format!("/interviews/{record}/invite"),
        CardKind::Confirm => format!("/outreach/new?person={person}&purpose=confirm&interview={record}"),
        CardKind::Tomorrow => sheet(card),
        CardKind::Prepare | CardKind::PrepareToday => format!("/interviews/{record}/questions"),
        CardKind::Practise => format!("/interviews/{record}/practise"),
        CardKind::SetDate => format!("/interviews/new?person={person}"),
        CardKind::ThankYou => format!("/follow-ups/{record}/thank-you"),
        CardKind::Debrief => format!("/follow-ups/{record}/debrief"),
        CardKind::KeepPromise => format!("/follow-ups/promises/{record}"),
        CardKind::ReportBack => format!("/outreach/new?person={person}&purpose=report-back"),
        CardKind::TakeStep => "/insights/plan".to_owned(),
        CardKind::FinishMessage => format!("/outreach/{record}"),
        CardKind::CallAgain => format!("/outreach/call?person={person}"),
        CardKind::FollowUp | CardKind::AskAgain => format!("/outreach/new?person={person}&purpose=follow-up"),
        CardKind::WriteTo | CardKind::WriteToReferral => format!("/outreach/new?person={person}"),
        CardKind::Congratulate => {
            let reason = t!(Words, "card-congratulate-reason", about = &card.about);
            let reason: String = form_urlencoded::byte_serialize(reason.as_bytes()).collect();
            format!("/outreach/new?person={person}&reason={reason}")
        }
        CardKind::KeepInTouch => format!("/outreach/new?person={person}&purpose=other"),
        CardKind::AddPerson => "/people/new".to_owned(),
        CardKind::StartExploration => "/aim/explorations/new".to_owned(),
    }
}
