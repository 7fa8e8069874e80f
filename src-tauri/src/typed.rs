//! Whole records as the page sends them.

use crate::error::{CommandError, Result};
use domain::refusal::Refusal;
use ops::ErrorCode;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer};
use specta::Type;
use words::Words;

/// A record that somebody typed. What cannot be kept in it is refused like anything else, with the field that it is
/// about; as an argument of its own it would fail before the command begins, without saying where.
#[derive(Type)]
#[specta(transparent)]
pub struct Typed<T>(#[specta(type = T)] Result<T>);

impl<T> Typed<T> {
    /// Returns the record, or why it cannot be kept.
    pub fn checked(self) -> Result<T> {
        self.0
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Typed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        Ok(Self(serde_path_to_error::deserialize(value).map_err(|error| refused(&error))))
    }
}

fn refused(error: &serde_path_to_error::Error<serde_json::Error>) -> CommandError {
    use serde_path_to_error::Segment;
    let named = |segment: &Segment| match segment {
        Segment::Map { key } => Some(key.clone()),
        _ => None,
    };
    CommandError {
        code: ErrorCode::ValueRefused,
        message: Words::chosen().refusal(&Refusal::of_error(&error.inner().to_string())),
        field: error.path().iter().filter_map(named).next_back(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::agenda::RoomDetails;
    use domain::participant::{Mode, Seat};

    #[test]
    fn what_cannot_be_kept_is_refused_with_its_field() {
        let refused = |value: serde_json::Value, field: &str, typed: serde_json::Value| {
            let mut value = value;
            value[field] = typed;
            serde_json::from_value::<Typed<Seat>>(value).unwrap().checked().map_err(|error| error.field)
        };
        let seat = serde_json::to_value(Seat::new(&[], Mode::Online)).unwrap();
        let named = |field: &str| Some(field.to_owned());
        let unknown = refused(seat.clone(), "languages", serde_json::json!(["EN", "Klingon"]));
        assert_eq!(unknown.unwrap_err(), named("languages"), "an entry of a list is about the list");
        let long = refused(seat.clone(), "organisation", "x".repeat(2_000).into());
        assert_eq!(long.unwrap_err(), named("organisation"));
        let mut nameless = seat.clone();
        nameless["languages"] = serde_json::json!(["Klingon"]);
        let said = serde_json::from_value::<Typed<Seat>>(nameless).unwrap().checked().unwrap_err().message;
        assert!(said.starts_with("This is not a language that is known here."), "the reason is said: {said}");
        assert!(refused(seat, "organisation", "An office".into()).is_ok());
        let room = serde_json::json!({ "name": "", "capacity": null, "features": [], "hybrid": true });
        let room: Typed<RoomDetails> = serde_json::from_value(room).unwrap();
        assert_eq!(room.checked().unwrap_err().code, ErrorCode::ValueRefused);
    }
}
