//! Records of exchange as a table.

use super::headings::meaning;
use super::matrix::{countries, one_to_a_row};
use super::{ExchangeRecord, MOST_RECORDS};
use crate::columns::{self, Headed};
use crate::layout::{Layout, unguard};
use crate::mapping::Mapping;
use crate::read::read_scored;
use crate::record::Reason;
use crate::refused::Refused;
use crate::said::yes_or_no;
use crate::sheet::{Cell as SheetCell, Sheet, SheetRow};
use chrono::NaiveDate;
use domain::exchange::{Cell, CellKind, Column, ExchangeKind};
use domain::fact::Facts;
use domain::field::Field;
use domain::import::ImportKind;
use domain::reason::ReasonCode;

/// Finds the headings of a table of records in a workbook or a text file.
pub fn table(kind: ExchangeKind, bytes: &[u8], file_name: &str) -> Result<(Sheet, Layout), Refused> {
    let mut sheet = read_scored(bytes, file_name, score_of(kind))?;
    unguard(&mut sheet.rows);
    if kind == ExchangeKind::Matrix {
        one_to_a_row(&mut sheet);
    }
    let layout = columns::recognise(ImportKind::of_exchange(kind), &sheet, |heading| meaning(kind, heading));
    let layout = layout.filter(|layout| names(kind, layout)).ok_or(Refused::NoRecords)?;
    match layout.data_rows {
        0 => Err(Refused::Empty),
        rows if rows > MOST_RECORDS => Err(Refused::TooLarge),
        _ => Ok((sheet, layout)),
    }
}

/// Tells whether a table says which record a row is, or what it is called.
fn names(kind: ExchangeKind, layout: &Layout) -> bool {
    layout.columns.iter().any(|column| column.field == Field::Reference || column.field == title(kind))
}

const fn title(kind: ExchangeKind) -> Field {
    match kind {
        ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Matrix => Field::Title,
        ExchangeKind::Concepts => Field::Term,
        ExchangeKind::Actions => Field::Text,
        ExchangeKind::Questions => Field::Question,
    }
}

/// Tells which records a table holds, by columns that only one kind has; none where it may be another table.
pub(crate) fn table_kind(bytes: &[u8], file_name: &str) -> Option<ExchangeKind> {
    let telling = |kind: ExchangeKind| -> &[Field] {
        match kind {
            ExchangeKind::Practices => {
                &[Field::Summary, Field::Problem, Field::Steps, Field::EvidenceLevel, Field::Safeguards]
            }
            ExchangeKind::Challenges => &[Field::Severity, Field::RaisedBy, Field::ProposedResponse],
            ExchangeKind::Concepts => &[Field::EuBaseline, Field::VocabularyId, Field::AsOf],
            ExchangeKind::Actions => &[Field::Due, Field::OwnerDelegations, Field::OwnerPerson],
            ExchangeKind::Questions => &[Field::Question, Field::Answer, Field::Travels, Field::AnswerLabel],
            ExchangeKind::Matrix => &[Field::Party, Field::State, Field::Condition],
        }
    };
    ExchangeKind::ALL.into_iter().find(|kind| {
        let Ok(mut sheet) = read_scored(bytes, file_name, score_of(*kind)) else { return false };
        if *kind == ExchangeKind::Matrix {
            one_to_a_row(&mut sheet);
        }
        let found = columns::best(&sheet.rows, |heading| meaning(*kind, heading));
        let told = telling(*kind).iter().filter(|field| found.contains(field)).count();
        told >= 2 && (found.contains(&title(*kind)) || found.contains(&Field::Reference))
    })
}

fn score_of(kind: ExchangeKind) -> fn(&[SheetRow]) -> usize {
    fn score(kind: ExchangeKind, rows: &[SheetRow]) -> usize {
        columns::score(rows, |heading| meaning(kind, heading))
    }
    match kind {
        ExchangeKind::Practices => |rows| score(ExchangeKind::Practices, rows),
        ExchangeKind::Challenges => |rows| score(ExchangeKind::Challenges, rows),
        ExchangeKind::Concepts => |rows| score(ExchangeKind::Concepts, rows),
        ExchangeKind::Actions => |rows| score(ExchangeKind::Actions, rows),
        ExchangeKind::Questions => |rows| score(ExchangeKind::Questions, rows),
        ExchangeKind::Matrix => matrix_score,
    }
}

