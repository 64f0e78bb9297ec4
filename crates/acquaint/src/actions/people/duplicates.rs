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
    people::{Certain, Person as Compared, Suggestion, duplicates},
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
    /// Whether only the whole name that they share speaks for it, and all else rather against it.
    pub by_name: bool,
    /// What speaks for and against it, in bits. See `docs/decisions/0011-duplicates-by-what-agreement-is-worth.md`.
    pub reasons: Vec<Reason>,
}

/// All pairs that may be one person, the likeliest first, and those last that only share a name. What was said to be two people is left out.
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
            let Suggestion { probability, certain, by_name, reasons, .. } = pair;
            Twice { one: one.clone(), other: other.clone(), probability, certain, by_name, reasons }
        })
        .collect();
    found.sort_by(|one, other| {
        let rank = |pair: &Twice| (pair.certain.is_none(), pair.by_name);
        let best = rank(one).cmp(&rank(other)).then(other.probability.total_cmp(&one.probability));
        best.then_with(|| (one.one.id, one.other.id).cmp(&(other.one.id, other.other.id)))
    });
    found
}

/// Somebody by name and ways to reach them, as they are compared.
pub(super) fn by_their_entry(person: &Person) -> Compared<'_> {
    as_compared(person, &[], &HashMap::new())
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
mod tests;
