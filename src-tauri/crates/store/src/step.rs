//! Steps as they are kept: one row per user action, which undo and redo walk along.

use crate::decode::Fields;
use crate::journal::{Entry, EntryKind, differences};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where a step stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum StepState {
    /// It holds.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and something else was done since.
    Superseded,
}

impl StepState {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Undone => "undone",
            Self::Superseded => "superseded",
        }
    }
}

/// One user action.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The unit.
    pub id: Uuid,
    /// The number of its first journal entry.
    pub seq: i64,
    /// What was done: `import_participants`, `edit_person`, `undo`, ...
    pub verb: String,
    /// The words that go with the verb.
    pub words: Fields,
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

/// What a unit does, in words that the interface owns.
pub(crate) struct PendingStep {
    pub verb: String,
    pub words: Fields,
    /// The step that this one undoes or redoes; such a step is itself not undone.
    pub undoes: Option<Uuid>,
    pub undoable: bool,
}

impl PendingStep {
    /// Writes the entry that begins the unit.
    pub(crate) fn entry(&self, unit: Uuid) -> Entry {
        Entry {
            kind: EntryKind::Step,
            verb: self.verb.clone(),
            noun: "step",
            record: unit,
            values: differences(&Fields::new(), &self.words),
        }
    }

    /// Says what the step is, once its unit is written from this entry on.
    pub(crate) fn finished(self, id: Uuid, seq: i64, at: DateTime<Utc>, actor: &str) -> Step {
        Step {
            id,
            seq,
            verb: self.verb,
            words: self.words,
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
    .bind(step.verb.clone())
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
    let mut steps = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    for step in &mut steps {
        add_words(connection, step).await?;
    }
    Ok(steps)
}

async fn add_words(connection: &mut SqliteConnection, step: &mut Step) -> Result<()> {
    let rows = sqlx::query("select field, after from journal_value where seq = $1")
        .bind(step.seq)
        .fetch_all(connection)
        .await?;
    for row in &rows {
        let (field, text): (String, Option<String>) = (row.try_get(0)?, row.try_get(1)?);
        if let Some(value) = text.and_then(|text| serde_json::from_str(&text).ok()) {
            step.words.insert(field, value);
        }
    }
    Ok(())
}

fn read(row: &SqliteRow) -> Result<Step> {
    let text = |column: usize| row.try_get::<String, _>(column);
    let state = match text(5)?.as_str() {
        "done" => StepState::Done,
        "undone" => StepState::Undone,
        _ => StepState::Superseded,
    };
    Ok(Step {
        id: text(0)?.parse().map_err(|_| Error::Damaged)?,
        seq: row.try_get(1)?,
        verb: text(2)?,
        words: BTreeMap::new(),
        at: DateTime::from_timestamp_micros(row.try_get(3)?).ok_or(Error::Damaged)?,
        actor: text(4)?,
        state,
        undoable: row.try_get(6)?,
        undoes: row.try_get::<Option<String>, _>(7)?.and_then(|id| id.parse().ok()),
    })
}
