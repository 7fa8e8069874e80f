//! The day as it is held: what runs by the clock, what is next, and what becomes of the rest of it.
//!
//! Nothing here is a new version of the agenda: what really was and what was planned anew stand beside its own times.

mod room;

pub use room::room;

use crate::{Error, Result, agenda};
use domain::agenda::AgendaItem;
use domain::agenda::live::{Live, LiveDay, Proposal};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, MeetingId};
use domain::meeting::{Meeting, Zone};
use domain::noun::Noun;
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

    fn live(&self, at: chrono::DateTime<chrono::Utc>) -> Live<'_> {
        Live::at(&self.items, &self.guests, self.meeting.details.zone.0, at)
    }
}

/// Reads how the day stands now.
pub async fn view(unit: &mut Unit, meeting: MeetingId) -> Result<LiveView> {
    let kept = Kept::read(unit, meeting).await?;
    let version = agenda::versions(unit, meeting).await?.last().map(|version| version.name.to_string());
    let live = kept.live(unit.at());
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
    let live = kept.live(proposal.at);
    let changed = live.apply(proposal).filter(|_| (0..=MOST_MINUTES).contains(&age)).ok_or(CHANGED)?;
    unit.step(Verb::ReplanDay(OfDay { day: Some(live.day()) }));
    save(unit, changed).await
}

const CHANGED: store::Error = store::Error::ChangedMeanwhile(Noun::AgendaItem);

async fn save(unit: &mut Unit, items: impl IntoIterator<Item = AgendaItem>) -> Result<()> {
    for mut item in items {
        unit.save(&mut item).await?;
    }
    Ok(())
}
