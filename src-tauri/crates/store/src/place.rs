//! Where the open file is.

use crate::platform::FileIdentity;
use std::path::{Path, PathBuf};

/// Where the open file is.
pub struct Place {
    pub path: PathBuf,
    /// Who it is, whatever it will be called later.
    pub identity: Option<FileIdentity>,
}

impl Place {
    /// Notes who lies at a path now.
    pub fn of(path: PathBuf) -> Self {
        Self { identity: FileIdentity::of(&path), path }
    }

    /// Tells whether the open file still lies where it was opened. Asked by metadata alone, see [`FileIdentity`].
    pub fn holds(&self) -> bool {
        self.identity.is_none() || FileIdentity::of(&self.path) == self.identity
    }

    /// Tells whether a path leads to the open file or to the journal beside it, under whatever name.
    pub fn is_at(&self, place: &Path) -> bool {
        let Some(there) = FileIdentity::of(place) else { return false };
        let mut journal = self.path.clone().into_os_string();
        journal.push("-journal");
        [self.identity.clone(), FileIdentity::of(Path::new(&journal))].contains(&Some(there))
    }
}
