//! The circle: everybody on the list with their work, sorted once, so that rules over all of them need no look-ups by key.

use super::{Employment, History, Organization, OrganizationId, Person, PersonId, current_employment};
use crate::follow_ups::Referral;

/// Everybody on the list, where they work and have worked, and what happened with them.
#[derive(Debug, Clone, Default)]
pub struct Circle {
    people: Vec<Person>,
    work: Vec<Employment>,
    /// For every person, in their order, where their work begins in `work`; one more at the end.
    begins: Vec<usize>,
    organizations: Vec<Organization>,
    /// For every person, where they work now, as a place among the organizations.
    workplaces: Vec<Option<u32>>,
    /// What happened with them. Contacts may be left out where they don't matter.
    pub history: History,
    /// Who named whom.
    pub referrals: Vec<Referral>,
}

impl Circle {
    /// Puts everybody in order. Work of somebody who is not among the people is left out.
    #[must_use]
    pub fn new(
        mut people: Vec<Person>,
        mut work: Vec<Employment>,
        mut organizations: Vec<Organization>,
        history: History,
        referrals: Vec<Referral>,
    ) -> Self {
        people.sort_unstable_by_key(|person| person.id);
        organizations.sort_unstable_by_key(|organization| organization.id);
        work.sort_unstable_by_key(|work| (work.person_id, work.id));
        let mut begins = Vec::with_capacity(people.len() + 1);
        let mut kept = Vec::with_capacity(work.len());
        let mut rest = work.into_iter().peekable();
        for person in &people {
            begins.push(kept.len());
            while let Some(next) = rest.next_if(|next| next.person_id <= person.id) {
                if next.person_id == person.id {
                    kept.push(next);
                }
            }
        }
        begins.push(kept.len());
        let mut circle = Self { people, work: kept, begins, organizations, workplaces: Vec::new(), history, referrals };
        circle.workplaces = (0..circle.people.len()).map(|place| circle.look_up_workplace(place)).collect();
        circle
    }

    fn look_up_workplace(&self, place: usize) -> Option<u32> {
        let place = self.organization_place(current_employment(self.work_at(place))?.organization_id?)?;
        u32::try_from(place).ok()
    }

    /// Everybody, in the order of their ids.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The place of somebody among all.
    #[must_use]
    pub fn place_of(&self, person: PersonId) -> Option<usize> {
        self.people.binary_search_by_key(&person, |known| known.id).ok()
    }

    /// The work of the person at a place among all; nothing where there is nobody.
    #[must_use]
    pub fn work_at(&self, place: usize) -> &[Employment] {
        match self.begins.get(place..place + 2) {
            Some([from, to]) => self.work.get(*from..*to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// All organizations, in the order of their ids.
    #[must_use]
    pub fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    /// The place of an organization among all.
    #[must_use]
    pub fn organization_place(&self, organization: OrganizationId) -> Option<usize> {
        self.organizations.binary_search_by_key(&organization, |known| known.id).ok()
    }

    /// Where the person at a place works now, as a place among the organizations.
    #[must_use]
    pub fn workplace_at(&self, place: usize) -> Option<usize> {
        let place = self.workplaces.get(place).copied().flatten()?;
        Some(place as usize)
    }
}
