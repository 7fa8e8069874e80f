//! One version: that of the workspace. Nothing else in the tree may name one of its own.

use std::fs;

use serde_json::Value;

use crate::{Result, failure, tree::Tree};

/// The version of the workspace, which is that of the application.
pub fn version(tree: &Tree) -> Result<String> {
    let packages = tree.metadata()["packages"].as_array().into_iter().flatten();
    let mut named = packages.filter(|package| package["name"] == "entente");
    let version = named.next().and_then(|package| package["version"].as_str());
    version.map(str::to_owned).ok_or_else(|| failure("The workspace has no package entente."))
}

/// Looks for a second version; one sentence for each.
pub fn check(tree: &Tree) -> std::result::Result<(), String> {
    let version = version(tree).map_err(|failure| failure.to_string())?;
    let mut found = strangers(&version, tree.metadata());
    for file in ["src-tauri/tauri.conf.json", "ui/package.json", "ui/package-lock.json"] {
        let text =
            fs::read(tree.root().join(file)).map_err(|error| format!("{file} cannot be read: {error}"))?;
        let value = serde_json::from_slice(&text).map_err(|error| format!("{file} is no JSON: {error}"))?;
        found.extend(named(file, &value));
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

/// Members of the workspace with another version.
fn strangers(version: &str, metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let strangers = packages.filter(|package| package["version"] != version);
    strangers
        .map(|package| {
            let name = package["name"].as_str().unwrap_or("?");
            format!("{name} has a version of its own; say version.workspace = true in its manifest.")
        })
        .collect()
}

/// A version at the top of a file that takes it from the workspace.
fn named(file: &str, value: &Value) -> Option<String> {
    let root = &value["packages"][""];
    let names_one = !value["version"].is_null() || !root["version"].is_null();
    names_one.then(|| format!("{file} names a version; take it out, since Cargo.toml alone says it."))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_member_with_a_version_of_its_own_is_named() {
        let metadata = json!({ "packages": [
            { "name": "entente", "version": "1.0.0" },
            { "name": "entente-store", "version": "1.0.1" },
        ]});
        assert_eq!(
            strangers("1.0.0", &metadata),
            ["entente-store has a version of its own; say version.workspace = true in its manifest."]
        );
        assert_eq!(strangers("1.0.1", &metadata).len(), 1);
    }

    #[test]
    fn a_second_place_for_the_version_is_named() {
        for value in [json!({ "version": "1.0.0" }), json!({ "packages": { "": { "version": "1.0.0" } } })] {
            assert!(
                named("file.json", &value).is_some_and(|found| found.starts_with("file.json ")),
                "{value}"
            );
        }
        assert_eq!(named("file.json", &json!({ "lockfileVersion": 3, "packages": { "": {} } })), None);
    }
}
