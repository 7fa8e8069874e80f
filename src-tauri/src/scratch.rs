//! The folder of a scratch copy of the sample.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How such a folder is called; no other folder is ever adopted.
const PREFIX: &str = "entente-sample-";

/// A folder that goes with the last one who holds it, unless another process goes on with it.
pub struct Scratch {
    folder: PathBuf,
    handed_over: AtomicBool,
}

impl Scratch {
    /// Makes one.
    pub fn make() -> io::Result<Arc<Self>> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir()?.keep();
        Ok(Self::holding(folder))
    }

    /// Holds one that the process before this one made; none where the folder is not such a one.
    pub fn adopt(folder: PathBuf) -> Option<Arc<Self>> {
        let named = folder.file_name()?.to_str()?.starts_with(PREFIX);
        (named && folder.parent() == Some(&std::env::temp_dir()) && folder.is_dir())
            .then(|| Self::holding(folder))
    }

    fn holding(folder: PathBuf) -> Arc<Self> {
        Arc::new(Self { folder, handed_over: AtomicBool::new(false) })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Leaves it to another process.
    pub fn hand_over(&self) {
        self.handed_over.store(true, Ordering::Relaxed);
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if !self.handed_over.load(Ordering::Relaxed) && std::fs::remove_dir_all(&self.folder).is_err() {
            tracing::warn!("a scratch copy of the sample could not be removed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_with_the_last_one_unless_it_is_handed_over() {
        let scratch = Scratch::make().unwrap();
        let folder = scratch.folder().to_owned();
        drop(Arc::clone(&scratch));
        assert!(folder.is_dir(), "somebody holds it still");
        scratch.hand_over();
        drop(scratch);
        assert!(folder.is_dir(), "another process goes on with it");
        let adopted = Scratch::adopt(folder.clone()).unwrap();
        drop(adopted);
        assert!(!folder.exists());
    }

    #[test]
    fn no_other_folder_is_ever_adopted() {
        let other = tempfile::tempdir().unwrap();
        let inside = other.path().join(format!("{PREFIX}abc"));
        std::fs::create_dir(&inside).unwrap();
        assert!(
            Scratch::adopt(other.path().to_owned()).is_none() && Scratch::adopt(inside.clone()).is_none()
        );
        assert!(inside.is_dir(), "and none is removed");
    }
}
