//! How times are shown: what is ticked, what else there is, the finished words, and the few things that can be otherwise.

use acquaint_domain::interviews::{Setting, a_few_each_day, city_of, say_time, zone_names};
use jiff::{Zoned, civil::DateTime, tz::TimeZone};
use maud::{Markup, html};

use super::{super::new::their_answer, Shown};
use crate::{
    web::{
        fields::{Faults, Fields},
        here::Here,
        layout::{Form, Page, Room, back},
    },
    words::t,
};

/// How many other days are shown, and how many times of each.
const OTHER_DAYS: usize = 6;
const TIMES_A_DAY: usize = 4;

/// The page.
pub(super) fn page(here: &Here, shown: &Shown, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let person = &shown.person;
    let title = t!(words, "times-title", name = person.given_name());
    let none = shown.suggestion.found.is_empty();
    let message = shown.message.map(|message| format!("&message={message}")).unwrap_or_default();
    let content = html! {
        (match shown.message {
            Some(message) => back(&format!("/outreach/{message}"), &t!(words, "times-back-message")),
            None => back(&format!("/people/{}", person.id), &person.name),
        })
        h1 { (title) }
        (their_answer(here, person, shown.answer.as_deref()))
        @if none { (nothing_found(here, shown)) } @else { p.lead { (t!(words, "times-lead")) } }
        form.times method="post" action={ "/interviews/times?person=" (person.id) (message) } novalidate {
            (crate::web::layout::once(here))
            @if !none {
                (times(here, shown, faults))
                (finished(here, shown))
                div.actions {
                    button.primary type="submit" name="do" value="put" { (t!(words, "times-put")) }
                    button type="button" hidden data-copy="offer" data-copied=(t!(words, "message-copied")) { (t!(words, "message-copy")) }
                    button type="submit" name="do" value="show" data-show { (t!(words, "times-show")) }
                }
                p.hint { (t!(words, "times-held")) }
            }
            (otherwise(here, shown, fields, faults))
        }
        (calendars(here))
    };
    Page::new(Room::Interviews, &title).with_scripts(&["copy.js", "times.js"]).with_faults(faults).show(here, &content)
}

/// Nothing suits both: why that may be, and what can be done.
fn nothing_found(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let theirs = &shown.suggestion.their_zone;
    let nine = here.ctx.today().at(9, 0, 0, 0);
    let there = theirs.to_ambiguous_zoned(nine).compatible().ok();
    let here_then = there.map(|nine| nine.with_time_zone(here.ctx.zone.clone()).strftime("%H:%M").to_string());
    html! {
        p.lead { (t!(words, "times-nothing", name = shown.person.given_name())) }
        @if let Some(clock) = here_then.filter(|_| differs(theirs, &here.ctx.zone)) {
            p { (t!(words, "times-nothing-zones", city = city_of(theirs.iana_name().unwrap_or("UTC")), clock = clock)) }
        }
        p { a.button.primary href="/settings/calendars#hours" { (t!(words, "times-change-hours")) } }
    }
}

fn differs(one: &TimeZone, other: &TimeZone) -> bool {
    one.iana_name() != other.iana_name()
}

