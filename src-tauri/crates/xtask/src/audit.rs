//! `cargo xtask audit`: whether anything that the tree is built of is known to be unsafe.
//!
//! Both databases of advisories lie outside. Where one cannot be had, its step fails and says that nothing was checked: an
//! audit that saw nothing must never look like one that found nothing.

use std::{
    path::PathBuf,
    process::{Command, ExitCode, Output},
};

use crate::{
    Result, failure, interface, setup,
    steps::{Steps, spelled},
    tree::Tree,
};

/// Holds the lock files against the advisories; `--database FOLDER` names a copy of RustSec's that lies here.
pub fn audit(tree: &Tree, words: &[String]) -> Result<ExitCode> {
    let database = database(words)?;
    setup::audit()?;
    let mut steps = Steps::default();

    let mut crates = tree.cargo();
    crates.arg("audit");
    if let Some(folder) = &database {
        crates.args(["--no-fetch", "--stale", "--db"]).arg(folder);
    }
    let repeat = spelled(&crates);
    steps.judge("advisories about crates", &repeat, || judged(&mut crates, &CRATES));

    let mut packages = interface::npm(tree);
    packages.arg("audit");
    let repeat = spelled(&packages);
    steps.judge("advisories about the interface's packages", &repeat, || judged(&mut packages, &PACKAGES));
    Ok(steps.finish())
}

/// What a tool says when it had no advisories to look at, and what to do then.
struct Unreached {
    signs: &'static [&'static str],
    advice: &'static str,
}

const CRATES: Unreached = Unreached {
    signs: &[
        "couldn't fetch advisory database",
        "error loading advisory database",
        "couldn't open advisory database",
        "Loaded 0 security advisories",
    ],
    advice: "With a copy of it from another machine: cargo xtask audit --database FOLDER",
};

const PACKAGES: Unreached = Unreached {
    signs: &["audit endpoint returned an error", "ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT", "EAI_AGAIN"],
    advice: "It is part of the registry that npm is set to; ask one that answers: cd ui && npm audit --registry URL",
};

fn database(words: &[String]) -> Result<Option<PathBuf>> {
    match words {
        [] => Ok(None),
        [word, folder] if word == "--database" => {
            let folder = std::path::absolute(folder)
                .map_err(|error| failure(format!("{folder} names no folder: {error}.")))?;
            if !folder.join("crates").is_dir() {
                return Err(failure(format!(
                    "{} holds no advisories: there is no folder \"crates\" in it.",
                    folder.display()
                )));
            }
            Ok(Some(folder))
        }
        _ => Err(failure("cargo xtask audit takes nothing but --database FOLDER.")),
    }
}

/// Runs a tool, shows what it said, and tells a finding from advisories that could not be had.
fn judged(command: &mut Command, unreached: &Unreached) -> std::result::Result<(), String> {
    let output = command.output().map_err(|error| format!("could not be started: {error}"))?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    print!("{}", String::from_utf8_lossy(&output.stderr));
    verdict(&output, unreached)
}

fn verdict(output: &Output, unreached: &Unreached) -> std::result::Result<(), String> {
    let said = String::from_utf8_lossy(&output.stderr);
    if unreached.signs.iter().any(|sign| said.contains(sign)) {
        return Err(format!(
            "\nThe database of advisories could not be reached, so NOTHING was checked.\n{}",
            unreached.advice
        ));
    }
    if output.status.success() {
        return Ok(());
    }
    Err("\nSomething that the tree is built of is known to be unsafe, see above; or the tool failed for the reason it gives.".into())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::ExitStatus;

    use super::*;

    fn output(code: i32, stderr: &str) -> Output {
        Output { status: ExitStatus::from_raw(code << 8), stdout: Vec::new(), stderr: stderr.into() }
    }

    #[test]
    fn advisories_that_cannot_be_had_are_no_clean_bill() {
        for (stderr, unreached) in [
            ("error: couldn't fetch advisory database: git operation failed", CRATES),
            ("      Loaded 0 security advisories (from /copy)", CRATES),
            ("npm error audit endpoint returned an error", PACKAGES),
        ] {
            for code in [0, 1] {
                let said = verdict(&output(code, stderr), &unreached).unwrap_err();
                assert!(said.contains("NOTHING was checked") && said.contains(unreached.advice), "{said}");
            }
        }
    }

    #[test]
    fn a_finding_is_told_from_a_database_out_of_reach() {
        assert!(verdict(&output(0, ""), &CRATES).is_ok());
        let said = verdict(&output(1, "error: 1 vulnerability found!"), &CRATES).unwrap_err();
        assert!(said.contains("known to be unsafe") && !said.contains("NOTHING"), "{said}");
    }

    #[test]
    fn a_copy_of_the_database_has_to_hold_advisories() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(database(&[]).unwrap(), None);
        assert!(database(&words(&["--database", "/proc"])).is_err());
        assert!(database(&words(&["--db", "/tmp"])).is_err());
        assert!(database(&words(&["--database"])).is_err());
    }
}
