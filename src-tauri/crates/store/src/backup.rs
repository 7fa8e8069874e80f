//! Backups: verified copies, encrypted with the same passphrase.

use crate::around::files_around;
use crate::cipher::{Key, salt_of};
use crate::connection::{Connection, Unlocked};
use crate::journal;
use crate::locked;
use crate::making::Draft;
use crate::sound::{check_head, check_integrity};
use crate::{Error, JournalHead, Result, Step, Store, Unit, row, step, verify};
use chrono::{DateTime, Utc};
use domain::noun::Noun;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The most copies that are looked at, the one written last first: more than are kept by themselves.
const MOST_LOOKED_AT: usize = 32;

/// What a copy has to show again when it is opened: the head of the journal, and how many rows each table has.
#[derive(Debug, Eq, PartialEq)]
pub struct Seal {
    pub seq: i64,
    pub hash: Vec<u8>,
    rows: Vec<(String, i64)>,
}

impl Seal {
    pub async fn of(sqlite: &mut SqliteConnection) -> Result<Self> {
        let (seq, hash) = journal::head(sqlite).await?;
        let tables = sqlx::query(
            "select name from sqlite_schema
             where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual %' order by name",
        )
        .fetch_all(&mut *sqlite)
        .await?;
        let mut rows = Vec::with_capacity(tables.len());
        for table in &tables {
            let name: String = table.try_get(0)?;
            let sql = format!("select count(*) from \"{name}\"");
            rows.push((name, sqlx::query(AssertSqlSafe(sql)).fetch_one(&mut *sqlite).await?.try_get(0)?));
        }
        Ok(Self { seq, hash, rows })
    }

    /// Opens a copy and reads it back: every page, the structure, the head of its journal, and the number of its rows.
    pub async fn check(&self, copy: &Unlocked) -> Result<()> {
        salt_of(&copy.path)?;
        let mut copy = Connection::open(copy).await?;
        check_integrity(copy.sqlite()).await?;
        check_head(copy.sqlite()).await?;
        if Self::of(copy.sqlite()).await? == *self { Ok(()) } else { Err(Error::Damaged) }
    }
}

/// Writes a copy of the open file and proves it before it is put in its place.
pub async fn write(sqlite: &mut SqliteConnection, unlocked: &Unlocked, to: &Path) -> Result<()> {
    let draft = Draft::beside(to)?;
    copy(sqlite, &unlocked.key, draft.path()).await?;
    Seal::of(sqlite).await?.check(&unlocked.at(draft.path())).await?;
    draft.put_in_place()
}

/// A copy that was made and proven.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Copied {
    /// The journal entries in it.
    pub entries: u64,
    /// How long nobody else could read or save, while the pages were copied. Reading them back comes after that.
    pub held: Duration,
}

/// Copies the pages of an open file, and says what the copy has to show, and how long nobody else could read or save.
pub async fn copy_pages(
    connection: &mut Connection,
    unlocked: &Unlocked,
    draft: &Draft,
) -> Result<(Seal, Duration)> {
    let begun = Instant::now();
    connection.settle().await?;
    // A workspace that is open for reading only can be copied to where it can be written.
    connection.allow_changes(true).await?;
    let copied = copy(connection.sqlite(), &unlocked.key, draft.path()).await;
    let seal = match copied {
        Ok(()) => Seal::of(connection.sqlite()).await,
        Err(error) => Err(error),
    };
    if connection.read_only().is_some() {
        connection.settle().await?;
        connection.allow_changes(false).await?;
    }
    Ok((seal?, begun.elapsed()))
}

impl Store {
    /// Writes a copy of the file, encrypted with the same passphrase, and proves it before it is put in its place. Whoever
    /// saves meanwhile waits for the copying alone, not for the proof. Where the journal in it does not fit together, the
    /// copy stays, since it is what there is, and it is refused as altered.
    pub async fn backup(&self, unlocked: &Unlocked, to: &Path) -> Result<Copied> {
        let draft = Draft::beside(to)?;
        let (seal, held) = copy_pages(&mut *self.connection.lock().await, unlocked, &draft).await?;
        seal.check(&unlocked.at(draft.path())).await?;
        let fits = verify::fits(&unlocked.at(draft.path())).await?;
        draft.put_in_place()?;
        if !fits {
            return Err(Error::JournalAltered);
        }
        Ok(Copied { entries: seal.seq.unsigned_abs(), held })
    }
}

/// Writes everything into an empty file, under a key.
pub async fn copy(sqlite: &mut SqliteConnection, key: &Key, to: &Path) -> Result<()> {
    let id: i64 = sqlx::query("pragma application_id").fetch_one(&mut *sqlite).await?.try_get(0)?;
    // Without any key it would be given that of the file itself.
    sqlx::query("attach database $1 as backup key ''")
        .bind(to.to_str().ok_or(Error::NameNotText)?.to_owned())
        .execute(&mut *sqlite)
        .await?;
    let exported = export(sqlite, key, id).await;
    let detached = sqlx::query("detach database backup").execute(&mut *sqlite).await;
    exported?;
    detached?;
    Ok(())
}

async fn export(sqlite: &mut SqliteConnection, key: &Key, id: i64) -> Result<()> {
    locked::give(sqlite, c"backup", key.text()).await?;
    sqlx::query("select sqlcipher_export('backup')").execute(&mut *sqlite).await?;
    sqlx::query(AssertSqlSafe(format!("pragma backup.application_id = {id}"))).execute(sqlite).await?;
    Ok(())
}

