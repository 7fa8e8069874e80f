//! What is kept of an import that is applied, and how what must not be known any more leaves it.

use super::plan::Plan;
use super::row::ImportRow;
use crate::Result;
use domain::ids::{MeetingId, Revision};
use domain::import::{Forgotten, Import, MappedColumn, ReportChange, ReportLine, ReportReason};
use domain::marking::classified_in;
use domain::noun::Noun;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use store::Unit;
use uuid::Uuid;

/// What a record keeps of a file.
pub(super) struct Source {
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// What its columns are taken for.
    pub mapping: Vec<MappedColumn>,
}

/// Digests the bytes of a file.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

impl Plan {
    /// Makes the record of the import that this unit applies.
    pub(super) fn kept(&self, unit: &Unit) -> Option<Import> {
        let source = self.source.as_ref()?;
        let plain = |text: &str| if classified_in(text).is_some() { String::new() } else { text.to_owned() };
        let column =
            |column: &MappedColumn| MappedColumn { heading: plain(&column.heading), field: column.field };
        Some(Import {
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
            undone: None,
        })
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

/// Takes records that are removed, and whatever names them, out of the reports of a meeting; the step is named by the
/// caller, and brings it back where it is undone.
pub(crate) async fn forget(unit: &mut Unit, meeting: MeetingId, forgotten: &Forgotten) -> Result<()> {
    for mut import in unit.of_meeting::<Import>(meeting).await? {
        if import.forget(forgotten) {
            unit.save(&mut import).await?;
        }
    }
    Ok(())
}

/// Takes something out of the reports of a meeting, and erases what these ever held: also those of imports that were
/// undone since.
pub(crate) async fn forget_for_good(
    unit: &mut Unit,
    meeting: MeetingId,
    forgotten: &Forgotten,
) -> Result<()> {
    let imports: Vec<Import> = unit.of_meeting(meeting).await?;
    let there: HashSet<Uuid> = imports.iter().map(|import| import.id.into()).collect();
    let mut told: Vec<Uuid> = unit.ever_held(Noun::Import, "meeting", &json!(meeting)).await?;
    told.retain(|id| !there.contains(id));
    for mut import in imports {
        if import.forget(forgotten) {
            unit.save(&mut import).await?;
            told.push(import.id.into());
        }
    }
    for id in told {
        unit.erase(Noun::Import, id, "report");
        unit.erase(Noun::Import, id, "undone");
    }
    Ok(())
}
