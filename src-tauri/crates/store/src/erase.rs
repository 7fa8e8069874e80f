//! Erasure: values leave the journal on purpose, with their salts, and the chain still verifies.

use crate::Result;
use crate::unit::Unit;
use domain::noun::Noun;
use sqlx::SqliteConnection;
use uuid::Uuid;

/// A field of a record whose values are to leave the journal.
pub(crate) struct Erasure {
    noun: Noun,
    record: Uuid,
    field: &'static str,
}

impl Unit {
    /// Erases every value that a field of a record ever had from the journal, once the unit is committed; the record
    /// itself keeps what it holds now. Neither this unit nor what changed that field before can be undone any more.
    pub fn erase(&mut self, noun: Noun, record: impl Into<Uuid>, field: &'static str) {
        self.not_undoable();
        self.erasures.push(Erasure { noun, record: record.into(), field });
    }
}

/// Erases values, those of the unit that is being committed too.
pub(crate) async fn carry_out(connection: &mut SqliteConnection, erasures: &[Erasure]) -> Result<()> {
    for Erasure { noun, record, field } in erasures {
        sqlx::query(
            "update journal_value set salt = null, before = null, after = null
             where field = $1 and seq in (select seq from journal where noun = $2 and record = $3)",
        )
        .bind(*field)
        .bind(noun.as_str())
        .bind(record.to_string())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
