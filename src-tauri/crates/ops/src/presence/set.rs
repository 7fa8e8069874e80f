//! Presence is recorded, filled in as announced, noted with a time, and emptied.

use super::inside;
use crate::Result;
use domain::agenda::{AgendaItem, Who};
use domain::fact::{Fact, FactValue};
use domain::ids::{AgendaItemId, MeetingId, ParticipantId, Revision};
use domain::noun::Noun;
use domain::presence::{Attendee, Presence, PresenceDetails, PresenceInside, PresenceState};
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{PresenceOf, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// Whose presence under which item.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceCell {
    /// The item.
    pub item: AgendaItemId,
    /// Who.
    pub who: Who,
}

/// What the presence of somebody under an item is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct PresenceEntry {
    /// Whose, under which item.
    #[serde(flatten)]
    pub cell: PresenceCell,
    /// What it is.
    pub state: PresenceState,
}

/// Records how people were there, in one step. Times that were noted stay. Returns how many records changed.
pub async fn set(unit: &mut Unit, meeting: MeetingId, entries: &[PresenceEntry]) -> Result<u32> {
    let inside = inside(unit, meeting).await?;
    let cells: Vec<PresenceCell> = entries.iter().map(|entry| entry.cell).collect();
    let mut of = about(&inside, &cells)?;
    of.state = entries.first().map(|entry| entry.state);
    of.state = of.state.filter(|state| entries.iter().all(|entry| entry.state == *state));
    unit.step(Verb::SetPresence(of));
    keep(unit, &inside, entries).await
}

/// Records everybody of whom nothing is recorded under an item yet as announced, in one step. Whoever was in another room
/// meanwhile is left out. Returns how many they were.
pub async fn fill(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId) -> Result<u32> {
    let inside = inside(unit, meeting).await?;
    let found = item_of(&inside, item)?;
    let entry = |(who, state)| PresenceEntry { cell: PresenceCell { item, who }, state };
    let entries: Vec<PresenceEntry> = inside.rest(found).into_iter().map(entry).collect();
    let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    unit.step(Verb::FillPresence(PresenceOf { count, number: found.cited(), ..PresenceOf::default() }));
    keep(unit, &inside, &entries).await
}

/// Notes when somebody came or left, over the revision that was read; none where nothing was recorded, and then it is
/// recorded as announced.
pub async fn note(
    unit: &mut Unit,
    meeting: MeetingId,
    cell: PresenceCell,
    revision: Option<Revision>,
    details: PresenceDetails,
) -> Result<()> {
    details.check().map_err(Refusal::from)?;
    let inside = inside(unit, meeting).await?;
    let of = about(&inside, &[cell])?;
    let item = item_of(&inside, cell.item)?;
    let announced = attendee(&inside, cell.who).and_then(|one| inside.expected(&one, item));
    let mut record = match inside.record(cell.who, cell.item) {
        Some(known) => Presence { revision: revision.unwrap_or_default(), details, ..known.clone() },
        None if revision.is_some() => return Err(store::Error::ChangedMeanwhile(Noun::Presence).into()),
        None => Presence {
            id: unit.new_id(),
            revision: Revision::default(),
            meeting,
            item: cell.item,
            who: cell.who,
            state: announced.unwrap_or(PresenceState::Present),
            details,
        },
    };
    unit.step(Verb::NotePresence(PresenceOf { state: Some(record.state), ..of }));
    Ok(unit.save(&mut record).await?)
}

/// Takes back what was recorded of people, in one step. Returns how many records there were.
pub async fn clear(unit: &mut Unit, meeting: MeetingId, cells: &[PresenceCell]) -> Result<u32> {
    let inside = inside(unit, meeting).await?;
    let records: Vec<&Presence> =
        cells.iter().filter_map(|cell| inside.record(cell.who, cell.item)).collect();
    let cells: Vec<PresenceCell> =
        records.iter().map(|record| PresenceCell { item: record.item, who: record.who }).collect();
    unit.step(Verb::ClearPresence(about(&inside, &cells)?));
    for record in &records {
        unit.remove(*record).await?;
    }
    Ok(u32::try_from(records.len()).unwrap_or(u32::MAX))
}

/// Forgets the presence of somebody who leaves the meeting, within the step that removes them.
pub(crate) async fn forget_of(unit: &mut Unit, meeting: MeetingId, who: Who) -> Result<()> {
    for record in unit.of_meeting::<Presence>(meeting).await? {
        if record.who == who {
            unit.remove(&record).await?;
        }
    }
    Ok(())
}

