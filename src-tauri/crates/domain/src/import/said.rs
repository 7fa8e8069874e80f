//! What a file said of somebody, as the record of its import keeps it: so little that nobody reads a value in it.

use crate::field::Field;
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// What the files of one source said of a participant, so that the next one can be told apart from changes by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SaidOf {
    /// Whether the last file did not name them, and it was answered what that means.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub settled: bool,
    /// Field by field; those of which nothing was said are missing.
    pub fields: BTreeMap<Field, SaidOfField>,
}

/// What was said of a field and what stood there once the file was imported, both as keyed digests.
///
/// Where what was said stood there, as it does nearly everywhere, the one digest is kept once: a list of thousands has
/// hundreds of thousands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SaidOfField {
    /// What the file said.
    pub said: String,
    /// What stood there afterwards.
    pub left: String,
}

impl Serialize for SaidOfField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.said == self.left {
            return serializer.serialize_str(&self.said);
        }
        let mut both = serializer.serialize_struct("SaidOfField", 2)?;
        both.serialize_field("said", &self.said)?;
        both.serialize_field("left", &self.left)?;
        both.end()
    }
}

impl<'de> Deserialize<'de> for SaidOfField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrBoth)
    }
}

/// Reads one digest for both, or both of them.
struct OneOrBoth;

impl<'de> Visitor<'de> for OneOrBoth {
    type Value = SaidOfField;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a digest, or what was said and what was left")
    }

    fn visit_str<E>(self, digest: &str) -> Result<SaidOfField, E> {
        Ok(SaidOfField { said: digest.to_owned(), left: digest.to_owned() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<SaidOfField, A::Error> {
        let mut both = SaidOfField::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "said" => both.said = map.next_value()?,
                "left" => both.left = map.next_value()?,
                _ => {
                    map.next_value::<serde::de::IgnoredAny>()?;
                }
            }
        }
        Ok(both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_digest_is_kept_once_and_older_records_keep_both() {
        let of = |said: &str, left: &str| SaidOfField { said: said.into(), left: left.into() };
        let fields = [(Field::Email, of("0a", "0a")), (Field::Status, of("0b", "0c"))];
        let said = SaidOf { settled: false, fields: fields.into() };
        let kept = r#"{"fields":{"email":"0a","status":{"said":"0b","left":"0c"}}}"#;
        assert_eq!(serde_json::to_string(&said).unwrap(), kept);
        let older = r#"{"settled":false,"fields":{"email":{"left":"0a","said":"0a"},"status":{"left":"0c","said":"0b"}}}"#;
        for kept in [kept, older] {
            assert_eq!(serde_json::from_str::<SaidOf>(kept).unwrap(), said, "{kept}");
        }
    }
}
