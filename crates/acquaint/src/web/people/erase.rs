//! Erasing somebody for good. This is the one page that asks before it does something: what goes, what stays, which copies.

use acquaint_domain::people::PersonId;
use acquaint_store::{Copy, DAYS_IN_TRASH, Db, copies_in, stays_until};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::{
    Failure,
    actions::people::{Leaving, all_about, erase_person},
    seam::EXAMPLE_ACCOUNT,
    web::{
        done::{count_words, named},
        here::{Answer, Here, Posted, go_to},
        insights::place_and_texts,
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many mentions and copies stand in sight.
const IN_SIGHT: usize = 6;
/// How many of the latest changes are looked through for the last time that somebody was erased.
const LOOKED_THROUGH: i64 = 100;

pub(super) async fn form(Path(id): Path<PersonId>, here: Here) -> Answer {
    Ok(view(&here, &all_about(&here.store, id).await?).await?.into_response())
}

pub(super) async fn save(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let known = here.store.find_entry(here.ctx.change).await?.is_some();
    if !known && fields.text("erase") != "yes" {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &all_about(&here.store, id).await?).await?).into_response());
    }
    let folder = &here.app.folder;
    folder.expect_traces()?;
    let erased = erase_person(&here.store, &here.ctx, id).await;
    // Another clearing may have ended in between, and taken the mark along.
    folder.expect_traces()?;
    // Whatever became of it, nothing is to be left on the disk. If this does not succeed now, it is tried again.
    if folder.clear_traces(&here.app.db).await.is_err() {
        tracing::warn!("the traces of somebody who was erased could not be cleared yet");
    }
    erased?;
    if fields.has("copies") && has_copies(&here) {
        folder.renew_copies(&here.app.db, here.ctx.now, here.ctx.now).await?;
    }
    Ok(here.done("/people/erased"))
}

/// What is left to be said after it: the copies.
pub(super) async fn erased(here: Here) -> Answer {
    let words = here.words;
    let at = last_time(&here).await?;
    let copies = at.map_or(Ok(Vec::new()), |at| older(&here, at))?;
    let title = t!(words, "erased-title");
    let lead = match at {
        None => "erased-none",
        Some(_) if here.app.folder.has_traces() => "erased-clearing",
        Some(_) => "erased-lead",
    };
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (title) }
        p.lead { (t!(words, lead)) }
        @if !copies.is_empty() {
            h2 { (t!(words, "erase-copies")) }
            p { (t!(words, "erased-copies-hint")) }
            (list(&here, &copies)?)
            form method="post" action="/people/erased" {
                (layout::once(&here))
                div.actions { button type="submit" { (t!(words, "erased-copies-do")) } }
            }
        } @else { p { (t!(words, "erase-copies-none")) } }
        p.hint { (t!(words, "erase-elsewhere")) }
        div.actions { a.button.primary href="/people" { (t!(words, "erased-on")) } }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

/// Deletes the copies that were made before somebody was erased last, once a new one is whole.
pub(super) async fn delete_copies(Posted { here, .. }: Posted) -> Answer {
    if let Some(at) = last_time(&here).await?
        && !older(&here, at)?.is_empty()
    {
        here.app.folder.renew_copies(&here.app.db, at, here.ctx.now).await?;
    }
    Ok(go_to("/people/erased"))
}

async fn last_time(here: &Here) -> Result<Option<Timestamp>, Failure> {
    let entries = here.store.list_entries(LOOKED_THROUGH).await?;
    Ok(entries.into_iter().find(|entry| entry.action == "people.erase").map(|entry| entry.at))
}

/// Copies never hold the example.
fn has_copies(here: &Here) -> bool {
    here.ctx.account != EXAMPLE_ACCOUNT
}

fn older(here: &Here, than: Timestamp) -> Result<Vec<Copy>, Failure> {
    if has_copies(here) { here.app.folder.copies_until(than) } else { Ok(Vec::new()) }
}

