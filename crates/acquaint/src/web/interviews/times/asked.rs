//! What a page of times is asked for: how long, in what kind of place, how far off, and by which clock the other one lives.

use acquaint_domain::{
    Word as _,
    interviews::{Setting, TRAVEL_AT_MOST, Taking, USUAL_MINUTES, find_zone},
    outreach::MessageId,
    people::{PersonId, PersonZone, PersonZoneId},
};
use jiff::civil::DateTime;

use crate::{
    Failure,
    web::{
        fields::{Faults, Fields},
        here::Here,
        interviews::conversation::own_zone,
    },
    words::t,
};

/// The longest conversation that can be asked for, in minutes.
const MINUTES_AT_MOST: i64 = 480;

/// What was asked for, and what is wrong with it.
pub(super) struct Asked {
    pub(super) taking: Taking,
    /// The zone that stands in the form; empty for one's own.
    pub(super) zone: String,
    /// The zone that is kept.
    pub(super) zone_before: String,
    pub(super) faults: Faults,
}

impl Asked {
    /// Reads it from an address or a form. What is left out is as usual.
    pub(super) async fn read(here: &Here, fields: &Fields, person: PersonId) -> Result<Self, Failure> {
        let words = here.words;
        let mut faults = Faults::default();
        let kept: Option<PersonZone> = here.store.find(PersonZoneId::of(person)).await?;
        let zone_before = kept.map(|kept| kept.zone).unwrap_or_default();
        let zone = match fields.text("zone") {
            _ if !fields.has("zone") => zone_before.clone(),
            "" => String::new(),
            typed => find_zone(typed).unwrap_or_else(|| {
                faults.note("zone", t!(words, "interview-zone-unknown"));
                zone_before.clone()
            }),
        };
        let elsewhere = !zone.is_empty() && zone != own_zone(here);
        let setting = fields.word("setting").filter(|setting| Setting::PLACES.contains(setting));
        let setting = setting.unwrap_or(if elsewhere { Setting::Video } else { Setting::Workplace });
        let mut number = |field: &str, usual: i64, least: i64, most: i64, key: &str| match fields.text(field) {
            "" => usual,
            typed => typed.parse().ok().filter(|number| (least..=most).contains(number)).unwrap_or_else(|| {
                faults.note(field, t!(words, key));
                usual
            }),
        };
        let minutes = number("minutes", USUAL_MINUTES, 1, MINUTES_AT_MOST, "interview-minutes-wrong");
        let travel = number("travel", setting.usual_travel_minutes(), 0, TRAVEL_AT_MOST, "times-travel-wrong");
        Ok(Self { taking: Taking { minutes, setting, travel }, zone, zone_before, faults })
    }

    /// Whether the other one lives by another clock.
    pub(super) fn is_elsewhere(&self, here: &Here) -> bool {
        !self.zone.is_empty() && self.zone != own_zone(here)
    }

    /// The form as it is.
    pub(super) fn fields(&self) -> Fields {
        let Taking { minutes, setting, travel } = self.taking;
        let fields = Fields::default().with("minutes", minutes.to_string()).with("setting", setting.word()).with("zone", &self.zone);
        if setting.is_a_way_off() { fields.with("travel", travel.to_string()) } else { fields }
    }

    /// The address of the page that shows this.
    pub(super) fn address(&self, person: PersonId, message: Option<MessageId>, ticked: &[DateTime]) -> String {
        let Taking { minutes, setting, travel } = self.taking;
        let mut address = format!("/interviews/times?person={person}&minutes={minutes}&setting={setting}");
        if setting.is_a_way_off() {
            address += &format!("&travel={travel}");
        }
        if let Some(message) = message {
            address += &format!("&message={message}");
        }
        for time in ticked {
            address += &format!("&slot={}", time.strftime("%Y-%m-%dT%H:%M"));
        }
        address
    }
}
