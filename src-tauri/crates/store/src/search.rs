//! The search index: folded words of records. SQLite keeps it in FTS5.

use crate::record::Noun;
use crate::row::{Stored, placeholders};
use crate::{Result, unit::Unit};
use domain::text::search_key;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use uuid::Uuid;

/// Adds records to the index.
pub(crate) async fn add(connection: &mut SqliteConnection, noun: Noun, rows: &[Stored]) -> Result<()> {
    // Short statements, as in `row`.
    const ROWS: usize = 100;
    if noun.searched().is_empty() {
        return Ok(());
    }
    for chunk in rows.chunks(ROWS) {
        let mut sql = String::from("insert into search_entry (noun, record) values ");
        placeholders(&mut sql, chunk.len(), 2);
        sql.push_str(" returning id");
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in chunk {
            query = query.bind(noun.as_str()).bind(row.id.to_string());
        }
        let ids = query.fetch_all(&mut *connection).await?;
        let mut sql = String::from("insert into search (rowid, text) values ");
        placeholders(&mut sql, chunk.len(), 2);
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (row, id) in chunk.iter().zip(&ids) {
            query = query.bind(id.try_get::<i64, _>(0)?).bind(text(noun, row));
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

fn text(noun: Noun, row: &Stored) -> String {
    let mut out = String::new();
    for value in noun.searched().iter().filter_map(|field| row.fields.get(*field).and_then(Value::as_str)) {
        out.push_str(&search_key(value));
        out.push(' ');
    }
    out
}

/// Takes a record out of the index.
pub(crate) async fn remove(connection: &mut SqliteConnection, noun: Noun, record: Uuid) -> Result<()> {
    if noun.searched().is_empty() {
        return Ok(());
    }
    let row = sqlx::query("delete from search_entry where record = $1 returning id")
        .bind(record.to_string())
        .fetch_optional(&mut *connection)
        .await?;
    if let Some(row) = row {
        sqlx::query("delete from search where rowid = $1")
            .bind(row.try_get::<i64, _>(0)?)
            .execute(connection)
            .await?;
    }
    Ok(())
}

impl Unit {
    /// Finds the records of a noun in which a word that begins like `word` stands, however it is accented or written.
    ///
    /// A text of several words is taken as one that must contain all of them.
    pub async fn search(&mut self, noun: Noun, word: &str) -> Result<Vec<Uuid>> {
        let folded = search_key(word);
        let terms: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|term| !term.is_empty())
            .map(|term| format!("\"{term}\"*"))
            .collect();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let rows = sqlx::query(
            "select e.record from search s join search_entry e on e.id = s.rowid where s.text match $1 and e.noun = $2",
        )
        .bind(terms.join(" "))
        .bind(noun.as_str())
        .fetch_all(self.connection())
        .await?;
        Ok(rows.iter().filter_map(|row| row.try_get::<String, _>(0).ok()?.parse().ok()).collect())
    }
}
