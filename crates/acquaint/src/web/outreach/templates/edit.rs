//! Writing a template: its text, the words that can be put in, and below it how it looks for somebody.

use acquaint_domain::{
    Word as _,
    outreach::{Channel, Fact, Purpose, Template, TemplateId, offered_facts, template_word},
};
use acquaint_formats::{TemplateFault, TemplateFaultKind, TemplatePart, TemplateText, check_template};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{
    options,
    preview::{Model, preview},
    purposes,
};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        outreach::{TemplateFields, edit_template, in_braces, in_words, remove_template},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
        settings::link_to_versions,
    },
    words::t,
};

pub(in crate::web::outreach) async fn form(Path(id): Path<TemplateId>, here: Here) -> Answer {
    let template: Template = get(&here.store, id).await?;
    let fields = filled(&template).with("for", here.query().text("for"));
    Ok(view(&here, &template, &fields, &Faults::default(), None).await?.into_response())
}

fn filled(template: &Template) -> Fields {
    Fields::default()
        .with("name", &template.name)
        .with("subject", &template.subject)
        .with("body", &template.body)
        .with("purpose", template.purpose.word())
        .with("channel", template.channel.word())
}

/// What was typed, over the template as it is kept.
fn typed(template: &Template, fields: &Fields) -> TemplateFields {
    let has_subject = fields.has("subject");
    TemplateFields {
        name: fields.text("name").to_owned(),
        channel: fields.word::<Channel>("channel").unwrap_or(template.channel),
        purpose: fields.word::<Purpose>("purpose").unwrap_or(template.purpose),
        subject: if has_subject { fields.text("subject").to_owned() } else { template.subject.clone() },
        body: fields.raw("body").trim_end().to_owned(),
    }
}

/// Saves the template, or only shows how it looks.
pub(in crate::web::outreach) async fn save(Path(id): Path<TemplateId>, Posted { here, fields }: Posted) -> Answer {
    let template: Template = get(&here.store, id).await?;
    if Other::is_wanted(&fields) {
        return both_versions(&here, &template, &fields).await;
    }
    let typed = typed(&template, &fields);
    let looking = fields.text("do") == "look";
    let mut faults = Faults::default();
    if typed.name.is_empty() && !looking {
        faults.note("name", t!(here.words, "template-name-missing"));
    }
    if let Some((part, fault)) = mistake(&typed.subject, &typed.body) {
        faults.note(field_of(part), in_words(part, &fault));
    }
    if !faults.is_empty() || looking {
        let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok((status, view(&here, &template, &fields, &faults, None).await?).into_response());
    }
    match edit_template(&here.store, &here.ctx, id, fields.text("seen"), typed).await {
        Ok(_) => Ok(here.done(&format!("/outreach/templates/{id}?for={}", fields.text("for")))),
        Err(failure) if failure.kind == FailureKind::Conflict => both_versions(&here, &template, &fields).await,
        Err(failure) => Err(failure),
    }
}

async fn both_versions(here: &Here, template: &Template, typed: &Fields) -> Answer {
    let (fields, other) = Other::of(typed, filled(template));
    Ok((other.status(), view(here, template, &fields, &Faults::default(), Some(&other)).await?).into_response())
}

pub(in crate::web::outreach) async fn remove(Path(id): Path<TemplateId>, Posted { here, .. }: Posted) -> Answer {
    remove_template(&here.store, &here.ctx, id).await?;
    Ok(here.done("/outreach/templates"))
}

fn mistake(subject: &str, body: &str) -> Option<(TemplatePart, TemplateFault)> {
    check_template(TemplateText { subject, body }).err()
}

fn field_of(part: TemplatePart) -> &'static str {
    match part {
        TemplatePart::Subject => "subject",
        TemplatePart::Body => "body",
    }
}

async fn view(here: &Here, template: &Template, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let shown = typed(template, fields);
    let model = Model::find(here, fields.text("for"), shown.purpose).await?;
    let wrong = mistake(&shown.subject, &shown.body);
    let form = Form::new(here, "template", fields, faults);
    let title = t!(words, "template-title", name = &template.name);
    let content = html! {
        (layout::back("/outreach/templates", &t!(words, "templates-title")))
        (layout::conflict(here, "template", fields, other))
        h1 { (title) }
        form.message method="post" action={ "/outreach/templates/" (template.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, template.clone()))
            (form.line("name"))
            @if shown.channel == Channel::Email { (form.line("subject")) }
            (form.area("body", 10))
            @if let Some((part, fault)) = &wrong { (place(here, *part, fault, &shown)) }
            (word_list(here, shown.purpose, &model))
            details {
                summary { (t!(words, "template-purpose")) ": " (words.word("purpose", shown.purpose)) ", " (words.word("channel", shown.channel)) }
                (form.select("purpose", &purposes(here)))
                (form.select("channel", &options::<Channel>(here, "channel")))
            }
            div.actions {
                button.primary type="submit" name="do" value="save" { (t!(words, "page-save")) }
                (layout::use_other(here, other))
            }
            (preview(here, template, &shown, &model, &form, wrong.is_none()))
        }
        (link_to_versions(here, &template.clone().into()).await?)
        form method="post" action={ "/outreach/templates/" (template.id) "/remove" } {
            (layout::once(here))
            button.plain-button type="submit" { (t!(words, "template-remove")) }
        }
    };
    Ok(Page::new(Room::Outreach, &title).with_scripts(&["template.js"]).with_faults(faults).with_other(other).show(here, &content))
}

/// The line with the mistake, and the place in it.
fn place(here: &Here, part: TemplatePart, fault: &TemplateFault, shown: &TemplateFields) -> Markup {
    let (field, text) = match part {
        TemplatePart::Subject => ("subject", &shown.subject),
        TemplatePart::Body => ("body", &shown.body),
    };
    let (before, wrong, after) = fault.shown_in(text);
    // With its braces where they are what is wrong.
    let instead = fault.nearest.map(|word| if fault.kind == TemplateFaultKind::OneBrace { in_braces(word) } else { word.to_owned() });
    html! {
        @if !wrong.is_empty() {
            div.template-place {
                p { (before) mark { (wrong) } (after) }
                button.plain-button type="button" hidden data-show=(field) data-start=(fault.start) data-end=(fault.end) {
                    (t!(here.words, "coach-show"))
                }
                @if let Some(nearest) = instead {
                    button.plain-button type="button" hidden data-show=(field) data-start=(fault.start) data-end=(fault.end) data-instead=(nearest) {
                        (t!(here.words, "template-instead", nearest = nearest.as_str()))
                    }
                }
            }
        }
    }
}

/// The words that can be put in, each with what it means and what it says for the one who is looked at.
fn word_list(here: &Here, purpose: Purpose, model: &Model) -> Markup {
    let words = here.words;
    html! {
        details.template-words {
            summary { (t!(words, "template-words")) }
            p.hint { (t!(words, "template-words-hint")) }
            ul {
                @for fact in offered_facts(purpose) {
                    li {
                        div {
                            strong { (words.word("fact", fact)) }
                            " " code { (put_in(fact)) }
                            br; span.quiet { (model.says(here, fact)) }
                        }
                        button type="button" hidden data-insert=(put_in(fact)) {
                            (t!(words, "template-insert")) span.sr { ": " (words.word("fact", fact)) }
                        }
                    }
                }
            }
        }
    }
}

fn put_in(fact: Fact) -> String {
    in_braces(template_word(fact))
}
