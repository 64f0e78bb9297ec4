//! Filters of the list that are kept under a name, and the tags to choose from, above the list; and the pages on which a
//! filter gets its name or goes.

use acquaint_domain::people::{SavedFilter, SavedFilterId, tag_key};
use acquaint_store::{PeopleFilter, TagCount};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use super::list::{WAYS, address, way_words};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        people::{FilterFields, remove_filter, rename_filter, save_filter, saved_filters},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

/// What stands above the list beside the search: filters that are kept, and all tags.
pub(super) struct Kept {
    filters: Vec<SavedFilter>,
    tags: Vec<TagCount>,
}

impl Kept {
    pub(super) async fn read(here: &Here) -> Result<Self, Failure> {
        let tags = async { here.store.list_tags().await.map_err(Failure::from) };
        let (filters, tags) = tokio::try_join!(saved_filters(&here.store), tags)?;
        Ok(Self { filters, tags })
    }

    /// The filter that asks what the list asks now.
    fn active(&self, filter: &PeopleFilter) -> Option<&SavedFilter> {
        self.filters.iter().find(|kept| kept.asks(&filter.words, &filter.way, &filter.tag))
    }

    /// Whether the list asks now what a filter asks that is kept.
    pub(super) fn is_active(&self, filter: &PeopleFilter) -> bool {
        self.active(filter).is_some()
    }

    /// The filters that are kept, in one line with those that are always there.
    pub(super) fn chips(&self, filter: &PeopleFilter) -> Markup {
        let active = self.active(filter).map(|kept| kept.id);
        html! {
            @for kept in &self.filters {
                li { a href=(address(&asking(kept), 1)) aria-current=[(active == Some(kept.id)).then_some("true")] { (kept.name) } }
            }
        }
    }

    /// All tags to choose from, if there are any.
    pub(super) fn tags(&self, here: &Here, filter: &PeopleFilter) -> Markup {
        let words = here.words;
        let is_current = |tag: &str| tag_key(tag) == tag_key(&filter.tag);
        html! {
            @if !self.tags.is_empty() {
                details.narrow open[!filter.tag.is_empty() && !self.is_active(filter)] {
                    summary { (t!(words, "tags-title")) }
                    ul.tags aria-label=(t!(words, "tags-title")) {
                        @if !filter.tag.is_empty() { li { a href=(address(&of_tag(filter, ""), 1)) { (t!(words, "tags-any")) } } }
                        @for TagCount { tag, people } in &self.tags {
                            li { a href=(address(&of_tag(filter, tag), 1)) aria-current=[is_current(tag).then_some("true")] {
                                (tag) span.tag-count { (people) }
                            } }
                        }
                    }
                }
            }
        }
    }

    /// The way to keep what the list asks now, or to change what is kept of it.
    pub(super) fn link(&self, here: &Here, filter: &PeopleFilter) -> Markup {
        let words = here.words;
        let everybody = filter.words.trim().is_empty() && filter.way.is_empty() && filter.tag.is_empty();
        html! {
            @if let Some(kept) = self.active(filter) { a href={ "/people/filters/" (kept.id) } { (t!(words, "filter-change")) } }
            @else if !everybody { a href=(address(filter, 1).replacen("/people", "/people/filters/new", 1)) { (t!(words, "filter-keep")) } }
        }
    }
}

/// The list's filter as an address says it.
pub(super) fn filter_of(query: &Fields) -> PeopleFilter {
    let way = WAYS.iter().copied().find(|way| *way == query.text("way")).unwrap_or_default();
    PeopleFilter { words: query.text("q").to_owned(), way: way.to_owned(), tag: query.text("tag").to_owned(), ..PeopleFilter::default() }
}

fn asking(kept: &SavedFilter) -> PeopleFilter {
    let SavedFilter { words, way, tag, .. } = kept.clone();
    PeopleFilter { words, way, tag, ..PeopleFilter::default() }
}

fn of_tag(filter: &PeopleFilter, tag: &str) -> PeopleFilter {
    PeopleFilter { tag: tag.to_owned(), ..filter.clone() }
}

