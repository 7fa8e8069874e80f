//! Files that records name, kept by the digest of their content. Not journalled: undo needs them to stay.

use crate::Result;
use crate::unit::Unit;
use sqlx::Row as _;

impl Unit {
    /// Keeps the content of a file by its digest; content that is there already is not written again.
    pub async fn keep_content(&mut self, digest: &str, bytes: &[u8]) -> Result<()> {
        sqlx::query("insert or ignore into paper_content (digest, bytes) values ($1, $2)")
            .bind(digest.to_owned())
            .bind(bytes.to_vec())
            .execute(self.writing()?)
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
}
