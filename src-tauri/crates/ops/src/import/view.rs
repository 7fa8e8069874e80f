//! What the import screen and the import report show.

use crate::party::PartyView;
use intake::Field;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// What would happen to a row.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// A participant who is not there yet.
    New,
    /// A participant who is there, with something else.
    Update,
    /// A participant who is there, just like this.
    Unchanged,
    /// An earlier answer of somebody who answered again in the same file.
    Duplicate,
    /// Somebody who withdrew.
    Withdrawn,
    /// A row with a question that nobody has answered yet.
    Rejected,
}

impl RowState {
    /// Every state, in the order of filters and totals.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Update, Self::Unchanged, Self::Duplicate, Self::Withdrawn, Self::Rejected];
}

/// How much a reason matters.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReasonLevel {
    /// Worth knowing.
    Info,
    /// Put right, nothing lost.
    Corrected,
    /// In doubt: look at it.
    Doubt,
    /// Why the row waits.
    Refused,
}

/// A reason for a cell in doubt, or for the state of a row.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportReason {
    /// The cell; the whole row where there is none.
    pub field: Option<Field>,
    /// A stable code.
    pub code: String,
    /// A full sentence.
    pub message: String,
    /// How much it matters.
    pub level: ReasonLevel,
}

/// What an update would change.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportChange {
    /// The field.
    pub field: Field,
    /// What is there; never for class D.
    pub before: String,
    /// What would be there; never for class D.
    pub after: String,
}

/// The questions that a row can wait for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum QuestionCode {
    /// No country or body is known by what was written.
    PartyUnknown,
    /// Several countries or bodies could be meant.
    PartyAmbiguous,
    /// Nothing was written.
    PartyMissing,
    /// No family name.
    NameMissing,
    /// Somebody of another name has the same e-mail address.
    AddressShared,
    /// Somebody has the same name, or the same reference in a list of ours, and nothing tells the two apart.
    PersonUnclear,
}

impl QuestionCode {
    /// Returns the stable code of the report.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PartyUnknown => "party_unknown",
            Self::PartyAmbiguous => "party_ambiguous",
            Self::PartyMissing => "party_missing",
            Self::NameMissing => "name_missing",
            Self::AddressShared => "address_shared",
            Self::PersonUnclear => "person_unclear",
        }
    }
}

/// A question that a person must answer before the row can be imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportQuestion {
    /// Which.
    pub code: QuestionCode,
    /// What was written.
    pub text: String,
    /// Parties that could be meant, best first.
    pub suggestions: Vec<PartyView>,
    /// People who could be meant.
    pub people: Vec<ImportPerson>,
}

/// Somebody whom a row may be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportPerson {
    /// What an answer calls them.
    pub is: String,
    /// The name in running order.
    pub name: String,
    /// Their reference, where they have a seat at the meeting.
    pub reference: Option<String>,
    /// The row that is about them, where they are not there yet; with neither they are known from another meeting.
    pub row: Option<u32>,
}

/// One row of the sheet, explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportRow {
    /// The worksheet row or physical line, from 1.
    pub row: u32,
    /// What would happen to it.
    pub state: RowState,
    /// Whether a person chose to leave it out.
    pub skipped: bool,
    /// The name in running order.
    pub name: String,
    /// As typed.
    pub given_name: String,
    /// As typed.
    pub family_name: String,
    /// The EU or body code, once it is certain.
    pub party: Option<String>,
    /// What was written for the country or body.
    pub party_text: String,
    /// How they attend, in short: "in person, 1 2".
    pub attends: String,
    /// Reasons for cells in doubt and for the state.
    pub reasons: Vec<ImportReason>,
    /// What an update would change.
    pub changes: Vec<ImportChange>,
    /// What must be answered first.
    pub question: Option<ImportQuestion>,
}

