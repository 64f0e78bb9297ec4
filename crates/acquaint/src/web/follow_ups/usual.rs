//! How often to be in touch with kinds of people: one place, one form. What is chosen on a person's own page counts more.

use acquaint_domain::{
    Word as _,
    follow_ups::{RHYTHMS, USUAL_RHYTHM_DAYS, UsualRhythm},
    people::{Tie, tag_key},
};
use acquaint_store::TagCount;
use axum::response::IntoResponse as _;
use maud::{Markup, html};

use super::rhythm::{days_of, days_options};
use crate::{
    Failure, Words,
    actions::follow_ups::{UsualChoice, choose_usual, usual_rhythms},
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
    let (usual, tags) = (usual_rhythms(&here.store).await?, here.store.list_tags().await?);
    Ok(view(&here, &usual, &tags).into_response())
}

/// Keeps what was chosen on this page.
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
    choose_usual(&here.store, &here.ctx, chosen).await?;
    Ok(here.done("/follow-ups/rhythms"))
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

fn view(here: &Here, usual: &[UsualRhythm], tags: &[TagCount]) -> Markup {
    let words = here.words;
    let everybody = usual.iter().find(|rhythm| rhythm.tie.is_none() && rhythm.tag.is_empty());
    let kinds = usual.iter().filter(|rhythm| rhythm.tie.is_some() || !rhythm.tag.is_empty());
    let as_everybody = (String::new(), t!(words, "usual-as-everybody"));
    let offered = offered(words, usual, tags);
    let title = t!(words, "usual-title");
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        h1 { (title) }
        p.lead { (t!(words, "usual-lead")) }
        form method="post" action="/follow-ups/rhythms" novalidate {
            (layout::once(here))
            (field("everybody", &t!(words, "usual-everybody"), &days_options(words), everybody.map_or(USUAL_RHYTHM_DAYS, |rhythm| rhythm.days)))
            @for rhythm in kinds {
                @let options: Vec<(String, String)> = std::iter::once(as_everybody.clone()).chain(days_options(words)).collect();
                (field(&rhythm.id.to_string(), &kind_words(words, rhythm), &options, rhythm.days))
            }
            @if !offered.is_empty() {
                div.pair {
                    (field("kind", &t!(words, "usual-kind"), &offered, ""))
                    (field("days", &t!(words, "usual-days"), &days_options(words), RHYTHMS[0]))
                }
            }
            @if tags.is_empty() { p.hint { (t!(words, "usual-tags-hint")) } }
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
        }
        p.quiet { (t!(words, "usual-own-counts")) }
    };
    Page::new(Room::FollowUps, &title).show(here, &content)
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
