//! The floor under an item: who has it, who waits, what became of the tour de table, and the time that was used.

use super::time::{by_delegation, by_group};
use super::tour::{TourStanding, who_speaks};
use super::{GroupTime, Precedence, Standing, TimeUsed, Turn, TurnOf, TurnPurpose, TurnState, in_precedence};
use crate::agenda::{AgendaInside, AgendaItem, Someone, Who};
use crate::ids::{AgendaItemId, DelegationId, TurnId};
use crate::participant::Mode;
use crate::party::PartyKind;
use crate::roster::Group;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Who is called: somebody with a turn, or a delegation of the tour de table that was not called yet.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Called {
    /// A turn.
    Turn(TurnId),
    /// A delegation of the tour de table.
    Delegation(DelegationId),
}

/// A turn with what is said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TurnRow {
    /// The turn.
    #[serde(flatten)]
    pub turn: Turn,
    /// The delegation; none for a guest.
    pub delegation: Option<DelegationId>,
    /// The code of its party; empty for a guest.
    pub code: String,
    /// The name of its party; the organisation of a guest.
    pub party: String,
    /// What it is.
    pub kind: PartyKind,
    /// The name of the person; empty where only the delegation is known.
    pub name: String,
    /// The function of the person.
    pub function: String,
    /// How the person takes part on the day of the item; none where nobody is known.
    pub mode: Option<Mode>,
    /// The group that gives it its precedence.
    pub group: Precedence,
    /// The seconds that it has used.
    pub seconds: u32,
}

/// Whose turn comes next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NextTurn {
    /// Whom to call.
    pub whom: Called,
    /// The code of the party; empty for a guest.
    pub code: String,
    /// The name of the party or person.
    pub name: String,
}

/// The floor under an item at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Floor {
    /// The item.
    pub item: AgendaItemId,
    /// The moment: what is used later is used beyond what stands here.
    pub at: DateTime<Utc>,
    /// Who has the floor.
    pub speaker: Option<TurnRow>,
    /// Who has asked for it, in precedence.
    pub queue: Vec<TurnRow>,
    /// The tour de table, where the item has one.
    pub tour: Option<TourStanding>,
    /// Who gets the floor next: the tour de table first, then the queue.
    pub next: Option<NextTurn>,
    /// Who had the floor, passed or will contribute in writing outside the tour de table, in the order of the turns.
    pub heard: Vec<TurnRow>,
    /// The time used by group, in the order of precedence.
    pub groups: Vec<GroupTime>,
    /// The time used by delegation, the longest first.
    pub delegations: Vec<TimeUsed>,
    /// The seconds used in all.
    pub seconds: u32,
}

/// Who has the floor, as far as the room may know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomSpeaker {
    /// The code of the party; empty for a guest.
    pub code: String,
    /// The name of the person; of the delegation where only that is known.
    pub name: String,
    /// The seconds used by the moment of the floor.
    pub seconds: u32,
    /// The seconds that there are.
    pub limit: Option<u32>,
    /// Whether the time runs.
    pub runs: bool,
}

/// The floor as far as the room may know it; what of it is shown under the Chatham House Rule is not decided here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomFloor {
    /// Who has it.
    pub speaker: Option<RoomSpeaker>,
    /// The delegations that are to come in the tour de table, in its order.
    pub tour: Vec<RoomAsker>,
    /// Those who asked, in precedence.
    pub queue: Vec<RoomAsker>,
}

/// Who waits for the floor, as far as the room may know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoomAsker {
    /// The code of the party; empty for a guest.
    pub code: String,
    /// The name of the person; of the delegation where only that is known.
    pub name: String,
}

impl Floor {
    /// Puts the floor under an item together from its turns, in the order in which they were asked for. Whoever is not at
    /// the meeting any more is left out.
    pub fn of(inside: &AgendaInside, item: &AgendaItem, turns: Vec<Turn>, at: DateTime<Utc>) -> Self {
        let teller = Teller { inside, item, at };
        let rows: Vec<TurnRow> = turns
            .into_iter()
            .filter(|turn| turn.item == item.id && turn.state != TurnState::Withdrawn)
            .filter_map(|turn| teller.row(turn))
            .collect();
        let speaker = rows.iter().find(|row| row.turn.has_the_floor()).cloned();
        let in_tour = |row: &&TurnRow| row.turn.purpose == TurnPurpose::Tour;
        let tour_rows: Vec<TurnRow> = rows.iter().filter(in_tour).cloned().collect();
        let tour = TourStanding::of(&inside.roster, item, &tour_rows);
        let waiting: Vec<&TurnRow> = rows.iter().filter(|row| row.turn.waits()).collect();
        let standings: Vec<Standing> = waiting
            .iter()
            .map(|row| Standing { group: row.group, asked: row.turn.asked, place: row.turn.place })
            .collect();
        let queue: Vec<TurnRow> =
            in_precedence(&standings).into_iter().map(|one| waiting[one].clone()).collect();
        let over = |row: &&TurnRow| !row.turn.waits() && !row.turn.has_the_floor();
        let mut heard: Vec<TurnRow> =
            rows.iter().filter(over).filter(|row| tour.is_none() || !in_tour(row)).cloned().collect();
        heard.sort_by_key(|row| row.turn.ended.unwrap_or(row.turn.asked));
        Self {
            item: item.id,
            at,
            next: next(tour.as_ref(), &queue),
            groups: by_group(&rows),
            delegations: by_delegation(&rows),
            seconds: rows.iter().map(|row| row.seconds).sum(),
            speaker,
            queue,
            tour,
            heard,
        }
    }

