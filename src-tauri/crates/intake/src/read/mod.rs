//! Reading: from bytes to a [`Sheet`]. The kind of a file is found by what it holds, never by its name.
//!
//! One more format: a module with a function from bytes to `Sheet` that counts against [`crate::limits`] while it
//! reads, and a line in [`read`].

mod foreign;
mod gathered;
mod json;
mod letters;
mod ods;
mod package;
mod packed;
mod pages;
mod sheets;
mod strings;
mod styles;
mod text;
mod vcard;
mod word;
mod workbook;
mod worksheet;
mod xls;
mod xlsb;

pub(crate) use strings::{attribute, check, push};
pub(crate) use word::{DocumentParts, WordParagraph, WordRun, document_parts, word_paragraphs};

use crate::layout::Layout;
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Sheet, SheetRow, SourceKind};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::borrow::Cow;

/// Reads the table in a file.
///
/// `file_name` names the sheet of a text file and decides nothing. No bytes make this panic, and hostile ones are
/// refused within two seconds and 300 MB.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, Refused> {
    read_as(bytes, file_name, How::default())
}

/// How a person says that a text file is to be read; what is not said is found out.
#[derive(Clone, Copy, Debug, Default)]
pub struct How<'a> {
    /// The encoding, as [`LettersRead`] names it.
    pub encoding: Option<&'a str>,
    /// What separates the columns.
    pub separator: Option<char>,
}

/// Reads the table in a file as a person says; only text files can be read in several ways.
pub fn read_as(bytes: &[u8], file_name: &str, how: How<'_>) -> Result<Sheet, Refused> {
    let mut sheet = match kind(bytes) {
        Kind::Text if bytes.len() <= limits::MOST_BYTES => {
            written(bytes, file_name, crate::layout::header_score, how)?
        }
        _ => read_scored(bytes, file_name, crate::layout::header_score)?,
    };
    crate::layout::unguard(&mut sheet.rows);
    sheet.spread()?;
    Ok(sheet)
}

/// Some names of a text file in one of the encodings in which it may have been saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LettersRead {
    /// The encoding, as people name it.
    pub encoding: String,
    /// The same at most three names in each encoding.
    pub samples: Vec<String>,
}

/// Shows names of a text file as it is read, then as it would be read in the likeliest other encodings; nothing where the names
/// have no letters on which that depends.
pub fn letters(bytes: &[u8], sheet: &Sheet, layout: &Layout) -> Vec<LettersRead> {
    if sheet.kind == SourceKind::Csv { text::letters(bytes, sheet, layout) } else { Vec::new() }
}

/// Counts the headings that rows hold: of several sheets of a workbook, the one with the most is read.
pub(crate) type Score = fn(&[SheetRow]) -> usize;

/// Reads the table in a file that has headings of another kind than a list of participants.
pub(crate) fn read_scored(bytes: &[u8], file_name: &str, score: Score) -> Result<Sheet, Refused> {
    if bytes.len() > limits::MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    match kind(bytes) {
        Kind::Package => packed::read(bytes, score),
        Kind::Compound => xls::read(bytes, score),
        Kind::Other(refused) => Err(refused),
        Kind::Text => written(bytes, file_name, score, How::default()),
    }
}

/// Reads what is text: cards, JSON, or a table with separators.
fn written(bytes: &[u8], file_name: &str, score: Score, how: How<'_>) -> Result<Sheet, Refused> {
    if vcard::is(bytes) {
        return vcard::read(bytes, file_name);
    }
    if json::may_be(bytes) {
        let text = text::decoded(bytes)?;
        if json::is(&text) {
            return json::read(&text, file_name, score);
        }
    }
    text::read(bytes, file_name, score, how)
}

/// Tells whether a file holds address cards.
pub(crate) fn is_cards(bytes: &[u8]) -> bool {
    vcard::is(bytes)
}

