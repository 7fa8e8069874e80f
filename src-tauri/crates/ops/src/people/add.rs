//! Adds one person to a meeting.

use super::delegation::delegation_of;
use super::edit::check_email;
use super::list::{PersonView, view};
use crate::error::text;
use crate::{Error, Result, party};
use domain::identity::{address_key, name_keys};
use domain::ids::{MeetingId, Revision};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::participant::{Mode, Needs, Participant, Role, Seat};
use domain::person::{Name, Person};
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, TextRefused};
use domain::verb::{Named, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A person to be added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PersonNew {
    /// The code of the country or body they come for.
    pub party: String,
    /// Their name.
    pub name: Name,
    /// Class B; may be empty.
    pub email: String,
    /// Their institution.
    pub organisation: String,
    /// Their function.
    pub function: String,
    /// What they do at the meeting; participant where none is given.
    pub roles: Vec<Role>,
    /// How they take part, on every day.
    pub mode: Mode,
}

/// Adds one person. Someone known by the same e-mail address and name from another meeting gets a seat at this one too.
pub async fn add(unit: &mut Unit, meeting: MeetingId, new: PersonNew) -> Result<PersonView> {
    let meeting: Meeting = unit.find(meeting).await?.ok_or(Error::NoMeeting)?;
    if new.name.family_name.is_empty() {
        return Err(Error::Text { field: "family_name", source: TextRefused::Empty });
    }
    unit.step(Verb::AddPerson(Named::of(new.name.running())));
    let parties: Vec<domain::party::Party> = unit.all().await?;
    let party = party::with_code(&parties, &new.party, &meeting)?;
    let delegation = delegation_of(unit, &meeting, party.id).await?;
    let mut person = Person {
        id: unit.new_id(),
        revision: Revision::default(),
        name: new.name,
        email: text("email", &new.email)?,
        phone: Line::default(),
    };
    check_email(&person.email)?;
    let key = address_key(person.email.as_str());
    let names = name_keys(&person.name);
    let mut sharing: Vec<Person> = unit.all().await?;
    sharing.retain(|other| key.is_some() && address_key(other.email.as_str()) == key);
    for other in &sharing {
        if unit.seats_of(other.id).await?.iter().any(|seat| seat.meeting == meeting.id) {
            return Err(Refusal::new(RefusalCode::EmailTakenAtMeeting).of("email").into());
        }
    }
    // The address alone is not enough: an office shares a mailbox.
    let same = |other: &Person| name_keys(&other.name).iter().any(|name| names.contains(name));
    if let Some(known) = sharing.into_iter().find(same) {
        person = Person { name: person.name, ..known };
    }
    unit.save(&mut person).await?;
    let days = meeting.details.days();
    let mut seat = Seat::new(&days, new.mode);
    seat.organisation = text("organisation", &new.organisation)?;
    seat.function = text("function", &new.function)?;
    if !new.roles.is_empty() {
        seat.roles = new.roles;
    }
    let mut participant = Participant {
        id: unit.new_id(),
        revision: Revision::default(),
        reference: unit.next_reference(Noun::Participant, meeting.id, "P").await?,
        meeting: meeting.id,
        delegation,
        person: person.id,
        place: None,
        seat,
        needs: Needs::default(),
    };
    unit.save(&mut participant).await?;
    view(unit, participant.id).await
}
