//! How often to be in touch with kinds of people: one place, one form. What is chosen on a person's own page counts more.

use acquaint_domain::{
    Record, Word as _,
    follow_ups::{RHYTHMS, USUAL_RHYTHM_DAYS, UsualRhythm},
    people::{Tie, tag_key},
};
use acquaint_store::TagCount;
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use super::rhythm::{days_of, days_options};
use crate::{
    Failure, FailureKind, Words,
    actions::{
        follow_ups::{UsualChoice, choose_usual, usual_rhythms},
        seen_list,
    },
    web::{
        fields::Fields,
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// What stands before a tag and before a tie where a kind of people is named in the form.
const TAG: &str = "tag-";
const TIE: &str = "tie-";

/// Shows what was chosen, and offers one kind more.
pub(super) async fn show(here: Here) -> Answer {
    Ok(view(&here, None).await?.into_response())
}

/// Keeps what was chosen on this page. Where something was changed elsewhere meanwhile, the page comes back with what was
/// chosen here.
pub(super) async fn choose(Posted { here, fields }: Posted) -> Answer {
    let mut chosen = Vec::new();
    for rhythm in usual_rhythms(&here.store).await? {
        if let Some(days) = read(&here, &fields, &rhythm.id.to_string())? {
            chosen.push(UsualChoice { tie: rhythm.tie, tag: rhythm.tag, days });
        }
    }
    if let Some(days) = read(&here, &fields, "everybody")? {
        chosen.push(UsualChoice { days: days.filter(|days| *days != USUAL_RHYTHM_DAYS), ..UsualChoice::default() });
    }
    if let (Some((tie, tag)), Some(days)) = (kind_of(fields.text("kind")), read(&here, &fields, "days")?) {
        chosen.push(UsualChoice { tie, tag, days });
    }
    match choose_usual(&here.store, &here.ctx, fields.text("seen"), chosen).await {
        Ok(()) => Ok(here.done("/follow-ups/rhythms")),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            Ok((StatusCode::CONFLICT, view(&here, Some(&fields)).await?).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// The days in a field, none in it if nothing is to be chosen any more; nothing if the field was not sent.
fn read(here: &Here, fields: &Fields, field: &str) -> Result<Option<Option<i64>>, Failure> {
    if !fields.has(field) {
        return Ok(None);
    }
    days_of(here, fields.text(field)).map(Some)
}

/// The kind of people that a choice of the form names.
fn kind_of(chosen: &str) -> Option<(Option<Tie>, String)> {
    let tie = chosen.strip_prefix(TIE).and_then(Tie::from_word).map(|tie| (Some(tie), String::new()));
    tie.or_else(|| chosen.strip_prefix(TAG).map(|tag| (None, tag.to_owned())))
}

/// What people of a kind are called.
pub(super) fn kind_words(words: Words, rhythm: &UsualRhythm) -> String {
    match (rhythm.tie, rhythm.tag.as_str()) {
        (None, "") => t!(words, "usual-everybody"),
        (Some(tie), "") => words.word("usual-tie", tie),
        (None, tag) => t!(words, "usual-tag", tag = tag),
        (Some(tie), tag) => t!(words, "usual-tie-and-tag", tie = words.word("usual-tie", tie), tag = tag),
    }
}

/// The page; `typed` is what comes back because something was changed elsewhere.
async fn view(here: &Here, typed: Option<&Fields>) -> Result<Markup, Failure> {
    let words = here.words;
    let (usual, tags) = (usual_rhythms(&here.store).await?, here.store.list_tags().await?);
    let everybody = usual.iter().find(|rhythm| rhythm.tie.is_none() && rhythm.tag.is_empty());
    let kinds = usual.iter().filter(|rhythm| rhythm.tie.is_some() || !rhythm.tag.is_empty());
    let offered = offered(words, &usual, &tags);
    let row = Row { words, typed };
    let title = t!(words, "usual-title");
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        @if typed.is_some() { div.summary role="alert" { p { (t!(words, "usual-changed")) } } }
        h1 { (title) }
        p.lead { (t!(words, "usual-lead")) }
        form method="post" action="/follow-ups/rhythms" novalidate {
            (layout::once(here))
            input type="hidden" name="seen" value=(seen_list(usual.iter().cloned().map(Record::from)));
            (row.of_kind("everybody", &t!(words, "usual-everybody"), everybody.map_or(USUAL_RHYTHM_DAYS, |rhythm| rhythm.days), None))
            @for rhythm in kinds {
                (row.of_kind(&rhythm.id.to_string(), &kind_words(words, rhythm), rhythm.days, Some(rhythm)))
            }
            @if !offered.is_empty() {
                div.pair {
                    (field("kind", &t!(words, "usual-kind"), &offered, row.typed("kind").unwrap_or_default()))
                    (row.of_kind("days", &t!(words, "usual-days"), RHYTHMS[0], None))
                }
            }
            @if tags.is_empty() { p.hint { (t!(words, "usual-tags-hint")) } }
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
        }
        p.quiet { (t!(words, "usual-own-counts")) }
    };
    Ok(Page::new(Room::FollowUps, &title).show(here, &content))
}

/// How the days of each kind are shown: as they are kept, or as they were typed where the form comes back.
struct Row<'a> {
    words: Words,
    typed: Option<&'a Fields>,
}

impl Row<'_> {
    fn typed(&self, name: &str) -> Option<&str> {
        self.typed.filter(|fields| fields.has(name)).map(|fields| fields.text(name))
    }

    /// A choice of days. Of a kind that has a rhythm of its own, it can also be as with everybody.
    fn of_kind(&self, name: &str, label: &str, kept: i64, own: Option<&UsualRhythm>) -> Markup {
        let words = self.words;
        let as_new = || own.filter(|rhythm| self.typed("kind").and_then(kind_of) == Some(kind(rhythm))).and_then(|_| self.typed("days"));
        let typed = as_new().or_else(|| self.typed(name));
        let days = days_options(words, typed.and_then(|days| days.parse().ok()).into_iter().chain([kept]));
        let as_everybody = own.map(|_| (String::new(), t!(words, "usual-as-everybody")));
        let options: Vec<(String, String)> = as_everybody.into_iter().chain(days).collect();
        field(name, label, &options, typed.map_or_else(|| kept.to_string(), str::to_owned))
    }
}

fn kind(rhythm: &UsualRhythm) -> (Option<Tie>, String) {
    (rhythm.tie, rhythm.tag.clone())
}

/// The kinds for which nothing is chosen yet: tags first, because they are words of one's own.
fn offered(words: Words, usual: &[UsualRhythm], tags: &[TagCount]) -> Vec<(String, String)> {
    let free = |tag: &&TagCount| !usual.iter().any(|rhythm| rhythm.tie.is_none() && tag_key(&rhythm.tag) == tag_key(&tag.tag));
    let tags = tags.iter().filter(free).map(|TagCount { tag, .. }| (format!("{TAG}{tag}"), t!(words, "usual-tag", tag = tag)));
    let free = |tie: &&Tie| !usual.iter().any(|rhythm| rhythm.tag.is_empty() && rhythm.tie == Some(**tie));
    let ties = Tie::ALL.iter().filter(free).map(|tie| (format!("{TIE}{tie}"), words.word("usual-tie", *tie)));
    let kinds: Vec<(String, String)> = tags.chain(ties).collect();
    if kinds.is_empty() { kinds } else { std::iter::once((String::new(), "–".to_owned())).chain(kinds).collect() }
}

fn field(name: &str, label: &str, options: &[(String, String)], chosen: impl ToString) -> Markup {
    let chosen = chosen.to_string();
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) { @for (value, label) in options { option value=(value) selected[*value == chosen] { (label) } } }
        }
    }
}
