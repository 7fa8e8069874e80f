//! One plain table, for Excel and CSV: a label in every row, then the columns of what it is about.

use crate::error::Error;
use crate::words::{Word, say};
use domain::text::csv_text;

/// Tells spreadsheet programs that the bytes are UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table with one heading per column.
pub struct Table {
    /// Keys of the columns: snake case, stable.
    pub keys: Vec<String>,
    /// Headings of the columns in words; the first is the key of the label, as everywhere.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// Columns in which one of a list is chosen, by their place.
    pub chosen: Vec<(usize, Vec<String>)>,
}

/// What stands in one cell.
pub enum Value {
    /// Text, never read as anything else.
    Text(String),
    /// A count.
    Number(u32),
}

impl Table {
    /// Begins a table with the label and these columns.
    pub fn headed(columns: &[(&str, Word)]) -> Self {
        let mut table = Self { keys: Vec::new(), headings: Vec::new(), rows: Vec::new(), chosen: Vec::new() };
        table.add(&[("handling_label", Word::ColumnLabel)]);
        table.add(columns);
        table
    }

    /// Adds columns.
    pub fn add(&mut self, columns: &[(&str, Word)]) {
        for (key, word) in columns {
            self.add_column(key, say(*word));
        }
    }

    /// Adds a column.
    pub fn add_column(&mut self, key: &str, heading: String) {
        self.keys.push(key.to_owned());
        self.headings.push(heading);
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Writes a table as CSV: UTF-8 with byte-order mark, commas, CRLF. Cells that a spreadsheet program would calculate are
/// written by [`csv_text`].
pub fn csv(table: &Table) -> Result<Vec<u8>, Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(&table.keys)?;
    for row in &table.rows {
        for value in row {
            match value {
                Value::Text(text) => writer.write_field(csv_text(text).as_bytes())?,
                Value::Number(number) => writer.write_field(number.to_string())?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.into_inner().map_err(|refused| Error::Part(refused.into_error()))
}
