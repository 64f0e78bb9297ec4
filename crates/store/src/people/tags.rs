//! People by their tags, and which tags there are.

use std::sync::LazyLock;

use acquaint_domain::{
    Kind,
    people::{Person, tag_key},
};

use super::{PeopleFilter, PeopleOrder, PeoplePage, number};
use crate::{
    Result, Statement, Store,
    field::Field,
    search::question,
    table::{read_all, selected},
};

/// A tag, and how many people have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagCount {
    /// The tag as most people have it written.
    pub tag: String,
    /// How many people have it.
    pub people: i64,
}

/// The condition on a tag, which stands under a number. Both engines know `REPLACE`, and it needs no escaping.
macro_rules! tagged {
    ($mark:literal) => {
        concat!(" AND tag_keys <> '' AND REPLACE(tag_keys, ", $mark, ", '') <> tag_keys")
    };
}

/// Those of a tag by name, the newest first, and their number.
static PAGES: LazyLock<[Statement; 3]> = LazyLock::new(|| {
    let from = concat!("FROM person WHERE account_id = $1 AND ", way!(), tagged!("$3"));
    let page = |order: &str| format!("SELECT {} {from} ORDER BY {order} LIMIT $4 OFFSET $5", selected(Kind::Person)).leak();
    [
        Statement::new("people::TAGGED_BY_NAME", page("name_key, id")),
        Statement::new("people::TAGGED_BY_TIME", page("added_at DESC, id DESC")),
        Statement::new("people::COUNT_TAGGED", format!("SELECT COUNT(*) {from}").leak()),
    ]
});

/// The same of those whom words find.
static MATCHING: LazyLock<[Statement; 3]> = LazyLock::new(|| {
    let sqlite = concat!("FROM person WHERE account_id = $1 AND ", way!(), " AND ", matching!(sqlite), tagged!("$4"));
    let postgres = concat!("FROM person WHERE account_id = $1 AND ", way!(), " AND ", matching!(postgres), tagged!("$4"));
    let page = |order: &str| {
        [sqlite, postgres].map(|from| &*format!("SELECT {} {from} ORDER BY {order} LIMIT $5 OFFSET $6", selected(Kind::Person)).leak())
    };
    let statement = |name, [sqlite, postgres]: [&'static str; 2]| Statement::for_engines(name, sqlite, Some(postgres));
    [
        statement("people::TAGGED_MATCHING_BY_NAME", page("name_key, id")),
        statement("people::TAGGED_MATCHING_BY_TIME", page("added_at DESC, id DESC")),
        statement("people::COUNT_TAGGED_MATCHING", [sqlite, postgres].map(|from| &*format!("SELECT COUNT(*) {from}").leak())),
    ]
});

/// All tags that somebody has, as they stand with people, and how many people.
static TAGS: Statement =
    Statement::new("people::TAGS", "SELECT tags, COUNT(*) FROM person WHERE account_id = $1 AND tag_keys <> '' GROUP BY tags");

/// The statements that are put together.
pub(crate) fn special_statements() -> impl Iterator<Item = &'static Statement> {
    PAGES.iter().chain(MATCHING.iter()).chain([&TAGS])
}

impl Store {
    /// One page of those who have a tag.
    pub(super) async fn tagged_page(&self, filter: &PeopleFilter) -> Result<PeoplePage> {
        let key = format!("\n{}\n", tag_key(&filter.tag)).value();
        let mut asked = vec![self.account.value(), filter.way.value()];
        let statements = if filter.words.trim().is_empty() {
            &PAGES
        } else {
            let Some(question) = question(&self.db, &filter.words) else { return Ok(PeoplePage::default()) };
            asked.push(question.value());
            &MATCHING
        };
        asked.push(key);
        let page = [asked.clone(), vec![filter.limit.value(), filter.offset.value()]].concat();
        let list = if filter.order == PeopleOrder::Name { &statements[0] } else { &statements[1] };
        let (rows, counted) = tokio::try_join!(self.db.rows(list, page), self.db.rows(&statements[2], asked))?;
        Ok(PeoplePage { people: read_all(Kind::Person, &rows)?, total: number(&counted, 0)? })
    }

    /// All tags that somebody has, in the order of the alphabet. Capitals make no difference.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_tags(&self) -> Result<Vec<TagCount>> {
        let mut tags: Vec<(String, TagCount)> = Vec::new();
        for row in self.db.rows(&TAGS, vec![self.account.value()]).await? {
            let people = i64::get(&row, 1)?;
            for tag in String::get(&row, 0)?.lines().map(str::to_owned) {
                tags.push((tag_key(&tag), TagCount { tag, people }));
            }
        }
        // Of two spellings the one that more people have is shown.
        tags.sort_by(|(a, one), (b, other)| a.cmp(b).then(other.people.cmp(&one.people)).then_with(|| one.tag.cmp(&other.tag)));
        tags.dedup_by(|(key, count), (kept, sum)| {
            let same = key == kept;
            sum.people += if same { count.people } else { 0 };
            same
        });
        Ok(tags.into_iter().map(|(_, count)| count).collect())
    }

    /// Everybody whom a filter finds, whatever its page.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn all_people_of(&self, filter: &PeopleFilter) -> Result<Vec<Person>> {
        let all = PeopleFilter { limit: i64::from(i32::MAX), offset: 0, ..filter.clone() };
        Ok(self.people_page(&all).await?.people)
    }
}
