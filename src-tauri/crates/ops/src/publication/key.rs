//! What a body in the chair says to a draft, noted by hand: told on the telephone, or written in a mail.

use super::inside::drafts;
use crate::Result;
use crate::review::{ApprovalWanted, body_in_chair};
use domain::ids::MeetingId;
use domain::publication::{ChairKey, Publication, PublicationDraft};
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfKey, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// To which draft a body says something, and what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct KeyWanted {
    /// What it is a draft of.
    pub publication: Publication,
    /// The number of the draft; the newest where none is named.
    pub number: Option<u32>,
    /// What the body says.
    pub said: ApprovalWanted,
}

/// Notes what a body says to a draft; what it said to the same draft before gives way.
pub async fn note_key(unit: &mut Unit, meeting: MeetingId, wanted: KeyWanted) -> Result<PublicationDraft> {
    let KeyWanted { publication, number, said } = wanted;
    let drafts = drafts(unit, meeting, publication).await?;
    let found = match number {
        Some(number) => drafts.into_iter().find(|draft| draft.number == number),
        None => drafts.into_iter().next_back(),
    };
    let mut draft = found.ok_or_else(|| Refusal::new(RefusalCode::DraftUnknown).of("number"))?;
    let body = body_in_chair(unit, meeting, &said.body).await?;
    unit.step(Verb::NoteKey(OfKey {
        publication: Some(publication),
        count: draft.number,
        name: body.code.clone(),
        choice: Some(said.choice),
    }));
    draft.take_key(ChairKey {
        body: body.code,
        name: said.name,
        choice: Some(said.choice),
        remark: said.remark,
        lines: Vec::new(),
        at: unit.at(),
    });
    unit.save(&mut draft).await?;
    Ok(draft)
}
