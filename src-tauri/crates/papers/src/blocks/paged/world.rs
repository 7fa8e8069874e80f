//! What the typesetter can see: one template, one file of data, the typefaces. No disk, no network, no clock.

use super::fonts::{BOOK, FONTS};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The file in which a template finds its data.
static DATA: LazyLock<FileId> = LazyLock::new(|| file("data.json"));

/// The world of one paper.
pub struct PaperWorld {
    template: Source,
    data: Bytes,
}

impl PaperWorld {
    /// Returns the world of a template and the JSON that it reads from `data.json`; the name tells it from others.
    pub fn new(name: &str, template: String, data: Vec<u8>) -> Self {
        Self { template: Source::new(file(name), template), data: Bytes::new(data) }
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of the compiled-in files are plain");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
