//! Somebody who is on the list twice under entries that share nothing but a name: one chooses the other entry by hand.

use acquaint_domain::people::{Person, PersonId};
use acquaint_store::PeopleFilter;
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{get, people::find_sharing_a_name},
    web::{
        here::{Answer, Here},
        insights::alike::{did_you_mean, name_rows},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many people are offered at once.
const OFFERED: usize = 12;

/// Offers whoever shares a name with them, and a search for everybody else.
pub(super) async fn choose(Path(id): Path<PersonId>, here: Here) -> Answer {
    let words = here.words;
    let person: Person = get(&here.store, id).await?;
    let query = here.query();
    let asked = query.text("q");
    let offered = if asked.is_empty() { sharing_a_name(&here, &person).await? } else { found(&here, &person, asked).await? };
    let title = t!(words, "other-entry-title");
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "other-entry-lead", name = &person.name)) }
        form.search-box role="search" action={ "/people/" (id) "/same" } {
            label.sr for="q" { (t!(words, "people-search")) }
            input #q type="search" name="q" value=(asked) placeholder=(t!(words, "people-search")) autocomplete="off";
            button.primary type="submit" { (t!(words, "people-find")) }
        }
        (offered)
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

async fn sharing_a_name(here: &Here, person: &Person) -> Result<Markup, Failure> {
    let people = find_sharing_a_name(&here.store, person, OFFERED).await?;
    let rows = name_rows(here, &people, place_of(person.id)).await?;
    Ok(html! { @if !people.is_empty() { h2 { (t!(here.words, "other-entry-suggested")) } (rows) } })
}

/// Whoever the words fit but the person themselves, or whose name was meant by a slip of the finger.
async fn found(here: &Here, person: &Person, asked: &str) -> Result<Markup, Failure> {
    let limit = i64::try_from(OFFERED + 2).unwrap_or(i64::MAX);
    let page = here.store.people_page(&PeopleFilter { words: asked.to_owned(), limit, ..PeopleFilter::default() }).await?;
    let mut others: Vec<Person> = page.people.into_iter().filter(|other| other.id != person.id).collect();
    let more = others.len() > OFFERED;
    others.truncate(OFFERED);
    if others.is_empty() {
        let alike = did_you_mean(here, asked, place_of(person.id)).await?;
        let key = if page.total == 0 { "people-none-found" } else { "other-entry-itself" };
        return Ok(html! { p role="status" { (t!(here.words, key, name = &person.name)) } @if page.total == 0 { (alike) } });
    }
    let rows = name_rows(here, &others, place_of(person.id)).await?;
    Ok(html! {
        h2 { (t!(here.words, "other-entry-found")) }
        (rows)
        @if more { p.hint { (t!(here.words, "other-entry-more")) } }
    })
}

fn place_of(id: PersonId) -> impl Fn(PersonId) -> String {
    move |other| format!("/people/{id}/same/{other}?from=person")
}
