//! The shell around every page, and the parts that pages are made of.

mod forms;
mod leaf;
mod parts;

pub(crate) use forms::{Form, conflict, once, seen_mark, summary};
pub(crate) use leaf::Leaf;
pub(crate) use parts::{back, date, day_and_time, empty, icon, moment, path, plain_lines, row, time};

use maud::{DOCTYPE, Markup, html};

use crate::{
    Words,
    web::{assets, fields::Faults, here::Here},
    words::t,
};

/// The rooms of the program, in the order of the practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    Today,
    Aim,
    People,
    Outreach,
    Interviews,
    FollowUps,
    Insights,
    Search,
    Settings,
}

impl Room {
    const ALL: [Self; 9] = [
        Self::Today,
        Self::Aim,
        Self::People,
        Self::Outreach,
        Self::Interviews,
        Self::FollowUps,
        Self::Insights,
        Self::Search,
        Self::Settings,
    ];
    /// Those that a thumb reaches at once; the others stand at the end of every page.
    const AT_HAND: [Self; 4] = [Self::Today, Self::People, Self::Interviews, Self::Insights];

    fn word(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Aim => "aim",
            Self::People => "people",
            Self::Outreach => "outreach",
            Self::Interviews => "interviews",
            Self::FollowUps => "follow-ups",
            Self::Insights => "insights",
            Self::Search => "search",
            Self::Settings => "settings",
        }
    }

    fn address(self) -> String {
        if self == Self::Today { "/".to_owned() } else { format!("/{}", self.word()) }
    }
}

/// A page to be shown.
pub(crate) struct Page<'a> {
    /// The room it belongs to.
    pub(crate) room: Room,
    /// Its title, as it stands in the tab.
    pub(crate) title: &'a str,
    /// Scripts that it uses, by file name.
    pub(crate) scripts: &'a [&'a str],
    /// Whether it says what was just done; in the middle of a conversation nothing may be in the way.
    pub(crate) quiet: bool,
    /// What is wrong with its form.
    pub(crate) faults: Option<&'a Faults>,
}

impl<'a> Page<'a> {
    /// A page of a room, with a title.
    pub(crate) fn new(room: Room, title: &'a str) -> Self {
        Self { room, title, scripts: &[], quiet: false, faults: None }
    }

    /// The page with some scripts.
    pub(crate) fn with_scripts(self, scripts: &'a [&'a str]) -> Self {
        Self { scripts, ..self }
    }

    /// The page without a word on what was just done.
    pub(crate) fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// The page with the faults of its form.
    pub(crate) fn with_faults(self, faults: &'a Faults) -> Self {
        Self { faults: Some(faults), ..self }
    }

    /// The whole page around its content.
    pub(crate) fn show(self, here: &Here, content: &Markup) -> Markup {
        let words = here.words;
        let wrong = self.faults.is_some_and(|faults| !faults.is_empty());
        let title = if wrong { t!(words, "page-title-error", title = self.title) } else { self.title.to_owned() };
        html! {
            (DOCTYPE)
            html lang="en" {
                (head(words, &title, self.scripts))
                body {
                    a.skip href="#main" { (t!(words, "page-skip")) }
                    (rooms(words, self.room))
                    main #main tabindex="-1" {
                        @if !self.quiet { (toast(here)) }
                        @if let Some(faults) = self.faults { (summary(words, faults)) }
                        (content)
                    }
                    (all_rooms(words, self.room))
                }
            }
        }
    }
}

/// A page without the rooms, for when there is nobody to show them to.
pub(crate) fn bare(words: Words, title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            (head(words, title, &[]))
            body.bare { main #main { (content) } }
        }
    }
}

fn head(words: Words, title: &str, scripts: &[&str]) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (t!(words, "page-title", title = title)) }
            link rel="icon" href=(assets::url("icon.svg")) type="image/svg+xml";
            link rel="stylesheet" href=(assets::url("acquaint.css"));
            script type="module" src=(assets::url("keep.js")) {}
            @for script in scripts { script type="module" src=(assets::url(script)) {} }
        }
    }
}

fn rooms(words: Words, current: Room) -> Markup {
    html! {
        nav.rooms aria-label=(t!(words, "page-rooms")) {
            a.brand href="/" { (icon("acquaint")) span { "Acquaint" } }
            ul {
                @for room in Room::ALL {
                    li.at-hand[Room::AT_HAND.contains(&room)] { (link(words, room, current)) }
                }
                li.at-hand.more { a href="#rooms" { (icon("more")) span { (t!(words, "page-more")) } } }
            }
        }
    }
}

fn all_rooms(words: Words, current: Room) -> Markup {
    html! {
        nav.all-rooms #rooms aria-label=(t!(words, "page-all-rooms")) {
            ul { @for room in Room::ALL { li { (link(words, room, current)) } } }
        }
    }
}

fn link(words: Words, room: Room, current: Room) -> Markup {
    html! {
        a href=(room.address()) aria-current=[(room == current).then_some("page")] {
            (icon(room.word()))
            span { (t!(words, &format!("room-{}", room.word()))) }
        }
    }
}

/// What was just done, with the way back.
fn toast(here: &Here) -> Markup {
    let words = here.words;
    let Some(entry) = &here.done else { return html! {} };
    let said = done_words(words, &entry.action, &entry.subject);
    html! {
        div.toast role="status" {
            p { (said) }
            @if !entry.undone {
                form method="post" action={ "/undo/" (entry.id) } {
                    (once(here))
                    button type="submit" { (t!(words, "page-undo")) }
                }
            }
        }
    }
}

/// A change in words, such as "Ana Silva was added."
pub(crate) fn done_words(words: Words, action: &str, subject: &str) -> String {
    let subject: String = subject.chars().take(80).collect();
    t!(words, &format!("done-{}", action.replace('.', "-")), subject = subject)
}
