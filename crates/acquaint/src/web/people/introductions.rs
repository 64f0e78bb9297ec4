//! Who could introduce one to somebody: at most two people, how they know each other, and the sentence to ask for it.

use acquaint_domain::people::{Person, PersonId};
use axum::{extract::Path, response::IntoResponse};
use maud::html;

use crate::{
    actions::{get, people::introducers_to},
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(Path(id): Path<PersonId>, here: Here) -> Answer {
    let words = here.words;
    let person: Person = get(&here.store, id).await?;
    let introducers = introducers_to(&here.store, id).await?;
    let title = t!(words, "introduction-title", name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        h1 { (title) }
        @if introducers.is_empty() {
            p { (t!(words, "introduction-none", name = person.given_name())) }
        } @else {
            p.lead { (t!(words, "introduction-lead")) }
            ol.cards {
                @for (place, one) in introducers.iter().enumerate() {
                    li.card {
                        h2 { a href={ "/people/" (one.person.id) } { (one.person.name) } }
                        p { (one.why) }
                        blockquote { (one.ask) }
                        div.actions {
                            a.button.primary[place == 0] href={ "/outreach/new?person=" (one.person.id) "&purpose=other" } {
                                (t!(words, "people-next-write", name = one.person.given_name()))
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}
