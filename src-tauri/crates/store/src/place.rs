//! Where the open file is.

use crate::platform::FileIdentity;
use std::path::PathBuf;

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
}
