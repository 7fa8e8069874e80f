//! The transfer matrix: each row is what one delegation answers about one practice.

use super::plan::{Planning, Write, changes, meant, refuse};
use crate::import::row::{ImportRow, RowState};
use domain::exchange::{ExchangeKind, TransferState};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::ids::Revision;
use domain::practice::{Transfer, TransferDetails, may_be_asked};
use domain::reason::ReasonCode;
use domain::refusal::{Refusal, RefusalCode};
use intake::exchange::ExchangeRecord;

/// Explains every row.
pub(super) fn plan(planning: &mut Planning<'_>, records: &[ExchangeRecord]) -> Vec<ImportRow> {
    let rows = records.iter().map(|record| {
        let mut row = planning.begun(record);
        answer(planning, record, &mut row);
        if row.is_refused() {
            row.state = RowState::Rejected;
        }
        row
    });
    rows.collect()
}

fn answer(planning: &mut Planning<'_>, record: &ExchangeRecord, row: &mut ImportRow) {
    let title = record.text(Field::Title);
    row.name.clone_from(&title);
    let Some(practice) = meant(record, &planning.inside.practices) else {
        let called = record.reference.clone().unwrap_or(title);
        refuse(row, Field::Reference, &Refusal::new(RefusalCode::PracticeUnknown).with(Fact::Text, called));
        return;
    };
    row.reference = Some(practice.reference.clone());
    row.name = practice.details.title.to_string();
    let written = record.text(Field::Party);
    let Some(party) = planning.inside.names.party_called(&written) else {
        row.reject(Field::Party, ReasonCode::SourceUnknown, Facts::text(&written));
        return;
    };
    row.party = Some(planning.inside.names.code(party).to_owned());
    let known = planning
        .inside
        .transfers
        .iter()
        .find(|one| one.details.practice == practice.id && one.details.party == party);
    row.state = RowState::Unchanged;
    if record.text(Field::State).is_empty() {
        if known.is_some() {
            row.doubt(Field::State, ReasonCode::AnswerEmptied, Facts::default());
        } else if !record.text(Field::Condition).is_empty() {
            row.reject(Field::State, ReasonCode::StatusUnknown, Facts::text(""));
        }
        return;
    }
    let mut details = known.map_or_else(
        || TransferDetails::begun(practice.id, party, TransferState::Possible),
        |one| one.details.clone(),
    );
    planning.fill(&mut details, record, row);
    if row.reasons.iter().any(|reason| reason.code == ReasonCode::StatusUnknown) {
        // What is not understood is no answer.
        row.reject(Field::State, ReasonCode::StatusUnknown, Facts::text(record.text(Field::State)));
        return;
    }
    if known.is_none() && !may_be_asked(practice.id, &practice.details, planning.inside.transfers.iter()) {
        let refusal =
            Refusal::new(RefusalCode::PracticeNotAsked).with(Fact::Text, practice.reference.clone());
        refuse(row, Field::Reference, &refusal);
        return;
    }
    if row.is_refused() || row.skipped {
        return;
    }
    if let Some(known) = known {
        row.changes = changes(ExchangeKind::Matrix, &known.details, &details, &planning.inside.names);
        if !row.changes.is_empty() {
            row.state = RowState::Update;
            planning.writes.push(Write::Transfer(Box::new(Transfer { details, ..known.clone() })));
        }
    } else {
        row.state = RowState::New;
        let (id, revision) = (planning.unit.new_id(), Revision::default());
        let transfer = Transfer { id, revision, meeting: planning.meeting, details };
        planning.writes.push(Write::Transfer(Box::new(transfer)));
    }
}
