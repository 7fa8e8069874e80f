//! Units of work: one user action, one transaction.

use crate::classified::refuse_classified;
use crate::connection::{Connection, ReadOnly};
use crate::decode::{self, Fields, Stored};
use crate::erase::{self, Erasure};
use crate::index;
use crate::journal::{self, Entry, EntryKind, FieldChange, Head, STANDS, differences};
use crate::place::Place;
use crate::record::Record;
use crate::row::{self, fields_of};
use crate::step::{self, PendingStep, Step};
use crate::{Error, Result, nouns};
use chrono::{DateTime, Utc};
use domain::ids::Revision;
use domain::noun::Noun;
use domain::verb::Verb;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

/// One user action in one transaction. Dropping it forgets; [`Unit::commit`] keeps.
pub struct Unit {
    guard: OwnedMutexGuard<Connection>,
    pub(crate) id: Uuid,
    pub(crate) at: DateTime<Utc>,
    actor: String,
    place: Arc<Place>,
    head: Option<Head>,
    entries: Vec<Entry>,
    step: Option<PendingStep>,
    changes: BTreeSet<Noun>,
    erasures: Vec<Erasure>,
    /// Whether anything was written, with a journal entry or without.
    wrote: bool,
    heard: Option<Hearer>,
}

/// Is told how many changes of a large step are done, and of how many; says whether it goes on.
type Hearer = Box<dyn Fn(usize, usize) -> bool + Send + Sync>;

/// What a unit left behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Committed {
    /// The nouns whose records changed: every window that shows them reloads.
    pub changes: Vec<Noun>,
    /// The step, where the unit changed anything.
    pub step: Option<Step>,
}

impl Unit {
    pub(crate) async fn begin(
        mut guard: OwnedMutexGuard<Connection>,
        at: DateTime<Utc>,
        actor: String,
        place: Arc<Place>,
    ) -> Result<Self> {
        guard.begin().await?;
        Ok(Self {
            id: new_uuid(at),
            guard,
            at,
            actor,
            place,
            head: None,
            entries: Vec::new(),
            step: None,
            changes: BTreeSet::new(),
            erasures: Vec::new(),
            wrote: false,
            heard: None,
        })
    }

    /// Says who is told how far it is when a large step is taken back or brought back: changes done, and of how many. Where
    /// they say no, it ends with [`Error::Interrupted`].
    pub fn heard_by(&mut self, hearer: impl Fn(usize, usize) -> bool + Send + Sync + 'static) {
        self.heard = Some(Box::new(hearer));
    }

