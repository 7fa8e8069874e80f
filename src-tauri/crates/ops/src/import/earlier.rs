//! Imports that were applied: the list of them, and their reports.

use super::TakenBack;
use super::row::{ImportChange, ImportReason, ImportRow};
use crate::Result;
use chrono::{DateTime, Utc};
use domain::field::Field;
use domain::ids::{ImportId, MeetingId};
use domain::import::{Import, ImportKind, MappedColumn, ReportLine, RowState};
use domain::reason::ReasonCode;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use store::Unit;

/// An import that was applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierImport {
    /// Its identity.
    pub id: ImportId,
    /// What the file brought.
    pub kind: ImportKind,
    /// The name of the file.
    pub file_name: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub digest: String,
    /// When it was applied.
    pub at: DateTime<Utc>,
    /// How many rows it had.
    pub rows: u32,
    /// Rows per state, those left out not counted.
    pub totals: BTreeMap<RowState, u32>,
    /// Rows that were left out.
    pub skipped: u32,
    /// When it was taken back, where it was.
    pub undone: Option<DateTime<Utc>>,
}

/// What a column was taken for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReportColumn {
    /// Its heading.
    pub heading: String,
    /// What it was taken for.
    pub field: Field,
}

/// An import that was applied, with its report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierReport {
    /// Which.
    pub import: EarlierImport,
    /// What its columns were taken for.
    pub columns: Vec<ReportColumn>,
    /// What became of each row.
    pub rows: Vec<ImportRow>,
    /// What became of it when it was taken back, where it was.
    pub taken_back: Option<TakenBack>,
}

/// When the same file came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CameIn {
    /// What it was called.
    pub file_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl From<&Import> for EarlierImport {
    fn from(import: &Import) -> Self {
        Self {
            id: import.id,
            kind: import.kind,
            file_name: import.file_name.clone(),
            digest: import.digest.clone(),
            at: import.at,
            rows: u32::try_from(import.report.len()).unwrap_or(u32::MAX),
            totals: import.totals(),
            skipped: import.skipped(),
            undone: import.undone.as_ref().map(|undone| undone.at),
        }
    }
}

impl From<ReportLine> for ImportRow {
    fn from(line: ReportLine) -> Self {
        let reasons = line.reasons.into_iter().map(|reason| ImportReason {
            code: reason.code.unwrap_or(ReasonCode::RecordRefused),
            level: reason.level,
            field: reason.field,
            message: reason.message,
        });
        let changes = line.changes.into_iter().map(|change| ImportChange {
            field: change.field,
            before: change.before,
            after: change.after,
        });
        Self {
            row: line.row,
            state: line.state,
            skipped: line.skipped,
            reference: line.reference,
            party: line.party,
            name: line.name,
            cells: BTreeMap::new(),
            reasons: reasons.collect(),
            changes: changes.collect(),
            question: None,
        }
    }
}

/// Lists what was imported into a meeting, the newest first.
pub async fn earlier(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<EarlierImport>> {
    let imports: Vec<Import> = unit.of_meeting(meeting).await?;
    Ok(imports.iter().rev().map(EarlierImport::from).collect())
}

/// Opens the report of an import again.
pub async fn earlier_report(unit: &mut Unit, id: ImportId) -> Result<EarlierReport> {
    let import: Import = unit.get(id).await?;
    let summary = EarlierImport::from(&import);
    let column = |MappedColumn { heading, field }| ReportColumn { heading, field };
    let taken_back = import.undone.as_ref().map(TakenBack::from);
    Ok(EarlierReport {
        import: summary,
        taken_back,
        columns: import.mapping.into_iter().map(column).collect(),
        rows: import.report.into_iter().map(ImportRow::from).collect(),
    })
}

/// Says when the same file came into a meeting last; what was taken back since counts for nothing.
pub async fn came_in(unit: &mut Unit, meeting: MeetingId, digest: &str) -> Result<Option<CameIn>> {
    let same = if digest.is_empty() { None } else { unit.last_import_of_file(meeting, digest).await? };
    Ok(same.map(|import| CameIn { file_name: import.file_name, at: import.at }))
}
