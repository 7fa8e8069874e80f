//! The list as CSV.

use super::table::{Table, Value};
use crate::error::Error;
use domain::disclosure::{Disclosed, ParticipantList};
use domain::text::csv_text;

/// Tells spreadsheet programs that the bytes are UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes the table of a list.
pub fn write(list: &Disclosed<ParticipantList>) -> Result<Vec<u8>, Error> {
    let table = Table::of(list);
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
