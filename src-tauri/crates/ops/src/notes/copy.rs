//! Entries copied to the clipboard, through the single door.

use super::inside;
use crate::Result;
use crate::export::{Wanted, kept_for};
use domain::disclosure::{Audience, NotesParts, PaperForm, PaperKind, Withheld, disclose_notes};
use domain::fact::Fact;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Exported, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// What is copied, as these readers may have it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Copied {
    /// The text; its label is its first and its last line.
    #[serde(skip)]
    pub text: String,
    /// The label.
    pub label: HandlingLabel,
    /// How many entries are in it.
    pub entries: u32,
    /// What stays inside, and why.
    pub withheld: Vec<Withheld>,
}

/// Makes a text of entries for the clipboard, and notes it in the history as something that leaves. Refused where these
/// readers may have nothing of it, and where passages may give away a case or who spoke: those leave by the export, where
/// somebody looks at them.
pub async fn copy(
    unit: &mut Unit,
    meeting: MeetingId,
    audience: Audience,
    parts: NotesParts,
) -> Result<Copied> {
    let wanted = Wanted { notes: parts, ..Wanted::new(PaperKind::Minutes, PaperForm::Markdown, audience) };
    wanted.check()?;
    let inside = inside(unit, meeting).await?;
    let outgoing = disclose_notes(&inside, audience, wanted.notes);
    let words = Words::chosen();
    let entries = outgoing.disclosed.view().entries().count();
    if entries == 0 {
        let why: Vec<String> = outgoing.withheld.iter().map(|one| words.name(one.why)).collect();
        let refusal = Refusal::new(RefusalCode::NoteNothingToCopy).of("audience");
        return Err(refusal.with(Fact::Name, why.join(", ")).into());
    }
    kept_for(&outgoing.passages, "")?;
    let label = outgoing.disclosed.label();
    let copied = Exported {
        paper: Some(PaperKind::Minutes),
        audience: Some(audience),
        label: Some(label),
        ..Exported::default()
    };
    unit.event_if_possible(Verb::CopyNotes(copied), "meeting", meeting.0).await?;
    Ok(Copied {
        text: papers::notes::clip(&outgoing.disclosed),
        label,
        entries: u32::try_from(entries).unwrap_or(u32::MAX),
        withheld: outgoing.withheld,
    })
}
