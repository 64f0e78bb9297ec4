//! Everybody on the list, as far as it matters for finding out who is meant by a row.
//!
//! The same LinkedIn page is the same person. The same e-mail address is, if the names agree and no two pages tell them
//! apart: an office has one address for many, and a father and his son may have one, too. A name alone is never enough, except where name and work are both the same
//! and nothing tells the two apart.

use std::collections::{HashMap, HashSet};

use acquaint_dedupe::people::are_marked_apart;
use acquaint_domain::people::{
    Employment, ImportedPerson, Organization, OrganizationId, Person, PersonId, canonical_linkedin, is_from_linkedin, is_plausible_email,
};
use acquaint_text::fold;

use super::plan::Shared;

/// Everybody on the list, found by what a row may say of them.
#[derive(Default)]
#[allow(clippy::vec_box, reason = "everybody goes into the plan as an edit, and that takes a box")]
pub(super) struct Known {
    people: Vec<Box<Person>>,
    by_page: HashMap<String, usize>,
    by_email: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    employments: HashMap<PersonId, Vec<Employment>>,
    /// All names of an organization, folded.
    organizations: HashMap<OrganizationId, Vec<String>>,
    by_organization: HashMap<String, OrganizationId>,
    by_other_name: HashMap<String, OrganizationId>,
    /// Who asked not to be asked again.
    in_peace: HashSet<PersonId>,
    /// What organizations are called.
    names: HashMap<OrganizationId, String>,
}

/// The work that a row names, folded.
pub(super) struct Work {
    pub(super) organization: Option<String>,
    title: Option<String>,
}

impl Work {
    pub(super) fn of(row: &ImportedPerson) -> Self {
        Self { organization: row.organization.as_deref().map(fold), title: row.title.as_deref().map(fold) }
    }

    pub(super) fn is_none(&self) -> bool {
        self.organization.is_none() && self.title.is_none()
    }
}

impl Known {
    pub(super) fn new(people: Vec<Person>, employments: Vec<Employment>, organizations: Vec<Organization>) -> Self {
        let mut known = Self::default();
        for organization in organizations {
            known.remember_organization(&organization);
        }
        for employment in employments {
            known.employ(employment);
        }
        for person in people {
            known.remember(person);
        }
        known
    }

    /// With those who asked not to be asked again.
    pub(super) fn and_in_peace(self, in_peace: HashSet<PersonId>) -> Self {
        Self { in_peace, ..self }
    }

    /// Whether somebody of a folded name asked not to be asked again.
    pub(super) fn is_of_one_in_peace(&self, name: &str) -> bool {
        let of_name = || self.by_name.get(name).into_iter().flatten();
        !self.in_peace.is_empty() && of_name().any(|index| self.in_peace.contains(&self.people[*index].id))
    }

    /// How many people are known.
    pub(super) fn people(&self) -> usize {
        self.people.len()
    }

    /// Makes room for as many people more, and for their work.
    pub(super) fn expect(&mut self, people: usize) {
        self.people.reserve(people);
        self.by_page.reserve(people);
        self.by_email.reserve(people);
        self.by_name.reserve(people);
        self.employments.reserve(people);
    }

    fn remember(&mut self, person: Person) {
        let name = fold(&person.name);
        self.remember_as(name, person);
    }

    /// Takes note of somebody by their folded name.
    pub(super) fn remember_as(&mut self, name: String, person: Person) {
        let index = self.people.len();
        // Almost every name is that of one person.
        self.by_name.entry(name).or_insert_with(|| Vec::with_capacity(1)).push(index);
        self.index(index, &person);
        self.people.push(Box::new(person));
    }

    /// Takes note of what is now known about somebody, and gives back what was known before.
    pub(super) fn fill(&mut self, index: usize, person: Person) -> Person {
        self.index(index, &person);
        std::mem::replace(&mut *self.people[index], person)
    }

    /// Everybody, in the order in which they became known.
    #[allow(clippy::vec_box, reason = "as above")]
    pub(super) fn into_people(self) -> Vec<Box<Person>> {
        self.people
    }

