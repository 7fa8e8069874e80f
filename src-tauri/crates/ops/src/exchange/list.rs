//! The records of a kind as a list for programs, with what is counted of them.

use super::inside;
use crate::Result;
use chrono::NaiveDate;
use domain::disclosure::{Audience, RecordLine, disclose_records};
use domain::exchange::{ExchangeInside, ExchangeKind, StatementStatus};
use domain::field::Field;
use domain::ids::MeetingId;
use domain::question::Question;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use store::Unit;

/// The records of a kind, complete, for the secretariat.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExchangeList {
    /// The records, in the form of the files.
    pub rows: Vec<Value>,
    /// What is counted of them.
    pub totals: Value,
}

/// Lists the records of a kind; `on` is the day for which what is overdue is counted.
pub async fn list(
    unit: &mut Unit,
    meeting: MeetingId,
    kind: ExchangeKind,
    on: NaiveDate,
) -> Result<ExchangeList> {
    let inside = inside(unit, meeting).await?;
    let outgoing = disclose_records(&inside, kind, Audience::Secretariat);
    let view = outgoing.disclosed.view();
    let rows = view.records.iter().map(|line| papers::records::row(kind, line)).collect();
    let mut totals = Map::new();
    totals.insert("count".to_owned(), json!(view.records.len()));
    totals.insert(
        "labels".to_owned(),
        json!(counted(view.records.iter().map(|line| line.label.as_str().to_owned()))),
    );
    let of = |field: Field| json!(counted(view.records.iter().map(|line| line.cell(field).text())));
    match kind {
        ExchangeKind::Practices => {
            totals.insert("attribution".to_owned(), of(Field::Attribution));
            totals.insert("evidence".to_owned(), of(Field::EvidenceLevel));
            for (name, field) in
                [("forms", Field::Forms), ("phases", Field::Phases), ("instruments", Field::Instruments)]
            {
                totals.insert(name.to_owned(), entries(&view.records, field));
            }
            totals.insert("status".to_owned(), of(Field::Status));
            totals.insert("instrument_warnings".to_owned(), warnings(&inside));
        }
        ExchangeKind::Challenges => {
            totals.insert("severity".to_owned(), of(Field::Severity));
            let open = view.records.iter().filter(|line| line.cell(Field::LinkedPractices).is_empty());
            totals
                .insert("unanswered".to_owned(), json!(open.map(RecordLine::reference).collect::<Vec<_>>()));
        }
        ExchangeKind::Concepts => totals.extend(of_concepts(&inside)),
        ExchangeKind::Questions | ExchangeKind::Matrix => {
            let within = || view.records.iter().flat_map(|line| &line.statements);
            totals.insert("answers".to_owned(), json!(within().count()));
            let field = if kind == ExchangeKind::Questions { Field::Travels } else { Field::State };
            let values = counted(within().map(|line| line.cell(field).text()));
            totals.insert(field.as_str().to_owned(), json!(values));
            if kind == ExchangeKind::Questions {
                totals.insert("unanswered".to_owned(), unanswered(&inside));
            }
        }
        ExchangeKind::Actions => {
            totals.insert("status".to_owned(), of(Field::Status));
            let late = inside.actions.iter().filter(|action| action.details.is_overdue(on));
            totals.insert("overdue".to_owned(), json!(late.map(|one| &one.reference).collect::<Vec<_>>()));
        }
    }
    Ok(ExchangeList { rows, totals: Value::Object(totals) })
}

fn counted(values: impl Iterator<Item = String>) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts
}

fn entries(records: &[RecordLine], field: Field) -> Value {
    json!(counted(records.iter().flat_map(|line| line.cell(field).entries())))
}

fn warnings(inside: &ExchangeInside) -> Value {
    let of = |practice: &domain::practice::Practice| -> Vec<Value> {
        let warnings = inside.instrument_warnings(practice).into_iter();
        warnings
            .map(|warning| {
                json!({
                    "practice": practice.reference,
                    "instrument": warning.instrument,
                    "reason": warning.why.as_str().replace('_', " "),
                    "applies_from": warning.applies_from,
                    "countries": warning.countries,
                })
            })
            .collect()
    };
    inside.practices.iter().flat_map(of).collect()
}

/// Says of each question which delegations have not answered it.
fn unanswered(inside: &ExchangeInside) -> Value {
    let missing = |question: &Question| {
        let answers = inside.responses_to(question.id);
        let answered = |party| answers.iter().any(|one| one.details.party == party);
        let groups = inside.agenda().roster.groups.iter().filter(|group| !answered(group.party.id));
        let codes: Vec<String> = groups.map(|group| group.party.code.clone()).collect();
        (question.reference.clone(), codes)
    };
    json!(inside.questions.iter().map(missing).collect::<BTreeMap<_, _>>())
}

fn of_concepts(inside: &ExchangeInside) -> Map<String, Value> {
    let current = || inside.statements.iter().filter(|one| one.details.is_current());
    let with = |status| inside.statements.iter().filter(|one| one.details.status == status).count();
    let delegations: BTreeSet<_> = current().map(|one| one.details.party).collect();
    let counts = [
        ("statements", current().count()),
        ("confirmed", with(StatementStatus::ConfirmedByDelegation)),
        ("draft", with(StatementStatus::Draft)),
        ("delegations_with_statement", delegations.len()),
        ("announced", with(StatementStatus::Announced)),
    ];
    counts.into_iter().map(|(name, count)| (name.to_owned(), json!(count))).collect()
}
