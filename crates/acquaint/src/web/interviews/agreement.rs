//! The form for what two people agreed on: the same for a new conversation and for one that is moved.

use acquaint_domain::{
    aim::{Exploration, ExplorationId},
    interviews::{Interview, OfferedTime, USUAL_MINUTES, can_be_agreed, city_of, find_zone, zone_names},
};
use jiff::civil::{Date, Time};
use maud::{Markup, html};

use crate::{
    actions::interviews::Agreement,
    web::{
        fields::{Faults, Fields},
        here::Here,
        interviews::conversation::own_zone,
        layout::Form,
    },
    words::t,
};

/// Minutes to choose from with one touch.
const USUAL: [&str; 3] = ["15", "20", "30"];
/// The longest conversation that can be agreed on, in minutes.
const MINUTES_AT_MOST: i64 = 480;

/// The form before anybody typed.
pub(super) fn blank(here: &Here, explorations: &[Exploration]) -> Fields {
    let exploration = explorations.last().map(|exploration| exploration.id.to_string()).unwrap_or_default();
    Fields::default().with("zone", own_zone(here)).with("minutes", USUAL_MINUTES.to_string()).with("exploration", exploration)
}

/// The form for a conversation as it is.
pub(super) fn filled(interview: &Interview) -> Fields {
    let minutes = interview.minutes.to_string();
    let usual = USUAL.contains(&minutes.as_str());
    Fields::default()
        .with("date", interview.starts.date().to_string())
        .with("time", interview.starts.time().strftime("%H:%M").to_string())
        .with("zone", interview.zone.clone())
        .with("minutes", if usual { minutes.clone() } else { "other".to_owned() })
        .with("own-minutes", if usual { String::new() } else { minutes })
        .with("setting", interview.setting.to_string())
        .with("place", interview.place.clone())
        .with("exploration", interview.exploration_id.map(|id| id.to_string()).unwrap_or_default())
}

/// The form for a time that was offered, as it is sent when they chose it.
pub(super) fn offered(offer: &OfferedTime) -> [(&'static str, String); 7] {
    let minutes = offer.minutes.to_string();
    let usual = USUAL.contains(&minutes.as_str());
    [
        ("date", offer.starts.date().to_string()),
        ("time", offer.starts.time().strftime("%H:%M").to_string()),
        ("zone", offer.zone.clone()),
        ("minutes", if usual { minutes.clone() } else { "other".to_owned() }),
        ("own-minutes", if usual { String::new() } else { minutes }),
        ("setting", offer.setting.to_string()),
        ("place", String::new()),
    ]
}

/// What was agreed on, or what is wrong with the form.
pub(super) fn read(here: &Here, fields: &Fields, explorations: &[Exploration]) -> Result<Agreement, Faults> {
    let words = here.words;
    let mut faults = Faults::default();
    let mut miss = |field: &str, key: &str| faults.note(field, t!(words, key));
    let date = date(here, fields).map_err(|key| miss("date", key)).ok();
    let time: Option<Time> = fields.read("time");
    let zone = find_zone(fields.text("zone"));
    let minutes = minutes(fields).filter(|minutes| (1..=MINUTES_AT_MOST).contains(minutes));
    let setting = fields.word("setting");
    if time.is_none() {
        miss("time", "interview-time-missing");
    }
    if zone.is_none() {
        miss("zone", "interview-zone-unknown");
    }
    if minutes.is_none() {
        miss("minutes", "interview-minutes-wrong");
    }
    if setting.is_none() {
        miss("setting", "interview-setting-missing");
    }
    let (Some(date), Some(time), Some(zone), Some(minutes), Some(setting)) = (date, time, zone, minutes, setting) else {
        return Err(faults);
    };
    let asked: Option<ExplorationId> = fields.read("exploration");
    let exploration_id = explorations.iter().map(|exploration| exploration.id).find(|id| Some(*id) == asked);
    Ok(Agreement { starts: date.to_datetime(time), zone, minutes, setting, place: fields.text("place").to_owned(), exploration_id })
}

/// The day, or the words for what is wrong with it.
fn date(here: &Here, fields: &Fields) -> Result<Date, &'static str> {
    let date: Date = fields.read("date").ok_or("interview-date-missing")?;
    if can_be_agreed(here.ctx.today(), date) { Ok(date) } else { Err("interview-date-far") }
}

