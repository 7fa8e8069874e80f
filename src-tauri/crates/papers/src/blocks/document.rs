//! A paper as one document: what opens it, then a run of blocks.

use super::marked::Words;
use crate::frame::Frame;
use domain::comment_form::FormField;
use domain::label::HandlingLabel;
use serde::{Serialize, Serializer};

/// A paper as one document.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// What every paper says.
    #[serde(flatten)]
    pub frame: Frame,
    /// The status beside the title; may be empty.
    pub status: String,
    /// What is said with the status: when it was released, or made.
    pub dated: String,
    /// More lines of the first page.
    pub facts: Vec<String>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading: 2 for the greater ones, 3 and 4 below them.
    Heading {
        /// 2, 3 or 4.
        level: u8,
        /// The heading.
        words: Words,
        /// What stands under it in smaller print; may be empty.
        aside: String,
    },
    /// A paragraph.
    Text {
        /// How it speaks.
        voice: Voice,
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
        /// The label of what it says, where that is not the label of the paper.
        label: Option<LabelMark>,
    },
    /// A list.
    List {
        /// Its name.
        name: String,
        /// Its entries.
        entries: Vec<Words>,
        /// Whether their order counts.
        numbered: bool,
    },
    /// A table.
    Table(Table),
    /// Room to write by hand.
    Space {
        /// What for.
        name: String,
    },
    /// Runs of blocks side by side; one after the other where a form knows no columns.
    Beside {
        /// The runs.
        runs: Vec<Vec<Block>>,
    },
    /// What follows begins on a new page.
    Page,
}

/// A label, as the convention prescribes it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct LabelMark {
    /// The label.
    pub label: &'static str,
    /// Its colour on black, `RRGGBB`.
    pub colour: &'static str,
}

impl From<HandlingLabel> for LabelMark {
    fn from(label: HandlingLabel) -> Self {
        Self { label: label.as_str(), colour: label.colour() }
    }
}

/// How words speak.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// As running text.
    Plain,
    /// As the sentence that opens a paper.
    Lead,
    /// As what a row is about.
    Strong,
    /// As what stands back: a break, a closed session.
    Quiet,
    /// In smaller print: a footnote, a place, an institution.
    Small,
}

/// A table. Its heading row comes again on every page.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, one cell per column.
    pub rows: Vec<Row>,
    /// Whether it is only as wide as its columns, instead of sharing the page among them.
    pub narrow: bool,
}

/// One column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width in millimetres, or its share where the table is as wide as the page.
    pub width: u32,
    /// What it holds.
    pub role: ColumnRole,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnRole {
    /// Text.
    Text,
    /// Numbers, under one another.
    Number,
    /// What the rows are about, with all that is said of it. Plain text reads such rows one by one as paragraphs.
    Main,
    /// Room to sign by hand; its rows are high enough.
    Sign,
    /// The same as the column before in other terms; plain text puts it in brackets.
    Aside,
}

/// How a row is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// As the others.
    Plain,
    /// On a tint, set apart from the others.
    Shaded,
    /// A heading across all columns over the rows that follow; it comes again where they run over a page.
    Group,
    /// A heading in the columns themselves; it stays with the row below it.
    Over,
}

/// One row.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// How it is set.
    pub kind: RowKind,
    /// Whether it may run over the end of a page, because no page might hold it.
    pub long: bool,
    /// One cell per column; a single one in a group.
    pub cells: Vec<Cell>,
}

/// What stands in one cell, line under line.
#[derive(Clone, Debug, Default)]
pub struct Cell(pub Vec<Line>);