    fn index(&mut self, index: usize, person: &Person) {
        if !person.linkedin.is_empty() {
            self.by_page.insert(person.linkedin.clone(), index);
        }
        self.index_email(index, &person.email);
        // Somebody who was on the list twice stays one person when the same file comes again.
        for value in person.other_values() {
            if let Some(page) = canonical_linkedin(value) {
                self.by_page.entry(page).or_insert(index);
            } else if is_plausible_email(value) {
                self.index_email(index, value);
            }
        }
    }

    fn index_email(&mut self, index: usize, email: &str) {
        if !email.is_empty() {
            let sharing = self.by_email.entry(email.to_lowercase()).or_insert_with(|| Vec::with_capacity(1));
            if !sharing.contains(&index) {
                sharing.push(index);
            }
        }
    }

    fn remember_organization(&mut self, organization: &Organization) {
        self.remember_organization_as(fold(&organization.name), organization);
    }

    /// Takes note of an organization by its folded name.
    pub(super) fn remember_organization_as(&mut self, key: String, organization: &Organization) {
        self.by_organization.entry(key.clone()).or_insert(organization.id);
        self.names.insert(organization.id, organization.name.clone());
        let others: Vec<String> = organization.other_names().map(fold).collect();
        for other in &others {
            self.by_other_name.entry(other.clone()).or_insert(organization.id);
        }
        self.organizations.insert(organization.id, [vec![key], others].concat());
    }

    /// Takes note of an employment, in place of what was known of it.
    pub(super) fn employ(&mut self, employment: Employment) {
        // Almost everybody has one, and room for more would be most of the memory.
        let history = self.employments.entry(employment.person_id).or_insert_with(|| Vec::with_capacity(1));
        match history.iter_mut().find(|known| known.id == employment.id) {
            Some(known) => *known = employment,
            None => history.push(employment),
        }
    }

    pub(super) fn person(&self, index: usize) -> &Person {
        &self.people[index]
    }

    pub(super) fn history(&self, person: PersonId) -> &[Employment] {
        self.employments.get(&person).map_or(&[], Vec::as_slice)
    }

    /// The organization of a folded name; if none has it, the one that is known under it besides.
    pub(super) fn find_organization(&self, name: &str) -> Option<OrganizationId> {
        self.by_organization.get(name).or_else(|| self.by_other_name.get(name)).copied()
    }

    /// Who has that folded name, or else the address in a row, and whether it is the name: the one who became known first. Two who
    /// share a name and have two pages on LinkedIn are two: of a common name there are many.
    pub(super) fn find_alike(&self, name: &str, row: &ImportedPerson) -> Option<(usize, bool)> {
        let first = |found: Option<&Vec<usize>>| found.and_then(|found| found.iter().min().copied());
        let of_name = self.by_name.get(name).into_iter().flatten().copied();
        let by_name = of_name.filter(|index| !is_told_apart(row, &self.people[*index])).min().map(|index| (index, true));
        by_name.or_else(|| Some((first(self.by_email.get(&row.email.as_ref()?.to_lowercase()))?, false)))
    }

    /// Who is surely meant by a row, and by what they share.
    pub(super) fn find(&self, row: &ImportedPerson) -> Option<(usize, Shared)> {
        let page = row.linkedin.as_ref().and_then(|page| self.by_page.get(page)).map(|index| (*index, Shared::Page));
        let address = || self.find_by_email(row).map(|index| (index, Shared::Address));
        page.or_else(address).or_else(|| self.find_by_work(row).map(|index| (index, Shared::NameAndWork)))
    }

