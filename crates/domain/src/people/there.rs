//! Who of the people on the list is or was at an organization, how well one knows them, and what one shares with them.
//!
//! All of it is read from what is stored: how one knows somebody, what happened with them, where they work and worked, and
//! one's own schools and employers. Nobody's school is guessed; it is found where they worked or in what one wrote about them.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Circle, Employment, Organization, OrganizationId, Person, PersonId, Station, Tie, current_employment};
use crate::aim::Advocacy;

/// How well one knows somebody, the better the higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Closeness {
    /// They stand on the list, and that is all.
    Listed,
    /// A school, an employer or something else is shared.
    Shared,
    /// The two have met, talked or written.
    Met,
    /// One could simply ring.
    Close,
}

/// Somebody at an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct There {
    /// Who.
    pub person_id: PersonId,
    /// As what they work or worked there.
    pub title: String,
    /// Whether they are there now.
    pub now: bool,
    /// Until when they were there, if that is known.
    pub until: Option<Date>,
    /// How well one knows them.
    pub closeness: Closeness,
    /// One's own schools and employers that they share, by name.
    pub shared: Vec<String>,
}

impl There {
    /// Whether they could speak for one: they are there now, and one knows them or shares something.
    #[must_use]
    pub fn is_advocate(&self) -> bool {
        self.now && self.closeness > Closeness::Listed
    }
}

/// Everybody by the organizations at which they are or were: those there now first, then the best known, then by name.
#[must_use]
pub fn who_is_there(circle: &Circle, stations: &[Station], fold: impl Fn(&str) -> String) -> HashMap<OrganizationId, Vec<There>> {
    let own = Own::new(circle, stations, &fold);
    let talked: HashSet<PersonId> = in_touch(circle);
    let mut all: HashMap<OrganizationId, Vec<(&str, There)>> = HashMap::new();
    for (place, person) in circle.people().iter().enumerate() {
        let work = circle.work_at(place);
        let Some(at) = places_of(work) else { continue };
        let shared = own.shared_with(person, work);
        let closeness = closeness(person, &shared, talked.contains(&person.id));
        for (organization, job, now) in at {
            let there = There { person_id: person.id, title: job.title.clone(), now, until: job.until, closeness, shared: shared.clone() };
            all.entry(organization).or_default().push((&person.name, there));
        }
    }
    let sorted = |mut there: Vec<(&str, There)>| {
        there.sort_by(|(name, one), (other_name, other)| {
            (other.now, other.closeness)
                .cmp(&(one.now, one.closeness))
                .then_with(|| (name, one.person_id).cmp(&(other_name, other.person_id)))
        });
        there.into_iter().map(|(_, there)| there).collect()
    };
    all.into_iter().map(|(organization, there)| (organization, sorted(there))).collect()
}

/// How good a start those at an organization are.
#[must_use]
pub fn advocacy(there: &[There]) -> Advocacy {
    match there.iter().any(There::is_advocate) {
        true => Advocacy::Advocate,
        false if there.is_empty() => Advocacy::Nobody,
        false => Advocacy::Somebody,
    }
}

/// The organizations of somebody, each once: with the job there that is the current one, else the one learned of last.
fn places_of(work: &[Employment]) -> Option<Vec<(OrganizationId, &Employment, bool)>> {
    let current = current_employment(work).map(|job| job.id);
    let mut at: Vec<(OrganizationId, &Employment, bool)> = Vec::new();
    for job in work {
        let Some(organization) = job.organization_id else { continue };
        let now = job.until.is_none();
        let rank = |job: &Employment, now: bool| (now, Some(job.id) == current, job.until, job.learned_at, job.id);
        match at.iter_mut().find(|(known, _, _)| *known == organization) {
            Some(known) if rank(known.1, known.2) < rank(job, now) => *known = (organization, job, now),
            Some(_) => {}
            None => at.push((organization, job, now)),
        }
    }
    (!at.is_empty()).then_some(at)
}

/// With whom there was an answer, a talk or another contact.
fn in_touch(circle: &Circle) -> HashSet<PersonId> {
    let history = &circle.history;
    let talked = history.interviews.iter().filter(|interview| interview.held()).map(|interview| interview.person_id);
    let answered = history.replies.iter().map(|reply| reply.person_id);
    talked.chain(answered).chain(history.contacts.iter().map(|contact| contact.person_id)).collect()
}

fn closeness(person: &Person, shared: &[String], in_touch: bool) -> Closeness {
    match person.tie {
        Some(Tie::Close) => Closeness::Close,
        Some(Tie::Met) => Closeness::Met,
        _ if in_touch => Closeness::Met,
        Some(Tie::Shared) => Closeness::Shared,
        _ if !shared.is_empty() => Closeness::Shared,
        Some(Tie::Stranger) | None => Closeness::Listed,
    }
}

/// One's own schools and employers, as organizations and as words.
struct Own<'a, F> {
    /// The name of each, folded and as it is written.
    names: Vec<(String, &'a str)>,
    /// The organizations of the list that are one of them.
    places: HashMap<OrganizationId, &'a str>,
    fold: &'a F,
}

impl<'a, F: Fn(&str) -> String> Own<'a, F> {
    fn new(circle: &Circle, stations: &'a [Station], fold: &'a F) -> Self {
        let mut names: Vec<(String, &str)> = Vec::new();
        for station in stations {
            let key = fold(station.name.trim());
            if !key.is_empty() && names.iter().all(|(known, _)| *known != key) {
                names.push((key, station.name.trim()));
            }
        }
        let own = |organization: &Organization| {
            let called: Vec<String> = std::iter::once(organization.name.as_str()).chain(organization.other_names()).map(fold).collect();
            names.iter().find(|(key, _)| called.contains(key)).map(|(_, name)| (organization.id, *name))
        };
        let places = if names.is_empty() { HashMap::new() } else { circle.organizations().iter().filter_map(own).collect() };
        Self { names, places, fold }
    }

    /// What somebody shares: they work or worked there, or it stands in what one wrote about them.
    fn shared_with(&self, person: &Person, work: &[Employment]) -> Vec<String> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let mut shared: Vec<&str> = work.iter().filter_map(|job| self.places.get(&job.organization_id?)).copied().collect();
        let written = (self.fold)(&format!("{}\n{}", person.how_met, person.notes));
        shared.extend(self.names.iter().filter(|(key, _)| stands_in(&written, key)).map(|(_, name)| *name));
        let mut seen = HashSet::new();
        shared.into_iter().filter(|name| seen.insert(*name)).map(str::to_owned).collect()
    }
}

/// Whether a folded name stands in a folded text as words of its own: "WSP" does not stand in "newsprint".
fn stands_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
        let after = text[at + name.len()..].chars().next().is_none_or(|letter| !letter.is_alphanumeric());
        before && after
    })
}

#[cfg(test)]
mod tests;
