//! Tags of people, and filters of their list that are kept under a name, for programs.

use acquaint_domain::people::{PersonId, SavedFilter, SavedFilterId};
use acquaint_store::TagCount;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Way;
use crate::{
    actions::{
        self, Result,
        people::{FilterFields, TagDeed},
    },
    operations::{
        inputs::{Nothing, Text, named},
        operation::{Call, operations},
    },
};

operations! {
    /// Lists all tags with the number of people who have them.
    Get "/people/tags" "people.tags": tags, Nothing => Vec<Tag>;
    /// Gives some people tags, as one change.
    Post "/people/tags" "people.tag" writes "people.tag": give, Deed => Changed;
    /// Takes tags away from some people, as one change.
    Post "/people/tags/take" "people.untag" writes "people.untag": take, Deed => Changed;
    /// Lists the filters of the list of people that are kept.
    Get "/people/filters" "people.filters": filters, Nothing => Vec<SavedFilter>;
    /// Keeps a filter under a name.
    Post "/people/filters" "people.save-filter" writes "people.save-filter": save, Save => SavedFilter;
    /// Gives a filter another name.
    Patch "/people/filters/{filter}" "people.rename-filter" writes "people.rename-filter": rename, Rename => SavedFilter;
    /// Forgets a filter. Nobody whom it finds is touched.
    Delete "/people/filters/{filter}" "people.remove-filter" writes "people.remove-filter": remove, OfFilter => ();
}

named! {
    OfFilter { /// The filter.
        filter: SavedFilterId }
}

/// A tag.
#[derive(Serialize, JsonSchema)]
struct Tag {
    tag: String,
    /// How many people have it.
    people: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Deed {
    people: Vec<PersonId>,
    /// One tag, or several with commas between them; at most 40 letters each.
    tags: Text,
}

/// What came of it.
#[derive(Serialize, JsonSchema)]
struct Changed {
    /// How many people it changed.
    changed: usize,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Save {
    name: Text,
    /// Words that stand in what is known about them.
    #[serde(default)]
    words: String,
    /// How far the way has come.
    way: Option<Way>,
    /// A tag that they have.
    #[serde(default)]
    tag: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Rename {
    filter: SavedFilterId,
    name: Text,
}

async fn tags(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<Tag>> {
    Ok(store.list_tags().await?.into_iter().map(|TagCount { tag, people }| Tag { tag, people }).collect())
}

async fn give(call: &Call, deed: Deed) -> Result<Changed> {
    act(call, deed, TagDeed::Give).await
}

async fn take(call: &Call, deed: Deed) -> Result<Changed> {
    act(call, deed, TagDeed::Take).await
}

async fn act(Call { store, ctx, .. }: &Call, Deed { people, tags }: Deed, deed: TagDeed) -> Result<Changed> {
    let people = store.people_in_order(&people).await?;
    Ok(Changed { changed: actions::people::tag_people(store, ctx, people, &tags, deed).await? })
}

async fn filters(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<SavedFilter>> {
    actions::people::saved_filters(store).await
}

async fn save(Call { store, ctx, .. }: &Call, Save { name, words, way, tag }: Save) -> Result<SavedFilter> {
    let way = way.map_or("", Way::word).to_owned();
    let id = actions::people::save_filter(store, ctx, FilterFields { name: name.into_inner(), words, way, tag }).await?;
    actions::get(store, id).await
}

async fn rename(Call { store, ctx, .. }: &Call, Rename { filter, name }: Rename) -> Result<SavedFilter> {
    actions::people::rename_filter(store, ctx, filter, "", &name).await?;
    actions::get(store, filter).await
}

async fn remove(Call { store, ctx, .. }: &Call, OfFilter { filter }: OfFilter) -> Result<()> {
    actions::people::remove_filter(store, ctx, filter).await
}
