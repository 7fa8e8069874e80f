//! Which row holds the headings.

use super::headings::{Meaning, meaning};
use super::own;
use crate::refused::Refused;
use crate::said::moment_in;
use crate::sheet::{Sheet, SheetRow, SourceKind};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// Rows in which headings are looked for; titles and notes may stand above them.
const LOOKED_AT: usize = 25;

/// What made a table.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Entente itself: one of its own lists.
    Entente,
    /// The survey tool EUSurvey.
    Eusurvey,
    /// Anybody.
    Table,
    /// A program that writes JSON, as event systems do.
    Json,
    /// An address book.
    Vcard,
}

/// Where the headings are.
pub(super) struct Header {
    /// The place among the rows that hold something, from 0.
    pub place: usize,
    /// What made the table, as far as its headings and the lines above them tell.
    pub source: Source,
}

/// Finds the row of headings by what stands in it.
pub(super) fn find(sheet: &Sheet) -> Result<Header, Refused> {
    let rows = &sheet.rows;
    // Where each value stands under a name, the names are the headings.
    if let Some(source) = named_by(sheet.kind) {
        return Ok(Header { place: 0, source });
    }
    if let Some(place) = own::find(rows) {
        return Ok(Header { place, source: Source::Entente });
    }
    let eusurvey = eusurvey(rows);
    let best = rows
        .iter()
        .take(LOOKED_AT)
        .enumerate()
        .map(|(place, row)| (row_score(row), place))
        .max_by_key(|(score, place)| (*score, std::cmp::Reverse(*place)));
    if let Some((score, place)) = best
        && (score >= 2 || (score == 1 && looks_like_headings(&rows[place], 1)))
        && eusurvey.is_none_or(|expected| rows[expected].filled().count() <= rows[place].filled().count())
    {
        let source = if eusurvey == Some(place) { Source::Eusurvey } else { Source::Table };
        return Ok(Header { place, source });
    }
    if let Some(place) = eusurvey {
        return Ok(Header { place, source: Source::Eusurvey });
    }
    // Nothing is recognised: the first row that looks like headings, for a person to say what they mean.
    let width = sheet.width();
    let place = rows.iter().take(LOOKED_AT).position(|row| row.filled().count() * 2 > width);
    place
        .filter(|place| looks_like_headings(&rows[*place], 2))
        .map(|place| Header { place, source: Source::Table })
        .ok_or(if rows.is_empty() { Refused::Empty } else { Refused::NoHeader })
}

/// Returns what made a file whose values have names and no columns.
const fn named_by(kind: SourceKind) -> Option<Source> {
    match kind {
        SourceKind::Json => Some(Source::Json),
        SourceKind::Vcard => Some(Source::Vcard),
        SourceKind::Xlsx | SourceKind::Xlsb | SourceKind::Xls | SourceKind::Ods | SourceKind::Csv => None,
    }
}

/// Returns the second row of headings, where there are two: a heading over several columns, and below it one for each.
pub(super) fn second(rows: &[SheetRow], place: usize) -> Option<&SheetRow> {
    let (header, below) = (rows.get(place)?, rows.get(place + 1)?);
    let width = header.cells.len().max(below.cells.len());
    let blank = |row: &SheetRow, column: usize| row.own_text(column).is_empty();
    // Columns under a heading that spans several.
    let mut spanned = vec![false; width];
    for column in (1..width).filter(|column| blank(header, *column) && !blank(below, *column)) {
        spanned[column] = true;
        if !blank(header, column - 1) {
            spanned[column - 1] = true;
        }
    }
    let words = below.filled().all(|(_, cell)| {
        let text = cell.text.trim();
        cell.date.is_some() || (!text.contains('@') && text.parse::<f64>().is_err())
    });
    let inside = below.filled().all(|(column, _)| spanned[column]);
    let named = below.filled().all(|(_, cell)| meaning(&cell.text) != Meaning::Unknown);
    let data = rows.get(place + 2)?;
    (below.number == header.number + 1
        && spanned.contains(&true)
        && inside
        && words
        && (named || data.filled().count() > below.filled().count()))
    .then_some(below)
}

/// Returns how many fields the best row of headings has; of a table that Entente wrote, more than any other.
pub(crate) fn score(rows: &[SheetRow]) -> usize {
    /// No sheet has so many fields.
    const OWN: usize = 1_000;
    if own::find(rows).is_some() {
        return OWN;
    }
    rows.iter().take(LOOKED_AT).map(row_score).max().unwrap_or(0)
}

/// Counts the fields that the cells of a row name; a row with an address or a date is data.
fn row_score(row: &SheetRow) -> usize {
    /// No heading is longer.
    const LONGEST: usize = 400;
    if row.cells.iter().any(|cell| cell.date.is_some() || cell.text.contains('@')) {
        return 0;
    }
    let mut fields = BTreeSet::new();
    let mut identity = 0;
    for (_, cell) in row.filled().filter(|(_, cell)| cell.text.len() <= LONGEST) {
        match meaning(&cell.text) {
            Meaning::Field(field, _) => {
                fields.insert(field);
            }
            Meaning::Identity => identity = 1,
            Meaning::Unknown => {}
        }
    }
    fields.len() + identity
}

/// Returns the place of row 4 where the rows above are those of EUSurvey, in any language: a name and a value, a name
/// and a moment, and nothing.
fn eusurvey(rows: &[SheetRow]) -> Option<usize> {
    let [alias, exported, header, ..] = rows else { return None };
    let pair = |row: &SheetRow| row.filled().map(|(index, _)| index).eq([0, 1]);
    let moment = exported.cell(1).is_some_and(|cell| cell.date.is_some() || moment_in(&cell.text).is_some());
    let first = alias.number;
    let lines = exported.number == first + 1 && header.number == first + 3;
    (pair(alias) && pair(exported) && moment && lines && header.filled().count() > 1).then_some(2)
}

/// Tells whether a row may be headings: at least so many texts, mostly different, none of them a number, an address or
/// a date.
fn looks_like_headings(row: &SheetRow, least: usize) -> bool {
    let texts: Vec<&str> = row.filled().map(|(_, cell)| cell.text.trim()).collect();
    let distinct: BTreeSet<&str> = texts.iter().copied().collect();
    let word = |text: &&str| {
        !text.contains('@') && text.chars().any(char::is_alphabetic) && moment_in(text).is_none()
    };
    distinct.len() >= least
        && distinct.len() * 2 > texts.len()
        && texts.iter().all(word)
        && row.cells.iter().all(|cell| cell.date.is_none())
}
