//! Rows: records to columns and back. One mapping serves tables, journal and undo.

use crate::decode::{Fields, Stored};
use crate::nouns::{self, column::Column, column::Kind};
use crate::record::Record;
use crate::{Error, Result};
use domain::ids::Revision;
use domain::noun::Noun;
use serde_json::Value;
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// The most parameters in one statement: SQLite takes 32,766, and what a statement costs beside them is soon little.
pub(crate) const MOST_PARAMETERS: usize = 4_000;

/// Takes a record apart.
pub(crate) fn fields_of<R: Record>(record: &R) -> Fields {
    let Ok(Value::Object(map)) = serde_json::to_value(record) else {
        unreachable!("records are structs of plain values");
    };
    map.into_iter()
        .filter(|(name, value)| !matches!(name.as_str(), "id" | "revision") && !value.is_null())
        .collect()
}

/// Fills in what a record from before a column was added holds in it.
pub(crate) fn complete(noun: Noun, fields: &mut Fields) -> Result<()> {
    for column in nouns::columns(noun) {
        if let Some(default) = column.default
            && !fields.contains_key(column.name)
        {
            let value = serde_json::from_str(default).map_err(|_| Error::Damaged)?;
            fields.insert(column.name.to_owned(), value);
        }
    }
    Ok(())
}

/// Reads the rows that a condition names; `condition` is SQL of this crate, never of a person.
pub(crate) async fn select(
    connection: &mut SqliteConnection,
    noun: Noun,
    condition: &str,
    parameters: &[String],
) -> Result<Vec<SqliteRow>> {
    let sql = format!("select {} from \"{}\" {condition}", column_list(nouns::columns(noun)), noun.as_str());
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for parameter in parameters {
        query = query.bind(parameter.clone());
    }
    Ok(query.fetch_all(connection).await?)
}

/// Reads the rows in which a column holds one of the values, several to a statement.
pub(crate) async fn select_among(
    connection: &mut SqliteConnection,
    noun: Noun,
    column: &str,
    values: &[Uuid],
) -> Result<Vec<SqliteRow>> {
    let mut rows = Vec::with_capacity(values.len());
    for chunk in values.chunks(MOST_PARAMETERS) {
        let parameters: Vec<String> = chunk.iter().map(Uuid::to_string).collect();
        let condition = format!("where \"{column}\" in {}", list(chunk.len()));
        rows.extend(select(&mut *connection, noun, &condition, &parameters).await?);
    }
    Ok(rows)
}

/// Writes as SQL the number that begins behind so many letters of a text; SQLite reads digits as far as they go.
pub(crate) fn number_behind(column: &str, letters: usize) -> String {
    format!("cast(substr(\"{column}\", {}) as integer)", letters + 1)
}

fn column_list(columns: &[Column]) -> String {
    let mut list = String::from("\"id\", \"revision\"");
    for column in columns {
        list.push_str(", \"");
        list.push_str(column.name);
        list.push('"');
    }
    list
}

/// Writes new rows, several to a statement.
pub(crate) async fn insert(connection: &mut SqliteConnection, noun: Noun, rows: &[Stored]) -> Result<()> {
    let columns = nouns::columns(noun);
    let width = columns.len() + 2;
    for chunk in rows.chunks(MOST_PARAMETERS / width) {
        let mut sql = format!("insert into \"{}\" ({}) values ", noun.as_str(), column_list(columns));
        sql.push_str(&rows_of(chunk.len(), width));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in chunk {
            query = query.bind(row.id.to_string()).bind(row.revision);
            for column in columns {
                query = bind(query, column.kind, row.fields.get(column.name));
            }
        }
        query.execute(&mut *connection).await.map_err(|error| crate::error::on_noun(error, noun))?;
    }
    Ok(())
}

/// Writes `(?, ?), (?, ?)`: so many rows of so many parameters.
///
/// Parameters without a name are counted; SQLite looks one with a name, `$1` too, up among all before it, and a
/// statement grows slow with the square of its length.
pub(crate) fn rows_of(rows: usize, width: usize) -> String {
    let row = list(width);
    let mut sql = String::with_capacity(rows * (row.len() + 2));
    for index in 0..rows {
        sql.push_str(if index == 0 { "" } else { ", " });
        sql.push_str(&row);
    }
    sql
}

/// The statement that inserts as many rows as one statement takes, written once for all of them that are full.
pub(crate) struct Insertion {
    into: &'static str,
    width: usize,
    rows: usize,
    sql: Arc<str>,
}

