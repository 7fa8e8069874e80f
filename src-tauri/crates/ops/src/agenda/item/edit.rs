//! Adds, changes, removes, duplicates, splits and merges items.

use super::super::inside::{item_among, meeting};
use super::super::version::numbers_fixed;
use crate::notes::{self, LabelChange};
use crate::{Result, corrections, exchange, presence, turn};
use domain::agenda::arrange;
use domain::agenda::halves::{self, MergeRefused};
use domain::agenda::numbering::{number_for, renumbered};
use domain::agenda::time::Wall;
use domain::agenda::{AgendaItem, ItemDetails, ItemKind, ItemNumber};
use domain::fact::{Fact, FactValue};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, GuestId, MeetingId, Revision, RoomId};
use domain::note::Opening;
use domain::noun::Noun;
use domain::participant::Participant;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Line;
use domain::turn::Turn;
use domain::verb::{Counted, OfItem, Verb};
use store::Unit;

/// Adds an item. It is numbered by its place; numbers that are given are kept.
pub async fn add(unit: &mut Unit, meeting: MeetingId, details: ItemDetails) -> Result<AgendaItem> {
    self::meeting(unit, meeting).await?;
    check(unit, meeting, &details).await?;
    let mut item = fresh(unit, meeting, details).await?;
    unit.step(Verb::AddAgendaItem(OfItem::from(&item.details)));
    unit.save(&mut item).await?;
    number_after_change(unit, meeting, Some(item.id)).await?;
    Ok(unit.get(item.id).await?)
}

/// Changes an item, over the revision that was read. A new title or description marks its translations as outdated,
/// unless the same change brings new ones. Refuses a wider label where that opens entries: see [`edit_opening`].
pub async fn edit(
    unit: &mut Unit,
    id: AgendaItemId,
    revision: Revision,
    details: ItemDetails,
) -> Result<AgendaItem> {
    edit_opening(unit, id, revision, details, None).await
}

/// Changes an item, with what becomes of the entries that a wider label would open.
pub async fn edit_opening(
    unit: &mut Unit,
    id: AgendaItemId,
    revision: Revision,
    mut details: ItemDetails,
    opening: Option<&Opening>,
) -> Result<AgendaItem> {
    let before: AgendaItem = unit.get(id).await?;
    check(unit, before.meeting, &details).await?;
    let change = LabelChange::Item { id, label: details.label };
    notes::answered(unit, before.meeting, change, opening).await?;
    notes::stay_closed(unit, &before, &mut details).await?;
    check_number(unit, &before, details.number.as_ref()).await?;
    if details.translations == before.details.translations {
        let (title, description) = (details.title.clone(), details.description.clone());
        details.title = before.details.title.clone();
        details.description = before.details.description.clone();
        details.retitle(title, description);
    }
    arrange::forget_replanned(&before.details, &mut details);
    let mut item = AgendaItem { revision, details, ..before.clone() };
    unit.step(Verb::EditAgendaItem(OfItem::from(&item.details)));
    unit.save(&mut item).await?;
    let moved = (before.details.day, before.details.start, before.details.kind, &before.details.parallel)
        != (item.details.day, item.details.start, item.details.kind, &item.details.parallel);
    if moved && before.details.number == item.details.number {
        number_after_change(unit, item.meeting, Some(id)).await?;
    }
    Ok(unit.get(id).await?)
}

/// Removes items in one step; refuses where session notes or attendance stand under one of them. Their references are
/// never reused; guests lose them from what they attend, and the turns at their floor go with them.
pub async fn remove(unit: &mut Unit, ids: &[AgendaItemId]) -> Result<()> {
    let mut meeting = None;
    let mut last = None;
    for id in ids {
        let item: AgendaItem = unit.get(*id).await?;
        meeting = Some(item.meeting);
        if let Some(refused) = kept_by(unit, &item).await? {
            return Err(refused.into());
        }
        take_out(unit, &item).await?;
        last = Some(item);
    }
    match (ids, last) {
        ([_], Some(item)) => unit.step(Verb::RemoveAgendaItem(OfItem::from(&item.details))),
        _ => unit.step(Verb::RemoveAgendaItems(Counted::of(ids.len()))),
    }
    match meeting {
        Some(meeting) => number_after_change(unit, meeting, None).await,
        None => Ok(()),
    }
}

/// Returns what keeps an item from being removed.
pub(crate) async fn kept_by(unit: &mut Unit, item: &AgendaItem) -> Result<Option<Refusal>> {
    let code = if !unit.notes_under(item.id).await?.is_empty() {
        RefusalCode::ItemHasNotes
    } else if presence::has_any(unit, item.meeting, item.id).await? {
        RefusalCode::ItemHasPresence
    } else {
        return Ok(None);
    };
    Ok(Some(Refusal::new(code).of("item").with(Fact::Item, item)))
}

