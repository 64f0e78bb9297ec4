//! Shows on a page what stands on paper.

use acquaint_formats::paper::{Block, Paper};
use maud::{Markup, html};

/// The paper, as it is printed by the browser too.
pub(crate) fn paper(paper: &Paper) -> Markup {
    html! { article.sheet { @for block in &paper.blocks { (shown(block)) } } }
}

fn shown(block: &Block) -> Markup {
    let lines = |text: &str| html! { @for (number, line) in text.lines().enumerate() { @if number > 0 { br; } (line) } };
    match block {
        Block::Title(text) => html! { h1 { (text) } },
        Block::Heading(text) => html! { h2 { (text) } },
        Block::Text(text) => html! { p { (lines(text)) } },
        Block::Labelled(label, text) => html! { p { strong { (label) } " " (text) } },
        Block::Quote(words, who) => html! { blockquote { p { (lines(words)) " " strong { (who) } } } },
        Block::List(items) => html! { ul { @for item in items { li { (item) } } } },
        Block::Questions(items, share) => html! { ol.sheet-questions.must[*share > 1] { @for item in items { li { (item) } } } },
    }
}
