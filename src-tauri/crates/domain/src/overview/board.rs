//! The delegation board: how each country and body stands, as a tile of a map and as a line of a list.

use super::OverviewInside;
use crate::closed;
use crate::delegation::Answer;
use crate::ids::DelegationId;
use crate::participant::{Mode, Status};
use crate::party::{Party, PartyKind};
use crate::roster::Group;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How a country or body stands.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TileState {
    /// Somebody takes part on every day.
    EveryDay,
    /// Somebody takes part, and not on every day.
    SomeDays,
    /// People are named, and nobody has registered.
    Nominated,
    /// It comes, and nobody is named.
    Unnamed,
    /// Invited, and nothing was answered.
    Silent,
    /// It does not come.
    Declined,
    /// It was not invited.
    NotInvited,
}

closed! {
    TileState, "tile",
    EveryDay = "every_day",
    SomeDays = "some_days",
    Nominated = "nominated",
    Unnamed = "unnamed",
    Silent = "silent",
    Declined = "declined",
    NotInvited = "not_invited",
}

/// A country or body on the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Tile {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its delegation; none where it was not invited.
    pub delegation: Option<DelegationId>,
    /// How it stands.
    pub state: TileState,
    /// How many people are in the room on some day.
    pub in_person: u32,
    /// How many take part only from afar.
    pub online: u32,
}

/// How many delegations of a kind come, of how many that could.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Figure {
    /// The kind.
    pub kind: PartyKind,
    /// Delegations with somebody who takes part.
    pub coming: u32,
    /// All Member States; of other kinds, those that were invited.
    pub of: u32,
}

/// The delegation board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Board {
    /// The delegations in the order of the meeting, behind them the Member States that were not invited.
    pub tiles: Vec<Tile>,
    /// How many come, by kind; kinds without anybody are left out.
    pub figures: Vec<Figure>,
    /// People who hold a seat.
    pub persons: u32,
}

impl Board {
    /// Puts the board together.
    pub fn of(inside: &OverviewInside) -> Self {
        let roster = &inside.agenda().roster;
        let days = roster.meeting.details.days();
        let invited = roster.groups.iter().map(|group| invited_tile(group, &days));
        let known = |party: &Party| roster.groups.iter().any(|group| group.party.id == party.id);
        let others = inside.member_states.iter().filter(|party| !known(party)).map(|party| Tile {
            code: party.code.clone(),
            name: party.name.clone(),
            kind: party.kind,
            delegation: None,
            state: TileState::NotInvited,
            in_person: 0,
            online: 0,
        });
        let tiles: Vec<Tile> = invited.chain(others).collect();
        let figure = |kind: PartyKind| {
            let of_kind = || tiles.iter().filter(move |tile| tile.kind == kind);
            let coming = of_kind().filter(|tile| tile.in_person + tile.online > 0);
            Figure { kind, coming: small(coming.count()), of: small(of_kind().count()) }
        };
        let figures = PartyKind::ALL.into_iter().map(figure).filter(|figure| figure.of > 0).collect();
        Self { figures, persons: small(roster.seated().count()), tiles }
    }
}

/// Tells whether somebody holds a seat, and more than being asked or named.
const fn has_registered(status: Status) -> bool {
    status.holds_seat() && !matches!(status, Status::Invited | Status::Nominated)
}

/// Tells how a delegation stands from which nobody has registered; nothing where somebody has. One that has somebody on the waiting
/// list has named somebody.
pub(super) fn unregistered(group: &Group) -> Option<TileState> {
    let seats = || group.members.iter().map(|member| member.participant.seat.status);
    if seats().any(has_registered) {
        return None;
    }
    let named = |status: Status| matches!(status, Status::Nominated | Status::WaitingList);
    Some(match group.delegation.answer {
        Answer::Declined => TileState::Declined,
        _ if seats().any(named) => TileState::Nominated,
        Answer::Coming if group.seated().next().is_some() => TileState::Nominated,
        Answer::Coming => TileState::Unnamed,
        Answer::Invited => TileState::Silent,
    })
}

fn invited_tile(group: &Group, days: &[NaiveDate]) -> Tile {
    let registered: Vec<_> = group
        .seated()
        .map(|member| &member.participant.seat)
        .filter(|seat| has_registered(seat.status))
        .collect();
    let on = |day: &NaiveDate| registered.iter().any(|seat| seat.mode_on(*day) != Mode::Absent);
    let state = unregistered(group)
        .unwrap_or_else(|| if days.iter().all(on) { TileState::EveryDay } else { TileState::SomeDays });
    Tile {
        code: group.party.code.clone(),
        name: group.party.name.clone(),
        kind: group.party.kind,
        delegation: Some(group.delegation.id),
        state,
        in_person: small(registered.iter().filter(|seat| seat.in_person(days)).count()),
        online: small(registered.iter().filter(|seat| seat.online_only(days)).count()),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
