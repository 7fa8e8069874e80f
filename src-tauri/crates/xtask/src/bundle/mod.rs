//! `cargo xtask bundle`: the installers for the machine this runs on.
//!
//! The programs are built once, as they leave the house; then each kind of installer is a step of its own, so that one whose
//! tools are missing fails alone. What the package holds is looked at in any case; `--check` tries it in a clean root.

mod clean_root;
mod debian;
mod parts;

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use crate::{
    Result, failure, interface,
    setup::{self, Purpose},
    steps::Steps,
    tree::Tree,
    version::version,
};

/// The kinds of installers for this system, as the Tauri CLI calls them.
const KINDS: &[&str] = if cfg!(target_os = "linux") {
    &["deb", "appimage"]
} else if cfg!(windows) {
    &["nsis"]
} else {
    &["app", "dmg"]
};

/// Builds the installers that are named, or all for this system.
pub fn bundle(tree: &Tree, words: &[String]) -> Result<ExitCode> {
    let Asked { kinds, check } = asked(words)?;
    setup::system(&[Purpose::Build])?;
    if check {
        setup::system(&[Purpose::VirtualDesktop, Purpose::CleanRoot])?;
    }
    interface::packages(tree)?;
    interface::build(tree)?;
    let version = version(tree)?;

    let mut steps = Steps::default();
    let mut build = tree.cargo();
    // The whole workspace is named, so that its dependencies are built with the features that the tests use.
    build.args(["build", "--release", "--workspace", "--locked", "--bin", "entente", "--bin", "ententectl"]);
    build.args(["--features", "entente/bundled"]);
    if !steps.run("build", &mut build) {
        return Ok(steps.finish());
    }
    let parts = parts::Parts::at(tree);
    let repeat = "cargo xtask bundle";
    if !steps.judge("notices and bill of materials", repeat, || {
        parts.write(tree, &version).map_err(|failure| failure.to_string())
    }) {
        return Ok(steps.finish());
    }
    for kind in kinds {
        let made = steps.run(&format!("bundle: {kind}"), &mut tauri(tree, kind, &parts));
        if !made && kind == "appimage" {
            println!(
                "\nNo AppImage was made. It needs linuxdeploy and its plugins, which the Tauri CLI fetches into ~/.cache/tauri: where \
                 it cannot, put them there. The other installers are not concerned."
            );
        }
        if made && kind == "deb" {
            let package = debian::file(tree, &version);
            let again = format!("{repeat} deb");
            steps.judge("what the package holds", &again, || debian::check(&package, &version));
            if check {
                clean_root::check(&package, &version, &mut steps);
            }
        }
    }
    Ok(steps.finish())
}

/// What the words after `bundle` ask for.
#[derive(Debug, Eq, PartialEq)]
struct Asked<'a> {
    kinds: Vec<&'a str>,
    check: bool,
}

fn asked(words: &[String]) -> Result<Asked<'_>> {
    let (options, kinds): (Vec<&str>, Vec<&str>) =
        words.iter().map(String::as_str).partition(|word| word.starts_with('-'));
    if let Some(stranger) = options.iter().find(|word| **word != "--check") {
        return Err(failure(format!(
            "cargo xtask bundle knows no {stranger}; it takes kinds of installers and --check."
        )));
    }
    let check = !options.is_empty();
    let kinds = if kinds.is_empty() { KINDS.to_vec() } else { kinds };
    if check && !kinds.contains(&"deb") {
        return Err(failure("--check tries the .deb, which is not among the installers that were named."));
    }
    Ok(Asked { kinds, check })
}

/// The Tauri CLI, a development package of the interface, told to pack what was built.
fn tauri(tree: &Tree, kind: &str, parts: &parts::Parts) -> Command {
    let mut tauri = Command::new("node");
    tauri
        .current_dir(tree.root())
        .args(["ui/node_modules/@tauri-apps/cli/tauri.js", "bundle", "--ci", "--bundles", kind, "--config"])
        .arg(parts.configuration());
    tauri
}

/// A path as the configuration of Tauri and scripts write it.
fn written(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn without_a_word_everything_for_this_system_is_built() {
        assert_eq!(asked(&[]).unwrap(), Asked { kinds: KINDS.to_vec(), check: false });
    }

    #[test]
    fn kinds_and_the_check_may_be_named() {
        let asked_for = words(&["deb", "--check"]);
        assert_eq!(asked(&asked_for).unwrap(), Asked { kinds: vec!["deb"], check: true });
        assert!(asked(&words(&["--chek"])).unwrap_err().0.contains("--chek"), "a slip is not passed over");
        assert!(asked(&words(&["appimage", "--check"])).is_err(), "there would be nothing to try");
    }
}