    pub(crate) fn tell(&self, done: usize, all: usize) -> Result<()> {
        match &self.heard {
            Some(hearer) if !hearer(done, all) => Err(Error::Interrupted),
            _ => Ok(()),
        }
    }

    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.guard.sqlite()
    }

    /// Returns the connection for a statement that changes the file: the one place where a workspace that is open for
    /// reading only refuses. SQLite refuses as well, whatever goes around it.
    pub(crate) fn writing(&mut self) -> Result<&mut SqliteConnection> {
        if let Some(why) = self.read_only() {
            return Err(Error::ReadOnly(why));
        }
        self.wrote = true;
        Ok(self.guard.sqlite())
    }

    /// Tells whether the workspace is open for reading only, and why.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.guard.read_only()
    }

    /// Returns its identity, which is that of the step that it does.
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// Returns the moment at which the unit began: the time of everything it does.
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Returns who does it, as the journal shows them.
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// Makes a new identity, ordered by time.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        new_uuid(self.at).into()
    }

    /// Says what the unit does. A unit that changes records must say so.
    ///
    /// The words of the verb are values of the journal, so they go when values are erased.
    pub fn step(&mut self, verb: Verb) {
        self.does(PendingStep { verb, undoes: None, undoable: true });
    }

    pub(crate) fn does(&mut self, step: PendingStep) {
        self.step = Some(step);
    }

    /// Says that the step of this unit can never be undone: nothing before it is reached by undo either.
    pub fn not_undoable(&mut self) {
        if let Some(step) = &mut self.step {
            step.undoable = false;
        }
    }

    /// Erases every value that a field of a record ever had from the journal, once the unit is committed; the record
    /// itself keeps what it holds now. Neither this unit nor what changed that field before can be undone any more.
    pub fn erase(&mut self, noun: Noun, record: impl Into<Uuid>, field: &'static str) {
        self.not_undoable();
        self.erasures.push(Erasure { noun, record: record.into(), field: field.to_owned() });
    }

    /// Adds an entry that belongs to no record.
    pub(crate) async fn enter(&mut self, entry: Entry) -> Result<()> {
        self.take_head().await?;
        self.entries.push(entry);
        Ok(())
    }

    /// Keeps a record: a new one (revision 0), or over the revision that was read.
    pub async fn save<R: Record>(&mut self, record: &mut R) -> Result<()> {
        if record.revision() == Revision::default() {
            return self.save_new(std::slice::from_mut(record)).await;
        }
        let id: Uuid = record.id().into();
        let before = self.stored(R::NOUN, id).await?.ok_or(Error::NoSuchRecord(R::NOUN))?;
        if before.revision != record.revision().0 {
            return Err(Error::ChangedMeanwhile(R::NOUN));
        }
        let after = fields_of(record);
        if after == before.fields {
            return Ok(());
        }
        self.change(R::NOUN, before, after).await?;
        record.set_revision(record.revision().next());
        Ok(())
    }

    /// Keeps many new records at once.
    pub async fn save_new<R: Record>(&mut self, records: &mut [R]) -> Result<()> {
        let rows = records
            .iter()
            .map(|record| Stored { id: record.id().into(), revision: 1, fields: fields_of(record) })
            .collect();
        self.create(R::NOUN, rows).await?;
        for record in records {
            record.set_revision(Revision(1));
        }
        Ok(())
    }

    /// Removes a record at the revision that was read.
    pub async fn remove<R: Record>(&mut self, record: &R) -> Result<()> {
        // Taken before the row is read, so that nobody writes between.
        self.take_head().await?;
        let before = self.stored(R::NOUN, record.id().into()).await?.ok_or(Error::NoSuchRecord(R::NOUN))?;
        if before.revision != record.revision().0 {
            return Err(Error::ChangedMeanwhile(R::NOUN));
        }
        self.forget(R::NOUN, vec![before]).await
    }

    pub(crate) async fn stored(&mut self, noun: Noun, id: Uuid) -> Result<Option<Stored>> {
        let rows = row::select(self.connection(), noun, "where \"id\" = $1", &[id.to_string()]).await?;
        rows.first().map(|row| decode::stored(noun, row)).transpose()
    }

    /// The one place where rows, journal and search index are written: new records.
    pub(crate) async fn create(&mut self, noun: Noun, mut rows: Vec<Stored>) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        self.take_head().await?;
        for row in &mut rows {
            row::complete(noun, &mut row.fields)?;
        }
        for row in &rows {
            refuse_classified(noun, &row.fields)?;
        }
        row::insert(self.writing()?, noun, &rows).await?;
        index::add(self.writing()?, noun, &rows).await?;
        for row in rows {
            let values = differences(&Fields::new(), &row.fields);
            self.note("create", noun, row.id, values);
        }
        Ok(())
    }

    /// The one place where rows, journal and search index are written: a changed record.
    pub(crate) async fn change(&mut self, noun: Noun, before: Stored, mut after: Fields) -> Result<()> {
        self.take_head().await?;
        row::complete(noun, &mut after)?;
        let read = Revision(before.revision);
        let values = differences(&before.fields, &after);
        refuse_classified(
            noun,
            after.iter().filter(|(name, value)| before.fields.get(*name) != Some(value)),
        )?;
        let row = Stored { id: before.id, revision: read.next().0, fields: after };
        if !row::update(self.writing()?, noun, &row, read).await? {
            return Err(Error::ChangedMeanwhile(noun));
        }
        if nouns::searched(noun).any(|field| values.iter().any(|value| value.field == field)) {
            index::remove(self.writing()?, noun, &[row.id]).await?;
            index::add(self.writing()?, noun, std::slice::from_ref(&row)).await?;
        }
        self.note("change", noun, row.id, values);
        Ok(())
    }

    /// The one place where rows, journal and search index are written: removed records, read since the head was taken.
    pub(crate) async fn forget(&mut self, noun: Noun, rows: Vec<Stored>) -> Result<()> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        if !row::delete(self.writing()?, noun, &ids).await? {
            return Err(Error::ChangedMeanwhile(noun));
        }
        index::remove(self.writing()?, noun, &ids).await?;
        for row in rows {
            let values = differences(&row.fields, &Fields::new());
            self.note("remove", noun, row.id, values);
        }
        Ok(())
    }

    fn note(&mut self, verb: &str, noun: Noun, record: Uuid, values: Vec<FieldChange>) {
        self.changes.insert(noun);
        let verb = verb.to_owned();
        self.entries.push(Entry { kind: EntryKind::Record, verb, noun: noun.as_str(), record, values });
    }

    pub(crate) async fn take_head(&mut self) -> Result<()> {
        if self.head.is_none() {
            self.head = Some(journal::take_head(self.writing()?).await?);
        }
        Ok(())
    }

    /// Ends whatever this unit still reads with [`Error::Interrupted`] once `go_on` says no; it is asked while statements run.
    /// For what somebody types and waits for: one question never holds up all others.
    pub async fn bound(&mut self, go_on: impl FnMut() -> bool + Send + 'static) -> Result<()> {
        self.guard.bound(go_on).await
    }

    /// Says what the records that are there hold in fields of which everything was erased: what is erased proves nothing any
    /// more, so that it could be changed past the journal.
    async fn standing(&mut self, erasures: Vec<Erasure>) -> Result<Vec<Entry>> {
        let mut fields: BTreeMap<(&str, Uuid), (Noun, BTreeSet<String>)> = BTreeMap::new();
        for Erasure { noun, record, field } in erasures {
            fields.entry((noun.as_str(), record)).or_insert((noun, BTreeSet::new())).1.insert(field);
        }
        let mut standing = Vec::with_capacity(fields.len());
        for ((_, record), (noun, fields)) in fields {
            let Some(stored) = self.stored(noun, record).await? else { continue };
            let value = |field: String| {
                let after = stored.fields.get(&field).map(row::canonical);
                FieldChange { field, before: None, after }
            };
            let values = fields.into_iter().map(value).collect();
            let (kind, verb) = (EntryKind::Record, STANDS.to_owned());
            standing.push(Entry { kind, verb, noun: noun.as_str(), record, values });
        }
        Ok(standing)
    }

    /// Keeps what the unit did, durably, and returns what changed.
    pub async fn commit(mut self) -> Result<Committed> {
        let mut committed = Committed { changes: self.changes.iter().copied().collect(), step: None };
        if let Some(head) = self.head {
            let mut entries = std::mem::take(&mut self.entries);
            if !self.changes.is_empty() {
                let step = self.step.take().ok_or(Error::UnnamedStep)?;
                entries.insert(0, step.entry(self.id, &self.erasures));
                committed.step = Some(step.finished(self.id, head.seq, self.at, &self.actor));
            }
            let (id, at, actor) = (self.id, self.at.timestamp_micros(), self.actor.clone());
            let last = journal::write(self.writing()?, head, id, at, &actor, entries).await?;
            let erasures = std::mem::take(&mut self.erasures);
            if !erasures.is_empty() {
                erase::carry_out(self.writing()?, &erasures).await?;
                let standing = self.standing(erasures).await?;
                journal::write(self.writing()?, last.taken(), id, at, &actor, standing).await?;
            }
            if let Some(step) = &committed.step {
                step::keep(self.writing()?, step).await?;
            }
        }
        // What is written to a file that nobody finds again is not saved.
        if self.wrote && !self.place.holds() {
            return Err(Error::Replaced);
        }
        self.guard.commit().await?;
        Ok(committed)
    }
}

fn new_uuid(at: DateTime<Utc>) -> Uuid {
    let micros = at.timestamp_micros();
    let seconds = u64::try_from(micros.div_euclid(1_000_000)).unwrap_or_default();
    let nanos = u32::try_from(micros.rem_euclid(1_000_000)).unwrap_or_default() * 1_000;
    let context = CONTEXT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Uuid::new_v7(uuid::Timestamp::from_unix(&*context, seconds, nanos))
}

/// Orders identities made in the same millisecond.
static CONTEXT: std::sync::LazyLock<std::sync::Mutex<uuid::ContextV7>> =
    std::sync::LazyLock::new(Default::default);
