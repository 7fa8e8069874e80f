//! Records of exchange as JSON.

use super::ExchangeRecord;
use super::table::{entries, sentences};
use crate::object::Object;
use crate::record::Reason;
use crate::refused::Refused;
use domain::exchange::{Cell, CellKind, Column, ExchangeKind};
use domain::fact::Facts;
use domain::reason::ReasonCode;
use serde_json::{Map, Value};

/// The most bytes of records as JSON.
const MOST_BYTES: usize = 64 << 20;

/// Reads the records. Nothing is nested deeper than 128 levels: the parser refuses it before the stack could overflow.
pub(super) fn read(kind: ExchangeKind, text: &str) -> Result<Vec<ExchangeRecord>, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let file: Map<String, Value> = serde_json::from_str(text).map_err(|error| {
        if error.is_data() { Refused::NoRecords } else { Refused::BadJson(error.line(), error.column()) }
    })?;
    let Some(Value::Array(list)) = file.get(kind.as_str()) else { return Err(Refused::NoRecords) };
    let mut records = Vec::with_capacity(list.len());
    for value in list {
        let within = kind.within().and_then(|(list, _)| value.get(list)?.as_array());
        match within.filter(|list| !list.is_empty()) {
            Some(within) => records.extend(within.iter().map(|one| record(kind, value, Some(one)))),
            None => records.push(record(kind, value, None)),
        }
    }
    if let (ExchangeKind::Concepts, Some(Value::Array(announced))) = (kind, file.get("announced")) {
        let promised = announced.iter().map(|one| record(kind, &Value::Object(Map::new()), Some(one)));
        records.extend(promised);
    }
    for (row, record) in (1..).zip(&mut records) {
        record.row = row;
    }
    Ok(records)
}

fn record(kind: ExchangeKind, value: &Value, statement: Option<&Value>) -> ExchangeRecord {
    let mut record = ExchangeRecord::default();
    let (list, within) = kind.within().unwrap_or(("", "\0"));
    let known = |prefix: &str| -> Vec<&'static str> {
        let keys = kind.columns().iter().filter_map(|column| column.key.strip_prefix(prefix));
        let mut keys: Vec<&str> =
            keys.map(|key| key.split_once('.').map_or(key, |(outer, _)| outer)).collect();
        keys.push(list);
        keys
    };
    for (value, prefix) in [(Some(value), ""), (statement, within)] {
        let Some(value) = value else { continue };
        if let Some(object) = Object::of(value, &mut record.reasons) {
            object.note_unknown(&known(prefix), &mut record.reasons);
        }
        for column in kind.columns() {
            let Some(key) = column.key.strip_prefix(prefix) else { continue };
            if prefix.is_empty() && kind.is_within(column) {
                continue;
            }
            let found = key.split('.').try_fold(value, |value, part| value.get(part));
            if let Some(found) = found {
                let cell = cell(column, found, &mut record.reasons);
                record.cells.insert(column.field, cell);
            }
        }
    }
    record
}

/// Reads what stands under a key. What is of another type is said, and nothing stands there.
fn cell(column: &Column, value: &Value, reasons: &mut Vec<Reason>) -> Cell {
    let list = |entries: &[Value]| -> Option<Vec<String>> {
        entries.iter().map(|entry| entry.as_str().map(|text| text.trim().to_owned())).collect()
    };
    let read = match (column.kind, value) {
        (CellKind::Entries | CellKind::Sentences, Value::Null) => Some(Cell::List(Vec::new())),
        (_, Value::Null) => Some(Cell::Nothing),
        (CellKind::Line | CellKind::Prose, Value::String(text)) => Some(Cell::Text(text.clone())),
        (CellKind::Line | CellKind::Prose, Value::Number(number)) => Some(Cell::Text(number.to_string())),
        (CellKind::Entries | CellKind::Sentences, Value::Array(entries)) => list(entries).map(Cell::List),
        (CellKind::Entries, Value::String(text)) => Some(Cell::List(entries(column.field, text))),
        (CellKind::Sentences, Value::String(text)) => Some(Cell::List(sentences(text))),
        (CellKind::Flag, Value::Bool(flag)) => Some(Cell::Flag(*flag)),
        (CellKind::Number, Value::Number(number)) => {
            number.as_u64().and_then(|number| u32::try_from(number).ok()).map(Cell::Number)
        }
        _ => None,
    };
    read.unwrap_or_else(|| {
        let expected = match column.kind {
            CellKind::Line | CellKind::Prose => "text",
            CellKind::Entries | CellKind::Sentences => "texts",
            CellKind::Flag => "flag",
            CellKind::Number => "number",
        };
        let facts = Facts::text(column.key).case(expected);
        reasons.push(Reason::doubt(column.field, ReasonCode::WrongType, facts));
        Cell::Nothing
    })
}
