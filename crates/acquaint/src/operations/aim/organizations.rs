//! The list of organizations one would like to work for, for programs.

use acquaint_domain::{
    aim::{Advocacy, MotivationScale, TargetWay},
    people::{OrganizationId, There},
};
use acquaint_store::Store;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    actions::{
        self, Result,
        aim::{Listed, Said, list_organizations_aimed_at, motivation_scale},
        people::Whereabouts,
    },
    operations::{
        inputs::{Nothing, Text, Within, named},
        operation::{Call, operations},
    },
};

operations! {
    /// Lists the organizations I would like to work for: by motivation, then openings, then who is there.
    Get "/aim/organizations" "aim.organizations": list, Nothing => Vec<AimedAt>;
    /// Puts organizations on the list, one name on each line.
    Post "/aim/organizations" "aim.add-organizations" writes "aim.add-organizations": add, Add => Vec<AimedAt>;
    /// Says how motivated I am and what openings I saw. What is left out is not said.
    Put "/aim/organizations/{organization}" "aim.rate-organization" writes "aim.rate-organizations": rate, Rate => Vec<AimedAt>;
    /// Takes an organization off the list. The organization and everybody there stay.
    Delete "/aim/organizations/{organization}" "aim.remove-organization" writes "aim.remove-organization": remove, OfOrganization => ();
    /// Chooses the numbers that say how motivated I am: 0 to 3, or 1 to 5.
    Put "/aim/motivation-scale" "aim.motivation-scale" writes "aim.motivation-scale": scale, Scale => MotivationScale;
}

named! {
    OfOrganization { /// The organization.
        organization: OrganizationId }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Add {
    /// One name on each line.
    lines: Text,
    /// In which way I came to them.
    way: TargetWay,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Rate {
    organization: OrganizationId,
    /// A number of the scale I chose.
    motivation: Option<Within<0, 5>>,
    /// The openings I saw: 1 none, 2 some of another kind, 3 one of my kind.
    openings: Option<Within<1, 3>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Scale {
    scale: MotivationScale,
}

/// An organization on the list.
#[derive(Serialize, JsonSchema)]
struct AimedAt {
    organization: OrganizationId,
    name: String,
    way: TargetWay,
    /// How motivated I am, as a number of the scale I chose.
    motivation: Option<i64>,
    openings: Option<i64>,
    advocacy: Advocacy,
    /// Who is or was there: those there now first, then the best known.
    there: Vec<There>,
}

async fn shown(store: &Store) -> Result<Vec<AimedAt>> {
    let scale = motivation_scale(store).await?;
    let listed = list_organizations_aimed_at(store, &Whereabouts::aimed_at(store).await?).await?;
    let shown = |Listed { target, organization, there, advocacy }| AimedAt {
        organization: organization.id,
        name: organization.name,
        way: target.way,
        motivation: target.motivation.map(|kept| scale.shown(kept)),
        openings: target.openings,
        advocacy,
        there,
    };
    Ok(listed.into_iter().map(shown).collect())
}

async fn list(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<AimedAt>> {
    shown(store).await
}

async fn add(Call { store, ctx, .. }: &Call, Add { lines, way }: Add) -> Result<Vec<AimedAt>> {
    actions::aim::add_organizations_aimed_at(store, ctx, way, &lines, &[]).await?;
    shown(store).await
}

async fn rate(Call { store, ctx, .. }: &Call, Rate { organization, motivation, openings }: Rate) -> Result<Vec<AimedAt>> {
    let said = Said { organization, motivation: motivation.map(|number| number.0), openings: openings.map(|number| number.0) };
    actions::aim::rate_organizations(store, ctx, "", &[said]).await?;
    shown(store).await
}

async fn remove(Call { store, ctx, .. }: &Call, OfOrganization { organization }: OfOrganization) -> Result<()> {
    actions::aim::remove_organization_aimed_at(store, ctx, organization).await
}

async fn scale(Call { store, ctx, .. }: &Call, Scale { scale }: Scale) -> Result<MotivationScale> {
    actions::aim::choose_motivation_scale(store, ctx, scale).await?;
    Ok(scale)
}
