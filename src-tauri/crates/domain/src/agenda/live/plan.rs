//! What could be done about the rest of a day that is late: shorten, cut, or move.
//!
//! A proposal changes nothing by itself. What has begun keeps its beginning, and what guests come for keeps its time
//! altogether; where the delay cannot be taken up before it, there is no such proposal.

use super::{AgendaItem, Held, ItemKind, ItemNumber, Live, LiveState, Minute, Slot};
use crate::closed;
use crate::ids::{AgendaItemId, DelegationId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The least seconds that a turn is shortened to: with less nobody says anything.
const LEAST_TURN: u16 = 30;

/// Ways to take up a delay.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProposalKind {
    /// The turns of the tour that runs become shorter.
    ShortenTurns,
    /// What runs and what follows becomes shorter, down to its least minutes.
    Shorten,
    /// The last delegations of the tour that runs hand in in writing.
    CutTour,
    /// A later item hands in in writing.
    Cut,
    /// The next break becomes shorter; where that is not enough, what follows begins later.
    Move,
}

closed! {
    ProposalKind, "proposal",
    ShortenTurns = "shorten_turns",
    Shorten = "shorten",
    CutTour = "cut_tour",
    Cut = "cut",
    Move = "move",
}

/// One way to take up a delay, with what becomes of every item from here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Proposal {
    /// The minute at which it was proposed.
    pub at: DateTime<Utc>,
    /// What is done.
    pub kind: ProposalKind,
    /// When what runs ends with it.
    pub ends: u32,
    /// When the day ends with it.
    pub day_ends: u32,
    /// When the day would end by the plan so far.
    pub day_ended: u32,
    /// Seconds for each turn that is to come, where turns become shorter.
    pub turn: Option<u16>,
    /// How many turns of the tour are to come.
    pub turns: u32,
    /// The delegations of the tour that hand in in writing.
    pub hand_in: Vec<DelegationId>,
    /// What becomes of each item from the one that runs on.
    pub lines: Vec<PlanLine>,
}

/// What becomes of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PlanLine {
    /// Which.
    pub item: AgendaItemId,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: ItemKind,
    /// Whether it never moves, since guests come for it.
    pub pinned: bool,
    /// When it was to be held.
    pub old: Held,
    /// When it is held; none where its people hand in in writing.
    pub new: Option<Held>,
}

/// A proposal before it is written down.
pub(super) struct Draft<'a> {
    kind: ProposalKind,
    ends: Minute,
    pub turn: Option<u16>,
    hand_in: Vec<DelegationId>,
    pub lines: Vec<Line<'a>>,
}

pub(super) struct Line<'a> {
    pub item: &'a AgendaItem,
    pinned: bool,
    old: (Minute, Minute),
    pub new: Option<(Minute, Minute)>,
}

/// A slot that is to come.
#[derive(Clone)]
struct Piece<'s, 'a> {
    slot: &'s Slot<'a>,
    /// When it was to be held.
    was: (Minute, Minute),
    from: Minute,
    to: Minute,
    /// The least minutes that it can be cut to.
    least: Minute,
    cut: bool,
}

impl Piece<'_, '_> {
    fn length(&self) -> Minute {
        self.to - self.from
    }

    fn is_as_it_was(&self) -> bool {
        !self.cut && (self.from, self.to) == self.was
    }
}

/// What may become shorter.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Shrinks {
    Nothing,
    Programme,
    Breaks,
}

impl Shrinks {
    fn takes(self, slot: &Slot) -> bool {
        match self {
            Self::Nothing => false,
            Self::Programme => slot.is_programme(),
            Self::Breaks => slot.is_break(),
        }
    }
}

impl<'a> Live<'a> {
    /// Proposes what could be done, where what runs will not be over when the next item should begin: shorten, cut, move.
    pub fn proposals(&self) -> Vec<Proposal> {
        self.drafts().iter().map(|draft| self.proposal(draft)).collect()
    }

