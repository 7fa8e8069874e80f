//! Meetings and series: what is known of a meeting, the next edition of its series, and the series itself.

mod next;
mod series;

pub use next::{NextEdition, NextPart, make_next, next_edition};
pub use series::{SeriesDetails, SeriesView, edit_series, series, series_view};

use crate::error::text;
use crate::notes::{self, LabelChange};
use crate::{Error, Result};
use chrono::{NaiveDate, Offset as _, TimeZone as _};
use domain::ids::{MeetingId, Revision, SeriesId};
use domain::meeting::{Format, Meeting, MeetingDetails, MeetingRefused, Series};
use domain::note::Opening;
use domain::verb::{Titled, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// A meeting, as the switcher shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MeetingSummary {
    /// Its identity.
    pub id: MeetingId,
    /// The short name of its series.
    pub series_short: String,
    /// The how-manieth of its series.
    pub ordinal: u16,
    /// The title.
    pub title: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// "26–27 June 2024".
    pub span: String,
    /// The place in one word or two.
    pub place: String,
}

/// A meeting with what its form and head need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// Its series.
    pub series: Series,
    /// Its days.
    pub days: Vec<NaiveDate>,
    /// The zone as clocks show it on the first day: "CEST, UTC+2".
    pub zone_label: String,
}

/// The series that a new meeting belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SeriesChoice {
    /// One that is there.
    Existing {
        /// Which.
        id: SeriesId,
    },
    /// A new one.
    New {
        /// The full name of the group.
        name: String,
        /// The short name.
        short: String,
    },
}

/// Lists the meetings, the latest first.
pub async fn list(unit: &mut Unit) -> Result<Vec<MeetingSummary>> {
    let series: Vec<Series> = unit.all().await?;
    let mut meetings: Vec<Meeting> = unit.all().await?;
    meetings.sort_by_key(|meeting| std::cmp::Reverse((meeting.details.from, meeting.details.ordinal)));
    Ok(meetings.iter().map(|meeting| summary(meeting, &series)).collect())
}

fn summary(meeting: &Meeting, series: &[Series]) -> MeetingSummary {
    let of = series.iter().find(|series| series.id == meeting.series);
    let details = &meeting.details;
    MeetingSummary {
        id: meeting.id,
        series_short: of.map(|series| series.short.to_string()).unwrap_or_default(),
        ordinal: details.ordinal,
        title: details.title.to_string(),
        from: details.from,
        to: details.to,
        span: Words::chosen().days(details.from, details.to),
        place: place(details),
    }
}

/// Says where a meeting is held; online, where no place is entered for one that is.
fn place(details: &MeetingDetails) -> String {
    match details.place() {
        "" if details.format == Format::Online => Words::chosen().inside(Format::Online),
        place => place.to_owned(),
    }
}

/// Finds the meeting that was looked at last, else the latest.
pub async fn current(unit: &mut Unit) -> Result<Option<MeetingId>> {
    let meetings = list(unit).await?;
    let remembered = unit.workspace().await?.meeting;
    let known = remembered.filter(|id| meetings.iter().any(|meeting| meeting.id == *id));
    Ok(known.or_else(|| meetings.first().map(|meeting| meeting.id)))
}

/// Remembers which meeting is looked at.
pub async fn choose(unit: &mut Unit, id: MeetingId) -> Result<()> {
    let _: Meeting = unit.find(id).await?.ok_or(Error::NoMeeting)?;
    Ok(unit.remember_meeting(id).await?)
}

/// Reads a meeting with what its form and head need.
pub async fn view(unit: &mut Unit, id: MeetingId) -> Result<MeetingView> {
    let meeting: Meeting = unit.find(id).await?.ok_or(Error::NoMeeting)?;
    let series = unit.get(meeting.series).await?;
    let days = meeting.details.days();
    let zone_label = zone_label(&meeting.details);
    Ok(MeetingView { meeting, series, days, zone_label })
}

/// Makes a meeting, and its series where that is new.
pub async fn create(unit: &mut Unit, choice: SeriesChoice, details: MeetingDetails) -> Result<Meeting> {
    unit.step(Verb::CreateMeeting(Titled::of(details.title.as_str())));
    let series = match choice {
        SeriesChoice::Existing { id } => unit.get::<Series>(id).await?.id,
        SeriesChoice::New { name, short } => {
            let mut series = Series {
                id: unit.new_id(),
                revision: Revision::default(),
                short: text("short", if short.trim().is_empty() { &name } else { &short })?,
                name: text("name", &name)?,
                earlier: Vec::new(),
                templates: Vec::new(),
            };
            unit.save(&mut series).await?;
            series.id
        }
    };
    add(unit, series, details).await
}

