//! Opening and closing the one connection.

use crate::cipher::{Key, SALT, salt_of};
use crate::connection::Connection;
use crate::{Error, Result, backup, unit::Unit};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::text::Title;
use rand::RngCore as _;
use secrecy::SecretString;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Row as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use uuid::Uuid;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// Says that a file is a workspace of Entente: "ENTE".
const APPLICATION_ID: i64 = 0x454E_5445;

/// A workspace file that is open. Clones share the one connection; the file is closed when the last one goes, and its
/// key with it.
#[derive(Clone)]
pub struct Store {
    connection: Arc<Mutex<Connection>>,
    actor: String,
}

/// The key of a file that was just opened, kept only as long as backups need it.
#[derive(Clone)]
pub struct Unlocked {
    pub(crate) key: Arc<Key>,
    pub(crate) path: PathBuf,
}

impl Store {
    /// Makes a new workspace file. Nothing is ever replaced: a file that is there already is refused.
    pub async fn create(
        path: &Path,
        passphrase: &SecretString,
        title: &Title,
        sample: bool,
        actor: &Actor,
        now: DateTime<Utc>,
    ) -> Result<(Self, Unlocked)> {
        if path.exists() {
            return Err(Error::ExistsAlready);
        }
        let mut salt = [0; SALT];
        rand::rng().fill_bytes(&mut salt);
        let key = Key::derive(passphrase, &salt);
        let made = Self::make(path, &key, title, sample, actor, now).await;
        match made {
            Ok(store) => Ok((store, Unlocked { key: Arc::new(key), path: path.to_owned() })),
            Err(error) => {
                // A file that nobody could open is not left behind.
                let _ = std::fs::remove_file(path);
                Err(error)
            }
        }
    }

    async fn make(
        path: &Path,
        key: &Key,
        title: &Title,
        sample: bool,
        actor: &Actor,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let mut sqlite = connect(path, key).await?;
        sqlx::query(sqlx::AssertSqlSafe(format!("pragma application_id = {APPLICATION_ID}")))
            .execute(&mut sqlite)
            .await?;
        migrate(&mut sqlite).await?;
        sqlx::query(
            "insert into workspace (one, id, title, sample, actor_name, actor_role, meeting, created_at)
             values (1, $1, $2, $3, $4, $5, null, $6)",
        )
        .bind(Uuid::now_v7().to_string())
        .bind(title.as_str().to_owned())
        .bind(sample)
        .bind(actor.name.as_str().to_owned())
        .bind(actor.role.as_str())
        .bind(now.timestamp_micros())
        .execute(&mut sqlite)
        .await?;
        Ok(Self::holding(sqlite, actor.name.to_string()))
    }

    /// Opens a workspace file: looks at it, unlocks it, takes it for this process alone, and brings it up to date
    /// after a verified backup. A file that cannot be opened stays as it is.
    ///
    /// `actor` is who works in it from now on; whoever worked in it last where none is given.
    pub async fn open(
        path: &Path,
        passphrase: &SecretString,
        actor: Option<&Actor>,
    ) -> Result<(Self, Unlocked)> {
        let key = Key::derive(passphrase, &salt_of(path)?);
        let mut sqlite = connect(path, &key).await?;
        check_is_workspace(&mut sqlite).await?;
        let unlocked = Unlocked { key: Arc::new(key), path: path.to_owned() };
        bring_up_to_date(&mut sqlite, &unlocked).await?;
        let name: String =
            sqlx::query("select actor_name from workspace").fetch_one(&mut sqlite).await?.try_get(0)?;
        let name = actor.map_or(name, |actor| actor.name.to_string());
        Ok((Self::holding(sqlite, name), unlocked))
    }

    fn holding(sqlite: SqliteConnection, actor: String) -> Self {
        Self { connection: Arc::new(Mutex::new(Connection::new(sqlite))), actor }
    }

    /// Begins a unit of work. Units follow one another: this waits until the one before has ended.
    pub async fn begin(&self, now: DateTime<Utc>) -> Result<Unit> {
        Unit::begin(self.connection.clone().lock_owned().await, now, self.actor.clone()).await
    }

