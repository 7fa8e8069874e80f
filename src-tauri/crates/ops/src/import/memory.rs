//! What is remembered of an import: the next file of the same layout begins where the last one ended.
//!
//! It names people, so it lies inside the encrypted file. Rows move between two files, so an answer about a row is kept
//! with what the row says and not with its number.

use super::base::{Base, Digests};
use super::decisions::Decisions;
use super::session::{ImportSession, Records};
use super::{agenda, answers, exchange, guests, notes, people};
use crate::Result;
use domain::field::Field;
use domain::ids::{ImportId, MeetingId};
use domain::participant::Mode;
use intake::{FieldAnswer, NameAnswer, NamedAnswer, Record};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::Unit;

/// Digests what a row says of a field.
fn said_of(digests: &Digests, says: &people::Says, field: Field) -> String {
    digests.of(field, says.get(&field).map_or("", String::as_str))
}

/// Returns what a row of a list of people says, as it is written.
fn says_in(records: &HashMap<u32, &Record>, row: u32) -> people::Says {
    records.get(&row).map(|record| people::says_as_written(record)).unwrap_or_default()
}

const KIND: &str = "import_layout";

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    /// Columns that were taken for something else than proposed.
    columns: BTreeMap<u32, Field>,
    parties: BTreeMap<String, String>,
    parties_of: BTreeMap<String, String>,
    modes: BTreeMap<String, Mode>,
    people: BTreeMap<String, String>,
    rooms: BTreeMap<String, String>,
    rows: BTreeMap<String, RowMemory>,
    /// What it means that the file does not name somebody; it holds for one file before it.
    no_longer_named: Option<NoLongerMemory>,
}

#[derive(PartialEq, Serialize, Deserialize)]
struct NoLongerMemory {
    since: ImportId,
    answers: BTreeMap<String, NamedAnswer>,
}

/// What counts of a field, as long as the file says the same of it.
#[derive(PartialEq, Serialize, Deserialize)]
struct FieldMemory {
    is: FieldAnswer,
    said: String,
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
    fields: BTreeMap<Field, FieldMemory>,
}

impl ImportSession {
    /// Takes columns and answers over from the last file of this layout.
    pub async fn recall(&mut self, unit: &mut Unit, meeting: MeetingId) -> Result<Decisions> {
        let mut decisions = Decisions::default();
        let kept = unit.choice(KIND, &self.fingerprint()).await?;
        // What an other version wrote is as if nothing had been remembered.
        let Some(memory) = kept.and_then(|kept| serde_json::from_str::<Memory>(&kept).ok()) else {
            return Ok(decisions);
        };
        let columns: Vec<(u32, Field)> = memory.columns.into_iter().collect();
        self.recalled = !columns.is_empty() && self.map(&columns).is_ok();
        decisions.answers.parties = memory.parties;
        decisions.answers.parties_of = memory.parties_of;
        decisions.answers.modes = memory.modes;
        decisions.answers.people = memory.people;
        decisions.answers.rooms = memory.rooms;
        if let Some(kept) = memory.no_longer_named
            && let Some(base) = Base::of(unit, meeting, &self.fingerprint()).await?
            && base.id == kept.since
        {
            decisions.answers.no_longer_named = kept.answers;
        }
        let digests = Digests::known(unit).await?;
        let said = self.said();
        let records = self.people_by_row();
        let numbers: HashMap<&str, u32> = said.iter().map(|(row, said)| (said.as_str(), *row)).collect();
        for (row, said) in &said {
            let Some(kept) = memory.rows.get(said) else { continue };
            let answers = &mut decisions.answers;
            answers.party_of_row.extend(kept.party.clone().map(|party| (*row, party)));
            answers.names.extend(kept.name.clone().map(|name| (*row, name)));
            let same = kept.same_as.as_deref().and_then(|said| numbers.get(said));
            let same = same.map(|row| format!("row {row}"));
            answers.persons.extend(kept.person.clone().or(same).map(|person| (*row, person)));
            if kept.skip {
                answers.skip.insert(*row);
            }
            let says = if kept.fields.is_empty() { people::Says::new() } else { says_in(&records, *row) };
            for (field, kept) in &kept.fields {
                if digests.as_ref().is_some_and(|digests| said_of(digests, &says, *field) == kept.said) {
                    answers.fields.entry(*row).or_default().insert(*field, kept.is);
                }
            }
        }
        self.recalled |= decisions != Decisions::default();
        Ok(decisions)
    }

