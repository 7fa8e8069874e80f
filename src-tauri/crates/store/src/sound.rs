//! Whether a file is what was written, and whether it can be written again.

use crate::{Error, Result};
use sqlx::{Row as _, SqliteConnection};

/// Checks the authentication code of every page, then the structure.
pub(crate) async fn check_integrity(sqlite: &mut SqliteConnection) -> Result<()> {
    let pages = sqlx::query("pragma cipher_integrity_check").fetch_all(&mut *sqlite).await?;
    if !pages.is_empty() {
        return Err(Error::Damaged);
    }
    let quick: String = sqlx::query("pragma quick_check(1)").fetch_one(sqlite).await?.try_get(0)?;
    if quick == "ok" { Ok(()) } else { Err(Error::Damaged) }
}

/// Checks that every index holds what its table does: each of their pages may have been written, and at another time.
pub(crate) async fn check_indexes(sqlite: &mut SqliteConnection) -> Result<()> {
    let whole: String = sqlx::query("pragma integrity_check(1)").fetch_one(sqlite).await?.try_get(0)?;
    if whole == "ok" { Ok(()) } else { Err(Error::Damaged) }
}

/// Checks that the journal ends where its head says.
pub(crate) async fn check_head(sqlite: &mut SqliteConnection) -> Result<()> {
    let fits: bool = sqlx::query(
        "select h.seq = (select count(*) from journal)
                and (h.seq = 0 or h.hash = (select hash from journal where seq = h.seq)) is true
         from journal_head h",
    )
    .fetch_one(sqlite)
    .await?
    .try_get(0)?;
    if fits { Ok(()) } else { Err(Error::Damaged) }
}

/// Tells whether the file can be changed where it is, by beginning to.
pub(crate) async fn is_writable(sqlite: &mut SqliteConnection) -> Result<bool> {
    sqlx::query("begin immediate").execute(&mut *sqlite).await?;
    let begun = sqlx::query("update workspace set one = one").execute(&mut *sqlite).await;
    let ended = sqlx::query("rollback").execute(sqlite).await;
    // What failed for want of room the database has taken back by itself.
    if begun.is_ok() {
        ended?;
    }
    match begun.map_err(Error::from) {
        Ok(_) => Ok(true),
        Err(Error::CannotWrite(_) | Error::Full) => Ok(false),
        Err(error) => Err(error),
    }
}
