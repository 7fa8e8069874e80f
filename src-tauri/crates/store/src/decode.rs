//! Rows as they are read: a row is a source of serde, from which a record or its bare fields are made.

use crate::nouns::{self, column::Column, column::Kind};
use crate::record::Record;
use crate::{Error, Result};
use domain::noun::Noun;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The fields of a record without identity and revision, in the order of their names. Null is absence.
pub(crate) type Fields = BTreeMap<String, serde_json::Value>;

/// A row that was read: identity, revision and fields.
pub(crate) struct Stored {
    pub id: Uuid,
    pub revision: i32,
    pub fields: Fields,
}

/// Makes the record of a row: `id`, `revision` and the columns of its noun, in this order.
pub(crate) fn record<R: Record>(row: &SqliteRow) -> Result<R> {
    Source::new(R::NOUN, row)?.read(true)
}

/// Takes a row apart.
pub(crate) fn stored(noun: Noun, row: &SqliteRow) -> Result<Stored> {
    let source = Source::new(noun, row)?;
    let id = source.id.parse().map_err(|_| wrong(noun, "id".to_owned(), Uuid::nil()))?;
    Ok(Stored { id, revision: source.revision, fields: source.read(false)? })
}

fn wrong(noun: Noun, column: String, row: Uuid) -> Error {
    Error::Inconsistent { table: noun.as_str(), column, row }
}

/// Finds the column that serde names; its message holds no value of a text field.
fn column_in(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split('`').nth(1).unwrap_or("?").to_owned()
}

/// A row, walked through once.
struct Source<'r> {
    noun: Noun,
    row: &'r SqliteRow,
    id: &'r str,
    revision: i32,
    /// Which part comes next: the identity, the revision, or a column.
    next: Part,
    value: Option<Value<'r>>,
    /// The column whose text could not be read.
    unread: Option<&'static str>,
}

#[derive(Clone, Copy)]
enum Part {
    Id,
    Revision,
    Column(usize),
}

impl<'r> Source<'r> {
    fn new(noun: Noun, row: &'r SqliteRow) -> Result<Self> {
        let (id, revision) = (row.try_get(0)?, row.try_get(1)?);
        Ok(Self { noun, row, id, revision, next: Part::Id, value: None, unread: None })
    }

    fn read<T: Deserialize<'r>>(mut self, with_identity: bool) -> Result<T> {
        if !with_identity {
            self.next = Part::Column(0);
        }
        T::deserialize(&mut self).map_err(|error| {
            let column = self.unread.map_or_else(|| column_in(&error), str::to_owned);
            wrong(self.noun, column, self.id.parse().unwrap_or_default())
        })
    }

    /// Reads a column; nothing where it holds nothing.
    fn column(&self, index: usize, column: &Column) -> sqlx::Result<Option<Value<'r>>> {
        // Identity and revision come first.
        let index = index + 2;
        Ok(match column.kind {
            Kind::Text => self.row.try_get::<Option<&str>, _>(index)?.map(Value::Text),
            Kind::Integer => self.row.try_get::<Option<i64>, _>(index)?.map(Value::Integer),
            Kind::Flag => self.row.try_get::<Option<bool>, _>(index)?.map(Value::Flag),
            Kind::Json => self.row.try_get::<Option<&str>, _>(index)?.map(Value::Json),
        })
    }
}

impl<'de> Deserializer<'de> for &mut Source<'de> {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Source<'de> {
    type Error = serde_json::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error> {
        let columns = nouns::columns(self.noun);
        loop {
            let (name, value) = match self.next {
                Part::Id => {
                    self.next = Part::Revision;
                    ("id", Some(Value::Text(self.id)))
                }
                Part::Revision => {
                    self.next = Part::Column(0);
                    ("revision", Some(Value::Integer(self.revision.into())))
                }
                Part::Column(index) => {
                    let Some(column) = columns.get(index) else { return Ok(None) };
                    self.next = Part::Column(index + 1);
                    let value = self.column(index, column).map_err(|error| {
                        self.unread = Some(column.name);
                        serde::de::Error::custom(error)
                    })?;
                    (column.name, value)
                }
            };
            if value.is_some() {
                self.value = value;
                self.unread = Some(name);
                return seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some);
            }
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Self::Error> {
        let value = self.value.take().ok_or_else(|| serde::de::Error::custom("a value without a name"))?;
        let read = seed.deserialize(value)?;
        self.unread = None;
        Ok(read)
    }
}

/// What a column holds.
enum Value<'r> {
    Text(&'r str),
    Integer(i64),
    Flag(bool),
    Json(&'r str),
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Self::Text(text) => visitor.visit_borrowed_str(text),
            Self::Integer(number) => visitor.visit_i64(number),
            Self::Flag(is) => visitor.visit_bool(is),
            Self::Json(text) => {
                let mut json = serde_json::Deserializer::from_str(text);
                let value = json.deserialize_any(visitor)?;
                json.end()?;
                Ok(value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        match self {
            Self::Text(text) => visitor.visit_enum(BorrowedStrDeserializer::<Self::Error>::new(text)),
            Self::Json(text) => {
                serde_json::Deserializer::from_str(text).deserialize_enum(name, variants, visitor)
            }
            other => other.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
