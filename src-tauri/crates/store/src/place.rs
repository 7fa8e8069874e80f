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
    /// Notes who lies at a path now.
    pub fn of(path: PathBuf) -> Self {
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
        let identity = self.identity();
        identity.is_none() || FileIdentity::of(&self.path) == identity
    }

    /// Tells whether a path leads to the open file or to the journal beside it, under whatever name.
    pub fn is_at(&self, place: &Path) -> bool {
        let Some(there) = FileIdentity::of(place) else { return false };
        let mut journal = self.path.clone().into_os_string();
        journal.push("-journal");
        [self.identity(), FileIdentity::of(Path::new(&journal))].contains(&Some(there))
    }
}
