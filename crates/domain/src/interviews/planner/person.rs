//! What is known of a person that makes one question suit better than another: read from what is stored, never asked for.

use jiff::{ToSpan, civil::Date};

use super::{super::Viewpoint, school::is_of_same_school};
use crate::people::{Employment, Person};

/// Years of work after which somebody counts as a veteran. House rule.
pub(crate) const VETERAN_YEARS: i64 = 15;
/// Words that say that somebody came from elsewhere.
const ELSEWHERE: [&str; 6] = ["moved here", "came here", "moved from", "emigrat", "immigrat", "refugee"];
/// Words that say that a country, a licence or training from elsewhere is the matter.
const ABROAD: [&str; 15] = [
    "abroad",
    "another country",
    "my country",
    "home country",
    "immigra",
    "emigra",
    "refugee",
    "visa",
    "work permit",
    "licens",
    "licenc",
    "recogni",
    "credential",
    "moved here",
    "trained in",
];

/// The viewpoints that a person has, as far as is known, in the order of [`Viewpoint`].
#[must_use]
pub fn viewpoints_of<'a>(person: &Person, work: impl IntoIterator<Item = &'a Employment>, today: Date) -> Vec<Viewpoint> {
    let work: Vec<&Employment> = work.into_iter().collect();
    let long_ago = today.saturating_sub(VETERAN_YEARS.years());
    let told = [person.how_met.as_str(), &person.notes, &person.interests].join("\n").to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| told.contains(word));
    let ended = |employment: &&Employment| employment.until.is_some_and(|until| until <= today);
    let found = [
        (says(&ELSEWHERE), Viewpoint::Newcomer),
        (work.iter().any(|employment| employment.since.is_some_and(|since| since <= long_ago)), Viewpoint::Veteran),
        (!work.is_empty() && work.iter().all(ended), Viewpoint::Leaver),
        (is_of_same_school(&person.how_met), Viewpoint::Alumni),
    ];
    found.into_iter().filter_map(|(is_so, viewpoint)| is_so.then_some(viewpoint)).collect()
}

/// Whether one's own words speak of coming from another country, of a licence, or of having papers recognised.
#[must_use]
pub fn speaks_of_abroad<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    texts.into_iter().any(|text| {
        let text = text.to_lowercase();
        ABROAD.iter().any(|word| text.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, civil::date};
    use uuid::Uuid;

    use super::*;
    use crate::people::{EmploymentId, PersonId};

    fn work(since: Option<Date>, until: Option<Date>) -> Employment {
        let (id, person_id) = (EmploymentId(Uuid::nil()), PersonId(Uuid::nil()));
        Employment { id, person_id, organization_id: None, title: String::new(), since, until, learned_at: Timestamp::UNIX_EPOCH }
    }

    #[track_caller]
    fn check(how_met: &str, work: &[Employment], expected: &[Viewpoint]) {
        let person = Person { how_met: how_met.to_owned(), ..Person::named(PersonId(Uuid::nil()), "Ana", Timestamp::UNIX_EPOCH) };
        assert_eq!(viewpoints_of(&person, work, date(2027, 3, 26)), expected);
    }

    #[test]
    fn somebody_of_whom_nothing_is_known_has_no_viewpoint() {
        check("", &[], &[]);
        check("at the fair", &[work(None, None)], &[]);
    }

    #[test]
    fn fifteen_years_make_a_veteran() {
        check("", &[work(Some(date(2012, 3, 26)), None)], &[Viewpoint::Veteran]);
        check("", &[work(Some(date(2012, 3, 27)), None)], &[]);
    }

    #[test]
    fn whoever_has_ended_all_their_work_has_left() {
        let ended = work(None, Some(date(2026, 1, 1)));
        check("", std::slice::from_ref(&ended), &[Viewpoint::Leaver]);
        check("", &[ended, work(None, None)], &[]);
        check("", &[work(None, Some(date(2027, 12, 31)))], &[]);
    }

    #[test]
    fn how_we_met_tells_of_a_school_and_of_another_country() {
        check("We studied together in Porto", &[], &[Viewpoint::Alumni]);
        check("Met at the language course", &[], &[]);
        check("She moved here in the same year", &[], &[Viewpoint::Newcomer]);
    }

    #[test]
    fn own_words_tell_that_papers_matter() {
        assert!(speaks_of_abroad(["", "Would my licence be recognised?"]));
        assert!(!speaks_of_abroad(["How do people get into nursing?"]));
    }
}
