//! Undo, redo, and the list of what was done.

use crate::Result;
use crate::export::words;
use domain::label::HandlingLabel;
use domain::participant::Status;
use domain::verb::{Exported, OfItem, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
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
}

impl From<store::Step> for Step {
    fn from(step: store::Step) -> Self {
        Self {
            id: step.id.to_string(),
            seq: i32::try_from(step.seq).unwrap_or(i32::MAX),
            announced: step.verb.is_announced(),
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

impl Step {
    /// Says the step in one English phrase, for the command line: "Imported 60 participants from eusurvey.xlsx".
    pub fn sentence(&self) -> String {
        let some =
            |count: u32, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        let people = |count| some(count, "participant", "participants");
        let item = |item: &OfItem| match item.number.as_str() {
            "" => item.title.clone(),
            number => format!("item {number}, {}", item.title),
        };
        match &self.did {
            Verb::CreateWorkspace(_) => "Made the workspace".to_owned(),
            Verb::CreateSample(_) => "Made the sample meeting".to_owned(),
            Verb::CreateMeeting(of) => format!("Made the meeting {}", of.title),
            Verb::EditMeeting(of) => format!("Changed the meeting {}", of.title),
            Verb::ImportParticipants(from) => format!("Imported {} from {}", people(from.count), from.file),
            Verb::AddPerson(of) => format!("Added {}", of.name),
            Verb::EditPerson(of) => format!("Changed {}", of.name),
            Verb::RemovePeople(of) => format!("Removed {}", people(of.count)),
            Verb::SetStatus(of) => format!("Set {} to {}", people(of.count), status_name(of.status)),
            Verb::AddDelegation(of) => format!("Added the delegation {}", of.name),
            Verb::EditDelegation(of) => format!("Changed the delegation {}", of.name),
            Verb::RemoveDelegation(of) => format!("Removed the delegation {}", of.name),
            Verb::AddAgendaItem(of) => format!("Added {}", item(of)),
            Verb::EditAgendaItem(of) => format!("Changed {}", item(of)),
            Verb::RemoveAgendaItem(of) => format!("Removed {}", item(of)),
            Verb::RemoveAgendaItems(of) => format!("Removed {} items of the agenda", of.count),
            Verb::DuplicateAgendaItem(of) => format!("Duplicated {}", item(of)),
            Verb::SplitAgendaItem(of) => format!("Split {}", item(of)),
            Verb::MergeAgendaItems(of) => format!("Merged {} with the next item", item(of)),
            Verb::MoveAgendaItem(of) => format!("Moved {}", item(of)),
            Verb::ResizeAgendaItem(of) => format!("Changed the length of {}", item(of)),
            Verb::UnscheduleAgendaItem(of) => format!("Took {} off the timeline", item(of)),
            Verb::RenumberAgenda(_) => "Numbered the agenda anew".to_owned(),
            Verb::SwapRooms(of) => format!("Swapped the room of {}", item(of)),
            Verb::ApplyTemplate(of) => {
                format!(
                    "Laid out {} from a template",
                    of.day.map_or("a day".to_owned(), |day| day.to_string())
                )
            }
            Verb::ProposeItems(of) => format!("Took {} topics from an earlier agenda", of.count),
            Verb::ImportAgenda(from) => {
                format!("Imported {} of the agenda from {}", some(from.count, "item", "items"), from.file)
            }
            Verb::ImportGuests(from) => {
                format!("Imported {} from {}", some(from.count, "guest", "guests"), from.file)
            }
            Verb::AddRoom(of) => format!("Added the room {}", of.name),
            Verb::EditRoom(of) => format!("Changed the room {}", of.name),
            Verb::RemoveRoom(of) => format!("Removed the room {}", of.name),
            Verb::AddGuest(of) => format!("Added the guest {}", of.name),
            Verb::EditGuest(of) => format!("Changed the guest {}", of.name),
            Verb::RemoveGuest(of) => format!("Removed the guest {}", of.name),
            Verb::AttachPaper(of) => format!("Added a paper to {}", item(of)),
            Verb::DetachPaper(of) => format!("Removed a paper from {}", item(of)),
            Verb::SetClashAside(_) => "Set a clash aside".to_owned(),
            Verb::TakeClashUp(_) => "Took a clash up again".to_owned(),
            Verb::DeclareTrivial(_) => "Declared changes trivial".to_owned(),
            Verb::DeclareNotTrivial(_) => "Declared changes not trivial".to_owned(),
            Verb::ReleaseAgenda(of) => format!("Released version {} of the agenda", of.name),
            Verb::RestoreAgenda(of) => format!("Returned to version {} of the agenda", of.name),
            Verb::Undo(_) => "Undid a step".to_owned(),
            Verb::Redo(_) => "Redid a step".to_owned(),
            Verb::ExportParticipants(of) | Verb::ExportAgenda(of) => exported(of),
            Verb::WriteMails(of) => {
                format!("Wrote {}", some(count(&of.files), "draft of a mail", "drafts of mails"))
            }
            Verb::SavePaper(of) => format!("Saved a copy of {}", of.files.join(", ")),
            Verb::OpenPaper(_) => "Looked at a paper of an item".to_owned(),
            Verb::OpenNeeds(_) => "Looked at the needs of a person".to_owned(),
            Verb::ShowContact(_) => "Listed contact data".to_owned(),
            Verb::ShowLogistics(_) => "Listed days, travel and languages".to_owned(),
            Verb::ShowNeeds(_) => "Listed needs".to_owned(),
            Verb::Unlock(_) => "Unlocked the workspace".to_owned(),
            Verb::Later(_) => "Did something that a later release knows".to_owned(),
        }
    }
}

/// Says what left: "Wrote the agenda for the participants (TLP:AMBER, PDF): agenda.pdf".
fn exported(of: &Exported) -> String {
    let what = of.paper.map_or("a paper", words::paper);
    let whom =
        of.audience.map_or(String::new(), |audience| format!(" for {}", words::readers(audience.readers())));
    let how: Vec<&str> =
        of.label.map(HandlingLabel::as_str).into_iter().chain(of.form.map(words::form)).collect();
    let how = if how.is_empty() { String::new() } else { format!(" ({})", how.join(", ")) };
    let files = if of.files.is_empty() { String::new() } else { format!(": {}", of.files.join(", ")) };
    format!("Wrote {what}{whom}{how}{files}")
}

fn count(files: &[String]) -> u32 {
    u32::try_from(files.len()).unwrap_or(u32::MAX)
}

/// Returns a status as the files of this application write it.
fn status_name(status: Option<Status>) -> String {
    let name = serde_json::to_value(status).ok().and_then(|name| name.as_str().map(str::to_owned));
    name.unwrap_or_else(|| "another status".to_owned())
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
