//! What records are called, those that are gone too.

use super::named_in;
use crate::Result;
use domain::noun::Noun;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::{StepChange, Unit, ids_in};
use uuid::Uuid;

/// The most characters of a name.
const MOST: usize = 80;

/// What records are called, by what they are: what people cite, and a name.
#[derive(Default)]
pub struct Names(HashMap<Uuid, (Option<String>, String)>);

impl Names {
    /// Finds the names of records that changes are about, and of those that they name.
    pub async fn of_changes<'a>(
        unit: &mut Unit,
        changes: impl Iterator<Item = &'a StepChange>,
    ) -> Result<Self> {
        Self::of(unit, &named_in(changes)).await
    }

    /// Finds the names of records.
    pub async fn of(unit: &mut Unit, records: &HashSet<Uuid>) -> Result<Self> {
        let records: Vec<Uuid> = records.iter().copied().collect();
        let known = unit.last_known(&records).await?;
        // A seat is called by its person, a delegation by its country.
        let beside: HashSet<Uuid> = known
            .values()
            .flat_map(|(_, fields)| fields.values().flat_map(ids_in))
            .filter(|id| !known.contains_key(id))
            .collect();
        let mut beside = unit.last_known(&beside.into_iter().collect::<Vec<_>>()).await?;
        let further: HashSet<Uuid> = beside
            .values()
            .filter(|(noun, _)| matches!(noun, Noun::Participant | Noun::Delegation))
            .flat_map(|(_, fields)| fields.values().flat_map(ids_in))
            .filter(|id| !known.contains_key(id) && !beside.contains_key(id))
            .collect();
        beside.extend(unit.last_known(&further.into_iter().collect::<Vec<_>>()).await?);
        beside.extend(known);
        let mut names = Self::default();
        // First those that have a name of their own, then those that are called by another.
        for (id, (_, fields)) in &beside {
            names.0.insert(*id, name_of(fields));
        }
        for _ in 0..2 {
            for (id, (noun, fields)) in &beside {
                if names.0.get(id).is_some_and(|(_, name)| name.is_empty()) {
                    let other = names.by_another(*noun, fields);
                    if let Some((_, name)) = names.0.get_mut(id) {
                        *name = other;
                    }
                }
            }
        }
        Ok(names)
    }

    /// Returns what people cite of a record and what it is called; nothing of one that nobody knows.
    pub fn called(&self, record: Uuid) -> (Option<String>, String) {
        self.0.get(&record).cloned().unwrap_or_default()
    }

    fn by_another(&self, noun: Noun, fields: &BTreeMap<String, Value>) -> String {
        let first: &[&str] = match noun {
            Noun::Participant => &["person"],
            Noun::Delegation => &["party"],
            Noun::Presence | Noun::Turn => &["who"],
            Noun::Statement | Noun::Transfer | Noun::Response => {
                &["party", "practice", "concept", "question"]
            }
            Noun::Correction => &["note", "sentence"],
            _ => &["item", "version", "practice", "question"],
        };
        let ids = first.iter().filter_map(|field| fields.get(*field)).flat_map(ids_in);
        let called = ids.filter_map(|id| self.0.get(&id)).map(|(reference, name)| match name.as_str() {
            "" => reference.clone().unwrap_or_default(),
            name => name.to_owned(),
        });
        called.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }
}

/// Finds what people cite and what a record is called among its fields. Words that were said have no place in a name.
fn name_of(fields: &BTreeMap<String, Value>) -> (Option<String>, String) {
    let text = |field: &str| fields.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    let name = ["title", "name", "term", "file_name", "family_name"];
    let family = text("family_name");
    let name = match (text("given_name").filter(|_| family.is_some()), family) {
        (Some(given), Some(family)) => format!("{given} {family}"),
        (None, Some(family)) => family.to_owned(),
        _ => name.into_iter().find_map(text).unwrap_or_default().to_owned(),
    };
    let name = match text("number") {
        Some(number) if fields.contains_key("title") => format!("{number} {name}"),
        _ => name,
    };
    (text("reference").map(str::to_owned), name.chars().take(MOST).collect())
}
