//! Records of exchange: best practices, challenges, legal concepts, actions, questions and the transfer matrix, as JSON or as
//! a table.
//!
//! JSON holds a list under the name of its kind, each record with the keys of
//! [`ExchangeKind::columns`](domain::exchange::ExchangeKind::columns); of concepts, `statements` within each, and beside them
//! `announced`; of questions and of the matrix, `answers` within each. A table has a row of headings in English, French or
//! German, as `words.txt` lists them, or the keys; of concepts a row for each statement, of questions one for each answer. The
//! matrix may also have a row for each practice, and for each country one column with its answer and one with its condition:
//! `DE`, `DE condition`. Lists are divided by semicolons, or by lines where an entry holds one; steps stand one on a line.
//!
//! ```json
//! { "practices": [ { "id": "BP-07", "title": "Early screening", "steps": ["A checklist"], "forms": ["CRIM"],
//!   "source_delegations": ["UK"], "transferability": { "level": "medium", "conditions": "" }, "label": "TLP:GREEN" } ] }
//! ```
//!
//! What a cell says is read here as far as it is a text, a list, a number; whom and what it means is found where the records
//! of the meeting are known. A part that is not in the file is not in the record: "not in this file" is not "empty".
//!
//! | Code | Level | Meaning |
//! |---|---|---|
//! | `reference_twice`, `euci_refused`, `nul`, `not_an_object` | refused | the record cannot be kept |
//! | `wrong_type`, `flag_unclear`, `number_unclear`, `date_unclear`, `reference_odd` | doubt | left out |
//! | `key_unknown` | info | a key that nobody knows |

mod headings;
mod json;
mod matrix;
mod table;
#[cfg(test)]
mod tests;

pub use table::table;

use crate::kept::{is_classified_label, kept_reference};
use crate::layout::Layout;
use crate::mapping::Mapping;
use crate::record::{Level, Reason};
use crate::refused::Refused;
use crate::sheet::Sheet;
use domain::exchange::{Cell, ExchangeKind};
use domain::fact::Facts;
use domain::field::Field;
use domain::marking::classified_in;
use domain::reason::ReasonCode;
use std::collections::{BTreeMap, BTreeSet};

/// The most records of one file: more than a series has in many years.
const MOST_RECORDS: usize = 20_000;

/// What a file says about one record; of a concept with one statement, about both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExchangeRecord {
    /// The worksheet row or physical line, else the place in the file, from 1.
    pub row: u32,
    /// What people cite.
    pub reference: Option<String>,
    /// What it says, by field.
    pub cells: BTreeMap<Field, Cell>,
    /// What a person should know.
    pub reasons: Vec<Reason>,
}

impl ExchangeRecord {
    /// Tells whether the record cannot be imported like this.
    pub fn is_refused(&self) -> bool {
        self.reasons.iter().any(|reason| reason.level == Level::Refused)
    }

    /// Returns the text of a cell, empty where there is none.
    pub fn text(&self, field: Field) -> String {
        self.cells.get(&field).map(Cell::text).unwrap_or_default()
    }
}

/// Reads the records of a JSON file; none where it is a table.
pub fn read_json(kind: ExchangeKind, bytes: &[u8]) -> Result<Option<Vec<ExchangeRecord>>, Refused> {
    let Some(text) = crate::read::plain_text(bytes)? else { return Ok(None) };
    if !crate::agenda::starts_with_brace(&text) {
        return Ok(None);
    }
    let records = json::read(kind, &text)?;
    match records.len() {
        0 => Err(Refused::Empty),
        many if many > MOST_RECORDS => Err(Refused::TooLarge),
        _ => Ok(Some(checked(kind, records))),
    }
}

/// Reads the records of a table by a mapping.
pub fn records(sheet: &Sheet, layout: &Layout, mapping: &Mapping, kind: ExchangeKind) -> Vec<ExchangeRecord> {
    checked(kind, table::records(sheet, layout, mapping, kind))
}

/// Tells which records a JSON file holds.
pub(crate) fn json_kind(text: &str) -> Option<ExchangeKind> {
    if !crate::agenda::starts_with_brace(text) {
        return None;
    }
    // The key stands near the beginning; remarks and what every paper says may stand before it.
    let head: String = text.chars().take(4_000).collect();
    ExchangeKind::ALL.into_iter().find(|kind| head.contains(&format!("\"{}\"", kind.as_str())))
}

pub(crate) use table::{is_matrix, table_kind};

/// Refuses classified information and references that stand twice. The statements of one concept, and the
/// answers to one question, share its reference.
fn checked(kind: ExchangeKind, mut records: Vec<ExchangeRecord>) -> Vec<ExchangeRecord> {
    let own: &[Field] = match kind {
        ExchangeKind::Concepts => &[Field::StatementReference],
        ExchangeKind::Questions | ExchangeKind::Matrix => &[Field::Reference, Field::Party],
        ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Actions => &[Field::Reference],
    };
    let mut seen = BTreeSet::new();
    for record in &mut records {
        let reference = record.text(Field::Reference);
        record.reference = kept_reference(&reference, &mut record.reasons);
        let cited: Vec<String> = own.iter().map(|field| record.text(*field)).collect();
        let cited = cited.join(" ").trim().to_owned();
        if !cited.is_empty() && !seen.insert(cited.to_lowercase()) {
            let facts = Facts::text(&cited);
            record.reasons.push(Reason::refused(own[0], ReasonCode::ReferenceTwice, facts));
        }
        for (field, cell) in &record.cells {
            let text = cell.text();
            let label = matches!(field, Field::Label | Field::StatementLabel) && is_classified_label(&text);
            let marking = if label { Some(text.as_str()) } else { classified_in(&text) };
            if let Some(marking) = marking {
                record.reasons.push(Reason::refused(*field, ReasonCode::EuciRefused, Facts::text(marking)));
                break;
            }
        }
    }
    records
}
