//! Work kept encrypted in a file of its own, whole or not at all.

use crate::{Error, Result};
use domain::refusal::{Refusal, RefusalCode};
use pouch::limits::FILE;
use pouch::{Keeping, Key, Lock, Refused};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::beside::Beside;

/// Something that is kept encrypted on the disk while somebody works on it.
///
/// Opening costs what its lock costs, a second for a passphrase; each change after that is written within milliseconds,
/// beside the file and then in its place, so that a crash leaves the one before or the one after.
#[derive(Debug)]
pub struct Kept<T> {
    keeping: Keeping,
    place: PathBuf,
    value: T,
}

impl<T: Clone + Serialize + DeserializeOwned> Kept<T> {
    /// Begins to keep something at a place where nothing is kept yet.
    pub fn begin(place: &Path, with: &Lock, value: T) -> Result<Self> {
        let keeping = Keeping::begin(with).map_err(own)?;
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = keeping.file(&value).map_err(own)?;
        Beside::write(place, &file)?.put_in_free_place()?;
        Ok(Self { keeping, place: place.to_owned(), value })
    }

    /// Opens what is kept at a place; none where nothing is.
    pub fn open(place: &Path, key: &Key) -> Result<Option<Self>> {
        let size = match fs::metadata(place) {
            Ok(found) => found.len(),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        if size > FILE as u64 {
            return Err(own(Refused::TooLarge));
        }
        let (keeping, value) = Keeping::open(&fs::read(place)?, key).map_err(own)?;
        Ok(Some(Self { keeping, place: place.to_owned(), value }))
    }

    /// Opens what is kept at a place, or begins it: what is opened with a passphrase or a key is locked with the same.
    pub fn open_or_begin(place: &Path, key: &Key, value: impl FnOnce() -> T) -> Result<Self> {
        match Self::open(place, key)? {
            Some(kept) => Ok(kept),
            None => Self::begin(place, &lock_of(key), value()),
        }
    }

    /// Returns what is kept.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// Changes what is kept and writes it; where either fails, everything stays as it was.
    pub fn change<R>(&mut self, change: impl FnOnce(&mut T) -> Result<R>) -> Result<R> {
        let mut value = self.value.clone();
        let answer = change(&mut value)?;
        let file = self.keeping.file(&value).map_err(own)?;
        Beside::write(&self.place, &file)?.put_in_place()?;
        self.value = value;
        Ok(answer)
    }

    /// Returns what locks other files so that whoever opens this one opens them too.
    pub fn lock(&self) -> Lock {
        self.keeping.lock()
    }

    /// Returns what opens files that were locked so.
    pub fn key(&self) -> Key {
        self.keeping.key()
    }

    /// Removes the file, when the work is done.
    pub fn remove(self) -> Result<()> {
        Ok(fs::remove_file(&self.place)?)
    }
}

/// Returns the lock that a key opens.
fn lock_of(key: &Key) -> Lock {
    match key {
        Key::Passphrase(passphrase) => Lock::Passphrase(passphrase.clone()),
        Key::Own(pair) => Lock::Recipients(vec![pair.public()]),
    }
}

/// Says of a file of one's own what the format says of a pouch.
pub(super) fn own(refused: Refused) -> Error {
    let code = match refused {
        Refused::WrongPassphrase => RefusalCode::LibraryPassphrase,
        Refused::Newer => RefusalCode::LibraryNewer,
        Refused::TooLarge | Refused::NeedsPassphrase | Refused::WrongKey => return refused.into(),
        _ => RefusalCode::LibraryDamaged,
    };
    Refusal::new(code).of("passphrase").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pouch::KeyPair;

    fn pair() -> (KeyPair, Lock, Key) {
        let pair = KeyPair::generate();
        (pair.clone(), Lock::Recipients(vec![pair.public()]), Key::Own(pair))
    }

    fn code(error: &Error) -> &str {
        error.field().unwrap_or_default()
    }

    #[test]
    fn a_change_is_on_the_disk_when_it_is_made_and_a_refused_one_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("work").join("one.kept");
        let (_, lock, key) = pair();
        assert!(Kept::<Vec<String>>::open(&place, &key).unwrap().is_none());
        let mut kept = Kept::begin(&place, &lock, vec!["first".to_owned()]).unwrap();
        kept.change(|lines| {
            lines.push("second".to_owned());
            Ok(())
        })
        .unwrap();
        let refused = kept.change(|lines| {
            lines.clear();
            Err::<(), _>(Error::Cancelled)
        });
        assert!(refused.is_err());
        assert_eq!(kept.value(), &["first", "second"]);
        let control = kept.change(|lines| {
            lines.push("\u{7}".to_owned());
            Ok(())
        });
        assert!(control.is_err(), "what could not be read again is not written");
        let again = Kept::<Vec<String>>::open_or_begin(&place, &key, Vec::new).unwrap();
        assert_eq!(again.value(), &["first", "second"]);
        again.remove().unwrap();
        assert!(Kept::<Vec<String>>::open(&place, &key).unwrap().is_none());
    }

    #[test]
    fn a_crash_between_writing_and_renaming_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("one.kept");
        let (_, lock, key) = pair();
        let kept = Kept::begin(&place, &lock, "before".to_owned()).unwrap();
        // The process ends after the file beside was begun.
        fs::write(
            folder.path().join("entente-1.part"),
            &kept.keeping.file(&"after".to_owned()).unwrap()[..99],
        )
        .unwrap();
        drop(kept);
        assert_eq!(Kept::<String>::open(&place, &key).unwrap().unwrap().value(), "before");
        assert!(Kept::begin(&place, &lock, String::new()).is_err(), "nothing is begun over what is kept");
    }

    #[test]
    fn a_file_of_ones_own_that_is_damaged_is_not_called_a_pouch() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("one.kept");
        let (_, lock, key) = pair();
        Kept::begin(&place, &lock, "before".to_owned()).unwrap();
        let mut bytes = fs::read(&place).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&place, &bytes).unwrap();
        let refused = Kept::<String>::open(&place, &key).unwrap_err();
        assert!(refused.said().contains("your own notes"), "{}", refused.said());
        assert_eq!(code(&refused), "passphrase");
    }
}
