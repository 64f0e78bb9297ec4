//! One's own calendar: when one can talk, and the calendars that say when one is busy.
//!
//! A file is a record, so bringing it in and taking it out can be undone. A calendar that is followed by its address is kept
//! like the mail account: its address is a secret, never shown again, and gone with one press.

mod view;

use acquaint_domain::{
    RecordId as _,
    interviews::{FreeHours, FreeHoursId, Weekdays},
    settings::{Calendar, CalendarId},
};
use acquaint_formats::icalendar::{NoCalendar, keep_calendar};
use axum::{
    extract::{Multipart, Path},
    http::StatusCode,
    response::IntoResponse as _,
};
use jiff::civil::Time;
use uuid::Uuid;

use crate::{
    Failure,
    actions::settings::{add_calendar, choose_hours, remove_calendar},
    calendars::{FetchFault, Subscription, Subscriptions, read_address, read_now},
    seam::LOCAL_ACCOUNT,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
    },
    words::t,
};
use view::{Part, Shown};

/// The longest name of a calendar, in characters.
const NAME_AT_MOST: usize = 80;

/// What is known of calendars that are followed by their address. None in the example, and none where many keep their records.
fn subscriptions(here: &Here) -> Result<Vec<Subscription>, Failure> {
    Ok(Subscriptions::of_account(&here.app.folder, here.store.account())?.0)
}

fn can_follow(here: &Here) -> bool {
    here.store.account() == LOCAL_ACCOUNT && here.app.folder.calendars().is_some()
}

pub(super) async fn show(here: Here) -> Answer {
    Ok(page(&here, None).await?.into_response())
}

/// The page, with what was typed into one of its forms and what is wrong with it.
async fn page(here: &Here, wrong: Option<(Part, &Fields, Faults)>) -> Result<maud::Markup, Failure> {
    let hours: FreeHours = here.store.find(FreeHoursId::ONLY).await?.unwrap_or_default();
    let files: Vec<Calendar> = here.store.list_all().await?;
    let shown = Shown { files, followed: subscriptions(here)?, can_follow: can_follow(here), hours };
    Ok(view::page(here, &shown, wrong))
}

async fn refused(here: &Here, part: Part, fields: &Fields, fault: (&str, String)) -> Answer {
    let mut faults = Faults::default();
    faults.note(fault.0, fault.1);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(here, Some((part, fields, faults))).await?).into_response())
}

/// Keeps when one can talk.
pub(super) async fn save_hours(Posted { here, fields }: Posted) -> Answer {
    let days = Weekdays::parse(&fields.all("day").collect::<Vec<_>>().join(" "));
    let [from, until] = ["from", "until"].map(|field| fields.read::<Time>(field));
    let miss = |field, key: &str| (field, t!(here.words, key));
    let (from, until) = match (from, until) {
        _ if days.is_empty() => return refused(&here, Part::Hours, &fields, miss("day", "calendars-day-missing")).await,
        (None, _) => return refused(&here, Part::Hours, &fields, miss("from", "calendars-from-missing")).await,
        (Some(from), Some(until)) if from < until => (from, until),
        _ => return refused(&here, Part::Hours, &fields, miss("until", "calendars-until-wrong")).await,
    };
    choose_hours(&here.store, &here.ctx, FreeHours { id: FreeHoursId::ONLY, days: days.to_string(), from, until }).await?;
    Ok(here.done("/settings/calendars"))
}