    pub(super) fn drafts(&self) -> Vec<Draft<'a>> {
        let pieces = self.to_come();
        let running = self.running();
        let Some((free, limit)) = self.overrun(running, &pieces) else { return Vec::new() };
        let mut drafts = Vec::new();
        let mut keep = |kind, ends, turn, hand_in, settled: Option<Vec<Piece<'_, 'a>>>| {
            if let Some(settled) = settled {
                let lines = self.lines(running, ends, &settled);
                drafts.push(Draft { kind, ends, turn, hand_in, lines });
            }
        };
        let tour = self.tour.as_ref().filter(|_| running.is_some_and(Slot::is_tour));
        let turns = tour.filter(|tour| !tour.to_come.is_empty() && limit > self.now);
        if let Some(tour) = turns {
            let count = Minute::try_from(tour.to_come.len()).unwrap_or(Minute::MAX);
            let each = ((limit - self.now) * 60 - Minute::from(tour.left)) / count;
            let each = u16::try_from(each).unwrap_or_default();
            let by = |turns, turn| self.now + tour.minutes(turns, turn);
            if (LEAST_TURN..tour.turn).contains(&each) {
                let ends = by(tour.to_come.len(), each);
                let settled = settle(&pieces, ends, Shrinks::Nothing, None);
                keep(ProposalKind::ShortenTurns, ends, Some(each), Vec::new(), settled);
            }
            if let Some(heard) = (0..tour.to_come.len()).rev().find(|turns| by(*turns, tour.turn) <= limit) {
                let ends = by(heard, tour.turn);
                let settled = settle(&pieces, ends, Shrinks::Nothing, None);
                keep(ProposalKind::CutTour, ends, None, tour.to_come[heard..].to_vec(), settled);
            }
        }
        if turns.is_none() {
            let ends = running.map_or(free, |slot| self.shortest_end(slot, limit).min(free));
            let settled = settle(&pieces, ends, Shrinks::Programme, None);
            let shorter = |settled: &Vec<Piece>| ends < free || settled.iter().any(is_shorter);
            keep(ProposalKind::Shorten, ends, None, Vec::new(), settled.filter(shorter));
            keep(ProposalKind::Cut, free, None, Vec::new(), cut(&pieces, free));
        }
        keep(ProposalKind::Move, free, None, Vec::new(), settle(&pieces, free, Shrinks::Breaks, None));
        drafts
    }

    pub(super) fn proposal(&self, draft: &Draft) -> Proposal {
        let lines = draft.lines.iter();
        let held = |held| self.on_wall(held);
        let last = |ends: &dyn Fn(&Line) -> Option<Minute>| {
            self.wall(lines.clone().filter_map(ends).max().unwrap_or(draft.ends))
        };
        Proposal {
            at: DateTime::from_timestamp(self.now * 60, 0).unwrap_or_default(),
            kind: draft.kind,
            ends: self.wall(draft.ends),
            day_ends: last(&|line| line.new.map(|(_, to)| to)),
            day_ended: last(&|line| Some(line.old.1)),
            turn: draft.turn,
            turns: self.tour.as_ref().map_or(0, |tour| u32::try_from(tour.to_come.len()).unwrap_or_default()),
            hand_in: draft.hand_in.clone(),
            lines: lines
                .map(|line| PlanLine {
                    item: line.item.id,
                    number: line.item.details.number.clone(),
                    title: line.item.details.title.to_string(),
                    kind: line.item.details.kind,
                    pinned: line.pinned,
                    old: held(line.old),
                    new: line.new.map(held),
                })
                .collect(),
        }
    }

    fn to_come(&self) -> Vec<Piece<'_, 'a>> {
        let slots = self.slots.iter().filter(|slot| slot.state == LiveState::ToCome);
        let piece = |slot| {
            let (from, to) = self.scheduled(slot);
            Piece { slot, was: (from, to), from, to, least: self.least(slot), cut: false }
        };
        slots.map(piece).collect()
    }

    /// Returns when the room is free and when it should have been, where that is too late.
    fn overrun(&self, running: Option<&Slot>, pieces: &[Piece]) -> Option<(Minute, Minute)> {
        let next = pieces.first().map(|piece| piece.from);
        let (free, limit) = match running {
            Some(slot) => (self.ends(slot), next.unwrap_or_else(|| self.last_end(slot))),
            None => (self.now, next?),
        };
        (free > limit).then_some((free, limit))
    }

    /// Returns when what runs was to end: as it was planned anew, else by the agenda.
    fn last_end(&self, slot: &Slot) -> Minute {
        let anew = slot.items.iter().any(|item| item.details.replanned.is_some());
        let by_agenda = slot.items.iter().map(|item| self.planned(item).1).max();
        if anew { self.scheduled(slot).1 } else { by_agenda.unwrap_or_default() }
    }

    /// Returns the earliest end of what runs that is not before a limit; a tour is shortened by its turns only.
    fn shortest_end(&self, slot: &Slot, limit: Minute) -> Minute {
        if slot.is_pinned() {
            return Minute::MAX;
        }
        let (from, _) = self.scheduled(slot);
        limit.max(self.now).max(from + self.least(slot)).max(self.forecast(slot))
    }

    /// Returns the least minutes that a slot can be cut to: what its items say; else half of its time, since
    /// with less of it neither a lunch nor a debate is worth its name.
    fn least(&self, slot: &Slot) -> Minute {
        let (start, _) = self.scheduled(slot);
        let of = |item: &&AgendaItem| {
            let (from, to) = self.expected(item);
            let half = ((to - from) + 1) / 2;
            let least = item.details.minimum.map_or(half, Minute::from).min(to - from);
            from - start + least
        };
        slot.items.iter().map(of).max().unwrap_or_default().max(1)
    }

    /// Says what becomes of every item from the one that runs on.
    fn lines(&self, running: Option<&Slot<'a>>, ends: Minute, settled: &[Piece<'_, 'a>]) -> Vec<Line<'a>> {
        let mut lines = Vec::new();
        if let Some(slot) = running {
            let (_, was) = self.scheduled(slot);
            let last = self.last_end(slot);
            for item in slot.items.iter().filter(|item| item.details.actual.is_none()) {
                let (from, to) = self.expected(item);
                // One of several that ends earlier than the others keeps its end, unless the room is free before.
                let new = if to == was { ends } else { to.min(ends) };
                let old = if to == was { last } else { to };
                let at_least = |to: Minute| to.max(from);
                let (old, new) = ((from, at_least(old)), Some((from, at_least(new))));
                lines.push(Line { item, pinned: slot.is_pinned(), old, new });
            }
        }
        for piece in settled {
            for item in &piece.slot.items {
                let old = self.expected(item);
                let from = old.0 + piece.from - piece.was.0;
                let to = (from + old.1 - old.0).min(piece.to).max(from + 1);
                let new = (!piece.cut).then_some((from, to));
                lines.push(Line { item, pinned: piece.slot.is_pinned(), old, new });
            }
        }
        lines
    }
}

