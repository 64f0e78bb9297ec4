//! How a template looks for somebody on the list; for an invented person as long as nobody is on it.

use acquaint_domain::{
    outreach::{Channel, DraftFacts, Fact, Purpose, Sourced, Template},
    people::{Person, PersonId},
};
use acquaint_formats::{TemplateText, fill_template};
use acquaint_store::{PeopleFilter, PeopleOrder};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::outreach::{TemplateFields, draft_facts},
    web::{here::Here, layout::Form, outreach::sources},
    words::t,
};

/// How many people one can choose from.
const CHOICES: i64 = 12;

/// Whom a template is looked at with.
pub(super) struct Model {
    /// Somebody on the list; nobody if the list is empty.
    person: Option<Person>,
    /// Those who can be chosen.
    choices: Vec<Person>,
    facts: DraftFacts,
}

impl Model {
    /// The one who was chosen, or else the one who was added last.
    pub(super) async fn find(here: &Here, chosen: &str, purpose: Purpose) -> Result<Self, Failure> {
        let filter = PeopleFilter { order: PeopleOrder::Newest, limit: CHOICES, ..PeopleFilter::default() };
        let mut choices = here.store.people_page(&filter).await?.people;
        let ids: Vec<PersonId> = choices.iter().map(|person| person.id).collect();
        let history = here.store.history_of(&ids).await?;
        // Nobody who asked for no more messages is offered.
        choices.retain(|person| !history.wants_rest(person.id));
        let chosen: Option<Person> = match chosen.parse::<PersonId>() {
            Ok(id) => here.store.find(id).await?,
            Err(_) => None,
        };
        if let Some(chosen) = &chosen
            && choices.iter().all(|person| person.id != chosen.id)
        {
            choices.insert(0, chosen.clone());
        }
        let person = chosen.or_else(|| choices.first().cloned());
        let facts = match &person {
            Some(person) => draft_facts(&here.store, &here.ctx, person, purpose, None).await?,
            None => invented(here),
        };
        Ok(Self { person, choices, facts })
    }

    /// What a fact says for them, or that it is not known.
    pub(super) fn says(&self, here: &Here, fact: Fact) -> String {
        let said = self.facts.said_as(fact);
        if said.is_empty() { t!(here.words, "template-not-known") } else { said }
    }
}

/// What is known of an invented person.
fn invented(here: &Here) -> DraftFacts {
    let words = here.words;
    DraftFacts {
        given_name: t!(words, "template-model-first-name"),
        full_name: t!(words, "template-model-name"),
        title: t!(words, "template-model-work"),
        organization: t!(words, "template-model-organization"),
        how_met: t!(words, "template-model-how-met"),
        reason: t!(words, "template-model-reason"),
        ..DraftFacts::default()
    }
}

/// The template as a message, with whom it is shown for.
pub(super) fn preview(here: &Here, template: &Template, shown: &TemplateFields, model: &Model, form: &Form<'_>, right: bool) -> Markup {
    let words = here.words;
    let subject = if shown.channel == Channel::Email { shown.subject.as_str() } else { "" };
    let draft = if right { fill_template(TemplateText { subject, body: &shown.body }, &model.facts).ok() } else { None };
    let kept = shown.is_of(template);
    let name = model.person.as_ref().map_or_else(|| t!(words, "template-model-name"), |person| person.name.clone());
    let choices: Vec<(String, String)> = model.choices.iter().map(|person| (person.id.to_string(), person.name.clone())).collect();
    html! {
        section #preview {
            h2 { (t!(words, "template-looks", name = name)) }
            @if let Some(draft) = &draft {
                div.card.template-preview {
                    @if !draft.subject.is_empty() { p { strong { (with_blanks(&draft.subject)) } } }
                    @for part in draft.body.split("\n\n") { p { @for (at, line) in part.lines().enumerate() { @if at > 0 { br; } (with_blanks(line)) } } }
                }
                @if !kept { p.hint { (t!(words, "template-unsaved")) } }
                @if draft.body.contains('[') { p.hint { (t!(words, "template-blanks")) } }
                @if let Some(person) = &model.person { (sources::folded(here, &used(&draft.body, &draft.sources), person)) }
            } @else { p { (t!(words, "template-mend-first")) } }
            @if choices.len() > 1 { (form.select("for", &choices)) }
            div.actions {
                button type="submit" name="do" value="look" formaction={ "/outreach/templates/" (template.id) "#preview" } { (t!(words, "template-look")) }
                @if let Some(person) = model.person.as_ref().filter(|_| right && kept) {
                    a.button href={ "/outreach/new?person=" (person.id) "&template=" (template.id) } { (t!(words, "template-use", name = person.given_name())) }
                }
            }
        }
    }
}

/// Each fact that stands in a text, once.
fn used(text: &str, sources: &[Sourced]) -> Vec<(Fact, String)> {
    let mut used: Vec<(Fact, String)> = Vec::new();
    for source in sources.iter().filter(|source| source.end > source.start) {
        if used.iter().all(|(fact, _)| *fact != source.fact) {
            used.push((source.fact, text.chars().skip(source.start).take(source.end - source.start).collect()));
        }
    }
    used
}

/// A line in which the blanks are marked.
fn with_blanks(line: &str) -> Markup {
    html! {
        @for (at, part) in line.split('[').enumerate() {
            @match part.split_once(']') {
                Some((blank, after)) if at > 0 => { mark { "[" (blank) "]" } (after) }
                _ => { @if at > 0 { "[" } (part) }
            }
        }
    }
}
