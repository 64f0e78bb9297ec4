//! One's own themes, and which passages belong to them.

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    insights::{Attribution, Heard, Passage, PassageId, Stance, Tagging, TaggingId, Theme, ThemeId, heard},
    people::Person,
};
use acquaint_store::Store;
use acquaint_text::fold;

use super::material::Material;
use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// What somebody decides about a passage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sorted {
    /// Whether it may be passed on; as it was if nothing is said.
    pub attribution: Option<Attribution>,
    /// For some themes: what it says to each, or nothing if it does not belong there. Themes that are left out stay as they are.
    pub stances: Vec<(ThemeId, Option<Stance>)>,
    /// A theme by its name, new or known, and what the passage says to it.
    pub named: Option<(String, Stance)>,
}

/// The theme of a name, however it is written.
///
/// # Errors
/// If the store does not answer.
pub async fn find_theme_named(store: &Store, name: &str) -> Result<Option<Theme>> {
    let key = fold(name.trim());
    let themes: Vec<Theme> = store.list_all().await?;
    Ok(themes.into_iter().find(|theme| fold(&theme.name) == key))
}

/// Adds a theme. One that is there already is given back as it is.
///
/// # Errors
/// If the store does not answer.
pub async fn add_theme(store: &Store, ctx: &Context, name: &str) -> Result<ThemeId> {
    if let Some(theme) = find_theme_named(store, name).await? {
        return Ok(theme.id);
    }
    let theme = Theme { id: ctx.ids().draw(), name: name.trim().to_owned(), added_at: ctx.now };
    let id = theme.id;
    let mut change = Change::new(ctx, "insights.add-theme", &theme.name);
    change.add(theme);
    keep(store, &change).await?;
    Ok(id)
}

/// Gives a theme another name.
///
/// # Errors
/// If it is gone or was changed elsewhere, or if another theme has that name.
pub async fn rename_theme(store: &Store, ctx: &Context, id: ThemeId, mark: &str, name: &str) -> Result<()> {
    let before: Theme = get(store, id).await?;
    check_seen(before.clone(), mark)?;
    if find_theme_named(store, name).await?.is_some_and(|other| other.id != id) {
        return Err(Failure::refused("Another theme has that name.".to_owned(), "Choose another name, or bring the two together."));
    }
    let mut change = Change::new(ctx, "insights.rename-theme", name);
    change.replace(before.clone(), Theme { name: name.trim().to_owned(), ..before });
    keep(store, &change).await
}

/// Brings a theme into another one: what belonged to it belongs to the other one then. What said something to the other one
/// already keeps saying that.
///
/// # Errors
/// If one of them is gone, or if they are the same.
pub async fn merge_themes(store: &Store, ctx: &Context, from: ThemeId, into: ThemeId) -> Result<()> {
    let (gone, theme): (Theme, Theme) = (get(store, from).await?, get(store, into).await?);
    if from == into {
        return Err(Failure::refused("A theme can’t be brought into itself.".to_owned(), "Choose another theme."));
    }
    let mut change = Change::new(ctx, "insights.merge-themes", &theme.name);
    let there: Vec<Tagging> = store.list_referring(Kind::Theme, &[into.uuid()]).await?;
    for tagging in store.list_referring::<Tagging>(Kind::Theme, &[from.uuid()]).await? {
        let id = TaggingId::of(tagging.passage_id, into);
        if there.iter().all(|known| known.id != id) {
            change.add(Tagging { id, theme_id: into, ..tagging.clone() });
        }
        change.remove(tagging);
    }
    change.remove(gone);
    keep(store, &change).await
}

/// Removes a theme. What people said stays.
///
/// # Errors
/// If it is gone.
pub async fn remove_theme(store: &Store, ctx: &Context, id: ThemeId) -> Result<()> {
    let theme: Theme = get(store, id).await?;
    let mut change = Change::new(ctx, "insights.remove-theme", &theme.name);
    for record in store.with_dependents(theme.into()).await? {
        change.remove(record);
    }
    keep(store, &change).await
}

/// Decides to which themes a passage belongs, what it says to them, and whether it may be passed on.
///
/// # Errors
/// If the passage or a theme is gone, or if the passage was changed elsewhere.
pub async fn sort_passage(store: &Store, ctx: &Context, id: PassageId, mark: &str, sorted: Sorted) -> Result<()> {
    let passage: Passage = get(store, id).await?;
    let taggings: Vec<Tagging> = store.list_referring(Kind::Passage, &[id.uuid()]).await?;
    let mut stances = sorted.stances;
    // Not the words: a line of the history stays, also when what it is about was erased.
    let person: Person = get(store, passage.person_id).await?;
    let mut change = Change::new(ctx, "insights.sort", &person.name);
    if let Some((name, stance)) = sorted.named {
        let theme = match find_theme_named(store, &name).await? {
            Some(theme) => theme.id,
            None => {
                let theme = Theme { id: ctx.ids().draw(), name: name.trim().to_owned(), added_at: ctx.now };
                change.add(theme.clone());
                theme.id
            }
        };
        stances.retain(|(known, _)| *known != theme);
        stances.push((theme, Some(stance)));
    }
    for (theme_id, stance) in stances {
        let before = taggings.iter().find(|tagging| tagging.theme_id == theme_id).cloned();
        let Some(stance) = stance else {
            if let Some(before) = before {
                check_seen(before.clone(), mark)?;
                change.remove(before);
            }
            continue;
        };
        if before.as_ref().is_none_or(|before| before.stance != stance) {
            before.iter().try_for_each(|before| check_seen(before.clone(), mark))?;
            let new = change.edits.iter().any(|edit| matches!(&edit.after, Some(Record::Theme(theme)) if theme.id == theme_id));
            if !new {
                get::<Theme>(store, theme_id).await?;
            }
            let tagging = Tagging { id: TaggingId::of(id, theme_id), passage_id: id, theme_id, stance, tagged_at: ctx.now };
            change.put(before, tagging);
        }
    }
    if let Some(attribution) = sorted.attribution {
        let after = Passage { attribution, ..passage.clone() };
        if after != passage {
            check_seen(passage.clone(), mark)?;
        }
        change.replace(passage, after);
    }
    keep(store, &change).await
}

/// All themes with what was heard about them.
///
/// # Errors
/// If the store does not answer.
pub async fn list_heard(store: &Store, material: &Material) -> Result<Vec<Heard>> {
    let themes: Vec<Theme> = store.list_all().await?;
    let taggings: Vec<Tagging> = store.list_all().await?;
    Ok(heard(&themes, &taggings, &material.passages, &material.sources))
}
