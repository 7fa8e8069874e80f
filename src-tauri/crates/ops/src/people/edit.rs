//! Changes one person.

use super::list::{PersonDetail, detail};
use super::needs::Needs;
use crate::error::text;
use crate::{Error, Result};
use domain::delegation::Delegation;
use domain::identity::address_key;
use domain::ids::{DelegationId, ParticipantId, Revision};
use domain::language::LanguageCode;
use domain::noun::Noun;
use domain::participant::{DayMode, DelegationRole, Participant, PhotoConsent, Role, Status};
use domain::person::{Name, Person};
use domain::text::Line;
use domain::verb::{Named, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// What changes about a person; everything else stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PersonEdit {
    /// The whole name.
    pub name: Option<Name>,
    /// Class B.
    pub email: Option<String>,
    /// Class B.
    pub phone: Option<String>,
    /// Moves the seat to another delegation of the same meeting.
    pub delegation: Option<DelegationId>,
    /// All roles.
    pub roles: Option<Vec<Role>>,
    /// What they are in their delegation.
    pub delegation_role: Option<DelegationRole>,
    /// Where the registration stands.
    pub status: Option<Status>,
    /// How they take part, per day.
    pub attendance: Option<Vec<DayMode>>,
    /// Their institution.
    pub organisation: Option<String>,
    /// Their function.
    pub function: Option<String>,
    /// Codes or English names.
    pub languages: Option<Vec<String>>,
    /// Class C.
    pub travel: Option<String>,
    /// Class F.
    pub photo_consent: Option<PhotoConsent>,
    /// Class D.
    pub needs: Option<Needs>,
}

/// Changes one person, over the revisions of participant and person that were read.
pub async fn edit(
    unit: &mut Unit,
    id: ParticipantId,
    revision: Revision,
    person_revision: Revision,
    edit: PersonEdit,
) -> Result<PersonDetail> {
    let mut participant: Participant = unit.get(id).await?;
    let mut person: Person = unit.get(participant.person).await?;
    let touches_person = edit.name.is_some() || edit.email.is_some() || edit.phone.is_some();
    if let Some(to) = edit.delegation {
        let delegation: Delegation = unit.get(to).await?;
        if delegation.meeting != participant.meeting {
            return Err(Error::Store(store::Error::NoSuchRecord(Noun::Delegation)));
        }
    }
    change_person(unit, &mut person, &edit).await?;
    change_seat(&mut participant, edit)?;
    unit.step(Verb::EditPerson(Named::of(person.name.running())));
    if touches_person {
        person.revision = person_revision;
        unit.save(&mut person).await?;
    }
    participant.revision = revision;
    unit.save(&mut participant).await?;
    detail(unit, id).await
}

async fn change_person(unit: &mut Unit, person: &mut Person, edit: &PersonEdit) -> Result<()> {
    if let Some(name) = &edit.name {
        if name.family_name.is_empty() {
            return Err(Error::Text { field: "family_name", source: domain::text::TextRefused::Empty });
        }
        person.name = name.clone();
    }
    if let Some(email) = &edit.email {
        let email: Line = text("email", email)?;
        check_email(&email)?;
        let key = address_key(email.as_str());
        let others: Vec<Person> = unit.all().await?;
        if key.is_some()
            && key != address_key(person.email.as_str())
            && others.iter().any(|other| other.id != person.id && address_key(other.email.as_str()) == key)
        {
            return Err(Error::Value {
                field: "email",
                message: "Somebody else in this workspace has this e-mail address.".into(),
            });
        }
        person.email = email;
    }
    if let Some(phone) = &edit.phone {
        person.phone = text("phone", phone)?;
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
    Err(Error::Value {
        field: "email",
        message: "This is not an e-mail address; it needs one @ with a name before and a domain behind it."
            .into(),
    })
}

fn change_seat(participant: &mut Participant, edit: PersonEdit) -> Result<()> {
    if let Some(delegation) = edit.delegation {
        participant.delegation = delegation;
    }
    let seat = &mut participant.seat;
    if let Some(mut roles) = edit.roles {
        roles.sort_unstable();
        roles.dedup();
        seat.roles = if roles.is_empty() { vec![Role::Participant] } else { roles };
    }
    if let Some(role) = edit.delegation_role {
        seat.delegation_role = role;
    }
    if let Some(status) = edit.status {
        seat.status = status;
    }
    if let Some(attendance) = edit.attendance {
        seat.attendance = attendance;
    }
    if let Some(organisation) = edit.organisation {
        seat.organisation = text("organisation", &organisation)?;
    }
    if let Some(function) = edit.function {
        seat.function = text("function", &function)?;
    }
    if let Some(languages) = edit.languages {
        seat.languages = languages
            .iter()
            .map(|language| language.parse::<LanguageCode>())
            .collect::<Result<_, _>>()
            .map_err(|error| Error::Value { field: "languages", message: format!("{error}.") })?;
    }
    if let Some(travel) = edit.travel {
        seat.travel = text("travel", &travel)?;
    }
    if let Some(consent) = edit.photo_consent {
        seat.photo_consent = consent;
    }
    if let Some(needs) = edit.needs {
        seat.dietary = text("dietary", &needs.dietary)?;
        seat.accessibility = text("accessibility", &needs.accessibility)?;
    }
    Ok(())
}
