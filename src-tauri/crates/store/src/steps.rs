//! Steps: what undo and redo walk along.

use crate::record::Noun;
use crate::row::{Fields, Stored};
use crate::unit::{PendingStep, Unit};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::Row as _;
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

const COLUMNS: &str = "select unit, seq, verb, at, actor, state, undoable, undoes from step";

impl PendingStep {
    pub(crate) fn finished(&self, id: Uuid, seq: i64, at: DateTime<Utc>, actor: &str) -> Step {
        Step {
            id,
            seq,
            verb: self.verb.clone(),
            words: self.words.clone(),
            at,
            actor: actor.to_owned(),
            state: StepState::Done,
            undoable: self.undoable && self.undoes.is_none(),
            undoes: self.undoes.as_ref().and_then(|id| id.parse().ok()),
        }
    }
}

impl Unit {
    /// Returns the step that undo would take back.
    pub async fn next_undo(&mut self) -> Result<Option<Step>> {
        let last = self.one_step("where undoes is null and state = 'done' order by seq desc limit 1").await?;
        Ok(last.filter(|step| step.undoable))
    }

    /// Returns the step that redo would bring back.
    pub async fn next_redo(&mut self) -> Result<Option<Step>> {
        self.one_step("where undoes is null and state = 'undone' order by seq limit 1").await
    }

    /// Lists the latest steps, newest first.
    pub async fn steps(&mut self, most: u32) -> Result<Vec<Step>> {
        let sql = format!("{COLUMNS} order by seq desc limit {most}");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(self.connection()).await?;
        let mut steps = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
        for step in &mut steps {
            self.add_words(step).await?;
        }
        Ok(steps)
    }

    /// Takes back the last step that holds, by an own step that can be redone.
    pub async fn undo(&mut self) -> Result<Step> {
        let step = self
            .one_step("where undoes is null and state = 'done' order by seq desc limit 1")
            .await?
            .ok_or(Error::NothingToUndo)?;
        if !step.undoable {
            return Err(Error::CannotUndo);
        }
        self.walk(&step, Direction::Back).await?;
        Ok(step)
    }

    /// Brings back the last step that was undone.
    pub async fn redo(&mut self) -> Result<Step> {
        let step = self.next_redo().await?.ok_or(Error::NothingToRedo)?;
        self.walk(&step, Direction::Forth).await?;
        Ok(step)
    }

