//! [`RoomRecord`]: a room that a file describes.

use crate::kept::kept;
use crate::object::Object;
use crate::record::Reason;
use domain::agenda::{RoomDetails, RoomFeature};
use domain::fact::Facts;
use domain::field::Field;
use domain::reason::ReasonCode;
use domain::text::Title;
use serde_json::Value;

/// A room that a file describes.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomRecord {
    /// What people cite, `R-01`.
    pub reference: Option<String>,
    /// The room; none where it has no name.
    pub details: Option<RoomDetails>,
    /// What a person should know.
    pub reasons: Vec<Reason>,
}

/// Reads rooms: `{ "id": "R-01", "name": "Plenary room", "capacity": 80, "hybrid": true, "features": ["hearing_loop"] }`.
///
/// Features are those of [`RoomFeature`].
pub fn rooms(values: &[Value]) -> Vec<RoomRecord> {
    values.iter().map(room).collect()
}

fn room(value: &Value) -> RoomRecord {
    let mut reasons = Vec::new();
    let Some(object) = Object::of(value, &mut reasons) else {
        return RoomRecord { reference: None, details: None, reasons };
    };
    object.note_unknown(&["id", "name", "capacity", "hybrid", "features"], &mut reasons);
    let reference = object.text("id", &mut reasons).map(|text| text.trim().to_owned());
    let name = object.text("name", &mut reasons).unwrap_or_default();
    let name: Option<Title> = kept(&name, Field::Room, &mut reasons);
    if name.is_none() {
        reasons.push(Reason::refused(Field::Room, ReasonCode::NameMissing, Facts::default()));
    }
    let mut features = Vec::new();
    for text in object.texts("features", &mut reasons).unwrap_or_default() {
        match serde_json::from_value::<RoomFeature>(Value::String(text.into())) {
            Ok(feature) if !features.contains(&feature) => features.push(feature),
            Ok(_) => {}
            Err(_) => {
                reasons.push(Reason::doubt(Field::Room, ReasonCode::FeatureUnknown, Facts::text(text)));
            }
        }
    }
    let capacity = object.number("capacity", &mut reasons);
    let hybrid = object.flag("hybrid", &mut reasons).unwrap_or(false);
    let details = name.map(|name| RoomDetails { name, capacity, features, hybrid });
    RoomRecord { reference: reference.filter(|reference| is_reference(reference)), details, reasons }
}

fn is_reference(text: &str) -> bool {
    (1..=20).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}
