//! The journal played from its beginning: what the records hold by it, and where each step stands.

use crate::erase::{ERASES, Erasure};
use crate::index;
use crate::journal::{Link, STANDS};
use crate::nouns;
use crate::row::{self, canonical};
use crate::step::FINAL;
use crate::unit::Unit;
use crate::verify::{Value, Verified};
use crate::{Error, Result, decode};
use domain::noun::Noun;
use domain::unfit::Unfit;
use sha2::{Digest as _, Sha256};
use sqlx::Row as _;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// What the journal says of a record.
struct Played {
    revision: i32,
    fields: HashMap<String, Held>,
}

/// What the journal says of a field.
enum Held {
    Text(String),
    /// Something that a release before this one erased, which did not say what stands in its place.
    Erased,
}

/// A step as its entry says, and where it stands after those behind it.
struct PlayedStep {
    unit: String,
    verb: String,
    at: i64,
    actor: String,
    state: &'static str,
    /// Whether undo may take it back. A release before this one did not say of every step that it may not.
    undoable: bool,
    undoes: Option<String>,
}

/// A value that is erased.
struct ErasedValue {
    entry: i64,
    unit: String,
    noun: String,
    record: String,
    field: String,
    /// Whether it said what stands there after an erasure, so that only a later one takes it away.
    stands: bool,
}

/// The state to which the journal leads.
#[derive(Default)]
pub(crate) struct Replay {
    records: HashMap<(Noun, Uuid), Played>,
    steps: BTreeMap<i64, PlayedStep>,
    /// The steps that hold, the last one last, and those that were undone, the last one first: what goes from the end of the
    /// one comes to the end of the other, as undo and redo walk.
    done: Vec<i64>,
    undone: Vec<i64>,
    erased: Vec<ErasedValue>,
    /// By what was erased, the last step that says so.
    erasures: HashMap<Erasure, Erasing>,
    /// The title with which the workspace was made, and whether it is the sample. A release before this one did not say.
    made: Option<(String, bool)>,
    /// The last step that erased something and does not say what, as a release before this one left it.
    untold: Erasing,
}

/// A step that erased values: those of entries before it, and of its own.
#[derive(Clone, Default)]
struct Erasing {
    entry: i64,
    unit: String,
}

impl Erasing {
    fn reaches(&self, value: &ErasedValue) -> bool {
        value.entry <= self.entry || (value.unit == self.unit && !value.stands)
    }
}

impl Replay {
    /// Goes on by one entry.
    pub fn take(&mut self, entry: &Link<'_>, values: Vec<Value>) {
        for value in values.iter().filter(|value| value.is_erased()) {
            self.erased.push(ErasedValue {
                entry: entry.seq,
                unit: entry.unit.to_owned(),
                noun: entry.noun.to_owned(),
                record: entry.record.to_owned(),
                field: value.field.clone(),
                stands: entry.verb == STANDS,
            });
        }
        match entry.kind {
            "record" => self.take_record(entry, values),
            "step" => self.take_step(entry, &values),
            _ => {}
        }
    }

    fn take_record(&mut self, entry: &Link<'_>, values: Vec<Value>) {
        let (Some(noun), Ok(record)) = (Noun::named(entry.noun), entry.record.parse()) else { return };
        let key = (noun, record);
        match entry.verb {
            "remove" => {
                self.records.remove(&key);
                return;
            }
            "create" => {
                self.records.insert(key, Played { revision: 1, fields: HashMap::new() });
            }
            STANDS => {}
            _ => {
                if let Some(played) = self.records.get_mut(&key) {
                    played.revision += 1;
                }
            }
        }
        let Some(played) = self.records.get_mut(&key) else { return };
        for value in values {
            let erased = value.is_erased();
            match (value.after, value.after_digest) {
                (Some(text), _) => played.fields.insert(value.field, Held::Text(text)),
                (None, Some(_)) if erased => played.fields.insert(value.field, Held::Erased),
                (None, _) => played.fields.remove(&value.field),
            };
        }
    }

