//! Small parts that recur: the path, rows, initials, dates, empty pages, icons.

use acquaint_domain::{
    Word,
    interviews::confided_words,
    people::{Path, Step},
};
use jiff::{Timestamp, Zoned, civil::Date};
use maud::{Markup, PreEscaped, html};

use crate::{Words, web::here::Here, words::t};

/// The path with somebody: five steps on one thin line. Also said in words, for those who don't see it.
pub(crate) fn path(words: Words, path: Path) -> Markup {
    let said = |step: Step| if step == Step::Answered && path.is_only_dated() { t!(words, "path-dated") } else { words.word("path", step) };
    let reached = path.reached().map_or_else(|| t!(words, "path-none"), said);
    html! {
        ol.path aria-label=(t!(words, "path-label", reached = reached)) {
            @for step in Step::ALL {
                li.done[path.has(*step)] { span { (said(*step)) } }
            }
        }
    }
}

/// A person's initials on a soft colour that follows from the name.
pub(crate) fn initials(name: &str) -> Markup {
    let letters: String = name
        .split_whitespace()
        .filter(|word| !word.ends_with('.'))
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .take(2)
        .collect();
    let hue = name.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 6;
    html! { span.initials data-hue=(hue) aria-hidden="true" { (letters.to_uppercase()) } }
}

/// A row that leads somewhere: who, what next, when.
pub(crate) fn row(href: &str, name: &str, what: &Markup, aside: &Markup) -> Markup {
    html! {
        li.row {
            (initials(name))
            div.row-text {
                a.row-name href=(href) { (name) }
                div.row-what { (what) }
            }
            div.row-aside { (aside) }
        }
    }
}

/// What goes here, one example, and the one button.
pub(crate) fn empty(says: &str, example: &str, button: (&str, &str)) -> Markup {
    html! {
        section.empty {
            p.lead { (says) }
            p.example { (example) }
            p { a.button.primary href=(button.0) { (button.1) } }
        }
    }
}

/// The way back, in the same place on every page.
pub(crate) fn back(href: &str, label: &str) -> Markup {
    html! { p.back { a href=(href) { (icon("back")) (label) } } }
}

/// How confident somebody feels, from 1 to 5 in one row, or not said.
pub(crate) fn confidence(here: &Here, legend: &str, chosen: &str) -> Markup {
    let words = here.words;
    let ends = [(1, t!(words, "confidence-low")), (5, t!(words, "confidence-high"))];
    let end = |value: i32| ends.iter().find(|(at, _)| *at == value).map(|(_, said)| said);
    html! {
        fieldset.field #confidence {
            legend { (legend) }
            div.scale {
                @for value in 1..=5 {
                    label.scale-step {
                        input type="radio" name="confidence" value=(value) checked[chosen == value.to_string()];
                        span { (value) @if let Some(said) = end(value) { span.sr { ", " (said) } } }
                    }
                }
            }
            div.scale-ends aria-hidden="true" { @for (_, said) in &ends { span { (said) } } }
            label.scale-step { input type="radio" name="confidence" value="" checked[chosen.is_empty()]; span { (t!(words, "confidence-none")) } }
        }
    }
}

/// A date as people write it: "27 March 2027", or without the year where it is this one.
pub(crate) fn date(here: &Here, date: Date) -> Markup {
    let form = if date.year() == here.ctx.today().year() { "%-d %B" } else { "%-d %B %Y" };
    html! { time datetime=(date) { (date.strftime(form)) } }
}

/// A day with its weekday and a time: "Friday 27 March 2026, 15:00".
pub(crate) fn day_and_time(zoned: &Zoned) -> Markup {
    html! { time datetime=(zoned.timestamp()) { (zoned.strftime("%A %-d %B %Y, %H:%M")) } }
}

/// A day with its weekday, where no time is known: "Friday 27 March 2026".
pub(crate) fn whole_day(date: Date) -> Markup {
    html! { time datetime=(date) { (date.strftime("%A %-d %B %Y")) } }
}

/// The day of a stored moment.
pub(crate) fn moment(here: &Here, moment: Timestamp) -> Markup {
    date(here, here.ctx.local(moment).date())
}

/// The time of day of a stored moment: "14:03".
pub(crate) fn time(here: &Here, moment: Timestamp) -> String {
    here.ctx.local(moment).strftime("%H:%M").to_string()
}

/// Text with its line breaks, and nothing else made of it.
pub(crate) fn plain_lines(text: &str) -> Markup {
    html! { div.plain { @for part in text.split("\n\n") { p { @for (index, line) in part.lines().enumerate() { @if index > 0 { br; } (line) } } } } }
}

/// The same of what was written about a talk: a line that is understood as said in confidence bears a tag. How to change that stands
/// once, below all of them: [`confided_hint`].
pub(crate) fn note_lines(words: Words, text: &str) -> Markup {
    html! {
        div.plain {
            @for part in text.split("\n\n") {
                p {
                    @for (index, line) in part.lines().enumerate() {
                        @if index > 0 { br; }
                        @if let Some(said) = confided_words(line) { (confided_tag(words)) " " (said) } @else { (line) }
                    }
                }
            }
        }
    }
}

/// How to change what is understood as said in confidence, where that is a line of some texts.
pub(crate) fn confided_hint<'a>(words: Words, texts: impl IntoIterator<Item = &'a str>) -> Markup {
    let is_there = texts.into_iter().flat_map(str::lines).any(|line| confided_words(line).is_some());
    html! { @if is_there { p.hint { (t!(words, "confided-hint")) } } }
}

/// The tag of what was said in confidence.
pub(crate) fn confided_tag(words: Words) -> Markup {
    html! { span.tag { (t!(words, "confided-tag")) } }
}

/// One of our own drawings, of one stroke weight.
pub(crate) fn icon(name: &str) -> Markup {
    let shape = match name {
        "acquaint" => "M4 17c0-4 3-6 5-6s3 1 3 1 1-1 3-1 5 2 5 6M9 8a2.5 2.5 0 1 0 0-.01M15 8a2.5 2.5 0 1 0 0-.01",
        "today" => "M12 3v2M12 19v2M3 12h2M19 12h2M6 6l1 1M17 17l1 1M6 18l1-1M17 7l1-1M12 8a4 4 0 1 0 .01 0",
        "aim" => "M5 21V4h11l-2 4 2 4H5",
        "people" => "M9 11a3.5 3.5 0 1 0-.01 0M3 20c0-4 3-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M18 14c2 1 3 3 3 6",
        "outreach" => "M3 6h18v12H3zM3 7l9 7 9-7",
        "interviews" => "M4 5h12v8H9l-4 3v-3H4zM16 9h4v8h-1v3l-4-3h-5v-4",
        "follow-ups" => "M5 12a7 7 0 0 1 12-5l2 2M19 5v4h-4M19 12a7 7 0 0 1-12 5l-2-2M5 19v-4h4",
        "insights" => "M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1 1.500 1 2.500h6c0-1 0-1.500 1-2.500A6 6 0 0 0 12 3",
        "search" => "M11 5a6 6 0 1 0 .01 0M16 16l4 4",
        "settings" => "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4",
        "help" => "M12 3a9 9 0 1 0 .01 0M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.4-1 .9-1 1.700M12 17v.01",
        "more" => "M5 7h14M5 12h14M5 17h14",
        "back" => "M14 6l-6 6 6 6",
        _ => "M5 12h14",
    };
    html! {
        svg.icon viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" {
            (PreEscaped(format!("<path d=\"{shape}\"/>")))
        }
    }
}
