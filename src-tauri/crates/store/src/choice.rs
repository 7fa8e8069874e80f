//! Choices that stay inside the file and are no records: never journalled, never undone.

use crate::digest::hex;
use crate::{Result, unit::Unit};
use rand::RngCore as _;
use sqlx::{Row as _, SqliteConnection};

/// The kind of secrets.
const SECRET: &str = "secret";

/// The most choices of one kind that are kept; the oldest go first.
const MOST: i64 = 40;

/// Reads a choice from an open file.
pub(crate) async fn read(sqlite: &mut SqliteConnection, kind: &str, key: &str) -> Result<Option<String>> {
    let row = sqlx::query("select value from choice where kind = $1 and key = $2")
        .bind(kind.to_owned())
        .bind(key.to_owned())
        .fetch_optional(sqlite)
        .await?;
    Ok(row.map(|row| row.try_get("value")).transpose()?)
}

impl Unit {
    /// Reads a choice.
    pub async fn choice(&mut self, kind: &str, key: &str) -> Result<Option<String>> {
        read(self.connection(), kind, key).await
    }

    /// Lists the choices of a kind, by key.
    pub async fn choices(&mut self, kind: &str) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query("select key, value from choice where kind = $1 order by key")
            .bind(kind.to_owned())
            .fetch_all(self.connection())
            .await?;
        rows.iter().map(|row| Ok((row.try_get("key")?, row.try_get("value")?))).collect()
    }

    /// Keeps a choice.
    pub async fn keep_choice(&mut self, kind: &str, key: &str, value: &str) -> Result<()> {
        let at = self.at().timestamp_micros();
        sqlx::query(
            "insert into choice (kind, key, value, kept_at) values ($1, $2, $3, $4)
             on conflict (kind, key) do update set value = excluded.value, kept_at = excluded.kept_at",
        )
        .bind(kind.to_owned())
        .bind(key.to_owned())
        .bind(value.to_owned())
        .bind(at)
        .execute(self.writing()?)
        .await?;
        sqlx::query(
            "delete from choice where kind = $1 and key not in
             (select key from choice where kind = $1 order by kept_at desc, key limit $2)",
        )
        .bind(kind.to_owned())
        .bind(MOST)
        .execute(self.writing()?)
        .await?;
        Ok(())
    }

    /// Reads a secret that the workspace has for something; none where none was made yet.
    pub async fn secret(&mut self, of: &str) -> Result<Option<String>> {
        self.choice(SECRET, of).await
    }

    /// Reads a secret that the workspace has for something, made where none was yet.
    pub async fn secret_or_new(&mut self, of: &str) -> Result<String> {
        if let Some(known) = self.secret(of).await? {
            return Ok(known);
        }
        let mut bytes = [0_u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        let made = hex(&bytes);
        self.keep_choice(SECRET, of, &made).await?;
        Ok(made)
    }

    /// Forgets a choice.
    pub async fn forget_choice(&mut self, kind: &str, key: &str) -> Result<()> {
        sqlx::query("delete from choice where kind = $1 and key = $2")
            .bind(kind.to_owned())
            .bind(key.to_owned())
            .execute(self.writing()?)
            .await?;
        Ok(())
    }
}