    fn take_step(&mut self, entry: &Link<'_>, values: &[Value]) {
        let word = |name: &str| {
            let value = values.iter().find(|value| value.field == name)?;
            serde_json::from_str::<serde_json::Value>(value.after.as_deref()?).ok()
        };
        if entry.verb == "create_workspace"
            && let Some(title) = word("title").and_then(|title| title.as_str().map(str::to_owned))
        {
            self.made.get_or_insert((title, word("sample") == Some(true.into())));
        }
        let undoes = match entry.verb {
            "undo" => self.undo(1),
            "undo_steps" => self.undo(word("count").and_then(|count| count.as_u64()).unwrap_or_default()),
            "redo" => self.redo(),
            _ => {
                for seq in self.undone.drain(..) {
                    if let Some(step) = self.steps.get_mut(&seq) {
                        step.state = "superseded";
                    }
                }
                self.done.push(entry.seq);
                None
            }
        };
        let erasing = Erasing { entry: entry.seq, unit: entry.unit.to_owned() };
        if let Some(erased) =
            word(ERASES).and_then(|erased| serde_json::from_value::<Vec<Erasure>>(erased).ok())
        {
            self.erasures.extend(erased.into_iter().map(|erasure| (erasure, erasing.clone())));
        } else if entry.verb == "erase_passage" && !values.iter().any(|value| value.field == ERASES) {
            // One that said so, and of which this word was taken away since, tells of nothing any more.
            self.untold = erasing;
        }
        let undoes = undoes.and_then(|seq| Some(self.steps.get(&seq)?.unit.clone()));
        let step = PlayedStep {
            unit: entry.unit.to_owned(),
            verb: entry.verb.to_owned(),
            at: entry.at,
            actor: entry.actor.to_owned(),
            state: "done",
            undoable: undoes.is_none() && word(FINAL).is_none() && word(ERASES).is_none(),
            undoes,
        };
        self.steps.insert(entry.seq, step);
    }

    /// Takes back the last steps that hold; returns the first of them.
    fn undo(&mut self, count: u64) -> Option<i64> {
        let mut last = None;
        for _ in 0..count {
            let seq = self.done.pop()?;
            self.steps.get_mut(&seq)?.state = "undone";
            self.undone.push(seq);
            last = Some(seq);
        }
        last
    }

    /// Brings back the first step that was undone.
    fn redo(&mut self) -> Option<i64> {
        let seq = self.undone.pop()?;
        self.steps.get_mut(&seq)?.state = "done";
        self.done.push(seq);
        Some(seq)
    }

    /// Lists the values that are erased although no step erased them.
    fn erased_by_nobody(&self) -> impl Iterator<Item = Unfit> {
        let by_step = |value: &ErasedValue| {
            let erasure = Erasure::named(&value.noun, &value.record, &value.field);
            let said = erasure.and_then(|erasure| self.erasures.get(&erasure));
            said.is_some_and(|said| said.reaches(value)) || self.untold.reaches(value)
        };
        self.erased.iter().filter(move |value| !by_step(value)).map(|value| Unfit::Erased {
            entry: value.entry,
            noun: Noun::named(&value.noun),
            record: value.record.parse().unwrap_or_default(),
        })
    }
}

impl Played {
    /// Finds the first field of a row that is not what the journal says.
    fn differs(&self, noun: Noun, fields: &decode::Fields) -> Option<&'static str> {
        nouns::columns(noun).iter().find_map(|column| {
            let here = fields.get(column.name).map(canonical);
            let fits = match self.fields.get(column.name) {
                Some(Held::Text(text)) => here.as_ref() == Some(text),
                Some(Held::Erased) => true,
                // A record from before the column was added: what that gave it.
                None => here.as_deref() == column.default,
            };
            (!fits).then_some(column.name)
        })
    }
}

impl Unit {
    /// Verifies the journal and holds against it whatever is kept: each record with its number of changes, released versions
    /// too, each step, the search index, attached files. Nothing is compared with a chain that is broken.
    pub async fn compare_with_journal(&mut self) -> Result<(Verified, Vec<Unfit>)> {
        let mut replay = Replay::default();
        let verified = self.walk_journal(|entry, values| replay.take(entry, values)).await?;
        let unfit = if verified.broken_at.is_none() { self.compare(replay).await? } else { Vec::new() };
        Ok((verified, unfit))
    }

