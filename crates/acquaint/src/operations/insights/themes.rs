//! Themes for programs: what many people spoke about. What was said in confidence is left out.

use acquaint_domain::{
    aim::ExplorationId,
    insights::{Attribution, Heard, Passage, PassageId, Stance, Theme, ThemeId},
    people::OrganizationId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    actions::{
        self, Result,
        insights::{self as act, Material},
    },
    operations::{
        inputs::{Text, named},
        operation::{Call, operations},
    },
};

operations! {
    /// Lists all themes with what was said about them, of one exploration, of one organization, or of all. What was said in confidence is left out.
    Get "/insights/themes" "insights.themes": list, List => Vec<Heard>;
    /// Suggests themes: words that several people used and that no theme holds yet.
    Get "/insights/themes/suggestions" "insights.suggest-themes": suggest, List => Vec<Suggested>;
    /// Adds a theme, or gives the one of that name.
    Post "/insights/themes" "insights.add-theme" writes "insights.add-theme": add, Named => Theme;
    /// Gives a theme another name.
    Patch "/insights/themes/{theme}" "insights.rename-theme" writes "insights.rename-theme": rename, Rename => Theme;
    /// Brings a theme into another one.
    Post "/insights/themes/{theme}/merge" "insights.merge-themes" writes "insights.merge-themes": merge, Merge => Theme;
    /// Removes a theme. What people said stays.
    Delete "/insights/themes/{theme}" "insights.remove-theme" writes "insights.remove-theme": remove, OfTheme => ();
    /// Says to which themes a passage belongs, and whether it may be passed on. What is left out stays as it is.
    Post "/insights/{passage}/sort" "insights.sort" writes "insights.sort": sort, Sort => Passage;
}

named! { OfTheme { /// The theme.
theme: ThemeId } }

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct List {
    exploration: Option<ExplorationId>,
    organization: Option<OrganizationId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Named {
    name: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Rename {
    theme: ThemeId,
    name: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Merge {
    theme: ThemeId,
    /// The theme to which everything belongs then.
    into: ThemeId,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sort {
    passage: PassageId,
    /// A theme by its name, new or known.
    theme: Option<Text>,
    /// What the passage says to that theme; nothing takes it out of there.
    stance: Option<Stance>,
    /// Whether it may be passed on.
    attribution: Option<Attribution>,
}

/// Words that come back, and who used them.
#[derive(Serialize, JsonSchema)]
struct Suggested {
    words: String,
    /// How many people used them.
    people: usize,
    /// Where they stand.
    passages: Vec<PassageId>,
}

async fn narrowed(call: &Call, List { exploration, organization }: List) -> Result<(Material, Vec<Heard>)> {
    let material = act::list_material(&call.store).await?.narrowed(exploration, organization);
    let heard = act::list_heard(&call.store, &material).await?;
    Ok((material, heard))
}

async fn list(call: &Call, part: List) -> Result<Vec<Heard>> {
    narrowed(call, part).await.map(|(_, heard)| heard)
}

async fn suggest(call: &Call, part: List) -> Result<Vec<Suggested>> {
    let (material, heard) = narrowed(call, part).await?;
    let found = act::recurring(&material.passages, &heard);
    Ok(found.into_iter().map(|one| Suggested { words: one.words, people: one.people.len(), passages: one.passages }).collect())
}

async fn add(Call { store, ctx, .. }: &Call, Named { name }: Named) -> Result<Theme> {
    let id = act::add_theme(store, ctx, &name).await?;
    actions::get(store, id).await
}

async fn rename(Call { store, ctx, .. }: &Call, Rename { theme, name }: Rename) -> Result<Theme> {
    act::rename_theme(store, ctx, theme, "", &name).await?;
    actions::get(store, theme).await
}

async fn merge(Call { store, ctx, .. }: &Call, Merge { theme, into }: Merge) -> Result<Theme> {
    act::merge_themes(store, ctx, theme, into).await?;
    actions::get(store, into).await
}

async fn remove(Call { store, ctx, .. }: &Call, OfTheme { theme }: OfTheme) -> Result<()> {
    act::remove_theme(store, ctx, theme).await
}

async fn sort(Call { store, ctx, .. }: &Call, Sort { passage, theme, stance, attribution }: Sort) -> Result<Passage> {
    let mut sorted = act::Sorted { attribution, ..act::Sorted::default() };
    match (theme, stance) {
        (Some(name), Some(stance)) => sorted.named = Some((name.into_inner(), stance)),
        (Some(name), None) => {
            sorted.stances = act::find_theme_named(store, &name).await?.map(|theme| (theme.id, None)).into_iter().collect()
        }
        (None, _) => {}
    }
    act::sort_passage(store, ctx, passage, "", sorted).await?;
    actions::get(store, passage).await
}
