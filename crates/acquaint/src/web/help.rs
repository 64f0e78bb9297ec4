//! Help: the guide that lies in `docs/guide.md`, folded by its headings, in the same place on every page.

use std::sync::{Arc, LazyLock};

use axum::{Router, response::IntoResponse as _, routing::get};
use maud::{Markup, html};
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::{
    serve::App,
    web::{
        here::{Answer, Here},
        layout::{Page, Room},
    },
    words::t,
};

/// The guide, as those read it who look at the project.
const GUIDE: &str = include_str!("../../../../docs/guide.md");

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/help", get(show))
}

async fn show(here: Here) -> Answer {
    static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| sections(GUIDE));
    let title = t!(here.words, "room-help");
    let content = html! {
        h1 { (title) }
        p.lead { (t!(here.words, "help-lead")) }
        @for Section { title, anchor, body } in SECTIONS.iter() {
            details.card.help id=(anchor) {
                summary { h2 { (title) } }
                (body)
            }
        }
    };
    Ok(Page::new(Room::Help, &title).show(&here, &content).into_response())
}

/// A section of the guide.
#[derive(Debug)]
struct Section {
    title: &'static str,
    /// Where a link into the page leads: the title in small letters, with a stroke for all else.
    anchor: String,
    body: Markup,
}

fn sections(guide: &'static str) -> Vec<Section> {
    let each = guide.split("\n## ").skip(1).filter_map(|section| section.split_once('\n'));
    each.map(|(title, body)| Section { title, anchor: anchor(title), body: in_html(body) }).collect()
}

fn anchor(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

fn in_html(markdown: &str) -> Markup {
    within(&mut Parser::new_ext(markdown, Options::ENABLE_TABLES), false)
}

/// What stands before the end of the part that was begun. Links to other papers of the project lead nowhere from here, so their
/// words stay without them.
fn within(events: &mut Parser<'_>, heads: bool) -> Markup {
    let mut all = html! {};
    while let Some(event) = events.next() {
        let next = match event {
            Event::End(_) => break,
            Event::Start(tag) => {
                let inner = within(events, matches!(tag, Tag::TableHead));
                part(&tag, &inner, heads)
            }
            Event::Text(text) => html! { (text) },
            Event::Code(text) => html! { code { (text) } },
            Event::SoftBreak => html! { " " },
            _ => html! {},
        };
        all = html! { (all) (next) };
    }
    all
}

fn part(tag: &Tag<'_>, inner: &Markup, heads: bool) -> Markup {
    match tag {
        Tag::Paragraph => html! { p { (inner) } },
        Tag::Strong => html! { strong { (inner) } },
        Tag::Emphasis => html! { em { (inner) } },
        Tag::List(Some(_)) => html! { ol { (inner) } },
        Tag::List(None) => html! { ul { (inner) } },
        Tag::Item => html! { li { (inner) } },
        Tag::Table(_) => html! { table { (inner) } },
        Tag::TableHead => html! { thead { tr { (inner) } } },
        Tag::TableRow => html! { tr { (inner) } },
        Tag::TableCell if heads => html! { th scope="col" { (inner) } },
        Tag::TableCell => html! { td { (inner) } },
        Tag::Link { dest_url, .. } if !is_paper(dest_url) => html! { a href=(dest_url) { (inner) } },
        _ => html! { (inner) },
    }
}

fn is_paper(address: &str) -> bool {
    address.split('#').next().is_some_and(|path| path.ends_with(".md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_guide_stands_on_the_page_with_an_address_of_its_own() {
        let found = sections(GUIDE);
        assert_eq!(found.len(), GUIDE.lines().filter(|line| line.starts_with("## ")).count());
        let mut anchors: Vec<&str> = found.iter().map(|section| section.anchor.as_str()).collect();
        assert!(
            anchors.contains(&"when-something-goes-wrong")
                && found.iter().all(|section| section.body.0.contains("<p>") || section.body.0.contains("<table>"))
        );
        anchors.sort_unstable();
        anchors.dedup();
        assert_eq!(anchors.len(), found.len());
    }

    #[test]
    fn a_link_to_a_paper_keeps_its_words_and_a_link_elsewhere_stays() {
        let shown = in_html("See [archive.md](archive.md), [this](install.md#copies), and [that](https://a.example/b).").0;
        assert_eq!(shown, "<p>See archive.md, this, and <a href=\"https://a.example/b\">that</a>.</p>");
    }

    #[test]
    fn every_kind_of_part_is_shown_as_one_and_nothing_becomes_markup() {
        let shown = |text: &str| in_html(text).0;
        assert_eq!(
            shown("1. **One** `<b>`\n2. two\n   more"),
            "<ol><li><strong>One</strong> <code>&lt;b&gt;</code></li><li>two more</li></ol>"
        );
        let table = "<table><thead><tr><th scope=\"col\">see</th></tr></thead><tr><td>do</td></tr></table>";
        assert_eq!(shown("| see |\n|---|\n| do |"), table);
        assert!(!shown("<script>x</script>").contains("<script"));
    }
}
