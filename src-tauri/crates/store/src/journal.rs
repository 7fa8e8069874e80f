//! The journal: entries chained by hash, values beside them.

use crate::digest::{Digest, digest};
use crate::row::{Fields, canonical, placeholders};
use crate::{Error, Result, unit::Unit};
use rand::RngCore as _;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
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
    const fn as_str(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Record => "record",
            Self::Event => "event",
        }
    }
}

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

const SALT: usize = 16;

fn value_digest(salt: &[u8], field: &str, text: Option<&str>) -> Option<Digest> {
    text.map(|text| digest([salt, field.as_bytes(), text.as_bytes()]))
}

/// Digests one side of an entry: every field of it, present or not.
fn side<'a>(fields: impl Iterator<Item = (&'a str, Option<&'a [u8]>)>) -> Digest {
    let mut parts: Vec<&[u8]> = Vec::new();
    for (field, value) in fields {
        parts.push(field.as_bytes());
        parts.push(if value.is_some() { b"+" } else { b"-" });
        parts.push(value.unwrap_or_default());
    }
    digest(parts)
}

/// What the hash of an entry covers, beside the hash before it.
struct Link<'a> {
    seq: i64,
    unit: &'a str,
    at: i64,
    actor: &'a str,
    kind: &'a str,
    verb: &'a str,
    noun: &'a str,
    record: &'a str,
    before: &'a [u8],
    after: &'a [u8],
}

