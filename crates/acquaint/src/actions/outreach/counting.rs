//! How the days until a second note are counted for this person: their rules, their country, and who is away.

use std::collections::HashMap;

use acquaint_domain::{
    Context,
    outreach::{Absence, Counted, Country, FollowUpDates, FollowUpRules, Waiting, back_on, follow_up_dates, waiting},
    people::{History, PersonId},
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;
use jiff::{Timestamp, civil::Date};

use crate::actions::Result;

/// What the counting of days depends on.
#[derive(Debug, Clone)]
pub struct Counting {
    /// When to write again, and how often.
    pub rules: FollowUpRules,
    /// Whose holidays count.
    pub country: Option<Country>,
    back_on: HashMap<PersonId, Date>,
}

/// Public holidays that are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownHolidays {
    /// No country is known, so only weekends are left out.
    All,
    /// Some of that country are announced year by year, and that year's are not known yet.
    NotAnnounced(Country),
}

impl Counting {
    /// As it is chosen now.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn find(store: &Store, ctx: &Context) -> Result<Self> {
        let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
        let absences: Vec<Absence> = store.list_all().await?;
        Ok(Self { rules: preferences.follow_up_rules(), country: preferences.country_in(&ctx.zone), back_on: back_on(&absences) })
    }

    /// The dates that follow from a message to somebody.
    #[must_use]
    pub fn dates(&self, ctx: &Context, person: PersonId, sent: Timestamp) -> FollowUpDates {
        follow_up_dates(&self.rules, self.country, self.back_on(person), sent, &ctx.zone)
    }

    /// What the count up to a day cannot know of public holidays.
    #[must_use]
    pub fn unknown(&self, until: Date) -> Option<UnknownHolidays> {
        match self.country {
            None => Some(UnknownHolidays::All),
            Some(country) if country.is_open_on(until) => Some(UnknownHolidays::NotAnnounced(country)),
            Some(_) => None,
        }
    }

    /// What waits for an answer from somebody, and from which day on one may ask once more.
    #[must_use]
    pub fn waiting(&self, ctx: &Context, history: &History, person: PersonId) -> Option<Waiting> {
        waiting(ctx, Counted { rules: &self.rules, country: self.country, back_on: self.back_on(person) }, history, person)
    }

    /// On which day somebody is back who is away.
    #[must_use]
    pub fn back_on(&self, person: PersonId) -> Option<Date> {
        self.back_on.get(&person).copied()
    }
}
