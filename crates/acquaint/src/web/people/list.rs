//! The list of people: find somebody, see how far the way with each has come.

use std::collections::HashMap;

use acquaint_domain::{
    Word as _,
    interviews::Interview,
    people::{Employment, History, Person, PersonId, Step, current_employment},
};
use acquaint_store::{NamedEmployment, PeopleFilter, PeopleOrder};
use axum::response::IntoResponse;
use maud::{Markup, html};

use super::{
    filters::{Kept, filter_of},
    work_line,
};
use crate::{
    Failure,
    web::{
        here::{Answer, Here},
        insights::alike::did_you_mean,
        layout::{self, Page, Room},
    },
    words::t,
};

/// People on one page.
pub(super) const PAGE: i64 = 50;
/// The ways to narrow the list, as they stand in the address.
pub(super) const WAYS: [&str; 4] = ["", "not-asked", "asked", "met"];

pub(super) async fn show(here: Here) -> Answer {
    let query = here.query();
    let page: i64 = query.read("page").unwrap_or(1_i64).clamp(1, 1_000_000);
    let order = if query.text("order") == "newest" { PeopleOrder::Newest } else { PeopleOrder::Name };
    let filter = PeopleFilter { order, limit: PAGE, offset: (page - 1) * PAGE, ..filter_of(&query) };
    let found = async { here.store.people_page(&filter).await.map_err(Failure::from) };
    let (found, kept) = tokio::try_join!(found, Kept::read(&here))?;
    let ids: Vec<PersonId> = found.people.iter().map(|person| person.id).collect();
    let work = current_work(here.store.employments_of(&ids).await?);
    let history = here.store.ways_of(&ids).await?;
    let everybody = filter.words.is_empty() && filter.way.is_empty() && filter.tag.is_empty();
    let alike = if found.total == 0 { meant(&here, &filter.words).await? } else { Markup::default() };
    let content = if found.total == 0 && everybody {
        nobody_yet(&here)
    } else {
        html! {
            h1 { (t!(here.words, "people-title")) }
            (narrow(&here, &filter, &kept))
            (kept.tags(&here, &filter))
            p.onward { a href="/people/next" { (t!(here.words, "whom-open")) } }
            @if filter.way == "met" || history.interviews.iter().any(Interview::held) {
                p.onward { a href="/people/variety" { (t!(here.words, "variety-open")) } }
            }
            div.count-line {
                p.quiet role="status" { (t!(here.words, "people-count", count = found.total)) }
                (kept.link(&here, &filter))
                @if found.total > 1 { a href=(address(&filter, 1).replacen("/people", "/people/choose", 1)) { (t!(here.words, "choose-open")) } }
            }
            @if found.total == 0 { p { (t!(here.words, "people-none-found")) } (alike) }
            @if !found.people.is_empty() { (dots(&here)) }
            ul.rows { @for person in &found.people { (row(&here, person, work.get(&person.id), &history)) } }
            (pages(&here, &filter, page, found.total))
            @if everybody && found.total > 1 { p.onward { a href="/people/duplicates" { (t!(here.words, "twice-look")) } } }
        }
    };
    let title = t!(here.words, "people-title");
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

/// Whose names were meant by a slip of the finger.
async fn meant(here: &Here, asked: &str) -> Result<Markup, Failure> {
    if asked.is_empty() { Ok(Markup::default()) } else { did_you_mean(here, asked, |id| format!("/people/{id}")).await }
}

fn nobody_yet(here: &Here) -> Markup {
    let words = here.words;
    html! {
        h1 { (t!(words, "people-title")) }
        (layout::empty(&t!(words, "people-empty"), &t!(words, "people-empty-example"), ("/people/new", &t!(words, "people-add"))))
        p.onward { a href="/people/import" { (t!(words, "people-import")) } }
    }
}

fn narrow(here: &Here, filter: &PeopleFilter, kept: &Kept) -> Markup {
    let words = here.words;
    let is_current = |way: &str| filter.way == way && !kept.is_active(filter);
    html! {
        div.actions {
            a.button.primary href="/people/new" { (t!(words, "people-add")) }
            a.button href="/people/import" { (t!(words, "people-import")) }
        }
        form.search-box role="search" action="/people" {
            label.sr for="q" { (t!(words, "people-search")) }
            input #q type="search" name="q" value=(filter.words) placeholder=(t!(words, "people-search")) autocomplete="off";
            @if !filter.way.is_empty() { input type="hidden" name="way" value=(filter.way); }
            @if !filter.tag.is_empty() { input type="hidden" name="tag" value=(filter.tag); }
            button type="submit" { (t!(words, "people-find")) }
        }
        ul.tags aria-label=(t!(words, "people-narrow")) {
            @for way in WAYS {
                li { a href=(address(&of_way(filter, way), 1)) aria-current=[is_current(way).then_some("true")] { (way_words(here, way)) } }
            }
            (kept.chips(filter))
        }
    }
}

/// The same filter for another step of the way.
fn of_way(filter: &PeopleFilter, way: &str) -> PeopleFilter {
    PeopleFilter { way: way.to_owned(), ..filter.clone() }
}

pub(super) fn way_words(here: &Here, way: &str) -> String {
    t!(here.words, &format!("people-way-{}", if way.is_empty() { "all" } else { way }))
}

/// What the five dots beside a name mean, in their order.
fn dots(here: &Here) -> Markup {
    let steps: Vec<String> = Step::ALL.iter().map(|step| here.words.word("path", *step)).collect();
    html! { p.quiet { (t!(here.words, "people-dots", steps = steps.join(", "))) } }
}

fn row(here: &Here, person: &Person, work: Option<&NamedEmployment>, history: &History) -> Markup {
    let what = html! { @if let Some(work) = work { (work_line(here.words, &work.employment.title, &work.organization)) } };
    layout::row(&format!("/people/{}", person.id), &person.name, &what, &layout::path(here.words, history.path(person.id)))
}

fn pages(here: &Here, filter: &PeopleFilter, page: i64, total: i64) -> Markup {
    let last = (total + PAGE - 1) / PAGE;
    html! {
        @if last > 1 {
            nav.actions aria-label=(t!(here.words, "page-pages")) {
                @if page > 1 { a.button href=(address(filter, page - 1)) rel="prev" { (t!(here.words, "page-previous")) } }
                span.quiet { (t!(here.words, "page-number", page = page, last = last)) }
                @if page < last { a.button href=(address(filter, page + 1)) rel="next" { (t!(here.words, "page-next")) } }
            }
        }
    }
}

/// Where the list stands with a filter.
pub(super) fn address(filter: &PeopleFilter, page: i64) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.words.is_empty() {
        query.append_pair("q", &filter.words);
    }
    for (name, value) in [("way", &filter.way), ("tag", &filter.tag)] {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    let query = query.finish();
    if query.is_empty() { "/people".to_owned() } else { format!("/people?{query}") }
}

/// The current work of each person.
pub(in crate::web) fn current_work(employments: Vec<NamedEmployment>) -> HashMap<PersonId, NamedEmployment> {
    let mut by_person: HashMap<PersonId, Vec<NamedEmployment>> = HashMap::new();
    for named in employments {
        by_person.entry(named.employment.person_id).or_default().push(named);
    }
    let current = |(person, history): (PersonId, Vec<NamedEmployment>)| {
        let id = current_employment(history.iter().map(|named| &named.employment)).map(|employment: &Employment| employment.id)?;
        history.into_iter().find(|named| named.employment.id == id).map(|named| (person, named))
    };
    by_person.into_iter().filter_map(current).collect()
}
