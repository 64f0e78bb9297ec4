//! The page of the calendar feed: making its link, whether it says names, how often calendar programs look, and ending it.

use acquaint_store::CalendarFeed;
use axum::response::IntoResponse as _;
use maud::{Markup, html};

use crate::{
    Failure,
    seam::secret,
    web::{
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

const ADDRESS: &str = "/settings/calendar-feed";

pub(super) async fn show(here: Here) -> Answer {
    let feed = here.store.find_feed().await?;
    Ok(view(&here, feed.as_ref()).into_response())
}

/// Makes a link, makes a new one, says names or none, or ends it.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let there = here.store.find_feed().await?.is_some();
    let said = match fields.text("do") {
        // A press twice is one link.
        "make" if there => "made",
        "make" | "renew" => {
            here.store.open_feed(&secret(), here.ctx.now).await?;
            if there { "renewed" } else { "made" }
        }
        "names" => {
            here.store.say_names_in_feed(fields.text("names") == "yes").await?;
            "saved"
        }
        "end" => {
            here.store.end_feed().await?;
            "ended"
        }
        _ => return Err(Failure::not_found()),
    };
    Ok(go_to(&format!("{ADDRESS}?said={said}")))
}

fn view(here: &Here, feed: Option<&CalendarFeed>) -> Markup {
    let words = here.words;
    let title = t!(words, "feed-title");
    let said = here.query();
    let said = ["made", "renewed", "saved", "ended"].into_iter().find(|one| said.text("said") == *one);
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        @if let Some(said) = said { div.toast role="status" { p { (t!(words, &format!("feed-said-{said}"))) } } }
        h1 { (title) }
        p.lead { (t!(words, "feed-lead")) }
        @match feed {
            None => {
                form method="post" action=(ADDRESS) {
                    (layout::once(here))
                    div.actions { button.primary type="submit" name="do" value="make" { (t!(words, "feed-make")) } }
                }
                p.hint { (t!(words, "feed-make-hint")) }
            }
            Some(feed) => { (link(here, feed)) (names(here, feed)) }
        }
        h2 { (t!(words, "feed-often")) }
        ul {
            li { (t!(words, "feed-often-apple")) }
            li { (t!(words, "feed-often-outlook")) }
            li { (t!(words, "feed-often-google")) }
        }
        p { (t!(words, "feed-here-only")) }
        p { (t!(words, "feed-instead")) }
        @if feed.is_some() { (ending(here)) }
    };
    Page::new(Room::Settings, &title).with_scripts(&["copy.js"]).show(here, &content)
}

fn link(here: &Here, feed: &CalendarFeed) -> Markup {
    let words = here.words;
    let address = format!("localhost:{}/calendar/{}.ics", here.app.port, feed.token);
    html! {
        div.field {
            label for="link" { (t!(words, "feed-link")) }
            p.hint #link-hint { (t!(words, "feed-link-hint")) }
            input #link type="text" readonly value={ "http://" (address) } aria-describedby="link-hint" spellcheck="false";
        }
        div.actions {
            a.button.primary href={ "webcal://" (address) } { (t!(words, "feed-open")) }
            button type="button" hidden data-copy="link" data-copied=(t!(words, "message-copied")) { (t!(words, "feed-copy")) }
        }
    }
}

fn names(here: &Here, feed: &CalendarFeed) -> Markup {
    let words = here.words;
    html! {
        h2 { (t!(words, "feed-shows")) }
        p { (t!(words, if feed.names { "feed-shows-names" } else { "feed-shows-none" })) }
        form method="post" action=(ADDRESS) {
            (layout::once(here))
            input type="hidden" name="names" value=(if feed.names { "no" } else { "yes" });
            button type="submit" name="do" value="names" { (t!(words, if feed.names { "feed-hide-names" } else { "feed-show-names" })) }
        }
    }
}

fn ending(here: &Here) -> Markup {
    let words = here.words;
    html! {
        h2 { (t!(words, "feed-end-title")) }
        p { (t!(words, "feed-end-hint")) }
        form method="post" action=(ADDRESS) {
            (layout::once(here))
            div.actions {
                button type="submit" name="do" value="renew" { (t!(words, "feed-renew")) }
                button type="submit" name="do" value="end" { (t!(words, "feed-end")) }
            }
        }
    }
}
