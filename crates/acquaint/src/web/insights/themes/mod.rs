//! Themes: what many people spoke about, from how many independent voices, and who says otherwise.

pub(super) mod export;
pub(super) mod list;
pub(super) mod passage;
pub(super) mod theme;

use std::{cmp::Reverse, collections::HashMap};

use acquaint_domain::{
    aim::{Exploration, ExplorationId},
    insights::Heard,
    people::OrganizationId,
};

use crate::{
    Failure,
    actions::insights::{Material, list_heard, list_material},
    web::here::Here,
    words::t,
};

/// How many organizations stand in the choice of one: a longer list is no help on a phone. The others have pages of their own.
const ORGANIZATIONS_AT_MOST: usize = 50;

/// What is shown of all that was heard: of one exploration, of one organization, or of all.
struct Shown {
    material: Material,
    heard: Vec<Heard>,
    explorations: Vec<Exploration>,
    /// Those of which most was heard, for the choice of an organization.
    organizations: Vec<(OrganizationId, String)>,
    exploration: Option<ExplorationId>,
    organization: Option<OrganizationId>,
}

impl Shown {
    async fn get(here: &Here) -> Result<Self, Failure> {
        let query = here.query();
        let (exploration, organization) = (query.read("exploration"), query.read("organization"));
        let mut explorations: Vec<Exploration> = here.store.list_all().await?;
        explorations.sort_by_key(|exploration| (exploration.started_at, exploration.id));
        let material = list_material(&here.store).await?;
        let organizations = most_heard_of(&material, organization);
        let material = material.narrowed(exploration, organization);
        let heard = list_heard(&here.store, &material).await?;
        Ok(Self { material, heard, explorations, organizations, exploration, organization })
    }

    /// What chooses the same part again, as it stands in an address.
    fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        self.exploration.iter().for_each(|id| _ = query.append_pair("exploration", &id.to_string()));
        self.organization.iter().for_each(|id| _ = query.append_pair("organization", &id.to_string()));
        let query = query.finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }
}

/// The organizations of which most was heard, and the one that is chosen, by name.
fn most_heard_of(material: &Material, chosen: Option<OrganizationId>) -> Vec<(OrganizationId, String)> {
    let mut heard: HashMap<OrganizationId, usize> = HashMap::new();
    for passage in &material.passages {
        material.work.get(&passage.person_id).into_iter().for_each(|id| *heard.entry(*id).or_default() += 1);
    }
    let mut most: Vec<(OrganizationId, usize)> = heard.into_iter().collect();
    most.sort_by_key(|(id, count)| (Some(*id) != chosen, Reverse(*count), id.0));
    most.truncate(ORGANIZATIONS_AT_MOST);
    let named = most.iter().filter_map(|(id, _)| Some((*id, material.organizations.get(id)?.name.clone())));
    let mut organizations: Vec<(OrganizationId, String)> = named.collect();
    organizations.sort_by(|one, two| (&one.1, one.0.0).cmp(&(&two.1, two.0.0)));
    organizations
}

/// How many people spoke about a theme, how many voices that is, and who says otherwise, in words.
fn counted(here: &Here, heard: &Heard) -> String {
    let words = here.words;
    let Heard { people, independent, otherwise, .. } = *heard;
    let voices = match people {
        0 => t!(words, "themes-nobody"),
        1 => t!(words, "themes-one-voice"),
        _ if otherwise == people => return t!(words, "themes-all-otherwise", count = people),
        _ if independent == people => t!(words, "themes-people-independent", count = people),
        _ => format!("{} {}", t!(words, "themes-people", count = people), t!(words, "themes-independent", count = independent)),
    };
    if otherwise > 0 && people > 1 { format!("{voices} {}", t!(words, "themes-otherwise", count = otherwise)) } else { voices }
}
