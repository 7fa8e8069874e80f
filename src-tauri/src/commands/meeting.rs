//! Meetings, series and parties.

use crate::error::Result;
use crate::session::{App, Session};
use crate::typed::Typed;
use chrono::{NaiveDate, Utc};
use domain::edition::NextWanted;
use domain::ids::{MeetingId, Revision, SeriesId};
use domain::meeting::{Meeting, MeetingDetails};
use domain::note::Opening;
use ops::meeting::{MeetingView, NextEdition, SeriesChoice, SeriesDetails, SeriesView};
use ops::party::PartyView;
use tauri::State;

/// Reads the meeting that is looked at; nothing where there is none yet.
#[tauri::command]
#[specta::specta]
pub async fn meeting_view(app: State<'_, App>) -> Result<Option<MeetingView>> {
    match app.with_open(|open| Ok(open.meeting)).await? {
        Some(id) => app.unit(move |unit| Box::pin(ops::meeting::view(unit, id))).await.map(Some),
        None => Ok(None),
    }
}

/// Looks at another meeting.
#[tauri::command]
#[specta::specta]
pub async fn choose_meeting(app: State<'_, App>, id: MeetingId) -> Result<Session> {
    app.unit(move |unit| Box::pin(ops::meeting::choose(unit, id))).await?;
    app.look_at(id).await?;
    app.session().await
}

/// Makes a meeting and looks at it.
#[tauri::command]
#[specta::specta]
pub async fn create_meeting(
    app: State<'_, App>,
    series: SeriesChoice,
    details: Typed<MeetingDetails>,
) -> Result<MeetingView> {
    let details = details.checked()?;
    let view = app
        .unit(move |unit| {
            Box::pin(async move {
                let meeting = ops::meeting::create(unit, series, details).await?;
                ops::meeting::view(unit, meeting.id).await
            })
        })
        .await?;
    app.look_at(view.meeting.id).await?;
    Ok(view)
}

/// Changes a meeting.
#[tauri::command]
#[specta::specta]
pub async fn edit_meeting(
    app: State<'_, App>,
    id: MeetingId,
    revision: Revision,
    details: Typed<MeetingDetails>,
) -> Result<MeetingView> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::meeting::edit(unit, id, revision, details))).await
}

/// Changes a meeting, with what becomes of the entries that a wider default label of the notes would open.
#[tauri::command]
#[specta::specta]
pub async fn edit_meeting_opening(
    app: State<'_, App>,
    id: MeetingId,
    revision: Revision,
    details: Typed<MeetingDetails>,
    opening: Typed<Opening>,
) -> Result<MeetingView> {
    let (details, opening) = (details.checked()?, opening.checked()?);
    app.unit(move |unit| {
        Box::pin(async move { ops::meeting::edit_opening(unit, id, revision, details, Some(&opening)).await })
    })
    .await
}

/// Proposes the next edition of the series of the meeting that is looked at.
#[tauri::command]
#[specta::specta]
pub async fn next_edition(app: State<'_, App>, first: Option<NaiveDate>) -> Result<NextEdition> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::meeting::next_edition(unit, meeting, first))).await
}

/// Makes the next edition of the series of the meeting that is looked at, and looks at it.
#[tauri::command]
#[specta::specta]
pub async fn make_next_edition(app: State<'_, App>, wanted: Typed<NextWanted>) -> Result<MeetingView> {
    let wanted = wanted.checked()?;
    let view = app
        .at_meeting(move |unit, meeting| {
            Box::pin(async move {
                let next = ops::meeting::make_next(unit, meeting, &wanted).await?;
                ops::meeting::view(unit, next.id).await
            })
        })
        .await?;
    app.look_at(view.meeting.id).await?;
    Ok(view)
}

/// Lists the series with their meetings.
#[tauri::command]
#[specta::specta]
pub async fn series(app: State<'_, App>) -> Result<Vec<SeriesView>> {
    app.unit(|unit| Box::pin(ops::meeting::series(unit))).await
}

/// Changes the names of a series and its earlier editions.
#[tauri::command]
#[specta::specta]
pub async fn edit_series(
    app: State<'_, App>,
    id: SeriesId,
    revision: Revision,
    details: Typed<SeriesDetails>,
) -> Result<SeriesView> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::meeting::edit_series(unit, id, revision, details))).await
}

/// Lists the names of all time zones.
#[tauri::command]
#[specta::specta]
pub async fn zones() -> Result<Vec<String>> {
    Ok(ops::meeting::zones())
}

/// Lists the parties in the order of the meeting.
#[tauri::command]
#[specta::specta]
pub async fn parties(app: State<'_, App>) -> Result<Vec<PartyView>> {
    let today = Utc::now().date_naive();
    let meeting = app.with_open(|open| Ok(open.meeting)).await?;
    app.unit(move |unit| {
        Box::pin(async move {
            let meeting: Option<Meeting> = match meeting {
                Some(id) => Some(ops::meeting::view(unit, id).await?.meeting),
                None => None,
            };
            let parties = ops::party::list(unit, meeting.as_ref(), today).await?;
            Ok(parties.iter().map(PartyView::from).collect())
        })
    })
    .await
}
