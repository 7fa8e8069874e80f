//! The plan of a tour de table: who speaks when, and whether the minutes fit.

use super::{AgendaItem, TourDeTable, TourOrder};
use crate::ids::DelegationId;
use crate::participant::Mode;
use crate::roster::{Group, Member, Roster};
use crate::text::search_key;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One delegation in a tour de table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TourRow {
    /// The delegation.
    pub delegation: DelegationId,
    /// The code of its party: `EL`, `COM`.
    pub code: String,
    /// The English name of its party.
    pub name: String,
    /// Whether anybody of it takes part on that day, in the room or online.
    pub attends: bool,
    /// When its turn begins, in minutes after the start of the item; none where it does not attend.
    pub from: Option<u32>,
    /// When its turn ends.
    pub to: Option<u32>,
}

/// A tour de table, planned to the minute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TourPlan {
    /// What every delegation is asked.
    pub question: String,
    /// The delegations in the order in which they speak; those that do not attend keep their place.
    pub rows: Vec<TourRow>,
    /// How many delegations attend.
    pub attending: u32,
    /// Minutes for each.
    pub minutes: u16,
    /// Minutes in all.
    pub total: u32,
    /// The planned minutes of the item.
    pub slot: u16,
    /// Whether all have their minutes within the slot.
    pub fits: bool,
    /// The whole minutes for each that would fit; 0 where there is not one for each.
    pub fitting_minutes: u16,
}

/// Walks through those of a delegation who can speak for it in a tour de table of a day: they hold a seat, are no guests
/// of single items, and take part in the room or online. Where no day is given, any day will do.
pub fn attends_on(group: &Group, day: Option<NaiveDate>) -> impl Iterator<Item = (&Member, Mode)> {
    group.seated().filter(|member| !member.participant.seat.is_guest()).filter_map(move |member| {
        let mode = day.map_or(Mode::InPerson, |day| member.participant.seat.mode_on(day));
        (mode != Mode::Absent).then_some((member, mode))
    })
}

/// Tells whether a delegation speaks in a tour de table of a day: somebody of it attends.
fn attending(group: &Group, day: Option<NaiveDate>) -> bool {
    attends_on(group, day).next().is_some()
}

/// Plans the tour de table of an item: every delegation that has people at the meeting, in the order of the plan. None
/// where the item has no plan.
pub fn plan_tour(roster: &Roster, item: &AgendaItem) -> Option<TourPlan> {
    let details = &item.details;
    let tour = details.tour.as_ref()?;
    let mut next = 0;
    let rows: Vec<TourRow> = ordered(roster, tour)
        .into_iter()
        .map(|group| {
            let attends = attending(group, details.day);
            let from = attends.then_some(next);
            next += if attends { u32::from(tour.minutes) } else { 0 };
            TourRow {
                delegation: group.delegation.id,
                code: group.party.code.clone(),
                name: group.party.name.clone(),
                attends,
                from,
                to: attends.then_some(next),
            }
        })
        .collect();
    let attending = u32::try_from(rows.iter().filter(|row| row.attends).count()).unwrap_or(u32::MAX);
    let slot = details.duration;
    Some(TourPlan {
        question: tour.question.as_str().to_owned(),
        rows,
        attending,
        minutes: tour.minutes,
        total: next,
        slot,
        fits: next <= u32::from(slot),
        fitting_minutes: u32::from(slot)
            .checked_div(attending)
            .and_then(|minutes| u16::try_from(minutes).ok())
            .unwrap_or(slot),
    })
}

/// Returns the delegations with people at the meeting in the order in which they speak.
fn ordered<'a>(roster: &'a Roster, tour: &TourDeTable) -> Vec<&'a Group> {
    let mut groups: Vec<&Group> = roster.groups.iter().filter(|group| attending(group, None)).collect();
    match tour.order {
        TourOrder::Meeting => {}
        TourOrder::Reversed => groups.reverse(),
        TourOrder::EnglishAlphabetical => groups.sort_by_cached_key(|group| search_key(&group.party.name)),
        TourOrder::Chosen => groups.sort_by_key(|group| {
            // Those that nobody chose follow; the sort keeps the order of the meeting among them.
            tour.chosen.iter().position(|chosen| *chosen == group.delegation.id).unwrap_or(usize::MAX)
        }),
    }
    groups
}
