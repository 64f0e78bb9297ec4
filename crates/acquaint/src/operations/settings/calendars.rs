//! When one can talk, and the calendars that came as files.

use acquaint_domain::{
    interviews::{FreeHours, FreeHoursId, Weekdays},
    settings::{Calendar, CalendarId},
};
use acquaint_formats::icalendar::keep_calendar;
use jiff::{Timestamp, civil::Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Failure,
    actions::{self, Result},
    operations::{
        inputs::{Nothing, Text, named},
        operation::Call,
    },
};

named! {
    OfCalendar { /// The calendar.
        calendar: CalendarId }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChooseHours {
    /// The days by their first three letters, such as `mon tue fri`.
    days: String,
    /// From when on, such as `09:00`.
    from: Clock,
    /// Until when a conversation has to be over.
    until: Clock,
}

/// A time of day, such as 09:30.
#[derive(Deserialize, JsonSchema)]
#[schemars(inline)]
struct Clock(#[schemars(regex(pattern = r"^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"))] String);

impl Clock {
    fn read(&self) -> Result<Time> {
        self.0.parse().map_err(|_| Failure::refused(format!("“{}” is no time of day.", self.0), "It looks like 09:30."))
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AddCalendar {
    /// What it is called.
    name: Text,
    /// The text of the file.
    text: String,
}

/// A calendar without what it says.
#[derive(Serialize, JsonSchema)]
pub(super) struct CalendarShown {
    id: CalendarId,
    name: String,
    /// How many appointments it holds; one that comes again and again counts once.
    appointments: i64,
    /// How many could not be read.
    left_out: i64,
    read_at: Timestamp,
}

impl From<Calendar> for CalendarShown {
    fn from(Calendar { id, name, appointments, left_out, read_at, .. }: Calendar) -> Self {
        Self { id, name, appointments, left_out, read_at }
    }
}

pub(super) async fn choose_hours(Call { store, ctx, .. }: &Call, given: ChooseHours) -> Result<FreeHours> {
    let days = Weekdays::parse(&given.days);
    let (from, until) = (given.from.read()?, given.until.read()?);
    if days.is_empty() || from >= until {
        let message = "These hours hold no time at all.".to_owned();
        return Err(Failure::refused(message, "Name at least one day, such as “mon tue”, and an end after the beginning."));
    }
    actions::settings::choose_hours(store, ctx, FreeHours { id: FreeHoursId::ONLY, days: days.to_string(), from, until }).await?;
    Ok(store.find(FreeHoursId::ONLY).await?.unwrap_or_default())
}

pub(super) async fn calendars(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<CalendarShown>> {
    let calendars: Vec<Calendar> = store.list_all().await?;
    Ok(calendars.into_iter().map(CalendarShown::from).collect())
}

pub(super) async fn add_calendar(Call { store, ctx, .. }: &Call, AddCalendar { name, text }: AddCalendar) -> Result<CalendarShown> {
    let refused = |why: acquaint_formats::icalendar::NoCalendar| {
        Failure::refused(why.to_string(), "It begins with BEGIN:VCALENDAR, and has 5 MB at most.")
    };
    let kept = keep_calendar(text.as_bytes(), &ctx.zone, ctx.now).map_err(refused)?;
    let id = actions::settings::add_calendar(store, ctx, &name, kept).await?;
    Ok(actions::get::<Calendar>(store, id).await?.into())
}

pub(super) async fn remove_calendar(Call { store, ctx, .. }: &Call, OfCalendar { calendar }: OfCalendar) -> Result<()> {
    actions::settings::remove_calendar(store, ctx, calendar).await
}
