//! Brings earlier values of a record back, as an edit of today: checked by the rules of its noun, and a step of its own.

use super::record::{About, HistoryPoint, State, can_come_back};
use super::zone;
use crate::agenda;
use crate::concepts;
use crate::exchange::{self, Exchanged};
use crate::notes;
use crate::people::{self, PersonDetails};
use crate::{Error, Result};
use domain::action::Action;
use domain::agenda::{AgendaItem, ItemDetails, Room, RoomDetails};
use domain::challenge::Challenge;
use domain::concept::{Concept, Statement, StatementDetails};
use domain::delegation::{Answer, Delegation};
use domain::guest::{Guest, GuestDetails};
use domain::ids::MeetingId;
use domain::note::{Note, NoteDetails};
use domain::noun::Noun;
use domain::party::Party;
use domain::practice::Practice;
use domain::question::Question;
use domain::refusal::{Refusal, RefusalCode};
use domain::told::Told;
use domain::verb::{Named, OfRecord, Verb};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use specta::Type;
use std::collections::BTreeMap;
use store::Unit;
use uuid::Uuid;

/// What is to come back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Restoring {
    /// What it is; a person comes back with their seat.
    pub noun: Noun,
    /// Which.
    pub record: Uuid,
    /// The moment whose values come back.
    pub at: HistoryPoint,
    /// The fields; none for all that differ.
    pub fields: Vec<String>,
    /// The last entry of the journal that was known where this was offered, as [`super::HistoryView`] and its like say.
    pub seen: i32,
}

/// Brings back what a record held at a moment: the fields that are named, or all that differ. What is hidden, was erased
/// or has no way back stays as it is. Refused where the record was changed since this was offered: nobody overwrites
/// unseen. Returns how many fields came back.
pub async fn restore(unit: &mut Unit, meeting: MeetingId, asked: &Restoring) -> Result<u32> {
    let Restoring { noun, record: id, at, ref fields, seen } = *asked;
    let zone = zone(unit, meeting).await?;
    let about = About::of(unit, meeting, noun, id).await?;
    if !can_come_back(about.noun) {
        return Err(nothing());
    }
    let mut back: Map<String, Value> = Map::new();
    for (noun, id) in about.parts() {
        if unit.changes_of_record(noun, id).await?.last().is_some_and(|last| last.seq > i64::from(seen)) {
            return Err(store::Error::ChangedMeanwhile(noun).into());
        }
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
        if noun == Noun::Note {
            if then.erased.contains("text") {
                return Err(Refusal::new(RefusalCode::NoteWordingErased).of("text").into());
            }
            with_speaker(&mut back, &then, &now);
        }
    }
    let told = back.keys().filter(|field| !matches!(field.as_str(), "speaker" | "consent"));
    let count = super::count(told.count());
    if count == 0 {
        return Err(nothing());
    }
    let name = put(unit, about.noun, about.record, back).await?;
    unit.step(match about.noun {
        Noun::Note => Verb::RestoreNote(Named::of(&name)),
        noun => Verb::RestoreRecord(OfRecord::of(noun, name)),
    });
    Ok(count)
}

/// Brings whoever said it back with an earlier wording of an entry, so that nobody is given the words of another; it is
/// told nowhere. Whoever agreed to be named was somebody else.
fn with_speaker(back: &mut Map<String, Value>, then: &State, now: &BTreeMap<String, Value>) {
    let value = |fields: &BTreeMap<String, Value>| fields.get("speaker").cloned().unwrap_or_default();
    let (then_by, now_by) = (value(&then.fields), value(now));
    if back.contains_key("text") && then_by != now_by && !then.erased.contains("speaker") {
        back.insert("speaker".to_owned(), then_by);
        back.insert("consent".to_owned(), false.into());
    }
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
        Noun::Concept => exchanged::<Concept>(unit, domain::ids::ConceptId(id), &back).await,
        Noun::Question => exchanged::<Question>(unit, domain::ids::QuestionId(id), &back).await,
        Noun::Statement => {
            let statement: Statement = unit.get(domain::ids::StatementId(id)).await?;
            let details: StatementDetails = over(&statement.details, &back)?;
            concepts::edit_statement(unit, statement.id, statement.revision, details).await?;
            Ok(statement.reference)
        }
        Noun::Note => {
            let note: Note = unit.get(domain::ids::NoteId(id)).await?;
            let details: NoteDetails = over(&note.details, &back)?;
            notes::edit(unit, note.id, note.revision, details).await?;
            Ok(note.reference)
        }
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
