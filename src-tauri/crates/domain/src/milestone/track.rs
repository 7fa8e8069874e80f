//! The track: every milestone of a meeting on its day, and how it stands.

use super::{Milestone, MilestoneDetails, MilestoneKind};
use crate::closed;
use crate::ids::{MilestoneId, Revision};
use crate::meeting::MeetingDetails;
use crate::text::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How a milestone stands.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneState {
    /// Done, as somebody said or as what is kept shows.
    Done,
    /// Its day is past.
    Late,
    /// The next one.
    Next,
    /// It comes after the next one.
    ToCome,
    /// Nobody said that it was done, and the meeting that it prepared has begun.
    Passed,
}

closed! {
    MilestoneState, "milestone-state",
    Done = "done",
    Late = "late",
    Next = "next",
    ToCome = "to_come",
    Passed = "passed",
}

/// A milestone on its day.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What is kept of it; nothing where the rule holds.
    pub id: Option<MilestoneId>,
    /// How often that was saved.
    pub revision: Revision,
    /// Which one of every meeting; none for one of the secretariat's own.
    pub kind: Option<MilestoneKind>,
    /// The name that was given; empty where it has that of its kind.
    pub title: Line,
    /// Its day.
    pub day: NaiveDate,
    /// The day by the rule; none for one of the secretariat's own.
    pub usual: Option<NaiveDate>,
    /// What was entered; nothing where the rule holds.
    pub entered: Option<MilestoneDetails>,
    /// How it stands.
    pub state: MilestoneState,
}

impl Placed {
    /// Returns what is the same of it as long as it stands on the same day.
    pub fn key(&self) -> String {
        let name = self.kind.map_or_else(
            || self.id.map(|id| id.to_string()).unwrap_or_default(),
            |kind| kind.as_str().to_owned(),
        );
        format!("{name}:{}", self.day)
    }
}

