//! The keys of the workspace for pouches, as text: a pair, and a secret.
//!
//! They lie in the encrypted file and in no journal. A copy of the file has them too, so that it opens what was sent to the
//! first.

use crate::{Result, digest, journal, unit::Unit};
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::Row as _;
use std::collections::BTreeMap;

/// The keys of a workspace for pouches; what they say is for `pouch` to read.
#[derive(Clone, Debug)]
pub struct PouchKeys {
    /// The pair of keys.
    pub pair: SecretString,
    /// The secret of which those of the bodies in the chair are made.
    pub secret: SecretString,
}

/// The head of the journal, as backups and pouches seal it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JournalHead {
    /// The number of entries.
    pub entries: i64,
    /// The hash of the last one, in hexadecimal digits.
    pub hash: String,
}

impl Unit {
    /// Reads the keys for pouches; none where none were made yet.
    pub async fn pouch_keys(&mut self) -> Result<Option<PouchKeys>> {
        let row =
            sqlx::query("select pair, secret from pouch_keys").fetch_optional(self.connection()).await?;
        let keys = |row: sqlx::sqlite::SqliteRow| {
            let text = |column: &str| row.try_get::<String, _>(column).map(SecretString::from);
            Ok(PouchKeys { pair: text("pair")?, secret: text("secret")? })
        };
        row.map(keys).transpose()
    }

    /// Keeps new keys for pouches; a workspace that has some keeps those.
    pub async fn keep_pouch_keys(&mut self, keys: &PouchKeys) -> Result<()> {
        sqlx::query("insert into pouch_keys (one, pair, secret) values (1, $1, $2) on conflict do nothing")
            .bind(keys.pair.expose_secret().to_owned())
            .bind(keys.secret.expose_secret().to_owned())
            .execute(self.writing()?)
            .await?;
        Ok(())
    }

    /// Reads the public keys that others gave, with whom each is for.
    pub async fn pouch_recipients(&mut self) -> Result<BTreeMap<String, String>> {
        let rows = sqlx::query("select whom, key from pouch_recipient").fetch_all(self.connection()).await?;
        rows.iter().map(|row| Ok((row.try_get("whom")?, row.try_get("key")?))).collect()
    }

    /// Keeps the public key that somebody gave, in place of the one before.
    pub async fn keep_pouch_recipient(&mut self, whom: &str, key: &str) -> Result<()> {
        sqlx::query(
            "insert into pouch_recipient (whom, key) values ($1, $2) on conflict (whom) do update set key = $2",
        )
        .bind(whom)
        .bind(key)
        .execute(self.writing()?)
        .await?;
        Ok(())
    }

    /// Reads the head of the journal: a chain alone does not see its tail cut off.
    pub async fn journal_head(&mut self) -> Result<JournalHead> {
        let (entries, hash) = journal::head(self.connection()).await?;
        Ok(JournalHead { entries, hash: digest::hex(&hash) })
    }
}
