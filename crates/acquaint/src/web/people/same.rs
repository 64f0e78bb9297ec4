//! Two entries become one person: where both say something else, one chooses which of it counts.

use acquaint_domain::{
    Word as _,
    people::{Person, PersonField, PersonId, differences},
};
use acquaint_store::NamedEmployment;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{
    duplicates::{go_on_at, key, place},
    work_line,
};
use crate::{
    FailureKind, Words,
    actions::{
        get,
        people::{differing_work, merge_people},
        seen_all,
    },
    web::{
        fields::Fields,
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// Shows what there is to choose.
pub(super) async fn form(Path((one, other)): Path<(PersonId, PersonId)>, here: Here) -> Answer {
    let (one, other): (Person, Person) = (get(&here.store, one).await?, get(&here.store, other).await?);
    let work = differing_work(&here.store, one.id, other.id).await?;
    Ok(view(&here, (&one, &other), work.as_ref(), &here.query(), false).into_response())
}

/// Makes one person of both.
pub(super) async fn save(Path((one, other)): Path<(PersonId, PersonId)>, Posted { here, fields }: Posted) -> Answer {
    let next = go_on_at(fields.read("after").unwrap_or_default());
    // The same form twice: the other entry is gone, as it was meant.
    if here.store.find_entry(here.ctx.change).await?.is_some_and(|entry| !entry.undone) {
        return Ok(here.done(&next));
    }
    let taken: Vec<PersonField> = PersonField::ALL.iter().copied().filter(|field| fields.text(field.word()) == "other").collect();
    match merge_people(&here.store, &here.ctx, (one, other), fields.text("seen"), &taken).await {
        Ok(()) => Ok(here.done(&next)),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            let (one, other): (Person, Person) = (get(&here.store, one).await?, get(&here.store, other).await?);
            let work = differing_work(&here.store, one.id, other.id).await?;
            Ok((StatusCode::CONFLICT, view(&here, (&one, &other), work.as_ref(), &fields, true)).into_response())
        }
        Err(failure) => Err(failure),
    }
}

fn view(here: &Here, (one, other): (&Person, &Person), work: Option<&[NamedEmployment; 2]>, fields: &Fields, changed: bool) -> Markup {
    let words = here.words;
    let (differ, nothing) = (differences(one, other), work.is_none() && differences(one, other).is_empty());
    let title = t!(words, "same-title");
    let at = fields.read("after").unwrap_or_default();
    let content = html! {
        (layout::back(&go_on_at(at), &t!(words, "twice-title")))
        @if changed { div.summary role="alert" { p { (t!(words, "same-changed")) } } }
        h1 { (title) }
        p.lead { (t!(words, if nothing { "same-lead-nothing" } else { "same-lead" })) }
        form method="post" action={ "/people/" (one.id) "/same/" (other.id) } {
            (layout::once(here))
            (place(at))
            input type="hidden" name="seen" value=(seen_all([one.clone().into(), other.clone().into()]));
            @if let Some([one, other]) = work { (choice(words, PersonField::Work, [work_words(words, one), work_words(words, other)], fields)) p.hint { (t!(words, "same-work-hint")) } }
            @for field in differ { (choice(words, field, [value_of(words, field, one), value_of(words, field, other)], fields)) }
            div.actions {
                button.primary type="submit" { (t!(words, "same-save")) }
                a.button href=(go_on_at(at)) data-cancel { (t!(words, "page-cancel")) }
            }
            p.hint { (t!(words, "same-hint")) }
        }
    };
    Page::new(Room::People, &title).show(here, &content)
}

fn choice(words: Words, field: PersonField, [one, other]: [String; 2], fields: &Fields) -> Markup {
    let takes = fields.text(field.word()) == "other";
    html! {
        fieldset.field.choice {
            legend { (t!(words, &format!("twice-field-{}", key(field)))) }
            @for (value, id, said, chosen) in [("one", field.word().to_owned(), one, !takes), ("other", format!("{field}-other"), other, takes)] {
                div.option {
                    input type="radio" id=(id) name=(field.word()) value=(value) checked[chosen];
                    label for=(id) { (said) }
                }
            }
        }
    }
}

fn work_words(words: Words, named: &NamedEmployment) -> String {
    work_line(words, &named.employment.title, &named.organization)
}

/// What a person says in a field, as people read it.
pub(super) fn value_of(words: Words, field: PersonField, person: &Person) -> String {
    match (field, person.tie) {
        (PersonField::Tie, Some(tie)) => words.word("tie", tie),
        _ => field.of(person).to_owned(),
    }
}
