//! Delegations of a meeting.

use crate::error::text;
use crate::{Error, Result, party};
use domain::closed::Closed;
use domain::delegation::{Answer, Delegation};
use domain::ids::{DelegationId, MeetingId, PartyId, Revision};
use domain::meeting::Meeting;
use domain::party::{Party, PartyGroup};
use domain::text::Line;
use domain::verb::{Counted, Named, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
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
    let mut delegation =
        Delegation { answer: Answer::Coming, ..invited_delegation(unit, meeting.id, party, Line::default()) };
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
    let mut delegation = invited_delegation(unit, meeting.id, party.id, text("contact", contact)?);
    unit.save(&mut delegation).await?;
    Ok(delegation.id)
}

/// A group of parties, and who of it is not invited yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct InviteGroup {
    /// The group.
    pub group: PartyGroup,
    /// The codes of the parties that have no delegation at the meeting, in protocol order.
    pub codes: Vec<String>,
}

/// Says for each group of parties who of it is not invited yet.
pub async fn not_invited(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<InviteGroup>> {
    let parties = uninvited(unit, meeting).await?;
    let codes = |group: &PartyGroup| {
        parties.iter().filter(|party| group.holds(party)).map(|party| party.code.clone()).collect()
    };
    Ok(PartyGroup::members().iter().map(|group| InviteGroup { group: *group, codes: codes(group) }).collect())
}

/// Invites all parties of groups that exist on the days of the meeting and have no delegation there yet, in one step;
/// returns how many those are.
pub async fn invite(unit: &mut Unit, meeting: MeetingId, groups: &[PartyGroup]) -> Result<u32> {
    let mut parties = uninvited(unit, meeting).await?;
    parties.retain(|party| groups.iter().any(|group| group.holds(party)));
    let invited = Counted::of(parties.len());
    unit.step(Verb::InviteDelegations(invited));
    for party in parties {
        let mut delegation = invited_delegation(unit, meeting, party.id, Line::default());
        unit.save(&mut delegation).await?;
    }
    Ok(invited.count)
}

/// Reads the parties that exist on the first day of the meeting and have no delegation there.
async fn uninvited(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<Party>> {
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    let known: Vec<Delegation> = unit.of_meeting(meeting.id).await?;
    let mut parties: Vec<Party> = unit.all().await?;
    parties.retain(|party| {
        party.valid_on(meeting.details.from) && !known.iter().any(|delegation| delegation.party == party.id)
    });
    parties.sort_by_key(|party| party.rank);
    Ok(parties)
}

fn invited_delegation(unit: &Unit, meeting: MeetingId, party: PartyId, contact: Line) -> Delegation {
    Delegation {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting,
        party,
        quota: None,
        contact,
        answer: Answer::Invited,
    }
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
