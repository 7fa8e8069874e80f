//! The one connection to a file.

use crate::cipher::{Key, salt_of};
use crate::{Error, Result, hurt, locked};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, Row as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Why a workspace is open for reading only.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReadOnly {
    /// Parts of the file are not what was written.
    Damaged,
    /// The file, its folder or its disk cannot be written.
    Place,
    /// It is one of the backups that are kept by themselves, which go again by themselves too.
    Backup,
}

/// A file and its key, derived once and kept only as long as the file is worked in.
#[derive(Clone)]
pub struct Unlocked {
    pub(crate) key: Arc<Key>,
    pub(crate) path: PathBuf,
    /// The folder in which backups of it are kept, where one was chosen.
    pub(crate) backups: Option<PathBuf>,
}

impl Unlocked {
    /// Derives the key of a file, whose backups lie beside it. Whether the passphrase is the right one shows when it is opened.
    pub fn with(path: &Path, passphrase: &SecretString) -> Result<Self> {
        Self::kept(path, passphrase, None)
    }

    /// Derives the key of a file, whose backups are kept in a folder. Where its first bytes, the salt, are not those that were
    /// written, the salt is that of a copy of it.
    pub fn kept(path: &Path, passphrase: &SecretString, backups: Option<&Path>) -> Result<Self> {
        let key = Arc::new(hurt::key_of(path, passphrase, backups)?);
        Ok(Self { key, path: path.to_owned(), backups: backups.map(Path::to_owned) })
    }

    /// Names a copy of the same file: a backup has the key of what it was made from.
    #[must_use]
    pub fn at(&self, path: &Path) -> Self {
        Self { path: path.to_owned(), ..self.clone() }
    }

    /// Returns where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Tells whether the file begins with the salt that its pages were written with.
    pub(crate) fn begins_whole(&self) -> bool {
        salt_of(&self.path).is_ok_and(|salt| salt == *self.key.salt())
    }

    /// Tells whether any page of the file was written under this key.
    pub(crate) fn is_theirs(&self) -> bool {
        hurt::is_key_of(&self.path, &self.key)
    }

    /// Counts the pages of a file that is not open, and those of them that are not what was written.
    pub fn hurt_pages(&self) -> Result<(u64, u64)> {
        hurt::pages(&self.path, &self.key)
    }
}

/// How much of the file is held in memory at most: 32 MiB. A step that changes more than that writes pages before its end,
/// which are encrypted and written again when they change once more.
const MOST_CACHED: &str = "pragma cache_size = -32768";

/// What is set before anything reads the first page. SQLCipher's own words about a wrong passphrase would go to standard error.
const BEFORE_READING: &str = "pragma cipher_log_level = none; pragma locking_mode = exclusive; \
    pragma temp_store = memory; pragma secure_delete = on";

/// Steps of the database between two questions whether a statement goes on.
const STEPS: i32 = 4_000;

/// Where the words of the index are listed, for as long as the file is open: nothing of it is written anywhere.
const WORDS: &str = "create virtual table temp.search_words using fts5vocab (main, search, row)";

/// The connection, and whether a unit was left in the middle.
pub(crate) struct Connection {
    unlocked: Unlocked,
    /// There between opening and closing.
    sqlite: Option<SqliteConnection>,
    read_only: Option<ReadOnly>,
    in_unit: bool,
    /// Whether something is asked, while statements run, if they go on.
    bounded: bool,
}

impl Drop for Connection {
    /// Waits until the file is closed. The statements run on a thread of the driver; were it still at work when the
    /// process ends, SQLCipher would be torn down under it.
    fn drop(&mut self) {
        pollster::block_on(self.close());
    }
}

impl Connection {
    /// Opens a file, which first repairs what a power cut left: from the journal beside it.
    pub(crate) async fn open(unlocked: &Unlocked) -> Result<Self> {
        let mut opened = Self {
            unlocked: unlocked.clone(),
            sqlite: None,
            read_only: None,
            in_unit: false,
            bounded: false,
        };
        match opened.take().await {
            Ok(()) => Ok(opened),
            Err(Error::CannotWrite(_)) if !unlocked.path.exists() => Err(Error::NotFound),
            Err(error) => Err(error),
        }
    }

    /// Connects and takes the file for this process alone, at once and not at the first change. From the first statement
    /// that reads the file the connection is this one's, which waits until it is closed: also where the passphrase is
    /// the wrong one.
    async fn take(&mut self) -> Result<()> {
        let sqlite = self.sqlite.insert(connect(&self.unlocked.path, &self.unlocked.key).await?);
        for pragma in ["pragma journal_mode = truncate", "pragma synchronous = full"] {
            sqlx::query(pragma).execute(&mut *sqlite).await?;
        }
        let cipher: Option<String> =
            match sqlx::query("pragma cipher_version").fetch_optional(&mut *sqlite).await? {
                Some(row) => row.try_get(0)?,
                None => None,
            };
        if cipher.is_none_or(|version| version.is_empty()) {
            return Err(Error::NoCipher);
        }
        sqlx::query("begin exclusive").execute(&mut *sqlite).await?;
        sqlx::query("commit").execute(&mut *sqlite).await?;
        sqlx::query(WORDS).execute(&mut *sqlite).await?;
        sqlx::query(MOST_CACHED).execute(&mut *sqlite).await?;
        Ok(())
    }

