//! Undo, redo, and the list of what was done.

use crate::Result;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use store::Unit;

/// Where a step stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It holds.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and something else was done since.
    Superseded,
}

/// A word that goes with a verb: a number or a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum Word {
    /// How many.
    Number(i32),
    /// A name, a file name, a value.
    Text(String),
}

/// One user action, in words that the interface owns: verb and parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Step {
    /// Its identity.
    pub id: String,
    /// Its place in the journal.
    pub seq: i32,
    /// What was done: `import_participants`, `edit_person`, ...
    pub verb: String,
    /// The words that go with it.
    pub params: BTreeMap<String, Word>,
    /// When: an instant in UTC.
    pub at: chrono::DateTime<chrono::Utc>,
    /// By whom.
    pub actor: String,
    /// Where it stands.
    pub state: StepState,
    /// Whether undo may take it back.
    pub undoable: bool,
}

impl From<store::Step> for Step {
    fn from(step: store::Step) -> Self {
        let word = |value: serde_json::Value| match value {
            serde_json::Value::Number(number) => Some(Word::Number(i32::try_from(number.as_i64()?).ok()?)),
            serde_json::Value::String(text) => Some(Word::Text(text)),
            _ => None,
        };
        Self {
            id: step.id.to_string(),
            seq: i32::try_from(step.seq).unwrap_or(i32::MAX),
            verb: step.verb,
            params: step.words.into_iter().filter_map(|(name, value)| Some((name, word(value)?))).collect(),
            at: step.at,
            actor: step.actor,
            state: match step.state {
                store::StepState::Done => StepState::Done,
                store::StepState::Undone => StepState::Undone,
                store::StepState::Superseded => StepState::Superseded,
            },
            undoable: step.undoable,
        }
    }
}

impl Step {
    /// Says the step in one English phrase, for the command line: "Imported 60 participants from eusurvey.xlsx".
    pub fn sentence(&self) -> String {
        let text = |name: &str| match self.params.get(name) {
            Some(Word::Text(text)) => text.clone(),
            Some(Word::Number(number)) => number.to_string(),
            None => String::new(),
        };
        let people = if text("count") == "1" { "participant" } else { "participants" };
        match self.verb.as_str() {
            "create_workspace" => "Made the workspace".to_owned(),
            "create_sample" => "Made the sample meeting".to_owned(),
            "create_meeting" => format!("Made the meeting {}", text("title")),
            "edit_meeting" => format!("Changed the meeting {}", text("title")),
            "import_participants" => format!("Imported {} {people} from {}", text("count"), text("file")),
            "add_person" => format!("Added {}", text("name")),
            "edit_person" => format!("Changed {}", text("name")),
            "remove_people" => format!("Removed {} {people}", text("count")),
            "set_status" => format!("Set {} {people} to {}", text("count"), text("status")),
            "add_delegation" => format!("Added the delegation {}", text("name")),
            "edit_delegation" => format!("Changed the delegation {}", text("name")),
            "remove_delegation" => format!("Removed the delegation {}", text("name")),
            "undo" => "Undid a step".to_owned(),
            "redo" => "Redid a step".to_owned(),
            other => other.replace('_', " "),
        }
    }
}

/// Takes back the last step; returns it.
pub async fn undo(unit: &mut Unit) -> Result<Step> {
    Ok(unit.undo().await?.into())
}

/// Brings back the last step that was undone; returns it.
pub async fn redo(unit: &mut Unit) -> Result<Step> {
    Ok(unit.redo().await?.into())
}

/// Lists the latest steps, newest first.
pub async fn list(unit: &mut Unit, most: u32) -> Result<Vec<Step>> {
    Ok(unit.steps(most).await?.into_iter().map(Step::from).collect())
}