/// Puts the milestones of a meeting in the order of their days; those that are left out are not among them. `shown` tells
/// of a kind whether what is kept shows that it is done.
pub fn track(
    meeting: &MeetingDetails,
    kept: &[Milestone],
    shown: impl Fn(MilestoneKind) -> bool,
    today: NaiveDate,
) -> Vec<Placed> {
    let (first, last) = (meeting.from, meeting.to);
    let of_kind = |kind| kept.iter().find(|milestone| milestone.kind == Some(kind));
    let usual = MilestoneKind::ALL.into_iter().filter_map(|kind| {
        let usual = kind.usual(first, last);
        let milestone = of_kind(kind).filter(|_| kind != MilestoneKind::Meeting);
        if milestone.is_some_and(|milestone| milestone.left_out) {
            return None;
        }
        let entered = milestone.map(|milestone| &milestone.details);
        let done = entered.and_then(|details| details.done);
        Some(Placed {
            id: milestone.map(|milestone| milestone.id),
            revision: milestone.map(|milestone| milestone.revision).unwrap_or_default(),
            kind: Some(kind),
            title: entered.map(|details| details.title.clone()).unwrap_or_default(),
            day: entered.and_then(|details| details.day(first)).unwrap_or(usual),
            usual: Some(usual),
            entered: entered.cloned(),
            state: if done.is_some() || shown(kind) { MilestoneState::Done } else { MilestoneState::ToCome },
        })
    });
    let own = kept.iter().filter(|milestone| milestone.kind.is_none() && !milestone.left_out).filter_map(
        |Milestone { id, revision, details, .. }| {
            Some(Placed {
                id: Some(*id),
                revision: *revision,
                kind: None,
                title: details.title.clone(),
                day: details.day(first)?,
                usual: None,
                entered: Some(details.clone()),
                state: if details.done.is_some() { MilestoneState::Done } else { MilestoneState::ToCome },
            })
        },
    );
    let mut placed: Vec<Placed> = usual.chain(own).collect();
    placed.sort_by(|a, b| {
        let own = |one: &Placed| (one.day, one.kind.is_none(), one.kind);
        own(a).cmp(&own(b)).then_with(|| a.title.as_str().cmp(b.title.as_str()))
    });
    let mut next = true;
    for one in placed.iter_mut().filter(|one| one.state == MilestoneState::ToCome) {
        let over = if one.kind == Some(MilestoneKind::Meeting) { last < today } else { one.day < today };
        one.state = match one.kind {
            Some(MilestoneKind::Meeting) if over => MilestoneState::Done,
            Some(kind) if over && kind.is_deadline() => MilestoneState::Done,
            _ if over && one.day < first && first <= today => MilestoneState::Passed,
            _ if over => MilestoneState::Late,
            _ if next => MilestoneState::Next,
            _ => MilestoneState::ToCome,
        };
        next &= one.state != MilestoneState::Next;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MeetingId;
    use crate::meeting::Zone;
    use crate::milestone::MilestoneRefused;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn meeting() -> MeetingDetails {
        MeetingDetails::new(
            3,
            "Third meeting".parse().unwrap(),
            day("2024-06-26"),
            day("2024-06-27"),
            Zone(chrono_tz::Europe::Amsterdam),
        )
    }

    fn milestone(kind: Option<MilestoneKind>, details: MilestoneDetails) -> Milestone {
        Milestone {
            id: MilestoneId(Uuid::from_u128(7)),
            revision: Revision(1),
            meeting: MeetingId(Uuid::nil()),
            kind,
            details,
            left_out: false,
        }
    }

    fn details(title: &str, date: Option<&str>, days: Option<i16>) -> MilestoneDetails {
        MilestoneDetails { title: title.parse().unwrap(), date: date.map(day), days, done: None }
    }

    fn states(kept: &[Milestone], today: &str) -> Vec<(Option<MilestoneKind>, String, MilestoneState)> {
        let placed = track(&meeting(), kept, |_| false, day(today));
        placed.into_iter().map(|one| (one.kind, one.day.to_string(), one.state)).collect()
    }

    #[test]
    fn days_are_counted_back_from_the_first_day_and_on_from_the_last() {
        use MilestoneKind::*;
        use MilestoneState::*;
        let wanted = [
            (SaveTheDate, "2024-02-26", Late),
            (Nominations, "2024-03-26", Done),
            (Invitation, "2024-05-01", Late),
            (RegistrationCloses, "2024-05-29", Done),
            (DraftAgenda, "2024-06-12", Late),
            (Documents, "2024-06-19", Next),
            (FinalAgenda, "2024-06-23", ToCome),
            (Meeting, "2024-06-26", ToCome),
            (DraftReport, "2024-07-25", ToCome),
            (FinalReport, "2024-10-27", ToCome),
        ];
        let wanted = wanted.map(|(kind, day, state)| (Some(kind), day.to_owned(), state));
        assert_eq!(states(&[], "2024-06-17"), wanted);
    }

    #[test]
    fn once_the_meeting_has_begun_what_prepared_it_is_past_and_the_report_becomes_late() {
        let late: Vec<_> = states(&[], "2024-11-01")
            .into_iter()
            .filter_map(|(kind, _, state)| (state == MilestoneState::Late).then_some(kind?))
            .collect();
        assert_eq!(late, [MilestoneKind::DraftReport, MilestoneKind::FinalReport]);
        let begun = states(&[], "2024-06-26");
        assert_eq!(begun[0].2, MilestoneState::Passed, "nobody can save the date any more");
        assert_eq!(begun[7].2, MilestoneState::Next, "the meeting runs");
    }

    #[test]
    fn a_day_that_was_entered_stays_and_a_number_of_days_moves_with_the_meeting() {
        let kept = [
            milestone(Some(MilestoneKind::Documents), details("", Some("2024-06-20"), None)),
            milestone(None, details("Order lunch", None, Some(-10))),
        ];
        let days = |meeting: &MeetingDetails| -> Vec<(bool, NaiveDate)> {
            track(meeting, &kept, |_| false, day("2024-01-01"))
                .into_iter()
                .filter(|one| one.id.is_some())
                .map(|one| (one.kind.is_none(), one.day))
                .collect()
        };
        assert_eq!(days(&meeting()), [(true, day("2024-06-16")), (false, day("2024-06-20"))]);
        let moved = MeetingDetails { from: day("2024-07-03"), to: day("2024-07-04"), ..meeting() };
        assert_eq!(days(&moved), [(false, day("2024-06-20")), (true, day("2024-06-23"))]);
    }

    #[test]
    fn one_that_is_left_out_is_not_on_the_track_and_the_meeting_cannot_be() {
        let left = |kind| Milestone { left_out: true, ..milestone(Some(kind), details("", None, None)) };
        let kept = [left(MilestoneKind::SaveTheDate), left(MilestoneKind::Meeting)];
        let kinds: Vec<_> = states(&kept, "2024-06-17").into_iter().map(|(kind, ..)| kind).collect();
        assert!(!kinds.contains(&Some(MilestoneKind::SaveTheDate)));
        assert!(kinds.contains(&Some(MilestoneKind::Meeting)));
    }

    #[test]
    fn what_is_done_is_done_whatever_the_day() {
        let done = MilestoneDetails { done: Some(day("2024-03-01")), ..details("", None, None) };
        let kept = [milestone(Some(MilestoneKind::SaveTheDate), done)];
        assert_eq!(states(&kept, "2024-06-17")[0].2, MilestoneState::Done);
        let shown = track(&meeting(), &[], |kind| kind == MilestoneKind::Invitation, day("2024-06-17"));
        assert_eq!(shown[2].state, MilestoneState::Done, "people have registered");
    }

    #[test]
    fn what_cannot_be_kept_is_refused() {
        let kind = Some(MilestoneKind::Documents);
        assert_eq!(details("", None, Some(3)).check(None), Err(MilestoneRefused::Unnamed));
        assert_eq!(details("Lunch", None, None).check(None), Err(MilestoneRefused::Undated));
        assert_eq!(details("", Some("2024-06-20"), Some(-6)).check(kind), Err(MilestoneRefused::DatedTwice));
        assert_eq!(details("", None, Some(i16::MIN)).check(kind), Err(MilestoneRefused::TooFar));
        assert_eq!(
            details("", None, None).check(Some(MilestoneKind::Meeting)),
            Err(MilestoneRefused::IsMeeting)
        );
        assert_eq!(details("", None, Some(-5)).check(kind), Ok(()));
    }
}
