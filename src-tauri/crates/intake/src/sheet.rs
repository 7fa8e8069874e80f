//! [`Sheet`]: the cells of a file, before anybody knows what they mean.

use crate::limits;
use crate::refused::Refused;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What kind of file a table came in.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// An Excel workbook.
    Xlsx,
    /// A binary Excel workbook.
    Xlsb,
    /// A workbook of Excel up to 2003.
    Xls,
    /// An OpenDocument spreadsheet.
    Ods,
    /// Text with separators.
    Csv,
    /// JSON with a list of objects.
    Json,
    /// Address cards.
    Vcard,
}

/// A table as it stands in a file.
///
/// The cells stay inside this crate: a column may hold identity documents (class E), which must not leave it. What is
/// to be kept comes out of [`crate::records`].
#[derive(Clone)]
pub struct Sheet {
    /// The name of the worksheet; of a text file, the name of the file.
    pub name: String,
    /// The kind of file.
    pub kind: SourceKind,
    /// What separates the columns of a text file.
    pub separator: Option<char>,
    /// How the letters of a text file are encoded, as people name it: "UTF-8", "UTF-8 with BOM", "Windows-1252".
    pub encoding: Option<&'static str>,
    /// Rows that hold something, in order.
    pub(crate) rows: Vec<SheetRow>,
}

/// A row that holds something.
#[derive(Clone, Default)]
pub(crate) struct SheetRow {
    /// The worksheet row, the physical line on which the row begins, or the place among the objects or cards of a file, from
    /// 1; the names under which those say something are a row before the first.
    pub number: u32,
    /// The cells up to the last filled one.
    pub cells: Vec<Cell>,
    /// Whether the sheet hides it, as a filter does.
    pub hidden: bool,
}

/// One cell.
#[derive(Clone, Default)]
pub(crate) struct Cell {
    /// What it shows, as typed; dates in ISO form.
    pub text: String,
    /// The moment, where the cell is a real date.
    pub date: Option<NaiveDateTime>,
    /// Whether it is a number of which only the digits are known, so that a plus or zeros before them may be lost.
    pub bare: bool,
    /// Whether a formula stands behind it; the text is the value last calculated.
    pub formula: bool,
    /// Whether it is printed bold: EUSurvey prints questions so, and the options of a question not.
    pub bold: bool,
    /// How its letters were read.
    pub letters: Letters,
    /// How many rows it covers where it is merged with cells below; 0 or 1 where it is not.
    pub spans: u32,
    /// Whether what it shows stands in a cell above that covers it.
    pub covered: bool,
}

/// How letters were read.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Letters {
    /// As those of the whole file.
    #[default]
    Sure,
    /// Encoded twice, and set right.
    Repaired,
    /// In one of several encodings that may be meant, of which too little tells.
    Guessed,
    /// In another encoding than the rest of the file, as a guess.
    Stray,
}

impl Sheet {
    /// Returns how many rows hold something, headings and title lines included.
    pub fn rows_with_content(&self) -> usize {
        self.rows.len()
    }

    /// Lets a cell that covers several rows count in each of them.
    pub(crate) fn spread(&mut self) -> Result<(), Refused> {
        let (mut budget, mut spread) = (Budget::default(), 0_usize);
        for at in 0..self.rows.len() {
            let (above, below) = self.rows.split_at_mut(at + 1);
            let Some(row) = above.last() else { continue };
            for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| cell.spans > 1) {
                let last = row.number.saturating_add(cell.spans - 1);
                for covered in below.iter_mut().take_while(|row| row.number <= last) {
                    spread += 1;
                    if spread > limits::CELLS {
                        return Err(Refused::TooLarge);
                    }
                    budget.text(cell.text.len())?;
                    if covered.cells.len() <= column {
                        covered.cells.resize(column + 1, Cell::default());
                    }
                    if covered.text(column).is_empty() {
                        covered.cells[column] = Cell { covered: true, spans: 0, ..cell.clone() };
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the number of columns up to the last one that holds something.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Values are left out: they are personal, and some must not leave this crate.
impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet")
            .field("kind", &self.kind)
            .field("separator", &self.separator)
            .field("encoding", &self.encoding)
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}

impl SheetRow {
    /// Returns the cell in a column, where the row reaches so far.
    pub fn cell(&self, index: usize) -> Option<&Cell> {
        self.cells.get(index)
    }

    /// Returns the text in a column, without white space at the ends; empty where there is none.
    pub fn text(&self, index: usize) -> &str {
        self.cell(index).map_or("", |cell| cell.text.trim())
    }

    /// Returns the text that stands in a column of this very row, and not in a cell above that covers it.
    pub fn own_text(&self, index: usize) -> &str {
        if self.cell(index).is_some_and(|cell| cell.covered) { "" } else { self.text(index) }
    }

    /// Returns the columns in which something stands in this very row, with their cells.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.covered && !cell.is_blank())
    }
}

impl Cell {
    /// Tells whether the cell shows nothing.
    pub fn is_blank(&self) -> bool {
        self.text
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'))
    }
}

/// Counts what a sheet is about to keep, and refuses it when it is too much.
#[derive(Default)]
pub(crate) struct Budget {
    rows: usize,
    cells: usize,
    text: usize,
}

impl Budget {
    /// Takes a finished row in, unless it holds nothing.
    pub fn keep(&mut self, rows: &mut Vec<SheetRow>, mut row: SheetRow) -> Result<(), Refused> {
        let filled =
            row.cells.iter().rposition(|cell| !cell.is_blank() || cell.formula).map_or(0, |last| last + 1);
        row.cells.truncate(filled);
        if row.cells.is_empty() {
            return Ok(());
        }
        self.rows += 1;
        self.cells += row.cells.len();
        if row.cells.len() > limits::COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        if self.rows > limits::ROWS {
            return Err(Refused::TooManyRows);
        }
        if self.cells > limits::CELLS {
            return Err(Refused::TooLarge);
        }
        rows.push(row);
        Ok(())
    }

    /// Counts the text of one cell.
    pub fn text(&mut self, bytes: usize) -> Result<(), Refused> {
        self.text += bytes;
        if bytes > limits::CELL_BYTES || self.text > limits::TEXT { Err(Refused::TooLarge) } else { Ok(()) }
    }
}
