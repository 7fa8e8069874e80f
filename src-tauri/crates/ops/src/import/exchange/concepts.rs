//! Legal concepts: each row is about a concept, and about what one delegation says of it.

use super::above::{above, key_of};
use super::plan::{Planning, Write, changes, refuse};
use crate::import::row::{ImportRow, RowState};
use domain::concept::{Concept, Statement, StatementDetails, reference_of};
use domain::exchange::{ExchangeKind, ExchangeRefused, StatementStatus};
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::{ConceptId, PartyId, Revision};
use domain::reason::ReasonCode;
use domain::text::Prose;
use intake::exchange::ExchangeRecord;

/// Explains every row. A concept that stands in several rows is taken from the first.
pub(super) fn plan(planning: &mut Planning<'_>, records: &[ExchangeRecord]) -> Vec<ImportRow> {
    let mut met: Vec<(String, Concept)> = Vec::new();
    records.iter().map(|record| row(planning, record, &mut met)).collect()
}

fn row(planning: &mut Planning<'_>, record: &ExchangeRecord, met: &mut Vec<(String, Concept)>) -> ImportRow {
    let mut row = planning.begun(record);
    let key = key_of::<Concept>(record);
    let announced = StatementStatus::Announced.as_str();
    let promised = key.is_empty() && record.text(Field::Status).eq_ignore_ascii_case(announced);
    let concept = if promised {
        None
    } else {
        let known = planning.inside.concepts.as_slice();
        match above(planning, record, &key, (met, known), &mut row) {
            Some(concept) => Some(concept),
            None => return row,
        }
    };
    statement(planning, record, concept.as_ref(), &mut row);
    if row.is_refused() {
        row.state = RowState::Rejected;
    }
    row
}

/// Takes over what a delegation says; a row without one is about the concept alone.
fn statement(
    planning: &mut Planning<'_>,
    record: &ExchangeRecord,
    concept: Option<&Concept>,
    row: &mut ImportRow,
) {
    let written = record.text(Field::Party);
    if written.is_empty() {
        if concept.is_none() {
            row.reject(Field::Party, ReasonCode::SourceUnknown, Facts::text(""));
        }
        return;
    }
    let Some(party) = planning.inside.names.party_called(&written) else {
        row.reject(Field::Party, ReasonCode::SourceUnknown, Facts::text(&written));
        return;
    };
    row.party = Some(planning.inside.names.code(party).to_owned());
    let of = concept.map(|concept| concept.id);
    let known = planning.inside.statements.iter().find(|one| counts(one, of, party));
    let mut details = known.map_or_else(|| begun(of, party), |one| one.details.clone());
    if concept.is_some() && record.text(Field::Text).is_empty() {
        // The row of a sheet that was not filled in says nothing.
        if known.is_some() {
            row.doubt(Field::Text, ReasonCode::AnswerEmptied, Facts::default());
        }
        return;
    }
    planning.fill(&mut details, record, row);
    if let Some(known) = known {
        details = details.over(&known.details);
    }
    if let Err(refused) = details.check() {
        let field = if refused == ExchangeRefused::Confirmation { Field::ConfirmedBy } else { Field::Text };
        refuse(row, field, &refused.into());
        return;
    }
    if row.is_refused() || row.skipped {
        return;
    }
    if let Some(known) = known {
        let more = changes(ExchangeKind::Concepts, &known.details, &details, &planning.inside.names);
        if !more.is_empty() {
            if row.state == RowState::Unchanged {
                row.state = RowState::Update;
            }
            row.changes.extend(more);
            planning.writes.push(Write::Statement(Box::new(Statement { details, ..known.clone() })));
        } else if concept.is_none() {
            row.state = RowState::Unchanged;
        }
    } else {
        row.state = RowState::New;
        let code = planning.inside.names.code(party);
        let own = record.text(Field::StatementReference);
        let reference = match concept {
            _ if !own.is_empty() => own,
            Some(concept) => reference_of(&concept.reference, code),
            None => reference_of("LC", code),
        };
        let (id, revision) = (planning.unit.new_id(), Revision::default());
        let statement = Statement { id, revision, reference, meeting: planning.meeting, details };
        planning.writes.push(Write::Statement(Box::new(statement)));
    }
}

/// Tells whether a statement is the one of a delegation on a concept that counts, or its promise on all of them.
fn counts(statement: &Statement, concept: Option<ConceptId>, party: PartyId) -> bool {
    let details = &statement.details;
    details.party == party
        && details.concept == concept
        && (details.is_current() || concept.is_none() && details.status == StatementStatus::Announced)
}

fn begun(concept: Option<ConceptId>, party: PartyId) -> StatementDetails {
    let promised = StatementDetails::draft(ConceptId(uuid::Uuid::nil()), party, Prose::default());
    let status = if concept.is_some() { StatementStatus::Draft } else { StatementStatus::Announced };
    StatementDetails { concept, status, ..promised }
}
