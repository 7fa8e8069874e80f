//! Delegations of a meeting.

use crate::error::text;
use crate::{Error, Result, party};
use domain::delegation::{Answer, Delegation};
use domain::ids::{DelegationId, MeetingId, PartyId, Revision};
use domain::meeting::Meeting;
use domain::party::Party;
use domain::text::Line;
use domain::verb::{Named, Verb};
use store::Unit;

/// Finds the delegation of a party at a meeting, or makes it: whoever sends people is coming.
pub(crate) async fn delegation_of(
    unit: &mut Unit,
    meeting: &Meeting,
    party: PartyId,
) -> Result<DelegationId> {
    let known: Vec<Delegation> = unit.of_meeting(meeting.id).await?;
    if let Some(mut delegation) = known.into_iter().find(|delegation| delegation.party == party) {
        if delegation.answer != Answer::Coming {
            delegation.answer = Answer::Coming;
            unit.save(&mut delegation).await?;
        }
        return Ok(delegation.id);
    }
    let mut delegation = Delegation {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting: meeting.id,
        party,
        quota: None,
        contact: Line::default(),
        answer: Answer::Coming,
    };
    unit.save(&mut delegation).await?;
    Ok(delegation.id)
}

/// Invites a country or body that has no delegation at the meeting yet.
pub async fn add_delegation(
    unit: &mut Unit,
    meeting: MeetingId,
    code: &str,
    contact: &str,
) -> Result<DelegationId> {
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    let parties: Vec<Party> = unit.all().await?;
    let party = party::with_code(&parties, code, &meeting)?;
    unit.step(Verb::AddDelegation(Named::of(&party.name)));
    let mut delegation = Delegation {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting: meeting.id,
        party: party.id,
        quota: None,
        contact: text("contact", contact)?,
        answer: Answer::Invited,
    };
    unit.save(&mut delegation).await?;
    Ok(delegation.id)
}

/// Changes a delegation, over the revision that was read.
pub async fn edit_delegation(
    unit: &mut Unit,
    id: DelegationId,
    revision: Revision,
    quota: Option<u16>,
    contact: &str,
    answer: Answer,
) -> Result<()> {
    let delegation: Delegation = unit.get(id).await?;
    let party: Party = unit.get(delegation.party).await?;
    unit.step(Verb::EditDelegation(Named::of(&party.name)));
    let mut delegation =
        Delegation { revision, quota, contact: text("contact", contact)?, answer, ..delegation };
    Ok(unit.save(&mut delegation).await?)
}

/// Removes a delegation that has no people.
pub async fn remove_delegation(unit: &mut Unit, id: DelegationId) -> Result<()> {
    let delegation: Delegation = unit.get(id).await?;
    let party: Party = unit.get(delegation.party).await?;
    unit.step(Verb::RemoveDelegation(Named::of(&party.name)));
    Ok(unit.remove(&delegation).await?)
}
