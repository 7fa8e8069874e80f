//! The search index: folded words of records. SQLite keeps it in FTS5.

use crate::decode::Stored;
use crate::row::{MOST_PARAMETERS, list, rows_of};
use crate::{Result, nouns};
use domain::noun::Noun;
use domain::text::search_key;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use uuid::Uuid;

/// Adds records to the index.
pub(crate) async fn add(connection: &mut SqliteConnection, noun: Noun, rows: &[Stored]) -> Result<()> {
    if nouns::searched(noun).next().is_none() {
        return Ok(());
    }
    for chunk in rows.chunks(MOST_PARAMETERS / 2) {
        let values = rows_of(chunk.len(), 2);
        let sql = format!("insert into search_entry (noun, record) values {values} returning id");
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in chunk {
            query = query.bind(noun.as_str()).bind(row.id.to_string());
        }
        let ids = query.fetch_all(&mut *connection).await?;
        let sql = format!("insert into search (rowid, text) values {values}");
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (row, id) in chunk.iter().zip(&ids) {
            query = query.bind(id.try_get::<i64, _>(0)?).bind(text(noun, row));
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Writes the words of a record as the index holds them.
pub(crate) fn text(noun: Noun, row: &Stored) -> String {
    let mut out = String::new();
    let mut put = |value: &Value| {
        if let Some(text) = value.as_str() {
            out.push_str(&search_key(text));
            out.push(' ');
        }
    };
    for value in nouns::searched(noun).filter_map(|field| row.fields.get(field)) {
        match value {
            Value::Array(entries) => entries.iter().for_each(&mut put),
            value => put(value),
        }
    }
    out
}

/// Records that leave one by one: beyond so many, words that nobody takes out for good stay in the pages of the index until
/// these are next put together. To rewrite the list of every word for every record takes ten times as long as an import.
const ONE_BY_ONE: usize = 64;

/// Takes records out of the index, and their words out of its pages where they may be case data.
pub(crate) async fn remove(connection: &mut SqliteConnection, noun: Noun, records: &[Uuid]) -> Result<()> {
    if nouns::searched(noun).next().is_none() {
        return Ok(());
    }
    let many = records.len() > ONE_BY_ONE && !nouns::erasable(noun);
    if many {
        leave_at_once(connection, false).await?;
    }
    for chunk in records.chunks(MOST_PARAMETERS) {
        let entries = format!("from search_entry where record in {}", list(chunk.len()));
        for sql in
            [format!("delete from search where rowid in (select id {entries})"), format!("delete {entries}")]
        {
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for record in chunk {
                query = query.bind(record.to_string());
            }
            query.execute(&mut *connection).await?;
        }
    }
    if many {
        leave_at_once(connection, true).await?;
    }
    Ok(())
}

/// Says whether words leave the pages of the index at once.
async fn leave_at_once(connection: &mut SqliteConnection, yes: bool) -> Result<()> {
    sqlx::query("insert into search (search, rank) values ('secure-delete', $1)")
        .bind(i64::from(yes))
        .execute(connection)
        .await?;
    Ok(())
}
