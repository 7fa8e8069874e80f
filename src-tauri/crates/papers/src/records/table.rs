//! Records as one plain table, for CSV and Excel: one row for each; of legal concepts one for each statement, of questions one
//! for each answer.

use crate::table::{Table, Value};
use crate::words::name;
use domain::closed::Closed;
use domain::disclosure::{Disclosed, RecordLine, RecordsPaper, RecordsShape};
use domain::exchange::{Cell, CellKind, Column};
use domain::field::Field;
use domain::label::HandlingLabel;
use domain::question::AnswerTravel;

impl Table {
    /// Lays out what an audience may see, the columns that these readers have in the order of all files.
    pub fn of_records(records: &Disclosed<RecordsPaper>) -> Self {
        let view = records.view();
        let lines = || view.records.iter().chain(&view.announced);
        let has = |column: &&Column| {
            lines().flat_map(|line| std::iter::once(line).chain(&line.statements)).any(|line| {
                line.cells
                    .iter()
                    .any(|(field, cell)| *field == column.field && (column.always || !cell.is_empty()))
            })
        };
        let columns: Vec<&Column> = view.of.columns().iter().filter(has).collect();
        let mut table = Self::headed(&[]);
        for column in &columns {
            if let Some(entries) = entries_of(column.field).filter(|_| view.shape == RecordsShape::Sheet) {
                table.chosen.push((table.keys.len(), entries));
            }
            table.add_column(column.key, name(column.field));
        }
        for line in lines() {
            if line.statements.is_empty() {
                table.rows.push(row(&columns, &[line]));
            }
            table.rows.extend(line.statements.iter().map(|statement| row(&columns, &[statement, line])));
        }
        table
    }
}

/// One row; what the first line does not have stands in the second.
fn row(columns: &[&Column], lines: &[&RecordLine]) -> Vec<Value> {
    let label = lines.iter().map(|line| line.label).max().map_or("", |label| label.as_str());
    let mut row = vec![label.into()];
    row.extend(columns.iter().map(|column| {
        let found = lines.iter().find_map(|line| {
            line.cells.iter().find(|(field, _)| *field == column.field).map(|(_, cell)| cell)
        });
        found.map_or_else(|| "".into(), |cell| value(column.kind, cell))
    }));
    row
}

/// Writes a cell so that it is read as it was: entries are divided by semicolons, or by lines where one holds a semicolon;
/// sentences always by lines.
fn value(kind: CellKind, cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => Value::Number(*number),
        Cell::List(entries) => {
            let by_lines = kind == CellKind::Sentences || entries.iter().any(|entry| entry.contains(';'));
            match entries.as_slice() {
                // One entry with a semicolon in it is told apart from two by the line that ends it.
                [one] if by_lines && one.contains(';') => format!("{one}\n").into(),
                entries => entries.join(if by_lines { "\n" } else { "; " }).into(),
            }
        }
        cell => cell.text().into(),
    }
}

/// Lists what one chooses from in a column of a sheet to be filled in.
fn entries_of(field: Field) -> Option<Vec<String>> {
    match field {
        Field::Travels => Some(written::<AnswerTravel>()),
        Field::AnswerLabel => {
            Some(HandlingLabel::ALL.into_iter().map(|label| label.as_str().to_owned()).collect())
        }
        _ => None,
    }
}

/// Writes the members of a closed list as cells have them.
pub(super) fn written<T: Closed>() -> Vec<String> {
    T::members().iter().map(|member| member.code().replace('_', " ")).collect()
}
