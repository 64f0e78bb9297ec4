//! Every part that pages are made of, in every state, on one page: for those who build the pages, in development only.
//!
//! It shows the parts themselves, not pictures of them, so it cannot fall behind. It keeps nothing and leads nowhere. Whole
//! pages in every state are looked at by the browser tests.

use std::sync::Arc;

use acquaint_coach::{Channel, Facts, Profile, review};
use acquaint_domain::{Word as _, people::Path, people::Step, people::Tie};
use axum::{Router, response::IntoResponse as _, routing::get};
use maud::{Markup, html};

use crate::{
    serve::App,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here},
        layout::{self, Form, Leaf, Other, Page, Room},
        outreach::remarks,
    },
    words::t,
};

/// Names as people have them: short, long, in other scripts, and one that never ends.
const NAMES: [&str; 5] = [
    "Ana Silva",
    "my neighbour the nurse",
    "김민준",
    "María de los Ángeles Fernández-Cortés y Montalbán",
    "Donaudampfschifffahrtsgesellschaftskapitän",
];
const MESSAGES: [&str; 3] = [
    "Dear Ana,\n\nyour talk on old bridges stayed with me. I am a site manager who would like to design them. Would you have 20 minutes \
     for a coffee?\n\nThank you, whatever the answer,\nMira",
    "Dear Ana,\n\nyour talk on old bridges stayed with me. I am a site manager. Could we talk?\n\nMira",
    "Dear [their name],\n\nI am looking for a job.",
];
const SHAPES: [&str; 12] =
    ["acquaint", "today", "aim", "people", "outreach", "interviews", "follow-ups", "insights", "search", "settings", "more", "back"];

/// The gallery, and a number for the tests: how much the program has asked of its database so far.
pub(super) fn routes() -> Router<Arc<App>> {
    let asked = async |_: Here| acquaint_store::statements_asked_by_all().to_string();
    Router::new().route("/gallery", get(show)).route("/gallery/asked.txt", get(asked))
}

async fn show(here: Here) -> Answer {
    let state = here.query().text("form").to_owned();
    let wrong = if state == "wrong" { faults(&here) } else { Faults::default() };
    let (fields, other) = match state.as_str() {
        "wrong" => (Fields::default(), None),
        "two" => some(Other::of(&filled(), Fields::default().with("subject", "Twenty minutes?").with("body", MESSAGES[1]))),
        _ => (filled(), None),
    };
    let content = html! {
        (layout::conflict(&here, "message", &fields, other.as_ref()))
        h1 { "Gallery" }
        (part("form", &form(&here, &fields, &wrong, &layout::use_other(&here, other.as_ref()))))
        (part("type", &letters(&here)))
        (part("button", &buttons(&here)))
        (part("icon", &html! { p { @for shape in SHAPES { (layout::icon(shape)) " " } } }))
        (part("path", &paths(&here)))
        (part("row", &rows(&here)))
        (part("card", &cards(&here)))
        (part("empty", &layout::empty(&t!(here.words, "aim-empty"), &t!(here.words, "aim-empty-example"), ("/aim", &t!(here.words, "aim-start")))))
        (part("remarks", &html! { @for message in MESSAGES { (remarks_on(&here, message)) } }))
        (part("leaf", &Leaf::holding(40, 100, 30).links(&here)))
    };
    Ok(Page::new(Room::Settings, "Gallery").with_faults(&wrong).with_other(other.as_ref()).show(&here, &content).into_response())
}

fn some<T, U>((one, other): (T, U)) -> (T, Option<U>) {
    (one, Some(other))
}

/// One part under its name in the code.
fn part(name: &str, shown: &Markup) -> Markup {
    html! { section aria-label=(name) { h2 { (name) } (shown) } }
}

fn letters(here: &Here) -> Markup {
    let words = here.words;
    html! {
        h3 { (t!(words, "aim-title")) }
        p.lead { (t!(words, "about-lead")) }
        p { (t!(words, "aim-me-empty")) " " a href="/aim" { (t!(words, "aim-me-write")) } }
        p.quiet { (t!(words, "explore-target-hint")) }
        p.hint { (t!(words, "about-introduction-hint")) }
        p.note { (t!(words, "aim-pitch-empty")) }
        blockquote { (layout::plain_lines(MESSAGES[0])) }
        p { (layout::date(here, here.ctx.today())) ", " (layout::time(here, here.ctx.now)) }
    }
}

fn buttons(here: &Here) -> Markup {
    let words = here.words;
    html! {
        div.actions {
            a.button.primary href="/people/new" { (t!(words, "page-save")) }
            button type="button" { (t!(words, "today-not")) }
            button.plain-button type="button" { (t!(words, "message-discard")) }
        }
        details { summary { (t!(words, "coach-why")) } p { (t!(words, "explore-unsure")) } }
    }
}

/// The path with nobody asked, and after each of its steps.
fn paths(here: &Here) -> Markup {
    let up_to = |count: usize| {
        let has = |step| Step::ALL.iter().take(count).any(|reached| *reached == step);
        Path {
            asked: has(Step::Asked),
            answered: has(Step::Answered),
            met: has(Step::Met),
            thanked: has(Step::Thanked),
            in_touch: has(Step::InTouch),
            dated: false,
        }
    };
    html! { @for count in 0..=Step::ALL.len() { (layout::path(here.words, up_to(count))) } }
}

fn rows(here: &Here) -> Markup {
    let one = Path { asked: true, answered: true, ..Path::default() };
    html! {
        ul.rows {
            @for name in NAMES {
                (layout::row("/people", name, &html! { (t!(here.words, "explore-unsure-stored")) }, &layout::path(here.words, one)))
            }
        }
    }
}

fn cards(here: &Here) -> Markup {
    let words = here.words;
    html! {
        ul.cards {
            @for (index, name) in NAMES.iter().enumerate() {
                li.card {
                    h3 { (t!(words, "card-write-to", name = *name)) }
                    p { (t!(words, "explore-target-hint")) }
                    div.actions {
                        a.button.primary[index == 0] href="/" { (t!(words, "home-go-on")) }
                        button type="button" { (t!(words, "today-not")) }
                    }
                }
            }
        }
    }
}

fn filled() -> Fields {
    Fields::default().with("subject", "A short conversation about bridges?").with("body", MESSAGES[0]).with("tie", Tie::ALL[0].word())
}

fn faults(here: &Here) -> Faults {
    let mut faults = Faults::default();
    faults.note("subject", t!(here.words, "form-name-missing"));
    faults.note("body", t!(here.words, "form-email-wrong"));
    faults.note("tie", t!(here.words, "reply-kind-missing"));
    faults
}

/// The kinds of fields, and the ways to the other two states of a form.
fn form(here: &Here, fields: &Fields, faults: &Faults, use_other: &Markup) -> Markup {
    let form = Form::new(here, "message", fields, faults);
    let person = Form::new(here, "person", fields, faults);
    html! {
        form method="get" action="/gallery" novalidate {
            (form.line("subject"))
            (form.area("body", 4))
            (person.choice::<Tie>("tie", "tie"))
            div.actions {
                button.primary type="submit" { (t!(here.words, "page-save")) }
                (use_other)
                button type="submit" name="form" value="wrong" { "wrong" }
                button type="submit" name="form" value="two" { "two versions" }
            }
        }
    }
}

fn remarks_on(here: &Here, message: &str) -> Markup {
    let review = review(message, &Profile::outreach(Channel::Email), &Facts::default());
    html! { div.card { (layout::plain_lines(message)) (remarks::list(here.words, &review)) } }
}
