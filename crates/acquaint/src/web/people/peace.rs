//! Somebody on the list who may be one who asked not to be asked again: before anything is written to them, it is asked whether they
//! are the same person.

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

/// What is typed or chosen before there is a draft.
const TYPED: [&str; 7] = ["reason", "introduction", "name", "channel", "template", "interview", "confidence"];

/// Where one goes on once they are said to be two people.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) enum Then<'a> {
    /// To the page of the one who was asked about.
    Person,
    /// To a message for that purpose, with what was typed for it.
    Write(Purpose, &'a Fields),
    /// To a draft that was begun.
    Draft(MessageId),
}

impl<'a> Then<'a> {
    /// What the form said; nothing where it came from elsewhere.
    pub(super) fn read(fields: &'a Fields) -> Option<Self> {
        let draft = fields.read::<MessageId>("draft").map(Self::Draft);
        let person = (fields.text("from") == "person").then_some(Self::Person);
        draft.or_else(|| fields.word::<Purpose>("purpose").map(|purpose| Self::Write(purpose, fields))).or(person)
    }

    pub(super) fn place(self, person: PersonId) -> String {
        match self {
            Self::Person => format!("/people/{person}"),
            Self::Write(purpose, fields) => {
                let typed = typed(fields).fold(String::new(), |query, (name, text)| {
                    query + "&" + name + "=" + &form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>()
                });
                format!("/outreach/new?person={person}&purpose={purpose}{typed}")
            }
            Self::Draft(draft) => format!("/outreach/{draft}"),
        }
    }

    fn field(self) -> Markup {
        match self {
            Self::Person => html! { input type="hidden" name="from" value="person"; },
            Self::Write(purpose, fields) => html! {
                input type="hidden" name="purpose" value=(purpose.word());
                @for (name, text) in typed(fields) { input type="hidden" name=(name) value=(text); }
            },
            Self::Draft(draft) => html! { input type="hidden" name="draft" value=(draft); },
        }
    }
}

/// What a form said of a message; also where somebody emptied a field.
fn typed(fields: &Fields) -> impl Iterator<Item = (&'static str, &str)> {
    TYPED.into_iter().filter(|name| fields.has(name)).map(|name| (name, fields.text(name)))
}

/// The question, of each whom they may be.
pub(in crate::web) fn questions(here: &Here, person: &Person, in_peace: &[Person], then: Then<'_>) -> Markup {
    html! { @for other in in_peace { (question(here, person, other, then)) } }
}

fn question(here: &Here, person: &Person, other: &Person, then: Then<'_>) -> Markup {
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
