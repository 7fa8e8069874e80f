//! An opened pouch, as the window holds it: what is in it, and what the reader keeps of their own.

use crate::answering::Answering;
use crate::opened::OpenedPapers;
use domain::pouch::PouchKind;
use ops::export::Pages;
use ops::pouch::{Key, Library, OpenedPouch, ReadingWanted};
use ops::unsaved::UnsavedInPouch;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An opened pouch.
pub struct OpenPouch {
    /// What was opened.
    pub pouch: Arc<OpenedPouch>,
    /// What opened it, for the work on it that is kept under the same.
    pub key: Key,
    /// What is answered to it, once that is looked at.
    pub work: Option<Answering>,
    /// What was typed in its dialogs when it was locked, once that is asked for.
    pub typed: Option<UnsavedInPouch>,
    /// Where it is; none where it was taken out of the library.
    pub path: Option<PathBuf>,
    /// The library, once the reader opened it.
    pub library: Option<Library>,
    /// Whether there is a library on this computer.
    pub has_library: bool,
    /// The pages that are being looked at before an export.
    pub preview: Option<(ReadingWanted, Pages)>,
    /// The copies of papers that were opened to be looked at, where there are any.
    pub papers: Option<OpenedPapers>,
}

/// An opened pouch, as the frame of the window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchOpen {
    /// What it was made for, which decides what is shown.
    pub kind: PouchKind,
    /// Whether the reader's own notes are open, locked or not there.
    pub library: LibraryState,
}

/// How the library of the reader stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LibraryState {
    /// There is none on this computer.
    None,
    /// It needs its passphrase.
    Locked,
    /// It is open.
    Open,
}

impl LibraryState {
    /// Says how the library of a folder stands before anything of it is opened.
    pub fn of(folder: &Path) -> Self {
        if Library::is_in(folder) { Self::Locked } else { Self::None }
    }
}

impl OpenPouch {
    /// Holds a pouch; the library of the reader is in `folder`, where there is one.
    pub fn new(pouch: OpenedPouch, key: Key, path: Option<PathBuf>, folder: &Path) -> Self {
        Self {
            pouch: Arc::new(pouch),
            key,
            work: None,
            typed: None,
            path,
            library: None,
            has_library: Library::is_in(folder),
            preview: None,
            papers: None,
        }
    }

    /// Says what the frame of the window shows.
    pub fn info(&self) -> PouchOpen {
        let library = match &self.library {
            Some(_) => LibraryState::Open,
            None if self.has_library => LibraryState::Locked,
            None => LibraryState::None,
        };
        PouchOpen { kind: self.pouch.info().kind, library }
    }
}
