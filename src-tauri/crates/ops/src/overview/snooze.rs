//! Matters are put off and taken up again.

use super::inside::{hour, inside};
use crate::Result;
use chrono::NaiveDate;
use domain::ids::{MeetingId, Revision, SnoozeId};
use domain::overview::{Snooze, matters};
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfMatter, Verb};
use store::Unit;

/// Puts a matter off until a day after today, or until it changes. It must be there as its key says.
pub async fn snooze(
    unit: &mut Unit,
    meeting: MeetingId,
    matter: &str,
    until: Option<NaiveDate>,
) -> Result<Snooze> {
    let now = hour(unit, meeting, None).await?;
    if until.is_some_and(|day| day <= now.date()) {
        return Err(Refusal::new(RefusalCode::SnoozePast).of("until").into());
    }
    let (inside, _) = inside(unit, meeting, now).await?;
    let found = matters(&inside, now).into_iter().find(|known| known.key == matter);
    let found = found.ok_or_else(|| Refusal::new(RefusalCode::MatterGone).of("matter"))?;
    let known: Vec<Snooze> = unit.of_meeting(meeting).await?;
    let known = known.into_iter().find(|known| known.matter == matter);
    let mut snooze = Snooze {
        id: known.as_ref().map_or_else(|| unit.new_id(), |known| known.id),
        revision: known.map_or(Revision::default(), |known| known.revision),
        meeting,
        matter: matter.to_owned(),
        until,
    };
    unit.step(Verb::SnoozeMatter(OfMatter { matter: Some(found.kind), day: until }));
    unit.save(&mut snooze).await?;
    Ok(snooze)
}

/// Takes a matter up again before its day.
pub async fn wake(unit: &mut Unit, id: SnoozeId) -> Result<()> {
    let snooze: Snooze = unit.get(id).await?;
    unit.step(Verb::WakeMatter(OfMatter { matter: snooze.about(), day: None }));
    Ok(unit.remove(&snooze).await?)
}
