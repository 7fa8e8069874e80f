//! Events: what happened and changed no record, like unlocking, exporting and opening hidden fields.

use crate::decode::Fields;
use crate::journal::{Entry, EntryKind, differences};
use crate::{Result, unit::Unit};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::Row as _;
use uuid::Uuid;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What: `unlock`, `export_agenda`, ...
    pub verb: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// What is known of it; nothing of it once it was erased.
    pub facts: Fields,
}

impl Unit {
    /// Notes something that happened and changes no record; it is never undone.
    ///
    /// The facts are values of the journal, so they go when values are erased.
    pub async fn event<'a>(
        &mut self,
        verb: &str,
        noun: &'static str,
        record: Uuid,
        facts: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> Result<()> {
        let facts: Fields = facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let values = differences(&Fields::new(), &facts);
        self.enter(Entry { kind: EntryKind::Event, verb: verb.to_owned(), noun, record, values }).await
    }

    /// Notes something that goes on in a workspace that is open for reading only as well, where no note can be kept.
    pub async fn event_if_possible<'a>(
        &mut self,
        verb: &str,
        noun: &'static str,
        record: Uuid,
        facts: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> Result<()> {
        if self.read_only().is_some() { Ok(()) } else { self.event(verb, noun, record, facts).await }
    }

    /// Counts the events of one kind about a record.
    pub async fn count_events(&mut self, verb: &str, record: Uuid) -> Result<u32> {
        let row =
            sqlx::query("select count(*) from journal where record = $1 and kind = 'event' and verb = $2")
                .bind(record.to_string())
                .bind(verb.to_owned())
                .fetch_one(self.connection())
                .await?;
        Ok(row.try_get(0)?)
    }

    /// Lists the events about a record, in the order in which they happened.
    pub async fn events(&mut self, record: Uuid) -> Result<Vec<Event>> {
        let rows = sqlx::query(
            "select j.seq, j.verb, j.at, j.actor, v.field, v.after
             from journal j left join journal_value v on v.seq = j.seq
             where j.record = $1 and j.kind = 'event' order by j.seq, v.field",
        )
        .bind(record.to_string())
        .fetch_all(self.connection())
        .await?;
        let mut events: Vec<Event> = Vec::new();
        let mut last = None;
        for row in &rows {
            let seq: i64 = row.try_get(0)?;
            if last != Some(seq) {
                last = Some(seq);
                events.push(Event {
                    verb: row.try_get(1)?,
                    at: DateTime::from_timestamp_micros(row.try_get(2)?).unwrap_or_default(),
                    actor: row.try_get(3)?,
                    facts: Fields::new(),
                });
            }
            let fact: (Option<String>, Option<String>) = (row.try_get(4)?, row.try_get(5)?);
            if let (Some(name), Some(text)) = fact
                && let Ok(value) = serde_json::from_str(&text)
                && let Some(event) = events.last_mut()
            {
                event.facts.insert(name, value);
            }
        }
        Ok(events)
    }
}
