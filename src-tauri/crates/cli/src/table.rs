//! Columns of text for people to read.

use crate::output::escaped;

/// The characters between two columns.
const GAP: &str = "  ";

/// A table with a heading per column.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Begins a table.
    pub fn new<'a>(headings: impl IntoIterator<Item = &'a str>) -> Self {
        Self { rows: vec![headings.into_iter().map(str::to_owned).collect()] }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| escaped(&cell)).collect());
    }

    /// Returns the lines; nothing where there is no row.
    pub fn lines(&self) -> Vec<String> {
        if self.rows.len() < 2 {
            return Vec::new();
        }
        let columns = self.rows[0].len();
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
            cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
        };
        self.rows.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_their_headings() {
        let mut table = Table::new(["Code", "Name"]);
        table.row(["EL".into(), "Greece".into()]);
        table.row(["EUROJUST".into(), "Eurojust\n".into()]);
        let expected = ["Code      Name", "EL        Greece", "EUROJUST  Eurojust\\u{a}"];
        assert_eq!(table.lines(), expected, "and a cell stays on its line");
    }

    #[test]
    fn a_table_without_rows_is_not_printed() {
        assert!(Table::new(["Code"]).lines().is_empty());
    }
}
