//! The manifest of a step in which several files leave: what went to whom, for the secretariat alone.

use super::LeavingFile;
use domain::disclosure::Withheld;
use domain::label::HandlingLabel;
use sha2::{Digest as _, Sha256};
use words::Words;

/// The label of every manifest: it says who gets less than others.
pub const LABEL: HandlingLabel = HandlingLabel::AmberStrict;

/// A table of files; each row begins with the label of the table and ends with what stays inside and the digest.
pub struct Manifest(String);

impl Manifest {
    /// Begins a manifest; `columns` stand between the readers and the reasons.
    pub fn new(columns: &[&str]) -> Self {
        let heads = ["handling_label", "file", "readers"].iter().chain(columns).chain(&["why", "sha256"]);
        Self(heads.copied().collect::<Vec<_>>().join(",") + "\r\n")
    }

    /// Adds a file for these readers.
    pub fn add(&mut self, file: &LeavingFile, readers: &str, cells: &[String], withheld: &[Withheld]) {
        let why: Vec<String> = withheld
            .iter()
            .map(|one| format!("{}: {}", Words::chosen().name(one.why), one.which.join(" ")))
            .collect();
        let digest = format!("{:x}", Sha256::digest(&file.bytes));
        let first = [LABEL.to_string(), file.name.clone(), readers.to_owned()];
        let cells = first.into_iter().chain(cells.iter().cloned()).chain([why.join("; "), digest]);
        let cells: Vec<String> =
            cells.map(|cell| format!("\"{}\"", domain::text::csv_text(&cell).replace('"', "\"\""))).collect();
        self.0.push_str(&cells.join(","));
        self.0.push_str("\r\n");
    }

    /// Returns it as the file that leaves beside the others.
    pub fn file(self, name: String) -> LeavingFile {
        LeavingFile { name, bytes: self.0.into_bytes() }
    }
}
