//! One box that searches everything that was written, with results grouped by what they are.

use std::collections::HashSet;

use acquaint_domain::{
    Kind, Record, RecordId as _, Word as _,
    insights::{Passage, PassageId, Tagging, Theme, ThemeId},
    people::Finding,
};
use acquaint_store::{COUNTED_AT_MOST, Hit, Hits, PASSAGES_TOLD};
use acquaint_text::{QueryTerm, query_terms};
use axum::response::IntoResponse as _;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{
    alike::did_you_mean,
    behind::Behind,
    narrow::{FOUND_AT_MOST, Narrow, WIDER, holds_phrases, phrases},
    slips::other_words,
    snippet::{Snippet, pieces, snippet},
};
use crate::{
    Failure, Words,
    actions::insights::only_shown,
    web::{
        here::{Answer, Here},
        layout::{Leaf, Page, Room, confided_tag, date, plain_lines},
    },
    words::t,
};

/// How many things stand on one page.
const LEAF: usize = 50;

/// The groups in the order in which they are shown: people first.
pub(super) const GROUPS: [Kind; 21] = [
    Kind::Person,
    Kind::Organization,
    Kind::Note,
    Kind::Transcript,
    Kind::Passage,
    Kind::Debrief,
    Kind::Question,
    Kind::EarlyQuestion,
    Kind::Message,
    Kind::Template,
    Kind::Reply,
    Kind::Call,
    Kind::Contact,
    Kind::Promise,
    Kind::LearningQuestion,
    Kind::Exploration,
    Kind::Theme,
    Kind::Decision,
    Kind::PlanStep,
    Kind::Outcome,
    Kind::Finding,
];

/// Something that was found, as it is shown.
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) href: String,
    /// Whose it is; empty for what belongs to no person.
    pub(super) title: String,
    /// Where the words can stand; the first one that holds them is shown.
    pub(super) texts: Vec<String>,
    /// The day on which it was written or happened, where that is known.
    pub(super) on: Option<Date>,
    /// Where whoever stands behind it works or worked; read only where a search is narrowed to a place.
    pub(super) places: Vec<String>,
    /// What others may see of the texts, where something in them was said in confidence.
    pub(super) open: Option<String>,
}

impl Found {
    /// Whether a part of its texts holds something that was said in confidence.
    fn is_confided(&self, shown: &Snippet) -> bool {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let part: String = shown.pieces.iter().map(|(piece, _)| piece.as_str()).collect();
        self.open.as_ref().is_some_and(|open| !words(open).contains(&words(&part)))
    }

    /// The day that is said beside it. When somebody came onto the list, or a thought was written down, helps nobody to find it.
    fn day_said(&self) -> Option<Date> {
        let is_undated = matches!(self.kind, Kind::Person | Kind::Passage | Kind::Exploration | Kind::LearningQuestion);
        self.on.filter(|_| !is_undated)
    }
}

/// Shows the box and what was found.
pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let query = here.query();
    let asked = query.text("q");
    let narrow = Narrow::read(&here);
    let Sought { found, count, leaf } = if asked.is_empty() { Sought::default() } else { find_leaf(&here, asked, &narrow).await? };
    let themes: Vec<Theme> = here.store.list_all().await?;
    let is_slip = found.is_empty() && !asked.is_empty() && !narrow.is_narrow();
    let alike = if is_slip { meant(&here, asked).await? } else { Markup::default() };
    let title = if asked.is_empty() { t!(words, "search-title") } else { t!(words, "search-title-for", query = asked) };
    let content = html! {
        h1 { (t!(words, "search-title")) }
        form.search-box action="/search" method="get" role="search" {
            label.sr for="q" { (t!(words, "search-box")) }
            input #q type="search" name="q" value=(asked) autocomplete="off";
            button.primary type="submit" { (t!(words, "search-button")) }
            (narrow.view(&here, &themes))
        }
        @if asked.is_empty() {
            p.lead { (t!(words, "search-hint")) }
            p.example { (t!(words, "search-example")) }
        } @else if found.is_empty() {
            p.lead role="status" { (nothing(words, asked, &narrow, count)) }
            (alike)
            @if !matches!(count, Count::Among { .. }) { (plain_lines(&t!(words, "search-what"))) }
        } @else {
            p.quiet role="status" { (said(words, count, leaf)) }
            (groups(&here, &found, &query_terms(asked)))
            @if count > Count::Exactly(found.len()) && found.iter().any(|found| found.kind == Kind::Person) {
                p.onward { a href={ "/people?" (form_urlencoded::Serializer::new(String::new()).append_pair("q", asked).finish()) } { (t!(words, "search-people")) } }
            }
            (leaf.links(&here))
        }
    };
    Ok(Page::new(Room::Search, &title).show(&here, &content).into_response())
}

