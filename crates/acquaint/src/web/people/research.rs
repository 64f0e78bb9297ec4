//! What one found out before writing to somebody, point by point, each with where it came from. What is not known yet is one
//! press away from being a question.

use acquaint_domain::{
    RecordId as _, Word as _,
    people::{Finding, FindingId, Gap, GapId, OrganizationId, Person, PersonId, ResearchPoint, Subject},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::finding::back;
use crate::{
    Failure, Words,
    actions::{
        get,
        people::{About, Research, note_gap, remove_finding, remove_gap, research_on, write_finding},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Shows what is known of somebody and what is not.
pub(super) async fn show(Path(id): Path<PersonId>, here: Here) -> Answer {
    let words = here.words;
    let person: Person = get(&here.store, id).await?;
    let research = research_on(&here.store, id).await?;
    let title = t!(words, "research-title", name = person.given_name());
    let history = here.store.history_of(&[id]).await?;
    let talk = history.interviews.iter().find(|interview| interview.open());
    let onward = match talk {
        Some(talk) => Some((format!("/interviews/{}/questions", talk.id), t!(words, "research-plan"))),
        None if history.path(id).reached().is_some() || history.wants_rest(id) => None,
        None => Some((format!("/outreach/new?person={id}"), t!(words, "people-next-write", name = person.given_name()))),
    };
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "research-lead")) }
        @for subject in Subject::ALL {
            h2 { (subject_words(words, *subject, &research)) }
            ul.rows { @for point in points(*subject) { (row(&here, &person, &research, point)) } }
        }
        @if let Some((href, label)) = &onward { div.actions { a.button.primary href=(href) { (label) } } }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

fn points(subject: Subject) -> impl Iterator<Item = ResearchPoint> {
    ResearchPoint::ALL.iter().copied().filter(move |point| point.subject() == subject)
}

fn subject_words(words: Words, subject: Subject, research: &Research) -> String {
    match (subject, &research.organization) {
        (Subject::Organization, Some(organization)) => organization.name.clone(),
        _ => words.word("research-subject", subject),
    }
}

fn row(here: &Here, person: &Person, research: &Research, point: ResearchPoint) -> Markup {
    let words = here.words;
    let found: Vec<&Finding> = research.findings.iter().filter(|finding| finding.point == point).collect();
    let gaps: Vec<&Gap> = research.gaps.iter().filter(|gap| gap.point == point).collect();
    let name = words.word("research-point", point);
    html! {
        li.row {
            div.row-text {
                a.row-name href={ "/people/" (person.id) "/research/" (point) } { (name) }
                @for finding in &found { (shown(here, Some(person), finding)) }
                @for gap in &gaps {
                    div.row-what { (t!(words, "research-asked", question = &gap.text)) }
                    form method="post" action={ "/people/gaps/" (gap.id) "/remove" } {
                        (layout::once(here))
                        button.plain-button type="submit" { (t!(words, "research-unask")) span.sr { " – " (name) } }
                    }
                }
                @if found.is_empty() && gaps.is_empty() { div.row-what { (t!(words, "research-unknown")) } }
            }
            @if found.is_empty() && gaps.is_empty() {
                form method="post" action={ "/people/" (person.id) "/research/" (point) "/ask" } {
                    (layout::once(here))
                    input type="hidden" name="question" value=(t!(words, &format!("research-question-{point}")));
                    button type="submit" { (t!(words, "research-ask", name = person.given_name())) span.sr { " – " (name) } }
                }
            }
        }
    }
}

/// Something found out, with its source and what can be done with it.
pub(super) fn shown(here: &Here, person: Option<&Person>, finding: &Finding) -> Markup {
    let words = here.words;
    let write = |person: &Person| {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("person", &person.id.to_string())
            .append_pair("reason", &finding.text)
            .finish();
        format!("/outreach/new?{query}")
    };
    let change = format!("/people/findings/{}{}", finding.id, person.map(|person| format!("?person={}", person.id)).unwrap_or_default());
    html! {
        div.finding {
            (layout::plain_lines(&finding.text))
            p.quiet { (t!(words, "research-from")) " " (source(&finding.source)) }
            div.actions {
                @if let Some(person) = person { a.button href=(write(person)) { (t!(words, "research-use")) } }
                a href=(change) { (t!(words, "research-change")) span.sr { " – " (finding.text) } }
                form method="post" action={ "/people/findings/" (finding.id) "/remove" } {
                    (layout::once(here))
                    @if let Some(person) = person { input type="hidden" name="person" value=(person.id); }
                    button.plain-button type="submit" { (t!(words, "research-remove")) span.sr { " – " (finding.text) } }
                }
            }
        }
    }
}

/// Where something came from: an address leads there, words are words.
fn source(source: &str) -> Markup {
    let page =
        ["https://", "http://"].iter().find_map(|scheme| source.strip_prefix(scheme)).filter(|page| !page.contains(char::is_whitespace));
    html! { @match page { Some(page) => a href=(source) rel="noreferrer noopener" { (page) }, None => (source) } }
}

/// Shows one point to fill.
pub(super) async fn form(Path((id, point)): Path<(PersonId, String)>, here: Here) -> Answer {
    let asked = Asked::person(&here, id, &point).await?;
    Ok(asked.view(&here, &Fields::default(), &Faults::default()).into_response())
}

/// Writes down what one found out about somebody.
pub(super) async fn save(Path((id, point)): Path<(PersonId, String)>, Posted { here, fields }: Posted) -> Answer {
    Asked::person(&here, id, &point).await?.save(here, &fields).await
}

/// The same for an organization.
pub(super) async fn form_at(Path((id, point)): Path<(OrganizationId, String)>, here: Here) -> Answer {
    let asked = Asked::organization(&here, id, &point).await?;
    Ok(asked.view(&here, &Fields::default(), &Faults::default()).into_response())
}

/// Writes down what one found out about an organization.
pub(super) async fn save_at(Path((id, point)): Path<(OrganizationId, String)>, Posted { here, fields }: Posted) -> Answer {
    Asked::organization(&here, id, &point).await?.save(here, &fields).await
}

/// Notes that one could not find something, as a question.
pub(super) async fn ask(Path((id, point)): Path<(PersonId, String)>, Posted { here, fields }: Posted) -> Answer {
    let asked = Asked::person(&here, id, &point).await?;
    if fields.text("question").is_empty() {
        let mut faults = Faults::default();
        faults.note("question", t!(here.words, "research-question-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, asked.view(&here, &fields, &faults)).into_response());
    }
    note_gap(&here.store, &here.ctx, id, asked.point, fields.text("question")).await?;
    Ok(here.done(&asked.back))
}

/// Takes out what one found out.
pub(super) async fn remove(Path(id): Path<FindingId>, Posted { here, fields }: Posted) -> Answer {
    let finding = remove_finding(&here.store, &here.ctx, id).await?;
    Ok(here.done(&back(&finding, fields.text("person"))))
}

/// Takes out a question.
pub(super) async fn unask(Path(id): Path<GapId>, Posted { here, .. }: Posted) -> Answer {
    let gap = remove_gap(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/people/{}/research", gap.person_id)))
}

/// What is wrong with something that one found out.
pub(super) fn check(here: &Here, fields: &Fields) -> Faults {
    let mut faults = Faults::default();
    for (field, missing) in [("text", "research-text-missing"), ("source", "research-source-missing")] {
        if fields.text(field).is_empty() {
            faults.note(field, t!(here.words, missing));
        }
    }
    faults
}

/// One point about somebody or something.
struct Asked {
    about: About,
    /// What they are called.
    name: String,
    /// The same, short.
    short: String,
    point: ResearchPoint,
    back: String,
}

impl Asked {
    async fn person(here: &Here, id: PersonId, point: &str) -> Result<Self, Failure> {
        let person: Person = get(&here.store, id).await?;
        let point = ResearchPoint::from_word(point).ok_or_else(Failure::not_found)?;
        let (short, back) = (person.given_name().to_owned(), format!("/people/{id}/research"));
        Ok(Self { about: About::Person(id), name: person.name, short, point, back })
    }

    async fn organization(here: &Here, id: OrganizationId, point: &str) -> Result<Self, Failure> {
        let organization: acquaint_domain::people::Organization = get(&here.store, id).await?;
        let point = ResearchPoint::from_word(point).filter(|point| point.is_of_organization()).ok_or_else(Failure::not_found)?;
        let (short, back) = (organization.name.clone(), format!("/people/organizations/{id}"));
        Ok(Self { about: About::Organization(id), name: organization.name, short, point, back })
    }

    /// Where its form is sent.
    fn address(&self) -> String {
        match self.about {
            About::Person(id) => format!("/people/{}/research/{}", id.uuid(), self.point),
            About::Organization(id) => format!("/people/organizations/{}/research/{}", id.uuid(), self.point),
        }
    }

    async fn save(self, here: Here, fields: &Fields) -> Answer {
        let faults = check(&here, fields);
        if !faults.is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, self.view(&here, fields, &faults)).into_response());
        }
        write_finding(&here.store, &here.ctx, self.about, self.point, fields.text("text"), fields.text("source")).await?;
        Ok(here.done(&self.back))
    }

    fn view(&self, here: &Here, fields: &Fields, faults: &Faults) -> Markup {
        let (words, point) = (here.words, self.point);
        let form = Form::new(here, "research", fields, faults);
        let title = words.word("research-point", point);
        let question = Fields::default().with("question", t!(words, &format!("research-question-{point}")));
        let question = if fields.has("question") { fields } else { &question };
        let content = html! {
            (layout::back(&self.back, &self.name))
            h1 { (title) }
            p.lead { (t!(words, &format!("research-look-{point}"), name = &self.short)) }
            form method="post" action=(self.address()) novalidate {
                (form.once())
                (form.area("text", 3))
                (form.line("source"))
                div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
            }
            @if let About::Person(_) = self.about {
                h2 { (t!(words, "research-not-found")) }
                form method="post" action={ (self.address()) "/ask" } novalidate {
                    (form.once())
                    (Form::new(here, "research", question, faults).area("question", 2))
                    div.actions { button type="submit" { (t!(words, "research-ask", name = &self.short)) } }
                }
            }
        };
        Page::new(Room::People, &title).with_faults(faults).show(here, &content)
    }
}
