//! Choosing several people, to give them a tag in one go or to take it away.
//!
//! It is a page of its own, so that the list stays as it is. Searching and turning the page send the same form as a
//! question, so whoever is chosen stays chosen, without scripts. Neither of them changes anything; only the two buttons do,
//! and Enter in the field of the tag.

use std::collections::HashSet;

use acquaint_domain::people::{Person, PersonId};
use acquaint_store::{NamedEmployment, PeopleFilter, TagCount};
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use super::{
    filters::filter_of,
    list::{PAGE, address, current_work},
    work_line,
};
use crate::{
    Failure, FailureKind,
    actions::people::{TagDeed, tag_people},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

/// What Enter sends: the first button of a form. It finds where another search was typed, and otherwise gives the tag.
const ENTER: &str = "enter";

pub(super) async fn show(here: Here) -> Answer {
    Ok(view(&here, &here.query(), &Faults::default()).await?.into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let filter = seen(&fields);
    let deed = if fields.text("do") == "take" { TagDeed::Take } else { TagDeed::Give };
    let list = address(&filter, 1);
    // The same form twice: by now they have the tag, as it was meant.
    if here.store.find_entry(here.ctx.change).await?.is_some() {
        return Ok(here.done(&list));
    }
    if fields.text("do") == ENTER && (fields.text("word").is_empty() || fields.text("q") != fields.text("asked")) {
        return Ok(go_to(&question(&fields)));
    }
    let people = meant(&here, &fields, &filter).await?;
    let mut faults = Faults::default();
    if people.is_empty() {
        faults.note("people", t!(here.words, "choose-nobody"));
    }
    if fields.text("word").is_empty() {
        faults.note("word", t!(here.words, "choose-no-tag"));
    }
    if faults.is_empty() {
        match tag_people(&here.store, &here.ctx, people, fields.text("word"), deed).await {
            Ok(0) => {
                faults.note("word", if deed == TagDeed::Give { t!(here.words, "choose-have-it") } else { t!(here.words, "choose-lack-it") })
            }
            Ok(_) => return Ok(here.done(&list)),
            Err(failure) if failure.kind == FailureKind::Refused => faults.note("word", format!("{} {}", failure.message, failure.hint)),
            Err(failure) => return Err(failure),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults).await?).into_response())
}

/// The list that was seen: words that were typed and not searched with yet have shown nobody.
fn seen(fields: &Fields) -> PeopleFilter {
    let filter = filter_of(fields);
    if fields.has("asked") { PeopleFilter { words: fields.text("asked").to_owned(), ..filter } } else { filter }
}

/// Everybody of the list, if that is ticked, and whoever else is ticked.
async fn meant(here: &Here, fields: &Fields, filter: &PeopleFilter) -> Result<Vec<Person>, Failure> {
    let ticked = chosen(fields);
    if !fields.has("all") {
        return Ok(here.store.people_in_order(&ticked).await?);
    }
    let mut people = here.store.all_people_of(filter).await?;
    let listed: HashSet<PersonId> = people.iter().map(|person| person.id).collect();
    let beside: Vec<PersonId> = ticked.into_iter().filter(|id| !listed.contains(id)).collect();
    people.extend(here.store.people_in_order(&beside).await?);
    Ok(people)
}

/// The form as the question that "Find" asks.
fn question(fields: &Fields) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields.iter().filter(|(name, _)| !["once", "do", "asked"].contains(name)));
    format!("/people/choose?{}", query.finish())
}

/// Who is ticked, each once.
fn chosen(fields: &Fields) -> Vec<PersonId> {
    let mut seen = HashSet::new();
    fields.all("who").filter_map(|id| id.parse().ok()).filter(|id| seen.insert(*id)).collect()
}

/// What stands on the page.
struct Shown {
    filter: PeopleFilter,
    page: i64,
    total: i64,
    people: Vec<Person>,
    /// Who is ticked and does not stand on this page of the list.
    elsewhere: Vec<Person>,
    ticked: HashSet<PersonId>,
    tags: Vec<TagCount>,
}

impl Shown {
    /// Whose box is the first one, where the summary of faults leads; nobody's, where the box for all of them is.
    fn first_box(&self) -> Option<PersonId> {
        let first = self.elsewhere.first().or(self.people.first());
        first.map(|person| person.id).filter(|_| self.total <= 1)
    }
}

