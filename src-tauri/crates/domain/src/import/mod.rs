//! Imports: what a file can bring, and what is kept of each one that was applied.
//!
//! The file itself is not kept. What its report says of a person goes with them, see [`Import::forget`].

mod forget;
mod kind;
mod report;
mod row_state;
mod said;

pub use forget::Forgotten;
pub use kind::ImportKind;
pub use report::{ReportChange, ReportLine, ReportReason};
pub use row_state::RowState;
pub use said::{SaidOf, SaidOfField};

use crate::field::Field;
use crate::ids::{ImportId, MeetingId, Revision};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An import that was applied, written in the same step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Its identity.
    pub id: ImportId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// What the file brought.
    pub kind: ImportKind,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub digest: String,
    /// When it was applied.
    pub at: DateTime<Utc>,
    /// The step that applied it.
    pub step: Uuid,
    /// What its columns were taken for; none where it had none.
    pub mapping: Vec<MappedColumn>,
    /// What files of the same source have in common.
    pub source: String,
    /// What this file and those before it said of each participant, by what people cite.
    pub said: BTreeMap<String, SaidOf>,
    /// What became of each row.
    pub report: Vec<ReportLine>,
    /// That it was taken back later, where it was.
    pub undone: Option<Undone>,
}

/// An import that was taken back later.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Undone {
    /// When.
    pub at: DateTime<Utc>,
    /// What went back, and what stayed and why.
    pub lines: Vec<UndoneLine>,
}

/// What became of a record when its import was taken back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UndoneLine {
    /// Whether it stayed, or a field of it did.
    pub stays: bool,
    /// What people cite, where they do.
    pub reference: Option<String>,
    /// Who or what it is.
    pub name: String,
    /// What was said of it, in a full sentence. Empty where it is forgotten.
    pub sentence: String,
}

/// What a column was taken for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MappedColumn {
    /// Its heading.
    pub heading: String,
    /// What it was taken for.
    pub field: Field,
}

impl Import {
    /// Counts the rows per state; rows left out are not counted.
    pub fn totals(&self) -> BTreeMap<RowState, u32> {
        RowState::count(self.report.iter().map(|line| (line.state, line.skipped)))
    }

    /// Counts the rows left out.
    pub fn skipped(&self) -> u32 {
        u32::try_from(self.report.iter().filter(|line| line.skipped).count()).unwrap_or(u32::MAX)
    }
}
