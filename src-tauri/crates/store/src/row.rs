//! Rows: records to columns and back. One mapping serves tables, journal and undo.

use crate::record::{Columns, Kind, Noun, Record};
use crate::{Error, Result};
use domain::ids::Revision;
use serde_json::Value;
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The fields of a record without identity and revision, in the order of their names. Null is absence.
pub(crate) type Fields = BTreeMap<String, Value>;

/// The most parameters in one statement. The limit of SQLite is 32,766, but it looks each one up among all before it, so
/// that a statement grows slow with the square of its length.
const MOST_PARAMETERS: usize = 400;

/// Takes a record apart.
pub(crate) fn fields_of<R: Record>(record: &R) -> Fields {
    let Ok(Value::Object(map)) = serde_json::to_value(record) else {
        unreachable!("records are structs of plain values");
    };
    map.into_iter()
        .filter(|(name, value)| !matches!(name.as_str(), "id" | "revision") && !value.is_null())
        .collect()
}

/// Puts a record together.
fn record_of<R: Record>(id: Uuid, revision: i32, fields: Fields) -> Result<R> {
    let mut map: serde_json::Map<String, Value> = fields.into_iter().collect();
    map.insert("id".into(), id.to_string().into());
    map.insert("revision".into(), revision.into());
    serde_json::from_value(Value::Object(map)).map_err(|error| Error::Inconsistent {
        table: R::NOUN.as_str(),
        column: column_in(&error),
        row: id,
    })
}

/// Finds the column that serde names; its message holds no value of a text field.
fn column_in(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split('`').nth(1).unwrap_or("?").to_owned()
}

/// A row that was read: identity, revision and fields.
pub(crate) struct Stored {
    pub id: Uuid,
    pub revision: i32,
    pub fields: Fields,
}

impl Stored {
    pub(crate) fn into_record<R: Record>(self) -> Result<R> {
        record_of(self.id, self.revision, self.fields)
    }
}

fn stored(noun: Noun, row: &SqliteRow) -> Result<Stored> {
    let id: String = row.try_get(0)?;
    let id: Uuid = id.parse().map_err(|_| wrong(noun, "id", Uuid::nil()))?;
    let mut fields = Fields::new();
    for (index, (name, kind)) in noun.columns().iter().enumerate() {
        let index = index + 2;
        let value = match kind {
            Kind::Text => row.try_get::<Option<String>, _>(index)?.map(Value::String),
            Kind::Integer => row.try_get::<Option<i64>, _>(index)?.map(Value::from),
            Kind::Flag => row.try_get::<Option<bool>, _>(index)?.map(Value::Bool),
            Kind::Json => match row.try_get::<Option<String>, _>(index)? {
                None => None,
                Some(text) => Some(serde_json::from_str(&text).map_err(|_| wrong(noun, name, id))?),
            },
        };
        if let Some(value) = value {
            fields.insert((*name).to_owned(), value);
        }
    }
    Ok(Stored { id, revision: row.try_get(1)?, fields })
}

fn wrong(noun: Noun, column: &str, row: Uuid) -> Error {
    Error::Inconsistent { table: noun.as_str(), column: column.to_owned(), row }
}

/// Reads the rows that a condition names; `condition` is SQL of this crate, never of a person.
pub(crate) async fn select(
    connection: &mut SqliteConnection,
    noun: Noun,
    condition: &str,
    parameters: &[String],
) -> Result<Vec<Stored>> {
    let sql = format!("select {} from \"{}\" {condition}", column_list(noun.columns()), noun.as_str());
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for parameter in parameters {
        query = query.bind(parameter.clone());
    }
    let rows = query.fetch_all(connection).await?;
    rows.iter().map(|row| stored(noun, row)).collect()
}

fn column_list(columns: Columns) -> String {
    let mut list = String::from("\"id\", \"revision\"");
    for (name, _) in columns {
        list.push_str(", \"");
        list.push_str(name);
        list.push('"');
    }
    list
}

/// Writes new rows, several to a statement.
pub(crate) async fn insert(connection: &mut SqliteConnection, noun: Noun, rows: &[Stored]) -> Result<()> {
    let width = noun.columns().len() + 2;
    for chunk in rows.chunks(MOST_PARAMETERS / width) {
        let mut sql = format!("insert into \"{}\" ({}) values ", noun.as_str(), column_list(noun.columns()));
        placeholders(&mut sql, chunk.len(), width);
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in chunk {
            query = query.bind(row.id.to_string()).bind(row.revision);
            for (name, kind) in noun.columns() {
                query = bind(query, *kind, row.fields.get(*name));
            }
        }
        query.execute(&mut *connection).await.map_err(|error| crate::error::on_noun(error, noun))?;
    }
    Ok(())
}

/// Writes `($1, $2), ($3, $4)`.
pub(crate) fn placeholders(sql: &mut String, rows: usize, width: usize) {
    use std::fmt::Write as _;
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..width {
            let comma = if column == 0 { "" } else { ", " };
            let _ = write!(sql, "{comma}${}", row * width + column + 1);
        }
        sql.push(')');
    }
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
    for (index, (name, _)) in noun.columns().iter().enumerate() {
        let _ = write!(sql, ", \"{name}\" = ${}", index + 2);
    }
    let next = noun.columns().len() + 2;
    let _ = write!(sql, " where \"id\" = ${next} and \"revision\" = ${}", next + 1);
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(row.revision);
    for (name, kind) in noun.columns() {
        query = bind(query, *kind, row.fields.get(*name));
    }
    let done = query
        .bind(row.id.to_string())
        .bind(read.0)
        .execute(connection)
        .await
        .map_err(|error| crate::error::on_noun(error, noun))?;
    Ok(done.rows_affected() == 1)
}

/// Removes one row at the revision that was read; tells whether that revision was still there.
pub(crate) async fn delete(
    connection: &mut SqliteConnection,
    noun: Noun,
    id: Uuid,
    read: Revision,
) -> Result<bool> {
    let sql = format!("delete from \"{}\" where \"id\" = $1 and \"revision\" = $2", noun.as_str());
    let done = sqlx::query(AssertSqlSafe(sql))
        .bind(id.to_string())
        .bind(read.0)
        .execute(connection)
        .await
        .map_err(|error| crate::error::on_noun(error, noun))?;
    Ok(done.rows_affected() == 1)
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
    let mut out = String::new();
    write_canonical(value, &mut out);
    out
}

fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let sorted: BTreeMap<&String, &Value> = map.iter().collect();
            out.push('{');
            for (index, (key, item)) in sorted.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_canonical(&Value::String(key.clone()), out);
                out.push(':');
                write_canonical(item, out);
            }
            out.push('}');
        }
        plain => out.push_str(&plain.to_string()),
    }
}
