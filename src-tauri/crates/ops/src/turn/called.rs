//! The turns of an item with everything around them, as verbs take them.

use crate::{Result, agenda};
use domain::agenda::{AgendaInside, AgendaItem};
use domain::fact::Fact;
use domain::ids::{AgendaItemId, DelegationId, MeetingId, Revision, TurnId};
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::turn::{Called, Floor, TURN_SECONDS, Turn, TurnOf, TurnPurpose, TurnState};
use domain::verb::Named;
use store::Unit;

/// An item, its turns in the order in which they were asked for, and everybody.
pub(super) struct Around {
    pub inside: AgendaInside,
    pub item: AgendaItem,
    pub turns: Vec<Turn>,
}

impl Around {
    pub async fn read(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId) -> Result<Self> {
        let found: Option<AgendaItem> = unit.find(item).await?;
        let here = found.filter(|found| found.meeting == meeting);
        let item = here.ok_or(store::Error::NoSuchRecord(Noun::AgendaItem))?;
        let inside = agenda::inside(unit, meeting, None).await?;
        let mut turns: Vec<Turn> = unit.of_meeting(meeting).await?;
        turns.retain(|turn| turn.item == item.id);
        Ok(Self { inside, item, turns })
    }

    /// Reads what is around a turn, and the turn over its revision.
    pub async fn of_turn(unit: &mut Unit, id: TurnId) -> Result<(Self, Turn)> {
        let turn: Turn = unit.get(id).await?;
        Ok((Self::read(unit, turn.meeting, turn.item).await?, turn))
    }

    /// Returns the floor as it stands.
    pub fn floor(&self, unit: &Unit) -> Floor {
        Floor::of(&self.inside, &self.item, self.turns.clone(), unit.at())
    }

    /// Returns who has the floor.
    pub fn speaker(&self) -> Option<&Turn> {
        self.turns.iter().find(|turn| turn.has_the_floor())
    }

    /// Returns the turn of whoever is called; one of the tour de table is made when it is called for the first time.
    pub fn turn(&self, unit: &Unit, whom: Called) -> Result<Turn> {
        match whom {
            Called::Turn(id) => {
                let turn = self.turns.iter().find(|turn| turn.id == id);
                Ok(turn.cloned().ok_or(store::Error::NoSuchRecord(Noun::Turn))?)
            }
            Called::Delegation(delegation) => {
                let of_tour = |turn: &&Turn| {
                    turn.purpose == TurnPurpose::Tour && self.delegation(turn.who) == Some(delegation)
                };
                let known = self.turns.iter().rev().find(of_tour).cloned();
                known.map_or_else(|| self.of_tour(unit, delegation), Ok)
            }
        }
    }

    fn of_tour(&self, unit: &Unit, delegation: DelegationId) -> Result<Turn> {
        let floor = self.floor(unit);
        let row =
            floor.tour.as_ref().and_then(|tour| tour.rows.iter().find(|row| row.delegation == delegation));
        let who = TurnOf::Delegation(delegation);
        let row = row.ok_or_else(|| self.refuse(RefusalCode::TurnNone, who))?;
        let who = Floor::who_speaks(&self.inside, &self.item, delegation);
        Ok(self.fresh(unit, who, TurnPurpose::Tour, Some(row.limit)))
    }

    /// Makes a turn that waits.
    pub fn fresh(&self, unit: &Unit, who: TurnOf, purpose: TurnPurpose, limit: Option<u32>) -> Turn {
        Turn {
            id: unit.new_id(),
            revision: Revision::default(),
            meeting: self.item.meeting,
            item: self.item.id,
            who,
            purpose,
            asked: unit.at(),
            state: TurnState::Asked,
            began: None,
            ended: None,
            used: 0,
            limit,
            place: None,
        }
    }

    /// Returns the limit of the next turn in the queue: what was agreed last under this item, else the minutes of its tour
    /// de table, else what is usual.
    pub fn limit(&self) -> Option<u32> {
        let last = self.turns.iter().rev().find(|turn| turn.purpose != TurnPurpose::Tour);
        let tour = || self.item.details.tour.as_ref().map(|tour| u32::from(tour.minutes) * 60);
        last.map_or_else(|| tour().or(Some(TURN_SECONDS)), |turn| turn.limit)
    }

    /// Returns the delegation of somebody; none of a guest, or of somebody who is not there.
    pub fn delegation(&self, who: TurnOf) -> Option<DelegationId> {
        match who {
            TurnOf::Delegation(id) => Some(id),
            TurnOf::Guest(_) => None,
            TurnOf::Participant(id) => self.inside.roster.seat(id).map(|(group, _)| group.delegation.id),
        }
    }

    /// Names somebody as a step does: by the code of the delegation, a guest by name.
    pub fn name(&self, who: TurnOf) -> String {
        if let TurnOf::Guest(id) = who {
            let guest = self.inside.guests.iter().find(|guest| guest.id == id);
            return guest.map(|guest| guest.details.name.running()).unwrap_or_default();
        }
        let group = self.delegation(who).and_then(|id| self.inside.roster.group(id));
        group.map(|group| group.party.code.clone()).unwrap_or_default()
    }

    pub fn named(&self, who: TurnOf) -> Named {
        Named::of(self.name(who))
    }

    pub fn refuse(&self, code: RefusalCode, who: TurnOf) -> Refusal {
        Refusal::new(code).with(Fact::Name, self.name(who))
    }
}
