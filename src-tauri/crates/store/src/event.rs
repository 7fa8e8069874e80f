//! Events: what happened and changed no record, like unlocking, exporting and opening hidden fields.

use crate::classified::refuse_classified;
use crate::decode::Fields;
use crate::journal::{Entry, EntryKind, differences};
use crate::step::{Step, StepState};
use crate::{Error, Result, unit::Unit};
use chrono::DateTime;
use domain::noun::Noun;
use domain::verb::Verb;
use serde_json::{Map, Value};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _};
use uuid::Uuid;

impl Unit {
    /// Notes something that happened and changes no record; it is never undone.
    ///
    /// The words of the verb are values of the journal, so they go when values are erased.
    pub async fn event(&mut self, verb: Verb, noun: &'static str, record: Uuid) -> Result<()> {
        let (verb, words) = verb.kept();
        let words: Fields = words.into_iter().collect();
        refuse_classified(Noun::named(noun).unwrap_or(Noun::Meeting), &words)?;
        let values = differences(&Fields::new(), &words);
        self.enter(Entry { kind: EntryKind::Event, verb, noun, record, values }).await
    }

    /// Notes something that goes on in a workspace that is open for reading only as well, where no note can be kept.
    pub async fn event_if_possible(&mut self, verb: Verb, noun: &'static str, record: Uuid) -> Result<()> {
        if self.read_only().is_some() { Ok(()) } else { self.event(verb, noun, record).await }
    }

    /// Counts the events of a kind about a record, whatever their words.
    pub async fn count_events(&mut self, verb: &Verb, record: Uuid) -> Result<u32> {
        let row =
            sqlx::query("select count(*) from journal where record = $1 and kind = 'event' and verb = $2")
                .bind(record.to_string())
                .bind(verb.name())
                .fetch_one(self.connection())
                .await?;
        Ok(row.try_get(0)?)
    }

    /// Lists the events about a record, in the order in which they happened.
    pub async fn events(&mut self, record: Uuid) -> Result<Vec<Step>> {
        self.events_where("record = $1 order by seq", &[record.to_string()]).await
    }

    /// Lists what was done, newest first: the latest steps, and what left.
    pub async fn history(&mut self, most: u32) -> Result<Vec<Step>> {
        let leaving = Verb::leaving().map(|verb| verb.name().to_owned());
        let among: Vec<String> = (1..=leaving.len()).map(|at| format!("${at}")).collect();
        let condition = format!("verb in ({}) order by seq desc limit {most}", among.join(", "));
        let left = self.events_where(&condition, &leaving).await?;
        let mut all = self.steps(most).await?;
        all.extend(left);
        all.sort_by_key(|line| std::cmp::Reverse(line.seq));
        all.truncate(most as usize);
        Ok(all)
    }

    /// Reads the events that a condition names; `condition` is SQL of this crate.
    async fn events_where(&mut self, condition: &str, values: &[String]) -> Result<Vec<Step>> {
        let found =
            format!("select seq, unit, verb, at, actor from journal where kind = 'event' and {condition}");
        let sql = format!(
            "select e.seq, e.unit, e.verb, e.at, e.actor, v.field, v.after, null, null, null
             from ({found}) e left join journal_value v on v.seq = e.seq order by e.seq, v.field"
        );
        let query =
            values.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, value| query.bind(value.clone()));
        told_of(&query.fetch_all(self.connection()).await?)
    }
}

/// Puts lines together: sequence, unit, verb, time and actor of an entry, one row for each of its words, and where it
/// stands, whether it can be undone and what it undoes; the last three are null of an event. Words that were erased are
/// missing.
pub(crate) fn told_of(rows: &[SqliteRow]) -> Result<Vec<Step>> {
    let same = |a: &SqliteRow, b: &SqliteRow| matches!((a.try_get::<i64, _>(0), b.try_get::<i64, _>(0)), (Ok(a), Ok(b)) if a == b);
    rows.chunk_by(same)
        .map(|rows| {
            let mut words = Map::new();
            for row in rows {
                let word: (Option<String>, Option<String>) = (row.try_get(5)?, row.try_get(6)?);
                if let (Some(name), Some(text)) = word
                    && let Ok(value) = serde_json::from_str::<Value>(&text)
                {
                    words.insert(name, value);
                }
            }
            let row = &rows[0];
            let verb: String = row.try_get(2)?;
            let state = row.try_get::<Option<&str>, _>(7)?;
            Ok(Step {
                id: row.try_get::<String, _>(1)?.parse().map_err(|_| Error::Damaged)?,
                seq: row.try_get(0)?,
                verb: Verb::of_kept(&verb, &words),
                at: DateTime::from_timestamp_micros(row.try_get(3)?).ok_or(Error::Damaged)?,
                actor: row.try_get(4)?,
                state: state.map_or(StepState::OnRecord, StepState::named),
                undoable: row.try_get::<Option<bool>, _>(8)?.unwrap_or_default(),
                undoes: row.try_get::<Option<&str>, _>(9)?.and_then(|id| id.parse().ok()),
            })
        })
        .collect()
}
