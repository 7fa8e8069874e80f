//! `cargo xtask check`: everything that can be said about the tree without running it.

use std::process::ExitCode;

use crate::{
    Result, interface, law, selection,
    setup::{self, Purpose},
    steps::Steps,
    top_level,
    tree::Tree,
    version,
    works::licences,
};

/// Runs every check, also after one failed, and sums up.
pub fn check(tree: &Tree, _: &[String]) -> Result<ExitCode> {
    setup::system(&[Purpose::Build])?;
    setup::lints()?;
    setup::nextest()?;
    interface::packages(tree)?;
    // The shell embeds the built interface, so it does not even compile without one.
    interface::build(tree)?;

    let mut steps = Steps::default();
    let again = "cargo xtask check";
    steps.judge("top of the tree", again, || top_level::check(tree));
    steps.judge("import law", again, || {
        let found = law::breaches(tree.metadata());
        if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
    });
    steps.judge("one version", again, || version::check(tree));
    steps.judge("licences", again, || licences::check(tree));
    steps.judge("one selection of dependencies", again, || selection::check(tree));
    steps.run("rustfmt", tree.cargo().args(["fmt", "--all", "--check"]));
    for script in ["format:check", "lint", "check"] {
        steps.run(&format!("interface: {script}"), interface::npm(tree).args(["run", script]));
    }
    steps.run(
        "clippy",
        tree.cargo().args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]),
    );
    // The whole workspace is named, so that its dependencies are built with the features that the tests use.
    steps.run(
        "bindings are current",
        tree.cargo().args(["nextest", "run", "--workspace", "-E", "package(entente) & test(bindings)"]),
    );
    Ok(steps.finish())
}
