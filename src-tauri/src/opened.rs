//! Papers that were opened with other programs: copies in a folder that only this account can look into.
//!
//! They go when the workspace is locked or closed. What a crash left is swept at the next start; the folder of an
//! application that still runs is told by the lock that it holds, which ends with its process however that ends.

use domain::label::HandlingLabel;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use store::platform;
use tauri::{AppHandle, Manager as _};
use tempfile::TempDir;

/// The file in each folder that is locked as long as the folder is in use.
const LOCK: &str = "in-use";

/// The copies made during one opening of a workspace.
#[derive(Debug)]
pub struct OpenedPapers {
    // Let go of before the folder: some systems remove no file that is locked.
    _in_use: File,
    folder: TempDir,
}

impl OpenedPapers {
    /// Returns the folder in which every application of this account keeps its copies.
    pub fn place(app: &AppHandle) -> io::Result<PathBuf> {
        Ok(app.path().app_cache_dir().map_err(io::Error::other)?.join("opened"))
    }

    /// Makes a folder for copies within the one of all.
    pub fn within(place: &Path) -> io::Result<Self> {
        let _turn = turn(place)?;
        let folder = platform::private_folder(place, "papers-")?;
        let in_use = File::create_new(folder.path().join(LOCK))?;
        in_use.lock()?;
        Ok(Self { _in_use: in_use, folder })
    }

    /// Makes a copy that nobody else can read. Its name says its label and nothing else.
    pub fn copy(&self, label: HandlingLabel, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let ending = format!("_{}.{ending}", label.file_part());
        let mut copy =
            tempfile::Builder::new().prefix("paper-").suffix(&ending).tempfile_in(self.folder.path())?;
        copy.write_all(bytes)?;
        Ok(copy.into_temp_path().keep()?)
    }
}

/// Removes the copies of applications that no longer run.
pub fn sweep(place: &Path) -> io::Result<()> {
    let _turn = turn(place)?;
    for entry in fs::read_dir(place)? {
        let folder = entry?.path();
        if folder.is_dir() && !is_in_use(&folder) {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}

fn is_in_use(folder: &Path) -> bool {
    let lock = File::options().write(true).open(folder.join(LOCK));
    lock.is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Waits for one's turn at the folder of all: one that is just being made holds no lock yet.
fn turn(place: &Path) -> io::Result<File> {
    fs::create_dir_all(place)?;
    let turn = File::options().create(true).truncate(false).write(true).open(place.join("turn"))?;
    turn.lock()?;
    Ok(turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders(place: &Path) -> usize {
        fs::read_dir(place).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir()).count()
    }

    #[test]
    fn copies_go_when_the_workspace_is_let_go_of() {
        let place = tempfile::tempdir().unwrap();
        let papers = OpenedPapers::within(place.path()).unwrap();
        let [one, other] =
            ["pdf", "pdf"].map(|ending| papers.copy(HandlingLabel::Amber, ending, b"content").unwrap());
        assert_ne!(one, other, "two papers of one kind are two copies");
        assert_eq!(fs::read(&one).unwrap(), b"content");
        let name = one.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.ends_with("_TLP-AMBER.pdf"), "a copy bears its label: {name}");
        assert_eq!(one.extension().and_then(|ending| ending.to_str()), Some("pdf"));
        drop(papers);
        assert_eq!(folders(place.path()), 0);
    }

    #[cfg(unix)]
    #[test]
    fn no_other_account_can_read_a_copy() {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().unwrap();
        let papers = OpenedPapers::within(place.path()).unwrap();
        let copy = papers.copy(HandlingLabel::Red, "pdf", b"content").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(copy.parent().unwrap()), mode(&copy)), (0o700, 0o600));
    }

    #[test]
    fn a_start_sweeps_what_a_crash_left_and_nothing_that_is_in_use() {
        let place = tempfile::tempdir().unwrap();
        let running = OpenedPapers::within(place.path()).unwrap();
        let kept = running.copy(HandlingLabel::Red, "pdf", b"still read").unwrap();
        // What a process leaves that was killed: folders whose lock nobody holds, or that were cut short before it.
        let crashed = place.path().join("papers-crashed");
        fs::create_dir_all(&crashed).unwrap();
        fs::write(crashed.join(LOCK), "").unwrap();
        fs::write(crashed.join("paper-1.pdf"), "left behind").unwrap();
        fs::create_dir(place.path().join("papers-cut-short")).unwrap();
        sweep(place.path()).unwrap();
        assert!(!crashed.exists(), "nothing is left of the crash");
        assert_eq!(folders(place.path()), 1);
        assert_eq!(fs::read(&kept).unwrap(), b"still read", "another application still shows it");
        drop(running);
        sweep(&place.path().join("never made")).unwrap();
    }
}