async fn read(here: &Here, fields: &Fields) -> Result<Shown, Failure> {
    let page: i64 = fields.read("page").unwrap_or(1_i64).clamp(1, 1_000_000);
    let filter = PeopleFilter { limit: PAGE, offset: (page - 1) * PAGE, ..filter_of(fields) };
    let (found, tags) = tokio::try_join!(here.store.people_page(&filter), here.store.list_tags())?;
    let here_now: HashSet<PersonId> = found.people.iter().map(|person| person.id).collect();
    let ticked = chosen(fields);
    let elsewhere: Vec<PersonId> = ticked.iter().copied().filter(|id| !here_now.contains(id)).collect();
    let elsewhere = here.store.people_in_order(&elsewhere).await?;
    Ok(Shown { filter, page, total: found.total, people: found.people, elsewhere, ticked: ticked.into_iter().collect(), tags })
}

async fn view(here: &Here, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let shown = read(here, fields).await?;
    let ids: Vec<PersonId> = shown.people.iter().map(|person| person.id).collect();
    let work = current_work(here.store.employments_of(&ids).await?);
    let filter = &shown.filter;
    let title = t!(words, "choose-title");
    let content = html! {
        (layout::back(&address(filter, 1), &t!(words, "room-people")))
        h1 { (title) }
        form.choose method="post" action="/people/choose" novalidate {
            (layout::once(here))
            button.sr type="submit" name="do" value=(ENTER) tabindex="-1" aria-hidden="true" {}
            input type="hidden" name="asked" value=(filter.words);
            @for (name, value) in [("way", &filter.way), ("tag", &filter.tag)] {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
            div.search-box role="search" {
                label.sr for="q" { (t!(words, "people-search")) }
                input #q type="search" name="q" value=(filter.words) placeholder=(t!(words, "people-search")) autocomplete="off";
                button type="submit" formmethod="get" formaction="/people/choose" { (t!(words, "people-find")) }
            }
            @let nobody = faults.of("people");
            @let first = shown.first_box();
            fieldset.field.wrong[nobody.is_some()] aria-describedby=[nobody.map(|_| "people-fault")] {
                legend { (t!(words, "choose-legend")) }
                @if let Some(message) = nobody { p.fault #people-fault { span.sr { (t!(words, "form-fault")) } (message) } }
                @if shown.total > 1 {
                    label.choose-one.choose-all {
                        input #people type="checkbox" name="all" value="yes" checked[fields.has("all")];
                        span { (t!(words, "choose-all", count = shown.total)) }
                    }
                }
                @for person in &shown.elsewhere { (one(here, person, None, (true, first == Some(person.id)))) }
                @for person in &shown.people { (one(here, person, work.get(&person.id), (shown.ticked.contains(&person.id), first == Some(person.id)))) }
                @if shown.total == 0 { p { (t!(words, "people-none-found")) } }
            }
            (bar(here, fields, faults, &shown.tags))
            (pages(here, &shown))
        }
    };
    Ok(Page::new(Room::People, &title).with_faults(faults).show(here, &content))
}

fn one(here: &Here, person: &Person, work: Option<&NamedEmployment>, (ticked, is_first): (bool, bool)) -> Markup {
    html! {
        label.choose-one {
            input id=[is_first.then_some("people")] type="checkbox" name="who" value=(person.id) checked[ticked];
            span {
                span.choose-name { (person.name) } " "
                @if let Some(work) = work { span.row-what { (work_line(here.words, &work.employment.title, &work.organization)) } " " }
                @for tag in person.tags() { span.tag { (tag) } " " }
            }
        }
    }
}

/// The tag and the two buttons, behind the list.
fn bar(here: &Here, fields: &Fields, faults: &Faults, tags: &[TagCount]) -> Markup {
    let words = here.words;
    let wrong = faults.of("word");
    html! {
        div.choose-bar.wrong[wrong.is_some()] {
            @if let Some(message) = wrong { p.fault #word-fault { span.sr { (t!(words, "form-fault")) } (message) } }
            label.sr for="word" { (t!(words, "choose-word")) }
            input #word type="text" name="word" list="word-options" value=(fields.raw("word")) placeholder=(t!(words, "choose-word")) autocomplete="off"
                aria-describedby=[wrong.map(|_| "word-fault")] aria-invalid=[wrong.map(|_| "true")];
            datalist #word-options { @for TagCount { tag, .. } in tags { option value=(tag) {} } }
            button.primary type="submit" name="do" value="give" { (t!(words, "choose-give")) }
            button type="submit" name="do" value="take" { (t!(words, "choose-take")) }
        }
    }
}

/// Turning the page takes along who is chosen.
fn pages(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let (page, last) = (shown.page, (shown.total + PAGE - 1) / PAGE);
    let turn = |to: i64, key: &'static str| {
        html! { button type="submit" formmethod="get" formaction="/people/choose" name="page" value=(to) { (t!(words, key)) } }
    };
    html! {
        @if last > 1 {
            div.actions {
                @if page > 1 { (turn(page - 1, "page-previous")) }
                span.quiet { (t!(words, "page-number", page = page, last = last)) }
                @if page < last { (turn(page + 1, "page-next")) }
            }
        }
    }
}
