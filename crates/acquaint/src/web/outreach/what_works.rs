//! Which way of asking gets answers, in plain words: few messages tell little, and the page says so.

use acquaint_domain::{
    Word as _,
    outreach::{Channel, Facet, Group, Interval, Verdict, what_works},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    actions::outreach::list_tried,
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let groups = what_works(&list_tried(&here.store, &here.ctx).await?);
    let title = t!(words, "works-title");
    let groups_of = |facet: Facet| groups.iter().filter(move |group| group.facet == facet);
    // One group alone has nothing to be compared with; how one wrote is shown all the same.
    let facets = Facet::ALL.iter().copied().filter(|facet| groups_of(*facet).count() > usize::from(*facet != Facet::Channel));
    let content = html! {
        (layout::back("/outreach", &t!(words, "outreach-title")))
        h1 { (title) }
        p.lead { (t!(words, "works-lead")) }
        @if groups.is_empty() {
            (layout::empty(&t!(words, "works-empty"), &t!(words, "works-empty-example"), ("/people", &t!(words, "outreach-choose"))))
        }
        @for facet in facets {
            h2 { (words.word("works-facet", facet)) }
            ul.rows.works { @for group in groups_of(facet) { (row(&here, group)) } }
        }
        @if !groups.is_empty() { p.hint { (t!(words, "works-range")) } p.hint { (t!(words, "works-dated")) } }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// What was sent and what came back, as a bar with its range, and one sentence on what that tells.
fn row(here: &Here, group: &Group) -> Markup {
    let words = here.words;
    let name = t!(words, &format!("works-{}-{}", group.facet.word(), group.name));
    html! {
        li.works-row {
            h3 { (name) }
            @let count = if group.name == Channel::Phone.word() { "works-count-phone" } else { "works-count" };
            p { (t!(words, count, sent = group.sent, answered = group.answered, yes = group.said_yes)) }
            (bar(here, group))
            p.quiet[group.verdict == Verdict::TooFew] { (words.word("works-verdict", group.verdict)) }
        }
    }
}

/// The share that answered as a mark, and the range in which it likely lies as a band. The same is said in words.
fn bar(here: &Here, group: &Group) -> Markup {
    let Interval { low, high } = group.answers;
    let percent = |share: f64| (share * 100.0).round() as i64;
    let share = percent(group.answered as f64 / group.sent.max(1) as f64);
    let said = t!(here.words, "works-bar", share = share, low = percent(low), high = percent(high));
    html! {
        svg.bar viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=(said) {
            rect.bar-ground x="0" y="2" width="100" height="4" {}
            rect.bar-range x=(percent(low)) y="2" width=((percent(high) - percent(low)).max(1)) height="4" {}
            rect.bar-mark x=((share - 1).clamp(0, 98)) y="0" width="2" height="8" {}
        }
    }
}
