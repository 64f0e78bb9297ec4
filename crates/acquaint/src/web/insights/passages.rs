//! What people said, by what it is about, with how many different people said it.

use std::collections::HashMap;

use acquaint_domain::{
    Word,
    insights::{Passage, PassageId, PassageKind, voices},
    interviews::{Interview, InterviewId},
    people::{Person, PersonId, current_employment},
};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure, actions,
    web::{
        follow_ups::day_words,
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room, once},
    },
    words::t,
};

/// How many passages of each kind are shown where all kinds are.
const EACH_AT_MOST: usize = 4;
/// Passages of one kind on one page.
const QUOTES: usize = 30;
/// How many conversations are offered for marking.
const CONVERSATIONS_AT_MOST: usize = 5;

/// The passages with all that is said about them.
struct Told {
    passages: Vec<Passage>,
    people: HashMap<PersonId, Person>,
    organizations: HashMap<PersonId, String>,
    interviews: Vec<Interview>,
}

/// Shows the passages of all kinds or of one.
pub(super) async fn show(here: Here) -> Answer {
    let told = Told::get(&here).await?;
    let kind: Option<PassageKind> = here.query().word("kind");
    let title = match kind {
        Some(kind) => t!(here.words, "insights-title-kind", kind = here.words.word("passage-kind", kind)),
        None => t!(here.words, "insights-title"),
    };
    let content = html! {
        h1 { (title) }
        @if told.passages.is_empty() { (nothing(&here, &told)) } @else {
            (chips(&here, &told, kind))
            @match kind {
                Some(kind) => (one_kind(&here, &told, kind)),
                None => (all_kinds(&here, &told)),
            }
            (to_mark(&here, &told))
        }
    };
    Ok(Page::new(Room::Insights, &title).show(&here, &content).into_response())
}

/// Takes the mark off a passage.
pub(super) async fn remove(Path(id): Path<PassageId>, Posted { here, fields }: Posted) -> Answer {
    let kind = actions::insights::remove_passage(&here.store, &here.ctx, id).await?;
    let filtered = kind.filter(|kind| fields.word("kind") == Some(*kind));
    Ok(here.done(&filtered.map_or_else(|| "/insights".to_owned(), |kind| format!("/insights?kind={kind}"))))
}

impl Told {
    async fn get(here: &Here) -> Result<Self, Failure> {
        let mut passages: Vec<Passage> = here.store.list_all().await?;
        passages.sort_by_key(|passage| std::cmp::Reverse((passage.marked_at, passage.id)));
        let mut interviews: Vec<Interview> = here.store.list_all().await?;
        interviews.sort_by_key(|interview| std::cmp::Reverse((interview.ended_at, interview.id)));
        let recent =
            interviews.iter().filter(|interview| interview.held()).take(CONVERSATIONS_AT_MOST).map(|interview| interview.person_id);
        let said = passages.iter().map(|passage| passage.person_id);
        let people = actions::people::names_of(&here.store, said.chain(recent)).await?;
        let organizations = organizations(here, &people).await?;
        Ok(Self { passages, people, organizations, interviews })
    }

    fn of(&self, kind: PassageKind) -> Vec<&Passage> {
        self.passages.iter().filter(|passage| passage.kind == kind).collect()
    }

    fn name(&self, person: PersonId) -> &str {
        self.people.get(&person).map_or("", |person| &person.name)
    }

    fn held(&self) -> impl Iterator<Item = &Interview> {
        self.interviews.iter().filter(|interview| interview.held()).take(CONVERSATIONS_AT_MOST)
    }

    fn interview(&self, id: Option<InterviewId>) -> Option<&Interview> {
        self.interviews.iter().find(|interview| Some(interview.id) == id)
    }
}

async fn organizations(here: &Here, people: &HashMap<PersonId, Person>) -> Result<HashMap<PersonId, String>, Failure> {
    let ids: Vec<PersonId> = people.keys().copied().collect();
    let mut by_person: HashMap<PersonId, Vec<_>> = HashMap::new();
    for named in here.store.employments_of(&ids).await? {
        by_person.entry(named.employment.person_id).or_default().push(named);
    }
    let current = |(person, work): (PersonId, Vec<acquaint_store::NamedEmployment>)| {
        let current = current_employment(work.iter().map(|named| &named.employment)).map(|employment| employment.id)?;
        let named = work.into_iter().find(|named| named.employment.id == current)?;
        (!named.organization.is_empty()).then_some((person, named.organization))
    };
    Ok(by_person.into_iter().filter_map(current).collect())
}

