//! What `calamine` reads: XLS, ODS and XLSB.
//!
//! It believes what a file says about itself, and takes memory for it. So each kind has a module that first walks
//! through everything the file asks for, counts it in [`Claims`], and hands over a package put together anew, which
//! holds nothing but what was counted.

use super::sheets::Listed;
use super::styles::moment;
use super::worksheet::{is_bare, iso, plain};
use crate::limits;
use crate::refused::Refused;
use crate::said::moment_in;
use crate::sheet::{Budget, Cell, SheetRow};
use calamine::{CellType, DataType, Range, Sheet, SheetVisible};
use chrono::{NaiveDate, NaiveDateTime};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Lets other people's code read; where it panics over a file, the file is damaged.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refused::Damaged))
}

/// What the cells of a workbook ask for, all sheets together.
#[derive(Default)]
pub(super) struct Claims {
    cells: usize,
    text: usize,
    looked_at: usize,
}

impl Claims {
    /// Counts something that is looked at, whether it holds anything or not.
    pub fn look(&mut self) -> Result<(), Refused> {
        self.looked_at += 1;
        if self.looked_at > limits::CELL_ELEMENTS { Err(Refused::TooLarge) } else { Ok(()) }
    }

    /// Counts bytes of text.
    pub fn text(&mut self, bytes: usize) -> Result<(), Refused> {
        self.text = self.text.saturating_add(bytes);
        if self.text > limits::TEXT { Err(Refused::TooLarge) } else { Ok(()) }
    }

    /// Counts a finished sheet: every cell of the rectangle around those that are filled.
    pub fn sheet(&mut self, filled: &Filled) -> Result<(), Refused> {
        let Some((rows, columns)) = filled.around else { return Ok(()) };
        if columns.1 as usize >= limits::COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        let length = |(from, to): (u32, u32)| (to - from) as usize + 1;
        self.cells = self.cells.saturating_add(length(rows).saturating_mul(length(columns)));
        if self.cells > limits::CELLS { Err(Refused::TooLarge) } else { Ok(()) }
    }
}

/// The cells of a sheet that hold something.
#[derive(Default)]
pub(super) struct Filled {
    /// The first and the last row, and the first and the last column.
    around: Option<((u32, u32), (u32, u32))>,
    /// Rows and columns of formulas.
    pub formulas: HashSet<(u32, u32)>,
    /// Rows that the sheet hides, from row to row.
    pub hidden: Vec<(u32, u32)>,
    /// How many rows a cell covers, by row and column, where it is merged with cells below.
    pub spans: HashMap<(u32, u32), u32>,
}

impl Filled {
    /// Takes in the cells of some rows from column to column.
    pub fn take(&mut self, rows: (u32, u32), columns: (u32, u32)) {
        let join = |one: (u32, u32), other: (u32, u32)| (one.0.min(other.0), one.1.max(other.1));
        let (known_rows, known_columns) = self.around.unwrap_or((rows, columns));
        self.around = Some((join(known_rows, rows), join(known_columns, columns)));
    }

    /// Takes in one cell.
    pub fn cell(&mut self, row: u32, column: u32) {
        self.take((row, row), (column, column));
    }

    /// Tells whether the sheet hides a row. The ranges stand in order, as rows do in a file.
    fn hides(&self, row: u32) -> bool {
        let before = self.hidden.partition_point(|(from, _)| *from <= row);
        before.checked_sub(1).and_then(|at| self.hidden.get(at)).is_some_and(|(_, to)| row <= *to)
    }
}

/// Returns the worksheets among the sheets of a workbook with their places: charts and macros are none.
pub(super) fn listed(sheets: &[Sheet]) -> Vec<Listed> {
    let hidden = |sheet: &Sheet| sheet.visible != SheetVisible::Visible;
    sheets.iter().map(|sheet| Listed { name: sheet.name.clone(), hidden: hidden(sheet) }).collect()
}

/// Turns the cells of a sheet into rows.
pub(super) fn rows<T: CellType + DataType>(
    range: &Range<T>,
    filled: &Filled,
    from_1904: bool,
) -> Result<Vec<SheetRow>, Refused> {
    let (mut rows, mut budget) = (Vec::new(), Budget::default());
    let Some((top, left)) = range.start() else { return Ok(rows) };
    for (row, cells) in (top..).zip(range.rows()) {
        let before = vec![Cell::default(); left as usize];
        let mut kept = SheetRow { number: row + 1, cells: before, hidden: filled.hides(row) };
        for (column, value) in (left..).zip(cells) {
            let (text, date) = shown(value, from_1904);
            budget.text(text.len())?;
            let formula = filled.formulas.contains(&(row, column));
            let spans = filled.spans.get(&(row, column)).copied().unwrap_or_default();
            let number = value.get_int().is_some() || value.get_float().is_some();
            let bare = number && date.is_none() && is_bare(&text);
            kept.cells.push(Cell { text: text.into_owned(), date, bare, formula, spans, ..Cell::default() });
        }
        budget.keep(&mut rows, kept)?;
    }
    Ok(rows)
}

/// Returns what a cell shows, and the moment where it is a date.
fn shown<T: DataType>(value: &T, from_1904: bool) -> (Cow<'_, str>, Option<NaiveDateTime>) {
    if let Some(text) = value.get_string() {
        return (text.into(), None);
    }
    if let Some(yes) = value.get_bool() {
        return (if yes { "TRUE" } else { "FALSE" }.into(), None);
    }
    if let Some(error) = value.get_error() {
        return (error.to_string().into(), None);
    }
    let date = if let Some(serial) = value.get_datetime() {
        moment(serial.as_f64(), from_1904)
    } else if let Some(text) = value.get_datetime_iso() {
        moment_in(text)
    } else {
        value.get_duration_iso().and(value.as_time()).zip(NaiveDate::from_ymd_opt(1899, 12, 30)).map(
            // A time of the day stands on the day before the first, as in any worksheet.
            |(time, zero)| zero.and_time(time),
        )
    };
    if let Some(date) = date {
        return (iso(date).into(), Some(date));
    }
    let written = value.get_datetime_iso().or(value.get_duration_iso());
    let number = || value.get_datetime().map(|serial| serial.as_f64()).or(value.as_f64());
    match written {
        Some(text) => (text.into(), None),
        None => (number().map(plain).unwrap_or_default().into(), None),
    }
}
