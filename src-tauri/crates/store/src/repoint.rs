//! Records that name another record, and name a second one from now on.

use crate::Result;
use crate::decode;
use crate::nouns::{self, column::Kind};
use crate::row::select;
use crate::unit::Unit;
use domain::noun::Noun;
use serde_json::{Map, Value};
use uuid::Uuid;

impl Unit {
    /// Lets every record of some nouns that names one record name another one in its place. A list that named both names
    /// it once, where it says the same of both.
    pub async fn repoint(
        &mut self,
        nouns: &[Noun],
        from: impl Into<Uuid>,
        to: impl Into<Uuid>,
    ) -> Result<()> {
        // Taken before the rows are read, so that nobody writes between.
        self.take_head().await?;
        let (from, to) = (from.into().to_string(), to.into().to_string());
        for noun in nouns {
            let texts =
                nouns::columns(*noun).iter().filter(|column| matches!(column.kind, Kind::Text | Kind::Json));
            let names: Vec<String> =
                texts.map(|column| format!("instr(\"{}\", $1) > 0", column.name)).collect();
            let condition = format!("where {}", names.join(" or "));
            for row in &select(self.connection(), *noun, &condition, std::slice::from_ref(&from)).await? {
                let before = decode::stored(*noun, row)?;
                let fields = before.fields.iter();
                let after = fields.map(|(name, value)| (name.clone(), renamed(value, &from, &to))).collect();
                self.change(*noun, before, after).await?;
            }
        }
        Ok(())
    }
}

fn renamed(value: &Value, from: &str, to: &str) -> Value {
    match value {
        Value::String(text) => Value::String(text.replace(from, to)),
        Value::Array(list) => {
            let changed: Vec<Value> = list.iter().map(|one| renamed(one, from, to)).collect();
            if changed == *list {
                return value.clone();
            }
            let mut once: Vec<Value> = Vec::with_capacity(changed.len());
            for one in changed {
                if !once.contains(&one) {
                    once.push(one);
                }
            }
            Value::Array(once)
        }
        Value::Object(fields) => {
            let pairs = fields.iter().map(|(key, one)| (key.replace(from, to), renamed(one, from, to)));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::renamed;
    use serde_json::json;

    #[test]
    fn a_list_that_named_both_names_one_once_and_other_lists_stay_as_they_are() {
        let before =
            json!({"people": ["a", "b", "c"], "twice": ["x", "x"], "b": [{"who": "b"}, {"who": "a"}]});
        let after = json!({"people": ["a", "c"], "twice": ["x", "x"], "a": [{"who": "a"}]});
        assert_eq!(renamed(&before, "b", "a"), after);
    }
}
