//! Public holidays, so that a follow-up never falls on a day on which nobody reads mail.
//!
//! Feasts that follow a rule are computed (`rule.rs`); what is announced year by year is dated data (`countries.rs`).
//! Left out on purpose: holidays of one region only, half days, and feasts that always fall on a Sunday.

mod countries;
mod rule;
mod zone;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

pub(super) use rule::easter;

use crate::word::words;

words! {
    /// A country or a part of one whose public holidays are known, by its ISO 3166 code.
    Country {
        /// The United States: the federal holidays.
        Us = "US",
        /// Canada: what the Canada Labour Code grants everywhere.
        Ca = "CA",
        /// England and Wales, which also stand for the United Kingdom.
        Gb = "GB",
        /// Scotland.
        Scotland = "GB-SCT",
        /// Northern Ireland.
        NorthernIreland = "GB-NIR",
        /// Ireland.
        Ie = "IE",
        /// Australia: what every state keeps.
        Au = "AU",
        /// New Zealand.
        Nz = "NZ",
        /// India: the compulsory holidays of the central government.
        In = "IN",
        /// Germany: what every state keeps.
        De = "DE",
        /// France.
        Fr = "FR",
        /// The Netherlands.
        Nl = "NL",
        /// Spain: what every region keeps.
        Es = "ES",
        /// Brazil: the national holidays.
        Br = "BR",
    }
}

impl Country {
    /// Its name in English, as people say it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Us => "United States",
            Self::Ca => "Canada",
            Self::Gb => "England and Wales",
            Self::Scotland => "Scotland",
            Self::NorthernIreland => "Northern Ireland",
            Self::Ie => "Ireland",
            Self::Au => "Australia",
            Self::Nz => "New Zealand",
            Self::In => "India",
            Self::De => "Germany",
            Self::Fr => "France",
            Self::Nl => "Netherlands",
            Self::Es => "Spain",
            Self::Br => "Brazil",
        }
    }

    /// The last year for which all its holidays are known; none where every one of them follows a rule.
    ///
    /// After that year the fixed days are still known, and only those that are announced year by year are missing.
    #[must_use]
    pub fn known_until(self) -> Option<i16> {
        let rules = countries::rules(self).iter();
        rules.filter_map(rule::Rule::last_dated_year).min()
    }

    /// Whether holidays are missing on a day because its year is past what was announced.
    #[must_use]
    pub fn is_open_on(self, date: Date) -> bool {
        self.known_until().is_some_and(|year| date.year() > year)
    }
}

/// The name of the public holiday on a day, in English, the day that is given instead of one on a weekend included.
///
/// The rules are kept for 2024 and later; days before may lack what has changed since. Sources and what is left out stand
/// with each country in `countries.rs`.
#[must_use]
pub fn holiday(country: Country, date: Date) -> Option<&'static str> {
    let rules = countries::rules(country);
    let of_year = |year: i16| rule::days(rules, year).into_iter().find(|(day, _)| *day == date).map(|(_, name)| name);
    // A New Year's Day on a Saturday can be given on the day before, which is still in the old year.
    let eve = (date.month(), date.day()) == (12, 31);
    of_year(date.year()).or_else(|| if eve { of_year(date.year() + 1) } else { None })
}

/// Whether people are at work on a day: no Saturday, no Sunday and, where the country is known, no public holiday.
///
/// Saturday and Sunday are the weekend in all of the countries here.
#[must_use]
pub fn is_business_day(country: Option<Country>, date: Date) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && country.is_none_or(|country| holiday(country, date).is_none())
}

/// The day itself if it is a business day, else the next one. At the end of all dates it is the last date there is.
#[must_use]
pub fn business_day_from(country: Option<Country>, date: Date) -> Date {
    let mut day = date;
    while !is_business_day(country, day) {
        let Ok(next) = day.checked_add(1.day()) else { return day };
        day = next;
    }
    day
}

#[cfg(test)]
mod tests;
