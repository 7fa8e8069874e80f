//! Corrections are asked for, changed, agreed, refused and removed.

use crate::notes::{put_out_of_print, put_text};
use crate::{Error, Result};
use domain::correction::{Asker, Correction, CorrectionDetails, CorrectionRefused, CorrectionState};
use domain::delegation::Delegation;
use domain::guest::Guest;
use domain::ids::{CorrectionId, MeetingId, NoteId, Revision};
use domain::note::Note;
use domain::note::guard::Passage;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, Prose, TextRefused};
use domain::verb::{Named, Verb};
use serde_json::json;
use std::fmt::Display;
use std::str::FromStr;
use store::Unit;

/// Notes what a delegation asks for, beside the text as it stands.
pub async fn ask(unit: &mut Unit, meeting: MeetingId, details: CorrectionDetails) -> Result<Correction> {
    let note = note_of(unit, meeting, &details).await?;
    worded(&details)?;
    let mut correction = Correction {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting,
        drafted: note.details.text.clone(),
        agreed: Prose::default(),
        state: CorrectionState::Open,
        reason: Line::default(),
        details,
    };
    correction.check().map_err(Refusal::from)?;
    unit.step(Verb::AskCorrection(Named::of(&note.reference)));
    unit.save(&mut correction).await?;
    Ok(correction)
}

/// Changes what is known of a correction, over the revision that was read. What is settled keeps its wordings.
pub async fn edit(
    unit: &mut Unit,
    id: CorrectionId,
    revision: Revision,
    details: CorrectionDetails,
) -> Result<Correction> {
    let before: Correction = unit.get(id).await?;
    let details = CorrectionDetails { note: before.details.note, ..details };
    let note = note_of(unit, before.meeting, &details).await?;
    if !before.is_open() && details.requested != before.details.requested {
        return Err(Refusal::from(CorrectionRefused::Settled).into());
    }
    let reworded = details.requested != before.details.requested;
    let mut correction = Correction { revision, details, ..before };
    if reworded {
        worded(&correction.details)?;
        correction.check().map_err(Refusal::from)?;
    }
    unit.step(Verb::EditCorrection(Named::of(&note.reference)));
    unit.save(&mut correction).await?;
    Ok(correction)
}

/// Refuses a correction without a wording: only a delegation itself withdraws a passage.
fn worded(details: &CorrectionDetails) -> Result<()> {
    if details.requested.is_empty() { Err(Refusal::from(CorrectionRefused::Empty).into()) } else { Ok(()) }
}

/// Agrees on a wording: it becomes the text of the entry in the same step, over the revision of the entry that was read
/// and through the checks that every edit passes. Where the passage is withdrawn no wording is agreed, and the entry is not
/// minuted any more.
pub async fn agree(
    unit: &mut Unit,
    id: CorrectionId,
    revision: Revision,
    of_note: Revision,
    agreed: Prose,
) -> Result<Correction> {
    let before = open(unit, id).await?;
    let note = if before.withdraws() && agreed.is_empty() {
        put_out_of_print(unit, before.details.note, of_note).await?
    } else if agreed.is_empty() {
        return Err(Refusal::from(CorrectionRefused::Empty).of("agreed").into());
    } else {
        put_text(unit, before.details.note, of_note, agreed.clone()).await?
    };
    unit.step(Verb::AgreeCorrection(Named::of(&note.reference)));
    let mut correction = Correction { revision, agreed, state: CorrectionState::Agreed, ..before };
    unit.save(&mut correction).await?;
    Ok(correction)
}

/// Refuses a correction for a reason; the entry stays as it is.
pub async fn refuse(
    unit: &mut Unit,
    id: CorrectionId,
    revision: Revision,
    reason: Line,
) -> Result<Correction> {
    let before = open(unit, id).await?;
    settle(unit, Correction { revision, reason, state: CorrectionState::Refused, ..before }).await
}

/// Takes a refused correction up again.
pub async fn take_up(unit: &mut Unit, id: CorrectionId, revision: Revision) -> Result<Correction> {
    let before: Correction = unit.get(id).await?;
    if before.state == CorrectionState::Agreed {
        return Err(Refusal::from(CorrectionRefused::Settled).into());
    }
    settle(unit, Correction { revision, reason: Line::default(), state: CorrectionState::Open, ..before })
        .await
}

