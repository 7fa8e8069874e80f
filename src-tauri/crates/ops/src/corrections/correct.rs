//! Corrections are asked for, changed, agreed, refused and removed.

use crate::notes::{put_out_of_print, put_text};
use crate::{Error, Result, report};
use domain::correction::{
    Asker, Correctable, Correction, CorrectionDetails, CorrectionRefused, CorrectionState,
};
use domain::delegation::Delegation;
use domain::guest::Guest;
use domain::ids::{CorrectionId, MeetingId, Revision};
use domain::note::Note;
use domain::note::guard::Passage;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::refusal::{Refusal, RefusalCode};
use domain::report::ReportSentence;
use domain::text::{Line, Prose, TextRefused};
use domain::verb::{OfRecord, Verb};
use serde_json::{Value, json};
use std::fmt::Display;
use std::str::FromStr;
use store::Unit;

/// Notes what a delegation asks for, beside the text as it stands.
pub async fn ask(unit: &mut Unit, meeting: MeetingId, details: CorrectionDetails) -> Result<Correction> {
    let of = found(unit, meeting, &details).await?;
    worded(&details)?;
    let mut correction = Correction {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting,
        drafted: of.text().clone(),
        agreed: Prose::default(),
        state: CorrectionState::Open,
        reason: Line::default(),
        details,
    };
    correction.check().map_err(Refusal::from)?;
    unit.step(Verb::AskCorrection(of.named()));
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
    let details = CorrectionDetails { of: before.details.of, ..details };
    let of = found(unit, before.meeting, &details).await?;
    if !before.is_open() && details.requested != before.details.requested {
        return Err(Refusal::from(CorrectionRefused::Settled).into());
    }
    let reworded = details.requested != before.details.requested;
    let mut correction = Correction { revision, details, ..before };
    if reworded {
        worded(&correction.details)?;
        correction.check().map_err(Refusal::from)?;
    }
    unit.step(Verb::EditCorrection(of.named()));
    unit.save(&mut correction).await?;
    Ok(correction)
}

/// Refuses a correction without a wording: only a delegation itself withdraws a passage.
fn worded(details: &CorrectionDetails) -> Result<()> {
    if details.requested.is_empty() { Err(Refusal::from(CorrectionRefused::Empty).into()) } else { Ok(()) }
}

/// Agrees on a wording: it becomes the text of the entry or sentence in the same step, over the revision `over` of that which
/// was read and through the checks that every edit passes. Where the passage is withdrawn no wording is agreed, and the entry
/// is not minuted any more.
pub async fn agree(
    unit: &mut Unit,
    id: CorrectionId,
    revision: Revision,
    over: Revision,
    agreed: Prose,
) -> Result<Correction> {
    let before = open(unit, id).await?;
    let of = match before.details.of {
        Correctable::Note { note } if before.withdraws() && agreed.is_empty() => {
            Corrected::Note(put_out_of_print(unit, note, over).await?)
        }
        _ if agreed.is_empty() => return Err(Refusal::from(CorrectionRefused::Empty).of("agreed").into()),
        Correctable::Note { note } => Corrected::Note(put_text(unit, note, over, agreed.clone()).await?),
        Correctable::Sentence { sentence } => {
            Corrected::Sentence(report::put_text(unit, sentence, over, agreed.clone()).await?)
        }
    };
    unit.step(Verb::AgreeCorrection(of.named()));
    let mut correction = Correction { revision, agreed, state: CorrectionState::Agreed, ..before };
    unit.save(&mut correction).await?;
    Ok(correction)
}

/// Refuses a correction for a reason; the entry or sentence stays as it is.
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

/// Removes a correction; what it changed stays.
pub async fn remove(unit: &mut Unit, id: CorrectionId) -> Result<()> {
    let correction: Correction = unit.get(id).await?;
    let of = Corrected::get(unit, correction.details.of).await?;
    unit.step(Verb::RemoveCorrection(of.named()));
    Ok(unit.remove(&correction).await?)
}

