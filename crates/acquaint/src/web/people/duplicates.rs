//! People who may be on the list twice: one pair or one group at a time, why it may be one person, and two answers.

mod group;
mod reasons;

use acquaint_domain::people::{Person, PersonField, PersonId, agreements, differences};
use acquaint_store::NamedEmployment;
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use self::group::{Looked, together};
use super::{peace::Then, same::value_of, work_line};
use crate::{
    Failure,
    actions::{
        people::{Twice, is_different, keep_apart, work_of_two},
        seen_all,
    },
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// Shows the likeliest pair or group, the one after some that were put off, or the pair that is named.
pub(super) async fn show(here: Here) -> Answer {
    let pairs = here.app.remembered.twice.find(&here.store).await?;
    let looked = together(&pairs);
    let query = here.query();
    let skipped: usize = query.read("after").unwrap_or_default();
    let at = if skipped < looked.len() { skipped } else { 0 };
    let ends = query.read::<PersonId>("one").zip(query.read::<PersonId>("other"));
    let named = ends.and_then(|ends| pairs.iter().find(|pair| (pair.one.id, pair.other.id) == ends));
    let title = t!(here.words, "twice-title");
    let content = match (named, looked.get(at)) {
        (Some(pair), _) => html! {
            (layout::back(&go_on_at(at), &t!(here.words, "twice-group-back")))
            h1 { (title) }
            (pair_card(&here, pair, at).await?)
        },
        (None, Some(one)) => html! {
            (layout::back("/people", &t!(here.words, "room-people")))
            h1 { (title) }
            p.quiet { (t!(here.words, "twice-count", at = at + 1, count = looked.len())) }
            @match one {
                Looked::Pair(pair) => { (pair_card(&here, pair, at).await?) }
                Looked::Group(pairs) => { (group::card(&here, pairs, at).await?) }
            }
            (others(&here, at, looked.len()))
        },
        (None, None) => html! {
            (layout::back("/people", &t!(here.words, "room-people")))
            h1 { (t!(here.words, "twice-none")) }
            p.lead { (t!(here.words, "twice-none-hint")) }
            p { a.button.primary href="/people" { (t!(here.words, "import-to-people")) } }
        },
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

/// A pair with its two answers.
async fn pair_card(here: &Here, pair: &Twice, at: usize) -> Result<Markup, Failure> {
    let work = work_of_two(&here.store, pair.one.id, pair.other.id).await?;
    let history = here.store.history_of(&[pair.one.id, pair.other.id]).await?;
    let in_peace = [&pair.one, &pair.other].into_iter().filter(|person| history.wants_rest(person.id));
    Ok(html! {
        @for person in in_peace { p.note { (t!(here.words, "twice-in-peace", name = &person.name)) } }
        (card(here, pair, &work))
        (answers(here, pair, &work, at))
    })
}

/// Keeps that they are two people.
pub(super) async fn apart(Path((one, other)): Path<(PersonId, PersonId)>, Posted { here, fields }: Posted) -> Answer {
    keep_apart(&here.store, &here.ctx, one, other).await?;
    let next = Then::read(&fields).map(|then| then.place(one));
    Ok(here.done(&next.unwrap_or_else(|| go_on_at(fields.read("after").unwrap_or_default()))))
}

/// Where the review goes on after an answer. The pair is gone then, so the next one stands in its place.
pub(super) fn go_on_at(after: usize) -> String {
    if after > 0 { format!("/people/duplicates?after={after}") } else { "/people/duplicates".to_owned() }
}

/// How many pairs come before the one that is answered, for the form that answers.
pub(super) fn place(at: usize) -> Markup {
    html! { @if at > 0 { input type="hidden" name="after" value=(at); } }
}

/// The ways to the pair before and to the next one.
fn others(here: &Here, at: usize, pairs: usize) -> Markup {
    let to = |at: usize| format!("/people/duplicates?after={at}");
    html! {
        @if pairs > 1 {
            nav.actions aria-label=(t!(here.words, "twice-others")) {
                @if at > 0 { a.button href=(to(at - 1)) rel="prev" { (t!(here.words, "twice-previous")) } }
                @if at + 1 < pairs { a.button href=(to(at + 1)) rel="next" { (t!(here.words, "twice-next")) } }
            }
        }
    }
}

fn card(here: &Here, pair: &Twice, work: &[Option<NamedEmployment>; 2]) -> Markup {
    let words = here.words;
    let differ = differences(&pair.one, &pair.other);
    let same = agreements(&pair.one, &pair.other);
    let shown: Vec<PersonField> = said_fields(&pair.one, &pair.other).filter(|field| !same.contains(field)).collect();
    html! {
        section.card.twice {
            div.twice-two { @for (person, work) in [&pair.one, &pair.other].into_iter().zip(work) { (entry(here, person, work.as_ref(), &shown, &differ)) } }
            @if same.iter().any(|field| *field != PersonField::Name) {
                h3 { (t!(words, "twice-same")) }
                dl.facts { @for field in same.iter().filter(|field| **field != PersonField::Name) {
                    dt { (t!(words, &format!("twice-field-{}", key(*field)))) } dd { (value_of(words, *field, &pair.one)) }
                } }
            }
            (reasons::why(words, pair))
        }
    }
}

/// One of two entries, with what it says.
pub(super) fn entry(here: &Here, person: &Person, work: Option<&NamedEmployment>, shown: &[PersonField], differ: &[PersonField]) -> Markup {
    let words = here.words;
    html! {
        div.twice-entry {
            h2 { a href={ "/people/" (person.id) } { (person.name) } }
            @if let Some(work) = work { p { (work_line(words, &work.employment.title, &work.organization)) } }
            dl.facts { @for field in shown.iter().filter(|field| **field != PersonField::Name && !field.of(person).is_empty()) {
                dt { (t!(words, &format!("twice-field-{}", key(*field)))) }
                dd { @if differ.contains(field) { strong { (value_of(words, *field, person)) } } @else { (value_of(words, *field, person)) } }
            } }
            p.quiet.small { (t!(words, "twice-since")) " " (layout::date(here, person.added_at.to_zoned(here.ctx.zone.clone()).date())) }
        }
    }
}

/// The fields in which either of them says something.
pub(super) fn said_fields<'a>(one: &'a Person, other: &'a Person) -> impl Iterator<Item = PersonField> + 'a {
    let said = move |field: &PersonField| !field.of(one).is_empty() || !field.of(other).is_empty();
    <PersonField as acquaint_domain::Word>::ALL.iter().copied().filter(said)
}

/// The two answers. Where both say different things, the first one leads to a choice.
fn answers(here: &Here, pair: &Twice, work: &[Option<NamedEmployment>; 2], at: usize) -> Markup {
    let words = here.words;
    let (one, other) = (pair.one.id, pair.other.id);
    html! {
        div.actions {
            @if differences(&pair.one, &pair.other).is_empty() && !is_different(work) {
                form method="post" action={ "/people/" (one) "/same/" (other) } {
                    (layout::once(here))
                    (place(at))
                    input type="hidden" name="seen" value=(seen_all([pair.one.clone().into(), pair.other.clone().into()]));
                    button.primary type="submit" { (t!(words, "twice-one")) }
                }
            } @else {
                a.button.primary href={ "/people/" (one) "/same/" (other) @if at > 0 { "?after=" (at) } } { (t!(words, "twice-one")) }
            }
            form method="post" action={ "/people/" (one) "/apart/" (other) } {
                (layout::once(here))
                (place(at))
                button type="submit" { (t!(words, "twice-two")) }
            }
        }
        p.hint { (t!(words, "twice-hint")) }
    }
}

/// The name of a field in the catalogue, which has no low strokes.
pub(super) fn key(field: PersonField) -> String {
    field.to_string().replace('_', "-")
}
