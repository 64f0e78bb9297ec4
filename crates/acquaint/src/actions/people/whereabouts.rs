//! Everybody one knows, and who of them is or was at which organization. Read each time, never kept.

use std::collections::{BTreeSet, HashMap};

use acquaint_domain::{
    Kind, RecordId as _,
    aim::Target,
    people::{Circle, Employment, OrganizationId, Person, PersonId, Station, There, who_is_there},
};
use acquaint_store::{PeopleFilter, Store};
use acquaint_text::fold;

use crate::actions::Result;

/// Everybody one knows, and who of them is where.
pub struct Whereabouts {
    /// Everybody, with all that happened.
    pub circle: Circle,
    there: HashMap<OrganizationId, Vec<There>>,
}

impl Whereabouts {
    /// Reads everybody, for tests that compare with it.
    #[cfg(test)]
    pub(in crate::actions) async fn load(store: &Store) -> Result<Self> {
        let mut circle = super::load_circle(store).await?;
        circle.history.contacts = store.list_all().await?;
        let there = who_is_there(&circle, &store.list_all().await?, fold);
        Ok(Self { circle, there })
    }

    /// Reads only those who could speak for one: whom one knows, and who may share one's own schools and employers.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn known(store: &Store) -> Result<Self> {
        let mut ids: BTreeSet<PersonId> = store.list_known().await?.into_iter().collect();
        let stations: BTreeSet<String> = store.list_all::<Station>().await?.into_iter().map(|station| station.name).collect();
        for name in stations.into_iter().filter(|name| !name.trim().is_empty()) {
            // Whoever works there, under any of its names, or of whom one wrote so, is found by its words.
            let found = store.all_people_of(&PeopleFilter { words: name, ..PeopleFilter::default() }).await?;
            ids.extend(found.into_iter().map(|person| person.id));
        }
        Self::of_all(store, &ids.into_iter().collect::<Vec<_>>(), &[]).await
    }

    /// Reads only those who are or were at one organization.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn of(store: &Store, organization: OrganizationId) -> Result<Self> {
        Self::at_all(store, &[organization]).await
    }

    /// Reads only those who are or were at an organization one would like to work for.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn aimed_at(store: &Store) -> Result<Self> {
        let targets: Vec<Target> = store.list_all().await?;
        let organizations: Vec<OrganizationId> = targets.into_iter().map(|target| target.organization_id).collect();
        Self::at_all(store, &organizations).await
    }

    /// Reads only those who are or were at some organizations.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn at_all(store: &Store, organizations: &[OrganizationId]) -> Result<Self> {
        let wanted: Vec<uuid::Uuid> = organizations.iter().map(|id| id.uuid()).collect();
        let there: Vec<Employment> = store.list_referring(Kind::Organization, &wanted).await?;
        let ids: BTreeSet<PersonId> = there.into_iter().map(|job| job.person_id).collect();
        Self::of_all(store, &ids.into_iter().collect::<Vec<_>>(), organizations).await
    }

    async fn of_all(store: &Store, ids: &[PersonId], organizations: &[OrganizationId]) -> Result<Self> {
        let work: Vec<Employment> = store.employments_of(ids).await?.into_iter().map(|named| named.employment).collect();
        let places: BTreeSet<OrganizationId> =
            work.iter().filter_map(|job| job.organization_id).chain(organizations.iter().copied()).collect();
        let places: Vec<OrganizationId> = places.into_iter().collect();
        let (people, organizations) = (store.people_in_order(ids).await?, store.find_some(&places).await?);
        let circle = Circle::new(people, work, organizations, store.ways_of(ids).await?, Vec::new());
        let there = who_is_there(&circle, &store.list_all().await?, fold);
        Ok(Self { circle, there })
    }

    /// Who is or was at an organization.
    #[must_use]
    pub fn at(&self, organization: OrganizationId) -> &[There] {
        self.there.get(&organization).map_or(&[], Vec::as_slice)
    }

    /// Somebody on the list of people.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.circle.people().get(self.circle.place_of(id)?)
    }

    /// The first of those at an organization to whom one may turn: whoever asked to be left alone is passed over.
    #[must_use]
    pub fn first_at(&self, organization: OrganizationId) -> Option<(&There, &Person)> {
        let mut there = self.at(organization).iter().filter(|there| !self.circle.history.wants_rest(there.person_id));
        there.find_map(|there| Some((there, self.person(there.person_id)?)))
    }
}
