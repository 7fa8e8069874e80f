//! Erasure: values leave the journal on purpose, with their salts, and the chain still verifies.

use crate::Result;
use domain::noun::Noun;
use sqlx::SqliteConnection;
use uuid::Uuid;

/// A field of a record whose values are to leave the journal.
pub(crate) struct Erasure {
    pub noun: Noun,
    pub record: Uuid,
    pub field: &'static str,
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
