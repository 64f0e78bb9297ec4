//! One's own templates.

use acquaint_domain::{
    outreach::{Channel, Purpose, Template, TemplateId},
    people::{Person, PersonId},
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::Drafted;
use crate::{
    actions::{self, Result, outreach as act},
    operations::{
        inputs::{Nothing, Text, named},
        operation::Call,
    },
};

named! { OfTemplate { /// The template.
template: TemplateId } }

/// A template to be kept.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Add {
    /// What it is called.
    name: Text,
    channel: Channel,
    purpose: Purpose,
    /// The subject line, with words such as `{{ person.first_name }}`.
    subject: Option<String>,
    /// The text, with words such as `{{ person.first_name }}`.
    body: Option<String>,
}

/// What shall be otherwise.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Edit {
    template: TemplateId,
    name: Option<Text>,
    channel: Option<Channel>,
    purpose: Option<Purpose>,
    subject: Option<String>,
    body: Option<String>,
}

/// A template, and somebody to fill it for.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Fill {
    template: TemplateId,
    person: PersonId,
    /// How it goes; as the template says unless given.
    channel: Option<Channel>,
}

pub(super) async fn list(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<Template>> {
    Ok(store.list_all().await?)
}

pub(super) async fn add(Call { store, ctx, .. }: &Call, Add { name, channel, purpose, subject, body }: Add) -> Result<Template> {
    let built_in = act::TemplateFields::built_in(name.into_inner(), channel, purpose);
    let fields = match body {
        Some(body) => act::TemplateFields { subject: subject.unwrap_or_default(), body, ..built_in },
        None => act::TemplateFields { subject: subject.unwrap_or(built_in.subject), ..built_in },
    };
    let id = act::add_template(store, ctx, fields).await?;
    actions::get(store, id).await
}

pub(super) async fn edit(
    Call { store, ctx, .. }: &Call,
    Edit { template, name, channel, purpose, subject, body }: Edit,
) -> Result<Template> {
    let there: Template = actions::get(store, template).await?;
    let fields = act::TemplateFields {
        name: name.map_or(there.name, Text::into_inner),
        channel: channel.unwrap_or(there.channel),
        purpose: purpose.unwrap_or(there.purpose),
        subject: subject.unwrap_or(there.subject),
        body: body.unwrap_or(there.body),
    };
    act::edit_template(store, ctx, template, "", fields).await
}

pub(super) async fn remove(Call { store, ctx, .. }: &Call, OfTemplate { template }: OfTemplate) -> Result<()> {
    act::remove_template(store, ctx, template).await
}

pub(super) async fn fill(Call { store, ctx, .. }: &Call, Fill { template, person, channel }: Fill) -> Result<Drafted> {
    let template: Template = actions::get(store, template).await?;
    let person: Person = actions::get(store, person).await?;
    let facts = act::draft_facts(store, ctx, &person, template.purpose, None).await?;
    let draft = act::draft_of(&template, channel.unwrap_or(template.channel), &facts)?;
    Ok(Drafted { subject: draft.subject, body: draft.body })
}
