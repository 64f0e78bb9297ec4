//! What happens next: calm expectations, and a day for a quiet reminder or none.

use acquaint_domain::{
    outreach::add_business_days,
    people::{Person, PersonId},
    today::FirstStep,
};
use acquaint_formats::icalendar::{Event, for_own_calendar};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::IntoResponse,
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::way::{self, address};
use crate::{
    Failure,
    actions::{
        outreach::{Counting, UnknownHolidays},
        start::set_reminder,
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::Form,
        outreach::next::unknown_holidays,
    },
    words::t,
};

/// The hour at which a reminder stands in a calendar: when a working day has begun.
const HOUR: i8 = 9;
/// Business days between the two days that are offered.
const ONE_WEEK: u32 = 5;

pub(super) async fn form(here: Here) -> Answer {
    let Some(person) = way::person(&here, here.query().read::<PersonId>("person")).await? else { return Ok(go_to("/start/person")) };
    let days = days(&here, &person).await?;
    Ok(view(&here, &person, days, &Fields::default(), &Faults::default()).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let Some(person) = way::person(&here, fields.read::<PersonId>("person")).await? else { return Ok(go_to("/start/person")) };
    let chosen = fields.text("remind");
    let on = fields.read::<Date>("remind");
    if chosen != "never" && on.is_none_or(|day| day < here.ctx.today()) {
        let mut faults = Faults::default();
        faults.note("remind", t!(here.words, "start-remind-missing"));
        let days = days(&here, &person).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, days, &fields, &faults)).into_response());
    }
    set_reminder(&here.store, &here.ctx, person.id, on).await?;
    Ok(here.done(&address(FirstStep::Practice)))
}

/// The reminder for a calendar: a day and a name, and nothing of what was written.
pub(super) async fn download(here: Here) -> Answer {
    let query = here.query();
    let person = way::person(&here, query.read::<PersonId>("person")).await?.ok_or_else(Failure::not_found)?;
    let day = query.read::<Date>("on").ok_or_else(Failure::not_found)?;
    let start = day.at(HOUR, 0, 0, 0).to_zoned(here.ctx.zone.clone()).map_err(|_| Failure::not_found())?;
    let event = Event {
        uid: format!("{}-{day}@acquaint", person.id),
        sequence: 0,
        stamp: here.ctx.now,
        start,
        minutes: 15,
        summary: t!(here.words, "start-reminder-summary", name = person.given_name()),
        location: String::new(),
        description: t!(here.words, "start-reminder-description"),
        url: String::new(),
        alarms: vec![0],
        cancelled: false,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8; method=PUBLISH")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"reminder.ics\"")),
    ];
    Ok((headers, for_own_calendar(&event)).into_response())
}

/// The days to choose from: when a second note is usual, and a week after that; and what they cannot know.
async fn days(here: &Here, person: &Person) -> Result<([Date; 2], Option<UnknownHolidays>), Failure> {
    let history = here.store.history_of(&[person.id]).await?;
    let sent = history.messages.iter().filter_map(|message| message.sent_at).max().unwrap_or(here.ctx.now);
    let counting = Counting::find(&here.store, &here.ctx).await?;
    let usual = counting.dates(&here.ctx, person.id, sent).follow_up.max(here.ctx.today());
    let later = add_business_days(counting.country, usual, ONE_WEEK);
    Ok(([usual, later], counting.unknown(later)))
}

fn view(here: &Here, person: &Person, (days, unknown): ([Date; 2], Option<UnknownHolidays>), fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "start", fields, faults);
    let title = t!(words, "next-title");
    let content = html! {
        h1 { (title) }
        p.lead { (t!(words, "next-lead")) }
        form method="post" action="/start/next" novalidate data-keep=(person.id) {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            fieldset.field.choice.wrong[faults.of("remind").is_some()]
                aria-describedby=[faults.of("remind").map(|_| "remind-fault")] {
                legend { (t!(words, "start-remind", name = person.given_name())) }
                @if let Some(message) = faults.of("remind") { p.fault #remind-fault { span.sr { (t!(words, "form-fault")) } (message) } }
                @for (number, day) in days.into_iter().enumerate() {
                    // The first has the name of the field: that is where the summary of faults leads.
                    @let id = if number == 0 { "remind".to_owned() } else { format!("remind-{number}") };
                    div.option {
                        input type="radio" id=(id) name="remind" value=(day) checked[number == 0];
                        label for=(id) { (day.strftime("%A, %-d %B").to_string()) }
                    }
                }
                div.option {
                    input type="radio" id="remind-never" name="remind" value="never";
                    label for="remind-never" { (t!(words, "start-remind-never")) }
                }
            }
            p.hint { (t!(words, "start-remind-hint")) }
            (unknown_holidays(here, unknown))
            div.actions {
                button.primary type="submit" { (t!(words, "explore-go-on")) }
                a.button href={ "/start/reminder.ics?person=" (person.id) "&on=" (days[0]) } { (t!(words, "interview-calendar")) }
            }
        }
        p.note { (t!(words, "next-stop")) }
        p.onward { a href={ "/outreach/reply?person=" (person.id) } { (t!(words, "people-next-reply")) } }
    };
    let (page, content) = way::page(here, &title, &format!("/people/{}", person.id), &content);
    page.with_faults(faults).show(here, &content)
}
