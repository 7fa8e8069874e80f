//! Records of exchange: a record is known by its reference, else by what it is called; a statement by its concept and
//! delegation.

mod concepts;
mod plan;

pub(super) use plan::{Write, said_by, write};

use super::decisions::Decisions;
use super::references::References;
use super::row::ImportRow;
use crate::exchange::record::NoteLabels;
use crate::{Result, exchange};
use domain::exchange::ExchangeKind;
use domain::ids::MeetingId;
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
    let references = References::of(unit, kind.noun(), meeting, wanted).await?;
    let notes = NoteLabels::within(&inside);
    let mut planning =
        Planning { unit, meeting, kind, inside: &inside, notes, decisions, references, writes: Vec::new() };
    let rows = match kind {
        ExchangeKind::Practices => planning.plan(records, &inside.practices),
        ExchangeKind::Challenges => planning.plan(records, &inside.challenges),
        ExchangeKind::Actions => planning.plan(records, &inside.actions),
        ExchangeKind::Concepts => concepts::plan(&mut planning, records),
    };
    let writes = planning.writes;
    Ok((rows, writes))
}
