//! One organization as one heard of it, on one page to print: what hurts, what they care about, how they speak, who was named,
//! what was promised, and what changed since. What was said in confidence is on it only if somebody asks for it.

use std::collections::{BTreeSet, HashMap};

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    follow_ups::{Promise, Referral, Side},
    insights::{Passage, PassageKind},
    people::{Employment, Organization, OrganizationId, Person, PersonId},
};
use acquaint_text::{Names, Spoken};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use super::quote::quote;
use crate::{
    Failure,
    actions::{
        get,
        insights::{Material, list_material, list_material_with_confided, questions_of, words_of},
        people::names_of,
    },
    web::{
        follow_ups::day_words,
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many of their own words are shown. House rule.
const WORDS_AT_MOST: usize = 12;
/// How many quotes of a kind stand on the page, so that it stays one.
const EACH_AT_MOST: usize = 5;

/// All that the page shows.
struct Brief {
    organization: Organization,
    material: Material,
    confided: bool,
    employments: Vec<Employment>,
    people: HashMap<PersonId, Person>,
    promises: Vec<Promise>,
    /// Who was named by people there.
    named: Vec<Referral>,
    /// The words that people there use.
    spoken: Vec<Spoken>,
}

/// Shows what one knows of an organization.
pub(super) async fn show(Path(id): Path<OrganizationId>, here: Here) -> Answer {
    let brief = Brief::get(&here, id).await?;
    Ok(view(&here, &brief).into_response())
}

impl Brief {
    async fn get(here: &Here, id: OrganizationId) -> Result<Self, Failure> {
        let store = &here.store;
        let organization: Organization = get(store, id).await?;
        let confided = here.query().has("confided");
        let open = list_material(store).await?;
        let material = if confided { list_material_with_confided(store).await? } else { open.clone() };
        let mut material = material.narrowed(None, Some(id));
        material.questions = questions_of(store, &material.passages).await?;
        let employments = store.employments_at(id).await?;
        let there: BTreeSet<_> = employments.iter().filter(|one| one.until.is_none()).map(|one| one.person_id.uuid()).collect();
        let there: Vec<_> = there.into_iter().collect();
        let promises: Vec<Promise> = store.list_referring(Kind::Person, &there).await?;
        let mut named: Vec<Referral> = store.list_referring(Kind::Person, &there).await?;
        named.retain(|referral| there.contains(&referral.referrer_id.uuid()));
        let ids = employments.iter().map(|one| one.person_id).chain(named.iter().map(|referral| referral.person_id));
        let people = names_of(store, ids).await?;
        let named_people: Vec<&str> = people.values().map(|person| person.name.as_str()).collect();
        let wholes = people.values().map(|person| person.place.as_str()).chain(organization.other_names());
        let wholes: Vec<&str> = wholes.chain([organization.name.as_str()]).collect();
        let there: Vec<PersonId> = there.into_iter().map(PersonId::from_uuid).collect();
        // What was said in confidence is no word of theirs, also if somebody asked to see it.
        let mut spoken = words_of(store, &open, &there, Names { people: &named_people, wholes: &wholes }).await?;
        spoken.truncate(WORDS_AT_MOST);
        Ok(Self { organization, material, confided, employments, people, promises, named, spoken })
    }

    fn name(&self, person: PersonId) -> &str {
        self.people.get(&person).map_or("", |person| &person.name)
    }

    /// Who of them has said something that is shown.
    fn voices(&self) -> BTreeSet<PersonId> {
        self.material.passages.iter().map(|passage| passage.person_id).collect()
    }
}

fn view(here: &Here, brief: &Brief) -> Markup {
    let words = here.words;
    let id = brief.organization.id;
    let title = t!(words, "brief-title", name = &brief.organization.name);
    let content = html! {
        (layout::back(&format!("/people/organizations/{id}"), &brief.organization.name))
        div.actions.print-ways {
            button.primary type="button" data-print hidden { (t!(words, "sheet-print")) }
            p.quiet data-print-hint { (t!(words, "sheet-print-hint")) }
        }
        article.brief {
            h1 { (brief.organization.name) }
            p.lead { (voices_words(here, brief)) }
            @if brief.confided { p.note { (t!(words, "brief-confided-shown")) } }
            (said(here, brief))
            (vocabulary(here, brief))
            (changed(here, brief))
            (names(here, brief))
            (promised(here, brief))
            @if !brief.organization.notes.trim().is_empty() { h2 { (t!(words, "brief-notes")) } (layout::plain_lines(&brief.organization.notes)) }
        }
        @if !brief.confided && brief.material.confided() > 0 {
            p.quiet.onward { (t!(words, "brief-confided")) " " a href={ "/insights/organizations/" (id) "?confided=yes" } { (t!(words, "insights-confided-show")) } }
        }
    };
    Page::new(Room::Insights, &title).with_scripts(&["print.js"]).show(here, &content)
}

/// One voice or three.
fn voices_words(here: &Here, brief: &Brief) -> String {
    match brief.voices().len() {
        0 => t!(here.words, "brief-nobody"),
        1 => t!(here.words, "brief-one-voice"),
        count => t!(here.words, "brief-voices", count = count),
    }
}

/// What they said, by what it is about: what hurts first, then how people treat each other, then all else.
fn said(here: &Here, brief: &Brief) -> Markup {
    let first = [PassageKind::PainPoint, PassageKind::Culture, PassageKind::Trend];
    let order = first.into_iter().chain(PassageKind::ALL.iter().copied().filter(|kind| !first.contains(kind)));
    html! {
        @for kind in order {
            @let said: Vec<&Passage> = brief.material.passages.iter().filter(|passage| passage.kind == kind).collect();
            @if !said.is_empty() {
                h2 { (here.words.word("passage-kind", kind)) }
                @for passage in said.iter().rev().take(EACH_AT_MOST) { (quote(here, &brief.material, passage, &html! {})) }
            }
        }
    }
}

/// The words that come back there, each with how many people say it.
fn vocabulary(here: &Here, brief: &Brief) -> Markup {
    let words = here.words;
    html! {
        @if !brief.spoken.is_empty() {
            h2 { (t!(words, "brief-vocabulary")) }
            p.hint { (t!(words, "brief-vocabulary-hint")) }
            ul.tags.brief-words {
                @for Spoken { words: spoken, voices, .. } in &brief.spoken {
                    li { span.tag { (spoken) " " span.tag-count { span aria-hidden="true" { (voices) } span.sr { (t!(words, "brief-vocabulary-voices", count = *voices)) } } } }
                }
            }
        }
    }
}

/// Who came and who left, as far as it is known.
fn changed(here: &Here, brief: &Brief) -> Markup {
    let words = here.words;
    let mut left: Vec<&Employment> = brief.employments.iter().filter(|one| one.until.is_some()).collect();
    left.sort_by_key(|one| std::cmp::Reverse((one.until, one.id)));
    html! {
        @if !left.is_empty() {
            h2 { (t!(words, "brief-changed")) }
            ul {
                @for one in left {
                    @if let Some(until) = one.until { li { (t!(words, "brief-left", name = brief.name(one.person_id), day = day_words(here, until))) } }
                }
            }
        }
    }
}

fn names(here: &Here, brief: &Brief) -> Markup {
    let words = here.words;
    let now: Vec<&Employment> = brief.employments.iter().filter(|one| one.until.is_none()).collect();
    html! {
        @if !now.is_empty() || !brief.named.is_empty() {
            h2 { (t!(words, "brief-names")) }
            ul.lines {
                @for one in now { li { a href={ "/people/" (one.person_id) } { (brief.name(one.person_id)) } @if !one.title.is_empty() { ", " (one.title) } } }
                @for one in &brief.named { li { a href={ "/people/" (one.person_id) } { (brief.name(one.person_id)) } " " span.quiet { (t!(words, "brief-named-by", name = brief.name(one.referrer_id))) } } }
            }
        }
    }
}

fn promised(here: &Here, brief: &Brief) -> Markup {
    let words = here.words;
    let open: Vec<&Promise> = brief.promises.iter().filter(|promise| promise.kept_at.is_none()).collect();
    html! {
        @if !open.is_empty() {
            h2 { (t!(words, "brief-promised")) }
            ul {
                @for promise in open {
                    li {
                        @match promise.side { Side::Mine => (t!(words, "promise-mine")), Side::Idea => (t!(words, "promise-idea")), Side::Theirs => (brief.name(promise.person_id)) } ": " (promise.text)
                        @if let Some(due) = promise.due { " " span.quiet { (t!(words, "follow-ups-by", day = day_words(here, due))) } }
                    }
                }
            }
        }
    }
}
