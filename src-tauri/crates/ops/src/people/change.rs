//! Changes several people at once.

use crate::{Error, Result};
use chrono::NaiveDate;
use domain::delegation::{Answer, Delegation};
use domain::ids::{DelegationId, MeetingId, ParticipantId};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::participant::{DayMode, Mode, Participant, Role, Status};
use domain::party::Party;
use domain::person::Person;
use domain::verb::{Counted, ModeOf, RoleOf, SeatedIn, StatusOf, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::Unit;

/// What several people are changed to, in one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// Where their registration stands.
    Status {
        /// The status.
        status: Status,
    },
    /// How they take part.
    Mode {
        /// The day; none for every day of the meeting.
        day: Option<NaiveDate>,
        /// How.
        mode: Mode,
    },
    /// What they do at the meeting.
    Role {
        /// The role.
        role: Role,
        /// Whether they have it from now on.
        given: bool,
    },
    /// For whom they come.
    Delegation {
        /// The delegation.
        delegation: DelegationId,
    },
}

/// Changes several people of one or more meetings, in one step. Whoever is so already stays untouched; returns how many
/// were changed.
pub async fn change(unit: &mut Unit, ids: &[ParticipantId], change: Change) -> Result<u32> {
    let seats: Vec<Participant> = unit.some(ids).await?;
    if seats.len() < ids.len() {
        return Err(Error::Store(store::Error::NoSuchRecord(Noun::Participant)));
    }
    let days = days_of(unit, &seats).await?;
    let mut changed: Vec<Participant> = Vec::new();
    for seat in seats {
        let mut after = seat.clone();
        apply(&mut after, change, &days[&seat.meeting]);
        if after != seat {
            changed.push(after);
        }
    }
    let count = Counted::of(changed.len()).count;
    let name = name_of(unit, change, &changed).await?;
    let who = match changed.as_slice() {
        [one] => unit.get::<Person>(one.person).await?.name.running(),
        _ => String::new(),
    };
    unit.step(verb(name, change, count, who));
    for mut seat in changed {
        unit.save(&mut seat).await?;
    }
    Ok(count)
}

/// Reads the days of every meeting to which somebody belongs.
async fn days_of(unit: &mut Unit, seats: &[Participant]) -> Result<BTreeMap<MeetingId, Vec<NaiveDate>>> {
    let mut days = BTreeMap::new();
    for seat in seats {
        if let Entry::Vacant(place) = days.entry(seat.meeting) {
            let meeting: Meeting = unit.get(seat.meeting).await?;
            place.insert(meeting.details.days());
        }
    }
    Ok(days)
}

/// Changes one seat as it is kept: roles in order and never none, a place by hand given up with the delegation.
fn apply(seat: &mut Participant, change: Change, days: &[NaiveDate]) {
    match change {
        Change::Status { status } => seat.seat.status = status,
        Change::Mode { day, mode } => {
            let on = |date: &NaiveDate| {
                let meant = day.is_none_or(|day| day == *date);
                DayMode { date: *date, mode: if meant { mode } else { seat.seat.mode_on(*date) } }
            };
            let said: Vec<DayMode> = days.iter().map(on).collect();
            seat.seat.attend(days, &said);
        }
        Change::Role { role, given } => {
            let others = seat.seat.roles.iter().copied().filter(|one| *one != role);
            seat.seat.act_as(others.chain(given.then_some(role)).collect());
        }
        Change::Delegation { delegation } => {
            if seat.delegation != delegation {
                (seat.delegation, seat.place) = (delegation, None);
            }
        }
    }
}

/// Reads the name of the delegation in which people are seated, which comes from now on; it must be of their meeting.
async fn name_of(unit: &mut Unit, change: Change, changed: &[Participant]) -> Result<String> {
    let Change::Delegation { delegation } = change else { return Ok(String::new()) };
    let mut delegation: Delegation = unit.get(delegation).await?;
    if changed.iter().any(|seat| seat.meeting != delegation.meeting) {
        return Err(Error::Store(store::Error::NoSuchRecord(Noun::Delegation)));
    }
    if !changed.is_empty() && delegation.answer != Answer::Coming {
        delegation.answer = Answer::Coming;
        unit.save(&mut delegation).await?;
    }
    Ok(unit.get::<Party>(delegation.party).await?.name)
}

fn verb(name: String, change: Change, count: u32, who: String) -> Verb {
    match change {
        Change::Status { status } => Verb::SetStatus(StatusOf { count, who, status: Some(status) }),
        Change::Mode { day, mode } => Verb::SetMode(ModeOf { count, who, mode: Some(mode), day }),
        Change::Role { role, given } => Verb::SetRole(RoleOf { count, who, role: Some(role), given }),
        Change::Delegation { .. } => Verb::SeatPeople(SeatedIn { count, who, name }),
    }
}
