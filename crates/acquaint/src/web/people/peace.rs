//! Somebody new on the list who has the name of one who asked not to be asked again: before anything is written to them, it is
//! asked whether they are the same person.

use acquaint_domain::{
    Word as _,
    outreach::{MessageId, Purpose, ReplyKind},
    people::{Person, PersonId},
};
use maud::{Markup, html};

use crate::{
    web::{fields::Fields, here::Here, layout},
    words::t,
};

/// Where one goes on once they are said to be two people.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) enum Then {
    /// To the page of the one who was asked about.
    Person,
    /// To a message for that purpose.
    Write(Purpose),
    /// To a draft that was begun.
    Draft(MessageId),
}

impl Then {
    /// What the form said; nothing where it came from elsewhere.
    pub(super) fn read(fields: &Fields) -> Option<Self> {
        let draft = fields.read::<MessageId>("draft").map(Self::Draft);
        let person = (fields.text("from") == "person").then_some(Self::Person);
        draft.or_else(|| fields.word::<Purpose>("purpose").map(Self::Write)).or(person)
    }

    pub(super) fn place(self, person: PersonId) -> String {
        match self {
            Self::Person => format!("/people/{person}"),
            Self::Write(purpose) => format!("/outreach/new?person={person}&purpose={purpose}"),
            Self::Draft(draft) => format!("/outreach/{draft}"),
        }
    }

    fn field(self) -> Markup {
        match self {
            Self::Person => html! { input type="hidden" name="from" value="person"; },
            Self::Write(purpose) => html! { input type="hidden" name="purpose" value=(purpose.word()); },
            Self::Draft(draft) => html! { input type="hidden" name="draft" value=(draft); },
        }
    }
}

/// The question, of each who has that name.
pub(in crate::web) fn questions(here: &Here, person: &Person, in_peace: &[Person], then: Then) -> Markup {
    html! { @for other in in_peace { (question(here, person, other, then)) } }
}

fn question(here: &Here, person: &Person, other: &Person, then: Then) -> Markup {
    let words = here.words;
    html! {
        section.card {
            h2 { (t!(words, "peace-title", name = &other.name)) }
            p { (t!(words, "peace-lead")) " " a href={ "/people/" (other.id) } { (t!(words, "peace-see")) } }
            div.actions {
                a.button.primary href={ "/people/" (other.id) "/same/" (person.id) "?from=person" } { (t!(words, "peace-yes")) }
                form method="post" action="/outreach/reply" {
                    (layout::once(here))
                    input type="hidden" name="person" value=(person.id);
                    input type="hidden" name="kind" value=(ReplyKind::NeverAgain.word());
                    button type="submit" { (t!(words, "peace-too")) }
                }
                form method="post" action={ "/people/" (person.id) "/apart/" (other.id) } {
                    (layout::once(here))
                    (then.field())
                    button type="submit" { (t!(words, "peace-no")) }
                }
            }
            p.hint { (t!(words, "peace-hint")) }
        }
    }
}
