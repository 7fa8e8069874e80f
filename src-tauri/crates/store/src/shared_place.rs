//! Places at which others than this computer write: a folder that a service synchronises, a share of the network.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Component, Path};

/// Why a place is no good one for a workspace that is open. Nothing is refused there: what is saved is compared with what lies
/// there before each commit, and SQLite itself warns of both (<https://www.sqlite.org/howtocorrupt.html>, sections 1 and 2.1).
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum SharedPlace {
    /// A service replaces the file by what another computer has, or puts a second copy beside it.
    Synchronised {
        /// What it calls itself.
        by: String,
    },
    /// The file lies on another computer: locks do not hold for certain, and a lost connection cuts what is written.
    Network,
}

/// Folders as services name them: the name, whether more may follow it ("OneDrive - Ministry"), and the service.
const FOLDERS: &[(&str, bool, &str)] = &[
    ("OneDrive", false, "OneDrive"),
    ("OneDrive - ", true, "OneDrive"),
    ("Dropbox", false, "Dropbox"),
    ("Dropbox (", true, "Dropbox"),
    ("Google Drive", false, "Google Drive"),
    ("GoogleDrive", false, "Google Drive"),
    ("Mobile Documents", false, "iCloud Drive"),
    ("iCloudDrive", false, "iCloud Drive"),
    ("iCloud Drive", false, "iCloud Drive"),
    ("Nextcloud", false, "Nextcloud"),
    ("ownCloud", false, "ownCloud"),
    ("Box Sync", false, "Box"),
    ("pCloudDrive", false, "pCloud"),
    ("MEGAsync", false, "MEGA"),
    ("Proton Drive", false, "Proton Drive"),
    ("Seafile", false, "Seafile"),
    ("SynologyDrive", false, "Synology Drive"),
    ("Syncthing", false, "Syncthing"),
];

/// What services leave in the topmost folder that they synchronise, under whatever name that is.
const MARKS: &[(&str, &str)] = &[
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
];

/// The folder in which macOS keeps those of all services: "OneDrive-Ministry", "GoogleDrive-somebody".
const APPLE: &str = "CloudStorage";

/// Says why others than this computer may write at a place; the file itself need not be there yet.
pub fn shared_place(path: &Path) -> Option<SharedPlace> {
    let real = std::fs::canonicalize(path).or_else(|_| {
        let folder = std::fs::canonicalize(path.parent().unwrap_or(path))?;
        std::io::Result::Ok(folder.join(path.file_name().unwrap_or_default()))
    });
    let path = real.unwrap_or_else(|_| path.to_owned());
    if system::is_on_the_network(&path) {
        return Some(SharedPlace::Network);
    }
    let by = named(&path).or_else(|| marked(&path))?;
    Some(SharedPlace::Synchronised { by })
}

fn named(path: &Path) -> Option<String> {
    let folders: Vec<_> = path
        .parent()?
        .components()
        .filter_map(|component| match component {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    let known = folders.iter().find_map(|folder| {
        let is = |(name, more, _): &&(&str, bool, &str)| {
            if *more { folder.starts_with(name) } else { folder == name }
        };
        FOLDERS.iter().find(is).map(|(.., by)| (*by).to_owned())
    });
    known.or_else(|| {
        let below = folders.iter().position(|folder| *folder == APPLE)?;
        folders.get(below + 1)?.split('-').next().map(str::to_owned)
    })
}

fn marked(path: &Path) -> Option<String> {
    let mark = |folder: &Path| MARKS.iter().find(|(mark, _)| folder.join(mark).exists());
    path.ancestors().skip(1).find_map(mark).map(|(_, by)| (*by).to_owned())
}

#[cfg(target_os = "linux")]
mod system {
    use std::ffi::OsString;
    use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
    use std::path::{Path, PathBuf};

    /// Kinds of file system that lie on another computer, as the kernel names them.
    const KINDS: &[&str] = &[
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "ceph",
        "glusterfs",
        "9p",
        "davfs",
        "ncpfs",
        "coda",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "fuse.davfs",
        "fuse.glusterfs",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
    ];

    pub fn is_on_the_network(path: &Path) -> bool {
        std::fs::read("/proc/self/mountinfo")
            .is_ok_and(|mounts| kind_at(&mounts, path).is_some_and(|kind| KINDS.contains(&kind)))
    }

    /// Reads of which kind the file system is on which a path lies: that of the longest place that leads to it, and of those
    /// mounted over one another the last (`proc(5)`: the place is the fifth field, the kind the first after the dash).
    pub fn kind_at<'a>(mounts: &'a [u8], path: &Path) -> Option<&'a str> {
        let lines = mounts.split(|byte| *byte == b'\n');
        let mounted = lines.filter_map(|line| {
            let mut fields = line.split(|byte| *byte == b' ');
            let at = PathBuf::from(OsString::from_vec(unescaped(fields.nth(4)?)));
            let kind = fields.skip_while(|field| *field != b"-").nth(1)?;
            path.starts_with(&at).then(|| (at.as_os_str().as_bytes().len(), kind))
        });
        let (_, kind) = mounted.max_by_key(|(length, _)| *length)?;
        std::str::from_utf8(kind).ok()
    }

    /// A blank and the like stand as a backslash and three octal digits.
    fn unescaped(field: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(field.len());
        let mut rest = field;
        while let Some((&first, after)) = rest.split_first() {
            let octal = after.get(..3).and_then(|digits| std::str::from_utf8(digits).ok());
            match octal.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
                Some(byte) if first == b'\\' => {
                    bytes.push(byte);
                    rest = &after[3..];
                }
                _ => {
                    bytes.push(first);
                    rest = after;
                }
            }
        }
        bytes
    }
}

