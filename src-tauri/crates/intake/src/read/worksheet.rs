//! Rows and cells of one worksheet, cell by cell: what a sheet claims about its size is not believed.

use super::strings::{attribute, check, push, unescaped};
use super::styles::{Style, moment, shaped};
use crate::limits;
use crate::refused::Refused;
use crate::said::moment_in;
use crate::sheet::{Budget, Cell, SheetRow};
use chrono::{NaiveDateTime, NaiveTime};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What the cells of every sheet of a workbook refer to.
#[derive(Default)]
pub(super) struct Shared {
    pub texts: Vec<Box<str>>,
    pub styles: Vec<Style>,
    pub from_1904: bool,
}

/// Reads the rows of a worksheet that hold something.
pub(super) fn rows(xml: &str, shared: &Shared) -> Result<Vec<SheetRow>, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut sheet = Collector::new(shared);
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        match &event {
            Event::Start(tag) => sheet.start(tag)?,
            Event::Empty(tag) => sheet.empty(tag)?,
            Event::End(tag) => {
                if sheet.end(tag.local_name().as_ref())? {
                    break;
                }
            }
            Event::Eof => break,
            other if sheet.captures => push(&mut sheet.value, other)?,
            other => check(other)?,
        }
    }
    if !sheet.rows.is_sorted_by_key(|row| row.number) {
        sheet.rows.sort_by_key(|row| row.number);
    }
    merge(&mut reader, &mut sheet.rows);
    Ok(sheet.rows)
}

/// Marks the cells that cover rows below, which stand behind the rows. Whatever else stands there is passed over.
fn merge(reader: &mut Reader<&[u8]>, rows: &mut [SheetRow]) {
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Empty(tag) | Event::Start(tag) if tag.local_name().as_ref() == "mergeCell" => {
                let Some((first, last)) = attribute(tag, "ref").and_then(|area| {
                    let (first, last) = area.split_once(':')?;
                    Some((place(first)?, place(last)?))
                }) else {
                    continue;
                };
                let found = rows.binary_search_by_key(&first.0, |row| row.number).ok();
                if let Some(cell) = found.and_then(|at| rows.get_mut(at)?.cells.get_mut(first.1)) {
                    cell.spans = last.0.saturating_sub(first.0).saturating_add(1);
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "mergeCells" => break,
            Event::Eof => break,
            _ => {}
        }
    }
}

/// Returns the row from 1 and the column from 0 that a reference such as `B5` names.
fn place(reference: &str) -> Option<(u32, usize)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    Some((reference.get(digits..)?.parse().ok()?, column(reference)?))
}

/// The state between two events.
struct Collector<'a> {
    shared: &'a Shared,
    budget: Budget,
    rows: Vec<SheetRow>,
    row: SheetRow,
    row_elements: usize,
    cell_elements: usize,
    number: u32,
    column: usize,
    cell: Option<Open>,
    value: String,
    captures: bool,
    phonetic: bool,
}

/// The cell being read.
struct Open {
    kind: Kind,
    style: Style,
    formula: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Shared,
    Text,
    Bool,
    Error,
    Date,
}

