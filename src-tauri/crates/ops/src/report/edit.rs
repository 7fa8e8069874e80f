//! Sentences of the report are written, worded otherwise, taken anew from their sources, left out and removed.

use super::inside::{drafted, inside};
use crate::{Error, Result, corrections};
use domain::ids::{MeetingId, ReportSentenceId, Revision};
use domain::label::HandlingLabel;
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::report::{
    OF_MEETING, ReportSection, ReportSentence, SentenceDetails, SentenceOrigin, rank_behind,
};
use domain::text::Prose;
use domain::verb::{OfRecord, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// A sentence that a person writes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SentenceWanted {
    /// Where it stands.
    pub section: ReportSection,
    /// The sentence that it follows; none at the beginning of its section.
    pub behind: Option<ReportSentenceId>,
    /// What it says.
    pub text: Prose,
    /// A label of its own.
    pub label: Option<HandlingLabel>,
}

/// Writes a sentence by hand.
pub async fn add(unit: &mut Unit, meeting: MeetingId, wanted: SentenceWanted) -> Result<ReportSentence> {
    let SentenceWanted { section, behind, text, label } = wanted;
    let kept: Vec<ReportSentence> = unit.of_meeting(meeting).await?;
    if let Some((item, _)) = section.on_item() {
        let item: Option<domain::agenda::AgendaItem> = unit.find(item).await?;
        if item.is_none_or(|item| item.meeting != meeting) {
            return Err(Refusal::new(RefusalCode::RecordItemGone).of("section").into());
        }
    }
    let all: Vec<SentenceDetails> = kept.iter().map(|sentence| sentence.details.clone()).collect();
    let here = || kept.iter().filter(|sentence| sentence.details.section == section);
    let behind = behind.and_then(|id| here().find(|sentence| sentence.id == id));
    let rank = match behind {
        Some(behind) => rank_behind(&all, section, behind.details.rank),
        None => {
            here().map(|sentence| sentence.details.rank).min().map_or(0, |first| first.saturating_sub(1_024))
        }
    };
    let details = SentenceDetails { label, ..SentenceDetails::by_hand(section, rank, text) };
    details.check().map_err(Refusal::from)?;
    unit.step(Verb::AddRecord(of(&details)));
    let mut sentence = ReportSentence { id: unit.new_id(), revision: Revision::default(), meeting, details };
    unit.save(&mut sentence).await?;
    Ok(sentence)
}

/// Words a sentence otherwise, over the revision that was read: what was drafted is by hand from then on, and keeps what it
/// rests on. Its own label counts only where it is stricter than its sources.
pub async fn edit(
    unit: &mut Unit,
    id: ReportSentenceId,
    revision: Revision,
    text: Prose,
    label: Option<HandlingLabel>,
) -> Result<ReportSentence> {
    let before: ReportSentence = unit.get(id).await?;
    let details = SentenceDetails { label, ..worded(&before, text) };
    change(unit, before, revision, details).await
}

/// Puts an agreed wording into a sentence, over the revision that was read and as every edit by a person does; the step is
/// named by the caller.
pub(crate) async fn put_text(
    unit: &mut Unit,
    id: ReportSentenceId,
    revision: Revision,
    text: Prose,
) -> Result<ReportSentence> {
    let before: ReportSentence = unit.get(id).await?;
    let details = worded(&before, text);
    put(unit, before, revision, details).await
}

/// Returns a sentence as a person words it.
fn worded(before: &ReportSentence, text: Prose) -> SentenceDetails {
    before.details.clone().worded(text, |quantifier, text| Words::chosen().says(quantifier, text))
}

/// Takes the wording that its sources have now, in the place of what stands there.
pub async fn take(unit: &mut Unit, id: ReportSentenceId, revision: Revision) -> Result<ReportSentence> {
    let before: ReportSentence = unit.get(id).await?;
    let inside = inside(unit, before.meeting).await?;
    let (drafted, _) = drafted(&inside);
    let draft = drafted
        .into_iter()
        .find(|one| before.details.is_seeded() && one.draft.seeded() == before.details.seed);
    let draft = draft.ok_or_else(|| Error::from(Refusal::new(RefusalCode::SentenceSourceGone)))?;
    let mut details = draft.over(&before.details);
    if details.rank == i32::MAX {
        let all: Vec<SentenceDetails> = inside.sentences.iter().map(|one| one.details.clone()).collect();
        let last = all.iter().filter(|one| one.section == details.section).map(|one| one.rank).max();
        details.rank = last.map_or(0, |last| rank_behind(&all, details.section, last));
    }
    change(unit, before, revision, details).await
}

/// Leaves a sentence out of the report, with its corrections, or takes it in again.
pub async fn leave_out(
    unit: &mut Unit,
    id: ReportSentenceId,
    revision: Revision,
    left_out: bool,
) -> Result<ReportSentence> {
    let before: ReportSentence = unit.get(id).await?;
    let details = SentenceDetails { left_out, ..before.details.clone() };
    if left_out {
        corrections::remove_of(unit, before.meeting, id.into()).await?;
    }
    change(unit, before, revision, details).await
}

/// Removes a sentence, and the corrections of it. One that comes of a draft is left out instead, so that generating does not bring it back.
pub async fn remove(unit: &mut Unit, id: ReportSentenceId) -> Result<()> {
    let mut sentence: ReportSentence = unit.get(id).await?;
    unit.step(Verb::RemoveRecord(of(&sentence.details)));
    corrections::remove_of(unit, sentence.meeting, id.into()).await?;
    if sentence.details.is_seeded() {
        sentence.details.left_out = true;
        return Ok(unit.save(&mut sentence).await?);
    }
    Ok(unit.remove(&sentence).await?)
}

async fn change(
    unit: &mut Unit,
    before: ReportSentence,
    revision: Revision,
    details: SentenceDetails,
) -> Result<ReportSentence> {
    unit.step(Verb::EditRecord(of(&before.details)));
    put(unit, before, revision, details).await
}

async fn put(
    unit: &mut Unit,
    before: ReportSentence,
    revision: Revision,
    details: SentenceDetails,
) -> Result<ReportSentence> {
    details.check().map_err(Refusal::from)?;
    let mut sentence = ReportSentence { revision, details, ..before };
    unit.save(&mut sentence).await?;
    Ok(sentence)
}

/// Says of a step which sentence it was: by what it rests on, else by its part of the report.
pub(crate) fn of(details: &SentenceDetails) -> OfRecord {
    let name = match details
        .sources
        .first()
        .filter(|cited| !cited.is(OF_MEETING))
        .filter(|_| details.origin == SentenceOrigin::Generated || details.is_seeded())
    {
        Some(cited) => cited.to_string(),
        None => Words::chosen().name(details.section.part()),
    };
    OfRecord::of(Noun::ReportSentence, name)
}
