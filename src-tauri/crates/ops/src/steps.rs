//! Undo, redo, and the list of what was done.

use crate::Result;
use domain::verb::Verb;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

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
    /// Something left: it stays on record and is never undone.
    OnRecord,
}

/// One user action, or something that left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Step {
    /// Its identity.
    pub id: String,
    /// Its place in the journal.
    pub seq: i32,
    /// What was done, with the words that go with it.
    #[serde(flatten)]
    pub did: Verb,
    /// When: an instant in UTC.
    pub at: chrono::DateTime<chrono::Utc>,
    /// By whom.
    pub actor: String,
    /// Where it stands.
    pub state: StepState,
    /// Whether undo may take it back.
    pub undoable: bool,
    /// Whether the window says so when it is done.
    pub announced: bool,
    /// What was done, in one phrase.
    pub sentence: String,
}

impl From<store::Step> for Step {
    fn from(step: store::Step) -> Self {
        Self {
            id: step.id.to_string(),
            seq: i32::try_from(step.seq).unwrap_or(i32::MAX),
            announced: step.verb.is_announced(),
            sentence: Words::chosen().step(&step.verb),
            did: step.verb,
            at: step.at,
            actor: step.actor,
            state: match step.state {
                store::StepState::Done => StepState::Done,
                store::StepState::Undone => StepState::Undone,
                store::StepState::Superseded => StepState::Superseded,
                store::StepState::OnRecord => StepState::OnRecord,
            },
            undoable: step.undoable,
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

/// Lists the latest steps and what left, newest first.
pub async fn list(unit: &mut Unit, most: u32) -> Result<Vec<Step>> {
    Ok(unit.history(most).await?.into_iter().map(Step::from).collect())
}
