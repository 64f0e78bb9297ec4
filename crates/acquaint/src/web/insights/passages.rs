//! What people said, by what it is about, with how many different people said it.

use acquaint_domain::{
    Word,
    insights::{Passage, PassageId, PassageKind, voices},
    interviews::Interview,
    people::Person,
};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use super::quote::quote;
use crate::{
    Failure,
    actions::{
        self,
        insights::{Material, list_material, list_material_with_confided, questions_of},
    },
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

/// What was heard, the latest first, and the conversations in which one can mark more.
struct Told {
    material: Material,
    /// The name of whoever one talked with of late.
    talked: Vec<(Interview, Person)>,
    /// Whether what was said in confidence is shown, because somebody asked for it.
    confided: bool,
}

/// Shows the passages of all kinds or of one.
pub(super) async fn show(here: Here) -> Answer {
    let kind: Option<PassageKind> = here.query().word("kind");
    let mut told = Told::get(&here).await?;
    told.material.questions = questions_of(&here.store, told.shown(&here, kind)).await?;
    let title = match kind {
        Some(kind) => t!(here.words, "insights-title-kind", kind = here.words.word("passage-kind", kind)),
        None => t!(here.words, "insights-title"),
    };
    let content = html! {
        h1 { (title) }
        @if told.material.passages.is_empty() && told.material.confided() == 0 { (nothing(&here, &told)) } @else {
            (chips(&here, &told, kind))
            (confided(&here, &told))
            @match kind {
                Some(kind) => (one_kind(&here, &told, kind)),
                None => (all_kinds(&here, &told)),
            }
            (ways(&here))
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
        let confided = here.query().has("confided");
        let mut material = if confided { list_material_with_confided(&here.store).await? } else { list_material(&here.store).await? };
        material.passages.reverse();
        let mut interviews: Vec<Interview> = here.store.list_all().await?;
        interviews.retain(Interview::held);
        interviews.sort_by_key(|interview| std::cmp::Reverse((interview.held_at(), interview.id)));
        interviews.truncate(CONVERSATIONS_AT_MOST);
        let mut people = actions::people::names_of(&here.store, interviews.iter().map(|interview| interview.person_id)).await?;
        people.extend(material.people.clone());
        let named = |interview: Interview| people.get(&interview.person_id).cloned().map(|person| (interview, person));
        Ok(Self { material, talked: interviews.into_iter().filter_map(named).collect(), confided })
    }

    fn of(&self, kind: PassageKind) -> Vec<&Passage> {
        self.material.passages.iter().filter(|passage| passage.kind == kind).collect()
    }

    /// The passages that stand on this page.
    fn shown(&self, here: &Here, kind: Option<PassageKind>) -> Vec<&Passage> {
        match kind.map(|kind| self.of(kind)) {
            Some(passages) => passages[leaf_of(here, &passages).range()].to_vec(),
            None => PassageKind::ALL.iter().flat_map(|kind| self.of(*kind).into_iter().take(EACH_AT_MOST)).collect(),
        }
    }
}

/// From here to what it comes to: themes and a decision.
fn ways(here: &Here) -> Markup {
    let words = here.words;
    html! {
        h2 { (t!(words, "insights-ways")) }
        div.actions {
            a.button href="/insights/themes" { (t!(words, "themes-title")) }
            a.button href="/insights/decide" { (t!(words, "decide-rooms")) }
            a.button href="/insights/share" { (t!(words, "share-title")) }
        }
        p.onward { a href="/people/variety" { (t!(words, "variety-open")) } }
    }
}

/// What is not shown, because it was said in confidence.
fn confided(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    html! {
        @if told.material.confided() > 0 {
            p.quiet { (t!(words, "insights-confided", count = told.material.confided())) " " a href="/insights?confided=yes" { (t!(words, "insights-confided-show")) } }
        }
        @if told.confided { p.note { (t!(words, "insights-confided-shown")) } }
    }
}

/// What goes here, one example, and where to begin.
fn nothing(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    let (href, label) = match told.talked.first() {
        Some((interview, person)) => {
            (format!("/insights/mark/{}", interview.id), t!(words, "insights-mark-button", name = person.given_name()))
        }
        None => ("/interviews".to_owned(), t!(words, "insights-empty-button")),
    };
    layout::empty(&t!(words, "insights-empty"), &t!(words, "insights-empty-example"), (&href, &label))
}

/// The kinds, folded away until one is chosen: the quotes come first.
fn chips(here: &Here, told: &Told, chosen: Option<PassageKind>) -> Markup {
    let words = here.words;
    html! {
        details.kinds open[chosen.is_some()] {
            summary { (t!(words, "insights-one-kind")) }
            nav aria-label=(t!(words, "insights-kinds")) { ul.tags {
                li { a href="/insights" aria-current=[chosen.is_none().then_some("page")] { (t!(words, "insights-all")) } }
                @for kind in PassageKind::ALL {
                    @if chosen == Some(*kind) || !told.of(*kind).is_empty() {
                        li { a href={ "/insights?kind=" (kind) } aria-current=[(chosen == Some(*kind)).then_some("page")] { (words.word("passage-kind", *kind)) } }
                    }
                }
            } }
        }
    }
}

/// The leaf of one kind: that of the passage which was asked for, or the one in the address.
fn leaf_of(here: &Here, passages: &[&Passage]) -> Leaf {
    match here.query().read::<PassageId>("at").and_then(|at| passages.iter().position(|passage| passage.id == at)) {
        Some(position) => Leaf::holding(position, passages.len(), QUOTES),
        None => Leaf::of(here, passages.len(), QUOTES),
    }
}

fn one_kind(here: &Here, told: &Told, kind: PassageKind) -> Markup {
    let passages = told.of(kind);
    let leaf = leaf_of(here, &passages);
    html! {
        @if passages.is_empty() { p.lead { (t!(here.words, "insights-none-of-kind")) } } @else {
            (heard_from(here, &passages))
            @for passage in &passages[leaf.range()] { (marked(here, told, passage, Some(kind))) }
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
                    @for passage in passages.iter().take(EACH_AT_MOST) { (marked(here, told, passage, None)) }
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

/// A quote from which the mark can be taken off.
fn marked(here: &Here, told: &Told, passage: &Passage, filter: Option<PassageKind>) -> Markup {
    let words = here.words;
    let off = html! {
        form method="post" action={ "/insights/" (passage.id) "/remove" } {
            (once(here))
            @if let Some(kind) = filter { input type="hidden" name="kind" value=(kind); }
            button.plain-button type="submit" aria-label=(t!(words, "mark-off-what", what = &passage.words)) { (t!(words, "mark-off")) }
        }
    };
    quote(here, &told.material, passage, &off)
}

/// Conversations in which one can mark more.
fn to_mark(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    html! {
        @if !told.talked.is_empty() {
            h2 { (t!(words, "insights-go-on")) }
            ul.rows {
                @for (interview, person) in &told.talked {
                    @let day = interview.held_at().map(|held| day_words(here, here.ctx.local(held).date())).unwrap_or_default();
                    (layout::row(&format!("/insights/mark/{}", interview.id), &person.name, &html! { (t!(words, "follow-ups-talked", day = day)) }, &html! {}))
                }
            }
        }
    }
}