#[cfg(target_os = "macos")]
mod system {
    use std::path::Path;

    /// The flag of a file system that is this computer's own (`MNT_LOCAL`, `sys/mount.h`).
    const LOCAL: u32 = 0x1000;

    pub fn is_on_the_network(path: &Path) -> bool {
        let asked = path.parent().unwrap_or(path);
        rustix::fs::statfs(asked).is_ok_and(|found| found.f_flags & LOCAL == 0)
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
mod system {
    use std::path::{Component, Path, Prefix};

    /// A share stands under its own name once links and letters of drives are followed.
    pub fn is_on_the_network(path: &Path) -> bool {
        matches!(
            path.components().next(),
            Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(path: &str) -> Option<String> {
        named(Path::new(path))
    }

    #[test]
    fn a_folder_of_a_service_is_told_by_its_name_and_one_that_sounds_like_it_is_not() {
        for (path, service) in [
            ("/home/test/OneDrive/Group.entente", "OneDrive"),
            ("/Users/test/OneDrive - Ministry of Justice/THB/Group.entente", "OneDrive"),
            ("/home/test/Dropbox (Secretariat)/Group.entente", "Dropbox"),
            ("/Users/test/Library/Mobile Documents/com~apple~CloudDocs/Group.entente", "iCloud Drive"),
            ("/Users/test/Library/CloudStorage/Box-Box/Group.entente", "Box"),
            ("/home/test/Nextcloud/2024/Group.entente", "Nextcloud"),
        ] {
            assert_eq!(by(path).as_deref(), Some(service), "{path}");
        }
        for path in [
            "/home/test/Dropbox.entente",
            "/home/test/OneDrives/a.entente",
            "/home/test/My Dropbox/a.entente",
        ] {
            assert_eq!(by(path), None, "{path}");
        }
    }

    #[test]
    fn a_folder_that_is_synchronised_under_another_name_is_told_by_what_lies_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("meetings/third");
        std::fs::create_dir_all(&deep).unwrap();
        let file = deep.join("Group.entente");
        assert_eq!(shared_place(&file), None, "an ordinary folder, and no file yet");
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        let synced = SharedPlace::Synchronised { by: "Syncthing".to_owned() };
        assert_eq!(shared_place(&file), Some(synced.clone()));
        let link = folder.path().join("link");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&deep, &link).unwrap();
            assert_eq!(shared_place(&link.join("Group.entente")), Some(synced), "under another name too");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_share_is_told_by_the_kind_of_its_file_system() {
        let mounts = b"22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/vda rw\n\
            90 22 0:51 / /mnt/the\\040share rw shared:7 master:2 - cifs //server/share rw\n\
            91 90 0:52 / /mnt/the\\040share/local rw - ext4 /dev/vdb rw\n\
            92 22 0:53 / /mnt/home rw - ext4 /dev/vdc rw\n\
            93 22 0:54 / /mnt/home rw - nfs4 server:/home rw\n";
        let kind = |path: &str| system::kind_at(mounts, Path::new(path));
        assert_eq!(kind("/home/test/Group.entente"), Some("ext4"));
        assert_eq!(kind("/mnt/the share/THB/Group.entente"), Some("cifs"));
        assert_eq!(kind("/mnt/the share/local/Group.entente"), Some("ext4"), "a disk of its own below it");
        assert_eq!(kind("/mnt/the shared/Group.entente"), Some("ext4"), "a folder that only begins alike");
        assert_eq!(kind("/mnt/home/Group.entente"), Some("nfs4"), "what is mounted over another");
    }
}
