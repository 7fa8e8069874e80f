//! The outcome report: generated, worded otherwise, left out, and a sentence by hand that is removed again.

use super::{Maker, text};
use domain::ids::MeetingId;
use domain::publication::Publication;
use domain::report::{ReportSection, ReportSentence};
use domain::review::ApprovalChoice;
use ops::publication::{self, KeyWanted};
use ops::report::{self, SentenceWanted};
use ops::review::ApprovalWanted;

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
        step!(self, unit => publication::freeze(unit, meeting, Publication::Report));
        let said = ApprovalWanted {
            body: "EUROJUST".into(),
            name: text("Imke Overgaard")?,
            choice: ApprovalChoice::ApproveWithRemarks,
            remark: text("As agreed.")?,
        };
        let wanted = KeyWanted { publication: Publication::Report, number: None, said };
        step!(self, unit => publication::note_key(unit, meeting, wanted));
        Ok(())
    }
}