/// Tells whether a text is JSON, as far as its beginning tells.
pub(crate) fn is_json(text: &str) -> bool {
    json::is(text)
}

/// Reads a file as plain text in whatever encoding; none where it is a workbook.
pub(crate) fn plain_text(bytes: &[u8]) -> Result<Option<Cow<'_, str>>, Refused> {
    if bytes.len() > limits::MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    match kind(bytes) {
        Kind::Package | Kind::Compound => Ok(None),
        Kind::Other(refused) => Err(refused),
        Kind::Text => text::decoded(bytes).map(Some),
    }
}

/// What the first bytes of a file say it is.
enum Kind {
    Package,
    Compound,
    Text,
    Other(Refused),
}

fn kind(bytes: &[u8]) -> Kind {
    const PICTURES: &[&[u8]] = &[
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"GIF87a",
        b"GIF89a",
        b"II*\0",
        b"MM\0*",
        b"\0\0\x01\0",
        b"8BPS",
    ];
    const OTHERS: &[(&[u8], &str)] = &[
        (b"%PDF", "pdf"),
        (b"{\\rtf", "rtf"),
        (b"\x1f\x8b", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"Rar!\x1a\x07", "archive"),
        (b"SQLite format 3\0", "database"),
        (b"MZ\x90\0", "program"),
        (b"\x7fELF", "program"),
    ];
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if bytes.is_empty() {
        return Kind::Other(Refused::Empty);
    }
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") || starts(b"PK\x07\x08") {
        return Kind::Package;
    }
    if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return compound(bytes).map_or(Kind::Compound, Kind::Other);
    }
    let boxed_picture = bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(is_picture_brand);
    let riff_picture = starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let bitmap = starts(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    if PICTURES.iter().any(|magic| starts(magic)) || boxed_picture || riff_picture || bitmap {
        return Kind::Other(Refused::Image);
    }
    if let Some((_, what)) = OTHERS.iter().find(|(magic, _)| starts(magic)) {
        return Kind::Other(Refused::NotATable(what));
    }
    markup(bytes).map_or(Kind::Text, |what| Kind::Other(Refused::NotATable(what)))
}

fn is_picture_brand(brand: &[u8]) -> bool {
    [b"heic", b"heix", b"mif1", b"avif"].iter().any(|known| brand == *known)
}

/// Recognises web pages and XML, which some programs save under the name of a table.
fn markup(bytes: &[u8]) -> Option<&'static str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start: Vec<u8> = bytes.trim_ascii_start().iter().take(64).map(u8::to_ascii_lowercase).collect();
    if start.starts_with(b"<?xml") {
        Some("xml")
    } else if [&b"<!doctype html"[..], b"<html", b"<table", b"<head", b"<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
    {
        Some("web-page")
    } else {
        None
    }
}

/// Recognises what comes in the compound file format and is no workbook that can be read.
fn compound(bytes: &[u8]) -> Option<Refused> {
    /// The directory lies anywhere; of a long file the beginning, the end, and the place the header names are searched.
    const SEARCHED: usize = 2 << 20;
    let shift = bytes.get(30).map_or(9, |shift| u32::from(*shift).clamp(7, 16));
    let sector = bytes.get(48..52).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
    let directory = ((u64::from(sector) + 1) << shift).min(bytes.len() as u64);
    let directory = usize::try_from(directory).unwrap_or(bytes.len());
    let head = &bytes[..bytes.len().min(SEARCHED)];
    let tail = &bytes[bytes.len().saturating_sub(SEARCHED)..];
    let near = &bytes[directory..(directory + (64 << 10)).min(bytes.len())];
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [near, head, tail].iter().any(|part| part.windows(wide.len()).any(|window| window == wide))
    };
    if holds("EncryptedPackage") {
        Some(Refused::Encrypted)
    } else if holds("WordDocument") {
        Some(Refused::NotATable("word"))
    } else {
        None
    }
}
