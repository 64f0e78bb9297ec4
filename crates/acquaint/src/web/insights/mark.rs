//! Marking what matters in the notes of a conversation and in what was written when looking back: every sentence a row with
//! one choice. Works without scripts.
//!
//! A long conversation comes in parts, so that the page stays light. What is marked already can be taken off.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Kind, RecordId as _, Word,
    insights::{Attribution, Passage, PassageId, PassageKind},
    interviews::InterviewId,
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use crate::{
    Failure,
    actions::{
        self,
        insights::{Mark, Speaker},
    },
    digest,
    web::{
        fields::{Faults, Fields},
        follow_ups::{Stands, Talk, Told, day_words},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// How many sentences stand on one page.
const LINES_AT_MOST: usize = 34;

/// One sentence of the notes, or of what was written when looking back.
struct Line {
    told: Told,
    /// The name of its field. It follows from note and words, so it stays the same while other notes change.
    key: String,
}

/// All that the page shows.
struct Marking {
    talk: Talk,
    lines: Vec<Line>,
    marked: Vec<Passage>,
    speaker: Speaker,
    /// The first line of this page.
    from: usize,
}

/// An address that names no conversation: they stand among the insights.
pub(super) async fn which(_: Here) -> Answer {
    Ok(go_to("/insights"))
}

/// Shows the sentences with what is marked already.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let from = here.query().read("from").unwrap_or(0);
    let marking = Marking::get(&here, id, from).await?;
    Ok(view(&here, &marking, &Fields::default(), &Faults::default()).into_response())
}

/// Keeps the marks of this page, and takes one off if its button was pressed.
pub(super) async fn save(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let marking = Marking::get(&here, id, fields.read("from").unwrap_or(0)).await?;
    let (marks, faults) = marking.read(&here, &fields);
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &marking, &fields, &faults)).into_response());
    }
    let off: Option<PassageId> = fields.read("off");
    actions::insights::mark_passages(&here.store, &here.ctx, id, marks, off).await?;
    let next = match (off, marking.next()) {
        (Some(_), _) => format!("/insights/mark/{id}?from={}", marking.from),
        (None, Some(next)) => format!("/insights/mark/{id}?from={next}"),
        (None, None) => "/insights".to_owned(),
    };
    Ok(here.done(&next))
}

impl Marking {
    async fn get(here: &Here, id: InterviewId, from: usize) -> Result<Self, Failure> {
        let talk = Talk::get(here, id).await?;
        let mut marked: Vec<Passage> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
        marked.sort_by_key(|passage| (passage.marked_at, passage.id));
        let lines = lines(&talk, &marked);
        let from = if from < lines.len() { from / LINES_AT_MOST * LINES_AT_MOST } else { 0 };
        let speaker = Speaker::get(&here.store, &talk.person).await?;
        Ok(Self { talk, lines, marked, speaker, from })
    }

    fn page(&self) -> &[Line] {
        self.lines.get(self.from..).map_or(&[], |rest| rest.get(..LINES_AT_MOST).unwrap_or(rest))
    }

    /// The first line of the next page, if there is one.
    fn next(&self) -> Option<usize> {
        let next = self.from + LINES_AT_MOST;
        (next < self.lines.len()).then_some(next)
    }

    fn marks_on<'a>(&'a self, line: &'a Line) -> impl Iterator<Item = &'a Passage> {
        self.marked.iter().filter(|passage| stands_in(passage, line.told.stands) && passage.words == line.told.words)
    }

    /// Marks that belong to no sentence as it stands now: said beside the notes, or written differently since.
    fn others(&self) -> Vec<&Passage> {
        let lines: HashSet<(Stands, &str)> = self.lines.iter().map(|line| (line.told.stands, line.told.words.as_str())).collect();
        let is_line = |passage: &&Passage| stands_of(passage).any(|stands| lines.contains(&(stands, passage.words.as_str())));
        self.marked.iter().filter(|passage| !is_line(passage)).collect()
    }

