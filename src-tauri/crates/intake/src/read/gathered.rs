//! [`Gathered`]: rows whose columns are found on the way, as what people write under names and not in columns has them.

use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Budget, Cell, Letters, Sheet, SheetRow, SourceKind};
use std::collections::HashMap;

/// Rows as they are gathered. A row is numbered by its place in the file, from 1; the headings stand above the first.
#[derive(Default)]
pub(super) struct Gathered {
    columns: HashMap<String, usize>,
    headings: Vec<Cell>,
    rows: Vec<SheetRow>,
    row: SheetRow,
    places: u32,
    looked_at: usize,
    budget: Budget,
}

impl Gathered {
    /// Returns the column of a heading.
    pub fn column(&mut self, heading: &str) -> Result<usize, Refused> {
        self.looked_at += 1;
        if self.looked_at > limits::CELL_ELEMENTS {
            return Err(Refused::TooLarge);
        }
        if let Some(column) = self.columns.get(heading) {
            return Ok(*column);
        }
        let column = self.headings.len();
        if column == limits::COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        self.budget.text(heading.len())?;
        self.columns.insert(heading.to_owned(), column);
        self.headings.push(Cell { text: heading.to_owned(), ..Cell::default() });
        Ok(column)
    }

    /// Writes into a cell of the row at hand; what stands there goes before, unless it is the same.
    pub fn put(&mut self, heading: &str, text: String, letters: Letters) -> Result<(), Refused> {
        let column = self.column(heading)?;
        self.budget.text(text.len())?;
        if text.is_empty() {
            return Ok(());
        }
        if self.row.cells.len() <= column {
            self.row.cells.resize(column + 1, Cell::default());
        }
        let Some(cell) = self.row.cells.get_mut(column) else { return Ok(()) };
        cell.letters = cell.letters.max(letters);
        if cell.text.is_empty() {
            cell.text = text;
        } else if cell.text != text {
            self.budget.text(cell.text.len())?;
            cell.text.push_str("; ");
            cell.text.push_str(&text);
        }
        Ok(())
    }

    /// Ends the row at hand.
    pub fn end_row(&mut self) -> Result<(), Refused> {
        self.places = self.places.saturating_add(1);
        let row = SheetRow { number: self.places, ..std::mem::take(&mut self.row) };
        self.budget.keep(&mut self.rows, row)
    }

    /// Returns the headings and the first rows.
    pub fn into_rows(self) -> Vec<SheetRow> {
        let mut rows = self.rows;
        rows.insert(0, SheetRow { cells: self.headings, ..SheetRow::default() });
        rows
    }

    /// Makes a sheet of the rows.
    pub fn into_sheet(self, kind: SourceKind, name: &str) -> Result<Sheet, Refused> {
        if self.rows.is_empty() {
            return Err(Refused::Empty);
        }
        let rows = self.into_rows();
        Ok(Sheet { name: name.to_owned(), kind, separator: None, encoding: None, rows })
    }
}
