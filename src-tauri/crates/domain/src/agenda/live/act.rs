//! What those who run the meeting do: the next item begins, what runs gets more time, the day is planned anew.

use super::plan::Draft;
use super::{AgendaItem, DAY, Live, LiveState, Minute, Proposal, Replanned, Slot, Wall, slots};
use chrono::TimeZone as _;

/// What changes when the next item begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Begun {
    /// What ran and is over.
    pub over: Vec<AgendaItem>,
    /// What runs now; parallel items together. Nothing, where that was the last of the day.
    pub begins: Vec<AgendaItem>,
}

impl Live<'_> {
    /// Lets the next item begin now; what ran is over. None where nothing runs and nothing is to come.
    pub fn begin_next(&self) -> Option<Begun> {
        let (running, next) = (self.running(), self.next());
        if running.is_none() && next.is_none() {
            return None;
        }
        let end = |item: &&AgendaItem| -> Option<AgendaItem> {
            let began = slots::began(item, self.day, self.zone).filter(|_| item.details.actual.is_none())?;
            let mut item = (*item).clone();
            item.details.actual = Some(u16::try_from((self.now - began).max(0)).unwrap_or(DAY));
            Some(item)
        };
        let begin = |item: &&AgendaItem| {
            let mut item = (*item).clone();
            let at = self.zone.timestamp_opt(self.now * 60, 0).single();
            item.details.actual_start = at.map(|at| Wall::at(&at).minutes);
            item
        };
        Some(Begun {
            over: running.map(|slot| slot.items.iter().filter_map(end).collect()).unwrap_or_default(),
            begins: next.map(|slot| slot.items.iter().map(begin).collect()).unwrap_or_default(),
        })
    }

    /// Gives what runs more minutes, counted from its end or, where that is past, from now. Nothing where nothing runs.
    pub fn more_time(&self, minutes: u16) -> Vec<AgendaItem> {
        let Some(slot) = self.running() else { return Vec::new() };
        let open = slot.items.iter().filter(|item| item.details.actual.is_none());
        open.map(|item| {
            let (from, to) = self.expected(item);
            let to = to.max(self.now) + Minute::from(minutes);
            self.replanned(item, from, Some(to), item.details.replanned.and_then(|anew| anew.turn))
        })
        .collect()
    }

    /// Plans the day anew as proposed. Returns what changes; none where this was not proposed at that minute.
    pub fn apply(&self, proposal: &Proposal) -> Option<Vec<AgendaItem>> {
        let draft = self.drafts().into_iter().find(|draft| self.proposal(draft) == *proposal)?;
        Some(self.changes(&draft))
    }

    fn changes(&self, draft: &Draft) -> Vec<AgendaItem> {
        let mut changed = Vec::new();
        for line in &draft.lines {
            let item = line.item;
            let slot = self.slots.iter().find(|slot| slot.holds(item.id));
            let runs = slot.is_some_and(|slot: &Slot| slot.state == LiveState::Running);
            let turn = draft.turn.filter(|_| runs);
            let after = match line.new {
                Some((from, to)) if runs => self.replanned(item, from, Some(to), turn),
                Some(held) if held == self.planned(item) => {
                    let mut item = item.clone();
                    item.details.replanned = None;
                    item
                }
                Some((from, to)) => self.replanned(item, from, Some(to), None),
                None => self.replanned(item, self.planned(item).0, None, None),
            };
            if after != *item {
                changed.push(after);
            }
        }
        changed
    }

    fn replanned(
        &self,
        item: &AgendaItem,
        from: Minute,
        to: Option<Minute>,
        turn: Option<u16>,
    ) -> AgendaItem {
        let mut item = item.clone();
        item.details.replanned = Some(Replanned {
            start: u16::try_from(self.wall(from)).unwrap_or(2 * DAY - 1),
            minutes: to.map(|to| u16::try_from((to - from).max(1)).unwrap_or(DAY).min(DAY)),
            turn,
        });
        item
    }
}
