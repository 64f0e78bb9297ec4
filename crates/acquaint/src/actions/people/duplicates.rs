//! Who may be on the list twice, and why. Nothing of it is stored but what was decided; what was found last is kept in memory
//! while it is true.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use acquaint_dedupe::{
    Agreement, Kind, Reason,
    people::{Certain, Person as Compared, duplicates},
};
use acquaint_domain::{
    AccountId, Change, Context,
    people::{Distinct, DistinctId, Employment, Organization, OrganizationId, Person, PersonId},
};
use acquaint_store::{ContentNumber, Store};
use sha2::{Digest as _, Sha256};

use crate::{
    Failure,
    actions::{Result, get, keep},
};

/// Two entries of the list that may be one person.
#[derive(Debug, Clone)]
pub struct Twice {
    /// The one that was added first.
    pub one: Person,
    /// The other one.
    pub other: Person,
    /// How likely they are one person, from 0 to 1.
    pub probability: f64,
    /// Why it is certain, if it is.
    pub certain: Option<Certain>,
    /// What speaks for and against it, in bits. See `docs/decisions/0011-duplicates-by-what-agreement-is-worth.md`.
    pub reasons: Vec<Reason>,
}

/// All pairs that may be one person, the likeliest first. What was said to be two people is left out.
///
/// # Errors
/// If the store does not answer.
pub async fn find_duplicates(store: &Store) -> Result<Arc<Vec<Twice>>> {
    FoundTwice::default().find(store).await
}

/// What was found last. It is used again as long as nothing was changed, and searched anew only where a person, their work or
/// an organization is another one: what is told apart meanwhile is only left out.
#[derive(Debug, Default)]
pub struct FoundTwice {
    last: Mutex<Option<Last>>,
    searches: AtomicUsize,
}

#[derive(Debug, Clone)]
struct Last {
    account: AccountId,
    /// Of what the account held.
    content: ContentNumber,
    /// Of everything that was compared.
    digest: Option<[u8; 32]>,
    found: Arc<Vec<Twice>>,
    shown: Arc<Vec<Twice>>,
}

impl FoundTwice {
    /// The same as [`find_duplicates`].
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn find(&self, store: &Store) -> Result<Arc<Vec<Twice>>> {
        // Asked for before anything is read: what changes in between is noticed the next time.
        let content = store.content_number().await?;
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone().filter(|last| last.account == store.account());
        if let Some(last) = last.as_ref().filter(|last| last.content == content) {
            return Ok(Arc::clone(&last.shown));
        }
        let compared = Listed::read(store).await?;
        let apart: HashSet<DistinctId> = store.list_all::<Distinct>().await?.into_iter().map(|distinct| distinct.id).collect();
        // A list of thirty thousand takes most of a second, during which others are served.
        let search = move || compared.search_unless_known(last);
        let (digest, found, is_new) = tokio::task::spawn_blocking(search).await.map_err(|_| could_not_compare())?;
        self.searches.fetch_add(usize::from(is_new), Ordering::Relaxed);
        let together = |pair: &&Twice| !apart.contains(&DistinctId::of(pair.one.id, pair.other.id));
        let shown = Arc::new(found.iter().filter(together).cloned().collect());
        let last = Last { account: store.account(), content, digest, found, shown: Arc::clone(&shown) };
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(last);
        Ok(shown)
    }

    /// How often a list was searched so far.
    #[must_use]
    pub fn searches(&self) -> usize {
        self.searches.load(Ordering::Relaxed)
    }
}

fn could_not_compare() -> Failure {
    Failure::refused("The list could not be compared.".to_owned(), "Try again.")
}

/// All that is compared.
struct Listed {
    people: Vec<Person>,
    employments: Vec<Employment>,
    organizations: Vec<Organization>,
}

impl Listed {
    async fn read(store: &Store) -> Result<Self> {
        Ok(Self { people: store.list_all().await?, employments: store.list_all().await?, organizations: store.list_all().await? })
    }

    /// What was found before if it was found in the same list, and otherwise what is found now; with the digest of the list, and
    /// whether it was searched.
    fn search_unless_known(self, last: Option<Last>) -> (Option<[u8; 32]>, Arc<Vec<Twice>>, bool) {
        let digest = self.digest();
        match last.filter(|last| digest.is_some() && last.digest == digest) {
            Some(last) => (digest, last.found, false),
            None => (digest, Arc::new(search(self.people, &self.employments, &self.organizations)), true),
        }
    }

