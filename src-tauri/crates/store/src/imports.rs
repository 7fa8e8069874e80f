//! Imports that stand, found without their reports: a list of thousands leaves megabytes of them.

use crate::{Error, Result, Unit};
use chrono::{DateTime, Utc};
use domain::ids::{ImportId, MeetingId};
use domain::import::{ImportKind, SaidOf};
use domain::noun::Noun;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An import that was not taken back, without its report.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingImport {
    /// Its identity.
    pub id: ImportId,
    /// The name of the file.
    pub file_name: String,
    /// When it was applied.
    pub at: DateTime<Utc>,
}

impl Unit {
    /// Finds the last import of a file into a meeting, by the digest of its bytes.
    pub async fn last_import_of_file(
        &mut self,
        meeting: MeetingId,
        digest: &str,
    ) -> Result<Option<StandingImport>> {
        let row = self.last_import("", meeting, &[("digest", digest)]).await?;
        row.as_ref().map(standing).transpose()
    }

    /// Finds the last import of a source into a meeting, with what it said of each participant.
    pub async fn last_import_of_source(
        &mut self,
        meeting: MeetingId,
        kind: ImportKind,
        source: &str,
    ) -> Result<Option<(StandingImport, BTreeMap<String, SaidOf>)>> {
        let row = self.last_import(", said", meeting, &[("kind", kind.name()), ("source", source)]).await?;
        let Some(row) = row else { return Ok(None) };
        let import = standing(&row)?;
        let said = serde_json::from_str(row.try_get(3)?).map_err(|_| wrong("said", import.id.0))?;
        Ok(Some((import, said)))
    }

    /// `more` and the names of `told` are SQL of this file.
    async fn last_import(
        &mut self,
        more: &str,
        meeting: MeetingId,
        told: &[(&str, &str)],
    ) -> Result<Option<SqliteRow>> {
        let columns: Vec<&str> = told.iter().map(|(column, _)| *column).collect();
        let sql = format!(
            "select id, file_name, at{more} from import where undone is null and meeting = ? and {} = ?
             order by id desc limit 1",
            columns.join(" = ? and ")
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(meeting.to_string());
        let query = told.iter().fold(query, |query, (_, value)| query.bind((*value).to_owned()));
        Ok(query.fetch_optional(self.connection()).await?)
    }
}

fn standing(row: &SqliteRow) -> Result<StandingImport> {
    let id: Uuid = row.try_get::<&str, _>(0)?.parse().map_err(|_| wrong("id", Uuid::nil()))?;
    let at = row.try_get::<&str, _>(2)?.parse().map_err(|_| wrong("at", id))?;
    Ok(StandingImport { id: ImportId(id), file_name: row.try_get(1)?, at })
}

fn wrong(column: &str, row: Uuid) -> Error {
    Error::Inconsistent { table: Noun::Import.as_str(), column: column.to_owned(), row }
}
