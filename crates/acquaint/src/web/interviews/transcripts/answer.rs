//! One answer in full: sentences to keep as an insight, and the question under which it stands.
//!
//! A long answer comes in leaves. A sentence is named by its turn and its place in it; both never change.

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    insights::{Passage, PassageKind},
    interviews::{Answer as Part, TranscriptId},
};
use acquaint_text::sentences;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{Told, beginning, clock};
use crate::{
    Failure,
    actions::{
        insights::{Mark, mark_passages},
        interviews::place_answer,
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Leaf, Page, Room},
    },
    words::t,
};

/// Sentences on one leaf.
const SENTENCES: usize = 60;
/// How much of a question stands in the list of questions, in characters.
const CHOICE: usize = 70;

/// A sentence of an answer with its name in the form.
struct Line<'a> {
    key: String,
    words: &'a str,
    /// Whether a turn begins with it.
    opens: bool,
}

/// The page.
pub(in crate::web::interviews) async fn show(Path((id, turn)): Path<(TranscriptId, usize)>, here: Here) -> Answer {
    let told = Told::get(&here, id).await?;
    let part = part(&told, turn)?;
    let kept = kept(&here, &told).await?;
    Ok(view(&here, &told, &part, &kept, &Fields::default(), &Faults::default()).into_response())
}

/// Puts it under another question, or under none.
pub(in crate::web::interviews) async fn place(Path((id, turn)): Path<(TranscriptId, usize)>, Posted { here, fields }: Posted) -> Answer {
    let turn = i64::try_from(turn).map_err(|_| Failure::not_found())?;
    place_answer(&here.store, &here.ctx, id, turn, fields.read("question")).await?;
    Ok(here.done(&format!("{}#turn-{turn}", super::address(id, ""))))
}

/// Keeps what was ticked as insights: sentences that follow each other are one.
pub(in crate::web::interviews) async fn keep(Path((id, turn)): Path<(TranscriptId, usize)>, Posted { here, fields }: Posted) -> Answer {
    let told = Told::get(&here, id).await?;
    let part = part(&told, turn)?;
    let kind: Option<PassageKind> = fields.word("kind");
    let passages = ticked(&lines(&told, &part), &fields);
    let mut faults = Faults::default();
    if passages.is_empty() {
        faults.note("sentences", t!(here.words, "answer-nothing-ticked"));
    }
    let Some(kind) = kind.filter(|_| faults.is_empty()) else {
        if kind.is_none() {
            faults.note("kind", t!(here.words, "mark-kind-missing"));
        }
        let kept = kept(&here, &told).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &told, &part, &kept, &fields, &faults)).into_response());
    };
    let mark = |words: String| Mark { note: None, transcript: Some(id), debrief: None, kind, words };
    mark_passages(&here.store, &here.ctx, told.transcript().interview_id, passages.into_iter().map(mark).collect(), None).await?;
    Ok(here.done(&told.address(&format!("answers/{turn}"))))
}

/// The part that holds a turn: who is who may have been said anew since the page was shown.
fn part(told: &Told, turn: usize) -> Result<Part, Failure> {
    let holds = |part: &&Part| (part.turn..part.end).contains(&turn);
    told.matched.answers.iter().find(holds).copied().ok_or_else(Failure::not_found)
}

/// What is kept from this transcript already.
async fn kept(here: &Here, told: &Told) -> Result<Vec<Passage>, Failure> {
    Ok(here.store.list_referring(Kind::Transcript, &[told.transcript().id.uuid()]).await?)
}

fn lines<'a>(told: &'a Told, part: &'a Part) -> Vec<Line<'a>> {
    let turns = told.transcript().said(part);
    let of_turn = |(at, turn): (usize, &'a acquaint_domain::interviews::Turn)| {
        let sentences = sentences(&turn.text).into_iter().enumerate();
        sentences.map(move |(place, sentence)| Line { key: format!("{at}-{place}"), words: sentence.text, opens: place == 0 })
    };
    turns.flat_map(of_turn).collect()
}

