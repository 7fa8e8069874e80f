//! Workbooks of Excel up to 2003 ([MS-XLS]): records in one stream of a compound file.
//!
//! Every record of every sheet is looked at first. What a table does not need is given a number that no reader knows:
//! what a sheet claims about its size, names, and the formulas themselves, of which only the last result counts.

use super::Score;
use super::foreign::{Claims, Filled, guarded, listed, rows};
use super::sheets;
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Sheet, SourceKind};
use calamine::{Reader as _, Xls, XlsError};
use cfb::{CompoundFile, Version};
use std::io::{Cursor, Read as _, Write as _};

const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000A;
const EXTERN_SHEET: u16 = 0x0017;
const NAME: u16 = 0x0018;
const FILE_PASS: u16 = 0x002F;
const CONTINUE: u16 = 0x003C;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const RICH_LABEL: u16 = 0x00D6;
const MERGED: u16 = 0x00E5;
const SHARED_TEXTS: u16 = 0x00FC;
const SHARED_LABEL: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const ROW: u16 = 0x0208;
const LABEL: u16 = 0x0204;
const BOOL_OR_ERROR: u16 = 0x0205;
const TEXT_RESULT: u16 = 0x0207;
const RK: u16 = 0x027E;
const BEGINNING: u16 = 0x0809;
/// No reader knows a record of this number.
const HIDDEN: u16 = 0xFFFF;

/// The most sheets of a workbook, and the most records over which one record goes on.
const SHEETS: usize = 256;
const CONTINUED: usize = 10_000;

/// Reads the table of a workbook.
pub(super) fn read(bytes: &[u8], score: Score) -> Result<Sheet, Refused> {
    if bytes.len() > limits::OLD_BYTES {
        return Err(Refused::TooLarge);
    }
    let mut stream = guarded(|| stream(bytes))?;
    let filled = tamed(&mut stream)?;
    let again = guarded(|| packed(&stream))?;
    drop(stream);
    guarded(|| {
        let mut book = Xls::new(Cursor::new(again)).map_err(|error| refused(&error))?;
        let from_1904 = book.has_1904_epoch();
        let names = listed(book.sheets_metadata());
        sheets::table(SourceKind::Xls, &names, score, |place| {
            let range = book.worksheet_range(&names[place].name).map_err(|error| refused(&error))?;
            rows(&range, filled.get(place).ok_or(Refused::Damaged)?, from_1904)
        })
    })
}

fn refused(error: &XlsError) -> Refused {
    match error {
        XlsError::Password => Refused::Encrypted,
        _ => Refused::Damaged,
    }
}

/// Takes the stream of the workbook out of the compound file.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    let name = name.ok_or(Refused::NotATable("old-office"))?;
    let stream = file.open_stream(name).map_err(|_| Refused::Damaged)?;
    let mut out = Vec::new();
    stream.take(limits::OLD_BYTES as u64).read_to_end(&mut out).map_err(|_| Refused::Damaged)?;
    Ok(out)
}

/// Puts a stream into a compound file of our own, in the version with small sectors: of the other one `calamine` misses
/// the end of short streams.
fn packed(stream: &[u8]) -> Result<Vec<u8>, Refused> {
    let pack = || {
        let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
        file.create_stream("/Workbook")?.write_all(stream)?;
        file.flush()?;
        Ok(file.into_inner().into_inner())
    };
    pack().map_err(|_: std::io::Error| Refused::Damaged)
}

/// Counts what all sheets ask for, and hides what is not needed.
fn tamed(stream: &mut [u8]) -> Result<Vec<Filled>, Refused> {
    let mut claims = Claims::default();
    let mut begins = Vec::new();
    let mut texts = Vec::new();
    let mut at = 0;
    while let Some(record) = record(stream, at)? {
        claims.look()?;
        at = record.end;
        match record.kind {
            FILE_PASS => return Err(Refused::Encrypted),
            BOUND_SHEET => begins.push(number(&stream[record.body()], 0, 4)? as usize),
            SHARED_TEXTS => (texts, at) = shared(stream, &record)?,
            NAME | EXTERN_SHEET => hide(stream, &record, HIDDEN),
            EOF => break,
            _ => {}
        }
    }
    if begins.len() > SHEETS {
        return Err(Refused::TooLarge);
    }
    begins.into_iter().map(|at| sheet(stream, at, &texts, &mut claims)).collect()
}

