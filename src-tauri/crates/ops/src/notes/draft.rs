//! What is being typed: kept beside the records, never in the journal, so that a crash loses two seconds at most and no
//! half sentence stays in the history.

use crate::Result;
use domain::ids::{MeetingId, NoteId, Revision};
use domain::marking::classified_in;
use domain::note::{Note, NoteDetails};
use domain::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

const KIND: &str = "note_draft";

/// An entry that is being typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoteDraft {
    /// The entry that is being changed; none for a new one.
    pub note: Option<(NoteId, Revision)>,
    /// What it will be; its text as it stands in the field, half a word included.
    pub details: NoteDetails,
}

/// Reads the entry that was being typed when the file was last open.
pub async fn draft(unit: &mut Unit, meeting: MeetingId) -> Result<Option<NoteDraft>> {
    let kept = unit.choice(KIND, &meeting.to_string()).await?;
    // A draft of a later release is no reason not to open the notes.
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Keeps the entry that is being typed.
pub async fn keep_draft(unit: &mut Unit, meeting: MeetingId, draft: &NoteDraft) -> Result<()> {
    let text = serde_json::to_string(draft).map_err(std::io::Error::from)?;
    if let Some(marking) = classified_in(&text) {
        let refusal = Refusal::new(RefusalCode::Classified).of("text");
        return Err(refusal.with(domain::fact::Fact::Name, marking).into());
    }
    Ok(unit.keep_choice(KIND, &meeting.to_string(), &text).await?)
}

/// Forgets the entry that was being typed.
pub async fn forget_draft(unit: &mut Unit, meeting: MeetingId) -> Result<()> {
    Ok(unit.forget_choice(KIND, &meeting.to_string()).await?)
}

/// Forgets what was being typed where it is this entry, the earlier wording of which is erased.
pub(super) async fn forget_draft_of(unit: &mut Unit, note: &Note) -> Result<()> {
    let kept = draft(unit, note.meeting).await?;
    match kept.and_then(|draft| draft.note) {
        Some((id, _)) if id == note.id => forget_draft(unit, note.meeting).await,
        _ => Ok(()),
    }
}
