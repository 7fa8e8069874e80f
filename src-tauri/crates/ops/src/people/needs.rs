//! Class D: hidden until asked for.

use crate::{Error, Result};
use domain::ids::ParticipantId;
use domain::noun::Noun;
use domain::participant::{Needs, Participant};
use domain::person::Person;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Line;
use domain::verb::{Named, Opened, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// The needs of one person after they were opened: the one form in which class D crosses to the page and back.
///
/// Nothing but [`open_needs`] makes one of what is kept, so that whatever is read has been noted.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct OpenedNeeds {
    /// As typed.
    dietary: Line,
    /// As typed.
    accessibility: Line,
}

impl OpenedNeeds {
    fn of(Needs { dietary, accessibility }: Needs) -> Self {
        Self { dietary, accessibility }
    }
}

impl From<OpenedNeeds> for Needs {
    fn from(OpenedNeeds { dietary, accessibility }: OpenedNeeds) -> Self {
        Self { dietary, accessibility }
    }
}

/// Opens the needs of one person for a reason, which has to be given. That they were opened, by whom, when and why, stays
/// in the journal; what they are does not.
pub async fn open_needs(unit: &mut Unit, id: ParticipantId, reason: &Line) -> Result<OpenedNeeds> {
    let participant: Participant = unit.get(id).await?;
    if reason.is_empty() {
        return Err(Refusal::new(RefusalCode::OpeningReason).of("reason").into());
    }
    let person: Person = unit.get(participant.person).await?;
    let opened = Opened { name: person.name.running(), reason: reason.to_string() };
    unit.event(Verb::OpenNeeds(opened), "participant", id.0).await?;
    Ok(OpenedNeeds::of(participant.needs))
}

/// Changes the needs of one person over those that were opened; the seat may have changed meanwhile.
///
/// What was opened is the revision: a counter would have to survive undo, and only whoever knows what is there writes
/// over it.
pub async fn save_needs(
    unit: &mut Unit,
    id: ParticipantId,
    opened: &Needs,
    needs: Needs,
) -> Result<OpenedNeeds> {
    let mut participant: Participant = unit.get(id).await?;
    if participant.needs == needs {
        return Ok(OpenedNeeds::of(needs));
    }
    if participant.needs != *opened {
        return Err(Error::Store(store::Error::ChangedMeanwhile(Noun::Participant)));
    }
    let person: Person = unit.get(participant.person).await?;
    participant.needs = needs.clone();
    unit.step(Verb::EditPerson(Named::of(person.name.running())));
    unit.save(&mut participant).await?;
    Ok(OpenedNeeds::of(needs))
}
