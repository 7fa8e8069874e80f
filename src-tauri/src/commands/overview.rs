//! The overview: what needs the secretariat now, and the milestones.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use chrono::NaiveDate;
use domain::ids::{MilestoneId, SnoozeId};
use domain::milestone::MilestoneKind;
use domain::overview::Snooze;
use ops::overview::{MilestoneWanted, Overview};
use ops::statistics::Counted;
use tauri::State;

/// Reads the overview as it is now.
#[tauri::command]
#[specta::specta]
pub async fn overview(app: State<'_, App>) -> Result<Overview> {
    app.at_meeting(|unit, meeting| Box::pin(ops::overview::overview(unit, meeting, None))).await
}

/// Counts the meeting.
#[tauri::command]
#[specta::specta]
pub async fn statistics(app: State<'_, App>) -> Result<Counted> {
    app.at_meeting(|unit, meeting| Box::pin(ops::statistics::statistics(unit, meeting))).await
}

/// Puts a matter off until a day, or until it changes.
#[tauri::command]
#[specta::specta]
pub async fn snooze_matter(app: State<'_, App>, matter: String, until: Option<NaiveDate>) -> Result<Snooze> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::overview::snooze(unit, meeting, &matter, until).await })
    })
    .await
}

/// Takes a matter up again.
#[tauri::command]
#[specta::specta]
pub async fn wake_matter(app: State<'_, App>, id: SnoozeId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::overview::wake(unit, id))).await
}

/// Keeps a milestone: another day, a name, that it is done, or back to the rule.
#[tauri::command]
#[specta::specta]
pub async fn keep_milestone(app: State<'_, App>, wanted: Typed<MilestoneWanted>) -> Result<()> {
    let wanted = wanted.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::overview::keep_milestone(unit, meeting, wanted))).await
}

/// Takes a milestone off the track.
#[tauri::command]
#[specta::specta]
pub async fn remove_milestone(
    app: State<'_, App>,
    id: Option<MilestoneId>,
    kind: Option<MilestoneKind>,
) -> Result<()> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::overview::remove_milestone(unit, meeting, id, kind)))
        .await
}
