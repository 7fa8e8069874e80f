//! The transfer matrix as people fill it in: a row for each practice, and two columns for each country.

use super::headings::meaning;
use crate::columns::LOOKED_AT;
use crate::sheet::{Cell, Sheet, SheetRow};
use domain::exchange::{ExchangeKind, country_of_condition};
use domain::field::Field;

/// The headings of the table that a matrix becomes.
const LONG: [Field; 5] = [Field::Reference, Field::Title, Field::Party, Field::State, Field::Condition];

/// A country in the headings: the column with its answers, and the one with its conditions.
struct Country {
    heading: String,
    state: usize,
    condition: usize,
}

/// Counts the countries in a row of headings.
pub(super) fn countries(row: &SheetRow) -> usize {
    found(row).len()
}

/// Finds the countries in a row of headings: what stands in one column alone, and with its condition in another.
fn found(row: &SheetRow) -> Vec<Country> {
    let column = |heading: &str| {
        row.filled().map(|(index, _)| index).find(|index| row.text(*index).eq_ignore_ascii_case(heading))
    };
    let conditions = row.filled().filter_map(|(condition, _)| {
        let country = country_of_condition(row.text(condition))?.trim();
        let state = column(country)?;
        Some(Country { heading: row.text(state).to_owned(), state, condition })
    });
    conditions.collect()
}

/// Lays a matrix out with one answer to a row; any other table stays as it is. The rows are counted anew, since several come
/// from one.
pub(super) fn one_to_a_row(sheet: &mut Sheet) {
    let headed = sheet.rows.iter().take(LOOKED_AT).position(|row| countries(row) > 0);
    let Some(place) = headed else { return };
    let top = &sheet.rows[place];
    let countries = found(top);
    let of = |field: Field| {
        let meant = |index: &usize| meaning(ExchangeKind::Matrix, top.text(*index)) == Some(field);
        top.filled().map(|(index, _)| index).find(meant)
    };
    let (reference, title) = (of(Field::Reference), of(Field::Title));
    let key = |field: Field| {
        let columns = ExchangeKind::Matrix.columns();
        columns.iter().find(|column| column.field == field).map_or("", |column| column.key).to_owned()
    };
    let mut rows = vec![LONG.map(key).to_vec()];
    for row in &sheet.rows[place + 1..] {
        let text = |index: Option<usize>| index.map(|index| row.text(index).to_owned()).unwrap_or_default();
        for country in &countries {
            let (state, condition) = (text(Some(country.state)), text(Some(country.condition)));
            if state.is_empty() && condition.is_empty() {
                continue;
            }
            rows.push(vec![text(reference), text(title), country.heading.clone(), state, condition]);
        }
    }
    let cell = |text: String| Cell { text, ..Cell::default() };
    sheet.rows = (1..)
        .zip(rows)
        .map(|(number, texts)| SheetRow {
            number,
            cells: texts.into_iter().map(cell).collect(),
            hidden: false,
        })
        .collect();
}
