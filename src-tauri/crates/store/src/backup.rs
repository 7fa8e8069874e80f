//! Backups: verified copies, encrypted with the same passphrase.

use crate::cipher::{Key, salt_of};
use crate::open::{check_integrity, connect};
use crate::{Error, Result};
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};
use std::path::{Path, PathBuf};

/// Writes a copy of the open file and reads it back: every page, the structure, and the head of the journal.
///
/// Returns the number of journal entries in it.
pub async fn write(sqlite: &mut SqliteConnection, key: &Key, to: &Path) -> Result<u64> {
    if to.exists() {
        return Err(Error::ExistsAlready);
    }
    let written = copy(sqlite, key, to).await;
    let entries = match written {
        Ok(()) => verify(sqlite, key, to).await,
        Err(error) => Err(error),
    };
    if entries.is_err() {
        // A backup that was not verified is none.
        let _ = std::fs::remove_file(to);
    }
    entries
}

async fn copy(sqlite: &mut SqliteConnection, key: &Key, to: &Path) -> Result<()> {
    let id: i64 = sqlx::query("pragma application_id").fetch_one(&mut *sqlite).await?.try_get(0)?;
    sqlx::query(AssertSqlSafe(format!("attach database $1 as backup key {}", key.pragma())))
        .bind(to.to_string_lossy().into_owned())
        .execute(&mut *sqlite)
        .await?;
    let exported = export(sqlite, id).await;
    sqlx::query("detach database backup").execute(&mut *sqlite).await?;
    exported
}

async fn export(sqlite: &mut SqliteConnection, id: i64) -> Result<()> {
    sqlx::query("select sqlcipher_export('backup')").execute(&mut *sqlite).await?;
    sqlx::query(AssertSqlSafe(format!("pragma backup.application_id = {id}"))).execute(sqlite).await?;
    Ok(())
}

async fn verify(sqlite: &mut SqliteConnection, key: &Key, to: &Path) -> Result<u64> {
    salt_of(to)?;
    let mut copy = connect(to, key).await?;
    check_integrity(&mut copy).await?;
    let head = "select seq, hash from journal_head";
    let (ours, theirs) =
        (sqlx::query(head).fetch_one(sqlite).await?, sqlx::query(head).fetch_one(&mut copy).await?);
    let same = ours.try_get::<i64, _>(0)? == theirs.try_get::<i64, _>(0)?
        && ours.try_get::<Vec<u8>, _>(1)? == theirs.try_get::<Vec<u8>, _>(1)?;
    copy.close().await?;
    if !same {
        return Err(Error::Damaged);
    }
    Ok(ours.try_get::<i64, _>(0)?.unsigned_abs())
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
