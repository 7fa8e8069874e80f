//! Text with separators: encodings, separators, quotes, physical lines.

use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Budget, Cell, Sheet, SheetRow, SourceKind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// Reads a table from text.
pub(super) fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, Refused> {
    let (text, encoding) = decode(bytes)?;
    check_readable(&text)?;
    let (announced, text) = announced_separator(&text);
    let separator = announced.or_else(|| guess_separator(text));
    let first_line = if announced.is_some() { 2 } else { 1 };
    let rows = rows(text, separator.unwrap_or(';'), first_line)?;
    if rows.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(Sheet { name: file_name.to_owned(), kind: SourceKind::Csv, separator, encoding: Some(encoding), rows })
}

/// Decodes text that people can have typed.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    let (text, _) = decode(bytes)?;
    check_readable(&text)?;
    Ok(text)
}

fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), Refused> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        no_nul(rest)?;
        // A byte here and there that is no UTF-8 does not change what the mark at the beginning says.
        return Ok((String::from_utf8_lossy(rest), "UTF-8 with BOM"));
    }
    for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return Ok((encoding.decode_without_bom_handling(rest).0, "UTF-16"));
        }
    }
    no_nul(bytes)?;
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.into(), "UTF-8"));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let (encoding, name) = page(detector.guess(None, Utf8Detection::Deny));
    Ok((encoding.decode_without_bom_handling(bytes).0, name))
}

fn no_nul(bytes: &[u8]) -> Result<(), Refused> {
    if bytes.contains(&0) { Err(Refused::Nul) } else { Ok(()) }
}

/// Keeps a guess to the code pages with which spreadsheet programs in Europe save; Western Europe otherwise.
fn page(guess: &'static Encoding) -> (&'static Encoding, &'static str) {
    match guess.name() {
        "windows-1250" => (guess, "Windows-1250"),
        "ISO-8859-2" => (guess, "ISO 8859-2"),
        "windows-1251" => (guess, "Windows-1251"),
        "windows-1253" | "ISO-8859-7" => (encoding_rs::WINDOWS_1253, "Windows-1253"),
        "windows-1254" => (guess, "Windows-1254"),
        "windows-1257" | "ISO-8859-13" => (encoding_rs::WINDOWS_1257, "Windows-1257"),
        _ => (encoding_rs::WINDOWS_1252, "Windows-1252"),
    }
}

/// Refuses text that no person can have typed.
fn check_readable(text: &str) -> Result<(), Refused> {
    if text.contains('\0') {
        return Err(Refused::Nul);
    }
    let odd = |c: &char| {
        *c == char::REPLACEMENT_CHARACTER
            || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}'))
    };
    let strange = text.chars().filter(odd).count();
    if strange > 8 && strange * 50 > text.chars().count() { Err(Refused::UnreadableText) } else { Ok(()) }
}

/// Takes off the line `sep=;` with which spreadsheet programs announce the separator.
fn announced_separator(text: &str) -> (Option<char>, &str) {
    let line = text.split(['\r', '\n']).next().unwrap_or("");
    let separator = line.strip_prefix("sep=").map(str::trim_end).and_then(|rest| {
        let mut chars = if rest.is_empty() { "\t".chars() } else { rest.chars() };
        chars.next().filter(|c| chars.next().is_none() && SEPARATORS.contains(c))
    });
    if separator.is_none() {
        return (None, text);
    }
    let rest = &text[line.len()..];
    (separator, rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest))
}

