//! One's own templates: the list, beginning one, and writing it with what it looks like below.

mod edit;
mod preview;

pub(super) use edit::{form, remove, save};

use acquaint_domain::{
    Word as _,
    outreach::{Channel, Purpose, Template},
};
use axum::response::IntoResponse;
use maud::html;

use crate::{
    actions::outreach::{TemplateFields, add_template},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn list(here: Here) -> Answer {
    let words = here.words;
    let templates: Vec<Template> = here.store.list_all().await?;
    let title = t!(words, "templates-title");
    let content = html! {
        (layout::back("/outreach", &t!(words, "outreach-title")))
        h1 { (title) }
        @if templates.is_empty() {
            (layout::empty(&t!(words, "templates-empty"), &t!(words, "templates-empty-example", like = "{{ person.first_name }}"), ("/outreach/templates/new", &t!(words, "templates-new"))))
        } @else {
            p.lead { (t!(words, "templates-lead")) }
            ul.rows {
                @for template in &templates {
                    li.row {
                        div.row-text {
                            a.row-name href={ "/outreach/templates/" (template.id) } { (template.name) }
                            div.row-what { (words.word("purpose", template.purpose)) ", " (words.word("channel", template.channel)) }
                        }
                    }
                }
            }
            div.actions { a.button.primary href="/outreach/templates/new" { (t!(words, "templates-new")) } }
        }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// One question at a time: what it is for, and whether it starts from the built-in draft or empty.
pub(super) async fn begin(here: Here) -> Answer {
    let words = here.words;
    let (fields, faults) =
        (Fields::default().with("purpose", Purpose::Ask.word()).with("channel", Channel::Email.word()), Faults::default());
    let form = Form::new(&here, "template", &fields, &faults);
    let title = t!(words, "template-begin-title");
    let content = html! {
        (layout::back("/outreach/templates", &t!(words, "templates-title")))
        h1 { (title) }
        form method="post" action="/outreach/templates/new" novalidate {
            (form.once())
            (form.line("name"))
            (form.select("purpose", &purposes(&here)))
            (form.select("channel", &options::<Channel>(&here, "channel")))
            div.actions {
                button.primary type="submit" name="do" value="draft" { (t!(words, "template-begin-draft")) }
                button type="submit" name="do" value="empty" { (t!(words, "template-begin-empty")) }
            }
            p.hint { (t!(words, "template-begin-hint")) }
        }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// A template without a name is called after what it is for.
pub(super) async fn add(Posted { here, fields }: Posted) -> Answer {
    let purpose = fields.word::<Purpose>("purpose").unwrap_or(Purpose::Ask);
    let channel = fields.word::<Channel>("channel").unwrap_or(Channel::Email);
    let usual = here.words.word("purpose", purpose);
    let name = if fields.text("name").is_empty() { usual } else { fields.text("name").to_owned() };
    let template = match fields.text("do") {
        "empty" => TemplateFields { name, channel, purpose, subject: String::new(), body: String::new() },
        _ => TemplateFields::built_in(name, channel, purpose),
    };
    let id = add_template(&here.store, &here.ctx, template).await?;
    Ok(here.done(&format!("/outreach/templates/{id}")))
}

/// All words of a set, with what people see for them.
/// What a template can be for. An invitation is made of the date itself.
fn purposes(here: &Here) -> Vec<(String, String)> {
    let invites = |word: &str| Purpose::from_word(word).is_some_and(|purpose| purpose.invites().is_some());
    options::<Purpose>(here, "purpose").into_iter().filter(|(word, _)| !invites(word)).collect()
}

fn options<W: acquaint_domain::Word>(here: &Here, family: &str) -> Vec<(String, String)> {
    W::ALL.iter().map(|word| (word.word().to_owned(), here.words.word(family, *word))).collect()
}
