//! Records of exchange: a record is known by its reference, else by what it is called; what a single delegation says, by what
//! it is about and by the delegation.

mod above;
mod concepts;
mod matrix;
mod plan;
mod questions;

pub(super) use plan::{Write, said_by, save, write};

use super::decisions::Decisions;
use super::references::References;
use super::row::ImportRow;
use crate::exchange::record::NoteLabels;
use crate::{Result, exchange};
use domain::exchange::ExchangeKind;
use domain::ids::MeetingId;
use domain::noun::Noun;
use intake::exchange::ExchangeRecord;
use plan::Planning;
use store::Unit;

/// Explains every record, and lists those that are new or change.
pub(super) async fn plan(
    unit: &mut Unit,
    meeting: MeetingId,
    kind: ExchangeKind,
    records: &[ExchangeRecord],
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Vec<Write>)> {
    let inside = exchange::inside(unit, meeting).await?;
    let wanted = records.iter().filter_map(|record| record.reference.clone());
    // The rows of the matrix cite practices, and bring none.
    let cited = if kind == ExchangeKind::Matrix { Noun::Practice } else { kind.noun() };
    let references = References::of(unit, cited, meeting, wanted).await?;
    let notes = NoteLabels::within(&inside);
    let mut planning =
        Planning { unit, meeting, kind, inside: &inside, notes, decisions, references, writes: Vec::new() };
    let rows = match kind {
        ExchangeKind::Practices => planning.plan(records, &inside.practices),
        ExchangeKind::Challenges => planning.plan(records, &inside.challenges),
        ExchangeKind::Actions => planning.plan(records, &inside.actions),
        ExchangeKind::Concepts => concepts::plan(&mut planning, records),
        ExchangeKind::Questions => questions::plan(&mut planning, records),
        ExchangeKind::Matrix => matrix::plan(&mut planning, records),
    };
    let writes = planning.writes;
    Ok((rows, writes))
}
