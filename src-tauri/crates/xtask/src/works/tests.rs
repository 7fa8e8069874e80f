//! How the answers of Cargo and npm are read.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Origin, crates, packages};

fn edge(name: &str, kind: &Value) -> Value {
    json!({ "name": name.replace('-', "_"), "pkg": name, "dep_kinds": [{ "kind": kind }] })
}

fn graph() -> Value {
    let outside = |name: &str| {
        json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT", "source": "registry",
            "authors": ["A. Person <person@example.org>"], "manifest_path": format!("/crates/{name}/Cargo.toml") })
    };
    json!({
        "packages": [
            { "id": "entente", "name": "entente", "version": "0.1.0", "source": null },
            outside("runs"), outside("deeper"), outside("builds"), outside("some-src"), outside("tests"),
        ],
        "resolve": { "nodes": [
            { "id": "entente", "deps": [edge("runs", &Value::Null), edge("builds", &json!("build")), edge("tests", &json!("dev"))] },
            { "id": "runs", "deps": [edge("deeper", &Value::Null), edge("some-src", &json!("build"))] },
            { "id": "deeper", "deps": [] },
        ]},
    })
}

#[test]
fn what_only_builds_or_tests_a_program_is_not_inside_it() {
    let reached = crates::reached(&graph(), &["entente"]);
    let reached: Vec<&str> = reached.iter().map(String::as_str).collect();
    assert_eq!(
        reached,
        ["deeper", "entente", "runs", "some-src"],
        "a library that is compiled into it is inside"
    );
}

#[test]
fn a_crate_comes_with_its_licence_its_digest_and_what_it_needs() {
    let lock = "version = 4\n\n[[package]]\nname = \"runs\"\nversion = \"1.0.0\"\nchecksum = \"ab12\"\n\n[[package]]\nname = \"entente\"\nversion = \"0.1.0\"\n";
    let works = crates::works(&graph(), &crates::digests(lock), |_| true);
    assert_eq!(works.len(), 5, "members are no works of others: {works:?}");
    let runs = works.iter().find(|work| work.name == "runs").unwrap();
    assert_eq!(runs.licence.as_deref(), Some("MIT"));
    assert_eq!(runs.authors, ["A. Person"], "an address goes nowhere");
    assert_eq!(runs.digest.as_deref(), Some("ab12"));
    assert_eq!(runs.needs, ["pkg:cargo/deeper@1.0.0", "pkg:cargo/some-src@1.0.0"]);
    assert_eq!(runs.folder.as_ref().unwrap().to_str(), Some("/crates/runs"));
    let deeper = crates::works(&graph(), &BTreeMap::new(), |id| id == "deeper");
    assert_eq!(deeper.len(), 1);
}

#[test]
fn a_lock_file_names_packages_at_any_depth() {
    let lock = json!({ "packages": {
        "": { "name": "pages" },
        "node_modules/@some/thing": { "version": "2.0.0", "license": "ISC", "dependencies": { "inner": "^1" } },
        "node_modules/@some/thing/node_modules/inner": { "version": "1.0.0" },
    }});
    let works = packages::works("/pages".as_ref(), &lock).unwrap();
    let said: Vec<(Origin, String, Option<&str>)> =
        works.iter().map(|work| (work.origin, work.key(), work.licence.as_deref())).collect();
    assert_eq!(
        said,
        [
            (Origin::Npm, "pkg:npm/%40some/thing@2.0.0".to_owned(), Some("ISC")),
            (Origin::Npm, "pkg:npm/inner@1.0.0".to_owned(), None),
        ]
    );
    assert_eq!(works[0].needs, ["pkg:npm/inner@1.0.0"]);
}

#[test]
fn an_answer_without_packages_is_no_answer() {
    assert!(packages::works("/pages".as_ref(), &json!({})).is_err());
}
