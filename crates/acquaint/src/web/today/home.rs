//! What stands on Today beside the cards: the first steps as a list, the last copy, and a welcome after a long time.

use acquaint_domain::{
    Word as _,
    people::Person,
    today::{Card, FirstStep, FirstSteps, Progress},
};
use acquaint_store::copies_in;
use maud::{Markup, html};

use super::cards::address;
use crate::{
    Failure,
    web::{
        here::Here,
        layout::{self, Page, Room},
        start,
    },
    words::t,
};

/// After a long time: one small step, or a fresh start. What has waited meanwhile is not counted.
pub(super) fn back_again(here: &Here, card: &Card, person: Option<&Person>) -> Markup {
    let words = here.words;
    let name = person.map(Person::given_name).unwrap_or_default();
    let title = t!(words, "home-back");
    let content = html! {
        h1 { (title) }
        @if name.is_empty() { p.lead { (t!(words, "home-back-anybody")) } } @else { p.lead { (t!(words, "home-back-person", name = name)) } }
        div.actions {
            a.button.primary href=(address(card)) {
                @if name.is_empty() { (t!(words, &format!("card-{}-do", card.kind), name = name)) } @else { (t!(words, "home-back-carry-on", name = name)) }
            }
            a.button href="/people/new" { (t!(words, "home-back-fresh")) }
        }
        p.onward { a href="/today?all=yes" { (t!(words, "home-back-all")) } }
    };
    Page::new(Room::Today, &title).show(here, &content)
}

/// How the cards come to be there, and in this order: in reach for who wonders.
pub(super) fn how(here: &Here) -> Markup {
    let words = here.words;
    html! {
        details.how {
            summary { (t!(words, "home-how")) }
            p { (t!(words, "home-how-order")) }
            p { (t!(words, "home-how-limit")) }
        }
    }
}

/// When nothing waits: the first step that is still open for a beginner, else one more person.
pub(super) fn nothing_now(here: &Here, steps: &FirstSteps) -> Markup {
    let words = here.words;
    let step = steps.next().filter(|_| steps.are_new());
    html! {
        @match step {
            Some(step) => {
                h2.next-small-step { (t!(words, "home-next")) }
                ol.cards {
                    li.card {
                        h3 { (words.word("home-task", step)) }
                        p { (words.word("home-why", step)) }
                        div.actions { a.button.primary href=(start::address(step)) { (t!(words, "home-go-on")) } }
                    }
                }
            }
            None if steps.are_new() => {
                h2.next-small-step { (t!(words, "home-next")) }
                ol.cards {
                    li.card {
                        h3 { (t!(words, "home-rest")) }
                        p { (t!(words, "home-rest-why")) }
                        div.actions { a.button href="/people/new" { (t!(words, "people-add")) } }
                    }
                }
            }
            None => {
                p.lead { (t!(words, "today-nothing")) }
                p { a.button href="/people/new" { (t!(words, "people-add")) } }
            }
        }
    }
}

/// The first steps, each with how far it is, until somebody has answered.
pub(super) fn tasks(here: &Here, steps: &FirstSteps) -> Markup {
    let words = here.words;
    let shown = FirstStep::ALL.iter().filter(|step| **step != FirstStep::Next);
    html! {
        section.tasks aria-labelledby="tasks" {
            h2 #tasks { (t!(words, "home-tasks")) }
            ul.rows {
                @for step in shown {
                    @let progress = steps.progress(*step);
                    li.row {
                        div.row-text { a.row-name href=(task_address(*step, steps)) { (words.word("home-task", *step)) } }
                        div.row-aside { span.progress.done[progress == Progress::Done] { (words.word("progress", progress)) } }
                    }
                }
            }
        }
    }
}

/// What was sent is read where it stands; everything else is gone on with.
fn task_address(step: FirstStep, steps: &FirstSteps) -> String {
    match (&steps.message, step) {
        (Some(message), FirstStep::Message) if message.sent_at.is_some() => format!("/outreach/{}", message.id),
        _ => start::address(step),
    }
}

/// When the last copy was made, and where another one belongs.
pub(super) fn copy_line(here: &Here) -> Result<Markup, Failure> {
    let words = here.words;
    let copies = copies_in(&here.app.folder.copies())?;
    Ok(html! {
        p.copy-line {
            @if let Some(copy) = copies.first() {
                @if here.ctx.local(copy.made_at).date() == here.ctx.today() {
                    (t!(words, "home-copy-today", time = layout::time(here, copy.made_at)))
                } @else {
                    (t!(words, "home-copy-on")) " " (layout::moment(here, copy.made_at)) "."
                }
                " " a href="/settings" { (t!(words, "home-copy-elsewhere")) } ". "
            }
            a href="/settings/history" { (t!(words, "home-undo")) }
        }
    })
}
