//! People who may be on the list twice: one pair at a time, why it may be one person, and two answers.

use acquaint_dedupe::{Reason, people::Certain};
use acquaint_domain::people::{Person, PersonField, PersonId, agreements, differences};
use acquaint_store::NamedEmployment;
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use super::{same::value_of, work_line};
use crate::{
    Words,
    actions::{
        people::{Twice, is_different, keep_apart, step_words, work_of_two},
        seen_all,
    },
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many reasons are said at once. The others are in the list that opens.
const REASONS: usize = 4;
/// A name that no more people than this have in common is a rare one.
const RARE: u32 = 3;

/// Shows the likeliest pair, or the one after some that were put off.
pub(super) async fn show(here: Here) -> Answer {
    let pairs = here.app.remembered.twice.find(&here.store).await?;
    let skipped: usize = here.query().read("after").unwrap_or_default();
    let at = if skipped < pairs.len() { skipped } else { 0 };
    let title = t!(here.words, "twice-title");
    let content = match pairs.get(at) {
        Some(pair) => html! {
            (layout::back("/people", &t!(here.words, "room-people")))
            h1 { (title) }
            p.quiet { (t!(here.words, "twice-count", at = at + 1, count = pairs.len())) }
            @let work = work_of_two(&here.store, pair.one.id, pair.other.id).await?;
            (card(&here, pair, &work))
            (answers(&here, pair, &work, at))
            (others(&here, at, pairs.len()))
        },
        None => html! {
            (layout::back("/people", &t!(here.words, "room-people")))
            h1 { (t!(here.words, "twice-none")) }
            p.lead { (t!(here.words, "twice-none-hint")) }
            p { a.button.primary href="/people" { (t!(here.words, "import-to-people")) } }
        },
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

/// Keeps that they are two people.
pub(super) async fn apart(Path((one, other)): Path<(PersonId, PersonId)>, Posted { here, fields }: Posted) -> Answer {
    keep_apart(&here.store, &here.ctx, one, other).await?;
    Ok(here.done(&go_on_at(fields.read("after").unwrap_or_default())))
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
    let told = spoken(words, pair);
    html! {
        section.card.twice {
            div.twice-two { @for (person, work) in [&pair.one, &pair.other].into_iter().zip(work) { (entry(here, person, work.as_ref(), &shown, &differ)) } }
            @if same.iter().any(|field| *field != PersonField::Name) {
                h3 { (t!(words, "twice-same")) }
                dl.facts { @for field in same.iter().filter(|field| **field != PersonField::Name) {
                    dt { (t!(words, &format!("twice-field-{}", key(*field)))) } dd { (value_of(words, *field, &pair.one)) }
                } }
            }
            h3 { (t!(words, "twice-why")) }
            ul.twice-why { @for said in told.iter().take(REASONS) { li { (said.0) } } }
            details {
                summary { (t!(words, "twice-weighed")) }
                p.hint { (t!(words, "twice-weighed-hint", likely = percent(pair.probability))) }
                ul.twice-why { @for (said, bits) in steps(words, pair, told) { li { (said) ": " (signed(bits)) } } }
            }
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

/// The reasons in words with their bits, the strongest first: what is certain, and then field by field.
fn spoken(words: Words, pair: &Twice) -> Vec<(String, f64)> {
    let certain = match pair.certain {
        Some(Certain::Email) => "email",
        Some(Certain::Profile) => "linkedin",
        Some(Certain::PhoneAndName) => "phone",
        None => "",
    };
    let mut reasons: Vec<&Reason> = pair.reasons.iter().collect();
    reasons.sort_by_key(|reason| step_words(reason).0 != certain);
    reasons.into_iter().filter_map(|reason| field_words(words, reason).map(|said| (said, reason.bits()))).collect()
}

/// All steps from nothing known to the likelihood.
fn steps(words: Words, pair: &Twice, told: Vec<(String, f64)>) -> Vec<(String, f64)> {
    let other = |reason: &Reason| {
        let key = match reason {
            Reason::Prior { .. } => "twice-step-prior",
            Reason::Exchanged { .. } => "twice-step-exchanged",
            Reason::BelongTogether { .. } => "twice-step-together",
            Reason::Others { .. } => "twice-step-others",
            Reason::Field { .. } => return None,
        };
        Some((t!(words, key), reason.bits()))
    };
    told.into_iter().chain(pair.reasons.iter().filter_map(other)).collect()
}

/// What a field says, in words; nothing for what is no field.
fn field_words(words: Words, reason: &Reason) -> Option<String> {
    let Reason::Field { shared_by, .. } = reason else { return None };
    let (of, agreement) = step_words(reason);
    let how = match agreement {
        "same" if of == "family-name" && (1..=RARE).contains(shared_by) => "rare",
        "same" => "same",
        "different" => "other",
        _ => "like",
    };
    Some(t!(words, &format!("twice-{of}-{how}")))
}

/// The name of a field in the catalogue, which has no low strokes.
pub(super) fn key(field: PersonField) -> String {
    field.to_string().replace('_', "-")
}

/// Never quite everything, and never quite nothing.
fn percent(probability: f64) -> String {
    format!("{:.0}", (probability * 100.0).clamp(1.0, 99.0))
}

fn signed(bits: f64) -> String {
    format!("{bits:+.1}").replace('-', "−")
}
