//! The interface: its packages, its scripts, and whether its build is current.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use crate::{Result, failure, tree::Tree};

/// The oldest Node that Vite 8 and SvelteKit 2 run on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Folders of `ui` that are made from its sources.
const MADE: &[&str] = &["node_modules", "build", ".svelte-kit", "paraglide"];

/// npm, started in the folder of the interface.
pub fn npm(tree: &Tree) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(tree.ui());
    command
}

/// Makes sure that Node is new enough and that the packages of the lock file are there.
pub fn packages(tree: &Tree) -> Result<()> {
    let output = Command::new("node").arg("--version").output();
    let version =
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if !new_enough(&version) {
        let (major, minor) = OLDEST_NODE;
        let found =
            if version.is_empty() { "none was found".to_owned() } else { format!("{version} was found") };
        return Err(failure(format!(
            "Node {major}.{minor} or newer is needed, with npm beside it; {found}. Install it from nodejs.org or your system's packages."
        )));
    }
    let lock = tree.ui().join("package-lock.json");
    // npm writes this file last, so it is as old as the packages.
    let installed = tree.ui().join("node_modules/.package-lock.json");
    if changed(&installed).is_some_and(|installed| changed(&lock).is_some_and(|lock| installed >= lock)) {
        return Ok(());
    }
    println!("Installing the interface's packages from ui/package-lock.json.");
    succeed(npm(tree).args(["ci", "--no-audit", "--no-fund"]), "cd ui && npm ci")
}

/// Where a build writes which packages its pages are made of.
pub fn inside(tree: &Tree) -> PathBuf {
    tree.ui().join(".svelte-kit/packages.json")
}

/// Builds the interface when one of its sources is newer than the last build.
pub fn build(tree: &Tree) -> Result<()> {
    let index = tree.ui().join("build/index.html");
    let sources =
        newest(&tree.ui()).map_err(|error| failure(format!("The folder ui cannot be read: {error}.")))?;
    if changed(&index).is_some_and(|built| built >= sources) && inside(tree).is_file() {
        return Ok(());
    }
    println!("Building the interface.");
    // The first run writes notes beside the settings of the words; they are not newer than what is built from here.
    succeed(npm(tree).args(["run", "prepare:generated"]), "cd ui && npm run prepare:generated")?;
    let begin = SystemTime::now();
    succeed(npm(tree).args(["run", "build"]), "cd ui && npm run build")?;
    // The build counts as made when it began: what was saved meanwhile may not be in it.
    fs::File::options()
        .append(true)
        .open(&index)
        .and_then(|file| file.set_modified(begin))
        .map_err(|error| failure(format!("npm run build left no usable ui/build/index.html: {error}.")))
}

fn succeed(command: &mut Command, repeat: &str) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(failure(format!("This failed, for the reason above: {repeat}"))),
        Err(error) => Err(failure(format!("npm could not be started: {error}. It comes with Node."))),
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

/// The time of the newest source below a folder.
fn newest(folder: &Path) -> io::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.metadata()?;
        if metadata.is_dir() {
            if !MADE.iter().any(|made| entry.file_name() == OsStr::new(made)) {
                newest = newest.max(self::newest(&entry.path())?);
            }
        } else {
            newest = newest.max(metadata.modified()?);
        }
    }
    Ok(newest)
}

fn new_enough(version: &str) -> bool {
    let mut numbers =
        version.trim_start_matches('v').split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= OLDEST_NODE
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn node_is_compared_by_number_not_by_letter() {
        for version in ["v20.19.0", "v20.20.2", "v22.0.0", "v100.1.0"] {
            assert!(new_enough(version), "{version} runs the interface's tools");
        }
        for version in ["v20.9.0", "v18.20.1", "", "v9.99.0"] {
            assert!(!new_enough(version), "{version} is too old");
        }
    }

    #[test]
    fn made_folders_do_not_make_the_sources_newer() {
        let folder = env::temp_dir().join(format!("entente-xtask-newest-{}", std::process::id()));
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::create_dir_all(folder.join("node_modules/some")).unwrap();
        fs::write(folder.join("src/page.svelte"), "page").unwrap();
        let source = changed(&folder.join("src/page.svelte")).unwrap();
        let later = source + std::time::Duration::from_hours(1);
        let package = fs::File::create(folder.join("node_modules/some/index.js")).unwrap();
        package.set_modified(later).unwrap();
        let seen = newest(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(seen, source, "only sources count");
    }
}
