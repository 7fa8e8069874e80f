//! The day as it is held: what runs by the clock, what is next, and what becomes of the rest of it.
//!
//! Nothing here is a new version of the agenda: what really was and what was planned anew stand beside its own times.

mod room;

pub use room::room;

use crate::{Error, Result, agenda, turn};
use chrono::{DateTime, Timelike as _, Utc};
use domain::agenda::AgendaItem;
use domain::agenda::live::{Live, LiveDay, Proposal, TourAhead};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, MeetingId};
use domain::meeting::{Meeting, Zone};
use domain::noun::Noun;
use domain::turn::{Floor, Turn, TurnPurpose, TurnState};
use domain::verb::{OfDay, OfItem, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// How long ago a proposal may have been made to be carried out, in minutes: later the clock has overtaken it.
const MOST_MINUTES: i64 = 5;

/// The day that is held, with what could be done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LiveView {
    /// The zone of the meeting, whose clock is shown.
    pub zone: Zone,
    /// The day; none where the meeting is not held now.
    pub day: Option<LiveDay>,
    /// The last version of the agenda, which stays as it is; none where there is none.
    pub version: Option<String>,
    /// What could be done where it is late: shorten, cut, move.
    pub proposals: Vec<LiveProposal>,
}

/// Something that could be done, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LiveProposal {
    /// What.
    pub proposal: Proposal,
    /// What it is called: "Move the break".
    pub name: String,
    /// What it means: "11:16 to 11:30, 6 min shorter".
    pub detail: String,
}

/// What is kept of the day that is held.
struct Kept {
    meeting: Meeting,
    items: Vec<AgendaItem>,
    guests: Vec<Guest>,
}

impl Kept {
    async fn read(unit: &mut Unit, meeting: MeetingId) -> Result<Self> {
        Ok(Self {
            meeting: unit.find(meeting).await?.ok_or(Error::NoMeeting)?,
            items: unit.of_meeting(meeting).await?,
            guests: unit.of_meeting(meeting).await?,
        })
    }

    fn live(&self, at: DateTime<Utc>) -> Live<'_> {
        Live::at(&self.items, &self.guests, self.meeting.details.zone.0, at)
    }

    /// Looks at the day with who is still to speak in the tour de table that runs, by the whole minute, so that what is
    /// proposed within a minute stays the same.
    async fn live_with_tour(&self, unit: &mut Unit, at: DateTime<Utc>) -> Result<Live<'_>> {
        let live = self.live(at);
        let Some(item) = live.running_items().first().filter(|item| item.details.tour.is_some()) else {
            return Ok(live);
        };
        let inside = agenda::inside(unit, self.meeting.id, None).await?;
        let turns: Vec<Turn> = unit.of_meeting(self.meeting.id).await?;
        let minute = at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at);
        let ahead = ahead(&Floor::of(&inside, item, turns, minute));
        Ok(live.with_tour(ahead))
    }
}

/// Says what is still to come of a tour de table, once somebody was called in it.
pub(super) fn ahead(floor: &Floor) -> Option<TourAhead> {
    let tour = floor.tour.as_ref()?;
    tour.rows.iter().find(|row| row.state != TurnState::Asked)?;
    let speaks = floor.speaker.as_ref().filter(|row| row.turn.purpose == TurnPurpose::Tour);
    let left = speaks.and_then(|row| Some(row.turn.limit?.saturating_sub(row.seconds)));
    let to_come = tour.rows.iter().filter(|row| row.state == TurnState::Asked);
    Some(TourAhead {
        left: left.unwrap_or_default(),
        turn: u16::try_from(tour.limit).unwrap_or(u16::MAX),
        to_come: to_come.map(|row| row.delegation).collect(),
    })
}

