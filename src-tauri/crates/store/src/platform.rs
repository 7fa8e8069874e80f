//! What differs between systems, and nowhere else: who is the same file, what is for one person alone, what a folder
//! keeps through a power cut.

use std::io;
use std::path::Path;
use tempfile::TempDir;

/// Who a file is, whatever it is called: two names of one file have the same.
///
/// Asked of the system without opening the file. A process that opens and closes its own workspace a second time loses
/// the locks that SQLite holds on it: POSIX ties them to the process, not to the opening
/// (<https://www.sqlite.org/howtocorrupt.html>, section 2.2).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileIdentity(system::Identity);

impl FileIdentity {
    /// Says who the file at a place is, links followed; nothing where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        system::identity(path).map(Self)
    }
}

/// Tells whether two places hold one and the same file, under whatever names. Neither is opened.
pub fn same_file(one: &Path, other: &Path) -> bool {
    FileIdentity::of(one).is_some_and(|identity| FileIdentity::of(other) == Some(identity))
}

/// Makes a folder that only this account can look into; it goes when it is dropped.
pub fn private_folder(parent: &Path, prefix: &str) -> io::Result<TempDir> {
    system::private(tempfile::Builder::new().prefix(prefix)).tempdir_in(parent)
}

/// Makes a folder, and those above it, into which only this account can look; one that is there stays as it is.
pub fn make_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() { Ok(()) } else { system::make_private(folder) }
}

/// Makes the names in a folder last through a power cut, where the system does not do so by itself.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    system::sync_folder(folder)
}

/// Keeps keys and names that this process holds out of other hands: no core dump is written, and on Linux no other process of
/// this account may trace it or read its memory. A program that it starts begins anew and is not covered.
pub fn keep_memory_private() -> io::Result<()> {
    system::keep_memory_private()
}

#[cfg(unix)]
mod system {
    use rustix::process::{Resource, Rlimit, setrlimit};
    use std::fs::{File, Permissions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};
    use std::path::Path;
    use tempfile::Builder;

    /// Device and number on it.
    pub type Identity = (u64, u64);

    pub fn identity(path: &Path) -> Option<Identity> {
        let metadata = std::fs::metadata(path).ok()?;
        Some((metadata.dev(), metadata.ino()))
    }

    pub fn private<'a, 'b>(builder: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
        builder.permissions(Permissions::from_mode(0o700))
    }

    pub fn make_private(folder: &Path) -> io::Result<()> {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
    }

    pub fn sync_folder(folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    pub fn keep_memory_private() -> io::Result<()> {
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        setrlimit(Resource::Core, none)?;
        #[cfg(target_os = "linux")]
        rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
        Ok(())
    }
}

#[cfg(not(unix))]
mod system {
    use std::io;
    use std::path::{Path, PathBuf};
    use tempfile::Builder;

    /// The place without links. A second hard link is not told here; the system itself refuses to replace an open file.
    pub type Identity = PathBuf;

    pub fn identity(path: &Path) -> Option<Identity> {
        std::fs::canonicalize(path).ok()
    }

    /// Folders of a profile are closed to other accounts already.
    pub fn private<'a, 'b>(builder: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
        builder
    }

    /// Folders of a profile are closed to other accounts already.
    pub fn make_private(folder: &Path) -> io::Result<()> {
        std::fs::create_dir_all(folder)
    }

    /// The journal of the file system does it.
    pub fn sync_folder(_: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Nothing is written of a process that ends here unless the account asked for it.
    pub fn keep_memory_private() -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn two_names_of_one_file_are_one_file_and_a_copy_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link, copy] = ["a", "link", "copy"].map(|name| folder.path().join(name));
        fs::write(&file, "content").unwrap();
        fs::copy(&file, &copy).unwrap();
        let identity = FileIdentity::of(&file);
        assert!(identity.is_some());
        assert_eq!(FileIdentity::of(&folder.path().join("./a")), identity, "a roundabout path");
        assert_ne!(FileIdentity::of(&copy), identity, "the same content is another file");
        assert_eq!(FileIdentity::of(&link), None, "there is no such file");
        assert!(!same_file(&link, &link), "what is not there is no file");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&file, &link).unwrap();
            assert_eq!(FileIdentity::of(&link), identity, "a symbolic link");
            fs::remove_file(&link).unwrap();
            fs::hard_link(&file, &link).unwrap();
            assert_eq!(FileIdentity::of(&link), identity, "a hard link");
            assert!(same_file(&file, &link) && !same_file(&file, &copy));
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_in_memory_stays_out_of_core_dumps_and_of_other_processes() {
        use rustix::process::{DumpableBehavior, dumpable_behavior};
        keep_memory_private().unwrap();
        let limits = fs::read_to_string("/proc/self/limits").unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        assert_eq!(core.split_whitespace().collect::<Vec<_>>()[4..6], ["0", "0"], "{core}");
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }

    #[cfg(unix)]
    #[test]
    fn a_private_folder_is_closed_to_other_accounts() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let private = private_folder(folder.path(), "private-").unwrap();
        assert_eq!(fs::metadata(private.path()).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
