//! [`ImportPreview`] and [`ImportReport`]: a whole file explained, for the screen and for the command line.

use super::base::{FieldChoice, ImportSince};
use super::earlier::CameIn;
use super::row::{
    ImportChange, ImportItem, ImportPerson, ImportQuestion, ImportReason, ImportRoom, ImportRow, QuestionCode,
};
use domain::field::Field;
use domain::import::RowState;
use intake::{Evidence, ImportKind, Layout, LettersRead, Sheet, Source, Sureness};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// A column of a sheet.
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
    /// What speaks for the field that is proposed.
    pub evidence: Evidence,
    /// How sure the proposal is.
    pub sureness: Sureness,
    /// The field that it may be too, where another column has it and this one is used for nothing.
    pub rival: Option<Field>,
}

/// What was found out about the table in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SheetFacts {
    /// What made it.
    pub source: Source,
    /// The worksheet.
    pub name: Option<String>,
    /// The row of the headings, from 1.
    pub header_row: u32,
    /// The separator of a text file.
    pub separator: Option<String>,
    /// The encoding of a text file.
    pub encoding: Option<String>,
    /// Names of a text file as it is read, then in the likeliest other encodings.
    pub letters: Vec<LettersRead>,
    /// Whether it can be read in another encoding or with another separator.
    pub readable_otherwise: bool,
}

impl SheetFacts {
    pub(super) fn of(sheet: &Sheet, layout: &Layout, letters: &[LettersRead], otherwise: bool) -> Self {
        Self {
            source: layout.source,
            name: Some(sheet.name.clone()).filter(|name| !name.is_empty()),
            header_row: layout.header_row,
            separator: sheet.separator.map(String::from),
            encoding: sheet.encoding.map(str::to_owned),
            letters: letters.to_vec(),
            readable_otherwise: otherwise,
        }
    }
}

/// Everything that the import screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportPreview {
    /// What the file brings.
    pub kind: ImportKind,
    /// The name of the file.
    pub file_name: String,
    /// The table in it, where it is one.
    pub sheet: Option<SheetFacts>,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// What a column can be taken for.
    pub fields: Vec<Field>,
    /// The rows.
    pub rows: Vec<ImportRow>,
    /// Rows per state, those left out not counted.
    pub totals: BTreeMap<RowState, u32>,
    /// Rows that a person chose to leave out.
    pub skipped: u32,
    /// Rooms that the file describes and that are made as well.
    pub rooms: Vec<String>,
    /// Whether columns or answers come from the last file of this layout.
    pub recalled: bool,
    /// When the same file came in before.
    pub came_in: Option<CameIn>,
    /// What is other than in the earlier file of the same source.
    pub since: Option<ImportSince>,
}

/// The report of an import, as `ententectl` prints it: the same for every kind. What stands below `applied` is there
/// only where there is something to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportReport {
    /// One entry per row.
    pub rows: Vec<ReportRow>,
    /// Rows per state, those left out not counted.
    pub totals: BTreeMap<RowState, u32>,
    /// Rows that were left out on purpose.
    pub skipped: u32,
    /// Whether it was applied.
    pub applied: bool,
    /// Headings of columns with identity data: named, never stored.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identity_columns: Vec<String>,
    /// Headings of columns that are not used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Rooms that are made as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<String>,
    /// When the same file came in before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came_in: Option<CameIn>,
    /// What is other than in the earlier file of the same source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<ImportSince>,
}

/// One row of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportRow {
    /// The worksheet row or physical line, else the place in the file, from 1.
    pub row: u32,
    /// What people cite; null for what has no reference yet.
    pub reference: Option<String>,
    /// What happened to it.
    pub state: RowState,
    /// The EU or body code, or null.
    pub party: Option<String>,
    /// The name in running order; the title of an item.
    pub name: String,
    /// Why; what decides its state stands first.
    pub reasons: Vec<ImportReason>,
    /// What is other than before.
    pub changes: Vec<ImportChange>,
    /// Whether it was left out on purpose.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// People who could be meant, where that is the question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<ImportPerson>,
    /// Rooms that could be meant, where that is the question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<ImportRoom>,
    /// Items that could be meant, where that is the question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ImportItem>,
    /// The codes of the bodies that could answer, where that is the question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    /// Fields that both the file and somebody by hand changed, where that is the question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldChoice>,
    /// What must be answered first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionCode>,
    /// What was written, where the question is about that.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub written: String,
}

/// Lists the bodies that could answer, where that is the question.
fn bodies(question: Option<&ImportQuestion>) -> Vec<String> {
    let asked = question.filter(|question| question.code == QuestionCode::BodyMissing);
    asked.iter().flat_map(|question| &question.suggestions).map(|party| party.code.clone()).collect()
}

impl From<&ImportRow> for ReportRow {
    fn from(row: &ImportRow) -> Self {
        Self {
            row: row.row,
            reference: row.reference.clone(),
            state: row.state,
            party: row.party.clone(),
            name: row.name.clone(),
            reasons: row.reasons.clone(),
            changes: row.changes.clone(),
            skipped: row.skipped,
            people: row.question.iter().flat_map(|question| question.people.clone()).collect(),
            rooms: row.question.iter().flat_map(|question| question.rooms.clone()).collect(),
            items: row.question.iter().flat_map(|question| question.items.clone()).collect(),
            fields: row.question.iter().flat_map(|question| question.fields.clone()).collect(),
            bodies: bodies(row.question.as_ref()),
            question: row.question.as_ref().map(|question| question.code),
            written: row.question.as_ref().map(|question| question.text.clone()).unwrap_or_default(),
        }
    }
}

impl ImportReport {
    /// Makes the report of a preview.
    pub fn of(preview: &ImportPreview, applied: bool) -> Self {
        let identity = preview.columns.iter().filter(|column| column.identity);
        let unused =
            |column: &&ImportColumn| column.field == Field::Ignore && !column.identity && !column.metadata;
        let unused = preview.columns.iter().filter(unused);
        Self {
            rows: preview.rows.iter().map(ReportRow::from).collect(),
            totals: preview.totals.clone(),
            skipped: preview.skipped,
            applied,
            identity_columns: identity.map(|column| column.heading.clone()).collect(),
            left_out: unused.map(|column| column.heading.clone()).collect(),
            rooms: preview.rooms.clone(),
            came_in: preview.came_in.clone(),
            since: preview.since.clone(),
        }
    }
}
