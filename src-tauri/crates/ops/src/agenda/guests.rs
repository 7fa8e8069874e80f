//! Guests of single items.

use super::inside::meeting;
use crate::people::check_email;
use crate::{Error, Result, import, presence};
use domain::agenda::{AgendaItem, Who};
use domain::guest::{Guest, GuestDetails};
use domain::ids::{GuestId, MeetingId, Revision};
use domain::import::{Forgotten, ImportKind};
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::TextRefused;
use domain::verb::{Named, Verb};
use store::Unit;

/// Adds a guest.
pub async fn add_guest(unit: &mut Unit, meeting: MeetingId, details: GuestDetails) -> Result<Guest> {
    self::meeting(unit, meeting).await?;
    check(unit, meeting, &details).await?;
    unit.step(Verb::AddGuest(Named::of(details.name.running())));
    let reference = unit.next_reference(Noun::Guest, meeting, "G").await?;
    let mut guest = Guest { id: unit.new_id(), revision: Revision::default(), reference, meeting, details };
    unit.save(&mut guest).await?;
    Ok(guest)
}

/// Changes a guest, over the revision that was read.
pub async fn edit_guest(
    unit: &mut Unit,
    id: GuestId,
    revision: Revision,
    details: GuestDetails,
) -> Result<Guest> {
    let guest: Guest = unit.get(id).await?;
    check(unit, guest.meeting, &details).await?;
    unit.step(Verb::EditGuest(Named::of(details.name.running())));
    let mut guest = Guest { revision, details, ..guest };
    unit.save(&mut guest).await?;
    Ok(guest)
}

/// Removes a guest and their presence, and takes them off every item that names them.
pub async fn remove_guest(unit: &mut Unit, id: GuestId) -> Result<()> {
    let guest: Guest = unit.get(id).await?;
    unit.step(Verb::RemoveGuest(Named::of(guest.details.name.running())));
    for mut item in unit.of_meeting::<AgendaItem>(guest.meeting).await? {
        if item.details.people.iter().any(|person| person.who == Who::Guest(id)) {
            item.details.people.retain(|person| person.who != Who::Guest(id));
            unit.save(&mut item).await?;
        }
    }
    presence::forget_of(unit, guest.meeting, Who::Guest(id)).await?;
    let told = [guest.details.name.running(), guest.details.email.to_string()];
    let forgotten = Forgotten::of(&[ImportKind::Guests], [guest.reference.clone()]).with_words(told);
    import::forget(unit, guest.meeting, &forgotten).await?;
    Ok(unit.remove(&guest).await?)
}

async fn check(unit: &mut Unit, meeting: MeetingId, details: &GuestDetails) -> Result<()> {
    if details.name.family_name.is_empty() {
        return Err(Error::Text { field: "family_name", source: TextRefused::Empty });
    }
    check_email(&details.email)?;
    for id in &details.items {
        let item: Option<AgendaItem> = unit.find(*id).await?;
        if item.is_none_or(|item| item.meeting != meeting) {
            return Err(Refusal::new(RefusalCode::GuestItemGone).of("items").into());
        }
    }
    Ok(())
}