/// What was ticked. Everything is the whole answer.
fn ticked(lines: &[Line<'_>], fields: &Fields) -> Vec<String> {
    let chosen = |line: &Line<'_>| fields.has("all") || fields.all("s").any(|key| key == line.key);
    let join = |run: &[Line<'_>]| run.iter().map(|line| line.words).collect::<Vec<_>>().join(" ");
    lines.chunk_by(|one, other| chosen(one) == chosen(other)).filter(|run| run.first().is_some_and(chosen)).map(join).collect()
}

fn view(here: &Here, told: &Told, part: &Part, kept: &[Passage], fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let title = match told.question(part) {
        Some(question) => question.text.clone(),
        None => t!(words, "answer-title", name = told.name()),
    };
    let start = told.transcript().turns.get(part.turn).and_then(|turn| turn.start);
    let content = html! {
        (layout::back(&format!("{}#turn-{}", told.address(""), part.turn), &t!(words, "transcript-title", name = told.name())))
        h1 { (title) }
        @if !told.asked(part).is_empty() { p.quiet { (t!(words, "answer-asked", asked = told.asked(part))) @if let Some(start) = start { " · " (clock(start)) } } }
        (to_keep(here, told, part, kept, fields, faults))
        (to_move(here, told, part))
    };
    Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content)
}

/// The sentences with a box beside each, and what they are about.
fn to_keep(here: &Here, told: &Told, part: &Part, kept: &[Passage], fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let lines = lines(told, part);
    let leaf = Leaf::of(here, lines.len(), SENTENCES);
    let is_kept = |line: &Line<'_>| kept.iter().any(|passage| passage.words.contains(line.words));
    let is_ticked = |line: &Line<'_>| fields.all("s").any(|key| key == line.key);
    let fault = faults.of("sentences");
    html! {
        @if lines.is_empty() { p.lead { (t!(words, "answer-nothing-said", name = told.name())) } } @else {
            form method="post" action=(told.address(&format!("answers/{}/keep", part.turn))) {
                (layout::once(here))
                fieldset.field.spoken.wrong[fault.is_some()] #sentences tabindex="-1" aria-describedby=[fault.map(|_| "sentences-fault")] {
                    legend { (t!(words, "answer-tick")) }
                    @if let Some(fault) = fault { p.fault #sentences-fault { span.sr { (t!(words, "form-fault")) } (fault) } }
                    @for line in &lines[leaf.range()] {
                        label.spoken-line.opens[line.opens].kept[is_kept(line)] {
                            input type="checkbox" name="s" value=(line.key) checked[is_ticked(line)];
                            span { (line.words) @if is_kept(line) { " " span.tag { (t!(words, "answer-kept")) } } }
                        }
                    }
                    @if lines.len() > 1 { label.spoken-line.opens { input type="checkbox" name="all" value="yes" checked[fields.has("all")]; span { (t!(words, "answer-all")) } } }
                }
                (Form::new(here, "mark", fields, faults).select("kind", &kinds(here)))
                div.actions { button.primary type="submit" { (t!(words, "answer-keep")) } }
            }
            (leaf.links(here))
        }
    }
}

fn kinds(here: &Here) -> Vec<(String, String)> {
    let kinds = PassageKind::ALL.iter().map(|kind| (kind.word().to_owned(), here.words.word("passage-kind", *kind)));
    std::iter::once((String::new(), "–".to_owned())).chain(kinds).collect()
}

/// The questions to choose from. Without scripts, and with Undo.
fn to_move(here: &Here, told: &Told, part: &Part) -> Markup {
    let words = here.words;
    let none = (String::new(), t!(words, "answer-no-question"));
    let questions = told.matched.questions.iter().map(|question| (question.id.to_string(), beginning(&question.text, CHOICE)));
    let options: Vec<(String, String)> = std::iter::once(none).chain(questions).collect();
    let chosen = Fields::default().with("question", part.question_id.map(|id| id.to_string()).unwrap_or_default());
    html! {
        @if !told.matched.questions.is_empty() {
            section.card.move-answer {
                h2 { (t!(words, "answer-move")) }
                form method="post" action=(told.address(&format!("answers/{}", part.turn))) {
                    (layout::once(here))
                    (Form::new(here, "answer", &chosen, &Faults::default()).select("question", &options))
                    div.actions { button type="submit" { (t!(words, "answer-move-save")) } }
                }
            }
        }
    }
}
