//! One's own templates: keeping them, and making drafts of them.

use acquaint_domain::{
    Change, Context,
    interviews::InterviewId,
    outreach::{Channel, Draft, DraftFacts, Message, MessageId, Purpose, TEMPLATE_AT_MOST, Template, TemplateId, built_in_template},
    people::{Person, PersonId},
};
use acquaint_formats::{TemplateFault, TemplateFaultKind, TemplatePart, TemplateText, check_template, fill_template};
use acquaint_store::Store;

use super::{draft_facts, refuse_unwanted};
use crate::{
    Failure, Words,
    actions::{Result, check_seen, get, keep},
    words::t,
};

/// What a word to be put in looks like.
const LIKE: &str = "{{ person.first_name }}";

/// What a person writes into a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFields {
    /// What they call it.
    pub name: String,
    /// How messages made of it usually go.
    pub channel: Channel,
    /// What they are for.
    pub purpose: Purpose,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl TemplateFields {
    /// The built-in draft for a channel and a purpose, as a template to go on from.
    #[must_use]
    pub fn built_in(name: String, channel: Channel, purpose: Purpose) -> Self {
        let Draft { subject, body, .. } = built_in_template(channel, purpose);
        Self { name, channel, purpose, subject, body }
    }

    /// Whether a template says just this.
    #[must_use]
    pub fn is_of(&self, template: &Template) -> bool {
        let Template { name, channel, purpose, subject, body, .. } = template;
        (name, channel, purpose, subject, body) == (&self.name, &self.channel, &self.purpose, &self.subject, &self.body)
    }

    fn text(&self) -> TemplateText<'_> {
        TemplateText { subject: &self.subject, body: &self.body }
    }
}

/// Keeps a new template.
///
/// # Errors
/// If it has a mistake.
pub async fn add_template(store: &Store, ctx: &Context, fields: TemplateFields) -> Result<TemplateId> {
    refuse_mistakes(fields.text())?;
    let TemplateFields { name, channel, purpose, subject, body } = fields;
    let id = ctx.ids().draw();
    let mut change = Change::new(ctx, "outreach.add-template", &name);
    change.add(Template { id, name, channel, purpose, subject, body, made_at: ctx.now });
    keep(store, &change).await?;
    Ok(id)
}

/// Changes a template.
///
/// # Errors
/// If it is gone, was changed elsewhere, or has a mistake.
pub async fn edit_template(store: &Store, ctx: &Context, id: TemplateId, mark: &str, fields: TemplateFields) -> Result<Template> {
    refuse_mistakes(fields.text())?;
    let before: Template = get(store, id).await?;
    check_seen(before.clone(), mark)?;
    let TemplateFields { name, channel, purpose, subject, body } = fields;
    let after = Template { name, channel, purpose, subject, body, ..before.clone() };
    let mut change = Change::new(ctx, "outreach.edit-template", &after.name);
    change.replace(before, after.clone());
    keep(store, &change).await?;
    Ok(after)
}

/// Takes a template away. Messages that were made of it stay as they are.
///
/// # Errors
/// If it is gone.
pub async fn remove_template(store: &Store, ctx: &Context, id: TemplateId) -> Result<()> {
    let template: Template = get(store, id).await?;
    let mut change = Change::new(ctx, "outreach.remove-template", &template.name);
    change.remove(template);
    keep(store, &change).await
}

/// Begins a message with a template. Drafts that were begun before are left as they are.
///
/// # Errors
/// If the person or the template is gone, the person asked not to be asked again, or the template has a mistake.
pub async fn begin_from_template(
    store: &Store,
    ctx: &Context,
    person_id: PersonId,
    template: TemplateId,
    channel: Channel,
    interview_id: Option<InterviewId>,
) -> Result<MessageId> {
    let template: Template = get(store, template).await?;
    let (person, purpose): (Person, Purpose) = (get(store, person_id).await?, template.purpose);
    refuse_unwanted(store, person_id, purpose).await?;
    let facts = draft_facts(store, ctx, &person, purpose, interview_id).await?;
    let draft = draft_of(&template, channel, &facts)?;
    let id = ctx.ids().draw();
    let mut change = Change::new(ctx, "outreach.begin", &person.name);
    change.add(Message { interview_id, ..Message::begun(id, person_id, (channel, purpose), draft, ctx.now) });
    keep(store, &change).await?;
    Ok(id)
}

/// A draft made of a template and some facts. Only an e-mail has a subject line.
///
/// # Errors
/// If the template has a mistake.
pub fn draft_of(template: &Template, channel: Channel, facts: &DraftFacts) -> Result<Draft> {
    let subject = if channel == Channel::Email { template.subject.as_str() } else { "" };
    // Who named somebody may be greeted, but need not be named to them.
    let introducer = if channel == Channel::Introduction { facts.introducer.clone() } else { String::new() };
    let facts = DraftFacts { introducer, ..facts.clone() };
    fill_template(TemplateText { subject, body: &template.body }, &facts).map_err(|(part, fault)| {
        let message = format!("{}: {}", template.name, in_words(part, &fault));
        Failure::refused(message, "Mend it on its page under “My templates”, then try again.")
    })
}

/// A word as it stands in a template, to be put in.
#[must_use]
pub fn in_braces(word: &str) -> String {
    format!("{{{{ {word} }}}}")
}

/// What is wrong with a template, in words that say where.
#[must_use]
pub fn in_words(part: TemplatePart, fault: &TemplateFault) -> String {
    let words = Words;
    let said = fault.words.trim();
    let what = match (fault.kind, fault.nearest) {
        (TemplateFaultKind::UnknownWord, Some(nearest)) => t!(words, "template-fault-unknown", words = said, nearest = nearest),
        (TemplateFaultKind::UnknownWord, None) => t!(words, "template-fault-unknown-far", words = said),
        (TemplateFaultKind::NotClosed, _) => t!(words, "template-fault-not-closed", words = said, like = LIKE),
        (TemplateFaultKind::NotOpened, _) => t!(words, "template-fault-not-opened", like = LIKE),
        (TemplateFaultKind::OneBrace, meant) => {
            t!(words, "template-fault-one-brace", words = said, like = meant.map_or_else(|| LIKE.to_owned(), in_braces))
        }
        (TemplateFaultKind::NotEnded, _) => t!(words, "template-fault-not-ended", words = said, end = end_of(said)),
        (TemplateFaultKind::NotHere, _) => t!(words, "template-fault-not-here", words = said),
        (TemplateFaultKind::Unreadable, _) => t!(words, "template-fault-unreadable", words = said, like = LIKE),
        (TemplateFaultKind::TooMuch, _) => t!(words, "template-fault-too-much"),
        (TemplateFaultKind::TooLong, _) => t!(words, "template-fault-too-long", most = TEMPLATE_AT_MOST),
    };
    match part {
        TemplatePart::Subject => what,
        TemplatePart::Body => t!(words, "template-fault-line", line = fault.line, what = what),
    }
}

/// How a condition or a repetition ends.
fn end_of(begun: &str) -> &'static str {
    if begun.contains("for ") { "{% endfor %}" } else { "{% endif %}" }
}

fn refuse_mistakes(text: TemplateText<'_>) -> Result<()> {
    check_template(text).map_err(|(part, fault)| Failure::refused(in_words(part, &fault), "Nothing was changed. Mend it and try again."))
}
