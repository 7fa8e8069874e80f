//! Changes one person.

use super::list::{PersonDetails, PersonView, view};
use crate::{Error, Result};
use domain::delegation::Delegation;
use domain::identity::address_key;
use domain::ids::{ParticipantId, Revision};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::participant::{Participant, Seat};
use domain::person::Person;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, TextRefused};
use domain::verb::{Named, Verb};
use store::Unit;

/// Changes one person over the revisions of participant and person that were read. Only what differs is written.
pub async fn edit(
    unit: &mut Unit,
    id: ParticipantId,
    revision: Revision,
    person_revision: Revision,
    details: PersonDetails,
) -> Result<PersonView> {
    let before: Participant = unit.get(id).await?;
    let known: Person = unit.get(before.person).await?;
    let PersonDetails { name, email, phone, delegation, seat } = details;
    let mut person = Person { name, email, phone, ..known.clone() };
    let mut participant = Participant { delegation, ..before.clone() };
    participant.seat = entered(unit, &before, seat).await?;
    unit.step(Verb::EditPerson(Named::of(person.name.running())));
    if person != known {
        check_person(unit, &known, &person).await?;
        person.revision = person_revision;
        unit.save(&mut person).await?;
    }
    if participant != before {
        check_delegation(unit, &participant).await?;
        participant.revision = revision;
        unit.save(&mut participant).await?;
    }
    view(unit, id).await
}

/// Returns a seat as it is kept: other roles in order and once, other attendance beside that of days given up.
async fn entered(unit: &mut Unit, before: &Participant, mut seat: Seat) -> Result<Seat> {
    let meeting: Meeting = unit.get(before.meeting).await?;
    let said = std::mem::replace(&mut seat.attendance, before.seat.attendance.clone());
    seat.attend(&meeting.details.days(), &said);
    if seat.roles != before.seat.roles {
        let roles = std::mem::take(&mut seat.roles);
        seat.act_as(roles);
    }
    Ok(seat)
}

async fn check_delegation(unit: &mut Unit, participant: &Participant) -> Result<()> {
    let delegation: Delegation = unit.get(participant.delegation).await?;
    if delegation.meeting == participant.meeting {
        return Ok(());
    }
    Err(Error::Store(store::Error::NoSuchRecord(Noun::Delegation)))
}

async fn check_person(unit: &mut Unit, before: &Person, person: &Person) -> Result<()> {
    if person.name != before.name && person.name.family_name.is_empty() {
        return Err(Error::Text { field: "family_name", source: TextRefused::Empty });
    }
    if person.email == before.email {
        return Ok(());
    }
    check_email(&person.email)?;
    let key = address_key(person.email.as_str());
    let others: Vec<Person> = unit.all().await?;
    if key.is_some()
        && key != address_key(before.email.as_str())
        && others.iter().any(|other| other.id != person.id && address_key(other.email.as_str()) == key)
    {
        return Err(Refusal::new(RefusalCode::EmailTakenInWorkspace).of("email").into());
    }
    Ok(())
}

/// An address needs one @ with something on both sides; more cannot be told without sending to it.
pub(crate) fn check_email(email: &Line) -> Result<()> {
    let parts: Vec<&str> = email.as_str().split('@').collect();
    let looks_right = email.is_empty()
        || (parts.len() == 2
            && parts.iter().all(|part| !part.is_empty() && !part.contains(char::is_whitespace)));
    if looks_right {
        return Ok(());
    }
    Err(Refusal::new(RefusalCode::EmailInvalid).of("email").into())
}