/// A sound copy of a workspace.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When the last thing in it was done.
    pub at: DateTime<Utc>,
    /// The journal entries in it.
    pub entries: u64,
    /// How large it is, in bytes.
    pub size: u64,
    /// The last entry of something that was done in it, and its hash; none where nothing was.
    last: Option<(i64, Vec<u8>)>,
}

/// How the journal of a workspace stands to that of a copy.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It goes on where the copy ends, as it should.
    GoesOn,
    /// It ends before the copy does: it is an older copy itself, or its end was cut off.
    Behind,
    /// It says something else than the copy: one of them was written anew.
    Other,
}

impl Unit {
    /// Counts the steps that were done since a copy was made, and lists the last of them, newest first. Nothing where the copy
    /// is not of this line: then it says something else.
    pub async fn steps_since(&mut self, copy: &Backup, most: u32) -> Result<Option<(u64, Vec<Step>)>> {
        let Some((seq, hash)) = copy.last.clone() else { return Ok(None) };
        if !has_entry(self.connection(), seq, hash).await? {
            return Ok(None);
        }
        let count: i64 = sqlx::query("select count(*) from step where seq > $1")
            .bind(seq)
            .fetch_one(self.connection())
            .await?
            .try_get(0)?;
        let newest = format!("where seq > {seq} order by seq desc limit {most}");
        Ok(Some((count.unsigned_abs(), step::select(self.connection(), &newest).await?)))
    }

    /// Tells how the journal stands to that of a copy, which has the key of the workspace. That either was opened is nothing.
    pub async fn stands_to(&mut self, copy: &Backup, unlocked: &Unlocked) -> Result<Standing> {
        if self.steps_since(copy, 0).await?.is_some() {
            return Ok(Standing::GoesOn);
        }
        let Some((seq, hash)) = journal::last_done(self.connection()).await? else {
            return Ok(Standing::Other);
        };
        let mut copy = Connection::open(&unlocked.at(&copy.path)).await?;
        let behind = has_entry(copy.sqlite(), seq, hash).await?;
        Ok(if behind { Standing::Behind } else { Standing::Other })
    }

    /// Tells how the journal stands to what it was when its head was sealed, in a pouch. That it was opened since is nothing.
    pub async fn stands_to_head(&mut self, sealed: &JournalHead) -> Result<Standing> {
        let goes_on: bool = sqlx::query(
            "select exists (select 1 from journal where seq = $1 and lower(hex(hash)) = lower($2))",
        )
        .bind(sealed.entries)
        .bind(sealed.hash.clone())
        .fetch_one(self.connection())
        .await?
        .try_get(0)?;
        if goes_on {
            return Ok(Standing::GoesOn);
        }
        let last = journal::last_done(self.connection()).await?.map_or(0, |(seq, _)| seq);
        Ok(if last < sealed.entries { Standing::Behind } else { Standing::Other })
    }

    /// Counts the records of a noun, each of which is read as a whole.
    pub async fn readable(&mut self, noun: Noun) -> Result<u64> {
        Ok(row::select(self.connection(), noun, "", &[]).await?.len() as u64)
    }
}

/// Tells whether a journal has this very entry: then it is of the same line as far as there.
pub async fn has_entry(sqlite: &mut SqliteConnection, seq: i64, hash: Vec<u8>) -> Result<bool> {
    let row = sqlx::query("select exists (select 1 from journal where seq = $1 and hash = $2)")
        .bind(seq)
        .bind(hash)
        .fetch_one(sqlite)
        .await?;
    Ok(row.try_get(0)?)
}

impl Unlocked {
    /// Lists the sound copies in the folder of the workspace and where its backups lie, the newest first. Each is opened and
    /// read as a whole.
    pub async fn backups(&self) -> Vec<Backup> {
        let mut sound = Vec::new();
        for path in copies_of(self) {
            if let Ok(backup) = look_at(&self.at(&path)).await {
                sound.push(backup);
            }
        }
        sound.sort_by_key(|backup| std::cmp::Reverse((backup.at, backup.entries)));
        sound
    }
}

/// Lists the copies of a file. They have its salt.
fn copies_of(unlocked: &Unlocked) -> Vec<PathBuf> {
    files_around(&unlocked.path, unlocked.backups.as_deref())
        .into_iter()
        .filter(|path| salt_of(path).is_ok_and(|salt| salt == *unlocked.key.salt()))
        .take(MOST_LOOKED_AT)
        .collect()
}

async fn look_at(copy: &Unlocked) -> Result<Backup> {
    let mut connection = Connection::open(copy).await?;
    check_integrity(connection.sqlite()).await?;
    check_head(connection.sqlite()).await?;
    let newest = sqlx::query("select at, seq from journal order by seq desc limit 1")
        .fetch_one(connection.sqlite())
        .await?;
    let at = DateTime::from_timestamp_micros(newest.try_get(0)?).ok_or(Error::Damaged)?;
    let entries = newest.try_get::<i64, _>(1)?.unsigned_abs();
    let size = copy.path.metadata().map_err(Error::CannotWrite)?.len();
    let last = journal::last_done(connection.sqlite()).await?;
    Ok(Backup { path: copy.path.clone(), at, entries, size, last })
}