/// Reads how the day stands now.
pub async fn view(unit: &mut Unit, meeting: MeetingId) -> Result<LiveView> {
    let kept = Kept::read(unit, meeting).await?;
    let version = agenda::versions(unit, meeting).await?.last().map(|version| version.name.to_string());
    let at = unit.at();
    let live = kept.live_with_tour(unit, at).await?;
    let zone = kept.meeting.details.zone;
    if !is_held(&kept, &live) {
        return Ok(LiveView { zone, day: None, version, proposals: Vec::new() });
    }
    let words = Words::chosen();
    let proposals = live.proposals().into_iter().map(|proposal| {
        let (name, detail) = words.proposal(&proposal);
        LiveProposal { proposal, name, detail }
    });
    Ok(LiveView { zone, day: Some(live.view()), version, proposals: proposals.collect() })
}

/// Tells whether an item runs now.
pub async fn is_held_now(unit: &mut Unit, meeting: MeetingId) -> Result<bool> {
    let kept = Kept::read(unit, meeting).await?;
    Ok(!kept.live(unit.at()).running_items().is_empty())
}

fn is_held(kept: &Kept, live: &Live) -> bool {
    let details = &kept.meeting.details;
    (details.from..=details.to).contains(&live.day()) || live.items().next().is_some()
}

/// Lets the next item begin now, in one step: what ran is over, and parallel items begin together. Refuses where something
/// else is next than was seen, so that a key that is pressed twice skips nothing.
pub async fn begin_next(unit: &mut Unit, meeting: MeetingId, seen: &[AgendaItemId]) -> Result<()> {
    let kept = Kept::read(unit, meeting).await?;
    let live = kept.live(unit.at());
    let next: Vec<AgendaItemId> = live.next_items().iter().map(|item| item.id).collect();
    let begun = live.begin_next().filter(|_| next == seen && is_held(&kept, &live));
    let begun = begun.ok_or(CHANGED)?;
    match (begun.begins.first(), begun.over.first()) {
        (Some(first), _) => unit.step(Verb::BeginItem(OfItem::from(&first.details))),
        (None, Some(last)) => unit.step(Verb::EndItem(OfItem::from(&last.details))),
        (None, None) => return Err(CHANGED.into()),
    }
    let over: Vec<AgendaItemId> = begun.over.iter().map(|item| item.id).collect();
    turn::end_under(unit, meeting, &over).await?;
    save(unit, begun.over.into_iter().chain(begun.begins)).await
}

/// Gives what runs more minutes. Refuses where something else runs than was seen.
pub async fn give_time(
    unit: &mut Unit,
    meeting: MeetingId,
    seen: &[AgendaItemId],
    minutes: u16,
) -> Result<()> {
    let kept = Kept::read(unit, meeting).await?;
    let live = kept.live(unit.at());
    let running: Vec<AgendaItemId> = live.running_items().iter().map(|item| item.id).collect();
    let changed = live.more_time(minutes);
    let first = changed.first().filter(|_| running == seen).ok_or(CHANGED)?;
    unit.step(Verb::GiveTime(OfItem::from(&first.details)));
    save(unit, changed).await
}

/// Plans the rest of the day anew, as it was proposed. Refuses where that would not be proposed any more.
pub async fn replan(unit: &mut Unit, meeting: MeetingId, proposal: &Proposal) -> Result<()> {
    let kept = Kept::read(unit, meeting).await?;
    let age = (unit.at() - proposal.at).num_minutes();
    let live = kept.live_with_tour(unit, proposal.at).await?;
    let changed = live.apply(proposal).filter(|_| (0..=MOST_MINUTES).contains(&age)).ok_or(CHANGED)?;
    let day = live.day();
    if let Some(item) = live.running_items().first().map(|item| item.id) {
        turn::all_in_writing(unit, meeting, item, &proposal.hand_in).await?;
    }
    unit.step(Verb::ReplanDay(OfDay { day: Some(day) }));
    save(unit, changed).await
}

const CHANGED: store::Error = store::Error::ChangedMeanwhile(Noun::AgendaItem);

async fn save(unit: &mut Unit, items: impl IntoIterator<Item = AgendaItem>) -> Result<()> {
    for mut item in items {
        unit.save(&mut item).await?;
    }
    Ok(())
}
