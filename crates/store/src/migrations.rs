//! Bringing a database to this program's form, step by step, each step whole or not at all.

use std::borrow::Cow;

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::{Db, Error, Result};

/// The form of the database that this program writes.
pub const SCHEMA_VERSION: i64 = 21;

/// One step: its number, its name, and its text for SQLite and for PostgreSQL.
#[derive(Debug, Clone)]
pub struct Step {
    /// The form to which it leads.
    pub version: i64,
    /// Its name.
    pub name: &'static str,
    /// Its text for SQLite.
    pub sqlite: Cow<'static, str>,
    /// Its text for PostgreSQL.
    pub postgres: Cow<'static, str>,
}

/// All steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        version: 1,
        name: "the first way",
        sqlite: Cow::Borrowed(include_str!("../migrations/0001_the_first_way.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0001_the_first_way.sql")),
    },
    Step {
        version: 2,
        name: "search",
        sqlite: Cow::Borrowed(include_str!("../migrations/0002_search.sqlite.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0002_search.postgres.sql")),
    },
    Step {
        version: 3,
        name: "the trash",
        sqlite: Cow::Borrowed(include_str!("../migrations/0003_trash.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0003_trash.sql")),
    },
    Step {
        version: 4,
        name: "tokens",
        sqlite: Cow::Borrowed(include_str!("../migrations/0004_tokens.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0004_tokens.sql")),
    },
    Step {
        version: 5,
        name: "questions before a date",
        sqlite: Cow::Borrowed(include_str!("../migrations/0005_questions_before_a_date.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0005_questions_before_a_date.sql")),
    },
    Step {
        version: 6,
        name: "the journal by its key",
        sqlite: Cow::Borrowed(include_str!("../migrations/0006_the_journal_by_its_key.sqlite.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0006_the_journal_by_its_key.postgres.sql")),
    },
    Step {
        version: 7,
        name: "outreach",
        sqlite: Cow::Borrowed(include_str!("../migrations/0007_outreach.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0007_outreach.sql")),
    },
    Step {
        version: 8,
        name: "the outbox",
        sqlite: Cow::Borrowed(include_str!("../migrations/0008_outbox.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0008_outbox.sql")),
    },
    Step {
        version: 9,
        name: "templates",
        sqlite: Cow::Borrowed(include_str!("../migrations/0009_templates.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0009_templates.sql")),
    },
    Step {
        version: 10,
        name: "the planner",
        sqlite: Cow::Borrowed(include_str!("../migrations/0010_the_planner.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0010_the_planner.sql")),
    },
    Step {
        version: 11,
        name: "free times",
        sqlite: Cow::Borrowed(include_str!("../migrations/0011_free_times.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0011_free_times.sql")),
    },
    Step {
        version: 12,
        name: "invitations",
        sqlite: Cow::Borrowed(include_str!("../migrations/0012_invitations.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0012_invitations.sql")),
    },
    Step {
        version: 13,
        name: "transcripts",
        sqlite: Cow::Borrowed(include_str!("../migrations/0013_transcripts.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0013_transcripts.sql")),
    },
    Step {
        version: 14,
        name: "practice",
        sqlite: Cow::Borrowed(include_str!("../migrations/0014_practice.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0014_practice.sql")),
    },
    Step {
        version: 15,
        name: "lists",
        sqlite: Cow::Borrowed(include_str!("../migrations/0015_lists.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0015_lists.sql")),
    },
    Step {
        version: 16,
        name: "decisions",
        sqlite: Cow::Borrowed(include_str!("../migrations/0016_decisions.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0016_decisions.sql")),
    },
    Step {
        version: 17,
        name: "two people",
        sqlite: Cow::Borrowed(include_str!("../migrations/0017_two_people.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0017_two_people.sql")),
    },
    Step {
        version: 18,
        name: "viewpoints",
        sqlite: Cow::Borrowed(include_str!("../migrations/0018_viewpoints.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0018_viewpoints.sql")),
    },
    Step {
        version: 19,
        name: "organizations",
        sqlite: Cow::Borrowed(include_str!("../migrations/0019_organizations.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0019_organizations.sql")),
    },
    Step {
        version: 20,
        name: "something to say",
        sqlite: Cow::Borrowed(include_str!("../migrations/0020_something_to_say.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0020_something_to_say.sql")),
    },
    Step {
        version: 21,
        name: "tags",
        sqlite: Cow::Borrowed(include_str!("../migrations/0021_tags.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0021_tags.sql")),
    },
];

