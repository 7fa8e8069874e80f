//! Where things lie: the source tree and the folder that Cargo builds into.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{Result, failure};

/// The source tree, with what Cargo knows about it.
#[derive(Debug)]
pub struct Tree {
    root: PathBuf,
    metadata: Value,
}

impl Tree {
    /// Finds the tree this program belongs to and asks Cargo about it.
    pub fn find() -> Result<Self> {
        // Cargo sets the variable for `cargo run`; a target folder shared by two clones would make the
        // value of compile time point into the wrong one.
        let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package)
            .ancestors()
            .nth(3)
            .ok_or_else(|| {
                failure("This program was moved out of src-tauri/crates/xtask; run it from the tree.")
            })?
            .to_owned();
        let output = cargo_in(&root)
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .output()
            .map_err(|error| failure(format!("Cargo could not be started: {error}.")))?;
        if !output.status.success() {
            return Err(failure(format!(
                "Cargo cannot read the workspace:\n{}",
                String::from_utf8_lossy(&output.stderr)
            )));
        }
        let metadata = serde_json::from_slice(&output.stdout).map_err(|error| {
            failure(format!("Cargo described the workspace in a way not understood: {error}."))
        })?;
        Ok(Self { root, metadata })
    }

    /// The top of the source tree.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the interface.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// What `cargo metadata --no-deps` says about the workspace.
    pub fn metadata(&self) -> &Value {
        &self.metadata
    }

    /// Cargo, started at the top of the tree.
    pub fn cargo(&self) -> Command {
        cargo_in(&self.root)
    }

    /// A program that was built, for example `built("debug", "entente")`.
    pub fn built(&self, profile: &str, program: &str) -> PathBuf {
        let target = self.metadata["target_directory"].as_str().unwrap_or("target");
        Path::new(target).join(profile).join(format!("{program}{}", env::consts::EXE_SUFFIX))
    }
}

fn cargo_in(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// Looks for a program where the shell would.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}
