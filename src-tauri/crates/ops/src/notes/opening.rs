//! A wider label of an item or of the meeting opens the entries that have none of their own: nobody lowers it without
//! saying what becomes of them.

use crate::Result;
use domain::agenda::AgendaItem;
use domain::fact::Fact;
use domain::ids::{AgendaItemId, MeetingId};
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::note::{Note, NoteRefused, OpenedEntry, Opening, opened_by};
use domain::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A label that entries without one of their own follow, and what it would become.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum LabelChange {
    /// That of the notes of the meeting.
    Meeting {
        /// What it would become.
        label: HandlingLabel,
    },
    /// That of an item.
    Item {
        /// Which.
        id: AgendaItemId,
        /// What it would become; none for that of the meeting.
        label: Option<HandlingLabel>,
    },
}

/// Lists the entries that a change of a label would open.
pub async fn would_open(
    unit: &mut Unit,
    meeting: MeetingId,
    change: LabelChange,
) -> Result<Vec<OpenedEntry>> {
    let before: Meeting = unit.get(meeting).await?;
    let default = before.details.labels.notes;
    let (items, after, new_default) = match change {
        LabelChange::Meeting { label } if label >= default => return Ok(Vec::new()),
        LabelChange::Meeting { label } => {
            let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
            (items.clone(), items, label)
        }
        LabelChange::Item { id, label } => {
            let Some(item) = unit.find::<AgendaItem>(id).await? else { return Ok(Vec::new()) };
            if item.details.label == label {
                return Ok(Vec::new());
            }
            let mut after = item.clone();
            after.details.label = label;
            (vec![item], vec![after], default)
        }
    };
    let notes: Vec<Note> = unit.of_meeting(meeting).await?;
    Ok(opened_by(&notes, (&items, default), (&after, new_default)))
}

/// Does with the entries that a change would open what was answered, in the step of the change; called before it is saved.
/// Refuses where nobody answered, and where nobody is named who agreed.
pub(crate) async fn answered(
    unit: &mut Unit,
    meeting: MeetingId,
    change: LabelChange,
    answer: Option<&Opening>,
) -> Result<()> {
    let opened = would_open(unit, meeting, change).await?;
    if opened.is_empty() {
        return Ok(());
    }
    let answer = answer.ok_or_else(|| {
        let references: Vec<&str> = opened.iter().map(|entry| entry.reference.as_str()).collect();
        Refusal::new(RefusalCode::LabelOpensNotes)
            .of("label")
            .with(Fact::Count, opened.len())
            .with(Fact::Name, references.join(", "))
    })?;
    if matches!(answer, Opening::Lower { agreed } if agreed.is_empty()) {
        return Err(Refusal::from(NoteRefused::Lowered).of("agreed").into());
    }
    for entry in opened {
        let mut note: Note = unit.get(entry.id).await?;
        match answer {
            Opening::Keep => note.details.label = Some(entry.from),
            Opening::Lower { agreed } => note.details.lowered_by = agreed.clone(),
        }
        unit.save(&mut note).await?;
    }
    Ok(())
}