const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// Finds the separator that divides the most lines in the same way; none where there is only one column.
fn guess_separator(text: &str) -> Option<char> {
    /// What is looked at; the headings and some dozen rows.
    const LOOKED_AT: usize = 64 << 10;
    let end = (0..=LOOKED_AT.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let mut best: Option<(usize, char)> = None;
    for separator in SEPARATORS {
        let mut by_count: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
        let mut count = 0;
        let mut quoted = false;
        for c in text[..end].chars() {
            match c {
                '"' => quoted = !quoted,
                '\n' | '\r' if !quoted => {
                    *by_count.entry(count).or_default() += usize::from(count > 0);
                    count = 0;
                }
                c if c == separator && !quoted => count += 1,
                _ => {}
            }
        }
        *by_count.entry(count).or_default() += usize::from(count > 0);
        let score = by_count.iter().map(|(count, lines)| count * lines * lines).max().unwrap_or(0);
        if score > 0 && best.is_none_or(|(known, _)| score > known) {
            best = Some((score, separator));
        }
    }
    best.map(|(_, separator)| separator)
}

/// Divides text into rows; a row is numbered by the physical line on which it begins.
///
/// The `csv` crate numbers a record that follows blank lines by the first of them, and reads a quotation mark that
/// nobody closed to the end of the file; people look for their rows in an editor, so both matter here.
fn rows(text: &str, separator: char, first_line: u32) -> Result<Vec<SheetRow>, Refused> {
    let bytes = text.as_bytes();
    let separator = separator as u8;
    let mut rows = Vec::new();
    let mut budget = Budget::default();
    let mut row = SheetRow { number: first_line, cells: Vec::new() };
    let mut line = first_line;
    let mut place = 0;
    let (mut lines, mut looked_at) = (0, 0);
    // Once a quotation mark was never closed, the marks after it mean nothing either.
    let mut quotes = true;
    loop {
        let (cell, next) = match bytes.get(place) {
            Some(b'"') if quotes => {
                let Some((cell, next)) = quoted(text, place, separator) else {
                    quotes = false;
                    continue;
                };
                line = line.saturating_add(line_breaks(&bytes[place..next]));
                (cell, next)
            }
            _ => {
                let end = bytes[place..]
                    .iter()
                    .position(|byte| *byte == separator || matches!(byte, b'\r' | b'\n'));
                let end = end.map_or(bytes.len(), |length| place + length);
                (text[place..end].to_owned(), end)
            }
        };
        budget.text(cell.len())?;
        looked_at += 1;
        if looked_at > limits::CELL_ELEMENTS {
            return Err(Refused::TooLarge);
        }
        if row.cells.len() > limits::COLUMNS && !cell.is_empty() {
            return Err(Refused::TooManyColumns);
        }
        // Empty cells without end cost nothing: only the first of them are kept.
        if row.cells.len() <= limits::COLUMNS {
            row.cells.push(Cell { text: cell, ..Cell::default() });
        }
        place = next;
        match bytes.get(place) {
            Some(byte) if *byte == separator => place += 1,
            Some(byte) => {
                place += if *byte == b'\r' && bytes.get(place + 1) == Some(&b'\n') { 2 } else { 1 };
                line = line.saturating_add(1);
                lines += 1;
                if lines > limits::ROW_ELEMENTS {
                    return Err(Refused::TooManyRows);
                }
                let full = std::mem::replace(&mut row, SheetRow { number: line, cells: Vec::new() });
                budget.keep(&mut rows, full)?;
            }
            None => {
                budget.keep(&mut rows, row)?;
                return Ok(rows);
            }
        }
    }
}

/// Reads a cell in quotation marks from `start`; none where it is never closed. Returns the place behind it.
fn quoted(text: &str, start: usize, separator: u8) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let mut cell = String::new();
    let mut from = start + 1;
    loop {
        let mark = from + bytes[from..].iter().position(|byte| *byte == b'"')?;
        cell.push_str(&text[from..mark]);
        if bytes.get(mark + 1) == Some(&b'"') {
            cell.push('"');
            from = mark + 2;
            continue;
        }
        // Whatever stands between the closing mark and the separator belongs to the cell: "Smith" Ltd.
        let behind = mark + 1;
        let end = bytes[behind..].iter().position(|byte| *byte == separator || matches!(byte, b'\r' | b'\n'));
        let end = end.map_or(bytes.len(), |length| behind + length);
        cell.push_str(&text[behind..end]);
        return Some((cell, end));
    }
}

/// Counts line breaks of every kind.
fn line_breaks(bytes: &[u8]) -> u32 {
    let breaks = bytes
        .iter()
        .enumerate()
        .filter(|(place, byte)| **byte == b'\n' || (**byte == b'\r' && bytes.get(place + 1) != Some(&b'\n')));
    u32::try_from(breaks.count()).unwrap_or(u32::MAX)
}
