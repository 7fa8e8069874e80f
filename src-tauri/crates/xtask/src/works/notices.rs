//! The notices that go with the programs: every work of others in them, with its licence and the words of that.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use spdx::LicenseReq;

use super::{Work, licences};
use crate::{Result, failure};

/// How files begin that hold a licence or what has to be said with it, in capitals.
const FILES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// Words in the names of such files, and how the licences begin that they are of.
const NAMED: &[(&str, &str)] = &[
    ("APACHE", "Apache"),
    ("MIT", "MIT"),
    ("ZLIB", "Zlib"),
    ("0BSD", "0BSD"),
    ("BSD", "BSD"),
    ("BOOST", "BSL"),
    ("UNLICENSE", "Unlicense"),
    ("CC0", "CC0"),
    ("GPL", "GPL"),
    ("MPL", "MPL"),
    ("UNICODE", "Unicode"),
];

/// Writes the notices: a line for every work, then each text once.
pub fn write(version: &str, works: &[Work]) -> Result<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut lines = String::new();
    for work in works {
        let used = licences::chosen(work).map_err(failure)?;
        let mut numbers = Vec::new();
        for text in texts_of(work, &used)? {
            let place = *places.entry(folded(&text)).or_insert_with(|| {
                texts.push(text);
                texts.len()
            });
            numbers.push(place);
        }
        numbers.sort_unstable();
        numbers.dedup();
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let used: Vec<String> = used.iter().map(ToString::to_string).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "{}", work.said());
        let said = work.licence.as_deref().unwrap_or_default();
        let _ = writeln!(lines, "    licence: {said}");
        if used != [said] {
            let _ = writeln!(lines, "    used under: {}", used.join(" and "));
        }
        if !work.authors.is_empty() {
            let _ = writeln!(lines, "    by: {}", work.authors.join(", "));
        }
        let _ = writeln!(lines, "    texts: {}", numbers.join(", "));
    }
    let mut notices = format!(
        "Third-party notices of Entente {version}\n\n\
         Entente is made with these {} works of others: crates, packages of its pages, libraries inside them, and fonts.\n\
         Each is named with its version, what it says of its licence, under which licence it is used here where it leaves\n\
         the choice, and the numbers of the texts that belong to it. The texts follow behind, each once.\n\n\
         {lines}",
        works.len(),
    );
    for (place, text) in texts.iter().enumerate() {
        let _ = write!(notices, "\n{:=<100}\nText {}\n{0:=<100}\n\n{}\n", "", place + 1, text.trim_end());
    }
    Ok(notices)
}

/// The texts that belong to a work: those that lie beside it, and of a licence without one there the words of SPDX.
fn texts_of(work: &Work, used: &[LicenseReq]) -> Result<Vec<String>> {
    let used: Vec<String> = used.iter().map(ToString::to_string).collect();
    let mut texts = Vec::new();
    let mut covered = false;
    if let Some(folder) = &work.folder {
        let files = files(folder)
            .map_err(|error| failure(format!("The files of {} cannot be read: {error}.", work.said())))?;
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            if !belongs(&name, &used) {
                continue;
            }
            // What has to be said beside a licence does not stand for it.
            covered |= !name.starts_with("NOTICE") && !name.starts_with("COPYRIGHT");
            let text = fs::read(&file)
                .map_err(|error| failure(format!("{} cannot be read: {error}.", file.display())))?;
            texts.push(String::from_utf8_lossy(&text).replace("\r\n", "\n"));
        }
    }
    if !covered {
        for name in &used {
            let licence = name.split(' ').next().and_then(spdx::license_id);
            let licence = licence.ok_or_else(|| failure(format!("There is no text of {name}.")))?;
            texts.push(licence.text().to_owned());
        }
    }
    Ok(texts)
}

/// Whether a file belongs to a licence under which the work is used; one that names no licence always does.
fn belongs(name: &str, used: &[String]) -> bool {
    match NAMED.iter().find(|(word, _)| name.contains(word)) {
        Some((_, licence)) => used.iter().any(|used| used.starts_with(licence)),
        None => true,
    }
}

/// The files with texts of licences in a folder, or the one file that was named.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if folder.is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && FILES.iter().any(|begin| name.starts_with(begin)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The words alone: the same text broken otherwise into lines is the same text.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;
    use crate::works::Origin;

    fn in_folder(name: &str, licence: &str, files: &[(&str, &str)]) -> Work {
        let folder = env::temp_dir().join(format!("entente-xtask-notices-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        Work {
            origin: Origin::Crate,
            name: name.into(),
            version: "1.0.0".into(),
            licence: Some(licence.into()),
            authors: vec!["A. Person".into()],
            folder: Some(folder),
            digest: None,
            needs: Vec::new(),
        }
    }

    #[test]
    fn every_work_is_named_and_every_text_stands_once() {
        let mit = "Copyright A. Person\n\nPermission is granted";
        let works = [
            in_folder(
                "first",
                "MIT OR Apache-2.0",
                &[("LICENSE-MIT", mit), ("LICENSE-APACHE", "Apache words")],
            ),
            in_folder("second", "MIT", &[("LICENSE", "Copyright A. Person\nPermission is\ngranted\n")]),
            in_folder(
                "third",
                "Apache-2.0",
                &[("license-apache", "Apache words"), ("NOTICE", "Third was here")],
            ),
            in_folder("fourth", "ISC", &[("readme.md", "nothing of licences")]),
        ];
        let notices = write("9.8.7", &works).unwrap();
        for work in &works {
            fs::remove_dir_all(work.folder.as_ref().unwrap()).unwrap();
        }
        assert!(notices.starts_with("Third-party notices of Entente 9.8.7\n"), "{notices}");
        let block = |name: &str| {
            let (_, rest) = notices.split_once(&format!("\n{name} 1.0.0\n")).unwrap();
            rest.lines().take_while(|line| line.starts_with("    ")).map(str::trim).collect::<Vec<_>>()
        };
        assert_eq!(
            block("first"),
            ["licence: MIT OR Apache-2.0", "used under: MIT", "by: A. Person", "texts: 1"],
            "the text of the licence that is not used is left out"
        );
        assert_eq!(block("second"), ["licence: MIT", "by: A. Person", "texts: 1"], "other lines, same words");
        assert_eq!(block("third"), ["licence: Apache-2.0", "by: A. Person", "texts: 2, 3"]);
        assert_eq!(block("fourth").last(), Some(&"texts: 4"));
        assert!(
            notices.contains("Permission to use, copy, modify, and/or distribute"),
            "the words of SPDX stand in"
        );
        assert_eq!(notices.matches("\nText ").count(), 4);
    }

    #[test]
    fn a_notice_alone_does_not_stand_for_the_licence() {
        let work = in_folder("noted", "Apache-2.0", &[("NOTICE", "Noted was here")]);
        let notices = write("1.0.0", std::slice::from_ref(&work)).unwrap();
        fs::remove_dir_all(work.folder.unwrap()).unwrap();
        assert!(notices.contains("Noted was here") && notices.contains("Apache License"), "{notices}");
    }

    #[test]
    fn a_work_that_may_not_be_used_stops_the_notices() {
        let work = in_folder("strict", "GPL-3.0-only", &[]);
        let refused = write("1.0.0", std::slice::from_ref(&work));
        fs::remove_dir_all(work.folder.unwrap()).unwrap();
        assert!(refused.unwrap_err().0.contains("strict 1.0.0"));
    }
}