/// Takes an item out of the agenda, and out of everything that is about it, within a step.
pub(crate) async fn take_out(unit: &mut Unit, item: &AgendaItem) -> Result<()> {
    attend(unit, item.meeting, |items| items.retain(|attended| *attended != item.id)).await?;
    for turn in turns_under(unit, item.meeting, item.id).await? {
        unit.remove(&turn).await?;
    }
    corrections::move_silences(unit, item.meeting, item.id, None).await?;
    exchange::move_records(unit, item.meeting, item.id, None).await?;
    Ok(unit.remove(item).await?)
}

/// Puts a copy of an item where nothing is planned next, or right behind it where every day is full: same length, room, people and texts; no number of its own yet, no actual times.
pub async fn duplicate(unit: &mut Unit, id: AgendaItemId) -> Result<AgendaItem> {
    let original: AgendaItem = unit.get(id).await?;
    let mut details = original.details.clone();
    details.number = None;
    details.actual = None;
    details.actual_start = None;
    details.replanned = None;
    let meeting = self::meeting(unit, original.meeting).await?;
    details.parallel = Line::default();
    let zone = meeting.details.zone.0;
    if let Some((_, end)) = details.span(zone) {
        let items: Vec<AgendaItem> = unit.of_meeting(original.meeting).await?;
        let hours = (meeting.details.hours.from, meeting.details.hours.to);
        let free = arrange::next_free(&items, &original, &meeting.details.days(), hours, zone);
        let behind = Wall::at(&end);
        (details.day, details.start) =
            free.map_or((Some(behind.day), behind.minutes), |(day, start)| (Some(day), start));
    }
    let mut item = fresh(unit, original.meeting, details).await?;
    unit.step(Verb::DuplicateAgendaItem(OfItem::from(&original.details)));
    unit.save(&mut item).await?;
    number_after_change(unit, item.meeting, Some(item.id)).await?;
    Ok(unit.get(item.id).await?)
}

/// Splits an item after so many minutes: the second part is a new item with the rest of the time. Guests of the item
/// attend both.
pub async fn split(unit: &mut Unit, id: AgendaItemId, revision: Revision, after: u16) -> Result<AgendaItem> {
    let before: AgendaItem = unit.get(id).await?;
    let meeting = self::meeting(unit, before.meeting).await?;
    let (details, rest) =
        halves::split(&before.details, after, meeting.details.zone.0).map_err(Refusal::from)?;
    unit.step(Verb::SplitAgendaItem(OfItem::from(&before.details)));
    unit.save(&mut AgendaItem { revision, details, ..before.clone() }).await?;
    let mut second = fresh(unit, before.meeting, rest).await?;
    unit.save(&mut second).await?;
    let with_second = |items: &mut Vec<AgendaItemId>| {
        if items.contains(&id) {
            items.push(second.id);
        }
    };
    attend(unit, before.meeting, with_second).await?;
    number_after_change(unit, second.meeting, Some(second.id)).await?;
    Ok(unit.get(second.id).await?)
}

/// Merges an item with the next one in the same room: the first keeps its identity and takes time, texts, people,
/// questions, papers, lines and guests of the second. The earlier title stays. A break is never covered or swallowed.
pub async fn merge(unit: &mut Unit, id: AgendaItemId, revision: Revision) -> Result<AgendaItem> {
    let (before, items) = item_among(unit, id).await?;
    let meeting = self::meeting(unit, before.meeting).await?;
    let (zone, default) = (meeting.details.zone.0, meeting.details.labels.notes);
    let second = halves::next_to_merge(&items, id, zone).map_err(Refusal::from)?.clone();
    let details = halves::merge(&before.details, &second.details, default, zone).map_err(Refusal::from)?;
    details.check().map_err(|why| Refusal::from(MergeRefused::Item(why)))?;
    unit.step(Verb::MergeAgendaItems(OfItem::from(&before.details)));
    let without_second = |items: &mut Vec<AgendaItemId>| {
        if items.contains(&second.id) && !items.contains(&id) {
            items.push(id);
        }
        items.retain(|item| *item != second.id);
    };
    attend(unit, before.meeting, without_second).await?;
    for mut note in unit.notes_under(second.id).await? {
        note.details.item = id;
        unit.save(&mut note).await?;
    }
    // Two items have two floors; one item has one.
    turn::end_under(unit, before.meeting, &[second.id]).await?;
    for mut turn in turns_under(unit, before.meeting, second.id).await? {
        turn.item = id;
        unit.save(&mut turn).await?;
    }
    presence::move_to(unit, before.meeting, second.id, id).await?;
    corrections::move_silences(unit, before.meeting, second.id, Some(id)).await?;
    exchange::move_records(unit, before.meeting, second.id, Some(id)).await?;
    unit.remove(&second).await?;
    unit.save(&mut AgendaItem { revision, details, ..before.clone() }).await?;
    number_after_change(unit, before.meeting, None).await?;
    Ok(unit.get(id).await?)
}

/// Walks through the turns at the floor under an item.
async fn turns_under(
    unit: &mut Unit,
    meeting: MeetingId,
    item: AgendaItemId,
) -> Result<impl Iterator<Item = Turn> + use<>> {
    let turns: Vec<Turn> = unit.of_meeting(meeting).await?;
    Ok(turns.into_iter().filter(move |turn| turn.item == item))
}

