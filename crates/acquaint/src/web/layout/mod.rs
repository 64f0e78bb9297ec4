//! The shell around every page, and the parts that pages are made of.

mod forms;
mod leaf;
mod paper;
mod parts;

pub(crate) use forms::{Form, Other, conflict, is_name, once, seen_mark, seen_marks, summary, use_other};
pub(crate) use leaf::Leaf;
pub(crate) use paper::paper;
pub(crate) use parts::{
    back, confided_hint, confided_tag, confidence, date, day_and_time, empty, icon, moment, note_lines, path, plain_lines, row, time,
    whole_day,
};

use maud::{DOCTYPE, Markup, html};

use crate::{
    Words,
    seam::EXAMPLE_ACCOUNT,
    web::{
        assets,
        done::{quiet_toast, toast},
        fields::Faults,
        here::Here,
        settings::damage_banner,
    },
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
    /// Last on every page, so that it is always in the same place (WCAG 3.2.6).
    Help,
}

impl Room {
    const ALL: [Self; 10] = [
        Self::Today,
        Self::Aim,
        Self::People,
        Self::Outreach,
        Self::Interviews,
        Self::FollowUps,
        Self::Insights,
        Self::Search,
        Self::Settings,
        Self::Help,
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
            Self::Help => "help",
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
    /// Whether it says what was just done only at its end; in the middle of a conversation nothing may be in the way.
    pub(crate) quiet: bool,
    /// Whether it is one question of the first run, with nothing beside it.
    pub(crate) guided: bool,
    /// Whether its title says that it is one of the first steps, for another page may ask the same.
    pub(crate) first_step: bool,
    /// What is wrong with its form.
    pub(crate) faults: Option<&'a Faults>,
    /// Whether its form was not kept, because another version was.
    pub(crate) conflict: bool,
    /// Whether it says itself what is damaged.
    pub(crate) says_damage: bool,
    /// Whether its own scripts keep what is typed.
    pub(crate) keeps_itself: bool,
    /// Whether it is asked for again after a second, where no script shows how far something is.
    pub(crate) again: bool,
}

impl<'a> Page<'a> {
    /// A page of a room, with a title.
    pub(crate) fn new(room: Room, title: &'a str) -> Self {
        Self {
            room,
            title,
            scripts: &[],
            quiet: false,
            guided: false,
            first_step: false,
            faults: None,
            conflict: false,
            says_damage: false,
            keeps_itself: false,
            again: false,
        }
    }

    /// The page without the script that keeps what is typed, because its own do.
    pub(crate) fn keeping_itself(self) -> Self {
        Self { keeps_itself: true, ..self }
    }

    /// The page as one that waits for something and goes on by itself.
    pub(crate) fn asked_for_again(self) -> Self {
        Self { again: true, ..self }
    }

    /// The page without the word on damage, because it says more about it itself.
    pub(crate) fn without_damage(self) -> Self {
        Self { says_damage: true, ..self }
    }

    /// The page with some scripts.
    pub(crate) fn with_scripts(self, scripts: &'a [&'a str]) -> Self {
        Self { scripts, ..self }
    }

    /// The page with no more than a small word at its end on what was just done.
    pub(crate) fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// The page without the rooms: one question, and the way on.
    pub(crate) fn guided(self) -> Self {
        Self { guided: true, ..self }
    }

    /// The page as one of the first steps.
    pub(crate) fn first_step(self) -> Self {
        Self { first_step: true, ..self.guided() }
    }

    /// The page with the faults of its form.
    pub(crate) fn with_faults(self, faults: &'a Faults) -> Self {
        Self { faults: Some(faults), ..self }
    }

    /// The page with the other version of its form.
    pub(crate) fn with_other(self, other: Option<&Other>) -> Self {
        Self { conflict: other.is_some_and(Other::is_kept), ..self }
    }

    /// In the middle of a conversation or of one question nothing leads anywhere else.
    fn has_palette(&self) -> bool {
        !self.quiet && !self.guided
    }

    /// In the middle of a talk, or of practising one, nothing but it is on the page.
    fn is_a_talk(&self) -> bool {
        self.quiet && self.guided && self.room == Room::Interviews
    }

    /// The whole page around its content.
    pub(crate) fn show(self, here: &Here, content: &Markup) -> Markup {
        let words = here.words;
        let wrong = self.conflict || self.faults.is_some_and(|faults| !faults.is_empty());
        let title = if self.first_step { t!(words, "page-title-first", title = self.title) } else { self.title.to_owned() };
        let damage = if self.says_damage {
            html! {}
        } else {
            damage_banner(&here.app)
        };
        let banner = if damage.0.is_empty() { example_banner(here) } else { damage };
        let title = if wrong { t!(words, "page-title-error", title = title) } else { title };
        html! {
            (DOCTYPE)
            html lang="en" {
                (head(words, &title, &self))
                body.bare[self.guided].guided[self.guided].with-banner[!banner.0.is_empty()] {
                    a.skip href="#main" { (t!(words, "page-skip")) }
                    (banner)
                    @if !self.guided { (rooms(words, self.room)) }
                    main #main tabindex="-1" {
                        @if !self.quiet { (toast(here)) }
                        @if let Some(faults) = self.faults { (summary(words, faults)) }
                        (content)
                        @if self.quiet { (quiet_toast(here)) }
                    }
                    @if !self.guided { (all_rooms(words, self.room)) }
                    @else if !self.is_a_talk() { footer.help-here { a href="/help" { (t!(words, "room-help")) } } }
                    @if self.has_palette() { (palette(words)) }
                }
            }
        }
    }
}

/// A few letters lead anywhere, by keyboard. It is opened by its script alone; everything in it stands on the pages too.
fn palette(words: Words) -> Markup {
    html! {
        dialog.palette data-palette="/search/near" data-found=(t!(words, "palette-found")) data-nothing=(t!(words, "palette-nothing"))
            aria-label=(t!(words, "palette-title")) {
            form action="/search" method="get" role="search" {
                label for="palette-box" { (t!(words, "palette-title")) }
                input #palette-box type="search" name="q" autocomplete="off";
            }
            ul {}
            p.quiet role="status" {}
        }
    }
}

/// A page without the rooms, for when there is nobody to show them to.
pub(crate) fn bare(words: Words, title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            (head(words, title, &Page::new(Room::Today, title).guided()))
            body.bare { main #main { (content) } }
        }
    }
}

fn head(words: Words, title: &str, page: &Page) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (t!(words, "page-title", title = title)) }
            link rel="icon" href=(assets::url("icon.svg")) type="image/svg+xml";
            link rel="stylesheet" href=(assets::url("acquaint.css"));
            @if page.again { noscript { meta http-equiv="refresh" content="1"; } }
            @if !page.keeps_itself { script type="module" src=(assets::url("keep.js")) {} }
            @if page.has_palette() { script type="module" src=(assets::url("palette.js")) {} }
            @for script in page.scripts { script type="module" src=(assets::url(script)) {} }
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

/// On every page of the example: these people are invented, and this is the way out.
fn example_banner(here: &Here) -> Markup {
    let words = here.words;
    html! {
        @if here.ctx.account == EXAMPLE_ACCOUNT {
            aside.example-banner aria-label=(t!(words, "example-label")) {
                p { strong { (t!(words, "example-label")) } " " span { (t!(words, "example-banner")) } }
                form method="post" action="/example/leave" { (once(here)) button type="submit" { (t!(words, "example-leave")) } }
            }
        }
    }
}
