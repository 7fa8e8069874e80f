//! Who came, went, or does something else.

use crate::agenda::{ItemPerson, Who};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What differs between the people of an item before and after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct PeopleChanges {
    /// Who has a role only after.
    pub added: Vec<ItemPerson>,
    /// Who has a role only before.
    pub removed: Vec<ItemPerson>,
    /// Before and after of who stays and changes: another role, confirmed or not, another note; or an open place that
    /// now has a name.
    pub changed: Vec<(ItemPerson, ItemPerson)>,
    /// Whether those who stay are named in another order.
    pub reordered: bool,
}

impl PeopleChanges {
    /// Tells whether nothing differs.
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty() && !self.reordered
    }
}

/// Compares the people of an item.
///
/// Somebody is found again first as the same person in the same role, then as the same person in another role, then as
/// an open place of the same role that was filled or became open.
pub fn people_changes(before: &[ItemPerson], after: &[ItemPerson]) -> PeopleChanges {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let rules: [fn(&ItemPerson, &ItemPerson) -> bool; 4] = [
        |a, b| a == b,
        |a, b| a.who == b.who && a.role == b.role,
        |a, b| a.who == b.who && a.who != Who::ToBeConfirmed,
        |a, b| a.role == b.role && (a.who == Who::ToBeConfirmed || b.who == Who::ToBeConfirmed),
    ];
    for same in rules {
        for (from, person) in before.iter().enumerate() {
            if pairs.iter().any(|(taken, _)| *taken == from) {
                continue;
            }
            let free = |to: &usize| pairs.iter().all(|(_, taken)| taken != to);
            if let Some(to) = (0..after.len()).filter(free).find(|to| same(person, &after[*to])) {
                pairs.push((from, to));
            }
        }
    }
    pairs.sort_unstable();
    let left = |from: &usize| pairs.iter().all(|(kept, _)| kept != from);
    let came = |to: &usize| pairs.iter().all(|(_, kept)| kept != to);
    PeopleChanges {
        added: (0..after.len()).filter(came).map(|to| after[to].clone()).collect(),
        removed: (0..before.len()).filter(left).map(|from| before[from].clone()).collect(),
        changed: pairs
            .iter()
            .filter(|(from, to)| before[*from] != after[*to])
            .map(|(from, to)| (before[*from].clone(), after[*to].clone()))
            .collect(),
        reordered: !pairs.is_sorted_by_key(|(_, to)| *to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::ItemRole;
    use crate::ids::ParticipantId;
    use uuid::Uuid;

    fn person(number: u128, role: ItemRole) -> ItemPerson {
        let who = if number == 0 {
            Who::ToBeConfirmed
        } else {
            Who::Participant(ParticipantId(Uuid::from_u128(number)))
        };
        ItemPerson { who, role, confirmed: true, note: "".parse().unwrap(), hours: None }
    }

    #[test]
    fn who_stays_who_came_and_who_went_are_told_apart() {
        let before = [person(1, ItemRole::Moderator), person(2, ItemRole::Speaker)];
        let after = [person(1, ItemRole::Moderator), person(3, ItemRole::Speaker)];
        let changes = people_changes(&before, &after);
        assert_eq!((changes.added, changes.removed), (vec![after[1].clone()], vec![before[1].clone()]));
        assert!(changes.changed.is_empty() && !changes.reordered);
    }

    #[test]
    fn another_role_or_a_filled_place_is_a_change_and_no_coming_and_going() {
        let before = [person(1, ItemRole::Speaker), person(0, ItemRole::Rapporteur)];
        let after = [person(1, ItemRole::Moderator), person(2, ItemRole::Rapporteur)];
        let changes = people_changes(&before, &after);
        assert!(changes.added.is_empty() && changes.removed.is_empty());
        assert_eq!(changes.changed.len(), 2);
    }

    #[test]
    fn two_open_places_stay_two() {
        let open = person(0, ItemRole::Speaker);
        let changes = people_changes(&[open.clone(), open.clone()], std::slice::from_ref(&open));
        assert_eq!(changes.removed, [open], "one of the two is gone");
    }

    #[test]
    fn another_order_alone_is_seen() {
        let (first, second) = (person(1, ItemRole::Speaker), person(2, ItemRole::Speaker));
        let changes = people_changes(&[first.clone(), second.clone()], &[second, first]);
        assert!(changes.reordered && changes.changed.is_empty() && changes.added.is_empty());
        assert!(!changes.is_empty());
    }
}
