//! Session notes for machines.

use crate::error::Error;
use crate::sharing::sharing_statement;
use crate::stamp::Stamp;
use domain::disclosure::{Disclosed, NoteLine, NotesSection, SaidBy, SessionNotes};
use domain::note::written;
use serde_json::{Map, Value, json};

/// Writes session notes as JSON: the label first, then what every paper says, then item by item. What these readers may
/// not know is left out, not empty.
pub fn write(notes: &Disclosed<SessionNotes>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    let view = notes.view();
    let heading = &view.heading;
    let value = json!({
        "handling_label": notes.label().as_str(),
        "sharing": sharing_statement(notes),
        "group": heading.series,
        "meeting": heading.title,
        "from": heading.from,
        "to": heading.to,
        "time_zone": heading.zone.name(),
        "summary": view.summary,
        "version": stamp.version,
        "made_at": stamp.made_at.to_rfc3339(),
        "items": view.sections.iter().map(section).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn section(section: &NotesSection) -> Value {
    let mut out = Map::new();
    put(&mut out, "id", section.reference.as_ref().map(|reference| json!(reference)));
    put(&mut out, "number", section.number.as_ref().map(|number| json!(number.to_string())));
    put(&mut out, "title", section.title.as_ref().map(|title| json!(title)));
    put(&mut out, "day", section.day.map(|day| json!(day)));
    out.insert("chatham_house_rule".to_owned(), json!(section.chatham_house));
    put(&mut out, "my_notes", (!section.beside.is_empty()).then(|| json!(section.beside)));
    out.insert("entries".to_owned(), section.entries.iter().map(entry).collect());
    Value::Object(out)
}

fn entry(entry: &NoteLine) -> Value {
    let mut out = Map::new();
    put(&mut out, "id", entry.reference.as_ref().map(|reference| json!(reference)));
    put(&mut out, "time", entry.at.map(|at| json!(at.format("%Y-%m-%dT%H:%M").to_string())));
    out.insert("kind".to_owned(), json!(entry.kind));
    put(&mut out, "said_by", said_by(&entry.said_by));
    out.insert("text".to_owned(), json!(written(&entry.text)));
    out.insert("label".to_owned(), json!(entry.label.as_str()));
    let markings =
        entry.markings.iter().map(|(kind, text)| json!({ "marking": kind.printed(), "text": text }));
    let markings: Vec<Value> = markings.collect();
    put(&mut out, "markings", (!markings.is_empty()).then(|| json!(markings)));
    put(&mut out, "my_notes", (!entry.beside.is_empty()).then(|| json!(entry.beside)));
    put(&mut out, "own", entry.own.then_some(Value::Bool(true)));
    Value::Object(out)
}

fn put(out: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    out.extend(value.map(|value| (name.to_owned(), value)));
}

fn said_by(who: &SaidBy) -> Option<Value> {
    Some(match who {
        SaidBy::Nobody => return None,
        SaidBy::Named { name, party } => json!({ "name": name, "party": party }),
        SaidBy::Delegations(names) => json!({ "delegations": names }),
        SaidBy::Kind(kind) => json!({ "kind": kind }),
        SaidBy::Unattributed => json!({ "unattributed": true }),
        SaidBy::Words(words) => json!({ "words": words }),
    })
}
