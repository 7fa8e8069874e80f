//! OpenDocument spreadsheets (ODF 1.2, part 3): rows and cells that repeat are counted as often as they do.

use super::Score;
use super::foreign::{Claims, Filled, guarded, listed, rows};
use super::package::{Package, stored};
use super::sheets;
use super::strings::{attribute, check};
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Sheet, SourceKind};
use calamine::{Ods, OdsError, Reader as _};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::Cursor;

/// The parts that are read: the cells, and what a reader wants to see beside them.
const PARTS: [&str; 3] = ["mimetype", "META-INF/manifest.xml", "content.xml"];

/// Reads the table of a spreadsheet.
pub(super) fn read(package: &mut Package<'_>, score: Score) -> Result<Sheet, Refused> {
    if package.text(PARTS[1])?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Refused::Encrypted);
    }
    package.check_parts()?;
    let mut parts = Vec::new();
    for name in PARTS {
        parts.push((name, package.text(name)?.ok_or(Refused::Damaged)?.into_bytes()));
    }
    let mut counted = count(std::str::from_utf8(&parts[2].1).map_err(|_| Refused::Damaged)?)?;
    let again = stored(&parts)?;
    drop(parts);
    guarded(|| {
        let mut book = Ods::new(Cursor::new(again)).map_err(|error| refused(&error))?;
        let names = listed(book.sheets_metadata());
        sheets::table(SourceKind::Ods, &names, score, |place| {
            let name = &names[place].name;
            let mut filled = counted.get_mut(place).map(std::mem::take).unwrap_or_default();
            let formulas = book.worksheet_formula(name).map_err(|error| refused(&error))?;
            let (top, left) = formulas.start().unwrap_or_default();
            let formulas = formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty());
            let place = |at: usize, from: u32| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(from);
            filled.formulas =
                formulas.map(|(row, column, _)| (place(row, top), place(column, left))).collect();
            rows(&book.worksheet_range(name).map_err(|error| refused(&error))?, &filled, false)
        })
    })
}

fn refused(error: &OdsError) -> Refused {
    match error {
        OdsError::Password => Refused::Encrypted,
        OdsError::CellLimitExceeded { .. } => Refused::TooLarge,
        _ => Refused::Damaged,
    }
}

/// Counts what the content asks for, and makes sure that everything in it closes; returns what was counted of each table.
fn count(xml: &str) -> Result<Vec<Filled>, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut counter = Counter::default();
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        check(&event)?;
        match event {
            Event::Start(tag) => {
                depth += 1;
                counter.open(&tag)?;
            }
            Event::Empty(tag) => {
                counter.open(&tag)?;
                counter.close(tag.name().as_ref())?;
            }
            Event::End(tag) => {
                depth = depth.checked_sub(1).ok_or(Refused::Damaged)?;
                counter.close(tag.name().as_ref())?;
            }
            Event::Text(text) => counter.text += text.len(),
            Event::CData(text) => counter.text += text.len(),
            Event::GeneralRef(_) => counter.text += 4,
            Event::Eof => return if depth == 0 { Ok(counter.tables) } else { Err(Refused::Damaged) },
            _ => {}
        }
    }
}

#[derive(Default)]
struct Counter {
    claims: Claims,
    filled: Filled,
    /// The row that is being read, how often it repeats, and the bytes of its text.
    row: u32,
    rows: u32,
    row_text: usize,
    /// The columns before the cell that is being read, how often it repeats, and the bytes of its text.
    column: u32,
    columns: u32,
    text: usize,
    /// One past the last filled cell of the row.
    reached: u32,
    /// Whether the row that is being read is hidden, by hand or by a filter.
    hides: bool,
    /// What was counted of each table.
    tables: Vec<Filled>,
}

impl Counter {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        match tag.name().as_ref() {
            "table:table" => (self.filled, self.row) = (Filled::default(), 0),
            "table:table-row" => {
                self.claims.look()?;
                self.rows = repeated(tag, "number-rows-repeated")?;
                self.hides =
                    attribute(tag, "visibility").is_some_and(|kept| matches!(&*kept, "collapse" | "filter"));
                (self.column, self.reached, self.row_text) = (0, 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.claims.look()?;
                self.columns = repeated(tag, "number-columns-repeated")?;
                let spans = repeated(tag, "number-rows-spanned")?;
                if spans > 1 {
                    self.filled.spans.insert((self.row, self.column), spans);
                }
                let says = ["value", "string-value", "date-value", "time-value", "boolean-value", "formula"];
                self.text =
                    says.iter().filter_map(|name| attribute(tag, name)).map(|value| value.len()).sum();
            }
            "text:s" => self.text = self.text.saturating_add(repeated(tag, "c")? as usize),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refused> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                self.column = self.column.saturating_add(self.columns);
                if self.text > 0 {
                    if self.column as usize > limits::COLUMNS {
                        return Err(Refused::TooManyColumns);
                    }
                    self.reached = self.column;
                    let text = self.text.saturating_mul(self.columns as usize);
                    self.row_text = self.row_text.saturating_add(text);
                }
            }
            "table:table-row" => {
                let last = self.row.saturating_add(self.rows.saturating_sub(1));
                if let Some(column) = self.reached.checked_sub(1) {
                    self.claims.text(self.row_text.saturating_mul(self.rows as usize))?;
                    self.filled.take((0, last), (0, column));
                }
                if self.hides {
                    self.filled.hidden.push((self.row, last));
                }
                self.row = last.saturating_add(1);
            }
            "table:table" => {
                self.claims.sheet(&self.filled)?;
                self.tables.push(std::mem::take(&mut self.filled));
            }
            _ => {}
        }
        Ok(())
    }
}

/// Returns how often a part repeats, once where it does not say so.
fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<u32, Refused> {
    attribute(tag, name).map_or(Ok(1), |times| times.parse().map_err(|_| Refused::Damaged))
}
