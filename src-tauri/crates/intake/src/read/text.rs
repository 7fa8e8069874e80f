//! Text with separators: separators, quotes, physical lines.

use super::letters::{self, Lettered};
use super::{How, LettersRead, Score, pages};
use crate::layout::{Column, Layout, data};
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Budget, Cell, Sheet, SheetRow, SourceKind};
use domain::field::Field;
use std::borrow::Cow;

/// Reads a table from text. `score` counts the headings that rows hold.
pub(super) fn read(bytes: &[u8], file_name: &str, score: Score, how: How<'_>) -> Result<Sheet, Refused> {
    let lettered = match how.encoding {
        Some(encoding) => letters::read_in(bytes, encoding)?,
        None => pages::settled(bytes, letters::read(bytes)?),
    };
    check_readable(&lettered.text)?;
    let (announced, _) = announced_separator(&lettered.text);
    let separator = how.separator.or(announced).or_else(|| guess_separator(&lettered.text, score));
    let rows = rows(&lettered, separator.unwrap_or(';'))?;
    if rows.is_empty() {
        return Err(Refused::Empty);
    }
    let encoding = Some(lettered.encoding);
    Ok(Sheet { name: file_name.to_owned(), kind: SourceKind::Csv, separator, encoding, rows })
}

/// Shows the same names in the encoding of a sheet and in the likeliest others.
pub(super) fn letters(bytes: &[u8], sheet: &Sheet, layout: &Layout) -> Vec<LettersRead> {
    /// What is looked at, in bytes.
    const LOOKED_AT: usize = 64 << 10;
    let end = bytes.len().min(LOOKED_AT);
    let end = if end == bytes.len() {
        end
    } else {
        bytes[..end].iter().rposition(|byte| *byte == b'\n').unwrap_or(end)
    };
    let bytes = &bytes[..end];
    // Names first; read wrongly they look like none, and then any other column shows it. Never one with identity documents.
    let is_name =
        |column: &Column| matches!(column.field, Field::FullName | Field::FamilyName | Field::GivenName);
    let mut columns: Vec<&Column> = layout.columns.iter().filter(|column| !column.identity).collect();
    columns.sort_by_key(|column| !is_name(column));
    let places: Vec<(u32, usize)> = columns
        .iter()
        .flat_map(|column| data(sheet, layout).iter().map(|row| (row, column.index)))
        .filter(|(row, column)| !row.text(*column).is_ascii())
        .map(|(row, column)| (row.number, column))
        .take(3)
        .collect();
    let read_in = |encoding: &'static str| {
        let lettered = letters::read_in(bytes, encoding).ok()?;
        let rows = rows(&lettered, sheet.separator.unwrap_or(';')).ok()?;
        let at = |(number, column): &(u32, usize)| {
            let row = rows.iter().find(|row| row.number == *number)?;
            Some(row.text(*column).to_owned())
        };
        let samples = places.iter().map(at).collect::<Option<Vec<String>>>()?;
        // Of two that give the same letters, the one that had to guess none of them.
        let oddness = (letters::oddness(&samples.join(" ")), lettered.marks.len());
        Some((oddness, LettersRead { encoding: encoding.to_owned(), samples }))
    };
    let Some((_, chosen)) = sheet.encoding.and_then(read_in).filter(|(_, read)| !read.samples.is_empty())
    else {
        return Vec::new();
    };
    let mut others: Vec<_> = letters::names().filter_map(read_in).collect();
    others.sort_by_key(|(oddness, _)| *oddness);
    let mut out = vec![chosen];
    for (_, read) in others {
        if out.len() < 4 && out.iter().all(|known| known.samples != read.samples) {
            out.push(read);
        }
    }
    // In one order whatever is chosen, so that nothing moves under the hand.
    out.sort_by_key(|read| letters::names().position(|name| read.encoding.starts_with(name)));
    out
}

/// Decodes text that people can have typed.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    let lettered = letters::read(bytes)?;
    check_readable(&lettered.text)?;
    Ok(lettered.text)
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

/// Reads the line `sep=;` with which spreadsheet programs announce the separator; returns where the table begins, too.
fn announced_separator(text: &str) -> (Option<char>, usize) {
    let line = text.split(['\r', '\n']).next().unwrap_or("");
    let separator = line.strip_prefix("sep=").map(str::trim_end).and_then(|rest| {
        let mut chars = if rest.is_empty() { "\t".chars() } else { rest.chars() };
        chars.next().filter(|c| chars.next().is_none() && SEPARATORS.contains(c))
    });
    if separator.is_none() {
        return (None, 0);
    }
    let rest = &text[line.len()..];
    let table = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    (separator, text.len() - table.len())
}

const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// Finds the separator that gives the most headings, and of several the one that divides the most lines in the same way;
/// none where there is only one column.
fn guess_separator(text: &str, score: Score) -> Option<char> {
    /// What is looked at; the headings and some dozen rows.
    const LOOKED_AT: usize = 64 << 10;
    let end = text.floor_char_boundary(LOOKED_AT);
    let end = if end == text.len() { end } else { text[..end].rfind(['\r', '\n']).unwrap_or(end) };
    let text = &text[..end];
    let beginning = Lettered { text: text.into(), encoding: "", marks: Vec::new() };
    let divided = SEPARATORS.into_iter().map(|separator| (regularity(text, separator), separator));
    let candidates = divided.filter(|(regular, _)| *regular > 0).map(|(regular, separator)| {
        let headings = rows(&beginning, separator).map_or(0, |rows| score(&rows));
        ((headings, !is_prose(text, separator), regular), separator)
    });
    // Of equals the first counts.
    candidates.rev().max_by_key(|(rank, _)| *rank).map(|(_, separator)| separator)
}

/// Tells whether a sign mostly stands before a space, as the comma of "Novotná, Jana" does.
fn is_prose(text: &str, separator: char) -> bool {
    let (mut spaced, mut all) = (0, 0);
    for (place, sign) in text.match_indices(separator) {
        all += 1;
        spaced += usize::from(text[place + sign.len()..].starts_with(' '));
    }
    spaced * 2 > all
}

/// Tells how much and how evenly a separator divides lines; 0 where it does not.
fn regularity(text: &str, separator: char) -> usize {
    let mut by_count: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    let mut count = 0;
    let mut quoted = false;
    for c in text.chars() {
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
    by_count.iter().map(|(count, lines)| count * lines * lines).max().unwrap_or(0)
}

/// Divides text into rows; a row is numbered by the physical line on which it begins.
///
/// The `csv` crate numbers a record that follows blank lines by the first of them, and reads a quotation mark that
/// nobody closed to the end of the file; people look for their rows in an editor, so both matter here.
fn rows(lettered: &Lettered<'_>, separator: char) -> Result<Vec<SheetRow>, Refused> {
    let text = &*lettered.text;
    let (announced, begins) = announced_separator(text);
    let first_line = if announced.is_some() { 2 } else { 1 };
    let bytes = text.as_bytes();
    let separator = separator as u8;
    let mut rows = Vec::new();
    let mut budget = Budget::default();
    let mut row = SheetRow { number: first_line, ..SheetRow::default() };
    let mut line = first_line;
    let mut place = begins;
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
            row.cells.push(Cell { text: cell, letters: lettered.between(place, next), ..Cell::default() });
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
                let full = std::mem::replace(&mut row, SheetRow { number: line, ..SheetRow::default() });
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
