//! What lies beside a workspace and where its backups lie.

use crate::platform::same_file;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Lists the files of a folder that may be workspaces.
pub fn files_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).ok();
    entries
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("entente")))
}

/// Lists what lies beside a file and where its backups lie, without the file itself, the one written last first.
pub fn files_around(file: &Path, backups: Option<&Path>) -> Vec<PathBuf> {
    // A file that is named without a folder lies in the one that is worked in.
    let own = file.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let folders = [own, backups];
    let mut files: Vec<(SystemTime, PathBuf)> = folders
        .into_iter()
        .flatten()
        .flat_map(files_in)
        .filter(|path| !same_file(path, file))
        .filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path)))
        .collect();
    files.sort();
    files.dedup();
    files.into_iter().rev().map(|(_, path)| path).collect()
}
