//! What one found out before writing, and one organization under two names, for programs.

use acquaint_domain::people::{Finding, FindingId, Gap, GapId, Organization, OrganizationId, PersonId, ResearchPoint};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Failure,
    actions::{
        self, Result,
        people::{About, Research, organizations_like, research_on},
    },
    operations::{
        inputs::{Text, named},
        operation::{Call, operations},
    },
};

/// Organizations that are named as alike at the most.
const ALIKE: usize = 20;

operations! {
    /// Shows what I found out about somebody and where they work, and what I could not find.
    Get "/people/{person}/research" "people.research": research, OfPerson => Found;
    /// Writes down something I found out about a person or an organization, with where it came from.
    Post "/people/findings" "people.write-finding" writes "people.write-finding": write, Write => ();
    /// Puts something I found out into other words. What is left out stays as it is.
    Patch "/people/findings/{finding}" "people.edit-finding" writes "people.edit-finding": edit, Edit => Finding;
    /// Takes out something I found out.
    Delete "/people/findings/{finding}" "people.remove-finding" writes "people.remove-finding": remove, OfFinding => ();
    /// Notes something I could not find as a question to ask somebody.
    Post "/people/{person}/gaps" "people.note-gap" writes "people.note-gap": note, Note => Vec<Gap>;
    /// Takes out such a question.
    Delete "/people/gaps/{gap}" "people.remove-gap" writes "people.remove-gap": unnote, OfGap => ();
    /// Lists organizations that may be this one under another name.
    Get "/people/organizations/{organization}/alike" "people.organizations-alike": alike, OfOrganization => Vec<Organization>;
    /// Makes one organization of two; everything of the other one goes along.
    Post "/people/organizations/{organization}/merge" "people.merge-organizations" writes "people.merge-organizations": merge, Merge => Organization;
}

named! {
    OfPerson { /// The person.
        person: PersonId }
    OfFinding { /// What I found out.
        finding: FindingId }
    OfGap { /// The question.
        gap: GapId }
    OfOrganization { /// The organization.
        organization: OrganizationId }
}

/// What is known before writing.
#[derive(Serialize, JsonSchema)]
struct Found {
    organization: Option<Organization>,
    findings: Vec<Finding>,
    gaps: Vec<Gap>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Write {
    /// About whom; or else name an organization.
    person: Option<PersonId>,
    /// About which organization.
    organization: Option<OrganizationId>,
    point: ResearchPoint,
    /// What I found out.
    text: Text,
    /// Where it came from: an address or words.
    source: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Edit {
    finding: FindingId,
    /// What I found out.
    text: Option<Text>,
    /// Where it came from.
    source: Option<Text>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Note {
    person: PersonId,
    point: ResearchPoint,
    question: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Merge {
    /// The one that stays.
    organization: OrganizationId,
    /// The one that becomes a part of it.
    other: OrganizationId,
    /// Whether to show the other one's name.
    #[serde(default)]
    take_name: bool,
}

async fn research(Call { store, .. }: &Call, OfPerson { person }: OfPerson) -> Result<Found> {
    let person: acquaint_domain::people::Person = actions::get(store, person).await?;
    let Research { organization, findings, gaps } = research_on(store, person.id).await?;
    Ok(Found { organization, findings, gaps })
}

async fn write(Call { store, ctx, .. }: &Call, Write { person, organization, point, text, source }: Write) -> Result<()> {
    let about = match (person, organization) {
        (Some(person), None) => About::Person(person),
        (None, Some(organization)) => About::Organization(organization),
        _ => return Err(Failure::refused("This names no one thing that it is about.".to_owned(), "Name a person or an organization.")),
    };
    actions::people::write_finding(store, ctx, about, point, &text, &source).await
}

async fn edit(Call { store, ctx, .. }: &Call, Edit { finding, text, source }: Edit) -> Result<Finding> {
    let before: Finding = actions::get(store, finding).await?;
    let [text, source] = [(text, before.text), (source, before.source)].map(|(new, old)| new.map_or(old, Text::into_inner));
    actions::people::edit_finding(store, ctx, finding, "", &text, &source).await?;
    actions::get(store, finding).await
}

async fn remove(Call { store, ctx, .. }: &Call, OfFinding { finding }: OfFinding) -> Result<()> {
    actions::people::remove_finding(store, ctx, finding).await.map(drop)
}

async fn note(Call { store, ctx, .. }: &Call, Note { person, point, question }: Note) -> Result<Vec<Gap>> {
    actions::people::note_gap(store, ctx, person, point, &question).await?;
    Ok(research_on(store, person).await?.gaps)
}

async fn unnote(Call { store, ctx, .. }: &Call, OfGap { gap }: OfGap) -> Result<()> {
    actions::people::remove_gap(store, ctx, gap).await.map(drop)
}

async fn alike(Call { store, .. }: &Call, OfOrganization { organization }: OfOrganization) -> Result<Vec<Organization>> {
    let organization: Organization = actions::get(store, organization).await?;
    organizations_like(store, &organization, ALIKE).await
}

async fn merge(Call { store, ctx, .. }: &Call, Merge { organization, other, take_name }: Merge) -> Result<Organization> {
    // The same request twice: the other one is gone, as it was meant.
    if store.find_entry(ctx.change).await?.is_none_or(|entry| entry.undone) {
        actions::people::merge_organizations(store, ctx, (organization, other), "", take_name).await?;
    }
    actions::get(store, organization).await
}
