//! The body of the document: rows of tables with what stands in their cells, and where each comment lies.

use super::{By, DEPTH, MOST};
use crate::read::{attribute, check, push};
use crate::refused::Refused;
use chrono::NaiveDateTime;
use domain::comment_form::{FormField, bookmarked};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::collections::HashMap;

/// What stands beside the text, and what is written a second time for older programs.
const BESIDE: [&str; 4] = ["txbxContent", "Fallback", "pict", "instrText"];

/// The most pieces of text.
const PIECES: usize = 1_000_000;

/// The body of a document.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The rows of all tables.
    pub rows: Vec<Row>,
    /// Paragraphs outside of tables.
    pub outside: Vec<Paragraph>,
    /// The fields of ours.
    pub fields: Vec<Field>,
    /// Where each comment begins, by its identity in the file.
    pub places: HashMap<String, Place>,
}

/// A row.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub cells: Vec<Cell>,
    /// Whether it is a heading row.
    pub heading: bool,
    pub came: Option<By>,
    pub went: Option<By>,
}

/// A cell: its paragraphs, those of tables inside it too.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub pieces: Vec<Piece>,
    /// The fields that begin in it or hold it, empty ones too.
    pub fields: Vec<usize>,
}

/// Neighbouring letters that came about in one way.
#[derive(Debug, Default)]
pub(super) struct Piece {
    pub text: String,
    pub came: Option<By>,
    pub went: Option<By>,
    /// Whether it stands there because nothing is written yet.
    pub prompt: bool,
}

/// A field of ours.
#[derive(Debug)]
pub(super) struct Field {
    pub name: FormField,
    /// What can be chosen in it: what is shown, and its code.
    pub list: Vec<(String, String)>,
}

/// Where a comment begins.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// The row, and the cell in it.
    pub row: Option<(usize, usize)>,
    pub field: Option<usize>,
    /// Whether it begins in the first paragraph of its cell.
    pub first: bool,
}

/// A content control that is open.
#[derive(Default)]
struct Control {
    field: Option<usize>,
    prompt: bool,
    list: Vec<(String, String)>,
    tag: Option<FormField>,
}

#[derive(Default)]
struct Reading {
    body: Body,
    /// How many tables are open around this place.
    table_depth: usize,
    row: Option<Row>,
    in_cell: bool,
    paragraph: Option<Paragraph>,
    controls: Vec<Control>,
    in_control_properties: bool,
    in_row_properties: bool,
    /// Bookmarks of ours that stand between paragraphs.
    bookmarked: Vec<usize>,
    /// Tracked insertions and deletions around this place: whether it went, and by whom.
    changes: Vec<(bool, By)>,
    /// Comments that began and have no text yet.
    waiting: Vec<String>,
    in_run: bool,
    in_text: bool,
    prompt_style: bool,
    text: String,
    pieces: usize,
}

/// Reads the body of a document.
pub(super) fn body(xml: &str) -> Result<Body, Refused> {
    let mut reader = Reader::from_str(xml);
    let mut reading = Reading::default();
    let (mut depth, mut beside) = (0_usize, 0_usize);
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        check(&event)?;
        match &event {
            Event::Eof if depth == 0 => return Ok(reading.body),
            Event::Eof => return Err(Refused::Damaged),
            Event::Start(tag) => {
                depth += 1;
                if depth > DEPTH {
                    return Err(Refused::TooLarge);
                }
                if beside > 0 || BESIDE.contains(&tag.local_name().as_ref()) {
                    beside += 1;
                } else {
                    reading.start(tag);
                }
            }
            Event::End(_) if beside > 0 => {
                beside -= 1;
                depth = depth.saturating_sub(1);
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                reading.end(tag.local_name().as_ref());
            }
            _ if beside > 0 => {}
            Event::Empty(tag) => reading.empty(tag),
            event if reading.in_text => push(&mut reading.text, event)?,
            _ => {}
        }
        if reading.pieces > PIECES
            || reading.body.rows.len() > MOST
            || reading.body.places.len() > MOST
            || reading.body.fields.len() > 10 * MOST
        {
            return Err(Refused::TooLarge);
        }
    }
}

