//! Who goes before whom.

use crate::closed;
use crate::party::PartyKind;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The order in which groups get the floor (domain reference, 6.6: "presenters, then Member States, then third
/// countries, then observers").
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Precedence {
    /// Whoever leads the item, speaks in it, or answers what was asked.
    Presenters,
    /// Member States.
    MemberStates,
    /// Third countries.
    ThirdCountries,
    /// Bodies, organisations and guests.
    Observers,
}

closed! {
    Precedence, "precedence",
    Presenters = "presenters",
    MemberStates = "member_states",
    ThirdCountries = "third_countries",
    Observers = "observers",
}

impl From<PartyKind> for Precedence {
    fn from(kind: PartyKind) -> Self {
        match kind {
            PartyKind::MemberState => Self::MemberStates,
            PartyKind::ThirdCountry => Self::ThirdCountries,
            PartyKind::EuBody
            | PartyKind::InternationalOrganisation
            | PartyKind::Private
            | PartyKind::CivilSociety => Self::Observers,
        }
    }
}

/// What decides about the place of one in the queue.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Standing {
    /// Its group.
    pub group: Precedence,
    /// When it was asked for.
    pub asked: DateTime<Utc>,
    /// Its place among those that the chair put in order by hand.
    pub place: Option<u16>,
}

impl Standing {
    const fn key(&self) -> (Precedence, DateTime<Utc>) {
        (self.group, self.asked)
    }
}

/// Puts the queue in order and returns the position of each: group by group, first come first served within one.
///
/// Those that the chair moved keep the order that they were given. Whoever asks later stands behind the last one that
/// goes before them.
pub fn in_precedence(queue: &[Standing]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..queue.len()).filter(|one| queue[*one].place.is_some()).collect();
    order.sort_by_key(|one| queue[*one].place);
    let mut others: Vec<usize> = (0..queue.len()).filter(|one| queue[*one].place.is_none()).collect();
    others.sort_by_key(|one| queue[*one].key());
    for one in others {
        let before = |other: &usize| queue[*other].key() <= queue[one].key();
        let behind = order.iter().rposition(before).map_or(0, |last| last + 1);
        order.insert(behind, one);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use Precedence::{MemberStates, Observers, Presenters, ThirdCountries};
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn standing(group: Precedence, minute: i64) -> Standing {
        let asked = "2024-06-27T08:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minute);
        Standing { group, asked, place: None }
    }

    fn moved(standing: Standing, place: u16) -> Standing {
        Standing { place: Some(place), ..standing }
    }

    #[test]
    fn presenters_go_before_member_states_and_observers_come_last() {
        // The queue of the design: US 10:22, IT 10:29, ES 10:31, CH 10:33, COM 10:35.
        let queue = [
            standing(ThirdCountries, 22),
            standing(MemberStates, 29),
            standing(MemberStates, 31),
            standing(ThirdCountries, 33),
            standing(Presenters, 35),
            standing(Observers, 20),
        ];
        assert_eq!(in_precedence(&queue), [4, 1, 2, 0, 3, 5]);
    }

    #[test]
    fn who_asks_in_the_same_moment_keeps_the_order_of_the_list() {
        assert_eq!(in_precedence(&[standing(MemberStates, 1), standing(MemberStates, 1)]), [0, 1]);
    }

    #[test]
    fn what_the_chair_moved_stays_and_newcomers_stand_behind_those_before_them() {
        let us_first = [
            moved(standing(MemberStates, 29), 1),
            moved(standing(ThirdCountries, 22), 0),
            standing(MemberStates, 40),
        ];
        assert_eq!(in_precedence(&us_first), [1, 0, 2], "not before the one that the chair put first");
        let state_last = [
            moved(standing(ThirdCountries, 22), 0),
            moved(standing(MemberStates, 29), 1),
            standing(MemberStates, 40),
        ];
        assert_eq!(in_precedence(&state_last), [0, 1, 2]);
        let presenter = [moved(standing(MemberStates, 29), 0), standing(Presenters, 40)];
        assert_eq!(in_precedence(&presenter), [1, 0], "a presenter goes before all");
    }

    proptest! {
        #[test]
        fn everybody_stands_in_the_queue_once(
            asked in prop::collection::vec((0..4_usize, 0..60_i64, prop::option::of(0..12_u16)), 0..40)
        ) {
            let queue: Vec<Standing> = asked
                .into_iter()
                .map(|(group, minute, place)| Standing { place, ..standing(Precedence::ALL[group], minute) })
                .collect();
            let order = in_precedence(&queue);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..queue.len()).collect::<Vec<_>>(), "nobody twice, nobody left out");
            let places: Vec<u16> = order.iter().filter_map(|one| queue[*one].place).collect();
            prop_assert!(places.is_sorted(), "what the chair put in order stays in it");
            let others: Vec<_> =
                order.iter().filter(|one| queue[**one].place.is_none()).map(|one| queue[*one].key()).collect();
            prop_assert!(others.is_sorted(), "the others stand by group and moment");
        }
    }
}