fn minutes(fields: &Fields) -> Option<i64> {
    if fields.text("minutes") == "other" { fields.read("own-minutes") } else { fields.read("minutes") }
}

/// The fields of the form.
pub(super) fn view(here: &Here, fields: &Fields, faults: &Faults, explorations: &[Exploration]) -> Markup {
    let form = Form::new(here, "interview", fields, faults);
    let names: Vec<(String, String)> =
        explorations.iter().rev().map(|exploration| (exploration.id.to_string(), exploration.curious_about.clone())).collect();
    html! {
        (form.once())
        div.pair {
            (form.input("date", "date", None))
            (form.input("time", "time", None))
        }
        (zone(here, fields, faults))
        (length(here, fields, faults))
        (form.choice::<acquaint_domain::interviews::Setting>("setting", "setting"))
        (form.line("place"))
        @match names.as_slice() {
            [] => {}
            [(id, _)] => { input type="hidden" name="exploration" value=(id); }
            _ => { (form.select("exploration", &names)) }
        }
    }
}

/// The zone is one's own unless said otherwise, so it stands folded away; what is wrong with it never does.
fn zone(here: &Here, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let fault = faults.of("zone");
    let other = fields.text("zone") != own_zone(here);
    html! {
        details.zone open[fault.is_some() || other] {
            summary { (t!(words, "interview-zone-now", zone = city_of(fields.text("zone")))) }
            div.field.wrong[fault.is_some()] {
                label for="zone" { (t!(words, "interview-zone")) }
                p.hint #zone-hint { (t!(words, "interview-zone-hint")) }
                @if let Some(message) = fault { p.fault #zone-fault { span.sr { (t!(words, "form-fault")) } (message) } }
                input #zone name="zone" type="text" list="zones" value=(fields.raw("zone")) autocomplete="off" spellcheck="false"
                    aria-describedby={ "zone-hint" @if fault.is_some() { " zone-fault" } } aria-invalid=[fault.map(|_| "true")];
                datalist #zones { @for name in zone_names() { option value=(name) {} } }
            }
        }
    }
}

/// A few usual lengths by one touch, and any other in a field that shows when it is wanted.
fn length(here: &Here, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let fault = faults.of("minutes");
    let chosen = fields.text("minutes");
    html! {
        fieldset.field.minutes.wrong[fault.is_some()] aria-describedby={ "minutes-hint" @if fault.is_some() { " minutes-fault" } } {
            legend { (t!(words, "interview-minutes")) }
            p.hint #minutes-hint { (t!(words, "interview-minutes-hint")) }
            @if let Some(message) = fault { p.fault #minutes-fault { span.sr { (t!(words, "form-fault")) } (message) } }
            div.minutes-usual {
                @for (index, usual) in USUAL.iter().copied().enumerate() {
                    @let id = if index == 0 { "minutes".to_owned() } else { format!("minutes-{usual}") };
                    div.option {
                        input type="radio" id=(id) name="minutes" value=(usual) checked[chosen == usual];
                        label for=(id) { (t!(words, "interview-minutes-count", count = usual)) }
                    }
                }
                div.option {
                    input type="radio" id="minutes-other" name="minutes" value="other" checked[chosen == "other"];
                    label for="minutes-other" { (t!(words, "interview-minutes-other")) }
                }
            }
            div.minutes-own {
                label for="own-minutes" { (t!(words, "interview-own-minutes")) }
                input #own-minutes name="own-minutes" type="text" inputmode="numeric" value=(fields.raw("own-minutes")) autocomplete="off";
            }
        }
    }
}
