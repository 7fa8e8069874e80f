//! A pouch that is made.

use crate::answering::{ANSWERS, Answering};
use crate::carried::Carried;
use crate::manifest::{About, FORMAT, Manifest, PartLine};
use crate::opened::{self, MANIFEST, Part, paper_part};
use crate::secret::digest;
use crate::{Lock, Refused, Result, frame, lock};
use domain::disclosure::{Attachments, Disclosed};
use domain::label::HandlingLabel;
use secrecy::zeroize::Zeroizing;
use serde::Serialize;

/// A pouch that is being made, of what was disclosed to its readers and of nothing else.
#[derive(Debug)]
pub struct Pouch {
    about: About,
    label: HandlingLabel,
    parts: Vec<(String, Zeroizing<Vec<u8>>)>,
}

impl Pouch {
    /// Begins a pouch.
    pub fn new(about: About) -> Self {
        Self { about, label: HandlingLabel::Clear, parts: Vec::new() }
    }

    /// Puts in what was disclosed; refuses what was disclosed to somebody else than its readers.
    pub fn put_in<T: Carried>(&mut self, disclosed: &Disclosed<T>) -> Result<()> {
        if self.about.audience.audience()? != disclosed.audience() {
            return Err(Refused::Malformed);
        }
        self.label = self.label.max(disclosed.label());
        self.put(T::PART, &Part { label: disclosed.label(), view: disclosed.view() })
    }

    /// Puts in the papers of items that were disclosed; `bytes` are theirs, in the same order. Refuses other bytes.
    pub fn put_in_papers(&mut self, disclosed: &Disclosed<Attachments>, bytes: Vec<Vec<u8>>) -> Result<()> {
        let papers = &disclosed.view().papers;
        if papers.len() != bytes.len() {
            return Err(Refused::Malformed);
        }
        self.put_in(disclosed)?;
        for (paper, bytes) in papers.iter().zip(bytes) {
            let name = paper_part(&paper.sha256).filter(|_| digest(&bytes) == paper.sha256);
            let name = name.ok_or(Refused::Malformed)?;
            if self.parts.iter().all(|(other, _)| *other != name) {
                self.parts.push((name, Zeroizing::new(bytes)));
            }
        }
        Ok(())
    }

    /// Puts in what its readers need to answer.
    pub fn put_in_answers(&mut self, answers: &Answering) -> Result<()> {
        self.put(ANSWERS, answers)
    }

    fn put(&mut self, name: &'static str, part: &impl Serialize) -> Result<()> {
        let bytes = serde_json::to_vec_pretty(part).map_err(|_| Refused::Malformed)?;
        self.parts.push((name.to_owned(), Zeroizing::new(bytes)));
        Ok(())
    }

    /// Returns what it is.
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// Returns the strictest label of what is in it.
    pub const fn label(&self) -> HandlingLabel {
        self.label
    }

    /// Writes the content as it is before it is encrypted, and proves that it can be read.
    pub fn content(&self) -> Result<Zeroizing<Vec<u8>>> {
        let line = |(name, bytes): &(String, Zeroizing<Vec<u8>>)| PartLine {
            name: name.clone(),
            bytes: bytes.len() as u64,
            sha256: digest(bytes),
        };
        let manifest = Manifest {
            about: self.about.clone(),
            label: self.label,
            parts: self.parts.iter().map(line).collect(),
        };
        let manifest = serde_json::to_vec_pretty(&manifest).map_err(|_| Refused::Malformed)?;
        let mut parts: Vec<(&str, &[u8])> = vec![(MANIFEST, &manifest)];
        parts.extend(self.parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
        let content = frame::write(FORMAT, &parts)?;
        // What cannot be opened must not be sent.
        opened::read(&content)?.check_parts()?;
        Ok(content)
    }

    /// Encrypts it.
    pub fn seal(&self, with: &Lock) -> Result<Vec<u8>> {
        lock::lock(&self.content()?, with)
    }
}
