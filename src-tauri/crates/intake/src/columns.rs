//! [`Headed`]: a table whose columns have headings from a word list.

use crate::sheet::{Cell, Sheet, SheetRow};
use domain::text::clean;

/// Rows in which headings are looked for; titles and notes may stand above them.
const LOOKED_AT: usize = 25;

/// A table below its headings.
pub(crate) struct Headed<'a, C> {
    /// The rows of data.
    pub rows: &'a [SheetRow],
    /// Headings that mean nothing, or the same as an earlier one.
    pub left_out: Vec<String>,
    columns: Vec<(usize, C)>,
}

impl<'a, C: Copy + PartialEq> Headed<'a, C> {
    /// Finds the row with the most headings that mean something, at least two.
    pub fn find(sheet: &'a Sheet, meaning: impl Fn(&str) -> Option<C>) -> Option<Self> {
        let scored = sheet.rows.iter().take(LOOKED_AT).enumerate();
        let scored = scored.map(|(place, row)| (named(row, &meaning), place));
        let (score, place) = scored.max_by_key(|(score, place)| (*score, std::cmp::Reverse(*place)))?;
        if score < 2 {
            return None;
        }
        let mut table = Self { rows: &sheet.rows[place + 1..], left_out: Vec::new(), columns: Vec::new() };
        for (index, cell) in sheet.rows[place].filled() {
            match meaning(&cell.text) {
                Some(column) if !table.has(column) => table.columns.push((index, column)),
                _ => table.left_out.push(clean(&cell.text)),
            }
        }
        Some(table)
    }

    /// Tells whether a column is there.
    pub fn has(&self, column: C) -> bool {
        self.columns.iter().any(|(_, known)| *known == column)
    }

    /// Walks through the columns in order.
    pub fn columns(&self) -> impl Iterator<Item = C> {
        self.columns.iter().map(|(_, column)| *column)
    }

    /// Returns the cell of a row in a column; none where the column is missing or the row ends before it.
    pub fn cell<'r>(&self, row: &'r SheetRow, column: C) -> Option<&'r Cell> {
        let (index, _) = self.columns.iter().find(|(_, known)| *known == column)?;
        row.cell(*index)
    }

    /// Returns the text of a row in a column, empty where nothing stands; none where the column is missing.
    pub fn text<'r>(&self, row: &'r SheetRow, column: C) -> Option<&'r str> {
        let (index, _) = self.columns.iter().find(|(_, known)| *known == column)?;
        let text = row.text(*index);
        // What a spreadsheet program shows where a formula failed.
        Some(if text.starts_with('#') && (text.ends_with('!') || text == "#N/A" || text == "#NAME?") {
            ""
        } else {
            text
        })
    }
}

/// Counts the columns that the best row of headings names.
pub(crate) fn score<C: PartialEq>(rows: &[SheetRow], meaning: impl Fn(&str) -> Option<C>) -> usize {
    rows.iter().take(LOOKED_AT).map(|row| named(row, &meaning)).max().unwrap_or(0)
}

fn named<C: PartialEq>(row: &SheetRow, meaning: &impl Fn(&str) -> Option<C>) -> usize {
    let mut found: Vec<C> = Vec::new();
    for (_, cell) in row.filled() {
        found.extend(meaning(&cell.text).filter(|column| !found.contains(column)));
    }
    found.len()
}
