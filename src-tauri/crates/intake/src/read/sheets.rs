//! Which sheets of a workbook are the table: what all kinds of workbooks have in common.

use super::Score;
use crate::limits;
use crate::refused::Refused;
use crate::sheet::{Cell, Sheet, SheetRow, SourceKind};
use std::collections::HashMap;

/// A sheet as a workbook lists it.
pub(super) struct Listed {
    pub name: String,
    pub hidden: bool,
}

/// Reads the table of a workbook; `rows` reads a sheet by its place in the list.
///
/// Hidden sheets count only where there are no others. The sheets of a survey too wide for one are joined; else the
/// sheet with headings that are recognised is read.
pub(super) fn table(
    kind: SourceKind,
    sheets: &[Listed],
    score: Score,
    mut rows: impl FnMut(usize) -> Result<Vec<SheetRow>, Refused>,
) -> Result<Sheet, Refused> {
    let all_hidden = sheets.iter().all(|sheet| sheet.hidden);
    let shown: Vec<(usize, &Listed)> =
        sheets.iter().enumerate().filter(|(_, sheet)| all_hidden || !sheet.hidden).collect();
    if shown.is_empty() {
        return Err(Refused::Damaged);
    }
    let content: Vec<_> = shown.iter().filter(|(_, sheet)| is_content(&sheet.name)).collect();
    let (name, rows) = if content.first().is_some_and(|(_, sheet)| sheet.name == "Content") {
        let mut joined = Vec::new();
        for (place, _) in content {
            join(&mut joined, rows(*place)?)?;
        }
        ("Content", joined)
    } else {
        likeliest(&shown, score, rows)?
    };
    if rows.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(Sheet { name: name.to_owned(), kind, separator: None, encoding: None, rows })
}

/// Tells whether a sheet is named as EUSurvey names its sheets: `Content`, `Content1` and so on.
fn is_content(name: &str) -> bool {
    name.strip_prefix("Content").is_some_and(|rest| rest.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Returns the first sheet with several headings that are recognised, else the one with the most.
fn likeliest<'s>(
    sheets: &[(usize, &'s Listed)],
    score: Score,
    mut rows: impl FnMut(usize) -> Result<Vec<SheetRow>, Refused>,
) -> Result<(&'s str, Vec<SheetRow>), Refused> {
    /// Sheets looked at; somebody who keeps more tables in one workbook has put the list first.
    const SHEETS: usize = 12;
    /// Headings that settle the matter.
    const ENOUGH: usize = 3;
    let mut best: Option<(usize, &str, Vec<SheetRow>)> = None;
    let mut trouble = None;
    for (place, sheet) in sheets.iter().take(SHEETS) {
        let rows = match rows(*place) {
            Ok(rows) => rows,
            Err(refused @ (Refused::Dtd | Refused::Nul)) => return Err(refused),
            Err(refused) => {
                trouble.get_or_insert(refused);
                continue;
            }
        };
        let score = score(&rows);
        let rank = score + usize::from(!rows.is_empty());
        if best.as_ref().is_none_or(|(best, ..)| rank > *best) {
            best = Some((rank, &sheet.name, rows));
        }
        if score >= ENOUGH {
            break;
        }
    }
    match (best, trouble) {
        (Some((rank, name, rows)), None) if rank > 0 => Ok((name, rows)),
        (Some((rank, name, rows)), Some(_)) if rank > ENOUGH => Ok((name, rows)),
        (_, Some(refused)) => Err(refused),
        (_, None) => Err(Refused::Empty),
    }
}

/// Puts the columns of a further sheet to the right of the rows of the same number.
fn join(rows: &mut Vec<SheetRow>, more: Vec<SheetRow>) -> Result<(), Refused> {
    if rows.is_empty() {
        *rows = more;
        return Ok(());
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let places: HashMap<u32, usize> =
        rows.iter().enumerate().map(|(place, row)| (row.number, place)).collect();
    let mut cells: usize = rows.iter().map(|row| row.cells.len()).sum();
    for row in more {
        let length = width + row.cells.len();
        cells += length;
        if length > limits::COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        if cells > limits::CELLS {
            return Err(Refused::TooLarge);
        }
        let place = places.get(&row.number).copied().unwrap_or_else(|| {
            rows.push(SheetRow { number: row.number, cells: Vec::new(), hidden: row.hidden });
            rows.len() - 1
        });
        let target = &mut rows[place];
        target.cells.resize(width, Cell::default());
        target.cells.extend(row.cells);
    }
    rows.sort_by_key(|row| row.number);
    Ok(())
}
