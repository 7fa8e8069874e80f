//! The lines of the history: every step and every event, read a page at a time, with what they did to which records.

use crate::decode::Fields;
use crate::event::told_of;
use crate::journal::STANDS;
use crate::row::{MOST_PARAMETERS, list};
use crate::step::{self, PendingStep, Step};
use crate::steps::Direction;
use crate::{Error, Result, StepChange, Unit};
use chrono::{DateTime, Utc};
use domain::noun::Noun;
use domain::verb::{Counted, Verb};
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _};
use std::collections::HashMap;
use uuid::Uuid;

/// A line of the history without its words: enough to sift, count and page.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place in the journal.
    pub seq: i64,
    /// The name of its verb.
    pub verb: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
}

/// How many records of a noun a step changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    /// What they are.
    pub noun: Noun,
    /// How many.
    pub count: u32,
}

impl Unit {
    /// Lists every step and event, newest first.
    pub async fn lines(&mut self) -> Result<Vec<Line>> {
        self.lines_where("", &[]).await
    }

    /// Lists the steps that changed one of some records and the events about them, newest first.
    pub async fn lines_about(&mut self, records: &[Uuid]) -> Result<Vec<Line>> {
        let of = list(records.len());
        let condition = format!(
            "and seq in (select s.seq from journal j join step s on s.unit = j.unit
                         where j.kind = 'record' and j.record in {of}
                         union select seq from journal where kind = 'event' and record in {of})"
        );
        let twice: Vec<Uuid> = records.iter().chain(records).copied().collect();
        self.lines_where(&condition, &twice).await
    }

    /// `condition` is SQL of this file.
    async fn lines_where(&mut self, condition: &str, values: &[Uuid]) -> Result<Vec<Line>> {
        let sql = format!(
            "select seq, verb, at, actor from journal where kind <> 'record' {condition} order by seq desc"
        );
        let query =
            values.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, value| query.bind(value.to_string()));
        let rows = query.fetch_all(self.connection()).await?;
        let line = |row: &sqlx::sqlite::SqliteRow| {
            Ok(Line {
                seq: row.try_get(0)?,
                verb: row.try_get(1)?,
                at: DateTime::from_timestamp_micros(row.try_get(2)?).ok_or(Error::Damaged)?,
                actor: row.try_get(3)?,
            })
        };
        rows.iter().map(line).collect()
    }

    /// Reads lines with their words, the newest first.
    pub async fn lines_told(&mut self, seqs: &[i64]) -> Result<Vec<Step>> {
        let mut told = Vec::with_capacity(seqs.len());
        for chunk in seqs.chunks(MOST_PARAMETERS) {
            let sql = format!(
                "select e.seq, e.unit, e.verb, e.at, e.actor, v.field, v.after, s.state, s.undoable, s.undoes
                 from journal e left join step s on s.seq = e.seq left join journal_value v on v.seq = e.seq
                 where e.seq in {} order by e.seq desc, v.field",
                list(chunk.len())
            );
            let query = chunk.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, seq| query.bind(*seq));
            told.extend(told_of(&query.fetch_all(self.connection()).await?)?);
        }
        told.sort_by_key(|line| std::cmp::Reverse(line.seq));
        Ok(told)
    }

    /// Finds where in the journal the unit behind that of a line begins; none where it is the last.
    pub async fn next_line(&mut self, seq: i64) -> Result<Option<i64>> {
        let row = sqlx::query(
            "select min(seq) from journal where seq > $1 and unit <> (select unit from journal where seq = $1)",
        )
            .bind(seq)
            .fetch_one(self.connection())
            .await?;
        Ok(row.try_get(0)?)
    }

    /// Reads steps with their words, in no order.
    pub async fn steps_named(&mut self, steps: &[Uuid]) -> Result<Vec<Step>> {
        let ids: Vec<String> = steps.iter().map(|step| format!("'{step}'")).collect();
        // Identities are digits and letters of this crate.
        step::select(self.connection(), &format!("where unit in ({})", ids.join(", "))).await
    }

    /// Counts what steps changed, by step and noun.
    pub async fn touched(&mut self, steps: &[Uuid]) -> Result<HashMap<Uuid, Vec<Touched>>> {
        let mut touched: HashMap<Uuid, Vec<Touched>> = HashMap::new();
        let sql = format!(
            "select unit, noun, count(distinct record) from journal
             where kind = 'record' and verb <> '{STANDS}' and unit in {}
             group by unit, noun order by min(seq)",
            list(steps.len())
        );
        let query =
            steps.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, step| query.bind(step.to_string()));
        for row in query.fetch_all(self.connection()).await? {
            let unit: Uuid = row.try_get::<&str, _>(0)?.parse().map_err(|_| Error::Damaged)?;
            // A noun of a later release has no name here.
            let Some(noun) = Noun::named(row.try_get(1)?) else { continue };
            touched.entry(unit).or_default().push(Touched { noun, count: row.try_get(2)? });
        }
        Ok(touched)
    }

    /// Lists what steps did to each record; of some records only, where any are named.
    pub async fn what_steps_did(&mut self, steps: &[Uuid], of: &[Uuid]) -> Result<Vec<(Uuid, StepChange)>> {
        let among =
            if of.is_empty() { String::new() } else { format!(" and j.record in {}", list(of.len())) };
        let condition = format!("j.unit in {}{among}", list(steps.len()));
        let values: Vec<Uuid> = steps.iter().chain(of).copied().collect();
        self.changes_where(&condition, &values).await
    }

    /// Reads what records hold, by which they are called: now, or last where they are gone.
    pub async fn last_known(&mut self, records: &[Uuid]) -> Result<HashMap<Uuid, (Noun, Fields)>> {
        let mut known = HashMap::new();
        let mut nouns: HashMap<Noun, Vec<Uuid>> = HashMap::new();
        for chunk in records.chunks(MOST_PARAMETERS) {
            let sql = format!(
                "select distinct noun, record from journal where kind = 'record' and record in {}",
                list(chunk.len())
            );
            let query =
                chunk.iter().fold(sqlx::query(AssertSqlSafe(sql)), |query, id| query.bind(id.to_string()));
            for row in query.fetch_all(self.connection()).await? {
                let Some(noun) = Noun::named(row.try_get(0)?) else { continue };
                let id = row.try_get::<&str, _>(1)?.parse().map_err(|_| Error::Damaged)?;
                nouns.entry(noun).or_default().push(id);
            }
        }
        let mut gone: Vec<(Noun, Uuid)> = Vec::new();
        for (noun, ids) in nouns {
            let now = self.fields_now(noun, &ids).await?;
            gone.extend(ids.iter().filter(|id| !now.contains_key(id)).map(|id| (noun, *id)));
            known.extend(now.into_iter().map(|(id, fields)| (id, (noun, fields))));
        }
        for chunk in gone.chunks(MOST_PARAMETERS) {
            let sql = format!(
                "select j.record, v.field, coalesce(v.after, v.before) from journal j
                 join journal_value v on v.seq = j.seq
                 where j.kind = 'record' and j.record in {} order by j.seq",
                list(chunk.len())
            );
            let query = chunk
                .iter()
                .fold(sqlx::query(AssertSqlSafe(sql)), |query, (_, id)| query.bind(id.to_string()));
            let mut last: HashMap<Uuid, Fields> = HashMap::new();
            for row in query.fetch_all(self.connection()).await? {
                let id = row.try_get::<&str, _>(0)?.parse().map_err(|_| Error::Damaged)?;
                let Some(text) = row.try_get::<Option<&str>, _>(2)? else { continue };
                let value: Value = serde_json::from_str(text).map_err(|_| Error::Damaged)?;
                last.entry(id).or_default().insert(row.try_get(1)?, value);
            }
            known.extend(chunk.iter().filter_map(|(noun, id)| Some((*id, (*noun, last.remove(id)?)))));
        }
        Ok(known)
    }

    /// Lists the steps behind a line that hold, newest first: those that [`Unit::undo_to`] would take back.
    pub async fn steps_behind(&mut self, seq: i64) -> Result<Vec<Step>> {
        let condition = format!("where undoes is null and state = 'done' and seq > {seq} order by seq desc");
        step::select(self.connection(), &condition).await
    }

    /// Takes back every step behind a line, in one step of its own; each can be brought back by itself. Refuses as a whole
    /// where one of them cannot be undone. Returns how many went back.
    pub async fn undo_to(&mut self, seq: i64) -> Result<usize> {
        self.writing()?;
        let steps = self.steps_behind(seq).await?;
        let last = steps.last().ok_or(Error::NothingToUndo)?.id;
        if steps.iter().any(|step| !step.undoable) {
            return Err(Error::CannotUndo);
        }
        for step in &steps {
            self.walk(step, Direction::Back).await?;
        }
        let verb = Verb::UndoSteps(Counted::of(steps.len()));
        self.does(PendingStep { verb, undoes: Some(last), undoable: false });
        Ok(steps.len())
    }
}
