//! Reading people: one page of a long list, where they work, and what happened with them.

use std::{collections::HashMap, sync::LazyLock};

use acquaint_domain::{
    Kind, RecordId,
    people::{Employment, History, Organization, OrganizationId, Person, PersonId},
};
use acquaint_text::fold;
use uuid::Uuid;

use crate::{
    Result, Statement, Store,
    engine::Row,
    field::Field,
    statement::statements,
    table::{READ_WHOLE, read_all, selected},
};

/// How people are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PeopleOrder {
    /// By name.
    #[default]
    Name,
    /// Those added last come first.
    Newest,
}

/// Which people to list. An empty word sets no condition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// Words that stand in what is known about them.
    pub words: String,
    /// How far the way has come: empty, `not-asked`, `asked` or `met`.
    pub way: String,
    /// A tag that they have; empty for any or none.
    pub tag: String,
    /// How to sort.
    pub order: PeopleOrder,
    /// How many at the most.
    pub limit: i64,
    /// How many to leave out at the beginning.
    pub offset: i64,
}

/// One page of people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PeoplePage {
    /// The people of this page, in order.
    pub people: Vec<Person>,
    /// How many there are on all pages.
    pub total: i64,
}

/// An employment with the name of the organization.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedEmployment {
    /// The employment.
    pub employment: Employment,
    /// Where it is; empty if not known.
    pub organization: String,
}

/// The condition on how far the way has come, the same in every list.
macro_rules! way {
    () => {
        "($2 = '' OR ($2 = 'not-asked' AND NOT EXISTS (SELECT 1 FROM message m WHERE m.account_id = $1 AND m.person_id = person.id AND m.sent_at IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.account_id = $1 AND i.person_id = person.id))
          OR ($2 = 'asked' AND EXISTS (SELECT 1 FROM message m WHERE m.account_id = $1 AND m.person_id = person.id AND m.sent_at IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.account_id = $1 AND i.person_id = person.id AND i.ended_at IS NOT NULL))
          OR ($2 = 'met' AND EXISTS (SELECT 1 FROM interview i WHERE i.account_id = $1 AND i.person_id = person.id AND i.ended_at IS NOT NULL)))"
    };
}

/// Whom words find, as each engine asks its index.
macro_rules! found {
    (sqlite) => {
        "SELECT search_doc.record_id FROM search CROSS JOIN search_doc ON search_doc.doc = search.rowid
          WHERE search MATCH $3 AND search_doc.account_id = $1 AND search_doc.kind = 'person'"
    };
    (postgres) => {
        "SELECT record_id FROM search_doc WHERE account_id = $1 AND kind = 'person' AND tokens @@ to_tsquery('simple', $3)"
    };
}

/// The condition on words.
macro_rules! matching {
    ($engine:ident) => {
        concat!("id IN (", found!($engine), ")")
    };
}

mod matching;
mod tags;

pub use tags::TagCount;

/// A page of everybody by name, and one with the newest first. Whole rows, so that nobody is looked up a second time.
static PAGES: LazyLock<[Statement; 2]> = LazyLock::new(|| {
    let page = |order: &str| {
        let person = selected(Kind::Person);
        format!("SELECT {person} FROM person WHERE account_id = $1 AND {} ORDER BY {order} LIMIT $3 OFFSET $4", way!()).leak()
    };
    [Statement::new("people::PAGE_BY_NAME", page("name_key, id")), Statement::new("people::PAGE_BY_TIME", page("added_at DESC, id DESC"))]
});

statements! {
    /// How many people there are.
    COUNT_ALL = "SELECT COUNT(*) FROM person WHERE account_id = $1";
    /// How many there are of whom the way has come so far.
    COUNT = concat!("SELECT COUNT(*) FROM person WHERE account_id = $1 AND ", way!());
    /// The organization of a name, however it is written.
    FIND_ORGANIZATION = "SELECT id FROM organization WHERE account_id = $1 AND name_key = $2 ORDER BY id LIMIT 1";
    /// The organization that has a name among its other names. Both engines know `REPLACE`, and it needs no escaping.
    FIND_ORGANIZATION_BY_ALIAS = "SELECT id FROM organization
        WHERE account_id = $1 AND alias_keys <> '' AND REPLACE(alias_keys, $2, '') <> alias_keys ORDER BY id LIMIT 1";
    /// Everybody of a name, however it is written.
    FIND_PEOPLE_NAMED = "SELECT id FROM person WHERE account_id = $1 AND name_key = $2 ORDER BY id";
    /// Everybody's name, folded.
    LIST_NAME_KEYS = "SELECT id, name_key FROM person WHERE account_id = $1";
    /// Those who are more than a name: by how one knows them, or by a date, an answer or another contact.
    LIST_KNOWN = "SELECT id FROM person WHERE account_id = $1 AND tie <> 'stranger'
        UNION SELECT person_id FROM interview WHERE account_id = $1 UNION SELECT person_id FROM reply WHERE account_id = $1
        UNION SELECT person_id FROM contact WHERE account_id = $1 ORDER BY 1";
    /// Organizations by how many people one knows there.
    LIST_ORGANIZATIONS = "SELECT organization.id, COUNT(DISTINCT employment.person_id) FROM organization
        LEFT JOIN employment ON employment.account_id = organization.account_id AND employment.organization_id = organization.id
        WHERE organization.account_id = $1 GROUP BY organization.id, organization.name_key ORDER BY 2 DESC, organization.name_key LIMIT $2";
}

/// The statements that ask the index or are put together.
pub(crate) fn special_statements() -> impl Iterator<Item = &'static Statement> {
    PAGES.iter().chain(matching::statements()).chain(tags::special_statements())
}