    pub(crate) fn sqlite(&mut self) -> &mut SqliteConnection {
        self.sqlite.as_mut().expect("a connection is there until it is closed")
    }

    pub(crate) const fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// Closes the file. Nothing can be asked of it after this.
    pub(crate) async fn close(&mut self) {
        if let Some(sqlite) = self.sqlite.take()
            && sqlite.close().await.is_err()
        {
            tracing::warn!("the workspace was not closed in good order");
        }
    }

    /// Refuses every change from now on, whoever asks for it.
    pub(crate) async fn only_read(&mut self, why: ReadOnly) -> Result<()> {
        self.read_only = Some(why);
        self.mend().await?;
        self.allow_changes(false).await
    }

    /// Lets a copy be written through a connection that changes nothing in its own file.
    pub(crate) async fn allow_changes(&mut self, allow: bool) -> Result<()> {
        let pragma = if allow { "pragma query_only = off" } else { "pragma query_only = on" };
        sqlx::query(pragma).execute(self.sqlite()).await?;
        Ok(())
    }

    /// Takes a new connection where a damaged page was met: to SQLCipher a page that cannot be decrypted spoils the
    /// whole connection, although the other pages can be read.
    async fn mend(&mut self) -> Result<()> {
        if self.read_only != Some(ReadOnly::Damaged) {
            return Ok(());
        }
        if let Some(sqlite) = &mut self.sqlite
            && sqlx::query("select count(*) from sqlite_schema").fetch_one(sqlite).await.is_ok()
        {
            return Ok(());
        }
        self.close().await;
        self.take().await?;
        self.allow_changes(false).await
    }

    /// Closes the file, lets it be put in its place anew, and opens what is there then: under the other key where that was
    /// done, else under this one.
    pub(crate) async fn put_anew(
        &mut self,
        anew: &Unlocked,
        put: impl FnOnce() -> Result<()> + Send,
    ) -> Result<()> {
        self.settle().await?;
        self.close().await;
        let put = put();
        if put.is_ok() {
            self.unlocked = anew.clone();
        }
        let taken = self.take().await;
        put.and(taken)
    }

    /// Forgets a transaction that was dropped halfway, and makes sure that the connection can be used.
    pub(crate) async fn settle(&mut self) -> Result<()> {
        self.unbind().await?;
        if self.sqlite.is_none() {
            // It was closed to be opened anew, and that failed.
            self.in_unit = false;
            self.take().await?;
        }
        if self.in_unit {
            sqlx::query("rollback").execute(self.sqlite()).await.ok();
            self.in_unit = false;
        }
        self.mend().await
    }

    /// Ends every statement of the unit once `go_on` says no. It is asked after each few thousand steps of the database, some
    /// hundred times a second.
    pub(crate) async fn bound(&mut self, go_on: impl FnMut() -> bool + Send + 'static) -> Result<()> {
        self.bounded = true;
        self.sqlite().lock_handle().await?.set_progress_handler(STEPS, go_on);
        Ok(())
    }

    async fn unbind(&mut self) -> Result<()> {
        if self.bounded
            && let Some(sqlite) = &mut self.sqlite
        {
            sqlite.lock_handle().await?.remove_progress_handler();
        }
        self.bounded = false;
        Ok(())
    }

    /// Begins a transaction; one that was dropped halfway is forgotten first.
    pub(crate) async fn begin(&mut self) -> Result<()> {
        self.settle().await?;
        self.in_unit = true;
        let begin = if self.read_only.is_some() { "begin" } else { "begin immediate" };
        sqlx::query(begin).execute(self.sqlite()).await?;
        Ok(())
    }

    pub(crate) async fn commit(&mut self) -> Result<()> {
        self.unbind().await?;
        sqlx::query("commit").execute(self.sqlite()).await?;
        self.in_unit = false;
        Ok(())
    }
}

/// Opens a file that is there, and reads nothing of it; an empty one becomes a database. Statements are never logged.
///
/// No connection makes files: a workspace that went away is not made anew, and what is written, a backup too, goes into
/// a file that was made for it.
async fn connect(path: &Path, key: &Key) -> Result<SqliteConnection> {
    path.to_str().ok_or(Error::NameNotText)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .foreign_keys(true)
        .busy_timeout(Duration::ZERO)
        .statement_cache_capacity(200)
        .disable_statement_logging();
    let mut sqlite = options.connect().await?;
    locked::give(&mut sqlite, c"main", key.text()).await?;
    sqlx::raw_sql(BEFORE_READING).execute(&mut sqlite).await?;
    Ok(sqlite)
}
