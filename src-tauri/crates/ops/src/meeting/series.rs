//! Series: their names, their earlier editions, and the meetings of them that the workspace holds.

use super::{MeetingSummary, summary};
use crate::Result;
use domain::ids::{Revision, SeriesId};
use domain::meeting::{Edition, Meeting, Series};
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Title;
use domain::verb::{Titled, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A series with the meetings of it that the workspace holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SeriesView {
    /// The series.
    #[serde(flatten)]
    pub series: Series,
    /// Its meetings in this workspace, oldest first.
    pub meetings: Vec<MeetingSummary>,
    /// The number that the next edition has.
    pub next: u16,
}

/// Everything about a series that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SeriesDetails {
    /// The full name of the group.
    pub name: Title,
    /// The short name.
    pub short: Title,
    /// Editions that the workspace holds no meeting for.
    pub earlier: Vec<Edition>,
}

/// Lists the series with their meetings.
pub async fn series(unit: &mut Unit) -> Result<Vec<SeriesView>> {
    let all: Vec<Series> = unit.all().await?;
    let meetings: Vec<Meeting> = unit.all().await?;
    Ok(all.into_iter().map(|series| view(series, &meetings)).collect())
}

/// Reads one series with its meetings.
pub async fn series_view(unit: &mut Unit, id: SeriesId) -> Result<SeriesView> {
    let series: Series = unit.get(id).await?;
    Ok(view(series, &unit.all().await?))
}

fn view(series: Series, meetings: &[Meeting]) -> SeriesView {
    let mut of: Vec<&Meeting> = meetings.iter().filter(|meeting| meeting.series == series.id).collect();
    of.sort_by_key(|meeting| meeting.details.ordinal);
    let held: Vec<u16> = of.iter().map(|meeting| meeting.details.ordinal).collect();
    let next = series.next_ordinal(&held);
    let of_series = std::slice::from_ref(&series);
    let meetings = of.into_iter().map(|meeting| summary(meeting, of_series)).collect();
    SeriesView { series, meetings, next }
}

/// Changes the names of a series and its earlier editions, over the revision that was read. No two series have one name,
/// because files name a series by it.
pub async fn edit_series(
    unit: &mut Unit,
    id: SeriesId,
    revision: Revision,
    details: SeriesDetails,
) -> Result<SeriesView> {
    let all: Vec<Series> = unit.all().await?;
    if all.iter().any(|other| other.id != id && other.name == details.name) {
        return Err(Refusal::new(RefusalCode::SeriesNameTaken).of("name").into());
    }
    let held = super::ordinals_held(unit, id, None).await?;
    unit.step(Verb::EditSeries(Titled::of(details.short.as_str())));
    let SeriesDetails { name, short, mut earlier } = details;
    earlier.sort_by_key(|edition| edition.ordinal);
    let templates = all.iter().find(|other| other.id == id).map(|known| known.templates.clone());
    let templates = templates.unwrap_or_default();
    let mut series = Series { id, revision, name, short, earlier, templates };
    series.check(&held)?;
    unit.save(&mut series).await?;
    series_view(unit, id).await
}
