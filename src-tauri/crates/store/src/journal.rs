//! The journal: entries chained by hash, values beside them.

use crate::decode::Fields;
use crate::digest::{Digest, digest};
use crate::row::{Insertion, canonical};
use crate::{Error, Result};
use rand::RngCore as _;
use sqlx::{Row as _, SqliteConnection};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What an entry is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum EntryKind {
    /// One user action; its words are the values.
    Step,
    /// A record that was created, changed or removed.
    Record,
    /// Something that happened and changes nothing: unlocking, exporting, opening hidden fields.
    Event,
}

impl EntryKind {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Record => "record",
            Self::Event => "event",
        }
    }
}

/// The verb of an entry that changes no record: it says what fields hold after what they ever held was erased.
pub(crate) const STANDS: &str = "stands";

/// An entry that waits for the end of its unit.
pub(crate) struct Entry {
    pub kind: EntryKind,
    pub verb: String,
    pub noun: &'static str,
    pub record: Uuid,
    pub values: Vec<FieldChange>,
}

/// A field before and after, as the exact text that is digested.
pub(crate) struct FieldChange {
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Lists the fields that differ.
pub(crate) fn differences(before: &Fields, after: &Fields) -> Vec<FieldChange> {
    if before.is_empty() {
        let new = |(name, value): (&String, _)| FieldChange {
            field: name.clone(),
            before: None,
            after: Some(canonical(value)),
        };
        return after.iter().map(new).collect();
    }
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| FieldChange {
            field: name.clone(),
            before: before.get(name).map(canonical),
            after: after.get(name).map(canonical),
        })
        .collect()
}

/// The count and the last hash of the chain.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Head {
    pub seq: i64,
    pub hash: Digest,
}

impl Head {
    /// The head that a unit takes which goes on behind this one.
    pub(crate) const fn taken(self) -> Self {
        Self { seq: self.seq + 1, hash: self.hash }
    }
}

/// Reads the head of a chain as it stands in the file, whatever stands there.
pub(crate) async fn head(connection: &mut SqliteConnection) -> Result<(i64, Vec<u8>)> {
    let row = sqlx::query("select seq, hash from journal_head").fetch_one(connection).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

/// Says of an entry that something was done: that the workspace was opened is nothing.
const DONE: &str = "not (kind = 'event' and verb = 'unlock')";

/// Reads the last entry of something that was done; nothing where nothing was.
pub(crate) async fn last_done(connection: &mut SqliteConnection) -> Result<Option<(i64, Vec<u8>)>> {
    let sql = format!("select seq, hash from journal where {DONE} order by seq desc limit 1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_optional(connection).await?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
}

/// Tells whether anything was done since an entry, or whether that entry is of another line.
pub(crate) async fn did_since(connection: &mut SqliteConnection, seq: i64, hash: Vec<u8>) -> Result<bool> {
    let sql = format!(
        "select ($1 > 0 and not exists (select 1 from journal where seq = $1 and hash = $2))
             or exists (select 1 from journal where seq > $1 and {DONE})"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(seq).bind(hash).fetch_one(connection).await?;
    Ok(row.try_get(0)?)
}

const SALT: usize = 16;

/// Digests a value with its salt.
pub(crate) fn value_digest(salt: &[u8], field: &str, text: Option<&str>) -> Option<Digest> {
    text.map(|text| digest([salt, field.as_bytes(), text.as_bytes()]))
}

/// Digests one side of an entry: every field of it, present or not.
pub(crate) fn side<'a>(fields: impl Iterator<Item = (&'a str, Option<&'a [u8]>)>) -> Digest {
    let mut parts: Vec<&[u8]> = Vec::new();
    for (field, value) in fields {
        parts.push(field.as_bytes());
        parts.push(if value.is_some() { b"+" } else { b"-" });
        parts.push(value.unwrap_or_default());
    }
    digest(parts)
}

/// What the hash of an entry covers, beside the hash before it.
pub(crate) struct Link<'a> {
    pub seq: i64,
    pub unit: &'a str,
    pub at: i64,
    pub actor: &'a str,
    pub kind: &'a str,
    pub verb: &'a str,
    pub noun: &'a str,
    pub record: &'a str,
    pub before: &'a [u8],
    pub after: &'a [u8],
}

impl Link<'_> {
    pub(crate) fn hash(&self, previous: &Digest) -> Digest {
        digest([
            previous.as_slice(),
            &self.seq.to_be_bytes(),
            self.unit.as_bytes(),
            &self.at.to_be_bytes(),
            self.actor.as_bytes(),
            self.kind.as_bytes(),
            self.verb.as_bytes(),
            self.noun.as_bytes(),
            self.record.as_bytes(),
            self.before,
            self.after,
        ])
    }
}

