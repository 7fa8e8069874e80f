//! The tour de table as it runs: the plan with what became of each turn.

use super::{Called, TurnOf, TurnRow, TurnState};
use crate::agenda::{AgendaItem, TourPlan, attends_on, plan_tour};
use crate::ids::DelegationId;
use crate::participant::Mode;
use crate::party::PartyKind;
use crate::roster::Roster;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One delegation in a tour de table that runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TourTurn {
    /// The delegation.
    pub delegation: DelegationId,
    /// The code of its party.
    pub code: String,
    /// The English name of its party.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Whether everybody of it takes part online.
    pub online: bool,
    /// Whom to call: the turn that there is, else the delegation.
    pub whom: Called,
    /// How it stands; asked where it is to come.
    pub state: TurnState,
    /// The seconds that it has used.
    pub seconds: u32,
    /// The seconds that it has.
    pub limit: u32,
    /// The seconds from the end of the turn that runs to its own; none once it was called.
    pub wait: Option<u32>,
}

/// A tour de table that runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TourStanding {
    /// What every delegation is asked.
    pub question: String,
    /// Seconds for each.
    pub limit: u32,
    /// The delegations that attend, and those that were called, in the order of the plan.
    pub rows: Vec<TourTurn>,
    /// The seconds that those heard used on average; none before anybody was.
    pub average: Option<u32>,
}

impl TourStanding {
    /// Puts the plan of an item together with what became of it; none where the item has no plan.
    pub(super) fn of(roster: &Roster, item: &AgendaItem, turns: &[TurnRow]) -> Option<Self> {
        let plan: TourPlan = plan_tour(roster, item)?;
        let anew = item.details.replanned.and_then(|anew| anew.turn);
        let limit = anew.map_or(u32::from(plan.minutes) * 60, u32::from);
        let mut to_come = 0;
        let mut rows = Vec::new();
        for row in &plan.rows {
            // The last word of a delegation counts: who passed can still be heard.
            let turn = turns.iter().rev().find(|turn| turn.delegation == Some(row.delegation));
            if turn.is_none() && !row.attends {
                continue;
            }
            let Some(group) = roster.group(row.delegation) else {
                continue;
            };
            let state = turn.map_or(TurnState::Asked, |turn| turn.turn.state);
            let own = turn.and_then(|turn| turn.turn.limit).unwrap_or(limit);
            let wait = (state == TurnState::Asked).then_some(to_come);
            to_come += wait.map_or(0, |_| own);
            let mut modes = attends_on(group, item.details.day).peekable();
            let online = modes.peek().is_some() && modes.all(|(_, mode)| mode == Mode::Online);
            rows.push(TourTurn {
                delegation: row.delegation,
                code: row.code.clone(),
                name: row.name.clone(),
                kind: group.party.kind,
                online,
                whom: turn.map_or(Called::Delegation(row.delegation), |turn| Called::Turn(turn.turn.id)),
                state,
                seconds: turn.map_or(0, |turn| turn.seconds),
                limit: own,
                wait,
            });
        }
        let heard = || rows.iter().filter(|row| row.state == TurnState::Heard);
        let average = heard()
            .map(|row| row.seconds)
            .sum::<u32>()
            .checked_div(u32::try_from(heard().count()).unwrap_or(u32::MAX));
        Some(Self { question: plan.question, limit, average, rows })
    }

    /// Returns the delegation whose turn comes next.
    pub fn next(&self) -> Option<&TourTurn> {
        self.rows.iter().find(|row| row.state == TurnState::Asked)
    }
}

/// Says who speaks for a delegation on a day: its one member that attends, else the delegation.
pub(super) fn who_speaks(roster: &Roster, delegation: DelegationId, day: Option<NaiveDate>) -> TurnOf {
    let group = roster.group(delegation);
    let mut attending = group.into_iter().flat_map(|group| attends_on(group, day));
    match (attending.next(), attending.next()) {
        (Some((member, _)), None) => TurnOf::Participant(member.participant.id),
        _ => TurnOf::Delegation(delegation),
    }
}