impl Store {
    /// One page of people.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn people_page(&self, filter: &PeopleFilter) -> Result<PeoplePage> {
        if !filter.tag.is_empty() {
            return self.tagged_page(filter).await;
        }
        if !filter.words.trim().is_empty() {
            return self.matching_page(filter).await;
        }
        let common = vec![self.account.value(), filter.way.value()];
        let page = [common.clone(), vec![filter.limit.value(), filter.offset.value()]].concat();
        let list = if filter.order == PeopleOrder::Name { &PAGES[0] } else { &PAGES[1] };
        let counting =
            if filter.way.is_empty() { self.db.rows(&COUNT_ALL, vec![self.account.value()]) } else { self.db.rows(&COUNT, common) };
        let (rows, counted) = tokio::try_join!(self.db.rows(list, page), counting)?;
        Ok(PeoplePage { people: read_all(Kind::Person, &rows)?, total: number(&counted, 0)? })
    }

    /// Some people, in the order of their ids as given.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn people_in_order(&self, ids: &[PersonId]) -> Result<Vec<Person>> {
        let mut found: HashMap<PersonId, Person> =
            self.find_some(ids).await?.into_iter().map(|person: Person| (person.id, person)).collect();
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }

    /// Where some people work and have worked.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn employments_of(&self, people: &[PersonId]) -> Result<Vec<NamedEmployment>> {
        let ids = uuids(people);
        if people.len() >= READ_WHOLE {
            let (employments, organizations) = tokio::try_join!(self.list_referring(Kind::Person, &ids), self.list_all())?;
            return Ok(named(employments, organizations));
        }
        let employments: Vec<Employment> = self.list_referring(Kind::Person, &ids).await?;
        let ids: Vec<OrganizationId> = employments.iter().filter_map(|employment| employment.organization_id).collect();
        Ok(named(employments, self.find_some(&ids).await?))
    }

    /// Who works and has worked at an organization.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn employments_at(&self, organization: OrganizationId) -> Result<Vec<Employment>> {
        self.list_referring(Kind::Organization, &[organization.uuid()]).await
    }

    /// What happened with some people.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn history_of(&self, people: &[PersonId]) -> Result<History> {
        let ids = uuids(people);
        let (messages, replies, interviews, contacts, calls) = tokio::try_join!(
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids),
            self.list_referring(Kind::Person, &ids)
        )?;
        Ok(History { messages, replies, interviews, contacts, calls })
    }

    /// Everybody of a name, whether or not capitals and accents are the same.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_people_named(&self, name: &str) -> Result<Vec<Person>> {
        let rows = self.db.rows(&FIND_PEOPLE_NAMED, vec![self.account.value(), fold(name.trim()).value()]).await?;
        let ids = rows.iter().map(|row| PersonId::get(row, 0)).collect::<Result<Vec<_>>>()?;
        self.people_in_order(&ids).await
    }

    /// Everybody's name, without capitals and accents.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_name_keys(&self) -> Result<Vec<(PersonId, String)>> {
        let rows = self.db.rows(&LIST_NAME_KEYS, vec![self.account.value()]).await?;
        rows.iter().map(|row| Ok((PersonId::get(row, 0)?, String::get(row, 1)?))).collect()
    }

    /// The organization of a name, whether or not capitals and accents are the same; if none has it, the one that is known
    /// under it besides.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_organization_named(&self, name: &str) -> Result<Option<Organization>> {
        let key = fold(name.trim());
        let mut rows = self.db.rows(&FIND_ORGANIZATION, vec![self.account.value(), key.clone().value()]).await?;
        if rows.is_empty() {
            rows = self.db.rows(&FIND_ORGANIZATION_BY_ALIAS, vec![self.account.value(), format!("\n{key}\n").value()]).await?;
        }
        match rows.first() {
            Some(row) => self.find(OrganizationId::get(row, 0)?).await,
            None => Ok(None),
        }
    }

    /// Those who are more than a name on the list: it was said how one knows them, or there was a date, an answer or another contact.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_known(&self) -> Result<Vec<PersonId>> {
        let rows = self.db.rows(&LIST_KNOWN, vec![self.account.value()]).await?;
        rows.iter().map(|row| PersonId::get(row, 0)).collect()
    }

    /// Organizations, those first where one knows most people, with their number.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_organizations(&self, at_most: i64) -> Result<Vec<(Organization, i64)>> {
        let rows = self.db.rows(&LIST_ORGANIZATIONS, vec![self.account.value(), at_most.value()]).await?;
        let counted = rows.iter().map(|row| Ok((OrganizationId::get(row, 0)?, i64::get(row, 1)?))).collect::<Result<Vec<_>>>()?;
        let ids: Vec<OrganizationId> = counted.iter().map(|(id, _)| *id).collect();
        let mut found: HashMap<OrganizationId, Organization> =
            self.find_some(&ids).await?.into_iter().map(|organization: Organization| (organization.id, organization)).collect();
        Ok(counted.into_iter().filter_map(|(id, count)| found.remove(&id).map(|organization| (organization, count))).collect())
    }
}

fn named(employments: Vec<Employment>, organizations: Vec<Organization>) -> Vec<NamedEmployment> {
    let names: HashMap<OrganizationId, String> =
        organizations.into_iter().map(|organization| (organization.id, organization.name)).collect();
    let name = |employment: Employment| {
        let organization = employment.organization_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
        NamedEmployment { employment, organization }
    };
    employments.into_iter().map(name).collect()
}

/// A number in the first row, if there is one.
fn number(rows: &[Row], index: usize) -> Result<i64> {
    rows.first().map_or(Ok(0), |row| i64::get(row, index))
}

fn uuids(people: &[PersonId]) -> Vec<Uuid> {
    people.iter().map(|id| id.uuid()).collect()
}