    /// Remembers columns and answers for the next file of this layout.
    pub async fn remember(&self, unit: &mut Unit, meeting: MeetingId, decisions: &Decisions) -> Result<()> {
        let answers = &decisions.answers;
        // The imports of a meeting hold long reports: they are read where an answer is about one of them.
        let base = if answers.no_longer_named.is_empty() {
            None
        } else {
            Base::of(unit, meeting, &self.fingerprint()).await?
        };
        let digests = Digests::known(unit).await?;
        let said = self.said();
        let records = self.people_by_row();
        let said_by_row: HashMap<u32, &String> = said.iter().map(|(row, said)| (*row, said)).collect();
        let said_in = |row: u32| said_by_row.get(&row).map(|said| (*said).clone());
        let mut memory = Memory {
            columns: self.chosen_columns(),
            parties: answers.parties.clone(),
            parties_of: answers.parties_of.clone(),
            modes: answers.modes.clone(),
            people: answers.people.clone(),
            rooms: answers.rooms.clone(),
            rows: BTreeMap::new(),
            no_longer_named: base
                .map(|base| NoLongerMemory { since: base.id, answers: answers.no_longer_named.clone() }),
        };
        for (row, said) in &said {
            let person = answers.persons.get(row);
            let other = person.and_then(|is| is.strip_prefix("row ")?.trim().parse().ok());
            let fields = answers.fields.get(row).zip(digests.as_ref()).map(|(fields, digests)| {
                let says = says_in(&records, *row);
                let kept = |(field, is): (&Field, &FieldAnswer)| {
                    (*field, FieldMemory { is: *is, said: said_of(digests, &says, *field) })
                };
                fields.iter().map(kept).collect()
            });
            let kept = RowMemory {
                fields: fields.unwrap_or_default(),
                party: answers.party_of_row.get(row).cloned(),
                name: answers.names.get(row).cloned(),
                person: person.filter(|_| other.is_none()).cloned(),
                same_as: other.and_then(said_in),
                skip: answers.skip.contains(row),
            };
            if kept != RowMemory::default() {
                memory.rows.insert(said.clone(), kept);
            }
        }
        let key = self.fingerprint();
        if memory == Memory::default() {
            unit.forget_choice(KIND, &key).await?;
        } else {
            let value = serde_json::to_string(&memory).map_err(std::io::Error::from)?;
            unit.keep_choice(KIND, &key, &value).await?;
        }
        Ok(())
    }

    /// Returns the rows of a list of people by their numbers.
    fn people_by_row(&self) -> HashMap<u32, &Record> {
        let Records::Participants(records) = &self.records else { return HashMap::new() };
        records.iter().map(|record| (record.row, record)).collect()
    }

    /// Returns what tells each row apart from others of its kind: what it is about, as it is written.
    fn said(&self) -> Vec<(u32, String)> {
        match &self.records {
            Records::Participants(records) => {
                records.iter().map(|record| (record.row, people::said_by(record))).collect()
            }
            Records::Agenda(file) => {
                file.items.iter().map(|record| (record.row, agenda::said_by(record))).collect()
            }
            Records::Guests(records) => {
                records.iter().map(|record| (record.row, guests::said_by(record))).collect()
            }
            Records::Exchange(_, records) => {
                records.iter().map(|record| (record.row, exchange::said_by(record))).collect()
            }
            Records::Answers(proven) => answers::said_by(proven).into_iter().collect(),
            // Who answers is asked of every form anew.
            Records::Form(_) | Records::Evaluation(_) => Vec::new(),
            Records::Notes(records) => {
                records.iter().map(|record| (record.row, notes::said_by(record))).collect()
            }
        }
    }
}