/// Reads a calendar file, and keeps when one is busy.
pub(super) async fn add_file(mut here: Here, upload: Multipart) -> Answer {
    let (once, file) = received(upload).await?;
    let none = Fields::default();
    let Some((name, bytes)) = file else {
        return refused(&here, Part::File, &none, ("file", t!(here.words, "calendars-file-missing"))).await;
    };
    if let Some(once) = once {
        here.count_once(once, &bytes);
    }
    let kept = match keep_calendar(&bytes, &here.ctx.zone, here.ctx.now) {
        Ok(kept) => kept,
        Err(NoCalendar::TooLarge) => return refused(&here, Part::File, &none, ("file", t!(here.words, "calendars-fault-too-large"))).await,
        Err(NoCalendar::Other) => return refused(&here, Part::File, &none, ("file", t!(here.words, "calendars-file-other"))).await,
    };
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let name: String = name.chars().filter(|c| !c.is_control()).take(NAME_AT_MOST).collect();
    let name = if name.trim().is_empty() { t!(here.words, "calendars-usual-name") } else { name.trim().to_owned() };
    add_calendar(&here.store, &here.ctx, &name, kept).await?;
    Ok(here.done("/settings/calendars"))
}

/// The key of the form, and the one file in it with its name.
async fn received(mut upload: Multipart) -> Result<(Option<Uuid>, Option<(String, Vec<u8>)>), Failure> {
    let (mut once, mut file) = (None, None);
    while let Some(field) = upload.next_field().await.map_err(|_| Failure::too_large())? {
        let named = field.file_name().map(str::to_owned);
        let key = field.name() == Some("once");
        let bytes = field.bytes().await.map_err(|_| Failure::too_large())?;
        match named {
            Some(name) if !bytes.is_empty() => file = Some((name, bytes.to_vec())),
            None if key => once = std::str::from_utf8(&bytes).ok().and_then(|key| key.trim().parse().ok()),
            _ => {}
        }
    }
    Ok((once, file))
}

/// Follows a calendar by its address, once it could be read.
pub(super) async fn follow(Posted { here, fields }: Posted) -> Answer {
    if !can_follow(&here) {
        return Err(Failure::not_found());
    }
    let id = here.ctx.change.uuid();
    if subscriptions(&here)?.iter().any(|one| one.id == id) {
        return Ok(go_to("/settings/calendars?followed=yes"));
    }
    let at_home = fields.text("at-home") == "yes";
    let address = fields.text("address");
    let outcome = read_address(&here.app, address.to_owned(), at_home).await?;
    if let Err(fault) = &outcome {
        let key = format!("calendars-fault-{}", fault.word());
        let asks = matches!(fault, FetchFault::AtHome) || (matches!(fault, FetchFault::Unsafe) && address.starts_with("http:"));
        let fields = if asks { fields.clone().with("asks-home", "yes") } else { fields.clone() };
        return refused(&here, Part::Address, &fields, ("address", t!(here.words, &key))).await;
    }
    let name: String = fields.text("calendar").chars().take(NAME_AT_MOST).collect();
    let name = if name.is_empty() { t!(here.words, "calendars-usual-name") } else { name };
    let followed = Subscription::new(id, name, address, at_home).tried(outcome, here.ctx.now);
    here.app.calendars.change(&here.app, |all| all.push(followed)).await?;
    Ok(go_to("/settings/calendars?followed=yes"))
}

/// Reads a calendar that is followed once more.
pub(super) async fn read(Path(id): Path<Uuid>, Posted { here, .. }: Posted) -> Answer {
    if !can_follow(&here) {
        return Err(Failure::not_found());
    }
    let fault = read_now(&here.app, id).await?;
    Ok(go_to(if fault.is_none() { "/settings/calendars?read=yes" } else { "/settings/calendars" }))
}

/// Takes a calendar out: a file with a way back, an address for good.
pub(super) async fn remove(Path(id): Path<Uuid>, Posted { here, .. }: Posted) -> Answer {
    if subscriptions(&here)?.iter().any(|one| one.id == id) {
        here.app.calendars.change(&here.app, |all| all.retain(|one| one.id != id)).await?;
        return Ok(go_to("/settings/calendars?forgotten=yes"));
    }
    // The same press once more.
    if here.store.find_entry(here.ctx.change).await?.is_none() {
        remove_calendar(&here.store, &here.ctx, CalendarId::from_uuid(id)).await?;
    }
    Ok(here.done("/settings/calendars"))
}
