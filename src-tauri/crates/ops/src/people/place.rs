//! Sorts the people of a delegation by hand.

use crate::{Error, Result, roster};
use domain::ids::{DelegationId, ParticipantId};
use domain::noun::Noun;
use domain::participant::Participant;
use domain::verb::{Named, Verb};
use store::Unit;

/// Moves somebody so many places down in their delegation, or up where it is less than nothing; at either end they stay.
/// From then on the delegation stands as it was sorted, and whoever comes later stands behind.
pub async fn place(unit: &mut Unit, id: ParticipantId, by: i32) -> Result<()> {
    let participant: Participant = unit.get(id).await?;
    let roster = roster(unit, participant.meeting).await?;
    let (group, member) =
        roster.seat(id).ok_or(Error::Store(store::Error::NoSuchRecord(Noun::Participant)))?;
    let mut order: Vec<Participant> = group.members.iter().map(|member| member.participant.clone()).collect();
    let from = order.iter().position(|seat| seat.id == id).unwrap_or_default();
    let to = from.saturating_add_signed(by as isize).min(order.len() - 1);
    unit.step(Verb::PlacePerson(Named::of(member.person.name.running())));
    if from == to {
        return Ok(());
    }
    let moved = order.remove(from);
    order.insert(to, moved);
    for (at, mut seat) in order.into_iter().enumerate() {
        let place = u16::try_from(at + 1).ok();
        if seat.place != place {
            seat.place = place;
            unit.save(&mut seat).await?;
        }
    }
    Ok(())
}

/// Sorts the people of a delegation by name again, the head first.
pub async fn place_by_name(unit: &mut Unit, id: DelegationId) -> Result<()> {
    let delegation: domain::delegation::Delegation = unit.get(id).await?;
    let roster = roster(unit, delegation.meeting).await?;
    let group = roster.group(id).ok_or(Error::Store(store::Error::NoSuchRecord(Noun::Delegation)))?;
    unit.step(Verb::PlaceByName(Named::of(&group.party.name)));
    for member in group.members.iter().filter(|member| member.participant.place.is_some()) {
        let mut seat = Participant { place: None, ..member.participant.clone() };
        unit.save(&mut seat).await?;
    }
    Ok(())
}