/// A column of the sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportColumn {
    /// Its place, from 0.
    pub index: u32,
    /// Its heading.
    pub heading: String,
    /// Its letter in a spreadsheet program.
    pub letter: String,
    /// The first values; none for identity data.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub field: Field,
    /// Whether that is still the proposal.
    pub proposed: bool,
    /// Whether it holds identity data (class E), which is named and never stored.
    pub identity: bool,
    /// Whether the survey tool added it.
    pub metadata: bool,
    /// The options of a split multiple choice.
    pub options: Vec<String>,
}

/// Everything the import screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportPreview {
    /// The name of the file.
    pub file_name: String,
    /// `eusurvey` or `table`.
    pub kind: intake::Source,
    /// The worksheet.
    pub sheet: Option<String>,
    /// The row of the headings, from 1.
    pub header_row: u32,
    /// The separator of a text file.
    pub separator: Option<String>,
    /// The encoding of a text file.
    pub encoding: Option<String>,
    /// Rows with something in them.
    pub data_rows: u32,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// The rows.
    pub rows: Vec<ImportRow>,
    /// Rows per state, those left out not counted.
    pub totals: BTreeMap<RowState, u32>,
    /// Rows that a person chose to leave out.
    pub skipped: u32,
    /// Whether columns or answers come from the last sheet of this layout.
    pub recalled: bool,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImportAnswer {
    /// What was written stands for this party, in every row.
    Party {
        /// What was written.
        text: String,
        /// The EU or body code.
        party: String,
    },
    /// One row stands for this party: nothing was written there.
    PartyOfRow {
        /// The row.
        row: u32,
        /// The EU or body code.
        party: String,
    },
    /// The name in one row.
    Name {
        /// The row.
        row: u32,
        /// May be empty.
        given_name: String,
        /// Never empty.
        family_name: String,
    },
    /// Whom one row is about.
    Person {
        /// The row.
        row: u32,
        /// `new`, or what the question calls one of the people who could be meant.
        is: String,
    },
}

/// The report of an import, as `ententectl` prints it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportReport {
    /// One entry per row.
    pub rows: Vec<ReportRow>,
    /// Rows per state, those left out not counted.
    pub totals: BTreeMap<RowState, u32>,
    /// Rows that were left out on purpose.
    pub skipped: u32,
    /// Headings of columns with identity data: named, never stored.
    pub identity_columns: Vec<String>,
    /// Whether it was applied.
    pub applied: bool,
}

/// One row of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportRow {
    /// The worksheet row or physical line, from 1.
    pub row: u32,
    /// What happened to it.
    pub state: RowState,
    /// The EU or body code, or null.
    pub party: Option<String>,
    /// The name in running order.
    pub name: String,
    /// Why.
    pub reasons: Vec<ReportReason>,
    /// People who could be meant, where that is the question.
    pub people: Vec<ImportPerson>,
    /// Whether it was left out on purpose.
    pub skipped: bool,
}

/// A reason in the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportReason {
    /// The cell; the whole row where null.
    pub field: Option<Field>,
    /// A stable code.
    pub code: String,
    /// A full sentence.
    pub message: String,
}

impl ImportReport {
    /// Makes the report of a preview.
    pub fn of(preview: &ImportPreview, applied: bool) -> Self {
        let rows = preview.rows.iter().map(|row| ReportRow {
            row: row.row,
            state: row.state,
            party: row.party.clone(),
            name: row.name.clone(),
            reasons: row.reasons.iter().map(reason).collect(),
            people: row.question.iter().flat_map(|question| question.people.clone()).collect(),
            skipped: row.skipped,
        });
        Self {
            rows: rows.collect(),
            totals: preview.totals.clone(),
            skipped: preview.skipped,
            identity_columns: preview
                .columns
                .iter()
                .filter(|column| column.identity)
                .map(|column| column.heading.clone())
                .collect(),
            applied,
        }
    }
}

fn reason(reason: &ImportReason) -> ReportReason {
    ReportReason { field: reason.field, code: reason.code.clone(), message: reason.message.clone() }
}