/// The ticked times, and a few others by day.
fn times(here: &Here, shown: &Shown, faults: &Faults) -> Markup {
    let words = here.words;
    let found = &shown.suggestion.found;
    let is_ticked = |time: &Zoned| shown.ticked.contains(&time.datetime());
    let ticked: Vec<Zoned> = found.iter().filter(|time| is_ticked(time)).cloned().collect();
    let first: Vec<Zoned> = shown.suggestion.chosen.iter().chain(&ticked).cloned().collect();
    let mut first: Vec<Zoned> = if ticked.is_empty() { shown.suggestion.chosen.clone() } else { first };
    first.sort_by_key(Zoned::timestamp);
    first.dedup();
    let others = a_few_each_day(found, &first, OTHER_DAYS, TIMES_A_DAY);
    let fault = faults.of("slot");
    html! {
        fieldset.field.slots.wrong[fault.is_some()] {
            legend { (t!(words, "times-offer")) }
            @if let Some(message) = fault { p.fault #slot-fault { span.sr { (t!(words, "form-fault")) } (message) } }
            @for (index, time) in first.iter().enumerate() {
                (option(here, time, is_ticked(time), (index == 0).then_some("slot"), true))
            }
            @if !others.is_empty() {
                details {
                    summary { (t!(words, "times-others")) }
                    @for day in &others {
                        @if let Some(one) = day.first() {
                            h3 { (one.strftime("%A %-d %B").to_string()) }
                            div.slots-of-day { @for time in day { (option(here, time, false, None, false)) } }
                        }
                    }
                }
            }
        }
    }
}

/// One time to tick: on their clock, and on one's own where that differs.
fn option(here: &Here, time: &Zoned, ticked: bool, id: Option<&str>, whole: bool) -> Markup {
    let value = slot(time.datetime());
    let id = id.map_or_else(|| format!("slot-{value}"), str::to_owned);
    let mine = time.with_time_zone(here.ctx.zone.clone());
    let form = if whole { "%A %-d %B, %H:%M" } else { "%H:%M" };
    html! {
        div.option {
            input type="checkbox" id=(id) name="slot" value=(value) checked[ticked] data-line=(say_time(time, &here.ctx.zone));
            label for=(id) {
                (time.strftime(form).to_string())
                @if mine.datetime() != time.datetime() {
                    @let form = if mine.date() == time.date() { "%H:%M" } else { "%A %-d, %H:%M" };
                    " " span.quiet { (t!(here.words, "times-mine", clock = mine.strftime(form).to_string())) }
                }
            }
        }
    }
}

fn slot(time: DateTime) -> String {
    time.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The words for the message, as they will stand there.
fn finished(here: &Here, shown: &Shown) -> Markup {
    let ticked = shown.suggestion.found.iter().filter(|time| shown.ticked.contains(&time.datetime()));
    let lines: Vec<String> = ticked.map(|time| say_time(time, &here.ctx.zone)).collect();
    html! {
        div.field {
            label for="offer" { (t!(here.words, "times-words", name = shown.person.given_name())) }
            textarea #offer rows=(lines.len().max(3) + 1) readonly spellcheck="false" { "\n" (lines.join("\n")) }
        }
    }
}

/// How long, where, how far off, and in which zone: as usual, so it stands folded away.
fn otherwise(here: &Here, shown: &Shown, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "times", fields, faults);
    let wrong = ["minutes", "travel", "zone"].iter().any(|field| faults.of(field).is_some());
    let elsewhere = differs(&shown.suggestion.their_zone, &here.ctx.zone);
    let setting = t!(words, &format!("times-setting-{}", shown.taking.setting));
    let zone = shown.suggestion.their_zone.iana_name().map(city_of).unwrap_or_default();
    html! {
        details.otherwise open[wrong || shown.suggestion.found.is_empty()] {
            summary {
                @if elsewhere { (t!(words, "times-now-there", minutes = shown.taking.minutes, setting = setting, city = zone)) }
                @else { (t!(words, "times-now", minutes = shown.taking.minutes, setting = setting)) }
            }
            (form.input("minutes", "number", None))
            (form.choice_of("setting", "setting", &Setting::PLACES))
            (form.input("travel", "number", None))
            (form.line_of("zone", &zone_names()))
            div.actions { button type="submit" name="do" value="look" { (t!(words, "times-look")) } }
        }
    }
}

/// Where what is known of one's own days comes from.
fn calendars(here: &Here) -> Markup {
    html! { p.hint { (t!(here.words, "times-calendars")) " " a href="/settings/calendars" { (t!(here.words, "times-calendars-open")) } } }
}
