//! The record of an import that is applied.

use super::base::Digests;
use super::plan::Plan;
use super::row::ImportRow;
use crate::Result;
use domain::ids::Revision;
use domain::import::{Import, ImportKind, MappedColumn, ReportChange, ReportLine, ReportReason};
use domain::marking::classified_in;
use std::collections::BTreeMap;
use store::Unit;

impl Plan {
    /// Makes the record of the import that this unit applies.
    pub(super) async fn kept(&self, unit: &mut Unit) -> Result<Option<Import>> {
        let Some(source) = &self.source else { return Ok(None) };
        let said = match self.kind {
            ImportKind::Participants => self.said.kept(&Digests::made(unit).await?),
            _ => BTreeMap::new(),
        };
        let plain = |text: &str| if classified_in(text).is_some() { String::new() } else { text.to_owned() };
        let column =
            |column: &MappedColumn| MappedColumn { heading: plain(&column.heading), field: column.field };
        Ok(Some(Import {
            id: unit.new_id(),
            revision: Revision::default(),
            meeting: self.meeting.id,
            kind: self.kind,
            file_name: plain(&self.file_name),
            digest: source.digest.clone(),
            at: unit.at(),
            step: unit.id(),
            mapping: source.mapping.iter().map(column).collect(),
            report: self.rows.iter().map(|row| line(row).keepable()).collect(),
            source: source.fingerprint.clone(),
            said,
            undone: None,
        }))
    }
}

fn line(row: &ImportRow) -> ReportLine {
    let reasons = row.reasons.iter().map(|reason| ReportReason {
        code: Some(reason.code),
        level: reason.level,
        field: reason.field,
        message: reason.message.clone(),
    });
    let changes = row.changes.iter().map(|change| ReportChange {
        field: change.field,
        before: change.before.clone(),
        after: change.after.clone(),
    });
    ReportLine {
        row: row.row,
        state: row.state,
        skipped: row.skipped,
        reference: row.reference.clone(),
        party: row.party.clone(),
        name: row.name.clone(),
        reasons: reasons.collect(),
        changes: changes.collect(),
    }
}
