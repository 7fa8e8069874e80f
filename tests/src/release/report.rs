//! The outcome report: generated, worded otherwise, left out, and a sentence by hand that is removed again.

use super::{Maker, text};
use domain::ids::MeetingId;
use domain::report::{ReportSection, ReportSentence};
use ops::report::{self, SentenceWanted};

impl Maker {
    pub(super) async fn report(&mut self, meeting: MeetingId) -> ops::Result<()> {
        step!(self, unit => report::generate(unit, meeting, None));
        let drafted = step!(self, unit => unit.of_meeting::<ReportSentence>(meeting));
        let [first, second, ..] = drafted.as_slice() else { return Err(ops::Error::NoMeeting) };
        let worded = text("It was held as planned.")?;
        step!(self, unit => report::edit(unit, first.id, first.revision, worded, None));
        step!(self, unit => report::leave_out(unit, second.id, second.revision, true));
        let wanted = SentenceWanted {
            section: ReportSection::CONCLUSIONS,
            behind: None,
            text: text("More will follow.")?,
            label: None,
        };
        let own = step!(self, unit => report::add(unit, meeting, wanted));
        step!(self, unit => report::remove(unit, own.id));
        Ok(())
    }
}