    fn digest(&self) -> Option<[u8; 32]> {
        let mut digest = Sha256::new();
        for text in [serde_json::to_vec(&self.people), serde_json::to_vec(&self.employments), serde_json::to_vec(&self.organizations)] {
            digest.update(text.ok()?);
        }
        Some(digest.finalize().into())
    }
}

fn search(people: Vec<Person>, employments: &[Employment], organizations: &[Organization]) -> Vec<Twice> {
    let names: HashMap<OrganizationId, &str> = organizations.iter().map(|one| (one.id, one.name.as_str())).collect();
    let mut work: HashMap<PersonId, Vec<&Employment>> = HashMap::new();
    for employment in employments {
        work.entry(employment.person_id).or_default().push(employment);
    }
    let compared: Vec<Compared> =
        people.iter().map(|person| as_compared(person, work.get(&person.id).map_or(&[], Vec::as_slice), &names)).collect();
    let mut found: Vec<Twice> = duplicates(&compared)
        .into_iter()
        .map(|pair| {
            let (one, other) = (&people[pair.one], &people[pair.other]);
            let (one, other) = if one.id < other.id { (one, other) } else { (other, one) };
            Twice { one: one.clone(), other: other.clone(), probability: pair.probability, certain: pair.certain, reasons: pair.reasons }
        })
        .collect();
    found.sort_by(|one, other| {
        let best = other.certain.is_some().cmp(&one.certain.is_some()).then(other.probability.total_cmp(&one.probability));
        best.then_with(|| (one.one.id, one.other.id).cmp(&(other.one.id, other.other.id)))
    });
    found
}

fn as_compared<'a>(person: &'a Person, work: &[&'a Employment], names: &HashMap<OrganizationId, &'a str>) -> Compared<'a> {
    let known = |text: &'a str| -> Vec<&'a str> { if text.trim().is_empty() { Vec::new() } else { vec![text] } };
    let place = |employment: &&Employment| employment.organization_id.and_then(|id| names.get(&id)).copied();
    Compared {
        name: &person.name,
        emails: known(&person.email),
        phones: known(&person.phone),
        urls: known(&person.linkedin),
        organizations: work.iter().filter_map(place).collect(),
        titles: work.iter().map(|employment| employment.title.as_str()).filter(|title| !title.is_empty()).collect(),
        place: &person.place,
        ..Compared::default()
    }
}

/// A step by fixed words: what was looked at, and how well both agree; that is empty for what is no field.
#[must_use]
pub fn step_words(reason: &Reason) -> (&'static str, &'static str) {
    let Reason::Field { kind, agreement, .. } = reason else {
        let of = match reason {
            Reason::Prior { .. } => "prior",
            Reason::Exchanged { .. } => "exchanged",
            Reason::BelongTogether { .. } => "belong-together",
            _ => "others",
        };
        return (of, "");
    };
    let of = match kind {
        Kind::FullName | Kind::GivenName => "given-name",
        Kind::FamilyName => "family-name",
        Kind::Organization => "organization",
        Kind::Title => "title",
        Kind::Email => "email",
        Kind::Phone => "phone",
        Kind::Url => "linkedin",
        _ => "place",
    };
    let how = match agreement {
        Agreement::Same => "same",
        Agreement::Part => "part",
        Agreement::OtherWord => "other-word",
        Agreement::Rough => "rough",
        Agreement::Close => "close",
        Agreement::Similar => "similar",
        Agreement::Different => "different",
    };
    (of, how)
}

/// Keeps that two entries are two people, so that nobody asks again.
///
/// # Errors
/// If one of them is gone, or if they are the same entry.
pub async fn keep_apart(store: &Store, ctx: &Context, one: PersonId, other: PersonId) -> Result<()> {
    let (first, second): (Person, Person) = (get(store, one).await?, get(store, other).await?);
    super::check_two(one, other)?;
    if store.find::<Distinct>(DistinctId::of(one, other)).await?.is_some() {
        return Ok(());
    }
    let mut change = Change::new(ctx, "people.keep-apart", format!("{}, {}", first.name, second.name));
    change.add(Distinct::between(one, other, ctx.now));
    keep(store, &change).await
}

#[cfg(test)]
mod tests {
    use acquaint_domain::ChangeId;
    use acquaint_store::Db;
    use jiff::tz::TimeZone;
    use uuid::Uuid;

    use super::*;
    use crate::{
        actions::{
            aim, import,
            journal::undo,
            people::{PersonFields, add_person, edit_person, merge_people},
        },
        seam::LOCAL_ACCOUNT,
    };