/// Removes the corrections of an entry or a sentence that goes; the step is named by the caller.
pub(crate) async fn remove_of(unit: &mut Unit, meeting: MeetingId, of: Correctable) -> Result<()> {
    for correction in all_of(unit, meeting, of).await? {
        unit.remove(&correction).await?;
    }
    Ok(())
}

/// Takes passages out of the corrections of an entry or a sentence for good, as they were taken out of that. What a correction
/// ever held leaves the journal, that of one that was removed too; the step is named by the caller.
pub(crate) async fn forget_passages(
    unit: &mut Unit,
    meeting: MeetingId,
    of: Correctable,
    passages: &[Passage],
) -> Result<()> {
    for before in all_of(unit, meeting, of).await? {
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
    let (field, held): (_, Value) = match of {
        Correctable::Note { note } => ("note", json!(note)),
        Correctable::Sentence { sentence } => ("sentence", json!(sentence)),
    };
    for id in unit.ever_held(Noun::Correction, field, &held).await? {
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
    let of = Corrected::get(unit, correction.details.of).await?;
    unit.step(Verb::SettleCorrection(of.named()));
    unit.save(&mut correction).await?;
    Ok(correction)
}

async fn open(unit: &mut Unit, id: CorrectionId) -> Result<Correction> {
    let correction: Correction = unit.get(id).await?;
    if correction.is_open() { Ok(correction) } else { Err(Refusal::from(CorrectionRefused::Settled).into()) }
}

async fn all_of(unit: &mut Unit, meeting: MeetingId, of: Correctable) -> Result<Vec<Correction>> {
    let all: Vec<Correction> = unit.of_meeting(meeting).await?;
    Ok(all.into_iter().filter(|correction| correction.details.of == of).collect())
}

/// What is corrected, as it stands.
enum Corrected {
    Note(Note),
    Sentence(ReportSentence),
}

impl Corrected {
    async fn get(unit: &mut Unit, of: Correctable) -> Result<Self> {
        Ok(match of {
            Correctable::Note { note } => Self::Note(unit.get(note).await?),
            Correctable::Sentence { sentence } => Self::Sentence(unit.get(sentence).await?),
        })
    }

    const fn text(&self) -> &Prose {
        match self {
            Self::Note(note) => &note.details.text,
            Self::Sentence(sentence) => &sentence.details.text,
        }
    }

    /// Says of a step which it was.
    fn named(&self) -> OfRecord {
        match self {
            Self::Note(note) => OfRecord::of(Noun::Note, &note.reference),
            Self::Sentence(sentence) => report::of(&sentence.details),
        }
    }
}

/// Finds what is corrected, and checks that whoever asks is at the meeting.
async fn found(unit: &mut Unit, meeting: MeetingId, details: &CorrectionDetails) -> Result<Corrected> {
    let of = match details.of {
        Correctable::Note { note } => {
            let note = unit.find::<Note>(note).await?.filter(|note| note.meeting == meeting);
            let gone = || Refusal::new(RefusalCode::CorrectionNoteGone).of("note");
            Corrected::Note(note.ok_or_else(gone)?)
        }
        Correctable::Sentence { sentence } => {
            let stands = |one: &ReportSentence| one.meeting == meeting && !one.details.left_out;
            let sentence = unit.find::<ReportSentence>(sentence).await?.filter(stands);
            let gone = || Refusal::new(RefusalCode::CorrectionSentenceGone).of("sentence");
            Corrected::Sentence(sentence.ok_or_else(gone)?)
        }
    };
    let at = match details.asker {
        Asker::Delegation(id) => unit.find::<Delegation>(id).await?.map(|one| one.meeting),
        Asker::Participant(id) => unit.find::<Participant>(id).await?.map(|one| one.meeting),
        Asker::Guest(id) => unit.find::<Guest>(id).await?.map(|one| one.meeting),
    };
    if at == Some(meeting) {
        Ok(of)
    } else {
        Err(Refusal::new(RefusalCode::NoteSpeakerGone).of("asker").into())
    }
}
