//! `cargo xtask bench`: builds for release and measures what people wait for.

use std::process::{Command, ExitCode};

use crate::{
    Result, interface,
    setup::{self, Purpose},
    steps::Steps,
    tree::Tree,
};

/// Builds the release programs and hands them to the benchmark in `tests`, then measures what the interface computes by itself;
/// words after `bench` go to both.
pub fn bench(tree: &Tree, words: &[String]) -> Result<ExitCode> {
    setup::system(&[Purpose::Build, Purpose::VirtualDesktop, Purpose::Tests])?;
    interface::packages(tree)?;
    interface::build(tree)?;

    let mut steps = Steps::default();
    if steps.run("build", tree.cargo().args(["build", "--release", "--workspace", "--bins"])) {
        // The program that was just built: `cargo run` would compile half of it again, with other features.
        let mut bench = Command::new(tree.built("release", "bench"));
        bench
            .args(words)
            .env("ENTENTE_BINARY", tree.built("release", "entente"))
            .env("ENTENTECTL", tree.built("release", "ententectl"));
        steps.run("measure", &mut bench);
        let wanted: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| !word.starts_with("--")).collect();
        let mut interface = interface::npm(tree);
        interface.args(["run", "--silent", "bench", "--"]);
        if !wanted.is_empty() {
            interface.args(["--testNamePattern", &wanted.join("|")]);
        }
        steps.run("measure the interface", &mut interface);
    }
    Ok(steps.finish())
}
