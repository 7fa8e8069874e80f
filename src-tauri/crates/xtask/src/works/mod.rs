//! The works of others: what the tree is built of, and what of it goes into the programs and their pages.
//!
//! Cargo names the crates, the lock file of the interface its packages, and a build of the interface those of which its
//! pages are made. From this come the check of [`licences`], the [`notices`] and the bill of [`materials`].

pub mod crates;
pub mod licences;
pub mod materials;
pub mod notices;
pub mod packages;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

/// Where a work comes from.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Origin {
    /// A crate of the registry of Rust.
    Crate,
    /// A package of the registry of npm.
    Npm,
    /// A library that lies inside a crate, or a font inside this tree.
    Inside,
}

/// One work of others, in one version.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Work {
    /// Where it comes from.
    pub origin: Origin,
    /// How it is called there.
    pub name: String,
    /// Its version, as it writes it.
    pub version: String,
    /// What it says of its licence, as an SPDX expression or something near one.
    pub licence: Option<String>,
    /// Who made it, where it says so.
    pub authors: Vec<String>,
    /// Where its files lie, with the texts of its licence.
    pub folder: Option<PathBuf>,
    /// SHA-256 of the archive that it came in, in hexadecimal.
    pub digest: Option<String>,
    /// What it needs, by [`Work::key`].
    pub needs: Vec<String>,
}

impl Work {
    /// A name for this work in this version, as package URLs are written.
    pub fn key(&self) -> String {
        let name = self.name.replace('@', "%40");
        match self.origin {
            Origin::Crate => format!("pkg:cargo/{name}@{}", self.version),
            Origin::Npm => format!("pkg:npm/{name}@{}", self.version),
            Origin::Inside => {
                format!("pkg:generic/{}@{}", name.to_lowercase().replace(' ', "-"), self.version)
            }
        }
    }

    /// Name and version, as a person says them.
    pub fn said(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}
