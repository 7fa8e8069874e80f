//! Erasure: values leave the journal on purpose, with their salts, and the chain still verifies.

use crate::Result;
use domain::noun::Noun;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use uuid::Uuid;

/// The word of a step that says what it erased, so that a value that is missing without it is seen.
pub(crate) const ERASES: &str = "erases";

/// A field of a record whose values are to leave the journal.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
pub(crate) struct Erasure {
    pub noun: Noun,
    pub record: Uuid,
    pub field: String,
}

impl Erasure {
    /// Names one as the journal writes it; nothing where there is no such noun.
    pub fn named(noun: &str, record: &str, field: &str) -> Option<Self> {
        Some(Self { noun: Noun::named(noun)?, record: record.parse().ok()?, field: field.to_owned() })
    }
}

/// Erases values, those of the unit that is being committed too.
pub(crate) async fn carry_out(connection: &mut SqliteConnection, erasures: &[Erasure]) -> Result<()> {
    for Erasure { noun, record, field } in erasures {
        sqlx::query(
            "update journal_value set salt = null, before = null, after = null
             where field = $1 and seq in (select seq from journal where noun = $2 and record = $3)",
        )
        .bind(field.clone())
        .bind(noun.as_str())
        .bind(record.to_string())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