    /// Writes a verified copy of the file, encrypted with the same passphrase. Returns its number of journal entries.
    pub async fn backup(&self, unlocked: &Unlocked, to: &Path) -> Result<u64> {
        let mut connection = self.connection.lock().await;
        connection.forget_unit().await;
        backup::write(connection.sqlite(), &unlocked.key, to).await
    }

    /// Reads the whole file page by page and checks that it is sound.
    pub async fn check_integrity(&self) -> Result<()> {
        let mut connection = self.connection.lock().await;
        check_integrity(connection.sqlite()).await
    }
}

/// Opens the one connection. Statements are never logged: `PRAGMA key` is one.
///
/// Whether the file is there was looked at before; a connection that may not create files could attach no backup.
pub(crate) async fn connect(path: &Path, key: &Key) -> Result<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        // Its own words about a wrong passphrase would go to standard error. The level is set together with the key:
        // the pragmas that follow already read the first page.
        .pragma("key", format!("{}; pragma cipher_log_level = none", key.pragma()))
        .pragma("temp_store", "memory")
        .pragma("secure_delete", "on")
        .locking_mode(SqliteLockingMode::Exclusive)
        .journal_mode(SqliteJournalMode::Truncate)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::ZERO)
        .statement_cache_capacity(200)
        .disable_statement_logging();
    let mut sqlite = options.connect().await?;
    let cipher: Option<String> =
        match sqlx::query("pragma cipher_version").fetch_optional(&mut sqlite).await? {
            Some(row) => row.try_get(0)?,
            None => None,
        };
    if cipher.is_none_or(|version| version.is_empty()) {
        return Err(Error::NoCipher);
    }
    // Takes the file for this process alone, at once and not at the first change.
    sqlx::query("begin exclusive").execute(&mut sqlite).await?;
    sqlx::query("commit").execute(&mut sqlite).await?;
    Ok(sqlite)
}

async fn check_is_workspace(sqlite: &mut SqliteConnection) -> Result<()> {
    let id: i64 = sqlx::query("pragma application_id").fetch_one(&mut *sqlite).await?.try_get(0)?;
    if id != APPLICATION_ID {
        return Err(Error::NotAWorkspace);
    }
    let known = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
    let applied: Option<i64> =
        sqlx::query("select max(version) from _sqlx_migrations").fetch_one(sqlite).await?.try_get(0)?;
    if applied.unwrap_or_default() > known { Err(Error::NewerVersion) } else { Ok(()) }
}

/// Applies what is not applied yet. The direct form is the one whose future can be sent between threads.
async fn migrate(sqlite: &mut SqliteConnection) -> Result<()> {
    MIGRATIONS.run_direct(None, sqlite, false).await.map_err(Error::Migration)
}

async fn bring_up_to_date(sqlite: &mut SqliteConnection, unlocked: &Unlocked) -> Result<()> {
    let applied: i64 = sqlx::query("select count(*) from _sqlx_migrations where success")
        .fetch_one(&mut *sqlite)
        .await?
        .try_get(0)?;
    if usize::try_from(applied).is_ok_and(|applied| applied < MIGRATIONS.iter().count()) {
        let to = backup::place_before_migration(&unlocked.path, applied)?;
        backup::write(sqlite, &unlocked.key, &to).await?;
        migrate(sqlite).await?;
    }
    Ok(())
}

/// Checks the authentication code of every page, then the structure.
pub(crate) async fn check_integrity(sqlite: &mut SqliteConnection) -> Result<()> {
    let pages = sqlx::query("pragma cipher_integrity_check").fetch_all(&mut *sqlite).await?;
    if !pages.is_empty() {
        return Err(Error::Damaged);
    }
    let quick: String = sqlx::query("pragma quick_check(1)").fetch_one(sqlite).await?.try_get(0)?;
    if quick == "ok" { Ok(()) } else { Err(Error::Damaged) }
}
