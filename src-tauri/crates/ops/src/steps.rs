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
        let item = || match text("number").as_str() {
            "" => text("title"),
            number => format!("item {number}, {}", text("title")),
        };
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
            "add_agenda_item" => format!("Added {}", item()),
            "edit_agenda_item" => format!("Changed {}", item()),
            "remove_agenda_item" => format!("Removed {}", item()),
            "remove_agenda_items" => format!("Removed {} items of the agenda", text("count")),
            "duplicate_agenda_item" => format!("Duplicated {}", item()),
            "split_agenda_item" => format!("Split {}", item()),
            "merge_agenda_items" => format!("Merged {} with the next item", item()),
            "move_agenda_item" => format!("Moved {}", item()),
            "resize_agenda_item" => format!("Changed the length of {}", item()),
            "unschedule_agenda_item" => format!("Took {} off the timeline", item()),
            "renumber_agenda" => "Numbered the agenda anew".to_owned(),
            "swap_rooms" => format!("Swapped the room of {}", item()),
            "apply_template" => format!("Laid out {} from a template", text("day")),
            "propose_items" => format!("Took {} topics from an earlier agenda", text("count")),
            "import_agenda" if text("count") == "1" => {
                format!("Imported 1 item of the agenda from {}", text("file"))
            }
            "import_agenda" => {
                format!("Imported {} items of the agenda from {}", text("count"), text("file"))
            }
            "import_guests" if text("count") == "1" => format!("Imported 1 guest from {}", text("file")),
            "import_guests" => format!("Imported {} guests from {}", text("count"), text("file")),
            "add_room" => format!("Added the room {}", text("name")),
            "edit_room" => format!("Changed the room {}", text("name")),
            "remove_room" => format!("Removed the room {}", text("name")),
            "add_guest" => format!("Added the guest {}", text("name")),
            "edit_guest" => format!("Changed the guest {}", text("name")),
            "remove_guest" => format!("Removed the guest {}", text("name")),
            "attach_paper" => format!("Added a paper to {}", item()),
            "detach_paper" => format!("Removed a paper from {}", item()),
            "set_clash_aside" => "Set a clash aside".to_owned(),
            "take_clash_up" => "Took a clash up again".to_owned(),
            "declare_trivial" => "Declared changes trivial".to_owned(),
            "declare_not_trivial" => "Declared changes not trivial".to_owned(),
            "release_agenda" => format!("Released version {} of the agenda", text("name")),
            "restore_agenda" => format!("Returned to version {} of the agenda", text("name")),
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

/// Returns the step that undo would take back, and the one that redo would bring back.
pub async fn next(unit: &mut Unit) -> Result<(Option<Step>, Option<Step>)> {
    Ok((unit.next_undo().await?.map(Step::from), unit.next_redo().await?.map(Step::from)))
}

/// Lists the latest steps, newest first.
pub async fn list(unit: &mut Unit, most: u32) -> Result<Vec<Step>> {
    Ok(unit.steps(most).await?.into_iter().map(Step::from).collect())
}
