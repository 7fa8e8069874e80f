//! The packages of the interface, and the fonts of the papers.

use std::{fs, path::Path};

use serde_json::Value;

use super::{Origin, Work};
use crate::{Result, failure, interface, tree::Tree};

/// Packages that say nothing of their licence where npm looks for it, and what the file beside says.
const READ: &[(&str, &str)] = &[
    ("@inlang/plugin-message-format", "MIT"),
    ("sqlite-wasm-kysely", "MIT"),
    ("svelte-toolbelt", "MIT"),
    ("svg-tags", "MIT"),
];

/// Names every package of the lock file, tools included.
pub fn all(tree: &Tree) -> Result<Vec<Work>> {
    works(&tree.ui(), &read(&tree.ui().join("package-lock.json"))?)
}

/// Names the packages of which the pages are made, as the last build found them.
pub fn shipped(tree: &Tree) -> Result<Vec<Work>> {
    let inside = inside(tree)?;
    let found: Vec<Work> = all(tree)?.into_iter().filter(|work| inside.contains(&work.name)).collect();
    match inside.iter().find(|name| found.iter().all(|work| work.name != **name)) {
        Some(stranger) => Err(failure(format!("{stranger} is inside the pages and in no lock file."))),
        None => Ok(found),
    }
}

/// The names of the packages inside the pages.
pub fn inside(tree: &Tree) -> Result<Vec<String>> {
    let names = read(&interface::inside(tree))?;
    let names: Vec<String> =
        names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    if names.is_empty() {
        return Err(failure("The build of the interface named no package. Run: cd ui && npm run build"));
    }
    Ok(names)
}

/// Names the fonts that papers are set in; each lies beside the text of its licence.
pub fn fonts(tree: &Tree) -> Result<Vec<Work>> {
    let folder = tree.root().join("src-tauri/crates/papers/fonts");
    let entries = fs::read_dir(&folder)
        .map_err(|error| failure(format!("The folder {} cannot be read: {error}.", folder.display())))?;
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    let fonts = names.iter().filter_map(|name| name.strip_suffix("-OFL.txt"));
    let fonts = fonts.map(|name| Work {
        origin: Origin::Inside,
        name: format!("{name} (font)"),
        version: "in this tree".into(),
        licence: Some("OFL-1.1".into()),
        authors: Vec::new(),
        folder: Some(folder.join(format!("{name}-OFL.txt"))),
        digest: None,
        needs: Vec::new(),
    });
    Ok(fonts.collect())
}

fn read(file: &Path) -> Result<Value> {
    let text =
        fs::read(file).map_err(|error| failure(format!("{} cannot be read: {error}.", file.display())))?;
    serde_json::from_slice(&text).map_err(|error| failure(format!("{} is no JSON: {error}.", file.display())))
}

/// Reads the packages of a lock file; `folder` is where it lies.
pub(super) fn works(folder: &Path, lock: &Value) -> Result<Vec<Work>> {
    let packages =
        lock["packages"].as_object().ok_or_else(|| failure("package-lock.json names no packages."))?;
    let mut found = Vec::new();
    for (place, package) in packages {
        let Some((_, name)) = place.rsplit_once("node_modules/") else { continue };
        let place = folder.join(place);
        let licence = package["license"].as_str().map(str::to_owned);
        let work = Work {
            origin: Origin::Npm,
            name: name.to_owned(),
            version: package["version"].as_str().unwrap_or_default().to_owned(),
            licence: licence.or_else(|| read_beside(name, &place)),
            authors: Vec::new(),
            folder: Some(place),
            digest: None,
            needs: Vec::new(),
        };
        if !found.contains(&work) {
            found.push(work);
        }
    }
    let keys: Vec<(String, String)> = found.iter().map(|work| (work.name.clone(), work.key())).collect();
    for work in &mut found {
        let place = work.folder.as_ref().and_then(|place| place.strip_prefix(folder).ok());
        let place = place.map(|place| place.to_string_lossy().replace('\\', "/")).unwrap_or_default();
        let needed = packages[&place]["dependencies"].as_object();
        let needed = needed.into_iter().flat_map(|needed| needed.keys());
        work.needs = keys
            .iter()
            .filter(|(name, _)| needed.clone().any(|needed| needed == name))
            .map(|(_, key)| key.clone())
            .collect();
    }
    Ok(found)
}

/// The licence of a package of [`READ`], as long as the file beside still begins with its name.
fn read_beside(name: &str, folder: &Path) -> Option<String> {
    let (_, licence) = READ.iter().find(|(known, _)| *known == name)?;
    let text = fs::read_to_string(folder.join("LICENSE")).ok()?;
    text.lines().next()?.contains(spdx::license_id(licence)?.full_name).then(|| (*licence).to_owned())
}
