//! The crates, as Cargo knows them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use super::{Origin, Work};
use crate::{Result, failure, tree::Tree};

/// The packages of which the programs are made that leave the house.
const PROGRAMS: &[&str] = &["entente", "entente-cli"];

/// Names every crate that any build or test of the tree needs, on every system.
pub fn all(tree: &Tree) -> Result<Vec<Work>> {
    Ok(works(&metadata(tree, &[])?, &BTreeMap::new(), |_| true))
}

/// Names the crates of which the programs for this machine are made.
pub fn shipped(tree: &Tree) -> Result<Vec<Work>> {
    let metadata = metadata(tree, &["--filter-platform", &host()?])?;
    let lock = fs::read_to_string(tree.root().join("Cargo.lock"))
        .map_err(|error| failure(format!("Cargo.lock cannot be read: {error}.")))?;
    let reached = reached(&metadata, PROGRAMS);
    let mut works = works(&metadata, &digests(&lock), |id| reached.contains(id));
    if works.is_empty() {
        return Err(failure("Cargo named no crate of which the programs are made."));
    }
    works.extend(inside(&works));
    Ok(works)
}

fn metadata(tree: &Tree, words: &[&str]) -> Result<Value> {
    let output = tree
        .cargo()
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(words)
        .output()
        .map_err(|error| failure(format!("Cargo could not be started: {error}.")))?;
    if !output.status.success() {
        return Err(failure(format!(
            "Cargo cannot name the dependencies:\n{}",
            String::from_utf8_lossy(&output.stderr)
        )));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| {
        failure(format!("Cargo described the dependencies in a way not understood: {error}."))
    })
}

/// What Rust calls this kind of machine, for example `x86_64-unknown-linux-gnu`.
fn host() -> Result<String> {
    let said = Command::new("rustc").arg("-vV").output();
    let said = said.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| failure("rustc does not say for which kind of machine it builds."))
}

/// The identities of what the named packages need to run, without what only builds or tests them.
pub(super) fn reached(metadata: &Value, roots: &[&str]) -> BTreeSet<String> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let mut open: Vec<&str> = list(&metadata["packages"])
        .filter(|package| package["name"].as_str().is_some_and(|name| roots.contains(&name)))
        .filter_map(|package| package["id"].as_str())
        .collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id.to_owned())
            && let Some(node) = nodes.get(id)
        {
            open.extend(needed(node));
        }
    }
    reached
}

/// What a node of the graph needs to run. A crate called `...-src` holds a library that a build compiles into the program.
fn needed(node: &Value) -> impl Iterator<Item = &str> {
    let runs = |edge: &&Value| list(&edge["dep_kinds"]).any(|kind| kind["kind"].is_null());
    let holds = |edge: &&Value| edge["name"].as_str().is_some_and(|name| name.ends_with("_src"));
    list(&node["deps"]).filter(move |edge| runs(edge) || holds(edge)).filter_map(|edge| edge["pkg"].as_str())
}

/// Reads the crates from outside; the members of the workspace are no works of others.
pub(super) fn works(
    metadata: &Value,
    digests: &BTreeMap<(String, String), String>,
    wanted: impl Fn(&str) -> bool,
) -> Vec<Work> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut found: BTreeMap<&str, Work> = BTreeMap::new();
    for package in list(&metadata["packages"]).filter(|package| !package["source"].is_null()) {
        let Some(id) = package["id"].as_str().filter(|id| wanted(id)) else { continue };
        let (name, version) = (text(&package["name"]), text(&package["version"]));
        let work = Work {
            origin: Origin::Crate,
            licence: package["license"].as_str().map(str::to_owned),
            authors: list(&package["authors"]).map(|author| named(&text(author))).collect(),
            folder: package["manifest_path"]
                .as_str()
                .and_then(|path| Path::new(path).parent())
                .map(PathBuf::from),
            digest: digests.get(&(name.clone(), version.clone())).cloned(),
            needs: Vec::new(),
            name,
            version,
        };
        found.insert(id, work);
    }
    let keys: BTreeMap<&str, String> = found.iter().map(|(id, work)| (*id, work.key())).collect();
    for node in list(&metadata["resolve"]["nodes"]) {
        if let Some(work) = node["id"].as_str().and_then(|id| found.get_mut(id)) {
            let needs: BTreeSet<String> = needed(node).filter_map(|id| keys.get(id).cloned()).collect();
            work.needs = needs.into_iter().collect();
        }
    }
    found.into_values().collect()
}

/// The name of an author, whose address is nobody's business here.
fn named(author: &str) -> String {
    author.split('<').next().unwrap_or_default().trim().to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The digests in a lock file of Cargo, by name and version.
pub(super) fn digests(lock: &str) -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    for package in lock.split("[[package]]") {
        let field = |name: &str| {
            package.lines().find_map(|line| {
                Some(line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"')?.to_owned())
            })
        };
        if let (Some(name), Some(version), Some(digest)) =
            (field("name"), field("version"), field("checksum"))
        {
            found.insert((name, version), digest);
        }
    }
    found
}

/// Libraries in C that lie inside crates, and are compiled into the programs.
fn inside(works: &[Work]) -> Vec<Work> {
    let library = |name: &str, version: String, licence: &str, folder: Option<PathBuf>| Work {
        origin: Origin::Inside,
        name: name.to_owned(),
        version,
        licence: Some(licence.to_owned()),
        authors: Vec::new(),
        folder,
        digest: None,
        needs: Vec::new(),
    };
    let mut found = Vec::new();
    for work in works {
        let Some(folder) = &work.folder else { continue };
        match work.name.as_str() {
            "openssl-src" => {
                // Its version ends with the one that it brings: 300.6.1+3.6.3.
                let version = work.version.split_once('+').map_or("", |(_, brought)| brought);
                found.push(library(
                    "OpenSSL",
                    version.to_owned(),
                    "Apache-2.0",
                    Some(folder.join("openssl")),
                ));
            }
            "libsqlite3-sys" => {
                let folder = folder.join("sqlcipher");
                let source = fs::read(folder.join("sqlite3.c")).unwrap_or_default();
                let source = String::from_utf8_lossy(&source);
                let defined = |name: &str| {
                    let (_, rest) = source.split_once(&format!("#define {name} "))?;
                    let word = rest.split_whitespace().next()?;
                    Some(word.trim_matches('"').to_owned())
                };
                let sqlcipher = defined("CIPHER_VERSION_NUMBER").unwrap_or_default();
                // Its authors gave it to the public, and say so in place of a licence.
                let sqlite = defined("SQLITE_VERSION").unwrap_or_default();
                found.push(library("SQLCipher", sqlcipher, "BSD-3-Clause", Some(folder)));
                found.push(library("SQLite", sqlite, "blessing", None));
            }
            _ => {}
        }
    }
    found
}
