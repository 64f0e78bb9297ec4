//! Narrowing a search: to a kind, a person, a place of work, a theme, some days, or the very words.

use acquaint_domain::{
    Kind, Record, Word as _,
    insights::{Theme, ThemeId},
};
use acquaint_text::fold;
use jiff::{Timestamp, civil::Date};
use maud::{Markup, html};

use super::search::{Found, GROUPS};
use crate::{web::here::Here, words::t};

/// How many are shown at most, and how many are looked through where a search is narrowed.
pub(super) const FOUND_AT_MOST: i64 = 50;
pub(super) const WIDER: i64 = 500;

/// The bounds of a search; none of them by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Narrow {
    /// Only this kind.
    pub(super) kind: Option<Kind>,
    /// Only what is about somebody whose name holds this.
    who: String,
    /// Only what is about somebody who works or worked at a place whose name holds this, or about that place.
    pub(super) place: String,
    /// Only what was marked with this theme.
    pub(super) theme: Option<ThemeId>,
    /// Only from this day on.
    from: Option<Date>,
    /// Only until this day.
    until: Option<Date>,
}

impl Narrow {
    /// The bounds that are asked for; what is no kind and no day is no bound.
    pub(super) fn read(here: &Here) -> Self {
        let query = here.query();
        let kind = query.word::<Kind>("kind").filter(|kind| GROUPS.contains(kind));
        let text = |name: &str| query.text(name).trim().to_owned();
        Self { kind, who: text("who"), place: text("at"), theme: query.read("theme"), from: query.read("from"), until: query.read("until") }
    }

    /// Whether there is any bound.
    pub(super) fn is_narrow(&self) -> bool {
        *self != Self::default()
    }

    /// Whether there is no bound but a kind, if that, and the store can count what lies within: of passages some are shown to nobody.
    pub(super) fn can_be_counted(&self) -> bool {
        self.kind != Some(Kind::Passage) && *self == Self { kind: self.kind, ..Self::default() }
    }

    /// The kind that is looked for: with a theme only what one marks can be found.
    pub(super) fn sought(&self) -> Option<Kind> {
        self.theme.map(|_| Kind::Passage).or(self.kind)
    }

    /// Whether something lies within. What has no day lies within no days.
    pub(super) fn holds(&self, found: &Found) -> bool {
        let within =
            |bound: Option<Date>, inside: fn(Date, Date) -> bool| bound.is_none_or(|bound| found.on.is_some_and(|on| inside(on, bound)));
        let (who, place) = (fold(&self.who), fold(&self.place));
        self.kind.is_none_or(|kind| kind == found.kind)
            && (who.is_empty() || fold(&found.title).contains(&who))
            && (place.is_empty() || found.places.iter().any(|name| fold(name).contains(&place)))
            && within(self.from, |on, from| on >= from)
            && within(self.until, |on, until| on <= until)
    }

    /// The fields, folded away until one is used.
    pub(super) fn view(&self, here: &Here, themes: &[Theme]) -> Markup {
        let words = here.words;
        html! {
            details.narrow open[self.is_narrow()] {
                summary { (t!(words, "search-narrow")) }
                div.pair {
                    div.field {
                        label for="kind" { (t!(words, "search-kind")) }
                        select #kind name="kind" {
                            option value="" { (t!(words, "search-kind-any")) }
                            @for kind in GROUPS { option value=(kind.word()) selected[self.kind == Some(kind)] { (t!(words, &format!("kind-{}", kind.word()))) } }
                        }
                    }
                    div.field { label for="who" { (t!(words, "search-who")) } input #who type="text" name="who" value=(self.who) autocomplete="off"; }
                    div.field { label for="at" { (t!(words, "search-at")) } input #at type="text" name="at" value=(self.place) autocomplete="off"; }
                    @if !themes.is_empty() {
                        div.field {
                            label for="theme" { (t!(words, "search-theme")) }
                            select #theme name="theme" {
                                option value="" { (t!(words, "search-theme-any")) }
                                @for theme in themes { option value=(theme.id) selected[self.theme == Some(theme.id)] { (theme.name) } }
                            }
                        }
                    }
                }
                div.pair {
                    div.field { label for="from" { (t!(words, "search-from")) } input #from type="date" name="from" value=[self.from]; }
                    div.field { label for="until" { (t!(words, "search-until")) } input #until type="date" name="until" value=[self.until]; }
                }
            }
        }
    }
}

/// The words in quotes, each as they are to stand together, in folded form.
pub(super) fn phrases(asked: &str) -> Vec<String> {
    let plain = asked.replace(['“', '”', '„'], "\"");
    let parts: Vec<&str> = plain.split('"').collect();
    let closed = parts.len().saturating_sub(1);
    let quoted = parts.iter().enumerate().filter(|(at, _)| at % 2 == 1 && *at < closed);
    quoted.map(|(_, part)| together(part)).filter(|part| !part.is_empty()).collect()
}

/// Whether all phrases stand in something, word beside word.
pub(super) fn holds_phrases(found: &Found, phrases: &[String]) -> bool {
    let texts: Vec<String> =
        if phrases.is_empty() { Vec::new() } else { found.texts.iter().chain([&found.title]).map(|text| together(text)).collect() };
    phrases.iter().all(|phrase| texts.iter().any(|text| format!(" {text} ").contains(&format!(" {phrase} "))))
}

/// Folded words with one space between them, without the signs around them.
pub(super) fn together(text: &str) -> String {
    let words = text.split_whitespace().map(|word| fold(word).trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// When a record was written or happened, where it says so by itself.
pub(super) fn written_at(record: &Record) -> Option<Timestamp> {
    Some(match record {
        Record::Message(it) => it.sent_at.unwrap_or(it.drafted_at),
        Record::Reply(it) => it.came_at,
        Record::Call(it) => it.tried_at,
        Record::Debrief(it) => it.written_at,
        Record::Passage(it) => it.marked_at,
        Record::Promise(it) => it.made_at,
        Record::LearningQuestion(it) => it.written_at,
        Record::Exploration(it) => it.started_at,
        Record::Person(it) => it.added_at,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_quotes_stand_together() {
        assert_eq!(phrases("river “Old bridges” \"half"), ["old bridges"]);
        let holds = |text: &str| {
            let found = Found {
                kind: Kind::Note,
                href: String::new(),
                title: String::new(),
                texts: vec![text.to_owned()],
                on: None,
                places: Vec::new(),
                open: None,
            };
            holds_phrases(&found, &phrases("\"old bridges\""))
        };
        assert!(holds("She loves old, bridges.") && !holds("bridges of old") && !holds("cold bridges"));
    }
}