    /// What was chosen, and what is wrong with it.
    fn read(&self, here: &Here, fields: &Fields) -> (Vec<Mark>, Faults) {
        let by_key: HashMap<&str, &Line> = self.lines.iter().map(|line| (line.key.as_str(), line)).collect();
        let (mut marks, mut faults) = (Vec::new(), Faults::default());
        for (name, kind) in fields.iter().filter(|(name, _)| name.starts_with("k-")) {
            let Some(kind) = PassageKind::from_word(kind) else { continue };
            match by_key.get(name) {
                Some(line) => marks.push(mark_in(Some(line.told.stands), kind, &line.told.words)),
                None => faults.note("sentences", t!(here.words, "mark-moved")),
            }
        }
        let words = fields.text("words");
        match (words.is_empty(), fields.word("kind")) {
            (false, Some(kind)) => marks.push(mark_in(None, kind, words)),
            (false, None) => faults.note("kind", t!(here.words, "mark-kind-missing")),
            (true, Some(_)) => faults.note("words", t!(here.words, "mark-words-missing")),
            (true, None) => {}
        }
        (marks, faults)
    }
}

fn mark_in(stands: Option<Stands>, kind: PassageKind, words: &str) -> Mark {
    let (note, debrief) = match stands {
        Some(Stands::Note(id)) => (Some(id), None),
        Some(Stands::Debrief(id)) => (None, Some(id)),
        None => (None, None),
    };
    Mark { note, transcript: None, debrief, kind, words: words.to_owned() }
}

/// Where a passage stands: in a note, in what was written when looking back, or in neither.
fn stands_of(passage: &Passage) -> impl Iterator<Item = Stands> {
    passage.note_id.map(Stands::Note).into_iter().chain(passage.debrief_id.map(Stands::Debrief))
}

fn stands_in(passage: &Passage, stands: Stands) -> bool {
    stands_of(passage).any(|there| there == stands)
}

/// The sentences that hold what was said; one that stands twice in a note comes once, and one that belongs to a longer marked passage
/// does not come again.
fn lines(talk: &Talk, marked: &[Passage]) -> Vec<Line> {
    let mut seen = HashSet::new();
    let inside = |told: &Told| marked.iter().any(|passage| stands_in(passage, told.stands) && is_part(&told.words, &passage.words));
    let told = talk.told().into_iter().filter(|told| !inside(told));
    told.map(|told| Line { key: key(told.stands, &told.words), told }).filter(|line| seen.insert(line.key.clone())).collect()
}

/// Whether a sentence is a part of a passage, and not all of it.
fn is_part(sentence: &str, passage: &str) -> bool {
    sentence.len() < passage.len() && passage.contains(sentence)
}

fn key(stands: Stands, words: &str) -> String {
    // The note beside all questions and the debrief both bear the id of their conversation.
    let within = match stands {
        Stands::Note(id) => Sha256::new().chain_update(id.uuid()),
        Stands::Debrief(id) => Sha256::new().chain_update("debrief").chain_update(id.uuid()),
    };
    format!("k-{}", digest::mark(&within.chain_update(words).finalize(), 8))
}

fn view(here: &Here, marking: &Marking, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let Marking { talk, .. } = marking;
    let title = t!(words, "mark-title", name = talk.name());
    let id = talk.interview.id;
    let next = if marking.next().is_some() { "mark-keep-and-on" } else { "mark-keep" };
    let content = html! {
        (layout::back(&format!("/interviews/{id}"), &t!(words, "mark-back", day = day_words(here, talk.day(here)))))
        h1 { (title) }
        p.lead { (t!(words, if marking.lines.is_empty() { "mark-lead-empty" } else { "mark-lead" })) }
        // The address leads back to this part, also after something was missing.
        form method="post" action={ "/insights/mark/" (id) "?from=" (marking.from) } {
            (layout::once(here))
            input type="hidden" name="from" value=(marking.from);
            (rows(here, marking, fields))
            (in_their_words(here, fields, faults))
            (other_marks(here, marking))
            div.actions.keep-in-reach { button.primary type="submit" { (t!(words, next)) } }
        }
        (parts(here, marking))
    };
    Page::new(Room::Insights, &title).with_faults(faults).show(here, &content)
}

