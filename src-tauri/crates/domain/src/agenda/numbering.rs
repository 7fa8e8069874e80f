//! Printed numbers: given in reading order while the agenda is a draft, fixed once it is circulated.

use super::{AgendaItem, ItemNumber};

/// Numbers the programme in reading order: 1, 2, 3, with letters for parallel items. Returns the items whose number
/// changes. Breaks, social moments and proposals have none.
pub fn renumbered(items: &[AgendaItem]) -> Vec<AgendaItem> {
    let mut ordered: Vec<&AgendaItem> = items.iter().collect();
    ordered.sort_by(|a, b| {
        let (a_details, b_details) = (&a.details, &b.details);
        // Parallel items keep the letters that they have; rooms and references tell the rest apart.
        a_details
            .day
            .is_none()
            .cmp(&b_details.day.is_none())
            .then_with(|| a_details.day.cmp(&b_details.day))
            .then_with(|| a_details.start.cmp(&b_details.start))
            .then_with(|| a.reading_order(b))
    });
    let mut changed = Vec::new();
    let mut number = 0_u16;
    let mut group: Option<(&str, Option<chrono::NaiveDate>, usize)> = None;
    for item in ordered {
        let details = &item.details;
        let given = if details.day.is_none() || !details.kind.is_programme() {
            None
        } else if details.parallel.is_empty() {
            group = None;
            number += 1;
            Some(ItemNumber::plain(number))
        } else {
            let index = match group {
                Some((name, day, index)) if name == details.parallel.as_str() && day == details.day => {
                    index + 1
                }
                _ => {
                    number += 1;
                    0
                }
            };
            group = Some((details.parallel.as_str(), details.day, index));
            Some(ItemNumber::lettered(number, index))
        };
        if given != details.number {
            let mut item = item.clone();
            item.details.number = given;
            changed.push(item);
        }
    }
    changed
}

/// Returns the number that a new item gets where the others are fixed: the next one at the end, an adverb in between.
pub fn number_for(items: &[AgendaItem], new: &AgendaItem) -> Option<ItemNumber> {
    if new.details.day.is_none() || !new.details.kind.is_programme() {
        return None;
    }
    let others: Vec<&AgendaItem> = items.iter().filter(|item| item.id != new.id).collect();
    let used: Vec<ItemNumber> = others.iter().filter_map(|item| item.details.number.clone()).collect();
    let at = |item: &AgendaItem| (item.details.day, item.details.start);
    let scheduled = |item: &&&AgendaItem| item.details.day.is_some() && item.details.number.is_some();
    let before = others
        .iter()
        .filter(scheduled)
        .filter(|item| at(item) <= at(new))
        .max_by(|a, b| at(a).cmp(&at(b)).then_with(|| a.details.number.cmp(&b.details.number)));
    let behind = others.iter().filter(scheduled).any(|item| at(item) > at(new));
    match before.and_then(|item| item.details.number.as_ref()) {
        Some(number) if behind => Some(number.inserted_after(&used)),
        None if behind => {
            // Before the first one no number is left, so it takes the first adverb of the first.
            let first = used.iter().min()?;
            Some(first.inserted_after(&used))
        }
        _ => Some(ItemNumber::plain(used.iter().map(ItemNumber::base).max().unwrap_or(0) + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{ItemDetails, ItemKind};
    use crate::ids::{MeetingId, Revision};
    use uuid::Uuid;

    fn item(number: u128, kind: ItemKind, start: u16, printed: Option<&str>, parallel: &str) -> AgendaItem {
        let mut details = ItemDetails::new(kind, format!("Item {number}").parse().unwrap(), 30);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        details.number = printed.map(|number| number.parse().unwrap());
        details.parallel = parallel.parse().unwrap();
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
            item(1, ItemKind::Plenary, 540, None, ""),
            item(2, ItemKind::Break, 570, None, ""),
            item(3, ItemKind::Workshop, 600, None, "W"),
            item(4, ItemKind::Workshop, 600, None, "W"),
            item(5, ItemKind::Plenary, 660, None, ""),
        ]
    }

    #[test]
    fn a_draft_is_numbered_in_reading_order_with_letters_for_parallel_items() {
        let numbers: Vec<String> = renumbered(&day())
            .iter()
            .map(|item| format!("{} {}", item.reference, item.details.number.as_ref().unwrap()))
            .collect();
        assert_eq!(numbers, ["I-01 1", "I-03 2a", "I-04 2b", "I-05 3"], "a break has none");
    }

    #[test]
    fn numbering_again_changes_nothing() {
        let mut items = day();
        for changed in renumbered(&items) {
            let at = items.iter().position(|item| item.id == changed.id).unwrap();
            items[at] = changed;
        }
        assert_eq!(renumbered(&items), Vec::new());
    }

    #[test]
    fn an_item_put_in_between_renumbers_nobody() {
        let items = vec![
            item(1, ItemKind::Plenary, 540, Some("1"), ""),
            item(2, ItemKind::Plenary, 600, Some("2"), ""),
        ];
        let number = |start| {
            number_for(&items, &item(9, ItemKind::Plenary, start, None, "")).unwrap().as_str().to_owned()
        };
        assert_eq!(number(570), "1bis");
        assert_eq!(number(700), "3", "at the end the next number is free");
        assert_eq!(number(500), "1bis", "nothing stands before the first");
        assert_eq!(number_for(&items, &item(9, ItemKind::Break, 570, None, "")), None);
    }
}
