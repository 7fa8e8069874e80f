//! What comes packed: workbooks of several kinds, and the archive of a survey with uploaded files.

use super::package::Package;
use super::{Kind, Score, kind, ods, workbook, xls, xlsb};
use crate::limits;
use crate::refused::Refused;
use crate::sheet::Sheet;

/// Endings of workbooks inside an archive, the likeliest first.
const ENDINGS: [&str; 4] = ["xlsx", "xlsb", "xls", "ods"];

/// Reads the table of a workbook, or of the workbook inside an archive with uploaded files.
pub(super) fn read(bytes: &[u8], score: Score) -> Result<Sheet, Refused> {
    let mut outer = Package::open(bytes, limits::INFLATED)?;
    let own = ["[content_types].xml", "mimetype", "xl/workbook.xml", "xl/workbook.bin"];
    if own.iter().any(|part| outer.has(part)) {
        return package(outer, score);
    }
    // A survey with uploaded files comes as an archive: the workbook, and a folder per contribution.
    let inside = outer.names().filter_map(|name| {
        let (_, ending) = name.rsplit_once('.')?;
        let rank = ENDINGS.iter().position(|known| *known == ending)?;
        Some((name.matches('/').count(), rank, name.to_owned()))
    });
    let Some((_, _, name)) = inside.min() else {
        return Err(Refused::NotATable("no-workbook"));
    };
    let inner = outer.part(&name)?.ok_or(Refused::Damaged)?;
    if inner.len() > limits::MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    match kind(&inner) {
        Kind::Package => package(Package::open(&inner, outer.left())?, score),
        Kind::Compound => xls::read(&inner, score),
        Kind::Text => Err(Refused::Damaged),
        Kind::Other(refused) => Err(refused),
    }
}

/// Reads a package by what it says it is.
fn package(mut package: Package<'_>, score: Score) -> Result<Sheet, Refused> {
    if let Some(kind) = package.text("mimetype")? {
        return if kind.contains("spreadsheet") {
            ods::read(&mut package, score)
        } else {
            Err(Refused::NotATable("opendocument"))
        };
    }
    let folder = |folder: &str| package.names().any(|name| name.starts_with(folder));
    if folder("word/") {
        return Err(Refused::NotATable("word"));
    }
    if folder("ppt/") {
        return Err(Refused::NotATable("presentation"));
    }
    package.check_parts()?;
    if package.has("xl/workbook.bin") {
        xlsb::read(&mut package, score)
    } else {
        workbook::read(&mut package, score)
    }
}
