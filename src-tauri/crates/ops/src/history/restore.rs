//! Brings earlier values of a record back, as an edit of today: checked by the rules of its noun, and a step of its own.

use super::record::{About, HistoryPoint, State, can_come_back};
use super::zone;
use crate::agenda;
use crate::exchange::{self, Exchanged};
use crate::people::{self, PersonDetails};
use crate::{Error, Result};
use domain::action::Action;
use domain::agenda::{AgendaItem, ItemDetails, Room, RoomDetails};
use domain::challenge::Challenge;
use domain::delegation::{Answer, Delegation};
use domain::guest::{Guest, GuestDetails};
use domain::ids::MeetingId;
use domain::noun::Noun;
use domain::party::Party;
use domain::practice::Practice;
use domain::refusal::{Refusal, RefusalCode};
use domain::told::Told;
use domain::verb::{OfRecord, Verb};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use store::Unit;
use uuid::Uuid;

/// Brings back what a record held at a moment: the fields that are named, or all that differ. What is hidden, was erased
/// or has no way back stays as it is. Returns how many fields came back.
pub async fn restore(
    unit: &mut Unit,
    meeting: MeetingId,
    noun: Noun,
    id: Uuid,
    at: HistoryPoint,
    fields: &[String],
) -> Result<u32> {
    let zone = zone(unit, meeting).await?;
    let about = About::of(unit, meeting, noun, id).await?;
    if !can_come_back(about.noun) {
        return Err(nothing());
    }
    let mut back: Map<String, Value> = Map::new();
    for (noun, id) in about.parts() {
        let then = State::of(unit, zone, noun, id, at).await?;
        let Some(now) = unit.fields_now(noun, &[id]).await?.remove(&id) else {
            return Err(Error::Store(store::Error::NoSuchRecord(noun)));
        };
        if !then.there {
            return Err(nothing());
        }
        let known: Vec<&String> = then.fields.keys().chain(now.keys()).collect();
        for field in known {
            let asked = fields.is_empty() || fields.contains(field);
            let value = then.fields.get(field).cloned().unwrap_or_default();
            let differs = now.get(field).unwrap_or(&Value::Null) != &value;
            if asked && differs && Told::comes_back(noun, field) && !then.erased.contains(field) {
                back.insert(field.clone(), value);
            }
        }
    }
    // Who has the seat, and whose delegation it is, is no value of it.
    back.remove("person");
    if about.noun == Noun::Delegation {
        back.remove("party");
    }
    if back.is_empty() {
        return Err(nothing());
    }
    let count = super::count(back.len());
    let name = put(unit, about.noun, about.record, back).await?;
    unit.step(Verb::RestoreRecord(OfRecord::of(about.noun, name)));
    Ok(count)
}

fn nothing() -> Error {
    Refusal::new(RefusalCode::NothingComesBack).into()
}

/// Lays values over what was entered; values that the details do not take are refused by their types.
fn over<T: Serialize + DeserializeOwned>(details: &T, back: &Map<String, Value>) -> Result<T> {
    let mut merged = serde_json::to_value(details).map_err(|_| nothing())?;
    lay(&mut merged, back);
    serde_json::from_value(merged).map_err(|_| nothing())
}

/// Puts each value where its field stands, also within a part of the record.
fn lay(into: &mut Value, back: &Map<String, Value>) {
    let Value::Object(fields) = into else { return };
    for (field, value) in back {
        fields.insert(field.clone(), value.clone());
    }
}

/// Edits a record, and returns what it is called.
async fn put(unit: &mut Unit, noun: Noun, id: Uuid, back: Map<String, Value>) -> Result<String> {
    match noun {
        Noun::Participant => {
            let view = people::view(unit, id.into()).await?;
            let before = view.details;
            let details = PersonDetails {
                name: over(&before.name, &back)?,
                seat: over(&before.seat, &back)?,
                email: value_or(&back, "email", before.email)?,
                phone: value_or(&back, "phone", before.phone)?,
                delegation: value_or(&back, "delegation", before.delegation)?,
            };
            let name = details.name.running();
            people::edit(unit, id.into(), view.revision, view.person_revision, details).await?;
            Ok(name)
        }
        Noun::Delegation => {
            let delegation: Delegation = unit.get(domain::ids::DelegationId(id)).await?;
            let party: Party = unit.get(delegation.party).await?;
            let (quota, answer): (Option<u16>, Answer) =
                (value_or(&back, "quota", delegation.quota)?, value_or(&back, "answer", delegation.answer)?);
            let contact = value_or(&back, "contact", delegation.contact.to_string())?;
            people::edit_delegation(unit, delegation.id, delegation.revision, quota, &contact, answer)
                .await?;
            Ok(party.name)
        }
        Noun::AgendaItem => {
            let item: AgendaItem = unit.get(domain::ids::AgendaItemId(id)).await?;
            let details: ItemDetails = over(&item.details, &back)?;
            let name = item.details.title.to_string();
            agenda::edit(unit, item.id, item.revision, details).await?;
            Ok(name)
        }
        Noun::Room => {
            let room: Room = unit.get(domain::ids::RoomId(id)).await?;
            let details: RoomDetails = over(&room.details, &back)?;
            agenda::edit_room(unit, room.id, room.revision, details).await?;
            Ok(room.details.name.to_string())
        }
        Noun::Guest => {
            let guest: Guest = unit.get(domain::ids::GuestId(id)).await?;
            let details: GuestDetails = over(&guest.details, &back)?;
            agenda::edit_guest(unit, guest.id, guest.revision, details).await?;
            Ok(guest.details.name.running())
        }
        Noun::Practice => exchanged::<Practice>(unit, domain::ids::PracticeId(id), &back).await,
        Noun::Challenge => exchanged::<Challenge>(unit, domain::ids::ChallengeId(id), &back).await,
        Noun::Action => exchanged::<Action>(unit, domain::ids::ActionId(id), &back).await,
        _ => Err(nothing()),
    }
}

async fn exchanged<R: Exchanged>(unit: &mut Unit, id: R::Id, back: &Map<String, Value>) -> Result<String>
where
    R::Details: Serialize + DeserializeOwned,
{
    let record: R = unit.get(id).await?;
    let details = over(record.details(), back)?;
    let revision = record.revision();
    exchange::edit::<R>(unit, id, revision, details).await?;
    Ok(record.reference().to_owned())
}

fn value_or<T: DeserializeOwned>(back: &Map<String, Value>, field: &str, now: T) -> Result<T> {
    back.get(field).map_or(Ok(now), |value| serde_json::from_value(value.clone()).map_err(|_| nothing()))
}