fn is_shorter(piece: &Piece) -> bool {
    piece.length() < piece.was.1 - piece.was.0
}

/// Lets what follows begin when the room is free, and gives away minutes of what may become shorter. Items that overlap by
/// plan go on doing so. None where something that never moves would have to.
fn settle<'s, 'a>(
    pieces: &[Piece<'s, 'a>],
    free: Minute,
    shrinks: Shrinks,
    left_out: Option<usize>,
) -> Option<Vec<Piece<'s, 'a>>> {
    let mut settled = pieces.to_vec();
    let (mut free, mut was_free) = (free, Minute::MIN);
    for (at, piece) in settled.iter_mut().enumerate() {
        if left_out == Some(at) {
            piece.cut = true;
            continue;
        }
        let overlap = was_free.saturating_sub(piece.was.0).max(0);
        let late = free - overlap - piece.from;
        if late > 0 {
            if piece.slot.is_pinned() {
                return None;
            }
            let give =
                if shrinks.takes(piece.slot) { late.min(piece.length() - piece.least).max(0) } else { 0 };
            piece.from += late;
            piece.to += late - give;
        }
        (free, was_free) = (free.max(piece.to), was_free.max(piece.was.1));
    }
    Some(settled)
}

/// Leaves out the shortest item of the programme with which all that follows it keeps its time. The last one of the day
/// closes it and is not left out.
fn cut<'s, 'a>(pieces: &[Piece<'s, 'a>], free: Minute) -> Option<Vec<Piece<'s, 'a>>> {
    let last = pieces.iter().rposition(|piece| piece.slot.is_programme())?;
    let mut candidates: Vec<usize> =
        (0..last).filter(|at| pieces[*at].slot.is_programme() && !pieces[*at].slot.is_pinned()).collect();
    candidates.sort_by_key(|at| pieces[*at].length());
    candidates.into_iter().find_map(|at| {
        let settled = settle(pieces, free, Shrinks::Nothing, Some(at))?;
        settled[at + 1..].iter().all(Piece::is_as_it_was).then_some(settled)
    })
}
