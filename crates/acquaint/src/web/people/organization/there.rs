//! Who is and was at an organization, by how well one knows them, and what one found out about it.

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    people::{Closeness, Finding, Organization, ResearchPoint, There},
};
use maud::{Markup, html};

use super::super::research;
use crate::{
    Failure, Words,
    actions::people::Whereabouts,
    web::{
        here::Here,
        layout::{self, Leaf},
    },
    words::t,
};

/// People on one page.
const ROWS: usize = 50;

/// Everybody there: those there now first, the best known of them before the others.
pub(super) fn list(here: &Here, organization: &Organization, whereabouts: &Whereabouts) -> Markup {
    let words = here.words;
    let there = whereabouts.at(organization.id);
    let leaf = Leaf::of(here, there.len(), ROWS);
    let shown = &there[leaf.range()];
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("organization", &organization.name).finish();
    let rows = |now: bool| {
        html! { ul.rows { @for one in shown.iter().filter(|one| one.now == now) { (row(here, whereabouts, one)) } } }
    };
    html! {
        h2 { (t!(words, "organization-people")) }
        @if there.is_empty() { p { (t!(words, "organization-nobody")) } }
        @if shown.iter().any(|one| one.now) { (rows(true)) }
        p { a.button href={ "/people/new?" (query) } { (t!(words, "targets-find")) } }
        @if shown.iter().any(|one| !one.now) { h2 { (t!(words, "organization-earlier")) } (rows(false)) }
        (leaf.links(here))
    }
}

fn row(here: &Here, whereabouts: &Whereabouts, there: &There) -> Markup {
    let words = here.words;
    let Some(person) = whereabouts.person(there.person_id) else { return html! {} };
    let what = html! {
        @if !there.title.is_empty() { (there.title) ". " }
        (closeness(words, there))
        @if let Some(until) = there.until { " " (t!(words, "organization-until")) " " (layout::date(here, until)) "." }
    };
    let path = layout::path(words, whereabouts.circle.history.path(person.id));
    layout::row(&format!("/people/{}", person.id), &person.name, &what, &path)
}

/// How well one knows somebody, in words.
fn closeness(words: Words, there: &There) -> String {
    match (there.closeness, there.shared.first()) {
        (Closeness::Shared, Some(shared)) => t!(words, "closeness-shares", shared = shared),
        (Closeness::Close, _) => t!(words, "closeness-close"),
        (Closeness::Met, _) => t!(words, "closeness-met"),
        (Closeness::Shared, None) => t!(words, "closeness-shared"),
        (Closeness::Listed, _) => t!(words, "closeness-listed"),
    }
}

/// What one found out about it and its industry, with where it came from.
pub(super) async fn found_out(here: &Here, organization: &Organization) -> Result<Markup, Failure> {
    let words = here.words;
    let mut findings: Vec<Finding> = here.store.list_referring(Kind::Organization, &[organization.id.uuid()]).await?;
    findings.sort_by_key(|finding| (finding.found_at, finding.id));
    Ok(html! {
        h2 { (t!(words, "organization-found")) }
        ul.rows {
            @for point in ResearchPoint::ALL.iter().filter(|point| point.is_of_organization()) {
                li.row {
                    div.row-text {
                        a.row-name href={ "/people/organizations/" (organization.id) "/research/" (point) } { (words.word("research-point", *point)) }
                        @for finding in findings.iter().filter(|finding| finding.point == *point) { (research::shown(here, None, finding)) }
                        @if findings.iter().all(|finding| finding.point != *point) { div.row-what { (t!(words, "research-unknown")) } }
                    }
                }
            }
        }
    })
}
