//! `cargo xtask test`: every test there is, the real window last.

use std::process::{Command, ExitCode};

use crate::{
    Result, interface,
    setup::{self, Purpose},
    steps::Steps,
    tree::Tree,
};

/// The tests that drive the real window, as nextest names them.
const WINDOW: &str = "binary_id(entente-tests::window)";

/// Sets up, builds, and runs the tests of the crates, of the interface and of the window.
pub fn test(tree: &Tree, _: &[String]) -> Result<ExitCode> {
    setup::system(&[Purpose::Build, Purpose::VirtualDesktop, Purpose::Tests])?;
    setup::nextest()?;
    interface::packages(tree)?;
    interface::build(tree)?;

    let mut steps = Steps::default();
    // Programs and tests are named together: the features of the dependencies are then the same for both,
    // and nothing is compiled twice.
    if !steps.run("build", tree.cargo().args(["build", "--workspace", "--bins", "--tests"])) {
        return Ok(steps.finish());
    }
    steps.run("crates and journeys", nextest(tree, &format!("not {WINDOW}")).arg("--no-fail-fast"));
    steps.run("interface", interface::npm(tree).arg("test"));
    if cfg!(target_os = "linux") {
        // A window with its web view takes a whole core: two at once make each other slow, not faster.
        steps.run("the real window", nextest(tree, WINDOW).args(["--no-fail-fast", "--test-threads", "1"]));
    } else {
        println!("\nThe real window is driven on Linux only; everything else was tested here.");
    }
    Ok(steps.finish())
}

/// nextest over the workspace, told where the programs under test are.
fn nextest(tree: &Tree, filter: &str) -> Command {
    let mut command = tree.cargo();
    command
        .args(["nextest", "run", "--workspace", "-E", filter])
        .env("ENTENTE_BINARY", tree.built("debug", "entente"))
        .env("ENTENTECTL", tree.built("debug", "ententectl"));
    command
}
