//! Moving items on the timeline, and what gives way.

use super::{AgendaItem, ItemKind};
use crate::ids::{AgendaItemId, RoomId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The least minutes that a break keeps when an item eats into it.
pub const LEAST_BREAK: u16 = 5;

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Placement {
    /// The day; none puts it beside the timeline.
    pub day: Option<NaiveDate>,
    /// Minutes after midnight.
    pub start: u16,
    /// Minutes.
    pub duration: u16,
    /// The room.
    pub room: Option<RoomId>,
}

/// What happens to the items behind one that moves or changes its length.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Follow {
    /// They stay; a clash is shown where there is one.
    #[default]
    Stay,
    /// Everything that began at or after its old end moves by as much as its end did.
    Shift,
    /// The next break gives way, down to its least minutes; nothing else moves.
    EatBreak,
}

/// Puts an item somewhere and lets the others give way. Returns the items that changed, the moved one first.
///
/// Nothing is pushed over the edge of a day: a shift that does not fit stops at midnight, and the clash is shown.
pub fn place(
    items: &[AgendaItem],
    id: AgendaItemId,
    placement: Placement,
    follow: Follow,
) -> Vec<AgendaItem> {
    let Some(before) = items.iter().find(|item| item.id == id) else { return Vec::new() };
    let mut moved = before.clone();
    moved.details.day = placement.day;
    moved.details.start = placement.start;
    moved.details.duration = placement.duration;
    moved.details.room = placement.room;
    if moved.details.minimum.is_some_and(|minimum| minimum > placement.duration) {
        moved.details.minimum = Some(placement.duration);
    }
    let mut changed = vec![moved.clone()];
    let same_day = before.details.day.is_some() && before.details.day == placement.day;
    if !same_day {
        return changed;
    }
    let others = items.iter().filter(|item| item.id != id && item.details.day == before.details.day);
    match follow {
        Follow::Stay => {}
        Follow::Shift => {
            let by = i64::from(moved.details.end()) - i64::from(before.details.end());
            if by != 0 {
                let later = others.filter(|item| u32::from(item.details.start) >= before.details.end());
                changed.extend(later.filter_map(|item| shifted(item, by)));
            }
        }
        Follow::EatBreak => {
            let end = moved.details.end();
            let next = others
                .filter(|item| item.details.kind == ItemKind::Break)
                .filter(|item| {
                    let start = u32::from(item.details.start);
                    start >= u32::from(moved.details.start) && start < end
                })
                .min_by_key(|item| item.details.start);
            changed.extend(next.and_then(|item| eaten(item, end)));
        }
    }
    changed
}

/// Moves an item by minutes within its day.
fn shifted(item: &AgendaItem, by: i64) -> Option<AgendaItem> {
    const LAST: i64 = super::time::DAY as i64 - 1;
    let start = (i64::from(item.details.start) + by).clamp(0, LAST);
    let mut item = item.clone();
    item.details.start = u16::try_from(start).ok()?;
    Some(item)
}

/// Lets a break begin later and keep its end, as far as its least minutes allow.
fn eaten(item: &AgendaItem, from: u32) -> Option<AgendaItem> {
    let least = item.details.minimum.unwrap_or(LEAST_BREAK).min(item.details.duration);
    let end = item.details.end();
    let latest = end.saturating_sub(u32::from(least));
    let start = from.min(latest);
    let mut item = item.clone();
    item.details.start = u16::try_from(start).ok()?;
    item.details.duration = u16::try_from(end - start).ok()?;
    Some(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::ItemDetails;
    use crate::ids::{MeetingId, Revision};
    use uuid::Uuid;

    fn item(number: u128, kind: ItemKind, start: u16, duration: u16) -> AgendaItem {
        let mut details = ItemDetails::new(kind, format!("Item {number}").parse().unwrap(), duration);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        AgendaItem {
            id: Uuid::from_u128(number).into(),
            revision: Revision(1),
            reference: format!("I-{number:02}"),
            meeting: MeetingId(Uuid::from_u128(1)),
            details,
        }
    }

    fn day() -> Vec<AgendaItem> {
        vec![
            item(1, ItemKind::Plenary, 540, 60),
            item(2, ItemKind::Plenary, 600, 60),
            item(3, ItemKind::Break, 660, 20),
            item(4, ItemKind::Plenary, 680, 80),
        ]
    }

    fn times(changed: &[AgendaItem]) -> Vec<(&str, u16, u16)> {
        changed
            .iter()
            .map(|item| (item.reference.as_str(), item.details.start, item.details.duration))
            .collect()
    }

    fn to(start: u16, duration: u16) -> Placement {
        Placement { day: Some("2024-06-26".parse().unwrap()), start, duration, room: None }
    }

    #[test]
    fn what_follows_shifts_by_as_much_as_the_end_moved() {
        let items = day();
        let changed = place(&items, items[1].id, to(600, 75), Follow::Shift);
        assert_eq!(times(&changed), [("I-02", 600, 75), ("I-03", 675, 20), ("I-04", 695, 80)]);
        let changed = place(&items, items[1].id, to(600, 60), Follow::Shift);
        assert_eq!(times(&changed), [("I-02", 600, 60)], "an end that stays moves nobody");
    }

    #[test]
    fn a_break_gives_way_down_to_its_least_minutes() {
        let mut items = day();
        let changed = place(&items, items[1].id, to(600, 70), Follow::EatBreak);
        assert_eq!(times(&changed), [("I-02", 600, 70), ("I-03", 670, 10)]);
        items[2].details.minimum = Some(15);
        let changed = place(&items, items[1].id, to(600, 70), Follow::EatBreak);
        assert_eq!(times(&changed), [("I-02", 600, 70), ("I-03", 665, 15)], "the rest stays a clash");
    }

    #[test]
    fn what_stays_stays_and_another_day_moves_nobody() {
        let items = day();
        assert_eq!(times(&place(&items, items[1].id, to(610, 60), Follow::Stay)), [("I-02", 610, 60)]);
        let away = Placement { day: Some("2024-06-27".parse().unwrap()), ..to(600, 60) };
        assert_eq!(place(&items, items[1].id, away, Follow::Shift).len(), 1);
    }

    #[test]
    fn a_shift_stops_at_midnight() {
        let items = vec![item(1, ItemKind::Social, 1_200, 60), item(2, ItemKind::Social, 1_300, 60)];
        let changed = place(&items, items[0].id, to(1_200, 300), Follow::Shift);
        assert_eq!(changed[1].details.start, 1_439);
    }
}
