//! What the door decides of records of exchange, by reference: for the secretariat and for checking, never for a reader.

use super::inside;
use crate::Result;
use domain::disclosure::{Audience, RecordLine, Withheld, disclose_records};
use domain::exchange::ExchangeKind;
use domain::field::Field;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use serde::Serialize;
use store::Unit;
use words::Words;

/// What an audience may have of the records of a kind, by reference.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordsDisclosed {
    /// The label of what leaves.
    pub label: HandlingLabel,
    /// The records that leave.
    pub disclosed: Vec<String>,
    /// Those of them that name their source; of concepts, questions and the matrix, what leaves with its delegation.
    pub named: Vec<String>,
    /// What stays, and why.
    pub withheld: Vec<Withheld>,
    /// What to consider, in words.
    pub warnings: Vec<String>,
}

/// Says what an audience may have of the records of a kind.
pub async fn disclosed(
    unit: &mut Unit,
    meeting: MeetingId,
    kind: ExchangeKind,
    audience: Audience,
) -> Result<RecordsDisclosed> {
    let inside = inside(unit, meeting).await?;
    let outgoing = disclose_records(&inside, kind, audience);
    let view = outgoing.disclosed.view();
    let disclosed = view.records.iter().map(RecordLine::reference).collect();
    let named = if kind.within().is_some() {
        let of = |line: &RecordLine, within: &RecordLine| match within.cell(Field::Party).text() {
            _ if kind == ExchangeKind::Concepts => Some(within.reference()),
            party if party.is_empty() => None,
            party => Some(format!("{}-{party}", line.reference())),
        };
        let lines = view.records.iter();
        lines.flat_map(|line| line.statements.iter().filter_map(move |within| of(line, within))).collect()
    } else {
        let sourced = view.records.iter().filter(|line| !line.cell(Field::SourceDelegations).is_empty());
        sourced.map(RecordLine::reference).collect()
    };
    let said = |warning| Words::chosen().warning(warning, inside.items()).message;
    Ok(RecordsDisclosed {
        label: outgoing.disclosed.label(),
        disclosed,
        named,
        withheld: outgoing.withheld,
        warnings: outgoing.warnings.into_iter().map(said).collect(),
    })
}
