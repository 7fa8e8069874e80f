//! Binary workbooks of Excel ([MS-XLSB]): records in the parts of a package.

use super::Score;
use super::foreign::{Claims, Filled, guarded, listed, rows};
use super::package::{Package, stored};
use super::sheets;
use super::workbook::{relations, resolved};
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Sheet, SourceKind};
use calamine::{Reader as _, ReaderRef as _, Xlsb, XlsbError};
use std::io::Cursor;

const WORKBOOK: &str = "xl/workbook.bin";
const LINKS: &str = "xl/_rels/workbook.bin.rels";
/// Parts beside the sheets that are read where they are there.
const BESIDE: [&str; 2] = ["xl/styles.bin", "xl/sharedStrings.bin"];

const ROW: u16 = 0x0000;
const FIRST_FILLED: u16 = 0x0002;
const FIRST_FORMULA: u16 = 0x0008;
const LAST_FILLED: u16 = 0x000B;
const SHARED_TEXT: u16 = 0x0013;
const NAME: u16 = 0x0027;
const SHEET: u16 = 0x009C;
const MERGED: u16 = 0x00B0;

/// Where a row says how it is shown, and the bit by which it is hidden.
const FLAGS: usize = 11;
const NO_HEIGHT: u8 = 0x10;

/// The most sheets of a workbook.
const SHEETS: usize = 256;
/// The most bytes of a name with its formula; a formula has at most 8,192 characters.
const NAME_BYTES: usize = 32 << 10;

/// Reads the table of a workbook.
pub(super) fn read(package: &mut Package<'_>, score: Score) -> Result<Sheet, Refused> {
    let workbook = package.part(WORKBOOK)?.ok_or(Refused::Damaged)?;
    let paths = sheet_paths(package, &workbook)?;
    let mut claims = Claims::default();
    let mut filled = Vec::new();
    let mut parts = vec![(WORKBOOK.to_owned(), workbook)];
    for path in &paths {
        // Two sheets in one part would be counted twice, and packed once.
        if parts.iter().any(|(known, _)| known == path) {
            return Err(Refused::Damaged);
        }
        let part = package.part(path)?.ok_or(Refused::Damaged)?;
        filled.push(sheet(&part, &mut claims)?);
        parts.push((path.clone(), part));
    }
    for name in BESIDE {
        if let Some(part) = package.part(name)? {
            check(&part, &mut claims)?;
            parts.push((name.to_owned(), part));
        }
    }
    parts.push((LINKS.to_owned(), package.part(LINKS)?.ok_or(Refused::Damaged)?));
    let again = stored(&parts)?;
    drop(parts);
    guarded(|| {
        let mut book = Xlsb::new(Cursor::new(again)).map_err(|error| refused(&error))?;
        let from_1904 = book.has_1904_epoch();
        let names = listed(book.sheets_metadata());
        sheets::table(SourceKind::Xlsb, &names, score, |place| {
            let range = book.worksheet_range_ref(&names[place].name).map_err(|error| refused(&error))?;
            rows(&range, filled.get(place).ok_or(Refused::Damaged)?, from_1904)
        })
    })
}

fn refused(error: &XlsbError) -> Refused {
    match error {
        XlsbError::Password => Refused::Encrypted,
        _ => Refused::Damaged,
    }
}

/// Returns the parts of the sheets in their order.
fn sheet_paths(package: &mut Package<'_>, workbook: &[u8]) -> Result<Vec<String>, Refused> {
    let links = relations(package, WORKBOOK)?;
    let mut paths = Vec::new();
    let mut records = Records(workbook);
    while let Some((kind, body)) = records.next()? {
        if kind == NAME && body.len() > NAME_BYTES {
            return Err(Refused::TooLarge);
        }
        let letters = if kind == SHEET { number(body, 8)? } else { u32::MAX };
        // A sheet without a part.
        if letters == u32::MAX {
            continue;
        }
        let link = body.get(12..12 + (letters as usize).saturating_mul(2)).ok_or(Refused::Damaged)?;
        let link: Vec<u16> = link.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        let link = links.get(&String::from_utf16_lossy(&link)).ok_or(Refused::Damaged)?;
        paths.push(resolved("xl", &link.target));
        if paths.len() > SHEETS {
            return Err(Refused::TooLarge);
        }
    }
    Ok(paths)
}

/// Counts what the cells of a sheet ask for; their text is counted when it is taken.
fn sheet(part: &[u8], claims: &mut Claims) -> Result<Filled, Refused> {
    let mut filled = Filled::default();
    let mut row = 0;
    let mut records = Records(part);
    while let Some((kind, body)) = records.next()? {
        claims.look()?;
        match kind {
            ROW => {
                row = number(body, 0)?;
                // "Has no height" is how a row is hidden, by hand or by a filter.
                if body.get(FLAGS).is_some_and(|flags| flags & NO_HEIGHT != 0) {
                    filled.hidden.push((row, row));
                }
            }
            FIRST_FILLED..=LAST_FILLED => {
                let column = number(body, 0)?;
                filled.cell(row, column);
                if kind >= FIRST_FORMULA {
                    filled.formulas.insert((row, column));
                }
            }
            // The first and the last row of an area, then its columns.
            MERGED => {
                let spans = number(body, 4)?.saturating_sub(number(body, 0)?).saturating_add(1);
                if spans > 1 {
                    filled.spans.insert((number(body, 0)?, number(body, 8)?), spans);
                }
            }
            _ => {}
        }
    }
    claims.sheet(&filled)?;
    filled.hidden.sort_unstable();
    Ok(filled)
}

/// Walks through a part whose records are not cells.
fn check(part: &[u8], claims: &mut Claims) -> Result<(), Refused> {
    let mut texts = 0;
    let mut records = Records(part);
    while let Some((kind, _)) = records.next()? {
        claims.look()?;
        texts += usize::from(kind == SHARED_TEXT);
        if texts > limits::SHARED {
            return Err(Refused::TooLarge);
        }
    }
    Ok(())
}

/// The records of a part: a number of one or two bytes, a length of up to four, and the body.
struct Records<'a>(&'a [u8]);

impl<'a> Records<'a> {
    fn next(&mut self) -> Result<Option<(u16, &'a [u8])>, Refused> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let kind = self.varied(2)?;
        let length = self.varied(4)? as usize;
        let (body, rest) = self.0.split_at_checked(length).ok_or(Refused::Damaged)?;
        self.0 = rest;
        Ok(Some((u16::try_from(kind).map_err(|_| Refused::Damaged)?, body)))
    }

    /// Reads a number of seven bits to a byte, the lowest first; a byte below 128 ends it.
    fn varied(&mut self, most: u32) -> Result<u32, Refused> {
        let mut number = 0;
        for place in 0..most {
            let (byte, rest) = self.0.split_first().ok_or(Refused::Damaged)?;
            self.0 = rest;
            number |= u32::from(byte & 0x7F) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Ok(number)
    }
}

fn number(body: &[u8], at: usize) -> Result<u32, Refused> {
    let four = body.get(at..at.saturating_add(4)).and_then(|four| four.try_into().ok());
    four.map(u32::from_le_bytes).ok_or(Refused::Damaged)
}
