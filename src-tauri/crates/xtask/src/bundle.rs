//! `cargo xtask bundle`: the installers for the machine this runs on.

use std::process::{Command, ExitCode};

use crate::{
    Result, interface,
    setup::{self, Purpose},
    steps::Steps,
    tree::Tree,
};

/// Lets the Tauri CLI, a development package of the interface, build the installers; words go to it.
pub fn bundle(tree: &Tree, words: &[String]) -> Result<ExitCode> {
    setup::system(&[Purpose::Build])?;
    interface::packages(tree)?;
    interface::build(tree)?;

    let mut steps = Steps::default();
    let mut tauri = Command::new("node");
    tauri.current_dir(tree.root()).args(["ui/node_modules/@tauri-apps/cli/tauri.js", "build"]).args(words);
    steps.run("bundle", &mut tauri);
    Ok(steps.finish())
}