    async fn compare(&mut self, mut replay: Replay) -> Result<Vec<Unfit>> {
        let mut unfit: Vec<Unfit> = replay.erased_by_nobody().collect();
        let mut indexed = self.indexed().await?;
        let mut attached: HashMap<String, Uuid> = HashMap::new();
        for noun in Noun::ALL {
            for row in &row::select(self.connection(), noun, "", &[]).await? {
                let Ok(stored) = decode::stored(noun, row) else {
                    let record = row.try_get::<&str, _>(0).ok().and_then(|id| id.parse().ok());
                    let record: Uuid = record.unwrap_or_default();
                    replay.records.remove(&(noun, record));
                    indexed.remove(&record);
                    unfit.push(Unfit::Altered { noun, record, field: None });
                    continue;
                };
                let record = stored.id;
                match replay.records.remove(&(noun, record)) {
                    None => unfit.push(Unfit::Added { noun, record }),
                    Some(played) => {
                        let field = played.differs(noun, &stored.fields);
                        if field.is_some() || played.revision != stored.revision {
                            unfit.push(Unfit::Altered { noun, record, field });
                        }
                    }
                }
                let searched = nouns::searched(noun).next().is_some();
                let fits = match indexed.remove(&record) {
                    Some((of, text)) => of == noun.as_str() && text == index::text(noun, &stored),
                    None => !searched,
                };
                if !fits {
                    unfit.push(Unfit::Search { noun: Some(noun), record });
                }
                if noun == Noun::AgendaItem {
                    let papers = stored.fields.get("papers").and_then(|papers| papers.as_array());
                    let contents = papers.into_iter().flatten().filter_map(|paper| paper.get("content"));
                    attached
                        .extend(contents.filter_map(|digest| Some((digest.as_str()?.to_owned(), record))));
                }
            }
        }
        let mut gone: Vec<(Noun, Uuid)> = replay.records.into_keys().collect();
        gone.sort_by_key(|(noun, record)| (noun.as_str(), *record));
        unfit.extend(gone.into_iter().map(|(noun, record)| Unfit::Gone { noun, record }));
        let mut stray: Vec<Uuid> = indexed.into_keys().collect();
        stray.sort();
        unfit.extend(stray.into_iter().map(|record| Unfit::Search { noun: None, record }));
        if !self.index_is_whole().await? {
            unfit.push(Unfit::Search { noun: None, record: Uuid::nil() });
        }
        unfit.extend(self.compare_workspace(replay.made).await?);
        unfit.extend(self.compare_steps(replay.steps).await?);
        unfit.extend(self.compare_papers(attached).await?);
        Ok(unfit)
    }

    /// Reads what the index holds of each record: its noun and its words.
    async fn indexed(&mut self) -> Result<HashMap<Uuid, (String, String)>> {
        let rows = sqlx::query(
            "select e.record, e.noun, s.text from search_entry e left join search s on s.rowid = e.id",
        )
        .fetch_all(self.connection())
        .await?;
        rows.iter()
            .map(|row| {
                let record = row.try_get::<&str, _>(0)?.parse().map_err(|_| Error::Damaged)?;
                Ok((record, (row.try_get(1)?, row.try_get::<Option<_>, _>(2)?.unwrap_or_default())))
            })
            .collect()
    }

    /// Tells whether the index finds what it holds.
    async fn index_is_whole(&mut self) -> Result<bool> {
        let said = sqlx::query("pragma integrity_check('search')").fetch_all(self.connection()).await?;
        Ok(matches!(said.as_slice(), [one] if one.try_get::<&str, _>(0)? == "ok"))
    }

    async fn compare_workspace(&mut self, made: Option<(String, bool)>) -> Result<Option<Unfit>> {
        let row = sqlx::query("select title, sample from workspace").fetch_one(self.connection()).await?;
        let here = (row.try_get(0)?, row.try_get(1)?);
        Ok(made.filter(|made| *made != here).map(|_| Unfit::Workspace))
    }

    async fn compare_steps(&mut self, mut played: BTreeMap<i64, PlayedStep>) -> Result<Vec<Unfit>> {
        let rows =
            sqlx::query("select seq, unit, verb, at, actor, state, undoes, undoable from step order by seq")
                .fetch_all(self.connection())
                .await?;
        let mut unfit = Vec::new();
        for row in &rows {
            let entry = row.try_get(0)?;
            let fits = match played.remove(&entry) {
                Some(step) => {
                    let kept = [1, 2, 4, 5].map(|column| row.try_get::<&str, _>(column).ok());
                    kept == [&step.unit, &step.verb, &step.actor, step.state].map(Some)
                        && row.try_get::<i64, _>(3)? == step.at
                        && row.try_get::<Option<&str>, _>(6)? == step.undoes.as_deref()
                        && (step.undoable || !row.try_get::<bool, _>(7)?)
                }
                None => false,
            };
            if !fits {
                unfit.push(Unfit::Step { entry });
            }
        }
        unfit.extend(played.into_keys().map(|entry| Unfit::Step { entry }));
        Ok(unfit)
    }

    async fn compare_papers(&mut self, mut attached: HashMap<String, Uuid>) -> Result<Vec<Unfit>> {
        let digests = sqlx::query("select digest from paper_content order by digest")
            .fetch_all(self.connection())
            .await?;
        let mut unfit = Vec::new();
        for row in &digests {
            let digest: &str = row.try_get(0)?;
            let bytes = self.content(digest).await?.unwrap_or_default();
            let item = attached.remove(digest);
            if format!("{:x}", Sha256::digest(&bytes)) != digest {
                unfit.push(Unfit::Paper { item });
            }
        }
        // Two papers of one item that are gone are one finding.
        let gone: BTreeSet<Uuid> = attached.into_values().collect();
        unfit.extend(gone.into_iter().map(|item| Unfit::Paper { item: Some(item) }));
        Ok(unfit)
    }
}