    /// Of all who share an address, the one of the same name, or else the only one whose name agrees.
    fn find_by_email(&self, row: &ImportedPerson) -> Option<usize> {
        let sharing = self.by_email.get(&row.email.as_ref()?.to_lowercase())?;
        let words = words_of(&row.name);
        let agreeing = sharing.iter().copied().filter(|index| {
            let person = &self.people[*index];
            let agrees = || agree(&words, &words_of(&person.name)) && !are_marked_apart(&row.name, &person.name);
            !is_told_apart(row, person) && (agrees() || is_known_as(person, &words))
        });
        let agreeing: Vec<usize> = agreeing.collect();
        let same = agreeing.iter().copied().find(|index| words_of(&self.people[*index].name) == words);
        let known_as = || agreeing.iter().copied().find(|index| is_known_as(&self.people[*index], &words));
        same.or_else(known_as).or_else(|| agreeing.first().copied().filter(|_| agreeing.len() == 1))
    }

    /// A row without page and address is somebody of the same name and work, if nothing tells them apart.
    fn find_by_work(&self, row: &ImportedPerson) -> Option<usize> {
        if row.linkedin.is_some() || row.email.is_some() {
            return None;
        }
        let work = Work::of(row);
        self.by_name.get(&fold(&row.name))?.iter().copied().find(|index| {
            let history = self.history(self.people[*index].id);
            if work.is_none() { history.is_empty() } else { history.iter().any(|employment| self.is_at(employment, &work)) }
        })
    }

    /// Whose contacts these are: somebody of that page, or the only one of that name who has no other page.
    pub(super) fn find_in_touch(&self, row: &ImportedPerson) -> Option<usize> {
        let page = row.linkedin.as_ref().and_then(|page| self.by_page.get(page)).copied();
        let named = || match self.by_name.get(&fold(&row.name)).map(Vec::as_slice) {
            Some([only]) if row.linkedin.is_none() || self.people[*only].linkedin.is_empty() => Some(*only),
            _ => None,
        };
        page.or_else(named)
    }

    /// Who of the first people is known from LinkedIn's list and is not among those met in a newer one. A list in which
    /// more than half are missing is a part of one, and says nothing.
    pub(super) fn left(&self, of_first: usize, met: &HashSet<usize>) -> Vec<String> {
        let known = self.people.iter().take(of_first).enumerate();
        let before: Vec<usize> = known.filter(|(_, person)| is_from_linkedin(&person.how_met)).map(|(index, _)| index).collect();
        let missing: Vec<usize> = before.iter().copied().filter(|index| !met.contains(index)).collect();
        if missing.len() * 2 > before.len() {
            Vec::new()
        } else {
            missing.into_iter().map(|index| self.people[index].name.clone()).collect()
        }
    }

    /// An employment in words: what, where.
    pub(super) fn work_in_words(&self, employment: &Employment) -> String {
        let place = employment.organization_id.and_then(|id| self.names.get(&id)).map(String::as_str);
        [Some(employment.title.as_str()), place].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether an employment is the work that a row names, under any name of the organization.
    pub(super) fn is_at(&self, employment: &Employment, work: &Work) -> bool {
        let names = employment.organization_id.and_then(|id| self.organizations.get(&id));
        let there = match (names, &work.organization) {
            (Some(names), Some(name)) => names.contains(name),
            (names, name) => names.is_none() && name.is_none(),
        };
        there && fold(&employment.title) == work.title.as_deref().unwrap_or_default()
    }
}

/// The words of a name, however they are written and in whatever order.
fn words_of(name: &str) -> HashSet<String> {
    fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether two names are the same, or one of them is a part of the other: "Ana" and "Ana Silva".
fn agree(one: &HashSet<String>, other: &HashSet<String>) -> bool {
    !one.is_empty() && !other.is_empty() && (one.is_subset(other) || other.is_subset(one))
}

/// Whether somebody had a name of these words in another entry, which is one with theirs now.
fn is_known_as(person: &Person, words: &HashSet<String>) -> bool {
    !words.is_empty() && person.other_values().any(|value| words_of(value) == *words)
}

/// Whether a row and somebody known have two pages on LinkedIn.
fn is_told_apart(row: &ImportedPerson, person: &Person) -> bool {
    row.linkedin.as_ref().is_some_and(|page| !person.linkedin.is_empty() && person.linkedin != *page)
}
