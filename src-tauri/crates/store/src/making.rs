//! Files that are being made: beside their place, and there only when they are whole.

use crate::beside::Beside;
use crate::connection::Unlocked;
use crate::{Error, Result, Store, Unit};
use chrono::{DateTime, Utc};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Names the journal that SQLite keeps beside a file; it is empty while nothing is being written.
fn journal_of(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push("-journal");
    name.into()
}

/// The journal of a file that is being made; it goes when this is dropped.
struct Journal(PathBuf);

impl Drop for Journal {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// An empty file beside its place, to be filled by SQLite and closed again. It goes when it is not put in place.
pub(crate) struct Draft {
    journal: Journal,
    beside: Beside,
}

impl Draft {
    /// Makes an empty file beside a place where nothing is.
    pub(crate) fn beside(place: &Path) -> Result<Self> {
        check_free(place)?;
        Self::over(place)
    }

    /// Makes an empty file beside a place, to take the place of what is there.
    pub(crate) fn over(place: &Path) -> Result<Self> {
        let beside = Beside::empty(place).map_err(Error::at_place)?;
        Ok(Self { journal: Journal(journal_of(beside.path())), beside })
    }

    pub(crate) fn path(&self) -> &Path {
        self.beside.path()
    }

    /// Puts the file in its place, over what was there.
    pub(crate) fn replace(self) -> Result<()> {
        let Self { journal, beside } = self;
        drop(journal);
        beside.put_in_place().map_err(Error::at_place)
    }

    /// Puts the file in its place, where nothing is.
    pub(crate) fn put_in_place(self) -> Result<()> {
        let Self { journal, beside } = self;
        drop(journal);
        beside.put_in_free_place().map_err(Error::at_place)
    }
}

/// Refuses a place where something is, and a name under which nothing could be opened again.
pub(crate) fn check_free(place: &Path) -> Result<()> {
    place.to_str().ok_or(Error::NameNotText)?;
    if place.exists() {
        return Err(Error::ExistsAlready);
    }
    if journal_of(place).metadata().is_ok_and(|journal| journal.len() > 0) {
        // SQLite would write the old pages in it into the new file.
        let reason = "the journal of a workspace that is gone lies here; choose another name";
        return Err(Error::CannotWrite(std::io::Error::other(reason)));
    }
    Ok(())
}

/// A workspace that is being made. Nobody finds it before it is put in its place, and it leaves nothing behind when it
/// is dropped before.
pub struct NewStore {
    // Dropped in this order: the file is closed before it goes.
    pub(crate) store: Store,
    pub(crate) draft: Draft,
    /// The file as it will be.
    pub(crate) unlocked: Unlocked,
}

impl NewStore {
    /// Begins a unit of work in it.
    pub async fn begin(&self, now: DateTime<Utc>) -> Result<Unit> {
        self.store.begin(now).await
    }

    /// Closes it, puts it in its place, and opens it there. What is at this place by now stays as it is.
    pub async fn put_in_place(self) -> Result<(Store, Unlocked)> {
        let Self { store, draft, unlocked } = self;
        drop(store);
        draft.put_in_place()?;
        Ok((Store::open_unlocked(&unlocked, None).await?, unlocked))
    }
}
