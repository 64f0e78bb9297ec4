//! Which country a time zone lies in, to suggest whose holidays count until somebody chooses.

use super::Country;

impl Country {
    /// The country of a time zone by its name, such as `Europe/Berlin`; none where it is not among those known here.
    ///
    /// It is a suggestion: Belfast aside, a zone does not tell the parts of the United Kingdom apart.
    #[must_use]
    pub fn of_zone(zone: &str) -> Option<Self> {
        let (area, place) = zone.split_once('/')?;
        Some(match (area, place) {
            ("Europe", "London") => Self::Gb,
            ("Europe", "Belfast") => Self::NorthernIreland,
            ("Europe", "Dublin") => Self::Ie,
            ("Europe", "Berlin" | "Busingen") => Self::De,
            ("Europe", "Paris") => Self::Fr,
            ("Europe", "Amsterdam") => Self::Nl,
            ("Europe", "Madrid") | ("Africa", "Ceuta") | ("Atlantic", "Canary") => Self::Es,
            ("Asia", "Kolkata" | "Calcutta") => Self::In,
            ("Pacific", "Auckland" | "Chatham") => Self::Nz,
            ("Pacific", "Honolulu") | ("US", _) => Self::Us,
            ("Australia", _) => Self::Au,
            ("Canada", _) => Self::Ca,
            ("Brazil", _) => Self::Br,
            ("America", place) => of_america(place)?,
            _ => return None,
        })
    }
}

fn of_america(place: &str) -> Option<Country> {
    let united_states =
        UNITED_STATES.contains(&place) || ["Indiana/", "Kentucky/", "North_Dakota/"].iter().any(|part| place.starts_with(part));
    let found = [(united_states, Country::Us), (CANADA.contains(&place), Country::Ca), (BRAZIL.contains(&place), Country::Br)];
    found.into_iter().find_map(|(is_in, country)| is_in.then_some(country))
}

/// The places of the tz database (zone1970.tab, 2026) in each country.
const UNITED_STATES: [&str; 14] = [
    "New_York",
    "Detroit",
    "Chicago",
    "Menominee",
    "Denver",
    "Boise",
    "Phoenix",
    "Los_Angeles",
    "Anchorage",
    "Juneau",
    "Sitka",
    "Nome",
    "Adak",
    "Indianapolis",
];
const CANADA: [&str; 20] = [
    "St_Johns",
    "Halifax",
    "Glace_Bay",
    "Moncton",
    "Goose_Bay",
    "Toronto",
    "Montreal",
    "Iqaluit",
    "Winnipeg",
    "Resolute",
    "Rankin_Inlet",
    "Regina",
    "Swift_Current",
    "Edmonton",
    "Cambridge_Bay",
    "Inuvik",
    "Vancouver",
    "Whitehorse",
    "Dawson",
    "Dawson_Creek",
];
const BRAZIL: [&str; 16] = [
    "Sao_Paulo",
    "Noronha",
    "Belem",
    "Fortaleza",
    "Recife",
    "Araguaina",
    "Maceio",
    "Bahia",
    "Campo_Grande",
    "Cuiaba",
    "Santarem",
    "Porto_Velho",
    "Boa_Vista",
    "Manaus",
    "Eirunepe",
    "Rio_Branco",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(zone: &str, expect: Option<Country>) {
        assert_eq!(Country::of_zone(zone), expect);
    }

    #[test]
    fn a_zone_suggests_its_country() {
        check("Europe/Berlin", Some(Country::De));
        check("America/Indiana/Knox", Some(Country::Us));
        check("America/Toronto", Some(Country::Ca));
        check("America/Sao_Paulo", Some(Country::Br));
        check("Australia/Perth", Some(Country::Au));
    }

    #[test]
    fn other_countries_are_not_guessed() {
        for zone in ["UTC", "Asia/Tokyo", "America/Mexico_City", "Europe/Zurich", "", "/"] {
            check(zone, None);
        }
    }

    #[test]
    fn every_place_named_here_is_a_zone() {
        for place in UNITED_STATES.iter().chain(&CANADA).chain(&BRAZIL) {
            assert!(jiff::tz::TimeZone::get(&format!("America/{place}")).is_ok(), "{place}");
        }
    }
}