/// Removes a correction; what it changed in the entry stays.
pub async fn remove(unit: &mut Unit, id: CorrectionId) -> Result<()> {
    let correction: Correction = unit.get(id).await?;
    let note: Note = unit.get(correction.details.note).await?;
    unit.step(Verb::RemoveCorrection(Named::of(&note.reference)));
    Ok(unit.remove(&correction).await?)
}

/// Removes the corrections of an entry that goes; the step is named by the caller.
pub async fn remove_of(unit: &mut Unit, note: &Note) -> Result<()> {
    for correction in of_note(unit, note.meeting, note.id).await? {
        unit.remove(&correction).await?;
    }
    Ok(())
}

/// Takes passages out of the corrections of an entry for good, as they were taken out of the entry. What a correction ever
/// held leaves the journal, that of one that was removed too; the step is named by the caller.
pub async fn forget_passages(unit: &mut Unit, note: &Note, passages: &[Passage]) -> Result<()> {
    for before in of_note(unit, note.meeting, note.id).await? {
        let mut correction = before.clone();
        correction.drafted = without(&before.drafted, "drafted", passages)?;
        correction.details.requested = without(&before.details.requested, "requested", passages)?;
        correction.agreed = without(&before.agreed, "agreed", passages)?;
        correction.reason = without(&before.reason, "reason", passages)?;
        correction.details.remark = without(&before.details.remark, "remark", passages)?;
        if correction != before {
            unit.save(&mut correction).await?;
        }
    }
    for id in unit.ever_held(Noun::Correction, "note", &json!(note.id)).await? {
        for field in ["drafted", "requested", "agreed", "reason", "remark"] {
            unit.erase(Noun::Correction, id, field);
        }
    }
    Ok(())
}

/// Returns a text with other words in the place of passages.
pub fn without<T>(text: &T, field: &'static str, passages: &[Passage]) -> Result<T>
where
    T: Clone + Display + FromStr<Err = TextRefused>,
{
    let before = text.to_string();
    let reworded = passages
        .iter()
        .filter(|passage| !passage.found.is_empty())
        .fold(before.clone(), |text, passage| text.replace(&passage.found, &passage.proposed));
    if reworded == before {
        return Ok(text.clone());
    }
    reworded.parse().map_err(|source| Error::Text { field, source })
}

async fn settle(unit: &mut Unit, mut correction: Correction) -> Result<Correction> {
    // What was taken out of the entry may have left no difference between the wordings.
    if correction.state == CorrectionState::Refused && correction.reason.is_empty() {
        return Err(Refusal::from(CorrectionRefused::Reason).into());
    }
    let note: Note = unit.get(correction.details.note).await?;
    unit.step(Verb::SettleCorrection(Named::of(&note.reference)));
    unit.save(&mut correction).await?;
    Ok(correction)
}

async fn open(unit: &mut Unit, id: CorrectionId) -> Result<Correction> {
    let correction: Correction = unit.get(id).await?;
    if correction.is_open() { Ok(correction) } else { Err(Refusal::from(CorrectionRefused::Settled).into()) }
}

async fn of_note(unit: &mut Unit, meeting: MeetingId, note: NoteId) -> Result<Vec<Correction>> {
    let all: Vec<Correction> = unit.of_meeting(meeting).await?;
    Ok(all.into_iter().filter(|correction| correction.details.note == note).collect())
}

/// Finds the entry that is corrected, and checks that whoever asks is at the meeting.
async fn note_of(unit: &mut Unit, meeting: MeetingId, details: &CorrectionDetails) -> Result<Note> {
    let note: Option<Note> = unit.find(details.note).await?;
    let gone = || Refusal::new(RefusalCode::CorrectionNoteGone).of("note");
    let note = note.filter(|note| note.meeting == meeting).ok_or_else(gone)?;
    let at = match details.asker {
        Asker::Delegation(id) => unit.find::<Delegation>(id).await?.map(|one| one.meeting),
        Asker::Participant(id) => unit.find::<Participant>(id).await?.map(|one| one.meeting),
        Asker::Guest(id) => unit.find::<Guest>(id).await?.map(|one| one.meeting),
    };
    if at == Some(meeting) {
        Ok(note)
    } else {
        Err(Refusal::new(RefusalCode::NoteSpeakerGone).of("asker").into())
    }
}