    async fn walk(&mut self, step: &Step, direction: Direction) -> Result<()> {
        let order = if direction == Direction::Back { "desc" } else { "asc" };
        let sql = format!(
            "select j.seq, j.verb, j.noun, j.record, v.field, v.salt is null, v.before, v.after
             from journal j join journal_value v on v.seq = j.seq
             where j.unit = $1 and j.kind = 'record' order by j.seq {order}, v.field"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(step.id.to_string())
            .fetch_all(self.connection())
            .await?;
        let mut changes: Vec<Change> = Vec::new();
        for row in &rows {
            let seq: i64 = row.try_get(0)?;
            if row.try_get::<bool, _>(5)? {
                return Err(Error::CannotUndo);
            }
            if changes.last().is_none_or(|change| change.seq != seq) {
                changes.push(Change::read(seq, row)?);
            }
            let texts: [Option<String>; 2] = [row.try_get(6)?, row.try_get(7)?];
            let [from, to] = if direction == Direction::Back { [1, 0] } else { [0, 1] };
            if let Some(change) = changes.last_mut() {
                change.take(row.try_get(4)?, texts[from].as_deref(), texts[to].as_deref())?;
            }
        }
        self.apply(changes, direction).await?;
        let (verb, state) = if direction == Direction::Back { ("undo", "undone") } else { ("redo", "done") };
        sqlx::query("update step set state = $1 where unit = $2")
            .bind(state)
            .bind(step.id.to_string())
            .execute(self.connection())
            .await?;
        let words = Fields::from([("of".to_owned(), Value::String(step.verb.clone()))]);
        let undoes = Some(step.id.to_string());
        self.step = Some(PendingStep { verb: verb.to_owned(), words, undoes, undoable: false });
        Ok(())
    }

    /// Carries out compensating changes; new records of one noun in one go.
    async fn apply(&mut self, changes: Vec<Change>, direction: Direction) -> Result<()> {
        let mut new: Vec<Stored> = Vec::new();
        let mut new_noun = None;
        for change in changes {
            let verb = change.verb.in_direction(direction);
            if new_noun.is_some_and(|noun| noun != change.noun || verb != Verb::Create) {
                self.create_all(&mut new_noun, &mut new).await?;
            }
            match verb {
                Verb::Create => {
                    new_noun = Some(change.noun);
                    new.push(Stored { id: change.record, revision: 1, fields: change.to });
                }
                Verb::Change => {
                    let before = self.must_be_stored(&change).await?;
                    let mut after = before.fields.clone();
                    for field in change.from.keys() {
                        after.remove(field);
                    }
                    after.extend(change.to);
                    self.change(change.noun, before, after).await?;
                }
                Verb::Remove => {
                    let before = self.must_be_stored(&change).await?;
                    self.forget(change.noun, before).await?;
                }
            }
        }
        self.create_all(&mut new_noun, &mut new).await
    }

    async fn create_all(&mut self, noun: &mut Option<Noun>, rows: &mut Vec<Stored>) -> Result<()> {
        match noun.take() {
            Some(noun) => self.create(noun, std::mem::take(rows)).await,
            None => Ok(()),
        }
    }

    async fn must_be_stored(&mut self, change: &Change) -> Result<Stored> {
        self.stored(change.noun, change.record).await?.ok_or(Error::NoSuchRecord(change.noun))
    }

    pub(crate) async fn keep_step(&mut self, seq: i64) -> Result<()> {
        let Some(step) = self.step.take() else { return Err(Error::UnnamedStep) };
        let unit = self.id.to_string();
        let finished = step.finished(self.id, seq, self.at, "");
        if step.undoes.is_none() {
            sqlx::query("update step set state = 'superseded' where state = 'undone'")
                .execute(self.connection())
                .await?;
        }
        sqlx::query(
            "insert into step (unit, seq, verb, at, actor, state, undoable, undoes)
             select $1, $2, $3, $4, j.actor, 'done', $5, $6 from journal j where j.seq = $2",
        )
        .bind(unit)
        .bind(seq)
        .bind(step.verb)
        .bind(self.at.timestamp_micros())
        .bind(finished.undoable)
        .bind(step.undoes)
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn one_step(&mut self, condition: &str) -> Result<Option<Step>> {
        let sql = format!("{COLUMNS} {condition}");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_optional(self.connection()).await?;
        let Some(row) = row else { return Ok(None) };
        let mut step = read(&row)?;
        self.add_words(&mut step).await?;
        Ok(Some(step))
    }

    async fn add_words(&mut self, step: &mut Step) -> Result<()> {
        let rows = sqlx::query("select field, after from journal_value where seq = $1")
            .bind(step.seq)
            .fetch_all(self.connection())
            .await?;
        for row in &rows {
            let (field, text): (String, Option<String>) = (row.try_get(0)?, row.try_get(1)?);
            if let Some(value) = text.and_then(|text| serde_json::from_str(&text).ok()) {
                step.words.insert(field, value);
            }
        }
        Ok(())
    }
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Direction {
    Back,
    Forth,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Verb {
    Create,
    Change,
    Remove,
}

impl Verb {
    const fn in_direction(self, direction: Direction) -> Self {
        match (self, direction) {
            (Self::Create, Direction::Back) => Self::Remove,
            (Self::Remove, Direction::Back) => Self::Create,
            _ => self,
        }
    }
}

/// A change of one record, read back from the journal in the direction that is walked.
struct Change {
    seq: i64,
    verb: Verb,
    noun: Noun,
    record: Uuid,
    from: Fields,
    to: Fields,
}

impl Change {
    fn read(seq: i64, row: &sqlx::sqlite::SqliteRow) -> Result<Self> {
        let (verb, noun, record): (String, String, String) =
            (row.try_get(1)?, row.try_get(2)?, row.try_get(3)?);
        let verb = match verb.as_str() {
            "create" => Verb::Create,
            "remove" => Verb::Remove,
            _ => Verb::Change,
        };
        let noun = Noun::named(&noun).ok_or(Error::CannotUndo)?;
        let record = record.parse().map_err(|_| Error::Damaged)?;
        Ok(Self { seq, verb, noun, record, from: Fields::new(), to: Fields::new() })
    }

    fn take(&mut self, field: String, from: Option<&str>, to: Option<&str>) -> Result<()> {
        let parse = |text: &str| serde_json::from_str::<Value>(text).map_err(|_| Error::Damaged);
        if let Some(text) = to {
            self.to.insert(field.clone(), parse(text)?);
        }
        // Changed fields are listed in `from` even where nothing stood before, so that they are taken out again.
        self.from.insert(field, from.map(parse).transpose()?.unwrap_or(Value::Null));
        Ok(())
    }
}

fn read(row: &sqlx::sqlite::SqliteRow) -> Result<Step> {
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
