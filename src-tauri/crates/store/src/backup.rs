//! Backups: verified copies, encrypted with the same passphrase.

use crate::cipher::{Key, salt_of};
use crate::connection::{Connection, Unlocked};
use crate::making::Draft;
use crate::platform::same_file;
use crate::sound::{check_head, check_integrity};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The most copies that are looked at for the newest one.
const MOST_LOOKED_AT: usize = 12;

/// Writes a copy of the open file and reads it back, every page, the structure, and the head of the journal, before it
/// is put in its place.
///
/// Returns the number of journal entries in it.
pub async fn write(sqlite: &mut SqliteConnection, unlocked: &Unlocked, to: &Path) -> Result<u64> {
    let draft = Draft::beside(to)?;
    copy(sqlite, &unlocked.key, draft.path()).await?;
    let entries = verify(sqlite, &unlocked.at(draft.path())).await?;
    draft.put_in_place()?;
    Ok(entries)
}

async fn copy(sqlite: &mut SqliteConnection, key: &Key, to: &Path) -> Result<()> {
    let id: i64 = sqlx::query("pragma application_id").fetch_one(&mut *sqlite).await?.try_get(0)?;
    sqlx::query(AssertSqlSafe(format!("attach database $1 as backup key {}", key.pragma())))
        .bind(to.to_string_lossy().into_owned())
        .execute(&mut *sqlite)
        .await?;
    let exported = export(sqlite, id).await;
    let detached = sqlx::query("detach database backup").execute(&mut *sqlite).await;
    exported?;
    detached?;
    Ok(())
}

async fn export(sqlite: &mut SqliteConnection, id: i64) -> Result<()> {
    sqlx::query("select sqlcipher_export('backup')").execute(&mut *sqlite).await?;
    sqlx::query(AssertSqlSafe(format!("pragma backup.application_id = {id}"))).execute(sqlite).await?;
    Ok(())
}

async fn verify(sqlite: &mut SqliteConnection, copy: &Unlocked) -> Result<u64> {
    salt_of(&copy.path)?;
    let mut copy = Connection::open(copy).await?;
    check_integrity(copy.sqlite()).await?;
    let head = "select seq, hash from journal_head";
    let (ours, theirs) =
        (sqlx::query(head).fetch_one(sqlite).await?, sqlx::query(head).fetch_one(copy.sqlite()).await?);
    let same = ours.try_get::<i64, _>(0)? == theirs.try_get::<i64, _>(0)?
        && ours.try_get::<Vec<u8>, _>(1)? == theirs.try_get::<Vec<u8>, _>(1)?;
    copy.close().await;
    if !same {
        return Err(Error::Damaged);
    }
    Ok(ours.try_get::<i64, _>(0)?.unsigned_abs())
}

/// A sound copy of a workspace.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When the last thing in it was done.
    pub at: DateTime<Utc>,
}

impl Unlocked {
    /// Finds the newest sound copy in the folder of the workspace: backups made before an update, and those put there.
    pub async fn newest_backup(&self) -> Option<Backup> {
        let mut newest: Option<Backup> = None;
        for path in copies_beside(self) {
            if let Ok(backup) = look_at(&self.at(&path)).await
                && newest.as_ref().is_none_or(|newest| newest.at < backup.at)
            {
                newest = Some(backup);
            }
        }
        newest
    }
}

/// Lists the copies of a file in its folder, the one written last first. They have its salt.
fn copies_beside(unlocked: &Unlocked) -> Vec<PathBuf> {
    let entries = unlocked.path.parent().and_then(|folder| std::fs::read_dir(folder).ok());
    let mut copies: Vec<(SystemTime, PathBuf)> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("entente")))
        .filter(|path| !same_file(path, &unlocked.path))
        .filter(|path| salt_of(path).is_ok_and(|salt| salt == *unlocked.key.salt()))
        .filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path)))
        .collect();
    copies.sort();
    copies.into_iter().rev().take(MOST_LOOKED_AT).map(|(_, path)| path).collect()
}

async fn look_at(copy: &Unlocked) -> Result<Backup> {
    let mut connection = Connection::open(copy).await?;
    check_integrity(connection.sqlite()).await?;
    check_head(connection.sqlite()).await?;
    let last: i64 = sqlx::query("select at from journal order by seq desc limit 1")
        .fetch_one(connection.sqlite())
        .await?
        .try_get(0)?;
    let at = DateTime::from_timestamp_micros(last).ok_or(Error::Damaged)?;
    Ok(Backup { path: copy.path.clone(), at })
}

/// Chooses a place beside the file for the backup before a migration.
pub fn place_before_migration(path: &Path, version: i64) -> Result<PathBuf> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    (0..1_000)
        .map(|number| {
            let number = if number == 0 { String::new() } else { format!("-{number}") };
            path.with_file_name(format!("{stem}-before-update-{version}{number}.entente"))
        })
        .find(|place| !place.exists())
        .ok_or(Error::ExistsAlready)
}