fn rows(here: &Here, marking: &Marking, fields: &Fields) -> Markup {
    let page = marking.page();
    let opens = |at: usize| at == 0 || page[at - 1].told.stands != page[at].told.stands;
    html! {
        div #sentences {
            @for (at, line) in page.iter().enumerate() {
                @if opens(at) { h2.asked { (heading(here, &line.told)) } }
                (row(here, marking, line, fields))
            }
        }
    }
}

/// Under what some sentences were written down.
fn heading(here: &Here, told: &Told) -> String {
    match told.stands {
        Stands::Debrief(_) => t!(here.words, "mark-looking-back"),
        Stands::Note(_) if told.question.is_empty() => t!(here.words, "mark-free-notes"),
        Stands::Note(_) => told.question.clone(),
    }
}

fn row(here: &Here, marking: &Marking, line: &Line, fields: &Fields) -> Markup {
    let marked: Vec<&Passage> = marking.marks_on(line).collect();
    html! {
        div.sentence.marked[!marked.is_empty()] {
            @if marked.is_empty() {
                label for=(line.key) { (line.told.words) }
                (kinds(here, &line.key, fields.text(&line.key)))
                (names_within(here, marking, &line.told.words))
            } @else {
                p { (line.told.words) }
                @for passage in marked { (mark_off(here, passage)) }
                (names_within(here, marking, &line.told.words))
            }
        }
    }
}

/// That a sentence names who said it: what one marks is passed on without their name.
fn names_within(here: &Here, marking: &Marking, sentence: &str) -> Markup {
    let named = marking.speaker.names_in(sentence);
    html! { @if !named.is_empty() { p.hint { (t!(here.words, "mark-names-within", names = named)) } } }
}

/// The kinds to choose from. The words of each are said once here and short, because there are many rows.
fn kinds(here: &Here, name: &str, chosen: &str) -> Markup {
    html! {
        select id=(name) name=(name) {
            option value="" { "–" }
            @for kind in PassageKind::ALL {
                option value=(kind) selected[kind.word() == chosen] { (here.words.word("passage-kind", *kind)) }
            }
        }
    }
}

fn mark_off(here: &Here, passage: &Passage) -> Markup {
    html! {
        p.mark-off {
            span.tag { (here.words.word("passage-kind", passage.kind)) }
            @if passage.attribution == Attribution::OffTheRecord { (layout::confided_tag(here.words)) }
            button.plain-button name="off" value=(passage.id) aria-label=(t!(here.words, "mark-off-what", what = &passage.words)) { (t!(here.words, "mark-off")) }
        }
    }
}

/// Something that was said and does not stand in the notes.
fn in_their_words(here: &Here, fields: &Fields, faults: &Faults) -> Markup {
    let form = Form::new(here, "mark", fields, faults);
    let unchosen = (String::new(), "–".to_owned());
    let kinds = PassageKind::ALL.iter().map(|kind| (kind.to_string(), here.words.word("passage-kind", *kind)));
    let options: Vec<(String, String)> = std::iter::once(unchosen).chain(kinds).collect();
    html! {
        h2 { (t!(here.words, "mark-beside")) }
        (form.area("words", 2))
        (form.select("kind", &options))
    }
}

fn other_marks(here: &Here, marking: &Marking) -> Markup {
    let others = marking.others();
    html! {
        @if !others.is_empty() {
            h2 { (t!(here.words, "mark-others")) }
            @for passage in others { div.sentence.marked { p { (passage.words) } (mark_off(here, passage)) (names_within(here, marking, &passage.words)) } }
        }
    }
}

/// The parts of a long conversation.
fn parts(here: &Here, marking: &Marking) -> Markup {
    let id = marking.talk.interview.id;
    let parts = marking.lines.len().div_ceil(LINES_AT_MOST);
    html! {
        @if parts > 1 {
            nav aria-label=(t!(here.words, "mark-parts")) {
                ul.tags {
                    @for part in 0..parts {
                        @let from = part * LINES_AT_MOST;
                        li { a href={ "/insights/mark/" (id) "?from=" (from) } aria-current=[(from == marking.from).then_some("page")] { (t!(here.words, "mark-part", part = part + 1)) } }
                    }
                }
            }
        }
    }
}