impl Insertion {
    /// Begins with the table and its columns, which are SQL of this crate, and how many these are.
    pub fn new(into: &'static str, width: usize) -> Self {
        Self { into, width, rows: 0, sql: Arc::default() }
    }

    /// Returns how many of the rows that are left go into the next statement, and the statement.
    pub fn next(&mut self, left: usize) -> (usize, AssertSqlSafe<Arc<str>>) {
        let rows = left.min(MOST_PARAMETERS / self.width);
        if rows != self.rows {
            self.sql = format!("insert into {} values {}", self.into, rows_of(rows, self.width)).into();
            self.rows = rows;
        }
        (rows, AssertSqlSafe(self.sql.clone()))
    }
}

/// Writes `(?, ?)`: so many parameters; for none `(null)`, among which nothing is.
pub(crate) fn list(width: usize) -> String {
    if width == 0 {
        return "(null)".to_owned();
    }
    let mut sql = String::with_capacity(3 * width);
    for index in 0..width {
        sql.push_str(if index == 0 { "(?" } else { ", ?" });
    }
    sql.push(')');
    sql
}

/// Writes one row over the revision that was read; tells whether that revision was still there.
pub(crate) async fn update(
    connection: &mut SqliteConnection,
    noun: Noun,
    row: &Stored,
    read: Revision,
) -> Result<bool> {
    use std::fmt::Write as _;
    let mut sql = format!("update \"{}\" set \"revision\" = $1", noun.as_str());
    let columns = nouns::columns(noun);
    for (index, column) in columns.iter().enumerate() {
        let _ = write!(sql, ", \"{}\" = ${}", column.name, index + 2);
    }
    let next = columns.len() + 2;
    let _ = write!(sql, " where \"id\" = ${next} and \"revision\" = ${}", next + 1);
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(row.revision);
    for column in columns {
        query = bind(query, column.kind, row.fields.get(column.name));
    }
    let done = query
        .bind(row.id.to_string())
        .bind(read.0)
        .execute(connection)
        .await
        .map_err(|error| crate::error::on_noun(error, noun))?;
    Ok(done.rows_affected() == 1)
}

/// Removes rows by their identities, several to a statement; tells whether all were there.
pub(crate) async fn delete(connection: &mut SqliteConnection, noun: Noun, ids: &[Uuid]) -> Result<bool> {
    let mut removed = 0;
    for chunk in ids.chunks(MOST_PARAMETERS) {
        let sql = format!("delete from \"{}\" where \"id\" in {}", noun.as_str(), list(chunk.len()));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for id in chunk {
            query = query.bind(id.to_string());
        }
        let done =
            query.execute(&mut *connection).await.map_err(|error| crate::error::on_noun(error, noun))?;
        removed += done.rows_affected();
    }
    Ok(usize::try_from(removed).is_ok_and(|removed| removed == ids.len()))
}

type Statement<'q> = Query<'q, Sqlite, SqliteArguments>;

fn bind<'q>(query: Statement<'q>, kind: Kind, value: Option<&Value>) -> Statement<'q> {
    match kind {
        Kind::Text => query.bind(value.and_then(Value::as_str).map(str::to_owned)),
        Kind::Integer => query.bind(value.and_then(Value::as_i64)),
        Kind::Flag => query.bind(value.and_then(Value::as_bool)),
        Kind::Json => query.bind(value.map(canonical)),
    }
}

/// Writes a value as text with sorted keys: the form that columns keep and the journal digests.
pub(crate) fn canonical(value: &Value) -> String {
    let mut out = Vec::new();
    write_canonical(value, &mut out);
    String::from_utf8(out).expect("JSON is written in UTF-8")
}

fn write_canonical(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                write_canonical(item, out);
            }
            out.push(b']');
        }
        Value::Object(map) if map.keys().is_sorted() => write_object(map.iter(), out),
        Value::Object(map) => write_object(map.iter().collect::<BTreeMap<_, _>>().into_iter(), out),
        plain => write_plain(plain, out),
    }
}

fn write_object<'a>(entries: impl Iterator<Item = (&'a String, &'a Value)>, out: &mut Vec<u8>) {
    out.push(b'{');
    for (index, (key, item)) in entries.enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write_plain(key, out);
        out.push(b':');
        write_canonical(item, out);
    }
    out.push(b'}');
}

fn write_plain(plain: &impl serde::Serialize, out: &mut Vec<u8>) {
    serde_json::to_writer(out, plain).expect("a plain value can be written into memory");
}
