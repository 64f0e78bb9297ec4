//! Who led to whom, and what grew from it: a small picture, and below it the same as a list that reads well aloud.

use std::collections::HashMap;

use acquaint_domain::{
    follow_ups::{Branch, Outcome, Referral, chains},
    people::{History, Person, PersonId},
};
use axum::response::IntoResponse as _;
use maud::{Markup, html};

use crate::{
    Failure, actions,
    web::{
        here::{Answer, Here},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// How many people of the list stand on one page.
const PAGE: usize = 60;
/// The picture: how far the dots are apart, and how big they are.
const ACROSS: usize = 34;
const DOWN: usize = 18;
const DOT: usize = 5;

/// Everything that stands on the page.
struct Trees {
    branches: Vec<Branch>,
    people: HashMap<PersonId, Person>,
    history: History,
    outcomes: Vec<Outcome>,
}

/// Shows the trees.
pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let title = t!(words, "chains-title");
    let trees = Trees::read(&here).await?;
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        h1 { (title) }
        @if trees.branches.is_empty() {
            (layout::empty(&t!(words, "chains-empty"), &t!(words, "chains-empty-example"), ("/follow-ups", &t!(words, "follow-ups-title"))))
        } @else {
            p.lead { (t!(words, "chains-lead")) }
            (trees.list(&here))
        }
    };
    Ok(Page::new(Room::FollowUps, &title).show(&here, &content).into_response())
}

impl Trees {
    async fn read(here: &Here) -> Result<Self, Failure> {
        let referrals: Vec<Referral> = here.store.list_all().await?;
        let branches = chains(&referrals);
        let ids: Vec<PersonId> = branches.iter().map(|branch| branch.person).collect();
        Ok(Self {
            people: actions::people::names_of(&here.store, ids.iter().copied()).await?,
            history: here.store.history_of(&ids).await?,
            outcomes: here.store.list_all().await?,
            branches,
        })
    }

    /// One leaf of the list, and the picture of it.
    fn list(&self, here: &Here) -> Markup {
        let leaf = Leaf::of(here, self.branches.len(), PAGE);
        let shown = &self.branches[leaf.range()];
        html! {
            (self.picture(here, shown))
            ul.chain { @for branch in shown { (self.row(here, branch)) } }
            (leaf.links(here))
        }
    }

    /// Dots and lines: filled where one has talked. All of it is said in the list, too.
    fn picture(&self, here: &Here, shown: &[Branch]) -> Markup {
        let x = |branch: &Branch| DOT + 2 + branch.depth * ACROSS;
        let y = |at: usize| DOT + 2 + at * DOWN;
        let deepest = shown.iter().map(|branch| branch.depth).max().unwrap_or_default();
        let (width, height) = (2 * (DOT + 2) + deepest * ACROSS, 2 * (DOT + 2) + shown.len().saturating_sub(1) * DOWN);
        let above = |at: usize| shown[..at].iter().rposition(|above| Some(above.person) == shown[at].named_by);
        let roots = shown.iter().filter(|branch| branch.depth == 0).count();
        html! {
            svg.chain-picture width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } role="img" aria-label=(t!(here.words, "chains-picture", count = roots, people = shown.len())) {
                @for (at, branch) in shown.iter().enumerate() {
                    @if let Some(from) = above(at) {
                        polyline points={ (x(&shown[from])) "," (y(from)) " " (x(&shown[from])) "," (y(at)) " " (x(branch)) "," (y(at)) } {}
                    }
                }
                @for (at, branch) in shown.iter().enumerate() {
                    circle.met[self.history.path(branch.person).met] cx=(x(branch)) cy=(y(at)) r=(DOT) {}
                }
            }
        }
    }

    fn row(&self, here: &Here, branch: &Branch) -> Markup {
        let words = here.words;
        let name = |id: PersonId| self.people.get(&id).map_or("", |person| person.name.as_str());
        let reached = self.history.path(branch.person).reached();
        let fruits = self.outcomes.iter().filter(|outcome| outcome.person_id == branch.person).count();
        html! {
            li class={ "depth-" (branch.depth) } {
                a href={ "/people/" (branch.person) } { (name(branch.person)) }
                " " span.quiet {
                    @if let Some(by) = branch.named_by { (t!(words, "chains-named-by", name = name(by))) " " }
                    (t!(words, "chains-so-far", reached = reached.map_or_else(|| t!(words, "path-none"), |step| words.word("path", step))))
                    @if fruits > 0 { " " (t!(words, "chains-fruits", count = fruits)) }
                }
            }
        }
    }
}
