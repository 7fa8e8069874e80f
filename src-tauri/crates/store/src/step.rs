//! Steps as they are kept: one row per user action, which undo and redo walk along.

use crate::decode::Fields;
use crate::erase::{ERASES, Erasure};
use crate::journal::{Entry, EntryKind, differences};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::verb::Verb;
use serde_json::{Map, Value, json};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use uuid::Uuid;

/// The word of a step that undo never takes back, so that a row that says otherwise is seen.
pub(crate) const FINAL: &str = "final";

/// Where a step stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum StepState {
    /// It holds.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and something else was done since.
    Superseded,
    /// It changed nothing that is kept and is never undone: it happened.
    OnRecord,
}

impl StepState {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Undone => "undone",
            Self::Superseded => "superseded",
            Self::OnRecord => "on_record",
        }
    }

    pub(crate) fn named(name: &str) -> Self {
        match name {
            "done" => Self::Done,
            "undone" => Self::Undone,
            _ => Self::Superseded,
        }
    }
}

/// One user action, or something that happened and changed nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The unit.
    pub id: Uuid,
    /// The number of its first journal entry.
    pub seq: i64,
    /// What was done, with the words that go with it.
    pub verb: Verb,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// Where it stands.
    pub state: StepState,
    /// Whether undo may take it back. False also for undo and redo themselves.
    pub undoable: bool,
    /// The step that it undoes or redoes.
    pub undoes: Option<Uuid>,
}

/// What a unit does.
pub(crate) struct PendingStep {
    pub verb: Verb,
    /// The step that this one undoes or redoes; such a step is itself not undone.
    pub undoes: Option<Uuid>,
    pub undoable: bool,
}

impl PendingStep {
    /// Writes the entry that begins the unit; it says what is erased, and whether undo never takes the step back.
    pub(crate) fn entry(&self, unit: Uuid, erasures: &[Erasure]) -> Entry {
        let (verb, words) = self.verb.kept();
        let mut words: Fields = words.into_iter().collect();
        if !erasures.is_empty() {
            words.insert(ERASES.to_owned(), json!(erasures));
        }
        if !self.undoable && self.undoes.is_none() {
            words.insert(FINAL.to_owned(), json!(true));
        }
        let values = differences(&Fields::new(), &words);
        Entry { kind: EntryKind::Step, verb, noun: "step", record: unit, values }
    }

    /// Says what the step is, once its unit is written from this entry on.
    pub(crate) fn finished(self, id: Uuid, seq: i64, at: DateTime<Utc>, actor: &str) -> Step {
        Step {
            id,
            seq,
            verb: self.verb,
            at,
            actor: actor.to_owned(),
            state: StepState::Done,
            undoable: self.undoable && self.undoes.is_none(),
            undoes: self.undoes,
        }
    }
}

/// Keeps a step. What was undone before it cannot be redone any more, unless it is an undo or redo itself.
pub(crate) async fn keep(connection: &mut SqliteConnection, step: &Step) -> Result<()> {
    if step.undoes.is_none() {
        sqlx::query("update step set state = $1 where state = $2")
            .bind(StepState::Superseded.as_str())
            .bind(StepState::Undone.as_str())
            .execute(&mut *connection)
            .await?;
    }
    sqlx::query(
        "insert into step (unit, seq, verb, at, actor, state, undoable, undoes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(step.id.to_string())
    .bind(step.seq)
    .bind(step.verb.kept().0)
    .bind(step.at.timestamp_micros())
    .bind(step.actor.clone())
    .bind(step.state.as_str())
    .bind(step.undoable)
    .bind(step.undoes.map(|id| id.to_string()))
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes where a step stands from now on.
pub(crate) async fn set_state(connection: &mut SqliteConnection, step: Uuid, state: StepState) -> Result<()> {
    sqlx::query("update step set state = $1 where unit = $2")
        .bind(state.as_str())
        .bind(step.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Reads the steps that a condition names, with their words; `condition` is SQL of this crate.
pub(crate) async fn select(connection: &mut SqliteConnection, condition: &str) -> Result<Vec<Step>> {
    let sql = format!("select unit, seq, verb, at, actor, state, undoable, undoes from step {condition}");
    let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *connection).await?;
    let mut steps = Vec::with_capacity(rows.len());
    for row in &rows {
        let words = words(connection, row.try_get(1)?).await?;
        steps.push(read(row, &words)?);
    }
    Ok(steps)
}

/// Reads the words that are kept with the entry of a step; those that were erased are missing.
async fn words(connection: &mut SqliteConnection, seq: i64) -> Result<Map<String, Value>> {
    let rows = sqlx::query("select field, after from journal_value where seq = $1")
        .bind(seq)
        .fetch_all(connection)
        .await?;
    let mut words = Map::new();
    for row in &rows {
        let (field, text): (String, Option<String>) = (row.try_get(0)?, row.try_get(1)?);
        if let Some(value) = text.and_then(|text| serde_json::from_str(&text).ok()) {
            words.insert(field, value);
        }
    }
    Ok(words)
}

fn read(row: &SqliteRow, words: &Map<String, Value>) -> Result<Step> {
    let text = |column: usize| row.try_get::<String, _>(column);
    let state = StepState::named(&text(5)?);
    Ok(Step {
        id: text(0)?.parse().map_err(|_| Error::Damaged)?,
        seq: row.try_get(1)?,
        verb: Verb::of_kept(&text(2)?, words),
        at: DateTime::from_timestamp_micros(row.try_get(3)?).ok_or(Error::Damaged)?,
        actor: text(4)?,
        state,
        undoable: row.try_get(6)?,
        undoes: row.try_get::<Option<String>, _>(7)?.and_then(|id| id.parse().ok()),
    })
}
