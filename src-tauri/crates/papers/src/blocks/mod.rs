//! Papers that are written as a run of blocks: headings, facts, lists, tables, room for notes.
//!
//! One template and one writer set them all, so that a new paper of this kind needs nothing but its words: fill a
//! [`Document`].

mod docx;

use crate::agenda::Words;
use crate::error::Error;
use crate::fonts::settable;
use crate::frame::Frame;
use crate::pages::Pages;
use crate::stamp::Stamp;
use crate::world::{PaperWorld, template};
use serde::Serialize;
use std::sync::LazyLock;
use typst::syntax::Source;

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| {
    template(
        "blocks.typ",
        concat!(include_str!("../frame.typ"), include_str!("../marks.typ"), include_str!("blocks.typ")),
    )
});

/// A paper in blocks.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// What every paper says.
    #[serde(flatten)]
    pub frame: Frame,
    /// The status beside the title; may be empty.
    pub status: String,
    /// What is said under the status; may be empty.
    pub dated: String,
    /// More lines of the first page.
    pub facts: Vec<String>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Footnotes.
    pub notes: Vec<String>,
}

/// One block.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading: 2 for the greater ones, 3 below them.
    Heading {
        /// 2 or 3.
        level: u8,
        /// The heading.
        words: Words,
        /// What stands under it in smaller print; may be empty.
        aside: String,
    },
    /// A paragraph.
    Text {
        /// What it says.
        words: Words,
    },
    /// A name and what it says.
    Fact {
        /// The name.
        name: String,
        /// What it says.
        words: Words,
        /// A remark behind it, in smaller print; may be empty.
        remark: String,
    },
    /// A list.
    List {
        /// Its name.
        name: String,
        /// Its entries.
        entries: Vec<Words>,
    },
    /// A table.
    Table {
        /// Headings and shares of the width.
        columns: Vec<Column>,
        /// Rows, one cell per column.
        rows: Vec<Row>,
    },
    /// Room to write by hand.
    Space {
        /// What for.
        name: String,
    },
}

/// One column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width.
    pub width: u32,
}

/// One row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Whether it is set apart from the others.
    pub strong: bool,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Sets the pages.
pub fn pages(document: &Document, stamp: &Stamp) -> Result<Pages, Error> {
    let data = serde_json::to_vec(&document.clone().settable())?;
    Pages::set(&PaperWorld::new(TEMPLATE.clone(), data), stamp.made_at.to_utc())
}

/// Makes a Word document.
pub fn docx(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    docx::write(document, stamp)
}

impl Document {
    /// Returns the document in letters that the typefaces have.
    fn settable(mut self) -> Self {
        self.frame.make_settable();
        let each = |text: &mut String| *text = settable(text);
        self.facts.iter_mut().chain(&mut self.notes).for_each(each);
        self.blocks.iter_mut().for_each(Block::make_settable);
        self
    }
}

impl Block {
    fn make_settable(&mut self) {
        let each = |text: &mut String| *text = settable(text);
        match self {
            Self::Heading { words, aside, .. } => {
                words.make_settable();
                each(aside);
            }
            Self::Text { words } => words.make_settable(),
            Self::Fact { words, remark, .. } => {
                words.make_settable();
                each(remark);
            }
            Self::List { entries, .. } => entries.iter_mut().for_each(Words::make_settable),
            Self::Table { rows, .. } => rows.iter_mut().flat_map(|row| &mut row.cells).for_each(each),
            Self::Space { .. } => {}
        }
    }
}
