//! A crowded agenda of invented items, as the benchmark needs it.

use crate::people::days;
use chrono_tz::Tz;
use domain::agenda::{AgendaItem, ItemDetails, ItemKind, ItemPerson, ItemRole, Room, RoomDetails, Who};
use domain::ids::{MeetingId, Revision};
use domain::label::HandlingLabel;
use domain::participant::Participant;
use domain::text::Line;
use domain::verb::{OfDay, Verb};
use ops::Store;

/// The zone of the meeting.
pub const ZONE: Tz = chrono_tz::Europe::Amsterdam;

/// Items that stand side by side at one time.
const ROOMS: usize = 25;

/// Fills the days of a meeting with so many items in [`ROOMS`] rooms, each with a moderator and two speakers taken from
/// the people who are there. Nobody looks whether that goes together.
pub async fn crowd(store: &Store, meeting: MeetingId, items: usize) -> ops::Result<()> {
    let mut unit = store.begin(crate::people::now()).await?;
    unit.step(Verb::ApplyTemplate(OfDay { day: days().first().copied() }));
    let refused = |source| ops::Error::Text { field: "title", source };
    let mut rooms = Vec::with_capacity(ROOMS);
    for number in 1..=ROOMS {
        rooms.push(Room {
            id: unit.new_id(),
            revision: Revision::default(),
            // Beside those of the meeting, whatever it has already.
            reference: format!("R-{}", 100 + number),
            meeting,
            details: RoomDetails {
                name: format!("Room {number}").parse().map_err(refused)?,
                capacity: Some(40),
                features: Vec::new(),
                hybrid: number % 2 == 0,
            },
        });
    }
    unit.save_new(&mut rooms).await?;
    let people: Vec<Participant> = unit.of_meeting(meeting).await?;
    let days = days();
    let mut made = Vec::with_capacity(items);
    for number in 0..items {
        let (slot, room) = (number / ROOMS, number % ROOMS);
        let per_day = items.div_ceil(ROOMS * days.len()).max(1);
        let mut details = ItemDetails::new(
            ItemKind::Workshop,
            format!("Workshop {number}: evidence across borders").parse().map_err(refused)?,
            // Long enough to be read, just so, and too short.
            [40, 25, 15][number % 3],
        );
        details.label = [Some(HandlingLabel::AmberStrict), None, Some(HandlingLabel::Red)][number % 3];
        details.chatham_house = number % 2 == 0;
        details.day = days.get(slot / per_day).copied().or(days.last().copied());
        details.start = 510 + u16::try_from(slot % per_day).unwrap_or_default() * 50;
        details.room = rooms.get(room).map(|room| room.id);
        details.parallel = format!("Slot {slot}").parse().map_err(refused)?;
        details.purpose = "Compare how offices secure evidence that courts of another State accept."
            .parse()
            .map_err(refused)?;
        details.people = [ItemRole::Moderator, ItemRole::Speaker, ItemRole::Speaker]
            .into_iter()
            .zip(0..)
            .filter_map(|(role, offset)| {
                let person = people.get((number * 3 + offset) % people.len().max(1))?;
                Some(ItemPerson {
                    who: Who::Participant(person.id),
                    role,
                    confirmed: offset < 2,
                    note: Line::default(),
                    hours: None,
                })
            })
            .collect();
        made.push(AgendaItem {
            id: unit.new_id(),
            revision: Revision::default(),
            reference: format!("I-{}", 1001 + number),
            meeting,
            event: None,
            details,
        });
    }
    unit.save_new(&mut made).await?;
    unit.commit().await?;
    Ok(())
}
