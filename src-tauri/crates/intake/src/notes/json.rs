//! Session notes as JSON.

use super::NoteRecord;
use crate::kept::{is_classified_label, kept, kept_reference, kept_words};
use crate::object::Object;
use crate::record::Reason;
use crate::refused::Refused;
use crate::said::moment_in;
use domain::closed::Closed;
use domain::fact::Facts;
use domain::field::Field;
use domain::label::HandlingLabel;
use domain::reason::ReasonCode;
use domain::text::Line;
use serde::Deserialize;
use serde_json::Value;

/// The most bytes of notes as JSON: a hundred times those of a real meeting.
const MOST_BYTES: usize = 16 << 20;

/// The keys of an entry.
const KEYS: &[&str] = &[
    "id",
    "agenda_item",
    "kind",
    "speaker",
    "speaker_text",
    "text",
    "label",
    "chatham_house_rule",
    "attribution",
    "attribution_consent",
    "author",
    "time",
    "status",
    "remark",
];

#[derive(Deserialize)]
struct File {
    notes: Vec<Value>,
}

/// Reads the entries. Nothing is nested deeper than 128 levels: the parser refuses it before the stack could overflow.
pub(super) fn read(text: &str) -> Result<Vec<NoteRecord>, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let file: File = serde_json::from_str(text).map_err(|error| {
        if error.is_data() { Refused::NoNotes } else { Refused::BadJson(error.line(), error.column()) }
    })?;
    Ok((1..).zip(&file.notes).map(|(row, value)| entry(row, value)).collect())
}

fn entry(row: u32, value: &Value) -> NoteRecord {
    let mut reasons = Vec::new();
    let mut record = NoteRecord { row, ..NoteRecord::default() };
    if let Some(object) = Object::of(value, &mut reasons) {
        object.note_unknown(KEYS, &mut reasons);
        read_parts(&object, &mut record, &mut reasons);
    }
    record.reasons = reasons;
    record
}

fn read_parts(object: &Object<'_>, record: &mut NoteRecord, reasons: &mut Vec<Reason>) {
    record.reference = object.text("id", reasons).and_then(|text| kept_reference(&text, reasons));
    let mut line = |key, field| -> Option<Line> {
        let text = object.text(key, reasons)?;
        Some(kept::<Line>(&text, field, reasons).unwrap_or_default())
    };
    record.item = line("agenda_item", Field::Item).filter(|item| !item.is_empty());
    record.speaker = line("speaker", Field::Speaker);
    record.speaker_text = line("speaker_text", Field::Speaker);
    record.author = line("author", Field::Author);
    record.remark = line("remark", Field::Remark);
    if record.item.is_none() {
        reasons.push(Reason::refused(Field::Item, ReasonCode::ItemMissing, Facts::default()));
    }
    record.kind = choice(object, "kind", Field::Kind, ReasonCode::KindUnknown, reasons);
    record.status = choice(object, "status", Field::Status, ReasonCode::StatusUnknown, reasons);
    record.attribution =
        choice(object, "attribution", Field::Attribution, ReasonCode::AttributionUnknown, reasons);
    record.chatham_house = object.flag("chatham_house_rule", reasons);
    record.consent = object.flag("attribution_consent", reasons);
    record.label = object.text("label", reasons).and_then(|text| match text.parse::<HandlingLabel>() {
        _ if text.is_empty() => Some(None),
        Ok(label) => Some(Some(label)),
        Err(_) if is_classified_label(&text) => {
            reasons.push(Reason::refused(Field::Label, ReasonCode::EuciRefused, Facts::text(&text)));
            None
        }
        // What is not understood must not open an entry: it is as strict as labels go until somebody looks.
        Err(_) => {
            reasons.push(Reason::doubt(Field::Label, ReasonCode::LabelUnknown, Facts::text(&text)));
            Some(Some(HandlingLabel::Red))
        }
    });
    record.at = object.text("time", reasons).filter(|text| !text.is_empty()).and_then(|text| {
        let at = moment_in(&text);
        if at.is_none() {
            reasons.push(Reason::doubt(Field::At, ReasonCode::DateUnclear, Facts::text(&text)));
        }
        at
    });
    let text = object.text("text", reasons).unwrap_or_default();
    record.text = kept_words(&text, reasons);
}

/// Reads a member of a closed list by its code.
fn choice<T: Closed>(
    object: &Object<'_>,
    key: &'static str,
    field: Field,
    unknown: ReasonCode,
    reasons: &mut Vec<Reason>,
) -> Option<T> {
    let text = object.text(key, reasons).filter(|text| !text.is_empty())?;
    let found = T::written(&text);
    if found.is_none() {
        reasons.push(Reason::doubt(field, unknown, Facts::text(&text)));
    }
    found
}