/// Names that may be meant where nothing was found; where there are none, words.
async fn meant(here: &Here, asked: &str) -> Result<Markup, Failure> {
    let names = did_you_mean(here, asked, |id| format!("/people/{id}")).await?;
    if names.0.is_empty() { other_words(here, asked).await } else { Ok(names) }
}

/// One leaf of what was found.
struct Sought {
    found: Vec<Found>,
    count: Count,
    leaf: Leaf,
}

impl Default for Sought {
    fn default() -> Self {
        Self { found: Vec::new(), count: Count::Exactly(0), leaf: Leaf::holding(0, 0, LEAF) }
    }
}

/// How many things hold the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Count {
    /// So many.
    Exactly(usize),
    /// More than so many.
    MoreThan(usize),
    /// So many, or some less: among them are passages of which it was not read whether they were said in confidence.
    About(usize),
    /// More than are counted, or nearly.
    VeryMany,
    /// So many among the best; those behind were not looked through.
    Among { found: usize, best: usize },
}

/// That nothing was found, and where it was looked.
fn nothing(words: Words, asked: &str, narrow: &Narrow, count: Count) -> String {
    match count {
        Count::Among { best, .. } => t!(words, "search-nothing-among", query = asked, best = best),
        _ if narrow.is_narrow() => t!(words, "search-nothing-narrow", query = asked),
        _ => t!(words, "search-nothing", query = asked),
    }
}

/// How many there are, and which of them stand here where these are not all.
fn said(words: Words, count: Count, leaf: Leaf) -> String {
    let count = match count {
        Count::Exactly(count) => t!(words, "search-count", count = count),
        Count::MoreThan(count) => t!(words, "search-more-than", count = count),
        Count::About(count) => t!(words, "search-about", count = count),
        Count::VeryMany => t!(words, "search-very-many"),
        Count::Among { found, best } => t!(words, "search-among", count = found, best = best),
    };
    if leaf.is_only() { count } else { format!("{count} {}", t!(words, "search-leaf", size = LEAF)) }
}

/// What holds all words, as it is shown: the best of it.
pub(super) async fn find(here: &Here, asked: &str) -> Result<Vec<Found>, Failure> {
    find_best(here, asked, FOUND_AT_MOST).await
}

/// The same, at most so many.
pub(super) async fn find_best(here: &Here, asked: &str, at_most: i64) -> Result<Vec<Found>, Failure> {
    let hits = here.store.search_among(asked, None, (0, at_most)).await?.hits;
    found_of(here, hits, &Narrow::default(), &phrases(asked)).await
}

