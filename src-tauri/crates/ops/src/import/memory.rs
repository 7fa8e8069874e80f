//! What is remembered of an import: the next sheet of the same layout begins where the last one ended.
//!
//! It names people, so it lies inside the encrypted file. Rows move between two sheets, so an answer about a row is kept
//! with what the row says and not with its number.

use super::session::{Decisions, ImportSession};
use crate::Result;
use domain::text::Line;
use intake::{Field, NameAnswer, Record};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::Unit;

const KIND: &str = "import_layout";

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    /// Columns that were taken for something else than proposed.
    columns: BTreeMap<u32, Field>,
    parties: BTreeMap<String, String>,
    rows: BTreeMap<String, RowMemory>,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct RowMemory {
    party: Option<String>,
    name: Option<NameAnswer>,
    person: Option<String>,
    /// The row whose person this one is about.
    same_as: Option<String>,
    skip: bool,
}

impl ImportSession {
    /// Takes columns and answers over from the last sheet of this layout.
    pub async fn recall(&mut self, unit: &mut Unit) -> Result<Decisions> {
        let mut decisions = Decisions::default();
        let kept = unit.choice(KIND, &self.layout.fingerprint()).await?;
        // What an other version wrote is as if nothing had been remembered.
        let Some(memory) = kept.and_then(|kept| serde_json::from_str::<Memory>(&kept).ok()) else {
            return Ok(decisions);
        };
        let columns: Vec<(u32, Field)> = memory.columns.into_iter().collect();
        self.recalled = !columns.is_empty() && self.map(&columns).is_ok();
        decisions.answers.parties = memory.parties;
        let numbers: HashMap<String, u32> =
            self.records.iter().map(|record| (said_by(record), record.row)).collect();
        for record in &self.records {
            let Some(kept) = memory.rows.get(&said_by(record)) else { continue };
            let answers = &mut decisions.answers;
            answers.party_of_row.extend(kept.party.clone().map(|party| (record.row, party)));
            answers.names.extend(kept.name.clone().map(|name| (record.row, name)));
            let same =
                kept.same_as.as_ref().and_then(|said| numbers.get(said)).map(|row| format!("row {row}"));
            answers.persons.extend(kept.person.clone().or(same).map(|person| (record.row, person)));
            if kept.skip {
                answers.skip.insert(record.row);
            }
        }
        self.recalled |= decisions != Decisions::default();
        Ok(decisions)
    }

    /// Remembers columns and answers for the next sheet of this layout.
    pub async fn remember(&self, unit: &mut Unit, decisions: &Decisions) -> Result<()> {
        let answers = &decisions.answers;
        let said = |row: u32| self.records.iter().find(|record| record.row == row).map(said_by);
        let mut memory = Memory {
            columns: self.chosen_columns(),
            parties: answers.parties.clone(),
            rows: BTreeMap::new(),
        };
        for record in &self.records {
            let person = answers.persons.get(&record.row);
            let row = person.and_then(|is| is.strip_prefix("row ")?.trim().parse().ok());
            let kept = RowMemory {
                party: answers.party_of_row.get(&record.row).cloned(),
                name: answers.names.get(&record.row).cloned(),
                person: person.filter(|_| row.is_none()).cloned(),
                same_as: row.and_then(said),
                skip: answers.skip.contains(&record.row),
            };
            if kept != RowMemory::default() {
                memory.rows.insert(said_by(record), kept);
            }
        }
        let key = self.layout.fingerprint();
        if memory == Memory::default() {
            unit.forget_choice(KIND, &key).await?;
        } else {
            let value = serde_json::to_string(&memory).map_err(std::io::Error::from)?;
            unit.keep_choice(KIND, &key, &value).await?;
        }
        Ok(())
    }
}

/// Returns what tells a row apart from others of its kind: who it is about, as it is written.
fn said_by(record: &Record) -> String {
    let line = |line: &Option<Line>| line.as_ref().map_or_else(String::new, ToString::to_string);
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    [
        part(&record.contribution),
        part(&record.reference),
        line(&record.email),
        line(&record.given_name),
        line(&record.family_name),
        line(&record.party_text),
        line(&record.organisation),
    ]
    .join("\n")
}
