//! Making, opening and closing a workspace file.

use crate::beside::sweep;
use crate::cipher::Key;
use crate::connection::{Connection, ReadOnly, Unlocked};
use crate::error::{is_against_a_rule, is_missing_something};
use crate::making::{Draft, NewStore, check_free};
use crate::passphrase::new_salt;
use crate::place::Place;
use crate::sound::{check_head, check_indexes, check_integrity, is_writable};
use crate::{Error, Result, backup, keeping, unit::Unit};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::text::Title;
use secrecy::SecretString;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{Connection as _, Row as _, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;
use uuid::Uuid;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// Says that a file is a workspace of Entente: "ENTE".
const APPLICATION_ID: i64 = 0x454E_5445;

/// A workspace file that is open. Clones share the one connection; the file is closed when the last one goes, and its
/// key with it.
#[derive(Clone)]
pub struct Store {
    pub(crate) connection: Arc<Mutex<Connection>>,
    pub(crate) actor: String,
    read_only: Option<ReadOnly>,
    pub(crate) place: Arc<Place>,
}

impl Store {
    /// Begins to make a workspace file. Nothing is ever replaced: a file that is there already is refused.
    pub async fn create(
        path: &Path,
        passphrase: &SecretString,
        title: &Title,
        sample: bool,
        actor: &Actor,
        now: DateTime<Utc>,
    ) -> Result<NewStore> {
        check_free(path)?;
        let unlocked = Unlocked {
            key: Arc::new(Key::derive(passphrase, &new_salt())),
            path: path.to_owned(),
            backups: None,
        };
        let draft = Draft::beside(path)?;
        let place = Place::of(draft.path());
        let mut connection = Connection::open(&unlocked.at(draft.path())).await?;
        furnish(connection.sqlite(), title, sample, actor, now).await?;
        Ok(NewStore { store: Self::holding(connection, actor.name.to_string(), place), draft, unlocked })
    }

    /// Opens a workspace file: looks at it, unlocks it, takes it for this process alone, checks it, and brings it up to
    /// date after a verified backup. A file that cannot be opened stays as it is; one that is damaged, cannot
    /// be written or is a backup that is kept by itself is opened for reading only.
    ///
    /// `actor` is who works in it from now on; whoever worked in it last where none is given.
    pub async fn open(
        path: &Path,
        passphrase: &SecretString,
        actor: Option<&Actor>,
    ) -> Result<(Self, Unlocked)> {
        let unlocked = Unlocked::with(path, passphrase)?;
        Ok((Self::open_unlocked(&unlocked, actor).await?, unlocked))
    }

    /// Opens a workspace file whose key is known.
    pub async fn open_unlocked(unlocked: &Unlocked, actor: Option<&Actor>) -> Result<Self> {
        let whole = unlocked.begins_whole();
        let place = Place::of(&unlocked.path);
        let mut connection = match Connection::open(unlocked).await {
            // The first page is hurt, and those behind it say that the passphrase is right.
            Err(Error::WrongPassphrase) if unlocked.is_theirs() => return Err(Error::Damaged),
            opened => opened?,
        };
        check(&mut connection, unlocked, whole).await?;
        if connection.read_only().is_none() {
            let _ = unlocked.path.parent().map(sweep);
        }
        bring_up_to_date(&mut connection, unlocked).await?;
        let name = last_actor(connection.sqlite()).await.map_err(lacking)?;
        let name = actor.map_or(name, |actor| actor.name.to_string());
        Ok(Self::holding(connection, name, place))
    }

    pub(crate) fn holding(connection: Connection, actor: String, place: Place) -> Self {
        let read_only = connection.read_only();
        Self { connection: Arc::new(Mutex::new(connection)), actor, read_only, place: Arc::new(place) }
    }

    /// Tells whether the workspace is open for reading only, and why.
    pub const fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// Tells whether a place is that of this file or of the journal beside it, under whatever name. Nothing is opened:
    /// see [`crate::platform::FileIdentity`].
    pub fn is_at(&self, place: &Path) -> bool {
        self.place.is_at(place)
    }

    /// Tells whether the file still lies where it was opened. Where it does not, nothing is saved any more.
    pub fn is_in_place(&self) -> bool {
        self.place.holds()
    }

    /// Begins a unit of work. Units follow one another: this waits until the one before has ended.
    pub async fn begin(&self, now: DateTime<Utc>) -> Result<Unit> {
        let guard = self.connection.clone().lock_owned().await;
        Unit::begin(guard, now, self.actor.clone(), self.place.clone()).await
    }

    /// Counts the pages of the open file that are not what was written.
    pub async fn hurt_pages(&self) -> Result<u64> {
        let mut connection = self.connection.lock().await;
        connection.settle().await?;
        let pages = sqlx::query("pragma cipher_integrity_check").fetch_all(connection.sqlite()).await?;
        Ok(pages.len() as u64)
    }

    /// Reads the whole file page by page and checks that it is sound, each index against its table too, for which an opening has
    /// no time.
    pub async fn check_integrity(&self) -> Result<()> {
        let mut connection = self.connection.lock().await;
        connection.settle().await?;
        check_integrity(connection.sqlite()).await?;
        check_indexes(connection.sqlite()).await
    }
}

/// Makes the tables of a new file, and what it says about itself.
async fn furnish(
    sqlite: &mut SqliteConnection,
    title: &Title,
    sample: bool,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(sqlx::AssertSqlSafe(format!("pragma application_id = {APPLICATION_ID}")))
        .execute(&mut *sqlite)
        .await?;
    migrate(&mut *sqlite).await?;
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
    .execute(sqlite)
    .await?;
    Ok(())
}

/// Checks a file that was just opened, and lets one that must not be written be read only. One that lacks what the opening itself
/// needs is refused as damaged.
async fn check(connection: &mut Connection, unlocked: &Unlocked, whole: bool) -> Result<()> {
    if !whole || is_damaged(check_integrity(connection.sqlite()).await)? {
        connection.only_read(ReadOnly::Damaged).await?;
    }
    check_is_workspace(connection.sqlite()).await.map_err(lacking)?;
    if connection.read_only().is_some() {
        return Ok(());
    }
    if is_damaged(check_head(connection.sqlite()).await)? {
        connection.only_read(ReadOnly::Damaged).await
    } else if unlocked.is_kept_copy() {
        connection.only_read(ReadOnly::Backup).await
    } else if !is_writable(connection.sqlite()).await.map_err(lacking)? {
        connection.only_read(ReadOnly::Place).await
    } else {
        Ok(())
    }
}

/// Reads who worked in a file last.
async fn last_actor(sqlite: &mut SqliteConnection) -> Result<String> {
    Ok(sqlx::query("select actor_name from workspace").fetch_one(sqlite).await?.try_get(0)?)
}

/// Where a file lacks what each workspace has, a table of it or its only row, pages are those of another time: each can be read,
/// and together they are no file that was ever written.
fn lacking(error: Error) -> Error {
    match error {
        Error::Database(error) if is_missing_something(&error) => Error::damage(&error),
        other => other,
    }
}

/// Tells what a check found.
fn is_damaged(checked: Result<()>) -> Result<bool> {
    match checked.map_err(lacking) {
        Ok(()) => Ok(false),
        Err(Error::Damaged) => Ok(true),
        Err(error) => Err(error),
    }
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

/// Applies what is not applied yet, all of it or nothing. The direct form is the one whose future can be sent between threads.
async fn migrate(sqlite: &mut SqliteConnection) -> Result<()> {
    let mut all = sqlite.begin().await?;
    MIGRATIONS.run_direct(None, &mut *all, false).await.map_err(|error| match error {
        MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => unfit(cause),
        other => Error::Migration(other),
    })?;
    all.commit().await.map_err(unfit)
}

/// A file that has already what it says it lacks, that lacks what it says it has, or whose rows break a rule of the table that they
/// are put into is damaged as in [`lacking`].
fn unfit(error: sqlx::Error) -> Error {
    if is_against_a_rule(&error) { Error::damage(&error) } else { lacking(error.into()) }
}

async fn bring_up_to_date(connection: &mut Connection, unlocked: &Unlocked) -> Result<()> {
    let applied: i64 = sqlx::query("select count(*) from _sqlx_migrations where success")
        .fetch_one(connection.sqlite())
        .await?
        .try_get(0)?;
    if usize::try_from(applied).is_ok_and(|applied| applied >= MIGRATIONS.iter().count()) {
        return Ok(());
    }
    match connection.read_only() {
        None => {
            let to = keeping::place_before_migration(unlocked, applied)?;
            backup::write(connection.sqlite(), unlocked, &to).await?;
            let migrated = migrate(connection.sqlite()).await;
            if migrated.is_err() && check_integrity(connection.sqlite()).await.is_ok() {
                // The file is as it was, page by page: this copy of it would be offered as its newest backup.
                let _ = std::fs::remove_file(&to);
            }
            migrated
        }
        Some(ReadOnly::Damaged) => Err(Error::Damaged),
        Some(ReadOnly::Place | ReadOnly::Backup) => Err(Error::CannotWrite(std::io::Error::other(
            "an earlier version of Entente made the file, and it has to be brought up to date first; copy it to a \
             folder of your own and open the copy",
        ))),
    }
}