/// The leaf that the address asks for. Within bounds, all that lies within is looked for among the best, and said so; where there are
/// none but the kind, the store knows how much there is.
async fn find_leaf(here: &Here, asked: &str, narrow: &Narrow) -> Result<Sought, Failure> {
    let phrases = phrases(asked);
    if !narrow.can_be_counted() || !phrases.is_empty() {
        let Hits { hits, total, .. } = here.store.search_among(asked, narrow.sought(), (0, WIDER)).await?;
        let best = usize::try_from(WIDER).unwrap_or(usize::MAX);
        let mut found = found_of(here, hits, narrow, &phrases).await?;
        let (leaf, count) = (Leaf::of(here, found.len(), LEAF), found.len());
        found = found.drain(leaf.range()).collect();
        return Ok(Sought { found, count: if total <= best { Count::Exactly(count) } else { Count::Among { found: count, best } }, leaf });
    }
    let page = here.query().read::<i64>("page").unwrap_or(1).clamp(1, i64::try_from(COUNTED_AT_MOST / LEAF).unwrap_or(1));
    let mut sought = here.store.search_among(asked, narrow.kind, ((page - 1) * FOUND_AT_MOST, FOUND_AT_MOST)).await?;
    let mut leaf = Leaf::of(here, sought.total.min(COUNTED_AT_MOST), LEAF);
    if sought.hits.is_empty() && page > 1 {
        sought = here.store.search_among(asked, narrow.kind, (0, FOUND_AT_MOST)).await?;
        leaf = Leaf::holding(0, sought.total.min(COUNTED_AT_MOST), LEAF);
    }
    let (here_now, total) = (sought.hits.len(), sought.total);
    let hidden = hidden_of(here, &sought).await?;
    let found = found_of(here, sought.hits, narrow, &phrases).await?;
    let count = match (total, hidden) {
        (all, _) if all <= here_now => Count::Exactly(found.len()),
        (more, Some(hidden)) if more > COUNTED_AT_MOST => Count::MoreThan(COUNTED_AT_MOST.saturating_sub(hidden)),
        (more, None) if more > COUNTED_AT_MOST => Count::VeryMany,
        (all, None) => Count::About(all),
        (all, Some(hidden)) => Count::Exactly(all.saturating_sub(hidden)),
    };
    Ok(Sought { found, count, leaf })
}

/// How many of the passages that hold the words were said in confidence and thus stand on no list. One leaf counts itself; where
/// there are many, nobody waits until all of them were read.
async fn hidden_of(here: &Here, sought: &Hits) -> Result<Option<usize>, Failure> {
    if sought.passages == 0 || sought.total <= sought.hits.len() {
        return Ok(Some(0));
    }
    if sought.passages > PASSAGES_TOLD {
        return Ok(None);
    }
    let passages: Vec<Passage> = here.store.find_some(&sought.all_passages).await?;
    let all = passages.len();
    Ok(Some(all - only_shown(&here.store, passages).await?.len()))
}

/// What lies within some bounds, as it is shown.
async fn found_of(here: &Here, mut hits: Vec<Hit>, narrow: &Narrow, phrases: &[String]) -> Result<Vec<Found>, Failure> {
    // What was said in confidence is found where it was written down, and on no list.
    let passages: Vec<Passage> = hits.iter().filter_map(|hit| passage_of(&hit.record)).collect();
    let shown: HashSet<PassageId> = only_shown(&here.store, passages).await?.iter().map(|passage| passage.id).collect();
    hits.retain(|hit| passage_of(&hit.record).is_none_or(|passage| shown.contains(&passage.id)));
    if let Some(theme) = narrow.theme {
        let with = marked_with(here, theme).await?;
        hits.retain(|hit| passage_of(&hit.record).is_some_and(|passage| with.contains(&passage.id)));
    }
    let behind = Behind::get(here, &hits, narrow).await?;
    let mut found: Vec<Found> = hits.iter().filter_map(|hit| behind.shown(here, &hit.record)).collect();
    found.retain(|found| narrow.holds(found) && holds_phrases(found, phrases));
    Ok(found)
}

async fn marked_with(here: &Here, theme: ThemeId) -> Result<HashSet<PassageId>, Failure> {
    let taggings: Vec<Tagging> = here.store.list_referring(Kind::Theme, &[theme.uuid()]).await?;
    Ok(taggings.iter().map(|tagging| tagging.passage_id).collect())
}

fn passage_of(record: &Record) -> Option<Passage> {
    if let Record::Passage(passage) = record { Some(Passage::clone(passage)) } else { None }
}

