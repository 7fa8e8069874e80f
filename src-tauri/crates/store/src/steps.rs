//! Undo and redo: the steps of a workspace walked back and forth.

use crate::decode::{self, Stored};
use crate::row::select_among;
use crate::step::{self, PendingStep, Step, StepState};
use crate::unit::Unit;
use crate::{Error, Result};
use domain::noun::Noun;
use domain::verb::{OfStep, Verb};
use serde_json::Value;
use sqlx::Row as _;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The last step that holds, and the first one that was undone.
const LAST_DONE: &str = "where undoes is null and state = 'done' order by seq desc limit 1";
const FIRST_UNDONE: &str = "where undoes is null and state = 'undone' order by seq limit 1";

/// The most changes that are carried out in one go, and between two words about how far it is.
const AT_ONCE: usize = 1_000;

impl Unit {
    /// Returns the step that undo would take back.
    pub async fn next_undo(&mut self) -> Result<Option<Step>> {
        Ok(self.one_step(LAST_DONE).await?.filter(|step| step.undoable))
    }

    /// Returns the step that redo would bring back.
    pub async fn next_redo(&mut self) -> Result<Option<Step>> {
        self.one_step(FIRST_UNDONE).await
    }

    /// Lists the latest steps, newest first.
    pub async fn steps(&mut self, most: u32) -> Result<Vec<Step>> {
        step::select(self.connection(), &format!("order by seq desc limit {most}")).await
    }

    /// Lists the steps of a verb that hold, newest first, whatever its words.
    pub async fn steps_done(&mut self, verb: &Verb) -> Result<Vec<Step>> {
        let condition = format!("where verb = '{}' and state = 'done' order by seq desc", verb.kept().0);
        step::select(self.connection(), &condition).await
    }

    /// Takes back the last step that holds, by an own step that can be redone.
    pub async fn undo(&mut self) -> Result<Step> {
        self.writing()?;
        let step = self.one_step(LAST_DONE).await?.ok_or(Error::NothingToUndo)?;
        if !step.undoable {
            return Err(Error::CannotUndo);
        }
        self.walk(&step, Direction::Back).await?;
        Ok(step)
    }

    /// Brings back the last step that was undone.
    pub async fn redo(&mut self) -> Result<Step> {
        self.writing()?;
        let step = self.next_redo().await?.ok_or(Error::NothingToRedo)?;
        self.walk(&step, Direction::Forth).await?;
        Ok(step)
    }

    async fn one_step(&mut self, condition: &str) -> Result<Option<Step>> {
        Ok(step::select(self.connection(), condition).await?.pop())
    }

    pub(crate) async fn walk(&mut self, step: &Step, direction: Direction) -> Result<()> {
        // Taken before the rows are read, so that nobody writes between.
        self.take_head().await?;
        let mut changes = self.changes_of(step.id, direction).await?;
        self.add_values(step.id, direction, &mut changes).await?;
        self.apply(changes).await?;
        let of = OfStep { of: step.verb.kept().0 };
        let (verb, state) = match direction {
            Direction::Back => (Verb::Undo(of), StepState::Undone),
            Direction::Forth => (Verb::Redo(of), StepState::Done),
        };
        step::set_state(self.writing()?, step.id, state).await?;
        self.does(PendingStep { verb, undoes: Some(step.id), undoable: false });
        Ok(())
    }

    /// Lists what a step did to records, in the order in which it is walked through.
    async fn changes_of(&mut self, unit: Uuid, direction: Direction) -> Result<Vec<Change>> {
        let order = if direction == Direction::Back { "desc" } else { "asc" };
        let sql = format!(
            "select seq, verb, noun, record from journal where unit = $1 and kind = 'record' order by seq {order}"
        );
        let rows =
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(unit.to_string()).fetch_all(self.connection()).await?;
        rows.iter().map(|row| Change::read(row, direction)).collect()
    }

