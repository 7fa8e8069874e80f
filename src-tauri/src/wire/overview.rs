//! What is answered about the overview.

use super::recorder::Wire;
use domain::ids::MeetingId;
use domain::milestone::{MilestoneDetails, MilestoneKind};
use domain::text::Line;
use ops::overview::{self, MilestoneWanted};
use serde_json::Value;

/// The overview two days before the meeting, with what can be done on it.
pub async fn the_overview(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let view = wire.ask("overview", any(), async |unit| overview::overview(unit, at, None).await).await;
    wire.ask("statistics", any(), async |unit| ops::statistics::statistics(unit, at).await).await;
    let key = view.matters[0].key.clone();
    wire.ask("snooze_matter", any(), async |unit| overview::snooze(unit, at, &key, None).await).await;
    let details = MilestoneDetails { title: Line::default(), date: None, days: None, done: Some(view.today) };
    let kind = Some(MilestoneKind::DraftReport);
    let known = view.milestones.iter().find(|milestone| milestone.kind == kind).unwrap();
    let wanted = MilestoneWanted { id: known.id, revision: known.revision, kind, details };
    wire.ask("keep_milestone", any(), async |unit| overview::keep_milestone(unit, at, wanted).await).await;
    wire.ask("remove_milestone", any(), async |unit| {
        overview::remove_milestone(unit, at, None, Some(MilestoneKind::SaveTheDate)).await
    })
    .await;
}
