//! Records for machines, in the form in which they are read: references and codes are kept.

use crate::error::Error;
use crate::sharing::sharing_statement;
use crate::stamp::Stamp;
use domain::disclosure::{Disclosed, RecordLine, RecordsPaper};
use domain::exchange::{Cell, ExchangeKind};
use domain::field::Field;
use serde_json::{Map, Value, json};

/// Writes records as JSON: the label first, then the records. What these readers may not know is left out, not empty.
pub fn write(records: &Disclosed<RecordsPaper>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let view = records.view();
    let heading = &view.heading;
    let mut file = Map::new();
    file.insert("handling_label".to_owned(), json!(records.label().as_str()));
    file.insert("sharing".to_owned(), json!(sharing_statement(records)));
    file.insert("group".to_owned(), json!(heading.series));
    file.insert("meeting".to_owned(), json!(heading.title));
    file.insert("from".to_owned(), json!(heading.from));
    file.insert("to".to_owned(), json!(heading.to));
    file.insert("version".to_owned(), json!(stamp.version));
    file.insert("made_at".to_owned(), json!(stamp.made_at.to_rfc3339()));
    if !view.announced.is_empty() {
        file.insert("announced".to_owned(), view.announced.iter().map(announced).collect());
    }
    let rows = view.records.iter().map(|line| row(view.of, line)).collect();
    file.insert(view.of.as_str().to_owned(), rows);
    let mut bytes = serde_json::to_vec_pretty(&Value::Object(file))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes one record, as files and lists have it.
pub fn row(of: ExchangeKind, line: &RecordLine) -> Value {
    let mut out = fields(of, line, "");
    if let Some((list, prefix)) = of.within() {
        let within = line.statements.iter().map(|one| Value::Object(fields(of, one, prefix)));
        out.insert(list.to_owned(), within.collect());
    }
    if line.more > 0 {
        out.insert("not_for_these_readers".to_owned(), json!(line.more));
    }
    Value::Object(out)
}

/// Writes a delegation that announced a statement.
fn announced(line: &RecordLine) -> Value {
    let text = |field| line.cell(field).text();
    let (delegation, status) = (text(Field::Party), text(Field::Status));
    json!({ "delegation": delegation, "status": status, "note": text(Field::StatementNote) })
}

/// Writes the fields whose keys begin with a prefix.
fn fields(of: ExchangeKind, line: &RecordLine, prefix: &str) -> Map<String, Value> {
    let mut out = Map::new();
    for column in of.columns() {
        let Some(key) = column.key.strip_prefix(prefix) else { continue };
        let Some((_, cell)) = line.cells.iter().find(|(field, _)| *field == column.field) else { continue };
        if !column.always && cell.is_empty() {
            continue;
        }
        let value = value(cell);
        match key.split_once('.') {
            Some((outer, inner)) => {
                let within = out.entry(outer.to_owned()).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(within) = within {
                    within.insert(inner.to_owned(), value);
                }
            }
            None => {
                out.insert(key.to_owned(), value);
            }
        }
    }
    out
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::List(entries) => json!(entries),
        Cell::Flag(yes) => json!(yes),
        Cell::Number(number) => json!(number),
    }
}
