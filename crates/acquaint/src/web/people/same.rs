//! Two entries become one person: where both say something else, one chooses which of it counts.

use acquaint_domain::{
    Word as _,
    people::{Person, PersonField, PersonId, differences},
};
use acquaint_store::NamedEmployment;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{
    duplicates::{entry, go_on_at, key, place, said_fields},
    work_line,
};
use crate::{
    Failure, FailureKind, Words,
    actions::{
        get,
        people::{differing_work, merge_people, work_of_two},
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
    let two = Two::get(&here, one, other).await?;
    Ok(view(&here, &two, &here.query(), false).into_response())
}

/// Makes one person of both.
pub(super) async fn save(Path((one, other)): Path<(PersonId, PersonId)>, Posted { here, fields }: Posted) -> Answer {
    let next = CameFrom::read(&fields).next(one);
    // The same form twice: the other entry is gone, as it was meant.
    if here.store.find_entry(here.ctx.change).await?.is_some_and(|entry| !entry.undone) {
        return Ok(here.done(&next));
    }
    let taken: Vec<PersonField> = PersonField::ALL.iter().copied().filter(|field| fields.text(field.word()) == "other").collect();
    match merge_people(&here.store, &here.ctx, (one, other), fields.text("seen"), &taken).await {
        Ok(()) => Ok(here.done(&next)),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            let two = Two::get(&here, one, other).await?;
            Ok((StatusCode::CONFLICT, view(&here, &two, &fields, true)).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// From where one came, and thus where one goes on.
enum CameFrom {
    /// The pairs that look alike, behind so many of them.
    Pairs(usize),
    /// The page of a person, whose other entry was chosen by hand.
    Person,
}

impl CameFrom {
    fn read(fields: &Fields) -> Self {
        if fields.text("from") == "person" { Self::Person } else { Self::Pairs(fields.read("after").unwrap_or_default()) }
    }

    fn next(&self, kept: PersonId) -> String {
        match self {
            Self::Pairs(after) => go_on_at(*after),
            Self::Person => format!("/people/{kept}"),
        }
    }

    /// The page before this one, and what it is called.
    fn before(&self, words: Words, kept: PersonId) -> (String, String) {
        match self {
            Self::Pairs(after) => (go_on_at(*after), t!(words, "twice-title")),
            Self::Person => (format!("/people/{kept}/same"), t!(words, "other-entry-title")),
        }
    }

    fn field(&self) -> Markup {
        match self {
            Self::Pairs(after) => place(*after),
            Self::Person => html! { input type="hidden" name="from" value="person"; },
        }
    }
}

/// Both entries, and what each says of their work.
struct Two {
    one: Person,
    other: Person,
    differing: Option<[NamedEmployment; 2]>,
    work: [Option<NamedEmployment>; 2],
}

impl Two {
    async fn get(here: &Here, one: PersonId, other: PersonId) -> Result<Self, Failure> {
        let (one, other): (Person, Person) = (get(&here.store, one).await?, get(&here.store, other).await?);
        let differing = differing_work(&here.store, one.id, other.id).await?;
        let work = work_of_two(&here.store, one.id, other.id).await?;
        Ok(Self { one, other, differing, work })
    }
}

fn view(here: &Here, two: &Two, fields: &Fields, changed: bool) -> Markup {
    let words = here.words;
    let Two { one, other, differing, .. } = two;
    let differ = differences(one, other);
    let from = CameFrom::read(fields);
    let nothing = differing.is_none() && differ.is_empty();
    let title = t!(words, if nothing { "same-title-nothing" } else { "same-title" });
    let (before, said) = from.before(words, one.id);
    let content = html! {
        (layout::back(&before, &said))
        @if changed { div.summary role="alert" { p { (t!(words, "same-changed")) } } }
        h1 { (title) }
        @if matches!(from, CameFrom::Person) { (both(here, two, &differ)) }
        p.lead { (t!(words, if nothing { "same-lead-nothing" } else { "same-lead" })) }
        form method="post" action={ "/people/" (one.id) "/same/" (other.id) } {
            (layout::once(here))
            (from.field())
            input type="hidden" name="seen" value=(seen_all([one.clone().into(), other.clone().into()]));
            @if let Some([one, other]) = differing { (choice(words, PersonField::Work, [work_words(words, one), work_words(words, other)], fields)) p.hint { (t!(words, "same-work-hint")) } }
            @for field in differ { (choice(words, field, [value_of(words, field, one), value_of(words, field, other)], fields)) }
            div.actions {
                button.primary type="submit" { (t!(words, "same-save")) }
                a.button href=(before) data-cancel { (t!(words, "page-cancel")) }
            }
            p.hint { (t!(words, "same-hint")) }
        }
    };
    Page::new(Room::People, &title).show(here, &content)
}

/// Both entries side by side: whoever chose by hand sees whom they chose.
fn both(here: &Here, Two { one, other, work, .. }: &Two, differ: &[PersonField]) -> Markup {
    let shown: Vec<PersonField> = said_fields(one, other).collect();
    html! {
        section.card.twice {
            div.twice-two { @for (person, work) in [one, other].into_iter().zip(work) { (entry(here, person, work.as_ref(), &shown, differ)) } }
        }
    }
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
