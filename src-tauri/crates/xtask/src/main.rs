//! `cargo xtask`: finds the word, does it, says how it ended.

use std::process::ExitCode;

use xtask::{Result, audit, bench, bundle, check, run, test, tree::Tree};

type Task = fn(&Tree, &[String]) -> Result<ExitCode>;

const TASKS: &[(&str, &str, Task)] = &[
    ("run", "set up, build and start Entente; arguments after -- go to it", run::run),
    (
        "test",
        "set up, build and run every test, the real window included; --long for the long forms",
        test::test,
    ),
    ("check", "format, lints, the import law, licences, the interface's own checks, bindings", check::check),
    ("audit", "hold all dependencies against the known advisories; --database FOLDER", audit::audit),
    ("bench", "build for release and measure start, import and papers", bench::bench),
    (
        "bundle",
        "build the installers for this machine; --check tries the .deb in a clean root",
        bundle::bundle,
    ),
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let word = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let Some((_, _, task)) = TASKS.iter().find(|(name, _, _)| *name == word) else {
        if !word.is_empty() {
            eprintln!("cargo xtask knows no \"{word}\".\n");
        }
        eprintln!("cargo xtask WORD\n");
        for (name, purpose, _) in TASKS {
            eprintln!("  {name:<8}{purpose}");
        }
        return ExitCode::from(2);
    };
    match Tree::find().and_then(|tree| task(&tree, &rest)) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\ncargo xtask {word}: {failure}");
            ExitCode::FAILURE
        }
    }
}