async fn view(here: &Here, leaving: &Leaving) -> Result<Markup, Failure> {
    let words = here.words;
    let person = &leaving.person;
    let name = person.given_name();
    let copies = older(here, here.ctx.now)?;
    let title = t!(words, "erase-title", name = &person.name);
    let goes: Vec<String> = leaving.counts().into_iter().map(|(kind, count)| count_words(words, kind, count)).collect();
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "erase-lead")) }
        p { a href={ "/people/" (person.id) "/edit" } { (t!(words, "erase-instead")) } " " (t!(words, "erase-instead-hint", days = DAYS_IN_TRASH)) }
        h2 { (t!(words, "erase-goes")) }
        ul { @for line in &goes { li { (line) } } }
        p { (t!(words, "erase-goes-hint")) }
        @if here.app.folder.has_damaged() { p { (t!(words, "erase-damaged")) } }
        p { a href={ "/people/" (person.id) "/everything" } download { (t!(words, "people-everything", name = name)) } }
        h2 { (t!(words, "erase-stays")) }
        (mentions(here, leaving).await?)
        h2 { (t!(words, "erase-copies")) }
        form method="post" action={ "/people/" (person.id) "/erase" } {
            (layout::once(here))
            input type="hidden" name="erase" value="yes";
            @if matches!(here.app.db, Db::Postgres(_)) { p { (t!(words, "erase-copies-keeper")) } }
            @else if copies.is_empty() { p { (t!(words, "erase-copies-none")) } }
            @else {
                p { (t!(words, "erase-copies-hint", name = name)) }
                (list(here, &copies)?)
                div.option { input #copies type="checkbox" name="copies" value="yes"; label for="copies" { (t!(words, "erase-copies-too")) } }
                p.hint { (t!(words, "erase-copies-too-hint")) }
            }
            p.hint { (t!(words, "erase-elsewhere")) }
            div.actions {
                button.final type="submit" { (t!(words, "erase-do", name = name)) }
                a.button href={ "/people/" (person.id) } { (t!(words, "erase-keep", name = name)) }
            }
        }
    };
    Ok(Page::new(Room::People, &title).show(here, &content))
}

async fn mentions(here: &Here, leaving: &Leaving) -> Result<Markup, Failure> {
    let words = here.words;
    let mut shown = Vec::new();
    for record in leaving.mentions.iter().take(IN_SIGHT) {
        let href = place_and_texts(record).map(|(href, _)| href);
        shown.push((href, named(&here.store, record.clone()).await?));
    }
    let all = form_urlencoded::Serializer::new(String::new()).append_pair("q", &leaving.person.name).finish();
    Ok(html! {
        @if shown.is_empty() { p { (t!(words, "erase-stays-none", name = &leaving.person.name)) } }
        @else {
            p { (t!(words, "erase-stays-some")) }
            ul { @for (href, said) in &shown { li { @if let Some(href) = href { a href=(href) { (said) } } @else { (said) } } } }
            @if leaving.mentions.len() > IN_SIGHT { p { a href={ "/search?" (all) } { (t!(words, "erase-stays-more")) } } }
        }
    })
}

fn list(here: &Here, copies: &[Copy]) -> Result<Markup, Failure> {
    let words = here.words;
    let all = copies_in(&here.app.folder.copies())?;
    let day = |moment: Timestamp| here.ctx.local(moment).strftime("%-d %B %Y").to_string();
    let until = |copy: &Copy| {
        stays_until(copy, &all).map_or_else(|| t!(words, "erase-copy-stays"), |at| t!(words, "erase-copy-until", day = day(at)))
    };
    Ok(html! {
        ul.rows {
            @for copy in copies.iter().take(IN_SIGHT) {
                li.row { div.row-text { div { (here.ctx.local(copy.made_at).strftime("%-d %B %Y, %H:%M").to_string()) } div.row-what { (until(copy)) } } }
            }
        }
        @if copies.len() > IN_SIGHT { p.hint { (t!(words, "erase-copies-more", count = copies.len() - IN_SIGHT)) } }
    })
}
