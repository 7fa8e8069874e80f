//! Moving items on the timeline, and what gives way.

use super::time::{DAY, Wall};
use super::{AgendaItem, ItemDetails, ItemKind};
use crate::ids::{AgendaItemId, RoomId};
use chrono::{DateTime, Duration, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::cmp::Ordering;

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

/// Puts an item right behind another one, or first on its own day: what is between moves by its length, so that nothing
/// overlaps and no time is lost. Returns the items that changed, the moved one first; nothing where it stands there already or
/// one of the two is not on the timeline.
pub fn put_behind(
    items: &[AgendaItem],
    id: AgendaItemId,
    behind: Option<AgendaItemId>,
    zone: Tz,
) -> Vec<AgendaItem> {
    let held = |item: &'_ AgendaItem| item.details.span(zone);
    let find =
        |id: AgendaItemId| items.iter().find(|item| item.id == id).and_then(|item| Some((item, held(item)?)));
    let Some((moved, (from, end))) = find(id) else { return Vec::new() };
    let of_day = |day| {
        let others = items.iter().filter(move |item| item.details.day == day && item.id != id);
        others.filter_map(|item| Some((item, held(item)?)))
    };
    let (day, after) = if let Some(behind) = behind {
        let Some((before, (_, after))) = find(behind).filter(|(before, _)| before.id != id) else {
            return Vec::new();
        };
        (before.details.day, after)
    } else {
        let first = of_day(moved.details.day).map(|(_, (begins, _))| begins).min();
        (moved.details.day, first.unwrap_or(from))
    };
    let length = end - from;
    let own_day = day == moved.details.day;
    let later = own_day && after > from;
    let (between, by) = if later { (end..=after, -length) } else { (after..=from, length) };
    let gives_way = of_day(day)
        .filter(|(_, (begins, ends))| own_day && between.contains(begins) && between.contains(ends))
        .filter_map(|(item, _)| shifted(item, by, zone));
    let mut changed: Vec<AgendaItem> = std::iter::once(moved.clone()).chain(gives_way).collect();
    let begins = Wall::at(&if later { after - length } else { after });
    let start = day.map(|day| begins.minutes_of(day)).and_then(|start| u16::try_from(start).ok());
    (changed[0].details.day, changed[0].details.start) = (day, start.unwrap_or(DAY).min(DAY - 1));
    changed.retain(|item| items.iter().any(|before| before.id == item.id && before.details != item.details));
    changed
}

/// Tells whether parallel items are held by this one: their group has its reference for a name.
pub fn holds_others(item: &AgendaItem) -> bool {
    item.details.parallel.as_str() == item.reference
}

/// Finds what is held beside an item that holds others, on the day on which it stands.
fn held_by<'a>(items: &'a [AgendaItem], parent: &'a AgendaItem) -> impl Iterator<Item = &'a AgendaItem> {
    items.iter().filter(move |item| {
        holds_others(parent)
            && item.id != parent.id
            && item.details.parallel == parent.details.parallel
            && item.details.day == parent.details.day
    })
}

/// Lets what is held beside an item go where it goes: as much earlier or later, and to the same day.
fn along(items: &[AgendaItem], before: &AgendaItem, to: Placement) -> Vec<AgendaItem> {
    if to.day.is_none() || (to.day, to.start) == (before.details.day, before.details.start) {
        return Vec::new();
    }
    let by = i32::from(to.start) - i32::from(before.details.start);
    let goes = |item: &AgendaItem| {
        let mut item = item.clone();
        let start = (i32::from(item.details.start) + by).clamp(0, i32::from(DAY) - 1);
        item.details.day = to.day;
        item.details.start = u16::try_from(start).unwrap_or_default();
        item.details.replanned = None;
        item
    };
    held_by(items, before).map(goes).collect()
}

/// Finds where so many minutes fit next: nothing is planned then, whatever the room. It looks behind an item on its
/// day until the day closes, and then through the days that follow from when they open.
pub fn next_free(
    items: &[AgendaItem],
    behind: &AgendaItem,
    days: &[NaiveDate],
    (opens, closes): (u16, u16),
    zone: Tz,
) -> Option<(NaiveDate, u16)> {
    let (own, end) = (behind.details.day?, behind.details.end(zone)?);
    let length = u32::from(behind.details.duration);
    let later = days.iter().filter(|day| **day > own).map(|day| (*day, u32::from(opens)));
    [(own, end)].into_iter().chain(later).find_map(|(day, from)| {
        let mut taken: Vec<(u32, u32)> = items
            .iter()
            .filter(|item| item.details.day == Some(day))
            .filter_map(|item| Some((u32::from(item.details.start), item.details.end(zone)?)))
            .collect();
        taken.sort_unstable();
        let mut at = from;
        for (begins, ends) in taken {
            if begins >= at + length {
                break;
            }
            at = at.max(ends);
        }
        if at + length > u32::from(closes) {
            return None;
        }
        Some((day, u16::try_from(at).ok()?))
    })
}

/// Puts an item somewhere and lets the others give way. Returns the items that changed, the moved one first.
///
/// Nothing is pushed over the edge of a day: a shift that does not fit stops at midnight, and the clash is shown.
pub fn place(
    items: &[AgendaItem],
    id: AgendaItemId,
    placement: Placement,
    follow: Follow,
    zone: Tz,
) -> Vec<AgendaItem> {
    let Some(before) = items.iter().find(|item| item.id == id) else { return Vec::new() };
    let mut moved = before.clone();
    moved.details.day = placement.day;
    moved.details.start = placement.start;
    moved.details.duration = placement.duration;
    moved.details.room = placement.room;
    forget_replanned(&before.details, &mut moved.details);
    if moved.details.minimum.is_some_and(|minimum| minimum > placement.duration) {
        moved.details.minimum = Some(placement.duration);
    }
    let mut changed = vec![moved.clone()];
    changed.extend(along(items, before, placement));
    let gone: Vec<AgendaItemId> = changed.iter().map(|item| item.id).collect();
    let (Some((_, old_end)), Some((start, end))) = (before.details.span(zone), moved.details.span(zone))
    else {
        return changed;
    };
    if before.details.day != placement.day {
        return changed;
    }
    let others =
        items.iter().filter(|item| !gone.contains(&item.id) && item.details.day == before.details.day);
    let begins = |item: &AgendaItem| item.details.span(zone).map(|(from, _)| from);
    match follow {
        Follow::Stay => {}
        Follow::Shift => {
            let by = end - old_end;
            if !by.is_zero() {
                let later = others.filter(|item| begins(item).is_some_and(|from| from >= old_end));
                changed.extend(later.filter_map(|item| shifted(item, by, zone)));
            }
        }
        Follow::EatBreak => {
            let next = others
                .filter(|item| item.details.kind == ItemKind::Break)
                .filter(|item| begins(item).is_some_and(|from| from >= start && from < end))
                .min_by_key(|item| begins(item));
            changed.extend(next.and_then(|item| eaten(item, end, zone)));
        }
    }
    changed
}

/// Forgets how an item was planned anew while the meeting ran, where its place in the agenda is another now.
pub fn forget_replanned(before: &ItemDetails, after: &mut ItemDetails) {
    let place = |details: &ItemDetails| (details.day, details.start, details.duration);
    if place(before) != place(after) {
        after.replanned = None;
    }
}

/// Moves an item by minutes within its day.
fn shifted(item: &AgendaItem, by: TimeDelta, zone: Tz) -> Option<AgendaItem> {
    let wall = Wall::at(&(item.details.span(zone)?.0 + by));
    let mut item = item.clone();
    item.details.start = match wall.day.cmp(&item.details.day?) {
        Ordering::Less => 0,
        Ordering::Equal => wall.minutes,
        Ordering::Greater => DAY - 1,
    };
    item.details.replanned = None;
    Some(item)
}

/// Lets a break begin later and keep its end, as far as its least minutes allow.
fn eaten(item: &AgendaItem, until: DateTime<Tz>, zone: Tz) -> Option<AgendaItem> {
    let (_, end) = item.details.span(zone)?;
    let least = item.details.minimum.unwrap_or(LEAST_BREAK).min(item.details.duration);
    let start = until.min(end - Duration::minutes(i64::from(least)));
    let wall = Wall::at(&start);
    let mut item = item.clone();
    (item.details.day, item.details.start) = (Some(wall.day), wall.minutes);
    item.details.duration = u16::try_from((end - start).num_minutes()).ok()?;
    item.details.replanned = None;
    Some(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::ItemDetails;
    use crate::ids::{MeetingId, Revision};
    use uuid::Uuid;

    const ZONE: Tz = Tz::Europe__Amsterdam;

    fn item(number: u128, kind: ItemKind, start: u16, duration: u16) -> AgendaItem {
        let mut details = ItemDetails::new(kind, format!("Item {number}").parse().unwrap(), duration);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        AgendaItem {
            id: Uuid::from_u128(number).into(),
            revision: Revision(1),
            reference: format!("I-{number:02}"),
            meeting: MeetingId(Uuid::from_u128(1)),
            event: None,
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
    fn what_is_put_behind_another_begins_when_that_ends_also_where_the_clock_jumps() {
        // In the night of 31 March 2024 the clock jumps from 02:00 to 03:00.
        let mut items = vec![item(1, ItemKind::Panel, 90, 60), item(2, ItemKind::Panel, 300, 30)];
        for item in &mut items {
            item.details.day = "2024-03-31".parse().ok();
        }
        let changed = put_behind(&items, items[1].id, Some(items[0].id), ZONE);
        let [moved] = &changed[..] else { panic!("{changed:?}") };
        assert_eq!(moved.details.start, 210, "an hour from 01:30 on the clock shows 03:30");
    }

    #[test]
    fn what_follows_shifts_by_as_much_as_the_end_moved() {
        let items = day();
        let changed = place(&items, items[1].id, to(600, 75), Follow::Shift, ZONE);
        assert_eq!(times(&changed), [("I-02", 600, 75), ("I-03", 675, 20), ("I-04", 695, 80)]);
        let changed = place(&items, items[1].id, to(600, 60), Follow::Shift, ZONE);
        assert_eq!(times(&changed), [("I-02", 600, 60)], "an end that stays moves nobody");
    }

    #[test]
    fn a_break_gives_way_down_to_its_least_minutes() {
        let mut items = day();
        let changed = place(&items, items[1].id, to(600, 70), Follow::EatBreak, ZONE);
        assert_eq!(times(&changed), [("I-02", 600, 70), ("I-03", 670, 10)]);
        items[2].details.minimum = Some(15);
        let changed = place(&items, items[1].id, to(600, 70), Follow::EatBreak, ZONE);
        assert_eq!(times(&changed), [("I-02", 600, 70), ("I-03", 665, 15)], "the rest stays a clash");
    }

    #[test]
    fn what_stays_stays_and_another_day_moves_nobody() {
        let items = day();
        assert_eq!(times(&place(&items, items[1].id, to(610, 60), Follow::Stay, ZONE)), [("I-02", 610, 60)]);
        let away = Placement { day: Some("2024-06-27".parse().unwrap()), ..to(600, 60) };
        assert_eq!(place(&items, items[1].id, away, Follow::Shift, ZONE).len(), 1);
    }

    #[test]
    fn a_longer_item_over_the_change_of_the_clock_shifts_what_follows_by_what_passes() {
        let night = "2024-03-31".parse().unwrap();
        let mut items = vec![item(1, ItemKind::Social, 60, 30), item(2, ItemKind::Social, 90, 20)];
        for item in &mut items {
            item.details.day = Some(night);
        }
        let longer = Placement { day: Some(night), start: 60, duration: 75, room: None };
        let changed = place(&items, items[0].id, longer, Follow::Shift, ZONE);
        assert_eq!(times(&changed), [("I-01", 60, 75), ("I-02", 195, 20)], "02:15 is not there that night");
    }

    #[test]
    fn what_an_item_holds_goes_with_it() {
        let mut items = day();
        items.push(item(5, ItemKind::Workshop, 600, 60));
        items.push(item(6, ItemKind::Workshop, 610, 50));
        for at in [1, 4, 5] {
            items[at].details.parallel = "I-02".parse().unwrap();
        }
        let changed = place(&items, items[1].id, to(620, 60), Follow::Shift, ZONE);
        assert_eq!(
            times(&changed),
            [("I-02", 620, 60), ("I-05", 620, 60), ("I-06", 630, 50), ("I-03", 680, 20), ("I-04", 700, 80)]
        );
        let changed = place(&items, items[4].id, to(620, 60), Follow::Stay, ZONE);
        assert_eq!(times(&changed), [("I-05", 620, 60)], "what is held moves alone");
        let changed = place(&items, items[1].id, to(600, 75), Follow::Stay, ZONE);
        assert_eq!(times(&changed), [("I-02", 600, 75)], "another length moves nobody");
    }

    #[test]
    fn the_next_free_place_is_behind_what_is_planned() {
        let items = day();
        let days: Vec<NaiveDate> = ["2024-06-26", "2024-06-27"].map(|day| day.parse().unwrap()).into();
        let free = |behind: usize, hours| {
            let (day, start) = next_free(&items, &items[behind], &days, hours, ZONE)?;
            Some((day.to_string(), start))
        };
        assert_eq!(free(0, (540, 1_080)), Some(("2024-06-26".to_owned(), 760)), "everything before is taken");
        assert_eq!(free(0, (540, 800)), Some(("2024-06-27".to_owned(), 540)), "the day is full");
        assert_eq!(free(3, (540, 600)), None, "no day has room for it");
    }

    #[test]
    fn a_shift_stops_at_midnight() {
        let items = vec![item(1, ItemKind::Social, 1_200, 60), item(2, ItemKind::Social, 1_300, 60)];
        let changed = place(&items, items[0].id, to(1_200, 300), Follow::Shift, ZONE);
        assert_eq!(changed[1].details.start, 1_439);
    }
}
