//! The rules of the coach: the catalogue, and the page of each rule with its reason, its source and its examples.

use acquaint_coach::{Rule, Stage, Topic, Weight, find_rule, rules};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure,
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

/// Folded by the question that a rule answers; with a search, the rules that speak of it.
pub(super) async fn list(here: Here) -> Answer {
    let words = here.words;
    let title = t!(words, "rules-title");
    let query = here.query();
    let asked = query.text("q");
    let content = html! {
        (layout::back("/outreach", &t!(words, "outreach-title")))
        h1 { (title) }
        p.lead { (t!(words, "rules-lead")) }
        form.search-box method="get" action="/outreach/rules" role="search" {
            label.sr for="q" { (t!(words, "rules-search")) }
            input #q type="search" name="q" value=(asked) placeholder=(t!(words, "rules-search")) autocomplete="off";
            button type="submit" { (t!(words, "rules-search-do")) }
        }
        @if asked.is_empty() { (topics(&here)) } @else { (found(&here, asked)) }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

fn topics(here: &Here) -> Markup {
    let words = here.words;
    html! {
        @for topic in Topic::ALL {
            @let of_topic = by_weight(|rule| rule.topic == *topic);
            details.card.rule-group {
                summary { span { (t!(words, &format!("rules-topic-{}", topic.as_str()))) } " " span.quiet { (of_topic.len()) } }
                (section(here, &of_topic))
            }
        }
    }
}

fn found(here: &Here, asked: &str) -> Markup {
    let words = here.words;
    let wanted = acquaint_text::fold(asked);
    let found = by_weight(|rule| {
        let said = acquaint_text::fold(&format!("{} {} {}", rule.name.replace('-', " "), rule.summary, rule.why));
        wanted.split_whitespace().all(|word| said.contains(word))
    });
    html! {
        @if found.is_empty() { p { (t!(words, "rules-none")) } }
        (section(here, &found))
        p.onward { a href="/outreach/rules" { (t!(words, "rules-all")) } }
    }
}

/// Some rules, those that are always a problem first.
fn by_weight(wanted: impl Fn(&Rule) -> bool) -> Vec<&'static Rule> {
    let mut some: Vec<&Rule> = rules().iter().filter(|rule| wanted(rule)).collect();
    some.sort_by_key(|rule| match rule.weight {
        Weight::Problem => 0,
        Weight::Either => 1,
        Weight::Advice => 2,
    });
    some
}

fn section(here: &Here, rules: &[&Rule]) -> Markup {
    html! {
        ul.rows {
            @for rule in rules {
                li.row {
                    div.row-text {
                        a.row-name href={ "/outreach/rules/" (rule.name) } { (rule.summary) }
                        @if rule.stage == Stage::Preview { div.row-what { (t!(here.words, "rules-trial")) } }
                    }
                    div.row-aside { (rule.weight.as_str()) }
                }
            }
        }
    }
}

pub(super) async fn show(Path(name): Path<String>, here: Here) -> Answer {
    let words = here.words;
    let rule = find_rule(&name).ok_or_else(Failure::not_found)?;
    let content = html! {
        (layout::back("/outreach/rules", &t!(words, "rules-title")))
        h1 { (rule.summary) }
        p.quiet { (rule.name) ", " (rule.weight.as_str()) }
        (body(rule.page))
    };
    Ok(Page::new(Room::Outreach, rule.summary).show(&here, &content).into_response())
}

/// A part of a rule's page.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Heading(&'a str),
    Text(&'a str),
    /// An example: for which kind of text, and the text.
    Example(&'a str, &'a str),
}

/// The page below its own heading, its weight and its summary, which stand above it already.
fn parts(page: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = page.find("\n## ").and_then(|at| page.get(at + 1..)).unwrap_or_default();
    while !rest.trim().is_empty() {
        rest = rest.trim_start_matches('\n');
        let (part, after) = if let Some(block) = rest.strip_prefix("```") {
            let (kind, block) = block.split_once('\n').unwrap_or((block, ""));
            let (text, after) = block.split_once("\n```").unwrap_or((block, ""));
            (Part::Example(kind.split(' ').next().unwrap_or_default(), text), after)
        } else {
            let (text, after) = rest.split_once("\n\n").unwrap_or((rest, ""));
            (text.strip_prefix("## ").map_or(Part::Text(text), Part::Heading), after)
        };
        parts.push(part);
        rest = after;
    }
    parts
}

fn body(page: &str) -> Markup {
    html! {
        @for part in parts(page) {
            @match part {
                Part::Heading(text) => h2 { (text) },
                Part::Text(text) => p { (text.replace('\n', " ")) },
                Part::Example(kind, text) => figure.card.rule-example { blockquote { (layout::plain_lines(text)) } figcaption.small.quiet { (kind) } },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_in_headings_texts_and_examples() {
        let page =
            "# flattery\n\nSeverity: advice\n\nPraise.\n\n## Why\n\nTwo\nlines.\n\n## Good\n\n```email quiet\nYour talk.\n\nBye\n```\n";
        let expected =
            [Part::Heading("Why"), Part::Text("Two\nlines."), Part::Heading("Good"), Part::Example("email", "Your talk.\n\nBye")];
        assert_eq!(parts(page), expected);
    }

    #[test]
    fn the_page_of_every_rule_is_read_to_its_end() {
        for rule in rules() {
            let examples = parts(rule.page).iter().filter(|part| matches!(part, Part::Example(..))).count();
            assert_eq!(examples * 2, rule.page.matches("```").count(), "{}", rule.name);
        }
    }
}