    fn context(change: u128) -> Context {
        let now = "2026-11-23T09:00:00Z".parse().unwrap();
        Context::new(LOCAL_ACCOUNT, now, TimeZone::UTC, ChangeId(Uuid::from_u128(change << 64 | change)))
    }

    fn named(name: &str) -> PersonFields {
        PersonFields { name: name.to_owned(), email: "ana.silva@wsp.example".to_owned(), ..PersonFields::default() }
    }

    struct Searched {
        store: Store,
        twice: FoundTwice,
    }

    impl Searched {
        /// How many pairs there are, always the same as without a memory, and how often it was searched so far.
        #[track_caller]
        fn check(&self, pairs: usize, searches: usize) -> impl Future<Output = ()> + use<'_> {
            let at = std::panic::Location::caller();
            async move {
                let found = self.twice.find(&self.store).await.unwrap();
                let ids = |all: &[Twice]| all.iter().map(|pair| (pair.one.clone(), pair.other.clone())).collect::<Vec<_>>();
                assert_eq!(ids(&found), ids(&find_duplicates(&self.store).await.unwrap()), "{at}");
                assert_eq!((found.len(), self.twice.searches()), (pairs, searches), "{at}");
            }
        }
    }

    async fn empty(folder: &tempfile::TempDir) -> Searched {
        let db = Db::open_sqlite(&folder.path().join("a.sqlite"), true).await.unwrap();
        db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
        Searched { store: Store::new(db, LOCAL_ACCOUNT), twice: FoundTwice::default() }
    }

    async fn bring_in(store: &Store, number: u128, rows: &str) {
        let text = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
        let reading = acquaint_formats::read("Connections.csv", std::io::Cursor::new(text.into_bytes())).unwrap();
        let plan = import::plan_import(store, &context(number), &[reading]).await.unwrap();
        import::import(store, &context(number), plan).await.unwrap();
    }

    #[tokio::test]
    async fn pe4_an_import_a_restore_and_an_archive_are_noticed_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let twice = empty(&folder).await;
        let store = &twice.store;
        add_person(store, &context(1), named("Ana Silva")).await.unwrap();
        twice.check(0, 1).await;
        let before = store.archive().await.unwrap();
        bring_in(store, 2, "Ana,Silva,,,Harbour,Pilot,\nAna,Silva,,,Harbour,Pilot,\n").await;
        let there = find_duplicates(store).await.unwrap().len();
        assert_eq!(there, 1);
        twice.check(there, 2).await;
        store.restore(&before, Change::new(&context(3), "settings.restore", "")).await.unwrap();
        twice.check(0, 3).await;
        undo(store, &context(4), context(3).change).await.unwrap();
        twice.check(there, 4).await;

        let archive = store.archive().await.unwrap();
        let fresh = tempfile::tempdir().unwrap();
        let other = empty(&fresh).await;
        other.check(0, 1).await;
        other.store.restore(&archive, Change::new(&context(5), "settings.restore", "")).await.unwrap();
        other.check(there, 2).await;
    }

    #[tokio::test]
    async fn pe4_a_list_is_searched_once_until_somebody_on_it_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let twice = empty(&folder).await;
        let store = &twice.store;
        let ana = add_person(store, &context(1), named("Ana Silva")).await.unwrap();
        let same = add_person(store, &context(2), named("Ana Silva")).await.unwrap();
        twice.check(1, 1).await;
        twice.check(1, 1).await;
        aim::start_exploration(store, &context(3), "bridges").await.unwrap();
        twice.check(1, 1).await;
        keep_apart(store, &context(4), ana, same).await.unwrap();
        twice.check(0, 1).await;
        undo(store, &context(5), context(4).change).await.unwrap();
        twice.check(1, 1).await;
        merge_people(store, &context(6), (ana, same), "", &[]).await.unwrap();
        twice.check(0, 2).await;
        undo(store, &context(7), context(6).change).await.unwrap();
        twice.check(1, 3).await;
        let edited = PersonFields { email: String::new(), phone: "0123".to_owned(), ..named("Bo Lind") };
        edit_person(store, &context(8), same, "", edited).await.unwrap();
        twice.check(0, 4).await;
        let other_program = Store::new(Db::open_sqlite(&folder.path().join("a.sqlite"), false).await.unwrap(), LOCAL_ACCOUNT);
        add_person(&other_program, &context(9), named("Ana Silva")).await.unwrap();
        twice.check(1, 5).await;
        let example = Searched { store: Store::new(store.db().clone(), AccountId(Uuid::from_u128(7))), twice: twice.twice };
        example.check(0, 6).await;
    }
}
