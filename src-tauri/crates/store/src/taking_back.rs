//! Taking one step back long after it: what it did, what stands of that now, and the way back.
//!
//! Undo walks a step back as a whole, right behind it. Here a caller looks at every record by itself and decides which of
//! them go back; that is a step of its own, which is undone like any other.

use crate::decode::{self, Fields};
use crate::history::KeptValue;
use crate::journal::STANDS;
use crate::row::{self, select, select_among};
use crate::steps::{Act, Change};
use crate::{Error, Result, Unit};
use domain::noun::Noun;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// What a step did to one record, from its first change to its last.
#[derive(Clone, Debug, PartialEq)]
pub struct StepChange {
    /// Its noun.
    pub noun: Noun,
    /// The record.
    pub record: Uuid,
    /// Whether it was there before the step.
    pub was_there: bool,
    /// Whether it was there after the step.
    pub is_there: bool,
    /// The fields that differ; all of them where it was added or removed.
    pub fields: BTreeMap<String, KeptValue>,
}

/// One record that goes back.
#[derive(Clone, Debug, PartialEq)]
pub enum Back {
    /// It is removed.
    Remove(Noun, Uuid),
    /// These fields hold something else; null is absence.
    Put(Noun, Uuid, BTreeMap<String, Value>),
    /// It is there again, with these fields.
    Restore(Noun, Uuid, BTreeMap<String, Value>),
}

/// What names what in the records of a workspace.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// Every record.
    pub there: HashSet<Uuid>,
    /// By the record that is named: which ones name it, and in which field.
    pub by: HashMap<Uuid, Vec<(Noun, Uuid, String)>>,
}

impl Unit {
    /// Lists what a step did to each record, in the order in which it first came to them.
    pub async fn what_step_did(&mut self, step: Uuid) -> Result<Vec<StepChange>> {
        let did = self.changes_where("j.unit = $1", &[step]).await?;
        Ok(did.into_iter().map(|(_, change)| change).collect())
    }