impl Reading {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "tbl" => self.table_depth += 1,
            "tr" if self.table_depth == 1 => self.row = Some(Row::default()),
            "tc" if self.table_depth == 1 => {
                if let Some(row) = &mut self.row {
                    row.cells.push(Cell::default());
                    self.in_cell = true;
                }
            }
            "trPr" => self.in_row_properties = self.table_depth == 1,
            "p" => {
                let mut fields = std::mem::take(&mut self.bookmarked);
                fields.extend(self.field());
                self.paragraph = Some(Paragraph { fields, ..Paragraph::default() });
            }
            "sdt" => self.controls.push(Control::default()),
            "sdtPr" => self.in_control_properties = true,
            "sdtContent" => self.open_control(),
            "ins" | "moveTo" => self.changes.push((false, by(tag))),
            "del" | "moveFrom" => self.changes.push((true, by(tag))),
            "r" => (self.in_run, self.prompt_style) = (true, false),
            "t" | "delText" => self.in_text = self.in_run,
            _ => self.empty(tag),
        }
    }

    /// Takes in an element that holds nothing, or nothing that matters here.
    fn empty(&mut self, tag: &BytesStart<'_>) {
        let value = || attribute(tag, "val").unwrap_or_default();
        match tag.local_name().as_ref() {
            "tag" if self.in_control_properties => {
                if let Some(control) = self.controls.last_mut() {
                    control.tag = value().parse().ok();
                }
            }
            "showingPlcHdr" if self.in_control_properties => {
                if let Some(control) = self.controls.last_mut() {
                    control.prompt = !matches!(&*value(), "0" | "false" | "off");
                }
            }
            "listItem" if self.in_control_properties => {
                let said = |name| attribute(tag, name).unwrap_or_default().into_owned();
                if let Some(control) = self.controls.last_mut().filter(|control| control.list.len() < 50) {
                    control.list.push((said("displayText"), said("value")));
                }
            }
            "tblHeader" => {
                if let Some(row) = self.row.as_mut().filter(|_| self.in_row_properties) {
                    row.heading = true;
                }
            }
            "ins" | "del" if self.in_row_properties => {
                let went = tag.local_name().as_ref() == "del";
                if let Some(row) = &mut self.row {
                    *(if went { &mut row.went } else { &mut row.came }) = Some(by(tag));
                }
            }
            // A paragraph without anything in it.
            "p" => {
                self.paragraph =
                    Some(Paragraph { fields: self.field().into_iter().collect(), ..Paragraph::default() });
                self.end_paragraph();
            }
            "bookmarkStart" => {
                if let Some(item) = attribute(tag, "name").and_then(|name| bookmarked(&name)) {
                    let field = self.body.fields.len();
                    self.body.fields.push(Field { name: FormField::Item(item), list: Vec::new() });
                    match &mut self.paragraph {
                        Some(paragraph) => paragraph.fields.push(field),
                        None => self.bookmarked.push(field),
                    }
                }
            }
            "commentRangeStart" => self.waiting.extend(attribute(tag, "id").map(Cow::into_owned)),
            "commentRangeEnd" | "commentReference" => {
                if let Some(id) = attribute(tag, "id") {
                    self.waiting.retain(|waiting| *waiting != *id);
                    let place = self.place();
                    self.body.places.entry(id.into_owned()).or_insert(place);
                }
            }
            "sdtContent" => self.open_control(),
            "rStyle" if self.in_run => self.prompt_style = &*value() == "PlaceholderText",
            "tab" if self.in_run => self.write("\t"),
            "br" | "cr" if self.in_run => self.write("\n"),
            "noBreakHyphen" if self.in_run => self.write("-"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "tbl" => self.table_depth = self.table_depth.saturating_sub(1),
            "tr" if self.table_depth == 1 => {
                self.in_cell = false;
                self.body.rows.extend(self.row.take());
            }
            "tc" if self.table_depth == 1 => self.in_cell = false,
            "trPr" => self.in_row_properties = false,
            "p" => self.end_paragraph(),
            "sdtPr" => self.in_control_properties = false,
            "sdt" => {
                self.controls.pop();
            }
            "ins" | "moveTo" | "del" | "moveFrom" => {
                // An end without its beginning is none that this was read as.
                self.changes.pop();
            }
            "r" => self.in_run = false,
            "t" | "delText" if self.in_text => {
                self.in_text = false;
                let text = std::mem::take(&mut self.text);
                self.write(&text);
            }
            _ => {}
        }
    }

    /// Takes in what a control said of itself, before what it holds.
    fn open_control(&mut self) {
        self.in_control_properties = false;
        let Some(control) = self.controls.last_mut() else { return };
        if let Some(name) = control.tag.take() {
            control.field = Some(self.body.fields.len());
            self.body.fields.push(Field { name, list: std::mem::take(&mut control.list) });
        }
        let field = control.field;
        if let Some(paragraph) = &mut self.paragraph {
            paragraph.fields.extend(field);
        }
    }

    fn field(&self) -> Option<usize> {
        self.controls.iter().rev().find_map(|control| control.field)
    }

    fn place(&self) -> Place {
        let row = self.row.as_ref().filter(|_| self.in_cell);
        let at = row.map(|row| (self.body.rows.len(), row.cells.len().saturating_sub(1)));
        let first = row.and_then(|row| row.cells.last()).is_none_or(|cell| cell.paragraphs.is_empty());
        Place { row: at, field: self.field(), first }
    }

    fn write(&mut self, text: &str) {
        if text.is_empty() || self.paragraph.is_none() {
            return;
        }
        if !self.waiting.is_empty() {
            let place = self.place();
            for id in self.waiting.drain(..) {
                self.body.places.entry(id).or_insert(place);
            }
        }
        let last =
            |went| self.changes.iter().rev().find(|change| change.0 == went).map(|change| change.1.clone());
        let piece = Piece {
            text: text.to_owned(),
            came: last(false),
            went: last(true),
            prompt: self.prompt_style || self.controls.iter().any(|control| control.prompt),
        };
        self.pieces += 1;
        if let Some(paragraph) = &mut self.paragraph {
            paragraph.pieces.push(piece);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraph.take() else { return };
        match self.row.as_mut().filter(|_| self.in_cell).and_then(|row| row.cells.last_mut()) {
            Some(cell) => cell.paragraphs.push(paragraph),
            None if !paragraph.pieces.is_empty() => self.body.outside.push(paragraph),
            None => {}
        }
    }
}

/// Returns who made a change, as the file says.
pub(super) fn by(tag: &BytesStart<'_>) -> By {
    let author = attribute(tag, "author").unwrap_or_default().trim().chars().take(200).collect();
    By { author, at: attribute(tag, "date").and_then(|date| moment(&date)) }
}

/// Reads a time as documents write it, by the clock of whoever wrote it.
fn moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches('Z');
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}
