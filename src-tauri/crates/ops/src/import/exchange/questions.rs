//! Questions: each row is about a question, and about what one delegation answers to it.

use super::above::{above, key_of};
use super::plan::{Planning, Write, changes, refuse};
use crate::import::row::{ImportRow, RowState};
use domain::exchange::ExchangeKind;
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::Revision;
use domain::question::{Question, Response, ResponseDetails};
use domain::reason::ReasonCode;
use intake::exchange::ExchangeRecord;

/// Explains every row. A question that stands in several rows is taken from the first.
pub(super) fn plan(planning: &mut Planning<'_>, records: &[ExchangeRecord]) -> Vec<ImportRow> {
    let mut met: Vec<(String, Question)> = Vec::new();
    records.iter().map(|record| row(planning, record, &mut met)).collect()
}

fn row(planning: &mut Planning<'_>, record: &ExchangeRecord, met: &mut Vec<(String, Question)>) -> ImportRow {
    let mut row = planning.begun(record);
    let key = key_of::<Question>(record);
    let known = planning.inside.questions.as_slice();
    if let Some(question) = above(planning, record, &key, (met, known), &mut row) {
        answer(planning, record, &question, &mut row);
    }
    if row.is_refused() {
        row.state = RowState::Rejected;
    }
    row
}

/// Takes over what a delegation answers; a row without an answer is about the question alone.
fn answer(planning: &mut Planning<'_>, record: &ExchangeRecord, question: &Question, row: &mut ImportRow) {
    let written = record.text(Field::Party);
    let says = !record.text(Field::Answer).is_empty();
    if written.is_empty() {
        if says {
            row.reject(Field::Party, ReasonCode::PartyMissing, Facts::default());
        }
        return;
    }
    let Some(party) = planning.inside.names.party_called(&written) else {
        row.reject(Field::Party, ReasonCode::SourceUnknown, Facts::text(&written));
        return;
    };
    row.party = Some(planning.inside.names.code(party).to_owned());
    let same = |one: &&Response| one.details.question == question.id && one.details.party == party;
    let known = planning.inside.responses.iter().find(same);
    if !says {
        // The row of a sheet that was not filled in says nothing.
        if known.is_some() {
            row.doubt(Field::Answer, ReasonCode::AnswerEmptied, Facts::default());
        }
        return;
    }
    let mut details =
        known.map_or_else(|| ResponseDetails::begun(question.id, party), |one| one.details.clone());
    planning.fill(&mut details, record, row);
    if let Err(refused) = details.check() {
        refuse(row, Field::Answer, &refused.into());
        return;
    }
    if row.is_refused() || row.skipped {
        return;
    }
    if let Some(known) = known {
        let more = changes(ExchangeKind::Questions, &known.details, &details, &planning.inside.names);
        if more.is_empty() {
            return;
        }
        if row.state == RowState::Unchanged {
            row.state = RowState::Update;
        }
        row.changes.extend(more);
        planning.writes.push(Write::Response(Box::new(Response { details, ..known.clone() })));
    } else {
        row.state = RowState::New;
        let (id, revision) = (planning.unit.new_id(), Revision::default());
        let response = Response { id, revision, meeting: planning.meeting, details };
        planning.writes.push(Write::Response(Box::new(response)));
    }
}
