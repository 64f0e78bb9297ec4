//! Those people whom words find: a page of them, and how many there are.

use acquaint_domain::people::PersonId;

use super::{PeopleFilter, PeopleOrder, PeoplePage, number};
use crate::{Result, Statement, Store, field::Field, search::question};

/// Those who are found by words, in some order, and how many they are before it is looked how far their way has come. What the index
/// says is read once for both.
macro_rules! found_in_order {
    ($engine:ident, $order:literal) => {
        concat!(
            "WITH found AS MATERIALIZED (",
            found!($engine),
            ") SELECT id, (SELECT COUNT(*) FROM found) FROM person WHERE account_id = $1 AND ",
            way!(),
            " AND id IN (SELECT record_id FROM found) ORDER BY ",
            $order,
            " LIMIT $4 OFFSET $5"
        )
    };
}

static MATCHING_BY_NAME: Statement = Statement::for_engines(
    "people::MATCHING_BY_NAME",
    found_in_order!(sqlite, "name_key, id"),
    Some(found_in_order!(postgres, "name_key, id")),
);
static MATCHING_BY_TIME: Statement = Statement::for_engines(
    "people::MATCHING_BY_TIME",
    found_in_order!(sqlite, "added_at DESC, id DESC"),
    Some(found_in_order!(postgres, "added_at DESC, id DESC")),
);
static COUNT_MATCHING: Statement = Statement::for_engines(
    "people::COUNT_MATCHING",
    concat!("SELECT COUNT(*) FROM person WHERE account_id = $1 AND ", way!(), " AND ", matching!(sqlite)),
    Some(concat!("SELECT COUNT(*) FROM person WHERE account_id = $1 AND ", way!(), " AND ", matching!(postgres))),
);
/// The statements of this module.
pub(super) fn statements() -> [&'static Statement; 3] {
    [&MATCHING_BY_NAME, &MATCHING_BY_TIME, &COUNT_MATCHING]
}

impl Store {
    /// Those who are found by words: the page and how many there are.
    pub(super) async fn matching_page(&self, filter: &PeopleFilter) -> Result<PeoplePage> {
        let Some(question) = question(&self.db, &filter.words) else { return Ok(PeoplePage::default()) };
        let asked = vec![self.account.value(), filter.way.value(), question.value()];
        let page = [asked.clone(), vec![filter.limit.value(), filter.offset.value()]].concat();
        let list = if filter.order == PeopleOrder::Name { &MATCHING_BY_NAME } else { &MATCHING_BY_TIME };
        let rows = self.db.rows(list, page).await?;
        let total = match rows.first() {
            Some(row) if filter.way.is_empty() => i64::get(row, 1)?,
            None if filter.offset == 0 => 0,
            _ => number(&self.db.rows(&COUNT_MATCHING, asked).await?, 0)?,
        };
        let ids = rows.iter().map(|row| PersonId::get(row, 0)).collect::<Result<Vec<_>>>()?;
        Ok(PeoplePage { people: self.people_in_order(&ids).await?, total })
    }
}
