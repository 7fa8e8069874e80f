//! What kind of thing a line of the history is.

use super::Verb;
use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a line of the history is about; every line is of one kind.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Records were changed.
    Change,
    /// Something left.
    Export,
    /// Hidden fields were opened.
    Opening,
    /// A body in the chair turned its key, or was asked to.
    Key,
    /// A file came in.
    Import,
    /// The workspace was unlocked, or got another passphrase.
    Unlock,
}

closed! {
    StepKind, "step-kind",
    Change = "change",
    Export = "export",
    Opening = "opening",
    Key = "key",
    Import = "import",
    Unlock = "unlock",
}

impl Verb {
    /// Returns why something hidden was opened, where somebody said so.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::OpenNeeds(of) | Self::ShowContact(of) | Self::ShowLogistics(of) | Self::ShowNeeds(of) => {
                Some(of.reason.as_str()).filter(|reason| !reason.is_empty())
            }
            _ => None,
        }
    }

    /// Returns what kind of thing it is in the history.
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::ExportParticipants(_)
            | Self::ExportAgenda(_)
            | Self::ExportNotes(_)
            | Self::ExportRecords(_)
            | Self::ExportReport(_)
            | Self::CopyNotes(_)
            | Self::ExportSignatures(_)
            | Self::MakePouch(_)
            | Self::WriteMails(_)
            | Self::SavePaper(_)
            | Self::OpenPaper(_)
            | Self::PrintRecoverySheet(_) => StepKind::Export,
            Self::OpenNeeds(_) | Self::ShowContact(_) | Self::ShowLogistics(_) | Self::ShowNeeds(_) => {
                StepKind::Opening
            }
            Self::NoteApproval(_) | Self::RemoveApproval(_) | Self::FreezeDraft(_) | Self::NoteKey(_) => {
                StepKind::Key
            }
            Self::ImportParticipants(_)
            | Self::ImportAgenda(_)
            | Self::ImportGuests(_)
            | Self::ImportNotes(_)
            | Self::ImportAnswers(_)
            | Self::ImportRecords(_) => StepKind::Import,
            Self::Unlock(_) | Self::ChangePassphrase(_) => StepKind::Unlock,
            Self::CreateWorkspace(_)
            | Self::CreateSample(_)
            | Self::CreateMeeting(_)
            | Self::NextMeeting(_)
            | Self::EditMeeting(_)
            | Self::EditSeries(_)
            | Self::UndoImport(_)
            | Self::AddPerson(_)
            | Self::EditPerson(_)
            | Self::RemovePeople(_)
            | Self::MergePeople(_)
            | Self::TakeApart(_)
            | Self::SetStatus(_)
            | Self::SetMode(_)
            | Self::SetRole(_)
            | Self::SeatPeople(_)
            | Self::PlacePerson(_)
            | Self::PlaceByName(_)
            | Self::InviteDelegations(_)
            | Self::AddDelegation(_)
            | Self::EditDelegation(_)
            | Self::RemoveDelegation(_)
            | Self::AddAgendaItem(_)
            | Self::EditAgendaItem(_)
            | Self::RemoveAgendaItem(_)
            | Self::RemoveAgendaItems(_)
            | Self::DuplicateAgendaItem(_)
            | Self::SplitAgendaItem(_)
            | Self::MergeAgendaItems(_)
            | Self::MoveAgendaItem(_)
            | Self::ResizeAgendaItem(_)
            | Self::UnscheduleAgendaItem(_)
            | Self::RenumberAgenda(_)
            | Self::SwapRooms(_)
            | Self::BeginItem(_)
            | Self::EndItem(_)
            | Self::GiveTime(_)
            | Self::ReplanDay(_)
            | Self::ApplyTemplate(_)
            | Self::KeepTemplate(_)
            | Self::ForgetTemplate(_)
            | Self::ProposeItems(_)
            | Self::AddRoom(_)
            | Self::EditRoom(_)
            | Self::RemoveRoom(_)
            | Self::AddGuest(_)
            | Self::EditGuest(_)
            | Self::RemoveGuest(_)
            | Self::AttachPaper(_)
            | Self::DetachPaper(_)
            | Self::SetClashAside(_)
            | Self::TakeClashUp(_)
            | Self::DeclareTrivial(_)
            | Self::DeclareNotTrivial(_)
            | Self::ReleaseAgenda(_)
            | Self::RestoreAgenda(_)
            | Self::AddNote(_)
            | Self::EditNote(_)
            | Self::EditNotes(_)
            | Self::AskSources(_)
            | Self::ErasePassage(_)
            | Self::RemoveNote(_)
            | Self::RestoreNote(_)
            | Self::LayOutNotes(_)
            | Self::AskForFloor(_)
            | Self::GiveFloor(_)
            | Self::EndTurn(_)
            | Self::PassTurn(_)
            | Self::TurnInWriting(_)
            | Self::WithdrawTurn(_)
            | Self::PauseTurn(_)
            | Self::ResumeTurn(_)
            | Self::LimitTurn(_)
            | Self::MoveTurn(_)
            | Self::BackToTurn(_)
            | Self::SetPresence(_)
            | Self::FillPresence(_)
            | Self::NotePresence(_)
            | Self::ClearPresence(_)
            | Self::AskCorrection(_)
            | Self::EditCorrection(_)
            | Self::AgreeCorrection(_)
            | Self::SettleCorrection(_)
            | Self::RemoveCorrection(_)
            | Self::OpenSilence(_)
            | Self::EditSilence(_)
            | Self::CloseSilence(_)
            | Self::RemoveSilence(_)
            | Self::AddComment(_)
            | Self::EditComment(_)
            | Self::RemoveComment(_)
            | Self::ResolveComment(_)
            | Self::ReopenComment(_)
            | Self::AcceptSuggestion(_)
            | Self::RefuseSuggestion(_)
            | Self::OpenRound(_)
            | Self::EditRound(_)
            | Self::CloseRound(_)
            | Self::AddRecord(_)
            | Self::EditRecord(_)
            | Self::RemoveRecord(_)
            | Self::CarryOver(_)
            | Self::GenerateReport(_)
            | Self::AddMilestone(_)
            | Self::EditMilestone(_)
            | Self::RemoveMilestone(_)
            | Self::SnoozeMatter(_)
            | Self::WakeMatter(_)
            | Self::RestoreRecord(_)
            | Self::UndoSteps(_)
            | Self::Undo(_)
            | Self::Redo(_)
            | Self::Later(_) => StepKind::Change,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_leaves_is_an_export_in_the_history() {
        for verb in Verb::leaving() {
            assert_eq!(verb.kind(), StepKind::Export, "{} leaves", verb.name());
        }
    }
}