/// One line of a cell.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Line {
    /// Words.
    Text {
        /// How they speak.
        voice: Voice,
        /// What they say.
        words: Words,
        /// A remark behind them; may be empty.
        remark: String,
    },
    /// A name and what it says; nothing where points follow.
    Entry {
        /// "Speakers", "Purpose".
        name: String,
        /// What it says.
        words: Words,
    },
    /// A point of a list.
    Point {
        /// What it says.
        words: Words,
    },
    /// A label, as the convention prescribes it.
    Label(LabelMark),
    /// Words that whoever gets the paper may change.
    Field {
        /// Where they are found when the paper comes back.
        #[serde(skip)]
        at: Place,
        /// How they speak.
        voice: Voice,
        /// What they say.
        words: Words,
        /// A remark behind them; may be empty.
        remark: String,
    },
    /// Room to write in.
    Room {
        /// Where what is written is found when the paper comes back.
        #[serde(skip)]
        at: Place,
        /// What stands there as long as nothing is written, where it is written on a screen.
        #[serde(skip)]
        prompt: String,
    },
    /// Several answers, of which one is chosen.
    Choice {
        /// Where the answer is found when the paper comes back.
        #[serde(skip)]
        at: Place,
        /// Their codes and what they say.
        answers: Vec<(&'static str, String)>,
    },
}

/// Where something is found when a paper comes back.
#[derive(Clone, Debug)]
pub struct Place {
    /// The field.
    pub field: FormField,
    /// What the field is called where it is shown to whoever fills it in.
    pub name: String,
}

impl Document {
    /// Begins a document with its frame and nothing else.
    pub const fn new(frame: Frame) -> Self {
        Self { frame, status: String::new(), dated: String::new(), facts: Vec::new(), blocks: Vec::new() }
    }
}

impl Block {
    /// Returns a paragraph in small print, as footnotes have.
    pub fn note(words: impl Into<Words>) -> Self {
        Self::Text { voice: Voice::Small, words: words.into() }
    }

    /// Returns a plain paragraph.
    pub fn text(words: impl Into<Words>) -> Self {
        Self::Text { voice: Voice::Plain, words: words.into() }
    }
}

impl Column {
    /// Returns a column of text.
    pub const fn new(title: String, width: u32) -> Self {
        Self { title, width, role: ColumnRole::Text }
    }

    /// Says what the column holds.
    pub fn holds(self, role: ColumnRole) -> Self {
        Self { role, ..self }
    }
}

impl Row {
    /// Returns a row that is kept on one page.
    pub const fn new(kind: RowKind, cells: Vec<Cell>) -> Self {
        Self { kind, long: false, cells }
    }

    /// Returns a heading across all columns, with something smaller behind its name.
    pub fn group(name: &str, aside: &str) -> Self {
        let lines = [Line::voiced(Voice::Strong, name), Line::voiced(Voice::Small, aside)];
        Self::new(RowKind::Group, vec![Cell::lines(lines)])
    }
}

impl Cell {
    /// Returns a cell with one line of plain text; nothing stands in it where there is none.
    pub fn plain(words: impl Into<Words>) -> Self {
        Self::lines([Line::voiced(Voice::Plain, words)])
    }

    /// Returns a cell with one line in a voice.
    pub fn voiced(voice: Voice, words: impl Into<Words>) -> Self {
        Self::lines([Line::voiced(voice, words)])
    }

    /// Returns a cell with these lines, the empty ones left out.
    pub fn lines(lines: impl IntoIterator<Item = Line>) -> Self {
        let mut lines: Vec<Line> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        // Room is taken for four, and long lists are full of cells with one.
        lines.shrink_to_fit();
        Self(lines)
    }
}

impl Line {
    /// Returns words in a voice.
    pub fn voiced(voice: Voice, words: impl Into<Words>) -> Self {
        Self::Text { voice, words: words.into(), remark: String::new() }
    }

    /// Returns a label.
    pub fn label(label: HandlingLabel) -> Self {
        Self::Label(label.into())
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Text { words, remark, .. } if words.is_empty() && remark.is_empty())
    }
}

impl Serialize for Cell {
    /// Writes most cells as what they are, a text: tables may have tens of thousands.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [] => serializer.serialize_str(""),
            [Line::Text { voice: Voice::Plain, words, remark }]
                if remark.is_empty() && !words.is_marked() =>
            {
                words.serialize(serializer)
            }
            lines => lines.serialize(serializer),
        }
    }
}