/// What a filter asks for, in words.
fn in_words(here: &Here, filter: &PeopleFilter) -> String {
    let words = (!filter.words.is_empty()).then(|| format!("“{}”", filter.words));
    let way = (!filter.way.is_empty()).then(|| way_words(here, &filter.way));
    let tag = (!filter.tag.is_empty()).then(|| t!(here.words, "filter-tag", tag = &filter.tag));
    [way, tag, words].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub(super) async fn form_new(here: Here) -> Answer {
    let filter = filter_of(&here.query());
    let proposed = if filter.tag.is_empty() { filter.words.clone() } else { filter.tag.clone() };
    let fields = here.query().without("name").with("name", proposed);
    Ok(new(&here, &fields, &Faults::default()).into_response())
}

pub(super) async fn save_new(Posted { here, fields }: Posted) -> Answer {
    let filter = filter_of(&fields);
    let PeopleFilter { words, way, tag, .. } = filter.clone();
    let name = fields.text("name").to_owned();
    match save_filter(&here.store, &here.ctx, FilterFields { name, words, way, tag }).await {
        Ok(_) => Ok(here.done(&address(&filter, 1))),
        Err(failure) => {
            let faults = fault(failure)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, new(&here, &fields, &faults)).into_response())
        }
    }
}

/// What is wrong with a name, beside its field. Everything else goes on as the failure it is.
fn fault(failure: Failure) -> Result<Faults, Failure> {
    if failure.kind != FailureKind::Refused {
        return Err(failure);
    }
    let mut faults = Faults::default();
    faults.note("name", format!("{} {}", failure.message, failure.hint));
    Ok(faults)
}

fn new(here: &Here, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let filter = filter_of(fields);
    let form = Form::new(here, "filter", fields, faults);
    let title = t!(words, "filter-keep-title");
    let content = html! {
        (layout::back(&address(&filter, 1), &t!(words, "room-people")))
        h1 { (title) }
        p.lead { (t!(words, "filter-asks", asks = in_words(here, &filter))) }
        form method="post" action="/people/filters/new" novalidate {
            (form.once())
            @for (name, value) in [("q", &filter.words), ("way", &filter.way), ("tag", &filter.tag)] {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
            (form.line("name"))
            div.actions { button.primary type="submit" { (t!(words, "filter-keep-do")) } }
        }
    };
    Page::new(Room::People, &title).with_faults(faults).show(here, &content)
}

pub(super) async fn form(Path(id): Path<SavedFilterId>, here: Here) -> Answer {
    let kept: SavedFilter = get(&here.store, id).await?;
    let fields = Fields::default().with("name", &kept.name);
    Ok(view(&here, &kept, &fields, &Faults::default(), None).into_response())
}

pub(super) async fn save(Path(id): Path<SavedFilterId>, Posted { here, fields }: Posted) -> Answer {
    let kept: SavedFilter = get(&here.store, id).await?;
    if !Other::is_wanted(&fields) {
        match rename_filter(&here.store, &here.ctx, id, fields.text("seen"), fields.text("name")).await {
            Ok(()) => return Ok(here.done(&address(&asking(&kept), 1))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => {
                let faults = fault(failure)?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &kept, &fields, &faults, None)).into_response());
            }
        }
    }
    let kept: SavedFilter = get(&here.store, id).await?;
    let (fields, other) = Other::of(&fields, Fields::default().with("name", &kept.name));
    Ok((other.status(), view(&here, &kept, &fields, &Faults::default(), Some(&other))).into_response())
}

pub(super) async fn remove(Path(id): Path<SavedFilterId>, Posted { here, .. }: Posted) -> Answer {
    remove_filter(&here.store, &here.ctx, id).await?;
    Ok(here.done("/people"))
}

fn view(here: &Here, kept: &SavedFilter, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Markup {
    let words = here.words;
    let filter = asking(kept);
    let form = Form::new(here, "filter", fields, faults);
    let title = t!(words, "filter-change-title", name = &kept.name);
    let content = html! {
        (layout::back(&address(&filter, 1), &t!(words, "room-people")))
        (layout::conflict(here, "filter", fields, other))
        h1 { (title) }
        p.lead { (t!(words, "filter-asks", asks = in_words(here, &filter))) }
        form method="post" action={ "/people/filters/" (kept.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, kept.clone()))
            (form.line("name"))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                (layout::use_other(here, other))
                a.button href=(address(&filter, 1)) data-cancel { (t!(words, "page-cancel")) }
            }
        }
        form method="post" action={ "/people/filters/" (kept.id) "/remove" } {
            (form.once())
            button.plain-button type="submit" { (t!(words, "filter-remove")) }
            p.hint { (t!(words, "filter-remove-hint")) }
        }
    };
    Page::new(Room::People, &title).with_faults(faults).with_other(other).show(here, &content)
}
