//! The one connection to a workspace file.

use crate::Result;
use sqlx::{Connection as _, SqliteConnection};

/// The connection, and whether a unit was left in the middle.
pub(crate) struct Connection {
    /// There until it is dropped.
    sqlite: Option<SqliteConnection>,
    in_unit: bool,
}

impl Drop for Connection {
    /// Waits until the file is closed. The statements run on a thread of the driver; were it still at work when the
    /// process ends, SQLCipher would be torn down under it.
    fn drop(&mut self) {
        if let Some(sqlite) = self.sqlite.take()
            && pollster::block_on(sqlite.close()).is_err()
        {
            tracing::warn!("the workspace was not closed in good order");
        }
    }
}

impl Connection {
    pub(crate) const fn new(sqlite: SqliteConnection) -> Self {
        Self { sqlite: Some(sqlite), in_unit: false }
    }

    pub(crate) fn sqlite(&mut self) -> &mut SqliteConnection {
        self.sqlite.as_mut().expect("a connection is there until it is dropped")
    }

    /// Forgets a transaction that was dropped halfway.
    pub(crate) async fn forget_unit(&mut self) {
        if self.in_unit {
            sqlx::query("rollback").execute(self.sqlite()).await.ok();
            self.in_unit = false;
        }
    }

    /// Begins a transaction; one that was dropped halfway is forgotten first.
    pub(crate) async fn begin(&mut self) -> Result<()> {
        self.forget_unit().await;
        self.in_unit = true;
        sqlx::query("begin immediate").execute(self.sqlite()).await?;
        Ok(())
    }

    pub(crate) async fn commit(&mut self) -> Result<()> {
        sqlx::query("commit").execute(self.sqlite()).await?;
        self.in_unit = false;
        Ok(())
    }
}
