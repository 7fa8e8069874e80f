//! The package for Debian and its relatives: where it lies, and what it has to hold.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::parts::{DOCUMENTS, MATERIALS, NOTICES};
use crate::tree::Tree;

/// The file that tells the desktop of the application.
pub const DESKTOP: &str = "/usr/share/applications/Entente.desktop";

/// The two kinds of files, with the endings of their names.
pub const TYPES: &[(&str, &str)] =
    &[("entente", "application/vnd.entente.workspace"), ("pouch", "application/vnd.entente.pouch")];

/// Where the Tauri CLI puts the package.
pub fn file(tree: &Tree, version: &str) -> PathBuf {
    let architecture = Command::new("dpkg").arg("--print-architecture").output();
    let architecture = architecture
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default();
    let program = tree.built("release", "entente");
    program.with_file_name("bundle").join(format!("deb/Entente_{version}_{architecture}.deb"))
}

/// Looks into the package without installing it; a sentence for each thing that is missing.
pub fn check(package: &Path, version: &str) -> std::result::Result<(), String> {
    let control = said(Command::new("dpkg-deb").arg("--field").arg(package))?;
    let contents = said(Command::new("dpkg-deb").arg("--contents").arg(package))?;
    let mut unpack = Command::new("sh");
    let script = "dpkg-deb --fsys-tarfile \"$0\" | tar --extract --to-stdout --file - --wildcards \"*$1\"";
    let desktop = said(unpack.args(["-c", script]).arg(package).arg(DESKTOP.trim_start_matches('/')))?;
    let found = differences(&control, &contents, &desktop, version);
    println!("{}", package.display());
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

fn differences(control: &str, contents: &str, desktop: &str, version: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in ["Package: entente".to_owned(), format!("Version: {version}")] {
        if !control.lines().any(|present| present == line) {
            found.push(format!("The package does not say \"{line}\"."));
        }
    }
    let depends = control.lines().find_map(|line| line.strip_prefix("Depends: ")).unwrap_or_default();
    for library in ["libwebkit2gtk-4.1-0", "libgtk-3-0"] {
        if !depends.contains(library) {
            found.push(format!("The package does not depend on {library}."));
        }
    }
    // The name stands last; tar writes it with or without a dot before.
    let files: Vec<&str> = contents
        .lines()
        .filter(|line| !line.starts_with('d'))
        .filter_map(|line| line.split_whitespace().last())
        .map(|path| path.trim_start_matches('.').trim_start_matches('/'))
        .collect();
    let documents = [NOTICES, MATERIALS, "copyright"].map(|name| format!("{DOCUMENTS}/{name}"));
    let places = ["/usr/bin/entente", "/usr/bin/ententectl", DESKTOP, "/usr/share/mime/packages/entente.xml"];
    for place in places.iter().copied().chain(documents.iter().map(String::as_str)) {
        if !files.contains(&place.trim_start_matches('/')) {
            found.push(format!("{place} is missing in the package."));
        }
    }
    if !files
        .iter()
        .any(|file| file.starts_with("usr/share/icons/hicolor/") && file.ends_with("/apps/entente.png"))
    {
        found.push("The package brings no icon.".into());
    }
    for stranger in files.iter().filter(|file| !file.starts_with("usr/")) {
        found.push(format!("/{stranger} lies outside /usr."));
    }
    if !desktop.lines().any(|line| line == "Exec=entente %f") {
        found.push("The desktop file does not hand over the file that is opened.".into());
    }
    let types = desktop.lines().find_map(|line| line.strip_prefix("MimeType=")).unwrap_or_default();
    for (_, kind) in TYPES.iter().filter(|(_, kind)| !types.split(';').any(|present| present == *kind)) {
        found.push(format!("The desktop file does not name {kind}."));
    }
    found
}

fn said(command: &mut Command) -> std::result::Result<String, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{program} could not be started: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTROL: &str = "Package: entente\nVersion: 1.2.3\nDepends: libwebkit2gtk-4.1-0, libgtk-3-0\n";
    const DESKTOP_FILE: &str = "[Desktop Entry]\nExec=entente %f\nMimeType=application/vnd.entente.workspace;application/vnd.entente.pouch\n";

    fn contents() -> String {
        let files = [
            "usr/bin/entente",
            "usr/bin/ententectl",
            "usr/share/applications/Entente.desktop",
            "usr/share/mime/packages/entente.xml",
            "usr/share/doc/entente/third-party-notices.txt",
            "usr/share/doc/entente/sbom.cdx.json",
            "usr/share/doc/entente/copyright",
            "usr/share/icons/hicolor/128x128/apps/entente.png",
        ];
        let lines = files.map(|file| format!("-rwxr-xr-x 0/0 1 2026-01-01 00:00 {file}\n"));
        format!("drwxr-xr-x 0/0 0 2026-01-01 00:00 ./\n{}", lines.concat())
    }

    #[test]
    fn a_whole_package_passes() {
        assert_eq!(differences(CONTROL, &contents(), DESKTOP_FILE, "1.2.3"), Vec::<String>::new());
    }

    #[test]
    fn whatever_is_missing_is_named() {
        for (line, name) in contents()
            .lines()
            .filter(|line| line.starts_with('-'))
            .map(|line| (format!("{line}\n"), line.split_whitespace().last().unwrap().to_owned()))
        {
            let found = differences(CONTROL, &contents().replace(&line, ""), DESKTOP_FILE, "1.2.3");
            assert_eq!(found.len(), 1, "{name}: {found:?}");
        }
        assert_eq!(differences(CONTROL, &contents(), DESKTOP_FILE, "1.2.4").len(), 1, "another version");
        assert_eq!(differences(CONTROL, &contents(), &DESKTOP_FILE.replace(" %f", ""), "1.2.3").len(), 1);
        assert_eq!(
            differences(CONTROL, &contents(), &DESKTOP_FILE.replace("vnd.entente.pouch", "x"), "1.2.3").len(),
            1
        );
        assert_eq!(
            differences(&CONTROL.replace("libgtk-3-0", "x"), &contents(), DESKTOP_FILE, "1.2.3").len(),
            1
        );
        let outside = format!("{}-rw-r--r-- 0/0 1 2026-01-01 00:00 ./etc/entente.conf\n", contents());
        assert_eq!(
            differences(CONTROL, &outside, DESKTOP_FILE, "1.2.3"),
            ["/etc/entente.conf lies outside /usr."]
        );
    }

    #[test]
    fn every_file_that_names_the_kinds_of_files_names_the_same() {
        let shell = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let read = |file: &str| std::fs::read_to_string(shell.join(file)).unwrap();
        let configuration: serde_json::Value = serde_json::from_str(&read("tauri.conf.json")).unwrap();
        let associations = configuration["bundle"]["fileAssociations"].as_array().unwrap();
        let named: Vec<(&str, &str)> = associations
            .iter()
            .map(|one| (one["ext"][0].as_str().unwrap(), one["mimeType"].as_str().unwrap()))
            .collect();
        assert_eq!(named, TYPES);
        let described = read("linux/mime.xml");
        for (ending, kind) in TYPES {
            assert!(described.contains(&format!("<mime-type type=\"{kind}\">")), "{kind}");
            assert!(described.contains(&format!("<glob pattern=\"*.{ending}\"/>")), "{ending}");
        }
        assert_eq!(described.matches("<glob ").count(), TYPES.len());
    }
}
