//! Time zones by the names that people type.

use jiff::tz::TimeZone;

/// The zones to choose from, such as `Europe/Berlin`, without those that only machines use.
#[must_use]
pub fn zone_names() -> Vec<String> {
    let place =
        |name: &str| name.contains('/') && !["Etc/", "SystemV/", "US/", "posix/", "right/"].iter().any(|group| name.starts_with(group));
    let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).filter(|name| place(name)).collect();
    names.push("UTC".to_owned());
    names
}

/// The zone that somebody means by a full name, or by the city alone: `europe/berlin`, `Berlin`, `New York`.
#[must_use]
pub fn find_zone(typed: &str) -> Option<String> {
    let wanted = typed.trim().replace(' ', "_");
    if wanted.is_empty() {
        return None;
    }
    if let Some(name) = TimeZone::get(&wanted).ok().and_then(|zone| zone.iana_name().map(str::to_owned)) {
        return Some(name);
    }
    let city = |name: &String| name.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(&wanted));
    zone_names().into_iter().find(city)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(find_zone(typed).as_deref(), expected);
    }

    #[test]
    fn a_full_name_is_known_however_it_is_written() {
        check("Europe/Berlin", Some("Europe/Berlin"));
        check(" europe/berlin ", Some("Europe/Berlin"));
        check("UTC", Some("UTC"));
    }

    #[test]
    fn a_city_is_enough() {
        check("Berlin", Some("Europe/Berlin"));
        check("new york", Some("America/New_York"));
        check("Lord Howe", Some("Australia/Lord_Howe"));
    }

    #[test]
    fn what_is_no_zone_is_not_guessed() {
        check("Atlantis", None);
        check("", None);
        check("../etc/passwd", None);
    }
}