/// What goes here, one example, and where to begin.
fn nothing(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    let (href, label) = match told.held().next() {
        Some(interview) => {
            let name = told.people.get(&interview.person_id).map_or("", Person::given_name);
            (format!("/insights/mark/{}", interview.id), t!(words, "insights-mark-button", name = name))
        }
        None => ("/interviews".to_owned(), t!(words, "insights-empty-button")),
    };
    layout::empty(&t!(words, "insights-empty"), &t!(words, "insights-empty-example"), (&href, &label))
}

fn chips(here: &Here, told: &Told, chosen: Option<PassageKind>) -> Markup {
    let words = here.words;
    html! {
        nav aria-label=(t!(words, "insights-kinds")) {
            ul.tags {
                li { a href="/insights" aria-current=[chosen.is_none().then_some("page")] { (t!(words, "insights-all")) } }
                @for kind in PassageKind::ALL {
                    @if chosen == Some(*kind) || !told.of(*kind).is_empty() {
                        li { a href={ "/insights?kind=" (kind) } aria-current=[(chosen == Some(*kind)).then_some("page")] { (words.word("passage-kind", *kind)) } }
                    }
                }
            }
        }
    }
}

fn one_kind(here: &Here, told: &Told, kind: PassageKind) -> Markup {
    let passages = told.of(kind);
    let leaf = match here.query().read::<PassageId>("at").and_then(|at| passages.iter().position(|passage| passage.id == at)) {
        Some(position) => Leaf::holding(position, passages.len(), QUOTES),
        None => Leaf::of(here, passages.len(), QUOTES),
    };
    html! {
        @if passages.is_empty() { p.lead { (t!(here.words, "insights-none-of-kind")) } } @else {
            (heard_from(here, &passages))
            @for passage in &passages[leaf.range()] { (quote(here, told, passage, Some(kind))) }
            (leaf.links(here))
        }
    }
}

fn all_kinds(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    html! {
        @for kind in PassageKind::ALL {
            @let passages = told.of(*kind);
            @if !passages.is_empty() {
                section aria-labelledby={ "kind-" (kind) } {
                    h2 id={ "kind-" (kind) } { (words.word("passage-kind", *kind)) }
                    (heard_from(here, &passages))
                    @for passage in passages.iter().take(EACH_AT_MOST) { (quote(here, told, passage, None)) }
                    @if passages.len() > EACH_AT_MOST {
                        @let said = t!(words, "insights-more-of", count = passages.len(), kind = words.word("passage-kind", *kind));
                        p { a.button href={ "/insights?kind=" (kind) } aria-label=(said) { (t!(words, "insights-more", count = passages.len())) } }
                    }
                }
            }
        }
    }
}

fn heard_from(here: &Here, passages: &[&Passage]) -> Markup {
    html! { p.quiet { (t!(here.words, "insights-voices", count = voices(passages.iter().copied()))) } }
}

/// The words themselves, who said them, where they work, and when.
fn quote(here: &Here, told: &Told, passage: &Passage, filter: Option<PassageKind>) -> Markup {
    let words = here.words;
    let day = told.interview(passage.interview_id).and_then(|interview| interview.ended_at).unwrap_or(passage.marked_at);
    html! {
        figure.quote #(passage.id) {
            blockquote { p { (passage.words) } }
            figcaption {
                p {
                    a href={ "/people/" (passage.person_id) } { (told.name(passage.person_id)) }
                    @if let Some(organization) = told.organizations.get(&passage.person_id) { ", " (organization) }
                    span.quiet { " · " (day_words(here, here.ctx.local(day).date())) }
                    @if let Some(transcript) = passage.transcript_id { " · " a href={ "/interviews/transcripts/" (transcript) } { (t!(words, "insights-in-transcript")) } }
                }
                form method="post" action={ "/insights/" (passage.id) "/remove" } {
                    (once(here))
                    @if let Some(kind) = filter { input type="hidden" name="kind" value=(kind); }
                    button.plain-button type="submit" aria-label=(t!(words, "mark-off-what", what = &passage.words)) { (t!(words, "mark-off")) }
                }
            }
        }
    }
}

/// Conversations in which one can mark more.
fn to_mark(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    html! {
        @if told.held().next().is_some() {
            h2 { (t!(words, "insights-go-on")) }
            ul.rows {
                @for interview in told.held() {
                    @let day = interview.ended_at.map(|ended| day_words(here, here.ctx.local(ended).date())).unwrap_or_default();
                    (layout::row(&format!("/insights/mark/{}", interview.id), told.name(interview.person_id), &html! { (t!(words, "follow-ups-talked", day = day)) }, &html! {}))
                }
            }
        }
    }
}
