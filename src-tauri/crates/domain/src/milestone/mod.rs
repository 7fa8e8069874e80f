//! Milestones: the days by which the secretariat has something done, computed from the days of the meeting.
//!
//! Nothing is kept as long as the rules hold: a [`Milestone`] is kept where a person entered another day, marked it as
//! done, left it out, or added one of their own. To add a rule: a member of [`MilestoneKind`] with its day in
//! [`MilestoneKind::usual`], and its words.

mod track;

pub use track::{MilestoneState, Placed, track};

use crate::closed;
use crate::ids::{MeetingId, MilestoneId, Revision};
use crate::text::Line;
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// The most days that a milestone can lie before or after the meeting.
pub const MOST_OFFSET: i16 = 1_000;

/// The milestones of every meeting, in their usual order (domain reference, 6.1). Intervals are what is usual among
/// secretariats of such meetings, unless a rule is named.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneKind {
    /// The save-the-date leaves: four months before.
    SaveTheDate,
    /// National desks and contact points have named their people: three months before.
    Nominations,
    /// The invitation leaves with a draft agenda: eight weeks before.
    Invitation,
    /// Registration closes: four weeks before.
    RegistrationCloses,
    /// The draft agenda leaves at least 14 days before (rules of procedure of Commission expert groups, C(2016) 3301), and
    /// the house wants its list of visitors two weeks before (general information about visits to Eurojust).
    DraftAgenda,
    /// The documents leave at least 7 days before (rules of procedure of Commission expert groups, C(2016) 3301).
    Documents,
    /// Final agenda, list of participants, badges and name plates: three days before.
    FinalAgenda,
    /// The meeting itself; its day is that of the meeting and nothing else.
    Meeting,
    /// The draft of the outcome report leaves for factual corrections: four weeks after.
    DraftReport,
    /// The outcome report is final: four months after.
    FinalReport,
}

closed! {
    MilestoneKind, "milestone",
    SaveTheDate = "save_the_date",
    Nominations = "nominations",
    Invitation = "invitation",
    RegistrationCloses = "registration_closes",
    DraftAgenda = "draft_agenda",
    Documents = "documents",
    FinalAgenda = "final_agenda",
    Meeting = "meeting",
    DraftReport = "draft_report",
    FinalReport = "final_report",
}

/// From which day of the meeting a milestone is counted, and how far.
enum Counted {
    MonthsBefore(u32),
    DaysBefore(u64),
    DaysAfter(u64),
    MonthsAfter(u32),
}

impl MilestoneKind {
    const fn counted(self) -> Counted {
        match self {
            Self::SaveTheDate => Counted::MonthsBefore(4),
            Self::Nominations => Counted::MonthsBefore(3),
            Self::Invitation => Counted::DaysBefore(56),
            Self::RegistrationCloses => Counted::DaysBefore(28),
            Self::DraftAgenda => Counted::DaysBefore(14),
            Self::Documents => Counted::DaysBefore(7),
            Self::FinalAgenda => Counted::DaysBefore(3),
            Self::Meeting => Counted::DaysBefore(0),
            Self::DraftReport => Counted::DaysAfter(28),
            Self::FinalReport => Counted::MonthsAfter(4),
        }
    }

    /// Returns the day by the rule: before the meeting counted from its first day, after it from its last.
    pub fn usual(self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let day = match self.counted() {
            Counted::MonthsBefore(months) => first.checked_sub_months(Months::new(months)),
            Counted::DaysBefore(days) => first.checked_sub_days(Days::new(days)),
            Counted::DaysAfter(days) => last.checked_add_days(Days::new(days)),
            Counted::MonthsAfter(months) => last.checked_add_months(Months::new(months)),
        };
        day.unwrap_or(first)
    }

    /// Tells whether it is a last day for others: once it is past, it is over by itself.
    pub const fn is_deadline(self) -> bool {
        matches!(self, Self::Nominations | Self::RegistrationCloses)
    }
}

/// What a person entered of a milestone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MilestoneDetails {
    /// Its name; one of every meeting has the name of its kind where this is empty.
    pub title: Line,
    /// The day that was entered.
    pub date: Option<NaiveDate>,
    /// So many days from the first day of the meeting, before it where negative; it moves with the meeting. Neither this
    /// nor a day: as the rule has it.
    pub days: Option<i16>,
    /// When it was done.
    pub done: Option<NaiveDate>,
}

/// A milestone that somebody touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Milestone {
    /// Its identity.
    pub id: MilestoneId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// Which one of every meeting; none for one of the secretariat's own.
    pub kind: Option<MilestoneKind>,
    /// What was entered.
    #[serde(flatten)]
    pub details: MilestoneDetails,
    /// Whether this meeting does without it.
    pub left_out: bool,
}

/// Why a milestone cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum MilestoneRefused {
    /// One of the secretariat's own without a name.
    #[error("milestone_unnamed")]
    Unnamed,
    /// One of the secretariat's own without a day.
    #[error("milestone_undated")]
    Undated,
    /// Both a day and a number of days.
    #[error("milestone_dated_twice")]
    DatedTwice,
    /// Further than [`MOST_OFFSET`] days from the meeting.
    #[error("milestone_too_far")]
    TooFar,
    /// The meeting is moved in its own form.
    #[error("milestone_is_meeting")]
    IsMeeting,
}

impl MilestoneDetails {
    /// Checks what no single field can tell, for one of every meeting or of the secretariat's own.
    pub fn check(&self, kind: Option<MilestoneKind>) -> Result<(), MilestoneRefused> {
        if kind == Some(MilestoneKind::Meeting) {
            return Err(MilestoneRefused::IsMeeting);
        }
        if kind.is_none() && self.title.is_empty() {
            return Err(MilestoneRefused::Unnamed);
        }
        if kind.is_none() && self.date.is_none() && self.days.is_none() {
            return Err(MilestoneRefused::Undated);
        }
        if self.date.is_some() && self.days.is_some() {
            return Err(MilestoneRefused::DatedTwice);
        }
        if self.days.is_some_and(|days| days.unsigned_abs() > MOST_OFFSET.unsigned_abs()) {
            return Err(MilestoneRefused::TooFar);
        }
        Ok(())
    }

    /// Tells whether it says nothing but what the rule says.
    pub fn is_usual(&self) -> bool {
        self.title.is_empty() && self.date.is_none() && self.days.is_none() && self.done.is_none()
    }

    /// Returns the day that was entered, as the meeting lies now.
    pub fn day(&self, first: NaiveDate) -> Option<NaiveDate> {
        let counted = |days: i16| {
            let by = Days::new(u64::from(days.unsigned_abs()));
            if days < 0 { first.checked_sub_days(by) } else { first.checked_add_days(by) }
        };
        self.date.or_else(|| self.days.and_then(counted))
    }
}