    /// Reads the values that the changes lead to. What a removal takes away stands in its row, so it needs none.
    async fn add_values(&mut self, unit: Uuid, direction: Direction, changes: &mut [Change]) -> Result<()> {
        // Of all values few were ever erased: they are asked whether they are of this unit, and not the other way round.
        let erased = sqlx::query(
            "select 1 from journal_value v cross join journal j on j.seq = v.seq
             where v.salt is null and j.unit = $1 and j.kind = 'record' limit 1",
        )
        .bind(unit.to_string())
        .fetch_optional(self.connection())
        .await?;
        if erased.is_some() {
            return Err(Error::CannotUndo);
        }
        let (to, removal) = match direction {
            Direction::Back => ("before", "create"),
            Direction::Forth => ("after", "remove"),
        };
        let sql = format!(
            "select v.seq, v.field, v.{to} from journal j join journal_value v on v.seq = j.seq
             where j.unit = $1 and j.kind = 'record' and j.verb <> $2"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(unit.to_string())
            .bind(removal)
            .fetch_all(self.connection())
            .await?;
        let mut by_seq: HashMap<i64, &mut Change> =
            changes.iter_mut().map(|change| (change.seq, change)).collect();
        for row in &rows {
            if let Some(change) = by_seq.get_mut(&row.try_get(0)?) {
                change.take(row.try_get(1)?, row.try_get(2)?)?;
            }
        }
        Ok(())
    }

    /// Carries out changes; those of one kind and noun that follow one another in one go. Of many it is told how far they are.
    pub(crate) async fn apply(&mut self, changes: Vec<Change>) -> Result<()> {
        let (mut done, all) = (0, changes.len());
        let mut changes = changes.into_iter().peekable();
        while let Some(first) = changes.next() {
            let (noun, act) = (first.noun, first.act);
            let mut alike = vec![first];
            while alike.len() < AT_ONCE
                && let Some(next) = changes.next_if(|next| (next.noun, next.act) == (noun, act))
            {
                alike.push(next);
            }
            done += alike.len();
            match act {
                Act::Create => self.create(noun, alike.into_iter().map(Change::row).collect()).await?,
                Act::Change => {
                    for change in alike {
                        let before =
                            self.stored(noun, change.record).await?.ok_or(Error::NoSuchRecord(noun))?;
                        let mut after = before.fields.clone();
                        for (field, value) in change.fields {
                            match value {
                                Some(value) => after.insert(field, value),
                                None => after.remove(&field),
                            };
                        }
                        self.change(noun, before, after).await?;
                    }
                }
                Act::Remove => {
                    let ids: Vec<Uuid> = alike.iter().map(|change| change.record).collect();
                    self.forget_all(noun, &ids).await?;
                }
            }
            if all > AT_ONCE {
                self.tell(done, all)?;
            }
        }
        Ok(())
    }

    /// Removes records in the order in which they are named.
    async fn forget_all(&mut self, noun: Noun, ids: &[Uuid]) -> Result<()> {
        let rows = select_among(self.connection(), noun, "id", ids).await?;
        let mut rows: HashMap<Uuid, Stored> = rows
            .iter()
            .map(|row| decode::stored(noun, row).map(|row| (row.id, row)))
            .collect::<Result<_>>()?;
        let rows: Option<Vec<Stored>> = ids.iter().map(|id| rows.remove(id)).collect();
        self.forget(noun, rows.ok_or(Error::NoSuchRecord(noun))?).await
    }
}

#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Direction {
    Back,
    Forth,
}

/// What is done to a record.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Act {
    Create,
    Change,
    Remove,
}

/// A change of one record, as it is carried out in the direction that is walked.
pub(crate) struct Change {
    seq: i64,
    act: Act,
    noun: Noun,
    record: Uuid,
    /// What the fields that differ hold afterwards; nothing for one that is taken out again.
    fields: HashMap<String, Option<Value>>,
}

impl Change {
    /// Makes a change that stands in no journal yet; null is a field that is taken out.
    pub(crate) fn of(act: Act, noun: Noun, record: Uuid, fields: BTreeMap<String, Value>) -> Self {
        let fields =
            fields.into_iter().map(|(field, value)| (field, Some(value).filter(|value| !value.is_null())));
        Self { seq: 0, act, noun, record, fields: fields.collect() }
    }

    fn read(row: &sqlx::sqlite::SqliteRow, direction: Direction) -> Result<Self> {
        let (verb, noun, record): (&str, &str, &str) = (row.try_get(1)?, row.try_get(2)?, row.try_get(3)?);
        let act = match (verb, direction) {
            ("create", Direction::Forth) | ("remove", Direction::Back) => Act::Create,
            ("create", Direction::Back) | ("remove", Direction::Forth) => Act::Remove,
            _ => Act::Change,
        };
        let noun = Noun::named(noun).ok_or(Error::CannotUndo)?;
        let record = record.parse().map_err(|_| Error::Damaged)?;
        Ok(Self { seq: row.try_get(0)?, act, noun, record, fields: HashMap::new() })
    }

    fn take(&mut self, field: String, to: Option<&str>) -> Result<()> {
        let value = to.map(serde_json::from_str).transpose().map_err(|_| Error::Damaged)?;
        self.fields.insert(field, value);
        Ok(())
    }

    /// The row of a record that comes back.
    fn row(self) -> Stored {
        let fields = self.fields.into_iter().filter_map(|(field, value)| Some((field, value?))).collect();
        Stored { id: self.record, revision: 1, fields }
    }
}
