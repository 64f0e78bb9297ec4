//! Tags: giving several people one in one go and taking it away, and filters of the list that are kept under a name.

use acquaint_domain::{
    Change, Context,
    people::{Person, SavedFilter, SavedFilterId, TAG_AT_MOST, is_short_enough, parse_tags, tag_key},
};
use acquaint_store::Store;

use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// What is done with tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagDeed {
    /// People get them.
    Give,
    /// They are taken away.
    Take,
}

/// What a filter of the list of people asks for, and under which name it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilterFields {
    /// Its name.
    pub name: String,
    /// Words that stand in what is known about them.
    pub words: String,
    /// How far the way has come: empty, `not-asked`, `asked` or `met`.
    pub way: String,
    /// A tag that they have.
    pub tag: String,
}

/// Gives some people tags, or takes them away, as one change; says how many people it changed. A tag that others have is
/// spelled as theirs.
///
/// # Errors
/// If there is no tag, or one is too long.
pub async fn tag_people(store: &Store, ctx: &Context, people: Vec<Person>, typed: &str, deed: TagDeed) -> Result<usize> {
    let tags = parse_tags(typed);
    if tags.is_empty() {
        return Err(Failure::refused("There is no tag.".to_owned(), "Name one, for example: alumni"));
    }
    check_tags(typed)?;
    let known = store.list_tags().await?;
    let spelled = |tag: String| known.iter().find(|one| tag_key(&one.tag) == tag_key(&tag)).map_or(tag, |one| one.tag.clone());
    let tags: Vec<String> = tags.into_iter().map(spelled).collect();
    let action = if deed == TagDeed::Give { "people.tag" } else { "people.untag" };
    let mut change = Change::new(ctx, action, tags.join(", "));
    for person in people {
        let named = tags.iter().map(String::as_str);
        let after = if deed == TagDeed::Give { person.tagged(named) } else { person.untagged(named) };
        change.replace(person, after);
    }
    keep(store, &change).await?;
    Ok(change.edits.len())
}

/// Whether tags as they are typed are short enough.
///
/// # Errors
/// If one is too long.
pub fn check_tags(typed: &str) -> Result<()> {
    match parse_tags(typed).into_iter().find(|tag| !is_short_enough(tag)) {
        Some(long) => Err(Failure::refused(
            format!("“{long}” is too long for a tag."),
            &format!("A tag has at most {TAG_AT_MOST} letters. Put commas between several."),
        )),
        None => Ok(()),
    }
}

/// Filters that are kept, in the order of their names.
///
/// # Errors
/// If the store does not answer.
pub async fn saved_filters(store: &Store) -> Result<Vec<SavedFilter>> {
    let mut filters: Vec<SavedFilter> = store.list_all().await?;
    filters.sort_by_key(|filter| (filter.name.to_lowercase(), filter.id));
    Ok(filters)
}

/// Keeps a filter under a name.
///
/// # Errors
/// If it has no name, one of another, or leaves nobody out.
pub async fn save_filter(store: &Store, ctx: &Context, fields: FilterFields) -> Result<SavedFilterId> {
    let FilterFields { name, words, way, tag } = fields;
    if [&words, &way, &tag].into_iter().all(|part| part.trim().is_empty()) {
        return Err(Failure::refused("This filter leaves nobody out.".to_owned(), "Search for words, or choose a tag or a step first."));
    }
    let id = ctx.ids().draw();
    let name = check_name(store, id, &name).await?;
    let mut change = Change::new(ctx, "people.save-filter", &name);
    change.add(SavedFilter { id, name, words: words.trim().to_owned(), way, tag: tag.trim().to_owned(), saved_at: ctx.now });
    keep(store, &change).await?;
    Ok(id)
}

/// Gives a filter another name.
///
/// # Errors
/// If it is gone, was changed elsewhere, or the name is none or one of another.
pub async fn rename_filter(store: &Store, ctx: &Context, id: SavedFilterId, mark: &str, name: &str) -> Result<()> {
    let before: SavedFilter = get(store, id).await?;
    let name = check_name(store, id, name).await?;
    let mut change = Change::new(ctx, "people.rename-filter", &name);
    let after = SavedFilter { name, ..before.clone() };
    if after != before {
        check_seen(before.clone(), mark)?;
    }
    change.replace(before, after);
    keep(store, &change).await
}

/// Forgets a filter. Nobody whom it finds is touched.
///
/// # Errors
/// If it is gone.
pub async fn remove_filter(store: &Store, ctx: &Context, id: SavedFilterId) -> Result<()> {
    let filter: SavedFilter = get(store, id).await?;
    let mut change = Change::new(ctx, "people.remove-filter", &filter.name);
    change.remove(filter);
    keep(store, &change).await
}

/// A name that no other filter has.
async fn check_name(store: &Store, id: SavedFilterId, name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Failure::refused("The filter has no name.".to_owned(), "Name it, for example: Alumni I met"));
    }
    let taken = saved_filters(store).await?.into_iter().any(|other| other.id != id && tag_key(&other.name) == tag_key(name));
    if taken {
        return Err(Failure::refused(format!("There is a filter called “{name}”."), "Choose another name."));
    }
    Ok(name.to_owned())
}
