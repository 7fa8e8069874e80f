//! `cargo xtask test`: every test there is, the real window last.

use std::process::{Command, ExitCode};

use crate::{
    Failure, Result, interface,
    setup::{self, Purpose},
    steps::Steps,
    tree::Tree,
};

/// The tests that drive the real window, as nextest names them.
const WINDOW: &str = "binary_id(entente-tests::window)";

/// The tests that have a long form: they ask `entente_tests::trials` how often to try.
const LONG: &str = "binary_id(entente-tests::journeys) & \
    (test(/^(killed|half_made|typing|delivered|faulted|damaged|backed_up|interleaved|read_at_random|fuzzed)::/))";

/// The same of the window.
const LONG_WINDOW: &str = "binary_id(entente-tests::window) & test(/^killed::/)";

/// Images of power cuts in the long form.
const POWER_CUTS: &str = "10000";

/// Sets up, builds, and runs the tests of the crates, of the interface and of the window.
///
/// `--long` runs the long forms instead, which take hours: kills, power cuts, faults of the disk, damage, backups while somebody
/// writes, edits in any order, and every reader at random.
pub fn test(tree: &Tree, words: &[String]) -> Result<ExitCode> {
    let long = match words {
        [] => false,
        [word] if word == "--long" => true,
        _ => return Err(Failure("`cargo xtask test` takes no word but --long.".to_owned())),
    };
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
    if long {
        let long = |filter| {
            let mut tests = nextest(tree, filter);
            tests.args(["--profile", "long", "--no-fail-fast", "--no-capture"]).env("ENTENTE_LONG", "1");
            tests
        };
        steps.run("the long forms", &mut long(LONG));
        if cfg!(target_os = "linux") {
            steps.run("the long forms in the window", &mut long(LONG_WINDOW));
        }
        let mut power_cuts = Command::new(tree.built("debug", "power-cuts"));
        steps.run("power cuts", power_cuts.arg(POWER_CUTS).current_dir(tree.root()));
        return Ok(steps.finish());
    }
    steps.tests("crates and journeys", nextest(tree, &format!("not {WINDOW}")).arg("--no-fail-fast"));
    steps.tests("interface", interface::npm(tree).arg("test"));
    if cfg!(target_os = "linux") {
        // A window with its web view takes a whole core: two at once make each other slow, not faster.
        steps.tests("the real window", nextest(tree, WINDOW).args(["--no-fail-fast", "--test-threads", "1"]));
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
