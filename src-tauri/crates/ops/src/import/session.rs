//! A sheet that is being prepared for import.

use super::plan::Plan;
use super::view::{ImportAnswer, ImportColumn, ImportPreview};
use crate::{Error, Result};
use chrono::NaiveDate;
use domain::ids::MeetingId;
use intake::{Answers, Field, Layout, Mapping, Record, Sheet};
use std::collections::BTreeMap;
use store::Unit;

/// What a person decided about an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    /// Answers to questions, and rows left out.
    pub answers: Answers,
}

impl Decisions {
    /// Reads the answers of a file; its form is documented in `intake`.
    pub fn from_json(json: &str) -> Result<Self> {
        let answers = Answers::from_json(json)
            .map_err(|error| Error::Value { field: "answers", message: error.to_string() })?;
        Ok(Self { answers })
    }

    /// Takes an answer.
    pub fn answer(&mut self, answer: ImportAnswer) {
        match answer {
            ImportAnswer::Party { text, party } => {
                self.answers.parties.insert(text, party);
            }
            ImportAnswer::PartyOfRow { row, party } => {
                self.answers.party_of_row.insert(row, party);
            }
            ImportAnswer::Name { row, given_name, family_name } => {
                self.answers.names.insert(row, intake::NameAnswer { given_name, family_name });
            }
            ImportAnswer::Person { row, is } => {
                self.answers.persons.insert(row, is);
            }
        }
    }

    /// Leaves a row out, or takes it in again.
    pub fn skip(&mut self, row: u32, skip: bool) {
        if skip {
            self.answers.skip.insert(row);
        } else {
            self.answers.skip.remove(&row);
        }
    }
}

/// A sheet that was read, with what its columns are taken for.
pub struct ImportSession {
    file_name: String,
    sheet: Sheet,
    pub(super) layout: Layout,
    mapping: Mapping,
    pub(super) records: Vec<Record>,
    days: Vec<NaiveDate>,
    /// Whether columns or answers come from the last sheet of this layout.
    pub(super) recalled: bool,
}

impl ImportSession {
    /// Reads a sheet. `file_name` is a name, never a path; `days` are those of the meeting.
    pub fn read(bytes: &[u8], file_name: &str, days: &[NaiveDate]) -> Result<Self> {
        let sheet = intake::read(bytes, file_name)?;
        let layout = intake::recognise(&sheet)?;
        let mapping = layout.proposed();
        let records = intake::records(&sheet, &layout, &mapping, days);
        let (file_name, days) = (file_name.to_owned(), days.to_vec());
        Ok(Self { file_name, sheet, layout, mapping, records, days, recalled: false })
    }

    /// Reads a sheet from the disk. A file far beyond what a list of participants can be is refused unread.
    pub fn read_file(path: &std::path::Path, file_name: &str, days: &[NaiveDate]) -> Result<Self> {
        if std::fs::metadata(path)?.len() > intake::MOST_BYTES as u64 {
            return Err(intake::Refused::TooLarge.into());
        }
        Self::read(&std::fs::read(path)?, file_name, days)
    }

    /// Takes columns for something else.
    pub fn map(&mut self, fields: &[(u32, Field)]) -> Result<()> {
        for (index, field) in fields {
            let known = self.layout.columns.iter().find(|column| column.index == *index as usize);
            if known.is_none_or(|column| column.identity && *field != Field::Ignore) {
                let message = "This column is not imported: it does not exist or holds identity data.".into();
                return Err(Error::Value { field: "columns", message });
            }
            if !field.repeats() {
                // A meaning that moves to another column leaves the one that had it.
                for other in self.mapping.fields.values_mut().filter(|other| *other == field) {
                    *other = Field::Ignore;
                }
            }
            self.mapping.fields.insert(*index as usize, *field);
        }
        self.reread();
        Ok(())
    }

    /// Takes the columns for what a mapping file says; its form is documented in `intake`.
    pub fn map_json(&mut self, json: &str) -> Result<()> {
        self.mapping = Mapping::from_json(&self.layout, json)?;
        self.reread();
        Ok(())
    }

    /// Takes the columns as they are proposed, whatever was chosen or remembered.
    pub fn start_afresh(&mut self) {
        self.mapping = self.layout.proposed();
        self.recalled = false;
        self.reread();
    }

    /// Returns the columns that are taken for something else than proposed.
    pub(super) fn chosen_columns(&self) -> BTreeMap<u32, Field> {
        let proposed = self.layout.proposed();
        let chosen =
            self.mapping.fields.iter().filter(|(index, field)| proposed.fields.get(index) != Some(field));
        chosen.filter_map(|(index, field)| Some((u32::try_from(*index).ok()?, *field))).collect()
    }

    fn reread(&mut self) {
        self.records = intake::records(&self.sheet, &self.layout, &self.mapping, &self.days);
    }

    /// Says what would happen to every row, over what the workspace holds now.
    pub async fn plan(&self, unit: &mut Unit, meeting: MeetingId, decisions: &Decisions) -> Result<Plan> {
        Plan::make(unit, meeting, &self.records, decisions, &self.file_name).await
    }

    /// Shows the sheet with its plan.
    pub fn preview(&self, plan: &Plan) -> ImportPreview {
        let proposed = self.layout.proposed();
        let field_of =
            |mapping: &Mapping, index| mapping.fields.get(&index).copied().unwrap_or(Field::Ignore);
        let columns = self
            .layout
            .columns
            .iter()
            .map(|column| ImportColumn {
                index: u32::try_from(column.index).unwrap_or(u32::MAX),
                heading: column.heading.clone(),
                letter: column.letter.clone(),
                samples: column.samples.clone(),
                field: field_of(&self.mapping, column.index),
                proposed: field_of(&self.mapping, column.index) == field_of(&proposed, column.index),
                identity: column.identity,
                metadata: column.metadata,
                options: column.options.clone(),
            })
            .collect();
        ImportPreview {
            file_name: self.file_name.clone(),
            kind: self.layout.source,
            sheet: Some(self.sheet.name.clone()).filter(|name| !name.is_empty()),
            header_row: self.layout.header_row,
            separator: self.sheet.separator.map(String::from),
            encoding: self.sheet.encoding.map(str::to_owned),
            data_rows: u32::try_from(self.records.len()).unwrap_or(u32::MAX),
            columns,
            rows: plan.rows().cloned().collect(),
            totals: plan.totals(),
            skipped: plan.skipped(),
            recalled: self.recalled,
        }
    }
}