/// Counts the columns of a matrix: those about practices, and those of countries.
fn matrix_score(rows: &[SheetRow]) -> usize {
    let about = columns::score(rows, |heading| meaning(ExchangeKind::Matrix, heading));
    about + rows.iter().take(columns::LOOKED_AT).map(countries).max().unwrap_or_default()
}

/// Tells whether a table is a matrix with columns of countries.
pub(crate) fn is_matrix(bytes: &[u8], file_name: &str) -> bool {
    read_scored(bytes, file_name, matrix_score)
        .is_ok_and(|sheet| sheet.rows.iter().take(columns::LOOKED_AT).any(|row| countries(row) > 0))
}

/// Reads the rows of a table; a row in which nothing stands is none.
pub(super) fn records(
    sheet: &Sheet,
    layout: &Layout,
    mapping: &Mapping,
    kind: ExchangeKind,
) -> Vec<ExchangeRecord> {
    let table = Headed::new(sheet, layout, mapping);
    let rows = table.rows.iter().map(|row| {
        let mut record = ExchangeRecord { row: row.number, ..ExchangeRecord::default() };
        for column in kind.columns() {
            let Some(text) = table.text(row, column.field) else {
                // A row that ends before a column has nothing in it.
                if table.has(column.field) {
                    record.cells.insert(column.field, empty(column.kind));
                }
                continue;
            };
            let cell = cell(column, text, table.cell(row, column.field), &mut record.reasons);
            record.cells.insert(column.field, cell);
        }
        record
    });
    rows.filter(|record| record.cells.values().any(|cell| !cell.is_empty())).collect()
}

const fn empty(kind: CellKind) -> Cell {
    match kind {
        CellKind::Entries | CellKind::Sentences => Cell::List(Vec::new()),
        _ => Cell::Nothing,
    }
}

fn cell(column: &Column, text: &str, cell: Option<&SheetCell>, reasons: &mut Vec<Reason>) -> Cell {
    let trimmed = text.trim();
    match column.kind {
        CellKind::Entries => Cell::List(entries(column.field, text)),
        CellKind::Sentences => Cell::List(sentences(text)),
        _ if trimmed.is_empty() => Cell::Nothing,
        CellKind::Line if is_date(column.field) => {
            match cell.and_then(|cell| cell.date).map(|at| at.date()).or_else(|| day(trimmed)) {
                Some(day) => Cell::Text(day.to_string()),
                None => Cell::Text(trimmed.to_owned()),
            }
        }
        CellKind::Line | CellKind::Prose => Cell::Text(trimmed.to_owned()),
        CellKind::Flag => {
            let plain = match trimmed.to_ascii_lowercase().as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => yes_or_no(trimmed),
            };
            plain.map_or_else(
                || {
                    let facts = Facts::text(trimmed);
                    reasons.push(Reason::doubt(column.field, ReasonCode::FlagUnclear, facts));
                    Cell::Nothing
                },
                Cell::Flag,
            )
        }
        CellKind::Number => trimmed.parse().map_or_else(
            |_| {
                reasons.push(Reason::doubt(column.field, ReasonCode::NumberUnclear, Facts::text(trimmed)));
                Cell::Nothing
            },
            Cell::Number,
        ),
    }
}

const fn is_date(field: Field) -> bool {
    matches!(
        field,
        Field::ValidatedOn
            | Field::ReviewOn
            | Field::ConfirmedOn
            | Field::AsOf
            | Field::Due
            | Field::AskedOn
            | Field::AnsweredOn
    )
}

/// Reads a day as people write it in Europe: the day before the month.
fn day(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y"]
        .into_iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

/// Takes a list apart: by lines where there are several, else by semicolons; codes and references by commas too.
pub(super) fn entries(field: Field, text: &str) -> Vec<String> {
    let codes = !matches!(field, Field::Actors);
    let by_lines = text.contains('\n');
    let pieces: Vec<&str> = if by_lines {
        text.split('\n').collect()
    } else {
        text.split(|c| c == ';' || codes && c == ',').collect()
    };
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// Takes sentences apart, each on a line; numbers and bullets before them go.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let bare = |line: &str| {
        let line = line.trim();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let numbered = (1..=2).contains(&digits) && line[digits..].starts_with([')', '.']);
        let rest = if numbered { &line[digits + 1..] } else { line };
        let bullet = ["- ", "* ", "• ", "– "].iter().find_map(|mark| rest.strip_prefix(mark));
        bullet.unwrap_or(rest).trim().to_owned()
    };
    text.split('\n').map(bare).filter(|line| !line.is_empty()).collect()
}
