//! Units of work: one user action, one transaction.

use crate::journal::{self, Entry, EntryKind, FieldChange, Head, differences};
use crate::open::Connection;
use crate::record::{Noun, Record};
use crate::row::{self, Fields, Stored, canonical, fields_of};
use crate::steps::Step;
use crate::{Error, Result, search};
use chrono::{DateTime, Utc};
use domain::ids::{MeetingId, Revision};
use domain::participant::Participant;
use domain::person::Person;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::BTreeSet;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

/// One user action in one transaction. Dropping it forgets; [`Unit::commit`] keeps.
pub struct Unit {
    guard: OwnedMutexGuard<Connection>,
    pub(crate) id: Uuid,
    pub(crate) at: DateTime<Utc>,
    actor: String,
    head: Option<Head>,
    entries: Vec<Entry>,
    pub(crate) step: Option<PendingStep>,
    changes: BTreeSet<Noun>,
}

/// What a unit does, in words that the interface owns.
pub(crate) struct PendingStep {
    pub verb: String,
    pub words: Fields,
    /// The step that this one undoes or redoes; such a step is itself not undone.
    pub undoes: Option<String>,
    pub undoable: bool,
}

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
    ) -> Result<Self> {
        guard.begin().await?;
        Ok(Self {
            id: new_uuid(at),
            guard,
            at,
            actor,
            head: None,
            entries: Vec::new(),
            step: None,
            changes: BTreeSet::new(),
        })
    }

    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.guard.sqlite()
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

    /// Says what the unit does: the verb and the words that go with it. A unit that changes records must say so.
    ///
    /// The words are values of the journal, so they go when values are erased.
    pub fn step<'a>(&mut self, verb: &str, words: impl IntoIterator<Item = (&'a str, Value)>) {
        let words = words.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.step = Some(PendingStep { verb: verb.to_owned(), words, undoes: None, undoable: true });
    }

    /// Says that the step of this unit can never be undone: nothing before it is reached by undo either.
    pub fn not_undoable(&mut self) {
        if let Some(step) = &mut self.step {
            step.undoable = false;
        }
    }

    /// Notes something that happened and changes no record: an entry without values, never undone.
    pub async fn event(&mut self, verb: &str, noun: &'static str, record: Uuid) -> Result<()> {
        self.take_head().await?;
        let entry = Entry { kind: EntryKind::Event, verb: verb.to_owned(), noun, record, values: Vec::new() };
        self.entries.push(entry);
        Ok(())
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

    /// Finds a record.
    pub async fn find<R: Record>(&mut self, id: R::Id) -> Result<Option<R>> {
        let id: Uuid = id.into();
        self.stored(R::NOUN, id).await?.map(Stored::into_record).transpose()
    }

    /// Finds a record that must be there.
    pub async fn get<R: Record>(&mut self, id: R::Id) -> Result<R> {
        self.find(id).await?.ok_or(Error::NoSuchRecord(R::NOUN))
    }

    /// Reads every record of a noun, in the order of their identities: the order in which they were made.
    pub async fn all<R: Record>(&mut self) -> Result<Vec<R>> {
        let rows = row::select(self.connection(), R::NOUN, "order by \"id\"", &[]).await?;
        rows.into_iter().map(Stored::into_record).collect()
    }

    /// Reads every record of a noun at one meeting.
    pub async fn of_meeting<R: Record>(&mut self, meeting: MeetingId) -> Result<Vec<R>> {
        let condition = "where \"meeting\" = $1 order by \"id\"";
        let rows = row::select(self.connection(), R::NOUN, condition, &[meeting.to_string()]).await?;
        rows.into_iter().map(Stored::into_record).collect()
    }

    /// Reads everybody who has a seat at a meeting.
    pub async fn persons_at(&mut self, meeting: MeetingId) -> Result<Vec<Person>> {
        let condition = "where \"id\" in (select \"person\" from \"participant\" where \"meeting\" = $1)";
        let rows = row::select(self.connection(), Noun::Person, condition, &[meeting.to_string()]).await?;
        rows.into_iter().map(Stored::into_record).collect()
    }

    /// Lists the references of a noun at a meeting that are taken: those in use, and those of records removed on purpose.
    pub async fn references_taken(&mut self, noun: Noun, meeting: MeetingId) -> Result<Vec<String>> {
        let current = sqlx::query(AssertSqlSafe(format!(
            "select reference from \"{}\" where meeting = $1",
            noun.as_str()
        )))
        .bind(meeting.to_string())
        .fetch_all(self.connection())
        .await?;
        let removed = sqlx::query(
            "select r.before from journal j
             join journal_value r on r.seq = j.seq and r.field = 'reference'
             join journal_value m on m.seq = j.seq and m.field = 'meeting'
             join step s on s.unit = j.unit
             where j.noun = $2 and j.verb = 'remove' and s.undoes is null and m.before = $1",
        )
        .bind(canonical(&Value::String(meeting.to_string())))
        .bind(noun.as_str())
        .fetch_all(self.connection())
        .await?;
        let mut taken: Vec<String> = current.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
        for row in &removed {
            let text: Option<String> = row.try_get(0)?;
            taken.extend(text.and_then(|text| serde_json::from_str::<String>(&text).ok()));
        }
        Ok(taken)
    }

    /// Keeps the content of a file by its digest; content that is there already is not written again.
    pub async fn keep_content(&mut self, digest: &str, bytes: &[u8]) -> Result<()> {
        sqlx::query("insert or ignore into paper_content (digest, bytes) values ($1, $2)")
            .bind(digest.to_owned())
            .bind(bytes.to_vec())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Reads the content of a file.
    pub async fn content(&mut self, digest: &str) -> Result<Option<Vec<u8>>> {
        let row = sqlx::query("select bytes from paper_content where digest = $1")
            .bind(digest.to_owned())
            .fetch_optional(self.connection())
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// Tells whether a person has a seat anywhere.
    pub async fn seats_of(&mut self, person: domain::ids::PersonId) -> Result<Vec<Participant>> {
        let rows = row::select(
            self.connection(),
            Noun::Participant,
            "where \"person\" = $1 order by \"id\"",
            &[person.to_string()],
        )
        .await?;
        rows.into_iter().map(Stored::into_record).collect()
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
        let before = self.stored(R::NOUN, record.id().into()).await?.ok_or(Error::NoSuchRecord(R::NOUN))?;
        if before.revision != record.revision().0 {
            return Err(Error::ChangedMeanwhile(R::NOUN));
        }
        self.forget(R::NOUN, before).await
    }

    pub(crate) async fn stored(&mut self, noun: Noun, id: Uuid) -> Result<Option<Stored>> {
        let rows = row::select(self.connection(), noun, "where \"id\" = $1", &[id.to_string()]).await?;
        Ok(rows.into_iter().next())
    }

    /// The one place where rows, journal and search index are written: new records.
    pub(crate) async fn create(&mut self, noun: Noun, rows: Vec<Stored>) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        self.take_head().await?;
        row::insert(self.connection(), noun, &rows).await?;
        search::add(self.connection(), noun, &rows).await?;
        for row in rows {
            let values = differences(&Fields::new(), &row.fields);
            self.note("create", noun, row.id, values);
        }
        Ok(())
    }

    /// The one place where rows, journal and search index are written: a changed record.
    pub(crate) async fn change(&mut self, noun: Noun, before: Stored, after: Fields) -> Result<()> {
        self.take_head().await?;
        let read = Revision(before.revision);
        let values = differences(&before.fields, &after);
        let row = Stored { id: before.id, revision: read.next().0, fields: after };
        if !row::update(self.connection(), noun, &row, read).await? {
            return Err(Error::ChangedMeanwhile(noun));
        }
        if values.iter().any(|value| noun.searched().contains(&value.field.as_str())) {
            search::remove(self.connection(), noun, row.id).await?;
            search::add(self.connection(), noun, std::slice::from_ref(&row)).await?;
        }
        self.note("change", noun, row.id, values);
        Ok(())
    }

    /// The one place where rows, journal and search index are written: a removed record.
    pub(crate) async fn forget(&mut self, noun: Noun, before: Stored) -> Result<()> {
        self.take_head().await?;
        if !row::delete(self.connection(), noun, before.id, Revision(before.revision)).await? {
            return Err(Error::ChangedMeanwhile(noun));
        }
        search::remove(self.connection(), noun, before.id).await?;
        let values = differences(&before.fields, &Fields::new());
        self.note("remove", noun, before.id, values);
        Ok(())
    }

    fn note(&mut self, verb: &str, noun: Noun, record: Uuid, values: Vec<FieldChange>) {
        self.changes.insert(noun);
        let verb = verb.to_owned();
        self.entries.push(Entry { kind: EntryKind::Record, verb, noun: noun.as_str(), record, values });
    }

    async fn take_head(&mut self) -> Result<()> {
        if self.head.is_none() {
            self.head = Some(journal::take_head(self.connection()).await?);
        }
        Ok(())
    }

    /// Keeps what the unit did, durably, and returns what changed.
    pub async fn commit(mut self) -> Result<Committed> {
        let mut committed = Committed { changes: self.changes.iter().copied().collect(), step: None };
        if let Some(head) = self.head {
            let mut entries = std::mem::take(&mut self.entries);
            if !self.changes.is_empty() {
                let step = self.step.take().ok_or(Error::UnnamedStep)?;
                entries.insert(0, step.entry(self.id));
                committed.step = Some(step.finished(self.id, head.seq, self.at, &self.actor));
                self.step = Some(step);
            }
            let (id, at, actor) = (self.id, self.at.timestamp_micros(), self.actor.clone());
            journal::write(self.connection(), head, id, at, &actor, &entries).await?;
            if !self.changes.is_empty() {
                self.keep_step(head.seq).await?;
            }
        }
        self.guard.commit().await?;
        Ok(committed)
    }
}

impl PendingStep {
    fn entry(&self, unit: Uuid) -> Entry {
        Entry {
            kind: EntryKind::Step,
            verb: self.verb.clone(),
            noun: "step",
            record: unit,
            values: differences(&Fields::new(), &self.words),
        }
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