    /// Lists what steps did to each record, the steps and their records in the order of the journal. `condition` is SQL of
    /// this crate.
    pub(crate) async fn changes_where(
        &mut self,
        condition: &str,
        values: &[Uuid],
    ) -> Result<Vec<(Uuid, StepChange)>> {
        let sql = format!(
            "select j.noun, j.record, j.verb, v.field, v.before, v.after, v.salt is null, j.unit
             from journal j left join journal_value v on v.seq = j.seq
             where {condition} and j.kind = 'record' and j.verb <> '{STANDS}' order by j.seq, v.field"
        );
        let query =
            values.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, value| query.bind(value.to_string()));
        let rows = query.fetch_all(self.connection()).await?;
        let mut did: Vec<(Uuid, StepChange)> = Vec::new();
        let mut places: HashMap<(Uuid, Uuid), usize> = HashMap::new();
        for row in &rows {
            let noun = Noun::named(row.try_get(0)?).ok_or(Error::CannotUndo)?;
            let record: Uuid = row.try_get::<&str, _>(1)?.parse().map_err(|_| Error::Damaged)?;
            let verb: &str = row.try_get(2)?;
            let unit: Uuid = row.try_get::<&str, _>(7)?.parse().map_err(|_| Error::Damaged)?;
            let place = *places.entry((unit, record)).or_insert_with(|| {
                let was_there = verb != "create";
                let change = StepChange { noun, record, was_there, is_there: true, fields: BTreeMap::new() };
                did.push((unit, change));
                did.len() - 1
            });
            let change = &mut did[place].1;
            change.is_there = verb != "remove";
            let Some(field) = row.try_get::<Option<String>, _>(3)? else { continue };
            let value = |text: Option<&str>| {
                text.map_or(Ok(Value::Null), |text| serde_json::from_str(text).map_err(|_| Error::Damaged))
            };
            let (before, after) = (value(row.try_get(4)?)?, value(row.try_get(5)?)?);
            let kept = change.fields.entry(field).or_insert_with(|| KeptValue {
                before,
                after: Value::Null,
                erased: false,
            });
            kept.after = after;
            kept.erased |= row.try_get::<bool, _>(6)?;
        }
        did.retain(|(_, change)| change.was_there || change.is_there);
        for (_, change) in did.iter_mut().filter(|(_, change)| !change.was_there) {
            // Fields that came with a later release are in the row, and not in the journal.
            let mut after: Fields =
                change.fields.iter().map(|(field, kept)| (field.clone(), kept.after.clone())).collect();
            row::complete(change.noun, &mut after)?;
            for (field, after) in after {
                let new = || KeptValue { before: Value::Null, after, erased: false };
                change.fields.entry(field).or_insert_with(new);
            }
        }
        Ok(did)
    }

    /// Reads what records hold now, those that are there.
    pub async fn fields_now(
        &mut self,
        noun: Noun,
        ids: &[Uuid],
    ) -> Result<HashMap<Uuid, BTreeMap<String, Value>>> {
        let rows = select_among(self.connection(), noun, "id", ids).await?;
        rows.iter().map(|row| decode::stored(noun, row).map(|row| (row.id, row.fields))).collect()
    }

    /// Finds what names what, in every record of the workspace.
    pub async fn what_names_what(&mut self) -> Result<Named> {
        let mut named = Named::default();
        // Some lists name records by what people cite.
        let mut cited: HashMap<(String, String), Uuid> = HashMap::new();
        let mut mentions = Vec::new();
        // What is kept of imports rests on nothing that they brought.
        for noun in Noun::ALL.into_iter().filter(|noun| *noun != Noun::Import) {
            for row in &select(self.connection(), noun, "", &[]).await? {
                let row = decode::stored(noun, row)?;
                named.there.insert(row.id);
                for (field, value) in &row.fields {
                    for id in ids_in(value) {
                        named.by.entry(id).or_default().push((noun, row.id, field.clone()));
                    }
                }
                let Some(Value::String(meeting)) = row.fields.get("meeting") else { continue };
                if let Some(Value::String(reference)) = row.fields.get("reference") {
                    cited.insert((meeting.clone(), reference.clone()), row.id);
                }
                for (field, value) in row.fields.iter().filter(|(field, _)| *field != "reference") {
                    let by = || (noun, row.id, field.clone());
                    mentions
                        .extend(references_in(value).map(|text| ((meeting.clone(), text.to_owned()), by())));
                }
            }
        }
        for (text, by) in mentions {
            if let Some(id) = cited.get(&text).filter(|id| **id != by.1) {
                named.by.entry(*id).or_default().push(by);
            }
        }
        Ok(named)
    }

    /// Takes records back: what is there again and what holds something else first, then what goes, in the order given.
    pub async fn take_back(&mut self, back: Vec<Back>) -> Result<()> {
        let (gone, others): (Vec<Back>, Vec<Back>) =
            back.into_iter().partition(|back| matches!(back, Back::Remove(..)));
        let changes = others.into_iter().chain(gone).map(|back| match back {
            Back::Remove(noun, record) => Change::of(Act::Remove, noun, record, BTreeMap::new()),
            Back::Put(noun, record, fields) => Change::of(Act::Change, noun, record, fields),
            Back::Restore(noun, record, fields) => Change::of(Act::Create, noun, record, fields),
        });
        self.apply(changes.collect()).await
    }
}

/// Finds texts in lists that look like what people cite: `N-01`.
fn references_in(value: &Value) -> impl Iterator<Item = &str> {
    let items = value.as_array().map_or(&[][..], Vec::as_slice).iter().filter_map(Value::as_str);
    items.filter(|text| text.len() <= 12 && text.starts_with(|first: char| first.is_ascii_uppercase()))
}

/// Finds the identities of records in a value.
pub fn ids_in(value: &Value) -> Vec<Uuid> {
    match value {
        // Some texts go on behind an identity.
        Value::String(text) => text.get(..36).and_then(|text| text.parse().ok()).into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(ids_in).collect(),
        Value::Object(fields) => fields.values().flat_map(ids_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}
