//! Verifying the journal: every digest and hash is made again.

use crate::connection::{Connection, Unlocked};
use crate::journal::{self, Link, side, value_digest};
use crate::unit::Unit;
use crate::{Result, digest::hex};
use sqlx::{Row as _, SqliteConnection};

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
        self.walk_journal(|_, _| {}).await
    }

    /// The same, and hands on each entry with its values.
    pub(crate) async fn walk_journal(&mut self, each: impl FnMut(&Link<'_>, Vec<Value>)) -> Result<Verified> {
        walk(self.connection(), each).await
    }
}

/// Tells whether the journal of a copy fits together, from the first entry to the last.
pub(crate) async fn fits(copy: &Unlocked) -> Result<bool> {
    let verified = walk(Connection::open(copy).await?.sqlite(), |_, _| {}).await?;
    Ok(verified.broken_at.is_none())
}

/// Walks the whole journal of an open file, recomputes every digest and hash, and hands on each entry with its values.
pub(crate) async fn walk(
    connection: &mut SqliteConnection,
    mut each: impl FnMut(&Link<'_>, Vec<Value>),
) -> Result<Verified> {
    let (count, sealed) = journal::head(connection).await?;
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
    let mut verified =
        Verified { entries: entries.len() as u64, values: 0, erased: 0, head: hex(&sealed), broken_at: None };
    let mut hash = [0_u8; 32];
    for (index, row) in entries.iter().enumerate() {
        let seq: i64 = row.try_get(0)?;
        let mut mine = Vec::new();
        while let Some(value) = values.next_if(|value| value.seq <= seq) {
            verified.values += 1;
            verified.erased += u64::from(value.is_erased());
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
        let before = side(mine.iter().map(|value| (value.field.as_str(), value.before_digest.as_deref())));
        let after = side(mine.iter().map(|value| (value.field.as_str(), value.after_digest.as_deref())));
        let fits = seq == i64::try_from(index).unwrap_or(i64::MAX) + 1
            && mine.iter().all(|value| value.seq == seq && value.fits())
            && before.as_slice() == stored[0]
            && after.as_slice() == stored[1]
            && hash.as_slice() == stored[2];
        if !fits && verified.broken_at.is_none() {
            verified.broken_at = Some(seq);
        }
        each(&link, mine);
    }
    let whole = usize::try_from(count).is_ok_and(|count| count == entries.len()) && sealed == hash;
    if verified.broken_at.is_none() && (!whole || values.peek().is_some()) {
        verified.broken_at = Some(count);
    }
    Ok(verified)
}

/// A field before and after, as an entry has it.
pub(crate) struct Value {
    seq: i64,
    pub field: String,
    salt: Option<Vec<u8>>,
    before: Option<String>,
    pub after: Option<String>,
    before_digest: Option<Vec<u8>>,
    pub after_digest: Option<Vec<u8>>,
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

    /// Tells whether it was erased: only its digests stand.
    pub const fn is_erased(&self) -> bool {
        self.salt.is_none()
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
