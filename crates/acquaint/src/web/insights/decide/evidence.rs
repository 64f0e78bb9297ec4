//! What speaks for a way or against it in one thing that matters: the words of people, chosen one by one.

use std::collections::HashMap;

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    insights::{Alternative, AlternativeId, Criterion, CriterionId, Evidence, EvidenceSide, Passage, PassageId},
};
use acquaint_text::phrases;
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{
        get,
        insights::{Material, choose_evidence, list_material, questions_of},
    },
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// Passages on one page.
const ROWS: usize = 30;
/// How many of them stand open at least; more if more were chosen or speak of this.
const OPEN_AT_LEAST: usize = 5;

/// All that the page shows.
struct Choosing {
    way: Alternative,
    criterion: Criterion,
    material: Material,
    sides: HashMap<PassageId, EvidenceSide>,
}

impl Choosing {
    async fn get(here: &Here, way: AlternativeId, criterion: CriterionId) -> Result<Self, Failure> {
        let (way, criterion): (Alternative, Criterion) = (get(&here.store, way).await?, get(&here.store, criterion).await?);
        let chosen: Vec<Evidence> = here.store.list_referring(Kind::Alternative, &[way.id.uuid()]).await?;
        let sides = chosen.into_iter().filter(|one| one.criterion_id == criterion.id).map(|one| (one.passage_id, one.side)).collect();
        let mut choosing = Self { material: list_material(&here.store).await?, way, criterion, sides };
        let mut passages = std::mem::take(&mut choosing.material.passages);
        passages.sort_by_cached_key(|passage| choosing.place(passage));
        choosing.material.passages = passages;
        Ok(choosing)
    }

    /// How many of some passages in their order stand open: those that were chosen, and those that speak of this.
    fn open_among(&self, passages: &[Passage]) -> usize {
        let tells = |passage: &&Passage| {
            let (not_chosen, not_near, _) = self.place(passage);
            !not_chosen || !not_near
        };
        passages.iter().take_while(tells).count().max(OPEN_AT_LEAST).min(passages.len())
    }

    /// Chosen ones first, then those in which words of the way or of what matters stand, then the others of this exploration.
    fn place(&self, passage: &Passage) -> (bool, bool, bool) {
        let about: Vec<String> =
            [&self.way.name, &self.criterion.name].into_iter().flat_map(|name| phrases(name)).map(|phrase| phrase.key).collect();
        let near = phrases(&passage.words).iter().any(|phrase| about.contains(&phrase.key));
        let interview = passage.interview_id.and_then(|id| self.material.interviews.get(&id));
        let here = interview.and_then(|interview| interview.exploration_id) == Some(self.way.exploration_id);
        (!self.sides.contains_key(&passage.id), !near, !here)
    }
}

/// Shows what was heard, with what speaks for and against.
pub(in crate::web::insights) async fn show(Path((way, criterion)): Path<(AlternativeId, CriterionId)>, here: Here) -> Answer {
    let mut choosing = Choosing::get(&here, way, criterion).await?;
    let leaf = Leaf::of(&here, choosing.material.passages.len(), ROWS);
    choosing.material.questions = questions_of(&here.store, &choosing.material.passages[leaf.range()]).await?;
    Ok(view(&here, &choosing).into_response())
}

/// Keeps what was chosen on this page.
pub(in crate::web::insights) async fn save(
    Path((way, criterion)): Path<(AlternativeId, CriterionId)>,
    Posted { here, fields }: Posted,
) -> Answer {
    let choosing = Choosing::get(&here, way, criterion).await?;
    let sent = |passage: &Passage| fields.has(&field(passage)).then(|| (passage.id, fields.word::<EvidenceSide>(&field(passage))));
    let sides = choosing.material.passages.iter().filter_map(sent).collect();
    choose_evidence(&here.store, &here.ctx, way, criterion, sides).await?;
    Ok(here.done(&format!("/insights/decide/{}", choosing.way.exploration_id)))
}

fn field(passage: &Passage) -> String {
    format!("p-{}", passage.id)
}

fn view(here: &Here, choosing: &Choosing) -> Markup {
    let words = here.words;
    let Choosing { way, criterion, material, .. } = choosing;
    let title = t!(words, "evidence-title", way = &way.name, criterion = &criterion.name);
    let leaf = Leaf::of(here, material.passages.len(), ROWS);
    let content = html! {
        (layout::back(&format!("/insights/decide/{}", way.exploration_id), &t!(words, "evidence-back")))
        h1 { (title) }
        @if material.passages.is_empty() {
            (layout::empty(&t!(words, "evidence-empty"), &t!(words, "insights-empty-example"), ("/insights", &t!(words, "themes-empty-button"))))
        } @else {
            p.lead { (t!(words, "evidence-lead")) }
            form method="post" action={ "/insights/decide/ways/" (way.id) "/" (criterion.id) } {
                (layout::once(here))
                @let rows = &material.passages[leaf.range()];
                @let (open, folded) = rows.split_at(choosing.open_among(rows));
                @for passage in open { (row(here, choosing, passage)) }
                @if !folded.is_empty() {
                    details {
                        summary { (t!(words, "evidence-others", count = folded.len())) }
                        @for passage in folded { (row(here, choosing, passage)) }
                    }
                }
                div.actions.keep-in-reach { button.primary type="submit" { (t!(words, "passage-keep")) } }
            }
            (leaf.links(here))
        }
    };
    Page::new(Room::Insights, &title).show(here, &content)
}

fn row(here: &Here, choosing: &Choosing, passage: &Passage) -> Markup {
    let name = field(passage);
    let chosen = choosing.sides.get(&passage.id).map_or("", |side| side.word());
    html! {
        div.sentence {
            label for=(name) {
                @if let Some(question) = choosing.material.questions.get(&passage.id) { span.hint { (question) } }
                (passage.words)
                span.hint { (choosing.material.name(passage.person_id)) }
            }
            select id=(name) name=(name) {
                option value="" { "–" }
                @for side in EvidenceSide::ALL { option value=(side) selected[side.word() == chosen] { (here.words.word("evidence-side", *side)) } }
            }
        }
    }
}