impl<'a> Collector<'a> {
    fn new(shared: &'a Shared) -> Self {
        Self {
            shared,
            budget: Budget::default(),
            rows: Vec::new(),
            row: SheetRow::default(),
            row_elements: 0,
            cell_elements: 0,
            number: 0,
            column: 0,
            cell: None,
            value: String::new(),
            captures: false,
            phonetic: false,
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        match tag.local_name().as_ref() {
            "row" => self.open_row(tag)?,
            "c" => self.open_cell(tag)?,
            "f" => {
                if let Some(cell) = &mut self.cell {
                    cell.formula = true;
                }
            }
            "v" => self.captures = self.cell.is_some(),
            "t" => self.captures = self.cell.is_some() && !self.phonetic,
            "rPh" => self.phonetic = true,
            _ => {}
        }
        Ok(())
    }

    fn empty(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        match tag.local_name().as_ref() {
            "row" => {
                self.open_row(tag)?;
            }
            "c" => {
                self.open_cell(tag)?;
                self.cell = None;
                self.column += 1;
            }
            "f" => {
                if let Some(cell) = &mut self.cell {
                    cell.formula = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Takes the end of an element; true when the rows are over.
    fn end(&mut self, name: &str) -> Result<bool, Refused> {
        match name {
            "v" | "t" => self.captures = false,
            "rPh" => self.phonetic = false,
            "c" => self.close_cell()?,
            "row" => {
                let row = std::mem::take(&mut self.row);
                self.budget.keep(&mut self.rows, row)?;
            }
            "sheetData" => return Ok(true),
            _ => {}
        }
        Ok(false)
    }

    fn open_row(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        self.row_elements += 1;
        if self.row_elements > limits::ROW_ELEMENTS {
            return Err(Refused::TooManyRows);
        }
        let written = attribute(tag, "r").and_then(|number| number.parse().ok()).filter(|number| *number > 0);
        self.number = written.unwrap_or_else(|| self.number.saturating_add(1));
        let hidden = attribute(tag, "hidden").is_some_and(|hidden| matches!(&*hidden, "1" | "true"));
        self.row = SheetRow { number: self.number, cells: Vec::new(), hidden };
        self.column = 0;
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        self.cell_elements += 1;
        if self.cell_elements > limits::CELL_ELEMENTS {
            return Err(Refused::TooLarge);
        }
        let mut cell = Open { kind: Kind::Number, style: Style::default(), formula: false };
        for found in tag.attributes().with_checks(false).flatten() {
            match found.key.as_ref() {
                "r" => {
                    if let Some(column) = column(&found.value) {
                        self.column = column;
                    }
                }
                "s" => {
                    let style = found.value.parse::<usize>().ok();
                    cell.style =
                        style.and_then(|style| self.shared.styles.get(style)).cloned().unwrap_or_default();
                }
                "t" => {
                    cell.kind = match &*found.value {
                        "s" => Kind::Shared,
                        "str" | "inlineStr" => Kind::Text,
                        "b" => Kind::Bool,
                        "e" => Kind::Error,
                        "d" => Kind::Date,
                        _ => Kind::Number,
                    }
                }
                _ => {}
            }
        }
        self.value.clear();
        self.cell = Some(cell);
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Refused> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        let place = self.column;
        self.column += 1;
        let (text, date) = self.shown(&open)?;
        let bare = matches!(open.kind, Kind::Number) && date.is_none() && is_bare(&text);
        if text.is_empty() && !open.formula {
            return Ok(());
        }
        if place >= limits::COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        self.budget.text(text.len())?;
        if self.row.cells.len() <= place {
            self.row.cells.resize(place + 1, Cell::default());
        }
        self.row.cells[place] =
            Cell { text, date, bare, formula: open.formula, bold: open.style.bold, ..Cell::default() };
        Ok(())
    }

    /// Returns what a cell shows, and the moment where it is a date.
    fn shown(&self, open: &Open) -> Result<(String, Option<NaiveDateTime>), Refused> {
        let value = self.value.as_str();
        Ok(match open.kind {
            Kind::Shared => {
                let text = value.trim().parse::<usize>().ok().and_then(|index| self.shared.texts.get(index));
                match text {
                    Some(text) => (text.to_string(), None),
                    None if value.is_empty() => (String::new(), None),
                    None => return Err(Refused::Damaged),
                }
            }
            Kind::Text => (unescaped(value)?.into_owned(), None),
            Kind::Error => (value.to_owned(), None),
            Kind::Bool => (if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(), None),
            Kind::Date => match moment_in(value) {
                Some(moment) => (iso(moment), Some(moment)),
                None => (value.to_owned(), None),
            },
            Kind::Number => match value.trim().parse::<f64>() {
                Ok(number) if open.style.date => match moment(number, self.shared.from_1904) {
                    Some(moment) => (iso(moment), Some(moment)),
                    None => (plain(number), None),
                },
                Ok(number) => {
                    let shaped = open.style.shape.as_ref().and_then(|code| shaped(code, number));
                    (shaped.unwrap_or_else(|| plain(number)), None)
                }
                Err(_) => (value.to_owned(), None),
            },
        })
    }
}

/// Tells whether a number shows nothing but digits from 1 on: a plus or zeros before it were lost, or never there.
pub(super) fn is_bare(text: &str) -> bool {
    text.starts_with(|c: char| matches!(c, '1'..='9')) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a number as a person would: whole numbers without a point or an exponent.
pub(super) fn plain(number: f64) -> String {
    format!("{number}")
}

/// Writes a moment in ISO form; midnight is a day.
pub(super) fn iso(moment: NaiveDateTime) -> String {
    let form = if moment.time() == NaiveTime::MIN { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
    moment.format(form).to_string()
}

/// Returns the column from 0 that a reference such as `B5` names.
fn column(reference: &str) -> Option<usize> {
    let mut column = 0_usize;
    for letter in reference.bytes().take_while(u8::is_ascii_alphabetic) {
        column = column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        if column > 1 << 20 {
            return None;
        }
    }
    column.checked_sub(1)
}
