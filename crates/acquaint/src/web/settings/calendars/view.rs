//! How one's own calendar is shown: the hours first, then what is known, then the two ways to add more.

use acquaint_domain::{
    interviews::{FreeHours, Weekdays},
    settings::Calendar,
};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::{
    calendars::Subscription,
    web::{
        fields::{Faults, Fields},
        here::Here,
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// What the page shows.
pub(super) struct Shown {
    pub(super) hours: FreeHours,
    pub(super) files: Vec<Calendar>,
    pub(super) followed: Vec<Subscription>,
    pub(super) can_follow: bool,
}

/// Which form of the page something is wrong with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Hours,
    File,
    Address,
}

/// The page.
pub(super) fn page(here: &Here, shown: &Shown, wrong: Option<(Part, &Fields, Faults)>) -> Markup {
    let words = here.words;
    let title = t!(words, "calendars-title");
    let query = here.query();
    let (none, right) = (Fields::default(), Faults::default());
    let typed = |part: Part| wrong.as_ref().filter(|(of, ..)| *of == part).map_or((&none, &right), |(_, fields, faults)| (*fields, faults));
    let known = !shown.files.is_empty() || !shown.followed.is_empty();
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        @for said in ["followed", "read", "forgotten"].iter().filter(|said| query.has(said)) {
            div.toast role="status" { p { (t!(words, &format!("calendars-said-{said}"))) } }
        }
        h1 { (title) }
        p.lead { (t!(words, "calendars-lead")) }
        @if known {
            ul.calendars { @for calendar in &shown.files { (file(here, calendar)) } @for one in &shown.followed { (followed(here, one)) } }
        } @else { p { (t!(words, "calendars-none")) } }
        (add_file(here, typed(Part::File), !known))
        @if shown.can_follow { (follow(here, typed(Part::Address))) }
        p.hint { (t!(words, "calendars-privacy")) }
        (hours(here, &shown.hours, typed(Part::Hours)))
    };
    let faults = wrong.as_ref().map_or(&right, |(_, _, faults)| faults);
    Page::new(Room::Settings, &title).with_faults(faults).show(here, &content)
}

/// One calendar that came as a file.
fn file(here: &Here, calendar: &Calendar) -> Markup {
    let left_out = usize::try_from(calendar.left_out).unwrap_or_default();
    let appointments = usize::try_from(calendar.appointments).unwrap_or_default();
    html! {
        li {
            h2 { (calendar.name) }
            (counts(here, appointments, left_out, Some(calendar.read_at)))
            div.actions { (press(here, &format!("/settings/calendars/{}/remove", calendar.id), "calendars-remove", &calendar.name)) }
        }
    }
}

/// One that is followed. Of its address only the host is said; the rest is a secret.
fn followed(here: &Here, one: &Subscription) -> Markup {
    let words = here.words;
    let id = one.id;
    html! {
        li {
            h2 { (one.name) }
            p.quiet { (t!(words, "calendars-at", host = one.host())) }
            (counts(here, one.appointments, one.left_out, one.read_at))
            @if let Some(fault) = one.fault {
                p.note { (t!(words, "calendars-not-read")) " " (t!(words, &format!("calendars-fault-{}", fault.word()))) " " (t!(words, "calendars-still")) }
            }
            div.actions {
                (press(here, &format!("/settings/calendars/{id}/read"), "calendars-read", &one.name))
                (press(here, &format!("/settings/calendars/{id}/remove"), "calendars-forget", &one.name))
            }
        }
    }
}

fn counts(here: &Here, appointments: usize, left_out: usize, read_at: Option<Timestamp>) -> Markup {
    let words = here.words;
    html! {
        p {
            (t!(words, "calendars-appointments", count = appointments)) " "
            @if let Some(at) = read_at { span.quiet { (t!(words, "calendars-read-at")) " " (layout::moment(here, at)) ", " (layout::time(here, at)) "." } }
            @if left_out > 0 { " " (t!(words, "calendars-left-out", count = left_out)) }
        }
    }
}

fn press(here: &Here, address: &str, key: &str, name: &str) -> Markup {
    html! { form method="post" action=(address) { (layout::once(here)) button type="submit" { (t!(here.words, key)) span.sr { ": " (name) } } } }
}

fn add_file(here: &Here, (_, faults): (&Fields, &Faults), open: bool) -> Markup {
    let words = here.words;
    let fault = faults.of("file");
    html! {
        details open[open || fault.is_some()] {
            summary { (t!(words, "calendars-add-file")) }
            form method="post" action="/settings/calendars/file" enctype="multipart/form-data" {
                (layout::once(here))
                div.field.wrong[fault.is_some()] {
                    label for="file" { (t!(words, "calendars-file")) }
                    p.hint #file-hint { (t!(words, "calendars-file-hint")) }
                    @if let Some(message) = fault { p.fault #file-fault { span.sr { (t!(words, "form-fault")) } (message) } }
                    input #file type="file" name="file" accept=".ics,.ical,.ifb,text/calendar" aria-invalid=[fault.map(|_| "true")]
                        aria-describedby=(if fault.is_some() { "file-hint file-fault" } else { "file-hint" });
                }
                div.actions { button.primary[open] type="submit" { (t!(words, "calendars-file-do")) } }
            }
        }
    }
}

fn follow(here: &Here, (fields, faults): (&Fields, &Faults)) -> Markup {
    let words = here.words;
    let form = Form::new(here, "calendars", fields, faults);
    html! {
        details open[!faults.is_empty()] {
            summary { (t!(words, "calendars-follow")) }
            form method="post" action="/settings/calendars/address" novalidate {
                (form.once())
                (form.input("address", "url", None))
                @if fields.has("asks-home") || fields.has("at-home") { (form.tick("at-home")) }
                (form.line("calendar"))
                div.actions { button type="submit" { (t!(words, "calendars-follow-do")) } }
                p.hint { (t!(words, "calendars-follow-hint")) }
            }
        }
    }
}

/// When one can talk. As it is usually right, it comes last.
fn hours(here: &Here, kept: &FreeHours, (fields, faults): (&Fields, &Faults)) -> Markup {
    let words = here.words;
    let clock = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
    let filled = Fields::default().with("from", clock(kept.from)).with("until", clock(kept.until));
    let filled = kept.days.split(' ').fold(filled, |filled, day| filled.with("day", day));
    let fields = if faults.is_empty() { &filled } else { fields };
    let form = Form::new(here, "calendars", fields, faults);
    let fault = faults.of("day");
    html! {
        h2 #hours { (t!(words, "calendars-hours")) }
        form method="post" action="/settings/calendars" novalidate {
            (form.once())
            fieldset.field.weekdays.wrong[fault.is_some()] {
                legend { (t!(words, "calendars-days")) }
                @if let Some(message) = fault { p.fault #day-fault { span.sr { (t!(words, "form-fault")) } (message) } }
                div.weekdays-all {
                    @for (index, day) in Weekdays::WORDS.iter().enumerate() {
                        @let id = if index == 0 { "day".to_owned() } else { format!("day-{day}") };
                        div.option {
                            input type="checkbox" id=(id) name="day" value=(day) checked[fields.all("day").any(|said| said == *day)];
                            label for=(id) { (t!(words, &format!("calendars-day-{day}"))) }
                        }
                    }
                }
            }
            div.pair { (form.input("from", "time", None)) (form.input("until", "time", None)) }
            div.actions { button type="submit" { (t!(words, "page-save")) } }
        }
    }
}
