//! Records that stand in several rows, one for each thing that a single delegation says: concepts and questions.

use super::plan::{Imported, Planning, changes, meant};
use crate::import::row::{ImportRow, RowState};
use domain::fact::Facts;
use domain::reason::ReasonCode;
use domain::text::search_key;
use intake::exchange::ExchangeRecord;

/// Returns what tells the record of a row apart from others: its reference, else what it is called.
pub(super) fn key_of<R: Imported>(record: &ExchangeRecord) -> String {
    record.reference.clone().unwrap_or_else(|| search_key(&record.text(R::TITLE)))
}

/// Finds the record of a row, or begins it; says in the row what is new of it. One that stands in several rows is taken from
/// the first.
pub(super) fn above<R: Imported>(
    planning: &mut Planning<'_>,
    record: &ExchangeRecord,
    key: &str,
    (met, known): (&mut Vec<(String, R)>, &[R]),
    row: &mut ImportRow,
) -> Option<R> {
    row.name = record.text(R::TITLE);
    if let Some((_, one)) = met.iter().find(|(met, _)| met == key) {
        row.reference = Some(one.reference().to_owned());
        row.name = R::title(one.details()).to_string();
        row.state = RowState::Unchanged;
        return Some(one.clone());
    }
    let known = meant(record, known);
    let begun = known.map_or_else(
        || record.text(R::TITLE).parse().ok().map(R::details_of),
        |one| Some(one.details().clone()),
    );
    let Some(mut details) = begun else {
        row.reject(R::TITLE, ReasonCode::TitleMissing, Facts::default());
        return None;
    };
    planning.fill(&mut details, record, row);
    if row.is_refused() {
        row.state = RowState::Rejected;
        return None;
    }
    let one = if let Some(known) = known {
        row.changes = changes(R::KIND, known.details(), &details, &planning.inside.names);
        row.state = if row.changes.is_empty() { RowState::Unchanged } else { RowState::Update };
        known.clone().over(known.revision(), details)
    } else {
        let reference = planning.references.give(record.reference.as_deref(), R::KIND.prefix());
        row.state = RowState::New;
        R::begun(planning.unit, planning.meeting, reference, details)
    };
    row.reference = Some(one.reference().to_owned());
    row.name = R::title(one.details()).to_string();
    if row.state != RowState::Unchanged && !row.skipped {
        planning.writes.push(one.clone().write());
    }
    met.push((key.to_owned(), one.clone()));
    Some(one)
}
