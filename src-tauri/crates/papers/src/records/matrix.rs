//! The transfer matrix as a sheet: a row for each practice, and for each country a column with its answer and one with its
//! condition.

use super::table::written;
use crate::table::Table;
use crate::words::name;
use domain::disclosure::{Disclosed, RecordLine, RecordsPaper, RecordsShape};
use domain::exchange::{TransferState, condition_heading};
use domain::field::Field;

impl Table {
    /// Lays the matrix out. A sheet to be filled in has the countries that are asked; any other those of the meeting, and
    /// behind them those that answered without being there.
    pub fn of_matrix(records: &Disclosed<RecordsPaper>) -> Self {
        let view = records.view();
        let answers = || view.records.iter().flat_map(|line| &line.statements);
        let answered = |code: &str| answers().any(|one| one.cell(Field::Party).text() == code);
        let at_meeting = view.countries.iter().map(|(code, _)| code.clone());
        let mut codes: Vec<String> =
            at_meeting.filter(|code| view.shape != RecordsShape::Sheet || answered(code)).collect();
        for answer in answers() {
            let code = answer.cell(Field::Party).text();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let mut table = Self::headed(&[]);
        for field in [Field::Reference, Field::Title] {
            let key = if field == Field::Reference { "id" } else { field.as_str() };
            table.add_column(key, name(field));
        }
        for code in &codes {
            table.chosen.push((table.keys.len(), written::<TransferState>()));
            table.add_column(code, code.clone());
            let heading = condition_heading(code);
            table.add_column(&heading, heading.clone());
        }
        for line in &view.records {
            let mut row =
                vec![line.label.as_str().into(), line.reference().into(), line.say(Field::Title).into()];
            for code in &codes {
                let own = line.statements.iter().find(|one| one.cell(Field::Party).text() == *code);
                let text = |field| own.map(|one: &RecordLine| one.cell(field).text()).unwrap_or_default();
                row.push(text(Field::State).into());
                row.push(text(Field::Condition).into());
            }
            table.rows.push(row);
        }
        table
    }
}
