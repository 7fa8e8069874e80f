//! What an import of an agenda or of guests shows before it is applied.

use crate::import::ReasonLevel;
use chrono::NaiveDate;
use intake::Level;
use intake::agenda::Reason;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// What would happen to a row.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PlannedState {
    /// Something that is not there yet.
    New,
    /// Something that is there, with something else.
    Update,
    /// Something that is there, just like this.
    Unchanged,
    /// A row that cannot be imported like this.
    Rejected,
}

impl PlannedState {
    /// Every state, in the order of filters and totals.
    pub const ALL: [Self; 4] = [Self::New, Self::Update, Self::Unchanged, Self::Rejected];

    /// Returns the English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Update => "update",
            Self::Unchanged => "unchanged",
            Self::Rejected => "rejected",
        }
    }
}

/// A reason for a part in doubt, or for the state of a row.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PlannedReason {
    /// The part, by its name in a record; the whole row where there is none.
    pub field: Option<String>,
    /// A stable code; `intake` lists those of the file.
    pub code: String,
    /// A full sentence.
    pub message: String,
    /// How much it matters.
    pub level: ReasonLevel,
}

impl From<&Reason> for PlannedReason {
    fn from(reason: &Reason) -> Self {
        Self {
            field: reason.field.map(str::to_owned),
            code: reason.code.to_owned(),
            message: reason.message.clone(),
            level: match reason.level {
                Level::Info => ReasonLevel::Info,
                Level::Corrected => ReasonLevel::Corrected,
                Level::Doubt => ReasonLevel::Doubt,
                Level::Refused => ReasonLevel::Refused,
            },
        }
    }
}

/// One row of a file, explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PlannedRow {
    /// The worksheet row or physical line, else the place in the file, from 1.
    pub row: u32,
    /// What would happen to it.
    pub state: PlannedState,
    /// Whether a person chose to leave it out.
    pub skipped: bool,
    /// What people cite; of a new one the reference in the file, or none yet.
    pub reference: String,
    /// The title of an item; the name of a guest.
    pub title: String,
    /// The day of an item.
    pub day: Option<NaiveDate>,
    /// When an item with a day begins, in minutes after midnight.
    pub start: Option<u16>,
    /// How long it is, in minutes.
    pub duration: Option<u16>,
    /// Reasons for parts in doubt and for the state.
    pub reasons: Vec<PlannedReason>,
    /// The fields that an update would change, by their names in a record.
    pub changes: Vec<String>,
}

impl PlannedRow {
    pub(super) fn add(&mut self, field: &str, code: &str, level: ReasonLevel, message: impl Into<String>) {
        let reason = PlannedReason {
            field: Some(field.to_owned()),
            code: code.to_owned(),
            message: message.into(),
            level,
        };
        self.reasons.push(reason);
    }

    pub(super) fn doubt(&mut self, field: &str, code: &str, message: impl Into<String>) {
        self.add(field, code, ReasonLevel::Doubt, message);
    }

    pub(super) fn reject(&mut self, field: &str, code: &str, message: impl Into<String>) {
        self.add(field, code, ReasonLevel::Refused, message);
        self.state = PlannedState::Rejected;
    }
}

/// Everything that the import of a file shows before it is applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FilePreview {
    /// The name of the file.
    pub file_name: String,
    /// The rows.
    pub rows: Vec<PlannedRow>,
    /// Rows per state, those left out not counted.
    pub totals: BTreeMap<PlannedState, u32>,
    /// Rows that a person chose to leave out.
    pub skipped: u32,
    /// Rooms that the file describes and that are made.
    pub rooms: Vec<String>,
    /// Headings of columns that mean nothing here, and are left out.
    pub left_out: Vec<String>,
}

impl FilePreview {
    pub(super) fn new(file_name: &str, rows: Vec<PlannedRow>) -> Self {
        let mut totals: BTreeMap<PlannedState, u32> =
            PlannedState::ALL.into_iter().map(|state| (state, 0)).collect();
        for row in rows.iter().filter(|row| !row.skipped) {
            *totals.entry(row.state).or_default() += 1;
        }
        let skipped = u32::try_from(rows.iter().filter(|row| row.skipped).count()).unwrap_or(u32::MAX);
        let file_name = file_name.to_owned();
        Self { file_name, rows, totals, skipped, rooms: Vec::new(), left_out: Vec::new() }
    }
}
