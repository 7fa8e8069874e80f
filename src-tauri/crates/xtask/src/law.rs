//! The import law: who may depend on whom, kept by a check over `cargo metadata`.
//!
//! ```text
//!            domain            knows nobody
//!             words            knows domain
//!   store  intake  papers  pouch     know domain, never each other; papers know words
//!              ops             knows all of them
//!        entente   cli         know ops, domain and words; set-up code opens the store
//! ```
//!
//! Dependencies for tests and build scripts count too: what needs more than one crate lives in `tests`. Only the files of
//! the sample meeting, which know nobody, serve the tests of everybody.

use serde_json::Value;

/// Who may know whom among the members of the workspace.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("entente-domain", &[]),
    (SAMPLE, &[]),
    ("entente-words", &["entente-domain"]),
    ("entente-store", &["entente-domain"]),
    ("entente-intake", &["entente-domain"]),
    ("entente-papers", &["entente-domain", "entente-words"]),
    ("entente-pouch", &["entente-domain"]),
    (
        "entente-ops",
        &[
            "entente-domain",
            "entente-words",
            SAMPLE,
            "entente-store",
            "entente-intake",
            "entente-papers",
            "entente-pouch",
        ],
    ),
    ("entente", &["entente-domain", "entente-words", "entente-ops", "entente-store"]),
    ("entente-cli", &["entente-domain", "entente-words", "entente-ops", "entente-store"]),
    ("entente-xtask", &[]),
    ("entente-tests", EVERYBODY),
];

/// The files of the sample meeting.
const SAMPLE: &str = "entente-sample";

/// Stands for every member, in [`MAY_KNOW`].
const EVERYBODY: &[&str] = &["*"];

/// Names the dependencies that break the law, one sentence each; an empty list is a lawful workspace.
pub fn breaches(metadata: &Value) -> Vec<String> {
    let packages: Vec<&Value> = metadata["packages"].as_array().into_iter().flatten().collect();
    if packages.is_empty() {
        return vec!["Cargo named no package, so the import law could not be checked.".into()];
    }
    let members: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    let mut found = Vec::new();
    for package in &packages {
        let name = package["name"].as_str().unwrap_or("?");
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(member, _)| *member == name) else {
            found.push(format!(
                "{name} has no place in the import law yet; give it one in src-tauri/crates/xtask/src/law.rs."
            ));
            continue;
        };
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        for dependency in dependencies {
            let for_tests = dependency["kind"] == "dev";
            let Some(dependency) = dependency["name"].as_str() else { continue };
            let lawful = if for_tests && dependency == SAMPLE {
                true
            } else if members.contains(&dependency) {
                allowed.contains(&dependency) || *allowed == EVERYBODY
            } else {
                may_use(name, dependency)
            };
            if !lawful {
                found.push(format!("{name} must not depend on {dependency}."));
            }
        }
    }
    found
}

/// Whether a member may use a library from outside.
fn may_use(member: &str, library: &str) -> bool {
    let is = |family: &str| library == family || library.starts_with(&format!("{family}-"));
    if is("tauri") {
        member == "entente"
    } else if is("sqlx") {
        // The benchmark measures the bare library beside the store.
        matches!(member, "entente-store" | "entente-tests")
    } else if is("tokio") {
        member != "entente-domain"
    } else {
        true
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn workspace(packages: &[(&str, &[&str])]) -> Value {
        let packages: Vec<Value> = packages
            .iter()
            .map(|(name, dependencies)| {
                let dependencies: Vec<Value> =
                    dependencies.iter().map(|name| json!({ "name": name })).collect();
                json!({ "name": name, "dependencies": dependencies })
            })
            .collect();
        json!({ "packages": packages })
    }

    #[test]
    fn the_tree_as_planned_is_lawful() {
        let metadata = workspace(&[
            ("entente-domain", &["serde"]),
            ("entente-store", &["entente-domain", "sqlx", "tokio"]),
            ("entente-words", &["entente-domain", "fluent-bundle"]),
            ("entente-intake", &["entente-domain", "calamine"]),
            ("entente-papers", &["entente-domain", "entente-words", "typst"]),
            (
                "entente-ops",
                &["entente-domain", "entente-store", "entente-intake", "entente-papers", "tokio"],
            ),
            (
                "entente",
                &[
                    "entente-domain",
                    "entente-ops",
                    "entente-store",
                    "tauri",
                    "tauri-build",
                    "tauri-plugin-dialog",
                ],
            ),
            ("entente-cli", &["entente-domain", "entente-ops", "clap"]),
            ("entente-xtask", &["serde_json"]),
            ("entente-tests", &["entente-ops", "entente-domain", "entente-store"]),
        ]);
        assert_eq!(breaches(&metadata), Vec::<String>::new());
    }

    #[test]
    fn each_forbidden_edge_is_named() {
        for (member, dependency) in [
            ("entente-domain", "tokio"),
            ("entente-domain", "sqlx"),
            ("entente-domain", "tauri"),
            ("entente-domain", "entente-store"),
            ("entente-store", "entente-intake"),
            ("entente-papers", "entente-store"),
            ("entente-words", "entente-ops"),
            ("entente-domain", "entente-words"),
            ("entente-store", "entente-words"),
            ("entente-intake", "entente-words"),
            ("entente-intake", "entente-ops"),
            ("entente-ops", "entente"),
            ("entente-ops", "sqlx"),
            ("entente-ops", "tauri-plugin-dialog"),
            ("entente-cli", "entente-papers"),
            ("entente-cli", "tauri"),
            ("entente", "entente-intake"),
            ("entente", "sqlx"),
            ("entente-xtask", "entente-domain"),
            ("entente-tests", "tauri"),
        ] {
            let others = [
                "entente",
                "entente-domain",
                "entente-words",
                "entente-store",
                "entente-intake",
                "entente-papers",
                "entente-ops",
            ];
            let mut packages: Vec<(&str, &[&str])> =
                others.iter().filter(|name| **name != member).map(|name| (*name, &[][..])).collect();
            let edges = [dependency];
            packages.push((member, &edges));
            assert_eq!(
                breaches(&workspace(&packages)),
                vec![format!("{member} must not depend on {dependency}.")]
            );
        }
    }

    #[test]
    fn the_sample_serves_everybodys_tests_and_nothing_else_of_them() {
        let edge = |kind: Value| {
            let dependency = json!({ "name": SAMPLE, "kind": kind });
            json!({ "packages": [
                { "name": "entente-domain", "dependencies": [dependency] },
                { "name": SAMPLE, "dependencies": [] },
            ] })
        };
        assert_eq!(breaches(&edge(json!("dev"))), Vec::<String>::new());
        assert_eq!(breaches(&edge(Value::Null)), ["entente-domain must not depend on entente-sample."]);
    }

    #[test]
    fn a_new_member_needs_a_place_in_the_law() {
        let found = breaches(&workspace(&[("entente-surprise", &[])]));
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("entente-surprise has no place"), "{found:?}");
    }

    #[test]
    fn an_empty_answer_is_not_a_lawful_workspace() {
        assert_eq!(breaches(&json!({})).len(), 1, "a check that saw nothing must not pass");
    }
}
