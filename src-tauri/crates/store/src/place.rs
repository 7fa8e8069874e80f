//! Where the open file is.

use crate::platform::FileIdentity;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Where the open file is.
pub struct Place {
    pub path: PathBuf,
    /// Who it is, whatever it will be called later.
    identity: Mutex<Option<FileIdentity>>,
}

impl Place {
    /// Notes who lies at a path now: before it is opened, else a file that is put there in between would be taken for the open one.
    pub fn of(path: &Path) -> Self {
        // The journal lies beside the file itself, not beside a link to it.
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        Self { identity: Mutex::new(FileIdentity::of(&path)), path }
    }

    /// Notes who lies there now, after the open file was put there anew by this process itself.
    pub fn note_again(&self) {
        *self.identity.lock().unwrap_or_else(PoisonError::into_inner) = FileIdentity::of(&self.path);
    }

    fn identity(&self) -> Option<FileIdentity> {
        self.identity.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells whether the open file still lies where it was opened. Asked by metadata alone, see [`FileIdentity`].
    pub fn holds(&self) -> bool {
        FileIdentity::of(&self.path) == self.identity()
    }

    /// Tells whether a path leads to the open file or to the journal beside it, under whatever name.
    pub fn is_at(&self, place: &Path) -> bool {
        let Some(there) = FileIdentity::of(place) else { return false };
        let mut journal = self.path.clone().into_os_string();
        journal.push("-journal");
        [self.identity(), FileIdentity::of(Path::new(&journal))].contains(&Some(there))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_put_where_nothing_was_is_not_the_open_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("meeting.entente");
        let place = Place::of(&path);
        std::fs::write(&path, "another").unwrap();
        assert!(!place.holds());
        place.note_again();
        assert!(place.holds());
    }
}
