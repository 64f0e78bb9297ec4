//! Named SQL, registered so that one test can prepare all of it on both engines and see that all of it ran.

use std::{
    cell::Cell,
    sync::{
        OnceLock,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

/// One SQL statement under a name. Its text is the same for both engines unless it searches full text or numbers rows.
#[derive(Debug)]
pub struct Statement {
    /// Its name.
    pub name: &'static str,
    /// Its text for SQLite.
    pub sqlite: &'static str,
    /// Its text for PostgreSQL; nothing if it is for SQLite alone.
    pub postgres: Option<&'static str>,
    /// The text as SQLite is asked, once made.
    numbered: OnceLock<String>,
    /// The number of arguments plus one, once counted.
    counted: AtomicUsize,
    ran: AtomicBool,
    planned_anew: bool,
}

impl Statement {
    /// A statement with one text for both engines.
    pub(crate) const fn new(name: &'static str, text: &'static str) -> Self {
        Self::for_engines(name, text, Some(text))
    }

    /// A statement that the engines say differently.
    pub(crate) const fn for_engines(name: &'static str, sqlite: &'static str, postgres: Option<&'static str>) -> Self {
        Self {
            name,
            sqlite,
            postgres,
            numbered: OnceLock::new(),
            counted: AtomicUsize::new(0),
            ran: AtomicBool::new(false),
            planned_anew: false,
        }
    }

    /// Has PostgreSQL plan it for the values of each question, where a plan that is good for some is slow for others.
    pub(crate) const fn planned_anew(mut self) -> Self {
        self.planned_anew = true;
        self
    }

    /// Whether PostgreSQL may keep its plan (postgresql.org/docs/current/sql-prepare.html).
    pub(crate) const fn keeps_its_plan(&self) -> bool {
        !self.planned_anew
    }

    /// The text with `?1` for `$1`: SQLite takes that for the first argument, and `$1` for a name that is first looked for.
    pub(crate) fn for_sqlite(&self) -> &str {
        self.numbered.get_or_init(|| numbered(self.sqlite))
    }

    /// How many arguments it takes: the highest number among its `$n` marks.
    #[must_use]
    pub fn parameters(&self) -> usize {
        match self.counted.load(Ordering::Relaxed) {
            0 => {
                let count = count_parameters(self.sqlite);
                self.counted.store(count + 1, Ordering::Relaxed);
                count
            }
            counted => counted - 1,
        }
    }

    /// Whether it ran since the program started.
    #[must_use]
    pub fn has_run(&self) -> bool {
        self.ran.load(Ordering::Relaxed)
    }

    pub(crate) fn mark_run(&self) {
        self.ran.store(true, Ordering::Relaxed);
        ASKED.set(ASKED.get() + 1);
        ASKED_BY_ALL.fetch_add(1, Ordering::Relaxed);
    }
}

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

static ASKED_BY_ALL: AtomicUsize = AtomicUsize::new(0);

/// How many statements the program has asked for so far. A page must not ask for more when there is more to show.
#[must_use]
pub fn statements_asked_by_all() -> usize {
    ASKED_BY_ALL.load(Ordering::Relaxed)
}

/// How many statements this thread has asked for so far. A list must not ask for more when there are more people.
#[must_use]
pub fn statements_asked() -> usize {
    ASKED.get()
}

fn count_parameters(text: &str) -> usize {
    text.split('$')
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().and_then(|digits| digits.parse::<usize>().ok()))
        .max()
        .unwrap_or_default()
}

fn numbered(text: &str) -> String {
    let mut parts = text.split('$');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |numbered, part| numbered + if part.starts_with(|sign: char| sign.is_ascii_digit()) { "?" } else { "$" } + part)
}

/// Declares the named statements of a module, one text for both engines.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* static $name: $crate::statement::Statement =
            $crate::statement::Statement::new(concat!(module_path!(), "::", stringify!($name)), $text);)+
        /// The statements of this module, for the register.
        pub(crate) static STATEMENTS: &[&$crate::statement::Statement] = &[$(&$name),+];
    };
}

pub(crate) use statements;

/// Every statement of the store: the written ones and those that follow from the tables.
#[must_use]
pub fn all_statements() -> Vec<&'static Statement> {
    let written = [
        crate::access::STATEMENTS,
        crate::archive::STATEMENTS,
        crate::archive::COPY_STATEMENTS,
        crate::calendar::STATEMENTS,
        crate::commit::STATEMENTS,
        crate::commit::images::STATEMENTS,
        crate::erase::STATEMENTS,
        crate::erase::PERSON_STATEMENTS,
        crate::content::STATEMENTS,
        crate::journal::STATEMENTS,
        crate::outbox::STATEMENTS,
        crate::people::STATEMENTS,
        crate::states::STATEMENTS,
        crate::today::STATEMENTS,
        crate::trash::STATEMENTS,
        crate::undo::STATEMENTS,
    ];
    let special = crate::commit::ADD_IMAGES
        .statements()
        .chain(crate::archive::ADD_CHANGES.statements())
        .chain(crate::search::special_statements())
        .chain(crate::search::due::statements())
        .chain(crate::people::special_statements())
        .chain(crate::latest::special_statements())
        .chain(crate::today::special_statements())
        .chain(crate::erase::special_statements());
    written.into_iter().flatten().copied().chain(special).chain(crate::table::statements()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_counted_by_their_highest_number() {
        assert_eq!(count_parameters("SELECT $1, $2 WHERE $2 = $10"), 10);
        assert_eq!(count_parameters("SELECT 1"), 0);
    }

    #[test]
    fn sqlite_is_asked_by_number() {
        assert_eq!(numbered("a = $1 AND b IN ($2, $10) AND c = '$.x'"), "a = ?1 AND b IN (?2, ?10) AND c = '$.x'");
    }
}
