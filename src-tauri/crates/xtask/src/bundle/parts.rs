//! What goes into every installer beside the program: notices, bill of materials, and the command line.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::written;
use crate::{
    Result, failure,
    tree::Tree,
    works::{crates, materials, notices, packages},
};

/// Where everybody in the house of Debian looks for such files.
pub const DOCUMENTS: &str = "/usr/share/doc/entente";

/// The notices.
pub const NOTICES: &str = "third-party-notices.txt";

/// The bill of materials.
pub const MATERIALS: &str = "sbom.cdx.json";

/// Under which terms Entente itself may be used.
const COPYRIGHT: &str = "copyright";

/// Adds the files to the configuration of Tauri.
const CONFIGURATION: &str = "bundle.conf.json";

/// The folder in which the parts are made, beside the built programs.
pub struct Parts {
    folder: PathBuf,
}

impl Parts {
    /// Names the folder for this tree.
    pub fn at(tree: &Tree) -> Self {
        let program = tree.built("release", "entente");
        Self { folder: program.with_file_name("bundle-parts") }
    }

    /// The file that tells the Tauri CLI of the parts.
    pub fn configuration(&self) -> PathBuf {
        self.folder.join(CONFIGURATION)
    }

    /// Makes every part.
    pub fn write(&self, tree: &Tree, version: &str) -> Result<()> {
        let mut works = crates::shipped(tree)?;
        works.extend(packages::shipped(tree)?);
        works.extend(packages::fonts(tree)?);
        works.sort_by_key(|work| (work.name.to_lowercase(), work.version.clone(), work.origin));
        println!("{} works of others are inside.", works.len());

        let program = tree.built("release", "ententectl");
        let configuration = configuration(&self.folder, &program, cfg!(target_os = "linux"));
        let files = [
            (NOTICES, notices::write(version, &works)?),
            (MATERIALS, spread(&materials::bill(version, &works))),
            (COPYRIGHT, copyright()?),
            (CONFIGURATION, spread(&configuration)),
        ];
        fs::create_dir_all(&self.folder)
            .map_err(|error| failure(format!("{} cannot be made: {error}.", self.folder.display())))?;
        for (name, text) in files {
            let path = self.folder.join(name);
            fs::write(&path, text)
                .map_err(|error| failure(format!("{} cannot be written: {error}.", path.display())))?;
        }
        Ok(())
    }
}

fn spread(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Where each part goes: on Linux to the places that its packages have for them, elsewhere beside the program.
fn configuration(folder: &Path, ententectl: &Path, linux: bool) -> Value {
    let from = |name: &str| written(&folder.join(name));
    if !linux {
        let mut resources = json!({});
        for name in [NOTICES, MATERIALS] {
            resources[from(name)] = json!(name);
        }
        let program = ententectl.file_name().unwrap_or_default().to_string_lossy();
        resources[written(ententectl)] = json!(program);
        return json!({ "bundle": { "resources": resources } });
    }
    let mut files = json!({ "/usr/bin/ententectl": written(ententectl) });
    for name in [NOTICES, MATERIALS, COPYRIGHT] {
        files[format!("{DOCUMENTS}/{name}")] = json!(from(name));
    }
    json!({ "bundle": { "linux": { "deb": { "files": files }, "appimage": { "files": files } } } })
}

/// The terms of Entente, in the form that Debian reads.
fn copyright() -> Result<String> {
    let licence = spdx::license_id("EUPL-1.2").ok_or_else(|| failure("SPDX has no text of the EUPL."))?;
    let lines = licence.text().lines().map(|line| match line.trim_end() {
        "" => " .\n".to_owned(),
        line => format!(" {line}\n"),
    });
    Ok(format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
         Upstream-Name: Entente\n\
         Comment: The works of others inside are named in {NOTICES} beside this file.\n\
         \n\
         Files: *\n\
         Copyright: The authors of Entente\n\
         License: EUPL-1.2\n\
         {}",
        lines.collect::<String>()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_place_in_the_package() {
        let made = configuration("/made".as_ref(), "/built/ententectl".as_ref(), true);
        for form in ["deb", "appimage"] {
            assert_eq!(
                made["bundle"]["linux"][form]["files"],
                json!({
                    "/usr/bin/ententectl": "/built/ententectl",
                    "/usr/share/doc/entente/third-party-notices.txt": "/made/third-party-notices.txt",
                    "/usr/share/doc/entente/sbom.cdx.json": "/made/sbom.cdx.json",
                    "/usr/share/doc/entente/copyright": "/made/copyright",
                })
            );
        }
        let made = configuration("/made".as_ref(), "/built/ententectl".as_ref(), false);
        assert_eq!(
            made["bundle"]["resources"],
            json!({
                "/made/third-party-notices.txt": "third-party-notices.txt",
                "/made/sbom.cdx.json": "sbom.cdx.json",
                "/built/ententectl": "ententectl",
            })
        );
    }

    #[test]
    fn the_terms_are_those_of_the_eupl_in_lines_that_debian_reads() {
        let text = copyright().unwrap();
        let (_, licence) = text.split_once("License: EUPL-1.2\n").unwrap();
        assert!(licence.contains("EUROPEAN UNION PUBLIC LICENCE"), "{licence}");
        assert!(
            licence.lines().all(|line| line.starts_with(' ') && line.len() > 1),
            "every line is continued"
        );
    }
}
