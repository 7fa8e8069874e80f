//! Split multiple choice: a question whose own column stays empty, followed by one column per option.

use super::headings::{Meaning, meaning};
use crate::said::{is_days, is_language, yes_or_no};
use crate::sheet::SheetRow;
use domain::field::Field;
use std::collections::BTreeMap;

/// Rows looked at.
const LOOKED_AT: usize = 500;

/// Finds the questions whose options have columns of their own: the question's place, and those of its options.
pub(super) fn find(
    header: &SheetRow,
    headings: &[String],
    data: &[&SheetRow],
    metadata: &BTreeMap<usize, Option<Field>>,
) -> BTreeMap<usize, Vec<usize>> {
    let data = &data[..data.len().min(LOOKED_AT)];
    let last = metadata.keys().next().copied().unwrap_or(headings.len());
    let mut groups = BTreeMap::new();
    let mut index = 0;
    while index < last {
        let options = options_of(index, last, header, headings, data);
        let next = index + 1 + options.len();
        if !options.is_empty() {
            groups.insert(index, options);
        }
        index = next;
    }
    groups
}

fn options_of(
    question: usize,
    last: usize,
    header: &SheetRow,
    headings: &[String],
    data: &[&SheetRow],
) -> Vec<usize> {
    if headings[question].is_empty() || data.iter().any(|row| !row.text(question).is_empty()) {
        return Vec::new();
    }
    let bold = |index: usize| header.cell(index).is_some_and(|cell| cell.bold);
    // EUSurvey prints questions bold and options not; where all look alike, only the contents tell.
    let by_weight =
        bold(question) && (question + 1..last).any(|index| !bold(index) && !headings[index].is_empty());
    let field = match meaning(&headings[question]) {
        Meaning::Field(field, _) => Some(field),
        _ => None,
    };
    let options: Vec<usize> = (question + 1..last)
        .take_while(|index| !headings[*index].is_empty() && answered(data, *index))
        .take_while(|index| !by_weight || !bold(*index))
        .take_while(|index| by_weight || belongs(field, &headings[*index]))
        .collect();
    // One yes-or-no column behind an empty one is more likely a question that nobody answered, and the next one.
    let enough = if by_weight { 1 } else { 2 };
    if options.len() < enough { Vec::new() } else { options }
}

/// Tells whether a heading can be an option of a question: it is no question itself.
fn belongs(field: Option<Field>, heading: &str) -> bool {
    let fits = match field {
        Some(Field::Days) => is_days(heading),
        Some(Field::Languages) => is_language(heading),
        _ => false,
    };
    fits || match meaning(heading) {
        Meaning::Unknown => heading.split(' ').count() <= 8,
        // Options such as "Passport" below "Which document will you show?".
        Meaning::Identity => true,
        Meaning::Field(found, score) => score >= 1_000 && Some(found) == field,
    }
}

/// Tells whether every row says yes or no in a column, in any language.
fn answered(data: &[&SheetRow], index: usize) -> bool {
    let mut said = false;
    data.iter().map(|row| row.text(index)).filter(|text| !text.is_empty()).all(|text| {
        said = true;
        yes_or_no(text).is_some()
    }) && said
}

/// Returns those option columns that a row says yes in.
pub(crate) fn chosen<'a>(row: &'a SheetRow, options: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
    options.iter().copied().filter(|option| yes_or_no(row.text(*option)) == Some(true))
}