/// Takes the head of the chain: the first statement of every unit that writes, which puts units one after another.
pub(crate) async fn take_head(connection: &mut SqliteConnection) -> Result<Head> {
    let row = sqlx::query("update journal_head set seq = seq + 1 returning seq, hash")
        .fetch_one(connection)
        .await?;
    let hash: Vec<u8> = row.try_get(1)?;
    Ok(Head { seq: row.try_get(0)?, hash: hash.try_into().map_err(|_| Error::Damaged)? })
}

/// A field before and after, with what the chain knows of it.
struct Value {
    seq: i64,
    change: FieldChange,
    salt: Vec<u8>,
    before: Option<Digest>,
    after: Option<Digest>,
}

impl Value {
    fn field(&self) -> &str {
        &self.change.field
    }
}

/// Writes the entries of a unit, several to a statement, and moves the head behind them; returns it.
///
/// `head.seq` is the number of the first entry.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    head: Head,
    unit: Uuid,
    at: i64,
    actor: &str,
    entries: Vec<Entry>,
) -> Result<Head> {
    const ENTRY: usize = 11;
    const VALUE: usize = 7;
    let unit = unit.to_string();
    let mut hash = head.hash;
    let mut seq = head.seq;
    let mut rows = Vec::with_capacity(entries.len());
    let mut values = Vec::with_capacity(entries.iter().map(|entry| entry.values.len()).sum());
    for entry in entries {
        let first = values.len();
        let mut random = rand::rng();
        for change in entry.values {
            let mut salt = vec![0_u8; SALT];
            random.fill_bytes(&mut salt);
            let before = value_digest(&salt, &change.field, change.before.as_deref());
            let after = value_digest(&salt, &change.field, change.after.as_deref());
            values.push(Value { seq, change, salt, before, after });
        }
        let of_entry = || values[first..].iter();
        let before =
            side(of_entry().map(|value| (value.field(), value.before.as_ref().map(Digest::as_slice))));
        let after = side(of_entry().map(|value| (value.field(), value.after.as_ref().map(Digest::as_slice))));
        let (kind, verb, noun) = (entry.kind.as_str(), entry.verb, entry.noun);
        let record = entry.record.to_string();
        let link = Link {
            seq,
            unit: &unit,
            at,
            actor,
            kind,
            verb: &verb,
            noun,
            record: &record,
            before: &before,
            after: &after,
        };
        hash = link.hash(&hash);
        rows.push((seq, kind, verb, noun, record, before, after, hash));
        seq += 1;
    }
    let mut insert = Insertion::new(
        "journal (seq, unit, at, actor, kind, verb, noun, record, before_digest, after_digest, hash)",
        ENTRY,
    );
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let (count, sql) = insert.next(rows.len());
        let mut query = sqlx::query(sql);
        for (seq, kind, verb, noun, record, before, after, hash) in rows.by_ref().take(count) {
            query = query
                .bind(seq)
                .bind(unit.clone())
                .bind(at)
                .bind(actor.to_owned())
                .bind(kind)
                .bind(verb)
                .bind(noun)
                .bind(record)
                .bind(before.to_vec())
                .bind(after.to_vec())
                .bind(hash.to_vec());
        }
        query.execute(&mut *connection).await?;
    }
    let mut insert =
        Insertion::new("journal_value (seq, field, salt, before, after, before_digest, after_digest)", VALUE);
    let mut values = values.into_iter();
    while values.len() > 0 {
        let (count, sql) = insert.next(values.len());
        let mut query = sqlx::query(sql);
        for Value { seq, change, salt, before, after } in values.by_ref().take(count) {
            query = query
                .bind(seq)
                .bind(change.field)
                .bind(salt)
                .bind(change.before)
                .bind(change.after)
                .bind(before.map(|digest| digest.to_vec()))
                .bind(after.map(|digest| digest.to_vec()));
        }
        query.execute(&mut *connection).await?;
    }
    let last = Head { seq: seq - 1, hash };
    sqlx::query("update journal_head set seq = $1, hash = $2")
        .bind(last.seq)
        .bind(last.hash.to_vec())
        .execute(connection)
        .await?;
    Ok(last)
}