/// Leaves one record under each item of two who are one, within that step: the one that says that somebody came.
pub(crate) async fn one_of_two(
    unit: &mut Unit,
    meeting: MeetingId,
    goes: ParticipantId,
    stays: ParticipantId,
) -> Result<()> {
    let records: Vec<Presence> = unit.of_meeting(meeting).await?;
    let of = |id: ParticipantId| records.iter().filter(move |record| record.who == Who::Participant(id));
    for record in of(goes) {
        if let Some(other) = of(stays).find(|other| other.item == record.item) {
            let came = record.state.came() && !other.state.came();
            unit.remove(if came { other } else { record }).await?;
        }
    }
    Ok(())
}

/// Tells whether anything is recorded under an item.
pub(crate) async fn has_any(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId) -> Result<bool> {
    let records: Vec<Presence> = unit.of_meeting(meeting).await?;
    Ok(records.iter().any(|record| record.item == item))
}

/// Moves presence from an item to the one that it is merged with, within that step. What is recorded under the other
/// already stays.
pub(crate) async fn move_to(
    unit: &mut Unit,
    meeting: MeetingId,
    from: AgendaItemId,
    to: AgendaItemId,
) -> Result<()> {
    let records: Vec<Presence> = unit.of_meeting(meeting).await?;
    let there: Vec<Who> =
        records.iter().filter(|record| record.item == to).map(|record| record.who).collect();
    for mut record in records.into_iter().filter(|record| record.item == from) {
        if there.contains(&record.who) {
            unit.remove(&record).await?;
        } else {
            record.item = to;
            unit.save(&mut record).await?;
        }
    }
    Ok(())
}

async fn keep(unit: &mut Unit, inside: &PresenceInside, entries: &[PresenceEntry]) -> Result<u32> {
    let mut fresh = Vec::new();
    let mut changed = 0;
    // Of one cell the last word counts.
    let last = |at: usize, cell: PresenceCell| !entries[at + 1..].iter().any(|later| later.cell == cell);
    let entries = entries.iter().enumerate().filter(|(at, entry)| last(*at, entry.cell));
    for (_, PresenceEntry { cell: PresenceCell { item, who }, state }) in entries {
        match inside.record(*who, *item) {
            Some(known) if known.state == *state => {}
            Some(known) => {
                unit.save(&mut Presence { state: *state, ..known.clone() }).await?;
                changed += 1;
            }
            None => fresh.push(Presence {
                id: unit.new_id(),
                revision: Revision::default(),
                meeting: inside.agenda.meeting().id,
                item: *item,
                who: *who,
                state: *state,
                details: PresenceDetails::default(),
            }),
        }
    }
    unit.save_new(&mut fresh).await?;
    Ok(changed + u32::try_from(fresh.len()).unwrap_or(u32::MAX))
}

/// Says what a step is about; refuses whoever is not at the meeting, and items in which nobody can be present.
fn about(inside: &PresenceInside, cells: &[PresenceCell]) -> Result<PresenceOf, Refusal> {
    let mut numbers: Vec<String> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let everybody = inside.everybody();
    for cell in cells {
        let number = item_of(inside, cell.item)?.cited();
        if !numbers.contains(&number) {
            numbers.push(number);
        }
        let one = everybody.iter().find(|one| one.who == cell.who);
        let one = one.copied().or_else(|| attendee(inside, cell.who));
        let gone =
            || Refusal::new(RefusalCode::PresencePerson).of("who").with(Fact::Case, FactValue::Case("gone"));
        let one = one.ok_or_else(gone)?;
        let name = match one.someone {
            domain::agenda::Someone::Participant(group, _) => group.party.code.clone(),
            domain::agenda::Someone::Guest(guest) => guest.reference.clone(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let only = |mut of: Vec<String>| if of.len() == 1 { of.swap_remove(0) } else { String::new() };
    let count = u32::try_from(cells.len()).unwrap_or(u32::MAX);
    Ok(PresenceOf { count, state: None, number: only(numbers), name: only(names) })
}

fn attendee(inside: &PresenceInside, who: Who) -> Option<Attendee<'_>> {
    Some(Attendee { who, someone: *inside.agenda.people().get(&who)? })
}

fn item_of(inside: &PresenceInside, id: AgendaItemId) -> Result<&AgendaItem, Refusal> {
    let found = inside.items().find(|item| item.id == id);
    found.ok_or_else(|| {
        Refusal::new(RefusalCode::PresenceItem).of("item").with(Fact::Case, FactValue::Case("gone"))
    })
}