/// Makes a meeting of a series; the step is named by the caller.
pub(crate) async fn add(unit: &mut Unit, series: SeriesId, details: MeetingDetails) -> Result<Meeting> {
    check(unit, series, None, &details).await?;
    let mut meeting = Meeting { id: unit.new_id(), revision: Revision::default(), series, details };
    unit.save(&mut meeting).await?;
    unit.remember_meeting(meeting.id).await?;
    Ok(meeting)
}

/// Changes a meeting. Days that people had attendance for and that are no longer days of it are kept on record. Refuses to
/// lower the default label of the notes where that opens entries: see [`edit_opening`].
pub async fn edit(
    unit: &mut Unit,
    id: MeetingId,
    revision: Revision,
    details: MeetingDetails,
) -> Result<MeetingView> {
    edit_opening(unit, id, revision, details, None).await
}

/// Changes a meeting, with what becomes of the entries that a wider default label of the notes would open.
pub async fn edit_opening(
    unit: &mut Unit,
    id: MeetingId,
    revision: Revision,
    details: MeetingDetails,
    opening: Option<&Opening>,
) -> Result<MeetingView> {
    let mut meeting: Meeting = unit.find(id).await?.ok_or(Error::NoMeeting)?;
    check(unit, meeting.series, Some(&meeting), &details).await?;
    let label = details.labels.notes;
    notes::answered(unit, id, LabelChange::Meeting { label }, opening).await?;
    unit.step(Verb::EditMeeting(Titled::of(details.title.as_str())));
    meeting.revision = revision;
    meeting.details = details;
    unit.save(&mut meeting).await?;
    view(unit, id).await
}

/// Checks the details of a new meeting of a series, or of one that is there.
async fn check(
    unit: &mut Unit,
    series: SeriesId,
    before: Option<&Meeting>,
    details: &MeetingDetails,
) -> Result<()> {
    details.check()?;
    // A number that it had before is not asked about again: what is kept stays.
    if before.is_none_or(|before| before.details.ordinal != details.ordinal) {
        if ordinals_held(unit, series, before.map(|before| before.id)).await?.contains(&details.ordinal) {
            return Err(MeetingRefused::OrdinalTaken(details.ordinal).into());
        }
        unit.get::<Series>(series).await?.admits(details.ordinal)?;
    }
    let parties: Vec<domain::party::Party> = unit.all().await?;
    let known = |code: &str| parties.iter().any(|party| party.code == code);
    if details.chairs.iter().any(|chair| !known(&chair.party))
        || details.host.as_deref().is_some_and(|code| !known(code))
    {
        return Err(Error::NoParty);
    }
    Ok(())
}

/// Lists the numbers that the meetings of a series have in this workspace, one of them left out.
async fn ordinals_held(unit: &mut Unit, series: SeriesId, without: Option<MeetingId>) -> Result<Vec<u16>> {
    let meetings: Vec<Meeting> = unit.all().await?;
    let of = meetings.iter().filter(|meeting| meeting.series == series && Some(meeting.id) != without);
    Ok(of.map(|meeting| meeting.details.ordinal).collect())
}

/// Writes the zone as clocks show it on the first day of the meeting: "CEST, UTC+2".
pub fn zone_label(details: &MeetingDetails) -> String {
    zone_label_on(details, details.from)
}

/// Writes the zone as clocks show it at noon of a day: "CEST, UTC+2".
pub fn zone_label_on(details: &MeetingDetails, day: NaiveDate) -> String {
    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default();
    let Some(noon) = details.zone.0.from_local_datetime(&noon).earliest() else {
        return details.zone.0.name().to_owned();
    };
    let minutes = noon.offset().fix().local_minus_utc() / 60;
    let (sign, hours, rest) = (if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60);
    let offset = if rest == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{rest:02}") };
    format!("{}, {offset}", noon.format("%Z"))
}

/// Lists the names of all time zones.
pub fn zones() -> Vec<String> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name().to_owned()).collect()
}