fn sheet(stream: &mut [u8], mut at: usize, texts: &[usize], claims: &mut Claims) -> Result<Filled, Refused> {
    let mut filled = Filled::default();
    let (mut begun, mut within, mut continued) = (false, 0_usize, 0);
    while let Some(record) = record(stream, at)? {
        claims.look()?;
        at = record.end;
        continued = if record.kind == CONTINUE { continued + 1 } else { 0 };
        if continued > CONTINUED {
            return Err(Refused::TooLarge);
        }
        // Charts within a sheet have cells of their own.
        match record.kind {
            BEGINNING if begun => within += 1,
            BEGINNING => begun = true,
            EOF if within == 0 => break,
            EOF => within -= 1,
            _ if within > 0 => {}
            DIMENSIONS => hide(stream, &record, HIDDEN),
            MERGED => {
                merged(&stream[record.body()], &mut filled);
                hide(stream, &record, HIDDEN);
            }
            ROW => {
                let body = &stream[record.body()];
                // "Has no height" is how a row is hidden, by hand or by a filter.
                if body.get(12).is_some_and(|flags| flags & 0x20 != 0) {
                    let row = number(body, 0, 2)?;
                    filled.hidden.push((row, row));
                }
            }
            TEXT_RESULT => claims.text(record.body().len() * 2)?,
            NUMBER | LABEL | RICH_LABEL | BOOL_OR_ERROR | RK | SHARED_LABEL | FORMULA | MUL_RK => {
                let body = &stream[record.body()];
                let (row, column) = (number(body, 0, 2)?, number(body, 2, 2)?);
                let last = if record.kind == MUL_RK { number(body, body.len() - 2, 2)? } else { column };
                filled.take((row, row), (column, last.max(column)));
                match record.kind {
                    LABEL | RICH_LABEL => claims.text(body.len() * 2)?,
                    SHARED_LABEL => {
                        let text = texts.get(number(body, 6, 4)? as usize);
                        claims.text(text.copied().unwrap_or_default())?;
                    }
                    FORMULA => {
                        filled.formulas.insert((row, column));
                        keep_result(stream, &record)?;
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    claims.sheet(&filled)?;
    filled.hidden.sort_unstable();
    Ok(filled)
}

/// Takes in which cells cover rows below: after their number, the first and the last row and column of each area.
fn merged(body: &[u8], filled: &mut Filled) {
    for area in body.get(2..).unwrap_or_default().chunks_exact(8) {
        let at = |place: usize| u32::from(area[place]) | u32::from(area[place + 1]) << 8;
        let spans = at(2).saturating_sub(at(0)) + 1;
        if spans > 1 {
            filled.spans.insert((at(0), at(4)), spans);
        }
    }
}

/// Leaves of a formula only its last result: a number, a yes or no or an error as cells hold them; a text follows in a
/// record of its own.
fn keep_result(stream: &mut [u8], record: &Record) -> Result<(), Refused> {
    let body = &mut stream[record.body()];
    let [_, _, _, _, _, _, kind, _, value, _, _, _, 0xFF, 0xFF, ..] = *body else {
        if body.len() < 14 {
            return Err(Refused::Damaged);
        }
        hide(stream, record, NUMBER);
        return Ok(());
    };
    if let 1 | 2 = kind {
        (body[6], body[7]) = (value, kind - 1);
        hide(stream, record, BOOL_OR_ERROR);
    } else {
        body.get_mut(20..22).ok_or(Refused::Damaged)?.fill(0);
    }
    Ok(())
}

/// Returns the most bytes of each text that cells share, and the place behind them.
fn shared(stream: &[u8], first: &Record) -> Result<(Vec<usize>, usize), Refused> {
    let mut end = first.end;
    let mut parts = vec![stream[first.body()].get(8..).ok_or(Refused::Damaged)?];
    while let Some(more) = record(stream, end)?.filter(|more| more.kind == CONTINUE) {
        parts.push(&stream[more.body()]);
        end = more.end;
        if parts.len() > CONTINUED {
            return Err(Refused::TooLarge);
        }
    }
    let mut parts = parts.into_iter();
    let mut texts = Vec::new();
    let mut rest: &[u8] = parts.next().unwrap_or_default();
    loop {
        if rest.is_empty() {
            match parts.next() {
                Some(more) => rest = more,
                None => return Ok((texts, end)),
            }
        }
        if texts.len() > limits::SHARED {
            return Err(Refused::TooLarge);
        }
        if rest.is_empty() {
            texts.push(0);
            continue;
        }
        texts.push(text(&mut rest, &mut parts)?);
    }
}

/// Walks over one text with its formats, from part to part; returns the most bytes that it has as UTF-8.
fn text<'a>(rest: &mut &'a [u8], parts: &mut impl Iterator<Item = &'a [u8]>) -> Result<usize, Refused> {
    let take = |rest: &mut &'a [u8], bytes: usize| {
        let (taken, behind) = rest.split_at_checked(bytes).ok_or(Refused::Damaged)?;
        *rest = behind;
        number(taken, 0, bytes)
    };
    let mut letters = take(rest, 2)? as usize;
    let flags = take(rest, 1)?;
    let formats = if flags & 8 != 0 { take(rest, 2)? as usize * 4 } else { 0 };
    let beside = if flags & 4 != 0 { take(rest, 4)? as usize } else { 0 };
    let mut wide = flags & 1 != 0;
    let most = letters * 3;
    loop {
        let here = letters.min(if wide { rest.len() / 2 } else { rest.len() });
        *rest = &rest[if wide { here * 2 } else { here }..];
        letters -= here;
        if letters == 0 {
            break;
        }
        // Where a text goes on in the next record, its first byte says again how wide the letters are.
        let (flag, behind) = parts.next().and_then(|part| part.split_first()).ok_or(Refused::Damaged)?;
        (wide, *rest) = (flag & 1 != 0, behind);
    }
    let mut skip = formats.saturating_add(beside);
    while skip > 0 {
        if rest.is_empty() {
            *rest = parts.next().ok_or(Refused::Damaged)?;
        }
        let here = skip.min(rest.len());
        *rest = &rest[here..];
        skip -= here;
    }
    Ok(most)
}

/// A record: what it is, and where its body lies.
struct Record {
    kind: u16,
    start: usize,
    end: usize,
}

impl Record {
    fn body(&self) -> std::ops::Range<usize> {
        self.start..self.end
    }
}

/// Returns the record at a place; none at the end of the stream.
fn record(stream: &[u8], at: usize) -> Result<Option<Record>, Refused> {
    if at == stream.len() {
        return Ok(None);
    }
    let head = stream.get(at..at.saturating_add(4)).ok_or(Refused::Damaged)?;
    let (kind, length) = (u16::from_le_bytes([head[0], head[1]]), u16::from_le_bytes([head[2], head[3]]));
    let (start, end) = (at + 4, at + 4 + usize::from(length));
    if end > stream.len() { Err(Refused::Damaged) } else { Ok(Some(Record { kind, start, end })) }
}

/// Gives a record another number.
fn hide(stream: &mut [u8], record: &Record, kind: u16) {
    stream[record.start - 4..record.start - 2].copy_from_slice(&kind.to_le_bytes());
}

/// Reads a number of up to four bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Result<u32, Refused> {
    let bytes = bytes.get(at..at.saturating_add(length)).ok_or(Refused::Damaged)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}
