//! Bringing a database to this program's form, step by step, each step whole or not at all.

use std::borrow::Cow;

use rusqlite::{Connection, params};
use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::{Db, Error, Result, SqliteFile, sqlite};

/// The form of the database that this program writes.
pub const SCHEMA_VERSION: i64 = 27;

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
    Step {
        version: 22,
        name: "usual rhythms",
        sqlite: Cow::Borrowed(include_str!("../migrations/0022_usual_rhythms.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0022_usual_rhythms.sql")),
    },
    Step {
        version: 23,
        name: "size and kind",
        sqlite: Cow::Borrowed(include_str!("../migrations/0023_size_and_kind.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0023_size_and_kind.sql")),
    },
    Step {
        version: 24,
        name: "pieces of the index",
        sqlite: Cow::Borrowed(include_str!("../migrations/0024_pieces_of_the_index.sqlite.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0024_pieces_of_the_index.postgres.sql")),
    },
    Step {
        version: 25,
        name: "marked when looking back",
        sqlite: Cow::Borrowed(include_str!("../migrations/0025_marked_when_looking_back.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0025_marked_when_looking_back.sql")),
    },
    Step {
        version: 26,
        name: "words still to index",
        sqlite: Cow::Borrowed(include_str!("../migrations/0026_words_still_to_index.sqlite.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0026_words_still_to_index.postgres.sql")),
    },
    Step {
        version: 27,
        name: "beginnings of words",
        sqlite: Cow::Borrowed(include_str!("../migrations/0027_beginnings_of_words.sqlite.sql")),
        postgres: Cow::Borrowed(include_str!("../migrations/0027_beginnings_of_words.postgres.sql")),
    },
];

impl Db {
    /// The form that the database has now; 0 if it is empty.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn version(&self) -> Result<i64> {
        let known = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
        match self {
            Self::Sqlite(file) => version_of(&*file.writer.take().await?, known).map_err(Error::from),
            Self::Postgres(pool) => match sqlx::query_scalar(known).fetch_one(pool).await {
                Ok(version) => Ok(version),
                Err(sqlx::Error::Database(error)) if error.message().contains("_sqlx_migrations") => Ok(0),
                Err(error) => Err(error.into()),
            },
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
        let done = match self {
            Self::Sqlite(file) => return make_in(file, steps, version).await,
            Self::Postgres(pool) => {
                let mut migrator = Migrator::with_migrations(steps.iter().map(|step| migration(step, &step.postgres)).collect());
                // Advisory locks are not known to every engine of the PostgreSQL family.
                migrator.set_locking(false);
                migrator.run_to(version, pool).await
            }
        };
        done.map_err(|error| match error {
            sqlx::migrate::MigrateError::Execute(error) | sqlx::migrate::MigrateError::ExecuteMigration(error, _) => error.into(),
            other => Error::Damaged(other.to_string()),
        })
    }
}

fn migration(step: &Step, text: &str) -> Migration {
    let text = sqlx::AssertSqlSafe(text.to_owned());
    Migration::new(step.version, Cow::Borrowed(step.name), MigrationType::Simple, text.into_sql_str(), false)
}

fn version_of(connection: &Connection, known: &str) -> rusqlite::Result<i64> {
    if connection.table_exists(None, "_sqlx_migrations")? { connection.query_row(known, [], |row| row.get(0)) } else { Ok(0) }
}

/// What SQLite knows of its steps, as the sqlx library writes it: files of earlier versions were made by it.
const KNOWN_STEPS: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
    version BIGINT PRIMARY KEY, description TEXT NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL, checksum BLOB NOT NULL, execution_time BIGINT NOT NULL)";

async fn make_in(file: &SqliteFile, steps: &[Step], version: i64) -> Result<()> {
    let steps: Vec<Migration> = steps.iter().filter(|step| step.version <= version).map(|step| migration(step, &step.sqlite)).collect();
    let connection = file.writer.take().await?;
    sqlite::apart(move || make_all(&connection, &steps)).await
}

fn make_all(connection: &Connection, steps: &[Migration]) -> Result<()> {
    connection.execute_batch(KNOWN_STEPS)?;
    let mut done = connection.prepare("SELECT version, checksum FROM _sqlx_migrations ORDER BY version")?;
    let done = done.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<Vec<(i64, Vec<u8>)>>>()?;
    if let Some((version, _)) =
        done.iter().find(|(version, sum)| steps.iter().any(|step| step.version == *version && step.checksum != sum.as_slice()))
    {
        return Err(Error::Damaged(format!("step {version} is not the one that was made")));
    }
    // Nobody's words are in a new file yet, so its steps wait for the disk together and not one by one. After a power cut in
    // between, the first of them are there.
    let together = done.is_empty();
    if together {
        connection.execute_batch("PRAGMA synchronous = NORMAL")?;
    }
    // A step may sort every word of the index: that goes through a file, which nobody else sees, and not through the memory.
    connection.execute_batch("PRAGMA temp_store = FILE")?;
    let made =
        steps.iter().filter(|step| done.iter().all(|(version, _)| *version != step.version)).try_for_each(|step| make(connection, step));
    connection.execute_batch("PRAGMA temp_store = MEMORY")?;
    if together {
        connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)")?;
    }
    made.map_err(Error::from)
}

/// Makes one step, whole or not at all.
fn make(connection: &Connection, step: &Migration) -> rusqlite::Result<()> {
    let transaction = connection.unchecked_transaction()?;
    transaction.execute_batch(step.sql.as_str())?;
    let noted = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (?1, ?2, TRUE, ?3, 0)";
    transaction.execute(noted, params![step.version, step.description, &*step.checksum])?;
    transaction.commit()
}
