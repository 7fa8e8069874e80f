//! Files that come whole or not at all: made beside their place, then renamed.
//!
//! Whatever happens in between, a full disk or a power cut, a place holds what it held before or the finished file. Every
//! file that this application makes for somebody else to find is made so.

use crate::platform;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tempfile::TempPath;
use uuid::Uuid;

/// How long nothing was written to a file that is being made before it counts as what a killed run left.
const LEFT_OVER: Duration = Duration::from_mins(10);

/// Names a file that is being made. A name of its own: one made of the name of the place could be too long.
fn part_of(id: Uuid) -> String {
    format!("entente-{}.part", id.simple())
}

/// Tells whether a name is that of a file that was being made, or of the journal that SQLite kept beside it.
fn is_part(name: &str) -> bool {
    let Some((stem, "part" | "part-journal")) = name.rsplit_once('.') else { return false };
    stem.strip_prefix("entente-").is_some_and(|id| id.len() == 32 && Uuid::try_parse(id).is_ok())
}

/// Removes what killed runs left in a folder of files that they were making. What is being made now stays.
pub fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).ok().into_iter().flatten().filter_map(Result::ok);
    for entry in entries.filter(|entry| entry.file_name().to_str().is_some_and(is_part)) {
        let written = entry.metadata().and_then(|meta| meta.modified());
        if written.is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > LEFT_OVER)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A file beside its place, on the same disk. It goes when it is not put in place.
#[derive(Debug)]
pub struct Beside {
    file: TempPath,
    place: PathBuf,
}

impl Beside {
    /// Makes an empty file beside a place, for whoever fills it by its [`Beside::path`] and closes it again.
    pub fn empty(place: &Path) -> io::Result<Self> {
        Self::make(place).map(|(beside, _)| beside)
    }

    /// Writes a finished file beside a place; once this returns it is on the disk.
    pub fn write(place: &Path, bytes: &[u8]) -> io::Result<Self> {
        let (beside, mut file) = Self::make(place)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(beside)
    }

    fn make(place: &Path) -> io::Result<(Self, File)> {
        // What a link names is replaced, not the link.
        let place = match fs::canonicalize(place) {
            Ok(target) if place.is_symlink() => target,
            _ => std::path::absolute(place)?,
        };
        let before = fs::metadata(&place).ok();
        if let Some(before) = &before {
            if !before.is_file() {
                return Err(ErrorKind::IsADirectory.into());
            }
            if before.permissions().readonly() {
                return Err(ErrorKind::PermissionDenied.into());
            }
        }
        let path = place.with_file_name(part_of(Uuid::now_v7()));
        let _ = path.parent().map(sweep);
        let made = File::create_new(&path)?;
        let beside = Self { file: TempPath::try_from_path(path)?, place };
        if let Some(before) = before {
            fs::set_permissions(&beside.file, before.permissions())?;
        }
        Ok((beside, made))
    }

    /// Returns where it is until it is put in place.
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// Puts it in its place, over what was there.
    pub fn put_in_place(self) -> io::Result<()> {
        self.put(|file, place| Ok(file.persist(place)?))
    }

    /// Puts it in its place where nothing is; else what is there stays, and the error is of the kind `AlreadyExists`.
    pub fn put_in_free_place(self) -> io::Result<()> {
        self.put(|file, place| match file.persist_noclobber(place) {
            // Some disks know neither hard links nor a renaming that replaces nothing.
            Err(refused) if refused.error.kind() != ErrorKind::AlreadyExists && !place.try_exists()? => {
                Ok(refused.path.persist(place)?)
            }
            put => Ok(put?),
        })
    }

    fn put(self, put: impl FnOnce(TempPath, &Path) -> io::Result<()>) -> io::Result<()> {
        OpenOptions::new().write(true).open(&self.file)?.sync_all()?;
        put(self.file, &self.place)?;
        // The file is whole and in place; a file system that syncs no folders loses at most the new name.
        let _ = self.place.parent().map(platform::sync_folder);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_place_holds_the_old_file_until_the_new_one_is_put_there() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("list.pdf");
        fs::write(&place, "old").unwrap();
        let beside = Beside::write(&place, b"new").unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"old");
        assert_eq!(fs::read(beside.path()).unwrap(), b"new", "it is whole before it is put in place");
        beside.put_in_place().unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["list.pdf"]);
    }

    #[test]
    fn what_a_killed_run_left_goes_when_the_next_file_is_made_there() {
        let folder = tempfile::tempdir().unwrap();
        let hour_ago = SystemTime::now() - Duration::from_hours(1);
        let [left, made] = [Uuid::from_u128(1), Uuid::from_u128(2)].map(part_of);
        for (name, at) in [
            (left.as_str(), hour_ago),
            (&format!("{left}-journal"), hour_ago),
            (&made, SystemTime::now()),
            ("entente-notes.part", hour_ago),
            ("mine.part", hour_ago),
            ("letter.txt", hour_ago),
        ] {
            File::create(folder.path().join(name)).unwrap().set_modified(at).unwrap();
        }
        Beside::write(&folder.path().join("list.pdf"), b"new").unwrap().put_in_place().unwrap();
        assert_eq!(
            names(folder.path()),
            [&made, "entente-notes.part", "letter.txt", "list.pdf", "mine.part"],
            "what is being made stays, and so does whatever else is called alike"
        );
    }

    #[test]
    fn what_is_not_put_in_place_leaves_no_trace() {
        let folder = tempfile::tempdir().unwrap();
        drop(Beside::write(&folder.path().join("list.pdf"), b"new").unwrap());
        drop(Beside::empty(&folder.path().join("list.pdf")).unwrap());
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_place_that_was_taken_meanwhile_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("new.entente");
        let beside = Beside::empty(&place).unwrap();
        fs::write(beside.path(), "mine").unwrap();
        fs::write(&place, "theirs").unwrap();
        let refused = beside.put_in_free_place().unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&place).unwrap(), b"theirs");
        assert_eq!(names(folder.path()), ["new.entente"]);
        let free = folder.path().join("free.entente");
        Beside::write(&free, b"mine").unwrap().put_in_free_place().unwrap();
        assert_eq!(fs::read(free).unwrap(), b"mine");
    }

    #[test]
    fn nothing_is_written_over_a_folder_or_what_is_marked_as_read_only() {
        let folder = tempfile::tempdir().unwrap();
        let (sub, marked) = (folder.path().join("sub.pdf"), folder.path().join("marked.pdf"));
        fs::create_dir(&sub).unwrap();
        assert_eq!(Beside::write(&sub, b"new").unwrap_err().kind(), ErrorKind::IsADirectory);
        fs::write(&marked, "kept").unwrap();
        let mut permissions = fs::metadata(&marked).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&marked, permissions).unwrap();
        assert_eq!(Beside::write(&marked, b"new").unwrap_err().kind(), ErrorKind::PermissionDenied);
        assert_eq!(names(folder.path()), ["marked.pdf", "sub.pdf"]);
    }

    #[cfg(unix)]
    #[test]
    fn the_file_that_a_link_names_is_replaced_and_keeps_who_may_read_it() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file.pdf"), folder.path().join("link.pdf"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&file, &link).unwrap();
        Beside::write(&link, b"new").unwrap().put_in_place().unwrap();
        assert!(link.is_symlink(), "the link is still one");
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
