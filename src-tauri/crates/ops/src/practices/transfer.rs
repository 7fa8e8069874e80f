//! The transfer matrix: what each delegation answers about each practice.

use crate::party::PartyView;
use crate::{Error, Result, exchange};
use domain::exchange::{PracticeStatus, SourceAttribution, TransferState};
use domain::ids::{MeetingId, PartyId, PracticeId, Revision};
use domain::label::HandlingLabel;
use domain::noun::Noun;
use domain::party::{Party, PartyKind};
use domain::practice::{Practice, Transfer, TransferDetails, may_be_asked};
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Line;
use domain::verb::{OfRecord, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use store::Unit;

/// The transfer matrix of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TransferMatrix {
    /// The countries, Member States in protocol order, then third countries that are at the meeting.
    pub columns: Vec<PartyView>,
    /// Those of them that are at the meeting.
    pub present: Vec<PartyId>,
    /// A row for each practice that was not withdrawn.
    pub rows: Vec<MatrixRow>,
    /// The strictest label of the rows.
    pub label: Option<HandlingLabel>,
}

/// The answers about one practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MatrixRow {
    /// The practice.
    pub practice: PracticeId,
    /// What people cite.
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// The label of the practice, which is that of the row.
    pub label: HandlingLabel,
    /// Whether it is asked by country; where its source is withheld, only if enough others use it.
    pub asked: bool,
    /// The named sources; none where they are withheld.
    pub sources: Vec<PartyId>,
    /// What others need for it.
    pub conditions: String,
    /// The answers that came.
    pub answers: Vec<MatrixAnswer>,
}

/// What a delegation answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MatrixAnswer {
    /// The country.
    pub party: PartyId,
    /// What it answered.
    pub state: TransferState,
    /// Under which condition, or what blocks it.
    pub condition: String,
}

/// Reads the matrix.
pub async fn matrix(unit: &mut Unit, meeting: MeetingId) -> Result<TransferMatrix> {
    let inside = exchange::inside(unit, meeting).await?;
    let record = inside.agenda().meeting();
    let parties: Vec<Party> = unit.all().await?;
    let groups = &inside.agenda().roster.groups;
    let present: Vec<PartyId> =
        groups.iter().filter(|group| group.party.kind.is_country()).map(|group| group.party.id).collect();
    let mut columns: Vec<&Party> = parties
        .iter()
        .filter(|party| party.valid_on(record.details.from))
        .filter(|party| party.kind == PartyKind::MemberState || present.contains(&party.id))
        .collect();
    columns.sort_by(|a, b| record.details.order.compare(a, b));
    let mut rows = Vec::new();
    for practice in &inside.practices {
        let details = &practice.details;
        if details.status == PracticeStatus::Withdrawn {
            continue;
        }
        let of = inside.transfers.iter().filter(|one| one.details.practice == practice.id);
        let asked = may_be_asked(practice.id, details, inside.transfers.iter());
        let named = details.attribution == SourceAttribution::Named;
        rows.push(MatrixRow {
            practice: practice.id,
            reference: practice.reference.clone(),
            title: details.title.to_string(),
            label: inside.label_of_practice(practice),
            asked,
            sources: if named { details.source_delegations.clone() } else { Vec::new() },
            conditions: details.transferability.conditions.to_string(),
            answers: of
                .map(|one| MatrixAnswer {
                    party: one.details.party,
                    state: one.details.state,
                    condition: one.details.condition.to_string(),
                })
                .collect(),
        });
    }
    Ok(TransferMatrix {
        columns: columns.into_iter().map(PartyView::from).collect(),
        present,
        label: rows.iter().map(|row| row.label).max(),
        rows,
    })
}

/// Records what delegations answer about a practice, in one step; nothing takes the answers back.
pub async fn answer(
    unit: &mut Unit,
    practice: PracticeId,
    parties: &[PartyId],
    state: Option<TransferState>,
    condition: Line,
) -> Result<()> {
    let of: Practice = unit.get(practice).await?;
    let known: Vec<Transfer> = unit.of_meeting(of.meeting).await?;
    let parties: BTreeSet<PartyId> = parties.iter().copied().collect();
    for party in parties {
        let before =
            known.iter().find(|one| one.details.practice == practice && one.details.party == party).cloned();
        if unit.find::<Party>(party).await?.is_none() {
            return Err(Error::from(Refusal::new(RefusalCode::NoParty).of("party")));
        }
        match (before, state) {
            (Some(before), None) => unit.remove(&before).await?,
            (None, None) => {}
            (Some(before), Some(state)) => {
                let details =
                    TransferDetails { state, condition: condition.clone(), ..before.details.clone() };
                unit.save(&mut Transfer { details, ..before }).await?;
            }
            (None, Some(state)) => {
                let mut transfer = Transfer {
                    id: unit.new_id(),
                    revision: Revision::default(),
                    meeting: of.meeting,
                    details: TransferDetails {
                        condition: condition.clone(),
                        ..TransferDetails::begun(practice, party, state)
                    },
                };
                unit.save(&mut transfer).await?;
            }
        }
    }
    unit.step(Verb::EditRecord(OfRecord::of(Noun::Transfer, &of.reference)));
    Ok(())
}
