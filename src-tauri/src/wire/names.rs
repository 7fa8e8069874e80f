//! Names in the place of identities, so that the answers are the same each time.

use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// Names of identities and digests, which are made anew with every sample.
#[derive(Default)]
pub struct Names {
    known: HashMap<String, String>,
}

impl Names {
    /// Gives every record a name that is the same in each sample: what people cite of it.
    pub fn find(&mut self, value: &Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.find(value)),
            Value::Object(fields) => {
                if let (Some(id), Some(name)) = (value["id"].as_str(), name_of(value)) {
                    self.known.entry(id.to_owned()).or_insert(name);
                }
                if let (Some(person), Some(reference)) =
                    (value["person"].as_str(), value["reference"].as_str())
                {
                    self.known.entry(person.to_owned()).or_insert_with(|| format!("person-{reference}"));
                }
                fields.values().for_each(|value| self.find(value));
            }
            _ => {}
        }
    }

    /// Puts names in the place of identities; one that belongs to no record is counted.
    pub fn put(&mut self, value: &Value) -> Value {
        match value {
            Value::Array(values) => values.iter().map(|value| self.put(value)).collect(),
            Value::Object(fields) => {
                Value::Object(fields.iter().map(|(name, value)| (name.clone(), self.put(value))).collect())
            }
            Value::String(text) => {
                let inside = text.contains(':');
                let parts = text.split(':').map(|part| self.part(part, inside));
                Value::String(parts.collect::<Vec<_>>().join(":"))
            }
            other => other.clone(),
        }
    }

    fn part(&mut self, part: &str, inside: bool) -> String {
        // A section of the report is called after its item.
        if let Some((id, rest)) = part.split_once('/').filter(|(id, _)| Uuid::parse_str(id).is_ok()) {
            return format!("{}/{rest}", self.part(id, inside));
        }
        let digest = inside && part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !digest && Uuid::parse_str(part).is_err() {
            return part.to_owned();
        }
        let kind = if digest { "digest" } else { "id" };
        let next =
            format!("{kind}-{}", 1 + self.known.values().filter(|name| name.starts_with(kind)).count());
        self.known.entry(part.to_owned()).or_insert(next).clone()
    }
}

/// Names a record: `item-I-05a`, `participant-P45`, `version-0.3`, `delegation-BE`.
fn name_of(record: &Value) -> Option<String> {
    let text = |field: &str| record[field].as_str();
    if let Some(reference) = text("reference") {
        let noun = match reference.as_bytes().first()? {
            b'P' => "participant",
            b'R' => "room",
            b'G' => "guest",
            b'L' => "concept",
            _ => "item",
        };
        return Some(format!("{noun}-{reference}"));
    }
    if let Some(party) = record["party"]["code"].as_str() {
        return Some(format!("delegation-{party}"));
    }
    if text("asked").is_some() {
        let who = text("code").filter(|code| !code.is_empty()).or_else(|| text("name"))?;
        return Some(format!("turn-{who}"));
    }
    Some(
        match (text("code"), text("author"), text("name"), record["ordinal"].as_u64(), record["seq"].as_u64())
        {
            (Some(code), ..) => format!("party-{code}"),
            (_, Some(_), Some(version), ..) => format!("version-{version}"),
            (.., Some(ordinal), _) => format!("meeting-{ordinal}"),
            (.., Some(seq)) => format!("step-{seq}-{}", text("verb")?),
            _ if text("short").is_some() => "series-1".to_owned(),
            _ => return None,
        },
    )
}