/// Where a record lives, and the texts in which words of it can be found.
pub(in crate::web) fn place_and_texts(record: &Record) -> Option<(String, Vec<String>)> {
    let (href, texts): (String, Vec<&String>) = match record {
        Record::Person(it) => {
            (format!("/people/{}", it.id), vec![&it.reason, &it.how_met, &it.interests, &it.notes, &it.tags, &it.place, &it.email])
        }
        Record::Organization(it) => (format!("/people/organizations/{}", it.id), vec![&it.name, &it.notes]),
        Record::Message(it) => (format!("/outreach/{}", it.id), vec![&it.body, &it.subject]),
        Record::Template(it) => (format!("/outreach/templates/{}", it.id), vec![&it.body, &it.subject, &it.name]),
        Record::Reply(it) => (format!("/people/{}", it.person_id), vec![&it.words]),
        Record::Call(it) => (format!("/outreach/call?person={}", it.person_id), vec![&it.words]),
        Record::Contact(it) => (format!("/people/{}", it.person_id), vec![&it.words]),
        Record::Note(it) => (format!("/interviews/{}", it.interview_id), vec![&it.text]),
        Record::Transcript(it) => (format!("/interviews/transcripts/{}", it.id), it.turns.iter().map(|turn| &turn.text).collect()),
        Record::EarlyQuestion(it) => (format!("/people/{}", it.person_id), vec![&it.text]),
        Record::Question(it) => (format!("/interviews/{}", it.interview_id), vec![&it.text]),
        Record::Debrief(it) => (format!("/interviews/{}", it.interview_id), vec![&it.learned, &it.fit, &it.open, &it.better]),
        Record::Passage(it) => (format!("/insights?kind={0}&at={1}#{1}", it.kind, it.id), vec![&it.words]),
        Record::Promise(it) => (format!("/follow-ups/promises/{}", it.id), vec![&it.text, &it.happened]),
        Record::Exploration(it) => ("/aim".to_owned(), vec![&it.curious_about, &it.known]),
        Record::LearningQuestion(it) => ("/aim".to_owned(), vec![&it.text]),
        Record::Theme(it) => (format!("/insights/themes/{}", it.id), vec![&it.name]),
        Record::Decision(it) => {
            (format!("/insights/decide/{}#decisions", it.exploration_id), vec![&it.chosen, &it.reasons, &it.change_mind])
        }
        Record::PlanStep(it) => ("/insights/plan".to_owned(), vec![&it.text]),
        Record::Outcome(it) => (format!("/people/{}", it.person_id), vec![&it.words]),
        Record::Finding(it) => (place_of_finding(it)?, vec![&it.text, &it.source]),
        _ => return None,
    };
    Some((href, texts.into_iter().cloned().collect()))
}

/// What was found out stands with whom or what it is about.
fn place_of_finding(finding: &Finding) -> Option<String> {
    let person = finding.person_id.map(|id| format!("/people/{id}/research"));
    person.or_else(|| finding.organization_id.map(|id| format!("/people/organizations/{id}")))
}

fn groups(here: &Here, found: &[Found], terms: &[QueryTerm]) -> Markup {
    html! {
        @for kind in GROUPS {
            @let group: Vec<&Found> = found.iter().filter(|found| found.kind == kind).collect();
            @if !group.is_empty() {
                section aria-labelledby={ "found-" (kind) } {
                    h2 id={ "found-" (kind) } { (t!(here.words, &format!("kind-{}", kind.word()))) }
                    ul.rows { @for found in group { (result(here, found, terms)) } }
                }
            }
        }
    }
}

fn result(here: &Here, found: &Found, terms: &[QueryTerm]) -> Markup {
    let snippets =
        || found.texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()).map(|(at, text)| (at, snippet(text, terms)));
    let shown = snippets().find(|(_, snippet)| snippet.found()).or_else(|| snippets().next());
    // A transcript is long, so the way leads to the turn in which the words stand.
    let href = match &shown {
        Some((turn, snippet)) if found.kind == Kind::Transcript && snippet.found() => format!("{}/answers/{turn}", found.href),
        _ => found.href.clone(),
    };
    html! {
        li.row {
            div.row-text {
                // One part, or the space after a marked word would be lost between two boxes.
                a.row-name href=(href) { span { (marked(&pieces(&found.title, terms))) } }
                @if let Some(on) = found.day_said() { " " span.quiet { (date(here, on)) } }
                @if let Some((_, shown)) = shown {
                    p.row-what { @if shown.cut_before { "… " } (marked(&shown.pieces)) @if shown.cut_after { " …" } }
                    @if found.is_confided(&shown) { p.row-what { (confided_tag(here.words)) } }
                }
            }
        }
    }
}

fn marked(pieces: &[(String, bool)]) -> Markup {
    html! { @for (text, found) in pieces { @if *found { mark { (text) } } @else { (text) } } }
}