impl Link<'_> {
    fn hash(&self, previous: &Digest) -> Digest {
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

/// Writes the entries of a unit, several to a statement, and moves the head behind them.
///
/// `head.seq` is the number of the first entry.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    head: Head,
    unit: Uuid,
    at: i64,
    actor: &str,
    entries: &[Entry],
) -> Result<Head> {
    const ENTRY: usize = 11;
    const VALUE: usize = 7;
    // SQLite looks a parameter up among all before it, so a statement grows slow with the square of its length.
    const ROWS: usize = 40;
    let unit = unit.to_string();
    let mut hash = head.hash;
    let mut seq = head.seq;
    let mut rows = Vec::with_capacity(entries.len());
    let mut values = Vec::new();
    for entry in entries {
        let mut sides = Vec::with_capacity(entry.values.len());
        for change in &entry.values {
            let mut salt = vec![0_u8; SALT];
            rand::rng().fill_bytes(&mut salt);
            let before = value_digest(&salt, &change.field, change.before.as_deref());
            let after = value_digest(&salt, &change.field, change.after.as_deref());
            sides.push((change.field.as_str(), before, after));
            values.push((seq, change, salt, before, after));
        }
        let before =
            side(sides.iter().map(|(field, before, _)| (*field, before.as_ref().map(<[u8; 32]>::as_slice))));
        let after =
            side(sides.iter().map(|(field, _, after)| (*field, after.as_ref().map(<[u8; 32]>::as_slice))));
        let record = entry.record.to_string();
        let link = Link {
            seq,
            unit: &unit,
            at,
            actor,
            kind: entry.kind.as_str(),
            verb: &entry.verb,
            noun: entry.noun,
            record: &record,
            before: &before,
            after: &after,
        };
        hash = link.hash(&hash);
        rows.push((seq, entry, record, before, after, hash));
        seq += 1;
    }
    for chunk in rows.chunks(ROWS) {
        let mut sql = String::from(
            "insert into journal (seq, unit, at, actor, kind, verb, noun, record, before_digest, after_digest, hash) values ",
        );
        placeholders(&mut sql, chunk.len(), ENTRY);
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (seq, entry, record, before, after, hash) in chunk {
            query = query
                .bind(*seq)
                .bind(unit.clone())
                .bind(at)
                .bind(actor.to_owned())
                .bind(entry.kind.as_str())
                .bind(entry.verb.clone())
                .bind(entry.noun)
                .bind(record.clone())
                .bind(before.to_vec())
                .bind(after.to_vec())
                .bind(hash.to_vec());
        }
        query.execute(&mut *connection).await?;
    }
    for chunk in values.chunks(ROWS) {
        let mut sql = String::from(
            "insert into journal_value (seq, field, salt, before, after, before_digest, after_digest) values ",
        );
        placeholders(&mut sql, chunk.len(), VALUE);
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (seq, change, salt, before, after) in chunk {
            query = query
                .bind(*seq)
                .bind(change.field.clone())
                .bind(salt.clone())
                .bind(change.before.clone())
                .bind(change.after.clone())
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

/// What walking the whole chain showed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Verified {
    /// Entries in the chain.
    pub entries: u64,
    /// Values beside it; erased ones too.
    pub values: u64,
    /// Values that were erased on purpose, so that only their digests stand.
    pub erased: u64,
    /// The last hash, as 64 hexadecimal digits.
    pub head: String,
    /// The first entry that does not fit, if any: the chain was altered there.
    pub broken_at: Option<i64>,
}

impl Unit {
    /// Walks the whole journal and recomputes every digest and hash.
    pub async fn verify_journal(&mut self) -> Result<Verified> {
        let connection = self.connection();
        let head = sqlx::query("select seq, hash from journal_head").fetch_one(&mut *connection).await?;
        let (count, sealed): (i64, Vec<u8>) = (head.try_get(0)?, head.try_get(1)?);
        let entries = sqlx::query(
            "select seq, unit, at, actor, kind, verb, noun, record, before_digest, after_digest, hash from journal order by seq",
        )
        .fetch_all(&mut *connection)
        .await?;
        let values = sqlx::query(
            "select seq, field, salt, before, after, before_digest, after_digest from journal_value order by seq, field",
        )
        .fetch_all(&mut *connection)
        .await?;
        let mut values = values.iter().map(Value::read).collect::<Result<Vec<_>>>()?.into_iter().peekable();
        let mut verified = Verified {
            entries: entries.len() as u64,
            values: 0,
            erased: 0,
            head: hex(&sealed),
            broken_at: None,
        };
        let mut hash = [0_u8; 32];
        for (index, row) in entries.iter().enumerate() {
            let seq: i64 = row.try_get(0)?;
            let mut mine = Vec::new();
            while let Some(value) = values.next_if(|value| value.seq <= seq) {
                verified.values += 1;
                verified.erased += u64::from(value.salt.is_none());
                mine.push(value);
            }
            let texts: Vec<String> = [1, 3, 4, 5, 6, 7]
                .into_iter()
                .map(|column| row.try_get::<String, _>(column))
                .collect::<Result<_, _>>()?;
            let stored: Vec<Vec<u8>> =
                [8, 9, 10].into_iter().map(|column| row.try_get(column)).collect::<Result<_, _>>()?;
            let link = Link {
                seq,
                unit: &texts[0],
                at: row.try_get(2)?,
                actor: &texts[1],
                kind: &texts[2],
                verb: &texts[3],
                noun: &texts[4],
                record: &texts[5],
                before: &stored[0],
                after: &stored[1],
            };
            hash = link.hash(&hash);
            let before =
                side(mine.iter().map(|value| (value.field.as_str(), value.before_digest.as_deref())));
            let after = side(mine.iter().map(|value| (value.field.as_str(), value.after_digest.as_deref())));
            let fits = seq == i64::try_from(index).unwrap_or(i64::MAX) + 1
                && mine.iter().all(|value| value.seq == seq && value.fits())
                && before.as_slice() == stored[0]
                && after.as_slice() == stored[1]
                && hash.as_slice() == stored[2];
            if !fits && verified.broken_at.is_none() {
                verified.broken_at = Some(seq);
            }
        }
        let whole = usize::try_from(count).is_ok_and(|count| count == entries.len()) && sealed == hash;
        if verified.broken_at.is_none() && (!whole || values.peek().is_some()) {
            verified.broken_at = Some(count);
        }
        Ok(verified)
    }
}

struct Value {
    seq: i64,
    field: String,
    salt: Option<Vec<u8>>,
    before: Option<String>,
    after: Option<String>,
    before_digest: Option<Vec<u8>>,
    after_digest: Option<Vec<u8>>,
}

impl Value {
    fn read(row: &sqlx::sqlite::SqliteRow) -> Result<Self> {
        Ok(Self {
            seq: row.try_get(0)?,
            field: row.try_get(1)?,
            salt: row.try_get(2)?,
            before: row.try_get(3)?,
            after: row.try_get(4)?,
            before_digest: row.try_get(5)?,
            after_digest: row.try_get(6)?,
        })
    }

    /// Tells whether the texts have the digests that stand beside them. An erased value has neither salt nor text.
    fn fits(&self) -> bool {
        let Some(salt) = &self.salt else { return self.before.is_none() && self.after.is_none() };
        let is = |text: &Option<String>, stored: &Option<Vec<u8>>| {
            value_digest(salt, &self.field, text.as_deref()).as_ref().map(<[u8; 32]>::as_slice)
                == stored.as_deref()
        };
        is(&self.before, &self.before_digest) && is(&self.after, &self.after_digest)
    }
}

/// Writes bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
