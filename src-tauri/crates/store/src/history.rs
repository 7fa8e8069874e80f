//! What the journal holds of one record: every change, who made it and when. Erased values stay erased.

use crate::journal::{EntryKind, STANDS};
use crate::step;
use crate::{Error, Result, Unit};
use chrono::{DateTime, Utc};
use domain::noun::Noun;
use domain::verb::Verb;
use serde_json::Value;
use sqlx::Row as _;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// One change of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChange {
    /// Its place in the journal.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// What the step did that it was part of.
    pub verb: Verb,
    /// The fields that differ.
    pub fields: BTreeMap<String, KeptValue>,
}

/// A field before and after. Null is absence.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptValue {
    /// What it held.
    pub before: Value,
    /// What it holds since.
    pub after: Value,
    /// Whether both were erased, so that nobody knows any more.
    pub erased: bool,
}

impl Unit {
    /// Lists the records whose field ever held a value: those that are there, and those that were removed or changed since.
    pub async fn ever_held(&mut self, noun: Noun, field: &'static str, value: &Value) -> Result<Vec<Uuid>> {
        let rows = sqlx::query(
            "select distinct j.record from journal j join journal_value v on v.seq = j.seq
             where j.noun = $1 and v.field = $2 and (v.before = $3 or v.after = $3)",
        )
        .bind(noun.as_str())
        .bind(field)
        .bind(value.to_string())
        .fetch_all(self.connection())
        .await?;
        rows.iter().map(|row| row.try_get::<&str, _>(0)?.parse().map_err(|_| Error::Damaged)).collect()
    }

    /// Lists what happened to a record, the first change first. A change that was undone stands there, and its undoing.
    pub async fn changes_of_record(
        &mut self,
        noun: Noun,
        record: impl Into<Uuid>,
    ) -> Result<Vec<RecordChange>> {
        let record = record.into().to_string();
        // Both are words of this crate and a number.
        let units = format!(
            "where unit in (select unit from journal where record = '{record}' and noun = '{}')",
            noun.as_str()
        );
        let steps: HashMap<Uuid, Verb> = step::select(self.connection(), &units)
            .await?
            .into_iter()
            .map(|step| (step.id, step.verb))
            .collect();
        let rows = sqlx::query(
            "select j.seq, j.unit, j.at, j.actor, v.field, v.before, v.after, v.salt is null
             from journal j left join journal_value v on v.seq = j.seq
             where j.record = $1 and j.noun = $2 and j.kind = $3 and j.verb <> $4 order by j.seq, v.field",
        )
        .bind(record)
        .bind(noun.as_str())
        .bind(EntryKind::Record.as_str())
        .bind(STANDS)
        .fetch_all(self.connection())
        .await?;
        let mut changes: Vec<RecordChange> = Vec::new();
        for row in &rows {
            let seq = row.try_get(0)?;
            if changes.last().is_none_or(|last| last.seq != seq) {
                let unit: Uuid = row.try_get::<String, _>(1)?.parse().map_err(|_| Error::Damaged)?;
                changes.push(RecordChange {
                    seq,
                    at: DateTime::from_timestamp_micros(row.try_get(2)?).ok_or(Error::Damaged)?,
                    actor: row.try_get(3)?,
                    verb: steps.get(&unit).cloned().ok_or(Error::Damaged)?,
                    fields: BTreeMap::new(),
                });
            }
            let (Some(change), Some(field)) = (changes.last_mut(), row.try_get::<Option<String>, _>(4)?)
            else {
                continue;
            };
            let value = |text: Option<String>| {
                text.map_or(Ok(Value::Null), |text| serde_json::from_str(&text).map_err(|_| Error::Damaged))
            };
            let kept = KeptValue {
                before: value(row.try_get(5)?)?,
                after: value(row.try_get(6)?)?,
                erased: row.try_get(7)?,
            };
            change.fields.insert(field, kept);
        }
        Ok(changes)
    }
}
