//! The overview: milestones in every form, and a matter that is put off and taken up again.

use super::{Maker, day, text};
use domain::ids::{MeetingId, MilestoneId, Revision};
use domain::milestone::{MilestoneDetails, MilestoneKind};
use domain::text::Line;
use ops::overview::{self, MilestoneWanted};

impl Maker {
    pub(super) async fn overview(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let unset = MilestoneDetails { title: Line::default(), date: None, days: None, done: None };
        let wanted = |kind, details| MilestoneWanted { id: None, revision: Revision(0), kind, details };
        let dated = MilestoneDetails { date: Some(day(20)), ..unset.clone() };
        let documents = wanted(Some(MilestoneKind::Documents), dated);
        step!(self, unit => overview::keep_milestone(unit, meeting, documents));
        let own = MilestoneDetails { title: text("Order lunch")?, days: Some(-10), ..unset };
        let lunch = wanted(None, own.clone());
        step!(self, unit => overview::keep_milestone(unit, meeting, lunch));
        let lunch = self.own_milestone(meeting).await?;
        let done = MilestoneWanted {
            id: Some(lunch.0),
            revision: lunch.1,
            kind: None,
            details: MilestoneDetails { done: Some(day(15)), ..own },
        };
        step!(self, unit => overview::keep_milestone(unit, meeting, done));
        step!(self, unit => overview::remove_milestone(unit, meeting, None, Some(MilestoneKind::FinalReport)));

        let matters = step!(self, unit => overview::overview(unit, meeting, None)).matters;
        let [first, second, ..] = matters.as_slice() else { return Err(ops::Error::NoMeeting) };
        let put_off = step!(self, unit => overview::snooze(unit, meeting, &first.key, None));
        step!(self, unit => overview::wake(unit, put_off.id));
        let until = crate::people::now().date_naive() + chrono::Days::new(30);
        step!(self, unit => overview::snooze(unit, meeting, &second.key, Some(until)));
        Ok(())
    }

    async fn own_milestone(&mut self, meeting: MeetingId) -> ops::Result<(MilestoneId, Revision)> {
        let milestones = step!(self, unit => overview::overview(unit, meeting, None)).milestones;
        let own = milestones.iter().find(|milestone| milestone.kind.is_none());
        own.and_then(|own| Some((own.id?, own.revision))).ok_or(ops::Error::NoMeeting)
    }
}
