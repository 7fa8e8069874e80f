//! The top of the tree holds exactly what the map names, beside dotfiles and lock files.

use std::{collections::BTreeSet, process::Command};

use crate::tree::Tree;

const EXPECTED: &[&str] = &["Cargo.toml", "README.md", "icons", "src-tauri", "tests", "ui"];

/// Compares what Git keeps with what the map names; one sentence for each difference.
pub fn differences(files: &str) -> Vec<String> {
    let present: BTreeSet<&str> =
        files.lines().filter_map(|path| path.split('/').next()).filter(|name| !name.is_empty()).collect();
    let free = |name: &str| name.starts_with('.') || matches!(name, "Cargo.lock" | "package-lock.json");
    let missing = EXPECTED
        .iter()
        .filter(|name| !present.contains(**name))
        .map(|name| format!("{name} is missing at the top of the tree."));
    let strange = present.iter().filter(|name| !EXPECTED.contains(*name) && !free(name)).map(|name| {
        format!("{name} does not belong at the top of the tree; move it below src-tauri, ui or tests.")
    });
    missing.chain(strange).collect()
}

/// Asks Git for the files of the tree and compares.
pub fn check(tree: &Tree) -> std::result::Result<(), String> {
    let output = Command::new("git")
        .args(["ls-files"])
        .current_dir(tree.root())
        .output()
        .map_err(|error| format!("git could not be started: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let found = differences(&String::from_utf8_lossy(&output.stdout));
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = ".ci/run\n.gitignore\nCargo.lock\nCargo.toml\nREADME.md\nicons/source.svg\nsrc-tauri/Cargo.toml\ntests/Cargo.toml\nui/package.json\n";

    #[test]
    fn dotfiles_and_lock_files_are_free() {
        assert_eq!(differences(GOOD), Vec::<String>::new());
    }

    #[test]
    fn a_stranger_at_the_top_is_named() {
        let files = format!("{GOOD}docs/plan.md\n");
        assert_eq!(
            differences(&files),
            ["docs does not belong at the top of the tree; move it below src-tauri, ui or tests."]
        );
    }

    #[test]
    fn a_missing_part_is_named() {
        let files = GOOD.replace("README.md\n", "");
        assert_eq!(differences(&files), ["README.md is missing at the top of the tree."]);
    }
}