    /// Says who speaks when a delegation of the tour de table is called.
    pub fn who_speaks(inside: &AgendaInside, item: &AgendaItem, delegation: DelegationId) -> TurnOf {
        who_speaks(&inside.roster, delegation, item.details.day)
    }

    /// Returns what the room may know of it.
    pub fn in_the_room(&self) -> RoomFloor {
        let speaker = self.speaker.as_ref().map(|row| RoomSpeaker {
            code: row.code.clone(),
            name: called(row).to_owned(),
            seconds: row.seconds,
            limit: row.turn.limit,
            runs: row.turn.began.is_some(),
        });
        let to_come = self.tour.iter().flat_map(|tour| &tour.rows).filter(|row| row.wait.is_some());
        RoomFloor {
            speaker,
            tour: to_come.map(|row| RoomAsker { code: row.code.clone(), name: row.name.clone() }).collect(),
            queue: self
                .queue
                .iter()
                .map(|row| RoomAsker { code: row.code.clone(), name: called(row).to_owned() })
                .collect(),
        }
    }

    /// Finds whom a code of a delegation means here: who has the floor, the first in the queue, or the turn in the tour
    /// de table.
    pub fn called(&self, code: &str) -> Option<Called> {
        let same = |row: &&TurnRow| row.code.eq_ignore_ascii_case(code);
        let row = self.speaker.iter().chain(&self.queue).find(same);
        let of_tour = || self.tour.as_ref()?.rows.iter().find(|row| row.code.eq_ignore_ascii_case(code));
        row.map(|row| Called::Turn(row.turn.id)).or_else(|| of_tour().map(|row| row.whom))
    }
}

/// Names whoever has a turn: the person, else the delegation.
fn called(row: &TurnRow) -> &str {
    if row.name.is_empty() { &row.party } else { &row.name }
}

fn next(tour: Option<&TourStanding>, queue: &[TurnRow]) -> Option<NextTurn> {
    let of_tour = tour.and_then(TourStanding::next).map(|row| NextTurn {
        whom: row.whom,
        code: row.code.clone(),
        name: row.name.clone(),
    });
    let of_queue = || {
        let row = queue.first()?;
        let name = called(row).to_owned();
        Some(NextTurn { whom: Called::Turn(row.turn.id), code: row.code.clone(), name })
    };
    of_tour.or_else(of_queue)
}

struct Teller<'a> {
    inside: &'a AgendaInside,
    item: &'a AgendaItem,
    at: DateTime<Utc>,
}

impl<'a> Teller<'a> {
    fn row(&self, turn: Turn) -> Option<TurnRow> {
        let seconds = turn.used_at(self.at);
        let (who, purpose) = (turn.who, turn.purpose);
        let row = |delegation, code: &str, party: &str, kind| TurnRow {
            turn,
            delegation,
            code: code.to_owned(),
            party: party.to_owned(),
            kind,
            name: String::new(),
            function: String::new(),
            mode: None,
            group: kind.into(),
            seconds,
        };
        let mut row = match self.found(who)? {
            Found::Delegation(group) => of_group(group, row),
            Found::Someone(Someone::Participant(group, member)) => {
                let seat = &member.participant.seat;
                let row = of_group(group, row);
                TurnRow {
                    name: member.person.name.running(),
                    function: seat.function.to_string(),
                    mode: self.item.details.day.map(|day| seat.mode_on(day)),
                    group: if seat.is_observer() { Precedence::Observers } else { row.group },
                    ..row
                }
            }
            Found::Someone(Someone::Guest(guest)) => TurnRow {
                name: guest.details.name.running(),
                function: guest.details.function.to_string(),
                mode: Some(guest.details.mode),
                group: Precedence::Observers,
                ..row(None, "", guest.details.organisation.as_str(), guest.details.kind)
            },
        };
        let answers = purpose == TurnPurpose::Answers;
        if purpose != TurnPurpose::Tour && (answers || self.presents(&row)) {
            row.group = Precedence::Presenters;
        }
        Some(row)
    }

    fn found(&self, who: TurnOf) -> Option<Found<'a>> {
        let roster = &self.inside.roster;
        match who {
            TurnOf::Delegation(id) => roster.group(id).map(Found::Delegation),
            TurnOf::Participant(id) => {
                let (group, member) = roster.seat(id)?;
                Some(Found::Someone(Someone::Participant(group, member)))
            }
            TurnOf::Guest(id) => {
                let guest = self.inside.guests.iter().find(|guest| guest.id == id)?;
                Some(Found::Someone(Someone::Guest(guest)))
            }
        }
    }

    /// Tells whether somebody leads the item or speaks in it; a delegation does where one of its people does.
    fn presents(&self, row: &TurnRow) -> bool {
        let presenting = self.item.details.people.iter();
        presenting.filter(|person| person.role.leads() || person.role.speaks()).any(|person| {
            match (person.who, row.turn.who) {
                (Who::Participant(one), TurnOf::Participant(other)) => one == other,
                (Who::Guest(one), TurnOf::Guest(other)) => one == other,
                (Who::Participant(one), TurnOf::Delegation(delegation)) => {
                    self.inside.roster.seat(one).is_some_and(|(group, _)| group.delegation.id == delegation)
                }
                _ => false,
            }
        })
    }
}

enum Found<'a> {
    Delegation(&'a Group),
    Someone(Someone<'a>),
}

fn of_group(
    group: &Group,
    row: impl FnOnce(Option<DelegationId>, &str, &str, PartyKind) -> TurnRow,
) -> TurnRow {
    let party = &group.party;
    row(Some(group.delegation.id), &party.code, &party.name, party.kind)
}