/// Changes which items the guests of a meeting attend.
async fn attend(unit: &mut Unit, meeting: MeetingId, change: impl Fn(&mut Vec<AgendaItemId>)) -> Result<()> {
    for mut guest in unit.of_meeting::<Guest>(meeting).await? {
        let before = guest.details.items.clone();
        change(&mut guest.details.items);
        if guest.details.items != before {
            unit.save(&mut guest).await?;
        }
    }
    Ok(())
}

/// Numbers the programme anew in reading order, on purpose; differences show it.
pub async fn renumber(unit: &mut Unit, meeting: MeetingId) -> Result<u32> {
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    let changed = renumbered(&items);
    let count = u32::try_from(changed.len()).unwrap_or(u32::MAX);
    unit.step(Verb::RenumberAgenda(Counted { count }));
    for mut item in changed {
        unit.save(&mut item).await?;
    }
    Ok(count)
}

/// Gives numbers after a change: to everything while the agenda is a draft, to the new item alone once it is circulated.
pub(crate) async fn number_after_change(
    unit: &mut Unit,
    meeting: MeetingId,
    new: Option<AgendaItemId>,
) -> Result<()> {
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    if !numbers_fixed(unit, meeting).await? {
        for mut item in renumbered(&items) {
            unit.save(&mut item).await?;
        }
        return Ok(());
    }
    let Some(item) = items.iter().find(|item| Some(item.id) == new) else { return Ok(()) };
    let wants = item.details.day.is_some() && item.details.kind.is_programme();
    let number = match (&item.details.number, wants) {
        (Some(number), true) => Some(number.clone()),
        _ => number_for(&items, item),
    };
    if number != item.details.number {
        let mut item = item.clone();
        item.details.number = number;
        unit.save(&mut item).await?;
    }
    Ok(())
}

/// Makes an item with the next free reference: `I-15` for the programme, `B-07` for breaks and the rest.
pub(crate) async fn fresh(unit: &mut Unit, meeting: MeetingId, details: ItemDetails) -> Result<AgendaItem> {
    let prefix = reference_prefix(details.kind);
    let reference = unit.next_reference(Noun::AgendaItem, meeting, prefix).await?;
    Ok(AgendaItem {
        id: unit.new_id(),
        revision: Revision::default(),
        reference,
        meeting,
        event: None,
        details,
    })
}

/// Returns how references of items begin: `I-15` for the programme, `B-07` for anything else.
pub(crate) const fn reference_prefix(kind: ItemKind) -> &'static str {
    if kind.is_programme() { "I-" } else { "B-" }
}

/// Checks what an item refers to: the room, the people and the guests must be of the same meeting.
pub(super) async fn check(unit: &mut Unit, meeting: MeetingId, details: &ItemDetails) -> Result<()> {
    use domain::agenda::Who;
    details.check().map_err(Refusal::from)?;
    check_room(unit, meeting, details.room).await?;
    for who in details.who_takes_part() {
        let there = match who {
            Who::Participant(id) => {
                unit.find::<Participant>(id).await?.is_some_and(|found| found.meeting == meeting)
            }
            Who::Guest(id) => guest_is_of(unit, meeting, id).await?,
            Who::ToBeConfirmed => true,
        };
        if !there {
            return Err(Refusal::new(RefusalCode::ItemPeopleGone).of("people").into());
        }
    }
    Ok(())
}

pub(super) async fn check_room(unit: &mut Unit, meeting: MeetingId, room: Option<RoomId>) -> Result<()> {
    let Some(room) = room else { return Ok(()) };
    let found: Option<domain::agenda::Room> = unit.find(room).await?;
    if found.is_some_and(|room| room.meeting == meeting) {
        return Ok(());
    }
    Err(Refusal::new(RefusalCode::ItemRoomGone).of("room").into())
}

async fn guest_is_of(unit: &mut Unit, meeting: MeetingId, id: GuestId) -> Result<bool> {
    let guest: Option<Guest> = unit.find(id).await?;
    Ok(guest.is_some_and(|guest| guest.meeting == meeting))
}

/// Refuses a number that another item has.
async fn check_number(unit: &mut Unit, item: &AgendaItem, number: Option<&ItemNumber>) -> Result<()> {
    let Some(number) = number.filter(|number| Some(*number) != item.details.number.as_ref()) else {
        return Ok(());
    };
    let items: Vec<AgendaItem> = unit.of_meeting(item.meeting).await?;
    let twin =
        items.iter().find(|other| other.id != item.id && other.details.number.as_ref() == Some(number));
    match twin {
        Some(twin) => Err(Refusal::new(RefusalCode::ItemNumberTaken)
            .of("number")
            .with(Fact::From, FactValue::Clock(twin.details.start.into()))
            .with(Fact::Number, number.as_str())
            .into()),
        None => Ok(()),
    }
}