impl Db {
    /// The form that the database has now; 0 if it is empty.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn version(&self) -> Result<i64> {
        let known = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
        let found: std::result::Result<i64, sqlx::Error> = match self {
            Self::Sqlite { writer, .. } => sqlx::query_scalar(known).fetch_one(writer).await,
            Self::Postgres(pool) => sqlx::query_scalar(known).fetch_one(pool).await,
        };
        match found {
            Ok(version) => Ok(version),
            Err(sqlx::Error::Database(error)) if error.message().contains("_sqlx_migrations") => Ok(0),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether a PostgreSQL database has any table. Only asked of databases that were never ours.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn holds_something(&self) -> Result<bool> {
        let Self::Postgres(pool) = self else { return Ok(false) };
        let tables = "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema'))";
        Ok(sqlx::query_scalar(tables).fetch_one(pool).await?)
    }

    /// The steps that are still to be made, in order. None if the database is up to date.
    ///
    /// # Errors
    /// [`Error::Version`] if a newer program made the database.
    pub async fn pending(&self) -> Result<Vec<i64>> {
        let found = self.version().await?;
        if found > SCHEMA_VERSION {
            return Err(Error::Version { found, known: SCHEMA_VERSION });
        }
        Ok(STEPS.iter().map(|step| step.version).filter(|version| *version > found).collect())
    }

    /// Makes the steps up to and including one.
    ///
    /// # Errors
    /// If a step fails; the database is then as it was before that step.
    pub async fn migrate_to(&self, version: i64) -> Result<()> {
        self.make_steps(STEPS, version).await
    }

    /// The same with given steps, so that a test can break each of them in every place.
    ///
    /// # Errors
    /// If a step fails; the database is then as it was before that step.
    pub async fn make_steps(&self, steps: &[Step], version: i64) -> Result<()> {
        let migrator = migrator(steps, matches!(self, Self::Sqlite { .. }));
        let done = match self {
            Self::Sqlite { writer, .. } if self.version().await? == 0 => {
                // Nobody's words are in it yet, so the steps wait for the disk together and not one by one. After a power
                // cut in between, the first of them are there.
                sqlx::raw_sql("PRAGMA synchronous = NORMAL").execute(writer).await?;
                let done = migrator.run_to(version, writer).await;
                sqlx::raw_sql("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)").execute(writer).await?;
                done
            }
            Self::Sqlite { writer, .. } => migrator.run_to(version, writer).await,
            Self::Postgres(pool) => migrator.run_to(version, pool).await,
        };
        done.map_err(|error| match error {
            sqlx::migrate::MigrateError::Execute(error) | sqlx::migrate::MigrateError::ExecuteMigration(error, _) => error.into(),
            other => Error::Damaged(other.to_string()),
        })
    }
}

fn migrator(steps: &[Step], sqlite: bool) -> Migrator {
    let steps = steps.iter().map(|step| {
        let text = sqlx::AssertSqlSafe(if sqlite { step.sqlite.to_string() } else { step.postgres.to_string() });
        Migration::new(step.version, Cow::Borrowed(step.name), MigrationType::Simple, text.into_sql_str(), false)
    });
    let mut migrator = Migrator::with_migrations(steps.collect());
    // Advisory locks are not known to every engine of the PostgreSQL family; the folder's lock guards the file.
    migrator.set_locking(false);
    migrator
}
