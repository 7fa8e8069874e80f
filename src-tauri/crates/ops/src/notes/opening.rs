//! A wider label of an item or of the meeting opens the entries that have none of their own: nobody lowers it without
//! saying what becomes of them.

use crate::Result;
use domain::agenda::{AgendaItem, ItemDetails};
use domain::fact::Fact;
use domain::ids::{AgendaItemId, MeetingId};
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::note::{Note, NoteRefused, OpenedEntry, Opening, label_under, opened_by};
use domain::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

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
    if let LabelChange::Meeting { label } = change {
        let default = unit.get::<Meeting>(meeting).await?.details.labels.notes;
        keep_papers_of(unit, meeting, (default, label)).await?;
    }
    let opened = would_open(unit, meeting, change).await?;
    if opened.is_empty() {
        return Ok(());
    }
    let answer = answer.ok_or_else(|| {
        let references: Vec<&str> = opened.iter().map(|entry| entry.reference.as_str()).collect();
        Refusal::new(RefusalCode::LabelOpensNotes)
            .of("label")
            .with(Fact::Count, opened.len())
            .with(Fact::Name, Words::chosen().cited(&references))
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

/// Keeps closed what stands under an item although the item opens: entries stay under the Chatham House Rule under which
/// they were said, and papers without a label keep the one that they had. Called in the step of the change, before it is
/// saved.
pub(crate) async fn stay_closed(unit: &mut Unit, before: &AgendaItem, after: &mut ItemDetails) -> Result<()> {
    let default = unit.get::<Meeting>(before.meeting).await?.details.labels.notes;
    keep_papers(&before.details, after, (default, default));
    if before.details.chatham_house && !after.chatham_house {
        for mut note in unit.notes_under(before.id).await? {
            note.details.chatham_house = true;
            unit.save(&mut note).await?;
        }
    }
    Ok(())
}

/// Keeps the label of the papers of every item that a wider label of the meeting would open.
async fn keep_papers_of(
    unit: &mut Unit,
    meeting: MeetingId,
    (was, is): (HandlingLabel, HandlingLabel),
) -> Result<()> {
    for mut item in unit.of_meeting::<AgendaItem>(meeting).await? {
        let before = item.details.clone();
        keep_papers(&before, &mut item.details, (was, is));
        if item.details != before {
            unit.save(&mut item).await?;
        }
    }
    Ok(())
}

fn keep_papers(before: &ItemDetails, after: &mut ItemDetails, (was, is): (HandlingLabel, HandlingLabel)) {
    let label = label_under(before.label, was);
    if label_under(after.label, is) < label {
        for paper in &mut after.papers {
            let known = before.papers.iter().any(|one| one.content == paper.content && one.label.is_none());
            if known && paper.label.is_none() {
                paper.label = Some(label);
            }
        }
    }
}
