//! Rounds of review.

use crate::ids::{AgendaVersionId, MeetingId, ReviewRoundId, Revision};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A round of review: a version was sent to the bodies in the chair, who are asked to answer by a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewRound {
    /// Its identity.
    pub id: ReviewRoundId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The version that was sent.
    pub version: AgendaVersionId,
    /// The codes of the bodies that are asked.
    pub bodies: Vec<String>,
    /// The last day for answers.
    pub until: NaiveDate,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// When it was closed; none while it runs.
    pub closed: Option<DateTime<Utc>>,
}
