//! A call: what to say, what came of it with one touch, and when to try next.

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    outreach::{Call, CallOutcome, Channel, Message, NextTry, Purpose, ScriptPart, TryReason, phone_script},
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{
        get,
        outreach::{CallTold, draft_facts, find_call_draft, log_call, next_call},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let person: Person = get(&here.store, here.query().read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    Ok(view(&here, &person, &Fields::default(), &Faults::default()).await?.into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, fields.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let Some(outcome) = fields.word::<CallOutcome>("outcome") else {
        let mut faults = Faults::default();
        faults.note("outcome", t!(here.words, "call-outcome-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults).await?).into_response());
    };
    log_call(&here.store, &here.ctx, person.id, CallTold { outcome, words: fields.text("words").to_owned() }).await?;
    Ok(here.done(&match outcome {
        CallOutcome::Talked => format!("/outreach/reply?person={}", person.id),
        _ => format!("/outreach/call?person={}", person.id),
    }))
}

async fn view(here: &Here, person: &Person, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let mut calls: Vec<Call> = here.store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
    calls.sort_by_key(|call| std::cmp::Reverse(call.tried_at));
    let call = next_call(&here.store, &here.ctx, person.id).await?;
    let own = find_call_draft(&here.store, person.id).await?;
    let form = Form::new(here, "call", fields, faults);
    let title = t!(words, "call-title", name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        (next(here, person, call))
        @if call.is_some() && !person.phone.is_empty() { p { a.button.primary href={ "tel:" (dialled(&person.phone)) } { (t!(words, "call-dial", number = &person.phone)) } } }
        details open[calls.is_empty()] {
            summary { (t!(words, "call-script")) }
            (script(here, person, own.as_ref()).await?)
        }
        h2 { (t!(words, "call-how")) }
        form method="post" action="/outreach/call" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            (form.choice::<CallOutcome>("outcome", "call-outcome"))
            (form.area("words", 2))
            div.actions { button.primary[person.phone.is_empty()] type="submit" { (t!(words, "reply-save")) } }
        }
        @if !calls.is_empty() {
            h2 { (t!(words, "call-log")) }
            ul.rows { @for call in &calls { (logged(here, call)) } }
        }
    };
    Ok(Page::new(Room::Outreach, &title).with_faults(faults).show(here, &content))
}

/// The words that were prepared for this call, or the usual ones.
async fn script(here: &Here, person: &Person, own: Option<&Message>) -> Result<Markup, Failure> {
    let words = here.words;
    if let Some(own) = own {
        return Ok(html! {
            div.card { (layout::plain_lines(&own.body)) }
            p { a href={ "/outreach/" (own.id) } { (t!(words, "call-change-words")) } }
        });
    }
    let usual = phone_script(&draft_facts(&here.store, &here.ctx, person, Purpose::Ask, None).await?);
    Ok(html! {
        dl.script { @for part in &usual { (part_of(here, part)) } }
        p { a href={ "/outreach/new?person=" (person.id) "&channel=" (Channel::Phone) } { (t!(words, "call-own-words")) } }
    })
}

fn part_of(here: &Here, part: &ScriptPart) -> Markup {
    html! { dt { (here.words.word("script", part.kind)) } dd { (layout::plain_lines(&part.text)) } }
}

fn logged(here: &Here, call: &Call) -> Markup {
    html! {
        li.row {
            div.row-text {
                strong { (here.words.word("call-outcome", call.outcome)) }
                @if !call.words.is_empty() { div.row-what { (layout::plain_lines(&call.words)) } }
            }
            div.row-aside { (layout::moment(here, call.tried_at)) ", " (layout::time(here, call.tried_at)) }
        }
    }
}

/// When to try next, and why then.
fn next(here: &Here, person: &Person, next: Option<NextTry>) -> Markup {
    let words = here.words;
    let Some(next) = next else { return html! { p.note { (t!(words, "call-said-no", name = person.given_name())) } } };
    let why = t!(words, &format!("call-why-{}", next.reason.word()), name = person.given_name());
    html! {
        @match next.when {
            Some(when) => {
                @let (from, to) = when.part.hours();
                p.lead {
                    (t!(words, "call-next")) " " (layout::date(here, when.on)) ", "
                    (t!(words, "call-between", from = from.strftime("%H:%M").to_string(), to = to.strftime("%H:%M").to_string())) "."
                }
                @if next.reason != TryReason::FirstTry { p.quiet { (why) } }
            }
            None => {
                p.note { (why) }
                @if next.reason == TryReason::TriedOftenEnough {
                    p { a.button.primary href={ "/outreach/new?person=" (person.id) } { (t!(words, "people-next-write", name = person.given_name())) } }
                }
            }
        }
    }
}

/// A number as a telephone takes it: digits and a plus in front.
fn dialled(number: &str) -> String {
    let number = number.trim();
    let digits = number.chars().filter(char::is_ascii_digit);
    number.starts_with('+').then_some('+').into_iter().chain(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_number_is_dialled_without_what_makes_it_readable() {
        assert_eq!(dialled(" +1 (416) 555-0100 "), "+14165550100");
        assert_eq!(dialled("030 / 12 34"), "0301234");
        assert_eq!(dialled("javascript:1"), "1");
    }
}
