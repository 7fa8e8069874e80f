//! One selection of dependencies: programs with and without their tests need each library with the same features.
//!
//! `cargo xtask run` builds the programs and `cargo xtask test` the tests beside them. Where a library has other features
//! in one of the two, it is compiled a second time, and everything above it too. What only tests turn on therefore
//! stands among the ordinary dependencies of `tests/Cargo.toml`, or in the features of the workspace.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::Tree;

/// Name and version of a library, with its features.
type Features = BTreeMap<String, BTreeSet<String>>;

/// Compares what Cargo would build of every library without tests and with them.
pub fn check(tree: &Tree) -> std::result::Result<(), String> {
    let found = differences(&selected(tree, "normal,build")?, &selected(tree, "normal,build,dev")?);
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

fn selected(tree: &Tree, edges: &str) -> std::result::Result<Features, String> {
    let output = tree
        .cargo()
        .args([
            "tree",
            "--workspace",
            "--locked",
            "--edges",
            edges,
            "--prefix",
            "none",
            "--format",
            "{p}|{f}",
        ])
        .output()
        .map_err(|error| format!("Cargo could not be started: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(features(&String::from_utf8_lossy(&output.stdout)))
}

/// Reads lines like `chrono v0.4.45|clock,serde,std`; a line that was printed before ends with `(*)`.
fn features(lines: &str) -> Features {
    let mut found = Features::new();
    for line in lines.lines() {
        if let Some((library, features)) = line.trim_end_matches(" (*)").split_once('|') {
            let features = features.split(',').filter(|feature| !feature.is_empty()).map(str::to_owned);
            found.entry(library.to_owned()).or_default().extend(features);
        }
    }
    found
}

/// Says of each library that both need which features only one of them turns on.
fn differences(programs: &Features, tests: &Features) -> Vec<String> {
    if programs.is_empty() {
        return vec!["Cargo named no library, so the selections could not be compared.".into()];
    }
    let both =
        programs.iter().filter_map(|(library, features)| Some((library, features, tests.get(library)?)));
    both.filter(|(_, programs, tests)| programs != tests)
        .map(|(library, programs, tests)| {
            let names: Vec<&str> = programs.symmetric_difference(tests).map(String::as_str).collect();
            format!(
                "Tests need {library} with other features ({}), so it would be compiled twice. Turn them on in the workspace or among the dependencies of tests/Cargo.toml.",
                names.join(", ")
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_only_tests_need_is_no_difference() {
        let programs = features("chrono v0.4.45|clock,std\nserde v1.0.1|std (*)\n");
        let tests = features("chrono v0.4.45|clock,std\nserde v1.0.1|std\nproptest v1.12.0|std\n");
        assert_eq!(differences(&programs, &tests), Vec::<String>::new());
    }

    #[test]
    fn a_feature_that_only_tests_turn_on_is_named_with_its_library() {
        let programs = features("chrono v0.4.45|clock\ndigest v0.10.7|\n");
        let tests = features("chrono v0.4.45|clock,oldtime\ndigest v0.10.7|mac\n");
        let found = differences(&programs, &tests);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("chrono v0.4.45") && found[0].contains("(oldtime)"), "{found:?}");
        assert!(found[1].contains("digest v0.10.7") && found[1].contains("(mac)"), "{found:?}");
    }

    #[test]
    fn an_empty_answer_is_a_difference() {
        assert_eq!(
            differences(&Features::new(), &Features::new()).len(),
            1,
            "what was not seen must not pass"
        );
    }
}
